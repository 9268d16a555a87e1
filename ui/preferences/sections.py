"""A column of sections: a heading, a card of rows under it; each row a name, a hint, and its control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.widgets.frames import Card
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout

COLUMN = 760
"""The measure of the column: labels and their controls stay in one look."""


class Column(QScrollArea):
    """A scrolled column of sections, as wide as reads well, at the left edge that the header's title has."""

    def __init__(self, parent: QWidget | None = None, *, width: int = COLUMN) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XXL)
        inner = QWidget(page)
        inner.setMaximumWidth(width)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(inner, 1000)
        row.addStretch(1)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.XL)
        self.setWidget(page)

    def add(self, section: QWidget) -> None:
        """Put a section below the others."""
        self.column.addWidget(section)

    def finish(self) -> None:
        """Keep the sections at the top."""
        self.column.addStretch(1)


class Section(QWidget):
    """A heading with quiet words and tools beside it, over a card of rows."""

    def __init__(self, title: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._lines: dict[QWidget, Divider] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.head = QHBoxLayout()
        self.head.setSpacing(Space.S)
        self.head.addWidget(Text(title, "heading"))
        self.head.addStretch(1)
        column.addLayout(self.head)
        self.hint = Text(hint, "body", "secondary", self, wrap=True)
        self.hint.setVisible(bool(hint))
        column.addWidget(self.hint)
        column.addSpacing(Space.XS)
        self.card = Card(self, margin=0)
        self.card.body.setContentsMargins(1, 1, 1, 1)
        self.card.body.setSpacing(0)
        column.addWidget(self.card)

    def add_tool(self, widget: QWidget) -> None:
        """Put a control at the right of the heading."""
        self.head.addWidget(widget)

    def add_row(self, row: QWidget) -> None:
        """Put a row into the card, with a line above it unless it is the first."""
        if self.card.body.count():
            line = self._lines[row] = Divider(self.card)
            box = QHBoxLayout()
            box.setContentsMargins(Space.L, 0, 0, 0)
            box.addWidget(line)
            self.card.body.addLayout(box)
        self.card.body.addWidget(row)

    def show_row(self, row: QWidget, *, on: bool) -> None:
        """Show or hide a row with the line above it; the first row stays."""
        row.setVisible(on)
        self._lines[row].setVisible(on)

    def clear(self) -> None:
        """Take every row out of the card."""
        self._lines.clear()
        _empty(self.card.body)


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            _empty(inner)
            inner.deleteLater()


class Row(QWidget):
    """One row: what it is about at the left, its controls at the right; more may stand below (``body``)."""

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        self.body.setSpacing(Space.S)
        self.line = QHBoxLayout()
        self.line.setSpacing(Space.M)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.name = Text(name, "strong", wrap=True)
        self.hint = Text(hint, "body", "secondary", self, wrap=True)
        self.hint.setVisible(bool(hint))
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.hint)
        words.addStretch(1)
        self.line.addLayout(words, 1)
        self.body.addLayout(self.line)
        self.setMinimumHeight(Size.ROW_TALL - Space.M)

    def add(self, *controls: QWidget) -> None:
        """Put controls at the right end, the first at the left."""
        for control in controls:
            self.line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, hint: str) -> None:
        """Change the quiet words."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))


class Labelled(QWidget):
    """A field under its label, as forms have it; ``hint`` stands below."""

    def __init__(self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        self.label = Text(label, "strong")
        self.label.setBuddy(field)
        column.addWidget(self.label)
        column.addWidget(field)
        self.hint = Text(hint, "label", "secondary", self, wrap=True)
        self.hint.setVisible(bool(hint))
        column.addWidget(self.hint)
        if not field.accessibleName():
            field.setAccessibleName(label)
        if hint:
            field.setAccessibleDescription(hint)

    def say(self, hint: str) -> None:
        """Change the words below."""
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
