"""What the drafts room reads from the workspace, by workers: plain values, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.accounts import AccountKind, Network
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.posts import Visibility, document_data, variant_content
from exec_assistant.domain.statuses import Action, Status, allowed
from exec_assistant.domain.time import iso
from exec_assistant.services import (
    comments,
    editorial,
    listing,
    people,
    queue,
    reading,
    schedule,
    templates,
    working_copy,
)
from ui.post.reading import read_history
from ui.post.safe_text import find_quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import Document, Revision
    from exec_assistant.services.comments import CommentRow
    from exec_assistant.services.editorial import TextReport
    from exec_assistant.services.listing import Entry, Wanted
    from exec_assistant.services.people import LabelRow
    from exec_assistant.services.reading import PostDetail, PostRow
    from exec_assistant.services.templates import TemplateRow
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


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board: the statuses it holds. ``days``: only what is at most so many days old."""

    name: str
    statuses: frozenset[Status]
    days: int = 0


COLUMNS: tuple[Column, ...] = (
    Column("draft", frozenset({Status.DRAFT})),
    Column("changes_requested", frozenset({Status.CHANGES_REQUESTED})),
    Column("in_review", frozenset({Status.IN_REVIEW})),
    Column("approved", frozenset({Status.APPROVED})),
    Column("scheduled", frozenset({Status.SCHEDULED, Status.PUBLISHING, Status.HELD})),
    Column("settle", frozenset({Status.PARKED, Status.MISSED, Status.FAILED})),
    Column("published", frozenset({Status.PUBLISHED}), days=30),
    Column("rejected", frozenset({Status.REJECTED})),
)
"""The board, from left to right."""

FIRST_ROWS, FIRST_CARDS, FIRST_HITS = 30, 10, 60
"""How many rows are read with the list itself, for each column with the board, and how many hits come at first."""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A post in the list.

    Attributes:
        post: the post.
        title: its title with the marks of the search around each word found, empty where none was.
        snippet: the passage found, with marks.
        commented_by: whose comment the passage is; empty where it is of the text.
        unsaved: it has typing of mine that is no revision yet.
        owner: the name of who looks after it.
    """

    post: PostRow
    title: str
    snippet: str
    commented_by: str
    unsaved: bool
    owner: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What the list can be filtered by, and the templates a post can begin from."""

    accounts: tuple[Account, ...]
    pillars: tuple[LabelRow, ...]
    campaigns: tuple[LabelRow, ...]
    people: tuple[tuple[str, str], ...]
    templates: tuple[TemplateRow, ...]


@dataclass(frozen=True, slots=True)
class DraftList:
    """The list as it was read.

    Attributes:
        entries: every post of it, in order.
        rows: those that are seen first.
        whole: nothing was left out; else a second reading follows.
        wanted: what was asked.
        zone: of the workspace; ``now``: when it was read.
        choices: what it can be filtered by.
    """

    entries: tuple[Entry, ...]
    rows: tuple[DraftRow, ...]
    whole: bool
    wanted: Wanted
    zone: str
    now: datetime
    choices: Choices


def read_list(
    ws: Workspace, wanted: Wanted, shown: frozenset[str] = frozenset(), most: int = 0, *, board: bool = False
) -> DraftList:
    """The order of all posts that are wanted, and the rows of the first ones and of those in ``shown``."""
    listed = listing.list_entries(ws, wanted, most)
    now = ws.clock.now()
    first: list[str] = []
    if board:
        for entries in in_columns(listed.entries, now, every=bool(wanted.words)).values():
            first += [entry.post for entry in entries[:FIRST_CARDS]]
    else:
        first = [entry.post for entry in listed.entries[:FIRST_ROWS]]
    rows = read_rows(ws, tuple(dict.fromkeys((*first, *sorted(shown)))), wanted.words)
    choices = Choices(
        in_order(people.accounts(ws)),
        tuple(people.labels(ws, "pillar")),
        tuple(people.labels(ws, "campaign")),
        tuple((person.person, person.name) for person in people.people(ws)),
        tuple(templates.templates(ws)),
    )
    return DraftList(listed.entries, rows, listed.whole, wanted, ws.zone(), now, choices)


def read_rows(ws: Workspace, posts: tuple[str, ...], words: str) -> tuple[DraftRow, ...]:
    """The rows of some posts; those that are gone are left out."""
    unsaved = frozenset(working_copy.unsaved(ws))
    names = {person.person: person.name for person in people.people(ws)}
    return tuple(
        DraftRow(
            found.row,
            found.title,
            found.passage,
            found.commented_by,
            found.row.post in unsaved,
            names.get(found.row.owner, ""),
        )
        for found in listing.list_rows(ws, posts, words)
    )


def in_columns(entries: Iterable[Entry], now: datetime, *, every: bool = False) -> dict[str, list[Entry]]:
    """The posts of each column of the board; what is out for long is in none, unless ``every`` post is wanted."""
    column_of = {status.value: column for column in COLUMNS for status in column.statuses}
    since = {column.name: iso(now - timedelta(days=column.days)) for column in COLUMNS if column.days and not every}
    found: dict[str, list[Entry]] = {column.name: [] for column in COLUMNS}
    for entry in entries:
        name = column_of[entry.status].name
        if name not in since or entry.first_at >= since[name]:
            found[name].append(entry)
    return found


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
            advisors only; ``gone``: those whose passage no text of the post holds any more.
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
    gone: frozenset[str]

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
    said = comments.comments_of(ws, post)
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
        comments=tuple(said),
        history=read_history(ws, post),
        internal=reading.sees_internal(ws),
        gone=_gone(said, restored.document if restored else detail.document),
    )


def _gone(rows: Iterable[CommentRow], document: Document) -> frozenset[str]:
    """The comments that are about a passage which stands in no text of the document."""
    texts = [document.source, *(draft.text for draft in document.variants.values() if draft.text is not None)]
    return frozenset(
        row.comment for row in rows if row.quote and not any(find_quote(text, row.quote) for text in texts)
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
    """The report on one variant, and where its text stops fitting (None: it fits).

    ``changed``: words its own text leaves out of the source and words it has more; None while it follows the source.
    """

    report: TextReport
    fits: int | None
    changed: tuple[int, int] | None = None


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
        own = document.variants[account].text
        changed = None if own is None else editorial.words_changed(document.source, own)
        found[account] = VariantReport(report, fits, changed)
    return number, found
