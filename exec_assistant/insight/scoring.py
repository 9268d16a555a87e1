"""The arithmetic of the engine, many texts at a time; everything is a sum, so every reading can be taken apart again.

For a text with n n-grams, k different tokens and p different pairs, each of the two columns of a head (positive less
negative, and neutral) is: sum of n-gram weights / sqrt(n) + sum of word weights / sqrt(k) + sum of negated-word weights
/ sqrt(k) + sum of pair weights / sqrt(p) + a constant. A 3 x 3 matrix a language turns the two columns into log-odds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from exec_assistant.insight import features as f
from exec_assistant.insight.phrases import reasons
from exec_assistant.insight.readings import LABELS, UNDETERMINED, Reading
from exec_assistant.insight.vocabulary import GAP, LIMIT, MIXED, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from exec_assistant.insight.weights import Weights

BATCH_TEXTS = 512
BATCH_CHARACTERS = 200_000
MIN_LETTERS = 3
"""Fewer Latin letters tell no language."""

MIN_SURENESS = 0.28
"""A text of a known language scores about 1 for it; below this it is more likely noise, or another language."""

_NAMES = (*f.LANGUAGES, UNDETERMINED)
_ANY_LANGUAGE = (1 << MIXED) - 1


@dataclass(frozen=True, slots=True)
class _Rows:
    """Tokens of a batch of texts, each text opened by a gap.

    Attributes:
        tokens: token numbers in order.
        owner: text number of each.
        count: number of texts.
    """

    tokens: NDArray[np.intp]
    owner: NDArray[np.intp]
    count: int


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Factors 1 / sqrt(...) a text, of n-grams, words and pairs."""

    grams: NDArray[np.float32]
    words: NDArray[np.float32]
    pairs: NDArray[np.float32]


class Scorer:
    """Reads batches of texts. Not for several threads at a time: the vocabulary grows while reading."""

    def __init__(self, weights: Weights) -> None:
        self.vocabulary = Vocabulary(weights)
        self._constants = _with_mean(weights.constants)
        self._calibration = _with_mean(weights.calibration)
        self._language_constants = weights.language_constants

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text, without reasons."""
        readings: list[Reading] = []
        for batch in _batches(texts):
            rows = self._rows([f.tokenize(text) for text in batch])
            heads = self._heads(rows)
            readings += self._readings(heads, self._scores(rows, heads)[0])
        return readings

    def explain(self, text: str) -> Reading:
        """The reading of one text with its reasons."""
        words = f.tokenize_with_offsets(text)
        rows = self._rows([[word.token for word in words]])
        heads = self._heads(rows)
        scores, sizes = self._scores(rows, heads)
        reading = self._readings(heads, scores)[0]
        shares = self._shares(rows, int(heads[0]), sizes)[1:]
        bit = _ANY_LANGUAGE if heads[0] == MIXED else 1 << int(heads[0])
        because = reasons(text, words, [float(x) for x in shares], bit)
        return Reading(reading.lang, reading.label, reading.score, reading.probabilities, because)

    def _rows(self, texts: Sequence[Sequence[str]]) -> _Rows:
        if len(self.vocabulary) > LIMIT:
            self.vocabulary.forget()
        numbers = self.vocabulary.numbers(texts)
        lengths = np.array([len(row) + 1 for row in numbers], dtype=np.intp)
        flat = chain.from_iterable(chain.from_iterable(((GAP,), row)) for row in numbers)
        tokens = np.fromiter(flat, dtype=np.intp, count=int(lengths.sum()))
        return _Rows(tokens, np.repeat(np.arange(len(numbers)), lengths), len(numbers))

    def _heads(self, rows: _Rows) -> NDArray[np.intp]:
        v = self.vocabulary
        tokens, owner, starts = _distinct(rows.owner, rows.tokens, rows.count)
        latin = v.latin[tokens]
        grams = _inverse_root(np.bincount(owner, latin, rows.count))
        words = _inverse_root(np.bincount(owner, latin > 0, rows.count))
        sure = (
            np.add.reduceat(v.language_chars[tokens], starts, axis=0) * grams[:, None]
            + np.add.reduceat(v.language_words[tokens], starts, axis=0) * words[:, None]
            + self._language_constants
        )
        letters = np.add.reduceat(v.letters[tokens], starts, axis=0)
        unknown = (letters[:, 0] < MIN_LETTERS) | (letters[:, 1] > letters[:, 0]) | (sure.max(1) < MIN_SURENESS)
        # The column of other languages has the number of the mixed head: a text in Dutch is undetermined.
        return np.where(unknown, MIXED, sure.argmax(1))

    def _scores(self, rows: _Rows, heads: NDArray[np.intp]) -> tuple[NDArray[np.float32], _Sizes]:
        """Texts x 2, and the sizes they were divided by."""
        v = self.vocabulary
        tokens, owner, starts = _distinct(rows.owner, rows.tokens, rows.count)
        head = heads[owner]
        under, under_owner, _ = _distinct(*self._negated(rows, heads), rows.count)
        buckets, pair_owner = self._pairs(rows)
        pairs, pair_owner, _ = _distinct(pair_owner, buckets, rows.count)
        sizes = _Sizes(
            grams=_inverse_root(np.bincount(owner, v.ngrams[tokens], rows.count), f.LEAST_GRAMS),
            words=_inverse_root(np.bincount(owner, minlength=rows.count) - 1, f.LEAST_WORDS),
            pairs=_inverse_root(np.bincount(pair_owner, minlength=rows.count), f.LEAST_PAIRS),
        )
        scores = self._constants[heads] + np.add.reduceat(v.chars[tokens, head], starts, axis=0) * sizes.grams[:, None]
        words = np.add.reduceat(v.words[tokens, head], starts, axis=0)
        np.add.at(words, under_owner, v.negated[under, heads[under_owner]])
        scores += words * sizes.words[:, None]
        weights = v.pair_weights(pairs, heads[pair_owner])
        weights *= sizes.pairs[pair_owner, None]
        np.add.at(scores, pair_owner, weights)
        return scores.astype(np.float32), sizes

    def _negated(self, rows: _Rows, heads: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Text and token number of every token in the reach of a negation."""
        bits = np.where(heads == MIXED, _ANY_LANGUAGE, 1 << heads)[rows.owner]
        negator = (self.vocabulary.negators[rows.tokens] & bits) != 0
        under = f.negated(negator, self.vocabulary.stops[rows.tokens])
        return rows.owner[under], rows.tokens[under]

    def _pairs(self, rows: _Rows) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """Bucket and text of every pair; pairs with a gap are none."""
        left, right = rows.tokens[:-1], rows.tokens[1:]
        real = (left != GAP) & (right != GAP)
        return self.vocabulary.pairs(left[real], right[real]), rows.owner[1:][real]

    def _shares(self, rows: _Rows, head: int, sizes: _Sizes) -> NDArray[np.float64]:
        """What each token of one text adds to the log-odds of positive against negative; the gap's share is 0.

        A token that comes several times shares its weight among its places; a pair shares it between its two tokens.
        """
        v = self.vocabulary
        toward = self._calibration[head][:2, 2] - self._calibration[head][:2, 0]
        places = np.bincount(rows.tokens, minlength=len(v))[rows.tokens]
        shares = (
            v.chars[rows.tokens, head] @ toward * sizes.grams[0]
            + v.words[rows.tokens, head] @ toward * (sizes.words[0])
        )
        shares = shares / places
        negator = (v.negators[rows.tokens] & (_ANY_LANGUAGE if head == MIXED else 1 << head)) != 0
        under = f.negated(negator, v.stops[rows.tokens])
        under_places = np.bincount(rows.tokens[under], minlength=len(v))[rows.tokens]
        shares[under] += (v.negated[rows.tokens, head] @ toward * sizes.words[0])[under] / under_places[under]
        buckets, _ = self._pairs(rows)
        if len(buckets):
            weights = v.pair_weights(buckets, np.full(len(buckets), head)) @ toward * sizes.pairs[0]
            _, inverse, counts = np.unique(buckets, return_inverse=True, return_counts=True)
            half = weights / counts[inverse] / 2
            shares[1:-1] += half
            shares[2:] += half
        return np.asarray(shares, dtype=np.float64)

    def _readings(self, heads: NDArray[np.intp], scores: NDArray[np.float32]) -> list[Reading]:
        calibration = self._calibration[heads]
        logits = np.einsum("ij,ijk->ik", scores, calibration[:, :2]) + calibration[:, 2]
        logits -= logits.max(1, keepdims=True)
        odds = np.exp(logits)
        odds /= odds.sum(1, keepdims=True)
        winners = odds.argmax(1).tolist()
        return [
            Reading(_NAMES[head], LABELS[winner], p[winner], (p[0], p[1], p[2]))
            for head, winner, p in zip(heads.tolist(), winners, odds.tolist(), strict=True)
        ]


def _batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    start = size = 0
    for end, text in enumerate(texts):
        if end > start and (end - start >= BATCH_TEXTS or size > BATCH_CHARACTERS):
            yield texts[start:end]
            start, size = end, 0
        size += min(len(text), f.MAX_CHARACTERS)
    if start < len(texts):
        yield texts[start:]


def _distinct(
    owner: NDArray[np.intp], items: NDArray[np.intp], count: int
) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Items without repeats inside a text, the text of each, and where each text starts."""
    width = int(items.max(initial=0)) + 1
    keys = np.unique(owner * width + items)
    of = keys // width
    return keys - of * width, of, np.searchsorted(of, np.arange(count))


def _inverse_root(sizes: NDArray[np.float64] | NDArray[np.intp], least: int = 1) -> NDArray[np.float32]:
    return (1 / np.sqrt(np.maximum(sizes, least))).astype(np.float32)


def _with_mean(values: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.concatenate([values, values.mean(0, keepdims=True)])
