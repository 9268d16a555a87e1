"""What is coming, when the machine has to wake, and what waits for a person."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.statuses import Status
from exec_assistant.services import publishing, schedule
from tests.publishing_team import PLANNED

if TYPE_CHECKING:
    from tests.publishing_team import PublishingTeam


def test_an_empty_workspace_waits_for_nothing(team: PublishingTeam) -> None:
    assert publishing.due(team.ws) == []
    assert publishing.reminders(team.ws) == []
    assert publishing.next_publication(team.ws) is None
    assert publishing.next_wake(team.ws) is None


def test_only_what_is_approved_and_planned_is_coming(team: PublishingTeam) -> None:
    team.submitted("Pas encore approuvé")
    team.clock.advance(hours=-1)
    post = team.ready()
    team.clock.set(PLANNED - timedelta(minutes=30))

    coming = publishing.due(team.ws)

    assert {(item.post, item.account, item.by_hand, item.here) for item in coming} == {
        (post, team.mastodon, False, True),
        (post, team.linkedin, True, True),
    }
    assert publishing.reminders(team.ws) == []
    found = publishing.next_publication(team.ws)
    assert found is not None
    assert (found.post, found.title, found.planned_at) == (post, "Résultats", "2026-03-11T09:00:00Z")
    assert found.as_json()["status"] == "scheduled"
    assert publishing.next_wake(team.ws) == PLANNED


def test_after_the_planned_time_it_wakes_for_the_end_of_the_window(team: PublishingTeam) -> None:
    team.ready()

    assert publishing.next_wake(team.ws) == PLANNED + timedelta(hours=3)

    schedule.hold(team.be("advisor"))
    assert publishing.next_wake(team.ws) == PLANNED + timedelta(hours=3)
    assert {item.status for item in publishing.due(team.ws)} == {Status.HELD}
    assert publishing.reminders(team.ws) == []
