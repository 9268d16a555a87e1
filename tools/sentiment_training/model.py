"""The classifiers: one a corpus as lenders of features, one a language on top, and their folding into plain tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp

from exec_assistant.insight.features import LANGUAGES, LEAST_WORDS
from sentiment_training import solve
from sentiment_training.corpora import TARGET
from sentiment_training.matrices import MAX_NEGATED, Texts, inverse_root
from sentiment_training.phrases import OWN
from sentiment_training.vectors import word_vectors
from sentiment_training.wordlists import common_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sentiment_training.corpora import Row

PENALTY = 8.0
OWN_COUNTS = 4
"""How many texts of the corpus one sentence of our own counts for."""

SPARSE_PENALTY = 3.0
DENSE_PENALTY = 10.0
RARE = 1e-3
"""Smooth inverse frequency: a word's vector weighs RARE / (RARE + share of texts that have it)."""

RARE_SCALE, NEGATED_SCALE, NEGATED_WORD = 2.6, 7.0, 0.7
LENT_SPARSE, LENT_DENSE, LENT_OTHERS = 0.17, 0.14, 0.22
"""How much the lent features count in a language's head (factors of standardised columns)."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What a head amounts to once folded: weights (columns negative, neutral, positive) and a constant."""

    chars: np.ndarray
    words: np.ndarray
    negated: np.ndarray
    pairs: np.ndarray
    constant: np.ndarray


class Workshop:
    """All matrices of the rows, and the lent features of the target corpus.

    Attributes:
        rows: what was loaded; target corpus first.
        target: numbers of the rows of the target corpus.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.texts = Texts(rows, common_words())
        self.corpus = np.array([row.corpus for row in rows])
        self.language = np.array([row.language for row in rows])
        self.label = np.array([row.label for row in rows])
        self.target = np.flatnonzero(self.corpus == TARGET)
        kept = self.texts.kept
        self.vectors = word_vectors(self.texts.words[:kept])
        self.rare_vectors = self.vectors * (RARE_SCALE * self._rarity())[:, None]
        self.negated_vectors = self.rare_vectors[:MAX_NEGATED] * (NEGATED_SCALE / RARE_SCALE)
        size = sp.diags(inverse_root(self.texts.present.sum(1), LEAST_WORDS))
        present = size @ self.texts.present[:, :kept]
        negated = size @ self.texts.negated[:, :MAX_NEGATED]
        self.dense = np.hstack(
            [present @ self.vectors, present @ self.rare_vectors, negated @ self.negated_vectors]
        ).astype(np.float32)
        self.sparse_target = self._sparse(self.target)
        self._lend()

    def _rarity(self) -> np.ndarray:
        share = np.zeros(self.texts.kept)
        for language in LANGUAGES:
            rows = self.texts.present[self.target[self.language[self.target] == language]][:, : self.texts.kept]
            share = np.maximum(share, np.asarray(rows.sum(0)).ravel() / rows.shape[0])
        return (RARE / (RARE + share)).astype(np.float32)

    def _sparse(self, which: np.ndarray) -> sp.csr_matrix:
        chars, words, negated, pairs = self.texts.blocks(which)
        return sp.hstack([chars, words, negated * NEGATED_WORD, pairs]).tocsr()

    def _lend(self) -> None:
        """One classifier a corpus and language, over n-grams and over word vectors; pooling the texts would hurt."""
        sparse, dense = [], []
        dense_target = self.dense[self.target]
        for corpus, language in sorted({(row.corpus, row.language) for row in self.rows if row.corpus != TARGET}):
            of = np.flatnonzero((self.corpus == corpus) & (self.language == language) & (self.label >= 0))
            if len(of) == 0:
                continue
            targets = solve.centred(self.label[of])
            sparse.append(solve.sparse_ridge(self._sparse(of), targets, SPARSE_PENALTY))
            dense.append(solve.dense_ridge(self.dense[of], targets, DENSE_PENALTY))
        self.lent_sparse = np.hstack(sparse)
        self.lent_dense = np.hstack(dense)
        self.sparse_scores = self.sparse_target @ self.lent_sparse
        self.dense_scores = dense_target @ self.lent_dense
        self.others: dict[str, np.ndarray] = {}
        for language in LANGUAGES:
            of = np.flatnonzero(self.language[self.target] != language)
            self.others[language] = solve.dense_ridge(
                dense_target[of], solve.centred(self.label[self.target[of]]), DENSE_PENALTY
            )


class Head:
    """Kernel and feature parts of one language; fit on any of its texts, scored on the others.

    Attributes:
        labels: of all its texts.
        real: numbers of the texts of the corpus, which it may be judged on.
        own: numbers of our own sentences, which it may not.
        is_val: which texts are of the val part.
    """

    def __init__(self, shop: Workshop, language: str) -> None:
        self.shop = shop
        self.language = language
        of = np.flatnonzero(shop.language[shop.target] == language)
        self.labels = shop.label[shop.target[of]]
        parts = np.array([shop.rows[shop.target[i]].part for i in of])
        self.is_val = parts == "val"
        self.own = np.flatnonzero(parts == OWN)
        self.real = np.flatnonzero(parts != OWN)
        self.penalty = np.where(parts == OWN, PENALTY / OWN_COUNTS, PENALTY)
        self.sparse = shop.sparse_target[of]
        self.dense = shop.dense[shop.target[of]]
        lent = np.hstack([shop.sparse_scores[of], shop.dense_scores[of], self.dense @ shop.others[language]])
        factor = np.repeat(
            [LENT_SPARSE, LENT_DENSE, LENT_OTHERS],
            [shop.sparse_scores.shape[1], shop.dense_scores.shape[1], 3],
        )
        self.lent_mean = lent.mean(0)
        self.lent_factor = factor / np.maximum(lent.std(0), 1e-6)
        self.lent = (lent - self.lent_mean) * self.lent_factor
        self.kernel = (
            np.asarray((self.sparse @ self.sparse.T).todense()) + self.dense @ self.dense.T + self.lent @ self.lent.T
        )

    def held_out(self, train: np.ndarray, test: np.ndarray) -> np.ndarray:
        """Scores (texts x 2: positive less negative, neutral) of texts not trained on."""
        weights = solve.text_weights(self.kernel[np.ix_(train, train)], self.labels[train], self.penalty[train])
        return two(self.kernel[np.ix_(test, train)] @ weights)

    def cross_validated(self, seed: int) -> np.ndarray:
        """Scores of the ``real`` texts, each by a model of five that did not see it."""
        scores = np.zeros((len(self.real), 2))
        for test in solve.folds(self.labels[self.real], 5, seed):
            unseen = self.real[test]
            scores[test] = self.held_out(np.setdiff1d(np.arange(len(self.labels)), unseen), unseen)
        return scores

    def folded(self, which: np.ndarray) -> Tables:
        """The head fit on some of its texts, as weights of n-grams, words, negated words and pairs."""
        shop = self.shop
        weights = solve.text_weights(self.kernel[np.ix_(which, which)], self.labels[which], self.penalty[which])
        lent = (self.lent[which].T @ weights) * self.lent_factor[:, None]
        borders = np.cumsum([shop.sparse_scores.shape[1], shop.dense_scores.shape[1]])
        from_sparse, from_dense, from_others = np.split(lent, borders)
        sparse = self.sparse[which].T @ weights + shop.lent_sparse @ from_sparse
        dense = self.dense[which].T @ weights + shop.lent_dense @ from_dense
        dense += shop.others[self.language] @ from_others
        plain, rare, negated_dense = np.split(dense, 3)
        kept = shop.texts.kept
        ends = np.cumsum([shop.texts.chars.shape[1], kept, MAX_NEGATED])
        chars, words, negated, pairs = np.split(sparse, ends)
        return Tables(
            chars=chars,
            words=words + shop.vectors @ plain + shop.rare_vectors @ rare,
            negated=negated * NEGATED_WORD + shop.negated_vectors @ negated_dense,
            pairs=pairs,
            constant=-(self.lent_mean @ lent),
        )


def two(outputs: np.ndarray) -> np.ndarray:
    """The two numbers that three outputs summing to zero amount to: positive less negative, and neutral."""
    return np.stack([outputs[..., 2] - outputs[..., 0], outputs[..., 1]], axis=-1)
