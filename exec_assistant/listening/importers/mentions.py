"""What the importers of listening tools share: sentiment words, platforms, and building a mention."""

from __future__ import annotations

import html
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from exec_assistant.listening.importers.date_words import plain
from exec_assistant.listening.importers.networks import network_of, network_of_url
from exec_assistant.listening.importers.numbers import parse_count

if TYPE_CHECKING:
    from exec_assistant.listening.importers.dates import Moment

Label = Literal["", "negative", "neutral", "positive"]

REPEATED = "The address occurs more than once; the last row counts."

_STEMS: dict[Label, tuple[str, ...]] = {"negative": ("neg", "bad"), "positive": ("pos", "good"), "neutral": ("neu",)}


_KINDS = {
    "newsletter": "newsletter",
    "news": "news",
    "press": "news",
    "magazine": "news",
    "print": "news",
    "tv": "broadcast",
    "radio": "broadcast",
    "broadcast": "broadcast",
    "blog": "blog",
    "forum": "forum",
    "board": "forum",
    "review": "reviews",
}


def sentiment_label(raw: str) -> Label:
    """A source's sentiment as one of three words: by its word, or by the sign of its number."""
    word = plain(raw)
    if not word:
        return ""
    for label, stems in _STEMS.items():
        if word.startswith(stems):
            return label
    try:
        value = parse_count(raw)
    except ValueError:
        return ""
    if value is None:
        return ""
    return "negative" if value < 0 else "positive" if value > 0 else "neutral"


def count_or_none(cell: object) -> int | None:
    """A whole number, or ``None`` where there is none or it makes no sense (a bad side figure spoils no mention)."""
    try:
        value = parse_count(cell)
    except ValueError:
        return None
    return None if value is None else int(value)


def platform_of(kind: str, url: str) -> str:
    """The network of a mention: by the source's own word for it, else by the address."""
    for part in reversed(kind.replace(";", ",").split(",")):
        word = part.strip().casefold().removeprefix("socialmedia_")
        network = network_of(word)
        if network:
            return network
        for stem, name in _KINDS.items():
            if stem in word:
                return name
    return network_of_url(url)


def utc_of(moment: Moment, zone: str) -> datetime:
    """The instant of a date and time that names no offset: wall clock of the workspace's zone."""
    known = moment.instant()
    if known is not None:
        return known
    wall = datetime.combine(moment.day, moment.at or time(0), tzinfo=ZoneInfo(zone))
    return wall.astimezone(UTC)


def plain_text(text: str) -> str:
    """Text with HTML entities resolved; tags are not touched, they are text to be shown as such."""
    return html.unescape(text) if "&" in text else text
