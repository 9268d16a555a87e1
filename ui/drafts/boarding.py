"""Going between list and board, and what a card does when it is opened or moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QToolTip

from exec_assistant.services.board import gesture, refusal
from ui import i18n
from ui.drafts.reading import COLUMNS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.statuses import Status
    from ui.drafts.view import DraftsScreen

_AFTER_DRAG_MS = 120
_SAID_MS = 8_000
"""How long it stands beside the pointer why a card cannot be moved there."""


class Boarding(QObject):
    """The board of a screen."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self.shown = False
        """Whether the board takes the place of list and text."""
        self._came_from = False
        self._reason, self._reason_at = "", QPoint()
        self._after_drag = QTimer(self)
        self._after_drag.setSingleShot(True)
        self._after_drag.setInterval(_AFTER_DRAG_MS)
        self._after_drag.timeout.connect(self._show_reason)

    def listen(self) -> None:
        """Listen to the board."""
        screen = self._screen
        screen.listing.look_read.connect(lambda look: self.show(look == "board"))
        screen.board.chosen.connect(screen.choose)
        screen.board.entered.connect(self.open_card)
        screen.board.moved.connect(self.move)
        for column in COLUMNS:
            screen.board.columns[column.name].takes = lambda post, column=column: self._goes(post, column.statuses)  # type: ignore[misc]
        screen.board.folded_changed.connect(screen.listing.keep_look)
        screen.look.clicked.connect(lambda: screen.context.actions.run("drafts.board"))

    def toggle(self) -> None:
        """Show the board, or the list; it stays so."""
        self._came_from = False
        self.show(not self.shown)
        self._screen.listing.keep_look()
        self.focus()

    def show(self, shown: bool) -> None:
        """Show the board, or list and text."""
        screen = self._screen
        self.shown = shown
        screen.look.set_icon("list" if shown else "board")
        screen.look.set_name(self.tr("Show the list") if shown else self.tr("Show the board"), "B")
        screen.listing.show_board(shown)
        screen.board.choose(screen.wanted)
        screen.list.choose(screen.wanted)
        screen.show_middle()

    def open_card(self) -> None:
        """Write in the post whose card is chosen; going back to the list is going back to the board."""
        if self.shown:
            self.leave()
            self._screen.editor.text.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Show list and text for now."""
        if self.shown:
            self._came_from = True
            self.show(False)

    def back(self) -> None:
        """Go back to where the posts are: the board a card was opened from, or the list."""
        if self._came_from:
            self._came_from = False
            self.show(True)
        self.focus()

    def focus(self) -> None:
        """Give the keyboard to the cards, or to the list."""
        if self.shown:
            self._screen.board.focus_card()
        else:
            self._screen.list.list.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def first_focus(self) -> QWidget:
        """What has the keyboard first."""
        if not self.shown:
            return self._screen.list.list
        board = self._screen.board
        column = board.column_of(self._screen.wanted)
        if column is None or column.folded:
            column = next((each for each in board.columns.values() if each.count and not each.folded), None)
        return column.list if column is not None else board.filters.search

    def move_by(self, steps: int) -> None:
        """Go down or up."""
        (self._screen.board if self.shown else self._screen.list).move_by(steps)

    def search(self) -> None:
        """Give the keyboard to the search."""
        field = (self._screen.board.filters if self.shown else self._screen.list.filters).search
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def filter(self) -> None:
        """Open the menu of filters."""
        (self._screen.board.filters if self.shown else self._screen.list.filters).open_menu()

    def _goes(self, post: str, target: frozenset[Status]) -> bool:
        """Whether a hand may move a post there."""
        row = self._screen.store.known(post)
        writes = self._screen.context.ws.me.role.value != "reader"
        return writes and row is not None and gesture(row.post.status, target) is not None

    def move(self, post: str, name: str) -> None:
        """A card was dropped on a column: do what that means by hand, or say what leads there."""
        screen = self._screen
        row = screen.store.known(post)
        column = next(each for each in COLUMNS if each.name == name)
        if row is None or row.post.status in column.statuses:
            return
        if screen.context.ws.me.role.value == "reader":
            self._say(i18n.message("Readers do not submit posts.", {}))
            return
        what = gesture(row.post.status, column.statuses)
        if what is None:
            error = refusal(row.post.status, column.statuses)
            self._say(*(i18n.message(part, {}) for part in (error.what, error.do) if part))
            return
        screen.choose(post)
        if what == "submit":
            screen.when_open(post, lambda: self._submit(post))
        elif what == "take_back":
            screen.deeds.take_back(post)
        else:
            screen.when_open(post, screen.handling.plan)

    def carry(self, steps: int) -> None:
        """Move the chosen card as the mouse would: to the next column at that side that takes it."""
        screen = self._screen
        row = screen.store.known(screen.wanted)
        column = screen.board.column_of(screen.wanted)
        if row is None or column is None:
            return
        names = [each.name for each in COLUMNS]
        at = names.index(column.name)
        beside = COLUMNS[at + 1 :] if steps > 0 else COLUMNS[:at][::-1]
        takes = next(
            (each for each in beside if gesture(row.post.status, each.statuses)), beside[0] if beside else None
        )
        if takes is not None:
            self.move(screen.wanted, takes.name)

    def _submit(self, post: str) -> None:
        """Submit a dropped card with the same checks as the button; a card never approves, not even one's own."""
        screen = self._screen
        if screen.handling.can_submit():
            screen.handling.submit_now(approving=False)
        else:
            screen.autosave.save(lambda: screen.deeds.submit(post))

    def _say(self, *sentences: str) -> None:
        """Say why a card stays, where the eye is, and in the quiet line for those who hear it."""
        board = self._screen.board
        self._screen.context.shell.say(" ".join(sentences))
        column = board.column_of(self._screen.wanted)
        at = QCursor.pos()
        if column is not None and column.list.hasFocus() and not board.rect().contains(board.mapFromGlobal(at)):
            at = column.list.mapToGlobal(column.list.rect().center())
        self._reason, self._reason_at = "\n".join(sentences), at
        # The drag ends first: what the pointer does then would take the words away at once.
        self._after_drag.start()

    def _show_reason(self) -> None:
        board = self._screen.board
        if board.isVisible():
            QToolTip.showText(self._reason_at, self._reason, board, board.rect(), _SAID_MS)
