"""Connecting an account and publishing to it, from the services to a real server."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from exec_assistant.bootstrap import Founder, SystemClock, create_profile
from exec_assistant.domain.errors import NetworkProblem
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import approvals, people, posts, publishing, reading, schedule
from tests.mastodon_server import TOKEN, MastodonServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from exec_assistant.services.workspace import Workspace


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """A workspace of one, with the real clock: the server has one too."""
    made, _ = create_profile(
        tmp_path / "profile",
        name="Essai",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=MemoryKeystore(),
        clock=SystemClock(),
    )
    yield made
    made.close()


def test_an_account_is_connected_by_its_token_and_published_to(ws: Workspace, mastodon_server: MastodonServer) -> None:
    account = publishing.connect_mastodon(ws, mastodon_server.url + "/", f" {TOKEN}\n").created
    (added,) = people.accounts(ws)
    assert added.handle == f"@testuser@{mastodon_server.url.removeprefix('http://')}"
    assert (added.name, added.server, added.provider) == ("Test User", mastodon_server.url, "mastodon")
    assert publishing.connect_mastodon(ws, mastodon_server.url, TOKEN).created == account
    assert len(people.accounts(ws)) == 1

    text = f"Nomination annoncée le {datetime.now(tz=ZoneInfo('Europe/Paris')):%d/%m à %H:%M:%S.%f}"
    post = posts.create_post(ws, source=text, accounts=[account], spontaneous=True).created
    schedule.plan_post(ws, post, datetime.now(tz=ZoneInfo("Europe/Paris")).replace(tzinfo=None))
    approvals.approve(ws, post, account)

    publishing.await_second_thoughts(ws)
    (result,) = publishing.publish_once(ws)

    assert result.state is publishing.State.PUBLISHED
    assert [text in status["content"] for status in mastodon_server.statuses()].count(True) == 1
    (variant,) = reading.post_detail(ws, post).row.variants
    assert variant.url == result.url
    assert publishing.publish_once(ws) == []


def test_a_wrong_token_adds_no_account(ws: Workspace, mastodon_server: MastodonServer) -> None:
    with pytest.raises(NetworkProblem):
        publishing.connect_mastodon(ws, mastodon_server.url, "wrong")

    assert people.accounts(ws) == []
