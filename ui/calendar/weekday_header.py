"""The names of the weekdays over the month's columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui import fonts
from ui.calendar.layout import DAYS, column_edges
from ui.theme import theme

if TYPE_CHECKING:
    from datetime import date

    from ui.calendar.words import CalendarWords

HEIGHT = 28


class WeekdayHeader(QWidget):
    """A strip as wide as the month's columns; the weekday of today is stronger."""

    def __init__(self, words: CalendarWords, today: date, first_weekday: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.today = today
        self.first_weekday = first_weekday
        self.gutter = 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme()
        painter.fillRect(self.rect(), colors.background)
        edges = column_edges(self.width(), self.gutter, self.first_weekday)
        for column in range(DAYS):
            weekday = (self.first_weekday + column) % DAYS
            today = weekday == self.today.weekday()
            painter.setFont(fonts.font("label_strong" if today else "label"))
            painter.setPen(colors.text if today else colors.tertiary if weekday >= 5 else colors.secondary)
            place = QRect(edges[column], 0, edges[column + 1] - edges[column] - 12, self.height())
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, align, self.words.weekday(weekday))
        painter.end()
