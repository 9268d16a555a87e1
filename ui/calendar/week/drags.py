"""What can be dragged in the week: entries to another time, edges of events and windows, and a rubber band.

Each drag is aimed at a point, paints what letting go would do, and is dropped; a drop outside the days is no drop.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect, Qt

from exec_assistant.domain.time import from_iso, local_to_utc
from ui.calendar.messages import DraggedOut, ResizeRequested, WindowRequested
from ui.calendar.week import extent, overlay
from ui.calendar.week.axis import DAY_MINUTES, FINE_STEP, STEP, landing, wall_of
from ui.calendar.week.hits import Edge, WeekHit, WeekHitKind
from ui.calendar.week.layout import LINE, EntryBox, end_minutes

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from ui.calendar.model import Placed
    from ui.calendar.week.view import WeekView

_STILL = 8
"""Pixels up or down within which a drag to another day keeps its time."""
_MOST_SHOWN = 30


class Drag(Protocol):
    """Something under way from a press to a release."""

    def aim(self, point: QPoint, *, fine: bool) -> None:
        """The pointer is at a point of the viewport."""

    def paint(self, painter: QPainter) -> None:
        """Show what letting go would do."""

    def drop(self, point: QPoint, *, copy: bool) -> None:
        """Let go."""

    def leave(self) -> None:
        """End without a drop."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a dragged thing would land; ``minutes`` of the wall clock as it really is on that day."""

    day: date
    minutes: int
    account: str = ""


class MoveDrag:
    """The selected items, held by one of them."""

    def __init__(self, view: WeekView, grabbed: WeekHit, press: QPoint) -> None:
        held = grabbed.placed
        if held is None:
            raise ValueError("nothing was grabbed")
        self.held = held
        self.copy = False
        self.target: Target | None = None
        self._view = view
        self._whole_days = grabbed.kind is WeekHitKind.BAND
        self._from = grabbed
        axis = view.scroller.axis
        self._press_y = view.scroller.in_day(press).y()
        self._above = self._press_y - axis.y_of(held.minutes)
        self._ids = view.selection.movable()

    def aim(self, point: QPoint, *, fine: bool) -> None:
        """The place under the pointer: to the quarter of an hour, exactly on a free slot, or the day alone."""
        view = self._view
        outside = not view.viewport().rect().contains(point)
        self.target = None if outside else self._target(point, FINE_STEP if fine else STEP)
        view.dragged_out.emit(DraggedOut(self._ids if outside else (), view.viewport().mapToGlobal(point)))

    def _target(self, point: QPoint, step: int) -> Target | None:
        view = self._view
        if point.x() < view.scroller.gutter:
            return None
        day = view.scroller.day_at(point.x())
        if self._whole_days:
            moved = self.held.first + (day - self._from.day)
            return Target(moved, self.held.minutes)
        if not view.scroller.grid.contains(point):
            return None
        inner = view.scroller.in_day(point)
        layout = view.columns.layout(day)
        column = layout.column_at(inner.x()).account
        ghost = next((one for one in layout.ghosts if one.rect.contains(inner)), None)
        if ghost is not None and ghost.slot.suits([self.held.item.account]):
            return Target(day, ghost.slot.minutes, column)
        if abs(inner.y() - self._press_y) <= _STILL:
            return Target(*landing(day, self.held.minutes, view.model.zone), column)
        minutes = view.scroller.axis.snapped(inner.y() - self._above, step)
        return Target(*landing(day, minutes, view.model.zone), column)

    def paint(self, painter: QPainter) -> None:
        """Everything that would move, where it would stand, with the local time it would have."""
        view, target = self._view, self.target
        if target is None:
            return
        painter.setClipRect(view.viewport().rect().adjusted(view.scroller.gutter, 0, 0, 0))
        days = (target.day - self.held.first).days
        if self._whole_days:
            left = view.scroller.left_of(target.day)
            width = self.held.days * view.scroller.day_width
            overlay.paint_target(painter, QRect(left, 0, width, view.viewport().height()), view)
            painter.setClipping(False)
            return
        painter.setClipRect(view.scroller.grid)
        minutes = target.minutes - self.held.minutes
        shown = [found for found in map(view.model.find, self._ids[:_MOST_SHOWN]) if found is not None]
        if not self.copy:
            for found in shown:
                place = view.place_of(found.item.id)
                if place is not None and place.minutes >= 0:
                    overlay.paint_lifted(painter, view.place_rect(place), view)
        for found in shown:
            if not found.item.all_day:
                self._paint_one(painter, found, days, minutes, target.account)
        painter.setClipping(False)

    def _paint_one(self, painter: QPainter, found: Placed, days: int, minutes: int, account: str) -> None:
        view = self._view
        at = wall_of(found.first + timedelta(days=days), found.minutes + minutes)
        placed = replace(found, first=at.date(), last=at.date(), minutes=at.hour * 60 + at.minute)
        layout = view.columns.layout(at.date())
        wanted = account if found is self.held or found.item.id == self.held.item.id else found.item.account
        column = next((one for one in layout.columns if one.account == wanted), layout.columns[0])
        top = view.scroller.top_of(view.scroller.axis.y_of(placed.minutes) + 1)
        rect = QRect(view.scroller.left_of(at.date()) + column.left + 3, top, column.width - 6, LINE)
        overlay.paint_landing(painter, view, EntryBox(placed, rect), copy=self.copy)

    def drop(self, point: QPoint, *, copy: bool) -> None:
        """Ask for the move; outside, tell where it was let go."""
        view, target = self._view, self.target
        if target is None:
            if not view.viewport().rect().contains(point):
                view.dragged_out.emit(DraggedOut(self._ids, view.viewport().mapToGlobal(point), dropped=True))
            return
        self.leave()
        days = (target.day - self.held.first).days
        minutes = 0 if self._whole_days else target.minutes - self.held.minutes
        other = target.account if target.account != self.held.item.account else ""
        if days or minutes or other:
            account = target.account if view.columns.accounts else ""
            view.request_move(days, minutes, copy=copy, by_pointer=True, account=account)

    def leave(self) -> None:
        """Nothing hangs outside any more."""
        self._view.dragged_out.emit(DraggedOut((), QPoint()))


class EdgeDrag:
    """One edge: of an event among the hours, of an event of days, or of the window of the selected post."""

    def __init__(self, view: WeekView, grabbed: WeekHit) -> None:
        if grabbed.placed is None:
            raise ValueError("nothing was grabbed")
        self.held = grabbed.placed
        self.edge = grabbed.edge
        self.wall: datetime | None = None
        self._view = view
        self._zone = ZoneInfo(view.model.zone)

    def aim(self, point: QPoint, *, fine: bool) -> None:
        """The wall clock under the pointer, kept on the right side of what it belongs to."""
        view = self._view
        self.wall = None
        if point.x() < view.scroller.gutter or not view.viewport().rect().contains(point):
            return
        day = view.scroller.day_at(point.x())
        if self._of_days:
            self.wall = self._day_edge(day)
            return
        y = view.scroller.in_day(QPoint(point.x(), max(point.y(), view.scroller.head))).y()
        step = FINE_STEP if fine else STEP
        minutes = max(0, min(DAY_MINUTES, round(view.scroller.axis.minutes_at(y) / step) * step))
        if self.edge in {Edge.STARTS, Edge.ENDS}:
            day = self.held.first
            end = end_minutes(self.held, day, self._zone)
            minutes = min(minutes, end - step) if self.edge is Edge.STARTS else max(minutes, self.held.minutes + step)
            self.wall = wall_of(day, max(0, min(DAY_MINUTES, minutes)))
            return
        wall = wall_of(day, minutes)
        planned = self.held.item.start.astimezone(self._zone).replace(tzinfo=None)
        self.wall = min(wall, planned) if self.edge is Edge.OPENS else max(wall, planned)

    @property
    def _of_days(self) -> bool:
        return self.edge in {Edge.STARTS, Edge.ENDS} and (self.held.item.all_day or self.held.first != self.held.last)

    def _day_edge(self, day: date) -> datetime:
        """The first day, or the day after the last; an event of several days with hours keeps its hours."""
        item = self.held.item
        if self.edge is Edge.STARTS:
            day = min(day, self.held.last)
            clock = item.start.astimezone(self._zone).time()
            return datetime.combine(day, clock)
        day = max(day, self.held.first)
        if item.all_day or item.end is None:
            return datetime.combine(day + timedelta(days=1), datetime.min.time())
        return datetime.combine(day, item.end.astimezone(self._zone).time())

    def paint(self, painter: QPainter) -> None:
        """The thing with its new edge, and the edge's time."""
        view, wall = self._view, self.wall
        if wall is None:
            return
        if self._of_days:
            first = wall.date() if self.edge is Edge.STARTS else self.held.first
            whole = self.held.item.all_day and self.edge is Edge.ENDS
            last = self.held.last if self.edge is Edge.STARTS else wall.date() - timedelta(days=int(whole))
            left = view.scroller.left_of(first)
            right = view.scroller.left_of(last + timedelta(days=1))
            overlay.paint_target(painter, QRect(left, 0, right - left, view.viewport().height()), view)
            return
        painter.setClipRect(view.scroller.grid)
        shown = self._shown(wall)
        if shown is not None:
            overlay.paint_extent(painter, view, self.held, shown, handles=self.edge in {Edge.OPENS, Edge.CLOSES})
        painter.setClipping(False)

    def _shown(self, wall: datetime) -> extent.Extent | None:
        minutes = wall.hour * 60 + wall.minute
        if self.edge in {Edge.STARTS, Edge.ENDS}:
            day = self.held.first
            begin, end = self.held.minutes, end_minutes(self.held, day, self._zone)
            if self.edge is Edge.STARTS:
                return extent.Extent(day, minutes, day, end)
            return extent.Extent(day, begin, day, minutes if wall.date() == day else DAY_MINUTES)
        old = extent.window_of(self.held, self._zone.key)
        if old is None:
            return None
        if self.edge is Edge.OPENS:
            return replace(old, first=wall.date(), begin=minutes)
        return replace(old, last=wall.date(), end=minutes)

    def drop(self, point: QPoint, *, copy: bool) -> None:
        """Ask for the new edge, if it is another one."""
        del point, copy
        view, wall, item = self._view, self.wall, self.held.item
        if wall is None:
            return
        if self.edge in {Edge.STARTS, Edge.ENDS}:
            starts, ends = (wall, None) if self.edge is Edge.STARTS else (None, wall)
            before = item.start if self.edge is Edge.STARTS else item.end or item.start
            if before.astimezone(self._zone).replace(tzinfo=None) != wall:
                view.resize_requested.emit(ResizeRequested(item.id, starts, ends))
            return
        instant = local_to_utc(wall, self._zone.key)
        # What is planned in the second of two equal hours has its window around that one.
        instant = min(instant, item.start) if self.edge is Edge.OPENS else max(instant, item.start)
        if instant != from_iso(item.opens if self.edge is Edge.OPENS else item.closes):
            opens, closes = (instant, None) if self.edge is Edge.OPENS else (None, instant)
            view.window_requested.emit(WindowRequested(item.id, opens, closes))

    def leave(self) -> None:
        """Nothing to take away."""


class RubberDrag:
    """A rectangle over the hours: what it touches is selected, together with what was before (Ctrl)."""

    def __init__(self, view: WeekView, press: QPoint, *, keep: bool) -> None:
        self._view = view
        # Kept in pixels of the days, so that it holds its beginning while the days scroll under it.
        self._start = press + self._origin()
        self._end = self._start
        self._kept = view.selection.ids() if keep else ()

    def _origin(self) -> QPoint:
        return QPoint(self._view.scroller.offset, self._view.scroller.down)

    @property
    def rect(self) -> QRect:
        """The rectangle in the viewport."""
        return QRect(self._start - self._origin(), self._end - self._origin()).normalized()

    def aim(self, point: QPoint, *, fine: bool) -> None:
        """Select what the rectangle touches now."""
        del fine
        view = self._view
        self._end = point + self._origin()
        rect = self.rect
        touched = list(self._kept)
        first, last = view.scroller.day_at(rect.left()), view.scroller.day_at(max(rect.left(), rect.right()))
        for offset in range((last - first).days + 1):
            day = first + timedelta(days=offset)
            inner = rect.translated(-view.scroller.left_of(day), -view.scroller.top_of(0))
            touched += [box.placed.item.id for box in view.columns.layout(day).entries if box.rect.intersects(inner)]
        view.selection.only("")
        view.selection.add(touched)

    def paint(self, painter: QPainter) -> None:
        """Show the rectangle."""
        painter.setClipRect(self._view.scroller.grid)
        overlay.paint_rubber(painter, self.rect, self._view)
        painter.setClipping(False)

    def drop(self, point: QPoint, *, copy: bool) -> None:
        """What is touched stays selected."""
        del point, copy
        self._view.announce_selection()

    def leave(self) -> None:
        """Back to what was selected before."""
        self._view.selection.only("")
        self._view.selection.add(self._kept)
        self._view.announce_selection()


def cursor_of(hit: WeekHit | None) -> Qt.CursorShape:
    """The pointer's shape over something: edges say which way they go."""
    if hit is None or not hit.edge:
        return Qt.CursorShape.ArrowCursor
    return Qt.CursorShape.SizeHorCursor if hit.kind is WeekHitKind.BAND else Qt.CursorShape.SizeVerCursor
