"""Everything the window shows of one variant, read at once by a worker; plain values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import AppError
from exec_assistant.domain.posts import content_hash, variant_content
from exec_assistant.services import approvals, comments, earlier, editorial, people, queue, reading

if TYPE_CHECKING:
    from datetime import datetime

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import VariantContent
    from exec_assistant.services.comments import CommentRow
    from exec_assistant.services.earlier import Earlier
    from exec_assistant.services.editorial import Piece, TextReport
    from exec_assistant.services.reading import PostDetail, VariantRow
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A decision (``kind`` is its word) or a saved revision (``revised``, or ``created`` for the first one)."""

    key: str
    kind: str
    author: str
    wall_ms: int
    note: str = ""
    taken_back: bool = False
    version: int = 0


@dataclass(frozen=True, slots=True)
class Before:
    """What was read before; None: nothing was."""

    version: Earlier | None


@dataclass(frozen=True, slots=True)
class PostReading:
    """One variant of a post, as it stood when it was read.

    Attributes:
        detail: the post in full.
        variant: the row of the account it was read for.
        account: that account.
        content: exactly what would be sent.
        hash: the content's hash, to be given back when deciding.
        report: the network's count and what its checks say; None where the network is not known.
        comments: those I may see, oldest first.
        history: decisions and revisions, the latest first.
        since_seen: difference to what I last read; None when I read none of it, empty when nothing changed.
        since_approved: difference to the last approved text, in force or not; None when there is none.
        missing_readers: readings asked for and not given for this text.
        pillar: name of the pillar, and ``campaign`` of the campaign.
        publisher: who publishes it.
        creator: name of who began the post.
        zone: of the workspace; ``now``: when it was read.
        version: how many revisions there are.
        seen: what I last read, and ``approved`` what was approved last: what the differences compare with.
    """

    detail: PostDetail
    variant: VariantRow
    account: Account
    content: VariantContent
    hash: str
    report: TextReport | None
    comments: tuple[CommentRow, ...]
    history: tuple[HistoryEntry, ...]
    since_seen: tuple[Piece, ...] | None
    since_approved: tuple[Piece, ...] | None
    missing_readers: tuple[str, ...]
    pillar: str
    campaign: str
    publisher: str
    creator: str
    zone: str
    now: datetime
    version: int
    seen: Earlier | None
    approved: Earlier | None
    me: str

    @property
    def key(self) -> tuple[str, str]:
        """Post and account."""
        return self.variant.post, self.variant.account

    def changed_beside(self, before: Earlier | None) -> tuple[str, ...]:
        """What differs from an earlier version besides the words."""
        return () if before is None else before.other_changes(self.content)

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """All that a signature given now would cover; another one means it must be read again."""
        row = self.variant
        return (self.hash, row.handle, row.network, row.planned_at, row.opens, row.closes)


def read_post(ws: Workspace, post: str, account: str, seen: Before | None = None) -> PostReading:
    """Read one variant. ``seen`` replaces the text I last read (what it was before this one was marked as seen).

    Raises:
        NotFound: the post, the account or the variant does not exist here (any more).
    """
    detail = reading.post_detail(ws, post)
    row = next((variant for variant in detail.row.variants if variant.account == account), None)
    content = variant_content(detail.document, account)
    if row is None or content is None:
        raise reading.no_post()
    before = seen.version if seen is not None else earlier.seen(ws, post, account)
    approved = earlier.approved(ws, post, account)
    names = {family: {label.label: label.name for label in people.labels(ws, family)} for family in _FAMILIES}
    return PostReading(
        detail=detail,
        variant=row,
        account=people.account_of(ws, account),
        content=content,
        hash=content_hash(content),
        report=_report(ws, account, content),
        comments=tuple(comments.comments_of(ws, post)),
        history=read_history(ws, post, account),
        since_seen=_difference(before, content.text),
        since_approved=_difference(approved, content.text),
        missing_readers=tuple(approvals.readers_missing(ws, detail, account, content)),
        pillar=names["pillar"].get(detail.row.pillar, ""),
        campaign=names["campaign"].get(detail.row.campaign, ""),
        publisher=_publisher(ws, row),
        creator=people.person_name(ws, detail.row.creator),
        zone=ws.zone(),
        now=ws.clock.now(),
        version=len(reading.revisions(ws, post)),
        seen=before,
        approved=approved,
        me=ws.me.person,
    )


_FAMILIES = ("pillar", "campaign")


def read_history(ws: Workspace, post: str, account: str = "") -> tuple[HistoryEntry, ...]:
    """Decisions (of one account, or of all) and saved revisions of a post, the latest first."""
    found: list[HistoryEntry] = []
    for number, revision in enumerate(reading.revisions(ws, post), 1):
        kind = "created" if number == 1 else "revised"
        author = people.person_name(ws, revision.author)
        found.append(HistoryEntry(revision.revision, kind, author, revision.wall_ms, version=number))
    found += [
        HistoryEntry(item.decision, item.kind, item.author_name, item.wall_ms, item.note, item.taken_back)
        for item in queue.history(ws, post, account)
    ]
    # Both lists are in their own order; sorting by the clock alone keeps it where two things share a millisecond.
    return tuple(sorted(found, key=lambda entry: entry.wall_ms)[::-1])


def _difference(before: Earlier | None, now: str) -> tuple[Piece, ...] | None:
    if before is None:
        return None
    text = before.text
    return () if text == now else editorial.changed_words(text, now)


def _report(ws: Workspace, account: str, content: VariantContent) -> TextReport | None:
    try:
        return editorial.report(ws, account, content)
    except AppError:
        # A network this program has no rules for: the text is shown without counters.
        return None


def _publisher(ws: Workspace, row: VariantRow) -> str:
    device = row.publisher
    return next((person.name for person in people.people(ws) if person.device == device), "")
