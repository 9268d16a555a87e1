"""Segments: a run of one device's events as one encrypted, signed file. Byte table in ``docs/spec/journal.md``."""

from __future__ import annotations

import hashlib
import struct
import uuid
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from exec_assistant.domain.errors import Damaged, KeyringProblem, TooNew
from exec_assistant.journal import cipher
from exec_assistant.journal.envelope import Envelope, encode, from_rows, pack_strict, unpack_strict

if TYPE_CHECKING:
    from exec_assistant.journal.cipher import DeviceKeys

MAGIC: Final = b"EASG"
VERSION: Final = 1
SUITE: Final = 1
HEADER_BYTES: Final = 120
NO_PREVIOUS: Final = bytes(32)
"""The ``previous`` of a device's first segment."""

MAX_SEGMENT_EVENTS: Final = 1000
MAX_FILE_BYTES: Final = 80 << 20
"""A larger file is not read at all."""

_MAX_BODY_BYTES: Final = 64 << 20
_PAD: Final = 1024
_LAYOUT: Final = struct.Struct(">4sBBH16s16sIQIQ32s24s")
_SMALLEST: Final = HEADER_BYTES + _PAD + cipher.TAG_BYTES + cipher.SIGNATURE_BYTES


@dataclass(frozen=True, slots=True)
class Head:
    """How far a device's chain goes: the number of events in segments, and the last segment file's SHA-256 (hex)."""

    count: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Header:
    """The 120 readable bytes of a segment, unverified until `open_segment` has checked them.

    Attributes:
        workspace: UUID of the workspace.
        device: UUID of the device that wrote it.
        epoch: number of the key it is encrypted with.
        first: how many events the device wrote before this segment.
        count: how many events it holds, at least one.
        wall_ms: when it was sealed, by the device's wall clock.
        previous: SHA-256 of the device's segment before, as a file; zeros for the first.
        nonce: of the body's encryption.
    """

    workspace: str
    device: str
    epoch: int
    first: int
    count: int
    wall_ms: int
    previous: bytes
    nonce: bytes

    def to_bytes(self) -> bytes:
        """The header as it stands in the file."""
        return _LAYOUT.pack(
            MAGIC,
            VERSION,
            SUITE,
            0,
            uuid.UUID(self.workspace).bytes,
            uuid.UUID(self.device).bytes,
            self.epoch,
            self.first,
            self.count,
            self.wall_ms,
            self.previous,
            self.nonce,
        )


@dataclass(frozen=True, slots=True)
class Segment:
    """A verified segment.

    Attributes:
        header: its header.
        events: its events, in the order they were written.
        seen: what its device had received of the others when it sealed: device → head.
        sha256: of the whole file, what the next segment names as its previous.
    """

    header: Header
    events: list[Envelope]
    seen: dict[str, Head]
    sha256: bytes


@dataclass(frozen=True, slots=True)
class SegmentKeys:
    """What opening segments needs.

    Attributes:
        workspace: the only workspace whose segments are accepted.
        epoch_key: epoch number → the subkey for segments, None if this device does not hold it.
        public_key: device id → Ed25519 public key, None if the device is not known.
    """

    workspace: str
    epoch_key: Callable[[int], bytes | None]
    public_key: Callable[[str], bytes | None]


def seal(
    events: Sequence[Envelope],
    *,
    workspace: str,
    device: str,
    keys: DeviceKeys,
    epoch: int,
    key: bytes,
    first: int,
    previous: bytes,
    wall_ms: int,
    seen: Mapping[str, Head],
    nonce: bytes | None = None,
) -> bytes:
    """The segment file of a run of events.

    ``key`` is the epoch's subkey for segments; ``nonce`` is drawn at random unless a golden file fixes it.
    """
    if not 1 <= len(events) <= MAX_SEGMENT_EVENTS or any(event.device != device for event in events):
        message = f"a segment holds 1 to {MAX_SEGMENT_EVENTS} events of its own device"
        raise ValueError(message)
    header = Header(workspace, device, epoch, first, len(events), wall_ms, previous, nonce or cipher.new_nonce())
    head = header.to_bytes()
    packed = zlib.compress(_pack_body(events, seen))
    padded = packed + bytes(-len(packed) % _PAD)
    sealed = head + cipher.encrypt(key, header.nonce, padded, head)
    return sealed + keys.sign(MAGIC + hashlib.sha256(sealed).digest())


def parse_header(data: bytes) -> Header | None:
    """The header at the start of a file, or None if this is no segment; raises `TooNew` for a later format."""
    if len(data) < HEADER_BYTES or not data.startswith(MAGIC):
        return None
    _, version, suite, flags, workspace, device, epoch, first, count, wall_ms, previous, nonce = _LAYOUT.unpack_from(
        data
    )
    if version != VERSION or suite != SUITE or flags != 0:
        raise TooNew(
            "A segment was written by a newer version of Exec Assistant (format {version}.{suite}.{flags}).",
            "It is kept as it is.",
            "Update Exec Assistant on this computer.",
            version=version,
            suite=suite,
            flags=flags,
        )
    if not 1 <= count <= MAX_SEGMENT_EVENTS or first >= 1 << 63:
        return None
    return Header(
        str(uuid.UUID(bytes=workspace)), str(uuid.UUID(bytes=device)), epoch, first, count, wall_ms, previous, nonce
    )


def open_segment(data: bytes, keys: SegmentKeys) -> Segment:
    """Verify and decrypt a segment file.

    Raises:
        Damaged: any byte differs from what its device signed, or it belongs to another workspace.
        TooNew: its format is a later one.
        KeyringProblem: the key of its epoch, or its device's public key, is not known here (yet).
    """
    header = parse_header(data)
    if header is None or len(data) < _SMALLEST or header.workspace != keys.workspace:
        raise damaged_segment()
    public = keys.public_key(header.device)
    if public is None:
        raise KeyringProblem(
            "A segment comes from a device that is not known here ({device}).",
            "It is kept as it is and will be read once the device is introduced.",
            device=header.device,
        )
    body_end = len(data) - cipher.SIGNATURE_BYTES
    view = memoryview(data)
    digest = hashlib.sha256(view[:body_end])
    if not cipher.verify(public, MAGIC + digest.digest(), data[body_end:]):
        raise damaged_segment()
    digest.update(view[body_end:])
    key = keys.epoch_key(header.epoch)
    if key is None:
        raise no_key(header.epoch)
    padded = cipher.decrypt(key, header.nonce, data[HEADER_BYTES:body_end], data[:HEADER_BYTES])
    if padded is None:
        raise damaged_segment()
    events, seen = _unpack_body(padded)
    if len(events) != header.count or any(event.device != header.device for event in events):
        raise damaged_segment()
    return Segment(header, events, seen, digest.digest())


def no_key(epoch: int) -> KeyringProblem:
    """What to tell the person when an epoch's key is not held here."""
    return KeyringProblem(
        "This device does not hold key number {epoch} of the workspace.",
        "The events are kept and will be read once the key arrives.",
        "Ask the workspace's owner to send the key again, or restore it from the recovery kit.",
        epoch=epoch,
    )


def _pack_body(events: Sequence[Envelope], seen: Mapping[str, Head]) -> bytes:
    # The body is the two-element array [seen, events]; 0x92 opens such an array in MessagePack.
    rows = [[device, head.count, bytes.fromhex(head.sha256)] for device, head in sorted(seen.items())]
    return b"\x92" + pack_strict(rows) + encode(events)


def _unpack_body(padded: bytes) -> tuple[list[Envelope], dict[str, Head]]:
    inflater = zlib.decompressobj()
    try:
        raw = inflater.decompress(padded, _MAX_BODY_BYTES)
    except zlib.error as error:
        raise damaged_segment() from error
    rest = inflater.unused_data
    if not inflater.eof or len(padded) % _PAD or len(rest) >= _PAD or rest.count(0) != len(rest):
        raise damaged_segment()
    body = unpack_strict(raw)
    if type(body) is not list or len(body) != 2 or type(body[0]) is not list:
        raise damaged_segment()
    return from_rows(body[1]), dict(_seen_row(row) for row in body[0])


def _seen_row(row: Any) -> tuple[str, Head]:
    if (
        type(row) is not list
        or [type(part) for part in row] != [str, int, bytes]
        or len(row[2]) != len(NO_PREVIOUS)
        or row[1] < 0
    ):
        raise damaged_segment()
    return row[0], Head(row[1], row[2].hex())


def damaged_segment() -> Damaged:
    """What to tell the person about a segment that does not hold."""
    return Damaged(
        "A segment fails its check: it was changed or cut after it was written.",
        "What was written before it is safe, and the file is kept as it is.",
        "Put back the file from a backup or from another device.",
    )
