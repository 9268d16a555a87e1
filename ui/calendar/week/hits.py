"""What lies under a point of the week."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ui.calendar.week.axis import STEP
from ui.calendar.week.layout import ghost_stop
from ui.calendar.week.place import ALL_DAY, Place
from ui.calendar.week.strip import NAMES

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QPoint, QRect

    from ui.calendar.ghosts import FreeSlot
    from ui.calendar.model import Placed
    from ui.calendar.week.layout import MoreBox
    from ui.calendar.week.surface import WeekSurface

_GRIP = 5
"""Pixels from an edge within which it is taken, and not the whole."""
_LEAST_FOR_GRIPS = 24


class WeekHitKind(StrEnum):
    """What lies under a point."""

    ENTRY = "entry"
    BLOCK = "block"
    BAND = "band"
    SLOT = "slot"
    MORE = "more"
    NAME = "name"
    ALL_DAY = "all_day"
    PLACE = "place"


class Edge(StrEnum):
    """An edge that can be dragged: of an event, or of the window in which a post may go out."""

    NONE = ""
    STARTS = "starts"
    ENDS = "ends"
    OPENS = "opens"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True)
class WeekHit:
    """What lies under a point: the day, the local minute (not snapped), whose column, and the thing itself."""

    kind: WeekHitKind
    day: date
    minutes: float = 0
    account: str = ""
    placed: Placed | None = None
    slot: FreeSlot | None = None
    more: MoreBox | None = None
    edge: Edge = Edge.NONE

    @property
    def same(self) -> tuple[object, ...]:
        """What must change for hover to be painted anew."""
        return (self.kind, self.day, self.placed, self.slot, self.more, self.edge)


def hit(view: WeekSurface, point: QPoint) -> WeekHit | None:
    """What lies under a point of the viewport, or None beside the days."""
    if point.x() < view.scroller.gutter or point.y() < 0 or not view.viewport().rect().contains(point):
        return None
    return _over_hours(view, point) if point.y() < view.scroller.head else _among_hours(view, point)


def _over_hours(view: WeekSurface, point: QPoint) -> WeekHit:
    day = view.scroller.day_at(point.x())
    if point.y() < NAMES:
        return WeekHit(WeekHitKind.NAME, day)
    for box in view.strip.boxes(accounts=bool(view.columns.accounts)):
        if box.rect.contains(point):
            edge = Edge.NONE
            if box.placed.item.movable and box.rect.width() >= _LEAST_FOR_GRIPS:
                if box.begins and point.x() - box.rect.left() <= _GRIP:
                    edge = Edge.STARTS
                elif box.ends and box.rect.right() - point.x() <= _GRIP:
                    edge = Edge.ENDS
            return WeekHit(WeekHitKind.BAND, day, placed=box.placed, edge=edge)
    return WeekHit(WeekHitKind.ALL_DAY, day)


def _among_hours(view: WeekSurface, point: QPoint) -> WeekHit:
    day = view.scroller.day_at(point.x())
    inner = view.scroller.in_day(point)
    layout = view.columns.layout(day)
    minutes, account = view.scroller.axis.minutes_at(inner.y()), layout.column_at(inner.x()).account
    for edge, handle in view.window_handles().items():
        shown = view.shown_window()
        if shown is not None and handle.contains(point):
            return WeekHit(WeekHitKind.ENTRY, day, minutes, account, shown, edge=edge)
    for more in layout.more:
        if more.rect.contains(inner):
            return WeekHit(WeekHitKind.MORE, day, minutes, account, more=more)
    for box in reversed(layout.entries):
        if box.rect.contains(inner):
            return WeekHit(WeekHitKind.ENTRY, day, minutes, account, box.placed)
    for ghost in layout.ghosts:
        if ghost.rect.contains(inner):
            return WeekHit(WeekHitKind.SLOT, day, minutes, account, slot=ghost.slot)
    for block in layout.blocks:
        if block.rect.contains(inner):
            return WeekHit(
                WeekHitKind.BLOCK,
                day,
                minutes,
                account,
                block.placed,
                edge=_block_edge(block.rect, inner, block.placed),
            )
    return WeekHit(WeekHitKind.PLACE, day, minutes, account)


def _block_edge(rect: QRect, inner: QPoint, held: Placed) -> Edge:
    if not held.item.movable or rect.height() < _LEAST_FOR_GRIPS:
        return Edge.NONE
    if rect.bottom() - inner.y() <= _GRIP:
        return Edge.ENDS
    return Edge.STARTS if inner.y() - rect.top() <= _GRIP else Edge.NONE


def quarter_before(minutes: float) -> int:
    """The quarter of an hour that a point lies in."""
    return int(minutes // STEP * STEP)


def place_of(hit: WeekHit) -> Place | None:
    """Where the keyboard goes with a click."""
    if hit.kind is WeekHitKind.NAME:
        return None
    if hit.kind is WeekHitKind.BAND and hit.placed is not None:
        return Place(hit.day, hit.placed.item.id, ALL_DAY)
    if hit.placed is not None:
        return Place(hit.day, hit.placed.item.id, hit.placed.minutes, hit.account)
    if hit.slot is not None:
        return Place(hit.day, ghost_stop(hit.slot), hit.slot.minutes, hit.account)
    if hit.more is not None:
        return Place(hit.day, hit.more.stop, hit.more.hidden[0].minutes, hit.account)
    return Place(hit.day, "", ALL_DAY if hit.kind is WeekHitKind.ALL_DAY else quarter_before(hit.minutes), hit.account)
