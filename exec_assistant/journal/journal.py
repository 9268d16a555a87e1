"""The journal of one workspace on one disk: append, seal, read, verify."""

from __future__ import annotations

import hashlib
import heapq
import itertools
import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from exec_assistant.domain.errors import BadInput, StorageProblem
from exec_assistant.domain.ids import new_id
from exec_assistant.domain.time import Clock, to_ms
from exec_assistant.journal import files
from exec_assistant.journal.cipher import DeviceKeys, Use, subkey
from exec_assistant.journal.envelope import Envelope, EventDraft, encode
from exec_assistant.journal.hlc import HybridClock, is_far_off
from exec_assistant.journal.reader import Chains
from exec_assistant.journal.report import (
    JournalProblem,
    JournalReport,
    ProblemKind,
    clock_ahead,
    end_missing,
    tail_damaged,
)
from exec_assistant.journal.segment import MAX_SEGMENT_EVENTS, Head, Segment, SegmentKeys, parse_header, seal
from exec_assistant.journal.tail import Tail

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

SEAL_AT: Final = 100
"""A tail with this many events is sealed into a segment."""

MAX_EVENT_BYTES: Final = 16 << 20
"""Largest event; a draft of 100 kB is far below."""

MAX_BATCH_BYTES: Final = 512 << 20
"""Largest batch of one `Journal.append`."""

_MAX_CHUNK_BYTES: Final = 8 << 20

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Own:
    """One of this machine's devices: its tail, what waits in it, and the segment it follows."""

    keys: DeviceKeys
    tail: Tail
    count: int
    previous: bytes
    pending: list[Envelope]
    stale: bool = False
    """Whether the tail file still holds events that are in segments by now."""
    ready: tuple[int, bytes] | None = None
    """A sealed chunk (how many events, the file) that could not be put in place: the same bytes are tried again."""


class Journal:
    """Every event of the workspace that this disk holds. Threads may share it; one process at a time may open it."""

    def __init__(
        self, folder: Path, workspace: str, epoch_keys: Mapping[int, bytes], chains: Chains, clock: Clock
    ) -> None:
        """Use `Journal.open`."""
        self._folder = folder
        self._workspace = workspace
        self._epoch_keys = epoch_keys
        self._chains = chains
        self._clock = clock
        self._hlc = HybridClock(clock)
        self._lock = threading.RLock()
        self._own: dict[str, _Own] = {}
        self._tail_problems: list[JournalProblem] = []

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        workspace: str,
        epoch_keys: Mapping[int, bytes],
        device_keys: Mapping[str, DeviceKeys],
        public_keys: Callable[[str], bytes | None],
        clock: Clock,
    ) -> Journal:
        """Open a journal, creating its folders if they are missing.

        Args:
            folder: holds ``d/`` (segments) and ``tail/``.
            workspace: UUID of the workspace.
            epoch_keys: epoch number → 32-byte key; looked up again on each use, so it may grow. The highest
                encrypts what is written.
            device_keys: the devices that write here (one; in the demo, one a person).
            public_keys: Ed25519 public key of another device, None while it is not known; after it becomes
                known, `refresh` takes up that device's segments.
            clock: the wall clock.

        Raises:
            StorageProblem: the folder cannot be read or written.
            TooNew: a tail was written by a newer version.
            KeyringProblem: a key that an own device wrote with is not held.
        """
        own_public = {device: keys.public for device, keys in device_keys.items()}
        keys = SegmentKeys(
            workspace,
            lambda epoch: subkey(epoch_keys[epoch], Use.SEGMENTS) if epoch in epoch_keys else None,
            lambda device: own_public.get(device) or public_keys(device),
        )
        journal = cls(folder, workspace, epoch_keys, Chains(folder / "d", keys, frozenset(device_keys)), clock)
        for name in ("d", "tail", "tmp"):
            files.make_folder(folder / name)
        for part in (folder / "tmp").glob("*.part"):
            with suppress(OSError):
                part.unlink()
        journal.refresh()
        for device, own_keys in device_keys.items():
            journal._open_own(device, own_keys)
        return journal

    @property
    def problems(self) -> tuple[JournalProblem, ...]:
        """Everything found wrong so far; damage inside a chain shows once it was read or verified."""
        with self._lock:
            return (*self._tail_problems, *self._chains.problems)

    def note_lost(self, device: str, known: int) -> None:
        """Somebody remembers ``known`` events of a device, more than are here: that is a problem to be told."""
        self._tail_problems.append(end_missing(device, self.counts().get(device, 0), known))

    def append(self, device_id: str, drafts: Sequence[EventDraft]) -> list[Envelope]:
        """Make events durable, all or none; on return they survive a power cut.

        Raises:
            StorageProblem: the disk is full or read-only; none of them is kept.
            BadInput: an event is larger than `MAX_EVENT_BYTES`, or all of them than `MAX_BATCH_BYTES`.
            ValueError: data holds something that is not a plain value.
        """
        with self._lock:
            own = self._own[device_id]
            if not drafts:
                return []
            envelopes = self._stamp(device_id, drafts)
            body = encode(envelopes)
            _refuse_giants(envelopes, body)
            epoch, key = self._newest_key()
            if not own.tail.usable:
                own.tail.replace(epoch, key, own.count, own.previous, own.pending)
            own.tail.append(epoch, key, own.count + len(own.pending), len(envelopes), body)
            own.pending += envelopes
            if len(own.pending) >= SEAL_AT:
                self._seal_if_possible(device_id)
            return envelopes

    def seal(self, device_id: str | None = None) -> int:
        """Turn the tail of a device (None: of every own device) into segment files; returns how many files.

        Raises:
            StorageProblem: the events are still in the tail; sealing again later is safe.
        """
        with self._lock:
            if device_id is None:
                return sum(self.seal(device) for device in self._own)
            own = self._own[device_id]
            made = 0
            while own.pending:
                self._seal_chunk(device_id, own)
                made += 1
            if own.stale:
                own.tail.replace(*self._newest_key(), own.count, own.previous, [])
                own.stale = False
            return made

    def refresh(self) -> bool:
        """Look for segment files that came from elsewhere; returns whether any chain grew or changed.

        The clock follows what they say; a clock that is far ahead becomes a problem of kind CLOCK.
        """
        with self._lock:
            changed = self._chains.refresh()
            for device, last in changed:
                skew = self._hlc.merge(last.events[-1].hlc)
                own = self._own.get(device)
                if is_far_off(skew) and not self._chains.is_own(device):
                    self._chains.note(clock_ahead(device, last.header.first, skew))
                elif own is not None and last.header.first + last.header.count > own.count:
                    self._settle(device, own, own.count, own.pending)
            return bool(changed)

    def read(self, since: Mapping[str, int] | None = None) -> Iterator[Envelope]:
        """Events device by device, each device's in the order it wrote them.

        Args:
            since: device → how many of its events to skip (what `counts` said before).

        Damage ends (or, in an own chain, interrupts) a device's events and is told in `problems`.
        """
        for stream in self._streams(since or {}):
            yield from stream

    def read_all(self, since: Mapping[str, int] | None = None) -> Iterator[Envelope]:
        """Events of all devices merged by (hlc, device); otherwise as `read`."""
        streams = self._streams(since or {})
        return streams[0] if len(streams) == 1 else heapq.merge(*streams, key=lambda event: (event.hlc, event.device))

    def heads(self) -> dict[str, Head]:
        """How far each device's segments go: what a segment carries as *seen*, and an exchange compares."""
        with self._lock:
            own = {device: Head(own.count, own.previous.hex()) for device, own in self._own.items() if own.count}
            return {**self._chains.heads(), **own}

    def counts(self) -> dict[str, int]:
        """How many events each device wrote as far as known here, those in tails included."""
        with self._lock:
            counts = {device: head.count for device, head in self._chains.heads().items()}
            counts.update({device: own.count + len(own.pending) for device, own in self._own.items()})
            return counts

    def verify(self) -> JournalReport:
        """Read everything again from the disk and check every signature, chain and sequence number."""
        with self._lock:
            self._chains.forget()
            self.refresh()
            waiting = sum(len(own.pending) for own in self._own.values())
            streams = [self._chains.segments(device) for device in self._chains.devices()]
        segments = events = 0
        seen: dict[str, int] = {}
        for segment in itertools.chain.from_iterable(streams):
            segments += 1
            events += len(segment.events)
            for device, head in segment.seen.items():
                seen[device] = max(seen.get(device, 0), head.count)
        counts = self.counts()
        missing = {device: (counts.get(device, 0), n) for device, n in seen.items() if n > counts.get(device, 0)}
        return JournalReport(segments, events, waiting, len(streams), missing, self.problems)

    def close(self) -> None:
        """Seal what waits; if the disk refuses, it stays in the tail and nothing is lost."""
        for device in self._own:
            self._seal_if_possible(device)

    def __enter__(self) -> Self:
        """Use as ``with Journal.open(...) as journal``."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def _open_own(self, device: str, keys: DeviceKeys) -> None:
        """Open a device's tail and find out what in it is not in a segment yet."""
        in_files = self._chains.head(device)
        for problem in self._chains.problems:
            if problem.device == device and problem.kind is ProblemKind.NO_KEY:
                # Not knowing how far the chain goes, this device would use numbers twice.
                raise problem.error
        tail = Tail(
            self._folder / "tail" / f"{device}.tail",
            workspace=self._workspace,
            device=device,
            temp=self._folder / "tmp",
        )
        found = tail.read(self._epoch_keys.get, in_files)
        own = self._own[device] = _Own(keys, tail, *in_files, found.events)
        if found.damaged:
            aside = tail.set_aside(to_ms(self._clock.now()))
            self._tail_problems.append(tail_damaged(device, aside.name, own.count, len(found.events)))
        first = in_files[0] if found.first is None else found.first
        if first > own.count:
            # The tail remembers segments that are not there (any more): their numbers are never used again.
            own.count, own.previous = first, found.previous
            self._tail_problems.append(end_missing(device, in_files[0], first))
        if first < own.count or found.first is None or not tail.usable:
            self._settle(device, own, first, found.events)
        for event in own.pending[-1:]:
            self._hlc.merge(event.hlc)

    def _settle(self, device: str, own: _Own, first: int, events: list[Envelope]) -> None:
        """Let the tail follow the segments on disk, and hold exactly the events that are not in them."""
        in_files = self._chains.head(device)
        if in_files[0] > own.count:
            own.count, own.previous = in_files
        sealed = {event.id for segment in self._chains.segments(device, first) for event in segment.events}
        own.pending = [event for event in events if event.id not in sealed]
        own.tail.replace(*self._newest_key(), own.count, own.previous, own.pending)

    def _seal_if_possible(self, device: str) -> None:
        try:
            self.seal(device)
        except StorageProblem:
            logger.warning("sealing is put off: the events stay in the tail")

    def _seal_chunk(self, device: str, own: _Own) -> None:
        if own.ready is None:
            chunk = _chunk(own.pending, own.tail.size)
            epoch, key = self._newest_key()
            data = seal(
                chunk,
                workspace=self._workspace,
                device=device,
                keys=own.keys,
                epoch=epoch,
                key=subkey(key, Use.SEGMENTS),
                first=own.count,
                previous=own.previous,
                wall_ms=to_ms(self._clock.now()),
                seen={other: head for other, head in self.heads().items() if other != device},
            )
            own.ready = (len(chunk), data)
        length, data = own.ready
        sha256 = hashlib.sha256(data).digest()
        folder = self._folder / "d" / device
        files.make_folder(folder)
        path = folder / f"{own.count:012d}-{sha256.hex()[:12]}.seg"
        files.write_whole(path, data, self._folder / "tmp")
        header = parse_header(data)
        if header is not None:
            self._chains.add(path, header, sha256)
        own.count += length
        own.previous = sha256
        own.stale = True
        own.ready = None
        del own.pending[:length]

    def _stamp(self, device: str, drafts: Sequence[EventDraft]) -> list[Envelope]:
        now_ms = to_ms(self._clock.now())
        return [
            Envelope(
                draft.id or new_id(now_ms),
                self._hlc.tick(),
                now_ms,
                draft.author,
                device,
                draft.kind,
                draft.version,
                draft.object,
                tuple(draft.parents),
                draft.data,
            )
            for draft in drafts
        ]

    def _streams(self, since: Mapping[str, int]) -> list[Iterator[Envelope]]:
        with self._lock:
            streams = []
            for device in sorted({*self._chains.devices(), *self._own}):
                skip = since.get(device, 0)
                own = self._own.get(device)
                pending = own.pending[max(0, skip - own.count) :] if own else []
                streams.append(_events(self._chains.segments(device, skip), skip, pending))
            return streams

    def _newest_key(self) -> tuple[int, bytes]:
        epoch = max(self._epoch_keys)
        return epoch, self._epoch_keys[epoch]


def _events(segments: Iterator[Segment], skip: int, pending: list[Envelope]) -> Iterator[Envelope]:
    for segment in segments:
        yield from segment.events[max(0, skip - segment.header.first) :]
    yield from pending


def _chunk(pending: list[Envelope], size: int) -> list[Envelope]:
    """The next events to seal: few enough, and small enough unless a single one is large."""
    chunk = pending[:MAX_SEGMENT_EVENTS]
    while size > _MAX_CHUNK_BYTES and len(chunk) > 1 and len(encode(chunk)) > _MAX_CHUNK_BYTES:
        chunk = chunk[: len(chunk) // 2]
    return chunk


def _refuse_giants(envelopes: list[Envelope], body: bytes) -> None:
    if len(body) <= MAX_EVENT_BYTES:
        return
    if len(body) > MAX_BATCH_BYTES or any(len(encode([event])) > MAX_EVENT_BYTES for event in envelopes):
        raise BadInput(
            "What is to be saved is too large ({megabytes} MB).",
            "Nothing was changed.",
            "Save it in smaller parts.",
            megabytes=len(body) >> 20,
        )
