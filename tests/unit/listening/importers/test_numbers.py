"""Numbers as exports write them."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.listening.importers.numbers import parse_number, parse_share


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,316", 1316),
        ("1\N{NARROW NO-BREAK SPACE}316", 1316),
        ("1\N{NO-BREAK SPACE}316\N{NO-BREAK SPACE}002", 1316002),
        ("1'316", 1316),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("1,234.5", 1234.5),
        ("12,7 %", 0.127),
        ("2%", 0.02),
        ("3961.0", 3961),
        (784.0, 784),
        ("0.127", 0.127),
        ("0,127", 0.127),
        ("1.2K", 1200),
        ("3,4 M", 3_400_000),
        ("-2", -2),
        ("\N{MINUS SIGN}2", -2),
        ("(12)", -12),
        ("\u0663\u066c\u0664\u0665\u0666", 3456),
    ],
)
def test_shapes_of_numbers(cell: object, value: float) -> None:
    assert parse_number(cell) == pytest.approx(value)
    assert isinstance(parse_number(cell), type(value))


@pytest.mark.parametrize("cell", ["", "-", "\N{EM DASH}", "N/A", "  ", float("nan")])
def test_no_figure_is_not_zero(cell: object) -> None:
    assert parse_number(cell) is None


@pytest.mark.parametrize("cell", ["abc", "12abc", "1,2,3", "=1+1", "1e9", "9" * 5000, True, "12/03"])
def test_what_is_no_number_is_said_to_be_none(cell: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_number(cell)


def test_a_share_may_only_be_bounded() -> None:
    assert parse_share("< 1%") == (0.01, True)
    assert parse_share("12,7 %") == (0.127, False)
    assert parse_share(0.127) == (0.127, False)


@given(st.integers(-(10**12), 10**12), st.sampled_from([",", ".", " ", "\N{NARROW NO-BREAK SPACE}", "'"]))
def test_grouped_integers_come_back(number: int, mark: str) -> None:
    assert parse_number(f"{number:,}".replace(",", mark)) == number


@given(st.text(max_size=60))
def test_any_text_is_a_number_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        value = parse_number(text)
        assert value is None or isinstance(value, (int, float))
