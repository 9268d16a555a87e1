"""Tones over time as diverging stacked bars: positive above, negative below, neutral across the middle, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui import fonts, i18n
from ui.charts.frame import AXIS_HEIGHT, Plot, label_font, paint_days, paint_empty, paint_ends

if TYPE_CHECKING:
    from ui.charts.spec import Bucket, DivergingSpec
    from ui.theme import Theme

_BAND = 22
_MOST_BAR = 44
_MOST_NAME = 120
_BEYOND = 16


def diverging_plot(rect: QRectF, spec: DivergingSpec) -> Plot | None:
    """The scale of the bars in a rectangle; None when there is no mention at all."""
    if not any(bucket.total for bucket in spec.buckets):
        return None
    up = max(bucket.positive + bucket.neutral / 2 for bucket in spec.buckets)
    down = max(bucket.negative + bucket.neutral / 2 for bucket in spec.buckets)
    metrics = QFontMetricsF(label_font())
    right = min(_MOST_NAME, max(metrics.horizontalAdvance(name) for name in _names(spec)) + 16)
    top = (_BAND + 8 if spec.whose else 0) + _BEYOND
    first, last = spec.buckets[0].day, spec.buckets[-1].day
    # Bars have a width: half a step at either side belongs to the first and the last.
    half = (rect.width() - right - 8) / (max(1, (last - first).days // max(1, spec.step_days)) + 1) / 2
    half = min(half, _MOST_BAR)
    inside = rect.adjusted(4 + half, top, -right - half, -AXIS_HEIGHT - _BEYOND)
    return Plot(inside, first, last, -down, up)


def bar_rects(plot: Plot, bucket: Bucket, step_days: int) -> dict[str, QRectF]:
    """The three rectangles of a bucket, by tone; they touch each other."""
    steps = max(1, (plot.last - plot.first).days // max(1, step_days))
    width = min(_MOST_BAR, plot.rect.width() / steps * 0.72) if plot.last > plot.first else _MOST_BAR
    left, half = plot.x(bucket.day) - width / 2, bucket.neutral / 2
    edges = [plot.y(half + bucket.positive), plot.y(half), plot.y(-half), plot.y(-half - bucket.negative)]
    tones = ("positive", "neutral", "negative")
    return {tone: QRectF(left, edges[at], width, edges[at + 1] - edges[at]) for at, tone in enumerate(tones)}


def paint_diverging_bars(painter: QPainter, rect: QRectF, spec: DivergingSpec, theme: Theme) -> None:
    """Paint the whole chart; the ground is the caller's."""
    plot = diverging_plot(rect, spec)
    if plot is None:
        paint_empty(painter, rect, i18n.translate("Charts", "No mentions in this period yet."), theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    zero = round(plot.y(0)) + 0.5
    left, right = rect.left() + 4, plot.rect.right() + (plot.rect.left() - rect.left() - 4)
    painter.setPen(QPen(theme.border_strong, 1))
    painter.drawLine(QPointF(left, zero), QPointF(right, zero))
    for bucket in spec.buckets:
        _paint_bucket(painter, plot, bucket, spec, theme)
    low = Plot(plot.rect.adjusted(0, 0, 0, _BEYOND), plot.first, plot.last, plot.low, plot.high)
    paint_days(painter, low, theme, [bucket.day for bucket in spec.buckets])
    _paint_whose(painter, QRectF(left, rect.top(), right - left, _BAND), plot, spec, theme)
    last = bar_rects(plot, spec.buckets[-1], spec.step_days)
    names = dict(zip(("positive", "neutral", "negative"), _names(spec), strict=True))
    ends = [(last[tone].center().y(), names[tone], _ink(theme, tone), tone != "neutral") for tone in names]
    paint_ends(painter, ends, right + 6, rect, rect.right() - right - 8)
    painter.restore()


def tone_word(tone: str) -> str:
    """The word of a tone, for labels and tables."""
    words = {
        "positive": i18n.translate("Charts", "positive"),
        "neutral": i18n.translate("Charts", "neutral"),
        "negative": i18n.translate("Charts", "negative"),
    }
    return words[tone]


def _names(spec: DivergingSpec) -> list[str]:
    sums = {
        "positive": sum(bucket.positive for bucket in spec.buckets),
        "neutral": sum(bucket.neutral for bucket in spec.buckets),
        "negative": sum(bucket.negative for bucket in spec.buckets),
    }
    return [f"{i18n.number(count)} {tone_word(tone)}" for tone, count in sums.items()]


def _paint_bucket(painter: QPainter, plot: Plot, bucket: Bucket, spec: DivergingSpec, theme: Theme) -> None:
    rects = bar_rects(plot, bucket, spec.step_days)
    counts = {"positive": bucket.positive, "neutral": bucket.neutral, "negative": bucket.negative}
    fills = {"positive": theme.success, "neutral": theme.border_strong, "negative": theme.danger}
    inks = {"positive": theme.background, "neutral": theme.text, "negative": theme.background}
    painter.setFont(label_font())
    for tone, rect in rects.items():
        if not counts[tone]:
            continue
        painter.fillRect(rect, fills[tone])
        _paint_count(painter, rect, tone, i18n.number(counts[tone]), inks[tone], theme)
    # A hair of ground between the tones, so that they part without colour too.
    painter.setPen(QPen(theme.background, 1))
    for rect in (rects["neutral"],):
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _paint_count(painter: QPainter, rect: QRectF, tone: str, text: str, ink: QColor, theme: Theme) -> None:
    """A count within its piece of the bar; beyond the bar's end where the piece is too thin; never half cut."""
    metrics = QFontMetricsF(label_font())
    if rect.width() < metrics.horizontalAdvance(text) + 2:
        return
    place = QRectF(rect)
    if rect.height() < metrics.height():
        if tone == "neutral":
            return
        top = rect.top() - metrics.height() if tone == "positive" else rect.bottom() + 1
        place = QRectF(rect.left(), top, rect.width(), metrics.height())
        ink = _ink(theme, tone)
    painter.setPen(ink)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), text)


def _paint_whose(painter: QPainter, band: QRectF, plot: Plot, spec: DivergingSpec, theme: Theme) -> None:
    """Say above the bars whose judgement of tone they show, period by period."""
    days = [bucket.day for bucket in spec.buckets]
    half = plot.rect.width() / max(1, (plot.last - plot.first).days // max(1, spec.step_days)) / 2
    for whose in spec.whose:
        covered = [day for day in days if whose.first <= day <= whose.last]
        if not covered:
            continue
        left = plot.x(covered[0]) - half + 2 if covered[0] > days[0] else band.left()
        right = plot.x(covered[-1]) + half - 2 if covered[-1] < days[-1] else band.right()
        place = QRectF(left, band.top(), right - left, band.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.sunken)
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(fonts.font("label"))
        painter.setPen(theme.secondary)
        text = painter.fontMetrics().elidedText(whose.text, Qt.TextElideMode.ElideRight, int(place.width()) - 16)
        painter.drawText(place.adjusted(8, 0, -8, 0), int(Qt.AlignmentFlag.AlignVCenter), text)


def _ink(theme: Theme, tone: str) -> QColor:
    return {"positive": theme.success, "neutral": theme.secondary, "negative": theme.danger}[tone]
