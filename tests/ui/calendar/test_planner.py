"""Quick entry, saved views, the balance and the month on paper, as the advisor meets them in the calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.services import calendar, reading, slots
from exec_assistant.services.calendar import CalendarRow
from ui.calendar.balance import BalanceSheet
from ui.calendar.balancing import Stretch, empty_stretches
from ui.calendar.print_sheet import PrintSheet
from ui.calendar.saved_views import NameSheet, read_views
from ui.preferences import choosing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.calendar.calendar_room import Room
    from ui.calendar.ghosts import FreeSlot
    from ui.calendar.planner import QuickEntry

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def quick(room: Room) -> QuickEntry:
    room.screen.view.setFocus()
    QTest.keyClick(room.screen.view, Qt.Key.Key_Q)
    return room.screen.planner.quick


def today(room: Room) -> date:
    return room.screen.today


def say(room: Room, quick: QuickEntry, text: str) -> list[str]:
    """Type a line; returns the chips."""
    quick.bar.line.setText(text)
    return [chip.text for chip in quick.bar.chips.chips]


def take(room: Room, quick: QuickEntry) -> None:
    QTest.keyClick(quick.bar.line, Qt.Key.Key_Return)
    room.settle()


def titles(room: Room) -> dict[str, list[str]]:
    """Where each post stands, by title."""
    assert room.screen.reading is not None
    found: dict[str, list[str]] = {}
    for row in room.screen.reading.rows.values():
        found.setdefault(row.title, []).append(f"{row.kind} {row.starts} {row.network}".strip())
    return found


def add_slot(room: Room, **more: object) -> FreeSlot:
    """A slot two days from today at 07:45; returns its first free place in the calendar."""
    day = today(room) + timedelta(days=2)
    given: dict[str, object] = {
        "name": "Chronique", "weekdays": [day.weekday()], "at": time(7, 45), "account": room.team.linkedin,
    }  # fmt: skip
    slots.add_slot(room.team.ws, **{**given, **more})  # type: ignore[arg-type]
    room.settle()
    return room.screen.model.free_slots(day)[0]


# --- quick entry -----------------------------------------------------------------------------------------------------


def test_q_opens_the_line_and_enter_plans_what_was_understood(room: Room, quick: QuickEntry) -> None:
    assert quick.bar.isVisible()
    assert quick.bar.line.hasFocus()
    day = today(room) + timedelta(days=3)
    chips = say(room, quick, f"{day.isoformat()} 8h30 LinkedIn et Mastodon résultats T3")
    assert chips[0] == "Post"
    assert "08:30" in chips[1]
    assert chips[-1] == "résultats T3"
    take(room, quick)
    start = datetime.combine(day, time(8, 30), PARIS).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert sorted(titles(room)["résultats T3"]) == [f"post {start} linkedin", f"post {start} mastodon"]
    assert quick.bar.line.text() == ""
    assert quick.bar.line.hasFocus()


def test_what_was_taken_is_undone_as_one_step(room: Room, quick: QuickEntry) -> None:
    say(room, quick, "dans 3 jours à midi LinkedIn point presse")
    take(room, quick)
    assert "point presse" in titles(room)
    room.window.actions_.run("shell.undo")
    room.settle()
    assert "point presse" not in titles(room)
    assert "point presse" not in [row.shown_title for row in reading.list_posts(room.team.ws)]


def test_the_undo_keys_in_the_empty_line_take_back_what_it_made(room: Room, quick: QuickEntry) -> None:
    say(room, quick, "dans 3 jours à midi LinkedIn point presse")
    take(room, quick)
    QTest.keyClick(quick.bar.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert "point presse" not in titles(room)
    assert quick.bar.line.text() == ""


def test_escape_leaves_the_line_and_keeps_its_words(room: Room, quick: QuickEntry) -> None:
    say(room, quick, "demain 9h LinkedIn à moitié")
    QTest.keyClick(quick.bar.line, Qt.Key.Key_Escape)
    assert not quick.bar.isVisible()
    QTest.keyClick(room.screen.view, Qt.Key.Key_Q)
    assert quick.bar.line.text() == "demain 9h LinkedIn à moitié"
    assert quick.bar.line.selectedText() == quick.bar.line.text()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("hier 8h LinkedIn trop tard", "is over"),
        ("31/02 8h30 LinkedIn bilan", "no day of the calendar"),
        ("chaque mardi LinkedIn point", "what time"),
        ("demain 9h TikTok danse", "no account on TikTok"),
        ("silence", "which day"),
    ],
)
def test_what_cannot_be_is_said_and_not_taken(room: Room, quick: QuickEntry, line: str, sentence: str) -> None:
    say(room, quick, line)
    assert sentence in quick.bar.remarks.text()
    assert not quick.bar.button.isEnabled()
    before = titles(room)
    take(room, quick)
    assert titles(room) == before
    assert quick.bar.line.text() == line


def test_a_date_that_could_be_another_is_said_and_can_be_taken(room: Room, quick: QuickEntry) -> None:
    say(room, quick, "le 3/4 à 9h LinkedIn bilan")
    assert "could also be" in quick.bar.remarks.text()
    assert quick.bar.button.isEnabled()


def test_a_line_without_hour_or_account_shows_what_stands_in_and_takes_it(room: Room, quick: QuickEntry) -> None:
    free = add_slot(room)
    say(room, quick, f"{free.day.isoformat()} tribune")
    usual = [chip.text for chip in quick.bar.chips.chips if chip.usual]
    assert any("07:45" in text for text in usual)
    assert any("Claire" in text for text in usual)
    take(room, quick)
    assert [place.split()[1][11:16] for place in titles(room)["tribune"]] in (["06:45"], ["05:45"])


def test_events_quiet_periods_ideas_and_slots_are_taken_too(room: Room, quick: QuickEntry) -> None:
    for line in ("événement demain 14h-16h Salon de Lyon", "silence du 26 nov. au 9 déc. avant résultats",
                 "idée : trois appels difficiles", "un jeudi sur deux 7h45 LinkedIn chronique"):  # fmt: skip
        say(room, quick, line)
        take(room, quick)
    assert room.screen.reading is not None
    tomorrow = today(room) + timedelta(days=1)
    (salon,) = [row for row in calendar_rows(room) if row.title == "Salon de Lyon"]
    starts, ends = (
        datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC) for at in (salon.starts, salon.ends)
    )
    assert starts.astimezone(PARIS).replace(tzinfo=None) == datetime.combine(tomorrow, time(14))
    assert ends - starts == timedelta(hours=2)
    (quiet,) = [row for row in calendar_rows(room) if row.kind == "quiet"]
    assert quiet.title == "avant résultats"
    assert (quiet.starts[5:], quiet.ends[5:]) == ("11-26", "12-10")
    assert "trois appels difficiles" in [idea.title for idea in room.screen.reading.ideas]
    (slot,) = room.screen.reading.slot_rows
    assert (slot.slot.name, slot.slot.weekdays, slot.slot.every_weeks) == ("chronique", (3,), 2)


def calendar_rows(room: Room) -> list[CalendarRow]:
    return calendar.calendar_rows(room.team.ws, "2000-01-01T00:00:00Z", "2099-01-01T00:00:00Z")


# --- views, balance, paper -------------------------------------------------------------------------------------------


def test_a_view_is_saved_applied_renamed_and_deleted_with_undo(room: Room) -> None:
    screen, views = room.screen, room.screen.planner.views
    room.planned(datetime.combine(today(room), time(18)))
    screen.filter_bar.buttons["account"].toggle_value(room.team.linkedin)
    room.settle()
    room.window.actions_.run("calendar.save_view")
    sheet = room.sheet
    assert isinstance(sheet, NameSheet)
    sheet.field.setText("Mon LinkedIn")
    sheet.accept()
    room.settle()
    assert [view.name for view in read_views(room.team.ws)] == ["Mon LinkedIn"]
    assert views.button.text() == "Mon LinkedIn"
    screen.filter_bar.clear()
    room.settle()
    assert views.current is None
    views.apply(views.views[0])
    room.settle()
    assert screen.filter_bar.filters.account == {room.team.linkedin}
    shown = screen.reading
    assert shown is not None
    assert {shown.rows[held.item.id].account for held in shown.placed} == {room.team.linkedin}
    views.rename(views.views[0], "Claire")
    views.delete()
    room.settle()
    assert read_views(room.team.ws) == ()
    room.window.actions_.run("shell.undo")
    room.settle()
    assert [view.name for view in read_views(room.team.ws)] == ["Claire"]


def test_views_belong_to_the_person_who_saved_them(room: Room) -> None:
    room.screen.planner.views.save("À moi")
    room.settle()
    room.team.be("executive")
    assert read_views(room.team.ws) == ()
    room.team.be("advisor")
    assert [view.name for view in read_views(room.team.ws)] == ["À moi"]


def test_the_calendar_is_filtered_by_who_looks_after_a_post(room: Room) -> None:
    mine = room.planned(datetime.combine(today(room), time(18)))
    room.screen.filter_bar.buttons["person"].toggle_value(room.team.executive)
    room.settle()
    assert room.screen.model.find(room.item(mine)) is None
    room.screen.filter_bar.buttons["person"].toggle_value(room.team.executive)
    room.screen.filter_bar.buttons["person"].toggle_value("advisor")
    room.settle()
    assert room.screen.model.find(room.item(mine)) is not None


def test_the_balance_is_a_table_too(room: Room) -> None:
    room.planned(datetime.combine(today(room), time(18)))
    room.screen.balance.setFocus()
    QTest.keyClick(room.screen.balance, Qt.Key.Key_Return)
    assert isinstance(room.sheet, BalanceSheet)


def row_on(day: date, *, kind: str = "post", account: str = "own", end: date | None = None) -> CalendarRow:
    if kind == "post":
        at = datetime.combine(day, time(9), PARIS).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return CalendarRow(f"{day}", kind, "x", at, at, all_day=False, account=account)
    ends = (end or day + timedelta(days=1)).isoformat()
    return CalendarRow(f"{kind}{day}", kind, "x", day.isoformat(), ends, all_day=True)


def test_five_working_days_without_a_post_of_hers_are_a_stretch_and_silence_on_purpose_is_none() -> None:
    own = Account("own", Network.LINKEDIN, "h", "H", AccountKind.PERSONAL)
    page = Account("page", Network.LINKEDIN, "p", "P", AccountKind.OFFICIAL)
    monday = date(2026, 11, 23)

    def found(*rows: CalendarRow) -> tuple[Stretch, ...]:
        held = {row.id: row for row in rows}
        return empty_stretches(held, [own, page], "Europe/Paris", monday, date(2026, 12, 11))

    def later(days: int) -> date:
        return monday + timedelta(days=days)

    ends = [row_on(later(0)), row_on(later(8)), row_on(later(18))]
    assert found(*ends) == (
        Stretch(later(1), later(7), 5),
        Stretch(later(9), later(17), 7),
    )
    assert found(*ends, row_on(later(3), account="page"))[0] == Stretch(later(1), later(7), 5)
    assert len(found(*ends, row_on(later(3)))) == 1
    assert len(found(*ends, row_on(later(3), kind="holiday"))) == 1
    assert found(*ends, row_on(later(1), kind="quiet", end=later(18))) == ()
    assert found(row_on(later(-3))) == (Stretch(later(0), later(18), 15),)
    assert found() == ()


def test_the_month_goes_on_paper_by_key(room: Room) -> None:
    room.planned(datetime.combine(today(room), time(18)))
    room.window.actions_.run("calendar.print")
    room.settle()
    sheet = room.sheet
    assert isinstance(sheet, PrintSheet)
    assert sheet.pages == 1
    sheet.paper.choose("letter")


def test_what_has_no_button_of_its_own_is_in_the_menu_with_its_keys(room: Room) -> None:
    menu = room.screen.planner.menu_now()
    texts = [action.text() for action in menu.actions()]
    assert any(text.startswith("Print the month") and "P" in text.split("\t")[1] for text in texts)
    assert any("public holidays" in text for text in texts)
    next(action for action in menu.actions() if "public holidays" in action.text()).trigger()
    room.settle()
    assert room.screen.reading is not None
    assert any(row.kind == "holiday" for row in room.screen.reading.rows.values())


def test_a_rhythm_on_two_networks_is_a_slot_for_each_undone_together(room: Room, quick: QuickEntry) -> None:
    say(room, quick, "chaque mardi 8h30 LinkedIn et Mastodon point d’équipe")
    take(room, quick)
    assert sorted(row.network for row in slots.slots(room.team.ws)) == ["linkedin", "mastodon"]
    room.window.actions_.run("shell.undo")
    room.settle()
    assert slots.slots(room.team.ws) == []


def test_who_acts_sees_their_own_views(room: Room) -> None:
    room.screen.planner.views.save("À moi")
    room.settle()
    room.team.be("executive")
    room.screen.refresh()
    room.settle()
    assert room.screen.planner.views.views == ()


def test_the_pdf_is_written_beside_the_window_and_a_refusal_stands_in_the_sheet(
    room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    room.planned(datetime.combine(today(room), time(18)))
    asked = [tmp_path / "nowhere" / "month.pdf", tmp_path / "month.pdf"]
    monkeypatch.setattr(choosing, "file_to_save", lambda *_asked: asked.pop(0))
    room.window.actions_.run("calendar.print")
    room.settle()
    sheet = room.sheet
    sheet.accept()
    room.settle()
    assert sheet.error.isVisible()
    sheet.accept()
    room.settle()
    assert (tmp_path / "month.pdf").read_bytes().startswith(b"%PDF-")
    assert room.sheets == 0
