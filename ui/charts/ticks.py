"""Round values for axes, and the days that get a label."""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil, floor, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def nice_ticks(low: float, high: float, wanted: int = 4, *, whole: bool = True) -> list[float]:
    """Round values from at or below ``low`` to at or above ``high``, about ``wanted`` steps, zero among them.

    ``whole`` keeps to whole numbers, for counts. The range always holds zero: a cut axis exaggerates.
    """
    low, high = min(low, 0.0), max(high, 0.0)
    if high == low:
        high = 1.0
    rough = (high - low) / max(1, wanted)
    power = 10.0 ** floor(log10(rough))
    step = next(found * power for found in _STEPS if found * power >= rough * 0.999)
    if whole:
        step = max(1.0, step if step == int(step) else ceil(step))
    first, last = floor(low / step + 1e-12), ceil(high / step - 1e-12)
    return [round(at * step, 10) for at in range(first, last + 1)]


def day_ticks(first: date, last: date, wanted: int) -> list[date]:
    """The days to label between two days, at most about ``wanted``: days, Mondays, or firsts of a month."""
    days = (last - first).days + 1
    wanted = max(2, wanted)
    if days <= wanted:
        return [first + timedelta(days=at) for at in range(days)]
    if days < 14:
        step = ceil(days / wanted)
        return [first + timedelta(days=at) for at in range(0, days, step)]
    weeks = ceil(days / 7 / wanted)
    if weeks <= 3:
        monday = first + timedelta(days=-first.weekday() % 7)
        return [day for at in range(0, days, 7 * weeks) if (day := monday + timedelta(days=at)) <= last]
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200, 12000) if days / 30.4 / step <= wanted)
    ticks, at = [], first.year * 12 + first.month - 1
    while True:
        at += 1
        if at // 12 > last.year:
            break
        day = date(at // 12, at % 12 + 1, 1)
        if day > last:
            break
        if at % step == 0:
            ticks.append(day)
    return ticks
