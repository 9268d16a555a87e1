"""The keyboard's place in the week: something that stands there, or an empty hour; pure, so that steps can be tested.

Up and down walk a day: what lasts the whole day first, then each entry, and the full hours that nothing stands in.
Left and right go to the next day, to what stands nearest to the same time, else to the empty place at that time.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ui.calendar.week.axis import WORKING
from ui.calendar.week.layout import ghost_stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.calendar.week.layout import DayLayout

ALL_DAY = -1
"""The minutes of what lasts whole days."""
_NEAR = 30


@dataclass(frozen=True, slots=True)
class Place:
    """A day, what has the focus on it (an item, a free slot, a "+n", or nothing), its local minute, whose column."""

    day: date
    stop: str = ""
    minutes: int = WORKING[0] * 60 + 60
    account: str = ""


def standing(layout: DayLayout, bands: Sequence[str]) -> list[Place]:
    """Everything that stands on a day, in the order of its time; ``bands`` begin there."""
    found = [(box.placed.minutes, box.rect.left(), box.placed.item.id) for box in layout.entries]
    found += [(block.placed.minutes, block.rect.left(), block.placed.item.id) for block in layout.blocks]
    found += [(ghost.slot.minutes, ghost.rect.left(), ghost_stop(ghost.slot)) for ghost in layout.ghosts]
    found += [(more.hidden[0].minutes, more.rect.left(), more.stop) for more in layout.more]
    timed = [Place(layout.day, stop, minutes, layout.column_at(left).account) for minutes, left, stop in sorted(found)]
    return [*(Place(layout.day, band, ALL_DAY) for band in bands), *timed]


def places(layout: DayLayout, bands: Sequence[str], account: str = "") -> list[Place]:
    """What stands on a day (in one account's column), and its full hours without anything."""
    there = [one for one in standing(layout, bands) if not account or one.account in {account, ""}]
    taken = {place.minutes // 60 for place in there if place.minutes >= 0}
    empty = [Place(layout.day, "", hour * 60, account) for hour in range(24) if hour not in taken]
    return sorted([*there, *empty], key=lambda place: place.minutes)


def step_down(place: Place, found: Sequence[Place], step: int) -> Place:
    """The next place of the day (1), or the one before (-1); at the ends it stays."""
    if place in found:
        at = found.index(place) + step
    else:
        at = bisect_left([one.minutes for one in found], place.minutes)
        if step < 0:
            at -= 1
        elif at < len(found) and found[at].minutes == place.minutes:
            at += 1
    return found[max(0, min(len(found) - 1, at))] if found else place


def nearest(place: Place, there: Sequence[Place]) -> Place:
    """What stands within half an hour of an empty place, else the place itself."""
    if place.minutes == ALL_DAY:
        return next((one for one in there if one.minutes == ALL_DAY), Place(place.day, account=place.account))
    near = [one for one in there if one.minutes >= 0 and abs(one.minutes - place.minutes) <= _NEAR]
    return min(near, key=lambda one: abs(one.minutes - place.minutes), default=place)


def step_across(place: Place, step: int, accounts: Sequence[str], standing_on: Callable[[date], list[Place]]) -> Place:
    """The nearest thing to the same time in the next column: of the next account, and of the next day after the last.

    ``accounts`` are those that have a column in each day, none where a day is one column.
    """
    at = accounts.index(place.account) if place.account in accounts else -1
    beyond = not accounts or not 0 <= at + step < len(accounts) or at < 0
    day = place.day + timedelta(days=step if beyond else 0)
    account = accounts[(at + step) % len(accounts)] if accounts else ""
    if accounts and at < 0:
        account = accounts[0 if step > 0 else -1]
    there = [one for one in standing_on(day) if not account or one.account == account or one.minutes == ALL_DAY]
    return nearest(Place(day, "", place.minutes, account), there)
