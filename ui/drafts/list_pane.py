"""The list at the left: search, parts, rows, and what is said when there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.drafts.list_model import DraftDelegate, DraftModel
from ui.drafts.reading import FILTERS, DraftList
from ui.theme import Size, Space
from ui.widgets.controls import SearchField, Segmented
from ui.widgets.frames import EmptyState, Skeleton
from ui.widgets.rows import RowList
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.drafts.reading import ChangedRows


class ListPane(QWidget):
    """Asks for nothing itself; the screen reads and hands it rows.

    Signals:
        chosen: the post that is to be shown.
        asked: another part or other words to search are wanted.
        entered: the keyboard goes on into the text (Enter in the list).
    """

    chosen = Signal(str)
    asked = Signal()
    entered = Signal()

    def __init__(self, new: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post = ""
        self._quiet = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.S)
        top = QVBoxLayout()
        top.setContentsMargins(Space.M, 0, Space.M, 0)
        top.setSpacing(Space.S)
        self.search = SearchField(self.tr("Search drafts and comments"), self)
        self.search.setFixedHeight(Size.CONTROL)
        self.parts = Segmented(
            [
                ("write", self.tr("To write")),
                ("review", self.tr("In review")),
                ("ready", self.tr("Ready")),
                ("all", self.tr("All")),
            ],
            self.tr("Which posts are listed"),
            self,
        )
        self.found = Text("", "label", "secondary", self)
        top.addWidget(self.search)
        top.addWidget(self.parts)
        top.addWidget(self.found)
        column.addLayout(top)
        column.addWidget(Divider(self))
        self.model = DraftModel(self)
        self.list = RowList(self.tr("Posts"), DraftDelegate(), self)
        self.list.setModel(self.model)
        self.empty = EmptyState("drafts", self.tr("Nothing to write"), "", self, verb=self.tr("New draft"), run=new)
        self._nothing = EmptyState("search", self.tr("Nothing found"), "", self)
        self._loading = Skeleton(self)
        self._stack = QStackedWidget(self)
        for widget in (self._loading, self.list, self.empty, self._nothing):
            self._stack.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.found.hide()
        self.search.searched.connect(lambda _words: self.asked.emit())
        self.search.left.connect(self.list.setFocus)
        self.search.returnPressed.connect(self._enter)
        self.parts.chosen.connect(lambda _part: self.asked.emit())
        self.list.selectionModel().currentRowChanged.connect(self._moved)
        self.list.activated.connect(lambda _index: self.entered.emit())

    @property
    def part(self) -> str:
        """The part of the list that is shown."""
        return self.parts.value

    @property
    def words(self) -> str:
        """What is searched, empty when nothing is."""
        return self.search.text().strip()

    @property
    def post(self) -> str:
        """The post that is chosen, empty when none is."""
        return self._post

    def show_list(self, found: DraftList) -> None:
        """Show what was read; the chosen post stays chosen if it is still there."""
        self._quiet = True
        moved = self.model.set_rows(found.rows, found.zone, found.now)
        self.found.setVisible(bool(found.asked))
        if found.asked:
            self.found.setText(self.tr("%n post(s) found in all parts", "", len(found.rows)))
        if found.rows:
            self._stack.setCurrentWidget(self.list)
            row = self.model.row_of(self._post)
            if row >= 0 and (moved or self.list.currentIndex().row() != row):
                self.list.choose_row(row)
            elif row < 0 and moved:
                self.list.scrollToTop()
        elif found.asked:
            self._nothing.set_words(
                self.tr("Nothing found"), self.tr("No draft and no comment holds “{words}”.").format(words=found.asked)
            )
            self._stack.setCurrentWidget(self._nothing)
        else:
            self.empty.set_words(*self._empty_words())
            self._stack.setCurrentWidget(self.empty)
        self._quiet = False

    def show_changed(self, found: ChangedRows) -> None:
        """Put in what changed; nothing else is read again."""
        wanted = FILTERS[self.part]
        rows = [row for row in self.model.rows if row.post.post not in found.asked]
        rows += [row for row in found.rows if not wanted or row.post.status in wanted]
        rows.sort(key=lambda row: (-row.post.edited_ms, row.post.post))
        self.show_list(DraftList(tuple(rows), {}, self.model.zone, found.now, ""))

    def choose(self, post: str) -> None:
        """Choose a post without telling anyone."""
        self._post = post
        row = self.model.row_of(post)
        if row >= 0:
            self._quiet = True
            self.list.choose_row(row)
            self._quiet = False

    def choose_near(self, row: int) -> None:
        """Choose whatever stands at a place now, and tell."""
        found = self.model.at(min(row, self.model.rowCount() - 1))
        self._post = ""
        if found is not None:
            self.list.choose_row(min(row, self.model.rowCount() - 1))
            self._tell(found.post.post)
        else:
            self._tell("")

    def move_by(self, steps: int) -> None:
        """Go down or up the list."""
        self.list.move_by(steps)

    def _empty_words(self) -> tuple[str, str]:
        return {
            "write": (self.tr("Nothing to write"), self.tr("Ideas and drafts that are not submitted yet stand here.")),
            "review": (self.tr("Nothing in review"), self.tr("What you submit stands here until it is decided.")),
            "ready": (self.tr("Nothing ready"), self.tr("Approved texts stand here until they go out.")),
            "all": (self.tr("No post yet"), self.tr("Everything you write stands here, with its history.")),
        }[self.part]

    def _moved(
        self, current: QModelIndex | QPersistentModelIndex, _before: QModelIndex | QPersistentModelIndex
    ) -> None:
        found = self.model.at(current.row()) if current.isValid() else None
        if found is not None and not self._quiet:
            self._tell(found.post.post)

    def _tell(self, post: str) -> None:
        if post != self._post:
            self._post = post
            self.chosen.emit(post)

    def _enter(self) -> None:
        if self.model.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid() or self.model.row_of(self._post) < 0:
                self.list.choose_row(0)
