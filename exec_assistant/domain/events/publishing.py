"""Events of publishing: an intent before the one call, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass

from exec_assistant.domain.events.base import Event, recorded


@recorded("publication_intended", "post")
@dataclass(frozen=True, slots=True)
class PublicationIntended(Event):
    """Written and flushed before the one call. ``key`` is the idempotency key; ``approval`` the decision id."""

    publication: str
    post: str
    account: str
    approval: str
    content: str
    key: str


@recorded("publication_confirmed", "post")
@dataclass(frozen=True, slots=True)
class PublicationConfirmed(Event):
    """The receipt: ``how`` is read_back (seen on the network) or person (confirmed by hand)."""

    publication: str
    post: str
    account: str
    url: str
    remote_id: str
    published_at: str
    how: str


@recorded("publication_failed", "post")
@dataclass(frozen=True, slots=True)
class PublicationFailed(Event):
    """Nothing was sent, for certain; ``reason`` is a sentence without secrets or words of the text."""

    publication: str
    post: str
    account: str
    reason: str


@recorded("publication_parked", "post")
@dataclass(frozen=True, slots=True)
class PublicationParked(Event):
    """Whether it was sent is not known; a person must look."""

    publication: str
    post: str
    account: str
    reason: str


@recorded("publication_not_made", "post")
@dataclass(frozen=True, slots=True)
class PublicationNotMade(Event):
    """A person looked and the post is not there."""

    publication: str
    post: str
    account: str


@recorded("variant_missed", "post")
@dataclass(frozen=True, slots=True)
class VariantMissed(Event):
    """The approved window passed without publication."""

    post: str
    account: str
    closes: str
