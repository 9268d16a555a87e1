"""The signed bytes of version 1, for ever: what is on people's disks must verify in every later version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.domain.approval import Act, Window, mismatch, parse_statement, statement_bytes
from exec_assistant.domain.people import Mandate, Member, Role, mandate_bytes, member_bytes
from exec_assistant.domain.posts import Media, VariantContent, Visibility, content_hash
from exec_assistant.journal.cipher import DeviceKeys, verify

PROJECT = Path(__file__).resolve().parents[3]
GOLDEN = PROJECT / "tests" / "golden" / "approval" / "v1.json"
SPECIFICATION = PROJECT / "docs" / "spec" / "approval.md"

WORKSPACE = "6f1c2f6e-8a57-4d0c-9d3e-0a51c0c80001"
OWNER, CLAIRE, NADIA = (DeviceKeys(bytes([n]) * 32, bytes([n + 16]) * 32) for n in (1, 2, 3))


def signed(keys: DeviceKeys, message: bytes) -> dict[str, str]:
    return {"bytes": message.decode(), "signature": keys.sign(message).hex()}


def version_1() -> dict[str, Any]:
    """Everything that is signed, from keys anyone can make: 32 times the same byte."""
    member = Member(
        "claire", "Claire Valtherne", Role.EXECUTIVE, "device-claire", CLAIRE.public.hex(), CLAIRE.box_public.hex()
    )
    mandate = Mandate("mandate-1", "nadia", "claire", ("account-1",), "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")
    account = Account(
        "account-1", Network.MASTODON, "@claire@m.example", "Claire", AccountKind.PERSONAL, "https://m.example"
    )
    content = VariantContent(
        "Résultats : +4 %\n« Merci à tous » 🚀",
        (Media("ab" * 32, "image/png", "x.png", "Un graphique"),),
        Visibility.PUBLIC,
        "",
    )
    common: dict[str, Any] = {
        "workspace": WORKSPACE,
        "post": "post-1",
        "account": account,
        "content": content,
        "window": Window("2026-03-11T08:00:00Z", "2026-03-11T12:00:00Z"),
        "publisher": "device-claire",
        "at": "2026-03-10T17:00:00Z",
    }
    by_claire = statement_bytes(**common, approver="claire", device="device-claire")
    by_nadia = statement_bytes(**common, approver="nadia", device="device-nadia", mandate="mandate-1")
    cleared = statement_bytes(**common, approver="ines", device="device-ines", act=Act.CLEAR)
    return {
        "owner_public": OWNER.public.hex(),
        "claire_public": CLAIRE.public.hex(),
        "content_hash": content_hash(content),
        "member": signed(OWNER, member_bytes(WORKSPACE, member)),
        "mandate": signed(CLAIRE, mandate_bytes(WORKSPACE, mandate)),
        "approval": signed(CLAIRE, by_claire),
        "deputy_approval": signed(NADIA, by_nadia),
        "clearance": signed(NADIA, cleared),
    }


def golden() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return found


def test_the_bytes_and_signatures_of_version_1_are_unchanged() -> None:
    assert version_1() == golden()


def test_a_statement_on_the_disk_is_read_and_verified() -> None:
    kept = golden()
    approval = kept["approval"]

    statement = parse_statement(approval["bytes"].encode())

    assert statement is not None
    assert (statement.approver, statement.at) == ("claire", "2026-03-10T17:00:00Z")
    assert verify(
        bytes.fromhex(kept["claire_public"]), approval["bytes"].encode(), bytes.fromhex(approval["signature"])
    )
    assert mismatch(
        statement,
        workspace=WORKSPACE,
        post="post-2",
        account=Account("account-1", Network.MASTODON, "", "", AccountKind.PERSONAL),
        content=VariantContent("", (), Visibility.PUBLIC, ""),
        at=None,
    )


def test_the_specification_shows_these_very_bytes() -> None:
    text = SPECIFICATION.read_text(encoding="utf-8")
    kept = golden()

    for name in ("member", "mandate", "approval"):
        domain, _, body = kept[name]["bytes"].partition("\n")
        assert f"{domain}⏎\n{body}\n" in text
        assert kept[name]["signature"] in text
    for name in ("owner_public", "claire_public", "content_hash"):
        assert kept[name] in text
