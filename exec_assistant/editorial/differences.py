"""The difference between two texts, by words, as the approval view strikes and underlines it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from diff_match_patch import diff_match_patch

Op = Literal["same", "removed", "inserted"]

_WORDS = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\s+|[^\w\s]|_|\d")
_PARAGRAPHS = re.compile(r"[^\n]*\n+|[^\n]+")
_WORDS_AT_ONCE = 6_000
"""Beyond this many tokens that differ, comparing every word could make the person wait."""
_WORDS_IN_A_PARAGRAPH = 1_500
_SECONDS = 0.04


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that is in both versions, only in the old one, or only in the new one."""

    op: Op
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """What separates ``new`` from ``old``, by whole words and figures.

    ``same`` and ``removed`` pieces joined are exactly ``old``, ``same`` and ``inserted`` ones exactly ``new``. Texts
    that differ in thousands of words are compared by paragraphs first, and by words only where that is quick.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    left, right = before[head : len(before) - tail], after[head : len(after) - tail]
    pieces = [Piece("same", "".join(before[:head]))]
    if len(left) + len(right) <= _WORDS_AT_ONCE:
        pieces += _by_words(left, right)
    else:
        pieces += _by_paragraphs("".join(left), "".join(right))
    pieces.append(Piece("same", "".join(before[len(before) - tail :])))
    return _joined(pieces)


def _common(left: list[str], right: list[str]) -> int:
    """How many leading tokens are equal."""
    for index, (one, other) in enumerate(zip(left, right, strict=False)):
        if one != other:
            return index
    return min(len(left), len(right))


def _by_words(left: list[str], right: list[str]) -> list[Piece]:
    """Each distinct token becomes one character, so that diff-match-patch compares words instead of letters."""
    if not left or not right:
        return [Piece("removed", "".join(left)), Piece("inserted", "".join(right))]
    alphabet: dict[str, str] = {}
    words: dict[str, str] = {}
    for token in (*left, *right):
        if token not in alphabet:
            # The private planes: 131,068 characters that no rule of the library treats as a space or a letter.
            alphabet[token] = chr(0xF0000 + len(alphabet))
            words[alphabet[token]] = token
    engine = diff_match_patch()
    engine.Diff_Timeout = _SECONDS
    coded = engine.diff_main("".join(alphabet[t] for t in left), "".join(alphabet[t] for t in right), False)
    engine.diff_cleanupSemantic(coded)
    names: dict[int, Op] = {0: "same", -1: "removed", 1: "inserted"}
    return [Piece(names[op], "".join(words[character] for character in run)) for op, run in coded]


def _by_paragraphs(old: str, new: str) -> list[Piece]:
    before, after = _PARAGRAPHS.findall(old), _PARAGRAPHS.findall(new)
    pieces: list[Piece] = []
    budget = _WORDS_AT_ONCE
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        gone, come = "".join(before[i1:i2]), "".join(after[j1:j2])
        if tag == "equal":
            pieces.append(Piece("same", gone))
            continue
        left, right = _WORDS.findall(gone), _WORDS.findall(come)
        size = len(left) + len(right)
        if size <= min(budget, _WORDS_IN_A_PARAGRAPH):
            budget -= size
            pieces += _by_words(left, right)
        else:
            pieces += [Piece("removed", gone), Piece("inserted", come)]
    return pieces


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Neighbours of one kind become one piece, empty ones go, and removed comes before inserted."""
    result: list[Piece] = []
    pending: dict[Op, str] = {"removed": "", "inserted": ""}

    def flush() -> None:
        for op in ("removed", "inserted"):
            if pending[op]:
                result.append(Piece(op, pending[op]))
                pending[op] = ""

    for piece in pieces:
        if not piece.text:
            continue
        if piece.op != "same":
            pending[piece.op] += piece.text
            continue
        flush()
        if result and result[-1].op == "same":
            result[-1] = Piece("same", result[-1].text + piece.text)
        else:
            result.append(piece)
    flush()
    return tuple(result)
