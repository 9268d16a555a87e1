"""Slots keep their wall-clock time, whatever daylight saving does, and come back as often as was said."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.slots import Slot, days_of, is_zone, occurrences, weeks_between

PARIS = "Europe/Paris"
ZONES = st.sampled_from([PARIS, "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "America/Sao_Paulo"])
DAYS = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def slot(*weekdays: int, at: time = time(8, 30), every: int = 1, anchor: date = date(2026, 1, 1), zone: str = PARIS,
         until: date | None = None) -> Slot:  # fmt: skip
    return Slot("s", "Mardi", "a", weekdays, at, zone, every, anchor, until)


def local(instants: list[datetime], zone: str = PARIS) -> list[str]:
    return [at.astimezone(ZoneInfo(zone)).strftime("%a %d %H:%M") for at in instants]


def test_a_weekly_slot_keeps_its_hour_over_the_change_in_spring() -> None:
    found = occurrences(slot(1), date(2026, 3, 23), date(2026, 4, 5))
    assert local(found) == ["Tue 24 08:30", "Tue 31 08:30"]
    assert [at.hour for at in found] == [7, 6]


def test_every_other_week_is_counted_from_the_week_of_the_anchor() -> None:
    thursdays = slot(3, at=time(7, 45), every=2, anchor=date(2026, 11, 24))
    found = occurrences(thursdays, date(2026, 11, 1), date(2026, 12, 31))
    assert [at.date() for at in found] == [date(2026, 11, 26), date(2026, 12, 10), date(2026, 12, 24)]


def test_it_neither_comes_before_its_first_day_nor_after_its_last() -> None:
    held = slot(0, 4, anchor=date(2026, 11, 24), until=date(2026, 12, 4))
    days = list(days_of(held, date(2026, 1, 1), date(2027, 1, 1)))
    assert days == [date(2026, 11, 27), date(2026, 11, 30), date(2026, 12, 4)]


def test_an_hour_that_does_not_exist_is_the_hour_after_it() -> None:
    """On 29 March 2026 the clocks in Paris go from 02:00 to 03:00."""
    assert occurrences(slot(6, at=time(2, 30)), date(2026, 3, 29), date(2026, 3, 29)) == [
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    ]


def test_an_hour_that_exists_twice_is_its_first() -> None:
    """On 25 October 2026 the clocks in Paris go from 03:00 back to 02:00."""
    assert occurrences(slot(6, at=time(2, 30)), date(2026, 10, 25), date(2026, 10, 25)) == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    ]


@given(
    weekdays=st.sets(st.integers(0, 6), min_size=1),
    at=st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    every=st.integers(1, 52),
    anchor=DAYS,
    first=DAYS,
    length=st.integers(0, 800),
    zone=ZONES,
)
def test_places_never_drift(
    weekdays: set[int], at: time, every: int, anchor: date, first: date, length: int, zone: str
) -> None:
    """Each place reads the wall-clock time, except in an hour that does not exist; none is missing, none too many."""
    held = slot(*sorted(weekdays), at=at, every=every, anchor=anchor, zone=zone)
    last = first + timedelta(days=length)
    days = list(days_of(held, first, last))
    every_day = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    assert days == [day for day in every_day if held.falls_on(day)]
    for day, instant in zip(days, occurrences(held, first, last), strict=True):
        wall = instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        meant = datetime.combine(day, at)
        exists = meant.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).astimezone(ZoneInfo(zone))
        assert wall == meant or exists.replace(tzinfo=None) != meant
        assert timedelta(0) <= wall - meant <= timedelta(hours=1)


@given(anchor=DAYS, first=DAYS, middle=st.integers(0, 300), rest=st.integers(1, 300), every=st.integers(1, 8))
def test_two_stretches_give_what_the_whole_gives(anchor: date, first: date, middle: int, rest: int, every: int) -> None:
    held = slot(0, 3, 6, every=every, anchor=anchor)
    half, last = first + timedelta(days=middle), first + timedelta(days=middle + rest)
    apart = [*days_of(held, first, half), *days_of(held, half + timedelta(days=1), last)]
    assert apart == list(days_of(held, first, last))


def test_weeks_begin_on_monday() -> None:
    assert weeks_between(date(2026, 11, 22), date(2026, 11, 23)) == 1
    assert weeks_between(date(2026, 11, 23), date(2026, 11, 29)) == 0


def test_a_zone_nobody_knows_is_told_from_one_that_is_known() -> None:
    assert is_zone(PARIS)
    assert not is_zone("Europe/Atlantis")
    assert not is_zone("")
    assert not is_zone("../etc/passwd")
