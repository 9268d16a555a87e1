"""The card that says what stands under the pointer or the keyboard; painted within the chart, never a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui import fonts

if TYPE_CHECKING:
    from ui.charts.reading import Reading
    from ui.theme import Theme

_PAD = 10
_LINE = 18
_AWAY = 14
_MOST_WIDTH = 300.0


def paint_card(painter: QPainter, bounds: QRectF, at: QPointF, reading: Reading, theme: Theme) -> None:
    """Paint the card beside a point, inside the bounds; on the other side where it would be cut."""
    head, name, value = fonts.font("label_strong"), fonts.font("label"), fonts.font("label_strong", tabular=True)
    heads, names, values = QFontMetricsF(head), QFontMetricsF(name), QFontMetricsF(value)
    inside = max(
        heads.horizontalAdvance(reading.head),
        *(names.horizontalAdvance(left) + values.horizontalAdvance(right) + 20 for left, right in reading.lines),
        *(names.horizontalAdvance(note) for note in reading.notes),
    )
    width = min(inside, _MOST_WIDTH, bounds.width() - 2 * _PAD) + 2 * _PAD
    height = _PAD * 2 + _LINE * (1 + len(reading.lines) + len(reading.notes)) - 2
    left = at.x() + _AWAY if at.x() + _AWAY + width <= bounds.right() else at.x() - _AWAY - width
    left = max(bounds.left(), min(left, bounds.right() - width))
    top = max(bounds.top(), min(at.y() - height / 2, bounds.bottom() - height))
    card = QRectF(left, top, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.border_strong, 1))
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    line = QRectF(card.left() + _PAD, card.top() + _PAD - 1, card.width() - 2 * _PAD, _LINE)
    vertical = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(head)
    painter.setPen(theme.text)
    painter.drawText(line, int(vertical), _cut(heads, reading.head, line.width()))
    for left_text, right_text in reading.lines:
        line.translate(0, _LINE)
        painter.setFont(value)
        painter.setPen(theme.text)
        side = Qt.AlignmentFlag.AlignRight if left_text else Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, int(vertical | side), right_text)
        painter.setFont(name)
        painter.setPen(theme.secondary)
        room = line.width() - values.horizontalAdvance(right_text) - 12
        painter.drawText(line, int(vertical), _cut(names, left_text, room))
    for note in reading.notes:
        line.translate(0, _LINE)
        painter.setPen(theme.secondary)
        painter.setFont(name)
        painter.drawText(line, int(vertical), _cut(names, note, line.width()))
    painter.restore()


def _cut(metrics: QFontMetricsF, text: str, width: float) -> str:
    return metrics.elidedText(" ".join(text[:300].split()), Qt.TextElideMode.ElideRight, width)
