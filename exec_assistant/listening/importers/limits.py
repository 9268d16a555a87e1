"""Guards that look at a file before anything big is read from it: sizes, decompression bombs, huge sheets.

A spreadsheet reader allocates a sheet's bounding box, so a single cell in the far corner of a tiny file can ask for
more memory than a machine has. The corners are therefore read from the raw streams first.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

MAX_FILE_BYTES = 50 * 1024 * 1024
MAX_UNPACKED_BYTES = 500 * 1024 * 1024
MAX_CELLS = 2_000_000
MAX_MEMBERS = 10_000

NOTHING_CHANGED = "Nothing was changed."
_CHUNK = 1 << 20
_LONGEST_TAG = 4096
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CELL = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{1,3})(\d{1,7})[\"']")
_CELL_TAG = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br\s*=\s*[\"'](\d{1,10})[\"']")


def too_big(name: str, megabytes: int) -> BadInput:
    """The refusal of a file by its size."""
    return BadInput(
        "{file} is too large to import ({megabytes} MB; the limit is {limit} MB).",
        NOTHING_CHANGED,
        "Export a shorter period, or split the file.",
        file=name,
        megabytes=megabytes,
        limit=MAX_FILE_BYTES // (1024 * 1024),
    )


def too_many_cells(name: str) -> BadInput:
    """The refusal of a file by the extent of its tables."""
    return BadInput(
        "{file} has more cells than can be imported at once (the limit is {limit}).",
        NOTHING_CHANGED,
        "Export a shorter period, or delete the empty rows and columns far from the table.",
        file=name,
        limit=MAX_CELLS,
    )


def damaged(name: str) -> BadInput:
    """The refusal of a file that is cut short or has wrong bytes in it."""
    return BadInput(
        "{file} is damaged or incomplete and cannot be read.",
        NOTHING_CHANGED,
        "Download or export it again.",
        file=name,
    )


def protected(name: str) -> BadInput:
    """The refusal of a file that only a password opens."""
    return BadInput(
        "{file} is protected by a password.",
        NOTHING_CHANGED,
        "Save a copy without a password and import that.",
        file=name,
    )


def _bomb(name: str) -> BadInput:
    return BadInput(
        "{file} would unpack to more than {limit} MB, so it was not opened.",
        NOTHING_CHANGED,
        "Make sure that it comes from the tool you think; export it again.",
        file=name,
        limit=MAX_UNPACKED_BYTES // (1024 * 1024),
    )


def check_size(path: Path) -> int:
    """Refuse a file over the limit without reading it; returns its size in bytes."""
    size = path.stat().st_size
    if size > MAX_FILE_BYTES:
        raise too_big(path.name, size // (1024 * 1024))
    return size


def check_zip(path: Path) -> list[str]:
    """Refuse a spreadsheet container that is damaged, unpacks to too much, or has a sheet of absurd extent.

    The sizes in a zip's directory may lie, so every member is also unpacked in small pieces and counted.

    Returns:
        The names of the members.
    """
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as stream:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED_BYTES:
                raise _bomb(path.name)
            if any(m.flag_bits & 1 for m in members):
                raise protected(path.name)
            left = MAX_UNPACKED_BYTES
            for member in members:
                left -= _count_member(stream, member, left, path.name)
            return [m.filename for m in members]
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, NotImplementedError, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        raise damaged(path.name) from error


def _count_member(stream: BinaryIO, member: zipfile.ZipInfo, left: int, name: str) -> int:
    """Unpack one member piece by piece; returns its true size."""
    stream.seek(member.header_offset)
    header = stream.read(30)
    name_size, extra_size = struct.unpack("<HH", header[26:30])
    stream.seek(name_size + extra_size, 1)
    if member.compress_type == zipfile.ZIP_STORED:
        pieces = _stored(stream, member.compress_size)
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        pieces = _inflated(stream, member.compress_size)
    else:
        raise damaged(name)
    extent = SheetExtent(name)
    watch = member.filename.lower().endswith((".xml", ".bin"))
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > left:
            raise _bomb(name)
        if size > member.file_size:
            # The directory says less than there is: damaged, or made to deceive.
            raise damaged(name)
        if watch and size == len(piece) and piece.startswith(_WIDE_MARKS):
            raise damaged(name)
        if watch:
            extent.feed(piece)
    extent.finish()
    return size


def _stored(stream: BinaryIO, remaining: int) -> Iterator[bytes]:
    while remaining > 0:
        piece = stream.read(min(_CHUNK, remaining))
        if not piece:
            raise EOFError
        remaining -= len(piece)
        yield piece


def _inflated(stream: BinaryIO, remaining: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-15)
    for packed in _stored(stream, remaining):
        pending = packed
        while pending:
            yield inflater.decompress(pending, _CHUNK)
            pending = inflater.unconsumed_tail
    yield inflater.flush()
    if not inflater.eof:
        raise EOFError


class SheetExtent:
    """Follows the cell references of a sheet's XML as it streams by, and refuses an absurd extent."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tail = b""
        self._tags = 0
        self._references = 0
        self._rows = 0
        self._named_rows = 0
        self._columns = 0

    def feed(self, piece: bytes) -> None:
        """Look at the next piece of the stream; what is split between two pieces is seen with the second."""
        window = self._tail + piece
        cut = max(window.rfind(b"<"), len(window) - _LONGEST_TAG)
        window, self._tail = window[:cut], window[cut:]
        self._look(window)

    def finish(self) -> None:
        """Look at what is left."""
        self._look(self._tail)

    def _look(self, window: bytes) -> None:
        for match in _CELL.finditer(window):
            self._references += 1
            self._columns = max(self._columns, column_number(match.group(1).upper()))
            self._rows = max(self._rows, int(match.group(2)))
        self._tags += sum(1 for _ in _CELL_TAG.finditer(window))
        self._named_rows = max([self._named_rows, *(int(row) for row in _ROW.findall(window))])
        # A cell without a reference of its own stands in the row that its <row> names.
        rows = max(self._rows, self._named_rows) if self._tags > self._references else self._rows
        columns = max(self._columns, 1)
        if self._tags > MAX_CELLS or self._references > MAX_CELLS or rows * columns > MAX_CELLS:
            raise too_many_cells(self._name)


def column_number(letters: bytes) -> int:
    """The 1-based column of a reference such as ``AB``."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
