"""What charts share: the plot's scale, its grid and day labels, and labels that make room for each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from ui import fonts, i18n
from ui.charts.ticks import day_ticks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QColor

    from ui.theme import Theme

AXIS_HEIGHT = 24
_DAY_LABEL = 62
_WHOLE_FROM = 100


@dataclass(frozen=True, slots=True)
class Plot:
    """The rectangle of the curves, and what its edges mean."""

    rect: QRectF
    first: date
    last: date
    low: float
    high: float

    def x(self, day: date) -> float:
        """Where a day stands."""
        span = max(1, (self.last - self.first).days)
        return self.rect.left() + self.rect.width() * (day - self.first).days / span

    def y(self, value: float) -> float:
        """Where a value stands."""
        return self.rect.bottom() - self.rect.height() * (value - self.low) / (self.high - self.low)


def label_font() -> QFont:
    """The font of axis and direct labels: figures of one width."""
    return fonts.font("label", tabular=True)


def said(value: float, *, percent: bool) -> str:
    """A value in full: 12 400, 3,4 %."""
    if percent:
        return i18n.percent(value, 1)
    return i18n.number(value, 0 if float(value).is_integer() or abs(value) >= _WHOLE_FROM else 1)


def said_short(value: float, *, percent: bool) -> str:
    """A value for an axis: 12 k, 3 %."""
    if percent:
        return i18n.percent(value, 0 if float(value * 100).is_integer() else 1)
    return i18n.compact(value)


def paint_grid(painter: QPainter, plot: Plot, ticks: Sequence[float], theme: Theme, *, percent: bool) -> None:
    """Light horizontal lines with their values at the left; zero is stronger."""
    painter.setFont(label_font())
    metrics = QFontMetricsF(label_font())
    for tick in ticks:
        y = round(plot.y(tick)) + 0.5
        painter.setPen(QPen(theme.border_strong if tick == 0 else theme.border, 1))
        painter.drawLine(QPointF(plot.rect.left(), y), QPointF(plot.rect.right(), y))
        painter.setPen(theme.tertiary)
        text = said_short(tick, percent=percent)
        left = plot.rect.left() - 8 - metrics.horizontalAdvance(text)
        painter.drawText(QPointF(left, y + metrics.ascent() / 2 - 1.5), text)


def paint_days(painter: QPainter, plot: Plot, theme: Theme, days: Sequence[date] | None = None) -> None:
    """Day labels under the plot, as many as there is room for; none is cut at the edges.

    ``days`` are the days that may have one (the bars'); without them, round days are chosen.
    """
    painter.setFont(label_font())
    painter.setPen(theme.tertiary)
    metrics = QFontMetricsF(label_font())
    room = max(2, int(plot.rect.width() // _DAY_LABEL))
    ticks = days[:: -(-len(days) // (room + 1))] if days else day_ticks(plot.first, plot.last, room)
    years = len({tick.year for tick in ticks}) > 1
    firsts = bool(ticks) and all(tick.day == 1 for tick in ticks) and len(ticks) > 1
    # Bars stand at either side of their day, so their labels may reach past the plot's edges.
    slack = 40 if days else 6
    taken = plot.rect.left() - 60
    for tick in ticks:
        text = _month_label(tick, year=years) if firsts else i18n.day(tick, year=False)
        width = metrics.horizontalAdvance(text)
        left = min(max(plot.x(tick) - width / 2, plot.rect.left() - slack), plot.rect.right() - width + slack)
        if left < taken:
            continue
        painter.drawText(QPointF(left, plot.rect.bottom() + 17), text)
        taken = left + width + 10


def paint_ends(
    painter: QPainter, labels: Sequence[tuple[float, str, QColor, bool]], left: float, bounds: QRectF, width: float
) -> None:
    """Names at the right ends of curves (wanted y, text, colour, strong), moved apart until none overlaps."""
    metrics = QFontMetricsF(label_font())
    height = metrics.height() + 1
    placed: list[float] = []
    order = sorted(range(len(labels)), key=lambda at: labels[at][0])
    for at in order:
        wanted = max(labels[at][0], bounds.top() + height / 2)
        placed.append(max(wanted, placed[-1] + height) if placed else wanted)
    overflow = placed[-1] + height / 2 - bounds.bottom() if placed else 0
    for back in range(len(placed) - 1, -1, -1):
        if overflow <= 0:
            break
        placed[back] -= overflow
        overflow = placed[back - 1] + height - placed[back] if back else 0
    for at, y in zip(order, placed, strict=True):
        _, text, color, strong = labels[at]
        painter.setFont(fonts.font("label_strong", tabular=True) if strong else label_font())
        painter.setPen(color)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QPointF(left, y + metrics.ascent() / 2 - 1), shown)


def paint_empty(painter: QPainter, rect: QRectF, text: str, theme: Theme) -> None:
    """What stands where there is nothing to draw."""
    painter.setFont(fonts.font("body"))
    painter.setPen(theme.tertiary)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)


def _month_label(day: date, *, year: bool) -> str:
    name = i18n.locale().standaloneMonthName(day.month, i18n.locale().FormatType.ShortFormat)
    return f"{name} {day.year}" if year else name
