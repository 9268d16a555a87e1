"""The scheduler wakes when the database says so, is woken by changes, and ends without a trace."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import StorageProblem
from exec_assistant.publishing.outbox import PublishResult, State
from exec_assistant.publishing.scheduler import Scheduler
from exec_assistant.services import publishing
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from tests.publishing_team import PublishingTeam


class RealClock:
    """The machine's clock: these tests are about real waiting."""

    def now(self) -> datetime:
        return datetime.now(tz=UTC)


def eventually(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.01)
    return False


def test_it_runs_at_once_and_then_at_each_due_time() -> None:
    runs: list[datetime] = []
    due: list[datetime] = []
    scheduler = Scheduler(
        lambda: due[0] if due and not runs[1:] else None, lambda: runs.append(datetime.now(tz=UTC)), RealClock()
    )

    scheduler.start()
    scheduler.start()
    assert eventually(lambda: len(runs) == 1)
    due.append(datetime.now(tz=UTC) + timedelta(milliseconds=300))
    scheduler.rearm()

    assert eventually(lambda: len(runs) == 2)
    scheduler.stop()
    assert due[0] <= runs[1] < due[0] + timedelta(seconds=3)
    assert scheduler.armed_for is None


def test_a_change_brings_the_next_run_forward() -> None:
    runs: list[datetime] = []
    due: list[datetime | None] = [None]
    scheduler = Scheduler(lambda: due[0], lambda: runs.append(datetime.now(tz=UTC)), RealClock())
    scheduler.start()
    assert eventually(lambda: len(runs) == 1)

    due[0] = datetime.now(tz=UTC)
    scheduler.rearm()
    assert eventually(lambda: len(runs) >= 2)
    due[0] = None
    scheduler.stop()


def test_it_never_sleeps_longer_than_a_heartbeat() -> None:
    """Timers stand still while a laptop sleeps; the heartbeat finds what became due meanwhile."""
    clock = FakeClock()
    woken = threading.Event()
    scheduler = Scheduler(lambda: clock.now() + timedelta(days=30), woken.set, clock)
    scheduler.start()
    assert woken.wait(5)
    assert eventually(lambda: scheduler.armed_for == clock.now() + timedelta(seconds=60))
    scheduler.stop()


def test_a_run_that_fails_is_repeated_and_tells_no_words(caplog: pytest.LogCaptureFixture) -> None:
    runs: list[int] = []

    def work() -> None:
        runs.append(1)
        if len(runs) == 1:
            raise RuntimeError("Bonjour, texte confidentiel")

    scheduler = Scheduler(lambda: None, work, RealClock(), heartbeat=timedelta(milliseconds=50))
    scheduler.start()
    assert eventually(lambda: len(runs) >= 3)
    scheduler.stop()
    assert "will be repeated" in caplog.text
    assert "confidentiel" not in caplog.text


def test_a_database_that_cannot_be_read_does_not_end_it() -> None:
    runs: list[int] = []

    def next_wake() -> datetime | None:
        raise StorageProblem("in use")

    scheduler = Scheduler(next_wake, lambda: runs.append(1), RealClock(), heartbeat=timedelta(milliseconds=50))
    scheduler.start()
    assert eventually(lambda: len(runs) >= 2)
    scheduler.stop()


def test_stopping_twice_or_before_the_start_is_harmless() -> None:
    scheduler = Scheduler(lambda: None, lambda: None, RealClock())
    ended: list[int] = []
    scheduler.on_stop(lambda: ended.append(1))
    scheduler.rearm()
    scheduler.stop()
    scheduler.stop()
    assert ended == [1]


# --- with a workspace -------------------------------------------------------------------------------------------------


def test_it_publishes_and_tells_each_result_once(team: PublishingTeam) -> None:
    post = team.ready()
    told: list[list[PublishResult]] = []

    scheduler = publishing.start_scheduler(
        team.ws, told.append, lambda error: None, providers={"mastodon": team.network}
    )
    assert eventually(lambda: bool(told))
    scheduler.rearm()
    team.draft("Une autre idée")
    scheduler.stop()

    assert {(r.post, r.account, r.state) for r in told[0]} == {
        (post, team.mastodon, State.PUBLISHED),
        (post, team.linkedin, State.REFUSED),
    }
    assert len(team.network.posts) == 1
    assert len(told) == 1


def test_a_full_disk_is_told_and_not_the_end(team: PublishingTeam, monkeypatch: pytest.MonkeyPatch) -> None:
    team.ready()
    errors: list[str] = []

    def full(*args: object) -> None:
        raise StorageProblem("The disk is full.")

    monkeypatch.setattr(team.ws.journal, "append", full)
    scheduler = publishing.start_scheduler(
        team.ws, lambda results: None, lambda error: errors.append(error.text()), providers={"mastodon": team.network}
    )
    assert eventually(lambda: bool(errors))
    scheduler.stop()
    assert errors == ["The disk is full."]
    assert team.network.posts == []
