"""A small curve without axes beside a figure; its last value has a dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from ui.charts.spec import SparkSpec
    from ui.theme import Theme

_INSET = 4


def spark_places(rect: QRectF, spec: SparkSpec) -> list[QPointF | None]:
    """Where each value stands; None for gaps. A flat curve stands in the middle."""
    known = [value for value in spec.values if value is not None]
    if not known:
        return [None] * len(spec.values)
    low, high = min(known), max(known)
    inside = rect.adjusted(_INSET, _INSET, -_INSET, -_INSET)
    step = inside.width() / max(1, len(spec.values) - 1)
    return [
        None
        if value is None
        else QPointF(
            inside.left() + at * step,
            inside.center().y() if high == low else inside.bottom() - inside.height() * (value - low) / (high - low),
        )
        for at, value in enumerate(spec.values)
    ]


def paint_sparkline(painter: QPainter, rect: QRectF, spec: SparkSpec, theme: Theme) -> None:
    """Paint the curve; nothing at all when there is no value."""
    places = spark_places(rect, spec)
    path = QPainterPath()
    lone, before = [], None
    for at, place in enumerate(places):
        if place is not None:
            following = places[at + 1] if at + 1 < len(places) else None
            if before is None:
                path.moveTo(place)
                if following is None:
                    lone.append(place)
            else:
                path.lineTo(place)
        before = place
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(theme.accent, 1.5)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    for place in lone:
        painter.drawEllipse(place, 1.5, 1.5)
    last = next((place for place in reversed(places) if place is not None), None)
    if last is not None:
        painter.drawEllipse(last, 2.5, 2.5)
    painter.restore()
