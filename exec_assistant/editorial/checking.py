"""What can be said about a variant before anyone approves it, from its characters alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from exec_assistant.domain import threads
from exec_assistant.editorial.counting import EMOJI, Count, count, graphemes
from exec_assistant.editorial.links import find_hashtags
from exec_assistant.editorial.messages import Finding, Said, say
from exec_assistant.editorial.networks import Network, get_network

EMOJI_ADVISED = 6
"""More than this in one text is long to listen to."""
MOST_OF_A_KIND = 20
"""A draft pasted from a damaged file may hold thousands of the same; a person needs to see the first ones."""

_TYPES: dict[str, tuple[str, ...]] = {
    "linkedin": ("image/jpeg", "image/png", "image/gif"),
    "instagram": ("image/jpeg", "image/png"),
}
"""Kinds of pictures where a network takes fewer than this program can hold."""
_DIRECTION = regex.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = "\u202d\u202e"
_JOINERS = "\u200c\u200d"
_JOINED_SCRIPT = regex.compile(
    r"[\p{Arabic}\p{Devanagari}\p{Bengali}\p{Tamil}\p{Telugu}\p{Malayalam}\p{Kannada}\p{Gujarati}\p{Gurmukhi}"
    r"\p{Oriya}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Mongolian}\p{Syriac}]"
)
_FILLERS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0"
_HTML = regex.compile(r"</?[A-Za-z][^<>\n]{0,200}>|&(?:[A-Za-z]{2,8}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")


@dataclass(frozen=True, slots=True)
class Medium:
    """An attachment as far as the checks care; ``alt`` is empty when nobody described it."""

    kind: Literal["image", "video", "document"]
    alt: str
    byte_size: int
    name: str = ""
    mime: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What would be sent to one account.

    Attributes:
        text: the variant's text.
        media: its attachments in order.
        first_comment: text of the first comment, may be empty.
        limit: the server's own limit where it announces one, or None.
    """

    text: str
    media: tuple[Medium, ...] = ()
    first_comment: str = ""
    limit: int | None = None


def checks(network_id: str, content: Content) -> tuple[Finding, ...]:
    """Everything worth saying about the content on this network, what blocks first, then in reading order."""
    network = get_network(network_id)
    found = [
        *_length(network, content),
        *_limited(_breaks(network, content.text)),
        *_media(network, content.media),
        *_hashtags(network, content.text),
        *_emoji(content.text),
        *_limited(_direction(content.text)),
        *_limited(_invisible(content.text)),
        *_limited(_html(network, content.text)),
    ]
    order = {"block": 0, "warn": 1, "info": 2}
    return tuple(sorted(found, key=lambda finding: (order[finding.severity], finding.start)))


def _limited(findings: Iterator[Finding]) -> list[Finding]:
    return [finding for _, finding in zip(range(MOST_OF_A_KIND), findings, strict=False)]


def _length(network: Network, content: Content) -> Iterator[Finding]:
    text = content.text
    if not text.strip() and not content.media:
        yield Finding("empty", "block", say("There is nothing to publish: no text and no media."))
        return
    if not text.strip():
        yield Finding("no_text", "info", say("There is no text beside the media."))
    parts = threads.parts(network.id, text)
    for part in parts:
        if not part.text and len(parts) > 1:
            template = "Message {number} of the thread is empty."
            yield Finding("empty_part", "block", say(template, number=part.number), part.start, part.start)
            continue
        measured = count(network.id, part.text, limit=content.limit)
        for each in (measured, *measured.also):
            if each.over:
                number = part.number if len(parts) > 1 else 0
                yield Finding("too_long", "block", _too_long(network, each, number), part.start, part.end)


def _too_long(network: Network, measured: Count, number: int) -> Said:
    values = {"over": measured.over, "used": measured.used, "limit": measured.limit or 0}
    if number:
        template = "Message {number} is {over} characters too long for {network} ({used} of {limit})."
        return say(template, number=number, network=network.name, **values)
    template = (
        "{over} bytes too long for {network} ({used} of {limit})."
        if measured.unit == "bytes"
        else "{over} characters too long for {network} ({used} of {limit})."
    )
    return say(template, network=network.name, **values)


def _breaks(network: Network, text: str) -> Iterator[Finding]:
    """Breaks of a thread where there are no threads: readers would see the dashes."""
    if network.id in threads.NETWORKS:
        return
    for start, end in threads.break_lines(text):
        template = "{network} has no threads: this break would be shown as it is typed."
        yield Finding("thread_break", "warn", say(template, network=network.name), start, end)


def _media(network: Network, media: tuple[Medium, ...]) -> Iterator[Finding]:
    rule, name = network.media, network.name
    images = [medium for medium in media if medium.kind == "image"]
    videos = [medium for medium in media if medium.kind == "video"]
    if rule.required and not media:
        message = say("{network} has no post without an image or a video.", network=name)
        yield Finding("media_required", "block", message)
    for kind, items, most in (("images", images, rule.max_images), ("videos", videos, rule.max_videos)):
        if len(items) > most:
            template = "{n} {kind}: {network} takes {most} in a post."
            yield Finding("too_many_media", "block", say(template, n=len(items), kind=kind, network=name, most=most))
    for number, medium in enumerate(media, start=1):
        most_bytes = rule.max_video_bytes if medium.kind == "video" else rule.max_image_bytes
        if most_bytes is not None and medium.byte_size > most_bytes:
            template = "Attachment {number} is {size} kB: {network} takes {most} kB."
            size = {"size": medium.byte_size // 1000, "most": most_bytes // 1000}
            yield Finding("media_too_heavy", "block", say(template, number=number, network=name, **size))
        taken = _TYPES.get(network.id)
        if medium.kind == "image" and taken and medium.mime and medium.mime not in taken:
            template = "Attachment {number} is {type}: {network} takes {types}."
            kinds = ", ".join(_type(mime) for mime in taken)
            message = say(template, network=name, number=number, type=_type(medium.mime), types=kinds)
            yield Finding("media_type", "block", message)
        if medium.kind == "image" and rule.alt_limit is not None:
            yield from _alt_text(name, number, medium.alt, rule.alt_limit)


def _type(mime: str) -> str:
    return mime.partition("/")[2].upper().replace("WEBP", "WebP")


def _alt_text(network: str, number: int, alt: str, limit: int) -> Iterator[Finding]:
    if not alt.strip():
        template = "Image {number} has no alternative text: people who cannot see it will not know what it shows."
        yield Finding("no_alt_text", "warn", say(template, number=number))
    elif (length := graphemes(alt)) > limit:
        template = "The alternative text of image {number} is {length} characters: {network} takes {limit}."
        values = {"number": number, "length": length, "limit": limit}
        yield Finding("alt_too_long", "block", say(template, network=network, **values))


def _hashtags(network: Network, text: str) -> Iterator[Finding]:
    tags = find_hashtags(text)
    refused = network.hashtags_limit is not None and len(tags) > network.hashtags_limit
    most = network.hashtags_limit if refused and network.hashtags_limit else network.hashtags_advised
    if len(tags) <= most:
        return
    template = (
        "{n} hashtags: {network} refuses more than {most}."
        if refused
        else "{n} hashtags: on {network}, more than {most} read as advertising."
    )
    message = say(template, n=len(tags), network=network.name, most=most)
    yield Finding("too_many_hashtags", "block" if refused else "info", message, tags[most].start, tags[most].end)


def _emoji(text: str) -> Iterator[Finding]:
    """Many emoji are long to listen to: a screen reader says the name of each."""
    found = list(EMOJI.finditer(text))
    if len(found) > EMOJI_ADVISED:
        template = "{n} emoji: a screen reader says the name of each one aloud."
        yield Finding("many_emoji", "info", say(template, n=len(found)), found[EMOJI_ADVISED].start(), found[-1].end())


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _direction(text: str) -> Iterator[Finding]:
    """Characters that reorder what is read: an approver would see other words than a machine sends."""
    for match in _DIRECTION.finditer(text):
        override = match.group() in _OVERRIDES
        template = (
            "A hidden character ({code}) turns the reading direction: what is read is not what is sent."
            if override
            else "A hidden character ({code}) changes the reading direction here."
        )
        yield Finding("direction_control", "warn", say(template, code=_code(match.group())), match.start(), match.end())


def _invisible(text: str) -> Iterator[Finding]:
    """Characters that take part in the text and cannot be seen, unless emoji or their script need them."""
    if text.isascii() and text.isprintable():
        return
    in_emoji = {i for match in EMOJI.finditer(text) for i in range(match.start(), match.end())}
    for index, character in enumerate(text):
        if index in in_emoji or not _is_invisible(character):
            continue
        if character in _JOINERS and _JOINED_SCRIPT.search(text[max(0, index - 1) : index + 2]):
            continue
        broken = 0xD800 <= ord(character) <= 0xDFFF
        template = "A broken character ({code}), which no network takes."
        if not broken:
            template = "An invisible character ({code})."
        message = say(template, code=_code(character))
        yield Finding("invisible_character", "block" if broken else "warn", message, index, index + 1)


def _is_invisible(character: str) -> bool:
    if character in "\n\r\t":
        return False
    if character in _FILLERS or character in _JOINERS or character == "\u200b":
        return True
    category = unicodedata.category(character)
    return category in {"Cc", "Cs", "Co"} or 0xE0000 <= ord(character) <= 0xE007F


def _html(network: Network, text: str) -> Iterator[Finding]:
    for match in _HTML.finditer(text):
        passage = match.group() if len(match.group()) <= 24 else f"{match.group()[:23]}…"
        if network.reads_html:
            message = say("{network} would read “{passage}” as HTML.", network=network.name, passage=passage)
        else:
            message = say("“{passage}” would be shown as it is typed.", passage=passage)
        yield Finding("html", "warn", message, match.start(), match.end())
