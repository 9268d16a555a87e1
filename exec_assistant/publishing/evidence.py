"""What the gate looks at: everything about one variant, read from the journal, and signs that something is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.people import Mandate, Member
    from exec_assistant.domain.posts import Document
    from exec_assistant.domain.standing import Attempt, DecisionKind


@dataclass(frozen=True, slots=True)
class SignedMember:
    """An admission as the journal holds it, with the signature (hex) that should be the owner's."""

    member: Member
    signature: str


@dataclass(frozen=True, slots=True)
class SignedMandate:
    """A mandate that nobody ended, with the signature (hex) and the device that should be an executive's."""

    mandate: Mandate
    signature: str
    device: str


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """A decision on the variant. ``statement`` is the signed text, empty for decisions that carry none."""

    id: str
    kind: DecisionKind
    stamp: str
    author: str
    device: str
    statement: str
    signature: str
    target: str
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alarms:
    """Signs that this computer's copy of the workspace cannot be relied on. All false (or empty) in a sound one."""

    journal_damaged: bool = False
    database_behind: bool = False
    altered: tuple[str, ...] = ()
    """Tables of the local database whose rows differ from a fresh fold of the journal."""
    owner_key: bool = False
    """The owner's key in the journal, the profile and the keyring are not one and the same."""
    restored: bool = False
    """The keyring remembers a publication that the journal does not know."""
    newer_events: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that decides whether one variant may be published now. Instants are in storage form."""

    workspace: str
    owner_key: bytes
    now: str
    devices_here: frozenset[str]
    alarms: Alarms
    members: tuple[SignedMember, ...]
    mandates: Mapping[str, SignedMandate]
    post: str
    creations: tuple[tuple[str, str, bool], ...]
    """(author, device, spontaneous) of each creation of the post in the journal: one, in a sound journal."""
    readers: frozenset[str]
    discarded: bool
    account_id: str
    account: Account | None
    """None when the account was removed or never added."""
    heads: tuple[Document, ...]
    decisions: tuple[RecordedDecision, ...]
    planned_at: str
    plan_stamp: str
    held: bool
    attempts: tuple[Attempt, ...] = ()
    missed: tuple[str, ...] = ()
    folded_status: str = ""
    """The status that a fresh fold gives, as a second opinion."""
