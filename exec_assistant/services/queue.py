"""What waits for a decision, and what was decided before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.approval import parse_statement
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import variant_content
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from exec_assistant.services.approvals import readers_missing
from exec_assistant.services.people import active_mandate, person_name
from exec_assistant.services.reading import PostDetail, PostRow, VariantRow, last_seen, list_posts, post_detail

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One variant that waits for my decision. ``reasons``: words why to look (new, changed, legal cleared, ...)."""

    post: PostRow
    variant: VariantRow
    submitted_by: str
    submitted_ms: int
    note: str
    reasons: tuple[str, ...]
    version: int
    words: int
    missing_readers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One decision in a variant's history. ``kind`` is a DecisionKind word; ``taken_back`` when withdrawn."""

    decision: str
    account: str
    kind: str
    author: str
    author_name: str
    wall_ms: int
    note: str
    taken_back: bool


def waiting(ws: Workspace) -> list[QueueItem]:
    """What waits for my own decision now: nothing for an advisor, and nothing that others must read first."""
    if ws.me.role is Role.ADVISOR:
        return []
    return [item for item in queue(ws) if ws.me.role is Role.READER or not item.missing_readers]


def queue(ws: Workspace) -> list[QueueItem]:
    """What is in review, as far as it is mine to see: by deadline first, undated after, oldest submission first."""
    items: list[QueueItem] = []
    for post in list_posts(ws, statuses=[Status.IN_REVIEW]):
        detail = post_detail(ws, post.post)
        if ws.me.role is Role.READER and ws.me.speciality not in detail.readers:
            continue
        items.extend(
            _queue_item(ws, detail, variant)
            for variant in post.variants
            if variant.status is Status.IN_REVIEW and _within_mandate(ws, variant.account)
        )
    if ws.me.role is Role.READER:
        items = [item for item in items if ws.me.speciality in item.missing_readers]
    return sorted(items, key=lambda i: (i.variant.planned_at or "9", i.submitted_ms, i.post.post))


def _within_mandate(ws: Workspace, account: str) -> bool:
    return ws.me.role is not Role.DEPUTY or bool(active_mandate(ws, ws.me.person, account))


def _queue_item(ws: Workspace, detail: PostDetail, variant: VariantRow) -> QueueItem:
    content = variant_content(detail.document, variant.account)
    text = content.text if content else ""
    submitted = ws.projection.database.query(
        "SELECT author, wall_ms, note FROM decisions WHERE post = ? AND account = ? AND kind = 'submit' "
        "ORDER BY stamp DESC LIMIT 1",
        (variant.post, variant.account),
    )
    versions = ws.projection.database.query("SELECT count(*) FROM revisions WHERE post = ?", (variant.post,))[0][0]
    seen = last_seen(ws, variant.post)
    missing = tuple(readers_missing(ws, detail, variant.account, content)) if content else ()
    reasons = []
    if variant.voided:
        reasons.append("changed_since_approved")
    elif not seen:
        reasons.append("new")
    elif seen != detail.row.head:
        reasons.append("changed")
    if detail.readers:
        reasons.append("reader_missing" if missing else "readers_cleared")
    author, wall_ms, note = submitted[0] if submitted else ("", 0, "")
    return QueueItem(
        detail.row,
        variant,
        person_name(ws, author),
        wall_ms,
        note,
        tuple(reasons),
        versions,
        len(text.split()),
        missing,
    )


def history(ws: Workspace, post: str, account: str = "") -> list[HistoryItem]:
    """The decisions on a post (of one account, when given), oldest first."""
    rows = ws.projection.database.query(
        "SELECT d.id, d.account, d.kind, d.author, (SELECT name FROM members m WHERE m.device = d.device), d.wall_ms, "
        "d.note, d.target FROM decisions d WHERE d.post = ? AND (? = '' OR d.account = ?) ORDER BY d.stamp",
        (post, account, account),
    )
    taken_back = {row[7] for row in rows if row[2] == "withdraw"}
    return [
        HistoryItem(
            decision=row[0],
            account=row[1],
            kind=row[2],
            author=row[3],
            author_name=row[4] or "",
            wall_ms=row[5],
            note=row[6],
            taken_back=row[0] in taken_back,
        )
        for row in rows
    ]


def approved_text(ws: Workspace, post: str, account: str) -> str | None:
    """The text of the last approval of this variant, in force or voided; None when there was none."""
    rows = ws.projection.database.query(
        "SELECT statement FROM decisions WHERE post = ? AND account = ? AND kind = 'approve' "
        "ORDER BY stamp DESC LIMIT 1",
        (post, account),
    )
    if not rows:
        return None
    parsed = parse_statement(rows[0][0].encode())
    return str(parsed.fields["content"]["text"]) if parsed else None


def seen_text(ws: Workspace, post: str, account: str) -> str | None:
    """The text of this variant in the revision I last read; None when I have read none."""
    rows = ws.projection.database.query(
        "SELECT r.document FROM seen s JOIN revisions r ON r.id = s.revision WHERE s.post = ? AND s.person = ?",
        (post, ws.me.person),
    )
    if not rows:
        return None
    data = json.loads(rows[0][0])
    draft = data["variants"].get(account)
    return None if draft is None else str(data["source"] if draft["text"] is None else draft["text"])


def hours_left(ws: Workspace, at: str) -> float:
    """Hours from now to an instant in storage form."""
    return (from_iso(at) - ws.clock.now()).total_seconds() / 3600


def outcome_word(ws: Workspace, post: str, account: str) -> str:
    """Why the last publication failed or is unknown, as ``publishing.outcome_reason`` reads it; empty: not said."""
    rows = ws.projection.database.query(
        "SELECT reason FROM outcomes WHERE post = ? AND account = ? AND reason != '' ORDER BY stamp DESC LIMIT 1",
        (post, account),
    )
    return str(rows[0][0]) if rows else ""
