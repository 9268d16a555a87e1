"""X's exports: per post (two generations) and per day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from tests.unit.listening.importers.reading import golden, read, write_csv

if TYPE_CHECKING:
    from pathlib import Path


def test_a_deleted_post_is_rejected_with_its_row() -> None:
    parsed = golden("x_content_en.csv")
    assert [(entry.row, "deleted" in entry.why.text()) for entry in parsed.rejected] == [(3, True)]


def test_a_formula_is_a_text() -> None:
    texts = [post.text for post in golden("x_content_en.csv").published_posts]
    assert '=HYPERLINK("http://example.invalid")' in texts


def test_entities_of_the_old_export_are_read() -> None:
    texts = [post.text for post in golden("x_tweet_activity_2015.csv").published_posts]
    assert texts[0] == "Bonjour <à tous>"


def test_promoted_figures_are_kept_apart() -> None:
    parsed = golden("x_tweet_activity_2015.csv")
    assert parsed.totals["impressions"] == 4061
    paid = [(o.metric, o.value) for o in parsed.observations if o.distribution == "paid"]
    assert paid == [("impressions", 40), ("engagements_platform", 2)]
    assert any("Promoted" in remark.text() for remark in parsed.warnings)


def test_a_dash_is_no_figure() -> None:
    parsed = golden("x_content_en.csv")
    saves = [o.value for o in parsed.observations if o.metric == "saves"]
    assert saves == [1]


def test_the_id_gives_the_instant() -> None:
    post = golden("x_content_en.csv").published_posts[0]
    assert post.published_at == datetime(2025, 11, 8, 21, 37, 54, 348000, tzinfo=UTC)


def test_spanish_headers_and_dates() -> None:
    parsed = golden("x_content_es.csv")
    assert (parsed.locale, parsed.totals["impressions"]) == ("es", 1919)


def test_days_are_read_in_any_order_and_language() -> None:
    parsed = golden("x_overview_fr.csv")
    assert parsed.locale == "fr"
    assert parsed.period == (date(2025, 3, 19), date(2025, 3, 21))
    assert parsed.totals["followers_lost"] == 1


def test_a_day_given_twice_counts_once(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Date", "Impressions", "New follows", "Profile visits", "Bookmarks"],
        ['"Fri, Mar 21, 2025"', 10, 0, 0, 0],
        ['"Fri, Mar 21, 2025"', 12, 0, 0, 0],
    ]
    parsed = read(write_csv(tmp_path / "overview.csv", rows))
    assert parsed.totals["impressions"] == 12
    assert parsed.warnings


def test_an_id_that_a_spreadsheet_rounded_is_taken_from_the_address(tmp_path: Path) -> None:
    link = "https://x.com/claire/status/1987273397387030810"
    rows: list[list[object]] = [["Post id", "Date", "Post Link", "Impressions"], ["1.98727E+18", "2025-11-08", link, 5]]
    parsed = read(write_csv(tmp_path / "content.csv", rows))
    assert parsed.published_posts[0].post_id == "1987273397387030810"


def test_columns_of_an_unknown_language_can_be_mapped(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Lloc", "Dia", "Vistes"],
        ["https://x.com/claire/status/1987273397387030810", "2025-11-08", "1.525"],
    ]
    path = write_csv(tmp_path / "content.csv", rows)
    parsed = read(path, fmt="x_content", mapping={"Lloc": "url", "Dia": "date", "Vistes": "impressions"})
    assert parsed.totals == {"impressions": 1525}
    assert dict(parsed.mapping)["Vistes"] == "impressions"
