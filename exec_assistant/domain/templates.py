"""Templates of posts: words to begin with, and the places in them that are still to be filled in."""

from __future__ import annotations

import re
from typing import NamedTuple

_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{1,60}\](?!\()")
"""Words in square brackets; not a Markdown link, whose brackets are followed by a parenthesis."""


class Placeholder(NamedTuple):
    """A place to fill in: its ``start`` and ``end`` in the text, brackets included, and the words inside."""

    start: int
    end: int
    words: str


def placeholders(text: str) -> list[Placeholder]:
    """The places of a text that are still to be filled in, such as ``[date]``, in order."""
    return [Placeholder(m.start(), m.end(), m.group()[1:-1]) for m in _PLACEHOLDER.finditer(text)]
