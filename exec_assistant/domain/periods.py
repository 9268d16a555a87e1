"""Periods of whole local days, those a person asks for by name, and the earlier one each is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Named = Literal["7", "30", "60", "90", "month", "quarter", "year", "custom"]
Against = Literal["before", "last_year", "nothing"]
NAMED: tuple[Named, ...] = ("7", "30", "60", "90", "month", "quarter", "year", "custom")
AGAINST: tuple[Against, ...] = ("before", "last_year", "nothing")
LONGEST = 3_660
"""Days of the longest period that can be asked for: ten years."""


@dataclass(frozen=True, slots=True)
class Period:
    """From one local day to another, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return self.first <= day <= self.last

    def before(self) -> Period:
        """As many days, ending the day before this one begins."""
        return Period(self.first - timedelta(days=self.days), self.first - timedelta(days=1))

    def year_before(self) -> Period:
        """As many days, beginning on the same date a year earlier (28 February for the 29th)."""
        year = self.first.year - 1
        try:
            first = self.first.replace(year=year)
        except ValueError:
            first = date(year, 2, 28)
        return Period(first, first + timedelta(days=self.days - 1))

    def against(self, what: Against) -> Period | None:
        """The period to compare with: always of the same length."""
        if what == "nothing":
            return None
        return self.before() if what == "before" else self.year_before()


def named_period(name: Named, today: date, first: date | None = None, last: date | None = None) -> Period:
    """The period of a name, as seen from a day.

    Periods end yesterday, the last whole day; a month, quarter or year that begins today is today alone.
    ``custom`` takes its days in either order; without them it is the last 30 days.
    """
    yesterday = today - timedelta(days=1)
    if name == "custom" and first is not None and last is not None:
        begins, ends = min(first, last), max(first, last)
        return Period(max(begins, ends - timedelta(days=LONGEST - 1)), ends)
    if name in {"month", "quarter", "year"}:
        month = {"month": today.month, "quarter": (today.month - 1) // 3 * 3 + 1, "year": 1}[name]
        begins = date(today.year, month, 1)
        return Period(begins, max(begins, yesterday))
    days = int(name) if name.isdecimal() else 30
    return Period(yesterday - timedelta(days=days - 1), yesterday)
