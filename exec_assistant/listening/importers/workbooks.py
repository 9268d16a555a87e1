"""Spreadsheets through the reader library: sheets as rows of saved values, and its failures as sentences."""

from __future__ import annotations

import contextlib
import io
import os
import threading
from typing import TYPE_CHECKING

import python_calamine

from exec_assistant.domain.errors import BadInput
from exec_assistant.listening.importers.limits import MAX_CELLS, damaged, protected, too_many_cells

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RawSheet = tuple[str, list[list[object]], tuple[tuple[int, int, int, int], ...]]
"""Name, rows, and merged areas as (first row, first column, last row, last column)."""

_ONE_AT_A_TIME = threading.Lock()


def read_workbook(path: Path) -> list[RawSheet]:
    """The worksheets of a checked .xlsx or .xls. Formulas are never computed: a cell is the value saved with it.

    Raises:
        BadInput: if the file is protected, damaged or too big.
    """
    try:
        with _quiet():
            return _sheets(path)
    except python_calamine.PasswordError as error:
        raise protected(path.name) from error
    except (BadInput, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:
        # The reader's own panics derive from BaseException; a damaged file must not end the program.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        raise damaged(path.name) from error


def _sheets(path: Path) -> list[RawSheet]:
    # From memory the reader goes by the content; from a path it believes the file's name.
    workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    found: list[RawSheet] = []
    total = 0
    for meta in workbook.sheets_metadata:
        if meta.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(meta.name)
        total += sheet.total_height * sheet.total_width
        if total > MAX_CELLS:
            raise too_many_cells(path.name)
        rows = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        merged = tuple((*first, *last) for first, last in sheet.merged_cell_ranges or ())
        found.append((meta.name, rows, merged))
    return found


def _cell(value: object) -> object:
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return int(value)
    return value


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keep the reader's panic reports, which it writes to the error stream itself, away from the person."""
    with _ONE_AT_A_TIME:
        try:
            kept = os.dup(2)
        except OSError:
            # A windowed program may have no error stream at all.
            yield
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        try:
            os.dup2(nowhere, 2)
            yield
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            os.close(nowhere)
