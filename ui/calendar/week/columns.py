"""Day columns kept ready: their layout, and the pixmap that scrolling only has to copy."""

from __future__ import annotations

from collections import OrderedDict
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.calendar.week.axis import Axis
from ui.calendar.week.day_painter import paint_day, paint_hours
from ui.calendar.week.layout import AccountColumn, DayLayout, lay_out_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ui.calendar.model import DayModel
    from ui.calendar.week_painter import RowStyle

_LAYOUTS = 96
_PIXMAP_BYTES = 64_000_000
_LEAST_PIXMAPS = 10


class ColumnCache:
    """Layouts and pixmaps by day; both bounded, least recently used goes first."""

    def __init__(self, model: DayModel) -> None:
        self.model = model
        self.axis = Axis()
        self.accounts: tuple[AccountColumn, ...] = ()
        self.painted = 0
        self.version = 0
        self._width = 1
        self._layouts: OrderedDict[date, DayLayout] = OrderedDict()
        self._pixmaps: OrderedDict[date, QPixmap] = OrderedDict()
        self._hours: QPixmap | None = None

    def resize(self, width: int, axis: Axis, accounts: tuple[AccountColumn, ...]) -> None:
        """Columns have another size, or other accounts, from now on."""
        if (width, axis, accounts) != (self._width, self.axis, self.accounts):
            self._width, self.axis, self.accounts = width, axis, accounts
            self.forget()

    def layout(self, day: date) -> DayLayout:
        """The layout of a day."""
        found = self._layouts.get(day)
        if found is None:
            found = self._layouts[day] = lay_out_day(self.model, day, self._width, self.axis, self.accounts)
            if len(self._layouts) > _LAYOUTS:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(day)
        return found

    def has_pixmap(self, day: date) -> bool:
        """Whether a day could be shown without painting it."""
        return day in self._pixmaps

    def pixmap(self, day: date, style: RowStyle) -> QPixmap:
        """The painted day; painted now if it is not kept."""
        found = self._pixmaps.get(day)
        if found is not None:
            self._pixmaps.move_to_end(day)
            return found
        # A pixmap that is let go is painted over: allocating and clearing a megabyte costs as much as the copy.
        full = len(self._pixmaps) >= self._limit(style.look.ratio)
        ratio = style.look.ratio
        found = self._pixmaps.popitem(last=False)[1] if full else _new_pixmap(self._width, self.axis.height, ratio)
        layout = self.layout(day)
        painter = QPainter(found)
        try:
            paint_day(painter, layout, self.axis, style)
        finally:
            # A pixmap that is let go while it is painted takes the whole program with it.
            painter.end()
        self._pixmaps[day] = found
        self.painted += 1
        return found

    def hours(self, width: int, style: RowStyle) -> QPixmap:
        """The painted hours beside the days."""
        if self._hours is None:
            self._hours = _new_pixmap(width, self.axis.height, style.look.ratio)
            painter = QPainter(self._hours)
            paint_hours(painter, width, self.axis, style)
            painter.end()
        return self._hours

    def forget(self, days: Iterable[date] | None = None) -> None:
        """Drop these days, or all; ``version`` counts how often."""
        self.version += 1
        if days is None:
            self._layouts.clear()
            self.repaint()
            return
        for day in days:
            self._layouts.pop(day, None)
            self._pixmaps.pop(day, None)

    def repaint(self) -> None:
        """Keep the layouts, paint again: colours, words or today changed."""
        self._pixmaps.clear()
        self._hours = None

    def _limit(self, ratio: float) -> int:
        day_bytes = max(1, round(self._width * self.axis.height * ratio * ratio * 4))
        return max(_LEAST_PIXMAPS, _PIXMAP_BYTES // day_bytes)


def _new_pixmap(width: int, height: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(max(1, ceil(width * ratio)), max(1, ceil(height * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
