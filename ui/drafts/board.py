"""The board: posts in columns by where they stand, read as far as they are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.drafts.board_column import BoardColumn
from ui.drafts.filters import Filters
from ui.drafts.reading import COLUMNS, in_columns
from ui.theme import Space
from ui.widgets.frames import EmptyState
from ui.widgets.text import Divider

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.drafts.reading import DraftList
    from ui.drafts.row_store import RowStore


class Board(QWidget):
    """Asks for nothing itself; the screen reads and hands it the order of posts.

    Signals:
        chosen: the post whose card the keyboard or the pointer is on.
        entered: a card was opened: Enter, or a double click.
        moved: a post and the name of the column it was dropped on.
        folded_changed: a column was folded or opened.
    """

    chosen = Signal(str)
    entered = Signal()
    moved = Signal(str, str)
    folded_changed = Signal()

    def __init__(self, new: Callable[[], object], store: RowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post = ""
        self._quiet = False
        # Until the cards are there the board itself has the keyboard, so that no letter falls into the search.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.filters = Filters(self, wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        top.addWidget(self.filters, 1)
        column.addLayout(top)
        column.addWidget(Divider(self))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        row.setSpacing(Space.S)
        self.columns = {each.name: BoardColumn(each.name, store, inner) for each in COLUMNS}
        for each in self.columns.values():
            row.addWidget(each, 1)
            each.folding.connect(lambda each=each: self._fold(each))
            each.dropped.connect(lambda post, each=each: self.moved.emit(post, each.name))
            each.list.stepped.connect(lambda step, each=each: self._step(each, step))
            each.list.activated.connect(lambda _index: self.entered.emit())
            each.list.selectionModel().currentRowChanged.connect(
                lambda current, _before, each=each: self._moved_to(each, current)
            )
        row.addStretch(0)
        self.fold(frozenset({"rejected"}))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        self._nothing = EmptyState("search", self.tr("Nothing found"), "", self)
        self.none = EmptyState(
            "board",
            self.tr("No post yet"),
            self.tr("Every post has a card here, in the column of where it stands."),
            self,
            verb=self.tr("New draft"),
            run=new,
        )
        self._stack = QStackedWidget(self)
        for widget in (self._area, self._nothing, self.none):
            self._stack.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.filters.search.left.connect(self.focus_card)
        self.filters.search.returnPressed.connect(self.focus_card)

    @property
    def folded(self) -> frozenset[str]:
        """The columns that are folded."""
        return frozenset(name for name, column in self.columns.items() if column.folded)

    def fold(self, names: frozenset[str]) -> None:
        """Fold these columns and open the others."""
        for name, column in self.columns.items():
            column.fold(name in names)

    def show_list(self, found: DraftList) -> None:
        """Show what was read; the chosen card stays chosen, and every column where it was scrolled to."""
        # Before a column that has become empty hides its cards and passes the keyboard on to anything.
        on_card = self.hasFocus() or any(each.list.hasFocus() for each in self.columns.values())
        self._quiet = True
        asked = bool(found.wanted.words) or found.wanted.filtered
        for name, entries in in_columns(found.entries, found.now, every=bool(found.wanted.words)).items():
            column = self.columns[name]
            bar = column.list.verticalScrollBar()
            place = bar.value()
            if column.model.set_posts([entry.post for entry in entries], found.zone, found.now):
                column.list.doItemsLayout()
                bar.setValue(place)
            column.say_count(len(entries))
            # What was found shall not stand beyond the edge, behind columns that hold nothing of it.
            column.setVisible(bool(entries) or not asked)
        if found.entries:
            self._stack.setCurrentWidget(self._area)
        elif asked:
            self._nothing.set_words(self.tr("Nothing found"), self.tr("No post fits the words and the filters."))
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.none)
        self._quiet = False
        self._show_chosen()
        if on_card and (self.hasFocus() or self.column_of(self._post) is not None):
            # A card that went to another column takes the keyboard along.
            self.focus_card()

    def choose(self, post: str) -> None:
        """Choose a card without telling anyone."""
        self._post = post
        self._show_chosen()

    def column_of(self, post: str) -> BoardColumn | None:
        """The column a post's card is in."""
        return next((column for column in self.columns.values() if column.model.row_of(post) >= 0), None)

    def move_by(self, steps: int) -> None:
        """Go down or up the column."""
        column = self.column_of(self._post)
        if column is None:
            self.focus_card()
        else:
            column.list.move_by(steps)

    def step(self, by: int) -> None:
        """Go to the card beside, in the next column that holds any."""
        column = self.column_of(self._post)
        if column is None:
            self.focus_card()
        else:
            self._step(column, by)

    def focus_card(self) -> None:
        """Give the keyboard to the chosen card, or to the first there is."""
        column = self.column_of(self._post)
        if column is None or column.folded:
            column = next((each for each in self.columns.values() if each.count and not each.folded), None)
            if column is None:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            column.list.choose_row(0)
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self) -> None:
        self._quiet = True
        for column in self.columns.values():
            row = column.model.row_of(self._post)
            if row < 0:
                column.list.clearSelection()
                column.list.setCurrentIndex(QModelIndex())
            elif column.list.currentIndex().row() != row:
                column.list.choose_row(row)
        self._quiet = False

    def _step(self, column: BoardColumn, by: int) -> None:
        shown = [each for each in self.columns.values() if each.count and not each.folded]
        if column not in shown:
            return
        at = shown.index(column) + by
        if not 0 <= at < len(shown):
            return
        target = shown[at]
        # The card at about the same height on the screen.
        top = column.list.visualRect(column.list.currentIndex()).center()
        row = target.list.indexAt(top).row()
        if row < 0:
            row = target.count - 1
        target.list.setFocus(Qt.FocusReason.OtherFocusReason)
        target.list.choose_row(row)
        self._area.ensureWidgetVisible(target, Space.M, 0)

    def _moved_to(self, column: BoardColumn, current: QModelIndex | QPersistentModelIndex) -> None:
        post = column.model.post_at(current.row()) if current.isValid() else ""
        if post and not self._quiet and post != self._post:
            self._post = post
            self._show_chosen()
            self.chosen.emit(post)

    def _fold(self, column: BoardColumn) -> None:
        column.fold(not column.folded)
        self.folded_changed.emit()
