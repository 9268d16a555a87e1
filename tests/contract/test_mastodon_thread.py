"""A thread on a Mastodon server: a chain of answers, each sent once, and what is known when it breaks off."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
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

SECRETS = Secrets("token")
SERVER = "https://m.example"
TEXT = "Un\n\n---\n\nDeux @a\n\n---\n\nTrois"
PICTURE = MediaFile("a" * 64, "image/png", "Une cheminée", b"png")


def request(text: str = TEXT, *, media: tuple[MediaFile, ...] = ()) -> PublishRequest:
    account = Account("acc", Network.MASTODON, "@claire", "Claire", AccountKind.PERSONAL, SERVER, "mastodon")
    return PublishRequest(account, text, media, Visibility.PUBLIC, "", "key")


@dataclass
class Server:
    """Statuses in memory; ``fault`` is the answer to the message of that number instead of taking it."""

    fault: dict[int, Any] = field(default_factory=dict)
    statuses: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    posts: int = 0

    def provider(self) -> MastodonProvider:
        return MastodonProvider(transport=httpx.MockTransport(self.answer), pause=lambda _seconds: None)

    def answer(self, asked: httpx.Request) -> httpx.Response:
        path = asked.url.path
        if path == "/api/v2/media":
            return httpx.Response(200, json={"id": "m1"})
        if asked.method == "POST":
            return self._take(asked)
        if path.endswith("/context"):
            return httpx.Response(200, json={"ancestors": [], "descendants": self.statuses[1:]})
        return httpx.Response(200, json=next(s for s in self.statuses if s["id"] == path.rsplit("/", 1)[1]))

    def _take(self, asked: httpx.Request) -> httpx.Response:
        self.posts += 1
        self.keys.append(asked.headers["Idempotency-Key"])
        fault = self.fault.get(self.posts)
        if isinstance(fault, Exception):
            raise fault
        if fault is not None:
            return httpx.Response(fault, json={"error": "no"})
        fields = json.loads(asked.content)
        made = {
            "id": str(100 + self.posts),
            "url": f"{SERVER}/@claire/{100 + self.posts}",
            "content": f"<p>{fields['status']}</p>",
            "visibility": fields["visibility"],
            "in_reply_to_id": fields.get("in_reply_to_id"),
            "media_attachments": [{"description": "Une cheminée"} for _ in fields.get("media_ids", [])],
            "created_at": "2026-03-01T08:00:00Z",
        }
        self.statuses.append(made)
        return httpx.Response(200, json=made)


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
