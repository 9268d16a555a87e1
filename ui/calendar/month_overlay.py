"""What lies over the copied rows of the month: hover, selection, focus, and what is being dragged."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from ui.calendar.ghosts import FreeSlot, paint_ghost
from ui.calendar.layout import Box, Cell, HitKind, WeekLayout
from ui.calendar.model import ItemKind
from ui.calendar.week_painter import RowStyle, paint_band, paint_entry, paint_more

_GHOST = QSize(220, 24)


def paint_box(painter: QPainter, box: Box, style: RowStyle, ground: QColor) -> None:
    """Paint an entry or band again over its row, on another ground."""
    if box.placed.item.kind is ItemKind.POST:
        paint_entry(painter, box, style, ground)
    else:
        paint_band(painter, box, style, ground)


def boxes_of(layout: WeekLayout) -> list[Box]:
    """Every band and entry of a row."""
    return [*layout.bands, *(box for cell in layout.cells for box in cell.entries)]


def hover_ground(box: Box, style: RowStyle) -> QColor:
    """The ground of an entry under the pointer."""
    if box.placed.item.kind is ItemKind.POST:
        return style.look.tint(style.look.status_color(box.placed.item.status), 0.2)
    return style.look.tint(style.look.theme.secondary, 0.2)


def paint_hover(
    painter: QPainter,
    layout: WeekLayout,
    kind: HitKind,
    cell: Cell,
    item_id: str,
    style: RowStyle,
    slot: FreeSlot | None = None,
) -> None:
    """Paint what is under the pointer; only its ground changes."""
    for ghost in cell.ghosts:
        if ghost.slot == slot:
            paint_ghost(painter, QRectF(ghost.rect), ghost.slot, style, hovered=True)
    if kind is HitKind.MORE:
        paint_more(painter, cell, style, style.look.theme.hover)
    for box in boxes_of(layout):
        if box.placed.item.id == item_id:
            paint_box(painter, box, style, hover_ground(box, style))


def paint_selected(painter: QPainter, box: Box, style: RowStyle) -> None:
    """Selection: accent soft ground and an accent edge; the status bar stays."""
    paint_box(painter, box, style, style.look.theme.accent_soft)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(style.look.theme.accent)
    painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def paint_focus(painter: QPainter, rect: QRect, style: RowStyle) -> None:
    """The ring that says where the keyboard is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.look.theme.accent, 2))
    painter.drawRoundedRect(QRectF(rect), 5, 5)


def paint_target(painter: QPainter, rect: QRect, style: RowStyle) -> None:
    """The day on which letting go would drop."""
    ground = QColor(style.look.theme.accent)
    ground.setAlpha(28)
    painter.fillRect(rect, ground)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(style.look.theme.accent, 2))
    painter.drawRect(rect.adjusted(1, 1, -2, -2))


def drag_pixmap(box: Box, count: int, style: RowStyle) -> QPixmap:
    """What hangs from the pointer: the entry, and how many go with it."""
    ratio = style.look.ratio
    width = max(120, min(_GHOST.width(), box.rect.width()))
    pixmap = QPixmap(round((width + 14) * ratio), round((_GHOST.height() + 12) * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.94)
    paint_selected(painter, Box(box.placed, QRect(0, 8, width, _GHOST.height())), style)
    if count > 1:
        painter.setOpacity(1)
        badge = QRectF(width - 10, 0, 22, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.look.theme.accent)
        painter.drawRoundedRect(badge, 9, 9)
        painter.setFont(style.look.time_set)
        painter.setPen(style.look.theme.on_accent)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(count))
    painter.end()
    return pixmap


def ghost_place(position: QPoint) -> QPoint:
    """Where the dragged entry hangs: beside the pointer, so that the target day stays readable."""
    return position + QPoint(10, 4)
