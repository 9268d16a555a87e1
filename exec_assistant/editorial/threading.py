"""Splitting a text into the messages of a thread, at the ends of paragraphs, sentences or words, as will fit."""

from __future__ import annotations

import regex

from exec_assistant.domain import threads
from exec_assistant.editorial.counting import count

_SENTENCE = regex.compile(r"(?<=[.!?…][»”\")\]]?)[ \u00a0\u202f]+(?=[\p{Lu}\p{N}«“\"(\[—–-])")
_MOST_PARTS = 100
_GLANCE = 512


def split(network: str, text: str, *, numbered: bool, limit: int | None = None) -> str:
    """The text with breaks, each message within the network's limit; a text that fits stays as it is.

    Breaks that are there already stay. With ``numbered``, each message ends in ``1/4``.
    """
    whole = threads.parts(network, text)
    if len(whole) == 1 and _fits(network, text, limit):
        return text
    for digits in (1, 2, 3):
        room = f"\n\n{'9' * digits}/{'9' * digits}" if numbered else ""
        found = [piece for part in whole for piece in _pieces(network, _without_number(part.text), room, limit)]
        if len(str(len(found))) <= digits or not numbered:
            break
    if not numbered:
        return threads.joined(found)
    return threads.joined([f"{piece}\n\n{number}/{len(found)}" for number, piece in enumerate(found, 1)])


def _without_number(text: str) -> str:
    """A message without the number an earlier splitting gave it."""
    return str(regex.sub(r"\n\n\d{1,3}/\d{1,3}\Z", "", text))


def _fits(network: str, text: str, limit: int | None) -> bool:
    return count(network, text, limit=limit).fits


def _pieces(network: str, text: str, room: str, limit: int | None) -> list[str]:
    """Fill one message after another with whole paragraphs; what is too long by itself is cut finer."""
    found: list[str] = []
    rest = text.strip()
    while rest and len(found) < _MOST_PARTS:
        reach = _reach(network, rest, room, limit)
        if reach == len(rest) and _fits(network, rest + room, limit):
            return [*found, rest]
        at = _cut(network, rest[:reach], room, limit)
        found.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*found, rest] if rest else found


def _reach(network: str, text: str, room: str, limit: int | None) -> int:
    """How much of a text to look at for its first message: more than fits, not all of a book."""
    reach = _GLANCE
    while reach < len(text) and _fits(network, text[:reach].rstrip() + room, limit):
        reach *= 2
    return min(reach, len(text))


def _cut(network: str, text: str, room: str, limit: int | None) -> int:
    """Where the first message ends: the last end of a paragraph that fits, else of a line, a sentence, a word."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(network, text[:middle].rstrip() + room, limit):
            low = middle
        else:
            high = middle - 1
    least = low // 3
    for pattern in (r"\n\s*\n", r"\n", _SENTENCE, r"\s+"):
        ends: list[int] = [m.start() for m in regex.finditer(pattern, text[: low + 1]) if 0 < m.start() <= low]
        if ends and (ends[-1] >= least or pattern == r"\s+"):
            return ends[-1]
    graphemes: list[int] = [m.end() for m in regex.finditer(r"\X", text[: low + 1]) if m.end() <= low]
    return graphemes[-1] if graphemes else low
