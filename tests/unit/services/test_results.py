"""Results by account, pillar, stake, campaign: what adds up is added, reach is as stated, a mention counts once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.events import PostChanged, PublicationConfirmed
from exec_assistant.domain.metrics import Observation
from exec_assistant.domain.periods import Period
from exec_assistant.listening.importers.base import PublishedPost
from exec_assistant.services import dashboard, imports, people, post_figures, results
from exec_assistant.services.dashboard import MentionRow
from exec_assistant.services.published import Published, published
from exec_assistant.services.results import BY, ENGAGEMENTS, By
from exec_assistant.services.tones import APART, followed, tones_by_group
from tests.unit.services.test_dashboard import daily, lifetime, parsed

if TYPE_CHECKING:
    from tests.teams import Team

PERIOD = Period(date(2026, 3, 1), date(2026, 3, 10))
METRICS = ("impressions", "views")


def publish(team: Team, remote: str, *, day: int = 3, account: str = "", **details: str) -> str:
    """A post of ours that is out, under a network's id."""
    post = team.draft()
    url = f"https://n.example/posts/{remote}"
    at = f"2026-03-{day:02}T09:00:00Z"
    account = account or team.linkedin
    team.ws.commit(
        [
            PublicationConfirmed(team.ws.new_id(), post, account, url, remote, at, "by_hand"),
            *(PostChanged(post, field, value) for field, value in details.items()),
        ]
    )
    return post


def of(team: Team, by: By, key: str) -> results.Group:
    return next(group for group in results.groups(team.ws, by, PERIOD, METRICS) if group.key == key)


def test_a_pillar_is_what_its_publications_brought_and_says_how_many_have_figures(team: Team) -> None:
    pillar = people.add_label(team.ws, "pillar", "Chaleur").created
    publish(team, "p1", pillar=pillar)
    publish(team, "p2", pillar=pillar)
    publish(team, "p3", pillar=pillar)
    figures = (
        lifetime("impressions", 1000), lifetime("reactions", 30), lifetime("reach", 600),
        lifetime("impressions", 500, post="p2"), lifetime("reach", 450, post="p2"),
    )  # fmt: skip
    imports.take_in(team.ws, parsed(figures), file_name="a.xlsx")
    found = of(team, "pillar", pillar)
    assert (found.publications, found.posts["impressions"].value) == (3, 1500)
    assert (found.posts["impressions"].known, found.posts["impressions"].of) == (2, 3)
    assert found.posts["views"].value is None, "views are no impressions"
    assert found.reached == 600, "the highest of one publication, never a sum"
    assert found.rate is not None
    assert (found.rate.numerator, found.rate.denominator, found.rate.posts) == (30, 1000, 1)


def test_an_account_is_measured_by_its_own_days_and_not_by_its_publications(team: Team) -> None:
    publish(team, "p1")
    figures = (daily("impressions", 2, 100), daily("impressions", 3, 50), lifetime("impressions", 1000))
    imports.take_in(team.ws, parsed(figures), file_name="a.xlsx")
    found = of(team, "account", team.linkedin)
    assert (found.days["impressions"].value, found.posts["impressions"].value) == (150, 1000)
    assert (found.days["impressions"].known, found.days["impressions"].of) == (2, 10)
    assert of(team, "account", team.mastodon).days["impressions"].value is None


def test_reach_of_several_days_is_stated_by_its_source_or_not_at_all(team: Team) -> None:
    days = (daily("reach", 2, 80), daily("reach", 3, 70))
    imports.take_in(team.ws, parsed(days), file_name="days.xlsx")
    assert of(team, "account", team.linkedin).reach_stated is None
    stated = Observation(
        "reach", 120, "count", "account", "", "linkedin", "period", date(2026, 3, 1), date(2026, 3, 7), "unknown",
        "unique", "Members reached", date(2026, 3, 9),
    )  # fmt: skip
    team.clock.advance(minutes=1)
    imports.take_in(team.ws, parsed((stated,)), file_name="week.xlsx")
    found = of(team, "account", team.linkedin).reach_stated
    assert found is not None
    assert (found.value, found.first, found.last) == (120, "2026-03-01", "2026-03-07")
    assert results.groups(team.ws, "account", Period(date(2026, 3, 2), PERIOD.last), METRICS)[0].reach_stated is None


def test_paid_figures_are_in_no_total(team: Team) -> None:
    publish(team, "p1")
    paid = replace(lifetime("impressions", 9000, read_on=10), distribution="paid")
    imports.take_in(team.ws, parsed((lifetime("impressions", 100), paid)), file_name="a.csv")
    assert of(team, "stake", "").posts["impressions"].value == 100


def test_what_is_known_from_an_export_alone_counts_once_and_with_its_only_account(team: Team) -> None:
    publish(team, "p1")
    when = datetime(2026, 3, 4, 8, tzinfo=UTC)
    seen = tuple(
        PublishedPost("linkedin", name, f"https://l.example/{name}", "Texte", "", when, None) for name in ("p1", "p9")
    )
    imports.take_in(team.ws, parsed((lifetime("impressions", 10, post="p9"),), posts=seen), file_name="a.xlsx")
    sent = published(team.ws, PERIOD)
    assert [(one.ids[0], bool(one.post), one.account) for one in sent] == [
        ("p1", True, team.linkedin),
        ("p9", False, team.linkedin),
    ]
    top = dashboard.top_posts(team.ws, PERIOD.first, PERIOD.last)
    assert [(post.text, post.post) for post in top] == [("Texte", "")]


def test_groups_add_up_to_all_publications(team: Team) -> None:
    for number in range(6):
        stake = ("leadership", "business", "")[number % 3]
        publish(team, f"p{number}", day=1 + number, stake=stake)
    figures = tuple(lifetime("reactions", 10 + number, post=f"p{number}") for number in range(6))
    imports.take_in(team.ws, parsed(figures), file_name="a.xlsx")
    for by in BY:
        found = results.groups(team.ws, by, PERIOD, METRICS)
        assert sum(group.publications for group in found) == 6
        assert sum(group.posts[ENGAGEMENTS].value or 0 for group in found) == sum(range(10, 16))


def test_a_figure_that_became_another_is_a_break(team: Team) -> None:
    before = Period(date(2026, 2, 19), date(2026, 2, 28))
    views = replace(daily("views", 5, 70), source_column="Views")
    old = replace(daily("impressions", 5, 90), start=date(2026, 2, 22), end=date(2026, 2, 22))
    imports.take_in(team.ws, parsed((views, old)), file_name="a.xlsx")

    def curves(metric: str, period: Period) -> list[dashboard.Series]:
        return dashboard.series(team.ws, metric, period.first, period.last)

    now, then = curves("views", PERIOD), curves("views", before)
    assert results.broken(now, then, curves("impressions", before)) == {team.linkedin}
    assert results.broken(now, now, curves("impressions", before)) == set()


def test_what_was_read_is_kept_until_an_import_comes_or_goes(team: Team) -> None:
    ws = team.ws
    first = imports.take_in(ws, parsed((lifetime("impressions", 100, read_on=3),)), file_name="a.xlsx")
    kept = post_figures.post_figures(ws)
    assert kept.of("linkedin", ("x", "p1"))[0] == {"impressions": 100}
    assert post_figures.post_figures(ws) is kept
    team.clock.advance(minutes=1)
    imports.take_in(ws, parsed((lifetime("impressions", 150, read_on=9), lifetime("saves", 4))), file_name="b.xlsx")
    assert post_figures.post_figures(ws).of("linkedin", ("p1",)) == ({"impressions": 150, "saves": 4}, "2026-03-09")
    assert post_figures.snapshots(ws, "linkedin", ("p1",), "impressions") == [("2026-03-03", 100), ("2026-03-09", 150)]
    team.clock.advance(minutes=1)
    imports.withdraw_import(ws, imports.imports(ws)[0].source)
    assert first.observations == 1
    assert post_figures.post_figures(ws).of("linkedin", ("p1",)) == ({"impressions": 100}, "2026-03-03")


def test_an_older_file_that_comes_later_changes_nothing(team: Team) -> None:
    imports.take_in(team.ws, parsed((lifetime("impressions", 150, read_on=9),)), file_name="new.xlsx")
    assert post_figures.post_figures(team.ws).of("linkedin", ("p1",))[0] == {"impressions": 150}
    team.clock.advance(minutes=1)
    imports.take_in(team.ws, parsed((lifetime("impressions", 100, read_on=3),)), file_name="old.xlsx")
    assert post_figures.post_figures(team.ws).of("linkedin", ("p1",))[0] == {"impressions": 150}


# --- tones ---

START = datetime(2026, 3, 1, tzinfo=UTC)


def sent_at(hours: int, stake: str, url: str = "") -> Published:
    at = (START + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Published("post", "account", "linkedin", "", "", "pillar", stake, "", url, (), at, START.date())


def said_at(hours: int, label: str = "negative", *, text: str = "", judged: str = "") -> MentionRow:
    at = (START + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
    key = f"{hours}{label}{text}"
    return MentionRow(key, "x", "", "", text, "", "fr", at, None, None, label, "", judged)


def test_a_mention_counts_with_the_latest_publication_of_three_days() -> None:
    sent = (sent_at(0, "leadership"), sent_at(24, "business"))
    rows = (said_at(1), said_at(25, "positive"), said_at(24 + 72, "neutral"), said_at(24 + 73), said_at(-1))
    found = tones_by_group(rows, followed(rows, sent), "stake")
    assert found["leadership"].negative == 1
    assert (found["business"].positive, found["business"].neutral) == (1, 1)
    assert found[APART].negative == 2


def test_a_mention_that_holds_an_address_counts_with_that_publication() -> None:
    url = "https://n.example/posts/1"
    sent = (sent_at(0, "leadership", url), sent_at(24, "business"))
    late = said_at(25 + 24 * 30, text=f"À lire ({url}).")
    assert tones_by_group((late,), followed((late,), sent), "stake")["leadership"].negative == 1


def test_a_correction_counts_above_the_source_and_above_ours() -> None:
    row = said_at(1, "negative", judged="positive")
    sent = (sent_at(0, "internal"),)
    assert tones_by_group((row,), followed((row,), sent), "stake")["internal"].positive == 1
    assert tones_by_group((row,), followed((row,), sent), "stake", {row.key: "neutral"})["internal"].positive == 1
    plain = said_at(1, "negative")
    assert tones_by_group((plain,), followed((plain,), sent), "stake", {plain.key: "neutral"})["internal"].neutral == 1


@given(
    st.lists(st.integers(-100, 400), max_size=30),
    st.lists(st.tuples(st.integers(0, 300), st.sampled_from(["leadership", "business", ""])), max_size=10),
    st.sampled_from(BY),
)
def test_every_mention_counts_exactly_once(said: list[int], out: list[tuple[int, str]], by: By) -> None:
    sent = sorted((sent_at(hours, stake) for hours, stake in out), key=lambda one: one.published_at)
    rows = [said_at(hours, ("negative", "neutral", "positive", "")[hours % 4]) for hours in said]
    found = tones_by_group(rows, followed(rows, sent), by)
    assert sum(tones.total for tones in found.values()) == len(rows)


@pytest.mark.parametrize("by", BY)
def test_nothing_at_all_is_no_defect(team: Team, by: By) -> None:
    found = results.groups(team.ws, by, PERIOD, METRICS)
    assert all(group.empty for group in found)
    assert len(found) == (2 if by == "account" else 0)
