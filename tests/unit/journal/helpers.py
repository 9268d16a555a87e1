"""A small workspace of fixed keys for the tests of the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.journal.cipher import DeviceKeys, Use, subkey
from exec_assistant.journal.envelope import Envelope, EventDraft
from exec_assistant.journal.journal import Journal
from exec_assistant.journal.segment import NO_PREVIOUS, Head, SegmentKeys, seal
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

WORKSPACE = "0197f3a0-0000-7000-8000-00000000000a"
LAPTOP = "0197f3a0-1111-7000-8000-000000000001"
TABLET = "0197f3a0-2222-7000-8000-000000000002"
EPOCH_KEY = bytes(range(32))
EPOCH_KEYS = {1: EPOCH_KEY}
SEGMENT_KEY = subkey(EPOCH_KEY, Use.SEGMENTS)
KEYS = {LAPTOP: DeviceKeys(b"\x01" * 32, b"\x02" * 32), TABLET: DeviceKeys(b"\x03" * 32, b"\x04" * 32)}
SEGMENT_KEYS = SegmentKeys(
    WORKSPACE,
    lambda epoch: SEGMENT_KEY if epoch == 1 else None,
    lambda device: KEYS[device].public if device in KEYS else None,
)


def draft(number: int = 0, **data: object) -> EventDraft:
    return EventDraft("marie", "post_drafted", 1, f"post-{number}", (), {"text": f"Idée n° {number}", **data})


def event(number: int = 0, device: str = LAPTOP) -> Envelope:
    return Envelope(
        f"0197f3a0-0000-7000-9000-{number:012d}",
        (1_770_000_000_000 + number) << 16,
        1_770_000_000_000 + number,
        "marie",
        device,
        "post_drafted",
        1,
        f"post-{number}",
        ("parent-1",),
        {"text": f"Idée n° {number}", "likes": number},
    )


def sealed(
    events: list[Envelope],
    *,
    device: str = LAPTOP,
    first: int = 0,
    previous: bytes = NO_PREVIOUS,
    seen: Mapping[str, Head] | None = None,
    keys: DeviceKeys | None = None,
    epoch: int = 1,
    workspace: str = WORKSPACE,
) -> bytes:
    return seal(
        events,
        workspace=workspace,
        device=device,
        keys=keys or KEYS[device],
        epoch=epoch,
        key=SEGMENT_KEY,
        first=first,
        previous=previous,
        wall_ms=1_770_000_000_000,
        seen=seen or {},
    )


def open_journal(
    folder: Path,
    *,
    devices: tuple[str, ...] = (LAPTOP,),
    clock: FakeClock | None = None,
    public_keys: Callable[[str], bytes | None] | None = None,
    epoch_keys: Mapping[int, bytes] | None = None,
) -> Journal:
    return Journal.open(
        folder,
        workspace=WORKSPACE,
        epoch_keys=EPOCH_KEYS if epoch_keys is None else epoch_keys,
        device_keys={device: KEYS[device] for device in devices},
        public_keys=public_keys or SEGMENT_KEYS.public_key,
        clock=clock or FakeClock(),
    )


def segment_files(folder: Path, device: str = LAPTOP) -> list[Path]:
    return sorted((folder / "d" / device).glob("*.seg"))


def flip(path: Path, at: int) -> None:
    """Change one bit of the byte at a place (negative: from the end)."""
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(bytes(data))
