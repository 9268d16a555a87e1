"""The one day-indexed model behind month, week and agenda: plain rows in, days in the workspace's zone out.

A day here is always the local day of the workspace's zone, never the UTC day: a post at 23:30 UTC on Monday stands
on Tuesday in Paris. Views read ``entries`` and ``bands``; only the screen that owns the model writes to it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from ui.calendar.balancing import Stretch
    from ui.calendar.ghosts import FreeSlot

_LONG_SPAN_DAYS = 62
"""Longer spans are kept apart and scanned, so that a period of years does not fill thousands of buckets."""


class ItemKind(StrEnum):
    """What stands on the calendar; posts are lines, all others are bands behind them."""

    POST = "post"
    EVENT = "event"
    QUIET = "quiet"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One row of the calendar, as the query gives it.

    Attributes:
        id: variant id of a post, entry id of anything else.
        start: aware UTC instant; for an all-day entry, local midnight of its first day.
        end: aware UTC instant, exclusive, so that midnight belongs to the day before; None for a moment.
        status: a status of a variant (PRODUCT.md, *Statuses*); empty for bands.
        movable: False where dragging must not even begin (published, someone else's, an imported holiday).
        tags: pillar, stake, campaign, in the words shown.
        conflict: why it deserves a look, in a sentence; empty when nothing is wrong with its time.
        account: the id of the account, for a column of its own.
        opens, closes: storage form of the window in which a post may go out; empty for anything else.
    """

    id: str
    kind: ItemKind
    title: str
    start: datetime
    end: datetime | None = None
    all_day: bool = False
    account_name: str = ""
    network: str = ""
    status: str = ""
    movable: bool = True
    tags: tuple[str, ...] = ()
    conflict: str = ""
    account: str = ""
    opens: str = ""
    closes: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item on the local calendar of one zone: its first and last day (inclusive) and its local start."""

    item: CalendarItem
    first: date
    last: date
    minutes: int

    @property
    def order(self) -> tuple[int, str, str]:
        """The order within a day: by local time, then title, then id, so that it never jumps between paints."""
        return (self.minutes, self.item.title, self.item.id)

    @property
    def days(self) -> int:
        """How many local days it covers."""
        return (self.last - self.first).days + 1


def place(item: CalendarItem, zone: ZoneInfo) -> Placed:
    """Where an item stands on the local calendar of a zone."""
    local = item.start.astimezone(zone)
    first = last = local.date()
    if item.end is not None and item.kind is not ItemKind.POST:
        # Stepped back in UTC: subtracting from a local time is wall-clock arithmetic and errs across a change of hour.
        last = max(first, (item.end.astimezone(UTC) - timedelta(microseconds=1)).astimezone(zone).date())
    return Placed(item, first, last, 0 if item.all_day else local.hour * 60 + local.minute)


def place_all(items: Iterable[CalendarItem], zone: str) -> list[Placed]:
    """Place many items; plain values in and out, so that a worker can do it for a hundred thousand of them."""
    known = ZoneInfo(zone)
    return [place(item, known) for item in items]


@dataclass(frozen=True, slots=True)
class DaysChanged:
    """Which local days look different now; None means all of them."""

    days: frozenset[date] | None


class DayModel(QObject):
    """Items bucketed by local day, in stable order, changed in place without a rebuild.

    ``days_will_change()`` comes before every change and ``days_changed(DaysChanged)`` after it, so that a Qt model
    over these days can wrap the change in its own reset and is never asked about rows that are no longer there.
    """

    days_will_change = Signal()
    days_changed = Signal(object)

    def __init__(self, zone: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = ZoneInfo(zone)
        self._placed: dict[str, Placed] = {}
        self._entries: dict[date, list[Placed]] = {}
        self._bands: dict[date, list[Placed]] = {}
        self._long: dict[str, Placed] = {}
        self._unsorted: set[date] = set()
        self._days: list[date] = []
        self._days_known = True
        self._free: dict[date, list[FreeSlot]] = {}
        self._stretches: tuple[Stretch, ...] = ()

    @property
    def zone(self) -> str:
        """The IANA name of the workspace's zone."""
        return self._zone.key

    def set_zone(self, zone: str) -> None:
        """Bucket everything again for another zone."""
        items = [placed.item for placed in self._placed.values()]
        self._zone = ZoneInfo(zone)
        self.set_items(items)

    def set_items(self, items: Iterable[CalendarItem]) -> None:
        """Replace everything; of two items with one id the later wins."""
        self.set_placed(place_all(items, self._zone.key))

    def set_placed(self, placed_items: Iterable[Placed]) -> None:
        """Replace everything by items already placed in this model's zone (see :func:`place_all`)."""
        self.days_will_change.emit()
        for held in (self._placed, self._entries, self._bands, self._long):
            held.clear()
        self._placed.update((placed.item.id, placed) for placed in placed_items)
        for placed in self._placed.values():
            if placed.item.kind is ItemKind.POST:
                self._entries.setdefault(placed.first, []).append(placed)
            else:
                self._put_band(placed)
        # Days are sorted when first looked at: a year of history costs nothing until someone scrolls there.
        self._unsorted = set(self._entries)
        self._days_known = False
        self.days_changed.emit(DaysChanged(None))

    def set_free_slots(self, free: Iterable[FreeSlot]) -> None:
        """Replace the free places of slots; they are no items, and are never selected."""
        found: dict[date, list[FreeSlot]] = {}
        for place_ in sorted(free, key=lambda one: (one.minutes, one.name, one.slot)):
            found.setdefault(place_.day, []).append(place_)
        if found != self._free:
            self.days_will_change.emit()
            self._free = found
            self.days_changed.emit(DaysChanged(None))

    def set_stretches(self, stretches: Iterable[Stretch]) -> None:
        """Replace the stretches on which nothing is planned."""
        found = tuple(stretches)
        if found != self._stretches:
            self.days_will_change.emit()
            self._stretches = found
            self.days_changed.emit(DaysChanged(None))

    def stretch(self, day: date) -> Stretch | None:
        """The empty stretch a day lies in."""
        return next((one for one in self._stretches if one.first <= day <= one.last), None)

    def free_slots(self, day: date) -> Sequence[FreeSlot]:
        """The free places of a local day, by time."""
        return self._free.get(day, ())

    def apply(self, upserts: Iterable[CalendarItem], removed_ids: Iterable[str] = ()) -> None:
        """Take what changed; only the days touched are announced."""
        changed, gone = list(upserts), [key for key in removed_ids if key in self._placed]
        if not changed and not gone:
            return
        self.days_will_change.emit()
        days: set[date] = set()
        for key in gone:
            days |= self._remove(key)
        for item in changed:
            days |= self._remove(item.id)
            placed = place(item, self._zone)
            self._placed[item.id] = placed
            if item.kind is ItemKind.POST:
                self._insert_entry(placed)
            else:
                self._put_band(placed)
            days |= _covered(placed)
        self._days_known = False
        self.days_changed.emit(DaysChanged(frozenset(days)))

    def __len__(self) -> int:
        """How many items, posts and bands together."""
        return len(self._placed)

    def find(self, item_id: str) -> Placed | None:
        """Where an item stands, or None when it is not on the calendar."""
        return self._placed.get(item_id)

    def entries(self, day: date) -> Sequence[Placed]:
        """The posts of a local day in stable order; not to be changed by the caller."""
        bucket = self._entries.get(day)
        if bucket is None:
            return ()
        if day in self._unsorted:
            bucket.sort(key=_order)
            self._unsorted.discard(day)
        return bucket

    def count(self, day: date) -> int:
        """How many posts stand on a local day, and bands begin on it; nothing is sorted for it."""
        begins = sum(1 for held in self._bands.get(day, ()) if held.first == day)
        begins += sum(1 for held in self._long.values() if held.first == day)
        return len(self._entries.get(day, ())) + begins

    def bands(self, first: date, last: date) -> list[Placed]:
        """Events, quiet periods and holidays that touch the days from first to last, longest first."""
        seen: dict[str, Placed] = {}
        for ordinal in range(first.toordinal(), last.toordinal() + 1):
            for placed in self._bands.get(date.fromordinal(ordinal), ()):
                seen[placed.item.id] = placed
        seen.update((key, held) for key, held in self._long.items() if held.first <= last and held.last >= first)
        return sorted(seen.values(), key=lambda held: (held.first, -held.days, *held.order))

    def days_with_items(self) -> Sequence[date]:
        """The local days that have a post, or on which a band begins, in order."""
        if not self._days_known:
            starts = (held.first for held in self._placed.values() if held.item.kind is not ItemKind.POST)
            self._days = sorted(set(self._entries).union(starts))
            self._days_known = True
        return self._days

    def next_day_with_items(self, day: date, step: int) -> date | None:
        """The nearest day with something on it after (step 1) or before (step -1) a day."""
        days = self.days_with_items()
        at = bisect_left(days, day)
        if step < 0:
            return days[at - 1] if at > 0 else None
        at += at < len(days) and days[at] == day
        return days[at] if at < len(days) else None

    def _insert_entry(self, placed: Placed) -> None:
        bucket = self._entries.setdefault(placed.first, [])
        if placed.first in self._unsorted:
            bucket.append(placed)
        else:
            insort(bucket, placed, key=_order)

    def _put_band(self, placed: Placed) -> None:
        if placed.days > _LONG_SPAN_DAYS:
            self._long[placed.item.id] = placed
            return
        for offset in range(placed.days):
            self._bands.setdefault(placed.first + timedelta(days=offset), []).append(placed)

    def _remove(self, item_id: str) -> set[date]:
        placed = self._placed.pop(item_id, None)
        if placed is None:
            return set()
        if self._long.pop(item_id, None) is not None:
            return _covered(placed)
        buckets = self._entries if placed.item.kind is ItemKind.POST else self._bands
        days = _covered(placed)
        for day in days:
            left = [held for held in buckets[day] if held.item.id != item_id]
            if left:
                buckets[day] = left
            else:
                del buckets[day]
                self._unsorted.discard(day)
        return days


def _order(placed: Placed) -> tuple[int, str, str]:
    return placed.order


def _covered(placed: Placed) -> set[date]:
    first = placed.first.toordinal()
    return {date.fromordinal(first + offset) for offset in range(placed.days)}
