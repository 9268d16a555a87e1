from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, calendar, people, posts, reading, schedule
from tests.ui.calendar.calendar_room import Elsewhere, Room
from ui import i18n
from ui.calendar.messages import DayOpened, IdeaDropped
from ui.calendar.plan_sheet import NewPostSheet, PlanSheet
from ui.calendar.reading import Filters
from ui.calendar.when_fields import to_qdate
from ui.theme import apply_theme

FRIDAY = datetime(2026, 3, 27, 8, 30)  # noqa: DTZ001 - a wall-clock time; the clock goes ahead on the 29th
ALT = Qt.KeyboardModifier.AltModifier


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
    assert room.ideas == [idea]
    room.screen.month.idea_dropped.emit(IdeaDropped(idea, date(2026, 3, 31)))
    room.settle()
    assert room.local(idea) == "2026-03-31 09:00"
    assert room.ideas == []
    room.window.actions_.run("shell.undo")
    room.settle()
    assert room.local(idea) == ""
    assert room.ideas == [idea]


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


def test_everything_is_held_with_a_reason_seen_by_all_and_lifted_again(room: Room) -> None:
    post = _approved(room)
    QTest.keyClick(room.screen.month, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    sheet = room.sheet
    field = sheet.findChild(QPlainTextEdit)
    assert field is not None
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "Accident")
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
    assert room.ideas == [post]


def test_an_approved_post_keeps_its_approval_without_a_date(room: Room) -> None:
    post = _approved(room)
    room.choose(room.item(post))
    room.window.actions_.run("calendar.undate")
    room.settle()
    assert room.sheets == 0, "nothing is lost, so nothing is asked"
    assert room.team.variant(post, room.team.linkedin).status is Status.APPROVED


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
    assert "Nothing on personal accounts" in room.screen.balance.gap_text()


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


def test_a_conflict_is_marked_in_the_month_and_said_aloud(room: Room) -> None:
    first = room.planned(FRIDAY)
    room.planned(FRIDAY + timedelta(minutes=45), "Une autre")
    held = room.screen.model.find(room.item(first))
    assert held is not None
    assert "Less than two hours" in held.item.conflict
    assert held.item.conflict in room.screen.words.entry(held)
    calendar.add_entry(
        room.team.ws, kind="quiet", title="Silence", starts="2026-03-26", ends="2026-03-29", all_day=True
    )
    room.settle()
    held = room.screen.model.find(room.item(first))
    assert held is not None
    assert "In the quiet period “Silence”" in held.item.conflict


def test_language_and_theme_switch_live(room: Room, qapp: QApplication) -> None:
    post = room.planned(FRIDAY)
    room.choose(room.item(post))
    apply_theme(qapp, "dark")
    i18n.install_language(qapp, "fr")
    room.settle()
    assert room.screen.header.title.text() == "Mars 2026"
    assert room.screen.new_button.text() == "Nouvelle publication"
    assert room.screen.model.find(room.item(post)) is not None
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    room.settle()
    assert room.screen.new_button.text() == "New post"


def test_in_a_narrow_window_the_ideas_give_way_to_the_titles_until_they_are_asked_for(room: Room) -> None:
    room.planned(FRIDAY)
    room.window.resize(1440, 900)
    room.settle()
    assert room.screen.tray.isVisible()
    room.window.resize(1280, 720)
    room.settle()
    assert not room.screen.tray.isVisible()
    assert room.screen.new_button.text(), "words of tools go later than the ideas"
    room.window.resize(1024, 700)
    room.settle()
    assert not room.screen.tray.isVisible()
    assert not room.screen.tray_button.isChecked()
    room.screen.toggle_tray()
    assert room.screen.tray.isVisible()
    room.window.resize(1440, 900)
    room.settle()
    room.screen.toggle_tray()
    room.window.resize(1024, 700)
    room.settle()
    assert room.screen.tray.isVisible(), "each width keeps what was chosen in it"
