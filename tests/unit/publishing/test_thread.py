"""A thread goes through the gate as one approved text; cut short, it is parked and never sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from exec_assistant.domain.statuses import Status
from exec_assistant.publishing.outbox import State
from exec_assistant.publishing.providers.manual import ManualProvider
from exec_assistant.services import publishing
from exec_assistant.services.people import account_of
from tests.thread_server import Server

if TYPE_CHECKING:
    from exec_assistant.publishing.outbox import PublishResult
    from tests.publishing_team import PublishingTeam

THREAD = "Un\n\n---\n\nDeux\n\n---\n\nTrois"


def publish(team: PublishingTeam, server: Server) -> list[PublishResult]:
    found = publishing.publish_once(team.ws, providers={"mastodon": server.provider(), "manual": ManualProvider()})
    return [result for result in found if result.account == team.mastodon]


def server_of(team: PublishingTeam) -> Server:
    handle = account_of(team.ws, team.mastodon).handle.lstrip("@").split("@")[0]
    return Server(handle=handle, picture="Un graphique")


def test_an_approved_thread_goes_out_as_its_messages_once(team: PublishingTeam) -> None:
    server = server_of(team)
    post = team.ready(THREAD)
    (result,) = publish(team, server)
    assert result.state is State.PUBLISHED
    assert [s["content"] for s in server.statuses] == ["<p>Un</p>", "<p>Deux</p>", "<p>Trois</p>"]
    assert team.variant(post).status is Status.PUBLISHED
    assert publish(team, server) == []
    assert server.posts == 3


def test_a_thread_cut_short_is_parked_with_how_many_are_out_and_never_sent_again(team: PublishingTeam) -> None:
    server = server_of(team)
    server.fault = {2: httpx.ReadError("gone")}
    post = team.ready(THREAD)
    (result,) = publish(team, server)
    assert (result.state, result.reason, result.detail) == (State.PARKED, "thread_cut", "1/3")
    assert team.variant(post).status is Status.PARKED
    server.fault = {}
    assert publish(team, server) == []
    assert team.gate(post) == "unknown_outcome"
    assert server.posts == 2


def test_a_thread_whose_first_message_is_there_already_is_not_sent(team: PublishingTeam) -> None:
    server = server_of(team)
    team.ready(THREAD)
    publish(team, server)
    again = team.ready(THREAD)
    (result,) = publish(team, server)
    assert (result.post, result.reason) == (again, "already_there")
    assert server.posts == 3
