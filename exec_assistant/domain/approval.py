"""Approvals: the canonical bytes a person signs, and whether an approval covers what would be sent now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.people import canonical_json
from exec_assistant.domain.posts import VariantContent, content_fields

if TYPE_CHECKING:
    from exec_assistant.domain.accounts import Account

APPROVAL_DOMAIN = b"exec-assistant/approval/1\n"


class Act(StrEnum):
    """What a signature says: the executive's approval, or a reader's clearance that must come before it."""

    APPROVE = "approve"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Window:
    """The time in which a publication may happen; both ends UTC in storage form, both included."""

    opens: str
    closes: str

    def contains(self, at: str) -> bool:
        """Whether the instant (storage form) lies in the window."""
        return self.opens <= at <= self.closes


@dataclass(frozen=True, slots=True)
class Statement:
    """A parsed approval statement. ``fields`` is the whole signed object."""

    fields: dict[str, Any]

    @property
    def window(self) -> Window:
        """The signed time window."""
        return Window(self.fields["window"]["opens"], self.fields["window"]["closes"])

    @property
    def approver(self) -> str:
        """The person who signed."""
        return str(self.fields["approver"])

    @property
    def device(self) -> str:
        """The device whose key signed."""
        return str(self.fields["device"])

    @property
    def publisher(self) -> str:
        """The one device that may publish this."""
        return str(self.fields["publisher"])

    @property
    def at(self) -> str:
        """When it was signed, UTC in storage form."""
        return str(self.fields["at"])

    @property
    def mandate(self) -> str:
        """The mandate a deputy acted under, empty for the executive."""
        return str(self.fields["mandate"])


class Mismatch(StrEnum):
    """Why a signed statement does not cover what would be sent; the word is also the reason shown."""

    NOT_A_STATEMENT = "not_a_statement"
    OTHER_POST = "other_post"
    TEXT = "text_changed"
    MEDIA = "media_changed"
    VISIBILITY = "visibility_changed"
    FIRST_COMMENT = "first_comment_changed"
    ACCOUNT = "account_changed"
    WINDOW = "outside_window"


def statement_bytes(
    *,
    workspace: str,
    post: str,
    account: Account,
    content: VariantContent,
    window: Window,
    approver: str,
    device: str,
    publisher: str,
    at: str,
    act: Act = Act.APPROVE,
    mandate: str = "",
) -> bytes:
    """The canonical bytes of an approval (docs/spec/approval.md): everything that would be sent, where and when."""
    return APPROVAL_DOMAIN + canonical_json(
        {
            "act": act.value,
            "workspace": workspace,
            "post": post,
            "account": account_fields(account),
            "content": content_fields(content),
            "window": {"opens": window.opens, "closes": window.closes},
            "approver": approver,
            "device": device,
            "publisher": publisher,
            "mandate": mandate,
            "at": at,
        }
    )


def account_fields(account: Account) -> dict[str, str]:
    """What of an account is signed: changing any of these sends the words somewhere else."""
    return {
        "id": account.account,
        "network": account.network.value,
        "handle": account.handle,
        "server": account.server,
    }


def parse_statement(signed: bytes) -> Statement | None:
    """The statement in signed bytes, or None when they are not one (never raises on foreign bytes)."""
    if not signed.startswith(APPROVAL_DOMAIN):
        return None
    try:
        fields = json.loads(signed[len(APPROVAL_DOMAIN) :])
        canonical = APPROVAL_DOMAIN + canonical_json(fields)
    except (ValueError, RecursionError):
        return None
    if canonical != signed or not isinstance(fields, dict):
        return None
    parts = {"account": {"id", "network", "handle", "server"}, "window": {"opens", "closes"}}
    words = {"act", "workspace", "post", "approver", "device", "publisher", "mandate", "at"}
    if set(fields) != words | set(parts) | {"content"} or not isinstance(fields["content"], dict):
        return None
    for name, wanted in parts.items():
        part = fields[name]
        if not isinstance(part, dict) or set(part) != wanted or not all(isinstance(v, str) for v in part.values()):
            return None
    if not all(isinstance(fields[name], str) for name in words):
        return None
    return Statement(fields)


def mismatch(
    statement: Statement | None,
    *,
    workspace: str,
    post: str,
    account: Account,
    content: VariantContent,
    at: str | None,
) -> Mismatch | None:
    """Why the statement does not cover this content for this account at this time, or None when it does.

    ``at`` is the planned or present instant in storage form; None leaves the window unchecked (nothing planned).
    """
    if statement is None:
        return Mismatch.NOT_A_STATEMENT
    fields = statement.fields
    if fields["workspace"] != workspace or fields["post"] != post:
        return Mismatch.OTHER_POST
    if fields["account"] != account_fields(account):
        return Mismatch.ACCOUNT
    signed, now = fields["content"], content_fields(content)
    for part, reason in (
        ("text", Mismatch.TEXT),
        ("media", Mismatch.MEDIA),
        ("visibility", Mismatch.VISIBILITY),
        ("first_comment", Mismatch.FIRST_COMMENT),
    ):
        if signed.get(part) != now[part]:
            return reason
    if at is not None and not statement.window.contains(at):
        return Mismatch.WINDOW
    return None
