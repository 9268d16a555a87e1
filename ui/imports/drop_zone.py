"""Where a file is chosen or dropped, and what can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.calendar.signs import Sign
from ui.imports.words import format_word
from ui.theme import Size, Space, theme
from ui.widgets.buttons import Button
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class DropZone(QWidget):
    """A quiet dashed ground with one button; it lights up while a file hangs over the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lit = False
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XXL, Space.XL, Space.XXL)
        column.setSpacing(Space.S)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Sign("import", "tertiary", 40, self), 0, middle)
        column.addSpacing(Space.XS)
        title = Text(self.tr("Drop a file here, or choose one"), "heading", parent=self)
        title.setAlignment(middle)
        column.addWidget(title)
        text = Text(
            self.tr(
                "Content plans, network exports, mentions and calendars. "
                "You see what is in it before anything is taken in."
            ),
            "body",
            "secondary",
            self,
            wrap=True,
        )
        text.setAlignment(middle)
        column.addWidget(text)
        column.addSpacing(Space.S)
        self.button = Button(self.tr("Choose a file…"), "primary", "folder", self, keys="Ctrl+O")
        column.addWidget(self.button, 0, middle)

    def light(self, *, on: bool) -> None:
        """A file hangs over it, or no longer."""
        if on != self._lit:
            self._lit = on
            self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        pen = QPen(
            look.accent if self._lit else look.border_strong, 1.5 if self._lit else 1, Qt.PenStyle.CustomDashLine
        )
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(look.accent_soft if self._lit else look.surface)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, Size.RADIUS_CARD, Size.RADIUS_CARD)


class FormatList(QWidget):
    """The formats that can be read, in two columns."""

    def __init__(self, formats: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 0, 1, 0)
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(6)
        grid.addWidget(Text(self.tr("What can be read"), "label_strong", "secondary", self), 0, 0, 1, 2)
        words = sorted(format_word(name, title) for name, title in formats)
        half = -(-len(words) // 2)
        for number, word in enumerate(words):
            grid.addWidget(Text(word, "body", "secondary", self, wrap=True), 1 + number % half, number // half)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)


class FormatRetry(QWidget):
    """After a file that could not be read: read it as a format of the person's choice.

    Signals:
        chosen: the format's name.
    """

    chosen = Signal(str)

    def __init__(self, formats: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.M, Space.XL, 0)
        row.setSpacing(Space.S)
        self._words = Elided("", "body", "text", self)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self._words)
        self.kinds = QComboBox(self)
        self.kinds.setAccessibleName(self.tr("Format"))
        for name, title in sorted(formats, key=lambda pair: format_word(*pair)):
            self.kinds.addItem(format_word(name, title), name)
        row.addWidget(self.kinds)
        self.button = Button(self.tr("Read it"), "secondary", parent=self)
        self.button.clicked.connect(lambda _checked=False: self.chosen.emit(self.kinds.currentData()))
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def offer(self, path: Path) -> None:
        """Offer to read this file another way."""
        self.path = path
        self._words.setText(self.tr("Read {file} as").format(file=path.name))
        self.show()
