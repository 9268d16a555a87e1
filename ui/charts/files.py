"""The figures behind a chart as text: for the clipboard, and as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.charts.reading import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def table_tsv(headers: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """Columns by tabs, as spreadsheets take them from the clipboard; a missing figure is empty."""
    lines = [headers, *rows]
    return "\n".join("\t".join(" ".join(_plain(cell).split()) for cell in line) for line in lines)


def table_csv(table: Table) -> bytes:
    """A CSV file with a mark of its encoding, so that spreadsheets read its accents."""
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(table.headers)
    for row in table.rows:
        writer.writerow([_plain(cell) for cell in row])
    return held.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    """A number as itself; a text that a spreadsheet would take for a formula with an apostrophe before it."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_FORMULA) else cell
    return str(int(cell)) if float(cell).is_integer() else str(cell)
