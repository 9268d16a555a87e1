"""When typing is kept and when it becomes a revision: the timers around a :class:`~ui.drafts.keeping.Keeper`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exec_assistant.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.posts import Document
    from ui.drafts.keeping import Keeper, Saved
    from ui.tasks import Tasks

KEEP_MS = 400
"""From the first key of a batch until it is on its way to the disk."""
SAVE_MS = 4000
"""A pause this long makes a revision."""


class Autosave(QObject):
    """Never asks; keeps every batch of keys and saves at pauses and when the post is left.

    Signals:
        touched: there is typing that is not a revision yet, said once until it is one.
        saved: a :class:`Saved`; its ``changes`` are None where nothing was new.
        failed: an ``AppError``; what could be kept is kept.
    """

    touched = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._keeper: Keeper | None = None
        self._read: Callable[[], Document] | None = None
        self._number = 0
        self._clean = 0
        self._closed = False
        self._saving: list[str] = []
        self._soon = self._timer(KEEP_MS, self._keep)
        self._pause = self._timer(SAVE_MS, self.save)

    def _timer(self, interval: int, run: Callable[[], object]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        made.timeout.connect(run)
        return made

    @property
    def keeper(self) -> Keeper | None:
        """What keeps the post that is open."""
        return self._keeper

    @property
    def dirty(self) -> bool:
        """Whether there is typing that is not a revision yet."""
        return self._number != self._clean

    def saving(self, post: str) -> bool:
        """Whether a save of a post is on its way."""
        return post in self._saving

    def begin(self, keeper: Keeper, read: Callable[[], Document], *, dirty: bool = False) -> None:
        """Look after another post; ``dirty``: it begins with typing that is not saved. Save before."""
        self._keeper, self._read = keeper, read
        self._number = self._clean = 1
        if dirty:
            self._number = 2

    def touch(self) -> None:
        """Something was typed."""
        clean = not self.dirty
        self._number += 1
        if not self._soon.isActive():
            self._soon.start()
        self._pause.start()
        if clean:
            self.touched.emit()

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Make a revision now; ``then`` follows on success, at once when there was nothing to save."""
        self._still()
        if self._closed:
            return
        if self._keeper is None or self._read is None or not self.dirty:
            if then is not None:
                then()
            return
        keeper = self._keeper

        def done(result: Saved) -> None:
            self._saving.remove(keeper.post)
            self._done(keeper, result)
            if then is not None:
                then()

        def failed(error: AppError) -> None:
            self._saving.remove(keeper.post)
            self._tell(error)

        self._saving.append(keeper.post)
        self._tasks.run(keeper.save, self._number, self._read(), then=done, failed=failed, lane="write", owner=self)

    def forget(self) -> None:
        """Stop looking after the post; what was kept stays kept."""
        self._still()
        self._keeper = self._read = None
        self._number = self._clean = 0

    def close(self) -> None:
        """The window closes: save on this thread, because no work is taken after it. Never raises for people."""
        self._still()
        if self._keeper is not None and self._read is not None and self.dirty and not self._closed:
            try:
                self._keeper.save(self._number, self._read())
            except AppError as error:
                self._tell(error)
        self._clean = self._number
        self._closed = True

    def _keep(self) -> None:
        if self._keeper is not None and self._read is not None and self.dirty and not self._closed:
            self._tasks.run(self._keeper.keep, self._number, self._read(), failed=self._tell, lane="typing", owner=self)

    def _done(self, keeper: Keeper, result: Saved) -> None:
        if keeper is self._keeper:
            self._clean = max(self._clean, result.number)
        self.saved.emit(result)

    def _tell(self, error: AppError) -> None:
        self.failed.emit(error)

    def _still(self) -> None:
        self._soon.stop()
        self._pause.stop()
