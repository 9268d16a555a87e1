"""Local days of stored instants, thousands at a time."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.time import iso

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from exec_assistant.domain.periods import Period


def midnight(day: date, zone: ZoneInfo) -> str:
    """The instant at which a local day begins, in storage form."""
    return iso(datetime(day.year, day.month, day.day, tzinfo=zone))


class LocalDays:
    """The local days of a period: which of them an instant in storage form falls on."""

    def __init__(self, period: Period, zone: ZoneInfo) -> None:
        self._first = period.first
        self._begins = [midnight(period.first + timedelta(days=at), zone) for at in range(period.days + 1)]

    @property
    def bounds(self) -> tuple[str, str]:
        """The first instant of the period, and the first after it."""
        return self._begins[0], self._begins[-1]

    def day(self, at: str) -> date:
        """The day of an instant within the period (the form sorts as text, so no instant is taken apart)."""
        return self._first + timedelta(days=bisect_right(self._begins, at) - 1)
