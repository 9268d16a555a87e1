"""What the list of approvals shows, read at once by a worker; plain values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import content_hash, variant_content
from exec_assistant.domain.risk import Risk
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from exec_assistant.services import people, publishing, queue, reading, working_copy
from exec_assistant.services.queue import AdvisorWaits
from ui.approvals.half_read import put_off_until, read_half_read

if TYPE_CHECKING:
    from datetime import datetime

    from exec_assistant.services.queue import QueueItem
    from exec_assistant.services.reading import PostRow, VariantRow
    from exec_assistant.services.workspace import Workspace
    from ui.approvals.half_read import HalfRead, Key

TROUBLE = (Status.PARKED, Status.FAILED, Status.MISSED, Status.PUBLISHING)

_NEARLY_DONE = 3

SETTLE, DECIDE, OWN, READERS, LATER, EXECUTIVE = "settle", "decide", "own", "readers", "later", "executive"


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row of the list.

    ``group`` says under which heading it stands; ``hash`` is the content's, ``reasons`` the words why to look;
    ``until`` is when it comes back, where it was put off.
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
    risk: Risk
    until: str

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

    ``half_read``: where I was last; ``next_at`` and what follows: the next publication; ``waits``: what lies with the
    advisor.
    """

    rows: tuple[QueueRow, ...]
    role: str
    person: str
    zone: str
    now: datetime
    half_read: HalfRead
    next_at: str
    next_title: str
    next_account: str
    next_network: str
    waits: AdvisorWaits
    advisor: str
    executive: str

    def waiting(self) -> tuple[QueueRow, ...]:
        """What waits for my own decision now."""
        return tuple(row for row in self.rows if row.group in {DECIDE, OWN})


def read_queue(ws: Workspace) -> QueueReading:
    """Read the list for the person who acts now: a fixed number of questions, however much there is."""
    me = ws.me
    later = put_off_until(ws)
    rows = [*_settle_rows(ws), *_queue_rows(ws, later)]
    if me.role is Role.EXECUTIVE:
        rows += _own_rows(ws, later)
    rows = _with_unsaved(ws, rows)
    order = (SETTLE, DECIDE, EXECUTIVE, OWN, READERS, LATER)
    rows.sort(key=lambda row: (order.index(row.group), *_by_deadline(row)))
    waiting = sum(row.group in {DECIDE, OWN} for row in rows)
    coming = publishing.next_publication(ws)
    names = {person.role: person.name for person in reversed(people.people(ws))}
    return QueueReading(
        rows=tuple(rows),
        role=me.role.value,
        person=me.person,
        zone=ws.zone(),
        now=ws.clock.now(),
        half_read=read_half_read(ws),
        next_at=coming.planned_at if coming else "",
        next_title=coming.title if coming else "",
        next_account=f"{coming.account_name}" if coming else "",
        next_network=coming.network if coming else "",
        # Shown once nothing waits any more; counting it each time would take as long as all the rest.
        waits=queue.advisor_waits(ws) if waiting <= _NEARLY_DONE else AdvisorWaits(0, 0, 0),
        advisor=names.get(Role.ADVISOR, ""),
        executive=names.get(Role.EXECUTIVE, ""),
    )


def _with_unsaved(ws: Workspace, rows: list[QueueRow]) -> list[QueueRow]:
    """Say of which rows I typed another text that is no version yet."""
    typed = {
        post: working_copy.restore(ws, post) for post in set(working_copy.unsaved(ws)) & {row.post for row in rows}
    }

    def differs(row: QueueRow) -> bool:
        kept = typed.get(row.post)
        content = variant_content(kept.document, row.account) if kept is not None else None
        return content is not None and bool(row.hash) and content_hash(content) != row.hash

    return [replace(row, reasons=("unsaved", *row.reasons)) if differs(row) else row for row in rows]


def _by_deadline(row: QueueRow) -> tuple[str, int, str, str, str]:
    """By planned time, undated ones last; at the same time the riskiest first."""
    return row.planned_at or "9", -row.risk.weight, row.post, row.network, row.account_name


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
    return replace(
        _row(item.post, item.variant, group, reasons, item.words, item.hash),
        readers=item.readers,
        missing=item.missing_readers,
        version=item.version,
        submitted_ms=item.submitted_ms,
        risk=item.risk,
        until=later.get(key, "") if group == LATER else "",
    )


def _own_rows(ws: Workspace, later: dict[Key, str]) -> list[QueueRow]:
    """What the executive began on the spot and has not approved yet; empty drafts wait in Drafts."""
    posts = reading.list_posts(ws, statuses=[Status.DRAFT], spontaneous_of=ws.me.person)
    posts = [post for post in posts if post.excerpt.strip()]
    if not posts:
        return []
    facts = queue.facts_of(ws, posts)
    known = queue.surroundings(ws, facts, [variant.account for post in posts for variant in post.variants])
    found = []
    for post in posts:
        for variant in post.variants:
            if variant.status is not Status.DRAFT:
                continue
            key = post.post, variant.account
            content = variant_content(facts[post.post].document, variant.account)
            words, print_ = (len(content.text.split()), content_hash(content)) if content else (0, "")
            row = _row(post, variant, LATER if key in later else OWN, ("own",), words, print_)
            weighed = queue.risk_of(ws, post, variant, content, known)
            found.append(replace(row, risk=weighed, version=facts[post.post].versions, until=later.get(key, "")))
    return found


def _settle_rows(ws: Workspace) -> list[QueueRow]:
    """What became uncertain, failed, was missed, or is to be posted by hand now."""
    if ws.me.role is Role.READER:
        return []
    busy = {(item.post, item.account) for item in publishing.reminders(ws)}
    wanted = queue.with_status(ws, TROUBLE) | {post for post, _account in busy}
    if not wanted:
        return []
    found = []
    for post in reading.list_posts(ws, posts=sorted(wanted)):
        for variant in post.variants:
            if not people.within_mandate(ws, variant.account):
                continue
            trouble = variant.status in {Status.FAILED, Status.MISSED}
            if trouble or (post.post, variant.account) in busy:
                reason = "due" if variant.status is Status.SCHEDULED else variant.status.value
                found.append(_row(post, variant, SETTLE, (reason,), 0, ""))
    return found


def _row(
    post: PostRow, variant: VariantRow, group: str, reasons: tuple[str, ...], words: int, content: str
) -> QueueRow:
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
        readers=(),
        missing=(),
        version=1,
        words=words,
        comments=post.comments,
        submitted_ms=0,
        head=post.head,
        hash=content,
        spontaneous=post.spontaneous,
        risk=Risk(),
        until="",
    )


def hours_left(row: QueueRow, now: datetime) -> float | None:
    """Hours until the planned time; None where there is none."""
    return (from_iso(row.planned_at) - now).total_seconds() / 3600 if row.planned_at else None
