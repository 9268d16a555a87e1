"""Files that are too big, damaged, protected or made to do harm."""

from __future__ import annotations

import contextlib
import struct
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import AppError, BadInput
from exec_assistant.listening.importers.base import ImportCancelled
from exec_assistant.listening.importers.registry import formats, read_import
from tests.unit.listening.importers.reading import GOLDEN, TODAY, ZONE, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHEET = "xl/worksheets/sheet1.xml"


def altered(folder: Path, member: str, change: Callable[[bytes], bytes]) -> Path:
    """The kept LinkedIn export with one of its parts changed."""
    path = folder / "altered.xlsx"
    with (
        zipfile.ZipFile(GOLDEN / "linkedin_creator_en.xlsx") as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for item in source.infolist():
            data = source.read(item)
            target.writestr(item.filename, change(data) if item.filename == member else data)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(BadInput) as caught:
        read(path)
    return caught.value.text()


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.write(b"Date,Title\n")
        stream.truncate(200 * 1024 * 1024)
    start = time.monotonic()
    assert "too large" in refusal(path)
    assert time.monotonic() - start < 2


def test_a_decompression_bomb_is_not_opened(tmp_path: Path) -> None:
    path = altered(tmp_path, SHEET, lambda data: data + b" " * (520 * 1024 * 1024))
    assert "unpack" in refusal(path)


def test_a_directory_that_lies_about_sizes_is_found_out(tmp_path: Path) -> None:
    path = altered(tmp_path, SHEET, lambda data: data + b" " * (8 * 1024 * 1024))
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        true_size = archive.getinfo(SHEET).file_size
    place = data.rfind(true_size.to_bytes(4, "little"))
    data[place : place + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    assert "damaged" in refusal(path)


@pytest.mark.parametrize(
    "cell",
    [
        b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        b"<row r='1048576'><c r = 'xfd1048576'><v>1</v></c></row>",
        b'<row r="1048576">' + b"<c><v>1</v></c>" * 100 + b"</row>",
    ],
)
def test_one_cell_in_the_far_corner_does_not_take_the_memory(tmp_path: Path, cell: bytes) -> None:
    path = altered(tmp_path, SHEET, lambda data: data.replace(b"</sheetData>", cell + b"</sheetData>"))
    assert "cells" in refusal(path)


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    entities = b"".join(b'<!ENTITY l%d "%s">' % (i, b"&l%d;" % (i - 1) * 10 if i else b"lol") for i in range(9))
    start = b'<?xml version="1.0"?><!DOCTYPE x [' + entities + b"]>"
    path = altered(tmp_path, "xl/sharedStrings.xml", lambda data: start + data.replace(b"<t>Date", b"<t>&l8;Date"))
    started = time.monotonic()
    with contextlib.suppress(BadInput):
        read(path)
    assert time.monotonic() - started < 5


def test_too_many_cells_in_a_text(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_bytes(b"," * 3_000_000)
    assert "cells" in refusal(path)


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe", b"\xef\xbb\xbf"])
def test_an_empty_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(content)
    assert "empty" in refusal(path)


def test_a_picture_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "picture.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    assert "no table" in refusal(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "could not be opened" in refusal(tmp_path / "missing.csv")


def test_a_sector_chain_in_a_circle_is_damage(tmp_path: Path) -> None:
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[30:34] = b"\x09\x00\x06\x00"
    header[44:52] = b"\x01\x00\x00\x00\x01\x00\x00\x00"
    header[56:76] = b"\x00\x10\x00\x00" + b"\xfe\xff\xff\xff" + bytes(4) + b"\xfe\xff\xff\xff" + bytes(4)
    header[76:512] = b"\x00\x00\x00\x00" + b"\xff\xff\xff\xff" * 108
    table = b"\xfd\xff\xff\xff" + b"\x01\x00\x00\x00" + b"\xff\xff\xff\xff" * 126
    path = tmp_path / "circle.xls"
    path.write_bytes(bytes(header) + table + bytes(512))
    assert "damaged" in refusal(path)


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file ([MS-CFB]) of small streams, each in whole sectors of its own."""
    table, body, entries = [0xFFFFFFFD, 0xFFFFFFFE], b"", []
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBB", 22, 5, 1) + b"\xff" * 12
    entries.append(root + bytes(36) + struct.pack("<IQ", 0xFFFFFFFE, 0))
    for name, content in streams.items():
        start = len(table)
        count = max(8, -(-len(content) // 512))
        table += [*range(start + 1, start + count), 0xFFFFFFFE]
        body += content.ljust(count * 512, b"\0")
        title = name.encode("utf-16-le")
        head = title.ljust(64, b"\0") + struct.pack("<HBB", len(title) + 2, 2, 1) + b"\xff" * 12
        entries.append(head + bytes(36) + struct.pack("<IQ", start, count * 512))
    fat = struct.pack("<128I", *table, *([0xFFFFFFFF] * (128 - len(table))))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0) + b"\xff\xff\xff\xff" * 108
    return header + fat + b"".join(entries).ljust(512, b"\0")[:512] + body


def record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


@pytest.mark.parametrize(
    ("streams", "words"),
    [
        ({"EncryptedPackage": b"x" * 100}, "password"),
        ({"Workbook": record(0x0809, bytes(16)) + record(0x002F, bytes(6))}, "password"),
        ({"Workbook": record(0x0809, bytes(16)) + record(0x0203, struct.pack("<HHHd", 65535, 255, 0, 1.0))}, "cells"),
        ({"Workbook": record(0x0809, bytes(16)) + record(0x00FC, struct.pack("<II", 1, 0xFFFFFFF0))}, "damaged"),
        (
            {"Workbook": record(0x0809, bytes(16)) + record(0x0200, struct.pack("<IIHHH", 0, 2**32 - 1, 0, 65535, 0))},
            "cells",
        ),
        ({"WordDocument": b"x"}, "damaged"),
    ],
    ids=["package", "filepass", "corner", "strings", "dimensions", "document"],
)
def test_an_old_workbook_is_measured_before_it_is_read(tmp_path: Path, streams: dict[str, bytes], words: str) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(compound(streams))
    assert words in refusal(path)


@pytest.mark.parametrize("ending", ["xls", "csv", "ods", "bin"])
def test_a_files_name_does_not_matter(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"export.{ending}"
    path.write_bytes((GOLDEN / "linkedin_creator_en.xlsx").read_bytes())
    assert read(path).format == "linkedin_creator"


def test_a_truncated_workbook(tmp_path: Path) -> None:
    data = (GOLDEN / "linkedin_creator_en.xlsx").read_bytes()
    path = tmp_path / "cut.xlsx"
    path.write_bytes(data[: len(data) // 2])
    assert "damaged" in refusal(path)


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "archive" in refusal(path)


def test_what_is_not_recognised_says_so_shortly(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("alpha,beta\n1,2\n", encoding="utf-8")
    said = refusal(path)
    assert "was not recognised" in said
    assert len(said) < 160, "sixteen formats are a list to look at, not a sentence"


def test_a_format_asked_for_that_the_file_is_not_in() -> None:
    with pytest.raises(BadInput, match="not in the format"):
        read(GOLDEN / "calendar_mixed.ics", fmt="x_content")
    with pytest.raises(BadInput, match="not in the format"):
        read(GOLDEN / "plan_us_dates.csv", fmt="linkedin_page")
    with pytest.raises(BadInput, match="no format named"):
        read(GOLDEN / "plan_us_dates.csv", fmt="nonsense")


def test_a_cancelled_import_stops() -> None:
    with pytest.raises(ImportCancelled):
        read_import(GOLDEN / "x_content_en.csv", today=TODAY, zone=ZONE, cancelled=lambda: True)


def test_progress_is_told() -> None:
    seen: list[tuple[int, int]] = []
    read_import(
        GOLDEN / "x_content_en.csv", today=TODAY, zone=ZONE, progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(0, 3)]


def test_every_format_has_a_name_and_a_title() -> None:
    names = [info.name for info in formats()]
    assert len(set(names)) == len(names)
    assert all(info.title for info in formats())


def test_errors_are_sentences_for_people(tmp_path: Path) -> None:
    with pytest.raises(AppError) as caught:
        read(tmp_path / "missing.csv")
    assert caught.value.safe
    assert caught.value.do
