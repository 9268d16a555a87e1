from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, calendar, people, posts, reading, schedule
from tests.teams import Team, make_team
from tests.ui.calendar.calendar_room import Elsewhere, Room
from ui import i18n
from ui.calendar.entry_sheet import EntrySheet
from ui.calendar.messages import DayOpened, IdeaDropped
from ui.calendar.plan_sheet import NewPostSheet, PlanSheet
from ui.calendar.reading import Filters
from ui.calendar.when_fields import to_qdate
from ui.i18n import QT_TRANSLATE_NOOP
from ui.main_window import MainWindow
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.shell.context import Context
    from ui.shell.screen import Screen

FRIDAY = datetime(2026, 3, 27, 8, 30)  # noqa: DTZ001 - a wall-clock time; the clock goes ahead on the 29th
ALT = Qt.KeyboardModifier.AltModifier


def _calendar(context: Context) -> Screen:
    from ui.calendar.view import CalendarScreen

    return CalendarScreen(context)


class _Imports(Elsewhere):
    name = "imports"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "team")
    yield made
    made.ws.close()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, team: Team) -> Iterator[Room]:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    window = MainWindow()
    crashes: list[object] = []
    window.tasks.crashed.connect(crashes.append)
    window.register_screen("calendar", QT_TRANSLATE_NOOP("Rooms", "Calendar"), "calendar", _calendar, keys="G C")
    window.register_screen("drafts", QT_TRANSLATE_NOOP("Rooms", "Drafts"), "drafts", Elsewhere, keys="G D")
    window.register_screen("imports", QT_TRANSLATE_NOOP("Rooms", "Import"), "import", _Imports)
    qtbot.addWidget(window)
    stop = team.ws.observe(window.changes.publish)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_ready(team.ws, person="Hugo", first="calendar")
    made = Room(window, team, qtbot)
    made.settle()
    yield made
    window.close()
    stop()
    assert crashes == []


def _approved(room: Room, wall: datetime = FRIDAY) -> str:
    post = room.planned(wall, accounts=(room.team.linkedin,))
    approvals.submit(room.team.be("advisor"), post, room.team.linkedin)
    approvals.approve(room.team.be("executive"), post, room.team.linkedin)
    room.team.be("advisor")
    room.settle()
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED
    return post


def test_an_empty_calendar_says_what_will_be_here_and_offers_the_import(room: Room) -> None:
    assert room.screen.pages.currentWidget() is room.screen.empty
    button = room.screen.empty.button
    assert button is not None
    button.click()
    assert room.window.current == "imports"


def test_a_week_later_by_keys_keeps_half_past_eight_across_the_change_of_hour(room: Room) -> None:
    post = room.planned(FRIDAY)
    before = room.team.variant(post, room.team.linkedin).planned_at
    assert before == "2026-03-27T07:30:00Z"
    room.choose(room.item(post))
    QTest.keyClick(room.screen.month, Qt.Key.Key_Down, ALT)
    room.settle()
    assert room.local(post) == "2026-04-03 08:30"
    assert room.team.variant(post, room.team.linkedin).planned_at == "2026-04-03T06:30:00Z"


def test_all_accounts_of_the_day_move_together_and_the_strip_says_so(room: Room) -> None:
    post = room.planned(FRIDAY)
    other_day = room.planned(FRIDAY, "Une autre", accounts=(room.team.linkedin,))
    schedule.plan_post(room.team.ws, other_day, FRIDAY + timedelta(days=3), accounts=[room.team.mastodon])
    room.settle()
    room.choose(room.item(post), room.item(other_day))
    room.window.actions_.run("calendar.move")
    room.sheet.dismiss()
    room.screen.move_items([room.item(post)], 1)
    room.settle()
    assert room.local(post) == room.local(post, room.team.mastodon) == "2026-03-28 08:30"
    assert "on 2 accounts" in room.window.undo_strip.findChildren(type(room.window.undo_strip._text))[0].text()
    room.screen.move_items([room.item(other_day)], 1)
    room.settle()
    assert room.local(other_day) == "2026-03-28 08:30"
    assert room.local(other_day, room.team.mastodon) == "2026-03-30 08:30"


def test_a_move_out_of_the_approved_window_says_so_first_and_undo_gives_the_approval_back(room: Room) -> None:
    post = _approved(room)
    room.choose(room.item(post))
    QTest.keyClick(room.screen.month, Qt.Key.Key_Right, ALT)
    room.settle()
    assert room.local(post) == "2026-03-27 08:30", "nothing moves before the answer"
    room.sheet.accept()
    room.settle()
    assert room.local(post) == "2026-03-28 08:30"
    assert room.team.variant(post, room.team.linkedin).status is Status.DRAFT
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.local(post) == "2026-03-27 08:30"
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED


def test_leaving_the_question_moves_nothing(room: Room) -> None:
    post = _approved(room)
    room.screen.move_items([room.item(post)], 7)
    room.settle()
    room.sheet.dismiss()
    room.settle()
    assert room.local(post) == "2026-03-27 08:30"
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED


def test_a_new_time_within_the_window_asks_nothing_and_keeps_the_approval(room: Room) -> None:
    post = _approved(room)
    room.choose(room.item(post))
    room.window.actions_.run("calendar.move")
    sheet = room.sheet
    assert isinstance(sheet, PlanSheet)
    sheet.when.time.setTime(sheet.when.time.time().addSecs(1800))
    sheet.accept()
    room.settle()
    assert room.sheets == 0
    assert room.local(post) == "2026-03-27 09:00"
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED


def test_one_account_alone_moves_by_the_sheet(room: Room) -> None:
    post = room.planned(FRIDAY)
    room.choose(room.item(post))
    room.window.actions_.run("calendar.move")
    sheet = room.sheet
    assert isinstance(sheet, PlanSheet)
    assert sheet.accounts is not None
    assert set(sheet.accounts.chosen()) == {room.team.linkedin, room.team.mastodon}
    sheet.accounts.boxes[room.team.mastodon].setChecked(False)
    sheet.when.day.setDate(to_qdate(date(2026, 4, 1)))
    sheet.accept()
    room.settle()
    assert room.local(post) == "2026-04-01 08:30"
    assert room.local(post, room.team.mastodon) == "2026-03-27 08:30"


def test_a_copy_leaves_the_original_and_is_a_draft(room: Room) -> None:
    post = room.planned(FRIDAY)
    room.choose(room.item(post))
    QTest.keyClick(room.screen.month, Qt.Key.Key_Down, ALT | Qt.KeyboardModifier.ControlModifier)
    room.settle()
    found = [row for row in reading.list_posts(room.team.ws) if row.post != post]
    assert len(found) == 1
    assert room.local(post) == "2026-03-27 08:30"
    assert room.local(found[0].post) == "2026-04-03 08:30"
    assert found[0].status is Status.DRAFT
    room.window.actions_.run("shell.undo")
    room.settle()
    assert [row.post for row in reading.list_posts(room.team.ws)] == [post]


def test_an_idea_dropped_on_a_day_is_planned_there_and_undo_makes_it_an_idea_again(room: Room) -> None:
    idea = room.team.draft("Une idée")
    room.settle()
    assert [found.id for found in room.screen.reading.ideas] == [idea] if room.screen.reading else False
    room.screen.month.idea_dropped.emit(IdeaDropped(idea, date(2026, 3, 31)))
    room.settle()
    assert room.local(idea) == "2026-03-31 09:00"
    assert room.screen.reading is not None
    assert room.screen.reading.ideas == ()
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.local(idea) == ""
    assert [found.id for found in room.screen.reading.ideas] == [idea]


def test_nothing_is_planned_on_a_day_that_is_over(room: Room) -> None:
    idea = room.team.draft("Une idée")
    room.settle()
    room.screen.month.idea_dropped.emit(IdeaDropped(idea, date(2026, 3, 2)))
    room.settle()
    assert room.local(idea) == ""


def test_an_idea_without_account_is_given_one_with_its_date(room: Room) -> None:
    idea = posts.create_post(room.team.be("advisor"), title="Le marathon").created
    room.settle()
    room.window.actions_.run("calendar.plan")
    room.settle()
    sheet = room.sheet
    assert isinstance(sheet, PlanSheet)
    assert sheet.accounts is not None
    assert sheet.accounts.chosen() != []
    sheet.when.day.setDate(to_qdate(date(2026, 4, 2)))
    sheet.accept()
    room.settle()
    row = reading.post_detail(room.team.ws, idea).row
    assert [variant.planned_at for variant in row.variants] == ["2026-04-02T07:00:00Z"]
    assert room.sheets == 0


def test_a_new_post_is_planned_for_the_accounts_that_are_ticked(room: Room) -> None:
    room.window.actions_.run("calendar.new_post")
    sheet = room.sheet
    assert isinstance(sheet, NewPostSheet)
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    QTest.keyClicks(sheet.title, "Merci aux equipes")
    for box in sheet.accounts.boxes.values():
        box.setChecked(True)
    sheet.accept()
    room.settle()
    (row,) = reading.list_posts(room.team.ws)
    assert row.title == "Merci aux equipes"
    assert {variant.planned_at for variant in row.variants} == {"2026-03-12T08:00:00Z"}
    assert len(row.variants) == 2
    assert room.screen.pages.currentWidget() is room.screen.month


def test_filters_hide_posts_never_events_and_are_kept(room: Room) -> None:
    team = room.team
    room.planned(FRIDAY)
    pillar = people.add_label(team.ws, "pillar", "Industrie").created
    other = room.planned(FRIDAY, "Une autre")
    posts.change_detail(team.ws, other, "pillar", pillar)
    calendar.add_entry(team.ws, kind="event", title="Salon", starts="2026-03-26", ends="2026-03-28", all_day=True)
    room.settle()
    room.screen.filter_bar.buttons["pillar"].toggle_value(pillar)
    room.settle()
    shown = [held.item for held in room.screen.model.entries(FRIDAY.date())]
    assert {item.id for item in shown} == {room.item(other), room.item(other, team.mastodon)}
    assert len(room.screen.model.bands(FRIDAY.date(), FRIDAY.date())) == 1
    room.screen.filter_bar.buttons["account"].toggle_value(team.mastodon)
    room.settle()
    assert [held.item.id for held in room.screen.model.entries(FRIDAY.date())] == [room.item(other, team.mastodon)]
    room.window.retranslate()
    room.settle()
    assert room.screen.filter_bar.filters == Filters(account=frozenset({team.mastodon}), pillar=frozenset({pillar}))
    room.window.actions_.run("calendar.clear")
    room.settle()
    assert len(room.screen.model.entries(FRIDAY.date())) == 4


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


def test_everything_is_held_with_a_reason_seen_by_all_and_lifted_again(room: Room) -> None:
    post = _approved(room)
    QTest.keyClick(room.screen.month, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    sheet = room.sheet
    QTest.keyClicks(QApplication.focusWidget(), "Accident")
    sheet.accept()
    room.settle()
    assert room.team.variant(post, room.team.linkedin).status is Status.HELD
    assert room.screen.banner.isVisible()
    assert "Accident" in room.screen.banner.words.text()
    room.screen.banner.lift.click()
    room.settle()
    assert not room.screen.banner.isVisible()
    assert room.team.variant(post, room.team.linkedin).status is Status.SCHEDULED


def test_opening_a_post_shows_it_beside_and_again_goes_to_drafts(room: Room) -> None:
    first = room.planned(FRIDAY)
    room.planned(FRIDAY + timedelta(hours=1), "Une autre")
    room.choose(room.item(first))
    room.screen.open_item(room.item(first))
    room.settle()
    assert room.screen.inspector.object_id == first
    assert room.screen.side.currentWidget() is room.screen.inspector
    words = " ".join(label.text() for label in room.screen.inspector.findChildren(type(room.screen.inspector.kind)))
    assert "Less than two hours" in words, "two posts on one account, an hour apart"
    room.screen.open_item(room.item(first))
    drafts = room.window.screen_of("drafts")
    assert room.window.current == "drafts"
    assert isinstance(drafts, Elsewhere)
    assert drafts.opened == [first]


def test_removing_the_date_makes_it_an_idea(room: Room) -> None:
    post = room.planned(FRIDAY)
    room.choose(room.item(post))
    room.window.actions_.run("calendar.undate")
    room.settle()
    assert room.local(post) == ""
    assert room.screen.reading is not None
    assert [idea.id for idea in room.screen.reading.ideas] == [post]


def test_a_day_that_is_opened_lists_everything_on_it(room: Room) -> None:
    post = room.planned(FRIDAY)
    room.screen.month.day_opened.emit(DayOpened(FRIDAY.date()))
    from ui.calendar.day_sheet import DaySheet

    sheet = room.sheet
    assert isinstance(sheet, DaySheet)
    assert QApplication.focusWidget() is sheet.list
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    room.settle()
    assert room.screen.inspector.object_id == post


def test_the_agenda_shows_the_same_selection_and_moves_it(room: Room) -> None:
    post = room.planned(FRIDAY)
    room.choose(room.item(post))
    QTest.keyClick(room.screen.month, Qt.Key.Key_3)
    assert room.screen.view is room.screen.agenda
    assert room.screen.agenda.selected_ids() == (room.item(post),)
    QTest.keyClick(room.screen.agenda, Qt.Key.Key_Right, ALT)
    room.settle()
    assert room.local(post) == "2026-03-28 08:30"


def test_going_to_a_post_far_away_reads_that_time_and_selects_it(room: Room) -> None:
    post = room.planned(datetime(2027, 9, 14, 8, 30))  # noqa: DTZ001 - a wall-clock time
    room.window.go("calendar", post)
    room.settle()
    assert set(room.screen.month.selected_ids()) == {room.item(post), room.item(post, room.team.mastodon)}
    assert room.screen.header.title.text() == "September 2027"


def test_the_balance_counts_posts_once_and_names_the_empty_stretch(room: Room) -> None:
    post = room.planned(datetime(2026, 3, 13, 8, 30))  # noqa: DTZ001 - a wall-clock time
    posts.change_detail(room.team.ws, post, "stake", "leadership")
    room.settle()
    assert "Leadership 1" in room.screen.balance.text()
    assert "Nothing planned" in room.screen.balance.gap_text()


def test_a_reader_is_refused_in_words_and_nothing_is_lost(room: Room) -> None:
    room.team.be("legal")
    room.settle()
    room.window.actions_.run("calendar.new_post")
    sheet = room.sheet
    assert isinstance(sheet, NewPostSheet)
    sheet.title.setText("Interdit")
    sheet.accept()
    room.settle()
    assert sheet.isVisible()
    assert sheet.error.isVisible()
    assert sheet.title.text() == "Interdit"
    sheet.dismiss()
    room.team.be("advisor")
