"""Rows of posts that lists and the board show: read when they are first looked at, a few at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.drafts.reading import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.domain.errors import AppError
    from ui.drafts.reading import DraftRow
    from ui.shell.context import Context

_AT_ONCE = 120
"""Rows of one reading; more wait for the next."""


class RowStore(QObject):
    """Holds rows by post. What is painted and missing, or older than a change, is read again.

    Signals:
        arrived: rows came; whoever shows some of them paints again.
    """

    arrived = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[str, DraftRow] = {}
        self._old: set[str] = set()
        self._asked: dict[str, None] = {}
        self._coming: frozenset[str] = frozenset()
        self._changed: set[str] = set()
        self._gone: set[str] = set()
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)

    def row(self, post: str) -> DraftRow | None:
        """A post's row, maybe an older one; None while it is not here yet. Asks for what is missing or old."""
        wanted = post not in self._rows or post in self._old
        if wanted and post not in self._coming and post not in self._gone:
            self._asked[post] = None
            if not self._coming and not self._timer.isActive():
                self._timer.start()
        return self._rows.get(post)

    def known(self, post: str) -> DraftRow | None:
        """A post's row if it is here; asks for nothing."""
        return self._rows.get(post)

    def put(self, rows: Iterable[DraftRow], words: str) -> None:
        """Take in rows that were read with the list; ``words`` is what was searched."""
        if words != self._words:
            self._words = words
            self._old.update(self._rows)
        for row in rows:
            self._rows[row.post.post] = row
            self._old.discard(row.post.post)
            self._asked.pop(row.post.post, None)

    def forget(self, posts: Iterable[str]) -> None:
        """These have changed: they are read again when they are next looked at."""
        posts = frozenset(posts)
        self._old |= posts & self._rows.keys()
        self._changed |= posts & self._coming
        self._gone -= posts

    def forget_all(self) -> None:
        """Everything may have changed."""
        self._old.update(self._rows)
        self._changed |= self._coming
        self._gone.clear()

    def _read(self) -> None:
        posts = tuple(self._asked)[-_AT_ONCE:]
        self._asked.clear()
        if not posts or self._context.tasks.closed:
            return
        self._coming = frozenset(posts)
        words = self._words
        self._context.tasks.run(
            read_rows,
            self._context.ws,
            posts,
            words,
            then=lambda rows: self._came(rows, words),
            failed=self._failed,
            owner=self,
        )

    def _came(self, rows: tuple[DraftRow, ...], words: str) -> None:
        self._gone |= self._coming - {row.post.post for row in rows} - self._changed
        self._coming = frozenset()
        if words == self._words:
            self.put(rows, words)
        # What changed while it was read may have come as it was before.
        self._old |= self._changed & self._rows.keys()
        self._changed.clear()
        self.arrived.emit()
        if self._asked:
            self._timer.start()

    def _failed(self, error: AppError) -> None:
        self._coming = frozenset()
        self._asked.clear()
        self._context.shell.tell_error(error)
