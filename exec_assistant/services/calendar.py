"""The editorial calendar: everything with a time, and the tray of ideas without one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotFound
from exec_assistant.domain.events import EntryAdded, EntryChanged
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso, iso
from exec_assistant.services.reading import list_posts, refuse_readers

if TYPE_CHECKING:
    from collections.abc import Collection

    from exec_assistant.domain.events import Event
    from exec_assistant.services.reading import PostRow
    from exec_assistant.services.workspace import Workspace


EARLIEST, LATEST = "1000", "9000"
"""Between these years a day more, or another zone, is still a date."""


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One thing on the calendar.

    ``kind`` is post, event, quiet or holiday. For posts ``id`` is the post and ``account`` the variant's account.
    ``starts``/``ends``: storage-form instants, or dates ``YYYY-MM-DD`` (end excluded) when ``all_day``.
    ``person`` is who looks after a post: its owner, else who began it.
    ``opens``/``closes``: the window in which a post may go out, as signed where it is approved.
    """

    id: str
    kind: str
    title: str
    starts: str
    ends: str
    all_day: bool
    account: str = ""
    account_name: str = ""
    network: str = ""
    status: Status | None = None
    movable: bool = False
    pillar: str = ""
    stake: str = ""
    campaign: str = ""
    location: str = ""
    note: str = ""
    opens: str = ""
    closes: str = ""
    person: str = ""


MOVABLE = frozenset(Status) - {Status.PUBLISHED, Status.PUBLISHING, Status.PARKED}


def calendar_rows(ws: Workspace, first: str, last: str) -> list[CalendarRow]:
    """Everything that touches the time between two instants (storage form): posts by time, then entries by time."""
    entries = ws.projection.database.query(
        "SELECT id, kind, title, starts, ends, all_day, location, note FROM entries "
        "WHERE removed = 0 AND starts <= ? AND ends >= ? ORDER BY starts, title",
        (last, first[:10]),
    )
    return post_rows(ws, first, last) + [
        CalendarRow(row[0], row[1], row[2], row[3], row[4], bool(row[5]), location=row[6], note=row[7])
        for row in entries
    ]


def post_rows(ws: Workspace, first: str, last: str, posts: Collection[str] | None = None) -> list[CalendarRow]:
    """The posts between two instants (storage form), by time, then post and account; ``posts``: of these only."""
    some = "" if posts is None else "AND v.post IN (SELECT value FROM json_each(?)) "
    rows = ws.projection.database.query(
        "SELECT v.post, p.title, s.excerpt, v.sort_at, v.account, a.name, a.network, v.status, p.pillar, p.stake, "
        "p.campaign, v.opens, v.closes, CASE p.owner WHEN '' THEN p.creator ELSE p.owner END "
        "FROM variants v JOIN posts p ON p.id = v.post JOIN post_states s ON s.post = v.post "
        "JOIN accounts a ON a.id = v.account "
        f"WHERE v.sort_at >= ? AND v.sort_at <= ? AND p.discarded = 0 {some}ORDER BY v.sort_at, v.post, v.account",
        (first, last) if posts is None else (first, last, json.dumps(sorted(posts))),
    )
    return [
        CalendarRow(
            id=row[0],
            kind="post",
            title=row[1] or row[2][:60],
            starts=row[3],
            ends=row[3],
            all_day=False,
            account=row[4],
            account_name=row[5],
            network=row[6],
            status=Status(row[7]),
            movable=Status(row[7]) in MOVABLE,
            pillar=row[8],
            stake=row[9],
            campaign=row[10],
            opens=row[11],
            closes=row[12],
            person=row[13],
        )
        for row in rows
    ]


def nearest_start(ws: Workspace, at: str, step: int) -> str:
    """When the next thing after an instant (step 1), or the last before it (-1), stands; empty when nothing does.

    Storage form of an instant, or a date for what lasts all day.
    """
    compare, order = (">", "min") if step > 0 else ("<", "max")
    posts = ws.projection.database.query(
        f"SELECT {order}(v.sort_at) FROM variants v JOIN posts p ON p.id = v.post "
        f"WHERE v.sort_at {compare} ? AND v.sort_at != '' AND p.discarded = 0",
        (at,),
    )
    entries = ws.projection.database.query(
        f"SELECT {order}(starts) FROM entries WHERE removed = 0 AND starts {compare} ?", (at,)
    )
    found = [rows[0][0] for rows in (posts, entries) if rows and rows[0][0]]
    return (min(found) if step > 0 else max(found)) if found else ""


def ideas(ws: Workspace, posts: Collection[str] | None = None) -> list[PostRow]:
    """Posts without any date, the last edited first; ``posts``: of these only."""
    wanted = None if posts is None else sorted(posts)
    return [row for row in list_posts(ws, posts=wanted, undated=True) if row.status is not Status.PUBLISHED]


def add_entry(
    ws: Workspace,
    *,
    kind: str,
    title: str,
    starts: str,
    ends: str,
    all_day: bool = False,
    location: str = "",
    note: str = "",
    key: str = "",
) -> Changes:
    """Add an event, a quiet period or a holiday. An entry with the same import key is not added again."""
    if kind not in ("event", "quiet", "holiday") or not title.strip():
        raise BadInput("A calendar entry needs a title.", "Nothing was changed.")
    refuse_readers(ws)
    check_times(starts, ends, all_day=all_day)
    event = EntryAdded(ws.new_id(), kind, title.strip(), starts, ends, all_day, ws.zone(), location, note, key)
    committed = ws.commit([event])
    back = (EntryChanged(event.entry, "removed", True),)
    return committed.undone_by("Added “{title}”", back, {"title": title}, event.entry)


def check_times(starts: str, ends: str, *, all_day: bool) -> None:
    """Raise BadInput for dates that do not exist, or are not in storage form, or an end before the start."""
    try:
        # Only the one form sorts as text: other ways to write the same date are not taken.
        read = [date.fromisoformat(at).isoformat() if all_day else iso(from_iso(at)) for at in (starts, ends)]
    except ValueError:
        read = []
    if read != [starts, ends]:
        raise BadInput("This date does not exist.", "Nothing was changed.", "Check day, month and year.")
    for at in read:
        if not EARLIEST <= at < LATEST:
            raise BadInput("{year} is not a year to plan in.", "Nothing was changed.", year=int(at[:4]))
    if starts > ends:
        raise BadInput("It would end before it begins.", "Nothing was changed.", "Choose a later end.")


def move_entry(ws: Workspace, entry: str, starts: str, ends: str) -> Changes:
    """Give an entry another start and end at once."""
    refuse_readers(ws)
    before = _entry(ws, entry)
    check_times(starts, ends, all_day=bool(before["all_day"]))
    committed = ws.commit([EntryChanged(entry, "starts", starts), EntryChanged(entry, "ends", ends)])
    back = (EntryChanged(entry, "starts", before["starts"]), EntryChanged(entry, "ends", before["ends"]))
    return committed.undone_by("Moved “{title}”", back, {"title": before["title"]})


def edit_entry(
    ws: Workspace, entry: str, *, title: str, starts: str, ends: str, all_day: bool, location: str = "", note: str = ""
) -> Changes:
    """Change everything about an entry in one step.

    An entry that becomes all-day (or no longer is) is put in the place of the old one; ``created`` is then its id.
    """
    refuse_readers(ws)
    before = _entry(ws, entry)
    if not title.strip():
        raise BadInput("A calendar entry needs a title.", "Nothing was changed.")
    check_times(starts, ends, all_day=all_day)
    wanted = {"title": title.strip(), "starts": starts, "ends": ends, "location": location, "note": note}
    made = ""
    events: list[Event] = []
    back: list[Event] = []
    if all_day == bool(before["all_day"]):
        changed = [field for field, value in wanted.items() if value != before[field]]
        events += [EntryChanged(entry, field, wanted[field]) for field in changed]
        back += [EntryChanged(entry, field, before[field]) for field in changed]
    else:
        made = ws.new_id()
        # With its key: the file it came from, imported again, does not bring it a second time.
        kind, key = ws.projection.database.query("SELECT kind, key FROM entries WHERE id = ?", (entry,))[0]
        added = EntryAdded(made, kind, wanted["title"], starts, ends, all_day, ws.zone(), location, note, key)
        events = [EntryChanged(entry, "removed", True), added]
        back = [EntryChanged(made, "removed", True), EntryChanged(entry, "removed", False)]
    if not events:
        return Changes()
    committed = ws.commit(events)
    return committed.undone_by("Changed “{title}”", back, {"title": before["title"]}, made)


def remove_entry(ws: Workspace, entry: str) -> Changes:
    """Remove an entry from the calendar."""
    refuse_readers(ws)
    before = _entry(ws, entry)
    committed = ws.commit([EntryChanged(entry, "removed", True)])
    back = (EntryChanged(entry, "removed", False),)
    return committed.undone_by("Removed “{title}”", back, {"title": before["title"]})


def _entry(ws: Workspace, entry: str) -> dict[str, str]:
    rows = ws.projection.database.query(
        "SELECT title, starts, ends, all_day, location, note FROM entries WHERE id = ? AND removed = 0",
        (entry,),
    )
    if not rows:
        raise NotFound("This calendar entry does not exist here.", "Nothing was changed.")
    return dict(zip(("title", "starts", "ends", "all_day", "location", "note"), rows[0], strict=True))
