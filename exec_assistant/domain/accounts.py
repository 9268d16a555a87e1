"""Accounts: where a person or an organisation speaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Network(StrEnum):
    """The networks the product knows by name."""

    LINKEDIN = "linkedin"
    X = "x"
    MASTODON = "mastodon"
    BLUESKY = "bluesky"
    WORDPRESS = "wordpress"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    TIKTOK = "tiktok"
    NEWSLETTER = "newsletter"
    OTHER = "other"


class AccountKind(StrEnum):
    """Whose voice an account carries."""

    PERSONAL = "personal"
    OFFICIAL = "official"


@dataclass(frozen=True, slots=True)
class Account:
    """An account as the workspace knows it.

    ``server`` is the base address for networks with many servers (``https://mastodon.example``), else empty.
    ``provider`` names how it is published: ``manual`` or a provider of the publishing room.
    ``publisher`` is the device that publishes for it.
    """

    account: str
    network: Network
    handle: str
    name: str
    kind: AccountKind
    server: str = ""
    provider: str = "manual"
    publisher: str = ""
