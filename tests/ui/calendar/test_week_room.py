"""The week in its room: what its drags and keys do to the workspace, and how it is undone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import iso
from exec_assistant.services import approvals, calendar, posts, reading, schedule
from tests.ui.calendar.week_hands import drag, point_of, pull
from ui.calendar.messages import IdeaDropped, MoveRequested, ResizeRequested, WindowRequested
from ui.calendar.plan_sheet import NewPostSheet, PlanSheet
from ui.calendar.week.place import Place

if TYPE_CHECKING:
    import pytest

    from tests.ui.calendar.calendar_room import Room

FRIDAY = datetime(2026, 3, 27, 8, 30)  # noqa: DTZ001 - a wall-clock time; the clock goes ahead on the 29th
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def _week(room: Room) -> None:
    room.window.actions_.run("calendar.week")
    room.screen.week.go_to(FRIDAY.date())
    room.settle()


def _approved(room: Room) -> str:
    post = room.planned(FRIDAY, accounts=(room.team.linkedin,))
    approvals.submit(room.team.be("advisor"), post, room.team.linkedin)
    approvals.approve(room.team.be("executive"), post, room.team.linkedin)
    room.settle()
    return post


def test_two_shows_the_week_and_the_next_start_opens_it(room: Room) -> None:
    post = room.planned(FRIDAY)
    room.choose(room.item(post))
    QTest.keyClick(room.screen.month, Qt.Key.Key_2)
    room.settle()
    assert room.screen.view is room.screen.week
    assert room.screen.pages.currentWidget() is room.screen.week
    assert room.screen.week.selected_ids() == (room.item(post),)
    assert room.screen.split_button.isVisible()
    assert room.screen.back.accessibleName() == "Previous week"
    room.window.retranslate()
    room.settle()
    assert room.screen.view is room.screen.week


def test_a_quarter_of_an_hour_by_alt_and_down_and_undo(room: Room) -> None:
    post = room.planned(FRIDAY)
    _week(room)
    room.choose(room.item(post))
    QTest.keyClick(room.screen.week, Qt.Key.Key_Down, ALT)
    room.settle()
    assert room.local(post) == room.local(post, room.team.mastodon) == "2026-03-27 08:45"
    said = room.window.undo_strip.findChildren(type(room.window.undo_strip._text))[0].text()
    assert "Fri 27 Mar, 08:45" in said, "another hour is said, not only the day that stayed"
    QTest.keyClick(room.screen.week, Qt.Key.Key_Right, ALT)
    QTest.keyClick(room.screen.week, Qt.Key.Key_Right, ALT)
    room.settle()
    assert room.local(post) == "2026-03-29 08:45"
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.local(post) == "2026-03-28 08:45"


def test_a_drag_over_the_change_of_hour_keeps_the_wall_clock(room: Room) -> None:
    post = room.planned(FRIDAY)
    _week(room)
    week = room.screen.week
    start = point_of(week, room.item(post))
    drag(week, start, start + QPoint(2 * week.scroller.day_width, 0))
    room.settle()
    assert room.local(post) == "2026-03-29 08:30"
    assert room.team.variant(post, room.team.linkedin).planned_at == "2026-03-29T06:30:00Z"


def test_a_drag_out_of_the_approved_window_asks_and_within_it_does_not(room: Room) -> None:
    post = _approved(room)
    _week(room)
    week = room.screen.week
    hour = week.scroller.axis.hour
    start = point_of(week, room.item(post))
    drag(week, start, start + QPoint(0, hour))
    room.settle()
    assert room.local(post) == "2026-03-27 09:30"
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED
    start = point_of(week, room.item(post))
    drag(week, start, start + QPoint(0, 6 * hour))
    room.settle()
    assert room.local(post) == "2026-03-27 09:30", "nothing moves before the answer"
    room.sheet.accept()
    room.settle()
    assert room.local(post) == "2026-03-27 15:30"
    assert room.team.variant(post, room.team.linkedin).status is not Status.SCHEDULED


def test_a_copy_leaves_the_original(room: Room) -> None:
    post = room.planned(FRIDAY)
    _week(room)
    room.choose(room.item(post))
    QTest.keyClick(room.screen.week, Qt.Key.Key_Down, ALT | CONTROL)
    room.settle()
    (made,) = [row.post for row in reading.list_posts(room.team.ws) if row.post != post]
    assert room.local(post) == "2026-03-27 08:30"
    assert room.local(made) == "2026-03-27 08:45"


def test_the_window_of_a_draft_changes_at_once_and_of_an_approved_post_after_a_question(room: Room) -> None:
    post = room.planned(FRIDAY)
    _week(room)
    later = datetime(2026, 3, 27, 13, 0, tzinfo=UTC)
    room.screen.week.window_requested.emit(WindowRequested(room.item(post), None, later))
    room.settle()
    for account in (room.team.linkedin, room.team.mastodon):
        assert room.team.variant(post, account).closes == iso(later), "one entry, one window"
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.team.variant(post, room.team.linkedin).closes == "2026-03-27T10:30:00Z"
    signed = _approved(room)
    room.screen.week.window_requested.emit(WindowRequested(room.item(signed), None, later))
    room.settle()
    assert room.team.variant(signed, room.team.linkedin).status is Status.SCHEDULED
    room.sheet.accept()
    room.settle()
    assert room.team.variant(signed, room.team.linkedin).status is Status.IN_REVIEW
    assert room.team.variant(signed, room.team.linkedin).closes == iso(later)
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.team.variant(signed, room.team.linkedin).status is Status.SCHEDULED


def test_an_advisor_is_told_that_the_window_is_part_of_the_approval(room: Room) -> None:
    post = _approved(room)
    room.team.be("advisor")
    _week(room)
    later = datetime(2026, 3, 27, 13, 0, tzinfo=UTC)
    room.screen.week.window_requested.emit(WindowRequested(room.item(post), None, later))
    room.settle()
    assert room.sheets == 0
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED


def test_an_event_gets_another_end_and_undo_gives_it_back(room: Room) -> None:
    starts, ends = "2026-03-27T09:00:00Z", "2026-03-27T10:00:00Z"
    made = calendar.add_entry(room.team.ws, kind="event", title="Comité", starts=starts, ends=ends)
    room.settle()
    _week(room)
    room.screen.week.resize_requested.emit(
        ResizeRequested(made.created, None, datetime(2026, 3, 27, 12, 30))  # noqa: DTZ001
    )
    room.settle()
    held = room.screen.model.find(made.created)
    assert held is not None
    assert held.item.end == datetime(2026, 3, 27, 11, 30, tzinfo=UTC)
    room.window.actions_.run("shell.undo")
    room.settle()
    held = room.screen.model.find(made.created)
    assert held is not None
    assert held.item.end == datetime(2026, 3, 27, 10, 0, tzinfo=UTC)


def test_what_is_let_go_over_the_tray_loses_its_date_from_week_and_month(room: Room) -> None:
    post = room.planned(FRIDAY)
    screen = room.screen
    for kind in ("week", "month"):
        screen.show_view(kind)
        screen.view.go_to(FRIDAY.date())
        room.settle()
        tray = screen.tray.list
        over = screen.view.viewport().mapFromGlobal(tray.mapToGlobal(QPoint(40, 40)))
        if kind == "week":
            start = point_of(screen.week, room.item(post))
        else:
            from ui.calendar.cursor import Cursor

            start = screen.month.place_rect(Cursor(FRIDAY.date(), room.item(post))).center()
        pull(screen.view, start, over)  # type: ignore[arg-type]
        assert tray._target
        drag(screen.view, start, over)  # type: ignore[arg-type]
        room.settle()
        assert not tray._target
        assert room.local(post) == room.local(post, room.team.mastodon) == ""
        assert room.ideas == [post]
        room.window.actions_.run("shell.undo")
        room.settle()
        assert room.local(post) == "2026-03-27 08:30"


def test_an_idea_lands_at_the_time_it_was_dropped_on(room: Room) -> None:
    idea = room.team.draft("Une idée")
    _week(room)
    room.screen.week.idea_dropped.emit(IdeaDropped(idea, date(2026, 3, 31), 15 * 60 + 15))
    room.settle()
    assert room.local(idea) == "2026-03-31 15:15"
    bare = posts.create_post(room.team.be("advisor"), title="Le marathon", accounts=[room.team.linkedin]).created
    room.settle()
    room.screen.week.idea_dropped.emit(IdeaDropped(bare, date(2026, 3, 31), 600, room.team.mastodon))
    room.settle()
    sheet = room.sheet
    assert isinstance(sheet, PlanSheet), "it is not written for that account: it asks"
    sheet.dismiss()


def test_nothing_is_planned_at_a_time_that_is_over(room: Room) -> None:
    idea = room.team.draft("Une idée")
    _week(room)
    # It is nine in the morning of the eleventh.
    room.screen.week.idea_dropped.emit(IdeaDropped(idea, date(2026, 3, 11), 8 * 60))
    room.settle()
    assert room.local(idea) == ""
    room.screen.week.idea_dropped.emit(IdeaDropped(idea, date(2026, 3, 11), 11 * 60))
    room.settle()
    assert room.local(idea) == "2026-03-11 11:00"


def test_typing_on_an_empty_place_begins_a_post_at_that_time(room: Room) -> None:
    room.planned(FRIDAY)
    _week(room)
    room.screen.week.setFocus()
    room.screen.week.set_cursor(Place(date(2026, 4, 1), "", 15 * 60))
    QTest.keyClick(room.screen.week, Qt.Key.Key_M)
    sheet = room.sheet
    assert isinstance(sheet, NewPostSheet)
    QTest.keyClicks(sheet.title, "erci")
    assert sheet.title.text() == "merci"
    assert sheet.when.value() == datetime(2026, 4, 1, 15, 0)  # noqa: DTZ001
    sheet.dismiss()


def test_columns_move_one_account_and_refuse_another_s(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    team = room.team
    post = room.planned(FRIDAY)
    only = room.planned(FRIDAY + timedelta(hours=3), "Seul")
    document = reading.post_detail(team.ws, only).document
    posts.save_revision(
        team.ws, only, type(document)(document.source, {team.linkedin: document.variants[team.linkedin]})
    )
    room.settle()
    _week(room)
    QTest.keyClick(room.screen.week, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    room.settle()
    assert room.screen.week.split
    assert room.screen.split_button.isChecked()
    assert {one.id for one in room.screen.week.columns.accounts} == {team.linkedin, team.mastodon}
    room.screen.week.move_requested.emit(MoveRequested((room.item(post),), 0, minutes=60, account=team.linkedin))
    room.settle()
    assert room.local(post) == "2026-03-27 09:30"
    assert room.local(post, team.mastodon) == "2026-03-27 08:30"
    # Its own variant for that account is meant by that account's column.
    room.screen.week.move_requested.emit(MoveRequested((room.item(post),), 1, account=team.mastodon))
    room.settle()
    assert room.local(post, team.mastodon) == "2026-03-28 09:30"
    assert room.local(post) == "2026-03-27 09:30"
    said: list[str] = []
    monkeypatch.setattr(room.window, "say", said.append)
    room.screen.week.move_requested.emit(MoveRequested((room.item(only),), 0, account=team.mastodon))
    room.settle()
    assert room.local(only) == "2026-03-27 11:30"
    assert len(said) == 1
    assert "not written for" in said[0]


def test_the_arrows_of_the_header_turn_weeks(room: Room) -> None:
    room.planned(FRIDAY)
    _week(room)
    first = room.screen.week.visible_range().first
    room.screen.ahead.click()
    assert room.screen.week.visible_range().first == first + timedelta(days=7)
    room.window.actions_.run("calendar.earlier")
    assert room.screen.week.visible_range().first == first
    room.screen.go_today()
    assert room.screen.week.cursor_place.day == room.screen.today
    assert schedule.window_minutes(room.team.ws) == (60, 180)


def test_n_begins_a_post_where_the_keyboard_stands_if_that_is_still_to_come(room: Room) -> None:
    room.planned(FRIDAY)
    _week(room)
    room.screen.week.setFocus()
    for day, wall in (
        (date(2026, 4, 1), datetime(2026, 4, 1, 16, 0)),  # noqa: DTZ001
        (date(2026, 3, 2), datetime(2026, 3, 12, 9, 0)),  # noqa: DTZ001 - over: tomorrow is offered
    ):
        room.screen.week.set_cursor(Place(day, "", 16 * 60))
        QTest.keyClick(room.screen.week, Qt.Key.Key_N)
        sheet = room.sheet
        assert isinstance(sheet, NewPostSheet)
        assert sheet.when.value() == wall
        sheet.dismiss()


def test_the_agenda_goes_on_with_what_lies_far_beyond_what_was_read(room: Room) -> None:
    near = room.planned(FRIDAY)
    far = room.planned(FRIDAY + timedelta(days=300), "Loin")
    room.window.actions_.run("calendar.agenda")
    room.settle()
    assert room.screen.model.find(room.item(far)) is None
    bar = room.screen.agenda.verticalScrollBar()
    bar.valueChanged.emit(bar.maximum())
    room.settle()
    assert room.screen.model.find(room.item(far)) is not None
    assert room.screen.model.find(room.item(near)) is not None
    assert any(room.screen.agenda.rows.gap_at(row) for row in range(room.screen.agenda.rows.rowCount()))
