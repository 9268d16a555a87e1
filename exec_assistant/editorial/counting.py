"""Counting a text as its network will: X by weight, Bluesky and Mastodon by grapheme, LinkedIn by UTF-16 unit."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from math import ceil

import regex

from exec_assistant.editorial.links import find_links, find_mentions
from exec_assistant.editorial.messages import Said, say
from exec_assistant.editorial.networks import Network, Unit, get_network, with_limit

_LIGHT_RANGES = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh 1 for X; any other weighs 2 (twitter-text, config/v3.json)."""

_GRAPHEME = regex.compile(r"\X")
_ELEMENT = r"(?:[©®™♟]\uFE0F|(?![©®™♟])\p{Extended_Pictographic}(?!\uFE0E)\uFE0F?)\p{Emoji_Modifier}?"
EMOJI = regex.compile(
    r"[#*0-9]\uFE0F?\u20E3"
    r"|\p{Regional_Indicator}{2}"
    r"|\U0001F3F4[\U000E0020-\U000E007E]+\U000E007F"
    rf"|{_ELEMENT}(?:\u200D{_ELEMENT})*"
)
"""One emoji as a reader sees it: families, flags, keycaps and skin tones are a single one."""

_LINE_LENGTH = 70
_LINES = 3


@dataclass(frozen=True, slots=True)
class Count:
    """How much of a network's room a text takes.

    Attributes:
        used: how much the text counts, in ``unit``.
        limit: the most that is allowed, or None.
        unit: what is counted.
        over: by how much it is too long, 0 when it fits.
        notes: what counts otherwise than one each, for the person.
        fold: index in the text where the feed hides the rest behind "see more", or None.
        also: a second limit that holds at the same time (Bluesky's bytes).
    """

    used: int
    limit: int | None
    unit: Unit
    over: int
    notes: tuple[Said, ...] = ()
    fold: int | None = None
    also: tuple[Count, ...] = ()

    @property
    def fits(self) -> bool:
        """Whether the network would take the text."""
        return not self.over and all(other.fits for other in self.also)


def graphemes(text: str) -> int:
    """How many characters a reader would count."""
    return len(_GRAPHEME.findall(text))


def code_units(text: str) -> int:
    """UTF-16 units: what JavaScript calls the length."""
    return len(text) + sum(character > "\uffff" for character in text)


def utf8_bytes(text: str) -> int:
    """Bytes in UTF-8; half a surrogate pair, which no network takes, counts its three."""
    return len(text.encode("utf-8", "surrogatepass"))


def x_weight(text: str) -> int:
    """The weighted length of X (twitter-text, configuration 3): links 23, an emoji 2, the table for the rest.

    The text is normalised to NFC first, so an accent typed apart costs nothing.
    """
    text = unicodedata.normalize("NFC", text)
    weight, position = 0, 0
    for link in find_links(text):
        weight += _weight_between_links(text[position : link.start]) + 23
        position = link.end
    return weight + _weight_between_links(text[position:])


def _weight_between_links(text: str) -> int:
    weight = 2 * len(EMOJI.findall(text))
    return weight + sum(_code_point_weight(ord(character)) for character in EMOJI.sub("", text))


def _code_point_weight(code: int) -> int:
    return 1 if any(first <= code <= last for first, last in _LIGHT_RANGES) else 2


def mastodon_length(text: str) -> int:
    """Graphemes, a link with ``https://`` as 23 and a mention without its server (Mastodon's StatusLengthValidator)."""
    links = find_links(text, bare=False)
    inside = [range(link.start, link.end) for link in links]
    mentions = [m for m in find_mentions(text) if not any(m.start in span for span in inside)]
    rewritten, position = [], 0
    for span in sorted((*links, *mentions), key=lambda span: span.start):
        rewritten += [text[position : span.start], "x" * 23 if span.kind == "link" else f"@{span.local}"]
        position = span.end
    return graphemes("".join((*rewritten, text[position:])))


def see_more(text: str, shown: int = 210) -> int | None:
    """The index where LinkedIn's feed cuts the text on a computer, or None when all of it shows.

    About ``shown`` characters or three lines, whichever comes first; an empty line is a line.
    """
    start, lines = 0, _LINES
    for line in text.split("\n"):
        if not lines:
            return start - 1 if text[start - 1 :].strip() else None
        needed = max(1, ceil(len(line) / _LINE_LENGTH))
        if needed > lines or start + len(line) > shown:
            return min(start + min(lines * _LINE_LENGTH, len(line)), shown)
        lines -= needed
        start += len(line) + 1
    return None


def _used(network: Network, text: str) -> int:
    if network.id == "mastodon":
        return mastodon_length(text)
    measures = {"weighted": x_weight, "graphemes": graphemes, "code_units": code_units, "bytes": utf8_bytes}
    return measures[network.unit](text)


def _emoji(network: Network, n: int) -> Said:
    if network.unit == "code_units":
        return say("an emoji counts 2 or more") if n == 1 else say("{n} emoji count 2 or more each", n=n)
    return say("an emoji counts 2") if n == 1 else say("{n} emoji count 2 each", n=n)


def _notes(network: Network, text: str) -> tuple[Said, ...]:
    notes = []
    if network.link_weight and (links := find_links(text, bare=network.id == "x")):
        one, weight = len(links) == 1, network.link_weight
        notes.append(
            say("a link counts {weight}", weight=weight)
            if one
            else say("{n} links count {weight} each", n=len(links), weight=weight)
        )
    if network.id == "mastodon" and any("@" in text[m.start + 1 : m.end] for m in find_mentions(text)):
        notes.append(say("a mention counts without its server"))
    if network.unit in {"weighted", "code_units"} and (emoji := len(EMOJI.findall(text))):
        notes.append(_emoji(network, emoji))
    if network.unit == "bytes" and not text.isascii():
        notes.append(say("letters with accents count 2"))
    return tuple(notes)


def count(network_id: str, text: str, *, limit: int | None = None) -> Count:
    """Counts ``text`` as the network does; ``limit`` replaces the usual one (a Mastodon server's own)."""
    network = with_limit(get_network(network_id), limit)
    used = _used(network, text)
    also: tuple[Count, ...] = ()
    if network.byte_limit is not None:
        size = utf8_bytes(text)
        also = (Count(size, network.byte_limit, "bytes", max(0, size - network.byte_limit)),)
    over = 0 if network.limit is None else max(0, used - network.limit)
    fold = see_more(text, network.fold) if network.fold else None
    return Count(used, network.limit, network.unit, over, _notes(network, text), fold, also)


_RULES = {
    "x": say(
        "X weighs the text: Latin letters, digits and usual signs 1 each, other scripts and emoji 2, a link 23 however "
        "long it is."
    ),
    "bluesky": say(
        "Bluesky counts what a reader calls a character, an emoji as one, and takes at most 3,000 bytes besides."
    ),
    "mastodon": say(
        "Mastodon counts what a reader calls a character; a link that begins with https:// counts 23, a mention "
        "without its server. A server may allow more than 500."
    ),
    "linkedin": say(
        "LinkedIn counts each character, an emoji 2 or more. Its feed on a computer shows about 210 characters or "
        "three lines before “see more”."
    ),
    "instagram": say("Instagram counts each character, an emoji 2 or more; the feed shows about 125 before “more”."),
    "youtube": say("YouTube counts bytes: a letter with an accent 2, an emoji 4."),
}
_PLAIN_RULE = {
    "code_units": say("Each character counts 1, an emoji 2 or more."),
    "graphemes": say("Each character a reader sees counts 1, an emoji too."),
    "bytes": say("Bytes are counted: a letter with an accent 2, an emoji 4."),
    "weighted": say("Characters are weighed."),
}


def explanation(network_id: str, text: str) -> tuple[Said, ...]:
    """How the network counts, then what that makes of this text, for the person to follow."""
    network = get_network(network_id)
    found = [_RULES.get(network.id, _PLAIN_RULE[network.unit])]
    used = _used(network, text)
    weighed = 0
    if network.link_weight and (links := find_links(text, bare=network.id == "x")):
        weighed += len(links) * network.link_weight
        found.append(say("Links: {n} × {weight} = {sum}", n=len(links), weight=network.link_weight, sum=weighed))
    if network.unit == "weighted" and (emoji := len(EMOJI.findall(text))):
        found.append(say("Emoji: {n} × {weight} = {sum}", n=emoji, weight=2, sum=2 * emoji))
        weighed += 2 * emoji
    if weighed:
        found.append(say("Everything else: {sum}", sum=used - weighed))
    return tuple(found)
