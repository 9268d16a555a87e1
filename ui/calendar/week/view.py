"""The week: days without end side by side, painted, scrolled by copying columns that are already there.

Columns come from :class:`~ui.calendar.week.columns.ColumnCache`; hover, selection, the approval window, drags and the
keyboard's ring are painted over them. The view moves nothing itself: it says what was asked for, and shows what the
model says afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from ui.calendar import accessibility
from ui.calendar.layout import DAYS
from ui.calendar.look import GlyphSource, icon_glyphs
from ui.calendar.messages import (
    DayOpened,
    EntryOpened,
    MenuRequested,
    MoveRefused,
    MoveRequested,
    NewRequested,
    RangeChanged,
    SelectionChanged,
)
from ui.calendar.week import keys, overlay
from ui.calendar.week.drags import EdgeDrag
from ui.calendar.week.hits import Edge
from ui.calendar.week.layout import LINE
from ui.calendar.week.mouse import WeekMouse
from ui.calendar.week.place import ALL_DAY, Place, nearest
from ui.calendar.week.surface import WeekSurface
from ui.calendar.words import CalendarWords
from ui.theme import theme_changes
from ui.widgets.focus import NO_RING

if TYPE_CHECKING:
    from ui.calendar.model import DayModel, DaysChanged
    from ui.calendar.week.layout import AccountColumn

_NOTCH = 120
_LEAST_HEIGHT = 260


class WeekView(WeekSurface):
    """The painted week; see ``messages`` for what each signal carries."""

    entry_opened = Signal(object)
    day_opened = Signal(object)
    new_requested = Signal(object)
    move_requested = Signal(object)
    move_refused = Signal(object)
    idea_dropped = Signal(object)
    dragged_out = Signal(object)
    window_requested = Signal(object)
    resize_requested = Signal(object)
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
        glyphs: GlyphSource = icon_glyphs,
        parent: QWidget | None = None,
    ) -> None:
        self._ready = False
        super().__init__(model, today, words or CalendarWords(), first_weekday, glyphs, parent)
        self._mouse = WeekMouse(self)
        self._ready = True
        self.single_keys = True
        self._accounts: tuple[AccountColumn, ...] = ()
        self._split = False
        self._now: tuple[date, int] | None = None
        self._range: RangeChanged | None = None
        self._ahead = 1
        self._idle = QTimer(self, interval=0, singleShot=True)
        self._idle.timeout.connect(self._paint_ahead)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The place of the keyboard has its own ring, painted with the week.
        self.setProperty(NO_RING, True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._measure()
        self.scroller.offset = self.scroller.offset_of(self.scroller.week_of(today))
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
        self._today = today
        self._restyle()

    def set_now(self, day: date, minutes: int) -> None:
        """Where the line of the present moment stands."""
        self._now = (day, minutes)
        self.viewport().update()

    def set_words(self, words: CalendarWords) -> None:
        """Speak another language from now on."""
        self.words = words
        self._restyle()

    def set_accounts(self, accounts: Sequence[AccountColumn]) -> None:
        """The accounts that get a column each while the days are split."""
        if tuple(accounts) != self._accounts:
            self._accounts = tuple(accounts)
            self._measure()

    @property
    def split(self) -> bool:
        """Whether each account has a column of its own in each day."""
        return self._split

    def set_split(self, split: bool) -> None:
        """Give each account a column of its own, or take them away; the day of the keyboard stays in sight."""
        if split == self._split:
            return
        self._split = split
        self._measure()
        narrow = self.scroller.days_across < DAYS
        first = self.cursor_place.day if narrow else self.scroller.week_of(self.cursor_place.day)
        self.scroll_by(self.scroller.offset_of(first) - self.scroller.offset, 0)

    def visible_range(self) -> RangeChanged:
        """The days in sight and the month that fills most of them."""
        days = self.scroller.days()
        return RangeChanged(days[0], days[-1], self.scroller.month())

    def go_to(self, day: date) -> None:
        """Put the keyboard on a day, on what is selected there or stands near the same time, and its week in sight."""
        chosen = next((self.place_of(key) for key in self.selection.ids()), None)
        self._stand(chosen if chosen is not None and chosen.day == day else self._at_same_time(day))
        first = self.scroller.week_of(day) if self.scroller.days_across == DAYS else day
        self.scroll_by(self.scroller.offset_of(first) - self.scroller.offset, 0)

    def turn(self, pages: int) -> None:
        """Weeks ahead, or back; fewer days where fewer are in sight."""
        days = pages * self.scroller.days_across
        self._stand(self._at_same_time(self.cursor_place.day + timedelta(days=days)))
        self.scroll_by(days * self.scroller.day_width, 0)

    def _at_same_time(self, day: date) -> Place:
        place = self.cursor_place
        wanted = Place(day, "", max(0, place.minutes), place.account)
        there = [one for one in self.standing_on(day) if not place.account or one.account == place.account]
        return nearest(wanted, there)

    def _stand(self, place: Place) -> None:
        """Put the keyboard on a place, and its hour in sight; the days are scrolled by whoever asks."""
        self.set_cursor(place, reveal=False)
        if place.minutes == ALL_DAY:
            return
        top = self.scroller.axis.y_of(place.minutes)
        self.scroll_by(0, self.scroller.distance_to_show(place.day, top - 8, top + LINE + 8)[1])

    def go_today(self) -> None:
        """Go to today, and to the present hour."""
        self.go_to(self._today)
        if self._now is not None:
            axis = self.scroller.axis
            top = axis.y_of(self._now[1])
            _, down = self.scroller.distance_to_show(self._today, top - axis.hour, top + 2 * axis.hour)
            self.scroll_by(0, down)

    def scroll_by(self, across: int, down: int) -> None:
        """Scroll at once; positive is later."""
        if self.scroller.scroll_by(across, down):
            if across:
                self._ahead = 1 if across > 0 else -1
                self._idle.start()
            self._moved()

    # What mouse, keys and accessibility use

    def set_cursor(self, place: Place, *, reveal: bool = True) -> None:
        """Move the keyboard's place, and scroll it into sight."""
        if place != self.cursor_place:
            self.cursor_place = place
            self.viewport().update()
            accessibility.focus_moved(self)
        if reveal:
            axis = self.scroller.axis
            top = axis.y_of(max(0, place.minutes))
            across, down = self.scroller.distance_to_show(place.day, top - 8, top + LINE + 8)
            self.scroll_by(across, 0 if place.minutes == ALL_DAY else down)

    def open_place(self) -> None:
        """Open what the keyboard is on; on an empty place, begin a post there."""
        place = self.cursor_place
        if self.model.find(place.stop) is not None:
            self.entry_opened.emit(EntryOpened(place.stop))
        elif place.stop.startswith("+"):
            self.day_opened.emit(DayOpened(place.day))
        else:
            self.begin_post()

    def begin_post(self, text: str = "") -> None:
        """Begin a post at the keyboard's place."""
        place = self.cursor_place
        slot = next((one for one in self.model.free_slots(place.day) if place.stop == keys.ghost_stop(one)), None)
        account = slot.account if slot else ""
        self.new_requested.emit(NewRequested(place.day, max(0, place.minutes), text, account))

    def request_move(
        self, days: int, minutes: int = 0, *, copy: bool = False, by_pointer: bool = False, account: str = ""
    ) -> None:
        """Ask to move the selected items, or the one under the keyboard, by days and wall-clock minutes."""
        stop = self.cursor_place.stop
        if stop not in self.selection and not by_pointer and self.model.find(stop) is not None:
            self.selection.only(stop)
            self.announce_selection()
        wanted, movable = self.selection.ids(), self.selection.movable()
        refused = tuple(key for key in wanted if key not in movable)
        if movable and (days or minutes or account):
            self.move_requested.emit(MoveRequested(movable, days, copy, minutes, account))
        if refused:
            self.move_refused.emit(MoveRefused(refused))

    def announce_selection(self) -> None:
        """Repaint and tell after the selection changed."""
        self.viewport().update()
        self.selection_changed.emit(SelectionChanged(self.selection.ids()))

    def editing_window(self) -> bool:
        """Whether an edge of the shown window is being dragged, and therefore painted by the drag."""
        return isinstance(self._mouse.drag, EdgeDrag) and self._mouse.drag.edge in {Edge.OPENS, Edge.CLOSES}

    # Qt

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # While something hangs from the pointer, Escape lets it go and no other key does anything.
        if self._mouse.dragging:
            if event.key() == Qt.Key.Key_Escape:
                self._mouse.cancel()
            else:
                self._mouse.modifiers_changed(event.modifiers())
        elif not keys.press(self, event):
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words(CalendarWords(parent=self))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        pixels, angle = event.pixelDelta(), event.angleDelta()
        across = pixels.x() or angle.x() * self.scroller.day_width // _NOTCH
        down = pixels.y() or angle.y() * self.scroller.axis.hour // _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not across:
            # A wheel turned with Shift goes from day to day.
            across, down = pixels.y() or angle.y() * self.scroller.day_width // _NOTCH, 0
        self.scroll_by(-across, -down)
        event.accept()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        # The viewport has events before there is anyone to take them.
        return (self._ready and self._mouse.take(event)) or super().viewportEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if by_key and self.current_id() and self.current_id() not in self.selection:
            self.select([self.current_id()])
        place = self.place_rect(self.cursor_place).center() if by_key else event.pos()
        where = self.viewport().mapToGlobal(place)
        self.menu_requested.emit(MenuRequested(self.cursor_place.day, self.selection.ids(), where))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        accessibility.focus_moved(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(960, 720)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(420, _LEAST_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.viewport().devicePixelRatioF() != self._style.look.ratio:
            self._restyle()
        painter = QPainter(self.viewport())
        grid, top = self.scroller.grid, self.scroller.top_of(0)
        painter.setClipRect(QRect(0, grid.top(), self.viewport().width(), grid.height()))
        for day in self.scroller.days():
            painter.drawPixmap(self.scroller.left_of(day), top, self.columns.pixmap(day, self._style))
        painter.setClipRect(grid)
        overlay.paint_over_hours(painter, self, self._mouse.hover, self._now)
        painter.setClipRect(QRect(0, grid.top(), self.scroller.gutter, grid.height()))
        painter.drawPixmap(0, top, self.columns.hours(self.scroller.gutter, self._style))
        overlay.paint_now_label(painter, self, self._now)
        painter.setClipping(False)
        self.strip.paint(painter, self.viewport().width(), self._style, self.columns.accounts, None)
        overlay.paint_over_strip(painter, self, self._mouse.hover)
        self._mouse.paint(painter)
        if self.hasFocus() and not self._mouse.dragging:
            overlay.paint_focus(painter, self)
        painter.end()

    # Own

    def _take_changes(self, changed: DaysChanged) -> None:
        self.columns.forget(changed.days)
        self.strip.forget()
        if self.selection.keep_known():
            self.selection_changed.emit(SelectionChanged(self.selection.ids()))
        self._mouse.forget()
        place = self.cursor_place
        if place.stop:
            self.set_cursor(self.place_of(place.stop) or Place(place.day, "", max(0, place.minutes)), reveal=False)
        self._measure()
        accessibility.contents_changed(self)

    def _measure(self) -> None:
        size, accounts = self.viewport().size(), self._accounts if self._split else ()
        self.scroller.resize(size.width(), size.height(), self.scroller.head, len(accounts))
        head = self.strip.height(accounts=bool(accounts))
        if head != self.scroller.head:
            self.scroller.resize(size.width(), size.height(), head, len(accounts))
        self.columns.resize(self.scroller.day_width, self.scroller.axis, accounts)
        self._moved()

    def _moved(self) -> None:
        self.viewport().update()
        now = self.visible_range()
        if now != self._range:
            if self.strip.height(accounts=bool(self.columns.accounts)) != self.scroller.head:
                # Comes back here once the days have their new height, and is told then.
                self._measure()
                return
            self._range = now
            self.range_changed.emit(now)
            accessibility.contents_changed(self)

    def _paint_ahead(self) -> None:
        """Paint the day that scrolling brings next, while nothing else is to be done."""
        days = self.scroller.days()
        following = (days[-1] if self._ahead > 0 else days[0]) + timedelta(days=self._ahead)
        if not self.columns.has_pixmap(following):
            self.columns.pixmap(following, self._style)

    def _restyle(self) -> None:
        self._style = self._new_style()
        # A pixmap keeps its pixel ratio, so a new style starts with new ones.
        self.columns.repaint()
        self.viewport().update()
