"""Tables written as HTML, as the XML of old Excel, or as Markdown: some tools name such a file .xls or .xlsx.

Only text is taken from markup; nothing in it is run or loaded.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

from typing_extensions import override

_ROW_TAGS = frozenset({"tr", "row", "ss:row"})
_CELL_TAGS = frozenset({"td", "th", "cell", "ss:cell"})
_TABLE_TAGS = frozenset({"table", "worksheet", "ss:worksheet"})
_SKIPPED = frozenset({"script", "style", "head"})
_MAX_SPAN = 200
_RULE = re.compile(r"\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*")


class _TableReader(HTMLParser):
    """Collects the cells of every table into one list of rows; an empty row separates tables."""

    def __init__(self, max_cells: int) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.overflow = False
        self._max = max_cells
        self._count = 0
        self._cell: list[str] | None = None
        self._row: list[str] | None = None
        self._span = 1
        self._skip = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skip = tag
        elif tag in _TABLE_TAGS:
            self._end_row()
            if self.rows:
                self.rows.append([])
        elif tag in _ROW_TAGS:
            self._end_row()
            self._row = []
        elif tag in _CELL_TAGS:
            self._start_cell(dict(attrs))
        elif tag in {"br", "p", "div"} and self._cell:
            self._cell.append("\n")

    def _start_cell(self, attrs: dict[str, str | None]) -> None:
        self._end_cell()
        if self._row is None:
            self._row = []
        index = attrs.get("ss:index") or ""
        if index.isdigit():
            self._row.extend("" for _ in range(min(int(index), _MAX_SPAN * 5) - 1 - len(self._row)))
        span = attrs.get("colspan") or "1"
        self._span = min(int(span), _MAX_SPAN) if span.isdigit() else 1
        self._cell = []

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == self._skip:
            self._skip = ""
        elif tag in _CELL_TAGS:
            self._end_cell()
        elif tag in _ROW_TAGS or tag in _TABLE_TAGS:
            self._end_row()

    @override
    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._skip:
            self._cell.append(data)

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        self._row.append("".join(self._cell).strip())
        self._row.extend("" for _ in range(self._span - 1))
        self._count += self._span
        self._cell = None
        if self._count > self._max:
            self.overflow = True

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None and not self.overflow:
            self.rows.append(self._row)
        self._row = None


def is_markup(text: str) -> bool:
    """Whether a text is HTML or the XML of a spreadsheet."""
    head = text[:4000].lstrip().casefold()
    return head.startswith(("<html", "<!doctype html", "<table", "<?xml")) or "<table" in head


def markup_rows(text: str, max_cells: int) -> list[list[str]] | None:
    """Rows of the tables in HTML or SpreadsheetML; ``None`` if there are more cells than allowed."""
    reader = _TableReader(max_cells)
    for start in range(0, len(text), 1 << 16):
        reader.feed(text[start : start + (1 << 16)])
        if reader.overflow:
            return None
    reader.close()
    reader.handle_endtag("table")
    return reader.rows


def is_markdown(text: str) -> bool:
    """Whether a text holds a Markdown table: a row of cells with a rule of dashes beneath."""
    lines = text[:200_000].splitlines()
    return any(
        "|" in above and "|" in rule and _RULE.fullmatch(rule[:2000]) is not None for above, rule in pairwise(lines)
    )


def markdown_rows(text: str) -> list[list[str]]:
    """Rows of a Markdown text: table rows cell by cell, other lines as one cell, rules left out."""
    rows: list[list[str]] = []
    for line in text.splitlines():
        if "|" not in line:
            rows.append([line.strip().strip("#*_ ")] if line.strip() else [])
        elif _RULE.fullmatch(line[:2000]) is None:
            inner = line.strip().removeprefix("|").removesuffix("|")
            cells = re.split(r"(?<!\\)\|", inner)
            rows.append([cell.strip().replace("\\|", "|").replace("<br>", "\n").strip("*` ") for cell in cells])
    return rows
