"""Decisions: the event's parents are the decision heads its author knew."""

from __future__ import annotations

from dataclasses import dataclass

from exec_assistant.domain.events.base import Event, recorded


@recorded("variant_submitted", "post")
@dataclass(frozen=True, slots=True)
class VariantSubmitted(Event):
    """Submitted for review; ``content`` is the content hash of what was submitted."""

    post: str
    account: str
    content: str
    note: str


@recorded("variant_cleared", "post")
@dataclass(frozen=True, slots=True)
class VariantCleared(Event):
    """A reader's signed clearance; ``statement`` is the signed text, ``signature`` hex."""

    post: str
    account: str
    statement: str
    signature: str


@recorded("variant_approved", "post")
@dataclass(frozen=True, slots=True)
class VariantApproved(Event):
    """A signed approval; ``statement`` is the signed text (approval.statement_bytes), ``signature`` hex."""

    post: str
    account: str
    statement: str
    signature: str


@recorded("changes_requested", "post")
@dataclass(frozen=True, slots=True)
class ChangesRequested(Event):
    """Changes asked for, with the comment that says which."""

    post: str
    account: str
    content: str
    note: str


@recorded("variant_rejected", "post")
@dataclass(frozen=True, slots=True)
class VariantRejected(Event):
    """Rejected, with the reason."""

    post: str
    account: str
    content: str
    note: str


@recorded("decision_withdrawn", "post")
@dataclass(frozen=True, slots=True)
class DecisionWithdrawn(Event):
    """A decision taken back by whoever took it."""

    post: str
    account: str
    decision: str


@recorded("hold_placed", "hold")
@dataclass(frozen=True, slots=True)
class HoldPlaced(Event):
    """Nothing leaves while it stands. ``scope`` is everything, account or post; ``target`` the id of the latter two."""

    hold: str
    scope: str
    target: str
    reason: str


@recorded("hold_lifted", "hold")
@dataclass(frozen=True, slots=True)
class HoldLifted(Event):
    """A hold taken away."""

    hold: str
