"""What the drafts room reads from the workspace, by workers: plain values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.accounts import AccountKind, Network
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.posts import Visibility, document_data, variant_content
from exec_assistant.domain.statuses import Action, Status, allowed
from exec_assistant.services import comments, editorial, people, queue, reading, schedule, search, working_copy
from ui.post.reading import read_history

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import Document, Revision
    from exec_assistant.services.comments import CommentRow
    from exec_assistant.services.editorial import TextReport
    from exec_assistant.services.people import LabelRow
    from exec_assistant.services.reading import PostDetail, PostRow
    from exec_assistant.services.working_copy import WorkingCopy
    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import HistoryEntry

FILTERS: Mapping[str, frozenset[Status]] = {
    "write": frozenset({Status.DRAFT, Status.CHANGES_REQUESTED, Status.REJECTED}),
    "review": frozenset({Status.IN_REVIEW}),
    "ready": frozenset({Status.APPROVED, Status.SCHEDULED, Status.HELD}),
    "all": frozenset(),
}
"""The parts of the list; a post is in a part when its own status is, which is its least advanced variant's."""

MOST_HITS = 300


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A post in the list. ``snippet`` is the passage found, with the marks of the search around each word."""

    post: PostRow
    snippet: str
    unsaved: bool


@dataclass(frozen=True, slots=True)
class DraftList:
    """The list as it was read, and the status of every post there is."""

    rows: tuple[DraftRow, ...]
    statuses: Mapping[str, Status]
    zone: str
    now: datetime
    asked: str


@dataclass(frozen=True, slots=True)
class ChangedRows:
    """Rows of posts that changed, as they are now; those in ``asked`` that are not in ``rows`` are gone."""

    rows: tuple[DraftRow, ...]
    asked: frozenset[str]
    now: datetime


def read_changed(ws: Workspace, posts: frozenset[str]) -> ChangedRows:
    """Read again only the posts that changed: the list may hold thousands."""
    unsaved = frozenset(working_copy.unsaved(ws))
    found = reading.list_posts(ws, posts=sorted(posts))
    return ChangedRows(tuple(DraftRow(row, "", row.post in unsaved) for row in found), posts, ws.clock.now())


def read_list(ws: Workspace, part: str, words: str) -> DraftList:
    """The posts of a part of the list, or those that a search finds in all of them."""
    unsaved = frozenset(working_copy.unsaved(ws))
    found = reading.list_posts(ws)
    snippets: dict[str, str] = {}
    if words.strip():
        for hit in search.search(ws, words, MOST_HITS):
            if hit.post:
                snippets.setdefault(hit.post, hit.snippet)
        order = {post: number for number, post in enumerate(snippets)}
        chosen = sorted((row for row in found if row.post in order), key=lambda row: order[row.post])
    else:
        wanted = FILTERS[part]
        chosen = [row for row in found if not wanted or row.status in wanted]
    rows = tuple(DraftRow(row, snippets.get(row.post, ""), row.post in unsaved) for row in chosen)
    return DraftList(rows, {row.post: row.status for row in found}, ws.zone(), ws.clock.now(), words)


@dataclass(frozen=True, slots=True)
class Opened:
    """One post opened for writing.

    Attributes:
        detail: the post as it is saved.
        restored: typing of mine that never became a revision; ``kept``: there is a working copy, maybe the same.
        versions: the documents of the heads, more than one when two people edited at the same time.
        accounts: every account of the workspace.
        pillars: pillars, and ``campaigns`` the campaigns.
        visibilities: what each account offers.
        frozen: accounts whose variant is out or on its way.
        writes: whether I may edit it.
        zone: of the workspace; ``now``: when it was read.
        names: people by id.
        me: my own id; ``executive``: whether I am the executive.
        asked: for each account whose text was sent back, who asked and what for.
        window: minutes before and after a planned time in which a post may go out.
        comments: those I may see; ``history``: decisions and revisions; ``internal``: whether I may comment among
            advisors only.
    """

    detail: PostDetail
    restored: WorkingCopy | None
    kept: bool
    versions: tuple[Revision, ...]
    accounts: tuple[Account, ...]
    pillars: tuple[LabelRow, ...]
    campaigns: tuple[LabelRow, ...]
    visibilities: Mapping[str, tuple[Visibility, ...]]
    frozen: frozenset[str]
    zone: str
    now: datetime
    names: Mapping[str, str]
    me: str
    executive: bool
    asked: Mapping[str, tuple[str, str]]
    window: tuple[int, int]
    comments: tuple[CommentRow, ...]
    history: tuple[HistoryEntry, ...]
    internal: bool

    @property
    def post(self) -> str:
        """The post's id."""
        return self.detail.row.post

    @property
    def writes(self) -> bool:
        """Whether I may edit it at all."""
        return self.detail.editable and not self.detail.discarded

    @property
    def spontaneous(self) -> bool:
        """Whether it is the executive's own, which she approves by writing it."""
        return self.executive and self.detail.row.spontaneous and self.detail.row.creator == self.me


def open_post(ws: Workspace, post: str) -> Opened:
    """Read one post for the editor.

    Raises:
        NotFound: it does not exist here.
    """
    detail = reading.post_detail(ws, post)
    restored = working_copy.restore(ws, post)
    kept = restored is not None
    if restored is not None and document_data(restored.document) == document_data(detail.document):
        restored = None
    versions = [r for r in reading.revisions(ws, post) if r.revision in detail.heads] if len(detail.heads) > 1 else []
    accounts = in_order(people.accounts(ws))
    return Opened(
        detail=detail,
        restored=restored,
        kept=kept,
        versions=tuple(versions),
        accounts=accounts,
        pillars=tuple(people.labels(ws, "pillar")),
        campaigns=tuple(people.labels(ws, "campaign")),
        visibilities={account.account: _visibilities(account) for account in accounts},
        frozen=frozenset(v.account for v in detail.row.variants if not allowed(v.status, Action.EDIT)),
        zone=ws.zone(),
        now=ws.clock.now(),
        names={person.person: person.name for person in people.people(ws)},
        me=ws.me.person,
        executive=ws.me.role.value == "executive",
        asked={
            item.account: (item.author_name, item.note)
            for item in queue.history(ws, post)
            if item.kind in {"request_changes", "reject"} and not item.taken_back
        },
        window=schedule.window_minutes(ws),
        comments=tuple(comments.comments_of(ws, post)),
        history=read_history(ws, post),
        internal=reading.sees_internal(ws),
    )


def in_order(accounts: Iterable[Account]) -> tuple[Account, ...]:
    """The executive's own accounts first, then by network."""
    networks = list(Network)
    return tuple(sorted(accounts, key=lambda a: (a.kind != AccountKind.PERSONAL, networks.index(a.network), a.name)))


def _visibilities(account: Account) -> tuple[Visibility, ...]:
    known = {visibility.value for visibility in Visibility}
    try:
        offered = editorial.visibilities_of(account)
    except AppError:
        return (Visibility.PUBLIC,)
    return tuple(Visibility(word) for word in offered if word in known) or (Visibility.PUBLIC,)


@dataclass(frozen=True, slots=True)
class VariantReport:
    """The report on one variant, and where its text stops fitting (None: it fits)."""

    report: TextReport
    fits: int | None


def read_reports(ws: Workspace, number: int, document: Document) -> tuple[int, dict[str, VariantReport]]:
    """Count and check every variant; variants with the same network and content are not counted twice."""
    found: dict[str, VariantReport] = {}
    for account in document.variants:
        content = variant_content(document, account)
        if content is None:
            continue
        try:
            report = editorial.report(ws, account, content)
            fits = None if report.count.fits else editorial.fitting(ws, account, content.text)
        except AppError:
            # A network this program has no rules for: nothing is counted.
            continue
        found[account] = VariantReport(report, fits)
    return number, found
