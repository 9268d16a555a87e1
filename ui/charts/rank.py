"""A ranking: bars under their labels, figures in columns, and tones as a small diverging bar with its counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui import fonts, i18n
from ui.charts.frame import paint_empty
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from ui.charts.spec import RankSpec, Said, Standing
    from ui.theme import Theme
    from ui.widgets.text import Ink

HEAD = 30
ROW = 50
_BAR = 6
_GAP = 20
_TONES = 156
_LEAST_NAME = 170.0
_COUNT = 26.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of a ranking stand; ``cells`` are those that have room, from the left."""

    name: QRectF
    cells: tuple[QRectF, ...]
    tones: QRectF | None


def rank_columns(rect: QRectF, spec: RankSpec) -> Columns:
    """Lay the columns out; where there is no room the last figures give way, and stay in the table."""
    widths = [_column_width(spec, at) for at in range(len(spec.columns) + 1)]
    tones = _TONES if spec.tones else 0
    most = rect.width() - _LEAST_NAME - (tones + _GAP if tones else 0)
    while len(widths) > 1 and sum(widths) + _GAP * len(widths) > most:
        widths.pop()
    right = rect.right()
    place = QRectF(right - tones, rect.top(), tones, rect.height()) if tones else None
    right -= tones + _GAP if tones else 0
    cells: list[QRectF] = []
    for width in reversed(widths):
        cells.insert(0, QRectF(right - width, rect.top(), width, rect.height()))
        right -= width + _GAP
    return Columns(QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()), tuple(cells), place)


def rank_row(rect: QRectF, at: int) -> QRectF:
    """The row of a place."""
    return QRectF(rect.left(), rect.top() + HEAD + at * ROW, rect.width(), ROW)


def rank_height(spec: RankSpec) -> int:
    """The height that shows every row."""
    return HEAD + ROW * max(2, len(spec.rows))


def paint_rank(painter: QPainter, rect: QRectF, spec: RankSpec, theme: Theme) -> None:
    """Paint as many rows as fit; the ground is the caller's."""
    if not spec.rows:
        paint_empty(painter, rect, i18n.translate("Charts", "No figures for this period yet."), theme)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    columns = rank_columns(rect, spec)
    right = Qt.AlignmentFlag.AlignRight
    for place, name in zip(columns.cells, (spec.measured, *spec.columns), strict=False):
        line = QRectF(place.left() - _GAP / 2, rect.top(), place.width() + _GAP / 2, 20)
        draw_text(painter, line, name, using="label", ink="tertiary", align=right)
    if columns.tones is not None:
        line = QRectF(columns.tones.left(), rect.top(), columns.tones.width(), 20)
        draw_text(painter, line, spec.tones, using="label", ink="tertiary", align=Qt.AlignmentFlag.AlignHCenter)
    values = [value for row in spec.rows for value in (row.value, row.before) if value is not None]
    most = max(values, default=0) or 1
    loud = max((_side(row) for row in spec.rows), default=0)
    for at, row in enumerate(spec.rows):
        place = rank_row(rect, at)
        if place.bottom() > rect.bottom() + 1:
            break
        painter.setPen(QPen(theme.border, 1))
        painter.drawLine(QPointF(place.left(), place.top() - 0.5), QPointF(place.right(), place.top() - 0.5))
        _paint_name(painter, QRectF(columns.name.left(), place.top(), columns.name.width(), ROW), row, most, at, theme)
        for cell, said in zip(columns.cells, (row.said, *row.cells), strict=False):
            _paint_said(painter, QRectF(cell.left(), place.top(), cell.width(), ROW), said)
        if columns.tones is not None and row.tones is not None:
            side = QRectF(columns.tones.left(), place.top(), columns.tones.width(), ROW)
            _paint_tones(painter, side, row.tones, loud, theme)
    painter.restore()


def _column_width(spec: RankSpec, at: int) -> float:
    name = (spec.measured, *spec.columns)[at]
    found = [(row.said, *row.cells)[at] for row in spec.rows if len(row.cells) >= at]
    texts = [text_width(said.text, "strong", tabular=True) for said in found]
    notes = [text_width(said.note, "label", tabular=True) for said in found]
    return round(max(48.0, text_width(name, "label"), *texts, *notes)) + 2


def _paint_name(painter: QPainter, place: QRectF, row: Standing, most: float, at: int, theme: Theme) -> None:
    """The label with its note, and the bar under it; a row that is measured by nothing has no bar."""
    line = QRectF(place.left(), place.top() + (8 if row.said.text else 16), place.width(), 18)
    shown = draw_text(painter, line, row.label, using="body", ink="text")
    used = QFontMetricsF(fonts.font("body")).horizontalAdvance(shown) + 8
    if row.note and line.width() - used > 40:
        draw_text(painter, line.adjusted(used, 0, 0, 0), row.note, using="label", ink="tertiary")
    if not row.said.text:
        return
    track = QRectF(place.left(), place.top() + 33, place.width(), _BAR)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.sunken)
    painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
    if row.value:
        painter.setBrush(theme.accent if at == 0 else theme.border_strong)
        width = max(_BAR, track.width() * row.value / most)
        painter.drawRoundedRect(QRectF(track.left(), track.top(), width, _BAR), _BAR / 2, _BAR / 2)
    if row.before:
        # The earlier period as a mark across the bar: it is seen whether it lies beyond the bar's end or within.
        x = track.left() + track.width() * row.before / most
        painter.setBrush(theme.tertiary)
        painter.drawRect(QRectF(min(x, track.right() - 1) - 1, track.top() - 3, 2, _BAR + 6))


def _paint_said(painter: QPainter, place: QRectF, said: Said) -> None:
    right = Qt.AlignmentFlag.AlignRight
    known = said.text != "–"
    line = QRectF(place.left() - _GAP / 2, place.top() + 8, place.width() + _GAP / 2, 18)
    draw_text(painter, line, said.text, using="strong", ink="text" if known else "tertiary", align=right, tabular=True)
    if said.note:
        line = QRectF(place.left() - _GAP / 2, place.top() + 27, place.width() + _GAP / 2, 16)
        draw_text(painter, line, said.note, using="label", ink="secondary", align=right, tabular=True)


def _side(row: Standing) -> float:
    """The longer side of a row's tones: what all bars are measured by."""
    if row.tones is None:
        return 0.0
    negative, neutral, positive = row.tones
    return max(negative, positive) + neutral / 2


def _paint_tones(painter: QPainter, place: QRectF, tones: tuple[int, int, int], loud: float, theme: Theme) -> None:
    negative, neutral, positive = tones
    if not any(tones) or not loud:
        draw_text(painter, place, "–", using="label", ink="tertiary", align=Qt.AlignmentFlag.AlignHCenter)
        return
    middle, scale = place.center().x(), (place.width() / 2 - _COUNT) / loud
    top, height = place.center().y() - 6, 12.0
    left_neutral, right_neutral = middle - neutral / 2 * scale, middle + neutral / 2 * scale
    left, right = left_neutral - negative * scale, right_neutral + positive * scale
    painter.setPen(Qt.PenStyle.NoPen)
    for start, end, fill in (
        (left, left_neutral, theme.danger),
        (left_neutral, right_neutral, theme.border_strong),
        (right_neutral, right, theme.success),
    ):
        painter.fillRect(QRectF(start, top, end - start, height), fill)
    painter.setPen(QPen(theme.background, 1))
    for edge in (left_neutral, right_neutral):
        painter.drawLine(QPointF(edge, top), QPointF(edge, top + height))
    ends: tuple[tuple[float, Qt.AlignmentFlag, int, Ink], ...] = (
        (left - _COUNT, Qt.AlignmentFlag.AlignRight, negative, "danger"),
        (right + 4, Qt.AlignmentFlag.AlignLeft, positive, "success"),
    )
    if not negative and not positive:
        # Beside a bar of neutral ones alone, their number, which has no room within it.
        ends = ((right + 4, Qt.AlignmentFlag.AlignLeft, neutral, "secondary"),)
    for start, side, counted, ink in ends:
        line = QRectF(start, top - 2, _COUNT - 4, height + 4)
        draw_text(
            painter,
            line,
            i18n.number(counted),
            using="label",
            ink=ink,
            align=side,
            tabular=True,
        )
    text = i18n.number(neutral)
    if neutral and len(ends) > 1 and right_neutral - left_neutral > text_width(text, "label") + 4:
        line = QRectF(left_neutral, top - 2, right_neutral - left_neutral, height + 4)
        draw_text(painter, line, text, using="label", ink="text", align=Qt.AlignmentFlag.AlignHCenter, tabular=True)
