"""A top list as thin bars under their labels, values right-aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import fonts, i18n
from ui.charts.frame import paint_empty, said

if TYPE_CHECKING:
    from ui.charts.spec import BarsSpec
    from ui.theme import Theme

ROW = 40
_BAR = 5
_INSET = 8


def bar_row(rect: QRectF, at: int) -> QRectF:
    """The row of a bar."""
    return QRectF(rect.left(), rect.top() + at * ROW, rect.width(), ROW)


def paint_bars(painter: QPainter, rect: QRectF, spec: BarsSpec, theme: Theme) -> None:
    """Paint as many rows as fit; the ground is the caller's."""
    if not spec.bars:
        paint_empty(painter, rect, i18n.translate("Charts", "No figures for this period yet."), theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    most = max((bar.value for bar in spec.bars if bar.value is not None), default=0) or 1
    label, note = fonts.font("body"), fonts.font("label")
    figures = fonts.font("strong", tabular=True)
    for at, bar in enumerate(spec.bars):
        row = bar_row(rect, at).adjusted(_INSET, 0, -_INSET, 0)
        if row.bottom() > rect.bottom() + 1:
            break
        text = said(bar.value, percent=spec.percent) if bar.value is not None else "–"
        painter.setFont(figures)
        painter.setPen(theme.text if bar.value is not None else theme.tertiary)
        line = QRectF(row.left(), row.top() + 5, row.width(), 20)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        room = row.width() - QFontMetricsF(figures).horizontalAdvance(text) - 16
        note_width = min(room * 0.4, QFontMetricsF(note).horizontalAdvance(bar.note) + 8) if bar.note else 0
        painter.setFont(label)
        painter.setPen(theme.text)
        shown = painter.fontMetrics().elidedText(
            " ".join(bar.label[:300].split()), Qt.TextElideMode.ElideRight, int(room - note_width)
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if bar.note:
            left = painter.fontMetrics().horizontalAdvance(shown) + 8
            painter.setFont(note)
            painter.setPen(theme.tertiary)
            cut = painter.fontMetrics().elidedText(bar.note, Qt.TextElideMode.ElideRight, int(note_width))
            painter.drawText(
                line.adjusted(left, 0, 0, 0), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), cut
            )
        track = QRectF(row.left(), row.top() + 27, row.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.sunken)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if bar.value is not None and bar.value > 0:
            painter.setBrush(theme.accent if at == 0 else theme.border_strong)
            painter.drawRoundedRect(
                QRectF(track.left(), track.top(), max(_BAR, track.width() * bar.value / most), _BAR), _BAR / 2, _BAR / 2
            )
    painter.restore()
