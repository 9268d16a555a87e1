"""Everything on one day, as a list to choose from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from typing_extensions import override

from ui import icons
from ui.calendar.model import ItemKind, Placed
from ui.theme import Size
from ui.widgets.buttons import Button
from ui.widgets.rows import Index, RowDelegate, RowList
from ui.widgets.sheet import Sheet
from ui.widgets.status import paint_status_bar, paint_status_pill, pill_width
from ui.widgets.text import draw_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from ui.calendar.ghosts import FreeSlot
    from ui.calendar.model import DayModel
    from ui.calendar.words import CalendarWords

_PLACED = Qt.ItemDataRole.UserRole
_MOST_ROWS = 9


class _Lines(QAbstractListModel):
    def __init__(self, lines: Sequence[Placed], words: CalendarWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines, self.words = lines, words

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own
        return 0 if parent.isValid() else len(self.lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        placed = self.lines[index.row()]
        if role == _PLACED:
            return placed
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self.words.entry(placed)
        return None


class _Line(RowDelegate):
    def __init__(self, words: CalendarWords) -> None:
        super().__init__(height=Size.ROW)
        self.words = words

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        placed = index.data(_PLACED)
        if not isinstance(placed, Placed):
            return
        item = placed.item
        post = item.kind is ItemKind.POST
        left = rect.left() + 12
        when = self.words.all_day() if item.all_day else self.words.clock(placed.minutes)
        draw_text(painter, QRectF(left, rect.top(), 62, rect.height()), when, ink="secondary", tabular=True)
        left += 66
        if post:
            paint_status_bar(painter, QRectF(left, rect.top() + 8, 3, rect.height() - 16), item.status)
        icon = icons.network_icon(item.network) if post else "quiet" if item.kind is ItemKind.QUIET else "event"
        icons.paint(painter, icon, QRectF(left + 11, rect.center().y() - 8, 16, 16), "secondary")
        right = rect.right() - 8
        if post:
            right -= pill_width(item.status)
            paint_status_pill(painter, right, rect.center().y(), item.status)
            right -= 10
        draw_text(painter, QRectF(left + 35, rect.top(), right - left - 35, rect.height()), item.title, using="strong")


class DayList(RowList):
    """The rows of the day; Enter or a double click opens one.

    Signals:
        opened: the item's id.
    """

    opened = Signal(str)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.open_row(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        model = self.model()
        rows = min(_MOST_ROWS, model.rowCount() if model else 0)
        return QSize(480, rows * Size.ROW + 2)

    def open_row(self, index: Index) -> None:
        """Open the item of a row."""
        placed = index.data(_PLACED)
        if isinstance(placed, Placed):
            self.opened.emit(placed.item.id)


class DaySheet(Sheet):
    """One day in full.

    Signals:
        opened: the id of the item to open.
        new_asked: something new is wanted on the day.
        slot_asked: a post is wanted in a :class:`~ui.calendar.ghosts.FreeSlot` of the day.
    """

    opened = Signal(str)
    new_asked = Signal()
    slot_asked = Signal(object)

    def __init__(self, day: date, model: DayModel, words: CalendarWords) -> None:
        super().__init__(words.day_title(day), leave=self.tr("Close"), width=560)
        lines = [*model.bands(day, day), *model.entries(day)]
        self.list = DayList(words.day_title(day), _Line(words), self.panel)
        self.list.setModel(_Lines(lines, words, self.list))
        self.list.setStyleSheet("background: transparent;")
        self.list.setFixedHeight(self.list.sizeHint().height())
        self.list.opened.connect(self._open)
        self.list.doubleClicked.connect(self.list.open_row)
        self.body.addWidget(self.list)
        if lines:
            self.list.choose_row(0)
        for free in model.free_slots(day):
            when = f"{words.clock(free.minutes)} · {free.name}"
            place = Button(self.tr("Free slot {when}").format(when=when), "ghost", "repeat", self.panel)
            place.clicked.connect(partial(self._take_slot, free))
            self.body.addWidget(place, 0, Qt.AlignmentFlag.AlignLeft)
        made = Button(self.tr("New post on this day"), "ghost", "add", self.panel)
        made.clicked.connect(self._new)
        self.buttons.insertWidget(0, made)

    @override
    def _first_focus(self) -> QWidget:
        return self.list

    def _open(self, item_id: str) -> None:
        self.close_sheet()
        self.opened.emit(item_id)

    def _take_slot(self, free: FreeSlot, _checked: bool = False) -> None:
        self.close_sheet()
        self.slot_asked.emit(free)

    def _new(self) -> None:
        self.close_sheet()
        self.new_asked.emit()
