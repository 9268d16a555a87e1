"""The envelope every event travels in, and its bytes: a MessagePack array of ten-element arrays.

Kinds and versions unknown here are kept as they came. Types are strict in both directions: what is read equals
what was written, and nothing but plain values ever comes out of a file.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

import msgpack

from exec_assistant.domain.errors import Damaged
from exec_assistant.journal.hlc import HLC_LIMIT

MAX_EVENTS: Final = 1_000_000
"""Most events that one encoded sequence may hold."""

MAX_VERSION: Final = (1 << 31) - 1
"""Highest version of a kind; the tables must be able to hold it."""

_MAX_DEPTH: Final = 32
_MAX_ITEMS: Final = 1_000_000
_MAX_WALL_MS: Final = 1 << 48
_FIELDS: Final = 10
_INT_RANGE: Final = range(-(1 << 63), 1 << 64)
_PLAIN: Final = frozenset({str, bool, type(None), bytes})


class Envelope(NamedTuple):
    """One event as it is stored and exchanged; a named tuple, since a refold makes a million of them.

    Attributes:
        id: UUIDv7 in its 36-character form.
        hlc: stamp of the hybrid logical clock.
        wall_ms: the device's wall clock, Unix milliseconds; shown to people, orders nothing.
        author: id of the person who acted.
        device: id of the device that wrote it, a UUID.
        kind: stable name of the event, past tense.
        version: version of the kind's data, from 1 to `MAX_VERSION`.
        object: id of what the event is about.
        parents: ids of the events or revisions it follows on from.
        data: plain values (None, bool, int, float, str, bytes, list, dict with text keys).
    """

    id: str
    hlc: int
    wall_ms: int
    author: str
    device: str
    kind: str
    version: int
    object: str
    parents: tuple[str, ...]
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class EventDraft:
    """What a use case says about an event; the journal adds id, clocks and device.

    Attributes:
        author: id of the person who acts.
        kind: stable name, past tense.
        version: version of the kind's data, from 1 to `MAX_VERSION`.
        object: id of what it is about.
        parents: ids it follows on from.
        data: plain values; lists, not tuples.
        id: a fresh UUIDv7 chosen before, where another event of the same batch names it; empty: the journal chooses.
    """

    author: str
    kind: str
    version: int
    object: str
    parents: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    id: str = ""


def encode(envelopes: Iterable[Envelope]) -> bytes:
    """The canonical bytes of a sequence of events.

    Raises:
        ValueError: a field is out of its range or data holds something that is not a plain value (a tuple, a
            date, a number that is not finite): a defect of the caller, told before anything is written.
    """
    return pack_strict([_row(envelope) for envelope in envelopes])


def decode(data: bytes) -> list[Envelope]:
    """The events of bytes made by `encode`; raises `Damaged` on anything else."""
    return from_rows(unpack_strict(data))


def pack_strict(value: object) -> bytes:
    """The MessagePack bytes of plain values; raises ValueError for anything else."""
    try:
        return bytes(msgpack.packb(value, use_bin_type=True, strict_types=True))
    except (TypeError, OverflowError) as error:
        raise ValueError(str(error)) from error


def unpack_strict(data: bytes) -> Any:
    """Plain values of one complete MessagePack object; raises `Damaged` for extensions, bad text or stray bytes."""
    try:
        return msgpack.unpackb(
            data,
            raw=False,
            strict_map_key=True,
            ext_hook=_refuse_extension,
            max_array_len=min(len(data), MAX_EVENTS),
            max_map_len=min(len(data), _MAX_ITEMS),
        )
    except (ValueError, msgpack.exceptions.UnpackException) as error:
        raise _damaged() from error


def from_rows(rows: Any) -> list[Envelope]:
    """The events of decoded rows; raises `Damaged` unless every field has exactly its type and range."""
    if type(rows) is not list:
        raise _damaged()
    return [_envelope(row) for row in rows]


def _envelope(row: Any) -> Envelope:
    if type(row) is not list or len(row) != _FIELDS:
        raise _damaged()
    ident, hlc, wall_ms, author, device, kind, version, object_id, parents, data = row
    if not (
        type(hlc) is type(wall_ms) is type(version) is int
        and type(ident) is type(author) is type(device) is type(kind) is type(object_id) is str
        and type(parents) is list
        and type(data) is dict
        and 0 <= hlc < HLC_LIMIT
        and 0 <= wall_ms < _MAX_WALL_MS
        and 1 <= version <= MAX_VERSION
        and ident
        and device
        and kind
    ):
        raise _damaged()
    for parent in parents:
        if type(parent) is not str:
            raise _damaged()
    if not _plain_dict(data, _MAX_DEPTH):
        raise _damaged()
    return Envelope(ident, hlc, wall_ms, author, device, kind, version, object_id, tuple(parents), data)


def _row(envelope: Envelope) -> list[Any]:
    row = [
        envelope.id,
        envelope.hlc,
        envelope.wall_ms,
        envelope.author,
        envelope.device,
        envelope.kind,
        envelope.version,
        envelope.object,
        list(envelope.parents),
        envelope.data,
    ]
    try:
        _envelope(row)
    except Damaged as error:
        message = f"event {envelope.kind!r} has a field that is not a plain value in its range"
        raise ValueError(message) from error
    return row


def _plain_dict(value: dict[Any, Any], depth: int) -> bool:
    for key, item in value.items():
        if type(key) is not str:
            return False
        if type(item) not in _PLAIN and not _plain(item, depth):
            return False
    return True


def _plain_list(value: list[Any], depth: int) -> bool:
    return all(type(item) in _PLAIN or _plain(item, depth) for item in value)


def _plain(value: Any, depth: int) -> bool:
    kind = type(value)
    if kind is int:
        return value in _INT_RANGE
    if kind is float:
        return math.isfinite(value)
    if depth == 0:
        return False
    if kind is dict:
        return _plain_dict(value, depth - 1)
    if kind is list:
        return _plain_list(value, depth - 1)
    return kind in _PLAIN


def _refuse_extension(code: int, data: bytes) -> Sequence[Any]:
    message = f"extension type {code} of {len(data)} bytes"
    raise ValueError(message)


def _damaged() -> Damaged:
    return Damaged("Events could not be read: their bytes are not in the expected form.")
