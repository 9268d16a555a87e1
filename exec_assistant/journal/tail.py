"""The tail: events already durable and not yet in a segment, one file a device. Byte table in the specification.

A record is one batch of events, so a batch is kept whole or not at all. The file's head names the segment it
follows, which makes it the device's own memory of how far its chain goes.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import struct
import uuid
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from exec_assistant.domain.errors import Damaged, TooNew
from exec_assistant.journal import cipher, files
from exec_assistant.journal.cipher import Use
from exec_assistant.journal.envelope import Envelope, decode, encode
from exec_assistant.journal.segment import no_key

if TYPE_CHECKING:
    from pathlib import Path

MAGIC: Final = b"EATL"
VERSION: Final = 1
SUITE: Final = 1

MAX_FILE_BYTES: Final = 1 << 30
"""A larger tail is not read; appending refuses to grow beyond it."""

_HEAD: Final = struct.Struct(">4sBBH16s16sIQ32s")
_HEAD_BYTES: Final = _HEAD.size + 32
_RECORD: Final = struct.Struct(">IIQI24s")
_CHECK: Final = struct.Struct(">I")
_RECORD_BYTES: Final = _RECORD.size + _CHECK.size

EpochKey = Callable[[int], bytes | None]
"""Epoch number → epoch key, None if this device does not hold it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a tail file held when it was opened.

    Attributes:
        first: how many events were in segments when the file was begun; None if its head is unreadable.
        previous: SHA-256 of the last segment then.
        events: the events that could be read, in order; the first has the sequence number ``first``.
        good: length in bytes of the part that is whole.
        damaged: whether anything but an unfinished last record is wrong with it.
    """

    first: int | None
    previous: bytes
    events: list[Envelope]
    good: int
    damaged: bool


class Tail:
    """One device's tail file, open for appending. Not safe to share between threads: the journal holds the lock."""

    def __init__(self, path: Path, *, workspace: str, device: str, temp: Path) -> None:
        """Bind to a file that may not exist yet; ``temp`` is a folder for files while they are incomplete."""
        self.path = path
        self._workspace = uuid.UUID(workspace).bytes
        self._device = uuid.UUID(device).bytes
        self._temp = temp
        self._link = b""
        self._size = 0
        self._unclean = False
        self._placed = False

    @property
    def usable(self) -> bool:
        """Whether `append` may be called; if not (never begun, or replacing it failed), `replace` must come first."""
        return self._placed

    @property
    def size(self) -> int:
        """Length of the file in bytes."""
        return self._size

    def read(self, epoch_key: EpochKey, guess: tuple[int, bytes]) -> Found:
        """Read the file from the start; `append` then continues after its last whole record.

        Args:
            epoch_key: gives the epoch keys.
            guess: (first, previous) as the segments on disk say, to read the records even if the head is damaged.

        Raises:
            TooNew: it was written by a newer version; it is left as it is.
            KeyringProblem: the key of a record's epoch is not held here; it is left as it is.
            StorageProblem: the file cannot be read.
        """
        try:
            data = files.read_bounded(self.path, MAX_FILE_BYTES)
        except FileNotFoundError:
            return Found(None, guess[1], [], 0, damaged=False)
        except OSError as error:
            raise files.storage_problem(error, self.path) from error
        if data is None:
            return Found(None, guess[1], [], 0, damaged=True)
        if len(data) < _HEAD_BYTES:
            # The head is put in place in one piece, so a short one is damage unless there is nothing at all.
            return Found(None, guess[1], [], 0, damaged=bool(data))
        head = self._read_head(data, epoch_key)
        first, previous = head or guess
        events, good, sound = self._read_records(data, epoch_key, first, previous)
        self._size = good
        self._unclean = good != len(data)
        self._placed = head is not None and sound
        return Found(first if head or events else None, previous, events, good, damaged=head is None or not sound)

    def replace(self, epoch: int, key: bytes, first: int, previous: bytes, events: list[Envelope]) -> None:
        """Put a fresh file in place, in one step, that holds exactly these events (often none).

        Args:
            epoch: number of the epoch.
            key: its key.
            first: how many events are in segments.
            previous: SHA-256 of the last segment.
            events: what is not in a segment.
        """
        head = self._make_head(epoch, key, first, previous)
        record = self._make_record(epoch, key, first, previous, len(events), encode(events)) if events else b""
        self._placed = False
        files.write_whole(self.path, head + record, self._temp)
        self._link = hashlib.sha256(record).digest() if record else previous
        self._size = len(head) + len(record)
        self._unclean = False
        self._placed = True

    def append(self, epoch: int, key: bytes, first: int, count: int, body: bytes) -> None:
        """Make a batch durable: one write, one flush; on return it survives a power cut.

        Args:
            epoch: number of the epoch to encrypt under.
            key: its key.
            first: sequence number of the batch's first event.
            count: how many events the batch holds.
            body: the events, encoded.

        Raises:
            StorageProblem: nothing of the batch is kept.
        """
        record = self._make_record(epoch, key, first, self._link, count, body)
        try:
            descriptor = files.open_binary(self.path, os.O_WRONLY)
            try:
                self._write(descriptor, record)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise files.storage_problem(error, self.path) from error
        self._size += len(record)
        self._link = hashlib.sha256(record).digest()

    def set_aside(self, wall_ms: int) -> Path:
        """Keep a copy of the file as it is, beside it; returns the copy. The file itself stays until replaced."""
        target = self.path.with_name(f"{self.path.stem}-{wall_ms}.damaged")
        try:
            shutil.copyfile(self.path, target)
            descriptor = files.open_binary(target, os.O_RDWR)
            try:
                files.flush(descriptor)
            finally:
                os.close(descriptor)
            files.flush_folder(target.parent)
        except OSError as error:
            raise files.storage_problem(error, target) from error
        return target

    def _write(self, descriptor: int, record: bytes) -> None:
        if self._unclean:
            os.ftruncate(descriptor, self._size)
            self._unclean = False
        try:
            os.lseek(descriptor, self._size, os.SEEK_SET)
            files.write_all(descriptor, record)
            files.flush(descriptor)
        except OSError:
            # What the failed write left behind must never look like an accepted batch.
            self._unclean = True
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, self._size)
                files.flush(descriptor)
                self._unclean = False
            raise

    def _make_head(self, epoch: int, key: bytes, first: int, previous: bytes) -> bytes:
        head = _HEAD.pack(MAGIC, VERSION, SUITE, 0, self._workspace, self._device, epoch, first, previous)
        return head + cipher.keyed_hash(cipher.subkey(key, Use.TAIL_HEAD), head)

    def _read_head(self, data: bytes, epoch_key: EpochKey) -> tuple[int, bytes] | None:
        magic, version, suite, flags, workspace, device, epoch, first, previous = _HEAD.unpack_from(data)
        if magic == MAGIC and (version > VERSION or suite > SUITE or flags):
            raise TooNew(
                "The file {file} was written by a newer version of Exec Assistant.",
                "It is kept as it is.",
                "Update Exec Assistant on this computer.",
                file=self.path.name,
            )
        key = epoch_key(epoch)
        if magic != MAGIC or workspace != self._workspace or device != self._device or key is None:
            return None
        check = cipher.keyed_hash(cipher.subkey(key, Use.TAIL_HEAD), data[: _HEAD.size])
        return (first, previous) if data[_HEAD.size : _HEAD_BYTES] == check else None

    def _make_record(self, epoch: int, key: bytes, first: int, link: bytes, count: int, body: bytes) -> bytes:
        nonce = cipher.new_nonce()
        head = _RECORD.pack(len(body) + cipher.TAG_BYTES, epoch, first, count, nonce)
        sealed = cipher.encrypt(cipher.subkey(key, Use.TAIL), nonce, body, self._bound(head, link))
        return head + _CHECK.pack(zlib.crc32(head)) + sealed

    def _bound(self, head: bytes, link: bytes) -> bytes:
        return MAGIC + bytes((VERSION, SUITE)) + self._workspace + self._device + head + link

    def _read_records(
        self, data: bytes, epoch_key: EpochKey, first: int, previous: bytes
    ) -> tuple[list[Envelope], int, bool]:
        """The events, the length of the whole part, and whether nothing but an unfinished record follows it."""
        events: list[Envelope] = []
        at = _HEAD_BYTES
        self._link = previous
        while at < len(data):
            rest = data[at:] if len(data) - at < _RECORD_BYTES else data[at : at + _RECORD_BYTES]
            if len(rest) < _RECORD_BYTES or not any(rest):
                # Too short for a record, or zeros that a file system put where the data never came.
                return events, at, len(rest) < _RECORD_BYTES or not any(data[at:])
            length, epoch, number, count, nonce = _RECORD.unpack_from(rest)
            if _CHECK.unpack_from(rest, _RECORD.size)[0] != zlib.crc32(rest[: _RECORD.size]):
                return events, at, False
            end = at + _RECORD_BYTES + length
            sealed = data[at + _RECORD_BYTES : end]
            if end > len(data) or (end == len(data) and not any(sealed[-cipher.TAG_BYTES :])):
                return events, at, True
            key = epoch_key(epoch)
            if key is None:
                raise no_key(epoch)
            bound = self._bound(rest[: _RECORD.size], self._link)
            body = cipher.decrypt(cipher.subkey(key, Use.TAIL), nonce, sealed, bound)
            if body is None or number != first + len(events):
                return events, at, False
            try:
                batch = decode(body)
            except Damaged:
                return events, at, False
            if len(batch) != count:
                return events, at, False
            events += batch
            self._link = hashlib.sha256(data[at:end]).digest()
            at = end
        return events, at, True
