"""Which passages of a text are words to be looked up, and which words stand one slip away from another.

Pure: nothing here knows a dictionary. French and English are read at once, as people here write them.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from exec_assistant.editorial.links import linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LANGUAGES = ("fr", "en")

_JOINERS = "'’\\-\u2010\u2011·"
_WORD = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}_])\p{{L}}[\p{{L}}\p{{M}}]*(?:[{_JOINERS}]\p{{L}}[\p{{L}}\p{{M}}]*)*"
)
# Each begins where its run of signs does: looked for from every sign of it, a pasted file of one line takes minutes.
_SKIPPED = regex.compile(
    r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+|`[^`\n]*`|(?<!\w):[a-z0-9_+-]+:|(?<![\w.-])[\w.-]*\d[\w.-]*"
)
_ELISION = regex.compile(r"^(?:[ldjmtsncç]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|entr)['’]", regex.IGNORECASE)
_POSSESSIVE = regex.compile(r"['’]s$", regex.IGNORECASE)
_ACCENTS = {
    "a": "àâä", "c": "ç", "e": "éèêë", "i": "îï", "o": "ôö", "u": "ùûü", "y": "ÿ", "à": "aâ", "â": "aà", "é": "eèêë",
    "è": "eéê", "ê": "eéè", "ë": "eé", "î": "iï", "ï": "iî", "ô": "o", "û": "uù", "ù": "uû", "ç": "c",
}  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêîôû"
_TYPED = str.maketrans({"’": "'", "\u2010": "-", "\u2011": "-"})
"""Apostrophes and hyphens as dictionaries write them."""
_LIGATURES = (("oe", "œ"), ("ae", "æ"), ("Oe", "Œ"), ("Ae", "Æ"))
LONGEST = 40
"""Longer than any word people write: nothing is suggested for it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word to look up: ``text[start:end]``; ``first`` where it begins a sentence."""

    text: str
    start: int
    end: int
    first: bool


@dataclass(frozen=True, slots=True)
class Mistake:
    """A word nobody knows. ``language`` is that of its passage; ``fix`` the accents it lacks, where that is certain."""

    word: str
    start: int
    end: int
    language: str
    fix: str = ""


@functools.lru_cache(maxsize=512)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of a paragraph that a dictionary may know.

    Links, addresses, mentions, hashtags, numbers, code, ``:emoji:``, acronyms and names written like ``LinkedIn`` are
    none of its business.
    """
    locked = sorted([*linked(text), *(m.span() for m in _SKIPPED.finditer(text))])
    found = []
    at = 0
    for match in _WORD.finditer(text):
        while at < len(locked) and locked[at][1] <= match.start():
            at += 1
        if at < len(locked) and locked[at][0] < match.end():
            continue
        word = match.group()
        if not _is_symbol(word):
            found.append(Word(word, match.start(), match.end(), _begins(text, match.start())))
    return tuple(found)


def _is_symbol(word: str) -> bool:
    """An acronym or a coined name: letters that a dictionary of words cannot judge."""
    core = bare(word)
    return len(core) < 2 or "·" in word or (core != core.capitalize() and core != core.lower() and _coined(core))


def _coined(word: str) -> bool:
    """Capitals beyond the first letter, outside the parts of a hyphenated name."""
    return any(part[1:] != part[1:].lower() for part in regex.split(rf"[{_JOINERS}]", word))


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(" \u00a0\u202f\"'«“‘(—–-•*\t")
    return not before or before[-1] in ".!?…\n:"


def bare(word: str) -> str:
    """The word without what French puts before it (``l’``) and English behind it (``’s``)."""
    return str(_POSSESSIVE.sub("", _ELISION.sub("", word)))


def _plain(word: str) -> str:
    return word.translate(_TYPED)


def forms(word: str) -> tuple[str, ...]:
    """What to ask a dictionary for a word: as it stands, without elision and possessive, then the parts of a compound.

    The word is right when one of the first two is known, or all parts are.
    """
    plain = _plain(word)
    return tuple(dict.fromkeys((plain, bare(plain), *parts_of(plain))))


def parts_of(word: str) -> tuple[str, ...]:
    """The parts of a compound (``dit-elle``, ``follow-up``); none for a simple word."""
    core = bare(_plain(word))
    parts = tuple(bare(part) for part in core.split("-"))
    return parts if len(parts) > 1 else ()


def knows(word: str, known: Mapping[str, bool]) -> bool:
    """Whether a dictionary that answered for the word's forms takes the word."""
    plain = _plain(word)
    if known.get(plain, False) or known.get(bare(plain), False):
        return True
    parts = parts_of(word)
    return bool(parts) and all(len(part) < 2 or known.get(part, False) for part in parts)


def accents(word: str) -> tuple[str, ...]:
    """The word with one or two letters accented otherwise, or a ligature: what a French keyboard's owner leaves out."""
    once = list(_accented(word))
    found = dict.fromkeys(once)
    if len(word) <= 14:
        found.update(dict.fromkeys(twice for one in once for twice in _accented(one)))
    found.pop(word, None)
    return tuple(found)


def _accented(word: str) -> Iterator[str]:
    for apart, joined in _LIGATURES:
        if apart in word:
            yield word.replace(apart, joined, 1)
    for at, letter in enumerate(word):
        for other in _ACCENTS.get(letter.lower(), ""):
            yield word[:at] + (other.upper() if letter.isupper() else other) + word[at + 1 :]


def likely_slips(word: str) -> tuple[str, ...]:
    """What fingers do most: accents left out, two letters swapped, one too few of a double, one too many."""
    swapped = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))
    doubled = (word[: i + 1] + word[i] + word[i + 1 :] for i in range(len(word)))
    single = (word[:i] + word[i + 1 :] for i in range(1, len(word)) if word[i] == word[i - 1])
    left_out = (word[:i] + word[i + 1 :] for i in range(len(word)))
    found = dict.fromkeys((*accents(word), *swapped, *doubled, *single, *left_out))
    found.pop(word, None)
    return tuple(one for one in found if one)


def slips(word: str) -> tuple[str, ...]:
    """Words one slip of the fingers away, the likeliest first; then those with any letter replaced or added."""
    replaced = (word[:i] + letter + word[i + 1 :] for i in range(len(word)) for letter in _LETTERS)
    added = (word[:i] + letter + word[i:] for i in range(len(word) + 1) for letter in _LETTERS)
    found = dict.fromkeys((*likely_slips(word), *replaced, *added))
    found.pop(word, None)
    return tuple(found)
