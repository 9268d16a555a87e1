"""People, mandates, accounts and labels of the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import (
    AccountAdded,
    AccountChanged,
    LabelAdded,
    LabelChanged,
    MandateEnded,
    MandateGranted,
    MemberAdmitted,
    WorkspaceChanged,
)
from exec_assistant.domain.people import Mandate, Member, Role, mandate_bytes, member_bytes
from exec_assistant.storage.fold.derive import ACCOUNT_COLUMNS, account_from_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.services.workspace import Workspace

OWNER_KEY = "owner"
"""Name of the owner's signing seed in the keyring; only the owner's laptop has it."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the window shows them; ``here``: this laptop holds their keys."""

    person: str
    name: str
    role: Role
    speciality: str
    device: str
    here: bool


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A pillar or campaign."""

    label: str
    family: str
    name: str
    colour: str


def people(ws: Workspace) -> list[PersonRow]:
    """Everyone in the workspace: executive first, then by name."""
    rows = ws.projection.database.query("SELECT person, name, role, speciality, device FROM members ORDER BY name")
    order = list(Role)
    return sorted(
        (PersonRow(r[0], r[1], Role(r[2]), r[3], r[4], r[4] in ws.device_keys) for r in rows),
        key=lambda p: (order.index(p.role), p.name),
    )


def person_name(ws: Workspace, person: str) -> str:
    """The name of a person, or empty."""
    rows = ws.projection.database.query("SELECT name FROM members WHERE person = ? LIMIT 1", (person,))
    return str(rows[0][0]) if rows else ""


def admit(ws: Workspace, member: Member) -> Changes:
    """Admit a person with their device, signed with the owner's key; cannot be undone, only ended by removal.

    Raises:
        NotAllowed: this laptop does not hold the owner's key.
    """
    owner = ws.owner_keys()
    signature = owner.sign(member_bytes(ws.id, member)).hex()
    event = MemberAdmitted(
        member.person,
        member.name,
        member.role.value,
        member.device,
        member.sign_key,
        member.box_key,
        member.speciality,
        signature,
    )
    return ws.commit([event]).changes


def grant_mandate(ws: Workspace, deputy: str, *, accounts: Sequence[str], begins: str, ends: str) -> Changes:
    """Give a deputy the right to approve for some accounts (none: all) for a time (storage form)."""
    if ws.me.role is not Role.EXECUTIVE:
        raise NotAllowed("Only the executive gives a mandate.", "Nothing was changed.")
    if begins >= ends:
        raise BadInput("The mandate would end before it begins.", "Nothing was changed.", "Choose a later end.")
    mandate = Mandate(ws.new_id(), deputy, ws.me.person, tuple(accounts), begins, ends)
    signature = ws.sign(mandate_bytes(ws.id, mandate))
    event = MandateGranted(
        mandate.mandate, deputy, ws.me.person, sorted(accounts), mandate.begins, mandate.ends, signature
    )
    committed = ws.commit([event])
    return committed.undone_by("Granted a mandate", (MandateEnded(mandate.mandate),), created=mandate.mandate)


def active_mandate(ws: Workspace, deputy: str, account: str) -> str:
    """The id of a mandate that lets the deputy approve for the account now, or empty."""
    now = ws.now()
    rows = ws.projection.database.query(
        "SELECT id, accounts FROM mandates WHERE deputy = ? AND begins <= ? AND ends > ? AND ended = ''",
        (deputy, now, now),
    )
    for identifier, accounts in rows:
        if accounts == "[]" or f'"{account}"' in accounts:
            return str(identifier)
    return ""


def within_mandate(ws: Workspace, account: str) -> bool:
    """Whether an account is mine to act for: everyone's, but a deputy's only under a mandate in force."""
    return ws.me.role is not Role.DEPUTY or bool(active_mandate(ws, ws.me.person, account))


# --- accounts -------------------------------------------------------------------------------------------------------


def accounts(ws: Workspace) -> list[Account]:
    """Accounts that were not removed, personal ones first."""
    rows = ws.projection.database.query(
        f"SELECT {ACCOUNT_COLUMNS} FROM accounts WHERE removed = 0 ORDER BY kind DESC, network, name"
    )
    return [account_from_row(row) for row in rows]


def account_of(ws: Workspace, account: str) -> Account:
    """One account; raises NotFound when it does not exist or was removed."""
    rows = ws.projection.database.query(
        f"SELECT {ACCOUNT_COLUMNS} FROM accounts WHERE id = ? AND removed = 0",
        (account,),
    )
    if not rows:
        raise NotFound("This account is no longer in the workspace.", "Nothing was changed.", "Choose another one.")
    return account_from_row(rows[0])


def add_account(
    ws: Workspace,
    *,
    network: str,
    handle: str,
    name: str,
    kind: str = "personal",
    server: str = "",
    provider: str = "manual",
    token: str = "",
) -> Changes:
    """Add an account that this device will publish for; the token goes to the keyring and nowhere else."""
    try:
        network_word, kind_word = Network(network).value, AccountKind(kind).value
    except ValueError as error:
        raise BadInput("There is no network called “{network}”.", "Nothing was changed.", network=network) from error
    if not handle.strip():
        raise BadInput("An account needs its name on the network.", "Nothing was changed.")
    account = ws.new_id()
    if token:
        ws.keystore.set(ws.id, f"token/{account}", token)
    event = AccountAdded(
        account, network_word, handle.strip(), name.strip() or handle.strip(), kind_word, server, provider, ws.me.device
    )
    committed = ws.commit([event])
    back = (AccountChanged(account, "removed", True),)
    return committed.undone_by("Added the account {name}", back, {"name": name}, account)


def change_account(ws: Workspace, account: str, field: str, value: str) -> Changes:
    """Change handle, name, server, provider or publisher. Another handle or server voids approvals for it."""
    before = account_of(ws, account)
    if field not in ("handle", "name", "server", "provider", "publisher"):
        raise BadInput("There is no detail called “{field}”.", "Nothing was changed.", field=field)
    committed = ws.commit([AccountChanged(account, field, value)])
    back = (AccountChanged(account, field, getattr(before, field)),)
    return committed.undone_by("Changed the account {name}", back, {"name": before.name})


def edit_account(ws: Workspace, account: str, fields: Mapping[str, str]) -> Changes:
    """Change several details of an account at once, undone as one; see :func:`change_account`."""
    before = account_of(ws, account)
    changed = {name: value.strip() for name, value in fields.items() if value.strip() != getattr(before, name)}
    if not changed.get("handle", "kept"):
        raise BadInput("An account needs its name on the network.", "Nothing was changed.")
    if not changed:
        return Changes()
    committed = ws.commit([AccountChanged(account, name, value) for name, value in changed.items()])
    back = tuple(AccountChanged(account, name, getattr(before, name)) for name in changed)
    return committed.undone_by("Changed the account {name}", back, {"name": before.name})


def approved_for(ws: Workspace, account: str) -> list[str]:
    """Titles of the posts with an approval for this account that are not out yet, by their time."""
    rows = ws.projection.database.query(
        "SELECT CASE p.title WHEN '' THEN substr(s.excerpt, 1, 60) ELSE p.title END FROM variants v "
        "JOIN posts p ON p.id = v.post JOIN post_states s ON s.post = v.post "
        "WHERE v.account = ? AND v.status IN ('approved', 'scheduled', 'held') AND p.discarded = 0 "
        "ORDER BY v.sort_at, v.post",
        (account,),
    )
    return [row[0] for row in rows]


def remove_account(ws: Workspace, account: str) -> Changes:
    """Remove an account from the workspace; its posts and results stay."""
    before = account_of(ws, account)
    committed = ws.commit([AccountChanged(account, "removed", True)])
    back = (AccountChanged(account, "removed", False),)
    return committed.undone_by("Removed the account {name}", back, {"name": before.name})


# --- pillars, campaigns, settings -----------------------------------------------------------------------------------


def labels(ws: Workspace, family: str) -> list[LabelRow]:
    """Pillars (``pillar``) or campaigns (``campaign``), by name."""
    rows = ws.projection.database.query(
        "SELECT id, family, name, colour FROM labels WHERE family = ? AND removed = 0 ORDER BY name", (family,)
    )
    return [LabelRow(*row) for row in rows]


def add_label(ws: Workspace, family: str, name: str, colour: str = "accent") -> Changes:
    """Add a pillar or campaign."""
    if family not in ("pillar", "campaign") or not name.strip():
        raise BadInput("A pillar or campaign needs a name.", "Nothing was changed.")
    label = ws.new_id()
    committed = ws.commit([LabelAdded(label, family, name.strip(), colour)])
    return committed.undone_by("Added “{name}”", (LabelChanged(label, "removed", True),), {"name": name}, label)


def _label(ws: Workspace, label: str) -> tuple[str, str]:
    rows = ws.projection.database.query("SELECT name, family FROM labels WHERE id = ? AND removed = 0", (label,))
    if not rows:
        raise NotFound("This pillar or campaign is no longer there.", "Nothing was changed.")
    return rows[0][0], rows[0][1]


def rename_label(ws: Workspace, label: str, name: str) -> Changes:
    """Give a pillar or campaign another name; posts that carry it follow."""
    before, _ = _label(ws, label)
    if not name.strip():
        raise BadInput("A pillar or campaign needs a name.", "Nothing was changed.")
    committed = ws.commit([LabelChanged(label, "name", name.strip())])
    return committed.undone_by("Renamed “{name}”", (LabelChanged(label, "name", before),), {"name": before})


def remove_label(ws: Workspace, label: str) -> Changes:
    """Take a pillar or campaign off the lists; posts that carry it keep it."""
    before, _ = _label(ws, label)
    committed = ws.commit([LabelChanged(label, "removed", True)])
    return committed.undone_by("Removed “{name}”", (LabelChanged(label, "removed", False),), {"name": before})


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for the whole workspace; the window is in minutes around the planned time."""

    name: str
    zone: str
    window_before: int
    window_after: int


def settings(ws: Workspace) -> Settings:
    """The settings of the workspace."""
    row: tuple[Any, ...] = ws.projection.database.query(
        "SELECT name, zone, window_before, window_after FROM workspace"
    )[0]
    return Settings(*row)


LONGEST_WINDOW = 30 * 24 * 60
"""Minutes before or after the planned time: an approval for longer than a month would be forgotten."""


def change_setting(ws: Workspace, field: str, value: str | int) -> Changes:
    """Change the workspace's name, zone, or the minutes of the window before and after the planned time."""
    if field not in ("name", "zone", "window_before", "window_after"):
        raise BadInput("There is no setting called “{field}”.", "Nothing was changed.", field=field)
    if field == "name" and not str(value).strip():
        raise BadInput("A workspace needs a name.", "Nothing was changed.")
    if field == "zone" and value not in available_timezones():
        raise BadInput("There is no time zone called “{zone}”.", "Nothing was changed.", zone=value)
    if field.startswith("window") and not (type(value) is int and 0 <= value <= LONGEST_WINDOW):
        raise BadInput("A window is given in minutes, up to {limit}.", "Nothing was changed.", limit=LONGEST_WINDOW)
    before = ws.projection.database.query(f"SELECT {field} FROM workspace")[0][0]
    committed = ws.commit([WorkspaceChanged(ws.id, field, value)])
    return committed.undone_by("Changed a setting", (WorkspaceChanged(ws.id, field, before),))
