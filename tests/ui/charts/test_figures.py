from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from ui import i18n
from ui.charts.bars import bar_rects, diverging_plot
from ui.charts.frame import said
from ui.charts.line import line_plot, thinned
from ui.charts.reading import Reading, count, read, table
from ui.charts.spec import Bar, BarsSpec, Bucket, DivergingSpec, LineSpec, Mark, Series, SparkSpec, Whose
from ui.charts.ticks import day_ticks, nice_ticks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

DAY = date(2026, 10, 1)


def days(*values: float | None) -> tuple[tuple[date, float | None], ...]:
    return tuple((DAY + timedelta(days=at), value) for at, value in enumerate(values))


@pytest.fixture
def in_french(qapp: QApplication) -> Iterator[None]:
    i18n.install_language(qapp, "fr")
    yield
    i18n.install_language(qapp, "en")


# Figures as they occur: counts, shares of one, changes of some thousandths.
FIGURES = st.floats(-1e7, 1e7).map(lambda value: round(value, 3))


@given(FIGURES, FIGURES, st.integers(1, 8), st.booleans())
def test_ticks_are_round_hold_everything_and_zero(one: float, other: float, wanted: int, whole: bool) -> None:
    low, high = sorted((one, other))
    ticks = nice_ticks(low, high, wanted, whole=whole)
    assert ticks[0] <= low + 1e-6 * abs(low) + 1e-9
    assert ticks[-1] >= high - 1e-6 * abs(high) - 1e-9
    assert any(abs(tick) < 1e-9 for tick in ticks)
    assert len(ticks) <= wanted * 2.5 + 3
    if whole:
        assert all(tick == int(tick) for tick in ticks)


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (0, 38_000, [0, 10_000, 20_000, 30_000, 40_000]),
        (0, 3, [0, 1, 2, 3]),
        (0, 0, [0, 1]),
        (-3, 5, [-4, -2, 0, 2, 4, 6]),
    ],
)
def test_ticks_people_would_choose(low: float, high: float, found: list[float]) -> None:
    assert nice_ticks(low, high) == found


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 4000), st.integers(2, 14))
def test_labelled_days_lie_within_and_are_not_too_many(first: date, span: int, wanted: int) -> None:
    last = first + timedelta(days=span)
    ticks = day_ticks(first, last, wanted)
    assert all(first <= tick <= last for tick in ticks)
    assert list(ticks) == sorted(set(ticks))
    assert len(ticks) <= wanted + 1


def test_a_week_in_a_narrow_chart_has_every_other_day_labelled() -> None:
    assert [tick.day for tick in day_ticks(date(2026, 11, 15), date(2026, 11, 21), 4)] == [15, 17, 19, 21]


def test_a_missing_day_is_a_gap_whether_absent_or_none() -> None:
    absent = Series("a", ((DAY, 1.0), (DAY + timedelta(days=2), 3.0)))
    told = Series("b", days(1, None, 3))
    assert [len(run) for run in absent.runs()] == [len(run) for run in told.runs()] == [1, 1]
    weekly = Series("c", ((DAY, 1.0), (DAY + timedelta(days=7), 2.0), (DAY + timedelta(days=21), 3.0)), 7)
    assert [len(run) for run in weekly.runs()] == [2, 1]


def test_the_comparison_lies_over_the_first_day() -> None:
    before = tuple((day - timedelta(days=90), value) for day, value in days(5, 6, 7, 8, 9))
    spec = LineSpec("Reach", (Series("now", days(1, 2, 3)),), comparison=Series("before", before))
    compared = spec.compared()
    assert compared is not None
    assert compared.points == days(5, 6, 7)


def test_the_scale_begins_at_zero(qapp: QApplication) -> None:
    found = line_plot(QRectF(0, 0, 800, 300), LineSpec("Reach", (Series("a", days(900, 950, 1000)),)))
    assert found is not None
    plot, ticks = found
    assert ticks[0] == plot.low == 0
    assert plot.y(0) == plot.rect.bottom()
    assert plot.x(DAY) == plot.rect.left()


def test_no_figures_is_no_scale(qapp: QApplication) -> None:
    assert line_plot(QRectF(0, 0, 800, 300), LineSpec("Reach", (Series("a", days(None, None)),))) is None
    assert diverging_plot(QRectF(0, 0, 800, 300), DivergingSpec("Tone", (Bucket(DAY, 0, 0, 0),))) is None


@given(st.lists(st.tuples(*[st.integers(0, 500)] * 3), min_size=1, max_size=30))
def test_bars_are_as_high_as_their_counts_and_stay_inside(counts: list[tuple[int, int, int]]) -> None:
    buckets = tuple(Bucket(DAY + timedelta(days=7 * at), *three) for at, three in enumerate(counts))
    rect = QRectF(0, 0, 900, 300)
    plot = diverging_plot(rect, DivergingSpec("Tone", buckets))
    if plot is None:
        assert not any(bucket.total for bucket in buckets)
        return
    unit = plot.rect.height() / (plot.high - plot.low)
    for bucket in buckets:
        three = bar_rects(plot, bucket, 7)
        assert three["negative"].height() == pytest.approx(bucket.negative * unit, abs=1e-6)
        assert three["positive"].height() == pytest.approx(bucket.positive * unit, abs=1e-6)
        assert three["neutral"].center().y() == pytest.approx(plot.y(0), abs=1e-6)
        for piece in three.values():
            assert rect.adjusted(-1, -1, 1, 1).contains(piece) or piece.isEmpty()


@given(st.lists(st.floats(0, 300), min_size=2, max_size=3000))
def test_thinning_keeps_ends_heights_and_order(values: list[float]) -> None:
    places = [QPointF(400 * at / len(values), value) for at, value in enumerate(values)]
    kept = thinned(places, 400)
    assert kept[0] == places[0]
    assert kept[-1] == places[-1]
    assert max(place.y() for place in kept) == max(values)
    assert min(place.y() for place in kept) == min(values)
    assert [place.x() for place in kept] == sorted(place.x() for place in kept)
    assert len(kept) <= max(len(values) if len(values) <= 200 else 0, 4 * 201)


@pytest.mark.usefixtures("in_french")
def test_french_numbers_have_narrow_spaces_and_commas() -> None:
    assert said(12400, percent=False) == "12\u202f400"
    assert said(3.5, percent=False) == "3,5"
    assert said(0.0345, percent=True) in {"3,5\u202f%", "3,4\u202f%"}


def test_english_numbers() -> None:
    assert said(12400, percent=False) == "12,400"


def test_a_place_says_its_values_posts_and_what_is_missing() -> None:
    spec = LineSpec(
        "Reach",
        (Series("Claire", days(1200, None)), Series("Page", days(300, 400))),
        "people",
        (Mark("p1", DAY, "Results"), Mark("p2", DAY, "Thanks")),
    )
    first, second = read(spec, 0), read(spec, 1)
    assert first.lines == (("Claire", "1,200\u00a0people"), ("Page", "300\u00a0people"))
    assert first.ids == ("p1", "p2")
    assert "Results" in first.sentence()
    assert second.lines[0] == ("Claire", "no figure")
    assert count(spec) == 2


def test_tables_hold_the_figures_and_none_where_missing() -> None:
    line = LineSpec("Reach", (Series("Claire", days(1200, None)),), marks=(Mark("p", DAY, "Results"),))
    assert table(line).rows == (("2026-10-01", 1200, "Results"), ("2026-10-02", None, ""))
    whose = (Whose(DAY, DAY, "Talkwalker"),)
    tones = DivergingSpec("Tone", (Bucket(DAY, 1, 2, 3), Bucket(DAY + timedelta(days=7), 0, 0, 0)), 7, whose)
    assert table(tones).rows == (("2026-10-01", 1, 2, 3, "Talkwalker"), ("2026-10-08", 0, 0, 0, ""))
    assert "Talkwalker" in read(tones, 0).sentence()
    assert table(BarsSpec("Reach", (Bar("p", "Results", None, "X"),))).rows == (("Results", None, "X"),)
    assert table(SparkSpec("Followers", (1.0, None))).rows == ((1.0,), (None,))
    assert read(SparkSpec("Followers", (1.0, None)), 1) == Reading("Followers", (("", "no figure"),))
