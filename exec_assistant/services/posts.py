"""Posts: creating, revising, describing, discarding, reading them back."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.changes import Changes, Undo
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import PostChanged, PostCreated, RevisionSaved, RevisionSeen
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import (
    Document,
    Revision,
    VariantDraft,
    document_data,
    document_from_data,
    document_hash,
)
from exec_assistant.domain.statuses import Action, Status, allowed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.workspace import Workspace

MAX_TEXT = 1_000_000
"""Characters of one text; far above any network's limit, low enough that nothing stalls."""
DETAILS = ("title", "language", "pillar", "stake", "campaign", "tags", "readers", "owner")


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One account's variant as lists show it. Times are UTC in storage form, empty when there is none."""

    post: str
    account: str
    network: str
    account_name: str
    handle: str
    provider: str
    status: Status
    why: str
    approval: str
    voided: str
    own_text: bool
    length: int
    media: int
    planned_at: str
    zone: str
    opens: str
    closes: str
    publisher: str
    published_at: str
    url: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as lists show it."""

    post: str
    title: str
    language: str
    creator: str
    spontaneous: bool
    pillar: str
    stake: str
    campaign: str
    tags: tuple[str, ...]
    status: Status
    partly: bool
    head: str
    forked: bool
    edited_ms: int
    first_at: str
    excerpt: str
    comments: int
    variants: tuple[VariantRow, ...]

    @property
    def shown_title(self) -> str:
        """The title, or the first words where there is none."""
        return self.title or self.excerpt[:60]


@dataclass(frozen=True, slots=True)
class PostDetail:
    """Everything about one post but its comments."""

    row: PostRow
    document: Document
    heads: tuple[str, ...]
    readers: tuple[str, ...]
    owner: str
    discarded: bool
    editable: bool


_VARIANT_COLUMNS = (
    "v.post, v.account, a.network, a.name, a.handle, a.provider, v.status, v.why, v.approval, v.voided, v.own_text, "
    "v.length, v.media, v.planned_at, v.zone, v.opens, v.closes, v.publisher, v.published_at, v.url"
)


VARIANT_FIELDS = tuple(field.name for field in fields(VariantRow))


def variant_from_row(row: Sequence[Any]) -> VariantRow:
    """A variant from ``_VARIANT_COLUMNS``."""
    values = dict(zip(VARIANT_FIELDS, row, strict=True))
    values["status"] = Status(values["status"])
    values["own_text"] = bool(values["own_text"])
    return VariantRow(**values)


def create_post(
    ws: Workspace,
    *,
    title: str = "",
    source: str = "",
    accounts: Sequence[str] = (),
    language: str = "fr",
    spontaneous: bool = False,
) -> Changes:
    """A new post with its first revision; ``created`` is its id.

    Raises:
        NotAllowed: a reader may not write; only the executive's own post is spontaneous.
    """
    if ws.me.role is Role.READER:
        raise NotAllowed("Readers clear or comment on posts; they do not write them.", "Nothing was changed.")
    if spontaneous and ws.me.role is not Role.EXECUTIVE:
        raise NotAllowed(
            "Only what the executive writes on her own device is approved by her act of writing.",
            "Nothing was changed.",
            "Create a usual draft and submit it.",
        )
    post = ws.new_id()
    document = Document(source, {account: VariantDraft() for account in accounts})
    check_document(document)
    committed = ws.commit(
        [PostCreated(post, title.strip(), language, spontaneous), RevisionSaved(post, **document_data(document))]
    )
    return Changes(
        committed.changes.posts,
        committed.changes.families,
        Undo("Created “{title}”", (PostChanged(post, "discarded", True),), {"title": title}),
        post,
    )


def check_document(document: Document) -> None:
    """Raise BadInput for texts that cannot be stored or signed."""
    for text in [document.source, *(d.text or "" for d in document.variants.values())]:
        if len(text) > MAX_TEXT:
            raise BadInput(
                "The text is longer than {limit} characters.", "What was saved before is safe.", limit=MAX_TEXT
            )
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise BadInput(
                "The text contains half of a character (a lone surrogate), which no network can show.",
                "What was saved before is safe.",
                "Delete the broken character and save again.",
            ) from error


def save_revision(ws: Workspace, post: str, document: Document, *, parents: Sequence[str] | None = None) -> Changes:
    """Save the document as a new revision; saving what is already the head changes nothing.

    ``parents`` are the revisions it was written from (default: the present heads, which merges a fork).
    An edit of an approved text voids the approval; an edit back to it restores it.

    Raises:
        NotAllowed: a variant whose text changes is being published or was published; a reader edits.
    """
    if ws.me.role is Role.READER:
        raise NotAllowed("Readers clear or comment on posts; they do not write them.", "Nothing was changed.")
    check_document(document)
    with ws.transaction_lock():
        detail = post_detail(ws, post)
        based_on = tuple(detail.heads if parents is None else parents)
        if (
            based_on == detail.heads
            and len(based_on) == 1
            and document_data(document) == document_data(detail.document)
        ):
            return Changes()
        _refuse_frozen(detail, document)
        committed = ws.commit([RevisionSaved(post, **document_data(document))], parents=based_on)
        ws.local.drop_working_copy(post, ws.me.person)
    undo = Undo(
        "Edited “{title}”",
        (RevisionSaved(post, **document_data(detail.document)),),
        {"title": detail.row.shown_title},
    )
    return Changes(committed.changes.posts, committed.changes.families, undo, committed.envelopes[0].id)


def _refuse_frozen(detail: PostDetail, document: Document) -> None:
    """What is out cannot be edited here: the record of what was published stays true."""
    old, new = document_data(detail.document), document_data(document)
    for variant in detail.row.variants:
        if allowed(variant.status, Action.EDIT):
            continue
        before = old["variants"].get(variant.account)
        after = new["variants"].get(variant.account)
        follows = before is not None and before["text"] is None and old["source"] != new["source"]
        if before != after or follows:
            raise NotAllowed(
                "The text for {account} is already published or on its way, so it can no longer be edited here.",
                "Nothing was changed.",
                "Duplicate the post to write a new one, or edit it on the network itself.",
                account=variant.account_name,
            )


def freeze_published(detail: PostDetail, document: Document) -> Document:
    """The document with texts that followed the source pinned where the variant is out, so the source can go on."""
    variants = dict(document.variants)
    for variant in detail.row.variants:
        draft = detail.document.variants.get(variant.account)
        if draft is not None and not allowed(variant.status, Action.EDIT):
            text = detail.document.source if draft.text is None else draft.text
            keep = draft.text is None and document.source == detail.document.source
            variants[variant.account] = VariantDraft(
                None if keep else text, draft.media, draft.visibility, draft.first_comment
            )
    return Document(document.source, variants)


def change_detail(ws: Workspace, post: str, field: str, value: str | list[str]) -> Changes:
    """Change one detail (``DETAILS``) of a post."""
    if field not in DETAILS:
        raise BadInput("There is no detail called “{field}”.", "Nothing was changed.", field=field)
    rows = ws.projection.database.query(
        f"SELECT {field}, title FROM posts WHERE id = ?",
        (post,),
    )
    if not rows:
        raise _no_post()
    before: Any = json.loads(rows[0][0]) if field in ("tags", "readers") else rows[0][0]
    if before == value:
        return Changes()
    committed = ws.commit([PostChanged(post, field, value)])
    undo = Undo("Changed “{title}”", (PostChanged(post, field, before),), {"title": rows[0][1]})
    return Changes(committed.changes.posts, committed.changes.families, undo)


def discard_post(ws: Workspace, post: str) -> Changes:
    """Put a post away; it stays in the journal and can be brought back."""
    row = post_detail(ws, post).row
    if any(not allowed(v.status, Action.EDIT) and v.status is not Status.PUBLISHED for v in row.variants):
        raise NotAllowed(
            "A post that is being published cannot be discarded.", "Nothing was changed.", "Settle its outcome first."
        )
    committed = ws.commit([PostChanged(post, "discarded", True)])
    undo = Undo("Discarded “{title}”", (PostChanged(post, "discarded", False),), {"title": row.shown_title})
    return Changes(committed.changes.posts, committed.changes.families, undo)


def duplicate_post(ws: Workspace, post: str) -> Changes:
    """A new draft with the same document and details, without plan or decisions."""
    detail = post_detail(ws, post)
    made = create_post(ws, title=detail.row.title, language=detail.row.language)
    events: list[PostChanged | RevisionSaved] = [RevisionSaved(made.created, **document_data(detail.document))]
    events += [
        PostChanged(made.created, field, value)
        for field, value in (
            ("pillar", detail.row.pillar),
            ("stake", detail.row.stake),
            ("campaign", detail.row.campaign),
            ("tags", list(detail.row.tags)),
        )
        if value
    ]
    ws.commit(events)
    return made


def mark_seen(ws: Workspace, post: str, revision: str) -> Changes:
    """Remember that I have read this revision; saying it again changes nothing."""
    if revision and last_seen(ws, post) != revision:
        return ws.commit([RevisionSeen(post, revision)]).changes
    return Changes()


def last_seen(ws: Workspace, post: str) -> str:
    """The revision of the post I read last, or empty."""
    rows = ws.projection.database.query("SELECT revision FROM seen WHERE post = ? AND person = ?", (post, ws.me.person))
    return str(rows[0][0]) if rows else ""


# --- reading --------------------------------------------------------------------------------------------------------


def list_posts(
    ws: Workspace,
    *,
    statuses: Sequence[Status] = (),
    posts: Sequence[str] | None = None,
    undated: bool = False,
    discarded: bool = False,
    limit: int = 1_000_000,
) -> list[PostRow]:
    """Posts, the last edited first. ``statuses`` filters by any variant's status; ``undated``: nothing planned."""
    where = ["p.discarded = ?"]
    params: list[Any] = [int(discarded)]
    if statuses:
        marks = ", ".join("?" * len(statuses))
        where.append(
            f"(s.status IN ({marks}) OR EXISTS "
            f"(SELECT 1 FROM variants x WHERE x.post = p.id AND x.status IN ({marks})))"
        )
        params += [status.value for status in statuses] * 2
    if posts is not None:
        where.append("p.id IN (SELECT value FROM json_each(?))")
        params.append(json.dumps(list(posts)))
    if undated:
        where.append("s.first_at = ''")
    rows = ws.projection.database.query(
        "SELECT p.id, p.title, p.language, p.creator, p.spontaneous, p.pillar, p.stake, p.campaign, p.tags, s.status, "
        "s.partly, s.head, s.head_count, s.edited_ms, s.first_at, s.excerpt, "
        "(SELECT count(*) FROM comments c WHERE c.post = p.id AND c.removed = 0 AND c.resolved = 0 "
        "AND (c.audience = 'shared' OR ?)) "
        "FROM posts p JOIN post_states s ON s.post = p.id "
        f"WHERE {' AND '.join(where)} ORDER BY s.edited_ms DESC, p.id LIMIT ?",
        (int(sees_internal(ws)), *params, limit),
    )
    by_post = _variants_of(ws, [row[0] for row in rows])
    return [
        PostRow(
            post=row[0],
            title=row[1],
            language=row[2],
            creator=row[3],
            spontaneous=bool(row[4]),
            pillar=row[5],
            stake=row[6],
            campaign=row[7],
            tags=tuple(json.loads(row[8])),
            status=Status(row[9]),
            partly=bool(row[10]),
            head=row[11],
            forked=row[12] > 1,
            edited_ms=row[13],
            first_at=row[14],
            excerpt=row[15],
            comments=row[16],
            variants=tuple(by_post.get(row[0], ())),
        )
        for row in rows
    ]


def _variants_of(ws: Workspace, posts: Sequence[str]) -> dict[str, list[VariantRow]]:
    sql = f"SELECT {_VARIANT_COLUMNS} FROM variants v JOIN accounts a ON a.id = v.account"
    if len(posts) > 2_000:
        rows = ws.projection.database.query(sql)
    else:
        rows = ws.projection.database.query(
            sql + " WHERE v.post IN (SELECT value FROM json_each(?))", (json.dumps(list(posts)),)
        )
    result: dict[str, list[VariantRow]] = {}
    for row in rows:
        result.setdefault(row[0], []).append(variant_from_row(row))
    return result


def sees_internal(ws: Workspace) -> bool:
    """Whether I see what advisors say among themselves."""
    return ws.me.role is Role.ADVISOR


def post_detail(ws: Workspace, post: str) -> PostDetail:
    """One post; raises NotFound when it does not exist here."""
    rows = list_posts(ws, posts=[post]) or list_posts(ws, posts=[post], discarded=True)
    if not rows:
        raise _no_post()
    row = rows[0]
    extra = ws.projection.database.query("SELECT readers, owner, discarded FROM posts WHERE id = ?", (post,))[0]
    head_rows = ws.projection.database.query(
        "SELECT id, document FROM revisions WHERE post = ? AND superseded = 0 ORDER BY stamp", (post,)
    )
    document = document_from_data(json.loads(head_rows[-1][1])) if head_rows else Document("", {})
    return PostDetail(
        row=row,
        document=document,
        heads=tuple(r[0] for r in head_rows),
        readers=tuple(json.loads(extra[0])),
        owner=extra[1],
        discarded=bool(extra[2]),
        editable=ws.me.role is not Role.READER,
    )


def revisions(ws: Workspace, post: str) -> list[Revision]:
    """All revisions of a post, oldest first."""
    rows = ws.projection.database.query(
        "SELECT id, post, author, wall_ms, document, parents FROM revisions WHERE post = ? ORDER BY stamp", (post,)
    )
    result = []
    for row in rows:
        document = document_from_data(json.loads(row[4]))
        result.append(
            Revision(row[0], row[1], row[2], row[3], document, tuple(json.loads(row[5])), document_hash(document))
        )
    return result


def _no_post() -> NotFound:
    return NotFound("This post does not exist here.", "Nothing was changed.", "It may not have arrived yet.")
