"""The sheet with which the executive gives a mandate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from exec_assistant.domain.people import Role
from exec_assistant.domain.time import iso, local_to_utc
from ui import i18n
from ui.preferences.sections import Labelled
from ui.theme import Size, Space
from ui.widgets.controls import Segmented
from ui.widgets.fields import DateField
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from ui.people.reading import Everyone

_ALL, _SOME = "all", "some"


@dataclass(frozen=True, slots=True)
class NewMandate:
    """Whom, for which accounts (none: all), and from when to when in storage form."""

    deputy: str
    accounts: tuple[str, ...]
    begins: str
    ends: str


class MandateSheet(Sheet):
    """Asks for the deputy, the accounts, and the first and last day."""

    def __init__(self, everyone: Everyone, today: date) -> None:
        super().__init__(
            i18n.translate("MandateSheet", "Give a mandate"),
            i18n.translate("MandateSheet", "Your deputy approves for you in that time. You sign it; you can end it."),
            verb=i18n.translate("MandateSheet", "Give the mandate"),
            leave=i18n.translate("MandateSheet", "Cancel"),
            stays=True,
        )
        self._zone = everyone.zone
        self.body.setSpacing(Space.M)
        self.deputy = QComboBox(self.panel)
        self.deputy.setMinimumHeight(Size.CONTROL)
        for person in everyone.people:
            if person.role is Role.DEPUTY and self.deputy.findData(person.person) < 0:
                self.deputy.addItem(person.name, person.person)
        self.body.addWidget(Labelled(self.tr("Deputy"), self.deputy, parent=self.panel))
        self.which = Segmented(
            [(_ALL, self.tr("All accounts")), (_SOME, self.tr("Some"))], self.tr("Accounts"), self.panel
        )
        self.which.chosen.connect(lambda _which: self._check())
        self.body.addWidget(Labelled(self.tr("Accounts"), self.which, parent=self.panel))
        self._boxes = QWidget(self.panel)
        column = QVBoxLayout(self._boxes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.accounts: dict[str, QCheckBox] = {}
        for account in everyone.accounts:
            box = QCheckBox(f"{i18n.network_name(account.network)} – {account.name}", self._boxes)
            box.toggled.connect(lambda _on: self._check())
            self.accounts[account.account] = box
            column.addWidget(box)
        self.body.addWidget(self._boxes)
        days = QHBoxLayout()
        days.setSpacing(Space.L)
        self.first = DateField(self.tr("First day"), today, self.panel)
        self.last = DateField(self.tr("Last day"), today + timedelta(days=13), self.panel)
        self.first.setMinimumDate(QDate(today.year, today.month, today.day))
        for label, field in ((self.tr("First day"), self.first), (self.tr("Last day, included"), self.last)):
            days.addWidget(Labelled(label, field, parent=self.panel), 1)
            field.dateChanged.connect(lambda _day: self._check())
        self.body.addLayout(days)
        self._check()

    @property
    def value(self) -> NewMandate:
        """What was chosen."""
        chosen = tuple(account for account, box in self.accounts.items() if box.isChecked())
        return NewMandate(
            str(self.deputy.currentData()),
            chosen if self.which.value == _SOME else (),
            self._midnight(self.first.value),
            self._midnight(self.last.value + timedelta(days=1)),
        )

    def _midnight(self, day: date) -> str:
        return iso(local_to_utc(datetime.combine(day, time(0)), self._zone))

    def _check(self) -> None:
        some = self.which.value == _SOME
        self._boxes.setVisible(some)
        if self.primary is not None:
            named = not some or any(box.isChecked() for box in self.accounts.values())
            self.primary.setEnabled(named and self.first.value <= self.last.value and self.deputy.count() > 0)
