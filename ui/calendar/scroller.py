"""Where weeks stand while the month scrolls: pixels of an endless column of rows, without a widget."""

from __future__ import annotations

from datetime import date, timedelta

from ui.calendar.layout import DAYS, week_start

FIRST_DAY = date(1970, 1, 1)
LAST_DAY = date(2199, 12, 31)


class WeekScroller:
    """An endless column of equal rows and the window that looks at it."""

    def __init__(self, first_weekday: int) -> None:
        self.first_weekday = first_weekday
        self.row_height = 1
        self.window = 1
        self.offset = 0
        self._origin = week_start(FIRST_DAY, first_weekday)

    def week_of(self, day: date) -> date:
        """The first day of a day's week."""
        return week_start(day, self.first_weekday)

    def resize(self, row_height: int, window: int) -> None:
        """Change the measures and keep the same place at the top."""
        rows, part = divmod(self.offset, self.row_height)
        self.offset = rows * row_height + part * row_height // self.row_height
        self.row_height, self.window = row_height, window

    def scroll_by(self, pixels: int) -> bool:
        """Move the window; False at either end of the calendar."""
        before = self.offset
        end = self._index(LAST_DAY) * self.row_height - self.window
        self.offset = max(0, min(end, self.offset + pixels))
        return self.offset != before

    def offset_of(self, day: date) -> int:
        """The offset that puts a day's week at the top."""
        return self._index(day) * self.row_height

    def top_of(self, first: date) -> int:
        """Where a week's row begins in the window."""
        return self._index(first) * self.row_height - self.offset

    def week_at(self, y: int) -> date:
        """The first day of the week whose row is at a height of the window."""
        return self._origin + timedelta(days=DAYS * ((self.offset + y) // self.row_height))

    def weeks(self) -> list[date]:
        """The weeks that are in sight, even in part, from the top."""
        return self._weeks_at(self.offset)

    def _weeks_at(self, offset: int) -> list[date]:
        top, end = offset // self.row_height, (offset + self.window - 1) // self.row_height
        return [self._origin + timedelta(days=DAYS * at) for at in range(top, end + 1)]

    def offset_to_read(self, day: date) -> int:
        """The offset that shows a day near the top, and as much of its month as fills most of the window."""
        offset, least = self.offset_of(day) - self.row_height, self.offset_of(day) + self.row_height - self.window
        while offset - self.row_height >= least and self._month_at(offset) != day.replace(day=1):
            offset -= self.row_height
        return offset

    def distance_to_show(self, day: date) -> int:
        """How far to scroll so that a day's row is wholly in sight; 0 when it is."""
        top = self.top_of(self.week_of(day))
        if top < 0:
            return top
        return max(0, min(top, top + self.row_height - self.window))

    def month(self) -> date:
        """The first day of the month that fills most of the window."""
        return self._month_at(self.offset)

    def _month_at(self, offset: int) -> date:
        days = [week + timedelta(days=at) for week in self._weeks_at(offset) for at in range(DAYS)]
        months = [day.replace(day=1) for day in days]
        return max(dict.fromkeys(months), key=months.count)

    def _index(self, day: date) -> int:
        return (day - self._origin).days // DAYS
