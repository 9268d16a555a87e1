from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.calendar.conftest import TODAY, at, band, post
from ui.calendar.ghosts import FreeSlot
from ui.calendar.model import CalendarItem, DayModel, ItemKind
from ui.calendar.week.axis import Axis
from ui.calendar.week.layout import LINE, AccountColumn, DayLayout, ghost_stop, lay_out_day
from ui.calendar.week.place import ALL_DAY, Place, places, standing, step_down
from ui.calendar.week.scroller import DayScroller
from ui.calendar.week.strip import Strip

AXIS = Axis(50)


def laid_out(items: list[CalendarItem], width: int = 140, accounts: int = 0, day: date = TODAY) -> DayLayout:
    model = DayModel("Europe/Paris")
    model.set_items(items)
    return lay_out_day(model, day, width, AXIS, [AccountColumn(f"acc{n}", "", "") for n in range(accounts)])


@settings(deadline=None, max_examples=60)
@given(times=st.lists(st.integers(0, 1439), max_size=40), width=st.integers(60, 400), accounts=st.integers(0, 4))
def test_nothing_overlaps_nothing_is_lost_and_everything_stands_at_its_hour(
    qapp: object, times: list[int], width: int, accounts: int
) -> None:
    items = [replace(post(f"p{n}", TODAY, *divmod(t, 60)), account=f"acc{n % 5}") for n, t in enumerate(times)]
    layout = laid_out(items, width, accounts)
    rects = [box.rect for box in layout.entries] + [more.rect for more in layout.more]
    for at_, one in enumerate(rects):
        assert one.width() > 0
        assert one.left() >= 0
        assert not any(one.intersects(other) for other in rects[at_ + 1 :])
    shown = [key for box in layout.entries for key in box.ids]
    hidden = [held.item.id for more in layout.more for held in more.hidden]
    assert sorted(shown + hidden) == sorted(item.id for item in items)
    for box in layout.entries:
        assert box.rect.top() == min(AXIS.y_of(box.placed.minutes) + 1, AXIS.height - LINE)


def test_a_post_on_several_accounts_at_once_is_one_entry_until_accounts_have_columns(qapp: object) -> None:
    items = [replace(post(f"one|acc{n}", TODAY), account=f"acc{n}") for n in range(3)]
    layout = laid_out(items)
    assert [box.ids for box in layout.entries] == [("one|acc0", "one|acc1", "one|acc2")]
    assert layout.box("one|acc2") is layout.entries[0]
    assert len(laid_out(items, 600, 3).entries) == 3
    other = replace(items[2], status="published")
    assert len(laid_out([*items[:2], other]).entries) == 2
    (warned,) = laid_out([*items[:2], replace(items[2], conflict="near")]).entries
    assert warned.conflict, "a warning about one account is the whole entry's, and splits it from no other"


def test_events_are_blocks_over_their_hours_and_entries_leave_their_edge_free(qapp: object) -> None:
    event = CalendarItem("e", ItemKind.EVENT, "Comité", at(TODAY, 10), at(TODAY, 12))
    layout = laid_out([event, post("p", TODAY, 10, 30)])
    (block,) = layout.blocks
    assert (block.rect.top(), block.rect.bottom()) == (AXIS.y_of(600), AXIS.y_of(720) - 2)
    assert layout.entries[0].rect.left() >= block.rect.left() + 10
    both = laid_out([event, replace(event, id="f", title="Autre")])
    assert not both.blocks[0].rect.intersects(both.blocks[1].rect)


def test_quiet_periods_are_ground_over_exactly_their_hours(qapp: object) -> None:
    part = CalendarItem("q", ItemKind.QUIET, "Silence", at(TODAY, 18), at(TODAY, 22))
    (rect,) = laid_out([part]).quiet
    assert (rect.top(), rect.height()) == (AXIS.y_of(18 * 60), AXIS.y_of(4 * 60))
    (whole,) = laid_out([band("q", TODAY, date(2026, 11, 26), ItemKind.QUIET)]).quiet
    assert (whole.top(), whole.height()) == (0, AXIS.height)


def test_a_day_s_places_are_what_stands_and_the_hours_that_are_empty(qapp: object) -> None:
    model = DayModel("Europe/Paris")
    model.set_items([post("a", TODAY, 8, 30), band("fair", TODAY, date(2026, 11, 25))])
    slot = FreeSlot("s", "Chronique", "", "", "", TODAY, 10 * 60 + 5)
    model.set_free_slots([slot])
    layout = lay_out_day(model, TODAY, 140, AXIS)
    assert [place.stop for place in standing(layout, ["fair"])] == ["fair", "a", ghost_stop(slot)]
    found = places(layout, ["fair"])
    assert found[0] == Place(TODAY, "fair", ALL_DAY)
    assert len(found) == 1 + 2 + 22
    assert step_down(found[0], found, -1) == found[0]
    assert step_down(Place(TODAY, "", 8 * 60 + 15), found, 1).stop == "a"
    assert step_down(Place(TODAY, "", 8 * 60 + 45), found, -1).stop == "a"
    assert step_down(found[-1], found, 1) == found[-1]


def test_bands_keep_their_lane_through_their_week_and_names_stay_in_sight(qapp: object) -> None:
    model = DayModel("Europe/Paris")
    days = [date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)]
    model.set_items([band(f"b{n}", day, date(2026, 12, 2)) for n, day in enumerate(days)] + [
        band(f"x{n}", days[0], date(2026, 11, 30)) for n in range(3)
    ])  # fmt: skip
    scroller = DayScroller(0)
    scroller.resize(980, 700, 60, 0)
    scroller.offset = scroller.offset_of(days[0])
    strip = Strip(model, scroller)
    lanes = {held.item.id: lane for held, lane in strip.lanes(days[0])}
    assert sorted(lanes.values()) == list(range(6))
    assert strip.hidden(days[2]) == 3
    tops = {box.placed.item.id: box.rect.top() for box in strip.boxes(accounts=False)}
    scroller.scroll_by(200, 0)
    for box in strip.boxes(accounts=False):
        if box.begins:
            assert box.rect.top() == tops.get(box.placed.item.id, box.rect.top())
