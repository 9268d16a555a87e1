from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.time import move_days
from tests.ui.calendar.conftest import at, band, post
from ui.calendar.model import CalendarItem, DayModel, DaysChanged, ItemKind, place

ZONES = ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"]
instants = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis


def item_of(key: str, start: datetime) -> CalendarItem:
    return CalendarItem(key, ItemKind.POST, "t", start)


@given(st.lists(instants, max_size=40), st.sampled_from(ZONES))
def test_days_are_local_days_in_stable_order(starts: list[datetime], zone: str) -> None:
    model = DayModel(zone)
    items = [item_of(f"{number:03}", start) for number, start in enumerate(starts)]
    model.set_items(items)
    naive: dict[date, list[tuple[datetime, str]]] = defaultdict(list)
    for item in items:
        wall = item.start.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        naive[wall.date()].append((wall.replace(second=0, microsecond=0), item.id))
    assert {day: [held.item.id for held in model.entries(day)] for day in naive} == {
        day: [key for _, key in sorted(rows)] for day, rows in naive.items()
    }
    assert list(model.days_with_items()) == sorted(naive)


@given(
    st.lists(st.tuples(st.sampled_from("abcdefgh"), instants, st.integers(0, 5)), max_size=30),
    st.lists(st.sampled_from("abcdefgh"), max_size=6),
    st.sampled_from(ZONES),
)
def test_applying_changes_gives_what_setting_everything_gives(
    changes: list[tuple[str, datetime, int]], removed: list[str], zone: str
) -> None:
    grown, fresh = DayModel(zone), DayModel(zone)
    final: dict[str, CalendarItem] = {}
    for key, start, days in changes:
        item = (
            item_of(key, start)
            if not days
            else CalendarItem(key, ItemKind.EVENT, "e", start, start + timedelta(days=days * 20))
        )
        grown.apply([item])
        final[key] = item
    grown.apply([], removed)
    for key in removed:
        final.pop(key, None)
    fresh.set_items(final.values())
    assert len(grown) == len(fresh) == len(final)
    assert list(grown.days_with_items()) == list(fresh.days_with_items())
    for day in fresh.days_with_items():
        assert list(grown.entries(day)) == list(fresh.entries(day))
        assert grown.bands(day, day + timedelta(days=6)) == fresh.bands(day, day + timedelta(days=6))
        assert grown.count(day) == fresh.count(day)


@given(instants, st.integers(-400, 400), st.sampled_from(ZONES))
def test_a_move_by_days_shifts_the_day_and_keeps_the_local_time(start: datetime, days: int, zone: str) -> None:
    before = place(item_of("p", start), ZoneInfo(zone))
    moved = move_days(start, days, zone)
    after = place(item_of("p", moved), ZoneInfo(zone))
    wall = start.astimezone(ZoneInfo(zone)).replace(tzinfo=None) + timedelta(days=days)
    exists = moved.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wall
    if exists:
        assert after.first == before.first + timedelta(days=days)
        assert after.minutes == before.minutes
    else:
        assert after.minutes > before.minutes  # a time that daylight saving skips is read an hour later


def test_a_late_post_stands_on_the_local_day() -> None:
    start = datetime(2026, 7, 6, 22, 30, tzinfo=UTC)
    placed = place(item_of("p", start), ZoneInfo("Europe/Paris"))
    assert (placed.first, placed.minutes) == (date(2026, 7, 7), 30)


def test_an_all_day_band_over_a_change_of_hour_covers_its_days_only() -> None:
    first, end = date(2026, 10, 24), date(2026, 10, 27)
    placed = place(band("e", first, end), ZoneInfo("Europe/Paris"))
    assert (placed.first, placed.last, placed.days) == (first, date(2026, 10, 26), 3)


@pytest.mark.parametrize("days", [1, 62, 63, 4000])
def test_a_band_is_found_from_any_week_it_touches(days: int) -> None:
    model = DayModel("Europe/Paris")
    first = date(2026, 3, 2)
    model.set_items([band("long", first, first + timedelta(days=days), ItemKind.QUIET)])
    last = first + timedelta(days=days - 1)
    for monday, found in [(last, 1), (last + timedelta(days=1), 0), (first - timedelta(days=7), 0), (first, 1)]:
        assert len(model.bands(monday, monday + timedelta(days=6))) == found


def test_only_touched_days_are_announced() -> None:
    model = DayModel("Europe/Paris")
    model.set_items([post("a", date(2026, 11, 24)), post("b", date(2026, 11, 25))])
    heard: list[DaysChanged] = []
    model.days_changed.connect(heard.append)
    model.apply([post("a", date(2026, 11, 27))])
    model.apply([], ["unknown"])
    assert heard == [DaysChanged(frozenset({date(2026, 11, 24), date(2026, 11, 27)}))]


def test_another_zone_moves_the_days() -> None:
    model = DayModel("Europe/Paris")
    model.set_items([CalendarItem("a", ItemKind.POST, "t", at(date(2026, 11, 24), 1))])
    model.set_zone("America/New_York")
    assert model.zone == "America/New_York"
    assert [held.item.id for held in model.entries(date(2026, 11, 23))] == ["a"]
    assert not model.entries(date(2026, 11, 24))


def test_the_nearest_day_with_something_on_it() -> None:
    model = DayModel("Europe/Paris")
    model.set_items([post("a", date(2026, 11, 2)), band("e", date(2026, 11, 20), date(2026, 11, 21))])
    assert model.next_day_with_items(date(2026, 11, 2), 1) == date(2026, 11, 20)
    assert model.next_day_with_items(date(2026, 11, 20), 1) is None
    assert model.next_day_with_items(date(2026, 11, 20), -1) == date(2026, 11, 2)
    assert model.next_day_with_items(date(2026, 11, 2), -1) is None
