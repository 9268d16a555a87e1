"""Periods are whole days, end yesterday, and are compared with as many days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.periods import AGAINST, LONGEST, NAMED, Against, Named, Period, named_period

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
TODAY = date(2026, 5, 19)


@given(days, st.sampled_from(NAMED), days, days)
def test_every_period_has_at_least_one_day_and_is_compared_with_as_many(
    today: date, name: Named, first: date, last: date
) -> None:
    period = named_period(name, today, first, last)
    assert 1 <= period.days <= LONGEST
    for against in AGAINST:
        other = period.against(against)
        assert (other is None) == (against == "nothing")
        if other is not None:
            assert other.days == period.days
            assert other.first < period.first


@given(days, st.integers(1, 400))
def test_the_period_before_ends_the_day_before(first: date, length: int) -> None:
    period = Period(first, first + timedelta(days=length - 1))
    assert period.before().last == period.first - timedelta(days=1)
    assert not any(period.holds(day) for day in (period.before().first, period.before().last))


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("7", date(2026, 5, 12), date(2026, 5, 18)),
        ("month", date(2026, 5, 1), date(2026, 5, 18)),
        ("quarter", date(2026, 4, 1), date(2026, 5, 18)),
        ("year", date(2026, 1, 1), date(2026, 5, 18)),
        ("custom", date(2026, 2, 3), date(2026, 3, 4)),
    ],
)
def test_names_mean_these_days(name: Named, first: date, last: date) -> None:
    assert named_period(name, TODAY, date(2026, 3, 4), date(2026, 2, 3)) == Period(first, last)


def test_a_month_that_begins_today_is_today_alone() -> None:
    assert named_period("month", date(2026, 6, 1)) == Period(date(2026, 6, 1), date(2026, 6, 1))


@pytest.mark.parametrize(("against", "first"), [("last_year", date(2023, 2, 28)), ("before", date(2024, 2, 19))])
def test_a_leap_day_has_a_year_before(against: Against, first: date) -> None:
    period = Period(date(2024, 2, 29), date(2024, 3, 9))
    other = period.against(against)
    assert other is not None
    assert (other.first, other.days) == (first, 10)
