"""The cards of the dashboard: a figure, and a chart with its table, its files, and how to fill it when it is empty."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ui import i18n
from ui.charts.export import Around, chart_png, chart_svg
from ui.charts.files import table_csv
from ui.charts.widget import Chart
from ui.dashboard.table import FiguresTable
from ui.preferences import choosing
from ui.theme import Space, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.frames import Card, InlineError
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from ui.charts.spec import ChartSpec
    from ui.widgets.controls import Segmented

PICTURE = QSize(1200, 420)
"""Size of a saved picture in logical pixels."""


class FigureCard(Card):
    """One figure with its name, its change against the period before, and what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.setSpacing(Space.XS)
        self.name = Text("", "label", "secondary", self)
        self.value = Text("", "metric", "text", self, tabular=True)
        self.change = Text("", "label", "secondary", self, tabular=True, wrap=True)
        self.note = Text("", "label", "tertiary", self, wrap=True)
        for label in (self.name, self.value, self.change, self.note):
            self.body.addWidget(label)
        self.body.addStretch(1)

    def show_figure(self, name: str, value: str, change: str, note: str) -> None:
        """Fill the card; what is unknown is a dash with its reason in the note, never a zero."""
        self.name.setText(name)
        self.value.setText(value)
        self.change.setText(change)
        self.change.setVisible(bool(change))
        self.note.setText(note)
        self.setAccessibleName(f"{name}: {value}. {change} {note}")


class Stack(QWidget):
    """One of several widgets, as high as the one that is shown: an empty card is a small card.

    Qt's own stack is as high as the highest of its pages, also of those that are hidden.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._shown: QWidget | None = None

    def addWidget(self, widget: QWidget) -> None:  # noqa: N802 - as Qt's own stack
        """Add a page; the first one shows."""
        self._column.addWidget(widget, 1)
        widget.setVisible(self._shown is None)
        self._shown = self._shown or widget

    def currentWidget(self) -> QWidget | None:  # noqa: N802 - as Qt's own stack
        """The page that shows."""
        return self._shown

    def setCurrentWidget(self, widget: QWidget) -> None:  # noqa: N802 - as Qt's own stack
        """Show another page."""
        if widget is not self._shown:
            if self._shown is not None:
                self._shown.hide()
            self._shown = widget
            widget.show()


class HowTo(QWidget):
    """Where a chart would be: what is missing, how to get it, and the way there."""

    def __init__(self, run: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, Space.M)
        column.setSpacing(Space.S)
        self.what = Text("", "strong", "text", self, wrap=True)
        self.ways = Text("", "body", "secondary", self, wrap=True, selectable=True)
        self.button = Button(i18n.translate("Dashboard", "Import…"), "secondary", "import", self)
        self.button.clicked.connect(lambda _checked=False: run())
        column.addWidget(self.what)
        column.addWidget(self.ways)
        column.addSpacing(Space.XS)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def say(self, what: str, ways: str) -> None:
        """Say what is missing and where it is kept."""
        self.what.setText(what)
        self.ways.setText(ways)
        self.ways.setVisible(bool(ways))


class ChartCard(Card):
    """A chart with title, source line and caveat; the table behind it, and its files, are a button away.

    Signals:
        to_write: a path and the bytes that belong there.
    """

    to_write = Signal(object, object)

    def __init__(self, run_import: Callable[[], object], parent: QWidget | None = None, *, least: int = 240) -> None:
        super().__init__(parent)
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        self.title = Elided("", "heading", "text", self)
        row.addWidget(self.title, 1)
        self.tools = row
        self.toggle = IconButton("list", i18n.translate("Dashboard", "Show as a table"), parent=self)
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self._toggled)
        row.addWidget(self.toggle)
        self.more = IconButton("export", i18n.translate("Dashboard", "Copy or save"), parent=self)
        self.more.clicked.connect(self._open_menu)
        row.addWidget(self.more)
        self.body.addLayout(row)
        self.source = Text("", "label", "secondary", self, wrap=True)
        self.under = QHBoxLayout()
        self.under.setSpacing(Space.S)
        self.under.addWidget(self.source, 1)
        self.body.addLayout(self.under)
        self.stack = Stack(self)
        self.body.addWidget(self.stack, 1)
        self.caveat = Text("", "label", "tertiary", self, wrap=True)
        self.body.addWidget(self.caveat)
        self.error = InlineError(self)
        self.body.addWidget(self.error)
        self._least = least
        self._spec: ChartSpec | None = None
        self._first: list[QAbstractButton] = []
        self._next: list[QAbstractButton] = []
        self.chart: Chart | None = None
        self.table = FiguresTable(self)
        self.how = HowTo(run_import, self)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.how)

    def show_chart(self, spec: ChartSpec, title: str, source: str, caveat: str = "") -> None:
        """Show a chart and what must be known to read it."""
        self._say(title, source, caveat)
        self._spec = spec
        if self.chart is None:
            self.chart = Chart(spec, self)
            self.chart.setMinimumHeight(self._least)
            self.stack.addWidget(self.chart)
            self._order()
        else:
            self.chart.set_spec(spec)
        self._toggled()

    def put_before_tools(self, choice: Segmented) -> None:
        """Put a choice left of the tools; the keyboard meets it first."""
        self.tools.insertWidget(1, choice)
        self._first = choice.findChildren(QAbstractButton)
        self._order()

    def put_beside_source(self, choice: Segmented) -> None:
        """Put a choice right of the source; the keyboard meets it after the tools."""
        self.under.addWidget(choice)
        self._next = choice.findChildren(QAbstractButton)
        self._order()

    def _order(self) -> None:
        """The keyboard goes through the card as one reads it."""
        chain: list[QWidget] = [*self._first, self.toggle, self.more, *self._next]
        chain += [*([self.chart] if self.chart is not None else []), self.table, self.how.button]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def show_how(self, title: str, source: str, what: str, ways: str) -> None:
        """Say how to get what would be shown here."""
        self._say(title, source, "")
        self._spec = None
        self.how.say(what, ways)
        self._toggled()

    def _say(self, title: str, source: str, caveat: str) -> None:
        self.title.setText(title)
        self.source.setText(source)
        self.caveat.setText(caveat)
        self.caveat.setVisible(bool(caveat))

    @property
    def spec(self) -> ChartSpec | None:
        """What is shown; None when there is nothing."""
        return self._spec

    def _toggled(self) -> None:
        full = self._spec is not None and self.chart is not None
        self.toggle.setVisible(full)
        self.more.setVisible(full)
        if not full or self.chart is None:
            self.stack.setCurrentWidget(self.how)
        elif self.toggle.isChecked():
            self.table.set_table(self.chart.table(), self.title.text())
            self.stack.setCurrentWidget(self.table)
        else:
            self.stack.setCurrentWidget(self.chart)

    # --- taking along ---

    def menu(self) -> QMenu:
        """What can be taken along of this card."""
        menu = QMenu(self)
        for text, run in (
            (i18n.translate("Dashboard", "Copy the table"), self.copy_table),
            (i18n.translate("Dashboard", "Save the table (CSV)…"), lambda: self.save("csv")),
            (i18n.translate("Dashboard", "Save the picture (PNG)…"), lambda: self.save("png")),
            (i18n.translate("Dashboard", "Save the drawing (SVG)…"), lambda: self.save("svg")),
        ):
            action: QAction = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, run=run: run())
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        place = QRect(self.more.mapToGlobal(self.more.rect().bottomLeft()), self.more.size())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place.topLeft())

    def copy_table(self) -> None:
        """Put all figures on the clipboard, for a spreadsheet."""
        if self.chart is not None and self._spec is not None:
            self.table.set_table(self.chart.table(), self.title.text())
            QGuiApplication.clipboard().setText(self.table.text(whole=True))

    def save(self, kind: str) -> None:
        """Write the figures or the chart to a file of the person's choice."""
        spec = self._spec
        if spec is None or self.chart is None:
            return
        kinds = {"csv": "CSV (*.csv)", "png": "PNG (*.png)", "svg": "SVG (*.svg)"}
        name = "".join(sign if sign.isalnum() else "-" for sign in self.title.text().lower()).strip("-")
        path = choosing.file_to_save(self, i18n.translate("Dashboard", "Save"), f"{name}.{kind}", kinds[kind])
        if path is None:
            return
        size = PICTURE.expandedTo(QSize(0, self.chart.sizeHint().height()))
        if kind == "csv":
            data = table_csv(self.chart.table())
        else:
            around = Around(self.title.text(), self.source.text(), self.caveat.text())
            paint = chart_png if kind == "png" else chart_svg
            data = paint(spec, size, theme(), around=around)
        self.error.hide()
        self.to_write.emit(path, data)
