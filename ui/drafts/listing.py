"""Keeps the list in step with the workspace: all of it when asked, only what changed otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.drafts.reading import FILTERS, read_changed, read_list

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.domain.statuses import Status
    from ui.drafts.list_pane import ListPane
    from ui.drafts.reading import ChangedRows, DraftList
    from ui.shell.context import Context

_OF_POSTS = frozenset({"posts", "comments", "seen"})
"""Families of changes after which the posts they name are all that has to be read again."""


class Listing(QObject):
    """Reads rows for the list pane, one reading at a time.

    Signals:
        listed: rows were shown; how many posts are to be written.
    """

    listed = Signal(int)

    def __init__(self, context: Context, pane: ListPane) -> None:
        super().__init__(pane)
        self._context = context
        self._pane = pane
        self._reading = False
        self._again = False
        self._statuses: dict[str, Status] | None = None
        self._changed: frozenset[str] | None = None

    def note(self, changes: Changes) -> None:
        """Remember what changed until the next :meth:`refresh`."""
        if not changes.posts or not changes.families <= _OF_POSTS:
            self._changed = None
        elif self._changed is not None:
            self._changed |= changes.posts

    def refresh(self) -> None:
        """Read again what changed."""
        changed, self._changed = self._changed, frozenset()
        if changed is None or self._statuses is None or self._pane.words or self._reading:
            self.read_all()
        elif changed:
            self._reading = True
            self._context.tasks.run(
                read_changed, self._context.ws, changed, then=self._show_changed, failed=self._failed
            )

    def read_all(self) -> None:
        """Read the whole part of the list that is shown, or what is searched."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._context.tasks.run(
            read_list, self._context.ws, self._pane.part, self._pane.words, then=self._show_all, failed=self._failed
        )

    def _failed(self, error: AppError) -> None:
        self._reading = False
        self._context.shell.tell_error(error)

    def _show_all(self, found: DraftList) -> None:
        self._reading = False
        self._statuses = dict(found.statuses)
        if self._once_more() or found.asked != self._pane.words:
            return
        self._pane.show_list(found)
        self._tell()

    def _show_changed(self, found: ChangedRows) -> None:
        self._reading = False
        if self._once_more() or self._statuses is None:
            return
        for post in found.asked:
            self._statuses.pop(post, None)
        self._statuses |= {row.post.post: row.post.status for row in found.rows}
        self._pane.show_changed(found)
        self._tell()

    def _once_more(self) -> bool:
        if not self._again:
            return False
        self._again = False
        self.read_all()
        return True

    def _tell(self) -> None:
        statuses = (self._statuses or {}).values()
        self.listed.emit(sum(status in FILTERS["write"] for status in statuses))
