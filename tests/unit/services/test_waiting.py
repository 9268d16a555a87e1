"""What waits for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.events import PublicationFailed, PublicationIntended
from exec_assistant.services import approvals, people, posts, publishing, queue
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    yield made
    made.ws.close()


def _submitted(team: Team, *, readers: tuple[str, ...] = ()) -> str:
    post = team.draft()
    if readers:
        posts.change_detail(team.ws, post, "readers", list(readers))
    approvals.submit(team.ws, post, team.mastodon)
    return post


def test_what_others_read_first_waits_for_them_and_then_for_the_executive(team: Team) -> None:
    post = _submitted(team, readers=("legal",))
    waits = {name: [item.post.post for item in queue.waiting(team.be(name))] for name in ("executive", "legal")}
    assert waits == {"executive": [], "legal": [post]}
    approvals.clear(team.be("legal"), post, team.mastodon)
    assert queue.waiting(team.be("legal")) == []
    assert [item.post.post for item in queue.waiting(team.be("executive"))] == [post]


def test_nothing_waits_for_the_advisor_though_all_of_it_can_be_seen(team: Team) -> None:
    post = _submitted(team)
    ws = team.be("advisor")
    assert queue.waiting(ws) == []
    assert [item.post.post for item in queue.queue(ws)] == [post]


def test_a_deputy_sees_what_the_mandate_covers(team: Team) -> None:
    post = _submitted(team)
    assert queue.queue(team.be("deputy")) == []
    people.grant_mandate(
        team.be("executive"),
        "deputy",
        accounts=[team.linkedin],
        begins="2026-03-01T00:00:00Z",
        ends="2026-04-01T00:00:00Z",
    )
    assert queue.queue(team.be("deputy")) == []
    people.grant_mandate(
        team.be("executive"),
        "deputy",
        accounts=[team.mastodon],
        begins="2026-03-01T00:00:00Z",
        ends="2026-04-01T00:00:00Z",
    )
    assert [item.post.post for item in queue.waiting(team.be("deputy"))] == [post]


def test_the_reason_of_a_failure_is_kept_and_read(team: Team) -> None:
    post = _submitted(team)
    assert queue.outcome_word(team.ws, post, team.mastodon) == ""
    ws = team.be("advisor")
    ws.commit([PublicationIntended("one", post, team.mastodon, "approval", "", "one")])
    ws.commit([PublicationFailed("one", post, team.mastodon, "unauthorized|401")])
    told = publishing.outcome_reason(queue.outcome_word(ws, post, team.mastodon))
    assert told is not None
    assert "401" in told.text()
