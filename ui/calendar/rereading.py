"""What the calendar reads again after posts changed: their rows and whatever hangs on them, not the whole year."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.time import iso, local_to_utc
from exec_assistant.services import calendar, slots
from ui.calendar.balancing import empty_stretches
from ui.calendar.model import place_all
from ui.calendar.reading import MARGIN_DAYS, find_conflicts, idea_of, item_id, item_of, read_calendar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.services.calendar import CalendarRow
    from exec_assistant.services.workspace import Workspace
    from ui.calendar.model import Placed
    from ui.calendar.reading import CalendarReading, Conflict
    from ui.calendar.tray import Idea


@dataclass(frozen=True, slots=True)
class Reread:
    """A reading brought up to date: what stands otherwise than before, and which items went.

    ``whole``: everything was read again, and all of it has to be shown anew.
    """

    reading: CalendarReading
    changed: tuple[Placed, ...] = ()
    gone: tuple[str, ...] = ()
    whole: bool = False


def reread(ws: Workspace, before: CalendarReading, posts: frozenset[str]) -> Reread:
    """The same as a full reading of the same days, for the price of the posts that changed."""
    now, zone, filters = ws.clock.now(), before.zone, before.filters
    result = dataclasses.replace(before, now=now)
    if result.today != before.today:
        margin = timedelta(days=MARGIN_DAYS)
        return Reread(read_calendar(ws, before.first + margin, before.last - margin, filters), whole=True)
    begin = local_to_utc(datetime.combine(before.first, time()), zone)
    end = local_to_utc(datetime.combine(before.last + timedelta(days=1), time()), zone) - timedelta(seconds=1)
    fresh = {item_id(row): row for row in calendar.post_rows(ws, iso(begin), iso(end), posts)}
    rows = _merged(before.rows, fresh, posts)
    accounts = {row.account for row in fresh.values()}
    accounts |= {row.account for row in before.rows.values() if row.kind == "post" and row.id in posts}
    conflicts = _conflicts(before, rows, accounts, zone)
    # A conflict is told on both posts: the neighbours on the same accounts may read otherwise as well.
    touched = {
        key: row
        for key, row in rows.items()
        if key in fresh or (row.account in accounts and conflicts.get(key) != before.conflicts.get(key))
    }
    kept = {held.item.id: held for held in before.placed}
    items = [
        item_of(key, row, before.names, zone, conflicts.get(key, ()))
        for key, row in touched.items()
        if filters.keeps(row)
    ]
    changed = {held.item.id: held for held in place_all(items, zone)}
    gone = tuple(key for key in kept if key not in changed and (key in touched or key not in rows))
    for key in gone:
        del kept[key]
    kept |= changed
    ideas = _ideas(ws, before, posts)
    places = slots.slot_places(ws, before.first, before.last) if before.slot_rows else []
    result = dataclasses.replace(
        result,
        placed=tuple(kept[key] for key in rows if key in kept),
        rows=rows,
        conflicts=conflicts,
        ideas=ideas,
        empty=not rows and not ideas,
        slots=tuple(place for place in places if filters.keeps_slot(place.account)),
        stretches=empty_stretches(rows, before.choices.accounts, zone, result.today, before.last),
    )
    return Reread(result, tuple(changed.values()), gone)


def _merged(
    before: Mapping[str, CalendarRow], fresh: Mapping[str, CalendarRow], posts: frozenset[str]
) -> dict[str, CalendarRow]:
    """All rows in the order of a full reading: posts by time, post and account, then entries as they were."""
    standing = [row for row in before.values() if row.kind == "post" and row.id not in posts]
    entries = [row for row in before.values() if row.kind != "post"]
    standing = sorted([*standing, *fresh.values()], key=lambda row: (row.starts, row.id, row.account))
    return {item_id(row): row for row in [*standing, *entries]}


def _conflicts(
    before: CalendarReading, rows: Mapping[str, CalendarRow], accounts: set[str], zone: str
) -> dict[str, tuple[Conflict, ...]]:
    """Found again on the accounts touched; posts of different accounts never trouble each other."""
    again = find_conflicts({key: row for key, row in rows.items() if not row.account or row.account in accounts}, zone)
    kept = {key: held for key, held in before.conflicts.items() if before.rows[key].account not in accounts}
    return kept | again


def _ideas(ws: Workspace, before: CalendarReading, posts: frozenset[str]) -> tuple[Idea, ...]:
    """The ideas; read again only when one came, changed or went."""
    if not calendar.ideas(ws, posts) and not any(idea.id in posts for idea in before.ideas):
        return before.ideas
    return tuple(idea_of(row, before.names) for row in calendar.ideas(ws))
