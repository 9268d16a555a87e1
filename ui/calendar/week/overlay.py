"""What lies over the copied columns of the week: hover, selection, approval window, the present moment, focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.calendar.ghosts import paint_ghost
from ui.calendar.month_overlay import hover_ground
from ui.calendar.month_overlay import paint_focus as paint_ring
from ui.calendar.week import extent
from ui.calendar.week.axis import DAY_MINUTES
from ui.calendar.week.day_painter import paint_block, paint_more
from ui.calendar.week.entry_painter import paint_chosen, paint_post
from ui.calendar.week.hits import Edge, WeekHit, WeekHitKind
from ui.calendar.week.layout import EntryBox
from ui.calendar.week.place import ALL_DAY
from ui.calendar.week.strip import clipped
from ui.calendar.week_painter import one_line, paint_band

if TYPE_CHECKING:
    from datetime import date

    from ui.calendar.layout import Box
    from ui.calendar.model import Placed
    from ui.calendar.week.extent import Extent
    from ui.calendar.week.layout import DayLayout
    from ui.calendar.week.view import WeekView


def paint_over_hours(painter: QPainter, view: WeekView, hover: WeekHit | None, now: tuple[date, int] | None) -> None:
    """Paint what changes over the hours without painting a column again."""
    _paint_window(painter, view)
    if hover is not None and hover.kind in {WeekHitKind.ENTRY, WeekHitKind.BLOCK, WeekHitKind.SLOT, WeekHitKind.MORE}:
        _paint_hover(painter, view, hover)
    if len(view.selection):
        for day in view.scroller.days():
            layout = view.columns.layout(day)
            painter.save()
            painter.translate(view.scroller.left_of(day), view.scroller.top_of(0))
            for block in layout.blocks:
                if block.placed.item.id in view.selection:
                    _paint_chosen_block(painter, view, block, layout)
            for box in layout.entries:
                if any(key in view.selection for key in box.ids):
                    paint_chosen(painter, box, view.row_style())
            painter.restore()
    _paint_names_above(painter, view)
    if now is not None:
        _paint_now(painter, view, *now)


def paint_over_strip(painter: QPainter, view: WeekView, hover: WeekHit | None) -> None:
    """Paint hover and selection of what lasts whole days."""
    under = hover.placed if hover is not None and hover.kind is WeekHitKind.BAND else None
    if under is None and not len(view.selection):
        return
    width = view.viewport().width()
    painter.save()
    painter.setClipRect(QRect(view.scroller.gutter, 0, width, view.scroller.head))
    for box in view.strip.boxes(accounts=bool(view.columns.accounts)):
        cut = clipped(box, view.scroller.gutter, width)
        if cut.rect.width() <= 4:
            continue
        if box.placed.item.id in view.selection:
            paint_band(painter, cut, view.row_style(), view.row_style().look.theme.accent_soft)
            _outline(painter, QRectF(cut.rect), view)
        elif under is not None and box.placed.item.id == under.item.id:
            paint_band(painter, cut, view.row_style(), hover_ground(box, view.row_style()))
    painter.restore()


def paint_extent(painter: QPainter, view: WeekView, held: Placed, shown: Extent, *, handles: bool) -> None:
    """Paint the window of a post: a light ground, and its two times, which are handles where it can be changed."""
    style = view.row_style()
    theme = style.look.theme
    ground = QColor(theme.accent)
    ground.setAlpha(24)
    edge = QColor(theme.accent)
    edge.setAlpha(120)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for _, rect in extent.rects(view, held, shown):
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(style.look.time)
    for which, rect in extent.handles(view, held, shown).items():
        painter.setPen(QPen(theme.background, 1))
        painter.setBrush(theme.accent if handles else theme.secondary)
        painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
        painter.setPen(theme.on_accent if handles else theme.background)
        minutes = shown.begin if which in {Edge.OPENS, Edge.STARTS} else shown.end % DAY_MINUTES
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, style.words.clock(minutes))


def paint_lifted(painter: QPainter, rect: QRect, view: WeekView) -> None:
    """What is dragged away is fainter where it stood."""
    ground = QColor(view.row_style().look.theme.background)
    ground.setAlpha(150)
    painter.fillRect(rect, ground)


def paint_landing(painter: QPainter, view: WeekView, box: EntryBox, *, copy: bool) -> None:
    """Paint a dragged thing where it would land, with the time it would have there; a plus when it is a copy."""
    painter.save()
    painter.setOpacity(0.9)
    paint_chosen(painter, box, view.row_style())
    if copy:
        style = view.row_style()
        badge = QRectF(box.rect.right() - 15, box.rect.top() - 5, 16, 16)
        painter.setPen(QPen(style.look.theme.background, 1))
        painter.setBrush(style.look.theme.accent)
        painter.drawEllipse(badge)
        painter.setFont(style.look.time_set)
        painter.setPen(style.look.theme.on_accent)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "+")
    painter.restore()


def paint_target(painter: QPainter, rect: QRect, view: WeekView) -> None:
    """The day, or the column, on which letting go would drop."""
    ground = QColor(view.row_style().look.theme.accent)
    ground.setAlpha(20)
    painter.fillRect(rect, ground)


def paint_clock(painter: QPainter, view: WeekView, rect: QRect, text: str) -> None:
    """A time beside what is dragged, on a ground of its own."""
    style = view.row_style()
    painter.save()
    painter.setFont(style.look.time_set)
    width = painter.fontMetrics().horizontalAdvance(text) + 12
    place = QRectF(rect.left() - width - 4 if rect.left() - width > 2 else rect.right() + 4, rect.top(), width, 20)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.look.theme.accent)
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(style.look.theme.on_accent)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def paint_rubber(painter: QPainter, rect: QRect, view: WeekView) -> None:
    """The rectangle that selects what it touches."""
    accent = QColor(view.row_style().look.theme.accent)
    painter.setPen(QPen(accent, 1))
    accent.setAlpha(30)
    painter.setBrush(accent)
    painter.drawRect(rect.adjusted(0, 0, -1, -1))


def paint_focus(painter: QPainter, view: WeekView) -> None:
    """The ring that says where the keyboard is."""
    place = view.cursor_place
    whole = QRect(view.scroller.gutter, 0, view.viewport().width() - view.scroller.gutter, view.viewport().height())
    painter.setClipRect(whole if place.minutes == ALL_DAY else view.scroller.grid)
    rect = view.place_rect(place)
    if not place.stop:
        ground = QColor(view.row_style().look.theme.accent)
        ground.setAlpha(18)
        painter.fillRect(rect, ground)
    paint_ring(painter, rect, view.row_style())
    if not place.stop and place.minutes != ALL_DAY:
        style = view.row_style()
        painter.setFont(style.look.time)
        painter.setPen(style.look.theme.accent)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect.adjusted(8, 0, 0, 0), align, style.words.clock(place.minutes))
    painter.setClipping(False)


def paint_now_label(painter: QPainter, view: WeekView, now: tuple[date, int] | None) -> None:
    """The present time among the hours, where its day is in sight."""
    if now is None or now[0] not in view.scroller.days():
        return
    style = view.row_style()
    y = view.scroller.top_of(view.scroller.axis.y_of(now[1]))
    if not view.scroller.grid.top() <= y <= view.scroller.grid.bottom():
        return
    painter.setFont(style.look.time_set)
    text = style.words.clock(now[1])
    place = QRect(0, y - 8, view.scroller.gutter - 1, 16)
    painter.fillRect(place, style.look.theme.background)
    painter.setPen(style.look.theme.danger)
    painter.drawText(place.adjusted(0, 0, -7, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_window(painter: QPainter, view: WeekView) -> None:
    held = view.shown_window()
    shown = extent.window_of(held, view.model.zone) if held is not None else None
    if held is not None and shown is not None and not view.editing_window():
        paint_extent(painter, view, held, shown, handles=held.item.movable)


def _paint_names_above(painter: QPainter, view: WeekView) -> None:
    """The name of an event whose beginning is scrolled away stays in sight at the top."""
    style, grid = view.row_style(), view.scroller.grid
    line = style.look.small_metrics.height() + 4
    for day in view.scroller.days():
        layout = view.columns.layout(day)
        for block in layout.blocks:
            rect = block.rect.translated(view.scroller.left_of(day), view.scroller.top_of(0))
            place = QRect(rect.left() + 9, grid.top() + 1, rect.width() - 14, line)
            inner = place.translated(-view.scroller.left_of(day), -view.scroller.top_of(0))
            covered = any(box.rect.intersects(inner) for box in layout.entries)
            if rect.top() >= grid.top() - line or rect.bottom() < grid.top() + line or covered:
                continue
            painter.setFont(style.look.medium)
            painter.setPen(style.look.theme.info)
            text = f"{style.words.clock(block.placed.minutes)}  {one_line(block.placed.item.title)}"
            cut = style.look.medium_metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cut)


def _paint_hover(painter: QPainter, view: WeekView, hover: WeekHit) -> None:
    layout, style = view.columns.layout(hover.day), view.row_style()
    painter.save()
    painter.translate(view.scroller.left_of(hover.day), view.scroller.top_of(0))
    if hover.more is not None:
        paint_more(painter, hover.more, style, style.look.theme.hover)
    elif hover.slot is not None:
        for ghost in layout.ghosts:
            if ghost.slot == hover.slot:
                paint_ghost(painter, QRectF(ghost.rect), ghost.slot, style, hovered=True)
    elif hover.placed is not None and hover.placed.item.id not in view.selection:
        box = layout.box(hover.placed.item.id)
        if isinstance(box, EntryBox):
            ground = style.look.tint(style.look.status_color(box.placed.item.status), 0.2)
            paint_post(painter, box, style, ground)
    painter.restore()


def _paint_now(painter: QPainter, view: WeekView, day: date, minutes: int) -> None:
    if day not in view.scroller.days():
        return
    danger = view.row_style().look.theme.danger
    y = view.scroller.top_of(view.scroller.axis.y_of(minutes))
    left = view.scroller.left_of(day)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(danger, 1.5))
    painter.drawLine(left, y, left + view.scroller.day_width, y)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(danger)
    painter.drawEllipse(QRectF(left - 4, y - 4, 8, 8))


def _paint_chosen_block(painter: QPainter, view: WeekView, block: Box, layout: DayLayout) -> None:
    """An event stands behind the entries, selected or not."""
    paint_block(painter, block, layout, view.row_style(), view.row_style().look.theme.accent_soft)
    _outline(painter, QRectF(block.rect), view)
    for box in layout.entries:
        if box.rect.intersects(block.rect):
            paint_post(painter, box, view.row_style())


def _outline(painter: QPainter, rect: QRectF, view: WeekView) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(view.row_style().look.theme.accent)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
