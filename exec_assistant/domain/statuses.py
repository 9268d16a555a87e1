"""Statuses of a variant, and the one table of what may be done in each of them.

Nothing else in the program compares statuses to allow or refuse an action. A cell names the statuses the action may
lead to; :func:`exec_assistant.domain.standing.standing` computes which, and a property test holds the two together.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import NotAllowed

if TYPE_CHECKING:
    from collections.abc import Iterable


class Status(StrEnum):
    """Where a variant stands."""

    DRAFT = "draft"
    IN_REVIEW = "in_review"
    CHANGES_REQUESTED = "changes_requested"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    PUBLISHING = "publishing"
    PUBLISHED = "published"
    PARKED = "parked"
    MISSED = "missed"
    FAILED = "failed"
    HELD = "held"
    REJECTED = "rejected"


class Action(StrEnum):
    """What a person or the publisher does to a variant."""

    EDIT = "edit"
    PLAN = "plan"
    SUBMIT = "submit"
    WITHDRAW_SUBMISSION = "withdraw_submission"
    REQUEST_CHANGES = "request_changes"
    CLEAR = "clear"
    APPROVE = "approve"
    WITHDRAW_APPROVAL = "withdraw_approval"
    WITHDRAW_REQUEST = "withdraw_request"
    REJECT = "reject"
    WITHDRAW_REJECTION = "withdraw_rejection"
    HOLD = "hold"
    LIFT = "lift"
    INTEND = "intend"
    CONFIRM = "confirm"
    FAIL = "fail"
    PARK = "park"
    RESOLVE = "resolve"
    MISS = "miss"


_S, _A = Status, Action
_UNDECIDED = {_S.DRAFT, _S.IN_REVIEW}
_READY = {_S.APPROVED, _S.SCHEDULED}
_ANY_OPEN = {_S.DRAFT, _S.IN_REVIEW, _S.CHANGES_REQUESTED, _S.APPROVED, _S.SCHEDULED, _S.REJECTED, _S.HELD}

TRANSITIONS: dict[tuple[Status, Action], frozenset[Status]] = {
    key: frozenset(targets)
    for key, targets in {
        # An edit of an approved text voids the approval; an edit back to the approved text restores it.
        (_S.DRAFT, _A.EDIT): {_S.DRAFT, *_READY, _S.HELD, _S.MISSED, _S.FAILED},
        (_S.IN_REVIEW, _A.EDIT): {_S.IN_REVIEW, *_READY, _S.HELD, _S.MISSED, _S.FAILED},
        (_S.CHANGES_REQUESTED, _A.EDIT): {_S.CHANGES_REQUESTED},
        (_S.REJECTED, _A.EDIT): {_S.REJECTED},
        (_S.APPROVED, _A.EDIT): {_S.DRAFT, _S.APPROVED},
        (_S.SCHEDULED, _A.EDIT): {_S.DRAFT, _S.SCHEDULED},
        (_S.HELD, _A.EDIT): {_S.DRAFT, _S.HELD},
        (_S.MISSED, _A.EDIT): {_S.DRAFT, _S.MISSED},
        (_S.FAILED, _A.EDIT): {_S.DRAFT, _S.FAILED},
        # Planning moves an intention; for an approved text it arms or disarms, or leaves the approved window.
        (_S.DRAFT, _A.PLAN): {_S.DRAFT, *_READY, _S.HELD},
        (_S.IN_REVIEW, _A.PLAN): {_S.IN_REVIEW, *_READY, _S.HELD},
        (_S.CHANGES_REQUESTED, _A.PLAN): {_S.CHANGES_REQUESTED},
        (_S.REJECTED, _A.PLAN): {_S.REJECTED},
        (_S.APPROVED, _A.PLAN): {_S.APPROVED, _S.SCHEDULED, _S.DRAFT},
        (_S.SCHEDULED, _A.PLAN): {_S.SCHEDULED, _S.APPROVED, _S.DRAFT},
        (_S.HELD, _A.PLAN): {_S.HELD, _S.DRAFT},
        (_S.MISSED, _A.PLAN): {_S.SCHEDULED, _S.APPROVED, _S.DRAFT, _S.HELD},
        (_S.FAILED, _A.PLAN): {_S.SCHEDULED, _S.APPROVED, _S.DRAFT, _S.HELD},
        (_S.DRAFT, _A.SUBMIT): {_S.IN_REVIEW},
        (_S.CHANGES_REQUESTED, _A.SUBMIT): {_S.IN_REVIEW},
        (_S.REJECTED, _A.SUBMIT): {_S.IN_REVIEW},
        (_S.IN_REVIEW, _A.WITHDRAW_SUBMISSION): {_S.DRAFT, _S.CHANGES_REQUESTED, _S.REJECTED},
        (_S.IN_REVIEW, _A.CLEAR): {_S.IN_REVIEW},
        # A draft is approved directly only as the executive's own spontaneous post; services check who.
        (_S.DRAFT, _A.APPROVE): {*_READY, _S.HELD},
        (_S.IN_REVIEW, _A.APPROVE): {*_READY, _S.HELD},
        (_S.IN_REVIEW, _A.REQUEST_CHANGES): {_S.CHANGES_REQUESTED},
        (_S.APPROVED, _A.REQUEST_CHANGES): {_S.CHANGES_REQUESTED},
        (_S.SCHEDULED, _A.REQUEST_CHANGES): {_S.CHANGES_REQUESTED},
        (_S.HELD, _A.REQUEST_CHANGES): {_S.CHANGES_REQUESTED},
        (_S.IN_REVIEW, _A.REJECT): {_S.REJECTED},
        (_S.CHANGES_REQUESTED, _A.REJECT): {_S.REJECTED},
        (_S.APPROVED, _A.REJECT): {_S.REJECTED},
        (_S.SCHEDULED, _A.REJECT): {_S.REJECTED},
        (_S.HELD, _A.REJECT): {_S.REJECTED},
        (_S.CHANGES_REQUESTED, _A.WITHDRAW_REQUEST): _ANY_OPEN,
        (_S.REJECTED, _A.WITHDRAW_REJECTION): _ANY_OPEN,
        (_S.APPROVED, _A.WITHDRAW_APPROVAL): {*_UNDECIDED, _S.APPROVED},
        (_S.SCHEDULED, _A.WITHDRAW_APPROVAL): {*_UNDECIDED, _S.SCHEDULED},
        (_S.HELD, _A.WITHDRAW_APPROVAL): {*_UNDECIDED, _S.HELD},
        (_S.MISSED, _A.WITHDRAW_APPROVAL): {*_UNDECIDED, _S.MISSED},
        (_S.FAILED, _A.WITHDRAW_APPROVAL): {*_UNDECIDED, _S.FAILED},
        (_S.APPROVED, _A.HOLD): {_S.HELD},
        (_S.SCHEDULED, _A.HOLD): {_S.HELD},
        (_S.HELD, _A.LIFT): {*_READY, _S.HELD, _S.MISSED},
        (_S.SCHEDULED, _A.INTEND): {_S.PUBLISHING},
        (_S.PUBLISHING, _A.CONFIRM): {_S.PUBLISHED},
        (_S.PUBLISHING, _A.FAIL): {_S.FAILED},
        (_S.PUBLISHING, _A.PARK): {_S.PARKED},
        (_S.PARKED, _A.RESOLVE): {_S.PUBLISHED, _S.FAILED},
        (_S.SCHEDULED, _A.MISS): {_S.MISSED},
        (_S.HELD, _A.MISS): {_S.MISSED, _S.HELD},
    }.items()
}

ORDER = (
    Status.REJECTED,
    Status.FAILED,
    Status.PARKED,
    Status.MISSED,
    Status.CHANGES_REQUESTED,
    Status.DRAFT,
    Status.IN_REVIEW,
    Status.HELD,
    Status.APPROVED,
    Status.SCHEDULED,
    Status.PUBLISHING,
    Status.PUBLISHED,
)
"""From the least to the most advanced; what needs a person comes first."""


def allowed(status: Status, action: Action) -> bool:
    """Whether the action may be done in this status."""
    return (status, action) in TRANSITIONS


def require(status: Status, action: Action) -> None:
    """Raise :class:`NotAllowed` with a sentence when the table has no such move."""
    if not allowed(status, action):
        raise NotAllowed(
            "This cannot be done while the post is “{status}”.",
            "Nothing was changed.",
            "Look at its status; it may have changed meanwhile.",
            status=status.value.replace("_", " "),
            action=action.value,
        )


def post_status(statuses: Iterable[Status]) -> tuple[Status, bool]:
    """A post's status: its least advanced variant's, and whether it is partly published.

    A post without variants is a draft.
    """
    found = set(statuses)
    if not found:
        return Status.DRAFT, False
    least = min(found, key=ORDER.index)
    return least, Status.PUBLISHED in found and least is not Status.PUBLISHED
