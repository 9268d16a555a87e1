"""Slots: recurring wall-clock places of the calendar, who holds them, and which are still free."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import SlotAdded, SlotChanged
from exec_assistant.domain.people import Role
from exec_assistant.domain.slots import MOST_WEEKS, Slot, is_zone, occurrences, widened
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso, iso, local_to_utc
from exec_assistant.services.people import account_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exec_assistant.services.workspace import Workspace

NEAR = timedelta(minutes=30)
"""A post planned this close to a slot has taken it."""
SEARCHED = timedelta(days=400)
"""How far ahead the next free place is looked for: beyond the longest rhythm."""
_COLUMNS = ("id", "name", "account", "weekdays", "at", "zone", "every_weeks", "anchor", "until")


@dataclass(frozen=True, slots=True)
class SlotRow:
    """A slot with the account it is for; both names are empty for a slot of any account."""

    slot: Slot
    account_name: str = ""
    network: str = ""


@dataclass(frozen=True, slots=True)
class SlotPlace:
    """One place of a slot: an aware UTC instant, and whether a post has taken it."""

    slot: str
    name: str
    account: str
    account_name: str
    network: str
    start: datetime
    taken: bool


# --- reading ---------------------------------------------------------------------------------------------------------


def slots(ws: Workspace) -> list[SlotRow]:
    """The slots there are, by their first weekday and time; those of an account that was removed rest."""
    rows = ws.projection.database.query(
        f"SELECT {', '.join(f's.{name}' for name in _COLUMNS)}, coalesce(a.name, ''), coalesce(a.network, '') "
        "FROM slots s LEFT JOIN accounts a ON a.id = s.account AND a.removed = 0 "
        "WHERE s.removed = 0 AND (s.account = '' OR a.id IS NOT NULL)"
    )
    home = ws.zone()
    found = [SlotRow(_slot_from(row[: len(_COLUMNS)], home), row[-2], row[-1]) for row in rows]
    return sorted(found, key=lambda row: (row.slot.weekdays, row.slot.at, row.slot.name, row.slot.slot))


def slot_places(ws: Workspace, first: date, last: date) -> list[SlotPlace]:
    """The places of all slots on the workspace's local days from ``first`` to ``last``, by time.

    A quiet period has no places: nothing is meant to go out in it.
    """
    rows = slots(ws)
    if not rows:
        return []
    quiet = _quiet(ws, first, last)
    local, wide = ZoneInfo(ws.zone()), widened(first, last)
    places = [
        SlotPlace(row.slot.slot, row.slot.name, row.slot.account, row.account_name, row.network, at, taken=False)
        for row in rows
        for at in occurrences(row.slot, *wide)
        if first <= at.astimezone(local).date() <= last and not any(begins <= at < ends for begins, ends in quiet)
    ]
    taken = _taken(ws, places)
    marked = [replace(place, taken=True) if number in taken else place for number, place in enumerate(places)]
    return sorted(marked, key=lambda place: (place.start, place.name, place.slot))


def next_free(ws: Workspace, accounts: Iterable[str] = (), after: datetime | None = None) -> SlotPlace | None:
    """The next place no post has taken, of any of these accounts (none: of all) or of a slot for any account."""
    wanted = frozenset(accounts)
    rows = [row for row in slots(ws) if not wanted or not row.slot.account or row.slot.account in wanted]
    begin = max(after or ws.clock.now(), ws.clock.now())
    first = begin.astimezone(ZoneInfo(ws.zone())).date()
    known = {row.slot.slot for row in rows}
    return next(
        (
            place
            for place in (slot_places(ws, first, first + SEARCHED) if rows else ())
            if place.slot in known and place.start > begin and not place.taken
        ),
        None,
    )


def _quiet(ws: Workspace, first: date, last: date) -> list[tuple[datetime, datetime]]:
    """Quiet periods that touch some local days, as instants, the end excluded."""
    begin, end = widened(first, last)
    zone = ws.zone()
    rows = ws.projection.database.query(
        "SELECT starts, ends, all_day FROM entries WHERE kind = 'quiet' AND removed = 0 AND starts <= ? AND ends >= ?",
        (f"{end.isoformat()}T23:59:59Z", begin.isoformat()),
    )

    def instant(text: str, all_day: int) -> datetime:
        return local_to_utc(datetime.combine(date.fromisoformat(text), time()), zone) if all_day else from_iso(text)

    return [(instant(starts, all_day), instant(ends, all_day)) for starts, ends, all_day in rows]


def _taken(ws: Workspace, places: Sequence[SlotPlace]) -> set[int]:
    """The numbers of the places near which a post goes out or went out; what was rejected takes none."""
    asked = [[place.account, iso(place.start - NEAR), iso(place.start + NEAR)] for place in places]
    # Each place is looked up in the index of times: there are many times more posts than places.
    rows = ws.projection.database.query(
        "SELECT j.key FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM variants v JOIN posts p ON p.id = v.post "
        "WHERE v.sort_at >= json_extract(j.value, '$[1]') AND v.sort_at <= json_extract(j.value, '$[2]') "
        "AND json_extract(j.value, '$[0]') IN ('', v.account) AND p.discarded = 0 AND v.status != ?)",
        (json.dumps(asked), str(Status.REJECTED)),
    )
    return {int(row[0]) for row in rows}


def _slot_from(row: Sequence[Any], home: str) -> Slot:
    identifier, name, account, weekdays, at, zone, every, anchor, until = row
    return Slot(
        identifier,
        name,
        account,
        tuple(json.loads(weekdays)),
        time.fromisoformat(at),
        # A zone that only a newer table of zones knows: the workspace's own is the nearest to what was meant.
        zone if is_zone(zone) else home,
        every,
        date.fromisoformat(anchor),
        date.fromisoformat(until) if until else None,
    )


# --- writing ---------------------------------------------------------------------------------------------------------


def add_slot(
    ws: Workspace,
    *,
    name: str,
    weekdays: Iterable[int],
    at: time,
    account: str = "",
    every_weeks: int = 1,
    anchor: date | None = None,
    until: date | None = None,
    zone: str = "",
) -> Changes:
    """Add a recurring place; it begins today unless ``anchor`` says otherwise.

    Raises:
        NotAllowed: a reader or a deputy. BadInput: no name, no weekday, an end before the beginning.
    """
    _require_planner(ws)
    today = ws.clock.now().astimezone(ZoneInfo(ws.zone())).date()
    slot = Slot(
        ws.new_id(), name.strip(), account, tuple(sorted(set(weekdays))), at.replace(second=0, microsecond=0),
        zone or ws.zone(), every_weeks, anchor or today, until,
    )  # fmt: skip
    _check(ws, slot)
    data = _stored(slot)
    event = SlotAdded(
        slot.slot, slot.name, slot.account, list(slot.weekdays), data["at"], slot.zone, slot.every_weeks,
        data["anchor"], data["until"],
    )  # fmt: skip
    committed = ws.commit([event])
    return committed.undone_by(
        "Added “{title}”", (SlotChanged(slot.slot, "removed", True),), {"title": slot.name}, slot.slot
    )


def change_slot(ws: Workspace, changed: Slot) -> Changes:
    """Keep a slot as it is now meant, in one step; posts already planned on it stay where they are.

    Raises:
        NotAllowed, BadInput: as for :func:`add_slot`. NotFound: it was removed meanwhile.
    """
    _require_planner(ws)
    with ws.transaction_lock():
        before = _slot(ws, changed.slot)
        _check(ws, changed)
        old, new = _stored(before), _stored(changed)
        names = [name for name in old if old[name] != new[name]]
        if not names:
            return Changes()
        committed = ws.commit([SlotChanged(changed.slot, name, new[name]) for name in names])
    back = tuple(SlotChanged(changed.slot, name, old[name]) for name in names)
    return committed.undone_by("Changed “{title}”", back, {"title": before.name}, changed.slot)


def remove_slot(ws: Workspace, slot: str) -> Changes:
    """Take a slot off the calendar; posts already planned on it stay where they are."""
    _require_planner(ws)
    before = _slot(ws, slot)
    committed = ws.commit([SlotChanged(slot, "removed", True)])
    return committed.undone_by("Removed “{title}”", (SlotChanged(slot, "removed", False),), {"title": before.name})


def may_change_slots(ws: Workspace) -> bool:
    """Whether the person at this laptop keeps the rhythm: the advisor and the executive do."""
    return ws.me.role in {Role.ADVISOR, Role.EXECUTIVE}


def _require_planner(ws: Workspace) -> None:
    if not may_change_slots(ws):
        raise NotAllowed("Slots are kept by the advisor and the executive.", "Nothing was changed.")


def _check(ws: Workspace, slot: Slot) -> None:
    if not slot.name.strip():
        raise BadInput("A slot needs a name.", "Nothing was changed.")
    if not slot.weekdays or any(day not in range(7) for day in slot.weekdays):
        raise BadInput("A slot needs at least one day of the week.", "Nothing was changed.")
    if not 1 <= slot.every_weeks <= MOST_WEEKS:
        raise BadInput("A slot comes back every 1 to {most} weeks.", "Nothing was changed.", most=MOST_WEEKS)
    if slot.until is not None and slot.until < slot.anchor:
        raise BadInput("It would end before it begins.", "Nothing was changed.", "Choose a later end.")
    if not is_zone(slot.zone):
        raise BadInput("There is no time zone called “{zone}”.", "Nothing was changed.", zone=slot.zone)
    if slot.account:
        account_of(ws, slot.account)


def _slot(ws: Workspace, slot: str) -> Slot:
    rows = ws.projection.database.query(
        f"SELECT {', '.join(_COLUMNS)} FROM slots WHERE id = ? AND removed = 0", (slot,)
    )
    if not rows:
        raise NotFound("This slot is no longer there.", "Nothing was changed.")
    return _slot_from(rows[0], ws.zone())


def _stored(slot: Slot) -> dict[str, Any]:
    """The fields of a slot as events carry them."""
    return {
        "name": slot.name.strip(),
        "account": slot.account,
        "weekdays": sorted(set(slot.weekdays)),
        "at": slot.at.isoformat(timespec="minutes"),
        "zone": slot.zone,
        "every_weeks": slot.every_weeks,
        "anchor": slot.anchor.isoformat(),
        "until": slot.until.isoformat() if slot.until else "",
    }
