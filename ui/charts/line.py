"""Curves over days: the first in the accent colour, the others muted, posts as dots, gaps where days are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui import i18n
from ui.charts.frame import (
    AXIS_HEIGHT,
    Plot,
    label_font,
    paint_days,
    paint_empty,
    paint_ends,
    paint_grid,
    said_short,
)
from ui.charts.ticks import nice_ticks

if TYPE_CHECKING:
    from ui.charts.spec import LineSpec, Series
    from ui.theme import Theme

_MOST_NAME_SHARE = 0.34
_PIECE = 4
_MUTED_SHARES = (0.62, 0.42, 0.3)


def line_plot(rect: QRectF, spec: LineSpec) -> tuple[Plot, list[float]] | None:
    """The scale of a line chart in a rectangle, and its round values; None when there is no value at all."""
    days = spec.days()
    compared = spec.compared()
    values = [value for series in spec.series for value in series.values().values()]
    values += list(compared.values().values()) if compared else []
    if not days or not values:
        return None
    ticks = nice_ticks(min(values), max(values), 4 if rect.height() > 160 else 2, whole=not spec.percent)
    metrics = QFontMetricsF(label_font())
    left = max(metrics.horizontalAdvance(said_short(tick, percent=spec.percent)) for tick in ticks) + 12
    names = [series.name for series in spec.series] + ([compared.name] if compared else [])
    right = min(rect.width() * _MOST_NAME_SHARE, max(metrics.horizontalAdvance(name) for name in names) + 6) + 12
    inside = rect.adjusted(left, 12, -right, -AXIS_HEIGHT)
    return Plot(inside, days[0], days[-1], ticks[0], ticks[-1]), ticks


def paint_line_chart(painter: QPainter, rect: QRectF, spec: LineSpec, theme: Theme) -> None:
    """Paint the whole chart; the ground is the caller's."""
    found = line_plot(rect, spec)
    if found is None:
        paint_empty(painter, rect, i18n.translate("Charts", "No figures for this period yet."), theme)
        return
    plot, ticks = found
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_grid(painter, plot, ticks, theme, percent=spec.percent)
    paint_days(painter, plot, theme)
    ends: list[tuple[float, str, QColor, bool]] = []
    compared = spec.compared()
    if compared is not None:
        pen = QPen(theme.tertiary, 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 4])
        _paint_series(painter, plot, compared, pen, ends, theme.tertiary, strong=False)
    for at in range(len(spec.series) - 1, -1, -1):
        color = theme.accent if at == 0 else _muted(theme, at)
        pen = QPen(color, 2 if at == 0 else 1)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        words = theme.accent if at == 0 else theme.secondary
        _paint_series(painter, plot, spec.series[at], pen, ends, words, strong=at == 0)
    _paint_marks(painter, plot, spec, theme)
    paint_ends(painter, ends, plot.rect.right() + 10, rect, rect.right() - plot.rect.right() - 12)
    painter.restore()


def _paint_series(
    painter: QPainter,
    plot: Plot,
    series: Series,
    pen: QPen,
    ends: list[tuple[float, str, QColor, bool]],
    words: QColor,
    *,
    strong: bool,
) -> None:
    runs = series.runs()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    lone = []
    for run in runs:
        places = thinned([QPointF(plot.x(day), plot.y(value)) for day, value in run], plot.rect.width())
        if len(places) == 1:
            lone.append(places[0])
        elif pen.widthF() <= 1:
            painter.drawPolyline(places)
        else:
            # Stroking a wide jagged line takes time with the square of its length: 105 ms for a year in one piece,
            # 6 ms in pieces, whose round ends join.
            for at in range(0, len(places) - 1, _PIECE):
                painter.drawPolyline(places[at : at + _PIECE + 1])
    # A day between two gaps has no line; without a dot it would be lost.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    for place in lone:
        painter.drawEllipse(place, 1.5, 1.5)
    if runs:
        ends.append((plot.y(runs[-1][-1][1]), series.name, words, strong))


def thinned(places: list[QPointF], width: float) -> list[QPointF]:
    """The points that can be told apart: of those within two pixels the first, highest, lowest and last are kept."""
    if len(places) <= width / 2:
        return places
    columns: dict[int, list[QPointF]] = {}
    for place in places:
        columns.setdefault(int(place.x() // 2), []).append(place)
    kept: list[QPointF] = []
    for column in columns.values():
        wanted = [column[0], min(column, key=QPointF.y), max(column, key=QPointF.y), column[-1]]
        kept += sorted({id(place): place for place in wanted}.values(), key=QPointF.x)
    return kept


def _paint_marks(painter: QPainter, plot: Plot, spec: LineSpec, theme: Theme) -> None:
    """Dots for posts on their curve, the first one's last; at the foot where that day has no value."""
    values = [series.values() for series in spec.series]
    for curve, day in sorted({(mark.curve, mark.day) for mark in spec.marks if mark.curve < len(values)}, reverse=True):
        known = day in values[curve]
        place = QPointF(plot.x(day), plot.y(values[curve][day]) if known else plot.rect.bottom())
        painter.setPen(
            QPen((theme.accent if curve == 0 else theme.tertiary) if known else theme.tertiary, 2 if known else 1.5)
        )
        painter.setBrush(theme.background)
        painter.drawEllipse(place, 3.5 if curve == 0 else 2.5, 3.5 if curve == 0 else 2.5)


def _muted(theme: Theme, at: int) -> QColor:
    """A grey for the curve at a place of the list; later ones are fainter."""
    share = _MUTED_SHARES[min(at - 1, len(_MUTED_SHARES) - 1)]
    ground, ink = theme.background, theme.tertiary
    return QColor(
        round(ground.red() + (ink.red() - ground.red()) * (share + 0.3)),
        round(ground.green() + (ink.green() - ground.green()) * (share + 0.3)),
        round(ground.blue() + (ink.blue() - ground.blue()) * (share + 0.3)),
    )
