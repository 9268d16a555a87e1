"""As long as a decision can be taken back by a key, nothing leaves on it by itself."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from exec_assistant.publishing.gate import Cleared, Refusal
from exec_assistant.publishing.outbox import Due, State
from exec_assistant.publishing.reasons import Reason
from exec_assistant.services import approvals, desk, publishing
from exec_assistant.services.desk import WorkspaceDesk
from tests.publishing_team import PLANNED, PublishingTeam

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes


def _approved_at_its_time(team: PublishingTeam) -> tuple[str, Changes]:
    """A post whose planned time has come when it is approved."""
    post = team.submitted()
    team.clock.set(PLANNED)
    return post, approvals.approve(team.be("executive"), post, team.mastodon)


@pytest.mark.parametrize(("seconds", "sent"), [(0, 0), (10, 0), (11, 1)])
def test_nothing_leaves_within_ten_seconds_of_the_approval(team: PublishingTeam, seconds: int, sent: int) -> None:
    _approved_at_its_time(team)
    team.clock.advance(seconds=seconds)
    results = team.publish()
    assert [result.state for result in results] == [State.PUBLISHED] * sent
    assert len(team.network.posts) == sent


def test_the_second_in_which_it_was_signed_does_not_shorten_the_ten(team: PublishingTeam) -> None:
    post = team.submitted()
    team.clock.set(PLANNED + timedelta(milliseconds=950))
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.clock.advance(seconds=9, milliseconds=990)
    assert team.publish() == []
    team.clock.advance(seconds=2)
    assert [result.state for result in team.publish()] == [State.PUBLISHED]


def test_what_was_taken_back_in_that_time_never_leaves(team: PublishingTeam) -> None:
    post, done = _approved_at_its_time(team)
    assert team.publish() == []
    assert done.undo is not None
    team.ws.undo(done.undo)
    team.clock.advance(seconds=30)
    assert team.publish() == []
    assert team.network.posts == []
    assert team.variant(post).status == "in_review"


def test_the_wait_ends_by_itself(team: PublishingTeam) -> None:
    _approved_at_its_time(team)
    wake = publishing.next_wake(team.ws)
    assert wake == PLANNED + desk.SECOND_THOUGHTS


def test_the_desk_refuses_even_what_was_listed_before(team: PublishingTeam) -> None:
    """Approved again between the list and the intent: both checks look at the signed time, not at the list."""
    post, _done = _approved_at_its_time(team)
    due = Due(post, team.mastodon, "mastodon", "mastodon", "2026-03-11T12:00:00Z")
    at_desk = WorkspaceDesk(team.ws)
    for found in (at_desk.check(due), at_desk.intend(due)):
        assert isinstance(found, Refusal)
        assert found.told.reason is Reason.JUST_APPROVED
    team.clock.advance(seconds=11)
    assert isinstance(at_desk.check(due), Cleared)


def test_a_person_who_publishes_by_hand_has_decided_twice(team: PublishingTeam) -> None:
    post = team.submitted()
    team.clock.set(PLANNED)
    approvals.approve(team.be("executive"), post, team.linkedin)
    assert publishing.begin_manual(team.ws, post, team.linkedin).text == "Bonjour à tous"


@pytest.mark.parametrize("hours", [-0.5, 0.5], ids=["back", "forward"])
def test_a_clock_that_is_set_shortens_nothing_and_holds_nothing_up(team: PublishingTeam, hours: float) -> None:
    _approved_at_its_time(team)
    team.clock.jump(hours=hours)
    due = Due(team.ws.projection.database.query("SELECT post FROM variants")[0][0], team.mastodon, "mastodon", "", "")
    found = WorkspaceDesk(team.ws).intend(due)
    assert isinstance(found, Refusal)
    if hours > 0:
        assert found.told.reason is Reason.JUST_APPROVED
        assert team.publish() == []
        assert publishing.next_wake(team.ws) == team.clock.now() + desk.SECOND_THOUGHTS
    team.clock.advance(seconds=11)
    team.clock.jump(hours=max(-hours, 0))
    assert [result.state for result in team.publish()] == [State.PUBLISHED]


def test_a_clock_set_back_within_an_open_window_lets_nothing_out_early(team: PublishingTeam) -> None:
    _approved_at_its_time(team)
    team.clock.advance(seconds=4)
    team.clock.jump(seconds=-3)
    team.clock.advance(seconds=6)
    assert team.publish() == []
    team.clock.advance(seconds=1)
    assert [result.state for result in team.publish()] == [State.PUBLISHED]


def test_a_clock_set_back_far_lets_nothing_out_early(team: PublishingTeam) -> None:
    """Planned half an hour before it was approved, so that it is still due by the clock that was set back."""
    post = team.submitted()
    team.clock.set(PLANNED + timedelta(minutes=30))
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.clock.jump(minutes=-20)
    assert team.publish() == []
    assert publishing.next_wake(team.ws) == team.clock.now() + desk.SECOND_THOUGHTS
    team.clock.advance(seconds=11)
    assert [result.state for result in team.publish()] == [State.PUBLISHED]
