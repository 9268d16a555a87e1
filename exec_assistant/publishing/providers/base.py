"""What every network offers to the runner: one protocol, typed outcomes, no exception for what a network may do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from exec_assistant.domain import threads

if TYPE_CHECKING:
    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import Visibility
    from exec_assistant.publishing.gate import MediaFile
    from exec_assistant.publishing.reasons import Told


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a provider can do with a post.

    ``by_hand``: it never sends anything; a person does. ``idempotent``: the network takes an idempotency key.
    ``threads``: it publishes a thread as a chain of answers.
    """

    by_hand: bool = False
    idempotent: bool = False
    first_comment: bool = False
    threads: bool = False
    max_media: int = 0
    visibilities: frozenset[Visibility] = frozenset()


@dataclass(frozen=True, slots=True)
class Secrets:
    """What opens the account; never shown in a repr."""

    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PublishRequest:
    """Exactly what is published; the text and the files are those the gate verified."""

    account: Account
    text: str = field(repr=False)
    media: tuple[MediaFile, ...]
    visibility: Visibility
    first_comment: str = field(repr=False)
    key: str
    """The idempotency key: the same for every attempt under one approval."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The network says that it took the post."""

    remote_id: str
    url: str
    published_at: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """Nothing was published, for certain."""

    told: Told


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may or may not have been published."""

    told: Told


@dataclass(frozen=True, slots=True)
class Seen:
    """The post as the network shows it. ``differs`` names what is not as approved (empty: nothing)."""

    remote_id: str
    url: str
    published_at: str
    differs: str = ""


@dataclass(frozen=True, slots=True)
class NotSeen:
    """The network does not show it, or cannot be asked."""

    told: Told


class Provider(Protocol):
    """One network. Implementations hold no state of a post; each call stands for itself."""

    @property
    def name(self) -> str:
        """The word in ``Account.provider``."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    def find_existing(self, request: PublishRequest, since: str, secrets: Secrets) -> Seen | NotSeen | NotSent:
        """Look, before anything is sent, for the same post on the account, published at or after ``since``.

        Returns:
            Seen: it is there already. NotSeen: it is not, and the account can be used. NotSent: it cannot be used now.
        """
        ...

    def publish(self, request: PublishRequest, secrets: Secrets) -> Sent | NotSent | Unknown:
        """Publish with one call that is never repeated (files are uploaded before it, and are not a publication).

        A thread is one such call a message; once the first one is out, anything that goes wrong is ``Unknown``.
        """
        ...

    def read_back(self, sent: Sent, request: PublishRequest, secrets: Secrets) -> Seen | NotSeen:
        """Look at what was published and compare it with what was approved."""
        ...


def unsupported(capabilities: Capabilities, request: PublishRequest) -> str:
    """The word for what the provider cannot do with this post, or empty."""
    if request.first_comment and not capabilities.first_comment:
        return "first comment"
    if threads.is_thread(request.account.network.value, request.text) and not capabilities.threads:
        return "thread"
    if len(request.media) > capabilities.max_media:
        return "number of files"
    if request.visibility not in capabilities.visibilities:
        return "visibility"
    return ""
