from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.calendar.conftest import TODAY, at, band, post
from tests.ui.calendar.week_hands import (
    ALT,
    CONTROL,
    LEFT,
    PLAIN,
    SHIFT,
    Key,
    drag,
    heard,
    mouse,
    point_at,
    point_of,
    pull,
)
from ui.calendar.drag_ghost import DragGhost
from ui.calendar.ghosts import FreeSlot
from ui.calendar.messages import (
    DayOpened,
    DraggedOut,
    EntryOpened,
    IdeaDropped,
    MoveRefused,
    MoveRequested,
    NewRequested,
    ResizeRequested,
    WindowRequested,
)
from ui.calendar.model import CalendarItem, ItemKind
from ui.calendar.tray import IDEA_MIME
from ui.calendar.week.hits import Edge, WeekHitKind
from ui.calendar.week.layout import AccountColumn
from ui.calendar.week.place import Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.calendar.week.view import WeekView

WEDNESDAY = TODAY + timedelta(days=1)


def event(key: str, day: date, begins: int, ends: int) -> CalendarItem:
    return CalendarItem(key, ItemKind.EVENT, "Comité", at(day, begins), at(day, ends))


def wheel(week: WeekView, angle: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    centre = QPointF(week.viewport().rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    QApplication.sendEvent(
        week.viewport(), QWheelEvent(centre, centre, QPoint(), angle, buttons, modifiers, phase, False)
    )


# --- what is in sight ---


def test_it_opens_on_the_week_of_today_scrolled_to_working_hours(week: WeekView) -> None:
    seen = week.visible_range()
    assert (seen.first, seen.last) == (date(2026, 11, 23), date(2026, 11, 29))
    top = week.hit(QPoint(week.scroller.gutter + 10, week.scroller.head + 1))
    assert top is not None
    assert 7 * 60 <= top.minutes < 8 * 60
    # Seven whole days: nothing of an eighth, and nothing cut.
    assert week.scroller.left_of(seen.first) == week.scroller.gutter
    assert week.scroller.left_of(seen.last + timedelta(days=1)) == week.viewport().width()


def test_days_and_hours_scroll_on(week: WeekView) -> None:
    ranges = heard(week.range_changed)
    wheel(week, QPoint(0, -120), SHIFT)
    assert week.visible_range().first == date(2026, 11, 24)
    wheel(week, QPoint(-60, 0))
    assert week.scroller.left_of(date(2026, 11, 24)) < week.scroller.gutter
    before = week.scroller.down
    wheel(week, QPoint(0, -120))
    assert week.scroller.down == before + week.scroller.axis.hour
    week.scroll_by(0, 99_999)
    assert week.scroller.top_of(week.scroller.axis.height) == week.viewport().height()
    week.scroll_by(0, -99_999)
    assert week.scroller.down == 0
    assert len(ranges) >= 2


def test_scrolling_copies_what_is_painted(week: WeekView) -> None:
    week.grab()
    painted = week.columns.painted
    week.scroll_by(0, 40)
    week.grab()
    assert week.columns.painted == painted
    week.scroll_by(week.scroller.day_width // 2, 0)
    week.grab()
    assert week.columns.painted == painted + 1
    week.model.apply([post("new", WEDNESDAY, 10)])
    week.grab()
    assert week.columns.painted == painted + 2


def test_the_next_day_is_painted_ahead_while_nothing_else_is_to_do(week: WeekView, qtbot: QtBot) -> None:
    week.grab()
    week.scroll_by(10, 0)
    qtbot.waitUntil(lambda: week.columns.has_pixmap(week.scroller.days()[-1] + timedelta(days=1)))


def test_page_keys_turn_weeks_and_t_comes_back(week: WeekView, qtbot: QtBot) -> None:
    qtbot.keyClick(week, Key.Key_PageDown)
    assert week.visible_range().first == date(2026, 11, 30)
    assert week.cursor_place.day == TODAY + timedelta(days=7)
    qtbot.keyClick(week, Key.Key_PageUp)
    qtbot.keyClick(week, Key.Key_PageUp)
    assert week.visible_range().first == date(2026, 11, 16)
    week.set_now(TODAY, 10 * 60)
    qtbot.keyClick(week, Key.Key_T)
    assert week.visible_range().first == date(2026, 11, 23)
    assert week.cursor_place.day == TODAY


def test_a_week_whose_names_take_another_height_is_told_too(week: WeekView) -> None:
    far = TODAY + timedelta(days=7 * 20)
    week.model.apply([band("silence", far, far + timedelta(days=2), ItemKind.QUIET)])
    week.go_to(far - timedelta(days=7))
    ranges = heard(week.range_changed)
    week.turn(1)
    assert week.visible_range() == ranges[-1]
    assert ranges[-1].first <= far <= ranges[-1].last
    week.turn(-1)
    assert week.visible_range() == ranges[-1]


@pytest.mark.parametrize("size", [(1200, 760), (560, 300), (430, 260)])
def test_it_paints_at_any_size_with_everything_on_it(week: WeekView, size: tuple[int, int]) -> None:
    many = [post(f"m{n}", TODAY, 6 + n // 2, n * 13 % 60, title="mot " * 9000) for n in range(30)]
    week.model.apply([*many, event("e", TODAY, 9, 12), band("q", TODAY, WEDNESDAY, ItemKind.QUIET, "Silence"),
                      band("h", WEDNESDAY, WEDNESDAY + timedelta(days=1), ItemKind.HOLIDAY, "Jour férié")])  # fmt: skip
    week.select(["m3", "e", "q"])
    week.set_now(TODAY, 11 * 60)
    week.resize(*size)
    assert not week.grab().isNull()
    week.set_accounts([AccountColumn(str(n), f"Compte {n}", "linkedin") for n in range(12)])
    week.set_split(True)
    assert not week.grab().isNull()


# --- keys ---


def test_arrows_walk_entries_and_empty_hours_and_enter_opens_or_begins(week: WeekView, qtbot: QtBot) -> None:
    opened, new = heard(week.entry_opened), heard(week.new_requested)
    week.set_cursor(Place(TODAY, "", 7 * 60))
    for _ in range(5):
        qtbot.keyClick(week, Key.Key_Down)
    # 08:30 stands for its hour; then 09:00, 10:00, 11:00 are empty, and 12:00 is the next entry.
    assert week.current_id() == "b"
    qtbot.keyClick(week, Key.Key_Return)
    assert opened == [EntryOpened("b")]
    qtbot.keyClick(week, Key.Key_Up)
    assert week.cursor_place == Place(TODAY, "", 11 * 60)
    qtbot.keyClick(week, Key.Key_Return)
    assert new == [NewRequested(TODAY, 11 * 60)]
    qtbot.keyClick(week, Key.Key_Right)
    assert week.cursor_place == Place(WEDNESDAY, "", 11 * 60)
    qtbot.keyClick(week, Key.Key_Home)
    assert week.cursor_place.day == date(2026, 11, 23)


def test_left_and_right_land_on_what_stands_near_the_same_time(week: WeekView, qtbot: QtBot) -> None:
    week.model.apply([post("near", WEDNESDAY, 8, 45)])
    week.set_cursor(Place(TODAY, "a", 8 * 60 + 30))
    qtbot.keyClick(week, Key.Key_Right)
    assert week.current_id() == "near"
    qtbot.keyClick(week, Key.Key_Left)
    assert week.current_id() == "a"


def test_control_and_arrows_go_from_entry_to_entry_over_days(week: WeekView, qtbot: QtBot) -> None:
    week.set_cursor(Place(TODAY, "", 7 * 60))
    seen = []
    for _ in range(4):
        qtbot.keyClick(week, Key.Key_Down, CONTROL)
        seen.append(week.current_id())
    assert seen == ["a", "b", "c", "c"]
    for _ in range(3):
        qtbot.keyClick(week, Key.Key_Up, CONTROL)
    assert week.current_id() == "done"


def test_alt_arrows_move_a_day_or_a_quarter_of_an_hour_and_control_copies(week: WeekView, qtbot: QtBot) -> None:
    asked = heard(week.move_requested)
    week.set_cursor(Place(TODAY, "a", 8 * 60 + 30))
    qtbot.keyClick(week, Key.Key_Right, ALT)
    qtbot.keyClick(week, Key.Key_Down, ALT)
    qtbot.keyClick(week, Key.Key_Up, ALT | CONTROL)
    assert asked == [
        MoveRequested(("a",), 1),
        MoveRequested(("a",), 0, minutes=15),
        MoveRequested(("a",), 0, copy=True, minutes=-15),
    ]


def test_the_keyboard_follows_what_moved(week: WeekView) -> None:
    week.set_cursor(Place(TODAY, "a", 8 * 60 + 30))
    week.model.apply([post("a", WEDNESDAY, 15, 0)])
    assert week.cursor_place == Place(WEDNESDAY, "a", 15 * 60)
    week.model.apply([], ["a"])
    assert week.cursor_place == Place(WEDNESDAY, "", 15 * 60)


def test_typing_on_an_empty_place_begins_a_post_there_never_on_an_entry(week: WeekView, qtbot: QtBot) -> None:
    new = heard(week.new_requested)
    week.set_cursor(Place(TODAY, "a", 8 * 60 + 30))
    qtbot.keyClicks(week, "m")
    assert new == []
    week.set_cursor(Place(TODAY, "", 15 * 60))
    qtbot.keyClicks(week, "m")
    assert new == [NewRequested(TODAY, 15 * 60, "m")]


def test_space_shift_and_control_a_select(week: WeekView, qtbot: QtBot) -> None:
    week.set_cursor(Place(TODAY, "a", 8 * 60 + 30))
    qtbot.keyClick(week, Key.Key_Space)
    assert week.selected_ids() == ("a",)
    for _ in range(4):
        qtbot.keyClick(week, Key.Key_Down, SHIFT)
    assert week.selected_ids() == ("a", "b")
    qtbot.keyClick(week, Key.Key_Escape)
    qtbot.keyClick(week, Key.Key_A, CONTROL)
    assert week.selected_ids() == ("a", "b")


# --- the mouse ---


def test_a_drag_to_another_day_and_time_snaps_to_a_quarter(week: WeekView) -> None:
    asked = heard(week.move_requested)
    start = point_of(week, "a")
    drag(week, start, start + QPoint(2 * week.scroller.day_width, round(2.37 * week.scroller.axis.hour)))
    assert asked == [MoveRequested(("a",), 2, minutes=135)]
    drag(week, start, start + QPoint(0, round(2.37 * week.scroller.axis.hour)), SHIFT)
    assert asked[1:] == [MoveRequested(("a",), 0, minutes=140)]


def test_a_drag_sideways_keeps_the_minute(week: WeekView) -> None:
    week.model.apply([post("odd", TODAY, 14, 7)])
    asked = heard(week.move_requested)
    start = point_of(week, "odd")
    drag(week, start, start + QPoint(week.scroller.day_width, 5), CONTROL)
    assert asked == [MoveRequested(("odd",), 1, copy=True)]


def test_a_drag_outside_or_given_up_or_over_the_names_is_no_drop(week: WeekView, qtbot: QtBot) -> None:
    asked, out = heard(week.move_requested), heard(week.dragged_out)
    start = point_of(week, "a")
    drag(week, start, QPoint(start.x(), week.viewport().height() + 90))
    assert isinstance(out[-1], DraggedOut)
    assert out[-1].dropped
    assert out[-1].item_ids == ("a",)
    drag(week, start, QPoint(start.x(), 10))
    drag(week, start, QPoint(4, start.y() + 200))
    drag(week, start, start + QPoint(3, 4))
    pull(week, start, start + QPoint(200, 200))
    qtbot.keyClick(week, Key.Key_Escape)
    mouse(week, QMouseEvent.Type.MouseButtonRelease, start + QPoint(200, 200))
    assert asked == []


def test_a_drag_to_the_foot_of_the_day_stays_in_the_day(week: WeekView) -> None:
    asked = heard(week.move_requested)
    week.scroll_by(0, 9999)
    week.model.apply([post("late", TODAY, 20)])
    drag(week, point_of(week, "late"), point_at(week, TODAY, 23 * 60 + 59))
    assert len(asked) == 1
    assert isinstance(asked[0], MoveRequested)
    assert asked[0].days == 0
    assert 20 * 60 + asked[0].minutes <= 23 * 60 + 45


def test_what_hangs_outside_is_shown_over_the_window_and_goes(week: WeekView) -> None:
    start = point_of(week, "a")
    pull(week, start, QPoint(start.x(), week.viewport().height() + 60))
    ghosts = week.window().findChildren(DragGhost)
    assert [ghost.isVisible() for ghost in ghosts] == [True]
    mouse(week, QMouseEvent.Type.MouseMove, start + QPoint(0, 80))
    assert not ghosts[0].isVisible()
    mouse(week, QMouseEvent.Type.MouseButtonRelease, start)
    QApplication.sendPostedEvents(None, 0)


def test_many_selected_move_together_each_by_the_same(week: WeekView) -> None:
    asked = heard(week.move_requested)
    week.select(["a", "b"])
    start = point_of(week, "b")
    drag(week, start, start + QPoint(week.scroller.day_width, week.scroller.axis.hour))
    assert asked == [MoveRequested(("a", "b"), 1, minutes=60)]
    assert week.selected_ids() == ("a", "b")


def test_what_may_not_move_is_refused(week: WeekView) -> None:
    asked, refused = heard(week.move_requested), heard(week.move_refused)
    start = point_of(week, "done")
    drag(week, start, start + QPoint(0, 120))
    assert (asked, refused) == ([], [MoveRefused(("done",))])


def test_a_rubber_band_selects_what_it_touches_and_control_adds(week: WeekView) -> None:
    drag(week, point_at(week, TODAY, 8 * 60), point_at(week, TODAY, 9 * 60, right=30))
    assert week.selected_ids() == ("a",)
    pull(week, point_at(week, TODAY, 11 * 60), point_at(week, TODAY, 12 * 60 + 30, right=30))
    assert week.selected_ids() == ("b",)
    mouse(week, QMouseEvent.Type.MouseButtonRelease, point_at(week, TODAY, 12 * 60 + 30, right=30))
    start = point_at(week, date(2026, 11, 26), 7 * 60 + 20)
    press = QMouseEvent.Type.MouseButtonPress
    mouse(week, press, start, CONTROL)
    end = point_at(week, date(2026, 11, 26), 8 * 60, right=20)
    mouse(week, QMouseEvent.Type.MouseMove, end, CONTROL)
    mouse(week, QMouseEvent.Type.MouseButtonRelease, end, CONTROL)
    assert week.selected_ids() == ("b", "c")


def test_control_and_click_toggle_and_a_click_on_the_ground_clears(week: WeekView, qtbot: QtBot) -> None:
    qtbot.mouseClick(week.viewport(), LEFT, PLAIN, point_of(week, "a"))
    qtbot.mouseClick(week.viewport(), LEFT, CONTROL, point_of(week, "b"))
    assert week.selected_ids() == ("a", "b")
    qtbot.mouseClick(week.viewport(), LEFT, PLAIN, point_at(week, WEDNESDAY, 15 * 60))
    assert week.selected_ids() == ()
    assert week.cursor_place == Place(WEDNESDAY, "", 15 * 60)


def test_double_click_opens_or_begins_at_that_time_and_a_day_s_name_opens_the_day(week: WeekView, qtbot: QtBot) -> None:
    opened, new, days = heard(week.entry_opened), heard(week.new_requested), heard(week.day_opened)
    qtbot.mouseDClick(week.viewport(), LEFT, PLAIN, point_of(week, "b"))
    qtbot.mouseDClick(week.viewport(), LEFT, PLAIN, point_at(week, WEDNESDAY, 15 * 60 + 20))
    qtbot.mouseClick(week.viewport(), LEFT, PLAIN, QPoint(week.scroller.left_of(WEDNESDAY) + 20, 12))
    assert opened == [EntryOpened("b")]
    assert new == [NewRequested(WEDNESDAY, 15 * 60 + 15)]
    assert days == [DayOpened(WEDNESDAY)]


def test_the_window_of_the_selected_post_is_dragged_by_its_edges(week: WeekView) -> None:
    wide = replace(post("w", TODAY, 9, 30), opens="2026-11-24T07:30:00Z", closes="2026-11-24T11:30:00Z")
    week.model.apply([wide])
    asked = heard(week.window_requested)
    assert week.window_handles() == {}
    week.select(["w"])
    handles = week.window_handles()
    assert set(handles) == {Edge.OPENS, Edge.CLOSES}
    hour = week.scroller.axis.hour
    drag(week, handles[Edge.CLOSES].center(), handles[Edge.CLOSES].center() + QPoint(0, hour))
    assert asked == [WindowRequested("w", None, datetime(2026, 11, 24, 12, 30, tzinfo=UTC))]
    # An edge never passes the planned time: 09:30 in Paris.
    drag(week, handles[Edge.OPENS].center(), handles[Edge.OPENS].center() + QPoint(0, 4 * hour))
    assert asked[1:] == [WindowRequested("w", datetime(2026, 11, 24, 8, 30, tzinfo=UTC), None)]
    drag(week, handles[Edge.OPENS].center(), handles[Edge.OPENS].center() + QPoint(14, 1))
    assert len(asked) == 2


def test_what_is_published_has_no_edges(week: WeekView) -> None:
    out = replace(post("o", TODAY, 9, 30, movable=False), opens="2026-11-24T07:30:00Z", closes="2026-11-24T11:30:00Z")
    week.model.apply([out])
    week.select(["o"])
    assert week.shown_window() is not None
    assert week.window_handles() == {}


def test_an_event_is_resized_by_its_foot_and_its_head(week: WeekView) -> None:
    week.model.apply([event("e", WEDNESDAY, 10, 12)])
    asked = heard(week.resize_requested)
    hour = week.scroller.axis.hour
    layout = week.columns.layout(WEDNESDAY)
    foot = point_at(week, WEDNESDAY, 12 * 60) - QPoint(20, 3)
    found = week.hit(foot)
    assert found is not None
    assert (found.kind, found.edge) == (WeekHitKind.BLOCK, Edge.ENDS)
    drag(week, foot, foot + QPoint(0, hour // 2))
    drag(week, point_at(week, WEDNESDAY, 10 * 60) + QPoint(-20, 2), point_at(week, WEDNESDAY, 8 * 60) - QPoint(20, 0))
    assert [box.placed.item.id for box in layout.blocks] == ["e"]
    assert asked == [
        ResizeRequested("e", None, datetime(2026, 11, 25, 12, 30)),  # noqa: DTZ001 - wall clocks
        ResizeRequested("e", datetime(2026, 11, 25, 8, 0), None),  # noqa: DTZ001
    ]


def test_an_event_of_days_is_resized_at_its_sides_and_moved_by_days(week: WeekView) -> None:
    week.model.apply([band("days", TODAY, TODAY + timedelta(days=2))])
    resized, moved = heard(week.resize_requested), heard(week.move_requested)
    box = next(box for box in week.strip.boxes(accounts=False) if box.placed.item.id == "days")
    side = QPoint(box.rect.right() - 1, box.rect.center().y())
    drag(week, side, side + QPoint(week.scroller.day_width, 0))
    assert resized == [ResizeRequested("days", None, datetime(2026, 11, 27))]  # noqa: DTZ001
    drag(week, box.rect.center(), box.rect.center() + QPoint(2 * week.scroller.day_width, 0))
    assert moved == [MoveRequested(("days",), 2)]


def test_an_idea_is_dropped_on_a_time_or_exactly_on_a_free_slot(week: WeekView) -> None:
    week.model.set_free_slots([FreeSlot("s", "Mardi matin", "acc", "Claire", "linkedin", WEDNESDAY, 7 * 60 + 50)])
    dropped = heard(week.idea_dropped)
    data, copy = QMimeData(), Qt.DropAction.CopyAction
    data.setData(IDEA_MIME, b"idea-1")
    gutter = QDragEnterEvent(QPoint(4, 300), copy, data, LEFT, PLAIN)
    QApplication.sendEvent(week.viewport(), gutter)
    assert gutter.isAccepted()
    beside = QDragMoveEvent(QPoint(4, 300), copy, data, LEFT, PLAIN)
    QApplication.sendEvent(week.viewport(), beside)
    assert not beside.isAccepted()
    for place in (point_at(week, WEDNESDAY, 15 * 60 + 4) + QPoint(0, 10),
                  point_at(week, WEDNESDAY, 7 * 60 + 50) + QPoint(-20, 9),
                  QPoint(week.scroller.left_of(WEDNESDAY) + 30, week.scroller.head - 4)):  # fmt: skip
        QApplication.sendEvent(week.viewport(), QDragEnterEvent(place, copy, data, LEFT, PLAIN))
        QApplication.sendEvent(week.viewport(), QDragMoveEvent(place, copy, data, LEFT, PLAIN))
        assert not week.grab().isNull()
        QApplication.sendEvent(week.viewport(), QDropEvent(QPointF(place), copy, data, LEFT, PLAIN))
    assert dropped == [
        IdeaDropped("idea-1", WEDNESDAY, 15 * 60),
        IdeaDropped("idea-1", WEDNESDAY, 7 * 60 + 50, "acc"),
        IdeaDropped("idea-1", WEDNESDAY),
    ]


def test_a_drag_onto_a_free_slot_takes_exactly_its_minute(week: WeekView) -> None:
    week.model.set_free_slots([FreeSlot("s", "Chronique", "", "", "", WEDNESDAY, 13 * 60 + 50)])
    asked = heard(week.move_requested)
    drag(week, point_of(week, "a"), point_at(week, WEDNESDAY, 13 * 60 + 50) + QPoint(-20, 12))
    assert asked == [MoveRequested(("a",), 1, minutes=5 * 60 + 20)]


def test_an_edge_while_dragging_scrolls_hours_and_days(week: WeekView, qtbot: QtBot) -> None:
    start = point_of(week, "a")
    before = week.scroller.down
    pull(week, start, QPoint(start.x(), week.viewport().height() - 6))
    qtbot.waitUntil(lambda: week.scroller.down > before)
    mouse(week, QMouseEvent.Type.MouseMove, QPoint(week.viewport().width() - 4, 300))
    qtbot.waitUntil(lambda: week.visible_range().first > date(2026, 11, 23), timeout=3000)
    qtbot.keyClick(week, Key.Key_Escape)


# --- a column for each account ---


def accounts(week: WeekView, count: int = 3) -> None:
    nets = ["linkedin", "x", "mastodon", "bluesky", "wordpress", "blog"]
    week.set_accounts([AccountColumn(f"acc{n}", f"Compte {n}", nets[n]) for n in range(count)])


def test_each_account_has_a_column_and_few_days_where_there_is_no_room(week: WeekView) -> None:
    week.model.apply([replace(post(f"p{n}", TODAY, 9), account=f"acc{n}") for n in range(3)])
    accounts(week)
    week.set_split(True)
    assert week.scroller.days_across == 3
    rects = [week.columns.layout(TODAY).box(f"p{n}").rect for n in range(3)]  # type: ignore[union-attr]
    assert [rect.left() for rect in rects] == sorted(rect.left() for rect in rects)
    assert not any(one.intersects(other) for one, other in pairwise(rects))
    assert all(rect.width() > 80 for rect in rects)
    accounts(week, 6)
    assert week.scroller.days_across == 1
    week.set_split(False)
    assert week.scroller.days_across == 7


def test_a_drop_names_the_account_of_its_column(week: WeekView) -> None:
    week.model.apply([replace(post("p", TODAY, 9), account="acc0")])
    accounts(week)
    week.set_split(True)
    week.go_to(TODAY)
    asked = heard(week.move_requested)
    start = point_of(week, "p")
    drag(week, start, start + QPoint(week.scroller.day_width // 3, 0))
    assert asked == [MoveRequested(("p",), 0, account="acc1")]
    drag(week, start, start + QPoint(0, week.scroller.axis.hour))
    assert asked[1:] == [MoveRequested(("p",), 0, minutes=60, account="acc0")]


def test_arrows_walk_the_columns_before_the_days(week: WeekView, qtbot: QtBot) -> None:
    accounts(week)
    week.set_split(True)
    week.set_cursor(Place(TODAY, "", 15 * 60, "acc1"))
    qtbot.keyClick(week, Key.Key_Right)
    assert week.cursor_place == Place(TODAY, "", 15 * 60, "acc2")
    qtbot.keyClick(week, Key.Key_Right)
    assert week.cursor_place == Place(WEDNESDAY, "", 15 * 60, "acc0")
    qtbot.keyClick(week, Key.Key_Left)
    assert week.cursor_place == Place(TODAY, "", 15 * 60, "acc2")
