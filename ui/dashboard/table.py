"""The table behind a chart: sorted by any column, copied with Ctrl+C, read cell by cell by a screen reader."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCollator, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView
from typing_extensions import override

from ui import i18n
from ui.charts.files import table_tsv
from ui.charts.reading import Table
from ui.charts.spec import Share
from ui.fonts import font
from ui.theme import Size

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from ui.charts.reading import Cell

Index = QModelIndex | QPersistentModelIndex
SORT = int(Qt.ItemDataRole.UserRole)
_MEASURED = 60
"""Rows that are looked at to find how wide a column must be."""
_LONG = 24


class FiguresModel(QAbstractTableModel):
    """Plain rows; days and numbers in the person's formats, what is missing as a dash that sorts last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = Table((), ())

    def set_table(self, table: Table) -> None:
        """Show other figures."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.table.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.table.headers)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and self._counts(section):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _counts(self, column: int) -> bool:
        """Whether a column holds figures: the first that is not missing says so."""
        found = next((row[column] for row in self.table.rows if row[column] is not None), "")
        return not isinstance(found, str)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        cell = self.table.rows[index.row()][index.column()]
        if role == SORT:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole and not isinstance(cell, str):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def shown(cell: Cell) -> str:
    """A cell as the person reads it."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        try:
            return i18n.day(date.fromisoformat(cell)) if len(cell) == len("2026-01-31") else cell
        except ValueError:
            return cell
    if isinstance(cell, Share):
        return i18n.percent(cell, 1)
    return i18n.number(cell, 0 if float(cell).is_integer() else 3 if abs(cell) < 1 else 1)


class _Sorted(QSortFilterProxyModel):
    """Words as the person's language orders them, numbers by size, what is missing last either way."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._collator = QCollator(i18n.locale())

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = (self.sourceModel().data(index, SORT) for index in (source_left, source_right))
        missing = self.sortOrder() == Qt.SortOrder.DescendingOrder
        if left is None or right is None:
            return left is None and right is not None if missing else left is not None and right is None
        if isinstance(left, str) != isinstance(right, str):
            return isinstance(right, str)
        if isinstance(left, str):
            return self._collator.compare(left, str(right)) < 0
        return bool(left < right)


class FiguresTable(QTableView):
    """The table itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FiguresModel(self)
        self._sorted = _Sorted(self)
        self._sorted.setSourceModel(self.figures)
        self.setModel(self._sorted)
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(font("body", tabular=True))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(Size.ROW_DENSE)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(56)
        header.setResizeContentsPrecision(_MEASURED)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)

    def set_table(self, table: Table, name: str) -> None:
        """Show other figures; how they are sorted is kept where the columns are the same."""
        same = table.headers == self.figures.table.headers
        self.figures.set_table(table)
        if not same:
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self._fit()
        self.setAccessibleName(name)

    def _fit(self) -> None:
        """Columns as wide as their figures; the one with the longest words takes the room that is left."""
        table, header = self.figures.table, self.horizontalHeader()
        lengths = [0] * len(table.headers)
        for row in table.rows[:_MEASURED]:
            lengths = [
                max(most, len(cell) if isinstance(cell, str) else 0) for most, cell in zip(lengths, row, strict=True)
            ]
        longest = max(range(len(lengths)), key=lengths.__getitem__, default=0)
        modes = QHeaderView.ResizeMode
        for at, length in enumerate(lengths):
            takes_rest = at == longest and length > _LONG
            header.setSectionResizeMode(at, modes.Stretch if takes_rest else modes.ResizeToContents)

    def text(self, *, whole: bool = False) -> str:
        """The chosen rows as text with tabs, in the order shown; all of them when none is chosen."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = range(self._sorted.rowCount()) if whole or not chosen else chosen
        source = [self._sorted.mapToSource(self._sorted.index(row, 0)).row() for row in rows]
        return table_tsv(self.figures.table.headers, [self.figures.table.rows[row] for row in source])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
            event.accept()
        else:
            super().keyPressEvent(event)
