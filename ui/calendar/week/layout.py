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

LINE, TALL = 21, 38
"""The height of an entry: one line of hour and title; with room below, the title has a line of its own."""
WIDE = 190
"""From this width on an entry's hour and title have room beside each other."""
LEAST_WIDTH = 48
"""Below this an entry does not even show its hour."""
_MORE_WIDTH = 28
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
class EntryBox:
    """An entry with its place; ``others`` are the same post's on other accounts, at the same time and as far along."""

    placed: Placed
    rect: QRect
    others: tuple[Placed, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Every item that stands here."""
        return (self.placed.item.id, *(held.item.id for held in self.others))

    @property
    def conflict(self) -> bool:
        """Whether one of them stands in a quiet period or too near to another."""
        return any(held.item.conflict for held in (self.placed, *self.others))


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
    entries: tuple[EntryBox, ...]
    blocks: tuple[Box, ...]
    ghosts: tuple[Ghost, ...]
    more: tuple[MoreBox, ...]
    quiet: tuple[QRect, ...]
    holiday: bool
    missing: QRect | None = None
    doubled: QRect | None = None

    def box(self, item_id: str) -> EntryBox | Box | None:
        """Where an item stands, None when it is not shown here."""
        for box in self.entries:
            if item_id in box.ids:
                return box
        return next((block for block in self.blocks if block.placed.item.id == item_id), None)

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
    entries: list[EntryBox] = []
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
    entries: list[EntryBox],
    shown: list[Ghost],
    more: list[MoreBox],
) -> None:
    """Put one column's entries and free places side by side where they would overlap."""
    both: list[tuple[Placed, ...] | FreeSlot] = [*_together(held), *free]
    both.sort(key=lambda one: (_minutes(one), isinstance(one, FreeSlot)))
    tops = [min(axis.y_of(_minutes(one)) + 1, axis.height - LINE) for one in both]
    clusters = side_by_side([Span(one, top, top + LINE) for one, top in zip(both, tops, strict=True)])
    for at, cluster in enumerate(clusters):
        following = clusters[at + 1][0][0].top if at + 1 < len(clusters) else axis.height
        _fill_cluster(column, cluster, following, entries, shown, more)


def _fill_cluster(
    column: Column,
    cluster: Sequence[tuple[Span[tuple[Placed, ...] | FreeSlot], int]],
    following: int,
    entries: list[EntryBox],
    shown: list[Ghost],
    more: list[MoreBox],
) -> None:
    """Share a column's width among what overlaps; each takes the lanes at its right that nothing needs."""
    room = column.width - 2 * _INSET
    lanes = 1 + max(lane for _, lane in cluster)
    fitting = lanes
    if lanes > max(1, room // LEAST_WIDTH):
        # Where there are more than fit, a narrow "+n" stands at the right.
        room -= _MORE_WIDTH
        fitting = max(1, room // LEAST_WIDTH)
    width = room // fitting
    over: list[tuple[Placed, int]] = []
    for number, (span, lane) in enumerate(cluster):
        if lane >= fitting:
            over += [] if isinstance(span.of, FreeSlot) else [(one, span.top) for one in span.of]
            continue
        beside = [other for later, other in cluster if later.top < span.foot and later.foot > span.top and other > lane]
        across = min([other for other in beside if other < fitting], default=fitting) - lane
        rect = QRect(column.left + _INSET + lane * width, span.top, across * width - (2 if fitting > 1 else 0), LINE)
        if isinstance(span.of, FreeSlot):
            shown.append(Ghost(span.of, rect))
            continue
        lower = [later.top for later, other in cluster[number + 1 :] if lane <= other < lane + across]
        if rect.width() < WIDE and min([*lower, following]) - span.top > TALL:
            rect.setHeight(TALL)
        entries.append(EntryBox(span.of[0], rect, span.of[1:]))
    more += _more_boxes(over, column.left + _INSET + fitting * width, _MORE_WIDTH)


def _together(held: Sequence[Placed]) -> list[tuple[Placed, ...]]:
    """One entry for a post that goes to several accounts at one time and is as far along on each."""
    found: dict[object, list[Placed]] = {}
    for one in held:
        post, _, account = one.item.id.partition("|")
        key = (post, one.minutes, one.item.status) if account else one.item.id
        found.setdefault(key, []).append(one)
    return [tuple(group) for group in found.values()]


def _minutes(one: tuple[Placed, ...] | FreeSlot) -> int:
    return one.minutes if isinstance(one, FreeSlot) else one[0].minutes


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


def _beside_block(box: EntryBox, blocks: Sequence[Box]) -> EntryBox:
    """An entry over an event leaves the event's edge free, so that the event can still be seen and taken."""
    for block in blocks:
        near = block.rect.left() <= box.rect.left() < block.rect.left() + _BLOCK_INDENT
        if near and block.rect.intersects(box.rect):
            return EntryBox(box.placed, box.rect.adjusted(_BLOCK_INDENT, 0, 0, 0), box.others)
    return box


def _quiet_rect(held: Placed, day: date, width: int, axis: Axis, zone: ZoneInfo) -> QRect:
    begin = held.minutes if held.first == day and not held.item.all_day else 0
    top, foot = axis.y_of(begin), axis.y_of(end_minutes(held, day, zone))
    return QRect(0, top, width, max(1, foot - top))


def _span(minutes: tuple[int, int] | None, width: int, axis: Axis) -> QRect | None:
    if minutes is None:
        return None
    top, foot = axis.y_of(minutes[0]), axis.y_of(minutes[1])
    return QRect(0, top, width, foot - top)
