"""The rectangle of the month that selects what it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from ui.calendar.month_view import MonthView


class MonthRubber:
    """Begun on empty ground; ``keep`` adds to what was selected (Ctrl)."""

    def __init__(self, view: MonthView, press: QPoint, *, keep: bool) -> None:
        self._view = view
        # Kept in pixels of the weeks, so that it holds its beginning while they scroll under it.
        self._start = self._end = press + self._origin()
        self._kept = view.selection.ids() if keep else ()

    def _origin(self) -> QPoint:
        return QPoint(0, self._view.scroller.offset)

    @property
    def rect(self) -> QRect:
        """The rectangle in the viewport."""
        return QRect(self._start - self._origin(), self._end - self._origin()).normalized()

    def aim(self, point: QPoint) -> None:
        """Select what the rectangle touches now."""
        view = self._view
        self._end = point + self._origin()
        rect, touched = self.rect, list(self._kept)
        for first in view.scroller.weeks():
            inner = rect.translated(0, -view.scroller.top_of(first))
            cells = view.rows.layout(first).cells
            touched += [box.placed.item.id for cell in cells for box in cell.entries if box.rect.intersects(inner)]
        view.selection.only("")
        view.selection.add(touched)
        view.viewport().update()

    def end(self, *, kept: bool) -> None:
        """Let go (kept), or go back to what was selected before."""
        if not kept:
            self._view.selection.only("")
            self._view.selection.add(self._kept)
        self._view.announce_selection()

    def paint(self, painter: QPainter) -> None:
        """Show the rectangle."""
        accent = QColor(self._view.row_style().look.theme.accent)
        painter.setPen(QPen(accent, 1))
        accent.setAlpha(30)
        painter.setBrush(accent)
        painter.drawRect(self.rect.adjusted(0, 0, -1, -1))
