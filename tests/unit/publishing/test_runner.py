"""One run: what was approved goes out once, and whatever happens is written down as what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.statuses import Status
from exec_assistant.publishing.outbox import State
from exec_assistant.publishing.reasons import Reason, Told
from exec_assistant.publishing.runner import STEPS
from exec_assistant.services import publishing, schedule

if TYPE_CHECKING:
    from tests.publishing_team import PublishingTeam


def test_what_was_approved_is_published_once_and_seen(team: PublishingTeam) -> None:
    post = team.ready()
    steps: list[str] = []

    (result,) = team.publish(steps.append)

    assert (result.state, result.url) == (State.PUBLISHED, "https://fake.example/1")
    assert [p.text for p in team.network.posts] == ["Bonjour à tous"]
    assert team.network.posts[0].alts == ["Un graphique"]
    assert tuple(steps) == STEPS
    row = team.variant(post)
    assert (row.status, row.url, row.published_at) == (Status.PUBLISHED, "https://fake.example/1", "2026-03-11T09:00:00Z")
    assert team.publish() == []
    assert len(team.network.posts) == 1
