"""Slots: recurring places in the calendar, kept as wall-clock time: 08:30 stays 08:30 across daylight saving."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from exec_assistant.domain.time import local_to_utc

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_WEEKS = 52
"""A place that comes less often than once a year is an event, not a rhythm."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A recurring place for a post.

    Attributes:
        slot: its id.
        name: what people call it, "Tuesday column".
        account: the account it is for, "" for any.
        weekdays: 0 Monday to 6 Sunday, in order, at least one.
        at: the wall-clock time in ``zone``.
        zone: IANA name.
        every_weeks: 1 each week, 2 every other week; weeks begin on Monday and are counted from that of ``anchor``.
        anchor: the first day it may fall on.
        until: the last day it may fall on, None without end.
    """

    slot: str
    name: str
    account: str
    weekdays: tuple[int, ...]
    at: time
    zone: str
    every_weeks: int
    anchor: date
    until: date | None = None

    def falls_on(self, day: date) -> bool:
        """Whether the slot has a place on a day of its own zone."""
        if day.weekday() not in self.weekdays or day < self.anchor or (self.until is not None and day > self.until):
            return False
        return weeks_between(self.anchor, day) % self.every_weeks == 0


def weeks_between(first: date, later: date) -> int:
    """How many Mondays lie between two days: 0 within one week."""
    return (_monday(later) - _monday(first)) // 7


def _monday(day: date) -> int:
    return day.toordinal() - day.weekday()


def days_of(slot: Slot, first: date, last: date) -> Iterator[date]:
    """The days, in the slot's own zone, on which it falls from ``first`` to ``last``, both included, in order."""
    begin = max(first, slot.anchor)
    end = last if slot.until is None else min(last, slot.until)
    # Whole weeks are stepped over, so that a year without end costs as little as a month.
    week = _monday(begin)
    behind = ((week - _monday(slot.anchor)) // 7) % slot.every_weeks
    week += 7 * ((slot.every_weeks - behind) % slot.every_weeks)
    while week <= end.toordinal():
        for weekday in slot.weekdays:
            ordinal = week + weekday
            if begin.toordinal() <= ordinal <= end.toordinal():
                yield date.fromordinal(ordinal)
        week += 7 * slot.every_weeks


def occurrences(slot: Slot, first: date, last: date) -> list[datetime]:
    """The aware UTC instants of a slot on the days from ``first`` to ``last`` of its own zone.

    Always at the same wall-clock time: an hour that daylight saving skips is read with the offset before the change
    (02:30 becomes 03:30 that day), one that happens twice is its first occurrence; see
    :func:`~exec_assistant.domain.time.local_to_utc`.
    """
    return [local_to_utc(datetime.combine(day, slot.at), slot.zone) for day in days_of(slot, first, last)]


def is_zone(name: str) -> bool:
    """Whether this program knows a zone of that name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def widened(first: date, last: date) -> tuple[date, date]:
    """Two days with a day on either side: a day of one zone lies within them in any other."""
    return first - timedelta(days=1), last + timedelta(days=1)
