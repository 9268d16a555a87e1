"""Where days and hours stand while the week scrolls: an endless row of equal columns, without a widget."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect

from ui.calendar.layout import DAYS, week_start
from ui.calendar.scroller import FIRST_DAY, LAST_DAY
from ui.calendar.week.axis import WORKING, Axis, fitting_axis

GUTTER = 52
LEAST_ACCOUNT = 96
"""Pixels below which an account's column shows no title."""


class DayScroller:
    """The window over the days: sideways by days without end, downwards by the hours of one day."""

    def __init__(self, first_weekday: int) -> None:
        self.first_weekday = first_weekday
        self.axis = Axis()
        self.gutter = GUTTER
        self.day_width = 1
        self.days_across = DAYS
        self.head = 0
        self.offset = 0
        self.down = 0
        self._size = (1, 1)
        self._placed = False

    def resize(self, width: int, height: int, head: int, accounts: int) -> None:
        """Other measures; the same day stays at the left and the same hour at the top."""
        index, part = divmod(self.offset, self.day_width)
        hour = self.axis.minutes_at(self.down)
        room = max(DAYS, width - GUTTER)
        self.days_across = max(1, min(DAYS, room // (accounts * LEAST_ACCOUNT))) if accounts else DAYS
        # What seven days do not share evenly is given to the hours, so that no day is cut.
        before, self.day_width = self.day_width, max(1, room // self.days_across)
        self.gutter = width - self.day_width * self.days_across if room > DAYS else GUTTER
        self.offset = index * self.day_width + part * self.day_width // before
        self.head, self._size = head, (width, height)
        self.axis = fitting_axis(height - head)
        self.down = self.axis.y_of(hour)
        if not self._placed and height > head + 100:
            self._placed = True
            self.down = self.axis.y_of(WORKING[0] * 60 + 15)
        self._clamp()

    @property
    def window(self) -> int:
        """The height in which hours are seen."""
        return max(1, self._size[1] - self.head)

    @property
    def grid(self) -> QRect:
        """Where the days' hours are seen."""
        return QRect(self.gutter, self.head, self._size[0] - self.gutter, self.window)

    def left_of(self, day: date) -> int:
        """Where a day's column begins in the window."""
        return self.gutter + (day - FIRST_DAY).days * self.day_width - self.offset

    def top_of(self, y: int) -> int:
        """Where a pixel of a day's column stands in the window."""
        return self.head + y - self.down

    def day_at(self, x: int) -> date:
        """The day at a pixel of the window; the gutter belongs to the first."""
        return FIRST_DAY + timedelta(days=(max(0, x - self.gutter) + self.offset) // self.day_width)

    def in_day(self, point: QPoint) -> QPoint:
        """A point of the window, in its day's column."""
        return QPoint(point.x() - self.left_of(self.day_at(point.x())), point.y() - self.head + self.down)

    def days(self) -> list[date]:
        """The days in sight, even in part, from the left."""
        first = self.day_at(self.gutter)
        count = -(-(self._size[0] - self.left_of(first)) // self.day_width)
        return [first + timedelta(days=at) for at in range(count)]

    def weeks(self) -> list[date]:
        """The first days of the weeks in sight."""
        return list(dict.fromkeys(self.week_of(day) for day in self.days()))

    def week_of(self, day: date) -> date:
        """The first day of a day's week."""
        return week_start(day, self.first_weekday)

    def offset_of(self, day: date) -> int:
        """The offset that puts a day at the left."""
        return (day - FIRST_DAY).days * self.day_width

    def scroll_by(self, across: int, down: int) -> bool:
        """Move the window; False where it is at its end."""
        before = (self.offset, self.down)
        self.offset += across
        self.down += down
        self._clamp()
        return before != (self.offset, self.down)

    def distance_to_show(self, day: date, top: int, foot: int) -> tuple[int, int]:
        """How far to scroll so that a part of a day's column is in sight."""
        left = self.left_of(day) - self.gutter
        room = self._size[0] - self.gutter
        across = left if left < 0 else max(0, min(left, left + self.day_width - room))
        down = top - self.down if top < self.down else max(0, foot - self.down - self.window)
        return across, down

    def month(self) -> date:
        """The first day of the month that fills most of the window."""
        months = [day.replace(day=1) for day in self.days()[: self.days_across]]
        return max(dict.fromkeys(months), key=months.count)

    def _clamp(self) -> None:
        end = self.offset_of(LAST_DAY) - (self._size[0] - self.gutter) + self.day_width
        self.offset = max(0, min(end, self.offset))
        self.down = max(0, min(self.axis.height - self.window, self.down))
