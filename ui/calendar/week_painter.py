"""Paints one week row of the month: grounds, bands, day numbers, entries; the same code on screen and in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.calendar.ghosts import paint_ghost
from ui.calendar.look import Look, paint_status_bar, pattern_brush
from ui.calendar.model import CalendarItem, ItemKind, Placed
from ui.icons import network_icon

if TYPE_CHECKING:
    from datetime import date

    from ui.calendar.layout import Box, Cell, WeekLayout
    from ui.calendar.words import CalendarWords

_RADIUS = 4
_GLYPH = 12
CONFLICT = "!"
PLANNED = frozenset({"draft", "in_review", "changes_requested", "approved", "rejected"})
"""Statuses whose time is an intention, not an appointment: their hour is painted lighter."""

DONE = frozenset({"published", "rejected"})
"""Statuses that ask for nothing any more: their title steps back."""

_BAND_ROLES = {ItemKind.EVENT: "info", ItemKind.QUIET: "violet", ItemKind.HOLIDAY: "tertiary"}


@dataclass(frozen=True, slots=True)
class RowStyle:
    """What a row needs to know besides its layout."""

    look: Look
    words: CalendarWords
    today: date
    week_numbers: bool = False


def paint_week(painter: QPainter, layout: WeekLayout, style: RowStyle) -> None:
    """Paint a whole row with its top left corner at the origin."""
    theme = style.look.theme
    painter.fillRect(QRect(0, 0, layout.width, layout.height), theme.background)
    for cell in layout.cells:
        _paint_ground(painter, cell, style)
    painter.setPen(theme.border)
    painter.drawLine(0, 0, layout.width, 0)
    for cell in layout.cells[1:] if layout.cells[0].rect.left() == 0 else layout.cells:
        painter.drawLine(cell.rect.left(), 0, cell.rect.left(), layout.height)
    _paint_month_edge(painter, layout, style)
    _paint_stretches(painter, layout, style)
    if style.week_numbers:
        painter.setFont(style.look.time)
        painter.setPen(theme.tertiary)
        gutter = QRect(0, 4, layout.cells[0].rect.left(), 20)
        painter.drawText(gutter, Qt.AlignmentFlag.AlignCenter, style.words.week_number(layout.first))
    for band in layout.bands:
        paint_band(painter, band, style)
    for cell in layout.cells:
        _paint_head(painter, cell, style)
        for ghost in cell.ghosts:
            paint_ghost(painter, QRectF(ghost.rect), ghost.slot, style)
        for box in cell.entries:
            paint_entry(painter, box, style)
        if cell.hidden:
            paint_more(painter, cell, style)


def paint_entry(painter: QPainter, box: Box, style: RowStyle, ground: QColor | None = None) -> None:
    """Paint one post: status bar, network glyph, time, title, status glyph; ``ground`` for hover and selection."""
    look, theme, item = style.look, style.look.theme, box.placed.item
    color = look.status_color(item.status)
    rect = QRectF(box.rect)
    paint_entry_ground(painter, rect, item, color, ground, style)
    pattern = look.pattern(item.status)
    bar = QRectF(rect.left() + 1, rect.top() + 3, 3 if pattern == "solid" else 4, rect.height() - 6)
    paint_status_bar(painter, bar, pattern, color)
    left, right = rect.left() + 8, rect.right() - 3
    state = look.glyph(f"status-{item.status}", color, _GLYPH)
    if not state.isNull() and rect.width() > 76:
        painter.drawPixmap(QPointF(right - _GLYPH, rect.top() + (rect.height() - _GLYPH) / 2), state)
        right -= _GLYPH + 4
    network = look.glyph(network_icon(item.network), theme.tertiary, _GLYPH)
    if not network.isNull() and rect.width() > 110:
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - _GLYPH) / 2), network)
        left += _GLYPH + 4
    clock = style.words.clock(box.placed.minutes) + (CONFLICT if item.conflict else "")
    baseline = rect.top() + (rect.height() + look.small_metrics.ascent() - look.small_metrics.descent()) / 2
    planned = item.status in PLANNED
    painter.setFont(look.time if planned else look.time_set)
    painter.setPen(theme.warning if item.conflict else theme.tertiary if planned else theme.secondary)
    painter.drawText(QPointF(left, baseline), clock)
    left += look.time_metrics.horizontalAdvance(clock) + 5
    if right - left > 12:
        painter.setFont(look.small)
        painter.setPen(theme.secondary if item.status in DONE else theme.text)
        title = look.small_metrics.elidedText(one_line(item.title), Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QPointF(left, baseline), title)


def paint_band(painter: QPainter, box: Box, style: RowStyle, ground: QColor | None = None) -> None:
    """Paint an event or a quiet period across its days; open at the side where it goes on."""
    look, theme, item = style.look, style.look.theme, box.placed.item
    color: QColor = getattr(theme, _BAND_ROLES.get(item.kind, "tertiary"))
    rect = QRectF(box.rect)
    shape = rect.adjusted(0 if box.begins else -_RADIUS * 2, 0, 0 if box.ends else _RADIUS * 2, 0)
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground or look.tint(color, 0.13))
    painter.drawRoundedRect(shape, _RADIUS, _RADIUS)
    if item.kind is ItemKind.QUIET:
        faint = QColor(color)
        faint.setAlpha(50)
        painter.setBrush(QBrush(faint, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(shape, _RADIUS, _RADIUS)
    painter.restore()
    glyph = look.glyph("quiet" if item.kind is ItemKind.QUIET else "event", color, _GLYPH)
    left = rect.left() + 6
    if not glyph.isNull():
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - _GLYPH) / 2), glyph)
        left += _GLYPH + 5
    painter.setFont(look.medium)
    painter.setPen(color)
    label = look.medium_metrics.elidedText(
        _band_label(box.placed, style.words), Qt.TextElideMode.ElideRight, int(rect.right() - 6 - left)
    )
    baseline = rect.top() + (rect.height() + look.medium_metrics.ascent() - look.medium_metrics.descent()) / 2
    painter.drawText(QPointF(left, baseline), label)


def paint_more(painter: QPainter, cell: Cell, style: RowStyle, ground: QColor | None = None) -> None:
    """Paint the "+n" line of a day that holds more than it shows."""
    if ground is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(cell.more, _RADIUS, _RADIUS)
    painter.setFont(style.look.medium)
    painter.setPen(style.look.theme.secondary)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(cell.more.adjusted(9, 0, 0, 0), align, style.words.more(cell.hidden))


def paint_entry_ground(
    painter: QPainter, rect: QRectF, item: CalendarItem, color: QColor, ground: QColor | None, style: RowStyle
) -> None:
    """Paint the ground of an entry, with the pattern that tells its status apart."""
    look = style.look
    pattern = look.pattern(item.status)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground or look.tint(color, 0.09))
    if pattern == "hollow" and ground is None:
        edge = QColor(color)
        edge.setAlpha(120)
        painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
        painter.setBrush(look.theme.background)
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    brush = pattern_brush(pattern, color)
    if brush is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)


def _paint_ground(painter: QPainter, cell: Cell, style: RowStyle) -> None:
    theme = style.look.theme
    ground = theme.sunken if cell.day.weekday() >= 5 or cell.holiday else theme.background
    if cell.quiet:
        # Begun at a multiple of the tile's side, so that the lines run on from cell to cell.
        painter.drawTiledPixmap(cell.rect, style.look.hatch(ground, theme.violet), cell.rect.topLeft())
    elif cell.stretch is not None:
        painter.fillRect(cell.rect, style.look.tint(theme.warning, 0.055))
    elif ground != theme.background:
        painter.fillRect(cell.rect, ground)


def _paint_head(painter: QPainter, cell: Cell, style: RowStyle) -> None:
    """The day number at the right, as in a paper calendar; the holiday's name at the left of it."""
    look, theme, day = style.look, style.look.theme, cell.day
    label = str(day.day)
    if day.day == 1:
        first = "1er" if style.words.french else "1"
        label = f"{first} {style.words.short_month(day)}"
    strong = day == style.today or day.day == 1
    painter.setFont(look.number_strong if strong else look.number)
    width = max(24, painter.fontMetrics().horizontalAdvance(label) + 12)
    disc = QRectF(cell.rect.right() - 4 - width, cell.rect.top() + 3, width, 23)
    if day == style.today:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(disc, 11.5, 11.5)
        painter.setPen(theme.on_accent)
    else:
        quiet = day < style.today or day.weekday() >= 5
        painter.setPen(theme.text if day.day == 1 or not quiet else theme.tertiary)
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, label)
    if cell.holiday:
        painter.setFont(look.small)
        painter.setPen(theme.secondary)
        room = int(disc.left() - cell.rect.left() - 14)
        name = look.small_metrics.elidedText(cell.holiday, Qt.TextElideMode.ElideRight, room)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(cell.rect.left() + 10, disc.top(), room, 23), align, name)


def _paint_month_edge(painter: QPainter, layout: WeekLayout, style: RowStyle) -> None:
    """A stronger line where one month ends and the next begins."""
    first = next((cell for cell in layout.cells if cell.day.day == 1), None)
    if first is None:
        return
    painter.setPen(QPen(style.look.theme.border_strong, 1))
    painter.drawLine(first.rect.left(), 0, layout.width, 0)
    if first is not layout.cells[0]:
        painter.drawLine(first.rect.left(), 0, first.rect.left(), layout.height)
        painter.drawLine(layout.cells[0].rect.left(), layout.height - 1, first.rect.left(), layout.height - 1)


def _paint_stretches(painter: QPainter, layout: WeekLayout, style: RowStyle) -> None:
    """Words at the foot of working days on which nothing goes out, once a week, where the line is free."""
    bare = [cell for cell in layout.cells if cell.stretch is not None]
    for stretch in dict.fromkeys(cell.stretch for cell in bare):
        cells = [cell for cell in bare if cell.stretch == stretch]
        foot = QRect(cells[0].rect.left(), layout.height - 22, cells[-1].rect.right() - cells[0].rect.left(), 20)
        taken = [band.rect for band in layout.bands]
        for cell in cells:
            taken += [*(box.rect for box in cell.entries), *(ghost.rect for ghost in cell.ghosts)]
        if stretch is None or any(rect.intersects(foot) for rect in taken):
            continue
        painter.setFont(style.look.small)
        painter.setPen(style.look.theme.tertiary)
        words = style.words.nothing(stretch.working)
        room = foot.adjusted(9, 0, -4, 0)
        said = style.look.small_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


def _band_label(placed: Placed, words: CalendarWords) -> str:
    title = one_line(placed.item.title)
    timed = not placed.item.all_day and placed.first == placed.last and placed.item.kind is ItemKind.EVENT
    return f"{words.clock(placed.minutes)}  {title}" if timed else title


def one_line(text: str) -> str:
    """A title on one line, and never longer than a cell could show: eliding 100 kB takes tens of milliseconds."""
    return " ".join(text[:200].split())
