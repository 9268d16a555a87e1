"""The window of the selected post, in pixels: where it opens and closes among the hours in sight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect

from exec_assistant.domain.time import from_iso
from ui.calendar.week.axis import DAY_MINUTES
from ui.calendar.week.hits import Edge

if TYPE_CHECKING:
    from datetime import date

    from ui.calendar.model import Placed
    from ui.calendar.week.surface import WeekSurface

HANDLE = 46, 15
"""Room for a time."""


@dataclass(frozen=True, slots=True)
class Extent:
    """From one local minute of a day to another, perhaps of another day."""

    first: date
    begin: int
    last: date
    end: int

    def part(self, day: date) -> tuple[int, int]:
        """The minutes of it that lie on one day."""
        return (self.begin if day == self.first else 0, self.end if day == self.last else DAY_MINUTES)


def window_of(held: Placed, zone: str) -> Extent | None:
    """The window of a post in local time; None for anything without one."""
    item = held.item
    if not item.opens or not item.closes:
        return None
    known = ZoneInfo(zone)
    opens, closes = from_iso(item.opens).astimezone(known), from_iso(item.closes).astimezone(known)
    return Extent(opens.date(), opens.hour * 60 + opens.minute, closes.date(), closes.hour * 60 + closes.minute)


def rects(view: WeekSurface, held: Placed, extent: Extent) -> list[tuple[date, QRect]]:
    """Where an extent stands in the viewport, a part for each day in sight."""
    found = []
    axis = view.scroller.axis
    for day in view.scroller.days():
        if not extent.first <= day <= extent.last:
            continue
        begin, end = extent.part(day)
        column = next(
            (one for one in view.columns.layout(day).columns if one.account == held.item.account),
            view.columns.layout(day).columns[0],
        )
        left = view.scroller.left_of(day) + column.left
        top, foot = view.scroller.top_of(axis.y_of(begin)), view.scroller.top_of(axis.y_of(end))
        found.append((day, QRect(left + 1, top, column.width - 2, max(2, foot - top))))
    return found


def handles(view: WeekSurface, held: Placed, extent: Extent) -> dict[Edge, QRect]:
    """Where its edges can be taken, as far as they are in sight."""
    found: dict[Edge, QRect] = {}
    wide, high = HANDLE
    for day, rect in rects(view, held, extent):
        left = rect.center().x() - wide // 2
        if day == extent.first:
            found[Edge.OPENS] = QRect(left, rect.top() - high // 2, wide, high)
        if day == extent.last and extent.end:
            found[Edge.CLOSES] = QRect(left, rect.bottom() - high // 2, wide, high)
    return found
