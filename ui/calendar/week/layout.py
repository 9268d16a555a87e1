"""Where everything of one day's column stands, in pixels of that column; no widget, no painting.

Posts stand at their minute, as high as one line; those that would overlap stand side by side, and what finds no
readable place is counted in a "+n" at its hour. Timed events are blocks behind them; quiet periods are ground.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect

from ui.calendar.ghosts import FreeSlot
from ui.calendar.layout import Box, Ghost
from ui.calendar.model import ItemKind, Placed
from ui.calendar.week.axis import DAY_MINUTES, Axis, doubled_minutes, missing_minutes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.calendar.model import DayModel

LINE = 21
"""The height of an entry: one line of hour and title."""
LEAST_WIDTH = 58
"""Below this an entry shows nothing that can be read."""
LEAST_BLOCK = 18
_INSET = 3
_BLOCK_INDENT = 10

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AccountColumn:
    """An account that has a column of its own in each day."""

    id: str
    name: str
    network: str


@dataclass(frozen=True, slots=True)
class MoreBox:
    """A "+n" that stands for entries of about one time."""

    hidden: tuple[Placed, ...]
    rect: QRect

    @property
    def stop(self) -> str:
        """What the keyboard stands on."""
        return f"+{self.hidden[0].item.id}"


@dataclass(frozen=True, slots=True)
class Column:
    """One account's part of a day, or the whole day (no account)."""

    left: int
    width: int
    account: str = ""


@dataclass(frozen=True, slots=True)
class DayLayout:
    """One day: its columns, what stands in it, and the grounds behind.

    Attributes:
        blocks: timed events within the day.
        quiet: the quiet parts, from top to bottom.
        missing, doubled: the hours that the change of hour skips or repeats, None on all other days.
    """

    day: date
    width: int
    height: int
    columns: tuple[Column, ...]
    entries: tuple[Box, ...]
    blocks: tuple[Box, ...]
    ghosts: tuple[Ghost, ...]
    more: tuple[MoreBox, ...]
    quiet: tuple[QRect, ...]
    holiday: bool
    missing: QRect | None = None
    doubled: QRect | None = None

    def box(self, item_id: str) -> Box | None:
        """Where an item stands, None when it is not shown here."""
        return next((box for box in (*self.entries, *self.blocks) if box.placed.item.id == item_id), None)

    def stop_rect(self, stop: str) -> QRect | None:
        """Where a stop of the keyboard stands."""
        box = self.box(stop)
        if box is not None:
            return box.rect
        for ghost in self.ghosts:
            if ghost_stop(ghost.slot) == stop:
                return ghost.rect
        return next((more.rect for more in self.more if more.stop == stop), None)

    def column_at(self, x: int) -> Column:
        """The column at a pixel; the nearest one outside."""
        return next((one for one in self.columns if x < one.left + one.width), self.columns[-1])


def ghost_stop(slot: FreeSlot) -> str:
    """What the keyboard stands on when it is on a free place; no item's id begins like it."""
    return f"slot:{slot.slot}:{slot.minutes}"


def is_timed(held: Placed) -> bool:
    """Whether an entry has its place among the hours and not in the row for whole days."""
    return not held.item.all_day and held.first == held.last and held.item.kind is not ItemKind.HOLIDAY


def end_minutes(held: Placed, day: date, zone: ZoneInfo) -> int:
    """The wall-clock minute of a day at which a band ends there; midnight at its foot when it goes on."""
    if held.item.all_day or held.item.end is None or day < held.last:
        return DAY_MINUTES
    local = held.item.end.astimezone(zone)
    return DAY_MINUTES if local.date() > day else local.hour * 60 + local.minute


def lay_out_day(
    model: DayModel,
    day: date,
    width: int,
    axis: Axis,
    accounts: Sequence[AccountColumn] = (),
) -> DayLayout:
    """Place everything of a day."""
    zone = ZoneInfo(model.zone)
    columns = _columns(width, accounts)
    known = {one.account for one in columns}
    bands = model.bands(day, day)
    blocks = _blocks([held for held in bands if held.item.kind is ItemKind.EVENT and is_timed(held)], width, axis, zone)
    free = model.free_slots(day)
    entries: list[Box] = []
    shown: list[Ghost] = []
    more: list[MoreBox] = []
    for at, column in enumerate(columns):
        here = [held for held in model.entries(day) if _stands_in(held.item.account, column, known, first=at == 0)]
        places = [slot for slot in free if _stands_in(slot.account, column, known, first=at == 0)]
        _fill(column, here, places, axis, entries, shown, more)
    indented = tuple(_beside_block(box, blocks) for box in entries)
    missing, doubled = missing_minutes(day, zone), doubled_minutes(day, zone)
    return DayLayout(
        day=day,
        width=width,
        height=axis.height,
        columns=columns,
        entries=indented,
        blocks=blocks,
        ghosts=tuple(shown),
        more=tuple(more),
        quiet=tuple(_quiet_rect(held, day, width, axis, zone) for held in bands if held.item.kind is ItemKind.QUIET),
        holiday=any(held.item.kind is ItemKind.HOLIDAY for held in bands),
        missing=_span(missing, width, axis),
        doubled=_span(doubled, width, axis),
    )


def _columns(width: int, accounts: Sequence[AccountColumn]) -> tuple[Column, ...]:
    if not accounts:
        return (Column(0, width),)
    edges = [width * at // len(accounts) for at in range(len(accounts) + 1)]
    return tuple(Column(edges[at], edges[at + 1] - edges[at], account.id) for at, account in enumerate(accounts))


def _stands_in(account: str, column: Column, known: set[str], *, first: bool) -> bool:
    """What belongs to no account that has a column stands in the first."""
    return not column.account or account == column.account or (first and account not in known)


def _fill(
    column: Column,
    held: Sequence[Placed],
    free: Sequence[FreeSlot],
    axis: Axis,
    entries: list[Box],
    shown: list[Ghost],
    more: list[MoreBox],
) -> None:
    """Put one column's entries and free places side by side where they would overlap."""
    both: list[Placed | FreeSlot] = sorted([*held, *free], key=lambda one: (one.minutes, isinstance(one, FreeSlot)))
    room = column.width - 2 * _INSET
    cap = max(1, room // LEAST_WIDTH)
    tops = [min(axis.y_of(one.minutes) + 1, axis.height - LINE) for one in both]
    for cluster in side_by_side([Span(one, top, top + LINE) for one, top in zip(both, tops, strict=True)]):
        lanes = 1 + max(lane for _, lane in cluster)
        shared = min(lanes, cap)
        width = room // shared
        over: list[tuple[Placed, int]] = []
        for span, lane in cluster:
            one, top = span.of, span.top
            rect = QRect(column.left + _INSET + lane * width, top, width - (2 if shared > 1 else 0), LINE)
            # The last lane that fits is kept for "+n" where there are more than fit.
            fits = lane < cap if lanes <= cap else lane < cap - 1
            if isinstance(one, FreeSlot):
                if fits:
                    shown.append(Ghost(one, rect))
            elif fits:
                entries.append(Box(one, rect))
            else:
                over.append((one, top))
        left = column.left + _INSET + (shared - 1) * width
        more += _more_boxes(over, left, width)


def _more_boxes(over: Sequence[tuple[Placed, int]], left: int, width: int) -> list[MoreBox]:
    groups: list[tuple[int, list[Placed]]] = []
    for held, top in over:
        if groups and top < groups[-1][0] + LINE:
            groups[-1][1].append(held)
        else:
            groups.append((top, [held]))
    return [MoreBox(tuple(group), QRect(left, top, width, LINE)) for top, group in groups]


def _blocks(held: Sequence[Placed], width: int, axis: Axis, zone: ZoneInfo) -> tuple[Box, ...]:
    spans = []
    for one in sorted(held, key=lambda one: one.order):
        top, foot = axis.y_of(one.minutes), axis.y_of(end_minutes(one, one.first, zone))
        spans.append(Span(one, top, max(foot, top + LEAST_BLOCK)))
    boxes = []
    for cluster in side_by_side(spans):
        lanes = 1 + max(lane for _, lane in cluster)
        room = (width - 2) // lanes
        boxes += [
            Box(span.of, QRect(1 + lane * room, span.top, room - 1, span.foot - span.top - 1)) for span, lane in cluster
        ]
    return tuple(boxes)


@dataclass(frozen=True, slots=True)
class Span(Generic[T]):
    """Something from a top to a foot."""

    of: T
    top: int
    foot: int


def side_by_side(spans: Sequence[Span[T]]) -> list[list[tuple[Span[T], int]]]:
    """Groups of overlapping spans, in order of their tops, each with its lane."""
    found: list[list[tuple[Span[T], int]]] = []
    feet: list[int] = []
    for span in spans:
        if not found or span.top >= max(feet):
            found.append([])
            feet = []
        lane = next((at for at, foot in enumerate(feet) if foot <= span.top), len(feet))
        if lane == len(feet):
            feet.append(0)
        feet[lane] = span.foot
        found[-1].append((span, lane))
    return found


def _beside_block(box: Box, blocks: Sequence[Box]) -> Box:
    """An entry over an event leaves the event's edge free, so that the event can still be seen and taken."""
    if not any(block.rect.left() <= box.rect.left() < block.rect.left() + _BLOCK_INDENT
               and block.rect.intersects(box.rect) for block in blocks):  # fmt: skip
        return box
    return Box(box.placed, box.rect.adjusted(_BLOCK_INDENT, 0, 0, 0))


def _quiet_rect(held: Placed, day: date, width: int, axis: Axis, zone: ZoneInfo) -> QRect:
    begin = held.minutes if held.first == day and not held.item.all_day else 0
    top, foot = axis.y_of(begin), axis.y_of(end_minutes(held, day, zone))
    return QRect(0, top, width, max(1, foot - top))


def _span(minutes: tuple[int, int] | None, width: int, axis: Axis) -> QRect | None:
    if minutes is None:
        return None
    top, foot = axis.y_of(minutes[0]), axis.y_of(minutes[1])
    return QRect(0, top, width, foot - top)
