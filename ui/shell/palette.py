"""The palette (Ctrl or Command K): every action by a few letters, in French or English, with its keys.

Posts are found too, by the words in them; they come after the actions.
"""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from ui import fonts, i18n, icons
from ui.actions.fuzzy import best
from ui.theme import Size
from ui.widgets.controls import paint_keys
from ui.widgets.focus import NO_RING
from ui.widgets.rows import Index, RowDelegate, RowList
from ui.widgets.sheet import Sheet
from ui.widgets.text import Divider, Text, draw_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.services.workspace import Workspace
    from ui.actions.action import Action
    from ui.actions.registry import Actions
    from ui.shell.context import Context
    from ui.tasks import Task

ROWS = 9
POSTS = 8
LEAST_LETTERS = 2
"""A single letter is in every post."""


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """One row of the palette."""

    text: str
    run: Callable[[], object]
    room: str = ""
    keys: str = ""
    icon: str = ""


def find_actions(query: str, actions: list[Action], rooms: dict[str, str]) -> list[Entry]:
    """The actions that answer a query, best first; nearest places first among equals."""
    scored: list[tuple[int, int, Action]] = []
    for order, action in enumerate(actions):
        value = best(query, action.names) if action.listed else None
        if value is not None:
            scored.append((-value, order, action))
    scored.sort(key=lambda found: found[:2])
    return [
        Entry(action.text, action.run, rooms.get(action.where, ""), action.keys[0] if action.keys else "", action.icon)
        for _value, _order, action in scored
    ]


def find_posts(ws: Workspace, query: str) -> list[tuple[str, str]]:
    """The posts that answer a query: id and title, or how the text goes where there is no title."""
    from exec_assistant.services.search import MARK_END, MARK_START, search

    found: dict[str, str] = {}
    for hit in search(ws, query, POSTS):
        if hit.post and hit.post not in found:
            plain = hit.snippet.replace(MARK_START, "").replace(MARK_END, "")
            found[hit.post] = hit.title.strip() or " ".join(plain.split())
    return list(found.items())[:POSTS]


class _Entries(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.room, entry.keys) if part)
        return entry if role == Qt.ItemDataRole.UserRole else None


class _Rows(RowDelegate):
    def __init__(self) -> None:
        super().__init__(height=Size.ROW)

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        left = rect.left() + 20
        middle = rect.center().y()
        if entry.icon:
            icons.paint(
                painter, entry.icon, QRectF(left, round(middle) - 9, 18, 18), "accent" if selected else "secondary"
            )
        right = rect.right() - 20
        if entry.keys:
            right -= paint_keys(painter, right, middle, entry.keys) + 12
        width = right - left - 30
        shown = draw_text(painter, QRectF(left + 30, rect.top(), width, rect.height()), entry.text)
        if entry.room:
            used = painter.fontMetrics().horizontalAdvance(shown) + 10
            beside = QRectF(left + 30 + used, rect.top(), max(0.0, width - used), rect.height())
            draw_text(painter, beside, entry.room, using="label", ink="tertiary")


class Palette(Sheet):
    """Type, choose, Enter."""

    def __init__(self, actions: Actions, rooms: dict[str, str], context: Context | None = None) -> None:
        name = i18n.translate("Shell", "Find or do")
        super().__init__(name, width=600, bare=True)
        self._possible = actions.available()
        self._rooms = rooms
        self._context = context if context is not None and context.workspace is not None else None
        self._asked: Task | None = None
        self._posts: list[Entry] = []
        self.field = QLineEdit(self.panel)
        self.field.setPlaceholderText(i18n.translate("Shell", "What do you want to do?"))
        self.field.setAccessibleName(name)
        self.field.setProperty("bare", "true")
        self.field.setProperty(NO_RING, True)
        self.field.setProperty("tall", "true")
        self.field.setTextMargins(20, 0, 20, 0)
        self.field.setFont(fonts.font("reading"))
        self.field.installEventFilter(self)
        self.list = RowList(i18n.translate("Shell", "Actions found"), _Rows(), self.panel)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight(Size.ROW * ROWS)
        self._model = _Entries(self)
        self.list.setModel(self._model)
        self.list.clicked.connect(lambda _index: self.take())
        self.none = Text(i18n.translate("Shell", "Nothing is called that."), "body", "secondary", self.panel)
        self.none.setContentsMargins(20, 12, 20, 12)
        self.body.setSpacing(0)
        self.body.addWidget(self.field)
        self.body.addWidget(Divider(self.panel))
        self.body.addSpacing(8)
        self.body.addWidget(self.list)
        self.body.addWidget(self.none)
        self.field.textChanged.connect(self._search)
        self._search("")

    @property
    def entries(self) -> list[Entry]:
        """What is offered now, best first."""
        return self._model.entries

    def _search(self, query: str) -> None:
        self._ask_posts(query.strip())
        self._show(query, 0)

    def _ask_posts(self, query: str) -> None:
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None
        if self._context is None or len(query) < LEAST_LETTERS:
            self._posts = []
            return
        self._asked = self._context.tasks.run(find_posts, self._context.ws, query, then=self._found)

    def _found(self, found: list[tuple[str, str]]) -> None:
        context = self._context
        if context is None:
            return
        room, go = self._rooms.get("drafts", ""), context.shell.go
        self._posts = [
            Entry(title, functools.partial(go, "drafts", post), room, icon="drafts") for post, title in found
        ]
        self._show(self.field.text(), max(0, self.list.currentIndex().row()))

    def _show(self, query: str, row: int) -> None:
        found = [*find_actions(query, self._possible, self._rooms), *self._posts]
        self._model.show_entries(found)
        self.list.choose_row(min(row, len(found) - 1))
        self.list.setFixedHeight(Size.ROW * min(ROWS, max(1, len(found))))
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)

    def take(self) -> None:
        """Do what is chosen, after the palette is gone."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.entries):
            run = self.entries[row].run
            self.close_sheet()
            run()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
            key = Qt.Key(event.key())
            if key in steps:
                self.list.move_by(steps[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.take()
                return True
        return super().eventFilter(watched, event)
