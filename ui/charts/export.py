"""The same painting into a PNG or an SVG file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from ui import fonts
from ui.charts.bars import paint_diverging_bars
from ui.charts.hbars import paint_bars
from ui.charts.line import paint_line_chart
from ui.charts.rank import paint_rank
from ui.charts.sparkline import paint_sparkline
from ui.charts.spec import BarsSpec, ChartSpec, DivergingSpec, LineSpec, RankSpec, SparkSpec

if TYPE_CHECKING:
    from ui.theme import Theme


def paint_chart(painter: QPainter, rect: QRectF, spec: ChartSpec, theme: Theme) -> None:
    """Paint any chart by the kind of its specification."""
    if isinstance(spec, LineSpec):
        paint_line_chart(painter, rect, spec, theme)
    elif isinstance(spec, DivergingSpec):
        paint_diverging_bars(painter, rect, spec, theme)
    elif isinstance(spec, RankSpec):
        paint_rank(painter, rect, spec, theme)
    elif isinstance(spec, BarsSpec):
        paint_bars(painter, rect, spec, theme)
    elif isinstance(spec, SparkSpec):
        paint_sparkline(painter, rect, spec, theme)


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a saved chart, so that it can be read apart from the program: title, source, caveat."""

    title: str
    source: str
    caveat: str = ""


_MARGIN = 24
_LINE = 18


def paint_saved(painter: QPainter, rect: QRectF, spec: ChartSpec, theme: Theme, around: Around | None) -> None:
    """Paint a chart on its ground, with what stands around it."""
    painter.fillRect(rect, theme.background)
    if around is None:
        paint_chart(painter, rect, spec, theme)
        return
    inside = rect.adjusted(_MARGIN, _MARGIN - 6, -_MARGIN, -_MARGIN + 6)
    wrap = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)
    painter.setFont(fonts.font("heading"))
    painter.setPen(theme.text)
    painter.drawText(
        QRectF(inside.left(), inside.top(), inside.width(), 24), int(Qt.AlignmentFlag.AlignTop), around.title
    )
    painter.setFont(fonts.font("label"))
    painter.setPen(theme.secondary)
    source = painter.boundingRect(QRectF(inside.left(), inside.top() + 26, inside.width(), 200), wrap, around.source)
    painter.drawText(source, wrap, around.source)
    bottom = inside.bottom()
    if around.caveat:
        needed = painter.boundingRect(QRectF(0, 0, inside.width(), 200), wrap, around.caveat).height()
        bottom -= needed + 8
        painter.drawText(QRectF(inside.left(), bottom + 8, inside.width(), needed), wrap, around.caveat)
    paint_chart(
        painter, QRectF(inside.left(), source.bottom() + 10, inside.width(), bottom - source.bottom() - 10), spec, theme
    )


def saved_size(size: QSize, around: Around | None) -> QSize:
    """The size of a picture whose chart has ``size``."""
    if around is None:
        return size
    return QSize(size.width() + 2 * _MARGIN, size.height() + 2 * _MARGIN + 6 * _LINE)


def chart_png(spec: ChartSpec, size: QSize, theme: Theme, scale: float = 2.0, *, around: Around | None = None) -> bytes:
    """A PNG of ``size`` logical pixels at ``scale`` times their density."""
    size = saved_size(size, around)
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    paint_saved(painter, QRectF(0, 0, size.width(), size.height()), spec, theme, around)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(held.data())


def chart_svg(spec: ChartSpec, size: QSize, theme: Theme, *, around: Around | None = None) -> bytes:
    """An SVG with its words as text, titled for those who cannot see it."""
    from PySide6.QtSvg import QSvgGenerator

    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    size = saved_size(size, around)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(spec.title)
    painter = QPainter(generator)
    paint_saved(painter, QRectF(0, 0, size.width(), size.height()), spec, theme, around)
    painter.end()
    buffer.close()
    return bytes(held.data())
