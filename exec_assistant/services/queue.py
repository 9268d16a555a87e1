"""What waits for a decision, and what was decided before."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.errors import AppError
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, content_hash, document_from_data, variant_content
from exec_assistant.domain.risk import Risk, RiskFacts, risk, states_figures
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from exec_assistant.editorial import checking
from exec_assistant.services import earlier
from exec_assistant.services.approvals import clearances
from exec_assistant.services.editorial import media_size, medium_kind
from exec_assistant.services.people import within_mandate
from exec_assistant.services.reading import PostRow, VariantRow, list_posts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from exec_assistant.domain.posts import VariantContent
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
    readers: tuple[str, ...]
    hash: str
    """Of the content, as :func:`exec_assistant.domain.posts.content_hash` makes it."""
    risk: Risk


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What lists need of a post besides its row. ``seen``: the revision I read last, or empty."""

    document: Document
    versions: int
    readers: tuple[str, ...]
    seen: str


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
    """What is in review, as far as it is mine to see: by deadline, undated last; at the same time the riskiest first.

    A fixed number of questions, however many posts wait.
    """
    found = with_status(ws, [Status.IN_REVIEW])
    rows = list_posts(ws, posts=sorted(found)) if found else []
    facts = facts_of(ws, rows)
    if ws.me.role is Role.READER:
        rows = [row for row in rows if ws.me.speciality in facts[row.post].readers]
    gathered = _Gathered(ws, rows, facts)
    items = [
        gathered.item(post, variant)
        for post in rows
        for variant in post.variants
        if variant.status is Status.IN_REVIEW and gathered.within_mandate(variant.account)
    ]
    if ws.me.role is Role.READER:
        items = [item for item in items if ws.me.speciality in item.missing_readers]
    return sorted(items, key=lambda i: (i.variant.planned_at or "9", -i.risk.weight, i.submitted_ms, i.post.post))


@dataclass(frozen=True, slots=True)
class AdvisorWaits:
    """What lies with the advisor: posts to rework, drafts not submitted yet and ideas without a date."""

    rework: int
    drafts: int
    ideas: int


def advisor_waits(ws: Workspace) -> AdvisorWaits:
    """Count what the advisor works on."""
    rows = ws.projection.database.query(
        "SELECT s.status, s.first_at = '', count(*) FROM post_states s JOIN posts p ON p.id = s.post "
        "WHERE s.status IN ('changes_requested', 'draft') AND p.discarded = 0 AND p.spontaneous = 0 GROUP BY 1, 2"
    )
    counts = {(status, bool(undated)): count for status, undated, count in rows}
    rework = counts.get(("changes_requested", False), 0) + counts.get(("changes_requested", True), 0)
    return AdvisorWaits(rework, counts.get(("draft", False), 0), counts.get(("draft", True), 0))


def with_status(ws: Workspace, statuses: Iterable[Status]) -> set[str]:
    """The posts of which a variant stands so."""
    wanted = json.dumps([status.value for status in statuses])
    rows = ws.projection.database.query(
        "SELECT DISTINCT post FROM variants WHERE status IN (SELECT value FROM json_each(?))", (wanted,)
    )
    return {post for (post,) in rows}


def facts_of(ws: Workspace, posts: Sequence[PostRow]) -> dict[str, PostFacts]:
    """What lists need of these posts besides their rows, asked at once."""
    database, ids = ws.projection.database, json.dumps([post.post for post in posts])
    within = "IN (SELECT value FROM json_each(?))"
    heads = dict(
        database.query(
            f"SELECT post, document FROM revisions WHERE superseded = 0 AND post {within} ORDER BY stamp", (ids,)
        )
    )
    versions = dict(database.query(f"SELECT post, count(*) FROM revisions WHERE post {within} GROUP BY post", (ids,)))
    seen = dict(
        database.query(f"SELECT post, revision FROM seen WHERE person = ? AND post {within}", (ws.me.person, ids))
    )
    readers = dict(database.query(f"SELECT id, readers FROM posts WHERE id {within}", (ids,)))
    return {
        post.post: PostFacts(
            document_from_data(json.loads(heads[post.post])) if post.post in heads else Document("", {}),
            int(versions.get(post.post, 0)),
            tuple(json.loads(readers[post.post])),
            str(seen.get(post.post, "")),
        )
        for post in posts
    }


def risk_of(
    ws: Workspace, post: PostRow, variant: VariantRow, content: VariantContent | None, known: Surroundings
) -> Risk:
    """How much care a variant deserves, as :mod:`exec_assistant.domain.risk` weighs it."""
    if content is None:
        return Risk()
    stops, warnings = _severities(variant.network, _probe(ws, content))
    return risk(
        RiskFacts(
            stops=stops,
            warnings=warnings,
            two_versions=post.forked,
            quiet=known.quiet(variant.planned_at),
            held=variant.why == "held" or known.holds(post.post, variant.account),
            changed_after_approval=bool(variant.voided),
            changed=known.changed(post),
            figures=states_figures(content.text),
            first=variant.account not in known.accounts_in_use,
        )
    )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the risk of any post depends on besides the post itself."""

    zone: str
    quiet_days: tuple[tuple[str, str], ...]
    """First day and the day after the last, as dates of the workspace's zone."""
    accounts_in_use: frozenset[str]
    held: frozenset[str]
    seen: Mapping[str, str]

    def quiet(self, planned_at: str) -> bool:
        """Whether a time falls into a quiet period."""
        if not planned_at or not self.quiet_days:
            return False
        day = from_iso(planned_at).astimezone(ZoneInfo(self.zone)).date().isoformat()
        return any(first <= day < after for first, after in self.quiet_days)

    def holds(self, post: str, account: str) -> bool:
        """Whether publishing of it is held."""
        return bool(self.held & {"", post, account})

    def changed(self, post: PostRow) -> bool:
        """Whether I read another version than the present one."""
        read = self.seen.get(post.post, "")
        return bool(read) and read != post.head


def surroundings(ws: Workspace, facts: Mapping[str, PostFacts], accounts: Iterable[str]) -> Surroundings:
    """Ask for what the risk of posts on these accounts depends on."""
    database = ws.projection.database
    quiet = database.query("SELECT substr(starts, 1, 10), ends FROM entries WHERE kind = 'quiet' AND removed = 0")
    used = [
        account
        for account in sorted(set(accounts))
        if database.query("SELECT 1 FROM variants WHERE status = 'published' AND account = ? LIMIT 1", (account,))
    ]
    holds = database.query("SELECT scope, target FROM holds WHERE lifted = ''")
    return Surroundings(
        zone=ws.zone(),
        quiet_days=tuple((first, _day_after(ends)) for first, ends in quiet),
        accounts_in_use=frozenset(used),
        held=frozenset("" if scope == "everything" else target for scope, target in holds),
        seen={post: found.seen for post, found in facts.items()},
    )


def _day_after(ends: str) -> str:
    """The first day that no longer belongs to a period that ends so; all-day periods end with that day itself."""
    if len(ends) <= 10:
        return ends
    return (date.fromisoformat(ends[:10]) + timedelta(days=1)).isoformat()


def _probe(ws: Workspace, content: VariantContent) -> checking.Content:
    media = tuple(
        checking.Medium(
            kind=medium_kind(m.mime), alt=m.alt, byte_size=media_size(ws, m.sha256), name=m.name, mime=m.mime
        )
        for m in content.media
    )
    return checking.Content(content.text, media, content.first_comment)


@functools.lru_cache(maxsize=2_048)
def _severities(network: str, content: checking.Content) -> tuple[int, int]:
    """How many findings stop a text, and how many ask to look; the same text is checked once."""
    try:
        found = [finding.severity for finding in checking.checks(network, content)]
    except AppError:
        # A network this program has no rules for.
        return 0, 0
    return found.count("block"), found.count("warn")


class _Gathered:
    """All that the items of one queue are made of, asked at once."""

    def __init__(self, ws: Workspace, rows: Sequence[PostRow], facts: Mapping[str, PostFacts]) -> None:
        self._ws, self._facts = ws, facts
        database = ws.projection.database
        ids = json.dumps([row.post for row in rows])
        self._submitted = {
            (post, account): (author, wall_ms, note)
            for post, account, author, wall_ms, note in database.query(
                "SELECT post, account, author, wall_ms, note FROM decisions WHERE kind = 'submit' "
                "AND post IN (SELECT value FROM json_each(?)) ORDER BY stamp",
                (ids,),
            )
        }
        self._names: dict[str, str] = {}
        for person, name in database.query("SELECT person, name FROM members ORDER BY rowid"):
            self._names.setdefault(person, name)
        read_first = [row.post for row in rows if facts[row.post].readers]
        self._cleared = clearances(ws, read_first) if read_first else {}
        accounts = {variant.account for row in rows for variant in row.variants}
        self._known = surroundings(ws, facts, accounts)
        self._allowed = {account for account in accounts if within_mandate(ws, account)}

    def within_mandate(self, account: str) -> bool:
        """Whether the account is mine to see."""
        return account in self._allowed

    def item(self, post: PostRow, variant: VariantRow) -> QueueItem:
        """One variant that waits."""
        facts = self._facts[post.post]
        content = variant_content(facts.document, variant.account)
        fingerprint = content_hash(content) if content else ""
        given = self._cleared.get((post.post, variant.account), {}).get(fingerprint, frozenset())
        missing = tuple(reader for reader in facts.readers if reader not in given) if content else ()
        author, wall_ms, note = self._submitted.get((post.post, variant.account), ("", 0, ""))
        return QueueItem(
            post,
            variant,
            self._names.get(author, ""),
            wall_ms,
            note,
            tuple(self._reasons(post, variant, facts, missing)),
            facts.versions,
            len(content.text.split()) if content else 0,
            missing,
            facts.readers,
            fingerprint,
            risk_of(self._ws, post, variant, content, self._known),
        )

    def _reasons(self, post: PostRow, variant: VariantRow, facts: PostFacts, missing: tuple[str, ...]) -> Iterator[str]:
        if variant.voided:
            yield "changed_since_approved"
        elif not facts.seen:
            yield "new"
        elif facts.seen != post.head:
            yield "changed"
        if facts.readers:
            yield "reader_missing" if missing else "readers_cleared"


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
    found = earlier.approved(ws, post, account)
    return None if found is None else found.text


def seen_text(ws: Workspace, post: str, account: str) -> str | None:
    """The text of this variant in the revision I last read; None when I have read none."""
    found = earlier.seen(ws, post, account)
    return None if found is None else found.text


def outcome_word(ws: Workspace, post: str, account: str) -> str:
    """Why the last publication failed or is unknown, as ``publishing.outcome_reason`` reads it; empty: not said."""
    rows = ws.projection.database.query(
        "SELECT reason FROM outcomes WHERE post = ? AND account = ? AND reason != '' ORDER BY stamp DESC LIMIT 1",
        (post, account),
    )
    return str(rows[0][0]) if rows else ""
