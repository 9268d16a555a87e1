from __future__ import annotations

import csv
import shutil
from collections import Counter, defaultdict
from datetime import date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from exec_assistant.demo_content import DemoContent, Post, load_demo, write_sample_exports
from exec_assistant.demo_content.model import Status
from exec_assistant.demo_content.moments import Today
from exec_assistant.domain.errors import BadInput
from exec_assistant.editorial.addresses import recognise
from exec_assistant.editorial.checking import Content, checks
from exec_assistant.editorial.counting import count
from resources.demo import make_files

DEMO = Path(make_files.__file__).parent
ORDINARY = date(2026, 11, 21)
DAYS = st.dates(min_value=date(2025, 1, 1), max_value=date(2039, 12, 31))

few = settings(max_examples=12, deadline=None)


@cache
def demo(today: date = ORDINARY) -> DemoContent:
    return load_demo(DEMO, today)


def post(post_id: str) -> Post:
    return next(post for post in demo().posts if post.id == post_id)


def test_it_has_what_the_example_promises() -> None:
    content = demo()
    assert len(content.posts) - len(content.ideas) >= 45
    assert len(content.ideas) >= 8
    assert {post.status for post in content.posts} == set(get_args(Status))
    assert {post.language for post in content.posts} == {"fr", "en"}
    assert {network.network for network in content.accounts} == {"linkedin", "mastodon", "bluesky", "x", "wordpress"}
    assert len(content.mentions) >= 120
    assert sum(len(post.revisions) > 1 for post in content.posts) >= 8
    assert {c.audience for p in content.posts for c in p.comments} == {"internal", "shared"}
    assert {role for person in content.people for role in person.roles} == {"executive", "advisor", "reader", "deputy"}


def test_names_used_by_posts_exist() -> None:
    content = demo()
    pillars, stakes = {p.id for p in content.pillars}, {s.id for s in content.stakes}
    campaigns, media = {c.id for c in content.campaigns} | {""}, {m.id for m in content.media}
    people = {person.id for person in content.people}
    assert len({p.id for p in content.posts}) == len(content.posts)
    for item in content.posts:
        assert item.pillar in pillars
        assert item.stake in stakes
        assert item.campaign in campaigns
        assert {item.author, *(d.by for d in item.decisions), *(c.by for c in item.comments)} <= people
        assert all({*v.media} <= media for r in item.revisions for v in r.variants)
        assert all([v.account for v in r.variants] == list(item.accounts) for r in item.revisions)
    assert {s.account for s in content.slots} <= {a.id for a in content.accounts}
    assert sum(p.share for p in content.pillars) == 100


def test_every_text_fits_its_network_except_one_draft_that_shows_the_counter() -> None:
    networks = {account.id: account.network for account in demo().accounts}
    too_long = set()
    for item in demo().posts:
        for variant in item.revisions[-1].variants:
            text = item.revisions[-1].text if variant.text is None else variant.text
            if not count(networks[variant.account], text).fits:
                too_long.add((item.id, item.status))
            others = [f for f in checks(networks[variant.account], Content(text)) if f.kind != "too_long"]
            assert others == []
    assert too_long == {("chiffre-etude", "draft")}


def test_texts_vary_in_length_and_one_is_an_article() -> None:
    lengths = sorted(len(item.revisions[-1].text) for item in demo().posts)
    assert lengths[0] < 120
    assert lengths[-1] > 2500
    texts = "\n".join(item.revisions[-1].text for item in demo().posts)
    for word in ("[à compléter]", "synerg", "game changer", "TODO"):
        assert word not in texts


def test_a_figure_was_corrected_in_the_history() -> None:
    first, *_, last = post("egalite-salaires").revisions
    assert "4\u202f% de moins" in first.text
    assert "5\u202f% de moins" in last.text


def test_anchored_comments_quote_the_version_they_were_written_on() -> None:
    anchored = [(p, c) for p in demo().posts for c in p.comments if c.quote]
    assert len(anchored) >= 15
    for item, comment in anchored:
        revision = item.revisions[comment.revision - 1]
        assert comment.quote in revision.text or any(comment.quote in (v.text or "") for v in revision.variants)


def test_media_are_images_with_alternative_text() -> None:
    for medium in demo().media:
        assert medium.path.read_bytes().startswith(b"\x89PNG")
        assert len(medium.alt) > 60
        assert medium.credit


@few
@given(DAYS)
def test_histories_follow_the_rules_of_approval(today: date) -> None:
    content = load_demo(DEMO, today)
    start = datetime.combine(today, time(), ZoneInfo(content.company.zone))
    people = {person.id: person for person in content.people}
    kinds = {account.id: account.kind for account in content.accounts}
    for item in content.posts:
        assert all(one.at < other.at for one, other in pairwise(item.revisions))
        happened = [r.at for r in item.revisions] + [d.at for d in item.decisions] + [c.at for c in item.comments]
        assert max(happened) < start
        assert all(one.at <= other.at for one, other in pairwise(item.decisions))
        for decision in item.decisions:
            revision = item.revisions[decision.revision - 1]
            assert revision.at <= decision.at
            if decision.kind == "approved":
                assert decision.by != revision.author or item.spontaneous
                assert decision.revision == len(item.revisions)
                roles = people[decision.by].roles
                assert "executive" in roles or {kinds[account] for account in item.accounts} == {"official"}
                earlier = {
                    people[d.by].reads for d in item.decisions if d.kind == "reader_approved" and d.at < decision.at
                }
                assert set(item.readers) <= earlier
            if decision.kind in {"changes_requested", "rejected", "held"}:
                assert decision.reason


@few
@given(DAYS)
def test_every_status_is_true_to_its_facts(today: date) -> None:
    content = load_demo(DEMO, today)
    for item in content.posts:
        last = [d.kind for d in item.decisions][-1:]
        ends = Counter(outcome.status for outcome in item.outcomes)
        if item.spontaneous:
            assert item.author == "helene"
            assert not item.decisions
        elif item.status == "draft":
            assert not item.decisions
            assert not item.outcomes
        elif item.status in {"in_review", "approved", "changes_requested", "rejected", "held"}:
            expected = {"in_review": {"submitted", "reader_approved"}}.get(item.status, {item.status})
            assert set(last) <= expected
            assert not item.outcomes
        else:
            assert last == ["scheduled"]
        if item.status in {"published", "parked", "missed", "failed"}:
            assert ends[item.status]
            assert {outcome.account for outcome in item.outcomes} == set(item.accounts)
            assert item.when is not None
            assert item.when.date() < today
        if item.status in {"scheduled", "approved", "in_review", "held", "changes_requested"}:
            assert item.when is not None
            assert item.when.date() > today


@few
@given(DAYS)
def test_dates_move_with_today_and_keep_clear_of_weekends_and_holidays(today: date) -> None:
    content = load_demo(DEMO, today)
    closed = {holiday.day for holiday in content.holidays}
    weekend = []
    for item in content.posts:
        if item.when is None:
            continue
        assert -50 <= (item.when.date() - today).days <= 45
        assert time(6) <= item.when.timetz().replace(tzinfo=None) <= time(21)
        if item.when.weekday() >= 5:
            weekend.append(item.id)
        else:
            assert item.when.date() not in closed or item.id == "lecture-dimanche"
    assert weekend == ["lecture-dimanche"]
    for event in content.events:
        assert event.start < event.end
        assert event.start.weekday() < 5
        assert event.start.date() not in closed
    (quiet,) = content.quiet_periods
    results = next(event for event in content.events if event.kind == "results")
    assert today < quiet.first < quiet.last < results.start.date()
    for item in content.posts:
        if item.campaign == "resultats" and item.status != "held" and item.when:
            assert not quiet.first <= item.when.date() <= quiet.last


@few
@given(DAYS)
def test_published_addresses_are_recognised_and_hold_their_time(today: date) -> None:
    content = load_demo(DEMO, today)
    networks = {account.id: account.network for account in content.accounts}
    seen = set()
    for item in content.posts:
        for outcome in item.outcomes:
            if outcome.status != "published":
                assert outcome.cause
                continue
            seen.add(outcome.url)
            found = recognise(outcome.url)
            if networks[outcome.account] == "wordpress":
                continue
            assert found is not None
            assert found.network == networks[outcome.account]
            assert found.published is None or abs(found.published - outcome.at) < timedelta(seconds=1)
    assert len(seen) == sum(o.status == "published" for item in content.posts for o in item.outcomes)


@few
@given(DAYS)
def test_figures_end_yesterday_have_gaps_and_peak_on_two_posts(today: date) -> None:
    content = load_demo(DEMO, today)
    days: dict[date, dict[str, int]] = defaultdict(dict)
    for seen in content.observations:
        assert seen.day < today
        assert seen.value >= 0
        if seen.account == "helene-linkedin" and seen.window == "day":
            days[seen.day][seen.metric] = seen.value
    assert min(days) >= today - timedelta(days=60)
    assert 56 <= len(days) <= 58
    assert all(figures["reach"] <= figures["impressions"] for figures in days.values())
    best = sorted(days, key=lambda day: -days[day]["impressions"])[:2]
    peaks = {p.when.date() for p in content.posts if p.id in {"fuite-echangeur", "apprentis-brevieres"} and p.when}
    assert {min(abs((day - peak).days) for peak in peaks) for day in best} <= {0, 1}
    first = min(p.when for p in content.posts if p.when).date()
    quiet = {day: figures["impressions"] for day, figures in days.items() if day < first}
    weekend = [value for day, value in quiet.items() if day.weekday() >= 5]
    assert max(weekend) < min(value for day, value in quiet.items() if day.weekday() < 5)


def test_networks_without_a_figure_have_none_invented() -> None:
    networks = {account.id: account.network for account in demo().accounts}
    has = defaultdict(set)
    for seen in demo().observations:
        has[networks[seen.account]].add(seen.metric)
    assert "reach" in has["linkedin"]
    assert "reach" not in has["x"] | has["mastodon"] | has["bluesky"]
    assert "impressions" not in has["mastodon"] | has["bluesky"]


def test_lifetime_figures_are_snapshots_that_grow() -> None:
    seen = [o.value for o in demo().observations if (o.post, o.metric) == ("chaleur-jetee", "impressions")
            and o.account == "helene-linkedin"]  # fmt: skip
    assert len(seen) == 4
    assert seen == sorted(seen)
    assert seen[-1] == 14820


def test_mentions_are_of_every_kind_and_the_tool_is_sometimes_wrong() -> None:
    mentions = demo().mentions
    assert set(Counter(m.source_sentiment for m in mentions)) == {"negative", "neutral", "positive"}
    assert min(Counter(m.source_sentiment for m in mentions).values()) > 20
    assert min(Counter(m.language for m in mentions).values()) > 20
    assert {"press", "radio", "blog", "linkedin", "x", "mastodon", "bluesky", "facebook"} == {
        m.platform for m in mentions
    }
    ironic = [m for m in mentions if "Formidable" in m.text]
    assert [m.source_sentiment for m in ironic] == ["positive"]
    assert all(m.url.split("/")[2].endswith(".example.com") for m in mentions)


@few
@given(DAYS)
def test_mentions_come_before_today_and_after_the_post_they_answer(today: date) -> None:
    content = load_demo(DEMO, today)
    assert len(content.mentions) >= 110
    published = {p.id: min(o.at for o in p.outcomes) for p in content.posts if p.outcomes}
    for mention in content.mentions:
        assert mention.at.date() < today
        assert not mention.about or published[mention.about] < mention.at
        assert mention.potential_reach > 0


def test_the_same_day_gives_the_same_content() -> None:
    assert load_demo(DEMO, ORDINARY) == load_demo(DEMO, ORDINARY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+1 07:45", "2026-03-30T07:45:00+02:00"),
        ("-1 07:45", "2026-03-26T07:45:00+01:00"),
        ("d+2 20:30", "2026-03-29T20:30:00+02:00"),
        ("w-1 sun 20:30", "2026-03-22T20:30:00+01:00"),
        ("+0 12:00", "2026-03-27T12:00:00+01:00"),
    ],
)
def test_moments_keep_local_time_across_the_change_of_hour(text: str, expected: str) -> None:
    assert Today(date(2026, 3, 27), frozenset(), "Europe/Paris").read(text).isoformat() == expected


def test_on_a_day_off_working_days_count_from_the_next_one() -> None:
    holiday = Today(date(2026, 12, 25), frozenset({date(2026, 12, 25)}), "Europe/Paris")
    assert holiday.read_day("0") == date(2026, 12, 28)
    assert holiday.read_day("+1") == date(2026, 12, 29)
    assert holiday.read_day("-1") == date(2026, 12, 24)


@given(DAYS, st.integers(-30, 30))
def test_working_days_are_working_and_in_order(today: date, number: int) -> None:
    base = Today(today, frozenset(), "Europe/Paris")
    day = base.working_day(number)
    assert base.is_working(day)
    assert day < base.working_day(number + 1)
    assert (day < today) == (number < 0)


@pytest.mark.parametrize("text", ["", "demain 08:00", "+1", "w-1 xxx 08:00", "+1 25:00"])
def test_an_unreadable_moment_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        Today(ORDINARY, frozenset(), "Europe/Paris").read(text)


def test_an_edit_of_a_passage_that_is_not_there_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "demo"
    shutil.copytree(DEMO, broken)
    path = broken / "posts" / "2_published_en.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("half mile of pipe between", "mile of pipe between"), "utf-8"
    )
    with pytest.raises(BadInput, match="half mile"):
        load_demo(broken, ORDINARY)


def test_the_committed_holidays_are_those_the_script_computes(tmp_path: Path) -> None:
    made = tmp_path / "made.ics"
    make_files.write_holidays(made)
    assert made.read_bytes() == (DEMO / "jours_feries.ics").read_bytes()
    assert make_files.easter(2026) == date(2026, 4, 5)
    assert {h.name for h in demo().holidays if h.day == date(2026, 5, 14)} == {"Ascension"}


def test_the_plan_looks_like_a_consultants(tmp_path: Path) -> None:
    plan = write_sample_exports(DEMO, tmp_path, ORDINARY).plan
    assert plan.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(plan.read_text(encoding="utf-8-sig").splitlines(keepends=True), delimiter=";"))
    assert rows[0][0].startswith("Plan éditorial")
    assert rows[2][:5] == ["Date", "Jour", "Heure", "Réseau(x)", "Thème"]
    assert {len(row) for row in rows} == {11}
    dates = [row[0] for row in rows[3:]]
    assert dates[-2:] == ["à caler", "31/02/2027"]
    parsed = [datetime.strptime(text, "%d/%m/%Y").date() for text in dates[:-2]]  # noqa: DTZ007
    assert all(day > ORDINARY and day.weekday() < 5 for day in parsed)
    assert rows[3][1] == ("lundi", "mardi", "mercredi", "jeudi", "vendredi")[parsed[0].weekday()]


def test_the_linkedin_export_has_linkedins_shape_and_sums(tmp_path: Path) -> None:
    path = write_sample_exports(DEMO, tmp_path, ORDINARY).linkedin
    book = CalamineWorkbook.from_path(path)
    assert book.sheet_names == ["DISCOVERY", "ENGAGEMENT", "TOP POSTS", "FOLLOWERS", "DEMOGRAPHICS"]
    discovery = book.get_sheet_by_name("DISCOVERY").to_python()
    assert discovery[0] == ["Overall Performance", "8/23/2026 - 11/20/2026"]
    days = book.get_sheet_by_name("ENGAGEMENT").to_python()[1:]
    assert len(days) == 90
    assert discovery[1][1] == sum(row[1] for row in days if isinstance(row[1], float))
    top = book.get_sheet_by_name("TOP POSTS").to_python()[3:]
    assert {row[0] for row in top} == {row[4] for row in top}
    assert top[0][0] != top[0][4]
    assert path.read_bytes() == write_sample_exports(DEMO, tmp_path, ORDINARY).linkedin.read_bytes()
