"""The list at the left: search, parts, rows, and what is said when there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from exec_assistant.services.listing import Wanted
from ui.drafts.filters import Filters
from ui.drafts.list_model import DraftDelegate, DraftModel
from ui.theme import Space
from ui.widgets.controls import Segmented
from ui.widgets.frames import EmptyState, Skeleton
from ui.widgets.rows import RowList
from ui.widgets.text import Divider

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.drafts.reading import DraftList
    from ui.drafts.row_store import RowStore


class ListPane(QWidget):
    """Asks for nothing itself; the screen reads and hands it rows.

    Signals:
        chosen: the post that is to be shown.
        asked: another part of the posts is wanted.
        entered: the keyboard goes on into the text (Enter in the list).
    """

    chosen = Signal(str)
    asked = Signal()
    entered = Signal()

    def __init__(self, new: Callable[[], object], store: RowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post = ""
        self._quiet = False
        self._asked = Wanted()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.S)
        top = QVBoxLayout()
        top.setContentsMargins(Space.M, 0, Space.M, 0)
        top.setSpacing(Space.S)
        self.filters = Filters(self)
        self.search = self.filters.search
        self.found = self.filters.found
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
        top.addWidget(self.filters)
        top.addWidget(self.parts)
        top.addLayout(self.filters.line)
        column.addLayout(top)
        column.addWidget(Divider(self))
        self.model = DraftModel(store, self)
        self.list = RowList(self.tr("Posts"), DraftDelegate(), self)
        self.list.setModel(self.model)
        self.empty = EmptyState("drafts", self.tr("Nothing to write"), "", self, verb=self.tr("New draft"), run=new)
        self._nothing = EmptyState("search", self.tr("Nothing found"), "", self)
        self._loading = Skeleton(self)
        self._stack = QStackedWidget(self)
        for widget in (self._loading, self.list, self.empty, self._nothing):
            self._stack.addWidget(widget)
        column.addWidget(self._stack, 1)
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

    def stop_searching(self) -> None:
        """Empty the search and take the filters away."""
        self.filters.search.clear()
        self.filters.clear()

    @property
    def post(self) -> str:
        """The post that is chosen, empty when none is."""
        return self._post

    def show_list(self, found: DraftList) -> None:
        """Show what was read; the chosen post stays chosen if it is still there, and the list where it was."""
        self._quiet = True
        bar, seen = self.list.verticalScrollBar(), self._chosen_is_seen()
        place, before = bar.value(), self._asked
        self._asked = found.wanted
        moved = self.model.set_posts([entry.post for entry in found.entries], found.zone, found.now)
        if found.entries:
            self._stack.setCurrentWidget(self.list)
            row = self.model.row_of(self._post)
            if moved or self.list.currentIndex().row() != row:
                self._place(row, place if before == found.wanted else 0, show=seen or before != found.wanted)
        elif found.wanted.words:
            words = found.wanted.words.strip()
            self._nothing.set_words(
                self.tr("Nothing found"), self.tr("No draft and no comment holds “{words}”.").format(words=words)
            )
            self._stack.setCurrentWidget(self._nothing)
        elif found.wanted.filtered:
            self._nothing.set_words(
                self.tr("Nothing here"), self.tr("No post of this part is let through by the filters.")
            )
            self._stack.setCurrentWidget(self._nothing)
        else:
            self.empty.set_words(*self._empty_words())
            self._stack.setCurrentWidget(self.empty)
        self._quiet = False

    def _chosen_is_seen(self) -> bool:
        index = self.list.currentIndex()
        return index.isValid() and self.list.visualRect(index).intersects(self.list.viewport().rect())

    def _place(self, row: int, scrolled: int, *, show: bool) -> None:
        """Choose a row again after the list came anew; ``show`` brings it into view if it is out of it."""
        self.list.doItemsLayout()
        self.list.setAutoScroll(False)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))
        else:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        self.list.verticalScrollBar().setValue(scrolled)
        if row >= 0 and show:
            self.list.scrollTo(self.model.index(row))
        self.list.setAutoScroll(True)

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
        found = self.model.post_at(min(row, self.model.rowCount() - 1))
        self._post = ""
        if found:
            self.list.choose_row(min(row, self.model.rowCount() - 1))
        self._tell(found)

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
        found = self.model.post_at(current.row()) if current.isValid() else ""
        if found and not self._quiet:
            self._tell(found)

    def _tell(self, post: str) -> None:
        if post != self._post:
            self._post = post
            self.chosen.emit(post)

    def _enter(self) -> None:
        if self.model.rowCount():
            self.list.setFocus()
            if not self.list.currentIndex().isValid() or self.model.row_of(self._post) < 0:
                self.list.choose_row(0)
