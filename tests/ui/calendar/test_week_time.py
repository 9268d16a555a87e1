"""A drop means a time of the wall clock, whatever daylight saving does; Europe/Paris, where hours vanish and repeat."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.time import local_to_utc, move_wall
from tests.ui.calendar.conftest import post
from tests.ui.calendar.week_hands import drag, heard, point_at, point_of
from ui.calendar.messages import MoveRequested
from ui.calendar.week.axis import DAY_MINUTES, Axis, doubled_minutes, landing, missing_minutes, wall_of

if TYPE_CHECKING:
    from ui.calendar.model import DayModel
    from ui.calendar.week.view import WeekView

PARIS = ZoneInfo("Europe/Paris")
SHORT, LONG = date(2027, 3, 28), date(2026, 10, 25)
"""The nights on which the clock goes ahead and back."""

days = st.dates(date(2020, 1, 1), date(2035, 12, 31)) | st.sampled_from([SHORT, LONG, SHORT - timedelta(days=1)])
minutes = st.integers(0, DAY_MINUTES - 1)


@given(day=days, at=minutes, to=days, wanted=st.integers(0, 95).map(lambda quarter: quarter * 15))
def test_a_drop_gives_the_wall_clock_that_was_shown(day: date, at: int, to: date, wanted: int) -> None:
    start = local_to_utc(wall_of(day, at), "Europe/Paris")
    before = start.astimezone(PARIS)
    shown = landing(to, wanted, "Europe/Paris")
    asked_days = (shown[0] - before.date()).days
    asked_minutes = shown[1] - (before.hour * 60 + before.minute)
    after = move_wall(start, timedelta(days=asked_days, minutes=asked_minutes), "Europe/Paris").astimezone(PARIS)
    assert (after.date(), after.hour * 60 + after.minute) == shown
    # Only the hour that does not exist is another one than was pointed at.
    missing = missing_minutes(to, PARIS)
    if missing is None or not missing[0] <= wanted < missing[1]:
        assert shown == (to, wanted)
    else:
        assert shown == (to, wanted + 60)


@given(day=days, at=minutes, by=st.integers(-400, 400))
def test_a_move_by_days_keeps_the_hour_where_it_exists(day: date, at: int, by: int) -> None:
    start = local_to_utc(wall_of(day, at), "Europe/Paris")
    local = start.astimezone(PARIS)
    moved = move_wall(start, timedelta(days=by), "Europe/Paris").astimezone(PARIS)
    target = local.date() + timedelta(days=by)
    missing = missing_minutes(target, PARIS)
    minute = local.hour * 60 + local.minute
    expected = minute + 60 if missing and missing[0] <= minute < missing[1] else minute
    assert (moved.date(), moved.hour * 60 + moved.minute) == (target, expected)


@given(hour=st.integers(44, 72), y=st.integers(-500, 3000), step=st.sampled_from([5, 15]))
def test_the_axis_never_leaves_the_day_and_never_lies(hour: int, y: int, step: int) -> None:
    axis = Axis(hour)
    snapped = axis.snapped(y, step)
    assert 0 <= snapped < DAY_MINUTES
    assert snapped % step == 0
    if 0 <= y <= axis.y_of(DAY_MINUTES - step):
        assert abs(axis.y_of(snapped) - y) <= axis.y_of(step) / 2 + 1


def test_the_second_of_two_equal_hours_stays_the_second_within_its_hour() -> None:
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert second.astimezone(PARIS).fold == 1
    assert move_wall(second, timedelta(minutes=15), "Europe/Paris") == second + timedelta(minutes=15)
    assert move_wall(second, timedelta(hours=1), "Europe/Paris").astimezone(PARIS).hour == 3


def test_the_changes_of_hour_are_known_and_said(week: WeekView) -> None:
    assert missing_minutes(SHORT, PARIS) == doubled_minutes(LONG, PARIS) == (120, 180)
    assert missing_minutes(LONG, PARIS) is doubled_minutes(SHORT, PARIS) is None
    assert week.columns.layout(SHORT).missing is not None
    assert week.columns.layout(LONG).doubled is not None
    week.go_to(SHORT)
    week.scroll_by(0, -9999)
    assert not week.grab().isNull()


@pytest.mark.parametrize(
    ("day", "minute", "lands"),
    [
        (SHORT, 2 * 60 + 30, (SHORT, 3 * 60 + 30)),
        (LONG, 2 * 60 + 30, (LONG, 2 * 60 + 30)),
        (SHORT, 8 * 60, (SHORT, 480)),
    ],
)
def test_a_drag_over_the_night_of_the_change(week: WeekView, day: date, minute: int, lands: tuple[date, int]) -> None:
    model: DayModel = week.model
    model.apply([post("n", day - timedelta(days=2), 1, 30)])
    week.go_to(day)
    week.scroll_by(0, -9999)
    asked = heard(week.move_requested)
    start = point_of(week, "n")
    held = model.find("n")
    assert held is not None
    top = point_at(week, day, minute).y() + 1 + (start.y() - week.place_rect(week.place_of("n")).top())  # type: ignore[arg-type]
    drag(week, start, start.__class__(week.scroller.left_of(day) + 40, top))
    assert len(asked) == 1
    move = asked[0]
    assert isinstance(move, MoveRequested)
    by = timedelta(days=move.days, minutes=move.minutes)
    there = move_wall(held.item.start, by, "Europe/Paris").astimezone(PARIS)
    assert (there.date(), there.hour * 60 + there.minute) == lands
