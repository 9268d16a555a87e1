"""The bar of quick entry, over the calendar: one line to type, and below it what was understood, before it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui import fonts, icons
from ui.theme import Space, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.text import Ink, Text, draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.calendar.quick_words import Chip

_CHIP = 26
_GAP = 6
_ICON = 14
_WIDEST = 420


class QuickLine(QLineEdit):
    """The line; Escape leaves it and keeps the words for next time.

    Signals:
        left: Escape was pressed.
        taken: Enter was pressed.
        undo_asked: the undo keys were pressed in an empty line, which has nothing of its own to take back.
    """

    left = Signal()
    taken = Signal()
    undo_asked = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.taken.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.text() and not self.isUndoAvailable():
            self.undo_asked.emit()
        else:
            super().keyPressEvent(event)


class ChipRow(QWidget):
    """Chips in a row that breaks into lines; painted, since a line is read again at every key."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chips: tuple[Chip, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_CHIP)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; said aloud as one sentence."""
        if tuple(chips) == self.chips:
            return
        self.chips = tuple(chips)
        self.setAccessibleName(", ".join(chip.text for chip in chips))
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, _CHIP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme()
        for chip, rect in zip(self.chips, self._places(), strict=True):
            painter.setPen(colors.border if chip.usual else Qt.PenStyle.NoPen)
            painter.setBrush(colors.background if chip.usual else colors.accent_soft)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            ink: Ink = "secondary" if chip.usual else "text"
            icons.paint(painter, chip.icon, QRectF(rect.left() + 8, rect.center().y() - _ICON / 2, _ICON, _ICON), ink)
            words = rect.adjusted(8 + _ICON + 6, 0, -8, 0)
            draw_text(painter, words, chip.text, using="body", ink=ink, tabular=True)

    def _places(self) -> list[QRectF]:
        left, top, places = 0.0, 0.0, []
        for chip in self.chips:
            width = min(_WIDEST, max(1, self.width()), text_width(chip.text, "body", tabular=True) + _ICON + 23)
            if left and left + width > self.width():
                left, top = 0.0, top + _CHIP + _GAP
            places.append(QRectF(left, top, width, _CHIP))
            left += width + _GAP
        return places

    def _fit(self) -> None:
        height = max((round(rect.bottom()) for rect in self._places()), default=_CHIP)
        if height != self.height():
            self.setFixedHeight(height)


class QuickBar(QWidget):
    """The line, the chips, the doubts.

    Signals:
        typed: the text changed.
        taken: Enter, or the button.
        left: Escape; the text stays.
        undo_asked: the undo keys in the empty line.
    """

    typed = Signal(str)
    taken = Signal()
    left = Signal()
    undo_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.S, Space.L, Space.S)
        column.setSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.line = QuickLine(self)
        self.line.setFont(fonts.font("reading"))
        self.line.setMinimumHeight(36)
        self.line.setAccessibleName(self.tr("Quick entry"))
        self.line.setPlaceholderText(
            self.tr("Tue 8:30 LinkedIn Q3 results · every other Thursday 7:45 column · idea: …")
        )
        self.line.textChanged.connect(self.typed)
        self.line.taken.connect(self.taken)
        self.line.left.connect(self.left)
        self.line.undo_asked.connect(self.undo_asked)
        row.addWidget(self.line, 1)
        self.button = Button(self.tr("Add"), "secondary", parent=self, keys="Return")
        self.button.clicked.connect(lambda _checked=False: self.taken.emit())
        row.addWidget(self.button)
        close = IconButton("close", self.tr("Leave; the words are kept"), self, keys="Escape")
        close.clicked.connect(lambda _checked=False: self.left.emit())
        row.addWidget(close)
        column.addLayout(row)
        self.chips = ChipRow(self)
        column.addWidget(self.chips)
        self.remarks = Text("", "label", "secondary", self, wrap=True)
        # Its line is kept free: a calendar that jumps while someone types is painted anew at every key.
        self.remarks.setMinimumHeight(self.remarks.fontMetrics().height())
        column.addWidget(self.remarks)
        self.setFocusProxy(self.line)
        self.hide()

    def show_understood(self, chips: Sequence[Chip], remarks: Sequence[str], *, ready: bool, doubt: bool) -> None:
        """Show what was understood; ``doubt`` says that a remark deserves more than a glance."""
        self.chips.show_chips(chips)
        said = "\n".join(remarks)
        if said != self.remarks.text():
            self.remarks.setText(said)
            self.remarks.set_ink("warning" if doubt else "secondary")
            self.remarks.setAccessibleName(said)
            if said:
                QAccessible.updateAccessibility(QAccessibleEvent(self.remarks, QAccessible.Event.Alert))
        self.button.setEnabled(ready)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().surface)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().border)
