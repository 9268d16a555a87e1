"""Figures keep their source and window; what may not be summed is not, what is missing is not zero."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.metrics import Mention, Observation
from exec_assistant.listening.importers.base import ParsedImport, PublishedPost
from exec_assistant.services import dashboard, imports, sentiment

if TYPE_CHECKING:
    from tests.teams import Team

Tone = Literal["", "negative", "neutral", "positive"]
FIRST, LAST = date(2026, 3, 1), date(2026, 3, 10)


def daily(metric: str, day: int, value: float, *, read_on: int = 20) -> Observation:
    when = date(2026, 3, day)
    unique: Literal["unique", "total"] = "unique" if metric == "reach" else "total"
    return Observation(
        metric, value, "count", "account", "", "linkedin", "day", when, when, "unknown", unique, metric.title(),
        date(2026, 3, read_on),
    )  # fmt: skip


def lifetime(metric: str, value: float, *, post: str = "p1", read_on: int = 9) -> Observation:
    when = date(2026, 3, read_on)
    return Observation(
        metric, value, "count", "post", post, "linkedin", "lifetime", None, when, "unknown", "total", metric, when
    )


def parsed(
    observations: tuple[Observation, ...] = (),
    *,
    mentions: tuple[Mention, ...] = (),
    posts: tuple[PublishedPost, ...] = (),
    name: str = "linkedin_creator",
) -> ParsedImport:
    return ParsedImport(
        format=name, locale="fr", period=(FIRST, LAST), rows_read=1, rows_kept=1, rejected=(),
        observations=observations, mentions=mentions, published_posts=posts, plan_rows=(), entries=(), audience=(),
        totals={}, warnings=(),
        unknown_columns=(), mapping=(),
    )  # fmt: skip


def mention(number: int, text: str, label: Tone, day: int = 5, hour: int = 12) -> Mention:
    at = datetime(2026, 3, day, hour, 30, tzinfo=UTC)
    return Mention(
        "x", f"https://x.example/{number}", "Quelqu’un", "", "", text, "fr", at, None, None, None, label, label, (), "",
        "",
    )  # fmt: skip


def test_days_without_a_figure_are_missing_not_zero(team: Team) -> None:
    imports.take_in(team.ws, parsed((daily("impressions", 2, 10), daily("impressions", 4, 30))), file_name="a.xlsx")
    (curve,) = dashboard.series(team.ws, "impressions", FIRST, LAST)
    assert curve.points == ((date(2026, 3, 2), 10.0), (date(2026, 3, 4), 30.0))
    assert (curve.total, curve.missing, curve.caveats) == (40.0, 8, ("days_missing",))
    assert curve.provenance.sources == ("linkedin_creator",)
    assert curve.provenance.columns == ("Impressions",)
    assert curve.account == team.linkedin


def test_people_counted_once_a_day_are_not_added_up(team: Team) -> None:
    imports.take_in(team.ws, parsed((daily("reach", 2, 10), daily("reach", 3, 12))), file_name="a.xlsx")
    (curve,) = dashboard.series(team.ws, "reach", FIRST, LAST)
    assert curve.total is None
    assert "unique_not_summed" in curve.caveats


def test_of_overlapping_exports_the_latest_observation_wins_even_if_smaller(team: Team) -> None:
    ws = team.ws
    imports.take_in(ws, parsed((daily("impressions", 2, 100, read_on=12),)), file_name="old.xlsx")
    imports.take_in(ws, parsed((daily("impressions", 2, 90, read_on=15),)), file_name="new.xlsx")
    assert dashboard.series(ws, "impressions", FIRST, LAST)[0].points == ((date(2026, 3, 2), 90.0),)


def test_an_import_undone_no_longer_counts_and_can_be_made_again(team: Team) -> None:
    ws = team.ws
    first = imports.take_in(ws, parsed((daily("impressions", 2, 100),)), file_name="a.xlsx")
    assert first.changes.undo is not None
    ws.undo(first.changes.undo)
    assert dashboard.series(ws, "impressions", FIRST, LAST) == []
    again = imports.take_in(ws, parsed((daily("impressions", 2, 100),)), file_name="a.xlsx")
    assert (again.observations, again.repeated) == (1, False)
    assert imports.take_in(ws, parsed((daily("impressions", 2, 100),)), file_name="a.xlsx").repeated
    assert [row.withdrawn for row in imports.imports(ws)] == [False, True]


def test_the_engagement_rate_is_computed_from_named_parts(team: Team) -> None:
    seen = PublishedPost(
        "linkedin", "p1", "https://l.example/p1", "Un texte", "", datetime(2026, 3, 3, tzinfo=UTC), None
    )
    figures = (
        lifetime("impressions", 900, read_on=6),
        lifetime("impressions", 1000),
        lifetime("reactions", 30),
        lifetime("comments", 20),
    )
    imports.take_in(team.ws, parsed(figures, posts=(seen,)), file_name="a.xlsx")
    (top,) = dashboard.top_posts(team.ws, FIRST, LAST)
    assert (top.title, top.figures["impressions"], top.engagements, top.rate) == ("Un texte", 1000.0, 50.0, 0.05)


def test_a_rate_without_its_denominator_is_unknown(team: Team) -> None:
    seen = PublishedPost(
        "linkedin", "p1", "https://l.example/p1", "Un texte", "", datetime(2026, 3, 3, tzinfo=UTC), None
    )
    imports.take_in(team.ws, parsed((lifetime("reactions", 30),), posts=(seen,)), file_name="a.xlsx")
    (top,) = dashboard.top_posts(team.ws, FIRST, LAST)
    assert (top.engagements, top.rate) == (30.0, None)


def test_tones_fall_on_local_days_and_a_correction_counts_above_all(team: Team) -> None:
    ws = team.ws
    late = mention(1, "C’est une honte", "neutral", day=5, hour=23)
    early = mention(2, "Bravo à tous", "positive", day=5)
    unrated = mention(3, "Rien à dire", "", day=5)
    imports.take_in(ws, parsed(mentions=(late, early, unrated), name="talkwalker"), file_name="m.xlsx")
    days = dashboard.sentiment_days(ws, FIRST, LAST)
    assert [(d.day.day, d.negative, d.neutral, d.positive, d.unrated) for d in days] == [
        (5, 0, 0, 1, 1),
        (6, 0, 1, 0, 0),
    ]
    rows = dashboard.mentions(ws, FIRST, LAST)
    assert [row.source_label for row in rows] == ["neutral", "positive", ""], "the latest first"
    change = sentiment.judge(ws, rows[0].key, "negative")
    assert dashboard.sentiment_days(ws, FIRST, LAST)[1].negative == 1
    assert change.undo is not None
    ws.undo(change.undo)
    assert dashboard.sentiment_days(ws, FIRST, LAST)[1].negative == 0
    ours = sentiment.label_mentions(rows)
    assert ours[late.key] == "negative"


def test_an_older_file_again_changes_nothing_after_a_newer_one(team: Team) -> None:
    newer = parsed((lifetime("impressions", 150, read_on=9),))
    older = parsed((lifetime("impressions", 100, read_on=3),))
    undated = parsed((replace(lifetime("comments", 7), observed_at=None),))
    undated_newer = parsed((replace(lifetime("comments", 9), observed_at=None),))
    for file in (newer, older, undated, undated_newer):
        assert imports.take_in(team.ws, file, file_name="a.xlsx").observations == 1
        team.clock.advance(minutes=5)
    before = team.ws.projection.dump()
    for file in (older, newer, undated, undated_newer, older):
        outcome = imports.take_in(team.ws, file, file_name="a.xlsx")
        assert (outcome.observations, outcome.repeated) == (0, True)
    assert team.ws.projection.dump() == before


def test_a_figure_that_stands_twice_in_a_file_is_stored_once(team: Team) -> None:
    file = parsed((lifetime("impressions", 100), lifetime("impressions", 150)))
    assert imports.take_in(team.ws, file, file_name="a.xlsx").observations == 1
    team.clock.advance(minutes=5)
    assert imports.take_in(team.ws, file, file_name="a.xlsx").observations == 0
