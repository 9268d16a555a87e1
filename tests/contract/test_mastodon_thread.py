"""A thread on a Mastodon server: a chain of answers, each sent once, and what is known when it breaks off."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from exec_assistant.domain.accounts import Account, AccountKind, Network
from exec_assistant.domain.posts import Visibility
from exec_assistant.publishing.gate import MediaFile
from exec_assistant.publishing.providers.base import (
    Capabilities,
    NotSeen,
    NotSent,
    PublishRequest,
    Secrets,
    Seen,
    Sent,
    Unknown,
    unsupported,
)
from exec_assistant.publishing.providers.mastodon import MastodonProvider
from exec_assistant.publishing.reasons import Reason, Told
from tests.thread_server import SERVER, Server

SECRETS = Secrets("token")
TEXT = "Un\n\n---\n\nDeux @a\n\n---\n\nTrois"
PICTURE = MediaFile("a" * 64, "image/png", "Une cheminée", b"png")


def request(text: str = TEXT, *, media: tuple[MediaFile, ...] = ()) -> PublishRequest:
    account = Account("acc", Network.MASTODON, "@claire", "Claire", AccountKind.PERSONAL, SERVER, "mastodon")
    return PublishRequest(account, text, media, Visibility.PUBLIC, "", "key")


def test_a_thread_is_a_chain_of_answers_with_the_signed_words() -> None:
    server = Server()
    provider = server.provider()

    sent = provider.publish(request(media=(PICTURE,)), SECRETS)

    assert isinstance(sent, Sent)
    assert sent.remote_id == "101"
    assert [s["content"] for s in server.statuses] == ["<p>Un</p>", "<p>Deux @a</p>", "<p>Trois</p>"]
    assert [s["in_reply_to_id"] for s in server.statuses] == [None, "101", "102"]
    assert [len(s["media_attachments"]) for s in server.statuses] == [1, 0, 0]
    assert len(set(server.keys)) == 3
    seen = provider.read_back(sent, request(media=(PICTURE,)), SECRETS)
    assert isinstance(seen, Seen)
    assert seen.differs == ""


def test_the_same_approval_has_the_same_keys() -> None:
    first, second = Server(), Server()
    first.provider().publish(request(), SECRETS)
    second.provider().publish(request(), SECRETS)
    assert first.keys == second.keys


def test_one_message_is_sent_as_ever() -> None:
    server = Server()
    server.provider().publish(request("Un --- seul"), SECRETS)
    assert server.keys == ["key"]
    assert server.statuses[0]["content"] == "<p>Un --- seul</p>"


@pytest.mark.parametrize("number", [2, 3])
@pytest.mark.parametrize("fault", [422, 500, 429, httpx.ReadError("gone"), httpx.ConnectError("gone")])
def test_whatever_goes_wrong_after_the_first_is_unknown_with_how_many_are_out(number: int, fault: Any) -> None:
    server = Server(fault={number: fault})

    outcome = server.provider().publish(request(), SECRETS)

    assert outcome == Unknown(Told(Reason.THREAD_CUT, f"{number - 1}/3"))
    assert server.posts == number
    assert len(server.statuses) == number - 1


def test_a_refused_first_message_means_nothing_is_out() -> None:
    server = Server(fault={1: 422})
    assert server.provider().publish(request(), SECRETS) == NotSent(Told(Reason.REFUSED, "422"))
    assert server.posts == 1


def test_a_first_message_without_an_answer_is_unknown_and_nothing_follows() -> None:
    server = Server(fault={1: httpx.ReadError("gone")})
    assert isinstance(server.provider().publish(request(), SECRETS), Unknown)
    assert server.posts == 1


def test_a_chain_that_is_not_as_approved_is_seen() -> None:
    server = Server()
    provider = server.provider()
    sent = provider.publish(request(), SECRETS)
    assert isinstance(sent, Sent)
    server.statuses[2]["content"] = "<p>Quatre</p>"
    seen = provider.read_back(sent, request(), SECRETS)
    assert isinstance(seen, Seen)
    assert seen.differs == "thread"
    server.statuses[2] |= {"content": "<p>Trois</p>", "in_reply_to_id": "101"}
    again = provider.read_back(sent, request(), SECRETS)
    assert isinstance(again, Seen)
    assert again.differs == "thread"


def test_a_chain_that_cannot_be_looked_at_is_not_seen() -> None:
    server = Server()
    sent = server.provider().publish(request(), SECRETS)
    assert isinstance(sent, Sent)

    def blind(asked: httpx.Request) -> httpx.Response:
        return httpx.Response(503) if asked.url.path.endswith("/context") else server.answer(asked)

    provider = MastodonProvider(transport=httpx.MockTransport(blind))
    assert provider.read_back(sent, request(), SECRETS) == NotSeen(Told(Reason.NOT_SEEN))


def test_a_provider_without_threads_refuses_one() -> None:
    able = Capabilities(max_media=4, visibilities=frozenset(Visibility))
    assert unsupported(able, request()) == "thread"
    assert unsupported(able, request("Un")) == ""
    assert unsupported(MastodonProvider.capabilities, request()) == ""
