"""The agenda: every post, event and period in one column under its day; the same model and keys as the month."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from ui.calendar.cursor import month_later
from ui.calendar.delegate import DAY_ROLE, GAP_ROLE, PLACED_ROLE, AgendaDelegate, AgendaStyle, paint_day
from ui.calendar.layout import DAYS
from ui.calendar.look import Look
from ui.calendar.messages import (
    EntryOpened,
    MenuRequested,
    MoveRefused,
    MoveRequested,
    RangeChanged,
    SelectionChanged,
)
from ui.calendar.model import DayModel, ItemKind, Placed
from ui.calendar.words import CalendarWords
from ui.theme import Size, theme, theme_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

_Index = QModelIndex | QPersistentModelIndex


SHORTEST_GAP = 4
"""Days without anything that are worth a word: more than a weekend, and a bridge day with it."""


class AgendaModel(QAbstractListModel):
    """Rows over the day model: each day's header, its bands and posts, and a quiet row before a stretch of nothing.

    Nothing is copied but the day counts.
    """

    def __init__(self, days: DayModel, today: date, words: CalendarWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = days
        self.today = today
        self.words = words
        self._days: list[date] = []
        self._ends: list[int] = []
        self._lines: dict[date, list[Placed]] = {}
        self._gaps: dict[date, int] = {}
        self._read()
        days.days_will_change.connect(self.beginResetModel)
        days.days_changed.connect(self._finish_reset)

    def set_today(self, today: date) -> None:
        """Another day is today, and has a header."""
        self.beginResetModel()
        self.today = today
        self._finish_reset()

    def lines(self, day: date) -> list[Placed]:
        """What stands under a day's header: what lasts all day, then bands that begin on it and posts by time."""
        found = self._lines.get(day)
        if found is None:
            bands = [held for held in self.source.bands(day, day) if held.first == day]
            both = [*bands, *self.source.entries(day)]
            found = self._lines[day] = sorted(both, key=lambda held: (not held.item.all_day, *held.order))
        return found

    def row_of_day(self, day: date) -> int:
        """The header row of a day, or of the next day that has anything; -1 past the end."""
        at = bisect_left(self._days, day)
        if at == len(self._days):
            return -1
        return self._ends[at - 1] if at else 0

    def row_of(self, item_id: str) -> int:
        """The row of an item, -1 when it is not on the calendar."""
        held = self.source.find(item_id)
        if held is None:
            return -1
        ids = [line.item.id for line in self.lines(held.first)]
        return self.row_of_day(held.first) + 1 + ids.index(item_id)

    def day_at(self, row: int) -> date:
        """The day to which a row belongs."""
        return self._days[bisect_right(self._ends, row)]

    def placed_at(self, row: int) -> Placed | None:
        """The item of a row, None for a header and for a quiet row."""
        if self.is_header(row) or self.gap_at(row):
            return None
        at = bisect_right(self._ends, row)
        return self.lines(self._days[at])[row - (self._ends[at - 1] if at else 0) - 1]

    def is_header(self, row: int) -> bool:
        """Whether a row is a day's header."""
        at = bisect_right(self._ends, row)
        return row == (self._ends[at - 1] if at else 0)

    def gap_at(self, row: int) -> int:
        """How many days without anything a quiet row tells of, 0 for any other row."""
        at = bisect_right(self._ends, row)
        return self._gaps.get(self._days[at], 0) if row == self._ends[at] - 1 else 0

    def next_day_row(self, row: int, step: int) -> int:
        """The first line of the next (1) or previous (-1) day that has any, -1 when there is none."""
        at = bisect_right(self._ends, row) + step
        while 0 <= at < len(self._days):
            start = self._ends[at - 1] if at else 0
            if self._ends[at] - start - bool(self._gaps.get(self._days[at])) > 1:
                return start + 1
            at += step
        return -1

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or not self._ends else self._ends[-1]

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == DAY_ROLE:
            return self.day_at(index.row())
        if role not in {PLACED_ROLE, GAP_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        placed = self.placed_at(index.row())
        if role == PLACED_ROLE:
            return placed
        gap = self.gap_at(index.row())
        if role == GAP_ROLE:
            return gap
        if gap:
            return self.words.nothing_for(gap)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.hint(placed) if placed else None
        return self.words.entry(placed) if placed else self.words.spoken_day(self.day_at(index.row()))

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or self.placed_at(index.row()) is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _finish_reset(self) -> None:
        self._read()
        self.endResetModel()

    def _read(self) -> None:
        self._lines.clear()
        # Today has its header even when nothing stands on it, so that "today" always leads somewhere.
        self._days = sorted({*self.source.days_with_items(), self.today})
        # What is over needs no planning: stretches are told from today on.
        self._gaps = {
            day: (following - day).days - 1
            for day, following in pairwise(self._days)
            if day >= self.today and (following - day).days > SHORTEST_GAP and not self._quiet(day, following)
        }
        self._ends = list(accumulate(1 + self.source.count(day) + (day in self._gaps) for day in self._days))

    def _quiet(self, day: date, following: date) -> bool:
        """Whether nothing is meant to be planned there: a quiet period goes on through the whole stretch."""
        after = date.fromordinal(day.toordinal() + 1)
        across = self.source.bands(after, after)
        return any(held.item.kind is ItemKind.QUIET and held.last >= following for held in across)


class AgendaView(QListView):
    """The agenda with the current day's header at the top; see ``messages`` for what each signal carries."""

    entry_opened = Signal(object)
    move_requested = Signal(object)
    move_refused = Signal(object)
    range_changed = Signal(object)
    selection_changed = Signal(object)
    menu_requested = Signal(object)

    def __init__(
        self, model: DayModel, today: date, *, words: CalendarWords | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.single_keys = True
        self._words = words or CalendarWords(parent=self)
        self.rows = AgendaModel(model, today, self._words, self)
        self._kept: tuple[list[str], str, date | None] = ([], "", None)
        self._range: RangeChanged | None = None
        self._delegate = AgendaDelegate(self._new_style(), self)
        self.rows.modelAboutToBeReset.connect(self._remember)
        self.setModel(self.rows)
        self.rows.modelReset.connect(self._restore)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme_changes().changed.connect(self._restyle)

    def selected_ids(self) -> tuple[str, ...]:
        """The selected items in calendar order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(held.item.id for row in rows if (held := self.rows.placed_at(row)) is not None)

    def current_id(self) -> str:
        """The item under the keyboard, "" when there is none."""
        held = self.currentIndex().data(PLACED_ROLE)
        return held.item.id if isinstance(held, Placed) else ""

    def current_day(self) -> date:
        """The day of the keyboard, else the day at the top."""
        day = self.currentIndex().data(DAY_ROLE)
        return day if isinstance(day, date) else self.rows.today

    def select(self, item_ids: Iterable[str]) -> None:
        """Select exactly these items; the keyboard goes to the first of them."""
        rows = sorted(row for row in map(self.rows.row_of, item_ids) if row >= 0)
        wanted = QItemSelection()
        for row in rows:
            index = self.rows.index(row, 0)
            wanted.select(index, index)
        if rows:
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.rows.index(rows[0], 0), no_update)
        self.selectionModel().select(wanted, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def set_today(self, today: date) -> None:
        """Another day is today."""
        self.rows.set_today(today)
        self._restyle()

    def set_words(self, words: CalendarWords) -> None:
        """Speak another language from now on."""
        self._words = self.rows.words = words
        self._restyle()

    def go_to(self, day: date) -> None:
        """Put a day's header at the top and the keyboard on its first line; an empty day gives way to the next."""
        row = self.rows.row_of_day(day)
        if row < 0:
            self.scrollToBottom()
            return
        self.scrollTo(self.rows.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        # Without a line of its own the keyboard would go to the first of all, months ago, as soon as the view has it.
        after = range(row + 1, self.rows.rowCount())
        line = next((at for at in after if self.rows.placed_at(at) is not None), -1)
        if line >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.rows.index(line, 0), flag)

    def go_today(self) -> None:
        """Go to today."""
        self.go_to(self.rows.today)

    def visible_range(self) -> RangeChanged:
        """The days in sight and the month of the first."""
        count = self.rows.rowCount()
        top = self.indexAt(QPoint(4, 4)).row()
        foot = self.indexAt(QPoint(4, self.viewport().height() - 4)).row()
        first = self.rows.day_at(max(0, top))
        last = self.rows.day_at(foot if foot >= 0 else count - 1)
        return RangeChanged(first, last, first.replace(day=1))

    def request_move(self, days: int, *, copy: bool = False) -> None:
        """Ask to move the selected items by whole days at their local time."""
        ids = self.selected_ids() or ((self.current_id(),) if self.current_id() else ())
        held = [found for found in map(self.rows.source.find, ids) if found is not None]
        movable = tuple(found.item.id for found in held if found.item.movable)
        refused = tuple(found.item.id for found in held if not found.item.movable)
        if movable:
            self.move_requested.emit(MoveRequested(movable, days, copy))
        if refused:
            self.move_refused.emit(MoveRefused(refused))

    @override
    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        super().scrollTo(index, hint)
        # The header that sticks at the top covers a row's height.
        covered = Size.ROW - self.visualRect(index).top()
        if covered > 0 and not self.rows.is_header(index.row()):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - covered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Agenda"))
            self.set_words(CalendarWords(parent=self))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.visualRect(self.currentIndex()).center() if by_key else event.pos()
        where = self.viewport().mapToGlobal(place)
        self.menu_requested.emit(MenuRequested(self.current_day(), self.selected_ids(), where))

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit(SelectionChanged(self.selected_ids()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = self.indexAt(QPoint(4, 0)).row()
        if top < 0:
            return
        day = self.rows.day_at(top)
        following = self.rows.row_of_day(date.fromordinal(day.toordinal() + 1))
        next_top = self.visualRect(self.rows.index(following, 0)).top() if following > 0 else Size.ROW
        painter = QPainter(self.viewport())
        rect = QRect(0, min(0, next_top - Size.ROW), self.viewport().width(), Size.ROW)
        paint_day(painter, rect, day, self._delegate.style)
        painter.end()

    def _press(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}
        if key in steps and modifiers & Qt.KeyboardModifier.AltModifier:
            self.request_move(steps[key], copy=bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            row = self.rows.next_day_row(max(0, self.currentIndex().row()), steps[key])
            if row >= 0:
                self.setCurrentIndex(self.rows.index(row, 0))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.go_to(month_later(self.current_day(), 1 if key == Qt.Key.Key_PageDown else -1))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id():
            self.entry_opened.emit(EntryOpened(self.current_id()))
        elif key == Qt.Key.Key_T and not modifiers and self.single_keys:
            self.go_today()
        elif key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            return False
        return True

    def _open(self, index: QModelIndex) -> None:
        held = index.data(PLACED_ROLE)
        if isinstance(held, Placed):
            self.entry_opened.emit(EntryOpened(held.item.id))

    def _remember(self) -> None:
        top = self.indexAt(QPoint(4, 4)).row()
        self._kept = (list(self.selected_ids()), self.current_id(), self.rows.day_at(top) if top >= 0 else None)

    def _restore(self) -> None:
        selected, current, day = self._kept
        if day is not None:
            row = self.rows.row_of_day(day)
            self.scrollTo(self.rows.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.select(selected)
        row = self.rows.row_of(current)
        if row >= 0:
            index = self.rows.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self._scrolled()

    def _scrolled(self) -> None:
        if not self.rows.rowCount():
            return
        now = self.visible_range()
        if now != self._range:
            self._range = now
            self.range_changed.emit(now)

    def _new_style(self) -> AgendaStyle:
        return AgendaStyle(Look(theme(), self.devicePixelRatioF()), self._words, self.rows.today)

    def _restyle(self) -> None:
        self._delegate.style = self._new_style()
        self.viewport().update()
