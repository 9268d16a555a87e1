"""Numbers of every token met so far: most words of a text have been met before, and cost one look-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from exec_assistant.insight import features as f
from exec_assistant.insight.weights import expand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from exec_assistant.insight.weights import Weights

LIMIT = 30_000
"""Tokens kept at most (about 7 MB); past it everything is forgotten and met anew."""

GAP = 0
"""Number of the token that stands between two texts: it weighs nothing and stops every negation."""

MIXED = len(f.LANGUAGES)
"""Number of the head for texts of undetermined language: the mean of all heads."""

HEADS = MIXED + 1

OTHER = MIXED
"""Column of the languages that the engine does not read, in the tables that tell languages apart."""


class Vocabulary:
    """Token numbers, and per token: weights in each head, shares of the counts, flags.

    Attributes:
        chars: tokens x heads x 2, sum over the token's n-grams.
        words: tokens x heads x 2, of the word itself.
        negated: tokens x heads x 2, added when the word is negated.
        ngrams: how many n-grams the token has.
        language: tokens x languages, sums of n-grams and weight of the word, as two arrays.
        latin: how many n-grams count for the language (0 if the token is not a Latin word).
        letters: how many letters of the token are Latin, and how many are not.
        hashes: of the token.
        negators: bit mask of the languages in which it negates.
        stops: whether a negation ends at it.
    """

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self.forget()

    def forget(self) -> None:
        """Drop every token but the gap."""
        self._number: dict[str, int] = {"": GAP}
        self._room = 0
        self._allocate(2048)
        self.stops[GAP] = True

    def __len__(self) -> int:
        return len(self._number)

    def numbers(self, texts: Sequence[Sequence[str]]) -> list[list[int]]:
        """Numbers of the tokens of each text; new tokens are learnt at once."""
        number = self._number
        try:
            return [[number[token] for token in tokens] for tokens in texts]
        except KeyError:
            new = dict.fromkeys(token for tokens in texts for token in tokens if token not in number)
            self._learn(list(new))
            return [[number[token] for token in tokens] for tokens in texts]

    def _allocate(self, room: int) -> None:
        old = self._room
        shapes: dict[str, tuple[type[np.generic], tuple[int, ...]]] = {
            "chars": (np.float32, (HEADS, 2)),
            "words": (np.float32, (HEADS, 2)),
            "negated": (np.float32, (HEADS, 2)),
            "language_chars": (np.float32, (OTHER + 1,)),
            "language_words": (np.float32, (OTHER + 1,)),
            "ngrams": (np.float32, ()),
            "latin": (np.float32, ()),
            "letters": (np.int32, (2,)),
            "hashes": (np.uint32, ()),
            "negators": (np.uint8, ()),
            "stops": (np.bool_, ()),
        }
        for name, (kind, shape) in shapes.items():
            grown: NDArray[Any] = np.zeros((room, *shape), dtype=kind)
            if old:
                grown[:old] = getattr(self, name)
            setattr(self, name, grown)
        self._room = room

    chars: NDArray[np.float32]
    words: NDArray[np.float32]
    negated: NDArray[np.float32]
    language_chars: NDArray[np.float32]
    language_words: NDArray[np.float32]
    ngrams: NDArray[np.float32]
    latin: NDArray[np.float32]
    letters: NDArray[np.int32]
    hashes: NDArray[np.uint32]
    negators: NDArray[np.uint8]
    stops: NDArray[np.bool_]

    def _learn(self, tokens: list[str]) -> None:
        first = len(self._number)
        end = first + len(tokens)
        if end > self._room:
            self._allocate(max(end, 2 * self._room))
        at = slice(first, end)
        grams, owner = f.ngram_hashes(tokens)
        starts = np.searchsorted(owner, np.arange(len(tokens)))
        counts = np.diff(starts, append=len(owner)).astype(np.float32)
        hashes = f.word_hashes(tokens)
        latin = np.array([f.has_latin_letters(token) for token in tokens], dtype=np.float32)
        self.chars[at, :MIXED] = _summed(self._rows("chars", _bucket(grams, self._weights.arrays["chars"])), starts)
        self.words[at, :MIXED] = self._known("words", "word_hashes", hashes)
        self.negated[at, :MIXED] = self._known("negated", "negated_hashes", hashes)
        for table in (self.chars, self.words, self.negated):
            table[at, MIXED] = table[at, :MIXED].mean(1)
        spoken = _summed(self._rows("language_chars", _bucket(grams, self._weights.arrays["language_chars"])), starts)
        self.language_chars[at] = spoken * latin[:, None]
        self.language_words[at] = self._known("language_words", "word_hashes", hashes) * latin[:, None]
        self.ngrams[at] = counts
        self.latin[at] = counts * latin
        self.letters[at] = [_letters(token) for token in tokens]
        self.hashes[at] = hashes
        self.negators[at] = [f.negator_mask(token) for token in tokens]
        self.stops[at] = [f.is_break(token) for token in tokens]
        self._number.update(zip(tokens, range(first, end), strict=True))

    def _rows(self, name: str, rows: NDArray[np.intp]) -> NDArray[np.float32]:
        return expand(self._weights.arrays[name][rows], self._weights.scales[name])

    def _known(self, name: str, index: str, hashes: NDArray[np.uint32]) -> NDArray[np.float32]:
        sorted_hashes = self._weights.arrays[index]
        place = np.minimum(np.searchsorted(sorted_hashes, hashes), len(sorted_hashes) - 1)
        values = self._rows(name, place)
        values[sorted_hashes[place] != hashes] = 0
        return values

    def pairs(self, left: NDArray[np.intp], right: NDArray[np.intp]) -> NDArray[np.intp]:
        """Bucket of each pair of tokens."""
        return _bucket(f.pair_hashes(self.hashes[left], self.hashes[right]), self._weights.arrays["pairs"])

    def pair_weights(self, buckets: NDArray[np.intp], heads: NDArray[np.intp]) -> NDArray[np.float32]:
        """Pairs x 2, each in the head of its text."""
        codes = self._weights.arrays["pairs"]
        scales = self._weights.scales["pairs"].reshape(codes.shape[1:])
        own = np.minimum(heads, MIXED - 1)
        weights = expand(codes[buckets, own]) * scales[own]
        mixed = heads == MIXED
        if mixed.any():
            weights[mixed] = self._rows("pairs", buckets[mixed]).mean(1)
        return weights


def _bucket(hashes: NDArray[np.uint32], table: NDArray[np.int8]) -> NDArray[np.intp]:
    bits = len(table).bit_length() - 1
    return (hashes >> np.uint32(32 - bits)).astype(np.intp)


def _summed(rows: NDArray[np.float32], starts: NDArray[np.intp]) -> NDArray[np.float32]:
    return np.add.reduceat(rows, starts, axis=0)


def _letters(token: str) -> tuple[int, int]:
    if token[0] == "<":
        return 0, 0
    latin = sum(1 for c in token if c.isalpha() and c < "\u0250")
    return latin, sum(1 for c in token if c.isalpha()) - latin
