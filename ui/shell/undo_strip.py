"""The undo strip: says what was done, bottom centre, and takes it back (or does it again) for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRectF, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.theme import Motion, Size, Space, motion_ms, theme
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
        self._run: Callable[[], object] | None = None
        self._redoes = False
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
        self._key = KeyHint(KEY, self)
        row.addWidget(self._key)
        row.addWidget(self._close)
        self.setFixedHeight(40)
        self._rising = QPropertyAnimation(self, b"pos", self)
        self._rising.setEasingCurve(QEasingCurve.Type.OutCubic)
        window.installEventFilter(self)
        self.hide()

    @property
    def offered(self) -> bool:
        """Whether something can be taken back now."""
        return self._run is not None and not self._redoes

    @property
    def redoes(self) -> bool:
        """Whether it says what was just undone."""
        return self._run is not None and self._redoes

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def offer(self, text: str, undo: Callable[[], object]) -> None:
        """Say what was done and how to take it back."""
        said = i18n.translate("Shell", "{what}. Undo with Z.").format(what=text)
        self._redoes = False
        self._show(text, undo, i18n.translate("Shell", "Undo"), KEY, said)

    def offer_redo(self, text: str, keys: str, redo: Callable[[], object]) -> None:
        """Say what was undone and how to do it again."""
        self._redoes = True
        self._show(text, redo, i18n.translate("Shell", "Redo"), keys, text)

    def _show(self, text: str, run: Callable[[], object], verb: str, keys: str, said: str) -> None:
        self._run = run
        self._text.setText(text)
        self._button.setText(verb)
        self._key.set_keys(keys)
        self.setAccessibleName(text)
        coming = self.isHidden()
        self._place()
        self.show()
        self.raise_()
        if coming and motion_ms(Motion.NORMAL):
            self._rise()
        self._timer.start()
        event = QAccessibleAnnouncementEvent(self, said)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def undo(self) -> None:
        """Do what is offered: take it back, or do it again."""
        run, self._run = self._run, None
        self._timer.stop()
        self.hide()
        if run is not None:
            run()
            self.undone.emit()

    def dismiss(self) -> None:
        """Let it stand."""
        if self._run is not None:
            self._run = None
            self._timer.stop()
            self.hide()
            self.gone.emit()

    def _rise(self) -> None:
        self._rising.stop()
        self._rising.setDuration(motion_ms(Motion.NORMAL))
        self._rising.setStartValue(self.pos() + QPoint(0, Space.M))
        self._rising.setEndValue(self.pos())
        self._rising.start()

    def _place(self) -> None:
        self._rising.stop()
        window = self.parentWidget()
        if window is None:
            return
        wanted = text_width(self._text.text()) + text_width(self._button.text(), "strong")
        wanted += self._key.sizeHint().width() + 110
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
        if self._run is not None and not self.isAncestorOf(self.window().focusWidget() or self):
            self._timer.start()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().border_strong, 1))
        painter.setBrush(theme().raised)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, Size.RADIUS_CARD, Size.RADIUS_CARD)
