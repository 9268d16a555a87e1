"""Where the tables of a content plan are: header rows anywhere, repeated, with titles around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.date_words import find_weekday, plain
from exec_assistant.listening.importers.figures import is_blank, label_text
from exec_assistant.listening.importers.networks import network_of
from exec_assistant.listening.importers.numbers import clean
from exec_assistant.listening.importers.plan_fields import PLAN, plan_field
from exec_assistant.listening.importers.vocabulary import normal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.listening.importers.tables import Row, Sheet

_MAX_HEADER_CELL = 80
_WIDEST_WITHOUT_HEADER = 4
_SUBSTANCE = frozenset({"date", "title", "text", "day"})


@dataclass(frozen=True, slots=True)
class Block:
    """A table: its header row, the rows beneath it, and what each column holds.

    Attributes:
        first, end: indexes of the rows beneath the header (end excluded).
        fields: field to column.
        networks: column to the network its header names.
        others: every further column with a header.
        left, right: the table's columns (right excluded) if another stands beside it.
    """

    header: int
    first: int
    end: int
    labels: tuple[str, ...]
    fields: dict[str, int]
    networks: dict[int, str]
    others: dict[int, str]
    left: int = 0
    right: int | None = None

    def cut(self, row: Row) -> Row:
        """The row with only this table's columns filled, where tables stand side by side."""
        if self.left == 0 and self.right is None:
            return row
        right = len(row) if self.right is None else self.right
        return [cell if self.left <= column < right else "" for column, cell in enumerate(row)]


@dataclass(frozen=True, slots=True)
class Grid:
    """A calendar drawn as a grid: the columns of the weekdays (Monday is 0) and the rows beneath."""

    header: int
    first: int
    end: int
    weekdays: dict[int, int]


def find_blocks(sheet: Sheet, mapping: Mapping[str, str]) -> list[Block]:
    """The tables of a sheet, in order; a header starts one and the next header ends it."""
    headers: list[tuple[int, Block]] = []
    for index, row in enumerate(sheet.rows):
        block = _header_block(index, row, mapping, strict=bool(headers))
        if block is not None:
            headers.append((index, block))
    blocks = []
    for place, (index, block) in enumerate(headers):
        end = headers[place + 1][0] if place + 1 < len(headers) else len(sheet.rows)
        blocks += [replace(part, end=end) for part in _side_by_side(index, sheet.rows[index], block, mapping)]
    return blocks or _without_header(sheet)


def _side_by_side(index: int, row: Row, block: Block, mapping: Mapping[str, str]) -> list[Block]:
    """The tables that one header row holds: the same columns, from a date on, occur again to the right."""
    names = [normal(label) for label in block.labels]
    first = block.fields.get("date")
    starts = [column for column, name in enumerate(names) if first is not None and name and name == names[first]]
    if len(starts) < 2 or starts[1] - starts[0] < 2:
        return [block]
    head = names[starts[0] : starts[0] + 2]
    if any(names[start : start + 2] != head for start in starts):
        return [block]
    bounds = [*starts[1:], len(row)]
    parts = []
    for left, right in zip([0, *starts[1:]], bounds, strict=True):
        masked = [cell if left <= column < right else "" for column, cell in enumerate(row)]
        parts.append(replace(read_labels(index, masked, mapping), left=left, right=right))
    return parts


def _without_header(sheet: Sheet) -> list[Block]:
    """A table without column names, as one scheduling tool wants it: when, text, link."""
    rows = [row for row in sheet.rows if not is_blank(row)]
    fitting = sum(1 for row in rows if len(row) >= 2 and _is_when(row[0]) and _is_words(row[1]))
    if not rows or fitting < len(rows) or max(len(row) for row in rows) > _WIDEST_WITHOUT_HEADER:
        return []
    fields = {"date": 0, "text": 1} | ({"link": 2} if max(len(row) for row in rows) > 2 else {})
    labels = ("date", "text", "link")
    return [Block(-1, 0, len(sheet.rows), labels[: len(fields)], fields, {}, {})]


def _is_when(cell: object) -> bool:
    """Whether a cell holds a date with a time."""
    if isinstance(cell, datetime):
        return True
    return isinstance(cell, str) and re.match(r"\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T]+\d{1,2}:\d{2}", cell) is not None


def _is_words(cell: object) -> bool:
    return isinstance(cell, str) and len(cell.split()) >= 2


def _header_block(index: int, row: Row, mapping: Mapping[str, str], *, strict: bool) -> Block | None:
    """The header a row would make; ``strict`` for rows beneath a first header, which are more likely data."""
    filled = [cell for cell in row if not _empty(cell)]
    if len(filled) < 2 or any(_is_data(cell) for cell in filled):
        return None
    block = read_labels(index, row, mapping)
    known = len(block.fields) + len(block.networks)
    if not (_SUBSTANCE & set(block.fields)) or known < 2:
        return None
    if strict and (
        known < 3 or known < 0.6 * len(filled) or ("date" not in block.fields and "day" not in block.fields)
    ):
        return None
    if not strict and known < 0.3 * len(filled) and known < 3:
        return None
    return block


def read_labels(index: int, row: Row, mapping: Mapping[str, str]) -> Block:
    """What the cells of a header row stand for; of two equal columns the first counts, the other is kept beside."""
    labels = tuple(label_text(cell) if not _empty(cell) else "" for cell in row)
    fields: dict[str, int] = {}
    networks: dict[int, str] = {}
    others: dict[int, str] = {}
    for column, label in enumerate(labels):
        if not label:
            continue
        field = mapping.get(label, "") or plan_field(label)
        network = _network_column(label)
        if network and not mapping.get(label):
            networks[column] = network
        elif field and (field not in fields or _better(labels, column, fields[field], mapping)):
            if field in fields:
                others[fields[field]] = labels[fields[field]]
            fields[field] = column
        else:
            others[column] = label
    return Block(index, index + 1, index + 1, labels, fields, networks, others)


def _better(labels: tuple[str, ...], column: int, known: int, mapping: Mapping[str, str]) -> bool:
    """Whether a column's name is the more usual one for its field ("Tags" rather than "Keyword")."""
    if mapping.get(labels[known]):
        return False
    return bool(mapping.get(labels[column])) or PLAN.rank(labels[column]) < PLAN.rank(labels[known])


def _network_column(label: str) -> str:
    """The network in a header such as ``LinkedIn`` or ``LinkedIn copy``; not ``LinkedIn type`` or ``X posts/week``."""
    network = network_of(label)
    if not network:
        return ""
    words = [word for word in normal(label).split() if not network_of(word) and word not in {"x", "in", "ex"}]
    if network_of(" ".join(words)) or not words:
        return network
    rest = plan_field(" ".join(words))
    return network if rest in {"text", "title"} else ""


def _empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _is_data(cell: object) -> bool:
    """Whether a cell cannot be a column's name."""
    if isinstance(cell, (int, float, bool, date, datetime)):
        return True
    text = str(cell)
    return len(text) > _MAX_HEADER_CELL * 2 or re.match(r"\s*(\d{1,4}[./-]\d{1,2}|https?://|#\w)", text) is not None


def find_grids(sheet: Sheet) -> list[Grid]:
    """The weekday grids of a sheet."""
    starts = []
    for index, row in enumerate(sheet.rows):
        weekdays = _weekday_columns(row)
        if len(weekdays) >= 5:
            starts.append((index, weekdays))
    grids = []
    for place, (index, weekdays) in enumerate(starts):
        end = starts[place + 1][0] if place + 1 < len(starts) else len(sheet.rows)
        grids.append(Grid(index, index + 1, end, weekdays))
    return grids


def _weekday_columns(row: Row) -> dict[int, int]:
    found: dict[int, int] = {}
    for column, cell in enumerate(row):
        if not isinstance(cell, str) or not cell.strip() or len(cell) > 40:
            continue
        first = plain(clean(cell)).replace("-feira", "").split(" ")[0]
        weekday = find_weekday(first)
        if weekday is not None and weekday not in found.values():
            found[column] = weekday
    return found


def fill_merged(sheet: Sheet) -> list[Row]:
    """The rows with vertically merged cells repeated in each row they span (a date that covers several posts)."""
    rows = [list(row) for row in sheet.rows]
    for top, left, bottom, right in sheet.merged:
        if left != right or bottom <= top or bottom - top > 1000 or top >= len(rows) or left >= len(rows[top]):
            continue
        for index in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[index]) and _empty(rows[index][left]):
                rows[index][left] = rows[top][left]
    return rows


def lone_text(row: Row) -> tuple[int, str] | None:
    """Column and text of the only filled cell of a row, if there is just one."""
    filled = [(column, cell) for column, cell in enumerate(row) if not _empty(cell)]
    if len(filled) != 1 or is_blank(row):
        return None
    column, cell = filled[0]
    return column, str(cell).strip()
