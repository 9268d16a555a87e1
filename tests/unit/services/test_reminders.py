"""What is told by notifications: once, grouped, without a word of a text, and not in quiet hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.bootstrap import open_profile
from exec_assistant.domain.errors import BadInput
from exec_assistant.services import approvals, posts, reminders, schedule
from exec_assistant.services.reminders import Wishes, is_quiet

if TYPE_CHECKING:
    from exec_assistant.services.reminders import Notice
    from tests.teams import Team

PARIS = "Europe/Paris"


@pytest.fixture(autouse=True)
def _wanted(team: Team) -> None:
    """The example tells nothing until it is asked to, and the team of these tests lives in one."""
    assert reminders.wishes(team.ws).on is False
    reminders.keep_wishes(team.ws, Wishes())


def submitted(team: Team, hours: float, title: str = "Résultats") -> str:
    """A post in review, planned some hours from now."""
    post = team.draft()
    posts.change_detail(team.ws, post, "title", title)
    wall = (team.clock.now() + timedelta(hours=hours)).astimezone(ZoneInfo(PARIS)).replace(tzinfo=None)
    schedule.plan_post(team.ws, post, wall)
    approvals.submit(team.ws, post, team.mastodon)
    return post


def told(team: Team) -> list[Notice]:
    """What is told now, remembered as told."""
    found = reminders.notices(team.ws, PARIS)
    reminders.mark_told(team.ws, found)
    return found


def test_a_near_deadline_is_told_once_to_the_one_who_decides(team: Team) -> None:
    post = submitted(team, 3)
    submitted(team, 30)
    assert told(team) == []
    team.be("executive")
    (notice,) = told(team)
    assert (notice.what, notice.count, notice.post, notice.titles) == ("waits", 1, post, ())
    assert told(team) == []
    schedule.plan_post(team.ws, post, datetime(2026, 3, 11, 12, 30))  # noqa: DTZ001
    assert [notice.count for notice in told(team)] == [1], "at another time it is another deadline"


def test_what_was_told_is_known_after_a_restart(team: Team) -> None:
    submitted(team, 3)
    team.be("executive")
    assert len(told(team)) == 1
    team.ws.close()
    team.ws = open_profile(team.ws.profile, keystore=team.keystore, clock=team.clock)
    team.be("executive")
    assert told(team) == []


def test_several_are_told_as_one_until_the_latest(team: Team) -> None:
    for hours in (1, 2, 3.5):
        submitted(team, hours)
    team.be("executive")
    (notice,) = told(team)
    assert (notice.count, notice.post, notice.until) == (3, "", "2026-03-11T11:30:00Z")


def test_titles_are_told_only_where_they_are_wanted(team: Team) -> None:
    submitted(team, 3, "Rachat de Valtherne")
    team.be("executive")
    assert reminders.notices(team.ws, PARIS)[0].titles == ()
    reminders.keep_wishes(team.ws, replace(reminders.wishes(team.ws), titles=True))
    assert reminders.notices(team.ws, PARIS)[0].titles == ("Rachat de Valtherne",)


def test_a_decision_is_told_to_the_advisor_once_it_stands(team: Team) -> None:
    post = submitted(team, 30)
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.be("advisor")
    assert told(team) == [], "for ten seconds it can still be taken back"
    team.clock.advance(seconds=11)
    assert [(notice.what, notice.post) for notice in told(team)] == [("approved", post)]
    team.be("executive")
    assert told(team) == [], "whoever decided knows"


def test_a_decision_that_was_taken_back_is_not_told(team: Team) -> None:
    post = submitted(team, 30)
    asked = approvals.request_changes(team.be("executive"), post, team.mastodon, "Plus court")
    assert asked.undo is not None
    team.ws.undo(asked.undo)
    team.clock.advance(minutes=5)
    team.be("advisor")
    assert told(team) == []


def test_quiet_hours_wait_and_switches_hold(team: Team) -> None:
    submitted(team, 3)
    team.be("executive")
    usual = reminders.wishes(team.ws)
    for wanted in (
        replace(usual, quiet_from="08:00", quiet_to="12:00"),
        replace(usual, on=False),
        replace(usual, families=frozenset({"decision", "trouble"})),
        replace(usual, hours=1),
    ):
        reminders.keep_wishes(team.ws, wanted)
        assert reminders.notices(team.ws, PARIS) == []
    reminders.keep_wishes(team.ws, usual)
    assert len(told(team)) == 1


def test_hours_that_are_none_are_refused(team: Team) -> None:
    with pytest.raises(BadInput, match="hour"):
        reminders.keep_wishes(team.ws, replace(Wishes(), quiet_from="25:00"))


@pytest.mark.parametrize(
    ("day", "hour", "quiet"),
    [(9, 7, True), (9, 8, False), (13, 19, False), (13, 20, True), (14, 12, True), (15, 12, True), (16, 7, True)],
)
def test_nights_and_weekends_are_quiet(day: int, hour: int, quiet: bool) -> None:
    assert is_quiet(Wishes(), datetime(2026, 3, day, hour, tzinfo=UTC)) is quiet


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.times(), st.times(), st.times())
def test_quiet_hours_and_their_opposite_make_a_day(begins: object, ends: object, at: object) -> None:
    wanted = Wishes(quiet_from=f"{begins:%H:%M}", quiet_to=f"{ends:%H:%M}", quiet_weekends=False)
    other = replace(wanted, quiet_from=wanted.quiet_to, quiet_to=wanted.quiet_from)
    now = datetime.fromisoformat(f"2026-03-11T{at:%H:%M}:00+00:00")
    if wanted.quiet_from == wanted.quiet_to:
        assert not is_quiet(wanted, now)
    else:
        assert is_quiet(wanted, now) is not is_quiet(other, now)


def test_hundreds_at_once_are_one_notification_told_once(team: Team) -> None:
    """More than the memory of what is past: what is still due is all remembered, also after a restart."""
    reminders.keep_wishes(team.ws, Wishes(titles=True))
    team.be("advisor")
    for number in range(420):
        wall = datetime(2026, 3, 11, 11, 0)  # noqa: DTZ001
        made = posts.create_post(team.ws, title=f"Titre {number}", source="Texte", accounts=[team.mastodon])
        schedule.plan_post(team.ws, made.created, wall)
        approvals.submit(team.ws, made.created, team.mastodon)
    team.be("executive")
    (notice,) = told(team)
    assert (notice.count, notice.post) == (420, "")
    assert len(notice.titles) == 6, "five titles, and that there are more"
    for _look in range(2):
        assert told(team) == []
    team.clock.set(team.clock.now() - timedelta(hours=1))
    assert told(team) == []
