"""The interpreter's search for garbage, when nobody waits for anything.

A full collection looks at every object of an open window and holds all threads still: 60 to 90 ms at ten thousand
posts. Left to itself it comes in the middle of whatever allocates most, which is the answer to a key or an import.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from ui.tasks import Tasks

QUIET_MS = 4_000
"""How long no work has ended before things count as quiet."""
_WORTH = 10
"""Collections of younger objects after which looking at all of them is worth it."""
_NEVER = 1_000_000


class Tidying(QObject):
    """Keeps full collections out of the way of work, and makes them up in quiet moments, until :meth:`stop`.

    Young objects, most of all garbage, are collected as ever. At the first quiet moment whatever stands (rooms,
    modules) is set aside for good, so that later collections take a few milliseconds.
    """

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._before = gc.get_threshold()
        self._set_aside = False
        gc.set_threshold(*self._before[:2], _NEVER)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self.tidy)
        tasks.idle.connect(self._quiet.start)

    def tidy(self) -> None:
        """Collect everything now if it is worth it and nothing is under way."""
        if self._tasks.busy or (self._set_aside and gc.get_count()[2] < _WORTH):
            return
        gc.collect()
        if not self._set_aside:
            gc.freeze()
            self._set_aside = True

    def stop(self) -> None:
        """Leave it to the interpreter again."""
        self._quiet.stop()
        gc.set_threshold(*self._before)
        if self._set_aside:
            gc.unfreeze()
            self._set_aside = False
