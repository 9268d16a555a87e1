"""Texts as sparse rows: the numbers that the engine adds up at run time, laid out for solving."""

from __future__ import annotations

import collections
import itertools
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from exec_assistant.insight import features as f
from sentiment_training.wordlists import WORDLISTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sentiment_training.corpora import Row

CHAR_BITS = 17
PAIR_BITS = 16
PAIR_WEIGHT = 0.7
MAX_WORDS = 78_000
COMMON_WORTH = 2.5
"""A common word of a language counts as seen that often, even if no text has it."""

MAX_NEGATED = 20_000
LANGUAGE_BITS = 16


class Texts:
    """Token tables and document matrices of a list of rows.

    Attributes:
        words: tokens by number; the first ``kept`` have weights of their own, the others only their n-grams.
        chars: tokens x character buckets, counts.
        present: texts x tokens, 1 where the text has the token.
        negated: texts x tokens, 1 where the text has it in the reach of a negation.
        pairs: texts x pair buckets, 1 where present.
    """

    def __init__(self, rows: Sequence[Row], also: Sequence[str] = ()) -> None:
        tokenized = [f.tokenize(row.text) for row in rows]
        self.words, self.kept = _vocabulary(rows, tokenized, also)
        number = {word: i for i, word in enumerate(self.words)}
        hashes, owners = f.ngram_hashes(self.words)
        buckets = (hashes >> np.uint32(32 - CHAR_BITS)).astype(np.int64)
        shape = (len(self.words), 1 << CHAR_BITS)
        self.chars = sp.csr_matrix((np.ones(len(owners), np.float32), (owners, buckets)), shape=shape)
        self.hashes = f.word_hashes(self.words)
        masks = np.array([f.negator_mask(word) for word in self.words])
        stops = np.array([f.is_break(word) for word in self.words])
        lengths = np.array([len(tokens) for tokens in tokenized])
        flat = np.array([number[t] for tokens in tokenized for t in tokens], dtype=np.int64)
        owner = np.repeat(np.arange(len(rows)), lengths)
        bit = np.array([_bit(row.language) for row in rows])[owner]
        new_text = np.flatnonzero(np.diff(owner, prepend=-1))
        negator = np.insert(masks[flat] >> bit & 1 == 1, new_text, False)
        stop = np.insert(stops[flat], new_text, True)
        real = np.insert(np.ones(len(flat), bool), new_text, False)
        under = f.negated(negator, stop)[real]
        tokens_shape = (len(rows), len(self.words))
        self.present = _ones(owner, flat, tokens_shape)
        self.negated = _ones(owner[under], flat[under], tokens_shape)
        inner = owner[1:] == owner[:-1]
        pair = f.pair_hashes(self.hashes[flat[:-1]], self.hashes[flat[1:]])[inner] >> np.uint32(32 - PAIR_BITS)
        self.pairs = _ones(owner[1:][inner], pair.astype(np.int64), (len(rows), 1 << PAIR_BITS))

    def blocks(self, which: np.ndarray) -> list[sp.csr_matrix]:
        """Character, word, negated word and pair blocks of some texts, each divided by the root of its size."""
        present = self.present[which]
        words = present[:, : self.kept]
        size = inverse_root(present.sum(1), f.LEAST_WORDS)
        chars = (present @ self.chars).tocsr()
        return [
            _scaled(chars, inverse_root(chars.sum(1), f.LEAST_GRAMS)),
            _scaled(words, size),
            _scaled(self.negated[which][:, :MAX_NEGATED], size),
            _scaled(self.pairs[which], PAIR_WEIGHT * inverse_root(self.pairs[which].sum(1), f.LEAST_PAIRS)),
        ]

    def language_blocks(self, which: np.ndarray) -> list[sp.csr_matrix]:
        """Character and word blocks of the Latin words only, for telling languages apart."""
        latin = np.array([f.has_latin_letters(word) for word in self.words], dtype=np.float32)
        present = (self.present[which] @ sp.diags(latin)).tocsr()
        present.eliminate_zeros()
        fold = self.chars.tocoo()
        narrow = (fold.data, (fold.row, fold.col >> (CHAR_BITS - LANGUAGE_BITS)))
        chars = (present @ sp.csr_matrix(narrow, shape=(len(self.words), 1 << LANGUAGE_BITS))).tocsr()
        return [
            _scaled(chars, inverse_root(chars.sum(1))),
            _scaled(present[:, : self.kept], inverse_root(present.sum(1))),
        ]


def _vocabulary(rows: Sequence[Row], tokenized: Sequence[list[str]], also: Sequence[str]) -> tuple[list[str], int]:
    """All tokens, those worth weights of their own first, and how many those are."""
    worth: collections.defaultdict[str, float] = collections.defaultdict(float)
    for word in itertools.chain.from_iterable(tokenized):
        worth[word] = 0.0
    for word in also:
        worth[word] += COMMON_WORTH
    for row, tokens in zip(rows, tokenized, strict=True):
        if row.corpus == WORDLISTS:
            continue
        weight = 4.0 if row.part != "extra" else 1.0 if row.language != "en" else 0.25
        for token in sorted(set(tokens)):
            worth[token] += weight
    ordered = sorted(worth, key=lambda token: (-worth[token], token))
    kept = sum(1 for token in ordered[:MAX_WORDS] if worth[token] >= 1.0)
    return ordered, kept


def _bit(language: str) -> int:
    """Place of the language in masks; the last one for languages without a head."""
    return f.LANGUAGES.index(language) if language in f.LANGUAGES else len(f.LANGUAGES)


def _ones(row: np.ndarray, column: np.ndarray, shape: tuple[int, int]) -> sp.csr_matrix:
    matrix = sp.csr_matrix((np.ones(len(row), np.float32), (row, column)), shape=shape)
    matrix.sum_duplicates()
    matrix.data[:] = 1
    return matrix


def inverse_root(sizes: np.ndarray, least: int = 1) -> np.ndarray:
    """One factor a text; sizes below ``least`` count as ``least``."""
    flat = np.asarray(sizes, dtype=np.float32).ravel()
    return (1 / np.sqrt(np.maximum(flat, least))).astype(np.float32)


def _scaled(matrix: sp.csr_matrix, factor: np.ndarray) -> sp.csr_matrix:
    return (sp.diags(factor) @ matrix).tocsr().astype(np.float32)
