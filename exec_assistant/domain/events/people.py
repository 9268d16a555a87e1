"""Events of the workspace, its people, accounts and labels."""

from __future__ import annotations

from dataclasses import dataclass

from exec_assistant.domain.events.base import Event, recorded


@recorded("workspace_created", "workspace")
@dataclass(frozen=True, slots=True)
class WorkspaceCreated(Event):
    """The first event. ``owner_key`` is the Ed25519 public key (hex) that signs admissions."""

    workspace: str
    name: str
    zone: str
    language: str
    owner_key: str


@recorded("workspace_changed", "workspace")
@dataclass(frozen=True, slots=True)
class WorkspaceChanged(Event):
    """A setting of the workspace: name, zone, window_before, window_after (minutes)."""

    workspace: str
    field: str
    value: str | int


@recorded("member_admitted", "person")
@dataclass(frozen=True, slots=True)
class MemberAdmitted(Event):
    """A person with a device; ``signature`` (hex) is the owner's over people.member_bytes."""

    person: str
    name: str
    role: str
    device: str
    sign_key: str
    box_key: str
    speciality: str
    signature: str


@recorded("mandate_granted", "mandate")
@dataclass(frozen=True, slots=True)
class MandateGranted(Event):
    """A deputy's right to approve; ``signature`` (hex) is the executive's over people.mandate_bytes."""

    mandate: str
    deputy: str
    granted_by: str
    accounts: list[str]
    begins: str
    ends: str
    signature: str


@recorded("mandate_ended", "mandate")
@dataclass(frozen=True, slots=True)
class MandateEnded(Event):
    """A mandate taken back before its end."""

    mandate: str


@recorded("account_added", "account")
@dataclass(frozen=True, slots=True)
class AccountAdded(Event):
    """An account; see accounts.Account for the fields."""

    account: str
    network: str
    handle: str
    name: str
    account_kind: str
    server: str
    provider: str
    publisher: str


@recorded("account_changed", "account")
@dataclass(frozen=True, slots=True)
class AccountChanged(Event):
    """One field of an account: handle, name, server, provider, publisher, or removed (bool)."""

    account: str
    field: str
    value: str | bool


@recorded("label_added", "label")
@dataclass(frozen=True, slots=True)
class LabelAdded(Event):
    """A pillar or a campaign (``family``)."""

    label: str
    family: str
    name: str
    colour: str


@recorded("label_changed", "label")
@dataclass(frozen=True, slots=True)
class LabelChanged(Event):
    """One field of a label: name, colour, or removed (bool)."""

    label: str
    field: str
    value: str | bool
