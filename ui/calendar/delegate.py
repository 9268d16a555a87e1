"""Paints the agenda's rows: a day's header, or one line with time, status, network, title, account and status word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate
from typing_extensions import override

from ui import fonts
from ui.calendar.look import Look, paint_status_bar, pattern_brush
from ui.calendar.model import ItemKind, Placed
from ui.calendar.week_painter import CONFLICT
from ui.icons import network_icon
from ui.theme import Size

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.calendar.words import CalendarWords

DAY_ROLE = Qt.ItemDataRole.UserRole
PLACED_ROLE = Qt.ItemDataRole.UserRole + 1
GAP_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many days without anything follow, for the quiet row that says so; 0 for every other row."""

_GLYPH = 14
_TIME_RIGHT = 64
_TITLE_LEFT = 106
_STATE_WIDTH = 200
_ACCOUNT_WIDTH = 168
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class AgendaStyle:
    """What the agenda's rows need to know besides their item."""

    look: Look
    words: CalendarWords
    today: date


def paint_day(painter: QPainter, rect: QRect, day: date, style: AgendaStyle) -> None:
    """Paint a day's header on an opaque ground, so that it can stick at the top."""
    theme = style.look.theme
    painter.fillRect(rect, theme.background)
    painter.setPen(theme.border)
    painter.drawLine(rect.left() + 16, rect.bottom(), rect.right() - 16, rect.bottom())
    font = fonts.font("strong")
    painter.setFont(font)
    label = style.words.day_title(day)
    place = rect.adjusted(16, 6, -16, 0)
    painter.setPen(theme.accent if day == style.today else theme.text)
    painter.drawText(place, _LEFT, label)
    relative = style.words.relative(day, style.today)
    if relative:
        left = QFontMetrics(font).horizontalAdvance(label) + 10
        painter.setFont(fonts.font("label"))
        painter.setPen(theme.accent if day == style.today else theme.tertiary)
        painter.drawText(place.adjusted(left, 0, 0, 0), _LEFT, relative)


def paint_line(painter: QPainter, rect: QRect, placed: Placed, state: QStyle.StateFlag, style: AgendaStyle) -> None:
    """Paint one entry of the agenda."""
    look, theme, item = style.look, style.look.theme, placed.item
    selected = bool(state & QStyle.StateFlag.State_Selected)
    _paint_ground(painter, rect, state, style)
    post = item.kind is ItemKind.POST
    color = look.status_color(item.status) if post else theme.violet if item.kind is ItemKind.QUIET else theme.info
    painter.setFont(look.number)
    painter.setPen(theme.secondary)
    time = style.words.all_day() if item.all_day else style.words.clock(placed.minutes)
    if item.all_day:
        painter.setFont(fonts.font("label"))
    if item.conflict:
        # The sign stands beside the hours, so that they keep their right edge; its reason is in the hint.
        painter.setPen(theme.warning)
        painter.drawText(QRect(rect.left() + _TIME_RIGHT + 2, rect.top(), 8, rect.height()), _LEFT, CONFLICT)
    painter.drawText(QRect(rect.left() + 12, rect.top(), _TIME_RIGHT - 12, rect.height()), _RIGHT, time)
    pattern = look.pattern(item.status) if post else "solid"
    bar = QRectF(rect.left() + 74, rect.top() + 8, 3 if pattern == "solid" else 4, rect.height() - 16)
    paint_status_bar(painter, bar, pattern, color)
    sign = network_icon(item.network) if post else "quiet" if item.kind is ItemKind.QUIET else "event"
    _paint_glyph(painter, look, sign, theme.tertiary if post else color, rect.left() + 84, rect)
    wide = rect.width() > 620
    right = _paint_state(painter, rect, placed, color, style)
    if wide and item.account_name:
        painter.setFont(fonts.font("label"))
        painter.setPen(theme.secondary)
        account = QRect(right - _ACCOUNT_WIDTH, rect.top(), _ACCOUNT_WIDTH - 12, rect.height())
        painter.drawText(account, _LEFT, _cut(painter, item.account_name, account.width()))
        right = account.left() - 12
    painter.setFont(fonts.font("strong" if selected or not post else "body"))
    painter.setPen(theme.text)
    title = QRect(rect.left() + _TITLE_LEFT, rect.top(), right - rect.left() - _TITLE_LEFT, rect.height())
    text = item.title if placed.first == placed.last else f"{item.title} · {style.words.when(placed)}"
    painter.drawText(title, _LEFT, _cut(painter, text, title.width()))


def paint_gap(painter: QPainter, rect: QRect, days: int, style: AgendaStyle) -> None:
    """Paint the quiet row of a stretch of days without anything: a dotted line, and how long it is."""
    theme = style.look.theme
    painter.fillRect(rect, theme.background)
    painter.setFont(fonts.font("label"))
    painter.setPen(theme.tertiary)
    text = style.words.nothing_for(days)
    place = QRect(rect.left() + _TITLE_LEFT, rect.top(), rect.width() - _TITLE_LEFT - 16, rect.height())
    painter.drawText(place, _LEFT, text)
    painter.setPen(QPen(theme.border_strong, 1, Qt.PenStyle.DotLine))
    middle = rect.center().y()
    painter.drawLine(rect.left() + 16, middle, place.left() - 10, middle)
    after = place.left() + painter.fontMetrics().horizontalAdvance(text) + 10
    painter.drawLine(after, middle, rect.right() - 16, middle)


def _paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag, style: AgendaStyle) -> None:
    theme = style.look.theme
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, theme.accent_soft)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.hover)
    else:
        painter.fillRect(rect, theme.background)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = painter.pen()
        pen.setColor(theme.accent)
        pen.setWidth(Size.FOCUS_WIDTH)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(4, 1, -4, -1), 5, 5)


def _paint_state(painter: QPainter, rect: QRect, placed: Placed, color: QColor, style: AgendaStyle) -> int:
    """Paint the status as glyph and word (only the glyph where it is narrow); return where it begins."""
    look, item = style.look, placed.item
    wide = rect.width() > 460
    left = rect.right() - (_STATE_WIDTH if wide else 34)
    post = item.kind is ItemKind.POST
    if post:
        brush = pattern_brush(look.pattern(item.status), color)
        if brush is not None:
            painter.fillRect(QRect(left - 4, rect.top() + 8, _GLYPH + 8, rect.height() - 16), brush)
        _paint_glyph(painter, look, f"status-{item.status}", color, left, rect)
    if wide:
        painter.setFont(fonts.font("label"))
        painter.setPen(color if post else look.theme.secondary)
        word = style.words.status_title(item.status) if post else style.words.kind_title(item.kind)
        place = QRect(left + _GLYPH + 8, rect.top(), rect.right() - left - _GLYPH - 16, rect.height())
        painter.drawText(place, _LEFT, _cut(painter, word, place.width()))
    return left - 8


def _paint_glyph(painter: QPainter, look: Look, name: str, color: QColor, left: int, rect: QRect) -> None:
    glyph = look.glyph(name, color, _GLYPH)
    if not glyph.isNull():
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - _GLYPH) / 2), glyph)


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(" ".join(text[:300].split()), Qt.TextElideMode.ElideRight, width)


class AgendaDelegate(QStyledItemDelegate):
    """Rows of one height, so that a hundred thousand of them lay out at once."""

    def __init__(self, style: AgendaStyle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.style = style

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, Size.ROW)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        rect = QRect(QPoint(0, option.rect.top()), QSize(option.rect.right() + 1, option.rect.height()))
        placed = index.data(PLACED_ROLE)
        if isinstance(placed, Placed):
            paint_line(painter, rect, placed, option.state, self.style)
        elif days := index.data(GAP_ROLE):
            paint_gap(painter, rect, days, self.style)
        else:
            paint_day(painter, rect, index.data(DAY_ROLE), self.style)
        painter.restore()
