"""Where a variant stands, computed from the facts the journal holds; the order of their arrival does not matter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from exec_assistant.domain.statuses import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class DecisionKind(StrEnum):
    """What was decided about a variant. ``withdraw`` takes back the decision it names."""

    SUBMIT = "submit"
    CLEAR = "clear"
    APPROVE = "approve"
    REQUEST_CHANGES = "request_changes"
    REJECT = "reject"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on a variant.

    ``stamp`` is the clock and device as text that sorts; ``parents`` are the decision heads its author knew;
    ``target`` is the decision a withdrawal takes back; ``valid`` says whether its author had the right to it
    (for approvals: the signature holds and the role allows it).
    """

    id: str
    kind: DecisionKind
    stamp: str
    author: str
    parents: tuple[str, ...] = ()
    target: str = ""
    valid: bool = True


class OutcomeKind(StrEnum):
    """How an attempt to publish ended."""

    CONFIRMED = "confirmed"
    FAILED = "failed"
    PARKED = "parked"
    NOT_PUBLISHED = "not_published"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to publish: an intent, and its outcomes with their stamps."""

    id: str
    stamp: str
    outcomes: tuple[tuple[str, OutcomeKind], ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """All that decides a variant's status."""

    decisions: Sequence[Decision]
    attempts: Sequence[Attempt] = ()
    missed: Sequence[str] = ()
    """Stamps at which the window was found to have passed."""
    planned_at: str | None = None
    plan_stamp: str = ""
    held: bool = False
    forked: bool = False
    """More than one head revision, or none."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The result. ``why`` is a reason word for the person (empty when the status says it all)."""

    status: Status
    why: str = ""
    approval: str = ""
    """The decision id of the approval in force."""
    voided: str = ""
    """The decision id of an approval that an edit or a move has voided."""


def effective(decisions: Sequence[Decision]) -> list[Decision]:
    """The valid decisions that no withdrawal has taken back, oldest first; a withdrawal can be taken back itself."""
    withdrawals = [d for d in decisions if d.kind is DecisionKind.WITHDRAW and d.valid]
    withdrawn: set[str] = set()
    # From the latest on: whatever takes back a withdrawal was decided after it.
    for withdrawal in sorted(withdrawals, key=lambda d: (d.stamp, d.id), reverse=True):
        if withdrawal.id not in withdrawn:
            withdrawn.add(withdrawal.target)
    kept = [d for d in decisions if d.valid and d.kind is not DecisionKind.WITHDRAW and d.id not in withdrawn]
    return sorted(kept, key=lambda d: (d.stamp, d.id))


def ancestors(decisions: Sequence[Decision]) -> dict[str, set[str]]:
    """For each decision, the ids of all decisions its author knew of."""
    parents = {d.id: d.parents for d in decisions}
    known: dict[str, set[str]] = {}
    for start, first in parents.items():
        seen: set[str] = set()
        stack = list(first)
        while stack:
            node = stack.pop()
            if node not in seen:
                seen.add(node)
                stack.extend(parents.get(node, ()))
        known[start] = seen
    return known


def approvals_in_force(decisions: Sequence[Decision]) -> list[Decision]:
    """Approvals that no rejection or request for changes beats.

    A refusal beats an approval unless the approval's author knew of it (DESIGN: reject beats a concurrent approval).
    """
    live = effective(decisions)
    known = ancestors(decisions)
    refusals = [d for d in live if d.kind in (DecisionKind.REJECT, DecisionKind.REQUEST_CHANGES)]
    return [
        d for d in live if d.kind is DecisionKind.APPROVE and all(refusal.id in known[d.id] for refusal in refusals)
    ]


def standing(facts: Facts, covers: Callable[[str], str]) -> Standing:
    """Where the variant stands.

    Args:
        facts: what the journal holds.
        covers: for an approval's decision id, why it does not cover the present content and plan (empty: it does).
    """
    published = publication(facts.attempts)
    if published is not None:
        return published
    in_force = approvals_in_force(facts.decisions)
    voided = why = ""
    for approval in reversed(in_force):
        reason = covers(approval.id)
        if not reason and not facts.forked:
            return _armed(facts, approval.id)
        voided, why = voided or approval.id, why or reason or "conflict"
    status = _undecided(facts.decisions)
    if facts.forked:
        why = "conflict"
    return Standing(status, why if voided or facts.forked else "", "", voided)


def publication(attempts: Sequence[Attempt]) -> Standing | None:
    """The standing that attempts to publish impose, whatever was decided; None when they impose none."""
    open_status: Standing | None = None
    receipts = sum(kind is OutcomeKind.CONFIRMED for a in attempts for _, kind in a.outcomes)
    if receipts:
        return Standing(Status.PUBLISHED, "published_twice" if receipts > 1 else "")
    for attempt in attempts:
        kinds = {kind for _, kind in attempt.outcomes}
        if kinds & {OutcomeKind.FAILED, OutcomeKind.NOT_PUBLISHED}:
            continue
        if OutcomeKind.PARKED in kinds:
            return Standing(Status.PARKED, "unknown_outcome")
        open_status = Standing(Status.PUBLISHING)
    return open_status


def _armed(facts: Facts, approval: str) -> Standing:
    """The standing of a variant whose approval covers it."""
    missed = max(facts.missed, default="")
    failed = max(
        (
            stamp
            for attempt in facts.attempts
            for stamp, kind in attempt.outcomes
            if kind in (OutcomeKind.FAILED, OutcomeKind.NOT_PUBLISHED)
        ),
        default="",
    )
    latest = max(missed, failed)
    if latest and latest > facts.plan_stamp:
        return Standing(Status.MISSED if latest == missed else Status.FAILED, "", approval)
    if facts.held:
        return Standing(Status.HELD, "", approval)
    return Standing(Status.SCHEDULED if facts.planned_at else Status.APPROVED, "", approval)


def _undecided(decisions: Sequence[Decision]) -> Status:
    """The status of a variant without an approval that covers it."""
    live = effective(decisions)
    known = ancestors(decisions)
    answers = [d for d in live if d.kind in (DecisionKind.SUBMIT, DecisionKind.APPROVE)]
    refusals = [
        d
        for d in live
        if d.kind in (DecisionKind.REJECT, DecisionKind.REQUEST_CHANGES)
        and not any(d.id in known[a.id] for a in answers)
    ]
    if any(d.kind is DecisionKind.REJECT for d in refusals):
        return Status.REJECTED
    if refusals:
        return Status.CHANGES_REQUESTED
    closing = [d for d in live if d.kind in (DecisionKind.APPROVE, DecisionKind.REJECT, DecisionKind.REQUEST_CHANGES)]
    for submission in live:
        if submission.kind is DecisionKind.SUBMIT and not any(submission.id in known[d.id] for d in closing):
            return Status.IN_REVIEW
    return Status.DRAFT
