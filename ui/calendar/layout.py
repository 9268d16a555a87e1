"""Where everything of one week row stands, in pixels of that row; no widget, no painting.

Bands (events, quiet periods) take lanes under the day numbers; posts take the lines that are left; what does not fit
is counted in a "+n" line. Holidays take no lane: their name stands beside the day number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect

from ui.calendar.model import DayModel, ItemKind, Placed

if TYPE_CHECKING:
    from ui.calendar.balancing import Stretch
    from ui.calendar.ghosts import FreeSlot

DAYS = 7
MAX_LANES = 3
HEAD = 28
_SATURDAY = 5
_WEEKDAY_SHARE, _WEEKEND_SHARE = 10, 7


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of a row; heights in logical pixels."""

    head: int = HEAD
    line: int = 20
    gap: int = 2
    inset: int = 3
    foot: int = 2
    gutter: int = 0


class HitKind(StrEnum):
    """What lies under a point."""

    ENTRY = "entry"
    BAND = "band"
    MORE = "more"
    SLOT = "slot"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point, and the local day of that column."""

    kind: HitKind
    day: date
    placed: Placed | None = None
    slot: FreeSlot | None = None


@dataclass(frozen=True, slots=True)
class Ghost:
    """A free place of a slot, where it is painted."""

    slot: FreeSlot
    rect: QRect


@dataclass(frozen=True, slots=True)
class Box:
    """A line or band with its place; the flags say whether a band's own ends lie in this week."""

    placed: Placed
    rect: QRect
    begins: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a week row."""

    day: date
    rect: QRect
    entries: tuple[Box, ...]
    hidden: int
    more: QRect
    holiday: str
    quiet: bool
    ghosts: tuple[Ghost, ...] = ()
    stretch: Stretch | None = None


@dataclass(frozen=True, slots=True)
class WeekLayout:
    """One week row: seven cells and the bands across them."""

    first: date
    width: int
    height: int
    cells: tuple[Cell, ...]
    bands: tuple[Box, ...]

    def hit(self, point: QPoint) -> Hit | None:
        """What lies under a point of the row, or None in the gutter."""
        cell = next((cell for cell in self.cells if cell.rect.contains(point)), None)
        if cell is None:
            return None
        for box in cell.entries:
            if box.rect.contains(point):
                return Hit(HitKind.ENTRY, cell.day, box.placed)
        for band in self.bands:
            if band.rect.contains(point):
                return Hit(HitKind.BAND, cell.day, band.placed)
        for ghost in cell.ghosts:
            if ghost.rect.contains(point):
                return Hit(HitKind.SLOT, cell.day, slot=ghost.slot)
        if cell.hidden and cell.more.contains(point):
            return Hit(HitKind.MORE, cell.day)
        if point.y() < cell.rect.top() + HEAD:
            return Hit(HitKind.NUMBER, cell.day)
        return Hit(HitKind.DAY, cell.day)

    def cell(self, day: date) -> Cell:
        """The cell of a day of this week."""
        return self.cells[(day - self.first).days]

    def box(self, item_id: str) -> Box | None:
        """The first box of an item that is shown in this week."""
        for band in self.bands:
            if band.placed.item.id == item_id:
                return band
        for cell in self.cells:
            for box in cell.entries:
                if box.placed.item.id == item_id:
                    return box
        return None


def week_start(day: date, first_weekday: int) -> date:
    """The first day of a day's week; ``first_weekday`` as in ``date.weekday()`` (0 Monday, 6 Sunday)."""
    return day - timedelta(days=(day.weekday() - first_weekday) % DAYS)


def column_edges(width: int, gutter: int, first_weekday: int) -> list[int]:
    """The eight x positions between which the seven columns lie.

    Saturday and Sunday are narrower: a leader's posts stand on working days, and their titles need the room.
    """
    shares = [_WEEKEND_SHARE if (first_weekday + at) % DAYS >= _SATURDAY else _WEEKDAY_SHARE for at in range(DAYS)]
    room, whole = width - gutter, sum(shares)
    return [gutter + room * sum(shares[:column]) // whole for column in range(DAYS + 1)]


def lay_out_week(model: DayModel, first: date, width: int, height: int, metrics: Metrics) -> WeekLayout:
    """Place everything of the week that begins on ``first``."""
    edges = column_edges(width, metrics.gutter, first.weekday())
    across = model.bands(first, first + timedelta(days=DAYS - 1))
    lanes = assign_lanes([held for held in across if held.item.kind is not ItemKind.HOLIDAY], first)
    bands = tuple(_band_box(held, lane, first, edges, metrics) for held, lane in lanes if lane < MAX_LANES)
    cells = []
    for column in range(DAYS):
        day = first + timedelta(days=column)
        here = [(held, lane) for held, lane in lanes if held.first <= day <= held.last]
        used = max((lane + 1 for _, lane in here if lane < MAX_LANES), default=0)
        unshown = sum(1 for _, lane in here if lane >= MAX_LANES)
        holiday = next(
            (h.item.title for h in across if h.item.kind is ItemKind.HOLIDAY and h.first <= day <= h.last), ""
        )
        quiet = any(held.item.kind is ItemKind.QUIET for held, _ in here)
        rect = QRect(edges[column], 0, edges[column + 1] - edges[column], height)
        free = model.free_slots(day)
        cell = _lay_out_cell(model.entries(day), free, day, rect, used, unshown, holiday, quiet, metrics)
        bare = None if day.weekday() >= _SATURDAY or holiday else model.stretch(day)
        cells.append(replace(cell, stretch=bare) if bare is not None else cell)
    return WeekLayout(first, width, height, tuple(cells), bands)


def _lay_out_cell(
    entries: Sequence[Placed],
    free: Sequence[FreeSlot],
    day: date,
    rect: QRect,
    lanes: int,
    unshown: int,
    holiday: str,
    quiet: bool,
    metrics: Metrics,
) -> Cell:
    step = metrics.line + metrics.gap
    top = metrics.head + lanes * step
    room = max(0, (rect.height() - top - metrics.foot + metrics.gap) // step)
    fits = len(entries) if len(entries) <= room and not unshown else max(0, room - 1)
    left, width = rect.left() + metrics.inset, rect.width() - 2 * metrics.inset
    # Ghosts take only lines that nothing else needs, and stand among the posts in the order of their time.
    spare = room - fits if fits == len(entries) and not unshown else 0
    lines: list[Placed | FreeSlot] = [*entries[:fits], *free[: max(0, spare)]]
    lines.sort(key=lambda one: one.minutes)
    boxes, ghosts = [], []
    for at, held in enumerate(lines):
        place = QRect(left, top + at * step, width, metrics.line)
        if isinstance(held, Placed):
            boxes.append(Box(held, place))
        else:
            ghosts.append(Ghost(held, place))
    more_top = min(top + fits * step, rect.height() - metrics.line)
    return Cell(
        day=day,
        rect=rect,
        entries=tuple(boxes),
        hidden=len(entries) - len(boxes) + unshown,
        more=QRect(left, more_top, width, metrics.line),
        holiday=holiday,
        quiet=quiet,
        ghosts=tuple(ghosts),
    )


def assign_lanes(bands: Sequence[Placed], first: date) -> list[tuple[Placed, int]]:
    """Give each band the first lane that is free over its days; earlier and longer bands come first."""
    last = first + timedelta(days=DAYS - 1)
    taken: list[int] = []
    assigned = []
    for held in bands:
        begin = (max(held.first, first) - first).days
        end = (min(held.last, last) - first).days
        days = ((1 << (end - begin + 1)) - 1) << begin
        lane = next((at for at, used in enumerate(taken) if not used & days), len(taken))
        if lane == len(taken):
            taken.append(0)
        taken[lane] |= days
        assigned.append((held, lane))
    return assigned


def _band_box(held: Placed, lane: int, first: date, edges: Sequence[int], metrics: Metrics) -> Box:
    last = first + timedelta(days=DAYS - 1)
    begins, ends = held.first >= first, held.last <= last
    left = edges[(max(held.first, first) - first).days] + (metrics.inset if begins else 0)
    right = edges[(min(held.last, last) - first).days + 1] - (metrics.inset if ends else 0)
    top = metrics.head + lane * (metrics.line + metrics.gap)
    return Box(held, QRect(left, top, right - left, metrics.line), begins, ends)
