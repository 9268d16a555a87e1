"""A file before it is taken in: what it is, what is in it, what was left out and why, and what its columns mean."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import i18n
from ui.calendar.filters import account_word
from ui.calendar.signs import Sign
from ui.i18n import QT_TRANSLATE_NOOP
from ui.imports.words import fields_of, format_word, language_word, metric_word, what_is_in
from ui.theme import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.frames import Card
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ui.imports.reading import Preview, Table

COLUMNS = {
    "date": QT_TRANSLATE_NOOP("ImportColumns", "Date"),
    "networks": QT_TRANSLATE_NOOP("ImportColumns", "Networks"),
    "title": QT_TRANSLATE_NOOP("ImportColumns", "Title"),
    "text": QT_TRANSLATE_NOOP("ImportColumns", "Text"),
    "author": QT_TRANSLATE_NOOP("ImportColumns", "Author"),
    "source_tone": QT_TRANSLATE_NOOP("ImportColumns", "Tone (the source’s)"),
    "place": QT_TRANSLATE_NOOP("ImportColumns", "Place"),
    "where": QT_TRANSLATE_NOOP("ImportColumns", "Where in the file"),
    "why": QT_TRANSLATE_NOOP("ImportColumns", "Why it is left out"),
}
_WIDTHS = {"date": 184, "networks": 120, "title": 210, "author": 160, "source_tone": 140, "where": 170}
_MOST_TOTALS = 8
_MEASURE = 860


class PreviewPane(QWidget):
    """The preview, and the one button that takes the file in.

    Signals:
        format_chosen: a format's name, empty to recognise it.
        mapping_chosen: the whole mapping, column to field.
        accepted: the account whose figures these are (empty: the usual one).
        left: the file is not taken in.
    """

    format_chosen = Signal(str)
    mapping_chosen = Signal(object)
    accepted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview: Preview | None = None
        self.account: QComboBox | None = None
        self.fields: dict[str, QComboBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column.addWidget(self._scroll, 1)
        column.addWidget(Divider(self))
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        foot.setSpacing(Space.S)
        self.take_button = Button("", "primary", "check", self)
        self.take_button.clicked.connect(lambda _checked=False: self.accept())
        self.leave_button = Button(self.tr("Leave it"), "secondary", parent=self)
        self.leave_button.clicked.connect(lambda _checked=False: self.left.emit())
        self.note = Text("", "body", "secondary", self)
        foot.addWidget(self.take_button)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.note, 1)
        column.addLayout(foot)

    def accept(self) -> None:
        """Take the file in."""
        if self.take_button.isEnabled():
            self.accepted.emit(self.account.currentData() if self.account else "")

    def set_busy(self, *, busy: bool) -> None:
        """While the file is taken in, nothing else can be asked of it."""
        self.take_button.setEnabled(not busy)
        self.leave_button.setEnabled(not busy)
        self.note.setText(self.tr("Taking it in…") if busy else "")

    def show_preview(self, preview: Preview, formats: Sequence[tuple[str, str]], after: QWidget) -> None:
        """Show a file; Tab comes here from ``after``."""
        self.preview = preview
        self.account = None
        self.fields = {}
        parsed = preview.parsed
        body = QWidget()
        outer = QHBoxLayout(body)
        outer.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        inner = QWidget(body)
        inner.setMaximumWidth(_MEASURE)
        outer.addWidget(inner, 1)
        outer.addStretch(0)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(Text(preview.path.name, "heading", parent=inner, wrap=True, selectable=True))
        column.addWidget(self._facts(preview, formats, inner))
        for warning in preview.warnings:
            column.addWidget(_Remark(warning, inner))
        if preview.totals:
            column.addWidget(_heading(self.tr("Figures of the file; people reached as it states them"), inner))
            column.addWidget(_Totals(preview.totals, inner))
        if preview.table is not None:
            column.addWidget(_heading(self._table_title(preview.table), inner))
            column.addWidget(_table(self.tr("First rows"), *_filled(preview.table), inner))
        if parsed.unknown_columns:
            column.addWidget(self._mapping(preview, inner))
        if preview.rejected:
            title = self.tr("%n row(s) left out", "", len(parsed.rejected))
            column.addWidget(_heading(title, inner))
            column.addWidget(_table(title, ("where", "why"), preview.rejected, inner, most=6))
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._order(inner, after)
        parts = what_is_in(preview.posts, len(parsed.entries), len(parsed.observations), len(parsed.mentions))
        self.take_button.setEnabled(bool(parts))
        self.take_button.setText(
            self.tr("Import {list}").format(list=", ".join(parts)) if parts else self.tr("Nothing to import")
        )
        self.take_button.setAccessibleName(self.take_button.text())
        self.note.setText("")

    def _order(self, inner: QWidget, after: QWidget) -> None:
        """Tab walks what is shown from top to bottom, then the buttons."""
        tables = inner.findChildren(QTableWidget)
        choices = [choice for choice in inner.findChildren(QComboBox) if choice not in self.fields.values()]
        walk: list[QWidget] = [after, *choices, *tables[:1], *self.fields.values(), *tables[1:]]
        walk += [self.take_button, self.leave_button]
        for one, following in pairwise(walk):
            QWidget.setTabOrder(one, following)

    def _facts(self, preview: Preview, formats: Sequence[tuple[str, str]], parent: QWidget) -> QWidget:
        parsed = preview.parsed
        made = Card(parent, ground="surface", margin=Space.M)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        made.body.addLayout(grid)
        kinds = QComboBox(made)
        kinds.setAccessibleName(self.tr("Format"))
        for name, title in sorted(formats, key=lambda pair: format_word(*pair)):
            kinds.addItem(format_word(name, title), name)
        kinds.setCurrentIndex(kinds.findData(parsed.format))
        kinds.activated.connect(lambda index: self.format_chosen.emit(kinds.itemData(index)))
        rows: list[tuple[str, QWidget]] = [(self.tr("Format"), kinds)]
        if preview.accounts:
            self.account = QComboBox(made)
            self.account.setAccessibleName(self.tr("Account"))
            for account in preview.accounts:
                self.account.addItem(account_word(account), account.account)
            rows.append((self.tr("Figures of"), self.account))
        language = language_word(parsed.locale)
        if language:
            rows.append((self.tr("Language"), Text(language, parent=made)))
        if parsed.period:
            first, last = parsed.period
            period = i18n.day(first) if first == last else f"{i18n.day(first)} – {i18n.day(last)}"
            rows.append((self.tr("Period"), Text(period, parent=made, tabular=True)))
        read = self.tr("%n read", "", parsed.rows_read)
        kept = self.tr("%n kept", "", parsed.rows_kept)
        out = self.tr("%n left out", "", len(parsed.rejected)) if parsed.rejected else ""
        said = " · ".join(part for part in (read, kept, out) if part)
        rows.append((self.tr("Rows"), Text(said, parent=made, tabular=True)))
        for number, (name, widget) in enumerate(rows):
            label = Text(name, "body", "secondary", made)
            label.setBuddy(widget)
            grid.addWidget(label, number, 0)
            alignment = Qt.AlignmentFlag.AlignLeft if isinstance(widget, QComboBox) else Qt.AlignmentFlag(0)
            grid.addWidget(widget, number, 1, alignment)
        return made

    def _table_title(self, table: Table) -> str:
        if table.count <= len(table.rows):
            return self.tr("%n row(s)", "", table.count)
        return self.tr("The first {shown} of {count}").format(
            shown=i18n.number(len(table.rows)), count=i18n.number(table.count)
        )

    def _mapping(self, preview: Preview, parent: QWidget) -> QWidget:
        """A row for each column that nothing was made of; where the format has fields, each can be given one."""
        made = QWidget(parent)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(_heading(self.tr("Columns that nothing is made of"), made))
        options = fields_of(preview.parsed.format)
        names = preview.parsed.unknown_columns
        if not options:
            column.addWidget(Text(", ".join(names), "body", "secondary", made, wrap=True))
            return made
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnMinimumWidth(0, 220)
        grid.setColumnStretch(2, 1)
        for number, name in enumerate([*names, *(key for key in preview.mapping if key not in names)]):
            choice = QComboBox(made)
            choice.setAccessibleName(self.tr("Read “{column}” as").format(column=name))
            choice.addItem(self.tr("Leave it out"), "")
            for field, word in options:
                choice.addItem(word, field)
            choice.setCurrentIndex(max(0, choice.findData(preview.mapping.get(name, ""))))
            choice.activated.connect(self._mapped(name))
            choice.setMinimumWidth(220)
            self.fields[name] = choice
            grid.addWidget(Text(name, parent=made), number, 0)
            grid.addWidget(choice, number, 1)
        column.addLayout(grid)
        return made

    def _mapped(self, name: str) -> Callable[[int], None]:
        def tell(_index: int) -> None:
            if self.preview is not None:
                wanted = {**self.preview.mapping, name: self.fields[name].currentData()}
                self.mapping_chosen.emit({key: field for key, field in wanted.items() if field})

        return tell


class _Totals(QWidget):
    """Numbers under their names, in a row."""

    def __init__(self, totals: Sequence[tuple[str, int | float]], parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.M)
        for number, (metric, value) in enumerate(totals[:_MOST_TOTALS]):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            word, said = metric_word(metric), i18n.number(value, 0 if float(value).is_integer() else 1)
            cell.addWidget(Text(word, "label", "secondary", self, wrap=True))
            figure = Text(said, "heading", parent=self, tabular=True)
            figure.setAccessibleName(f"{word}: {said}")
            cell.addWidget(figure)
            cell.addStretch(1)
            grid.addLayout(cell, number // 4, number % 4)
        for place in range(4):
            grid.setColumnStretch(place, 1)


class _Remark(QWidget):
    """A warning of the importer."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(Sign("warning", "warning", 16, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Text(text, parent=self, wrap=True), 1)


def _heading(text: str, parent: QWidget) -> Text:
    return Text(text, "label_strong", "secondary", parent)


def _filled(table: Table) -> tuple[list[str], list[list[str]]]:
    """The columns that hold something in these rows."""
    kept = [place for place in range(len(table.columns)) if any(row[place] for row in table.rows)]
    return [table.columns[place] for place in kept], [[row[place] for place in kept] for row in table.rows]


def _table(
    name: str, columns: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget, *, most: int = 10
) -> QTableWidget:
    """A plain table without a grid, as high as its rows."""
    made = QTableWidget(len(rows), len(columns), parent)
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels([i18n.translate("ImportColumns", COLUMNS[column]) for column in columns])
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setTabKeyNavigation(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(Size.ROW_DENSE)
    head = made.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for place, column in enumerate(columns):
        last = place == len(columns) - 1 and column not in {"source_tone"}
        stretches = last or column == "text" or (column == "title" and "text" not in columns)
        head.setSectionResizeMode(
            place, QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
        )
        if not stretches:
            made.setColumnWidth(place, _WIDTHS.get(column, 140))
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            item = QTableWidgetItem(cell)
            item.setToolTip(cell if len(cell) > 40 else "")
            made.setItem(number, place, item)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    shown = min(len(rows), most)
    made.setFixedHeight(34 + shown * Size.ROW_DENSE + 2)
    return made
