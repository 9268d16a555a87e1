"""Helpers of the importer tests: reading golden files and files written on the spot."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from exec_assistant.listening.importers.registry import read_import

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.listening.importers.base import ParsedImport

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "imports"
TODAY = date(2026, 1, 15)
ZONE = "Europe/Paris"


def read(
    path: Path, *, fmt: str | None = None, mapping: Mapping[str, str] | None = None, zone: str = ZONE
) -> ParsedImport:
    """Read a file on the tests' day."""
    return read_import(path, fmt=fmt, mapping=mapping, today=TODAY, zone=zone)


def golden(name: str) -> ParsedImport:
    """Read one of the kept files."""
    return read(GOLDEN / name)


def write_csv(path: Path, rows: Sequence[Sequence[object]], separator: str = ",") -> Path:
    """A plain table; cells are put as they are."""
    path.write_text("\n".join(separator.join(str(cell) for cell in row) for row in rows) + "\n", encoding="utf-8")
    return path


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def write_xlsx(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]], *, comment: bytes = b"") -> Path:
    """The smallest workbook a reader accepts; ``comment`` changes the file's bytes and nothing else."""
    names = list(sheets)
    listed = "".join(f'<sheet name="{escape(n)}" sheetId="{i}" r:id="r{i}"/>' for i, n in enumerate(names, 1))
    related = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(names) + 1)
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.comment = comment
        book.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        book.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        book.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{related}</Relationships>'
        )
        for number, name in enumerate(names, 1):
            rows = "".join(_row(index, row) for index, row in enumerate(sheets[name], 1))
            book.writestr(
                f"xl/worksheets/sheet{number}.xml",
                f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>',
            )
    return path


def _row(number: int, row: Sequence[object]) -> str:
    cells = "".join(
        _cell(f"{chr(65 + column)}{number}", value) for column, value in enumerate(row) if value is not None
    )
    return f'<row r="{number}">{cells}</row>'


def _cell(place: str, value: object) -> str:
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'
