"""What the standing of any post depends on besides the post itself: people, mandates, accounts and holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.domain.people import Mandate, Member, Role, mandate_bytes, member_bytes
from exec_assistant.journal.cipher import verify_hex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.storage.connection import Connection


@dataclass(frozen=True, slots=True)
class Signer:
    """A device as far as decisions are concerned."""

    person: str
    role: Role
    sign_key: bytes
    speciality: str


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the standing of any post depends on besides the post itself."""

    workspace: str
    signers: Mapping[str, Signer]
    mandates: Mapping[str, Mandate]
    accounts: Mapping[str, Account]
    removed_accounts: frozenset[str]
    held_accounts: frozenset[str]
    held_posts: frozenset[str]
    everything_held: bool


def account_from_row(row: tuple[Any, ...]) -> Account:
    """An account from the columns ``id network handle name kind server provider publisher``."""
    return Account(row[0], Network(row[1]), row[2], row[3], AccountKind(row[4]), row[5], row[6], row[7])


ACCOUNT_COLUMNS = "id, network, handle, name, kind, server, provider, publisher"


def load_circumstances(connection: Connection) -> Circumstances:
    """Read people, mandates, accounts and holds."""
    workspace, owner_key = connection.execute("SELECT id, owner_key FROM workspace").fetchone() or ("", "")
    rows = connection.execute(
        "SELECT person, name, role, device, sign_key, box_key, speciality, signature FROM members"
    ).fetchall()
    signers = {row[3]: signer for row in rows if (signer := _signer(workspace, owner_key, row)) is not None}
    rows = connection.execute(
        "SELECT id, deputy, granted_by, accounts, begins, ends, signature, device FROM mandates WHERE ended = ''"
    ).fetchall()
    mandates = {row[0]: mandate for row in rows if (mandate := _mandate(workspace, signers, row)) is not None}
    accounts = {row[0]: account_from_row(row) for row in connection.execute(f"SELECT {ACCOUNT_COLUMNS} FROM accounts")}
    holds = connection.execute("SELECT scope, target FROM holds WHERE lifted = ''").fetchall()
    return Circumstances(
        workspace=workspace,
        signers=signers,
        mandates=mandates,
        accounts=accounts,
        removed_accounts=frozenset(row[0] for row in connection.execute("SELECT id FROM accounts WHERE removed = 1")),
        held_accounts=frozenset(target for scope, target in holds if scope == "account"),
        held_posts=frozenset(target for scope, target in holds if scope == "post"),
        everything_held=any(scope == "everything" for scope, _ in holds),
    )


def signed_by(signer: Signer, text: str, signature: str) -> bool:
    """Whether the signature (hex) holds over the text."""
    return verify_hex(signer.sign_key, text.encode(), signature)


def _mandate(workspace: str, signers: Mapping[str, Signer], row: tuple[Any, ...]) -> Mandate | None:
    """A mandate; None for one that no executive signed, on their own device, in exactly these words."""
    mandate = Mandate(row[0], row[1], row[2], tuple(json.loads(row[3])), row[4], row[5])
    giver = signers.get(row[7])
    if giver is None or giver.role is not Role.EXECUTIVE or giver.person != mandate.granted_by:
        return None
    return mandate if verify_hex(giver.sign_key, mandate_bytes(workspace, mandate), row[6]) else None


def _signer(workspace: str, owner_key: str, row: tuple[Any, ...]) -> Signer | None:
    """A member as a signer; None for an admission that the owner did not sign in exactly these words."""
    try:
        member = Member(row[0], row[1], Role(row[2]), *row[3:7])
        if not verify_hex(bytes.fromhex(owner_key), member_bytes(workspace, member), row[7]):
            return None
        return Signer(member.person, member.role, bytes.fromhex(member.sign_key), member.speciality)
    except ValueError:
        return None
