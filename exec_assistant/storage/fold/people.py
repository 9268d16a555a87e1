"""Fold of the workspace, its people, accounts and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exec_assistant.storage.fold.rows import Rows, Statement, folds, insert, register, to_json

if TYPE_CHECKING:
    from exec_assistant.journal.envelope import Envelope

_WORKSPACE = insert("workspace", "id owner_key language name name_at zone zone_at")
_WORKSPACE_FIELDS = {name: register("workspace", name) for name in ("name", "zone", "window_before", "window_after")}
_MEMBER = Statement(
    0,
    "INSERT INTO members (device, person, name, role, sign_key, box_key, speciality, signature, stamp) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (device) DO UPDATE SET person = excluded.person, "
    "name = excluded.name, role = excluded.role, sign_key = excluded.sign_key, box_key = excluded.box_key, "
    "speciality = excluded.speciality, signature = excluded.signature, stamp = excluded.stamp "
    "WHERE excluded.stamp > members.stamp",
)
_MANDATE = insert("mandates", "id deputy granted_by accounts begins ends signature device")
_MANDATE_END = Statement(1, "UPDATE mandates SET ended = ? WHERE id = ? AND (ended = '' OR ended > ?)")
_ACCOUNT = insert(
    "accounts",
    "id network kind handle handle_at name name_at server server_at provider provider_at publisher publisher_at",
)
_ACCOUNT_FIELDS = {
    name: register("accounts", name) for name in ("handle", "name", "server", "provider", "publisher", "removed")
}
_LABEL = insert("labels", "id family name name_at colour colour_at")
_LABEL_FIELDS = {name: register("labels", name) for name in ("name", "colour", "removed")}


@folds("workspace_created")
def workspace_created(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """The workspace itself."""
    workspace = data["workspace"]
    rows.add(_WORKSPACE, workspace, data["owner_key"], data["language"], data["name"], stamp, data["zone"], stamp)
    rows.families.add("workspace")


@folds("workspace_changed")
def workspace_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A setting of the workspace."""
    statement = _WORKSPACE_FIELDS.get(data["field"])
    if statement:
        rows.add(statement, data["value"], stamp, data["workspace"], stamp)
        rows.families.add("workspace")


@folds("member_admitted")
def member_admitted(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A person with a device. What they decided before this arrived counts from now: all is derived again."""
    rows.add(
        _MEMBER,
        data["device"],
        data["person"],
        data["name"],
        data["role"],
        data["sign_key"],
        data["box_key"],
        data["speciality"],
        data["signature"],
        stamp,
    )
    rows.families.add("people")
    rows.all_posts = True


@folds("mandate_granted")
def mandate_granted(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A deputy's mandate."""
    rows.add(
        _MANDATE,
        data["mandate"],
        data["deputy"],
        data["granted_by"],
        to_json(data["accounts"]),
        data["begins"],
        data["ends"],
        data["signature"],
        envelope.device,
    )
    rows.families.add("people")
    rows.all_posts = True


@folds("mandate_ended")
def mandate_ended(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """The earliest end counts."""
    rows.add(_MANDATE_END, stamp, data["mandate"], stamp)
    rows.families.add("people")
    rows.all_posts = True


@folds("account_added")
def account_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """An account."""
    rows.add(
        _ACCOUNT,
        data["account"],
        data["network"],
        data["account_kind"],
        data["handle"],
        stamp,
        data["name"],
        stamp,
        data["server"],
        stamp,
        data["provider"],
        stamp,
        data["publisher"],
        stamp,
    )
    rows.families.add("accounts")


@folds("account_changed")
def account_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A field of an account; another handle or server voids approvals, so posts are derived again."""
    statement = _ACCOUNT_FIELDS.get(data["field"])
    if statement:
        value = int(data["value"]) if data["field"] == "removed" else data["value"]
        rows.add(statement, value, stamp, data["account"], stamp)
        rows.families.add("accounts")
        rows.all_posts = True


@folds("label_added")
def label_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A pillar or campaign."""
    rows.add(_LABEL, data["label"], data["family"], data["name"], stamp, data["colour"], stamp)
    rows.families.add("labels")


@folds("label_changed")
def label_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A field of a pillar or campaign."""
    statement = _LABEL_FIELDS.get(data["field"])
    if statement:
        value = int(data["value"]) if data["field"] == "removed" else data["value"]
        rows.add(statement, value, stamp, data["label"], stamp)
        rows.families.add("labels")
