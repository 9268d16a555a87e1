"""Content plans drawn as a calendar: a column for each day of the week."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.date_words import is_weekday, plain
from exec_assistant.listening.importers.dates import BadDate, Reading, read_moment
from exec_assistant.listening.importers.figures import is_blank, text_at
from exec_assistant.listening.importers.plan_blocks import Grid, lone_text
from exec_assistant.listening.importers.plan_dates import year_in
from exec_assistant.listening.importers.vocabulary import month_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from exec_assistant.listening.importers.tables import Row

_DAY_NUMBER = re.compile(r"\s*(\d{1,2})(?:st|nd|rd|th|er|\.)?\s*(?:$|[\n:\u2013-]\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GridCell:
    """A planned text in a grid: row index, its day if known, the weekday's label, and the label of the row."""

    row: int
    day: date | None
    weekday: str
    label: str
    text: str


@dataclass(slots=True)
class _Month:
    """Month and year that titles above the rows name."""

    year: int | None
    month: int | None

    def hear(self, text: str) -> None:
        """Take a month or year from a title."""
        months = month_words(text)
        if months:
            self.month = months[0]
        self.year = year_in(text) or self.year


def read_grid(rows: list[Row], grid: Grid, titles: list[str], reading: Reading) -> Iterator[GridCell]:
    """The planned texts of a grid, with days from dates, day numbers under a month's title, or a week's first day."""
    context = _Month(reading.year, None)
    for title in titles:
        context.hear(title)
    days: dict[int, date] = {}
    _days_in_row(rows[grid.header], grid, context, reading, days)
    for index in range(grid.first, grid.end):
        row = rows[index]
        if is_blank(row):
            continue
        alone = lone_text(row)
        if alone is not None and alone[0] not in grid.weekdays:
            context.hear(alone[1])
            continue
        found = _days_in_row(row, grid, context, reading, days)
        label = text_at(row, 0) if 0 not in grid.weekdays else ""
        monday = _week_start(label, reading)
        for column, weekday in grid.weekdays.items():
            text = found.get(column, text_at(row, column))
            if not text:
                continue
            day = monday + timedelta(days=weekday) if monday else days.get(column)
            yield GridCell(index, day, text_at(rows[grid.header], column), label, text)


def _days_in_row(row: Row, grid: Grid, context: _Month, reading: Reading, days: dict[int, date]) -> dict[int, str]:
    """Update the day of each column from the row's cells; returns the texts that stood beside day numbers."""
    texts: dict[int, str] = {}
    for column in grid.weekdays:
        cell = row[column] if column < len(row) else ""
        day, rest = _cell_day(cell, context, reading)
        if day is not None:
            days[column] = day
            texts[column] = rest
    return texts


def _cell_day(cell: object, context: _Month, reading: Reading) -> tuple[date | None, str]:
    if isinstance(cell, datetime):
        return cell.date(), ""
    if isinstance(cell, date):
        return cell, ""
    if isinstance(cell, int) and not isinstance(cell, bool):
        return _numbered(cell, context), ""
    if not isinstance(cell, str) or not cell.strip():
        return None, ""
    head, _, rest = cell.strip().partition("\n")
    match = _DAY_NUMBER.match(cell)
    if match is not None:
        return _numbered(int(match.group(1)), context), cell[match.end() :].strip()
    if len(head) > 25 or not re.search(r"\d", head):
        return None, ""
    named = re.fullmatch(r"[^\W\d]+\.?,?\s+(\d{1,2})", head)
    if named is not None and is_weekday(plain(head.split()[0])):
        return _numbered(int(named.group(1)), context), rest.strip()
    try:
        moment = read_moment(head, reading)
    except BadDate:
        return None, ""
    return (moment.day, rest.strip()) if moment is not None else (None, "")


def _numbered(number: int, context: _Month) -> date | None:
    if context.month is None or context.year is None or not 1 <= number <= 31:
        return None
    try:
        return date(context.year, context.month, number)
    except ValueError:
        return None


def _week_start(label: str, reading: Reading) -> date | None:
    """The Monday of a row labelled by a date ("Week of 6 October 2025")."""
    if not label or len(label) > 60:
        return None
    text = re.sub(r"^\D*?(?=\d{1,2}\D)", "", label) if re.search(r"\d", label) else ""
    try:
        moment = read_moment(text, reading) if text else None
    except BadDate:
        return None
    return moment.day - timedelta(days=moment.day.weekday()) if moment is not None else None
