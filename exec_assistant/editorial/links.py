"""Where a text holds links, mentions and hashtags, as the networks that count characters see them.

The grammar of links is that of twitter-text (Apache-2.0, its ``validUrl`` and ``validAsciiDomain``), rewritten: X and
Mastodon both use it to decide which passages count 23.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Literal

import regex

from exec_assistant.editorial.top_level_domains import is_top_level

MAX_LINK = 4096
"""Longer than this is no link for X."""

_LETTER = r"A-Za-z0-9\p{Latin}\p{Cyrillic}"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_PATH_CHAR = rf"[{_LETTER}!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
_PATH_END = rf"[{_LETTER}=_#/+\-]"
_BALANCED = rf"\({_PATH_CHAR}*\)"
_PATH = rf"(?:{_PATH_CHAR}|{_BALANCED}|@)*(?:{_PATH_END}|{_BALANCED})"
_QUERY = r"(?:\?[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[A-Za-z0-9\-_&=#/])?"
_TAIL = rf"(?::\d+)?(?P<path>/(?:{_PATH})?)?{_QUERY}"
_HOST = r"[^\s\p{P}\p{S}\p{Z}\p{C}]+(?:[-_.]+[^\s\p{P}\p{S}\p{Z}\p{C}]+)*"

_WITH_SCHEME = regex.compile(
    rf"(?<![A-Za-z0-9@\uff20$#\uff03\ufffe\ufeff\uffff])(?P<scheme>https?://)(?P<host>(?:\p{{So}}|{_HOST})+)(?P<tail>{_TAIL})",
    regex.IGNORECASE,
)
_BARE = regex.compile(
    rf"(?<![A-Za-z0-9@\uff20$#\uff03\-_./\p{{Latin}}])(?P<host>(?:[\-0-9A-Za-z\p{{Latin}}]+\.)+[A-Za-z\-]{{2,}})"
    rf"(?![0-9A-Za-z@+\-])(?P<tail>{_TAIL})"
)
_MENTION = regex.compile(
    r"(?<![A-Za-z0-9_!#$%&*@\uff20/.\-])[@\uff20](?P<local>[A-Za-z0-9_]+(?:[A-Za-z0-9_.\-]*[A-Za-z0-9_])?)"
    r"(?:@(?P<domain>[\p{L}\p{N}_.\-]*[\p{L}\p{N}_]+(?::\d+)?))?"
)
_HASHTAG = regex.compile(r"(?<![\p{L}\p{N}\p{M}_&/#\uff03])[#\uff03](?=[\p{N}_]*[\p{L}\p{M}])[\p{L}\p{N}\p{M}_]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A passage with a meaning: ``text[start:end]``, and ``local`` for a mention, its part before the server."""

    kind: Literal["link", "mention", "hashtag"]
    start: int
    end: int
    local: str = ""


def _label_fits(label: str) -> bool:
    """A label is at most 63 characters on the wire, where letters beyond ASCII travel as punycode."""
    if label.isascii():
        return len(label) <= 63
    return len("xn--") + len(label.encode("punycode")) <= 63


def _host_length(host: str) -> int:
    """How many characters from the start of ``host`` are a domain name; 0 when none are.

    ``exemple.com.Merci`` is a link to ``exemple.com``: the longest run of labels that ends in a known top level.
    """
    labels = host.split(".")
    for count in range(len(labels), 1, -1):
        head = labels[:count]
        if not is_top_level(head[-1]):
            continue
        well_formed = all(part and part[0] not in "-_" and part[-1] not in "-_" and _label_fits(part) for part in head)
        if well_formed and "_" not in head[-2]:
            return len(".".join(head))
    return 0


def _taken(spans: list[Span], start: int, end: int) -> bool:
    return any(span.start < end and start < span.end for span in spans)


def find_links(text: str, *, bare: bool = True) -> tuple[Span, ...]:
    """Links in reading order; ``bare`` also takes ``valtherne.fr`` without ``https://``, as X does."""
    found: list[Span] = []
    for pattern in (_WITH_SCHEME, _BARE) if bare else (_WITH_SCHEME,):
        for match in pattern.finditer(text):
            host = match["host"]
            length = _host_length(host)
            end = match.end() if length == len(host) else match.start("host") + length
            if length and end - match.start() <= MAX_LINK and not _taken(found, match.start(), end):
                found.append(Span("link", match.start(), end))
    return tuple(sorted(found, key=lambda span: span.start))


def find_mentions(text: str) -> tuple[Span, ...]:
    """Mentions ``@name`` and ``@name@server`` in reading order."""
    return tuple(Span("mention", m.start(), m.end(), m["local"]) for m in _MENTION.finditer(text))


def find_hashtags(text: str) -> tuple[Span, ...]:
    """Hashtags in reading order; ``#1`` is a number, not one, and an anchor inside a link is none either."""
    links = list(find_links(text))
    spans = (Span("hashtag", m.start(), m.end()) for m in _HASHTAG.finditer(text))
    return tuple(span for span in spans if not _taken(links, span.start, span.end))


@functools.lru_cache(maxsize=512)
def linked(text: str) -> tuple[tuple[int, int], ...]:
    """Where links, mentions and hashtags stand, which networks show in another colour."""
    spans = [(span.start, span.end) for find in (find_links, find_mentions, find_hashtags) for span in find(text)]
    return tuple(sorted(spans))
