"""LinkedIn's exports, in several languages."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.listening.importers.networks import linkedin_post_id, linkedin_time
from tests.unit.listening.importers.reading import golden, read, write_xlsx

if TYPE_CHECKING:
    from pathlib import Path

LOCALISED = ["linkedin_creator_fr_2026.xlsx", "linkedin_creator_pl_2026.xlsx"]


@pytest.mark.parametrize("name", LOCALISED)
def test_localised_sheets_are_known_by_their_shape(name: str) -> None:
    parsed = golden(name)
    assert parsed.totals == {
        "reach": 2871, "impressions": 5000, "engagements_platform": 101, "followers_total": 12480,
        "followers_gained": 21,
    }  # fmt: skip
    assert parsed.period == (date(2026, 2, 3), date(2026, 2, 9))
    assert not parsed.warnings


def test_daily_impressions_that_do_not_add_up_are_said(tmp_path: Path) -> None:
    path = creator(tmp_path, overall=900)
    parsed = read(path)
    assert parsed.totals["impressions"] == 30
    assert any("900" in remark.text() and "30" in remark.text() for remark in parsed.warnings)


def test_negative_daily_engagement_is_kept() -> None:
    parsed = golden("linkedin_creator_fr_2026.xlsx")
    values = [o.value for o in parsed.observations if o.metric == "engagements_platform" and o.window_kind == "day"]
    assert -2 in values


def test_a_post_of_one_table_only_is_a_post() -> None:
    parsed = golden("linkedin_creator_fr_2026.xlsx")
    assert len(parsed.published_posts) == 3
    lonely = next(p for p in parsed.published_posts if p.published_on == date(2026, 1, 28))
    assert [o.metric for o in parsed.observations if o.scope_id == lonely.post_id] == ["impressions"]


def test_the_id_gives_the_instant() -> None:
    assert linkedin_time("7204703086211198976") == datetime(2024, 6, 7, 4, 37, 52, 663000, tzinfo=UTC)
    assert (
        linkedin_post_id("https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7345821826846990338")
        == "7345821826846990338"
    )
    assert (
        linkedin_post_id("https://www.linkedin.com/posts/a-b_c-share-7345821826846990338-xY") == "7345821826846990338"
    )


def test_audience_shares_may_be_bounds() -> None:
    audience = golden("linkedin_creator_en.xlsx").audience
    assert [(share.value, share.share, share.below) for share in audience] == [
        ("Finance Director", 0.127, False),
        ("Greater Paris", 0.01, True),
    ]


def test_people_are_never_counted_twice() -> None:
    parsed = golden("linkedin_page_en.xlsx")
    assert "reach" not in parsed.totals
    reach = [o for o in parsed.observations if o.metric == "reach"]
    assert reach
    assert all(o.uniqueness == "unique" and o.distribution == "organic" for o in reach)


def test_organic_and_paid_are_kept_and_only_the_total_is_added() -> None:
    parsed = golden("linkedin_page_en.xlsx")
    by_kind = {
        kind: sum(
            o.value for o in parsed.observations if o.metric == "impressions" and o.distribution == kind and o.start
        )
        for kind in ("organic", "paid", "total")
    }
    assert by_kind == {"organic": 155, "paid": 30, "total": 185}
    assert parsed.totals["impressions"] == 185


def test_total_followers_of_a_page_are_the_gain_of_the_day() -> None:
    assert golden("linkedin_page_followers.xlsx").totals == {"followers_gained": 7}


def test_a_single_post_leaves_missing_figures_out() -> None:
    parsed = golden("linkedin_single_post_en.xlsx")
    assert "saves" not in parsed.totals
    assert parsed.totals["link_clicks"] == 0
    assert parsed.totals["impressions"] == 1316


def test_the_same_post_read_on_another_day_has_the_same_keys() -> None:
    parsed = golden("linkedin_single_post_en.xlsx")
    assert all("2026-01-15" not in o.key for o in parsed.observations)


def test_the_same_days_in_other_bytes_have_the_same_keys(tmp_path: Path) -> None:
    first, second = read(creator(tmp_path, name="a.xlsx")), read(creator(tmp_path, name="b.xlsx", comment=b"again"))
    assert first.content_hash == second.content_hash


def creator(folder: Path, *, overall: int = 30, name: str = "export.xlsx", comment: bytes = b"") -> Path:
    """A small export; ``comment`` makes other bytes of the same content."""
    overview: list[list[object]] = [["Overall Performance", "1/1/2026 - 1/3/2026"], ["Impressions", overall]]
    sheets: dict[str, list[list[object]]] = {
        "DISCOVERY": [*overview, ["Members reached", 20]],
        "ENGAGEMENT": [
            ["Date", "Impressions", "Engagements"], ["1/1/2026", 5, 1], ["1/2/2026", 10, 0], ["1/3/2026", 15, 2],
        ],
        "FOLLOWERS": [["Total followers on 1/3/2026:", 10], [], ["Date", "New followers"], ["1/1/2026", 1]],
    }  # fmt: skip
    return write_xlsx(folder / name, sheets, comment=comment)
