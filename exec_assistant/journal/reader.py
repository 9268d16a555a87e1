"""Reading chains of segments: every signature, link and sequence number verified, problems kept, not raised."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import AppError, Damaged, KeyringProblem, TooNew
from exec_assistant.journal import files
from exec_assistant.journal.chain import Chain, Listing, SegmentFile, link
from exec_assistant.journal.report import JournalProblem, ProblemKind
from exec_assistant.journal.segment import (
    MAX_FILE_BYTES,
    NO_PREVIOUS,
    Head,
    Header,
    Segment,
    SegmentKeys,
    damaged_segment,
    open_segment,
)

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)


class Chains:
    """The chains of all devices under one ``d`` folder."""

    def __init__(self, folder: Path, keys: SegmentKeys, own: frozenset[str]) -> None:
        """Bind to the folder; nothing is read before `refresh`.

        Args:
            folder: holds the segment files, at any depth.
            keys: to open them.
            own: devices that write here. Their chains are read on across damage, since their own signature vouches
                for what follows; anybody else's chain ends at the first segment that does not hold.
        """
        self._keys = keys
        self._own = own
        self._listing = Listing(folder)
        self._lock = threading.RLock()
        self._files: dict[str, list[SegmentFile]] = {}
        self._chains: dict[str, Chain] = {}
        self._heads: dict[str, tuple[int, bytes]] = {}
        self._bad: set[SegmentFile] = set()
        self._problems: dict[tuple[str, str, ProblemKind], JournalProblem] = {}
        self._unlisted: tuple[JournalProblem, ...] = ()

    @property
    def problems(self) -> tuple[JournalProblem, ...]:
        """What was found wrong since the chain in question was last looked at afresh."""
        with self._lock:
            return (*self._problems.values(), *self._unlisted)

    def is_own(self, device: str) -> bool:
        """Whether a device writes here."""
        return device in self._own

    def devices(self) -> list[str]:
        """Devices with at least one segment file, readable or not, in a stable order."""
        with self._lock:
            return sorted(self._chains)

    def heads(self) -> dict[str, Head]:
        """How far each chain goes, its last segment verified."""
        with self._lock:
            return {device: Head(count, sha256.hex()) for device, (count, sha256) in self._heads.items()}

    def head(self, device: str) -> tuple[int, bytes]:
        """Number of events and SHA-256 of the last segment file that verifies; (0, zeros) if there is none."""
        with self._lock:
            return self._heads.get(device, (0, NO_PREVIOUS))

    def forget(self) -> None:
        """Drop what is remembered about files, so that `refresh` looks at all of them again."""
        with self._lock:
            self._listing.forget()
            self._files = {}
            self._bad = set()
            self._problems = {}

    def refresh(self) -> list[tuple[str, Segment]]:
        """List the files again; returns the devices whose chains changed, each with its last sound segment.

        Raises:
            StorageProblem: the folder cannot be listed.
        """
        with self._lock:
            found = self._listing.scan()
            self._unlisted = tuple(self._not_listed())
            waiting = {problem.device for problem in self.problems if problem.kind is ProblemKind.NO_KEY}
            changed = []
            for device in sorted({*found, *self._files}):
                unchanged = device in self._files and self._files[device] == found.get(device)
                if unchanged and device not in waiting:
                    continue
                before = self._heads.get(device)
                last = self._rebuild(device, found.get(device, []))
                if last is not None and not (unchanged and self._heads[device] == before):
                    changed.append((device, last))
            return changed

    def add(self, path: Path, header: Header, sha256: bytes) -> None:
        """Take up a segment that this process just wrote at the end of an own chain."""
        with self._lock:
            file = SegmentFile(path, header)
            self._chains.setdefault(header.device, Chain()).links.append(file)
            self._files.setdefault(header.device, []).append(file)
            self._heads[header.device] = (header.first + header.count, sha256)

    def segments(self, device: str, skip: int = 0) -> Iterator[Segment]:
        """The verified segments of a chain as it is now, without those that lie before event number ``skip``."""
        with self._lock:
            chain = self._chains.get(device)
            links = list(chain.links) if chain else []
        return self._verified(device, links, skip)

    def note(self, problem: JournalProblem) -> None:
        """Keep a problem, once."""
        with self._lock:
            key = (problem.device, problem.file, problem.kind)
            if key not in self._problems:
                where = problem.file or "its segments"
                logger.warning("journal: %s in %s of device %s", problem.kind.value, where, problem.device)
                self._problems[key] = problem

    def _verified(self, device: str, links: list[SegmentFile], skip: int) -> Iterator[Segment]:
        at = 0
        previous: bytes | None = NO_PREVIOUS
        for file in links:
            header = file.header
            if header.first > at:
                previous = None
                self._note_gap(device, at, header.first)
            end = header.first + header.count
            if end <= skip:
                at, previous = end, None
                continue
            segment = self._open(file, at)
            if segment is not None and previous is not None and header.previous != previous:
                self._note(ProblemKind.CHAIN, device, file.path.name, at, _unlinked(file))
                if device not in self._own:
                    segment = None
            if segment is None and device not in self._own:
                self._cut(device, file)
                return
            at, previous = end, segment.sha256 if segment else None
            if segment is not None:
                yield segment

    def _rebuild(self, device: str, candidates: list[SegmentFile]) -> Segment | None:
        self._files[device] = candidates
        for key in [key for key in self._problems if key[0] == device]:
            del self._problems[key]
        chain = link(candidates, across_gaps=device in self._own, verifies=self._verifies)
        if device not in self._own:
            for index, file in enumerate(chain.links):
                if file in self._bad and self._open(file, file.header.first) is None:
                    del chain.links[index:]
                    break
        self._chains[device] = chain
        for before, after in pairwise(chain.links):
            self._note_gap(device, before.header.first + before.header.count, after.header.first)
        for rival in chain.rivals:
            self._note(ProblemKind.FORK, device, rival.path.name, rival.header.first, _forked(rival))
        return self._find_head(device)

    def _find_head(self, device: str) -> Segment | None:
        """Set the head to the last segment of the chain that opens, and return that segment."""
        self._heads.pop(device, None)
        links = self._chains[device].links
        # One file says that the device is not known; reading all of them would say no more.
        known = self._keys.public_key(device) is not None
        for file in reversed(links if known else links[-1:]):
            segment = self._open(file, file.header.first)
            if segment is not None:
                self._heads[device] = (file.header.first + file.header.count, segment.sha256)
                return segment
        return None

    def _cut(self, device: str, file: SegmentFile) -> None:
        """Quarantine a chain from a file on: the files stay where they are, and are not counted any more."""
        with self._lock:
            self._bad.add(file)
            links = self._chains[device].links
            if file in links:
                del links[links.index(file) :]
                self._find_head(device)

    def _open(self, file: SegmentFile, at: int) -> Segment | None:
        device, name = file.header.device, file.path.name
        try:
            data = files.read_bounded(file.path, MAX_FILE_BYTES)
            if data is None:
                raise damaged_segment()
            segment = open_segment(data, self._keys)
            if segment.header != file.header:
                raise damaged_segment()
        except Damaged as error:
            self._note(ProblemKind.DAMAGED, device, name, at, error)
        except TooNew as error:
            self._note(ProblemKind.TOO_NEW, device, name, at, error)
        except KeyringProblem as error:
            self._note(ProblemKind.NO_KEY, device, name, at, error)
        except OSError as error:
            self._note(ProblemKind.UNREADABLE, device, name, at, files.storage_problem(error, file.path))
        else:
            return segment
        return None

    def _verifies(self, file: SegmentFile) -> bool:
        try:
            data = files.read_bounded(file.path, MAX_FILE_BYTES)
            return data is not None and open_segment(data, self._keys).header == file.header
        except (AppError, OSError):
            return False

    def _note_gap(self, device: str, start: int, end: int) -> None:
        if end > start:
            self._note(ProblemKind.MISSING, device, f"{start}-{end}", start, _missing(start, end))

    def _not_listed(self) -> Iterator[JournalProblem]:
        """Files whose header could not be read; the folder's name is the best guess at their device."""
        for path, newer in self._listing.too_new:
            yield JournalProblem(ProblemKind.TOO_NEW, path.parent.name, path.name, 0, newer)
        for path, error in self._listing.unreadable:
            problem = files.storage_problem(error, path)
            yield JournalProblem(ProblemKind.UNREADABLE, path.parent.name, path.name, 0, problem)

    def _note(self, kind: ProblemKind, device: str, file: str, first: int, error: AppError) -> None:
        self.note(JournalProblem(kind, device, file, first, error))


def _missing(start: int, end: int) -> Damaged:
    return Damaged(
        "{count} events of this device are missing from its journal.",
        "Everything before and after them is safe.",
        "Put the missing segment files back from a backup or from another device.",
        count=end - start,
    )


def _unlinked(file: SegmentFile) -> Damaged:
    return Damaged(
        "The segment {file} does not follow on from the one before it.",
        "What was written before it is safe, and the file is kept as it is.",
        "Put back the folder from a backup or from another device.",
        file=file.path.name,
    )


def _forked(file: SegmentFile) -> Damaged:
    return Damaged(
        "A device signed two different segments for the same place ({file}): its data was restored from a backup, "
        "or someone else holds its keys.",
        "Both files are kept; one of them is read.",
        "Introduce that device again under a new identity.",
        file=file.path.name,
    )
