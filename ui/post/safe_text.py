"""Texts as they may be shown: what is hidden in them becomes visible, and places in them are found again.

Each hidden sign becomes exactly one visible sign, so an index into the text is an index into what is shown.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

DIRECTION_SIGN = "↔"
HIDDEN_SIGN = "□"

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HIDDEN = frozenset(
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2028\u2029\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0\ufffc"
)
_SPACES = re.compile(r"\s+")
_PLAIN = re.compile("[\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*")
"""Texts of Latin letters and usual signs, which hide nothing: most, and long ones are read at every count."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A text to show and where something hidden was made visible (indexes into the text)."""

    text: str
    marks: tuple[int, ...]


def shown(text: str) -> Shown:
    """The text with every sign that turns its direction or hides in it made visible."""
    if _PLAIN.fullmatch(text):
        return Shown(text, ())
    signs: list[str] = []
    marks: list[int] = []
    for index, sign in enumerate(text):
        seen = _visible(sign)
        if seen != sign and sign != "\r":
            marks.append(index)
        signs.append(seen)
    return Shown("".join(signs), tuple(marks))


def _visible(sign: str) -> str:
    if sign in "\n\t" or " " <= sign <= "~":
        return sign
    if sign in _DIRECTION:
        return DIRECTION_SIGN
    if sign == "\r":
        return " "
    if sign in _HIDDEN or unicodedata.category(sign) in {"Cc", "Cs"}:
        return HIDDEN_SIGN
    return sign


def utf16(text: str, index: int) -> int:
    """The place Qt counts for an index into a Python text (signs beyond the first plane count two)."""
    return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2


def find_quote(text: str, quote: str) -> tuple[int, int] | None:
    """Where a quoted passage stands now, whatever its white space became; None when it is gone."""
    wanted = quote.strip()
    if not wanted:
        return None
    at = text.find(wanted)
    if at >= 0:
        return at, at + len(wanted)
    pattern = r"\s+".join(re.escape(word) for word in _SPACES.split(wanted))
    found = re.search(pattern, text)
    return (found.start(), found.end()) if found else None
