"""The keyboard's place in the month: a day, or something on it; pure, so that every step can be tested.

A day's *stops* are read from top to bottom: the bands that begin there (or reach in from the week before), the posts
that are shown, and the "+n" line. Down walks them and goes on to the next week; Up comes back the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.calendar.layout import WeekLayout
    from ui.calendar.model import Placed

MORE = "+"
"""The stop of a "+n" line; no id is one character."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A day and what has the focus on it: an item id, MORE, or nothing (the day itself)."""

    day: date
    stop: str = ""


def stops_of(layout: WeekLayout, day: date) -> list[str]:
    """The stops of a day, from top to bottom."""
    cell = layout.cell(day)
    shown = [band.placed.item.id for band in layout.bands if max(band.placed.first, layout.first) == day]
    shown += [box.placed.item.id for box in cell.entries]
    return [*shown, MORE] if cell.hidden else shown


def step_down(cursor: Cursor, layout_of: Callable[[date], WeekLayout]) -> Cursor:
    """The next stop of the day, else the day a week later."""
    stops = stops_of(layout_of(cursor.day), cursor.day)
    at = stops.index(cursor.stop) + 1 if cursor.stop in stops else 0
    return Cursor(cursor.day, stops[at]) if at < len(stops) else Cursor(cursor.day + timedelta(days=7))


def step_up(cursor: Cursor, layout_of: Callable[[date], WeekLayout]) -> Cursor:
    """The stop before, else the day itself, else the last stop a week earlier."""
    stops = stops_of(layout_of(cursor.day), cursor.day)
    if cursor.stop in stops:
        at = stops.index(cursor.stop)
        return Cursor(cursor.day, stops[at - 1] if at else "")
    before = cursor.day - timedelta(days=7)
    return Cursor(before, next(reversed(stops_of(layout_of(before), before)), ""))


def follow(cursor: Cursor, held: Placed | None, layout_of: Callable[[date], WeekLayout]) -> Cursor:
    """The place after a change: on its item where that went, on "+n" where it is hidden, on its day if it is gone."""
    if held is None:
        return Cursor(cursor.day)
    day = cursor.day if held.first <= cursor.day <= held.last else held.first
    stops = stops_of(layout_of(day), day)
    return Cursor(day, cursor.stop if cursor.stop in stops else MORE if MORE in stops else "")


def month_later(day: date, months: int) -> date:
    """The same day of another month, or that month's last day where it is shorter."""
    at = day.year * 12 + day.month - 1 + months
    first = date(at // 12, at % 12 + 1, 1)
    after = date((at + 1) // 12, (at + 1) % 12 + 1, 1)
    return min(first.replace(day=1) + timedelta(days=day.day - 1), after - timedelta(days=1))
