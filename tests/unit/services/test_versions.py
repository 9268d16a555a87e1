"""Versions of a post: which one was approved, and what going back does to approvals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document
from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, posts, reading
from exec_assistant.services.versions import GoingBack, going_back, versions

if TYPE_CHECKING:
    from tests.teams import Team


def say(team: Team, post: str, source: str) -> None:
    posts.save_revision(team.ws, post, Document(source, reading.post_detail(team.ws, post).document.variants))


def test_the_approved_version_is_told_and_going_back_to_it_restores_the_approval(team: Team) -> None:
    post = team.draft("Un")
    approvals.submit_all(team.ws, post)
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.be("advisor")
    before = reading.post_detail(team.ws, post).document
    say(team, post, "Deux")
    found = versions(team.ws, post)
    assert [(row.number, row.head, row.approved) for row in found] == [
        (2, True, frozenset()),
        (1, False, frozenset({team.mastodon})),
    ]
    assert going_back(team.ws, post, before) == GoingBack((), (team.mastodon,), True)
    posts.save_revision(team.ws, post, before)
    assert team.variant(post).status is Status.APPROVED
    assert going_back(team.ws, post, found[0].revision.document) == GoingBack((team.mastodon,), (), True)
    assert not going_back(team.ws, post, before).changes


def test_an_approval_that_was_taken_back_marks_no_version(team: Team) -> None:
    post = team.draft("Un")
    approvals.submit_all(team.ws, post)
    made = approvals.approve(team.be("executive"), post, team.mastodon)
    assert versions(team.ws, post)[0].approved == {team.mastodon}
    assert made.undo is not None
    team.ws.undo(made.undo)
    assert versions(team.ws, post)[0].approved == frozenset()
