"""Addresses at the networks: where a person writes a post by hand, and which post a pasted address is.

A composer is opened without the text: the exact approved bytes travel by the clipboard, and a draft in an address
would stay in the browser's history.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import unquote, urlsplit

from exec_assistant.editorial.networks import get_network

_X_EPOCH_MS = 1_288_834_974_657

_LINKEDIN_ID = re.compile(r"(?:urn:li:|-)(?P<kind>activity|share|ugcPost)[:-](?P<id>\d{15,20})(?!\d)")
_X_STATUS = re.compile(r"^/(?P<author>[A-Za-z0-9_]{1,15}|i(?:/web)?)/status(?:es)?/(?P<id>\d{1,20})(?:/|$)")
_BLUESKY_POST = re.compile(r"^/profile/(?P<author>[A-Za-z0-9.:_%-]+)/post/(?P<id>[A-Za-z0-9._~-]{1,64})/?$")
_MASTODON_POST = re.compile(
    r"^/(?:@(?P<name>[\w.]+)(?:@(?P<server>[\w.-]+))?|users/(?P<user>[\w.]+)/statuses)/(?P<id>\w+)/?$"
)
_HOSTS = {
    "linkedin.com": "linkedin",
    "x.com": "x",
    "twitter.com": "x",
    "bsky.app": "bluesky",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "tiktok.com": "tiktok",
}


@dataclass(frozen=True, slots=True)
class PostAddress:
    """A post recognised by its address.

    Attributes:
        network: id of the network.
        post_id: the network's own id, enough to find the same post under another form of its address.
        author: handle in the address, or empty.
        published: exact UTC instant that the id itself holds (LinkedIn, X), or None.
    """

    network: str
    post_id: str
    author: str = ""
    published: datetime | None = None


def composer_url(network_id: str, *, official: bool = False, handle: str = "", server: str = "") -> str:
    """Where a new post is written by hand in a browser; no part of the post is in the address.

    Args:
        network_id: id of the network.
        official: the account is an organisation's (another composer at LinkedIn).
        handle: the account's handle, for a LinkedIn page.
        server: base address of the account's server (Mastodon, WordPress).
    """
    get_network(network_id)
    if network_id == "linkedin" and official:
        return f"https://www.linkedin.com/company/{handle.strip('/@')}/admin/page-posts/published/?share=true"
    if network_id == "mastodon":
        return f"{server.rstrip('/') or 'https://mastodon.social'}/publish"
    if network_id == "wordpress":
        return f"{server.rstrip('/')}/wp-admin/post-new.php" if server else "https://wordpress.com/post"
    return {
        "linkedin": "https://www.linkedin.com/feed/?shareActive=true",
        "x": "https://x.com/intent/post",
        "bluesky": "https://bsky.app/intent/compose",
        "facebook": "https://www.facebook.com/",
        "instagram": "https://www.instagram.com/",
        "youtube": "https://studio.youtube.com/",
        "tiktok": "https://www.tiktok.com/tiktokstudio/upload",
    }[network_id]


def linkedin_time(post_id: int) -> datetime | None:
    """The UTC instant in a LinkedIn id (milliseconds in its upper bits), or None when it cannot be one."""
    return _instant(post_id >> 22)


def x_time(post_id: int) -> datetime | None:
    """The UTC instant in an X id; ids from before November 2010 hold none."""
    return _instant((post_id >> 22) + _X_EPOCH_MS) if post_id >> 22 else None


def _instant(milliseconds: int) -> datetime | None:
    """An instant of the social networks' age; anything else is a number that only looks like an id."""
    if not 1_000_000_000_000 <= milliseconds <= 4_102_444_800_000:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, tz=UTC)


def recognise(address: str) -> PostAddress | None:
    """The post behind a pasted address, or None when it is not the address of one post.

    A bare LinkedIn URN is taken as well. A host that is no known network is tried as a Mastodon server; WordPress
    articles have no form of their own and are never recognised here.
    """
    address = address.strip()
    if address.startswith("urn:li:"):
        return _linkedin(address)
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme not in {"https", "http"} or not host:
        return None
    network = next((name for known, name in _HOSTS.items() if host == known or host.endswith(f".{known}")), "mastodon")
    path = unquote(parts.path)
    readers = {"linkedin": _linkedin, "x": _x, "bluesky": _bluesky}
    if network in readers:
        return readers[network](path)
    if network == "mastodon":
        return _mastodon(path, host)
    return _video_or_picture(network, host, path, parts.query)


def _linkedin(text: str) -> PostAddress | None:
    match = _LINKEDIN_ID.search(text)
    if not match:
        return None
    author = re.match(r"^/posts/([^/_]+)_", text)
    return PostAddress(
        "linkedin",
        f"urn:li:{match['kind']}:{match['id']}",
        author.group(1) if author else "",
        linkedin_time(int(match["id"])),
    )


def _x(path: str) -> PostAddress | None:
    match = _X_STATUS.match(path)
    if not match:
        return None
    author = "" if match["author"] in {"i", "i/web"} else match["author"]
    return PostAddress("x", match["id"], author, x_time(int(match["id"])))


def _bluesky(path: str) -> PostAddress | None:
    match = _BLUESKY_POST.match(path)
    return PostAddress("bluesky", match["id"], match["author"]) if match else None


def _mastodon(path: str, host: str) -> PostAddress | None:
    match = _MASTODON_POST.match(path)
    if not match or not any(character.isdigit() for character in match["id"]):
        return None
    name = match["name"] or match["user"]
    return PostAddress("mastodon", f"{host}/{match['id']}", f"{name}@{match['server'] or host}")


def _video_or_picture(network: str, host: str, path: str, query: str) -> PostAddress | None:
    patterns = {
        "instagram": r"^/(?:[\w.]+/)?(?:p|reel|tv)/([\w-]+)",
        "tiktok": r"^/@[\w.-]+/(?:video|photo)/(\d+)",
        "youtube": r"^/([\w-]{11})$" if host == "youtu.be" else r"^/(?:shorts|live)/([\w-]{11})$",
        "facebook": r"/(?:posts|videos)/(?:[^/]+/)?(pfbid\w+|\d+)",
    }
    match = re.search(patterns[network], path)
    if match:
        return PostAddress(network, match.group(1))
    watched = re.search(r"(?:^|&)v=([\w-]{11})(?:&|$)", query)
    if network == "youtube" and path == "/watch" and watched:
        return PostAddress(network, watched.group(1))
    return None
