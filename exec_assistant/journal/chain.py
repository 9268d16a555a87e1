"""Which segment files there are, and how they link up into one chain a device.

A listing is only a hint: any file under ``d/`` that begins with a segment header counts, whatever its name. Nothing
here decrypts; what the headers claim is verified when a segment is read.
"""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from exec_assistant.domain.errors import TooNew
from exec_assistant.journal import files
from exec_assistant.journal.segment import HEADER_BYTES, MAX_FILE_BYTES, Header, parse_header

Verifies = Callable[["SegmentFile"], bool]
"""Whether the signature of a file holds."""


@dataclass(frozen=True, slots=True)
class SegmentFile:
    """A file whose header reads as a segment's."""

    path: Path
    header: Header


@dataclass(slots=True)
class Chain:
    """One device's segments as they follow each other.

    Attributes:
        links: the files in order. Between two of them there may be a gap where a file is missing.
        rivals: signed files that claim the same place as a link with other content: the chain forks.
    """

    links: list[SegmentFile] = field(default_factory=list)
    rivals: list[SegmentFile] = field(default_factory=list)

    def count(self) -> int:
        """How many events the last link says were written up to its end."""
        return self.links[-1].header.first + self.links[-1].header.count if self.links else 0


class Listing:
    """The segment files under one folder; remembers headers so that looking again is cheap."""

    def __init__(self, folder: Path) -> None:
        """Bind to the ``d`` folder, which may not exist yet."""
        self._folder = folder
        self._known: dict[str, tuple[tuple[int, int], SegmentFile | None]] = {}
        self.too_new: list[tuple[Path, TooNew]] = []
        self.unreadable: list[tuple[Path, OSError]] = []

    def forget(self) -> None:
        """Look at every file's header again at the next scan."""
        self._known = {}

    def scan(self) -> dict[str, list[SegmentFile]]:
        """Every segment file there is now, by the device in its header."""
        self.too_new = []
        self.unreadable = []
        found: dict[str, list[SegmentFile]] = defaultdict(list)
        known = {}
        for entry in _walk(self._folder):
            try:
                status = entry.stat(follow_symlinks=False)
                stamp = (status.st_size, status.st_mtime_ns)
                before = self._known.get(entry.path)
                file = before[1] if before and before[0] == stamp else _recognise(Path(entry.path))
            except TooNew as error:
                self.too_new.append((Path(entry.path), error))
                continue
            except OSError as error:
                self.unreadable.append((Path(entry.path), error))
                continue
            known[entry.path] = (stamp, file)
            if file is not None:
                found[file.header.device].append(file)
        self._known = known
        return found


def link(candidates: Sequence[SegmentFile], *, across_gaps: bool, verifies: Verifies) -> Chain:
    """Put one device's files in order.

    Args:
        candidates: the files, in any order, copies included.
        across_gaps: go on after a missing file (this device's own chain); otherwise stop before the gap.
        verifies: whether a file's signature holds; asked only where files with different content claim one place.
    """
    places: dict[int, list[SegmentFile]] = defaultdict(list)
    for file in candidates:
        places[file.header.first].append(file)
    followed = {file.header.previous for file in candidates}
    chain = Chain()
    at = 0
    for first in sorted(places):
        if first < at:
            continue
        if first > at and not across_gaps:
            break
        chosen, rivals = _choose(places[first], followed, verifies)
        chain.links.append(chosen)
        chain.rivals += rivals
        at = first + chosen.header.count
    return chain


def _choose(
    same_place: list[SegmentFile], followed: Collection[bytes], verifies: Verifies
) -> tuple[SegmentFile, list[SegmentFile]]:
    """Of files that claim one place: a sound one, that a later segment follows on from, else the smallest hash.

    The rivals are the other sound ones; a damaged copy beside a sound file is no loss and not mentioned.
    """
    if len(same_place) == 1:
        return same_place[0], []
    distinct: dict[bytes, SegmentFile] = {}
    for file in sorted(same_place, key=lambda file: file.path.name):
        distinct.setdefault(_hash_of(file), file)
    if len(distinct) == 1:
        return next(iter(distinct.values())), []
    sound = {sha256: file for sha256, file in distinct.items() if verifies(file)} or distinct
    order = sorted(sound, key=lambda sha256: (sha256 not in followed, sha256))
    return sound[order[0]], [sound[sha256] for sha256 in order[1:]]


def _hash_of(file: SegmentFile) -> bytes:
    try:
        return hashlib.sha256(files.read_bounded(file.path, MAX_FILE_BYTES) or b"").digest()
    except OSError:
        return b""


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        raise files.storage_problem(error, folder) from error
    for entry in listed:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield entry


def _recognise(path: Path) -> SegmentFile | None:
    descriptor = files.open_binary(path, os.O_RDONLY)
    try:
        start = os.read(descriptor, HEADER_BYTES)
    finally:
        os.close(descriptor)
    header = parse_header(start)
    return SegmentFile(path, header) if header is not None else None
