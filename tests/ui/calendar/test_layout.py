from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint

from tests.ui.calendar.conftest import band, post
from ui.calendar.cursor import MORE, Cursor, month_later, step_down, step_up, stops_of
from ui.calendar.layout import HitKind, Metrics, WeekLayout, column_edges, lay_out_week, week_start
from ui.calendar.model import CalendarItem, DayModel, ItemKind
from ui.calendar.scroller import WeekScroller

MONDAY = date(2026, 11, 23)
METRICS = Metrics()


def laid_out(items: list[CalendarItem], height: int = 146) -> WeekLayout:
    model = DayModel("Europe/Paris")
    model.set_items(items)
    return lay_out_week(model, MONDAY, 1400, height, METRICS)


@given(
    st.lists(st.tuples(st.integers(-3, 9), st.integers(1, 6)), max_size=8),
    st.lists(st.integers(0, 6), max_size=25),
    st.integers(60, 400),
)
def test_nothing_overlaps_and_nothing_is_lost(spans: list[tuple[int, int]], days: list[int], height: int) -> None:
    bands = [
        band(f"e{n}", MONDAY + timedelta(days=start), MONDAY + timedelta(days=start + size))
        for n, (start, size) in enumerate(spans)
    ]
    posts = [post(f"p{n}", MONDAY + timedelta(days=day), 6 + n % 12) for n, day in enumerate(days)]
    layout = laid_out(bands + posts, height)
    boxes = [box.rect for box in layout.bands] + [box.rect for cell in layout.cells for box in cell.entries]
    boxes += [cell.more for cell in layout.cells if cell.hidden and height > 180]
    for at, one in enumerate(boxes):
        assert not any(one.intersects(other) for other in boxes[at + 1 :])
    for cell in layout.cells:
        assert len(cell.entries) + cell.hidden >= days.count((cell.day - MONDAY).days)
        for box in cell.entries:
            assert cell.rect.contains(box.rect)


@given(st.integers(300, 4000), st.sampled_from([0, 34]), st.integers(0, 6))
def test_columns_fill_the_width(width: int, gutter: int, first: int) -> None:
    edges = column_edges(width, gutter, first)
    assert (edges[0], edges[-1], len(edges)) == (gutter, width, 8)
    assert all(left < right for left, right in itertools.pairwise(edges))


def test_what_does_not_fit_is_counted_and_found() -> None:
    layout = laid_out([post(f"p{n}", MONDAY, 8 + n) for n in range(9)])
    cell = layout.cell(MONDAY)
    assert len(cell.entries) + cell.hidden == 9
    assert cell.hidden > 1
    hit = layout.hit(cell.more.center())
    assert hit is not None
    assert hit.kind is HitKind.MORE


def test_a_point_finds_entry_band_number_and_empty_ground() -> None:
    layout = laid_out([post("p", MONDAY), band("fair", MONDAY, MONDAY + timedelta(days=3))])
    entry, fair = layout.box("p"), layout.box("fair")
    assert entry is not None
    assert fair is not None
    hits = [layout.hit(point) for point in (entry.rect.center(), fair.rect.center(), QPoint(20, 10), QPoint(30, 130))]
    assert [hit.kind for hit in hits if hit] == [HitKind.ENTRY, HitKind.BAND, HitKind.NUMBER, HitKind.DAY]
    second = layout.hit(fair.rect.center())
    assert second is not None
    assert second.day == MONDAY + timedelta(days=1)


def test_a_holiday_stands_beside_the_number_and_a_quiet_period_colours_the_days() -> None:
    holiday = band("h", MONDAY, MONDAY + timedelta(days=1), ItemKind.HOLIDAY, "Armistice")
    quiet = band("q", MONDAY, MONDAY + timedelta(days=2), ItemKind.QUIET, "Silence")
    layout = laid_out([holiday, quiet])
    assert [box.placed.item.id for box in layout.bands] == ["q"]
    assert [cell.holiday for cell in layout.cells[:2]] == ["Armistice", ""]
    assert [cell.quiet for cell in layout.cells[:3]] == [True, True, False]


def test_down_and_up_walk_the_same_stops() -> None:
    items = [post(f"p{n}", MONDAY, 8 + n) for n in range(9)] + [band("e", MONDAY, MONDAY + timedelta(days=1))]
    layout = laid_out(items)
    empty = lay_out_week(DayModel("Europe/Paris"), MONDAY + timedelta(days=7), 1400, 146, METRICS)

    def layout_of(day: date) -> WeekLayout:
        return layout if day < MONDAY + timedelta(days=7) else empty

    walked = [Cursor(MONDAY)]
    while walked[-1].day == MONDAY:
        walked.append(step_down(walked[-1], layout_of))
    assert [place.stop for place in walked[1:-1]] == stops_of(layout, MONDAY)
    assert walked[-2].stop == MORE
    assert walked[1].stop == "e"
    back = [walked[-1]]
    while back[-1] != walked[0]:
        back.append(step_up(back[-1], layout_of))
    assert back == walked[::-1]


@given(st.dates(date(1980, 1, 1), date(2150, 1, 1)), st.integers(0, 6), st.integers(1, 300), st.integers(1, 1200))
def test_a_week_is_found_where_it_is_put(day: date, first: int, row: int, window: int) -> None:
    scroller = WeekScroller(first)
    scroller.resize(row, window)
    scroller.offset = scroller.offset_of(day)
    assert scroller.top_of(week_start(day, first)) == 0
    assert scroller.week_at(0) == scroller.weeks()[0] == week_start(day, first)
    assert scroller.distance_to_show(day) == 0
    assert scroller.week_at(window - 1) == scroller.weeks()[-1]


def test_the_calendar_ends_somewhere() -> None:
    scroller = WeekScroller(0)
    scroller.resize(100, 600)
    assert not scroller.scroll_by(-10)
    assert scroller.scroll_by(10**9)
    assert not scroller.scroll_by(10)


@given(st.dates(date(1980, 1, 1), date(2150, 1, 1)), st.integers(-30, 30))
def test_another_month_keeps_the_day_where_it_exists(day: date, months: int) -> None:
    found = month_later(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)


@given(day=st.dates(date(1990, 1, 1), date(2100, 1, 1)), rows=st.integers(5, 7))
def test_a_day_that_is_gone_to_is_in_sight_with_its_own_month(day: date, rows: int) -> None:
    scroller = WeekScroller(0)
    scroller.resize(100, rows * 100)
    scroller.offset = scroller.offset_to_read(day)
    assert scroller.distance_to_show(day) == 0
    assert scroller.month() == day.replace(day=1)
