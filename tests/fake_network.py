"""A network in memory, with the behaviours that real ones were seen to have. It passes the provider contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Visibility
from exec_assistant.publishing.providers.base import (
    Capabilities,
    NotSeen,
    NotSent,
    Provider,
    PublishRequest,
    Secrets,
    Seen,
    Sent,
    Unknown,
)
from exec_assistant.publishing.reasons import Reason, Told

if TYPE_CHECKING:
    from collections.abc import Callable

GOOD_TOKEN = "fake-token"


@dataclass
class Published:
    """One post on the fake network."""

    remote_id: str
    text: str
    alts: list[str]
    visibility: Visibility
    published_at: str
    key: str


@dataclass
class FakeNetwork:
    """Keeps what was published. Set ``outcome`` to make the next ``publish`` do something else than succeed."""

    now: Callable[[], str]
    name: str = "mastodon"
    posts: list[Published] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    reachable: bool = True
    loses_answer: bool = False
    refuses: Told | None = None
    truncates: bool = False
    hides: bool = False
    breaks: bool = False
    capabilities: Capabilities = field(
        default_factory=lambda: Capabilities(idempotent=True, max_media=4, visibilities=frozenset(Visibility))
    )

    def find_existing(self, request: PublishRequest, since: str, secrets: Secrets) -> Seen | NotSeen | NotSent:
        self.calls.append("find_existing")
        if not self.reachable:
            return NotSent(Told(Reason.UNREACHABLE))
        if secrets.token != GOOD_TOKEN:
            return NotSent(Told(Reason.UNAUTHORIZED, "401"))
        for post in self.posts:
            if not _differs(post, request) and post.published_at >= since:
                return _seen(post, request)
        return NotSeen(Told(Reason.NOT_SEEN))

    def publish(self, request: PublishRequest, secrets: Secrets) -> Sent | NotSent | Unknown:
        self.calls.append("publish")
        if self.breaks:
            raise RuntimeError("a defect of the provider")
        if not self.reachable:
            return NotSent(Told(Reason.UNREACHABLE))
        if secrets.token != GOOD_TOKEN:
            return NotSent(Told(Reason.UNAUTHORIZED, "401"))
        if self.refuses is not None:
            return NotSent(self.refuses)
        for post in self.posts:
            if post.key == request.key:
                return Sent(post.remote_id, f"https://fake.example/{post.remote_id}", post.published_at)
        text = request.text[: len(request.text) // 2] if self.truncates else request.text
        alts = [file.alt for file in request.media]
        post = Published(str(len(self.posts) + 1), text, alts, request.visibility, self.now(), request.key)
        self.posts.append(post)
        if self.loses_answer:
            return Unknown(Told(Reason.NO_ANSWER))
        return Sent(post.remote_id, f"https://fake.example/{post.remote_id}", post.published_at)

    def read_back(self, sent: Sent, request: PublishRequest, secrets: Secrets) -> Seen | NotSeen:
        self.calls.append("read_back")
        found = [post for post in self.posts if post.remote_id == sent.remote_id]
        return _seen(found[0], request) if found and not self.hides else NotSeen(Told(Reason.NOT_SEEN))


def _differs(post: Published, request: PublishRequest) -> str:
    if post.text != request.text:
        return "text"
    if post.alts != [file.alt for file in request.media]:
        return "pictures"
    return "" if post.visibility == request.visibility else "visibility"


def _seen(post: Published, request: PublishRequest) -> Seen:
    return Seen(post.remote_id, f"https://fake.example/{post.remote_id}", post.published_at, _differs(post, request))


def _is_a_provider(fake: FakeNetwork) -> Provider:
    """Type-checked only: the fake offers what the runner asks for."""
    return fake
