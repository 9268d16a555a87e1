"""Dates that move with today: the files say "six working days ago at 7:45", the demo shows a real day.

A moment is written ``"-6 07:45"`` (working days from today), ``"d-6 07:45"`` (days) or ``"w-2 sun 20:30"`` (a day of
the week, some weeks from this one). Working days leave out weekends and public holidays, so nothing falls on one
unless the file means it. On a day off, working day 0 is the next working day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from exec_assistant.domain.errors import BadInput

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DAY = re.compile(r"(?:(?P<work>[+-]?\d+)|d(?P<days>[+-]\d+)|w(?P<weeks>[+-]\d+) (?P<weekday>[a-z]{3}))$")


@dataclass(frozen=True, slots=True)
class Today:
    """A day from which moments are counted, with the public holidays around it and the wall clock's zone."""

    day: date
    holidays: frozenset[date]
    zone: str

    def is_working(self, day: date) -> bool:
        """Monday to Friday, and no public holiday."""
        return day.weekday() < 5 and day not in self.holidays

    def working_day(self, count: int) -> date:
        """The ``count``-th working day after today, before today when negative."""
        day = self.day
        while count >= 0 and not self.is_working(day):
            day += timedelta(days=1)
        step = timedelta(days=1 if count > 0 else -1)
        left = abs(count)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def read_day(self, text: str) -> date:
        """The date of ``-6``, ``d-6`` or ``w-2 sun``; raises BadInput on anything else."""
        match = _DAY.match(text)
        if not match or (match["weekday"] and match["weekday"] not in WEEKDAYS):
            raise BadInput("“{moment}” is not a moment of the demo.", moment=text)
        if match["work"]:
            return self.working_day(int(match["work"]))
        if match["days"]:
            return self.day + timedelta(days=int(match["days"]))
        monday = self.day - timedelta(days=self.day.weekday())
        return monday + timedelta(weeks=int(match["weeks"]), days=WEEKDAYS.index(match["weekday"]))

    def read(self, text: str) -> datetime:
        """The aware time of ``-6 07:45``; raises BadInput on anything else."""
        day, _, clock = text.rpartition(" ")
        try:
            at = time.fromisoformat(clock)
        except ValueError:
            raise BadInput("“{moment}” is not a moment of the demo.", moment=text) from None
        return datetime.combine(self.read_day(day), at, ZoneInfo(self.zone))

    def midnight(self) -> datetime:
        """The start of today: what the demo shows as past lies before it."""
        return datetime.combine(self.day, time(), ZoneInfo(self.zone))
