"""Week rows kept ready: their layout, and the pixmap that scrolling only has to copy."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.calendar.layout import DAYS, Metrics, WeekLayout, lay_out_week
from ui.calendar.week_painter import RowStyle, paint_week

if TYPE_CHECKING:
    from ui.calendar.model import DayModel

_LAYOUTS = 64
_PIXMAP_BYTES = 48_000_000
_LEAST_PIXMAPS = 9


class RowCache:
    """Layouts and pixmaps by first day of the week; both bounded, least recently used goes first."""

    def __init__(self, model: DayModel) -> None:
        self.model = model
        self.metrics = Metrics()
        self.painted = 0
        self.version = 0
        self._width = 0
        self._height = 0
        self._layouts: OrderedDict[date, WeekLayout] = OrderedDict()
        self._pixmaps: OrderedDict[date, QPixmap] = OrderedDict()

    def resize(self, width: int, height: int, metrics: Metrics) -> None:
        """Rows have another size from now on."""
        if (width, height, metrics) != (self._width, self._height, self.metrics):
            self._width, self._height, self.metrics = width, height, metrics
            self.forget()

    def layout(self, first: date) -> WeekLayout:
        """The layout of the week that begins on ``first``."""
        found = self._layouts.get(first)
        if found is None:
            found = self._layouts[first] = lay_out_week(self.model, first, self._width, self._height, self.metrics)
            if len(self._layouts) > _LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(first)
        return found

    def has_pixmap(self, first: date) -> bool:
        """Whether a row could be shown without painting it."""
        return first in self._pixmaps

    def pixmap(self, first: date, style: RowStyle) -> QPixmap:
        """The painted row; painted now if it is not kept."""
        found = self._pixmaps.get(first)
        if found is not None:
            self._pixmaps.move_to_end(first)
            return found
        # A pixmap that is let go is painted over: allocating and clearing a megabyte costs as much as the copy.
        full = len(self._pixmaps) >= self._pixmap_limit(style.look.ratio)
        found = self._pixmaps.popitem(last=False)[1] if full else self._new_pixmap(style.look.ratio)
        painter = QPainter(found)
        paint_week(painter, self.layout(first), style)
        painter.end()
        self._pixmaps[first] = found
        self.painted += 1
        return found

    def forget(self, days: Iterable[date] | None = None, first_weekday: int = 0) -> None:
        """Drop the rows of these days, or all; ``version`` counts how often."""
        self.version += 1
        if days is None:
            self._layouts.clear()
            self._pixmaps.clear()
            return
        for first in {day - timedelta(days=(day.weekday() - first_weekday) % DAYS) for day in days}:
            self._layouts.pop(first, None)
            self._pixmaps.pop(first, None)

    def repaint(self) -> None:
        """Keep the layouts, paint again: colours, words or today changed."""
        self._pixmaps.clear()

    def _pixmap_limit(self, ratio: float) -> int:
        """As many rows as fit the memory set aside, but always a window's worth and a little more."""
        row_bytes = max(1, round(self._width * self._height * ratio * ratio * 4))
        return max(_LEAST_PIXMAPS, _PIXMAP_BYTES // row_bytes)

    def _new_pixmap(self, ratio: float) -> QPixmap:
        pixmap = QPixmap(max(1, ceil(self._width * ratio)), max(1, ceil(self._height * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap
