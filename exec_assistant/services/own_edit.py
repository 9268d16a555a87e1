"""The text of one account, edited where it is read: kept while typing, saved as a version, approved in one gesture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes, joined
from exec_assistant.domain.errors import AppError, NotAllowed
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, content_hash, variant_content
from exec_assistant.domain.statuses import Action, Status, allowed
from exec_assistant.services import working_copy
from exec_assistant.services.approvals import approve
from exec_assistant.services.posts import save_revision
from exec_assistant.services.reading import no_post, post_detail

if TYPE_CHECKING:
    from exec_assistant.services.reading import PostDetail, VariantRow
    from exec_assistant.services.working_copy import WorkingCopy
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class OwnEdit:
    """An edit of one account's text.

    Attributes:
        post: the post.
        account: the account whose text is edited.
        document: the post as it was when the edit began.
        base: the revision that was.
        text: what is typed.
        everywhere: whether the other accounts that show the same text get the same edit.
    """

    post: str
    account: str
    document: Document
    base: str
    text: str
    everywhere: bool = False

    @property
    def edited(self) -> Document:
        """The document that this edit makes."""
        return with_text(self.document, self.account, self.text, everywhere=self.everywhere)


@dataclass(frozen=True, slots=True)
class Beginning:
    """What an editor is opened with.

    Attributes:
        edit: the edit to go on with: the saved text, or what was typed earlier and not saved.
        found: whether it is what was typed earlier.
        outdated: somebody saved another version since that was typed.
        others: the other accounts that show the same text and may be edited.
        lapses: those of them whose approval an edit would void.
    """

    edit: OwnEdit
    found: bool
    outdated: bool
    others: tuple[VariantRow, ...]
    lapses: tuple[VariantRow, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """An edit that was saved. ``refused`` says why it was not approved, or that another version stands beside it."""

    changes: Changes
    refused: AppError | None = None


def same_text(document: Document, account: str) -> tuple[str, ...]:
    """The other accounts that are sent the same words."""
    mine = variant_content(document, account)
    return tuple(
        other
        for other in document.variants
        if other != account and mine is not None and _text(document, other) == mine.text
    )


def with_text(document: Document, account: str, text: str, *, everywhere: bool) -> Document:
    """The document with another text for an account, and for those with the same words where it is meant everywhere.

    The source changes only with every account that follows it; otherwise the account gets a text of its own.
    """
    if text == _text(document, account):
        return document
    meant = {account, *(same_text(document, account) if everywhere else ())}
    followers = {each for each, draft in document.variants.items() if draft.text is None}
    carries = bool(followers) and followers <= meant
    variants = {
        each: draft if each not in meant or (carries and draft.text is None) else replace(draft, text=text)
        for each, draft in document.variants.items()
    }
    return Document(text if carries else document.source, variants)


def begin(ws: Workspace, post: str, account: str) -> Beginning:
    """Open a variant for editing.

    Raises:
        NotAllowed: a reader, two versions, or a text that is out already.
    """
    detail = post_detail(ws, post)
    row = _row(detail, account)
    if ws.me.role is Role.READER:
        raise NotAllowed("Readers clear or comment on posts; they do not write them.", "Nothing was changed.")
    if len(detail.heads) != 1:
        raise NotAllowed(
            "Two people edited this post at the same time, so there are two versions of it.",
            "Both are kept.",
            "Open the post, accept one version or merge them, then decide.",
        )
    if not allowed(row.status, Action.EDIT):
        raise NotAllowed(
            "The text for {account} is already published or on its way, so it can no longer be edited here.",
            "Nothing was changed.",
            "Duplicate the post to write a new one, or edit it on the network itself.",
            account=row.account_name,
        )
    kept = working_copy.restore(ws, post)
    edit = OwnEdit(post, account, detail.document, detail.heads[0], _text(detail.document, account))
    if kept is not None and account in kept.document.variants:
        edit = _gone_on(edit, kept)
    same = set(same_text(detail.document, account))
    others = [each for each in detail.row.variants if each.account in same and allowed(each.status, Action.EDIT)]
    return Beginning(
        edit,
        kept is not None,
        kept is not None and kept.outdated,
        tuple(others),
        tuple(each for each in others if each.status in {Status.APPROVED, Status.SCHEDULED, Status.HELD}),
    )


def _gone_on(edit: OwnEdit, kept: WorkingCopy) -> OwnEdit:
    """The edit with what was typed earlier. What that changed elsewhere in the post is kept as well."""
    typed = replace(edit, text=_text(kept.document, edit.account))
    if not kept.outdated:
        for everywhere in (False, True):
            if (again := replace(typed, everywhere=everywhere)).edited == kept.document:
                return again
    # Where somebody saved since, it goes on from what it was typed into, so that saving it keeps both versions.
    return replace(typed, document=kept.document, base=kept.base)


def keep(ws: Workspace, edit: OwnEdit) -> None:
    """Keep what is typed on the disk; it is no version yet."""
    working_copy.keep(ws, edit.post, edit.edited, edit.base)


def save(ws: Workspace, edit: OwnEdit, *, sign: bool) -> Saved:
    """Save the edit as a version and, with ``sign``, approve exactly this text in the same step.

    When somebody saved another version meanwhile, both versions are kept and nothing is approved, unless that version
    says the very same. What cannot be approved (a reading is missing, the time has passed) is saved all the same.

    Raises:
        NotAllowed: the text is out already; what was typed is kept.
        BadInput: the text cannot be stored.
    """
    with ws.transaction_lock():
        detail = post_detail(ws, edit.post)
        document = edit.edited
        if detail.heads != (edit.base,) and not (len(detail.heads) == 1 and document == detail.document):
            beside = Changes()
            if document != detail.document:
                beside = save_revision(ws, edit.post, document, parents=[edit.base])
            return Saved(
                beside,
                NotAllowed(
                    "Somebody saved another version while you were writing.",
                    "Both versions are kept; nothing was approved.",
                    "Compare them in Drafts and choose, then decide.",
                ),
            )
        saved = save_revision(ws, edit.post, document)
        working_copy.give_up(ws, edit.post)
        if not sign:
            return Saved(saved)
        content = variant_content(document, edit.account)
        try:
            approved = approve(ws, edit.post, edit.account, expected=content_hash(content) if content else "")
        except AppError as error:
            return Saved(saved, error)
    both = joined([saved, approved])
    if both.undo is not None and approved.undo is not None:
        both = replace(both, undo=replace(both.undo, what=approved.undo.what, params=approved.undo.params))
    return Saved(both)


def _text(document: Document, account: str) -> str:
    content = variant_content(document, account)
    return "" if content is None else content.text


def _row(detail: PostDetail, account: str) -> VariantRow:
    for row in detail.row.variants:
        if row.account == account:
            return row
    raise no_post()
