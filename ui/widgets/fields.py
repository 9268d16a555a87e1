"""Fields for numbers, days and hours in our look and in the person's formats, each with a name that is read aloud."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QSpinBox, QTimeEdit
from typing_extensions import override

from ui import fonts, i18n
from ui.theme import Size, theme, theme_changes

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_INSET = 7
DAY_FORMAT = "ddd d MMM yyyy"
"""How every field shows a day; the language of the field says it in words."""


def _prepare(field: QAbstractSpinBox, name: str) -> None:
    field.setAccessibleName(name)
    field.setMinimumHeight(Size.CONTROL)
    field.setFont(fonts.font("body", tabular=True))
    # Padding of a style sheet does not reach the line edit inside a spin box.
    field.lineEdit().setTextMargins(_INSET, 0, 0, 0)


class NumberField(QSpinBox):
    """A whole number."""

    def __init__(self, name: str, parent: QWidget | None = None, *, least: int = 0, most: int = 99) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setMinimumWidth(76)
        _prepare(self, name)


class TimeField(QTimeEdit):
    """An hour and minute on the wall clock; arrows move the minutes by five."""

    def __init__(self, name: str, value: time = time(9, 0), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        self.setTime(QTime(value.hour, value.minute))
        self.setMinimumWidth(84)
        _prepare(self, name)

    @property
    def value(self) -> time:
        """What is chosen."""
        return time(self.time().hour(), self.time().minute())

    @override
    def stepBy(self, steps: int) -> None:
        """Minutes go in fives; hours one by one."""
        in_minutes = self.currentSection() == QTimeEdit.Section.MinuteSection
        super().stepBy(steps * 5 if in_minutes else steps)


class DateField(QDateEdit):
    """A day, typed or chosen from a month that begins on the person's first weekday."""

    def __init__(self, name: str, value: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat(DAY_FORMAT)
        self.setLocale(i18n.locale())
        self.setDate(QDate(value.year, value.month, value.day))
        self.setMinimumWidth(168)
        _prepare(self, name)
        self.lineEdit().setTextMargins(0, 0, 0, 0)
        month = self.calendarWidget()
        month.setAccessibleName(name)
        month.setLocale(i18n.locale())
        month.setFirstDayOfWeek(Qt.DayOfWeek(i18n.first_weekday()))
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        month.setMinimumSize(264, 236)
        self._colour()
        theme_changes().changed.connect(self._colour)

    @property
    def value(self) -> date:
        """What is chosen."""
        return date(self.date().year(), self.date().month(), self.date().day())

    def _colour(self) -> None:
        plain = QTextCharFormat()
        plain.setForeground(theme().text)
        head = QTextCharFormat()
        head.setForeground(theme().tertiary)
        head.setBackground(theme().raised)
        month = self.calendarWidget()
        month.setHeaderTextFormat(head)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            month.setWeekdayTextFormat(weekday, plain)
