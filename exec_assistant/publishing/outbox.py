"""What the runner asks of the workspace, and the events it writes there. The services hold the real desk."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from exec_assistant.domain.events import (
    PublicationFailed,
    PublicationIntended,
    PublicationParked,
)

if TYPE_CHECKING:
    from exec_assistant.publishing.gate import Cleared, Refusal
    from exec_assistant.publishing.providers.base import Secrets
    from exec_assistant.publishing.reasons import Told


class State(StrEnum):
    """What became of one variant in one run."""

    PUBLISHED = "published"
    PARKED = "parked"
    FAILED = "failed"
    MISSED = "missed"
    REFUSED = "refused"
    """The gate said no; nothing was written and nothing was sent."""
    WAITING = "waiting"
    """The network cannot be used now; it is tried again while the window is open."""
    REMINDER = "reminder"
    """It is a person's turn: the account is published by hand."""


@dataclass(frozen=True, slots=True)
class PublishResult:
    """What became of one variant. ``reason`` is a word of reasons.Reason; ``detail`` its one value."""

    post: str
    account: str
    network: str
    state: State
    reason: str = ""
    detail: str = ""
    url: str = ""

    def as_json(self) -> dict[str, str]:
        """Plain data for the command line."""
        return {name: str(value) for name, value in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class Due:
    """A variant whose time has come, as the local database lists it; the gate decides."""

    post: str
    account: str
    network: str
    provider: str
    closes: str


@dataclass(frozen=True, slots=True)
class OpenIntent:
    """An intent of this computer without an outcome."""

    publication: str
    post: str
    account: str
    network: str
    device: str


@dataclass(frozen=True, slots=True)
class Intended:
    """An intent that is on the disk."""

    publication: str
    key: str
    cleared: Cleared


class Desk(Protocol):
    """The workspace as the runner sees it."""

    def due(self) -> list[Due]:
        """Scheduled variants of this computer whose planned time has come and whose window is open."""
        ...

    def passed(self) -> list[Due]:
        """Scheduled or held variants of this computer whose window has passed."""
        ...

    def interrupted(self) -> list[OpenIntent]:
        """Intents of this computer that nobody works on any more: an earlier run ended in the middle."""
        ...

    def check(self, due: Due) -> Cleared | Refusal:
        """Pass the gate."""
        ...

    def secrets(self, due: Due) -> Secrets | Told:
        """The account's secrets out of the keyring, or why there are none."""
        ...

    def intend(self, due: Due) -> Intended | Refusal:
        """Pass the gate once more and write the intent, flushed, as one step that no other commit divides."""
        ...

    def mark(self, intended: Intended) -> Told | None:
        """Remember the intent outside the journal, so that a restored backup is noticed; None when done."""
        ...

    def confirm(self, intended: Intended, remote_id: str, url: str, published_at: str) -> None:
        """Write the receipt."""
        ...

    def fail(self, intended: Intended, told: Told) -> None:
        """Write that nothing was sent."""
        ...

    def park(self, intended: Intended | OpenIntent, told: Told) -> None:
        """Write that the outcome is not known."""
        ...

    def miss(self, due: Due) -> None:
        """Write that the window passed."""
        ...


def idempotency_key(workspace: str, cleared: Cleared) -> str:
    """The same key for every attempt under one approval, so that even a restored copy repeats it (32 hex digits)."""
    parts = "\n".join((workspace, cleared.post, cleared.account.account, cleared.approval, cleared.content_hash))
    return hashlib.sha256(parts.encode()).hexdigest()[:32]


def intent(publication: str, key: str, cleared: Cleared) -> PublicationIntended:
    """The event written before the one call."""
    account = cleared.account.account
    return PublicationIntended(publication, cleared.post, account, cleared.approval, cleared.content_hash, key)


def failure(publication: str, post: str, account: str, told: Told) -> PublicationFailed:
    """The event that says nothing was sent."""
    return PublicationFailed(publication, post, account, told.stored())


def parking(publication: str, post: str, account: str, told: Told) -> PublicationParked:
    """The event that says nobody knows."""
    return PublicationParked(publication, post, account, told.stored())
