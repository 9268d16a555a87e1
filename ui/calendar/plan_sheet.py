"""Sheets that give a post its date: planning an idea, moving to another day, beginning a new post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from ui import i18n
from ui.calendar.when_fields import AccountBoxes, FormRows, WhenField
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.calendar.ghosts import FreeSlot


@dataclass(frozen=True, slots=True)
class Planned:
    """What was chosen: a local time (None: no date) and the accounts it is for."""

    wall: datetime | None
    accounts: tuple[str, ...]
    title: str = ""


def quick_days(today: date) -> list[tuple[str, date]]:
    """The days that are meant most often."""
    monday = today + timedelta(days=7 - today.weekday())
    return [
        (QCoreApplication.translate("PlanSheet", "Tomorrow"), today + timedelta(days=1)),
        (QCoreApplication.translate("PlanSheet", "Next Monday"), monday),
        (QCoreApplication.translate("PlanSheet", "In two weeks"), today + timedelta(days=14)),
    ]


class PlanSheet(Sheet):
    """A day, a time and the accounts they are for. Stays until the work is done, so that a refusal stands in it.

    Signals:
        planned: a :class:`Planned`.
    """

    planned = Signal(object)

    def __init__(
        self,
        title: str,
        verb: str,
        at: datetime,
        today: date,
        *,
        accounts: Sequence[tuple[str, str]] = (),
        chosen: Sequence[str] = (),
        timed: bool = True,
        free: Sequence[FreeSlot] = (),
    ) -> None:
        super().__init__(title, verb=verb, leave=self.tr("Cancel"), stays=True, width=540)
        self.body.addSpacing(Space.XS)
        rows = FormRows()
        self.when = WhenField(at, self.panel, quick=quick_days(today), timed=timed)
        rows.add(self.tr("When"), self.when, self.when.day)
        self._free, self._chosen = tuple(free), tuple(chosen)
        self.next_slot = Button("", "ghost", "calendar", self.panel)
        self.next_slot.clicked.connect(lambda _checked=False: self._take_slot())
        self.when.changed.connect(self._offer_slot)
        offered = QHBoxLayout()
        offered.addWidget(self.next_slot)
        offered.addStretch(1)
        rows.add("", offered)
        self.accounts: AccountBoxes | None = None
        if accounts:
            self.accounts = AccountBoxes(accounts, chosen, self.panel)
            self.accounts.changed.connect(self._check)
            rows.add(self.tr("Accounts"), self.accounts)
        self.body.addLayout(rows)
        self.accepted.connect(self._tell)
        self._check()

    def next_free(self) -> FreeSlot | None:
        """The next free place for the accounts that are ticked, after the one in the fields if they hold one."""
        accounts = self.accounts.chosen() if self.accounts else self._chosen
        fitting = [one for one in self._free if one.suits(accounts)]
        held = next((at for at, one in enumerate(fitting) if one.wall == self.when.value()), -1)
        return fitting[held + 1] if held + 1 < len(fitting) else None

    def _offer_slot(self) -> None:
        """Say the next free place, so that it is one click away; nothing where there is none."""
        found = self.next_free()
        self.next_slot.setVisible(found is not None)
        if found is not None:
            when = i18n.moment(found.wall, weekday=True, year=False)
            said = self.tr("Next free slot: {when}").format(when=when)
            self.next_slot.setText(said)
            # The name may be long, and a field must never be pushed out of the sheet by it.
            self.next_slot.setToolTip(f"{said} · {found.name}")
            self.next_slot.setAccessibleName(f"{said} · {found.name}")

    def _take_slot(self) -> None:
        found = self.next_free()
        if found is not None:
            self.when.set_value(found.wall)

    def _check(self) -> None:
        self._offer_slot()
        if self.primary is not None and self.accounts is not None:
            self.primary.setEnabled(bool(self.accounts.chosen()))

    def _tell(self) -> None:
        chosen = tuple(self.accounts.chosen()) if self.accounts else ()
        self.planned.emit(Planned(self.when.value(), chosen))


class NewPostSheet(Sheet):
    """A new post in one go: its working title, its accounts, and when.

    Signals:
        planned: a :class:`Planned`.
    """

    planned = Signal(object)

    def __init__(
        self,
        at: datetime,
        today: date,
        *,
        accounts: Sequence[tuple[str, str]],
        chosen: Sequence[str],
        dated: bool = True,
    ) -> None:
        super().__init__(
            self.tr("New post"), verb=self.tr("Create post"), leave=self.tr("Cancel"), stays=True, width=540
        )
        self.body.addSpacing(Space.XS)
        rows = FormRows()
        self.title = QLineEdit(self.panel)
        self.title.setPlaceholderText(self.tr("What is it about?"))
        self.title.setAccessibleName(self.tr("Working title"))
        rows.add(self.tr("Working title"), self.title)
        self.accounts = AccountBoxes(accounts, chosen, self.panel)
        self.dated = QCheckBox(self.tr("Plan it now"), self.panel)
        self.dated.setChecked(dated and bool(accounts))
        self.dated.setEnabled(bool(accounts))
        self.when = WhenField(at, self.panel, quick=quick_days(today))
        if accounts:
            rows.add(self.tr("Accounts"), self.accounts)
        rows.add(self.tr("When"), self.dated)
        rows.add("", self.when, self.when.day)
        self.body.addLayout(rows)
        self.dated.toggled.connect(self._check)
        self.title.textChanged.connect(lambda _text: self._check())
        self.accounts.changed.connect(self._check)
        self.accepted.connect(self._tell)
        self._check()

    def _check(self) -> None:
        self.when.setEnabled(self.dated.isChecked())
        if self.primary is not None:
            placed = not self.dated.isChecked() or bool(self.accounts.chosen())
            self.primary.setEnabled(bool(self.title.text().strip()) and placed)

    def _tell(self) -> None:
        wall = self.when.value() if self.dated.isChecked() else None
        self.planned.emit(Planned(wall, tuple(self.accounts.chosen()), self.title.text().strip()))
