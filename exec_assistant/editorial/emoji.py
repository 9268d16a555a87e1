"""Emoji by their names in French and English, as people look for them."""

from __future__ import annotations

import functools
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Emoji:
    """One emoji and what it is called."""

    sign: str
    english: str
    french: str

    def name(self, language: str) -> str:
        """Its name in a language, English where that is not French."""
        return self.french if language == "fr" else self.english


@dataclass(frozen=True, slots=True)
class _Row:
    emoji: Emoji
    french: tuple[str, ...]
    english: tuple[str, ...]
    words: tuple[str, ...]


def fold(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@functools.lru_cache(maxsize=1)
def _rows(path: str) -> tuple[_Row, ...]:
    found = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        sign, english, french, words = line.split("\t")
        found.append(
            _Row(
                Emoji(sign, english, french),
                tuple(_WORD.findall(fold(french))),
                tuple(_WORD.findall(fold(english))),
                tuple(_WORD.findall(fold(words))),
            )
        )
    return tuple(found)


def find(path: str, asked: str, language: str, limit: int = 60) -> list[Emoji]:
    """Emoji whose name or words begin with every word asked for, those in the language first; all for no word.

    Args:
        path: the list that ships with the program.
        asked: what was typed, finished or not.
        language: whose names come first.
        limit: the most that are answered.
    """
    wanted = _WORD.findall(fold(asked))
    rows = _rows(path)
    if not wanted:
        return [row.emoji for row in rows[:limit]]
    ranked = []
    for number, row in enumerate(rows):
        rank = _rank(row, wanted, language)
        if rank is not None:
            ranked.append((rank, number, row.emoji))
    return [emoji for _, _, emoji in sorted(ranked, key=lambda found: found[:2])[:limit]]


def _rank(row: _Row, wanted: list[str], language: str) -> int | None:
    """Lower is better; None where a word is not found."""
    own, other = (row.french, row.english) if language == "fr" else (row.english, row.french)
    words = (*row.words, *own, *other)
    if not all(any(word.startswith(part) for word in words) for part in wanted):
        return None
    exact = all(part in words for part in wanted)
    ours = all(any(word.startswith(part) for word in (*row.words, *own)) for part in wanted)
    usual = bool(row.words) and any(word.startswith(wanted[0]) for word in row.words)
    return (0 if exact else 4) + (0 if ours else 2) + (0 if usual else 1)


def of_sign(path: str, sign: str) -> Emoji | None:
    """The emoji of a sign, or None where the list has none."""
    return next((row.emoji for row in _rows(path) if row.emoji.sign == sign), None)
