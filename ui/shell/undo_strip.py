"""The undo strip: says what was done, bottom centre, and takes it back for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.theme import Size, Space, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import KeyHint
from ui.widgets.text import Elided, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent

SECONDS = 10
KEY = "Z"
CLEARANCE = "undo_clearance"
"""Property of the window: pixels at its bottom that stay free of the strip, for a screen with a bar down there."""


class UndoStrip(QWidget):
    """One strip for the window; a later action replaces what it says.

    It waits while the pointer is on it or the keyboard is in it.

    Signals:
        undone: the person took it back.
        gone: the time is over, or it was closed.
    """

    undone = Signal()
    gone = Signal()

    def __init__(self, window: QWidget, *, seconds: float = SECONDS) -> None:
        super().__init__(window)
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.XS + 1, Space.XS + 1, Space.XS + 1)
        row.setSpacing(Space.S)
        self._text = Elided("", "body", parent=self)
        self._button = Button(i18n.translate("Shell", "Undo"), "link", parent=self)
        self._button.clicked.connect(self.undo)
        self._close = IconButton("close", i18n.translate("Shell", "Dismiss"), self)
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(KeyHint(KEY, self))
        row.addWidget(self._close)
        self.setFixedHeight(40)
        window.installEventFilter(self)
        self.hide()

    @property
    def offered(self) -> bool:
        """Whether something can be taken back now."""
        return self._undo is not None

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def offer(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done and how to take it back."""
        self._undo = undo
        self._text.setText(text)
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        event = QAccessibleAnnouncementEvent(self, i18n.translate("Shell", "{what}. Undo with Z.").format(what=text))
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def undo(self) -> None:
        """Take it back."""
        undo, self._undo = self._undo, None
        self._timer.stop()
        self.hide()
        if undo is not None:
            undo()
            self.undone.emit()

    def dismiss(self) -> None:
        """Let it stand."""
        if self._undo is not None:
            self._undo = None
            self._timer.stop()
            self.hide()
            self.gone.emit()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        wanted = text_width(self._text.text()) + text_width(self._button.text(), "strong") + 132
        width = min(round(wanted), window.width() - 2 * Space.XL, 640)
        free = window.property(CLEARANCE)
        bottom = window.height() - (free + Space.M if free else Space.XL)
        self.setGeometry((window.width() - width) // 2, bottom - 40, width, 40)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.DynamicPropertyChange} and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.offered and not self.isAncestorOf(self.window().focusWidget() or self):
            self._timer.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().border_strong, 1))
        painter.setBrush(theme().raised)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, Size.RADIUS_CARD, Size.RADIUS_CARD)
