"""The same painting into a PNG or an SVG file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageWriter, QPainter

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


def chart_png(spec: ChartSpec, size: QSize, theme: Theme, scale: float = 2.0) -> bytes:
    """A PNG of ``size`` logical pixels at ``scale`` times their density."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(theme.background)
    painter = QPainter(image)
    paint_chart(painter, QRectF(0, 0, size.width(), size.height()), spec, theme)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    return bytes(held.data())


def chart_svg(spec: ChartSpec, size: QSize, theme: Theme) -> bytes:
    """An SVG with its words as text, titled for those who cannot see it."""
    from PySide6.QtSvg import QSvgGenerator

    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(spec.title)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), theme.background)
    paint_chart(painter, QRectF(0, 0, size.width(), size.height()), spec, theme)
    painter.end()
    buffer.close()
    return bytes(held.data())
