"""The fields for a day, a time and the accounts concerned, as sheets of the calendar share them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from ui import i18n
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LABEL_WIDTH = 96


def to_qdate(day: date) -> QDate:
    """A day as Qt has it."""
    return QDate(day.year, day.month, day.day)


def day_field(day: date, name: str, parent: QWidget) -> QDateEdit:
    """A field for a day, with a month to choose from."""
    field = QDateEdit(to_qdate(day), parent)
    field.setCalendarPopup(True)
    field.setDisplayFormat("ddd d MMM yyyy")
    field.setLocale(i18n.locale())
    field.setAccessibleName(name)
    field.calendarWidget().setFirstDayOfWeek(Qt.DayOfWeek(i18n.first_weekday()))
    field.setMinimumWidth(176)
    return field


def time_field(at: time, name: str, parent: QWidget) -> QTimeEdit:
    """A field for a local time."""
    field = QTimeEdit(QTime(at.hour, at.minute), parent)
    field.setDisplayFormat("HH:mm")
    field.setAccessibleName(name)
    field.setFixedWidth(88)
    line = field.findChild(QLineEdit)
    if line is not None:
        line.setTextMargins(Space.S - 1, 0, 0, 0)
    return field


def day_of(field: QDateEdit) -> date:
    """The day in a field."""
    value = field.date()
    return date(value.year(), value.month(), value.day())


def time_of(field: QTimeEdit) -> time:
    """The time in a field."""
    value = field.time()
    return time(value.hour(), value.minute())


class FormRows(QGridLayout):
    """Names left, fields right, on one edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(Space.M)
        self.setVerticalSpacing(Space.S)
        self.setColumnMinimumWidth(0, LABEL_WIDTH)
        self.setColumnStretch(1, 1)

    def add(self, name: str, field: QWidget | QHBoxLayout | QVBoxLayout, buddy: QWidget | None = None) -> Text:
        """Add a row; returns its label."""
        label = Text(name, "body", "secondary")
        label.setMinimumHeight(30)
        row = self.rowCount()
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(field, QWidget):
            self.addWidget(field, row, 1)
            label.setBuddy(buddy or field)
        else:
            self.addLayout(field, row, 1)
            if buddy is not None:
                label.setBuddy(buddy)
        return label


class WhenField(QWidget):
    """A day and a time, with the days people mean most often one click away.

    Signals:
        changed: the day or the time is another one.
    """

    changed = Signal()

    def __init__(
        self, at: datetime, parent: QWidget, *, quick: Sequence[tuple[str, date]] = (), timed: bool = True
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.day = day_field(at.date(), self.tr("Day"), self)
        self.time = time_field(at.time(), self.tr("Time"), self)
        self.time.setVisible(timed)
        row.addWidget(self.day, 1)
        row.addWidget(self.time)
        column.addLayout(row)
        if quick:
            chips = QHBoxLayout()
            chips.setSpacing(Space.XS)
            for word, day in quick:
                chip = Button(word, "ghost", parent=self)
                chip.clicked.connect(self._going(day))
                chips.addWidget(chip)
            chips.addStretch(1)
            column.addLayout(chips)
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        self.time.timeChanged.connect(lambda _time: self.changed.emit())
        self.setFocusProxy(self.day)

    def value(self) -> datetime:
        """The local moment that is chosen."""
        return datetime.combine(day_of(self.day), time_of(self.time))

    def set_value(self, at: datetime) -> None:
        """Put another local moment in the fields."""
        self.day.setDate(to_qdate(at.date()))
        self.time.setTime(QTime(at.hour, at.minute))

    def _going(self, day: date) -> Callable[[], None]:
        return lambda: self.day.setDate(to_qdate(day))


class AccountBoxes(QWidget):
    """A tick for each account.

    Signals:
        changed: another choice.
    """

    changed = Signal()

    def __init__(self, accounts: Iterable[tuple[str, str]], chosen: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Accounts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ticked = set(chosen)
        self.boxes: dict[str, QCheckBox] = {}
        for account, word in accounts:
            box = QCheckBox(word, self)
            box.setChecked(account in ticked)
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes[account] = box
            column.addWidget(box)

    def chosen(self) -> list[str]:
        """The accounts that are ticked."""
        return [account for account, box in self.boxes.items() if box.isChecked()]
