"""Write the golden files of the present format into an empty folder: ``python -m tests.golden.journal.make FOLDER``.

Version 1 was written once and is never written again. A new version of the format gets a folder of its own beside
it, and the tests read them all.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exec_assistant.journal.cipher import DeviceKeys
from exec_assistant.journal.envelope import Envelope, EventDraft
from exec_assistant.journal.journal import Journal
from exec_assistant.journal.media_store import MediaStore
from exec_assistant.journal.recovery import RecoverySecrets, make_kit
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from exec_assistant.journal.segment import Head

WORKSPACE = "0197f3a0-0000-7000-8000-00000000000a"
DEVICES = {
    "0197f3a0-1111-7000-8000-000000000001": DeviceKeys(b"\x01" * 32, b"\x02" * 32),
    "0197f3a0-2222-7000-8000-000000000002": DeviceKeys(b"\x03" * 32, b"\x04" * 32),
}
EPOCH_KEYS = {1: bytes(range(32)), 2: bytes(range(32, 64))}
PASSPHRASE = "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01"
MEDIA = "Légende : un portrait.".encode() * 60


def plain(value: Any) -> Any:
    """The value as JSON can hold it: bytes become ``{"$hex": …}``."""
    if isinstance(value, bytes):
        return {"$hex": value.hex()}
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def row(event: Envelope) -> list[Any]:
    """An event as ten values that JSON can hold, in the order of the specification."""
    return [
        event.id, event.hlc, event.wall_ms, event.author, event.device, event.kind, event.version, event.object,
        list(event.parents), plain(event.data),
    ]  # fmt: skip


def drafts(first: int, count: int) -> list[EventDraft]:
    """Events with every plain type, unknown kinds among them."""
    return [
        EventDraft(
            "claire" if number % 2 else "marie",
            "post_drafted" if number % 5 else "kind_of_a_later_version",
            1 + number % 3,
            f"post-{number % 7}",
            tuple(f"revision-{parent}" for parent in range(number % 3)),
            {
                "text": f"Résultats n\u00b0 {number}\u202f: merci aux équipes \U0001f389",
                "window": [number, None, -number, 2**40 + number],
                "rate": number / 8,
                "spontaneous": number % 2 == 0,
                "thumbnail": bytes(range(number % 20)),
                "nested": {"empty": {}, "list": [[], [{"a": 1}]]},
            },
        )
        for number in range(first, first + count)
    ]


def main(folder: Path) -> None:
    """Write everything into the folder."""
    clock = FakeClock(datetime(2026, 11, 21, 8, 0, tzinfo=UTC))
    epochs = {1: EPOCH_KEYS[1]}
    one, two = DEVICES
    journal = Journal.open(
        folder, workspace=WORKSPACE, epoch_keys=epochs, device_keys=DEVICES, public_keys=lambda _: None, clock=clock
    )
    for number in range(6):
        clock.advance(minutes=7)
        journal.append(one if number % 2 else two, drafts(number * 10, 10))
        if number in {2, 3}:
            journal.seal()
    epochs[2] = EPOCH_KEYS[2]
    journal.append(one, drafts(60, 45))
    journal.seal(one)
    clock.set(clock.now() - timedelta(days=1))
    journal.append(one, drafts(105, 3))
    journal.append(one, drafts(108, 1))
    heads: dict[str, Head] = journal.heads()
    media = MediaStore(folder / "media", epochs)
    expected = {
        "workspace": WORKSPACE,
        "epoch_keys": {str(number): key.hex() for number, key in EPOCH_KEYS.items()},
        "devices": {device: keys.to_bytes().hex() for device, keys in DEVICES.items()},
        "public_keys": {device: keys.public.hex() for device, keys in DEVICES.items()},
        "heads": {device: [head.count, head.sha256] for device, head in heads.items()},
        "events": [row(event) for event in journal.read()],
        "media": {media.put(MEDIA): MEDIA.hex()},
        "passphrase": PASSPHRASE,
    }
    (folder / "tmp").rmdir()
    (folder / "media" / "tmp").rmdir()
    kit = make_kit(RecoverySecrets(WORKSPACE, DEVICES[one].to_bytes(), EPOCH_KEYS), PASSPHRASE)
    (folder / "kit.txt").write_text(kit, encoding="utf-8")
    (folder / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
