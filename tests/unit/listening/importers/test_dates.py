"""Dates as exports and planners write them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.listening.importers.date_order import AMBIGUOUS, MIXED, guess_order
from exec_assistant.listening.importers.dates import BadDate, Reading, read_moment, read_time

READING = Reading("dmy", date(2026, 11, 21))


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("Sun, Nov 9, 2025", date(2025, 11, 9)),
        ("dim. 9 nov. 2025", date(2025, 11, 9)),
        ("mar. 4 nov. 2025", date(2025, 11, 4)),
        ("mardi 3 mars 2026", date(2026, 3, 3)),
        ("9 de noviembre de 2025", date(2025, 11, 9)),
        ("9. November 2025", date(2025, 11, 9)),
        ("sáb, 8 nov 2025", date(2025, 11, 8)),
        ("15 août 2025", date(2025, 8, 15)),
        ("1er mai 2026", date(2026, 5, 1)),
        ("June 3rd, 2026", date(2026, 6, 3)),
        ("17 Jun 2021", date(2021, 6, 17)),
        ("17-Jun-25", date(2025, 6, 17)),
        ("17-Jun", date(2026, 6, 17)),
        ("7 Novermber", date(2026, 11, 7)),
        ("2025年11月9日", date(2025, 11, 9)),
        ("2025/1/5", date(2025, 1, 5)),
        ("3.5.2026", date(2026, 5, 3)),
        ("20251109", date(2025, 11, 9)),
        (45000, date(2023, 3, 15)),
        (datetime(2026, 2, 3, 0, 0), date(2026, 2, 3)),  # noqa: DTZ001 - spreadsheets give naive times
        (date(2026, 2, 3), date(2026, 2, 3)),
    ],
)
def test_shapes_of_dates(cell: object, day: date) -> None:
    moment = read_moment(cell, READING)
    assert moment is not None
    assert moment.day == day


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("20/09/17 19:07:34", time(19, 7, 34)),
        ("3 mars 2026 à 8h30", time(8, 30)),
        ("Tuesday 3 March 2026 at 8:30 pm", time(20, 30)),
        ("23-Aug-2024 10:12PM", time(22, 12)),
        ("03/15/2025 03:06", time(3, 6)),
    ],
)
def test_a_time_beside_the_date(cell: str, at: time) -> None:
    moment = read_moment(cell, READING)
    assert moment is not None
    assert moment.at == at


def test_an_offset_makes_an_instant() -> None:
    moment = read_moment("2018-12-31 23:00 +0000", READING)
    assert moment is not None
    assert moment.instant() == datetime(2018, 12, 31, 23, tzinfo=UTC)


@pytest.mark.parametrize("cell", ["31/02/2025", "2026-02-30", "45/13/2025", "3/3/1850", "29 février 2025"])
def test_a_day_that_does_not_exist(cell: str) -> None:
    with pytest.raises(BadDate) as caught:
        read_moment(cell, READING)
    assert caught.value.impossible


@pytest.mark.parametrize("cell", ["TBD", "à définir", "Week 12", "soon", "May"])
def test_words_that_are_no_date(cell: str) -> None:
    with pytest.raises(BadDate) as caught:
        read_moment(cell, READING)
    assert not caught.value.impossible


def test_figures_without_a_year_lie_in_the_past() -> None:
    moment = read_moment("December 12", Reading("mdy", date(2026, 1, 15), past=True))
    assert moment is not None
    assert moment.day == date(2025, 12, 12)


@pytest.mark.parametrize(("cell", "at"), [("08:00 AM", time(8)), ("18h", time(18)), (0.375, time(9)), ("noon", None)])
def test_times_of_day(cell: object, at: time | None) -> None:
    assert read_time(cell) == at


def test_one_unambiguous_date_decides_for_the_column() -> None:
    guess = guess_order(["05/06/2026", "13/06/2026"], default="mdy")
    assert (guess.order, guess.warning) == ("dmy", "")


def test_a_column_that_stays_ambiguous_is_said_to_be() -> None:
    assert guess_order(["05/06/2026", "07/06/2026"], default="dmy").warning == AMBIGUOUS
    assert guess_order(["13/06/2026", "06/14/2026"], default="dmy").warning == MIXED


def test_days_of_a_period_lie_together() -> None:
    guess = guess_order(["3/1/2026", "3/2/2026", "3/3/2026", "3/4/2026"], default="dmy", series=True)
    assert (guess.order, guess.warning) == ("mdy", "")


@given(
    st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %B %Y"])
)
def test_written_dates_come_back(day: date, shape: str) -> None:
    moment = read_moment(day.strftime(shape), READING)
    assert moment is not None
    assert moment.day == day


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_a_bad_date(text: str) -> None:
    try:
        moment = read_moment(text, READING)
    except BadDate:
        return
    assert moment is None or date(1990, 1, 1) <= moment.day <= date(2100, 12, 31)
