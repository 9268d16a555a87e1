"""What another device wrote badly, or forged: kept as it came, without effect, and the tables stay a fold."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.bootstrap import open_profile
from exec_assistant.domain.events import EVENTS
from exec_assistant.domain.people import Mandate, mandate_bytes
from exec_assistant.domain.statuses import Status
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.services import approvals, calendar, people, reading, slots, verify
from exec_assistant.storage.projection import Projection
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

VALUES: Any = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(1 << 63), (1 << 64) - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.binary(max_size=5),
    st.lists(st.one_of(st.text(max_size=3), st.lists(st.integers(-9, 9), max_size=2)), max_size=3),
    st.dictionaries(st.text(max_size=3), st.one_of(st.none(), st.dictionaries(st.text(max_size=3), st.none()))),
)


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """A workspace to write badly into."""
    made = make_team(tmp_path_factory.mktemp("foreign") / "profile")
    yield made
    made.ws.close()


def arrive(team: Team, *drafts: EventDraft) -> None:
    """Events as if another device's segment had come."""
    team.ws.journal.append(team.ws.me.device, drafts)
    team.ws.mark_stale()
    team.ws.catch_up()


def well_made(team: Team) -> dict[str, dict[str, Any]]:
    """The data of one real event of each kind there is in the journal."""
    return {e.kind: dict(e.data) for e in team.ws.journal.read_all() if (e.kind, e.version) in EVENTS}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(choice=st.data())
def test_no_data_of_a_known_kind_breaks_the_fold(team: Team, choice: st.DataObject) -> None:
    """One key of a known kind is missing, too much, or holds anything at all."""
    kind, version = choice.draw(st.sampled_from(sorted(EVENTS)))
    event = EVENTS[kind, version]
    names: list[str] = [field.name for field in fields(event) if field.name != event.OBJECT]
    post = team.draft()
    data: dict[str, Any] = dict.fromkeys(names, "")
    data |= well_made(team).get(kind, {})
    data[event.OBJECT] = post
    for name in choice.draw(st.lists(st.sampled_from(names), max_size=3)) if names else ():
        data[name] = choice.draw(VALUES)
    if names and choice.draw(st.sampled_from([True, False])):
        del data[choice.draw(st.sampled_from(names))]
    arrive(team, EventDraft(team.ws.me.person, kind, version, post, (), data))
    assert reading.post_detail(team.ws, post).row.post == post
    reading.list_posts(team.ws)
    people.accounts(team.ws)


def test_after_all_that_a_fresh_fold_is_the_same(team: Team, tmp_path: Path) -> None:
    fresh = Projection(tmp_path / "fresh.db", bytes(32))
    fresh.prepare()
    fresh.refold(team.ws.journal.read_all())
    expected = fresh.dump()
    fresh.close()
    found = team.ws.projection.dump()
    assert {table for table, rows in expected.items() if rows != found[table]} == set()


@pytest.mark.parametrize(
    "wrong",
    [
        {"source": 5},
        {"variants": []},
        {"variants": {"x": {"text": None}}},
        {"variants": {"x": {"text": None, "media": [{}], "visibility": "public", "first_comment": ""}}},
        {"variants": {"x": {"text": None, "media": [], "visibility": "everyone", "first_comment": ""}}},
        {"colour": "red"},
    ],
)
def test_a_malformed_revision_is_kept_and_blocks_its_post(tmp_path: Path, wrong: dict[str, Any]) -> None:
    team = make_team(tmp_path / "profile")
    post = team.draft("Bonjour")
    data = {"post": post, "source": "", "variants": {}, **wrong}
    arrive(team, EventDraft(team.ws.me.person, "revision_saved", 1, post, (), data))
    assert team.ws.blocked_by_unknown(post)
    assert reading.post_detail(team.ws, post).document.source == "Bonjour"
    assert any(event.data == data for event in team.ws.journal.read_all()), "kept as it came"
    team.ws.close()
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    assert ws.blocked_by_unknown(post)
    ws.close()


def test_an_event_about_another_object_than_it_says_has_no_effect(team: Team) -> None:
    mine, other = team.draft("A"), team.draft("B")
    data = {"post": mine, "field": "title", "value": "Autre"}
    arrive(team, EventDraft(team.ws.me.person, "post_changed", 1, other, (), data))
    assert reading.post_detail(team.ws, mine).row.title == "Résultats"
    assert team.ws.blocked_by_unknown(other)


def test_a_revision_of_one_post_never_replaces_one_of_another(team: Team) -> None:
    mine, other = team.draft("A"), team.draft("B")
    head = reading.post_detail(team.ws, mine).heads
    data = {"post": other, "source": "C", "variants": {}}
    arrive(team, EventDraft(team.ws.me.person, "revision_saved", 1, other, head, data))
    assert reading.post_detail(team.ws, mine).heads == head


def test_verify_tells_of_signatures_that_are_no_hexadecimal(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    post = team.draft()
    data = {"post": post, "account": team.mastodon, "statement": "x", "signature": "zz"}
    arrive(team, EventDraft(team.ws.me.person, "variant_approved", 1, post, (), data))
    report = verify.verify(team.ws)
    assert any("the signature does not hold" in problem for problem in report.problems or [])
    team.ws.close()


@pytest.mark.parametrize("forger", ["deputy", "advisor"])
def test_a_mandate_that_no_executive_signed_gives_no_right(tmp_path: Path, forger: str) -> None:
    """Not in what people see either: the approval is not shown as one."""
    team = make_team(tmp_path / "profile")
    post = team.draft()
    approvals.submit(team.ws, post, team.mastodon)
    ws = team.be(forger)
    mandate = Mandate("m1", "deputy", team.executive, (), "2020-01-01T00:00:00Z", "2090-01-01T00:00:00Z")
    data = {
        "mandate": "m1",
        "deputy": "deputy",
        "granted_by": team.executive,
        "accounts": [],
        "begins": mandate.begins,
        "ends": mandate.ends,
        "signature": ws.sign(mandate_bytes(ws.id, mandate)),
    }
    arrive(team, EventDraft(team.executive, "mandate_granted", 1, "m1", (), data))
    team.be("deputy")
    approvals.approve(ws, post, team.mastodon)
    assert team.variant(post).status is Status.IN_REVIEW
    ws.close()


def test_a_mandate_of_the_executive_gives_the_right(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    post = team.draft()
    approvals.submit(team.ws, post, team.mastodon)
    people.grant_mandate(
        team.be("executive"), "deputy", accounts=(), begins="2020-01-01T00:00:00Z", ends="2090-01-01T00:00:00Z"
    )
    approvals.approve(team.be("deputy"), post, team.mastodon)
    assert team.variant(post).status is Status.APPROVED
    team.ws.close()


@pytest.mark.parametrize(
    ("starts", "ends", "all_day"),
    [
        ("2026-03-10T00:00:00Z", "2026-03-12T00:00:00Z", True),
        ("2026-03-10", "2026-03-12", False),
        ("0001-01-01", "9999-12-31", True),
        ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", False),
    ],
)
def test_a_quiet_period_that_is_no_time_silences_nothing(team: Team, starts: str, ends: str, all_day: bool) -> None:
    ws = team.be("advisor")
    slots.add_slot(ws, name="Chronique", weekdays=range(7), at=time(8, 30))
    whole = calendar.add_entry(ws, kind="quiet", title="Calme", starts="2026-03-10", ends="2026-03-12", all_day=True)
    made = whole.created
    free = slots.slot_places(ws, date(2026, 3, 1), date(2026, 3, 31))
    for field, value in (("starts", starts), ("ends", ends)):
        changed = {"entry": made, "field": field, "value": value}
        arrive(team, EventDraft(ws.me.person, "entry_changed", 1, made, (), {**changed}))
    assert slots.slot_places(ws, date(2026, 3, 1), date(2026, 3, 31)) == free
    forged = dict(well_made(team)["entry_added"])
    forged |= {"entry": f"forged {starts} {all_day}", "starts": starts, "ends": ends, "all_day": all_day}
    calendar.remove_entry(ws, made)
    arrive(team, EventDraft(ws.me.person, "entry_added", 1, forged["entry"], (), forged))
    assert len(slots.slot_places(ws, date(2026, 3, 1), date(2026, 3, 31))) >= len(free)
    assert slots.next_free(ws) is not None
    assert all(row.starts != starts for row in calendar.calendar_rows(ws, "2026-03-01", "2026-03-31T00:00:00Z"))
