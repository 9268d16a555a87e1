"""Publishing by hand: a person copies the verified bytes, opens the network's composer, and confirms the address."""

from __future__ import annotations

from exec_assistant.domain.posts import Visibility
from exec_assistant.publishing.providers.base import (
    Capabilities,
    NotSeen,
    NotSent,
    PublishRequest,
    Secrets,
    Seen,
    Sent,
    Unknown,
)
from exec_assistant.publishing.reasons import Reason, Told


class ManualProvider:
    """No network: everything is the person's to do, so nothing is ever sent."""

    name = "manual"
    capabilities = Capabilities(
        by_hand=True, first_comment=True, threads=True, max_media=100, visibilities=frozenset(Visibility)
    )

    def find_existing(self, request: PublishRequest, since: str, secrets: Secrets) -> Seen | NotSeen | NotSent:  # noqa: ARG002
        """The machine cannot look."""
        return NotSent(Told(Reason.BY_HAND))

    def publish(self, request: PublishRequest, secrets: Secrets) -> Sent | NotSent | Unknown:  # noqa: ARG002
        """Nothing is sent."""
        return NotSent(Told(Reason.BY_HAND))

    def read_back(self, sent: Sent, request: PublishRequest, secrets: Secrets) -> Seen | NotSeen:  # noqa: ARG002
        """The person looks."""
        return NotSeen(Told(Reason.BY_HAND))
