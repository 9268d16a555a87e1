"""A file as tables: separated values, spreadsheets, HTML, Markdown, or JSON and calendars as text."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.errors import BadInput
from exec_assistant.listening.importers.base import Remark
from exec_assistant.listening.importers.decoding import decode, looks_binary, split_rows
from exec_assistant.listening.importers.limits import (
    MAX_CELLS,
    NOTHING_CHANGED,
    check_size,
    check_zip,
    damaged,
    too_many_cells,
)
from exec_assistant.listening.importers.markup import is_markdown, is_markup, markdown_rows, markup_rows
from exec_assistant.listening.importers.ole import check_ole
from exec_assistant.listening.importers.workbooks import read_workbook

if TYPE_CHECKING:
    from pathlib import Path

Row = list[object]

_WORKBOOK = re.compile(r"xl[/\\]workbook\d*\.xml", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ASSUMED = "The file does not say how its characters are written; it was read as Western European (Windows-1252)."
_REPLACED = "Characters that could not be read: {count}. They show as \N{REPLACEMENT CHARACTER}."


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table. Rows keep their place: row 0 is the first row a spreadsheet shows; empty cells are ``""``.

    ``merged`` holds (first row, first column, last row, last column) of merged areas.
    """

    name: str
    rows: list[Row]
    merged: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read: tables, or text for calendars and JSON."""

    name: str
    kind: Literal["table", "calendar", "json"]
    sheets: tuple[Sheet, ...] = ()
    text: str = ""
    warnings: tuple[Remark, ...] = ()
    encoding: str = ""
    delimiter: str = field(default="")


def read_source(path: Path) -> Source:
    """Read a file into tables or text, after checking that it is safe to.

    Raises:
        BadInput: if it is missing, empty, too big, damaged, protected or of a kind that is not read.
    """
    try:
        size = check_size(path)
        return _read_checked(path) if size else _read_text(path, b"")
    except OSError as error:
        raise BadInput(
            "{file} could not be opened ({reason}).",
            NOTHING_CHANGED,
            "Check that the file is still there and that you may read it.",
            file=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error


def _read_checked(path: Path) -> Source:
    """By the first bytes; the file's name says little about what is in it."""
    with path.open("rb") as stream:
        head = stream.read(8)
    if head.startswith(b"PK"):
        return _read_container(path)
    if head.startswith(_OLE):
        return _read_ole(path)
    return _read_text(path, path.read_bytes())


def _read_container(path: Path) -> Source:
    members = check_zip(path)
    if any(_WORKBOOK.fullmatch(name) for name in members):
        return Source(path.name, "table", _workbook(path), encoding="xlsx")
    raise BadInput(
        "{file} is an archive or a kind of document that is not read.",
        NOTHING_CHANGED,
        "Unpack it and import the file inside, or save the table as .xlsx or .csv.",
        file=path.name,
    )


def _read_ole(path: Path) -> Source:
    check_ole(path.read_bytes(), path.name)
    return Source(path.name, "table", _workbook(path), encoding="xls")


def _workbook(path: Path) -> tuple[Sheet, ...]:
    sheets = tuple(Sheet(name, rows, merged) for name, rows, merged in read_workbook(path))
    if not any(sheet.rows for sheet in sheets):
        raise _not_a_table(path.name)
    return sheets


def _read_text(path: Path, data: bytes) -> Source:
    decoded = decode(data)
    text = decoded.text
    if not text.strip("\x00\r\n\t "):
        raise BadInput("{file} is empty.", NOTHING_CHANGED, "Export it again.", file=path.name)
    if looks_binary(text):
        raise damaged(path.name) if zipfile.is_zipfile(path) else _not_a_table(path.name)
    warnings = []
    if decoded.assumed:
        warnings.append(Remark(_ASSUMED))
    if decoded.damaged:
        warnings.append(Remark(_REPLACED, (("count", decoded.damaged),)))
    remarks = tuple(warnings)
    start = text[:2000].lstrip().lstrip("\N{ZERO WIDTH NO-BREAK SPACE}")
    if start.upper().startswith("BEGIN:VCALENDAR"):
        return Source(path.name, "calendar", text=text, warnings=remarks, encoding=decoded.encoding)
    if start.startswith(("{", "window.YTD")) or start[:200].replace(" ", "").replace("\n", "").startswith(("[{", "[]")):
        return Source(path.name, "json", text=text, warnings=remarks, encoding=decoded.encoding)
    return _text_tables(path, text, remarks, decoded.encoding)


def _text_tables(path: Path, text: str, remarks: tuple[Remark, ...], encoding: str) -> Source:
    delimiter = ""
    rows: list[list[str]] | None
    if is_markup(text):
        rows = markup_rows(text, MAX_CELLS)
    elif is_markdown(text):
        rows = markdown_rows(text)
    else:
        split = split_rows(text, MAX_CELLS)
        rows, delimiter = split if split is not None else (None, "")
    if rows is None:
        raise too_many_cells(path.name)
    if not any(cell for row in rows for cell in row):
        raise _not_a_table(path.name)
    sheet = Sheet(path.stem, [list(row) for row in rows])
    return Source(path.name, "table", (sheet,), warnings=remarks, encoding=encoding, delimiter=delimiter)


def _not_a_table(name: str) -> BadInput:
    return BadInput(
        "{file} holds no table that can be read.",
        NOTHING_CHANGED,
        "Import an .xlsx, .xls, .csv, .tsv, .ics or .json file.",
        file=name,
    )
