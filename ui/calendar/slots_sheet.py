"""The sheet of slots: the rhythm of the calendar as a list, and a form to add a slot or change one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.slots import MOST_WEEKS, Slot
from ui import i18n, icons
from ui.calendar.filters import account_word
from ui.calendar.quick_words import QuickWords
from ui.calendar.signs import Sign
from ui.calendar.when_fields import FormRows, day_field, day_of, time_field, time_of
from ui.theme import Size, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.fields import NumberField
from ui.widgets.sheet import Sheet
from ui.widgets.text import Divider, Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.slots import SlotRow


@dataclass(frozen=True, slots=True)
class SlotForm:
    """A slot as the form holds it; ``slot`` is "" for a new one."""

    slot: str
    name: str
    account: str
    weekdays: tuple[int, ...]
    at: time
    every_weeks: int
    anchor: date
    until: date | None


class SlotsSheet(Sheet):
    """Every slot with its rhythm; Add and Change open the form in its own sheet.

    Signals:
        add_asked: a new slot is wanted.
        change_asked: the :class:`~exec_assistant.domain.slots.Slot` to change.
        remove_asked: the slot to take away.
    """

    add_asked = Signal()
    change_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, rows: Sequence[SlotRow], today: date, *, may_change: bool) -> None:
        super().__init__(
            self.tr("Slots"),
            self.tr("Recurring places for posts. A free one stands in the calendar as a dashed line to drop on."),
            leave=self.tr("Close"),
            width=560,
        )
        self._words = QuickWords(self)
        self._today, self._may_change = today, may_change
        self.list: QWidget | None = None
        self.add_button = Button(self.tr("Add slot…"), "secondary", "add", self.panel)
        self.add_button.clicked.connect(lambda _checked=False: self.add_asked.emit())
        self.add_button.setVisible(may_change)
        self.buttons.insertWidget(0, self.add_button)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[SlotRow]) -> None:
        """Show the slots there are now."""
        held = QWidget(self.panel)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                column.addWidget(Divider(held))
            column.addWidget(self._slot_row(row, held))
        if not rows:
            column.addWidget(
                Text(
                    self.tr("No slot yet. A place that comes back each week makes the rhythm visible."),
                    "body",
                    "secondary",
                    held,
                    wrap=True,
                )
            )
        if self.list is not None:
            self.body.removeWidget(self.list)
            self.list.deleteLater()
        self.list = held
        self.body.addWidget(held)
        held.show()

    @override
    def _first_focus(self) -> QWidget:
        return self.add_button if self._may_change else super()._first_focus()

    def _slot_row(self, row: SlotRow, parent: QWidget) -> QWidget:
        slot = row.slot
        made = QWidget(parent)
        made.setMinimumHeight(Size.ROW_TALL - 12)
        line = QHBoxLayout(made)
        line.setContentsMargins(0, Space.XS, 0, Space.XS)
        line.setSpacing(Space.M)
        line.addWidget(Sign(icons.network_icon(row.network) if row.network else "repeat", "secondary", 16, made))
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Elided(slot.name, "strong", parent=made))
        rhythm = self._words.rhythm(slot.weekdays, slot.every_weeks, slot.at, slot.anchor, slot.until, self._today)
        account = row.account_name or self.tr("any account")
        texts.addWidget(Elided(f"{rhythm} · {account}", "label", "secondary", made))
        line.addLayout(texts, 1)
        made.setAccessibleName(f"{slot.name}, {rhythm}, {account}")
        if self._may_change:
            change = IconButton("edit", self.tr("Change {name}").format(name=slot.name), made)
            change.clicked.connect(partial(self._ask, self.change_asked, slot))
            remove = IconButton("trash", self.tr("Remove {name}").format(name=slot.name), made)
            remove.clicked.connect(partial(self._ask, self.remove_asked, slot))
            line.addWidget(change)
            line.addWidget(remove)
        return made

    def _ask(self, signal: object, slot: Slot, _checked: bool = False) -> None:
        signal.emit(slot)  # type: ignore[attr-defined]


class SlotSheet(Sheet):
    """Add a slot, or change one.

    Signals:
        kept: the :class:`SlotForm` to keep.
    """

    kept = Signal(object)

    def __init__(self, slot: Slot | None, accounts: Sequence[Account], today: date) -> None:
        super().__init__(
            self.tr("Change slot") if slot else self.tr("Add slot"),
            verb=self.tr("Save") if slot else self.tr("Add"),
            leave=self.tr("Cancel"),
            stays=True,
            width=660,
        )
        self._slot = slot
        rows = FormRows()
        self.name = QLineEdit(slot.name if slot else "", self.panel)
        self.name.setPlaceholderText(self.tr("Tuesday column"))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.textChanged.connect(lambda _text: self._check())
        rows.add(self.tr("Name"), self.name)
        self.account = QComboBox(self.panel)
        self.account.setAccessibleName(self.tr("Account"))
        self.account.addItem(self.tr("Any account"), "")
        for one in accounts:
            self.account.addItem(account_word(one), one.account)
        self.account.setCurrentIndex(max(0, self.account.findData(slot.account if slot else "")))
        rows.add(self.tr("Account"), self.account)
        self.days: list[QCheckBox] = []
        days = QHBoxLayout()
        days.setSpacing(Space.M)
        monday = date(2026, 1, 5)
        for number in range(7):
            box = QCheckBox(i18n.weekday(monday + timedelta(days=number)), self.panel)
            box.setAccessibleName(i18n.weekday(monday + timedelta(days=number), short=False))
            box.setChecked(number in slot.weekdays if slot else False)
            box.toggled.connect(lambda _on: self._check())
            self.days.append(box)
            days.addWidget(box)
        days.addStretch(1)
        rows.add(self.tr("Days"), days, self.days[0])
        self.at = time_field(slot.at if slot else time(8, 30), self.tr("Time"), self.panel)
        rows.add(self.tr("Time"), self.at)
        every = QHBoxLayout()
        every.setSpacing(Space.S)
        self.every = NumberField(self.tr("Every how many weeks"), self.panel, least=1, most=MOST_WEEKS)
        self.every.setValue(slot.every_weeks if slot else 1)
        self.unit = Text("", "body", "secondary", self.panel)
        self.every.valueChanged.connect(lambda _value: self._check())
        every.addWidget(self.every)
        every.addWidget(self.unit)
        every.addStretch(1)
        rows.add(self.tr("Every"), every, self.every)
        self.first = day_field(slot.anchor if slot else today, self.tr("First day"), self.panel)
        rows.add(self.tr("From"), self.first)
        self.ends = QCheckBox(self.tr("Until"), self.panel)
        self.ends.setChecked(bool(slot and slot.until))
        self.last = day_field(
            (slot.until if slot else None) or today + timedelta(days=182), self.tr("Last day"), self.panel
        )
        self.ends.toggled.connect(lambda _on: self._check())
        until = QHBoxLayout()
        until.setSpacing(Space.M)
        until.addWidget(self.ends)
        until.addWidget(self.last, 1)
        rows.add("", until, self.ends)
        self.body.addLayout(rows)
        self.accepted.connect(lambda: self.kept.emit(self.form()))
        self._check()

    def form(self) -> SlotForm:
        """What the sheet holds now."""
        return SlotForm(
            self._slot.slot if self._slot else "",
            self.name.text().strip(),
            str(self.account.currentData() or ""),
            tuple(number for number, box in enumerate(self.days) if box.isChecked()),
            time_of(self.at),
            self.every.value(),
            day_of(self.first),
            day_of(self.last) if self.ends.isChecked() else None,
        )

    def _check(self) -> None:
        self.last.setEnabled(self.ends.isChecked())
        self.unit.setText(self.tr("week(s)", "after a number", self.every.value()))
        if self.primary is not None:
            form = self.form()
            self.primary.setEnabled(bool(form.name and form.weekdays))
