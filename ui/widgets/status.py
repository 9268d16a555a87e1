"""A status as colour, shape and word: the glyph, the pill, and the bar of calendar entries and rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.theme import Space, status_look, theme
from ui.widgets.text import draw_text, text_width

_STRIPE = 3


def status_brush(status: str) -> QBrush:
    """What fills a bar or a dot of this status; hollow has no fill (draw its outline)."""
    look = status_look(status)
    color = theme().color(look.role)
    if look.pattern == "hollow":
        return QBrush(Qt.BrushStyle.NoBrush)
    if look.pattern == "solid":
        return QBrush(color)
    side = _STRIPE * 2
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.fillRect(0, 0, side, _STRIPE, color)
    if look.pattern == "hatched":
        painter.fillRect(0, 0, _STRIPE - 1, side, color)
    painter.end()
    brush = QBrush(tile)
    brush.setTransform(QTransform().rotate(45 if look.pattern == "hatched" else -45))
    return brush


def paint_status_bar(painter: QPainter, rect: QRectF, status: str, radius: float = 1.5) -> None:
    """Draw the bar of a status (3 or 4 px wide at the left of a row or an entry), with its pattern."""
    look = status_look(status)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.pattern == "hollow":
        painter.setPen(QPen(theme().color(look.role), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        if look.pattern != "solid":
            painter.fillPath(path, theme().color(look.soft))
        painter.fillPath(path, status_brush(status))
    painter.restore()


def paint_status_glyph(painter: QPainter, rect: QRectF, status: str) -> None:
    """Draw the shape of a status in its colour into a square."""
    look = status_look(status)
    icons.paint(painter, look.icon, rect, look.role)


PILL_HEIGHT = 22


def pill_width(status: str) -> float:
    """The width of a painted pill."""
    return 8 + 14 + 5 + text_width(i18n.status_word(status), "label_strong") + 9


def paint_status_pill(painter: QPainter, left: float, middle: float, status: str) -> float:
    """Draw glyph and word on the soft ground, from ``left`` on, centred at ``middle``; return the width."""
    look = status_look(status)
    width = pill_width(status)
    rect = QRectF(left, middle - PILL_HEIGHT / 2, width, PILL_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hollow = look.pattern == "hollow"
    painter.setPen(QPen(theme().color(look.role), 1) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else theme().color(look.soft))
    inset = 0.5 if hollow else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    painter.restore()
    paint_status_glyph(painter, QRectF(round(left) + 8, round(middle) - 7, 14, 14), status)
    words = QRectF(left + 27, rect.top(), width - 27, PILL_HEIGHT)
    draw_text(painter, words, i18n.status_word(status), using="label_strong", ink=theme().color(look.role))
    return width


class StatusGlyph(QWidget):
    """The shape of a status, with its word as name and tooltip."""

    def __init__(self, status: str = "draft", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setFixedSize(size, size)
        self.set_status(status)

    def set_status(self, status: str) -> None:
        """Show another status."""
        self._status = str(status)
        word = i18n.status_word(status)
        self.setAccessibleName(word)
        self.setToolTip(word)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_status_glyph(QPainter(self), QRectF(self.rect()), self._status)


class StatusPill(QWidget):
    """A status as shape and word on its soft ground."""

    def __init__(self, status: str = "draft", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_status(status)

    def set_status(self, status: str) -> None:
        """Show another status."""
        self._status = str(status)
        self.setAccessibleName(i18n.status_word(status))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._status)) + 1, PILL_HEIGHT + Space.XS // 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_status_pill(QPainter(self), 0, self.height() / 2, self._status)
