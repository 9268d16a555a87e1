"""People of a workspace, their roles, and the statements that admit them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do. Exactly one per person."""

    EXECUTIVE = "executive"
    ADVISOR = "advisor"
    READER = "reader"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Member:
    """A person with the device that signs for them, as the workspace's owner admitted them.

    ``sign_key`` and ``box_key`` are the device's Ed25519 and X25519 public keys in hexadecimal.
    ``speciality`` is what a reader reads for ("legal", "investor_relations"), empty for the others.
    """

    person: str
    name: str
    role: Role
    device: str
    sign_key: str
    box_key: str
    speciality: str = ""


@dataclass(frozen=True, slots=True)
class Mandate:
    """A deputy's signed right to approve for the executive; times are UTC in storage form."""

    mandate: str
    deputy: str
    granted_by: str
    accounts: tuple[str, ...]
    begins: str
    ends: str

    def allows(self, person: str, account: str, at: str) -> bool:
        """Whether ``person`` may approve for ``account`` at ``at`` (storage form). No accounts means all."""
        return (
            person == self.deputy and (not self.accounts or account in self.accounts) and self.begins <= at < self.ends
        )


MEMBER_DOMAIN = b"exec-assistant/member/1\n"
MANDATE_DOMAIN = b"exec-assistant/mandate/1\n"


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical_json(value: object) -> bytes:
    """JSON with sorted keys, no spaces, UTF-8, no escapes but the required ones: one text, one byte string.

    Only strings, integers, booleans, null, lists and objects with string keys may occur. Lone surrogates,
    which UTF-8 cannot carry, raise UnicodeEncodeError.
    """
    return _CANONICAL.encode(value).encode()


def member_bytes(workspace: str, member: Member) -> bytes:
    """What the owner signs to admit a member (docs/spec/approval.md)."""
    return MEMBER_DOMAIN + canonical_json(
        {
            "workspace": workspace,
            "person": member.person,
            "name": member.name,
            "role": member.role.value,
            "device": member.device,
            "sign_key": member.sign_key,
            "box_key": member.box_key,
            "speciality": member.speciality,
        }
    )


def mandate_bytes(workspace: str, mandate: Mandate) -> bytes:
    """What the executive signs to give a deputy a mandate (docs/spec/approval.md)."""
    return MANDATE_DOMAIN + canonical_json(
        {
            "workspace": workspace,
            "mandate": mandate.mandate,
            "deputy": mandate.deputy,
            "granted_by": mandate.granted_by,
            "accounts": sorted(mandate.accounts),
            "begins": mandate.begins,
            "ends": mandate.ends,
        }
    )
