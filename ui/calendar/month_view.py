"""The month: weeks without end, painted, scrolled by copying rows that are already there.

Rows come from :class:`~ui.calendar.rows.RowCache`; hover, selection, focus and drags are painted over them. The view
moves nothing itself: it says what was asked for, and shows what the model says afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from ui.calendar import accessibility, month_keys, month_overlay
from ui.calendar.cursor import MORE, Cursor, follow
from ui.calendar.layout import Hit, Metrics, WeekLayout
from ui.calendar.look import GlyphSource, Look, icon_glyphs
from ui.calendar.messages import (
    DayOpened,
    EntryOpened,
    MenuRequested,
    MoveRefused,
    MoveRequested,
    RangeChanged,
    SelectionChanged,
)
from ui.calendar.month_mouse import MonthMouse
from ui.calendar.rows import RowCache
from ui.calendar.scroller import WeekScroller
from ui.calendar.selection import Selection
from ui.calendar.week_painter import RowStyle
from ui.calendar.weekday_header import HEIGHT, WeekdayHeader
from ui.calendar.words import CalendarWords
from ui.theme import Motion, motion_ms, theme, theme_changes
from ui.widgets.focus import NO_RING

if TYPE_CHECKING:
    from ui.calendar.model import DayModel, DaysChanged

WEEKS_IN_SIGHT = 6
_LEAST_ROW = 108
_GUTTER = 34


class MonthView(QAbstractScrollArea):
    """The painted month; see ``messages`` for what each signal carries."""

    entry_opened = Signal(object)
    day_opened = Signal(object)
    new_requested = Signal(object)
    move_requested = Signal(object)
    move_refused = Signal(object)
    idea_dropped = Signal(object)
    dragged_out = Signal(object)
    range_changed = Signal(object)
    selection_changed = Signal(object)
    menu_requested = Signal(object)

    def __init__(
        self,
        model: DayModel,
        today: date,
        *,
        words: CalendarWords | None = None,
        first_weekday: int = 0,
        week_numbers: bool = False,
        glyphs: GlyphSource = icon_glyphs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mouse = MonthMouse(self)
        self.model = model
        self.words = words or CalendarWords(parent=self)
        self.selection = Selection(model)
        self.scroller = WeekScroller(first_weekday)
        self.rows = RowCache(model)
        self.cursor_place = Cursor(today)
        self.single_keys = True
        self.motion = False
        self._today = today
        self._week_numbers = week_numbers
        self._glyphs = glyphs
        self._style = self._new_style()
        self._range: RangeChanged | None = None
        self._ahead = 1
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._paint_ahead)
        self._glide = QVariantAnimation(self)
        self._glide.valueChanged.connect(self._glide_to)
        self._header = WeekdayHeader(self.words, today, first_weekday, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, HEIGHT, 0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The place of the keyboard has its own ring, painted with the month.
        self.setProperty(NO_RING, True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.scroller.offset = self.scroller.offset_of(today - timedelta(days=7))
        model.days_changed.connect(self._take_changes)
        theme_changes().changed.connect(self._restyle)
        accessibility.install()

    # What the screen asks for

    def selected_ids(self) -> tuple[str, ...]:
        """The selected items in calendar order."""
        return self.selection.ids()

    def select(self, item_ids: Iterable[str]) -> None:
        """Select exactly these items."""
        changed = self.selection.only("")
        if self.selection.add(item_ids) or changed:
            self.announce_selection()

    def set_today(self, today: date) -> None:
        """Another day is today (midnight, wake from sleep)."""
        self._today = self._header.today = today
        self._restyle()

    def set_words(self, words: CalendarWords) -> None:
        """Speak another language from now on."""
        self.words = self._header.words = words
        self._restyle()

    def set_first_weekday(self, weekday: int) -> None:
        """Begin weeks on Monday (0) or Sunday (6)."""
        top = self.scroller.week_at(0)
        self.scroller = WeekScroller(weekday)
        self._header.first_weekday = weekday
        self.rows.forget()
        self._measure()
        self.scroller.offset = self.scroller.offset_of(top)
        self._moved()

    def set_week_numbers(self, shown: bool) -> None:
        """Show ISO week numbers at the left."""
        self._week_numbers = shown
        self._restyle()
        self._measure()

    def visible_range(self) -> RangeChanged:
        """The days in sight and the month that fills most of them."""
        weeks = self.scroller.weeks()
        return RangeChanged(weeks[0], weeks[-1] + timedelta(days=6), self.scroller.month())

    def go_to(self, day: date) -> None:
        """Put the keyboard on a day, its week near the top and its month in sight."""
        self.set_cursor(Cursor(day), reveal=False)
        self._glide_by(self.scroller.offset_to_read(day) - self.scroller.offset)

    def go_to_month(self, day: date) -> None:
        """Put the keyboard on a day, and the first week of its month at the top."""
        self.set_cursor(Cursor(day), reveal=False)
        self._glide_by(self.scroller.offset_of(day.replace(day=1)) - self.scroller.offset)

    def go_today(self) -> None:
        """Go to today."""
        self.go_to(self._today)

    def scroll_by(self, pixels: int) -> None:
        """Scroll at once; positive is later."""
        if self.scroller.scroll_by(pixels):
            self._moved()
            self._ahead = 1 if pixels > 0 else -1
            self._idle.start()

    # What mouse, keys and accessibility use

    @property
    def today(self) -> date:
        """The day that is painted as today."""
        return self._today

    def row_layout(self, day: date) -> WeekLayout:
        """The layout of the week that holds a day."""
        return self.rows.layout(self.scroller.week_of(day))

    def hit(self, point: QPoint) -> Hit | None:
        """What lies under a point of the viewport."""
        first = self.scroller.week_at(point.y())
        return self.rows.layout(first).hit(point - QPoint(0, self.scroller.top_of(first)))

    def place_rect(self, place: Cursor) -> QRect:
        """Where a day, or something on it, stands in the viewport."""
        layout = self.row_layout(place.day)
        cell, box = layout.cell(place.day), layout.box(place.stop)
        rect = cell.more if place.stop == MORE else box.rect if box else cell.rect.adjusted(3, 3, -3, -3)
        return rect.translated(0, self.scroller.top_of(layout.first))

    def set_cursor(self, place: Cursor, *, reveal: bool = True) -> None:
        """Move the keyboard's place, and scroll it into sight."""
        if place != self.cursor_place:
            self.viewport().update(self._ring_rect())
            self.cursor_place = place
            self.viewport().update(self._ring_rect())
            accessibility.focus_moved(self)
        if reveal:
            self._glide_by(self.scroller.distance_to_show(place.day))

    def open_place(self) -> None:
        """Open what the keyboard is on: an item, else its day."""
        place = self.cursor_place
        if place.stop and place.stop != MORE:
            self.entry_opened.emit(EntryOpened(place.stop))
        else:
            self.day_opened.emit(DayOpened(place.day))

    def request_move(self, days: int, *, copy: bool = False, by_pointer: bool = False, minutes: int = 0) -> None:
        """Ask to move the selected items, or the one under the keyboard, by days (and minutes) of their local time."""
        stop = self.cursor_place.stop
        if stop not in self.selection and not by_pointer and self.model.find(stop) is not None:
            self.selection.only(stop)
            self.announce_selection()
        wanted, movable = self.selection.ids(), self.selection.movable()
        refused = tuple(key for key in wanted if key not in movable)
        if movable and (days or minutes):
            self.move_requested.emit(MoveRequested(movable, days, copy, minutes))
        if refused:
            self.move_refused.emit(MoveRefused(refused))

    def announce_selection(self) -> None:
        """Repaint and tell after the selection changed."""
        self.viewport().update()
        self.selection_changed.emit(SelectionChanged(self.selection.ids()))

    def row_style(self) -> RowStyle:
        """Colours, fonts and words for painting."""
        return self._style

    # Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # While something hangs from the pointer, Escape lets it go and no other key does anything.
        if self._mouse.busy:
            if event.key() == Qt.Key.Key_Escape:
                self._mouse.cancel()
        elif not month_keys.press(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words(CalendarWords(parent=self))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels = event.pixelDelta().y() or event.angleDelta().y() * self.scroller.row_height // 240
        self._glide.stop()
        self.scroll_by(-pixels)
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._header.setGeometry(0, 0, self.width(), HEIGHT)
        self._measure()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        return self._mouse.take(event) or super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key and self.model.find(self.cursor_place.stop) and self.cursor_place.stop not in self.selection:
            self.select([self.cursor_place.stop])
        place = self.place_rect(self.cursor_place).center() if by_key else event.pos()
        global_place = self.viewport().mapToGlobal(place)
        self.menu_requested.emit(MenuRequested(self.cursor_place.day, self.selection.ids(), global_place))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update(self._ring_rect())
        accessibility.focus_moved(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update(self._ring_rect())

    @override
    def sizeHint(self) -> QSize:
        return QSize(960, 720)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(560, HEIGHT + 2 * _LEAST_ROW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.viewport().devicePixelRatioF()
        if ratio != self._style.look.ratio:
            self._restyle()
        painter = QPainter(self.viewport())
        for first in self.scroller.weeks():
            top = self.scroller.top_of(first)
            if not event.rect().intersects(QRect(0, top, self.viewport().width(), self.scroller.row_height)):
                continue
            painter.drawPixmap(0, top, self.rows.pixmap(first, self._style))
            self._paint_over(painter, self.rows.layout(first), top)
        if self.hasFocus() and not self._mouse.dragging:
            month_overlay.paint_focus(painter, self.place_rect(self.cursor_place), self._style)
        self._mouse.paint(painter)
        painter.end()

    # Own

    def _paint_over(self, painter: QPainter, layout: WeekLayout, top: int) -> None:
        hover = self._mouse.hover
        if not len(self.selection) and hover is None:
            return
        painter.save()
        painter.translate(0, top)
        if hover is not None and layout.first <= hover.day <= layout.cells[-1].day:
            key = hover.placed.item.id if hover.placed else ""
            month_overlay.paint_hover(painter, layout, hover.kind, layout.cell(hover.day), key, self._style, hover.slot)
        if len(self.selection):
            for box in month_overlay.boxes_of(layout):
                if box.placed.item.id in self.selection:
                    month_overlay.paint_selected(painter, box, self._style)
        painter.restore()

    def _take_changes(self, changed: DaysChanged) -> None:
        self.rows.forget(changed.days, self.scroller.first_weekday)
        if self.selection.keep_known():
            self.selection_changed.emit(SelectionChanged(self.selection.ids()))
        self._mouse.forget()
        if self.cursor_place.stop:
            self.set_cursor(follow(self.cursor_place, self.model.find(self.cursor_place.stop), self.row_layout))
        self.viewport().update()
        accessibility.contents_changed(self)

    def _measure(self) -> None:
        size = self.viewport().size()
        weeks = max(1, min(WEEKS_IN_SIGHT, size.height() // _LEAST_ROW))
        height = max(_LEAST_ROW, -(-size.height() // weeks))
        gutter = _GUTTER if self._week_numbers else 0
        self._header.gutter = gutter
        self.scroller.resize(height, max(1, size.height()))
        self.rows.resize(size.width(), height, Metrics(gutter=gutter))
        self._moved()

    def _moved(self) -> None:
        self.viewport().update()
        self._header.update()
        now = self.visible_range()
        if now != self._range:
            self._range = now
            self.range_changed.emit(now)
            accessibility.contents_changed(self)

    def _glide_by(self, pixels: int) -> None:
        self._glide.stop()
        milliseconds = motion_ms(Motion.NORMAL)
        if not milliseconds or not self.motion or abs(pixels) > 3 * self.scroller.window or not self.isVisible():
            self.scroll_by(pixels)
            return
        self._glide.setDuration(milliseconds)
        self._glide.setStartValue(self.scroller.offset)
        self._glide.setEndValue(self.scroller.offset + pixels)
        self._glide.start()

    def _glide_to(self, offset: int) -> None:
        self.scroll_by(offset - self.scroller.offset)

    def _paint_ahead(self) -> None:
        """Paint the row that scrolling brings next, while nothing else is to be done."""
        weeks = self.scroller.weeks()
        following = (weeks[-1] if self._ahead > 0 else weeks[0]) + timedelta(days=7 * self._ahead)
        if not self.rows.has_pixmap(following):
            self.rows.pixmap(following, self._style)

    def _ring_rect(self) -> QRect:
        return self.place_rect(self.cursor_place).adjusted(-3, -3, 3, 3)

    def _new_style(self) -> RowStyle:
        look = Look(theme(), self.viewport().devicePixelRatioF(), self._glyphs)
        return RowStyle(look, self.words, self._today, self._week_numbers)

    def _restyle(self) -> None:
        self._style = self._new_style()
        # A pixmap keeps its pixel ratio, so a new style starts with new ones.
        self.rows.repaint()
        self._header.update()
        self.viewport().update()
