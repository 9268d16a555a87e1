"""What the importers of figures share: finding the header row and reading rows of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import METRIC_UNITS
from exec_assistant.listening.importers.date_order import guess_order
from exec_assistant.listening.importers.dates import BadDate, Moment, Reading, read_moment
from exec_assistant.listening.importers.numbers import parse_number
from exec_assistant.listening.importers.vocabulary import FIGURES, Vocabulary, normal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from exec_assistant.listening.importers.base import Context
    from exec_assistant.listening.importers.collector import Collector
    from exec_assistant.listening.importers.dates import Order
    from exec_assistant.listening.importers.tables import Row, Sheet

NO_DATE = "The date “{value}” cannot be read."
IMPOSSIBLE_DATE = "There is no such day as “{value}”."
NOT_A_NUMBER = "“{value}” in column “{column}” is not a number."
NO_NUMBERS = "The row holds no figure."
DUPLICATE_DAY = "The file gives this day twice; the last row counts."
SHORTEN = 60


@dataclass(frozen=True, slots=True)
class Header:
    """A header row: where it is, what it says, and which column holds which field."""

    row: int
    labels: tuple[str, ...]
    columns: dict[str, int]


def label_text(cell: object) -> str:
    """A header cell as text on one line."""
    return " ".join(cell.split()) if isinstance(cell, str) else str(cell)


def find_header(
    sheet: Sheet,
    *required: str,
    vocabulary: Vocabulary = FIGURES,
    mapping: Mapping[str, str] | None = None,
    within: int = 15,
) -> Header | None:
    """The first row near the top that names all the required fields."""
    for number, row in enumerate(sheet.rows[:within]):
        columns = vocabulary.fields(row, mapping)
        if all(field in columns for field in required):
            return Header(number, tuple(label_text(cell) for cell in row), columns)
    return None


def is_blank(row: Row) -> bool:
    """Whether no cell of the row holds anything."""
    return not any(cell.strip() if isinstance(cell, str) else cell is not None for cell in row)


def cell_at(row: Row, index: int | None) -> object:
    """The cell, or an empty string beyond the row's end."""
    return row[index] if index is not None and index < len(row) else ""


def text_at(row: Row, index: int | None) -> str:
    """The cell as trimmed text; numbers as they would be typed."""
    cell = cell_at(row, index)
    if cell is None:
        return ""
    return cell.strip() if isinstance(cell, str) else str(cell)


def data_rows(sheet: Sheet, header: Header) -> Iterator[tuple[int, Row]]:
    """Rows beneath a header that hold something, with their number as a spreadsheet shows it."""
    for index in range(header.row + 1, len(sheet.rows)):
        row = sheet.rows[index]
        if not is_blank(row):
            yield index + 1, row


@dataclass(frozen=True, slots=True)
class DatedRows:
    """The rows beneath a header, and how their dates are to be read, decided over the whole column."""

    rows: tuple[tuple[int, Row], ...]
    column: int | None
    reading: Reading

    def __iter__(self) -> Iterator[tuple[int, Row]]:
        """Number (as a spreadsheet shows it) and row."""
        return iter(self.rows)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.rows)


def dated_rows(
    out: Collector,
    sheet: Sheet,
    header: Header,
    context: Context,
    *,
    date: str,
    default: Order,
    series: bool = False,
    ignored: frozenset[str] = frozenset(),
) -> DatedRows:
    """Begin on a table of figures: note its columns, gather its rows, settle the order of day and month.

    Args:
        out: is told of the columns, and warned where the order had to be assumed.
        sheet: the table, with its ``header``.
        header: where the columns are.
        context: gives the day of the import.
        date: the field that holds each row's date.
        default: the order where the dates leave it open (``dmy``, ``mdy``).
        series: each row is a day after the other.
        ignored: columns that are known and need nothing made of them.
    """
    note_columns(out, header, ignored)
    rows = tuple(data_rows(sheet, header))
    column = header.columns.get(date)
    guess = guess_order([cell_at(row, column) for _, row in rows], default=default, series=series)
    if guess.warning:
        out.warn(guess.warning, order=guess.name)
    return DatedRows(rows, column, Reading(guess.order, context.today, past=True))


def short(value: object) -> str:
    """A cell for a sentence: one line, not long."""
    text = " ".join(str(value).split())
    return text if len(text) <= SHORTEN else text[: SHORTEN - 1] + "\N{HORIZONTAL ELLIPSIS}"


def read_day(out: Collector, number: int, cell: object, reading: Reading, sheet: str) -> Moment | None:
    """The date of a row, or ``None`` after rejecting the row for it."""
    try:
        moment = read_moment(cell, reading)
    except BadDate as error:
        out.reject(number, IMPOSSIBLE_DATE if error.impossible else NO_DATE, sheet=sheet, value=short(cell))
        return None
    if moment is None:
        out.reject(number, NO_DATE, sheet=sheet, value="")
    return moment


def read_figures(
    out: Collector, number: int, row: Row, header: Header, sheet: str, *, fields: Mapping[str, int] | None = None
) -> dict[str, int | float] | None:
    """The figures of a row by metric, without those that are missing; ``None`` after rejecting the row."""
    figures: dict[str, int | float] = {}
    for field, index in (fields or header.columns).items():
        if field not in METRIC_UNITS:
            continue
        cell = cell_at(row, index)
        try:
            value = parse_number(cell)
        except ValueError:
            out.reject(number, NOT_A_NUMBER, sheet=sheet, value=short(cell), column=header.labels[index])
            return None
        if value is not None:
            figures[field] = value
    return figures


def note_columns(out: Collector, header: Header, ignored: frozenset[str] = frozenset()) -> None:
    """Record which columns were used and which were not understood."""
    used = {index: field for field, index in header.columns.items()}
    for index, label in enumerate(header.labels):
        if index in used:
            out.mapping[label] = used[index]
        elif label and normal(label) not in ignored:
            out.unknown_columns[label] = None
