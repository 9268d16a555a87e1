"""Paints one entry of the week: hour and title on one line where it is wide, one under the other where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.calendar.look import paint_status_bar
from ui.calendar.week.layout import LINE
from ui.calendar.week_painter import CONFLICT, DONE, PLANNED, RowStyle, one_line, paint_entry_ground
from ui.icons import network_icon

if TYPE_CHECKING:
    from ui.calendar.week.layout import EntryBox

_GLYPH = 12
_MOST_NETWORKS = 4
_FOR_STATE, _FOR_STATE_ALONE, _FOR_NETWORK = 76, 58, 92
"""The widths from which the status (where the hour has a line of its own: sooner) and the network have room."""


def paint_post(painter: QPainter, box: EntryBox, style: RowStyle, ground: QColor | None = None) -> None:
    """Paint a post: status bar, hour, networks, status glyph, title; ``ground`` for hover and selection."""
    look, theme, item = style.look, style.look.theme, box.placed.item
    color = look.status_color(item.status)
    rect = QRectF(box.rect)
    tall = box.rect.height() > LINE
    paint_entry_ground(painter, rect, item, color, ground, style)
    pattern = look.pattern(item.status)
    bar = QRectF(rect.left() + 1, rect.top() + 3, 3 if pattern == "solid" else 4, rect.height() - 6)
    paint_status_bar(painter, bar, pattern, color)
    left, right = rect.left() + 8, rect.right() - 3
    state = look.glyph(f"status-{item.status}", color, _GLYPH)
    if not state.isNull() and rect.width() >= (_FOR_STATE_ALONE if tall else _FOR_STATE):
        painter.drawPixmap(QPointF(right - _GLYPH, rect.top() + (LINE - _GLYPH) / 2), state)
        right -= _GLYPH + 4
    clock = style.words.clock(box.placed.minutes) + (CONFLICT if box.conflict else "")
    metrics = look.small_metrics
    baseline = rect.top() + (LINE + metrics.ascent() - metrics.descent()) / 2
    planned = item.status in PLANNED
    painter.setFont(look.time if planned else look.time_set)
    painter.setPen(theme.warning if box.conflict else theme.tertiary if planned else theme.secondary)
    painter.drawText(QPointF(left, baseline), clock)
    left += look.time_metrics.horizontalAdvance(clock) + 5
    left = _paint_networks(painter, box, left, right, style)
    if tall:
        left, right = rect.left() + 8, rect.right() - 4
        baseline += LINE - 5
    if right - left > 12:
        painter.setFont(look.small)
        painter.setPen(theme.secondary if item.status in DONE else theme.text)
        title = metrics.elidedText(one_line(item.title), Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QPointF(left, baseline), title)


def _paint_networks(painter: QPainter, box: EntryBox, left: float, right: float, style: RowStyle) -> float:
    """Paint where it goes, after its hour; return where that ends."""
    if box.rect.width() <= _FOR_NETWORK:
        return left
    names = list(dict.fromkeys(held.item.network for held in (box.placed, *box.others)))[:_MOST_NETWORKS]
    for name in names:
        glyph = style.look.glyph(network_icon(name), style.look.theme.tertiary, _GLYPH)
        if glyph.isNull() or left + _GLYPH > right:
            continue
        painter.drawPixmap(QPointF(left, box.rect.top() + (LINE - _GLYPH) / 2), glyph)
        left += _GLYPH + 3
    return left + 2


def paint_chosen(painter: QPainter, box: EntryBox, style: RowStyle) -> None:
    """Selection: accent soft ground and an accent edge; the status bar stays."""
    paint_post(painter, box, style, style.look.theme.accent_soft)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.look.theme.accent)
    painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
