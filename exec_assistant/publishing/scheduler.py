"""Waking at the next due time. The database is the truth: the scheduler only asks it when, and calls back then."""

from __future__ import annotations

import logging
import threading
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.time import Clock

HEARTBEAT = timedelta(seconds=60)
"""The longest sleep. A timer stands still while a laptop sleeps, so it may wake late by this much and no more."""
_JOB = "wake"

logger = logging.getLogger(__name__)


class Scheduler:
    """Calls ``work`` on its own thread: at the start, at each due time, and at least once a heartbeat.

    Runs never overlap, and a run that was due during sleep is done once, at waking. What to do with something that is
    late by then is for ``work`` to decide.
    """

    def __init__(
        self,
        next_wake: Callable[[], datetime | None],
        work: Callable[[], None],
        clock: Clock,
        *,
        heartbeat: timedelta = HEARTBEAT,
    ) -> None:
        self._next_wake = next_wake
        self._work = work
        self._clock = clock
        self._heartbeat = heartbeat
        self._lock = threading.Lock()
        self._scheduler: Any = None
        self._armed: datetime | None = None
        self._on_stop: list[Callable[[], object]] = []

    def start(self) -> None:
        """Begin, with a first run at once. APScheduler is loaded here (80 ms): call it after the first paint."""
        from apscheduler.executors.pool import ThreadPoolExecutor
        from apscheduler.schedulers.background import BackgroundScheduler

        with self._lock:
            if self._scheduler is not None:
                return
            self._scheduler = BackgroundScheduler(executors={"default": ThreadPoolExecutor(1)}, timezone=UTC)
            self._scheduler.start()
            self._arm(self._clock.now())

    def rearm(self) -> None:
        """Look at the next due time again, after anything that may have changed it. Cheap; any thread."""
        with self._lock:
            if self._scheduler is not None:
                self._arm(self._next())

    def on_stop(self, action: Callable[[], object]) -> None:
        """Run an action when the scheduler is stopped, before it waits."""
        self._on_stop.append(action)

    def stop(self, *, wait: bool = True) -> None:
        """End. ``wait`` lets a publication that is being made finish; without, its outcome may be parked."""
        with self._lock:
            scheduler, self._scheduler, self._armed = self._scheduler, None, None
        while self._on_stop:
            self._on_stop.pop()()
        if scheduler is not None:
            from apscheduler.jobstores.base import JobLookupError

            # Without a job first: APScheduler's thread fails on one that comes due while it shuts down.
            with suppress(JobLookupError):
                scheduler.remove_job(_JOB)
            scheduler.shutdown(wait=wait)

    @property
    def armed_for(self) -> datetime | None:
        """When the next run is (by the clock given), or None before the start and after the end."""
        return self._armed

    def _next(self) -> datetime:
        latest = self._clock.now() + self._heartbeat
        try:
            due = self._next_wake()
        except AppError:
            due = None
        return latest if due is None else min(due, latest)

    def _arm(self, at: datetime) -> None:
        # The wall clock and the scheduler's may differ (tests; a corrected clock): only the distance is handed over.
        delay = max(at - self._clock.now(), timedelta())
        self._armed = at
        self._scheduler.add_job(
            self._run,
            "date",
            run_date=datetime.now(tz=UTC) + delay,
            id=_JOB,
            replace_existing=True,
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )

    def _run(self) -> None:
        try:
            self._work()
        except Exception:  # noqa: BLE001 (a run that fails must not end all later ones)
            # The next heartbeat tries again; the message itself might hold words of a draft.
            logger.error("a publishing run failed and will be repeated")  # noqa: TRY400
        finally:
            self.rearm()
