from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication

from exec_assistant.domain.time import move_days
from tests.ui.calendar.conftest import TODAY, band, post
from ui import i18n
from ui.calendar.cursor import MORE, Cursor
from ui.calendar.layout import HitKind
from ui.calendar.messages import (
    DayOpened,
    EntryOpened,
    IdeaDropped,
    MoveRefused,
    MoveRequested,
    NewRequested,
    SelectionChanged,
)
from ui.calendar.model import CalendarItem, ItemKind
from ui.calendar.tray import IDEA_MIME

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from pytestqt.qtbot import QtBot

    from ui.calendar.model import DayModel
    from ui.calendar.month_view import MonthView
    from ui.calendar.words import CalendarWords

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


def heard(signal: SignalInstance) -> list[object]:
    said: list[object] = []
    signal.connect(said.append)
    return said


def place_of(month: MonthView, key: str) -> QPoint:
    held = month.model.find(key)
    assert held is not None
    return month.place_rect(Cursor(held.first, key)).center()


def ground_of(month: MonthView, day: date) -> QPoint:
    return month.place_rect(Cursor(day)).bottomLeft() + QPoint(20, -8)


def drag(month: MonthView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    press_and_pull(month, start, end)
    release = QMouseEvent(QMouseEvent.Type.MouseButtonRelease, QPointF(end), QPointF(end), LEFT, LEFT, modifiers)
    QApplication.sendEvent(month.viewport(), release)


def press_and_pull(month: MonthView, start: QPoint, end: QPoint) -> None:
    press = QMouseEvent(QMouseEvent.Type.MouseButtonPress, QPointF(start), QPointF(start), LEFT, LEFT, PLAIN)
    QApplication.sendEvent(month.viewport(), press)
    for step in (1, 2, 3):
        at = QPointF(start + (end - start) * step / 3)
        QApplication.sendEvent(
            month.viewport(), QMouseEvent(QMouseEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, LEFT, PLAIN)
        )


def test_arrows_walk_days_and_entries_and_enter_opens(month: MonthView, qtbot: QtBot) -> None:
    opened, days = heard(month.entry_opened), heard(month.day_opened)
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Return):
        qtbot.keyClick(month, key)
    assert opened == [EntryOpened("b")]
    qtbot.keyClick(month, Key.Key_Right)
    qtbot.keyClick(month, Key.Key_Return)
    assert days == [DayOpened(date(2026, 11, 25))]
    qtbot.keyClick(month, Key.Key_Down)
    assert month.cursor_place == Cursor(date(2026, 12, 2))
    qtbot.keyClick(month, Key.Key_Up, CONTROL)
    qtbot.keyClick(month, Key.Key_Home)
    assert month.cursor_place == Cursor(date(2026, 11, 23))


def test_alt_arrows_ask_for_a_move_and_the_keyboard_follows_it(month: MonthView, qtbot: QtBot) -> None:
    asked = heard(month.move_requested)
    qtbot.keyClick(month, Key.Key_Down)
    qtbot.keyClick(month, Key.Key_Right, ALT)
    qtbot.keyClick(month, Key.Key_Down, ALT)
    qtbot.keyClick(month, Key.Key_Up, ALT | CONTROL)
    assert asked == [MoveRequested(("a",), 1), MoveRequested(("a",), 7), MoveRequested(("a",), -7, copy=True)]
    assert month.model.find("a").first == TODAY  # type: ignore[union-attr]
    month.model.apply([post("a", date(2027, 3, 30))])
    assert month.cursor_place == Cursor(date(2027, 3, 30), "a")
    assert month.visible_range().first <= date(2027, 3, 30) <= month.visible_range().last


def test_a_week_s_move_over_the_change_of_hour_keeps_half_past_eight(month: MonthView, qtbot: QtBot) -> None:
    month.model.apply([post("a", date(2027, 3, 27))])

    def move(asked: MoveRequested) -> None:
        held = month.model.find("a")
        assert held is not None
        start = move_days(held.item.start, asked.days, month.model.zone)
        month.model.apply([CalendarItem("a", ItemKind.POST, held.item.title, start)])

    month.move_requested.connect(move)
    month.set_cursor(Cursor(date(2027, 3, 27), "a"))
    qtbot.keyClick(month, Key.Key_Down, ALT)
    held = month.model.find("a")
    assert held is not None
    assert (held.first, held.minutes) == (date(2027, 4, 3), 8 * 60 + 30)


def test_what_may_not_move_is_refused_not_moved(month: MonthView, qtbot: QtBot) -> None:
    asked, refused = heard(month.move_requested), heard(month.move_refused)
    month.select(["a", "done"])
    month.set_cursor(Cursor(TODAY, "a"))
    qtbot.keyClick(month, Key.Key_Right, ALT)
    assert asked == [MoveRequested(("a",), 1)]
    assert refused == [MoveRefused(("done",))]
    month.select([])
    drag(month, place_of(month, "done"), ground_of(month, date(2026, 11, 27)))
    assert refused[1:] == [MoveRefused(("done",))]
    assert len(asked) == 1


def test_shift_and_sideways_selects_from_day_to_day(month: MonthView, qtbot: QtBot) -> None:
    month.set_cursor(Cursor(TODAY, "b"))
    qtbot.keyClick(month, Key.Key_Right, SHIFT)
    qtbot.keyClick(month, Key.Key_Right, SHIFT)
    assert month.selected_ids() == ("b", "c"), "an empty day between is passed over"
    qtbot.keyClick(month, Key.Key_Left, SHIFT)
    qtbot.keyClick(month, Key.Key_Left, SHIFT)
    assert month.selected_ids() == ("a", "b")


def test_space_shift_and_control_select(month: MonthView, qtbot: QtBot) -> None:
    said = heard(month.selection_changed)
    qtbot.keyClick(month, Key.Key_Down)
    qtbot.keyClick(month, Key.Key_Space)
    qtbot.keyClick(month, Key.Key_Down, SHIFT)
    assert month.selected_ids() == ("a", "b")
    assert said[-1] == SelectionChanged(("a", "b"))
    qtbot.keyClick(month, Key.Key_Escape)
    assert month.selected_ids() == ()
    qtbot.mouseClick(month.viewport(), LEFT, PLAIN, place_of(month, "a"))
    qtbot.mouseClick(month.viewport(), LEFT, SHIFT, place_of(month, "c"))
    assert month.selected_ids() == ("a", "b", "c")
    qtbot.mouseClick(month.viewport(), LEFT, CONTROL, place_of(month, "b"))
    assert month.selected_ids() == ("a", "c")
    qtbot.mouseClick(month.viewport(), LEFT, PLAIN, ground_of(month, date(2026, 11, 25)))
    assert month.selected_ids() == ()
    qtbot.keyClick(month, Key.Key_Left)
    qtbot.keyClick(month, Key.Key_A, CONTROL)
    assert month.selected_ids() == ("a", "b")


def test_t_goes_to_today_unless_single_keys_are_off(month: MonthView, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.keyClick(month, Key.Key_PageDown)
    assert month.cursor_place.day == date(2027, 2, 24)
    assert month.visible_range().month == date(2027, 2, 1)
    month.single_keys = False
    qtbot.keyClick(month, Key.Key_T)
    assert month.cursor_place.day == date(2027, 2, 24)
    month.single_keys = True
    qtbot.keyClick(month, Key.Key_T)
    assert month.cursor_place.day == TODAY
    qtbot.keyClick(month, Key.Key_PageUp)
    assert month.cursor_place.day == date(2026, 10, 24)


def test_dragging_asks_to_move_everything_selected(month: MonthView) -> None:
    asked = heard(month.move_requested)
    drag(month, place_of(month, "a"), ground_of(month, date(2026, 12, 3)))
    assert asked == [MoveRequested(("a",), 9)]
    month.select(["a", "b", "c"])
    drag(month, place_of(month, "b"), ground_of(month, date(2026, 11, 23)), CONTROL)
    assert asked[1:] == [MoveRequested(("a", "b", "c"), -1, copy=True)]
    assert month.selected_ids() == ("a", "b", "c")


def test_a_drag_back_to_its_day_or_given_up_moves_nothing(month: MonthView, qtbot: QtBot) -> None:
    asked = heard(month.move_requested)
    drag(month, place_of(month, "a"), ground_of(month, TODAY))
    press_and_pull(month, place_of(month, "a"), ground_of(month, date(2026, 11, 27)))
    qtbot.keyClick(month, Key.Key_Right)
    assert month.cursor_place.day == TODAY
    qtbot.keyClick(month, Key.Key_Escape)
    qtbot.mouseRelease(month.viewport(), LEFT, PLAIN, ground_of(month, date(2026, 11, 27)))
    assert asked == []


def test_a_drag_at_the_edge_scrolls(month: MonthView, qtbot: QtBot) -> None:
    asked = heard(month.move_requested)
    last = month.visible_range().last
    edge = QPoint(month.viewport().width() // 2, month.viewport().height() - 4)
    press_and_pull(month, place_of(month, "a"), edge)
    qtbot.waitUntil(lambda: month.visible_range().last > last + timedelta(days=20), timeout=5000)
    target = month.hit(edge)
    qtbot.mouseRelease(month.viewport(), LEFT, PLAIN, edge)
    assert target is not None
    assert len(asked) == 1
    assert isinstance(asked[0], MoveRequested)
    assert asked[0].days >= 28


def test_a_drag_whose_item_goes_away_ends(month: MonthView, qtbot: QtBot) -> None:
    asked = heard(month.move_requested)
    press_and_pull(month, place_of(month, "a"), ground_of(month, date(2026, 11, 27)))
    month.model.apply([], ["a"])
    qtbot.mouseRelease(month.viewport(), LEFT, PLAIN, ground_of(month, date(2026, 11, 27)))
    assert asked == []


def test_an_idea_dropped_on_a_day(month: MonthView) -> None:
    dropped = heard(month.idea_dropped)
    data, other = QMimeData(), QMimeData()
    data.setData(IDEA_MIME, b"idea-1")
    other.setText("something else")
    place, copy = ground_of(month, date(2026, 11, 27)), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, copy, data, LEFT, PLAIN)
    QApplication.sendEvent(month.viewport(), enter)
    move = QDragMoveEvent(place, copy, data, LEFT, PLAIN)
    QApplication.sendEvent(month.viewport(), move)
    assert enter.isAccepted()
    assert move.isAccepted()
    QApplication.sendEvent(month.viewport(), QDropEvent(QPointF(place), copy, data, LEFT, PLAIN))
    assert dropped == [IdeaDropped("idea-1", date(2026, 11, 27))]
    refused = QDragEnterEvent(place, copy, other, LEFT, PLAIN)
    QApplication.sendEvent(month.viewport(), refused)
    assert not refused.isAccepted()


def test_the_plus_line_and_the_number_open_the_day(month: MonthView, qtbot: QtBot) -> None:
    day = date(2026, 11, 25)
    month.model.apply([post(f"x{n}", day, 6 + n) for n in range(9)])
    opened = heard(month.day_opened)
    more = month.place_rect(Cursor(day, MORE)).center()
    hit = month.hit(more)
    assert hit is not None
    assert hit.kind is HitKind.MORE
    qtbot.mouseClick(month.viewport(), LEFT, PLAIN, more)
    qtbot.keyClick(month, Key.Key_Return)
    number = month.place_rect(Cursor(day)).topRight() + QPoint(-14, 10)
    qtbot.mouseClick(month.viewport(), LEFT, PLAIN, number)
    assert opened == [DayOpened(day)] * 3


def test_double_click_opens_or_begins_something_new(month: MonthView, qtbot: QtBot) -> None:
    opened, new = heard(month.entry_opened), heard(month.new_requested)
    qtbot.mouseDClick(month.viewport(), LEFT, PLAIN, place_of(month, "c"))
    qtbot.mouseDClick(month.viewport(), LEFT, PLAIN, ground_of(month, date(2026, 11, 27)))
    assert opened == [EntryOpened("c")]
    assert new == [NewRequested(date(2026, 11, 27))]


def test_scrolling_goes_on_for_years_and_tells_the_range(month: MonthView) -> None:
    said = heard(month.range_changed)
    month.scroll_by(month.scroller.row_height * 520)
    assert month.visible_range().first == date(2026, 11, 16) + timedelta(weeks=520)
    assert said[-1] == month.visible_range()
    assert month.grab().width() == 1440


def test_rows_are_copied_while_scrolling_and_painted_again_when_they_change(month: MonthView) -> None:
    month.grab()
    painted = month.rows.painted
    month.scroll_by(20)
    month.grab()
    assert month.rows.painted == painted + 1
    month.model.apply([post("new", TODAY, 10)])
    month.grab()
    assert month.rows.painted == painted + 2


def test_the_next_row_is_painted_ahead_while_nothing_else_is_to_do(month: MonthView, qtbot: QtBot) -> None:
    month.grab()
    month.scroll_by(5)
    following = month.scroller.weeks()[-1] + timedelta(days=7)
    qtbot.waitUntil(lambda: month.rows.has_pixmap(following))
    month.scroll_by(-5)
    before = month.scroller.weeks()[0] - timedelta(days=7)
    qtbot.waitUntil(lambda: month.rows.has_pixmap(before))


def test_the_keyboard_stands_on_the_plus_line_when_its_entry_is_hidden(month: MonthView) -> None:
    month.set_cursor(Cursor(TODAY, "b"))
    month.model.apply([post(f"x{n}", TODAY, 1 + n) for n in range(8)])
    assert month.cursor_place == Cursor(TODAY, MORE)
    month.model.apply([], [f"x{n}" for n in range(8)])
    assert month.cursor_place == Cursor(TODAY)


def test_another_language_is_spoken_at_once(month: MonthView, qapp: QApplication) -> None:
    before = month.rows.painted
    month.grab()
    i18n.install_language(qapp, "en")
    QApplication.sendEvent(month, QEvent(QEvent.Type.LanguageChange))
    assert month.words.spoken_day(TODAY).startswith("Tuesday")
    month.grab()
    assert month.rows.painted > before


def test_a_press_on_the_right_selects_and_the_menu_is_asked_for(month: MonthView, qtbot: QtBot) -> None:
    asked = heard(month.menu_requested)
    place = place_of(month, "b")
    qtbot.mousePress(month.viewport(), Qt.MouseButton.RightButton, PLAIN, place)
    QApplication.sendEvent(
        month.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, month.mapToGlobal(place))
    )
    assert [(said.day, said.item_ids) for said in asked] == [(TODAY, ("b",))]  # type: ignore[attr-defined]


def test_an_item_that_goes_away_leaves_selection_and_keyboard(month: MonthView) -> None:
    month.select(["a", "b"])
    month.set_cursor(Cursor(TODAY, "a"))
    month.model.apply([], ["a"])
    assert month.selected_ids() == ("b",)
    assert month.cursor_place == Cursor(TODAY)


@pytest.mark.parametrize("weekday", [0, 6])
def test_weeks_begin_where_the_person_lives(month: MonthView, weekday: int) -> None:
    month.set_first_weekday(weekday)
    month.set_week_numbers(shown=True)
    assert month.visible_range().first.weekday() == weekday
    assert month.row_layout(TODAY).first.weekday() == weekday
    assert not month.grab().isNull()


@pytest.mark.parametrize("status", ["draft", "parked", "missed", "held", "rejected", "published", "from the future"])
def test_every_status_paints_something_of_its_own(month: MonthView, status: str) -> None:
    rect = month.place_rect(Cursor(TODAY, "a"))
    before = month.viewport().grab(rect).toImage()
    month.model.apply([post("a", TODAY, status=status)])
    after = month.viewport().grab(rect).toImage()
    assert before.convertToFormat(QImage.Format.Format_RGB32) != after.convertToFormat(QImage.Format.Format_RGB32)


def test_huge_and_hostile_titles_paint(month: MonthView) -> None:
    month.model.apply(
        [
            post("huge", TODAY, 1, title="mot " * 25_000),
            post("lines", TODAY, 2, title="a\n\tb\u202egfedcba\u0000"),
            band("far", date(2000, 1, 1), date(2100, 1, 1), ItemKind.QUIET, "x" * 5000),
        ]
    )
    assert not month.grab().isNull()


def test_a_narrow_window_still_paints(month: MonthView) -> None:
    month.resize(560, 300)
    assert not month.grab().isNull()
    assert month.place_rect(Cursor(TODAY)).width() > 40


def test_words_are_french_or_english_by_request(french: CalendarWords, model: DayModel) -> None:
    held = model.find("a")
    assert held is not None
    said = french.entry(held).replace("\u00a0", " ")
    assert said.startswith("mardi 24 novembre, 8 h 30, LinkedIn, Résultats du T3, ")
    assert french.spoken_day(date(2026, 12, 1)) == "mardi 1er décembre"
    assert french.spoken_time(9 * 60).replace("\u00a0", " ") == "9 h"


def test_a_rubber_band_selects_what_it_touches_control_adds_and_escape_gives_up(month: MonthView, qtbot: QtBot) -> None:
    drag(month, ground_of(month, TODAY), month.place_rect(Cursor(TODAY, "a")).center())
    assert month.selected_ids() == ("a", "b")
    ground = ground_of(month, date(2026, 11, 26))
    press = QMouseEvent(QMouseEvent.Type.MouseButtonPress, QPointF(ground), QPointF(ground), LEFT, LEFT, CONTROL)
    QApplication.sendEvent(month.viewport(), press)
    at = QPointF(place_of(month, "c"))
    move = QMouseEvent(QMouseEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, LEFT, CONTROL)
    QApplication.sendEvent(month.viewport(), move)
    assert not month.grab().isNull()
    assert month.selected_ids() == ("a", "b", "c")
    qtbot.keyClick(month, Key.Key_Escape)
    assert month.selected_ids() == ("a", "b")
