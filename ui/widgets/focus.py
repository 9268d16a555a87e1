"""The focus ring: 2 px of accent, 2 px away, around whatever has the keyboard, drawn once over the window.

One ring for all widgets is the same everywhere and costs a widget nothing. It shows when the keyboard brought the
focus, and always around text fields. A painted view says where its ring goes: ``focus_ring_rect() -> QRect | None``.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from shiboken6 import Shiboken
from typing_extensions import override

from ui.actions.registry import typing_in
from ui.theme import Size, theme

NO_RING = "no_focus_ring"

_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Scroll}
_OUT = Size.FOCUS_GAP + Size.FOCUS_WIDTH


class FocusRing(QWidget):
    """The ring of one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []
        self._by_keyboard = False
        self._radius = float(Size.RADIUS)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    @property
    def widget(self) -> QWidget | None:
        """What the ring is around, None if it is hidden."""
        return self._widget if self.isVisible() else None

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if Shiboken.isValid(watched):
                watched.removeEventFilter(self)
        self._watched.clear()
        self._widget = new if new is not None and new.window() is self.window() and new is not self.window() else None
        if self._widget is None:
            self.hide()
            return
        self._by_keyboard = QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton
        parent: QWidget | None = self._widget
        while parent is not None and parent is not self.window():
            parent.installEventFilter(self)
            self._watched.append(parent)
            if self._by_keyboard and isinstance(parent, QScrollArea) and parent is not self._widget:
                # Qt scrolls along only inside a pane; whoever comes in from outside would not see where.
                spot = QRect(self._widget.mapTo(self.window(), QPoint(0, 0)), self._widget.size())
                if not self._is_seen(self._widget, spot):
                    parent.ensureWidgetVisible(self._widget)
            parent = parent.parentWidget()
        if isinstance(self._widget, QAbstractItemView):
            self._widget.viewport().installEventFilter(self)
            self._watched.append(self._widget.viewport())
        self.follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _MOVES:
            self.follow()
        elif kind == QEvent.Type.KeyPress and watched is self._widget and not self._by_keyboard:
            self._by_keyboard = True
            self.follow()
        elif kind == QEvent.Type.Paint and self.isVisible() and isinstance(self._widget, QAbstractItemView):
            # A view scrolled or its current row changed: it paints, and the ring goes along.
            self.follow()
        return False

    def follow(self) -> None:
        """Go to where the focus is now."""
        rect = self._target()
        if rect is None:
            self.hide()
            return
        around = rect.adjusted(-_OUT, -_OUT, _OUT, _OUT)
        if around != self.geometry() or not self.isVisible():
            self.setGeometry(around)
            self.raise_()
            self.show()

    def _target(self) -> QRect | None:
        widget = self._widget
        if widget is None or not Shiboken.isValid(widget) or not widget.isVisible() or widget.property(NO_RING):
            return None
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            # A stack hands the focus to a whole page when the last one goes; nothing there takes keys.
            return None
        if not self._by_keyboard and not typing_in(widget):
            return None
        inside: QRect | None = widget.rect()
        self._radius = Size.RADIUS + Size.FOCUS_GAP
        own = getattr(widget, "focus_ring_rect", None)
        if callable(own):
            inside = own()
        elif isinstance(widget, QAbstractItemView):
            inside = widget.visualRect(widget.currentIndex()).adjusted(_OUT, _OUT, -_OUT, -_OUT)
        if inside is None or inside.isEmpty():
            return None
        spot = QRect(widget.mapTo(self.window(), inside.topLeft()), inside.size())
        return spot if self._is_seen(widget, spot) else None

    def _is_seen(self, widget: QWidget, spot: QRect) -> bool:
        """Whether the spot is not scrolled out of a pane."""
        parent = widget.parentWidget()
        while parent is not None:
            shown = QRect(parent.mapTo(self.window(), QPoint(0, 0)), parent.size())
            if not shown.intersects(spot):
                return False
            if parent is self.window():
                break
            parent = parent.parentWidget()
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().accent, Size.FOCUS_WIDTH))
        half = Size.FOCUS_WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self._radius, self._radius)
