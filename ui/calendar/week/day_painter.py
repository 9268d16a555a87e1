"""Paints one day's column of the week: grounds, hours, events, free places, entries; its top is midnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.calendar.ghosts import paint_ghost
from ui.calendar.week.entry_painter import paint_post
from ui.calendar.week_painter import RowStyle, one_line

if TYPE_CHECKING:
    from ui.calendar.layout import Box
    from ui.calendar.week.axis import Axis
    from ui.calendar.week.layout import DayLayout, MoreBox

_RADIUS = 4
_GLYPH = 12
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


def paint_day(painter: QPainter, layout: DayLayout, axis: Axis, style: RowStyle) -> None:
    """Paint a whole day with its midnight at the origin."""
    theme = style.look.theme
    whole = QRect(0, 0, layout.width, layout.height)
    ground = theme.sunken if layout.day.weekday() >= 5 or layout.holiday else theme.background
    painter.fillRect(whole, ground)
    for rect in layout.quiet:
        # Begun at a multiple of the tile's side, so that the lines run on from day to day.
        painter.drawTiledPixmap(rect, style.look.hatch(ground, theme.violet), rect.topLeft())
    faint = QColor(theme.border)
    faint.setAlpha(110)
    halves = QPen(faint, 1)
    halves.setDashPattern([2, 4])
    for hour in range(24):
        y, half = axis.y_of(hour * 60), axis.y_of(hour * 60 + 30)
        painter.setPen(theme.border)
        painter.drawLine(0, y, layout.width, y)
        painter.setPen(halves)
        painter.drawLine(4, half, layout.width, half)
    _paint_change(painter, layout, style)
    for column in layout.columns[1:]:
        painter.setPen(QPen(theme.border, 1, Qt.PenStyle.DotLine))
        painter.drawLine(column.left, 0, column.left, layout.height)
    painter.setPen(theme.border_strong if len(layout.columns) > 1 or layout.day.day == 1 else theme.border)
    painter.drawLine(0, 0, 0, layout.height)
    for block in layout.blocks:
        paint_block(painter, block, layout, style)
    for ghost in layout.ghosts:
        paint_ghost(painter, QRectF(ghost.rect), ghost.slot, style)
    for box in layout.entries:
        paint_post(painter, box, style)
    for more in layout.more:
        paint_more(painter, more, style)


def paint_block(painter: QPainter, box: Box, layout: DayLayout, style: RowStyle, ground: QColor | None = None) -> None:
    """Paint an event over its hours; its name stands on the first line that no entry covers."""
    look, theme = style.look, style.look.theme
    rect = QRectF(box.rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground or look.tint(theme.info, 0.10))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    painter.setBrush(theme.info)
    painter.drawRoundedRect(QRectF(rect.left() + 1, rect.top() + 2, 3, rect.height() - 4), 1.5, 1.5)
    line = look.small_metrics.height() + 3
    taken = [other.rect for other in layout.entries]
    top = next(
        (
            y
            for y in range(box.rect.top() + 1, box.rect.bottom() - line + 2, 4)
            if not any(other.intersects(QRect(box.rect.left(), y, box.rect.width(), line)) for other in taken)
        ),
        box.rect.top(),
    )
    painter.setFont(look.medium)
    painter.setPen(theme.info)
    text = f"{style.words.clock(box.placed.minutes)}  {one_line(box.placed.item.title)}"
    room = box.rect.width() - 14
    under = [other.top() for other in taken if other.top() > top and other.intersects(box.rect)]
    below = min([*under, box.rect.bottom()])
    if look.medium_metrics.horizontalAdvance(text) > room and below - top >= 2 * line:
        # A name that is too long for one line goes on below it, as far as nothing stands there.
        lines = (below - top) // line
        words = QRectF(rect.left() + 9, top + 2, room, lines * line)
        painter.drawText(words, _WRAPPED, text)
        return
    label = look.medium_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(rect.left() + 9, top, room, min(line, rect.height())), _LEFT, label)


def paint_more(painter: QPainter, more: MoreBox, style: RowStyle, ground: QColor | None = None) -> None:
    """Paint the "+n" at an hour that holds more than stands side by side."""
    theme = style.look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground or theme.sunken)
    painter.drawRoundedRect(QRectF(more.rect), _RADIUS, _RADIUS)
    painter.setFont(style.look.medium)
    painter.setPen(theme.warning if any(held.item.conflict for held in more.hidden) else theme.secondary)
    painter.drawText(more.rect, Qt.AlignmentFlag.AlignCenter, f"+{len(more.hidden)}")


def paint_hours(painter: QPainter, width: int, axis: Axis, style: RowStyle) -> None:
    """Paint the hours beside the days, each at its line."""
    theme = style.look.theme
    painter.fillRect(QRect(0, 0, width, axis.height), theme.background)
    painter.setFont(style.look.time)
    painter.setPen(theme.tertiary)
    for hour in range(1, 24):
        place = QRect(0, axis.y_of(hour * 60) - 8, width - 8, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, style.words.hour(hour))


def _paint_change(painter: QPainter, layout: DayLayout, style: RowStyle) -> None:
    """The hour that daylight saving skips is no place; the one that comes twice is said."""
    theme = style.look.theme
    painter.setFont(style.look.small)
    for rect, text in (
        (layout.missing, style.words.missing_hour()),
        (layout.doubled, style.words.doubled_hour()),
    ):
        if rect is None:
            continue
        if rect is layout.missing:
            painter.drawTiledPixmap(rect, style.look.hatch(theme.sunken, theme.text), rect.topLeft())
        painter.setPen(theme.secondary)
        room = rect.adjusted(8, 0, -4, 0)
        said = style.look.small_metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, said)


def glyph_place(rect: QRect, left: int) -> QPointF:
    """Where a glyph of an entry's size stands on its line."""
    return QPointF(left, rect.top() + (rect.height() - _GLYPH) / 2)
