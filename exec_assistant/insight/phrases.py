"""From a number a token to the words and phrases a person reads as the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.insight import features as f
from exec_assistant.insight.readings import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_REASONS = 10
MAX_PHRASE = 120
"""Characters; an address or a key is shown by its beginning."""

WORTH_SAYING = 0.05
"""Smaller changes of log-odds are noise to a reader (0.05 moves a probability by about one point)."""

_SIGNS = "!?:;=8x<♥"


def reasons(text: str, words: Sequence[f.Word], shares: Sequence[float], languages: int) -> tuple[Reason, ...]:
    """The strongest reasons first.

    Args:
        text: as given.
        words: its tokens.
        shares: what each added to the log-odds of positive against negative.
        languages: bit mask of the languages whose negations and intensifiers count.
    """
    found: list[Reason] = []
    for first, last in _spans(words, shares, languages):
        amount = sum(shares[first : last + 1])
        if abs(amount) < WORTH_SAYING or not any(_readable(word.token) for word in words[first : last + 1]):
            continue
        start = words[first].start
        end = min(words[last].end, start + MAX_PHRASE)
        found.append(Reason(text[start:end], round(amount, 4), start, end))
    found.sort(key=lambda reason: (-abs(reason.contribution), reason.start))
    return tuple(found[:MAX_REASONS])


def _spans(words: Sequence[f.Word], shares: Sequence[float], languages: int) -> list[tuple[int, int]]:
    """First and last token of every phrase; they cover all tokens, in order."""
    joined: list[tuple[int, int]] = []
    for i, word in enumerate(words):
        last = i
        if word.token == f.SHOUT and joined:
            joined[-1] = (joined[-1][0], max(i, joined[-1][1]))
            continue
        if f.negator_mask(word.token) & languages:
            last = _target(words, shares, i)
        elif f.intensifier_mask(word.token) & languages and i + 1 < len(words) and words[i + 1].token[0].isalpha():
            last = i + 1
        if joined and i <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((i, last))
    return joined


def _target(words: Sequence[f.Word], shares: Sequence[float], negator: int) -> int:
    """The word that a negation acts on most: the strongest in its reach, or itself if there is none."""
    best = negator
    strength = 0.0
    for i in range(negator + 1, min(negator + f.NEGATION_REACH, len(words) - 1) + 1):
        if f.is_break(words[i].token):
            break
        if words[i].token[0].isalpha() and abs(shares[i]) > strength:
            best, strength = i, abs(shares[i])
    return best


def _readable(token: str) -> bool:
    """Whether the token says something to a reader: words, numbers, emoji and faces, but no commas or hash signs."""
    return token[0].isalnum() or token[0] in _SIGNS or ord(token[0]) > 0x2030
