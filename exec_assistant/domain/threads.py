"""Threads: a text that goes out as a chain of messages, its breaks written in it as lines that hold only ``---``.

The breaks are part of the text, so an approval signs them and an export keeps them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BREAK = "---"
NETWORKS = frozenset({"x", "bluesky", "mastodon"})
"""Networks on which an author answers herself to make a thread."""

# Any white space around it: a file from Windows ends its lines in two signs, and what looks like a break is one.
_LINE = re.compile(rf"^[^\S\n]*{BREAK}[^\S\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a thread: ``text[start:end]`` without the white space around it. ``number`` begins at 1."""

    number: int
    start: int
    end: int
    text: str


def break_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Where lines hold only the break."""
    return tuple(match.span() for match in _LINE.finditer(text))


def parts(network: str, text: str) -> tuple[Part, ...]:
    """The messages a text is on a network: one where the network has no threads or the text no break."""
    lines = break_lines(text) if network in NETWORKS else ()
    if not lines:
        return (Part(1, 0, len(text), text),)
    found = []
    starts = [0, *(end for _, end in lines)]
    ends = [*(start for start, _ in lines), len(text)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        inner = piece.strip()
        found.append(Part(number, left, left + len(inner), inner))
    return tuple(found)


def is_thread(network: str, text: str) -> bool:
    """Whether a text goes out as more than one message there."""
    return network in NETWORKS and bool(_LINE.search(text))


def joined(texts: list[str]) -> str:
    """Messages as one text with breaks between them."""
    return f"\n\n{BREAK}\n\n".join(texts)
