"""The high-water mark: the last publications, remembered in the keyring, which a restored backup does not turn back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Set

    from exec_assistant.services.workspace import Workspace

_NAME = "mark/"
KEPT = 10
"""Publications remembered with their post and account; the keyring of Windows keeps 1,280 characters."""


def remember(ws: Workspace, device: str, publication: str, post: str, account: str) -> None:
    """Note an intent that is on the disk. Written after it, so that a crash between the two raises no false alarm."""
    recent = [[publication, post, account], *_recent(ws, device)][:KEPT]
    ws.keystore.set(ws.id, _NAME + device, json.dumps(recent, separators=(",", ":")))


def remembered(ws: Workspace) -> list[tuple[str, str, str]]:
    """(publication, post, account) of the last intents of every device whose keys are here, each's latest first.

    Every device: after a restore with the recovery kit this computer is a new one, and its keyring still knows the old.
    """
    return [(item[0], item[1], item[2]) for device in _devices(ws) for item in _recent(ws, device)]


def journal_forgot(ws: Workspace, intents: Set[str]) -> bool:
    """Whether the keyring knows a publication that the journal does not: the profile was put back from a backup."""
    return any(publication not in intents for publication, _, _ in remembered(ws))


def forget(ws: Workspace) -> None:
    """Start anew after a person has confirmed that a backup was restored."""
    for device in _devices(ws):
        ws.keystore.delete(ws.id, _NAME + device)


def _devices(ws: Workspace) -> list[str]:
    return sorted({*ws.device_keys, ws.me.device})


def _recent(ws: Workspace, device: str) -> list[list[str]]:
    text = ws.keystore.get(ws.id, _NAME + device)
    if not text:
        return []
    try:
        found: Any = json.loads(text)
    except ValueError:
        # An entry nobody can read is not taken for "nothing was published": it matches no intent.
        return [["unreadable", "", ""]]
    return [[str(part) for part in item] for item in found if isinstance(item, list) and len(item) == 3]
