"""How posts in sight are spread over stakes and pillars, and where working days go by without any; plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.accounts import AccountKind
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from ui.calendar.model import ItemKind, Placed
from ui.post.words import stake_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.calendar import CalendarRow
    from ui.calendar.reading import CalendarReading

STAKES = ("leadership", "business", "internal")
SHORTEST_STRETCH = 5
"""Working days without a post of her own after which readers notice: a week."""
HORIZON = timedelta(days=42)
"""How far ahead emptiness is worth a word where nothing is planned later."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days on which nothing goes out on a personal account; ``working`` of them are working days."""

    first: date
    last: date
    working: int


@dataclass(frozen=True, slots=True)
class Balance:
    """How the posts in sight are spread: (name, posts) by stake and by pillar, and the empty stretches in sight."""

    posts: int
    stakes: tuple[tuple[str, int], ...]
    pillars: tuple[tuple[str, int], ...]
    stretches: tuple[Stretch, ...]


def balance_of(reading: CalendarReading, first: date, last: date, shown: Iterable[Placed]) -> Balance:
    """Count the posts shown between two days; a post on three accounts counts once. The fullest pillar comes first."""
    posts: dict[str, CalendarRow] = {}
    for held in shown:
        if held.item.kind is ItemKind.POST and first <= held.first <= last:
            row = reading.rows[held.item.id]
            posts[row.id] = row
    stakes = dict.fromkeys(STAKES, 0)
    pillars = {label.label: 0 for label in reading.choices.pillars}
    for row in posts.values():
        if row.stake:
            stakes[row.stake] = stakes.get(row.stake, 0) + 1
        if row.pillar:
            pillars[row.pillar] = pillars.get(row.pillar, 0) + 1
    named = [(reading.names.get(pillar, pillar), count) for pillar, count in pillars.items()]
    return Balance(
        len(posts),
        tuple((stake_word(stake), count) for stake, count in stakes.items()),
        tuple(sorted(named, key=lambda part: (-part[1], part[0]))),
        tuple(one for one in reading.stretches if one.first <= last and one.last >= first),
    )


def empty_stretches(
    rows: Mapping[str, CalendarRow], accounts: Sequence[Account], zone: str, today: date, last: date
) -> tuple[Stretch, ...]:
    """Where five working days or more go by without a post on a personal account, from today on.

    Public holidays are no working days; a quiet period is silence on purpose, and ends a stretch.
    """
    own = {one.account for one in accounts if one.kind is AccountKind.PERSONAL}
    if not any(row.kind == "post" and row.account in own for row in rows.values()):
        return ()
    local = ZoneInfo(zone)
    # Storage form sorts as text: reading thousands of past times would only be thrown away.
    since = (today - timedelta(days=1)).isoformat()
    busy = {
        from_iso(row.starts).astimezone(local).date()
        for row in rows.values()
        if row.kind == "post" and row.account in own and row.starts >= since and row.status is not Status.REJECTED
    }
    off, quiet = _days_of(rows, "holiday"), _days_of(rows, "quiet")
    end = min(last, max([today + HORIZON, *busy]))
    found: list[Stretch] = []
    run: list[date] = []
    for ordinal in range(today.toordinal(), end.toordinal() + 2):
        day = date.fromordinal(ordinal)
        if day in busy or day in quiet or day > end:
            working = [one for one in run if one.weekday() < 5 and one not in off]
            if len(working) >= SHORTEST_STRETCH:
                found.append(Stretch(working[0], working[-1], len(working)))
            run = []
        else:
            run.append(day)
    return tuple(found)


def _days_of(rows: Mapping[str, CalendarRow], kind: str) -> set[date]:
    """The days that all-day entries of a kind cover; what lasts for hours silences no day."""
    found: set[date] = set()
    for row in rows.values():
        if row.kind == kind and row.all_day:
            first, end = date.fromisoformat(row.starts), date.fromisoformat(row.ends)
            found.update(first + timedelta(days=offset) for offset in range(min(400, max(1, (end - first).days))))
    return found
