"""Keeps list and board in step with the workspace: their order when asked, rows as they are looked at."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exec_assistant.services.listing import Wanted
from ui.drafts.reading import FILTERS, FIRST_HITS, read_list

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.drafts.board import Board
    from ui.drafts.list_pane import ListPane
    from ui.drafts.reading import DraftList
    from ui.drafts.row_store import RowStore
    from ui.shell.context import Context

_OF_POSTS = frozenset({"posts", "comments", "seen"})
"""Families of changes after which the rows of the posts they name are all that has to be read again."""
SETTING = "drafts.look"
REST_MS = 300
"""After so long without another letter all hits are read, not only the latest."""


class Listing(QObject):
    """Reads the list for whichever of list and board is shown, one reading at a time.

    Signals:
        listed: it was shown.
        choices_read: what there is to choose from: accounts, labels, people, templates.
        look_read: how this laptop showed the room last: ``board`` or ``list``.
    """

    listed = Signal()
    choices_read = Signal(object)
    look_read = Signal(str)

    def __init__(self, context: Context, pane: ListPane, board: Board, store: RowStore) -> None:
        super().__init__(pane)
        self._context = context
        self._pane = pane
        self._board = board
        self._store = store
        self._reading = False
        self._again = False
        self._changed: frozenset[str] | None = None
        self._looked = False
        self.wanted = Wanted()
        self.on_board = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._read_rest)
        for filters in (pane.filters, board.filters):
            filters.changed.connect(self._ask)

    def note(self, changes: Changes) -> None:
        """Remember what changed until the next :meth:`refresh`."""
        if not changes.posts or not changes.families <= _OF_POSTS:
            self._changed = None
        elif self._changed is not None:
            self._changed |= changes.posts

    def refresh(self) -> None:
        """Read again what changed."""
        changed, self._changed = self._changed, frozenset()
        if changed is None:
            self._store.forget_all()
        elif not changed:
            return
        else:
            self._store.forget(changed)
        self.read_all(changed or frozenset())

    def show_board(self, shown: bool) -> None:
        """Fill the board or the list from now on."""
        if shown != self.on_board:
            self.on_board = shown
            self.read_all()

    def keep_look(self) -> None:
        """Remember for the next time how the room is shown and sorted."""
        look = {"board": self.on_board, "by_date": self.wanted.by_date, "folded": sorted(self._board.folded)}
        self._context.tasks.run(_keep_look, self._context.ws, look, lane="write")

    def read_all(self, changed: frozenset[str] = frozenset()) -> None:
        """Read the order of what is shown; ``changed`` posts get their new rows with it."""
        self._rest.stop()
        if self._reading:
            self._again = True
            return
        self._reading = True
        if not self._looked:
            self._context.tasks.run(_read_look, self._context.ws, then=self._take_look, failed=self._failed, owner=self)
            return
        self._read(changed, FIRST_HITS)

    def _read(self, changed: frozenset[str], most: int) -> None:
        self._context.tasks.run(
            read_list,
            self._context.ws,
            self._asked(),
            changed,
            most,
            board=self.on_board,
            then=self._show,
            failed=self._failed,
            owner=self,
        )

    def _asked(self) -> Wanted:
        """The wanted posts in the part that is shown; words are searched in all parts."""
        if self.on_board or self.wanted.words:
            return self.wanted
        return dataclasses.replace(self.wanted, statuses=FILTERS[self._pane.part])

    def _ask(self, wanted: Wanted) -> None:
        resorted = wanted.by_date != self.wanted.by_date
        self.wanted = wanted
        self.read_all()
        if resorted:
            self.keep_look()

    def _failed(self, error: AppError) -> None:
        self._reading = False
        self._context.shell.tell_error(error)

    def _take_look(self, look: dict[str, object]) -> None:
        self._looked = True
        self.wanted = dataclasses.replace(self.wanted, by_date=bool(look.get("by_date")))
        folded = look.get("folded")
        if isinstance(folded, list):
            self._board.fold(frozenset(map(str, folded)))
        self.on_board = bool(look.get("board"))
        self.look_read.emit("board" if self.on_board else "list")
        self._read(frozenset(), FIRST_HITS)

    def _show(self, found: DraftList) -> None:
        self._reading = False
        if self._again or found.wanted != self._asked():
            self._again = False
            self.read_all()
            return
        self._store.put(found.rows, found.wanted.words)
        for filters in (self._pane.filters, self._board.filters):
            filters.show_wanted(self.wanted, found.choices)
            filters.say_found(len(found.entries), whole=found.whole)
        if self.on_board:
            self._board.show_list(found)
        else:
            self._pane.show_list(found)
        self.choices_read.emit(found.choices)
        self.listed.emit()
        if not found.whole:
            # The latest are on the screen; all of them take longer for a word that stands everywhere, and wait until
            # no other letter comes.
            self._rest.start()

    def _read_rest(self) -> None:
        if not self._reading and not self._context.tasks.closed:
            self._reading = True
            self._read(frozenset(), 0)


def _read_look(ws: Workspace) -> dict[str, object]:
    found = ws.local.setting(SETTING)
    return found if isinstance(found, dict) else {}


def _keep_look(ws: Workspace, look: dict[str, object]) -> None:
    ws.local.keep_setting(SETTING, look)
