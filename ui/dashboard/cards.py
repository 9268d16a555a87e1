"""The cards of the dashboard: a figure, a chart with its table behind it, a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QTableWidget, QTableWidgetItem

from ui import i18n
from ui.charts.widget import Chart
from ui.fonts import font
from ui.theme import Size, Space
from ui.widgets.buttons import IconButton
from ui.widgets.frames import Card
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.charts.spec import ChartSpec


class FigureCard(Card):
    """One figure with its name, its change against the period before, and where it comes from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setSpacing(Space.XS)
        self.name = Text("", "label", "secondary", self)
        self.value = Text("", "metric", "text", self, tabular=True)
        self.change = Text("", "label", "secondary", self, tabular=True)
        self.note = Text("", "label", "tertiary", self, wrap=True)
        for label in (self.name, self.value, self.change, self.note):
            self.body.addWidget(label)
        self.body.addStretch(1)

    def show_figure(self, name: str, value: str, change: str, note: str) -> None:
        """Fill the card; what is unknown is a dash with its reason in the note, never a zero."""
        self.name.setText(name)
        self.value.setText(value)
        self.change.setText(change or " ")
        self.note.setText(note)
        self.setAccessibleName(f"{name}: {value}. {change} {note}")


class ChartCard(Card):
    """A chart with title, source line and caveat; a button shows the table behind it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.title = Text("", "heading", "text", self)
        row.addWidget(self.title)
        row.addStretch(1)
        self.tools = row
        self.toggle = IconButton("list", i18n.translate("Dashboard", "Show as a table"), parent=self)
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self._toggled)
        row.addWidget(self.toggle)
        self.body.addLayout(row)
        self.source = Text("", "label", "secondary", self, wrap=True)
        self.body.addWidget(self.source)
        self.stack = QStackedWidget(self)
        self.body.addWidget(self.stack, 1)
        self.caveat = Text("", "label", "tertiary", self, wrap=True)
        self.body.addWidget(self.caveat)
        self.chart: Chart | None = None
        self.table = _table(self)
        self.stack.addWidget(self.table)

    def show_chart(self, spec: ChartSpec, title: str, source: str, caveat: str = "") -> None:
        """Show a chart and what must be known to read it."""
        self.title.setText(title)
        self.source.setText(source)
        self.caveat.setText(caveat)
        self.caveat.setVisible(bool(caveat))
        if self.chart is None:
            self.chart = Chart(spec, self)
            self.chart.setMinimumHeight(220)
            self.stack.insertWidget(0, self.chart)
        else:
            self.chart.set_spec(spec)
        self._fill_table()
        self._toggled()

    def _fill_table(self) -> None:
        if self.chart is None:
            return
        found = self.chart.table()
        self.table.clear()
        self.table.setColumnCount(len(found.headers))
        self.table.setHorizontalHeaderLabels(list(found.headers))
        self.table.setRowCount(len(found.rows))
        for number, row in enumerate(found.rows):
            for column, value in enumerate(row):
                item = QTableWidgetItem(str(value))
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(number, column, item)
        self.table.setAccessibleName(self.title.text())

    def _toggled(self) -> None:
        shown: QWidget = self.table if self.toggle.isChecked() or self.chart is None else self.chart
        self.stack.setCurrentWidget(shown)


def _table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(parent)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setShowGrid(False)
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setFont(font("body", tabular=True))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(Size.ROW_DENSE)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
