"""Names that people and tools give to networks, and what an address or an id says about a post."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from urllib.parse import unquote

from exec_assistant.listening.importers.vocabulary import normal

_NAMES = {
    "linkedin": "linkedin|linked in|li|lkdn|linkedin page|linkedin personal|linkedin profile|linkedin company"
    "|page linkedin|profil linkedin|linkdin|linkein",
    "x": "x|twitter|twitter x|x twitter|tweet|tweets|tw|x ex twitter|twitter ex",
    "facebook": "facebook|fb|meta|facebook page|facebok|page facebook",
    "instagram": "instagram|ig|insta|instagram reels|instagram feed|instagram story|instagram stories|instragram",
    "tiktok": "tiktok|tik tok|tt",
    "youtube": "youtube|yt|you tube|youtube shorts|shorts",
    "threads": "threads",
    "bluesky": "bluesky|bsky|blue sky",
    "mastodon": "mastodon|fediverse",
    "pinterest": "pinterest|pin",
    "google_business": "gbp|google business|google business profile|gmb|google my business",
    "blog": "blog|website|site|site web|web|article|article de blog|blogpost|blog post|webseite|sitio web|medium",
    "newsletter": "newsletter|email|e mail|mail|emailing|infolettre|mailing|boletin|newsletter linkedin",
    "whatsapp": "whatsapp|wa",
    "telegram": "telegram",
    "reddit": "reddit",
    "podcast": "podcast",
    "snapchat": "snapchat|snap",
    "intranet": "intranet|yammer|viva engage|slack|teams",
}
_BY_NAME = {name: network for network, names in _NAMES.items() for name in names.split("|")}
_EVERYWHERE = frozenset(
    {
        "all",
        "all platforms",
        "all channels",
        "tous",
        "toutes",
        "tous les reseaux",
        "todas",
        "alle",
        "todas las redes",
        "all social",
        "all social media",
        "cross platform",
        "multi",
        "todos",
    }
)
_SEPARATORS = re.compile(r"[,;/+&|\n•·]| and | et | y | und | e | en | \u2013 | - ", re.IGNORECASE)
_HOSTS = {
    "linkedin.com": "linkedin",
    "lnkd.in": "linkedin",
    "twitter.com": "x",
    "x.com": "x",
    "t.co": "x",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "instagram.com": "instagram",
    "tiktok.com": "tiktok",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "threads.net": "threads",
    "threads.com": "threads",
    "bsky.app": "bluesky",
    "reddit.com": "reddit",
    "pinterest.com": "pinterest",
}
_LINKEDIN_ID = re.compile(r"(?:activity|share|ugcpost)[:\-_](\d{15,20})|urn:li:\w+:(\d{15,20})", re.IGNORECASE)
_X_ID = re.compile(r"(?:twitter|x)\.com/[^/]+/status(?:es)?/(\d{2,20})", re.IGNORECASE)
_X_EPOCH_MS = 1288834974657
_FIRST_SNOWFLAKE = 30_000_000_000


def network_of(name: object) -> str:
    """The canonical network a single name stands for, or an empty string."""
    word = normal(name)
    if word in _BY_NAME:
        return _BY_NAME[word]
    for known in (
        "linkedin",
        "facebook",
        "instagram",
        "tiktok",
        "youtube",
        "twitter",
        "mastodon",
        "bluesky",
        "threads",
    ):
        if known in word.split() or (len(known) > 6 and known in word.replace(" ", "")):
            return _BY_NAME[known]
    return ""


@lru_cache(maxsize=4096)
def networks_in(cell: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The networks that a cell lists, and the words of it that are no network's name."""
    if not cell.strip() or normal(cell) in _EVERYWHERE:
        return (), ()
    whole = network_of(cell) if normal(cell) in _BY_NAME else ""
    if whole:
        return (whole,), ()
    found: dict[str, None] = {}
    unknown = []
    for part in _SEPARATORS.split(cell):
        if not part.strip():
            continue
        network = network_of(part)
        if network:
            found[network] = None
        else:
            unknown.append(part.strip())
    return tuple(found), tuple(unknown)


def network_of_url(url: str) -> str:
    """The network an address belongs to; ``web`` for any other site, empty for no address."""
    match = re.match(r"\s*(?:https?:)?//(?:[^/@]*@)?([^/:?#\s]+)", url, re.IGNORECASE)
    if match is None:
        return ""
    host = match.group(1).lower()
    for known, network in _HOSTS.items():
        if host == known or host.endswith("." + known):
            return network
    return "web"


def linkedin_post_id(url: str) -> str:
    """The numeric id in a LinkedIn address or URN of any shape (activity, share, ugcPost), or an empty string."""
    match = _LINKEDIN_ID.search(unquote(url))
    return "" if match is None else match.group(1) or match.group(2)


def linkedin_time(post_id: str) -> datetime | None:
    """The instant a LinkedIn id was made: its upper bits are Unix milliseconds (id >> 22)."""
    return _from_ms(int(post_id) >> 22) if post_id.isdecimal() and len(post_id) <= 20 else None


def x_post_id(url: str) -> str:
    """The numeric id in an X address, or an empty string."""
    match = _X_ID.search(url)
    return "" if match is None else match.group(1)


def x_time(post_id: str) -> datetime | None:
    """The instant an X id was made (snowflake; ids before November 2010 carry none)."""
    if not post_id.isdecimal() or len(post_id) > 20 or int(post_id) < _FIRST_SNOWFLAKE:
        return None
    return _from_ms((int(post_id) >> 22) + _X_EPOCH_MS)


def _from_ms(wall_ms: int) -> datetime | None:
    if not 946_684_800_000 <= wall_ms <= 4_102_444_800_000:
        return None
    return datetime.fromtimestamp(wall_ms / 1000, tz=UTC)
