"""What the list of approvals shows, read at once by a worker; plain values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import content_hash, variant_content
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso, iso
from exec_assistant.services import people, publishing, queue, reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.services.publishing import Upcoming
    from exec_assistant.services.queue import QueueItem
    from exec_assistant.services.reading import PostRow, VariantRow
    from exec_assistant.services.workspace import Workspace

Key = tuple[str, str]
LATER_SETTING = "approvals.later"
PLACE_SETTING = "approvals.place"
TROUBLE = (Status.PARKED, Status.FAILED, Status.MISSED, Status.PUBLISHING)

SETTLE, DECIDE, OWN, READERS, LATER, EXECUTIVE = "settle", "decide", "own", "readers", "later", "executive"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row of the list.

    ``group`` says under which heading it stands; ``hash`` is the content's, ``reasons`` the words why to look.
    """

    post: str
    account: str
    group: str
    title: str
    network: str
    account_name: str
    status: str
    planned_at: str
    closes: str
    reasons: tuple[str, ...]
    readers: tuple[str, ...]
    missing: tuple[str, ...]
    version: int
    words: int
    comments: int
    submitted_ms: int
    head: str
    hash: str
    spontaneous: bool

    @property
    def key(self) -> Key:
        """Post and account."""
        return self.post, self.account

    @property
    def unread(self) -> bool:
        """Whether there is something in it that I have not read."""
        return bool({"new", "changed", "changed_since_approved"} & set(self.reasons))


@dataclass(frozen=True, slots=True)
class QueueReading:
    """The whole list.

    ``place``: where I was last; ``next_at``: the next publication; ``working``: how many posts the advisor reworks.
    """

    rows: tuple[QueueRow, ...]
    role: str
    person: str
    zone: str
    now: datetime
    place: Key | None
    next_at: str
    next_title: str
    working: int
    advisor: str
    executive: str

    def waiting(self) -> tuple[QueueRow, ...]:
        """What waits for my own decision now."""
        return tuple(row for row in self.rows if row.group in {DECIDE, OWN})


def read_queue(ws: Workspace) -> QueueReading:
    """Read the list for the person who acts now."""
    me = ws.me
    later = _later(ws)
    rows = [*_settle_rows(ws), *_queue_rows(ws, later)]
    if me.role is Role.EXECUTIVE:
        rows += _own_rows(ws, later)
    order = (SETTLE, DECIDE, EXECUTIVE, OWN, READERS, LATER)
    rows.sort(key=lambda row: (order.index(row.group), *_by_deadline(row)))
    coming = publishing.next_publication(ws)
    working = reading.list_posts(ws, statuses=[Status.CHANGES_REQUESTED])
    names = {person.role: person.name for person in reversed(people.people(ws))}
    return QueueReading(
        rows=tuple(rows),
        role=me.role.value,
        person=me.person,
        zone=ws.zone(),
        now=ws.clock.now(),
        place=_place(ws),
        next_at=coming.planned_at if coming else "",
        next_title=coming.title if coming else "",
        working=len(working),
        advisor=names.get(Role.ADVISOR, ""),
        executive=names.get(Role.EXECUTIVE, ""),
    )


def _by_deadline(row: QueueRow) -> tuple[str, int, str, str, str]:
    """By planned time, undated ones last; at the same time what was approved before and what needs a reading first."""
    risk = -("changed_since_approved" in row.reasons) - bool(row.missing or "readers_cleared" in row.reasons)
    return row.planned_at or "9", risk, row.post, row.network, row.account_name


def _queue_rows(ws: Workspace, later: dict[Key, str]) -> list[QueueRow]:
    return [_queue_row(ws, item, later) for item in queue.queue(ws)]


def _queue_row(ws: Workspace, item: QueueItem, later: dict[Key, str]) -> QueueRow:
    key = item.variant.post, item.variant.account
    role = ws.me.role
    if role is Role.ADVISOR:
        group = READERS if item.missing_readers else EXECUTIVE
    elif key in later:
        group = LATER
    elif role is Role.READER or not item.missing_readers:
        group = DECIDE
    else:
        group = READERS
    reasons = item.reasons
    if role is Role.ADVISOR:
        reasons = ("reader_missing",) if item.missing_readers else ("waits",)
    elif role is Role.READER:
        reasons = tuple(word for word in reasons if word != "reader_missing")
    return _row(
        ws,
        item.post,
        item.variant,
        group,
        reasons,
        missing=item.missing_readers,
        version=item.version,
        submitted_ms=item.submitted_ms,
    )


def _own_rows(ws: Workspace, later: dict[Key, str]) -> list[QueueRow]:
    """What the executive began on the spot and has not approved yet; empty drafts wait in Drafts."""
    found = []
    for post in reading.list_posts(ws, statuses=[Status.DRAFT], spontaneous_of=ws.me.person):
        if not post.excerpt.strip():
            continue
        for variant in post.variants:
            if variant.status is Status.DRAFT:
                group = LATER if (post.post, variant.account) in later else OWN
                found.append(_row(ws, post, variant, group, ("own",)))
    return found


def _settle_rows(ws: Workspace) -> list[QueueRow]:
    """What became uncertain, failed, was missed, or is to be posted by hand now."""
    if ws.me.role is Role.READER:
        return []
    busy: dict[Key, Upcoming] = {(item.post, item.account): item for item in publishing.reminders(ws)}
    found = []
    for post in reading.list_posts(ws, statuses=[*TROUBLE, Status.SCHEDULED]):
        for variant in post.variants:
            key = post.post, variant.account
            trouble = variant.status in {Status.FAILED, Status.MISSED}
            if trouble or key in busy:
                reason = "due" if variant.status is Status.SCHEDULED else variant.status.value
                found.append(_row(ws, post, variant, SETTLE, (reason,)))
    return found


def _row(
    ws: Workspace,
    post: PostRow,
    variant: VariantRow,
    group: str,
    reasons: tuple[str, ...],
    *,
    missing: tuple[str, ...] = (),
    version: int = 1,
    submitted_ms: int = 0,
) -> QueueRow:
    detail = reading.post_detail(ws, post.post)
    content = variant_content(detail.document, variant.account)
    return QueueRow(
        post=post.post,
        account=variant.account,
        group=group,
        title=post.shown_title,
        network=variant.network,
        account_name=variant.account_name,
        status=variant.status.value,
        planned_at=variant.planned_at,
        closes=variant.closes,
        reasons=reasons,
        readers=detail.readers,
        missing=missing,
        version=version,
        words=len(content.text.split()) if content and group != SETTLE else 0,
        comments=post.comments,
        submitted_ms=submitted_ms,
        head=post.head,
        hash=content_hash(content) if content else "",
        spontaneous=post.spontaneous,
    )


# --- what this laptop remembers of the reader ---------------------------------------------------------------------


def _later(ws: Workspace) -> dict[Key, str]:
    """What I put off, until when (storage form); what is over is left out."""
    kept = ws.local.setting(f"{LATER_SETTING}.{ws.me.person}") or []
    now = ws.now()
    return {(post, account): until for post, account, until in kept if until > now}


def put_off(ws: Workspace, keys: Iterable[Key], *, off: bool = True) -> None:
    """Put posts off until tomorrow morning (of the workspace's zone), or take them back into the queue."""
    kept = _later(ws)
    zone = ZoneInfo(ws.zone())
    tomorrow = ws.clock.now().astimezone(zone).date() + timedelta(days=1)
    until = iso(datetime.combine(tomorrow, datetime.min.time(), zone).replace(hour=6))
    for key in keys:
        kept.pop(key, None)
        if off:
            kept[key] = until
    ws.local.keep_setting(f"{LATER_SETTING}.{ws.me.person}", [[*key, until] for key, until in kept.items()])


def keep_place(ws: Workspace, key: Key) -> None:
    """Remember where I am, so that the next start begins there."""
    ws.local.keep_setting(f"{PLACE_SETTING}.{ws.me.person}", list(key))


def _place(ws: Workspace) -> Key | None:
    kept = ws.local.setting(f"{PLACE_SETTING}.{ws.me.person}")
    return (kept[0], kept[1]) if isinstance(kept, list) and len(kept) == 2 else None


def hours_left(row: QueueRow, now: datetime) -> float | None:
    """Hours until the planned time; None where there is none."""
    return (from_iso(row.planned_at) - now).total_seconds() / 3600 if row.planned_at else None
