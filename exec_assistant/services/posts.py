"""Posts: creating, revising, describing, discarding."""

from __future__ import annotations

import json
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.changes import Changes, Undo
from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.events import PostChanged, PostCreated, RevisionSaved, RevisionSeen
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import (
    Document,
    VariantDraft,
    document_data,
)
from exec_assistant.domain.statuses import Action, Status, allowed
from exec_assistant.services.reading import last_seen, no_post, post_detail, refuse_readers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.services.reading import PostDetail
    from exec_assistant.services.workspace import Workspace

MAX_TEXT = 1_000_000
"""Characters of one text; far above any network's limit, low enough that nothing stalls."""
DETAILS = ("title", "language", "pillar", "stake", "campaign", "tags", "readers", "owner")


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
    refuse_readers(ws)
    if spontaneous and ws.me.role is not Role.EXECUTIVE:
        raise NotAllowed(
            "Only what the executive writes on her own device is approved by her act of writing.",
            "Nothing was changed.",
            "Create a usual draft and submit it.",
        )
    document = Document(source, {account: VariantDraft() for account in accounts})
    return begin_post(ws, document, title=title.strip(), language=language, spontaneous=spontaneous)


def begin_post(
    ws: Workspace,
    document: Document,
    *,
    title: str = "",
    language: str = "fr",
    spontaneous: bool = False,
    details: Mapping[str, str | list[str]] = MappingProxyType({}),
) -> Changes:
    """A new post with a whole document and ``details`` (the names of :class:`PostChanged`), written as one.

    Raises:
        NotAllowed: a reader may not write.
    """
    refuse_readers(ws)
    check_document(document)
    post = ws.new_id()
    committed = ws.commit(
        [
            PostCreated(post, title, language, spontaneous),
            RevisionSaved(post, **document_data(document)),
            *(PostChanged(post, field, value) for field, value in details.items() if value),
        ]
    )
    return committed.undone_by("Created “{title}”", (PostChanged(post, "discarded", True),), {"title": title}, post)


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
    refuse_readers(ws)
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
    back = (RevisionSaved(post, **document_data(detail.document)),)
    params = {"title": detail.row.shown_title}
    return committed.undone_by("Edited “{title}”", back, params, committed.envelopes[0].id)


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
    refuse_readers(ws)
    rows = ws.projection.database.query(
        f"SELECT {field}, title FROM posts WHERE id = ?",
        (post,),
    )
    if not rows:
        raise no_post()
    before: Any = json.loads(rows[0][0]) if field in ("tags", "readers") else rows[0][0]
    if before == value:
        return Changes()
    committed = ws.commit([PostChanged(post, field, value)])
    return committed.undone_by("Changed “{title}”", (PostChanged(post, field, before),), {"title": rows[0][1]})


def discard_post(ws: Workspace, post: str) -> Changes:
    """Put a post away; it stays in the journal and can be brought back."""
    refuse_readers(ws)
    detail = post_detail(ws, post)
    row = detail.row
    if detail.discarded:
        return Changes()
    if any(not allowed(v.status, Action.EDIT) and v.status is not Status.PUBLISHED for v in row.variants):
        raise NotAllowed(
            "A post that is being published cannot be discarded.", "Nothing was changed.", "Settle its outcome first."
        )
    committed = ws.commit([PostChanged(post, "discarded", True)])
    back = (PostChanged(post, "discarded", False),)
    return committed.undone_by("Discarded “{title}”", back, {"title": row.shown_title})


def duplicate_post(ws: Workspace, post: str) -> Changes:
    """A new draft with the same texts, pictures and details, which says where it came from.

    Dates, decisions, comments and readings stay with the post.
    """
    detail = post_detail(ws, post)
    row = detail.row
    known = {r[0] for r in ws.projection.database.query("SELECT id FROM accounts WHERE removed = 0")}
    variants = {account: draft for account, draft in detail.document.variants.items() if account in known}
    made = begin_post(
        ws,
        Document(detail.document.source, variants),
        title=row.title,
        language=row.language,
        details={
            "pillar": row.pillar,
            "stake": row.stake,
            "campaign": row.campaign,
            "tags": list(row.tags),
            "readers": list(detail.readers),
            "origin": post,
        },
    )
    assert made.undo is not None  # noqa: S101 - begin_post gives one
    params = {"title": row.shown_title}
    return replace(made, undo=Undo("Duplicated “{title}”", made.undo.events, params, made.undo.done))


def mark_seen(ws: Workspace, post: str, revision: str) -> Changes:
    """Remember that I have read this revision; saying it again changes nothing."""
    if revision and last_seen(ws, post) != revision:
        return ws.commit([RevisionSeen(post, revision)]).changes
    return Changes()
