"""The inline panel that asks for words: what to change, or why not. It opens over nothing and blocks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui.theme import Space, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import KeyHint
from ui.widgets.frames import InlineError
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.domain.errors import AppError


class _Field(QPlainTextEdit):
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class WordsPanel(QWidget):
    """Asks for words before a decision is taken; empty words are refused where they are missing.

    Signals:
        given: what was asked, and the words.
        left: it was closed without a decision.
        resized: it was opened, closed, or takes another height.
    """

    given = Signal(str, str)
    left = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        self.title = Text("", "strong", parent=self, wrap=True)
        self.field = _Field(self)
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(84)
        self.field.left.connect(self.leave)
        self.error = InlineError(self)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        self.cancel = Button(self.tr("Close"), "ghost", parent=self)
        self.cancel.clicked.connect(self.leave)
        self.primary = Button("", "primary", parent=self, keys="Ctrl+Return")
        self.primary.clicked.connect(self._give)
        row.addWidget(self.cancel)
        row.addWidget(self.primary)
        row.addWidget(KeyHint("Ctrl+Return", self))
        for widget in (self.title, self.field, self.error):
            column.addWidget(widget)
        column.addLayout(row)
        self.hide()

    def ask(self, what: str, *, title: str, hint: str, verb: str, danger: bool = False, words: str = "") -> None:
        """Open for one question; ``words`` is what was typed before."""
        self._what = what
        self.title.setText(title)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(title)
        self.field.setPlainText(words)
        self.primary.setText(verb)
        self.primary.setAccessibleName(verb)
        self.primary.set_kind("danger" if danger else "primary")
        self.primary.setEnabled(True)
        self._refuse("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)

    @property
    def what(self) -> str:
        """What is asked now; empty when it is closed."""
        return self._what if not self.isHidden() else ""

    @property
    def asked(self) -> str:
        """What was asked last, whether it is still open or not."""
        return self._what

    @property
    def words(self) -> str:
        """What is typed."""
        return self.field.toPlainText().strip()

    def give(self) -> None:
        """Take the decision with the words as they are."""
        self._give()

    def leave(self) -> None:
        """Close without a decision; the words are the owner's to keep."""
        self.hide()
        self.left.emit()

    def tell_error(self, error: AppError) -> None:
        """It could not be done; the words stay."""
        self.primary.setEnabled(True)
        self.error.tell(error)

    def _give(self) -> None:
        if not self.words:
            self._refuse(self.tr("Say in a few words why."))
            return
        if self.primary.isEnabled():
            self.primary.setEnabled(False)
            self._refuse("")
            self.given.emit(self._what, self.words)

    def _refuse(self, why: str) -> None:
        self.field.setProperty("invalid", "true" if why else "false")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        if why:
            self.error.say(why)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.error.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resized.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().surface)
        painter.fillRect(0, 0, self.width(), 1, theme().border)
