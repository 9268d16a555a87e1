"""Knowing when the window has painted its answer to a key: what began, what was delivered, what was painted last."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from ui.main_window import MainWindow
    from ui.tasks import Tasks

QUIET = 0.014
"""Seconds without a paint or a delivery after which an answer is complete."""
SETTLED = 0.2
PATIENCE = 20.0


class Watch(QObject):
    """Sees when the window paints and which work an action has begun."""

    def __init__(self, qt: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self.qt, self.tasks = qt, window.tasks
        self.painted = False
        self.ours: set[int] = set()
        self.open = False
        self.touched = self.stood = 0.0
        window.installEventFilter(self)
        self._wrap(window.tasks)

    def _wrap(self, tasks: Tasks) -> None:
        run, deliver, forget = tasks.run, tasks._deliver, tasks.forget

        def watched_run(*args: Any, **kwargs: Any) -> Any:
            task = run(*args, **kwargs)
            if self.open:
                self.ours.add(task.number)
                self.touched = time.perf_counter()
            return task

        def watched_deliver(number: int, result: object, error: object) -> None:
            if number in self.ours:
                self.open = True
            deliver(number, result, error)
            if number in self.ours:
                self.ours.discard(number)
                self.touched = time.perf_counter()

        def watched_forget(number: int) -> None:
            forget(number)
            self.ours.discard(number)

        tasks.run = watched_run  # type: ignore[method-assign]
        tasks.forget = watched_forget  # type: ignore[method-assign]
        tasks._ended.disconnect(deliver)
        tasks._ended.connect(watched_deliver, Qt.ConnectionType.QueuedConnection)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.painted = True
        return super().eventFilter(watched, event)

    def turn(self) -> bool:
        """One turn of the event loop; whether something was painted in it."""
        self.painted = False
        start = time.perf_counter()
        self.qt.processEvents()
        self.stood = max(self.stood, time.perf_counter() - start)
        painted = self.painted
        time.sleep(0.0004)  # The workers need the interpreter.
        return painted

    def settle(self, quiet: float = SETTLED) -> float:
        """Until nothing is under way; returns when it was last painted."""
        last = since = time.perf_counter()
        deadline = since + PATIENCE
        while time.perf_counter() - since < quiet and time.perf_counter() < deadline:
            if self.turn():
                last = since = time.perf_counter()
            elif self.tasks.busy:
                since = time.perf_counter()
        return last

    def answer(self, act: Callable[[], object], pause: float = 0.0) -> tuple[float | None, float]:
        """Seconds to the painted answer (None without one) and until all is settled; ``pause``: it begins that late."""
        self.ours.clear()
        self.open = True
        start = self.touched = time.perf_counter()
        act()
        self.stood = time.perf_counter() - start
        painted = None
        while time.perf_counter() - start < PATIENCE:
            if self.turn():
                painted = self.touched = time.perf_counter()
            if self.ours:
                self.open = True
            elif time.perf_counter() - self.touched > QUIET and time.perf_counter() - start > pause:
                break
        self.open = False
        settled = self.settle()
        if painted is None and settled > start:
            return None, settled - start
        return (None if painted is None else painted - start), max(settled, painted or start) - start
