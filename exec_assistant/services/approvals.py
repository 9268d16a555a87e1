"""Review: submitting, clearing, approving by signature, asking for changes, rejecting, and taking these back."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.approval import Act, Window, parse_statement, statement_bytes
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import (
    ChangesRequested,
    DecisionWithdrawn,
    VariantApproved,
    VariantCleared,
    VariantRejected,
    VariantSubmitted,
)
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import VariantContent, content_hash, fields_hash, variant_content
from exec_assistant.domain.statuses import Action, Status, require
from exec_assistant.domain.time import iso
from exec_assistant.services.editorial import report
from exec_assistant.services.people import account_of, active_mandate
from exec_assistant.services.reading import PostDetail, VariantRow, post_detail
from exec_assistant.services.undoing import WITHDRAWALS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.events import Event
    from exec_assistant.services.workspace import Workspace

OPEN_WINDOW_DAYS = 30
"""How long an approval without a date allows publication."""


def _target(ws: Workspace, post: str, account: str) -> tuple[PostDetail, VariantRow, VariantContent]:
    detail = post_detail(ws, post)
    if len(detail.heads) != 1:
        raise NotAllowed(
            "Two people edited this post at the same time, so there are two versions of it.",
            "Both are kept.",
            "Open the post, accept one version or merge them, then decide.",
        )
    for row in detail.row.variants:
        if row.account == account:
            content = variant_content(detail.document, account)
            if content is not None:
                return detail, row, content
    raise NotFound(
        "This post has no text for that account.", "Nothing was changed.", "It may have been edited meanwhile."
    )


def _decide(ws: Workspace, event: Event, what: str, detail: PostDetail, extra: tuple[Event, ...] = ()) -> Changes:
    """Commit a decision; undoing it withdraws the decision."""
    committed = ws.commit([event, *extra])
    decision = committed.envelopes[0]
    back = DecisionWithdrawn(detail.row.post, decision.data["account"], decision.id)
    return committed.undone_by(what, (back,), {"title": detail.row.shown_title}, decision.id)


def submit(ws: Workspace, post: str, account: str, note: str = "") -> Changes:
    """Submit a variant for review, as it stands now.

    Raises:
        BadInput: there is nothing to read yet.
        NotAllowed: its status does not allow it, or a reader tries.
    """
    with ws.transaction_lock():
        detail, row, content = _target(ws, post, account)
        if ws.me.role is Role.READER:
            raise NotAllowed("Readers do not submit posts.", "Nothing was changed.")
        require(row.status, Action.SUBMIT)
        if not content.text.strip() and not content.media:
            raise BadInput("There is nothing to read yet.", "Nothing was changed.", "Write the text, then submit it.")
        _refuse_unpublishable(ws, account, content)
        event = VariantSubmitted(post, account, content_hash(content), note)
        return _decide(ws, event, "Submitted “{title}”", detail)


def _refuse_unpublishable(ws: Workspace, account: str, content: VariantContent) -> None:
    """What the network would refuse, or cut, is said before anyone's time is spent on it."""
    for finding in report(ws, account, content).findings:
        if finding.severity == "block":
            raise BadInput(
                finding.message.template,
                "Nothing was changed; the draft is safe.",
                "Correct it, or write a text of its own for this account.",
                **dict(finding.message.params),
            )


def submit_all(ws: Workspace, post: str, note: str = "") -> list[Changes]:
    """Submit every variant of the post that can be submitted now; raises when none can."""
    rows = [v for v in post_detail(ws, post).row.variants if v.status in SUBMITTABLE]
    if not rows:
        raise NotAllowed(
            "No variant of this post can be submitted now.",
            "Nothing was changed.",
            "Choose at least one account, or look at the statuses.",
        )
    for row in rows:  # all are looked at first: either each is submitted, or none
        _refuse_unpublishable(ws, row.account, _target(ws, post, row.account)[2])
    return [submit(ws, post, row.account, note) for row in rows]


SUBMITTABLE = frozenset({Status.DRAFT, Status.CHANGES_REQUESTED, Status.REJECTED})
IN_QUEUE = frozenset({Status.IN_REVIEW})


def signing_window(ws: Workspace, row: VariantRow) -> Window:
    """The window a signature given now would cover: the planned one, or the next ``OPEN_WINDOW_DAYS`` days."""
    if row.planned_at:
        found = ws.projection.database.query(
            "SELECT opens, closes FROM plans WHERE post = ? AND account = ?", (row.post, row.account)
        )
        return Window(found[0][0], found[0][1])
    now = ws.clock.now()
    return Window(iso(now), iso(now + timedelta(days=OPEN_WINDOW_DAYS)))


def approve(ws: Workspace, post: str, account: str, *, expected: str = "") -> Changes:
    """Sign exactly what would be sent to this account, in its window.

    ``expected`` is the content hash the person had on screen: if the text has changed since, nothing is signed.

    Raises:
        NotAllowed: own draft, no mandate, a required reader has not cleared it, the window has passed, wrong status.
    """
    with ws.transaction_lock():
        detail, row, content = _target(ws, post, account)
        mandate = _right_to_approve(ws, detail, account)
        if detail.row.spontaneous and detail.row.creator == ws.me.person:
            if row.status not in (Status.DRAFT, Status.IN_REVIEW):
                require(row.status, Action.APPROVE)
        elif row.status is Status.DRAFT:
            raise NotAllowed(
                "This text has not been submitted for review (or was edited after approval).",
                "Nothing was changed.",
                "Ask for it to be submitted again.",
            )
        else:
            require(row.status, Action.APPROVE)
        if expected and expected != content_hash(content):
            raise NotAllowed(
                "The text has changed since you opened it.", "Nothing was signed.", "Read the new version, then decide."
            )
        _refuse_unpublishable(ws, account, content)
        missing = readers_missing(ws, detail, account, content)
        if missing:
            raise NotAllowed(
                "A reading is still missing: {readers}.",
                "Nothing was signed.",
                "It can be approved once they have cleared this version.",
                readers=", ".join(missing),
            )
        window = signing_window(ws, row)
        if window.closes < ws.now():
            raise NotAllowed(
                "The time planned for this post has passed.", "Nothing was signed.", "Move it to a new time first."
            )
        target = account_of(ws, account)
        statement = _statement(ws, detail, target, content, window, Act.APPROVE, mandate)
        event = VariantApproved(post, account, statement.decode(), ws.sign(statement))
        done = _decide(ws, event, "Approved “{title}”", detail)
        ws.signed_here[done.created] = ws.ticks()
        return done


def _statement(
    ws: Workspace,
    detail: PostDetail,
    account: Account,
    content: VariantContent,
    window: Window,
    act: Act,
    mandate: str = "",
) -> bytes:
    own_hand = detail.row.spontaneous and account.provider == "manual"
    return statement_bytes(
        workspace=ws.id,
        post=detail.row.post,
        account=account,
        content=content,
        window=window,
        approver=ws.me.person,
        device=ws.me.device,
        publisher=ws.me.device if own_hand or not account.publisher else account.publisher,
        at=ws.now(),
        act=act,
        mandate=mandate,
    )


def _right_to_approve(ws: Workspace, detail: PostDetail, account: str) -> str:
    """The mandate to act under (empty for the executive); raises NotAllowed without the right."""
    own = detail.row.creator == ws.me.person
    if own and not (detail.row.spontaneous and ws.me.role is Role.EXECUTIVE):
        raise NotAllowed(
            "Nobody approves their own draft.", "Nothing was changed.", "Submit it and let the other person decide."
        )
    if ws.me.role is Role.EXECUTIVE:
        return ""
    if ws.me.role is Role.DEPUTY:
        mandate = active_mandate(ws, ws.me.person, account)
        if mandate:
            return mandate
        raise NotAllowed(
            "Your mandate does not cover this account today.",
            "Nothing was changed.",
            "Ask the executive for a mandate, or leave the decision to her.",
        )
    raise NotAllowed(
        "Only the executive, or a deputy with a mandate, approves.", "Nothing was changed.", "Submit it for approval."
    )


def clear(ws: Workspace, post: str, account: str) -> Changes:
    """A reader's signed clearance of this very text, which must come before the executive's approval."""
    with ws.transaction_lock():
        detail, row, content = _target(ws, post, account)
        if ws.me.role is not Role.READER or ws.me.speciality not in detail.readers:
            raise NotAllowed("Your reading is not asked for on this post.", "Nothing was changed.")
        require(row.status, Action.CLEAR)
        statement = _statement(ws, detail, account_of(ws, account), content, signing_window(ws, row), Act.CLEAR)
        event = VariantCleared(post, account, statement.decode(), ws.sign(statement))
        return _decide(ws, event, "Cleared “{title}”", detail)


def request_changes(ws: Workspace, post: str, account: str, comment: str) -> Changes:
    """Ask for changes; the comment says which and is mandatory."""
    return _refuse(ws, post, account, comment, Action.REQUEST_CHANGES)


def reject(ws: Workspace, post: str, account: str, reason: str) -> Changes:
    """Reject; the reason is mandatory."""
    return _refuse(ws, post, account, reason, Action.REJECT)


def _refuse(ws: Workspace, post: str, account: str, note: str, action: Action) -> Changes:
    with ws.transaction_lock():
        detail, row, content = _target(ws, post, account)
        if ws.me.role is Role.ADVISOR:
            raise NotAllowed("Advisors do not decide on posts.", "Nothing was changed.", "Edit it or comment on it.")
        require(row.status, action)
        if not note.strip():
            raise BadInput("Say in a few words why.", "Nothing was changed.", "The advisor will read it.")
        event: Event
        if action is Action.REJECT:
            event = VariantRejected(post, account, content_hash(content), note.strip())
            return _decide(ws, event, "Rejected “{title}”", detail)
        event = ChangesRequested(post, account, content_hash(content), note.strip())
        return _decide(ws, event, "Asked for changes to “{title}”", detail)


def withdraw(ws: Workspace, post: str, account: str, decision: str) -> Changes:
    """Take back a decision of mine (submission, approval, request, rejection); an executive may take back any."""
    with ws.transaction_lock():
        rows = ws.projection.database.query(
            "SELECT author, kind FROM decisions WHERE id = ? AND post = ? AND account = ?", (decision, post, account)
        )
        if not rows:
            raise NotFound("This decision does not exist here.", "Nothing was changed.")
        author, kind = rows[0]
        if author != ws.me.person and ws.me.role is not Role.EXECUTIVE:
            raise NotAllowed("Only the person who decided can take it back.", "Nothing was changed.")
        detail, row, _ = _target(ws, post, account)
        require(row.status, WITHDRAWALS[kind])
        return _decide(ws, DecisionWithdrawn(post, account, decision), "Took back a decision on “{title}”", detail)


def readers_missing(ws: Workspace, detail: PostDetail, account: str, content: VariantContent) -> list[str]:
    """The readings this post requires and that nobody has given for this very text."""
    if not detail.readers:
        return []
    given = (
        clearances(ws, [detail.row.post]).get((detail.row.post, account), {}).get(content_hash(content), frozenset())
    )
    return [reader for reader in detail.readers if reader not in given]


def clearances(ws: Workspace, posts: Sequence[str]) -> dict[tuple[str, str], dict[str, frozenset[str]]]:
    """The specialities that cleared each content (by its hash) of each variant of these posts, and did not withdraw."""
    rows = ws.projection.database.query(
        "SELECT d.post, d.account, d.statement, m.speciality FROM decisions d JOIN members m ON m.device = d.device "
        "WHERE d.post IN (SELECT value FROM json_each(?)) AND d.kind = 'clear' AND NOT EXISTS "
        "(SELECT 1 FROM decisions w WHERE w.post = d.post AND w.kind = 'withdraw' AND w.target = d.id)",
        (json.dumps(list(posts)),),
    )
    found: dict[tuple[str, str], dict[str, frozenset[str]]] = {}
    for post, account, statement, speciality in rows:
        of_variant = found.setdefault((post, account), {})
        signed = _signed_hash(statement)
        of_variant[signed] = of_variant.get(signed, frozenset()) | {speciality}
    return found


def _signed_hash(statement: str) -> str:
    parsed = parse_statement(statement.encode())
    return fields_hash(parsed.fields["content"]) if parsed else ""
