"""Public holidays of France are computed, and agree with the state's own table where we have it."""

from __future__ import annotations

import re
from datetime import date

import pytest

import resources
from exec_assistant.domain.holidays import easter, french_holidays

OFFICIAL = re.findall(
    r"DTSTART;VALUE=DATE:(\d{8})", resources.path("demo", "jours_feries.ics").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2026, 4, 5), date(2038, 4, 25)]
)
def test_easter_is_where_tables_have_it(day: date) -> None:
    assert easter(day.year) == day


def test_easter_is_a_sunday_between_the_22nd_of_march_and_the_25th_of_april() -> None:
    for year in range(1900, 2200):
        day = easter(year)
        assert day.weekday() == 6
        assert date(year, 3, 22) <= day <= date(year, 4, 25)


def test_every_year_has_its_eleven_holidays() -> None:
    for year in range(2020, 2060):
        found = french_holidays(year)
        assert len(found) == 11
        assert [one.day for one in found] == sorted(one.day for one in found)


def test_they_are_those_of_the_example() -> None:
    days = {date.fromisoformat(text) for text in OFFICIAL}
    years = {day.year for day in days}
    whole = {year for year in years if sum(day.year == year for day in days) >= 11}
    assert whole
    for year in whole:
        assert {one.day for one in french_holidays(year)} == {day for day in days if day.year == year}
