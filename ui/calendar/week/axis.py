"""Where wall-clock minutes stand on a day's column, in pixels from its midnight; every hour is as high as any other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from exec_assistant.domain.time import local_to_utc

DAY_MINUTES = 24 * 60
STEP, FINE_STEP = 15, 5
"""Minutes to which a drag snaps, and to which it snaps with Shift or Alt."""
LEAST_HOUR, MOST_HOUR = 44, 72
WORKING = (7, 20)
"""The hours that are in sight when the week is opened."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A day from midnight to midnight; ``hour`` is the height of one hour."""

    hour: int = 52

    @property
    def height(self) -> int:
        """The height of the whole day."""
        return 24 * self.hour

    def y_of(self, minutes: float) -> int:
        """The pixel at which a wall-clock minute stands."""
        return round(minutes * self.hour / 60)

    def minutes_at(self, y: float) -> float:
        """The wall-clock minute at a pixel, not snapped."""
        return y * 60 / self.hour

    def snapped(self, y: float, step: int = STEP) -> int:
        """The nearest place of a drag; always within the day, so that nothing can fall off its end."""
        return min(DAY_MINUTES - step, max(0, round(self.minutes_at(y) / step) * step))


def fitting_axis(window: int) -> Axis:
    """The axis that shows the working hours in a window of some height, within readable limits."""
    return Axis(max(LEAST_HOUR, min(MOST_HOUR, window // (WORKING[1] - WORKING[0]))))


def wall_of(day: date, minutes: int) -> datetime:
    """The wall clock at a minute of a day, which may be the next day's midnight."""
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def landing(day: date, minutes: int, zone: str) -> tuple[date, int]:
    """Where a wall-clock time really stands: one that daylight saving skips is an hour later."""
    local = local_to_utc(wall_of(day, minutes), zone).astimezone(ZoneInfo(zone))
    return local.date(), local.hour * 60 + local.minute


def missing_minutes(day: date, zone: ZoneInfo) -> tuple[int, int] | None:
    """The wall-clock minutes that a day skips, or None: 120 to 180 in Paris in March."""
    return _change(day, zone, forward=True)


def doubled_minutes(day: date, zone: ZoneInfo) -> tuple[int, int] | None:
    """The wall-clock minutes that come twice on a day, or None: 120 to 180 in Paris in October."""
    return _change(day, zone, forward=False)


def _change(day: date, zone: ZoneInfo, *, forward: bool) -> tuple[int, int] | None:
    begin = datetime.combine(day, time(), zone)
    end = datetime.combine(day + timedelta(days=1), time(), zone)
    before, after = begin.utcoffset(), end.utcoffset()
    if before is None or after is None or before == after or (after > before) is not forward:
        return None
    for minutes in range(0, DAY_MINUTES, 15):
        wall = wall_of(day, minutes)
        early, late = wall.replace(tzinfo=zone, fold=0).utcoffset(), wall.replace(tzinfo=zone, fold=1).utcoffset()
        if early != late:
            return minutes, minutes + int(abs((after - before).total_seconds())) // 60
    return None
