"""The gate: every publication passes it, by machine or by hand (docs/spec/approval.md).

It decides from evidence alone: it rebuilds the bytes that would be sent and verifies, from the owner's key down, who
admitted the signer, who gave a deputy the mandate, and that the signature covers exactly these bytes, here and now.
No status column is trusted; where the local database differs from the journal, nothing goes out at all.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exec_assistant.domain.approval import Act, Statement, Window, mismatch, parse_statement
from exec_assistant.domain.errors import Damaged, NotFound, TooNew
from exec_assistant.domain.people import Member, Role, mandate_bytes, member_bytes
from exec_assistant.domain.posts import VariantContent, content_fields, content_hash, variant_content
from exec_assistant.domain.standing import Decision, DecisionKind, Facts, Standing, effective, standing
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import from_iso
from exec_assistant.journal.cipher import verify
from exec_assistant.publishing.reasons import Reason, Told

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.accounts import Account
    from exec_assistant.publishing.evidence import Evidence, RecordedDecision


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A picture or film with its verified bytes."""

    sha256: str
    mime: str
    alt: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Cleared:
    """What may be published: exactly these bytes, to this account, from this device, in this window."""

    post: str
    account: Account
    content: VariantContent
    media: tuple[MediaFile, ...]
    approval: str
    publisher: str
    window: Window
    signed_at: str

    @property
    def content_hash(self) -> str:
        """SHA-256 (hex) of the canonical content."""
        return content_hash(self.content)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the variant is not published now."""

    told: Told


_BY_STATUS = {
    Status.PUBLISHED: Reason.ALREADY_PUBLISHED,
    Status.PUBLISHING: Reason.IN_PROGRESS,
    Status.PARKED: Reason.UNKNOWN_OUTCOME,
    Status.MISSED: Reason.MISSED,
    Status.FAILED: Reason.FAILED,
    Status.HELD: Reason.HELD,
    Status.APPROVED: Reason.NOT_PLANNED,
    Status.REJECTED: Reason.REJECTED,
    Status.CHANGES_REQUESTED: Reason.CHANGES_REQUESTED,
}
_READING_KINDS = (DecisionKind.SUBMIT, DecisionKind.REQUEST_CHANGES, DecisionKind.REJECT, DecisionKind.WITHDRAW)


def check(evidence: Evidence, media: Callable[[str], bytes]) -> Cleared | Refusal:
    """Let one variant pass, or say why not.

    Args:
        evidence: all that the journal holds about it, gathered now.
        media: the bytes of a file by its SHA-256 (hex).
    """
    found = _alarm(evidence) or _object_problem(evidence)
    account = evidence.account
    if found is not None or account is None:
        return Refusal(found or Told(Reason.NO_ACCOUNT))
    content = variant_content(evidence.heads[0], evidence.account_id)
    if content is None:
        return Refusal(Told(Reason.NO_VARIANT))
    judge = _Judge(evidence, account, content)
    where = judge.standing()
    if where.status is not Status.SCHEDULED or evidence.folded_status != Status.SCHEDULED.value:
        return Refusal(judge.why_not(where))
    statement = judge.statements[where.approval]
    late = _window_problem(statement.window, evidence.now)
    if late is not None:
        return Refusal(late)
    if statement.publisher not in evidence.devices_here:
        return Refusal(Told(Reason.OTHER_DEVICE))
    files: list[MediaFile] = []
    for item in content.media:
        found_file = _media_file(media, item.sha256, item.mime, item.alt)
        if isinstance(found_file, Told):
            return Refusal(found_file)
        files.append(found_file)
    return Cleared(
        post=evidence.post,
        account=account,
        content=content,
        media=tuple(files),
        approval=where.approval,
        publisher=statement.publisher,
        window=statement.window,
        signed_at=statement.at,
    )


def _alarm(evidence: Evidence) -> Told | None:
    """What forbids publishing anything at all from this computer."""
    alarms = evidence.alarms
    if alarms.journal_damaged:
        return Told(Reason.JOURNAL_DAMAGED)
    if alarms.owner_key:
        return Told(Reason.OWNER_KEY)
    if alarms.restored:
        return Told(Reason.RESTORED_BACKUP)
    if alarms.database_behind:
        return Told(Reason.DATABASE_BEHIND)
    if alarms.altered:
        return Told(Reason.DATABASE_ALTERED, ", ".join(alarms.altered))
    if alarms.newer_events:
        return Told(Reason.NEWER_EVENTS)
    return None


def _object_problem(evidence: Evidence) -> Told | None:
    """What is wrong with the post or the account themselves."""
    if not evidence.creations:
        return Told(Reason.NO_POST)
    if len(evidence.creations) > 1:
        return Told(Reason.UNCERTAIN_AUTHOR)
    if evidence.discarded:
        return Told(Reason.DISCARDED)
    if evidence.account is None:
        return Told(Reason.NO_ACCOUNT)
    if len(evidence.heads) != 1:
        return Told(Reason.CONFLICT)
    return None


def _window_problem(window: Window, now: str) -> Told | None:
    if now < window.opens:
        return Told(Reason.TOO_EARLY, window.opens)
    if now > window.closes:
        return Told(Reason.WINDOW_PASSED, window.closes)
    return None


def _media_file(media: Callable[[str], bytes], sha256: str, mime: str, alt: str) -> MediaFile | Told:
    try:
        content = media(sha256)
    except NotFound:
        return Told(Reason.MEDIA_MISSING)
    except (Damaged, TooNew, ValueError):
        return Told(Reason.MEDIA_DAMAGED)
    if hashlib.sha256(content).hexdigest() != sha256:
        return Told(Reason.MEDIA_DAMAGED)
    return MediaFile(sha256, mime, alt, content)


def admitted(evidence: Evidence) -> dict[str, Member]:
    """The members whose admission the owner signed in exactly these words, by device."""
    return {
        signed.member.device: signed.member
        for signed in evidence.members
        if _holds(evidence.owner_key.hex(), member_bytes(evidence.workspace, signed.member), signed.signature)
    }


def _holds(public: str, message: bytes, signature: str) -> bool:
    """Whether a signature holds under a key, both in hexadecimal; nonsense holds under nothing."""
    try:
        return verify(bytes.fromhex(public), message, bytes.fromhex(signature))
    except ValueError:
        return False


class _Judge:
    """Reads the decisions of one variant with verified signatures."""

    def __init__(self, evidence: Evidence, account: Account, content: VariantContent) -> None:
        self.evidence = evidence
        self.account = account
        self.content = content
        self.signers = admitted(evidence)
        self.statements: dict[str, Statement] = {}
        self.invalid: dict[str, Reason] = {}
        author, device, spontaneous = evidence.creations[0]
        signer = self.signers.get(device)
        self.creator_known = signer is not None and signer.person == author
        self.creator, self.spontaneous = author, spontaneous
        self.decisions = self._read_all()

    def standing(self) -> Standing:
        """Where the variant stands, by the program's one rule, on verified decisions."""
        facts = Facts(
            decisions=self.decisions,
            attempts=self.evidence.attempts,
            missed=self.evidence.missed,
            planned_at=self.evidence.planned_at or None,
            plan_stamp=self.evidence.plan_stamp,
            held=self.evidence.held,
            forked=False,
        )
        return standing(facts, self._uncovered)

    def why_not(self, where: Standing) -> Told:
        """The reason shown for a variant that is not ready to go."""
        if where.status in _BY_STATUS:
            return Told(_BY_STATUS[where.status])
        if where.why:
            return Told(Reason(where.why))
        rejected = [d for d in self.decisions if d.id in self.invalid and d.kind is DecisionKind.APPROVE]
        if rejected:
            return Told(self.invalid[max(rejected, key=lambda d: (d.stamp, d.id)).id])
        return Told(Reason.NOT_APPROVED)

    def _uncovered(self, approval: str) -> str:
        """Why this approval does not cover what would be sent as planned; empty when it does."""
        reason = mismatch(
            self.statements[approval],
            workspace=self.evidence.workspace,
            post=self.evidence.post,
            account=self.account,
            content=self.content,
            at=self.evidence.planned_at or None,
        )
        if reason is not None:
            return reason.value
        if self.statements[approval].fields["content"] != content_fields(self.content):
            # It names more than this program would send: nothing that was signed is left out silently.
            return Reason.NOT_A_STATEMENT.value
        return "" if self.evidence.readers <= self._cleared() else Reason.READER_MISSING.value

    def _cleared(self) -> set[str]:
        """Specialities whose reader cleared this very content, and did not take it back."""
        cleared = set()
        for decision in effective(self.decisions):
            if decision.kind is not DecisionKind.CLEAR:
                continue
            statement = self.statements[decision.id]
            covered = mismatch(
                statement,
                workspace=self.evidence.workspace,
                post=self.evidence.post,
                account=self.account,
                content=self.content,
                at=None,
            )
            if covered is None:
                cleared.add(self.signers[statement.device].speciality)
        return cleared

    def _read_all(self) -> list[Decision]:
        decisions = [self._read(recorded) for recorded in self.evidence.decisions]
        by_id = {d.id: d for d in decisions}
        executives = {m.person for m in self.signers.values() if m.role is Role.EXECUTIVE}
        result = []
        for decision in decisions:
            target = by_id.get(decision.target)
            if decision.kind is DecisionKind.WITHDRAW and target is not None:
                allowed = decision.author == target.author or decision.author in executives
                result.append(decision if allowed else replace(decision, valid=False))
            else:
                result.append(decision)
        return result

    def _read(self, recorded: RecordedDecision) -> Decision:
        reason = self._no_right(recorded)
        if reason is not None:
            self.invalid[recorded.id] = reason
        return Decision(
            recorded.id,
            recorded.kind,
            recorded.stamp,
            recorded.author,
            recorded.parents,
            recorded.target,
            valid=reason is None,
        )

    def _no_right(self, recorded: RecordedDecision) -> Reason | None:
        """Why the decision has no effect, or None when its author had the right to it and it is signed."""
        signer = self.signers.get(recorded.device)
        if signer is None or signer.person != recorded.author:
            return Reason.UNKNOWN_SIGNER
        if recorded.kind in _READING_KINDS:
            refused = {
                DecisionKind.SUBMIT: signer.role is Role.READER,
                DecisionKind.REQUEST_CHANGES: signer.role is Role.ADVISOR,
                DecisionKind.REJECT: signer.role is Role.ADVISOR,
            }
            return Reason.ROLE if refused.get(recorded.kind) else None
        return self._unsigned(recorded, signer)

    def _unsigned(self, recorded: RecordedDecision, signer: Member) -> Reason | None:
        """Why a signed decision (approval, clearance) does not count."""
        statement = parse_statement(recorded.statement.encode("utf-8", "surrogatepass"))
        if statement is None or not _well_formed(statement):
            return Reason.NOT_A_STATEMENT
        if statement.approver != recorded.author or statement.device != recorded.device:
            return Reason.UNKNOWN_SIGNER
        if not _holds(signer.sign_key, recorded.statement.encode(), recorded.signature):
            return Reason.BAD_SIGNATURE
        self.statements[recorded.id] = statement
        if recorded.kind is DecisionKind.CLEAR:
            fits = signer.role is Role.READER and statement.fields["act"] == Act.CLEAR
            return None if fits else Reason.ROLE
        if statement.fields["act"] != Act.APPROVE:
            return Reason.ROLE
        return self._no_right_to_approve(signer, statement)

    def _no_right_to_approve(self, signer: Member, statement: Statement) -> Reason | None:
        if not self.creator_known:
            return Reason.UNCERTAIN_AUTHOR
        own = signer.person == self.creator
        if signer.role is Role.EXECUTIVE:
            return Reason.OWN_DRAFT if own and not self.spontaneous else None
        if signer.role is not Role.DEPUTY:
            return Reason.ROLE
        if own:
            return Reason.OWN_DRAFT
        return None if self._mandate_holds(signer, statement) else Reason.MANDATE

    def _mandate_holds(self, deputy: Member, statement: Statement) -> bool:
        signed = self.evidence.mandates.get(statement.mandate)
        if signed is None:
            return False
        giver = self.signers.get(signed.device)
        return (
            giver is not None
            and giver.role is Role.EXECUTIVE
            and giver.person == signed.mandate.granted_by
            and _holds(giver.sign_key, mandate_bytes(self.evidence.workspace, signed.mandate), signed.signature)
            and signed.mandate.allows(deputy.person, self.account.account, statement.at)
        )


def _well_formed(statement: Statement) -> bool:
    """Whether the instants that are compared as text are in storage form."""
    try:
        for instant in (statement.window.opens, statement.window.closes, statement.at):
            from_iso(instant)
    except (TypeError, ValueError):
        return False
    return True
