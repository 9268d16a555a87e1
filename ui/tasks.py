"""Work off the window's thread, with one callback on it.

A worker gets plain data and touches no widget. The callback comes by a queued signal; if its owner was destroyed in the
meantime it never comes. An :class:`AppError` goes to ``failed`` (shown where the thing failed); anything else is a
defect: it goes to ``Tasks.crashed`` and its report, without a word of the person's texts.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import itertools
import sys
import threading
import time
from typing import TYPE_CHECKING, Literal, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import Shiboken

from exec_assistant.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor

Lane = Literal["read", "write", "typing", "network"]
WIDTHS: dict[Lane, int] = {"read": 2, "write": 1, "typing": 1, "network": 4}
SWITCH_INTERVAL = 0.0005
_KEPT: tuple[Lane, ...] = ("write", "typing")
"""What was decided or typed is still written when the window closes; a question nobody hears the answer of is not."""

P = ParamSpec("P")
R = TypeVar("R")


class Cancelled(Exception):
    """The person stopped the work; nobody is told, because they know."""


@dataclasses.dataclass(frozen=True, slots=True)
class ProgressState:
    """How far long work is; ``total`` 0 means not known."""

    done: int
    total: int
    doing: str = ""

    @property
    def share(self) -> float | None:
        """Between 0 and 1, or None while the total is not known."""
        return min(1.0, self.done / self.total) if self.total else None


class Progress(QObject):
    """Progress of one long work with cancel: made on the window's thread, called by the worker.

    The worker calls ``progress(done, total, doing)``; it raises :class:`Cancelled` there once the person stopped it.
    """

    changed = Signal(object)
    PAUSE = 0.05

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._told = 0.0

    def __call__(self, done: int, total: int = 0, doing: str = "") -> None:
        """Say how far the work is; told to the window at most 20 times a second, and at the end."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._told >= self.PAUSE or (total and done >= total):
            self._told = now
            self.changed.emit(ProgressState(done, total, doing))

    def cancel(self) -> None:
        """Ask the worker to stop at its next report."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the person asked to stop."""
        return self._stop.is_set()


@dataclasses.dataclass(slots=True)
class _Waiting:
    then: Callable[..., object] | None
    failed: Callable[[AppError], object] | None
    owner: QObject | None
    progress: Progress | None
    lane: Lane


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """One piece of work under way."""

    number: int
    future: Future[None]
    tasks: Tasks

    def cancel(self) -> None:
        """Forget it: no callback follows; if it has not begun it never will."""
        self.tasks.forget(self.number)
        self.future.cancel()


class Tasks(QObject):
    """The lanes: reading (2 threads), writing (1, in order), keeping what is typed (1), the network (4).

    What is typed has its own lane so that it never waits behind a long write such as an import.

    Signals:
        failed: an ``AppError`` nobody asked for with ``failed=``; the shell shows it.
        unread: the same of something that was to be read, and can be asked for again.
        crashed: any other exception; the application writes its report.
        idle: the last work under way has ended.
        closing: in a moment no work is taken any more; what waits for a timer is given now.
    """

    failed = Signal(object)
    unread = Signal(object)
    crashed = Signal(object)
    idle = Signal()
    closing = Signal()
    _ended = Signal(int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[Lane, ThreadPoolExecutor] = {}
        self._waiting: dict[int, _Waiting] = {}
        self._numbers = itertools.count(1)
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        fn: Callable[..., R],
        *args: object,
        then: Callable[[R], object] | None = None,
        failed: Callable[[AppError], object] | None = None,
        lane: Lane = "read",
        owner: QObject | None = None,
        progress: Progress | None = None,
        **kwargs: object,
    ) -> Task:
        """Run ``fn(*args, **kwargs)`` on a lane and hand its result to ``then`` on the window's thread.

        Args:
            fn: plain work; it must not touch a widget.
            *args: plain values for it.
            then: gets the result; a bound method of a widget, or any callable together with ``owner``.
            failed: gets the :class:`AppError`; without it the shell shows it.
            lane: ``read`` is for queries and computing; ``write`` keeps order; ``typing`` keeps working copies;
                ``network`` may wait for others.
            owner: the object that must still live for a callback to come; by default whose method ``then`` is.
            progress: given to the work as keyword ``progress``.
            **kwargs: plain keyword values for ``fn``.
        """
        if self._closed:
            raise RuntimeError("work was started after the window closed")
        owner = owner or _owner(then) or _owner(failed)
        if owner is None and (then is not None or failed is not None):
            raise TypeError("a callback that is not a widget's method needs owner=")
        if progress is not None:
            kwargs["progress"] = progress
        number = next(self._numbers)
        self._waiting[number] = _Waiting(then, failed, owner, progress, lane)
        future = self._pool(lane).submit(self._work, number, functools.partial(fn, *args, **kwargs))
        return Task(number, future, self)

    @property
    def closed(self) -> bool:
        """Whether no work is taken any more: the window is going away."""
        return self._closed

    @property
    def busy(self) -> int:
        """How many pieces of work are under way."""
        return len(self._waiting)

    def under_way(self, lane: Lane) -> bool:
        """Whether work on a lane has not ended, or its end has not been told yet."""
        return any(waiting.lane == lane for waiting in self._waiting.values())

    def forget(self, number: int) -> None:
        """Drop the callbacks of a piece of work."""
        self._waiting.pop(number, None)

    def close(self) -> None:
        """Take the last words, stop taking work, wait for what is written or has begun; no callback comes any more."""
        if not self._closed:
            self.closing.emit()
        self._closed = True
        for waiting in self._waiting.values():
            if waiting.progress is not None and Shiboken.isValid(waiting.progress):
                waiting.progress.cancel()
        self._waiting.clear()
        for lane, pool in self._pools.items():
            pool.shutdown(wait=True, cancel_futures=lane not in _KEPT)
        self._pools.clear()

    def _pool(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._pools:
            from concurrent.futures import ThreadPoolExecutor

            sys.setswitchinterval(SWITCH_INTERVAL)
            self._pools[lane] = ThreadPoolExecutor(WIDTHS[lane], thread_name_prefix=f"exec-{lane}")
        return self._pools[lane]

    def _work(self, number: int, work: Callable[[], object]) -> None:
        result: object = None
        error: BaseException | None = None
        try:
            result = work()
        except Exception as caught:  # noqa: BLE001 - whatever it is, it is told on the window's thread
            error = caught
        # The window may be gone by now; then nobody waits for an answer.
        with contextlib.suppress(RuntimeError):
            self._ended.emit(number, result, error)

    def _deliver(self, number: int, result: object, error: object) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is not None and (waiting.owner is None or Shiboken.isValid(waiting.owner)):
            self._tell(waiting, result, error)
        if not self._waiting and not self._closed:
            self.idle.emit()

    def _tell(self, waiting: _Waiting, result: object, error: object) -> None:
        if error is None:
            if waiting.then is not None:
                waiting.then(result)
        elif isinstance(error, AppError):
            if waiting.failed is not None:
                waiting.failed(error)
            else:
                (self.unread if waiting.lane == "read" else self.failed).emit(error)
        elif not isinstance(error, Cancelled):
            self.crashed.emit(error)


def _owner(callback: Callable[..., object] | None) -> QObject | None:
    while isinstance(callback, functools.partial):
        callback = callback.func
    found = getattr(callback, "__self__", None)
    return found if isinstance(found, QObject) else None
