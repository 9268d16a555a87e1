from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from exec_assistant.services import calendar
from ui.calendar.entry_sheet import EntrySheet
from ui.calendar.when_fields import to_qdate

if TYPE_CHECKING:
    from tests.ui.calendar.calendar_room import Room


def test_an_event_is_changed_in_its_sheet_and_deleted_and_both_can_be_undone(room: Room) -> None:
    ws = room.team.ws
    entry = calendar.add_entry(
        ws, kind="event", title="Salon", starts="2026-03-26T08:00:00Z", ends="2026-03-26T09:30:00Z", location="Lyon"
    ).created
    room.settle()
    room.screen.open_item(entry)
    sheet = room.sheet
    assert isinstance(sheet, EntrySheet)
    assert sheet.from_.time().hour() == 9
    sheet.title.setText("Salon Pollutec")
    sheet.first.setDate(to_qdate(date(2026, 3, 30)))
    assert sheet.last.date() == to_qdate(date(2026, 3, 30)), "the end follows"
    sheet.accept()
    room.settle()
    row = next(row for row in room.screen.reading.rows.values()) if room.screen.reading else None
    assert row is not None
    assert (row.title, row.starts, row.ends) == ("Salon Pollutec", "2026-03-30T07:00:00Z", "2026-03-30T08:30:00Z")
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.screen.model.find(entry) is not None
    assert room.screen.model.find(entry).item.title == "Salon"  # type: ignore[union-attr]
    room.screen.open_item(entry)
    delete = next(button for button in room.sheet.findChildren(QPushButton) if button.text() == "Delete")
    delete.click()
    room.settle()
    assert room.screen.model.find(entry) is None
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.screen.model.find(entry) is not None


def test_an_entry_becomes_all_day_in_one_step(room: Room) -> None:
    ws = room.team.ws
    entry = calendar.add_entry(
        ws, kind="event", title="Salon", starts="2026-03-26T08:00:00Z", ends="2026-03-26T09:30:00Z"
    ).created
    room.settle()
    room.screen.open_item(entry)
    sheet = room.sheet
    assert isinstance(sheet, EntrySheet)
    sheet.all_day.setChecked(True)
    sheet.accept()
    room.settle()
    (held,) = room.screen.model.bands(date(2026, 3, 26), date(2026, 3, 26))
    assert held.item.all_day
    assert (held.first, held.last) == (date(2026, 3, 26), date(2026, 3, 26))
    room.window.actions_.run("shell.undo")
    room.settle()
    (held,) = room.screen.model.bands(date(2026, 3, 26), date(2026, 3, 26))
    assert held.item.id == entry
    assert not held.item.all_day


def test_an_event_that_would_end_before_it_begins_is_refused_in_its_sheet(room: Room) -> None:
    room.window.actions_.run("calendar.new_event")
    sheet = room.sheet
    assert isinstance(sheet, EntrySheet)
    sheet.title.setText("À rebours")
    sheet.last.setDate(sheet.first.date().addDays(-1))
    sheet.accept()
    room.settle()
    assert sheet.isVisible()
    assert "end before it begins" in sheet.error.what.text()
    assert calendar.calendar_rows(room.team.ws, "2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z") == []
    sheet.dismiss()
