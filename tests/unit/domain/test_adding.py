"""What may be added is the sum of its parts; what may not never is; what is missing is not zero."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.adding import BREAKS, Amount, add, compare, engagements, may_add, rate
from exec_assistant.domain.metrics import METRIC_UNITS, UNIQUE_METRICS

values = st.lists(st.one_of(st.none(), st.integers(0, 10**9)), max_size=40)
additive = st.sampled_from(sorted(set(METRIC_UNITS) - UNIQUE_METRICS))
unique = st.sampled_from(sorted(UNIQUE_METRICS))
figures = st.dictionaries(
    st.sampled_from(["impressions", "views", "reactions", "comments", "saves", "reach"]), st.integers(1, 10**6)
)


@given(additive, values, values)
def test_a_total_is_the_sum_of_its_parts(metric: str, one: list[int | None], other: list[int | None]) -> None:
    first, second, both = add(metric, one), add(metric, other), add(metric, [*one, *other])
    known = [amount.value for amount in (first, second) if amount.value is not None]
    assert both.value == (sum(known) if known else None)
    assert (both.known, both.of) == (first.known + second.known, first.of + second.of)


@given(unique, values)
def test_people_are_never_added_up(metric: str, listed: list[int | None]) -> None:
    amount = add(metric, listed)
    assert amount.value is None
    assert amount.of == len(listed)
    assert not may_add(metric)


@given(additive, st.lists(st.none(), max_size=10))
def test_nothing_known_is_not_zero(metric: str, listed: list[None]) -> None:
    assert add(metric, listed) == Amount(None, 0, len(listed))


@given(st.lists(figures, max_size=20))
def test_a_rate_has_one_denominator_and_only_posts_with_both_parts(posts: list[dict[str, int]]) -> None:
    found = rate(posts)
    engaged = [(engagements(post), post) for post in posts if engagements(post) is not None]
    for metric in ("impressions", "views"):
        both = [(top, post[metric]) for top, post in engaged if metric in post]
        if both:
            assert found is not None
            assert (found.metric, found.posts) == (metric, len(both))
            assert found.share == pytest.approx(sum(top or 0 for top, _ in both) / sum(below for _, below in both))
            return
    assert found is None, "without a denominator there is no rate"


@given(st.lists(figures, max_size=20))
def test_reach_is_in_no_numerator_and_no_denominator(posts: list[dict[str, int]]) -> None:
    without = [{name: value for name, value in post.items() if name != "reach"} for post in posts]
    assert rate(posts) == rate(without)


def test_an_earlier_period_with_too_few_days_is_not_compared() -> None:
    now, before = Amount(300, 30, 30), Amount(100, 18, 30)
    found = compare("impressions", now, before)
    assert (found.change, found.why, found.before.known) == (None, "fewer", 18)
    assert compare("impressions", now, Amount(150, 27, 30)).change == pytest.approx(1.0)


def test_days_that_are_missing_now_are_no_fall() -> None:
    found = compare("impressions", Amount(30, 3, 30), Amount(300, 30, 30))
    assert (found.change, found.why) == (None, "gaps")
    assert compare("impressions", Amount(270, 27, 30), Amount(300, 30, 30)).change == pytest.approx(-0.1)


def test_fewer_publications_that_are_all_known_are_a_fall() -> None:
    assert compare("impressions", Amount(30, 3, 3), Amount(300, 30, 30)).change == pytest.approx(-0.9)


@pytest.mark.parametrize(
    ("now", "before", "why"),
    [(Amount(5, 1, 1), Amount(None, 0, 1), "none"), (Amount(None, 0, 1), Amount(5, 1, 1), "none"),
     (Amount(5, 1, 1), Amount(0, 1, 1), "none")],
)  # fmt: skip
def test_what_has_nothing_to_be_compared_with_says_so(now: Amount, before: Amount, why: str) -> None:
    found = compare("impressions", now, before)
    assert (found.change, found.why) == (None, why)


@given(st.integers(1, 1000), st.integers(1, 1000))
def test_across_a_break_of_the_series_nothing_is_compared(now: int, before: int) -> None:
    for metric in BREAKS:
        assert compare(metric, Amount(now, 1, 1), Amount(before, 1, 1), broken=True).why == "break"
    assert compare("reach", Amount(None, 1, 1), Amount(None, 1, 1)).why == "unique"
