"""Checks of an old .xls before a reader sees it: its container ([MS-CFB]) and its cell records ([MS-XLS]).

The reader trusts what the file says of itself: a chain of sectors that runs in a circle, or a count of four thousand
million strings, would take all the memory there is. Everything such a file can ask for is therefore measured first.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from exec_assistant.listening.importers.limits import MAX_CELLS, damaged, protected, too_many_cells

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_CHAIN = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA
_HEADER = 512
_ENTRY = 128
_MAX_DECLARED = 65_536 * 256  # an old sheet's full extent, which some programs declare for an empty one

_PASSWORD, _BOUND_SHEET, _STRINGS, _DIMENSIONS, _MULTIPLE, _END = 0x002F, 0x0085, 0x00FC, 0x0200, 0x00BD, 0x000A
_CELLS = frozenset({0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406, 0x0206})


@dataclass(frozen=True, slots=True)
class _Container:
    data: bytes
    name: str
    sector: int
    mini_cutoff: int
    fat: tuple[int, ...]
    mini_fat: tuple[int, ...]

    def chain(self, start: int, table: tuple[int, ...]) -> list[int]:
        """Sector numbers of a chain; a circle or a number beyond the table means damage."""
        found: list[int] = []
        sector = start
        while sector not in {_END_OF_CHAIN, _FREE}:
            if sector >= len(table) or len(found) > len(table):
                raise damaged(self.name)
            found.append(sector)
            sector = table[sector]
        return found

    def read(self, start: int) -> bytes:
        """The bytes of a chain of whole sectors."""
        parts = []
        for number in self.chain(start, self.fat):
            at = (number + 1) * self.sector
            parts.append(self.data[at : at + self.sector])
        return b"".join(parts)


def check_ole(data: bytes, name: str) -> None:
    """Refuse an .xls whose container or cells make no sense or are too big.

    Raises:
        BadInput: with a sentence for the person.
    """
    try:
        container, entries = _open(data, name)
        streams = _streams(container, entries)
        if any(title == "EncryptedPackage" for title, _ in streams):
            raise protected(name)
        books = [stream for title, stream in streams if title.casefold() in {"workbook", "book"}]
        for book in books:
            _check_workbook(book, name)
    except (struct.error, IndexError, ValueError) as error:
        raise damaged(name) from error


def _open(data: bytes, name: str) -> tuple[_Container, bytes]:
    if len(data) < _HEADER or not data.startswith(_SIGNATURE):
        raise damaged(name)
    shift, mini_shift = struct.unpack_from("<HH", data, 30)
    if shift not in {9, 12} or mini_shift != 6:
        raise damaged(name)
    sector = 1 << shift
    dir_count, fat_count, dir_start = struct.unpack_from("<III", data, 40)
    mini_cutoff, mini_start, mini_count, more_start, more_count = struct.unpack_from("<IIIII", data, 56)
    sectors = len(data) // sector + 1
    if max(dir_count, fat_count, mini_count, more_count) > sectors:
        raise damaged(name)
    holders = [number for number in struct.unpack_from("<109I", data, 76) if number <= _LAST_SECTOR]
    holders += _more_holders(data, sector, more_start, sectors, name)
    fat: list[int] = []
    for number in holders:
        fat += _numbers(data, sector, number)
    container = _Container(data, name, sector, mini_cutoff, tuple(fat), ())
    mini = container.read(mini_start) if mini_start <= _LAST_SECTOR else b""
    mini_fat = struct.unpack(f"<{len(mini) // 4}I", mini[: len(mini) // 4 * 4])
    container = _Container(data, name, sector, mini_cutoff, container.fat, mini_fat)
    return container, container.read(dir_start)


def _numbers(data: bytes, sector: int, number: int) -> tuple[int, ...]:
    at = (number + 1) * sector
    return struct.unpack_from(f"<{sector // 4}I", data, at)


def _more_holders(data: bytes, sector: int, start: int, sectors: int, name: str) -> list[int]:
    """Sectors of the allocation table that the header has no room for."""
    found: list[int] = []
    seen = 0
    while start <= _LAST_SECTOR:
        seen += 1
        if seen > sectors:
            raise damaged(name)
        numbers = _numbers(data, sector, start)
        found += [number for number in numbers[:-1] if number <= _LAST_SECTOR]
        start = numbers[-1]
    return found


def _streams(container: _Container, entries: bytes) -> list[tuple[str, bytes]]:
    """Name and bytes of every stream; each chain is followed, so that none runs in a circle."""
    root = b""
    found = []
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        name_size = min(struct.unpack_from("<H", entries, at + 64)[0], 64)
        kind = entries[at + 66]
        start, size = struct.unpack_from("<II", entries, at + 116)
        if kind not in {2, 5}:
            continue
        if size > len(container.data) + container.sector:
            raise damaged(container.name)
        title = entries[at : at + max(0, name_size - 2)].decode("utf-16-le", "replace")
        if kind == 5:
            root = container.read(start) if start <= _LAST_SECTOR else b""
        elif size < container.mini_cutoff:
            numbers = container.chain(start, container.mini_fat)
            found.append((title, b"".join(root[n * 64 : n * 64 + 64] for n in numbers)[:size]))
        else:
            found.append((title, container.read(start)[:size]))
    return found


def _check_workbook(book: bytes, name: str) -> None:
    """Look at the counts and corners of every sheet the way a reader would come upon them."""
    sheets = [0]
    for kind, at, length in _records(book, 0):
        if kind == _BOUND_SHEET and length >= 4:
            sheets.append(struct.unpack_from("<I", book, at)[0])
        elif kind == _PASSWORD:
            raise protected(name)
        elif kind == _STRINGS and length >= 8 and struct.unpack_from("<I", book, at + 4)[0] * 3 > len(book):
            raise damaged(name)
    for start in sheets:
        _check_sheet(book, start, name)


def _records(book: bytes, start: int) -> list[tuple[int, int, int]]:
    """Kind, place and length of the records from a place on, up to the end-of-substream record."""
    found = []
    at = start
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        found.append((kind, at + 4, length))
        at += 4 + length
        if kind == _END:
            break
    return found


def _check_sheet(book: bytes, start: int, name: str) -> None:
    top, left, bottom, right = 1 << 16, 1 << 16, 0, 0
    for kind, at, length in _records(book, start):
        if kind == _DIMENSIONS and length >= 10:
            _check_declared(book, at, length, name)
        if kind not in _CELLS or length < 6:
            continue
        row, column = struct.unpack_from("<HH", book, at)
        last = column + max(0, (length - 6) // 6 - 1) if kind == _MULTIPLE else column
        top, left, bottom, right = min(top, row), min(left, column), max(bottom, row), max(right, last)
        if (bottom + 1) * (right + 1) > MAX_CELLS:
            raise too_many_cells(name)


def _check_declared(book: bytes, at: int, length: int, name: str) -> None:
    if length >= 14:
        first_row, end_row, first_column, end_column = struct.unpack_from("<IIHH", book, at)
    else:
        first_row, end_row, first_column, end_column = struct.unpack_from("<HHHH", book, at)
    if end_row < first_row or end_column < first_column:
        raise damaged(name)
    if (end_row - first_row + 1) * (end_column - first_column + 1) > _MAX_DECLARED * 2:
        raise too_many_cells(name)
