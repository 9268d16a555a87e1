"""Slots in the calendar: ghosts to drop on, the next free one, and the sheet that keeps them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent

from exec_assistant.services import slots
from tests.ui.calendar.test_month_view import drag
from ui.calendar.messages import DayOpened, IdeaDropped
from ui.calendar.plan_sheet import NewPostSheet, PlanSheet
from ui.calendar.slots_sheet import SlotSheet, SlotsSheet
from ui.calendar.tray import IDEA_MIME
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from tests.ui.calendar.calendar_room import Room
    from ui.calendar.ghosts import FreeSlot

PARIS = ZoneInfo("Europe/Paris")


def today(room: Room) -> date:
    return room.screen.today


def add_slot(room: Room, **more: object) -> FreeSlot:
    """A slot two days from today at 07:45; returns its first free place in the calendar."""
    day = today(room) + timedelta(days=2)
    given: dict[str, object] = {
        "name": "Chronique", "weekdays": [day.weekday()], "at": time(7, 45), "account": room.team.linkedin,
    }  # fmt: skip
    slots.add_slot(room.team.ws, **{**given, **more})  # type: ignore[arg-type]
    room.settle()
    return room.screen.model.free_slots(day)[0]


def test_a_free_slot_is_a_ghost_until_a_post_takes_it(room: Room) -> None:
    free = add_slot(room)
    cell = room.screen.month.row_layout(free.day).cell(free.day)
    assert [ghost.slot for ghost in cell.ghosts] == [free]
    room.planned(free.wall, accounts=(room.team.linkedin,))
    assert room.screen.model.free_slots(free.day) == ()
    assert room.screen.month.row_layout(free.day).cell(free.day).ghosts == ()


def test_an_idea_dropped_on_a_day_with_a_free_slot_takes_its_time(room: Room) -> None:
    free = add_slot(room)
    idea = room.team.draft()
    room.settle()
    room.screen.month.idea_dropped.emit(IdeaDropped(idea, free.day))
    room.settle()
    assert room.local(idea) == free.wall.strftime("%Y-%m-%d %H:%M")


def test_an_idea_dropped_right_on_the_ghost_takes_its_time(room: Room) -> None:
    free = add_slot(room, at=time(12, 15))
    idea = room.team.draft()
    room.settle()
    month = room.screen.month
    layout = month.row_layout(free.day)
    place = layout.cell(free.day).ghosts[0].rect.center()
    data = QMimeData()
    data.setData(IDEA_MIME, idea.encode())
    drop = QDropEvent(
        QPointF(place.x(), place.y() + month.scroller.top_of(layout.first)), Qt.DropAction.CopyAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    month.viewportEvent(drop)
    room.settle()
    assert room.local(idea) == free.wall.strftime("%Y-%m-%d %H:%M")


def test_a_new_post_on_a_day_with_a_free_slot_begins_in_it(room: Room) -> None:
    free = add_slot(room)
    room.screen.asks.new_post(free.day)
    sheet = room.sheet
    assert sheet.when.value() == free.wall  # type: ignore[attr-defined]
    assert sheet.accounts.chosen() == [room.team.linkedin]  # type: ignore[attr-defined]


def test_the_plan_sheet_offers_the_next_free_slot_and_then_the_one_after(room: Room) -> None:
    free = add_slot(room)
    idea = room.team.draft()
    room.settle()
    room.screen.asks.plan(idea, "Idée", [room.team.linkedin])
    sheet = room.sheet
    assert isinstance(sheet, PlanSheet)
    sheet.next_slot.click()
    assert sheet.when.value() == free.wall
    sheet.next_slot.click()
    assert sheet.when.value() == free.wall + timedelta(days=7)


def test_slots_are_added_and_removed_in_their_sheet(room: Room) -> None:
    room.window.actions_.run("calendar.slots")
    listed = room.sheet
    assert isinstance(listed, SlotsSheet)
    listed.add_button.click()
    form = next(sheet for sheet in room.window.findChildren(SlotSheet) if sheet.isVisible())
    form.name.setText("Le mot du jeudi")
    form.days[3].setChecked(True)
    form.accept()
    room.settle()
    assert [row.slot.name for row in slots.slots(room.team.ws)] == ["Le mot du jeudi"]
    listed.remove_asked.emit(slots.slots(room.team.ws)[0].slot)
    room.settle()
    assert slots.slots(room.team.ws) == []
    room.window.actions_.run("shell.undo")
    room.settle()
    assert [row.slot.name for row in slots.slots(room.team.ws)] == ["Le mot du jeudi"]


def test_who_may_not_change_slots_sees_them_and_no_buttons(room: Room) -> None:
    add_slot(room)
    room.team.be("legal")
    room.settle()
    room.screen.refresh()
    room.settle()
    room.window.actions_.run("calendar.slots")
    listed = room.sheet
    assert isinstance(listed, SlotsSheet)
    assert not listed.add_button.isVisible()


def test_a_missed_post_is_offered_a_time_to_come(room: Room) -> None:
    post = room.planned(datetime.combine(today(room) - timedelta(days=3), time(8, 30)))
    room.screen.asks.move_post(post)
    sheet = room.sheet
    assert isinstance(sheet, PlanSheet)
    now = room.team.clock.now().astimezone(PARIS).replace(tzinfo=None)
    assert now < sheet.when.value() <= now + timedelta(days=1)


def test_a_post_let_go_on_a_free_slot_takes_its_time_and_elsewhere_keeps_its_own(room: Room) -> None:
    free = add_slot(room)
    post = room.planned(datetime.combine(free.day - timedelta(days=1), time(16, 30)))
    month = room.screen.month
    layout = month.row_layout(free.day)
    ghost = layout.cell(free.day).ghosts[0].rect.translated(0, month.scroller.top_of(layout.first)).center()
    before = month.row_layout(free.day - timedelta(days=1))
    box = before.box(room.item(post))
    assert box is not None
    start = box.rect.translated(0, month.scroller.top_of(before.first)).center()
    drag(month, start, ghost)
    room.settle()
    assert room.local(post) == free.wall.strftime("%Y-%m-%d %H:%M")
    box = month.row_layout(free.day).box(room.item(post))
    assert box is not None
    start = box.rect.translated(0, month.scroller.top_of(layout.first)).center()
    later = free.day + timedelta(days=1)
    empty = month.row_layout(later)
    drag(month, start, empty.cell(later).rect.translated(0, month.scroller.top_of(empty.first)).center())
    room.settle()
    assert room.local(post) == f"{later} 07:45"


def test_a_day_offers_its_free_slots(room: Room) -> None:
    free = add_slot(room)
    room.planned(datetime.combine(free.day, time(16, 30)))
    room.screen.month.day_opened.emit(DayOpened(free.day))
    places = [button for button in room.sheet.findChildren(Button) if "Free slot" in button.text()]
    assert len(places) == 1
    places[0].click()
    sheet = room.sheet
    assert isinstance(sheet, NewPostSheet)
    assert sheet.when.value() == free.wall
