"""Moving a post to another column of the board by hand: only what a person may do with one gesture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.errors import NotAllowed
from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import Action, Status, allowed
from exec_assistant.services import approvals
from exec_assistant.services.reading import post_detail

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace

Gesture = Literal["submit", "take_back", "plan"]
"""What moving a card does; planning still asks for the day."""

_STAYS = "The card stays where it was."


def gesture(status: Status, target: frozenset[Status]) -> Gesture | None:
    """What moving a post of a status into a column of ``target`` statuses means; None: it cannot be moved there."""
    if status in target:
        return None
    if Status.IN_REVIEW in target and allowed(status, Action.SUBMIT):
        return "submit"
    if Status.DRAFT in target and allowed(status, Action.WITHDRAW_SUBMISSION):
        return "take_back"
    if status is Status.APPROVED and Status.SCHEDULED in target:
        return "plan"
    if status is Status.SCHEDULED and Status.APPROVED in target:
        return "plan"
    return None


def refusal(status: Status, target: frozenset[Status]) -> NotAllowed:
    """Why a card cannot be moved there, and what leads there instead."""
    if not allowed(status, Action.EDIT):
        return NotAllowed(
            "What is out, or on its way, stays as it went out.", _STAYS, "Duplicate the post to write a new one."
        )
    if target & {Status.APPROVED, Status.SCHEDULED}:
        return NotAllowed(
            "Approving is a signature over the text; moving a card is none.",
            _STAYS,
            "The executive approves it in Approvals; with a date it is then scheduled.",
        )
    if target & {Status.CHANGES_REQUESTED, Status.REJECTED}:
        return NotAllowed(
            "Asking for changes and rejecting need words that say why.",
            _STAYS,
            "Decide it in Approvals, with a reason.",
        )
    if Status.DRAFT in target:
        return NotAllowed(
            "An approved post becomes a draft again by being edited.", _STAYS, "Open it and change the text."
        )
    if Status.IN_REVIEW in target:
        return NotAllowed("This post has been decided already.", _STAYS, "Edit the text, then submit it again.")
    return NotAllowed(
        "Publishing, missing and failing happen at the time of the post; no hand moves a card there.",
        _STAYS,
        "To publish by hand, open the day in the calendar.",
    )


def take_back_submission(ws: Workspace, post: str) -> list[Changes]:
    """Take back my submission of every variant that is in review; the executive may take back anybody's.

    Raises:
        NotAllowed: somebody else submitted it, or nothing of it is in review.
    """
    with ws.transaction_lock():
        waiting = [row.account for row in post_detail(ws, post).row.variants if row.status is Status.IN_REVIEW]
        found = []
        for account in waiting:
            rows = ws.projection.database.query(
                "SELECT id, author FROM decisions WHERE post = ? AND account = ? AND kind = 'submit' "
                "ORDER BY superseded, stamp DESC LIMIT 1",
                (post, account),
            )
            found += [(account, decision, author) for decision, author in rows]
        if not found:
            raise NotAllowed("Nothing of this post is in review.", "Nothing was changed.")
        if ws.me.role is not Role.EXECUTIVE and any(author != ws.me.person for _, _, author in found):
            raise NotAllowed(
                "Only the person who submitted it can take it back.",
                "Nothing was changed.",
                "Ask for it, or edit the text: it stays in review as you leave it.",
            )
        return [approvals.withdraw(ws, post, account, decision) for account, decision, _ in found]
