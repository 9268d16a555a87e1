"""YouTube, TikTok, Meta, and archives of one's own posts."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tests.unit.listening.importers.reading import golden


def test_the_total_of_a_capped_list_counts_and_is_said() -> None:
    parsed = golden("youtube_fr.csv")
    assert parsed.totals["video_views"] == 1500
    assert len(parsed.published_posts) == 2
    assert any("1400" in remark.text() for remark in parsed.warnings)


def test_days_without_a_year_lie_in_the_past() -> None:
    parsed = golden("tiktok_overview.csv")
    assert parsed.period == (date(2025, 12, 30), date(2026, 1, 1))
    assert parsed.warnings


def test_views_are_not_impressions_and_people_are_not_added() -> None:
    parsed = golden("meta_instagram.csv")
    assert parsed.totals["views"] == 420
    assert "impressions" not in parsed.totals
    assert "reach" not in parsed.totals
    assert [o.value for o in parsed.observations if o.metric == "shares_sends"] == [2]


def test_linkedin_ends_every_line_with_a_quotation_mark() -> None:
    post = golden("linkedin_shares.csv").published_posts[0]
    assert post.text == "First line\nsecond line\n\nthe end"
    assert post.published_at == datetime(2025, 7, 1, 14, 33, 22, 290000, tzinfo=UTC)


def test_words_of_others_are_no_posts_of_ones_own() -> None:
    for name in ("mastodon_outbox.json", "x_archive_tweets.js"):
        parsed = golden(name)
        assert len(parsed.published_posts) == 1
        assert "somebody else" in parsed.rejected[0].why.text()


def test_html_becomes_text() -> None:
    assert golden("mastodon_outbox.json").published_posts[0].text == "Bonjour\nà <tous>\n\nSuite"


def test_the_archive_of_x_knows_no_impressions() -> None:
    assert golden("x_archive_tweets.js").totals == {"reactions": 4, "reposts": 1}
