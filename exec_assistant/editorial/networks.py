"""The networks: what each allows, how each counts, who may see a post, and what a text may carry there.

Limits are those the networks document or their open source enforces, looked up in 2026; a limit that a server sets
for itself (Mastodon) can be replaced with `with_limit`. LinkedIn's "see more" is not documented: about 210
characters on a computer (some 3 lines of 70), about 140 on a telephone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from exec_assistant.domain.errors import NotFound

Unit = Literal["weighted", "graphemes", "code_units", "bytes"]
"""``weighted``: X's table. ``graphemes``: what a reader calls a character. ``code_units``: UTF-16, emoji count 2."""

Visibility = Literal["public", "connections", "unlisted", "followers", "direct", "friends", "private"]


@dataclass(frozen=True, slots=True)
class MediaRule:
    """What may be attached.

    Attributes:
        max_images: images in one post; 0 where a post is a video.
        max_image_bytes: size of one image; None where nothing is documented.
        max_videos: videos in one post.
        max_video_bytes: size of one video; None where nothing is documented.
        alt_limit: characters of an image's alternative text; None where there is no such field.
        required: the network has no post without media.
    """

    max_images: int
    max_image_bytes: int | None
    max_videos: int
    max_video_bytes: int | None
    alt_limit: int | None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """A network as the editor, the checks and manual publishing need it.

    Attributes:
        id: stable short name, also in the journal.
        name: as the network writes itself.
        unit: how the text is counted.
        limit: the most it may count; None without limit.
        byte_limit: a second limit in UTF-8 bytes, or None.
        link_weight: what a link counts, or None when it counts its own length.
        fold: characters shown before "see more", or None.
        media: what may be attached.
        hashtags_advised: more than this reads as spam.
        hashtags_limit: more than this is refused, or None.
        personal: who can be chosen to see a personal account's post, the usual choice first.
        official: the same for an organisation's account.
        reads_html: the network would act on HTML in the text instead of showing it.
    """

    id: str
    name: str
    unit: Unit
    limit: int | None
    byte_limit: int | None
    link_weight: int | None
    fold: int | None
    media: MediaRule
    hashtags_advised: int
    hashtags_limit: int | None
    personal: tuple[Visibility, ...]
    official: tuple[Visibility, ...]
    reads_html: bool = False


_MB = 1_000_000

_ALL = (
    Network(
        id="linkedin",
        name="LinkedIn",
        unit="code_units",
        limit=3000,
        byte_limit=None,
        link_weight=None,
        fold=210,
        media=MediaRule(20, 5 * _MB, 1, 500 * _MB, 4086),
        hashtags_advised=5,
        hashtags_limit=None,
        personal=("public", "connections"),
        official=("public",),
    ),
    Network(
        id="x",
        name="X",
        unit="weighted",
        limit=280,
        byte_limit=None,
        link_weight=23,
        fold=None,
        media=MediaRule(4, 5 * _MB, 1, 512 * _MB, 1000),
        hashtags_advised=2,
        hashtags_limit=None,
        personal=("public",),
        official=("public",),
    ),
    Network(
        id="bluesky",
        name="Bluesky",
        unit="graphemes",
        limit=300,
        byte_limit=3000,
        link_weight=None,
        fold=None,
        media=MediaRule(4, 1 * _MB, 1, 100 * _MB, 2000),
        hashtags_advised=4,
        hashtags_limit=None,
        personal=("public",),
        official=("public",),
    ),
    Network(
        id="mastodon",
        name="Mastodon",
        unit="graphemes",
        limit=500,
        byte_limit=None,
        link_weight=23,
        fold=None,
        media=MediaRule(4, 16 * 1024 * 1024, 1, 99 * 1024 * 1024, 1500),
        hashtags_advised=5,
        hashtags_limit=None,
        personal=("public", "unlisted", "followers", "direct"),
        official=("public", "unlisted", "followers", "direct"),
    ),
    Network(
        id="facebook",
        name="Facebook",
        unit="code_units",
        limit=63_206,
        byte_limit=None,
        link_weight=None,
        fold=None,
        media=MediaRule(10, 10 * _MB, 1, 10_000 * _MB, None),
        hashtags_advised=3,
        hashtags_limit=None,
        personal=("public", "friends", "private"),
        official=("public",),
    ),
    Network(
        id="instagram",
        name="Instagram",
        unit="code_units",
        limit=2200,
        byte_limit=None,
        link_weight=None,
        fold=125,
        media=MediaRule(10, 8 * _MB, 10, 100 * _MB, 1000, required=True),
        hashtags_advised=5,
        hashtags_limit=30,
        personal=("public", "followers"),
        official=("public",),
    ),
    Network(
        id="youtube",
        name="YouTube",
        unit="bytes",
        limit=5000,
        byte_limit=None,
        link_weight=None,
        fold=None,
        media=MediaRule(0, None, 1, 256_000 * _MB, None, required=True),
        hashtags_advised=3,
        hashtags_limit=60,
        personal=("public", "unlisted", "private"),
        official=("public", "unlisted", "private"),
    ),
    Network(
        id="tiktok",
        name="TikTok",
        unit="code_units",
        limit=2200,
        byte_limit=None,
        link_weight=None,
        fold=None,
        media=MediaRule(35, 20 * _MB, 1, 4_000 * _MB, None, required=True),
        hashtags_advised=5,
        hashtags_limit=None,
        personal=("public", "followers", "friends", "private"),
        official=("public", "followers", "friends", "private"),
    ),
    Network(
        id="wordpress",
        name="WordPress",
        unit="graphemes",
        limit=None,
        byte_limit=None,
        link_weight=None,
        fold=None,
        media=MediaRule(100, None, 20, None, 10_000),
        hashtags_advised=10,
        hashtags_limit=None,
        personal=("public", "private"),
        official=("public", "private"),
        reads_html=True,
    ),
)

NETWORKS: dict[str, Network] = {network.id: network for network in _ALL}
"""Every network by its id, in the order in which a list shows them."""


def get_network(network_id: str) -> Network:
    """The network with this id; raises NotFound for any other word."""
    try:
        return NETWORKS[network_id]
    except KeyError:
        raise NotFound(
            "“{network}” is not a network this program knows.",
            "Nothing was changed.",
            "Choose one of: {known}.",
            network=network_id,
            known=", ".join(NETWORKS),
        ) from None


def with_limit(network: Network, limit: int | None) -> Network:
    """The same network with the limit its server announced (``max_characters`` of a Mastodon instance)."""
    return network if limit is None else replace(network, limit=limit)


def visibilities(network_id: str, *, official: bool) -> tuple[Visibility, ...]:
    """Who can be chosen to see a post there, the usual choice first."""
    network = get_network(network_id)
    return network.official if official else network.personal
