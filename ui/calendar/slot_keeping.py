"""Adding, changing and removing slots from the calendar: sheets over it, work in the background, undo."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from exec_assistant.domain.slots import Slot
from exec_assistant.services import slots
from ui.calendar.slots_sheet import SlotForm, SlotSheet, SlotsSheet

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.calendar.reading import CalendarReading
    from ui.calendar.view import CalendarScreen
    from ui.widgets.sheet import Sheet


class SlotKeeping(QObject):
    """The slots of a calendar screen."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        self._sheet: SlotsSheet | None = None

    def open(self) -> None:
        """Show every slot."""
        reading = self.screen.reading
        if reading is None:
            return
        sheet = SlotsSheet(reading.slot_rows, self.screen.today, may_change=reading.keeps_slots)
        sheet.add_asked.connect(lambda: self.ask(None))
        sheet.change_asked.connect(self.ask)
        sheet.remove_asked.connect(self.remove)
        self._sheet = sheet
        self.screen.context.shell.present(sheet)

    def took(self, reading: CalendarReading) -> None:
        """The calendar was read again: the open list follows."""
        if self._sheet is not None and Shiboken.isValid(self._sheet) and not self._sheet.isHidden():
            self._sheet.show_rows(reading.slot_rows)

    def ask(self, slot: Slot | None) -> None:
        """The form, empty or with a slot; the list comes back behind it."""
        reading = self.screen.reading
        if reading is None:
            return
        sheet = SlotSheet(slot, reading.choices.accounts, self.screen.today)
        sheet.kept.connect(lambda form: self._keep(form, sheet))
        self.screen.context.shell.present(sheet)

    def remove(self, slot: Slot) -> None:
        """Take a slot away."""
        said = self.tr("Removed the slot “{name}”").format(name=slot.name)
        self._write(functools.partial(slots.remove_slot, self.screen.context.ws, slot.slot), said, None)

    def _keep(self, form: SlotForm, sheet: Sheet) -> None:
        text = self.tr("Changed the slot “{name}”") if form.slot else self.tr("Added the slot “{name}”")
        work = functools.partial(keep_slot, self.screen.context.ws, form)
        self._write(work, text.format(name=form.name), sheet)

    def _write(self, work: functools.partial[Changes], said: str, sheet: Sheet | None) -> None:
        self.screen.context.tasks.run(
            work,
            then=functools.partial(self._done, said, sheet),
            failed=functools.partial(self._refused, sheet),
            lane="write",
            owner=self,
        )

    def _done(self, said: str, sheet: Sheet | None, changes: Changes) -> None:
        if sheet is not None and Shiboken.isValid(sheet):
            sheet.close_sheet()
        self.screen.context.shell.offer_changes(changes, said)

    def _refused(self, sheet: Sheet | None, error: AppError) -> None:
        if sheet is not None and Shiboken.isValid(sheet) and not sheet.isHidden():
            sheet.error.tell(error)
        else:
            self.screen.context.shell.tell_error(error)


def keep_slot(ws: Workspace, form: SlotForm) -> Changes:
    """Add the slot of a form, or change the one it came from; its zone is the one it was first meant in."""
    if not form.slot:
        return slots.add_slot(
            ws, name=form.name, weekdays=form.weekdays, at=form.at, account=form.account,
            every_weeks=form.every_weeks, anchor=form.anchor, until=form.until,
        )  # fmt: skip
    zone = next((row.slot.zone for row in slots.slots(ws) if row.slot.slot == form.slot), ws.zone())
    changed = Slot(
        form.slot, form.name, form.account, form.weekdays, form.at, zone, form.every_weeks, form.anchor, form.until
    )
    return slots.change_slot(ws, changed)
