"""Telling the languages apart, and from others: one linear classifier over the same n-grams and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from exec_assistant.insight.features import LANGUAGES
from sentiment_training import solve
from sentiment_training.corpora import TARGET
from sentiment_training.phrases import OWN
from sentiment_training.wordlists import WORDLISTS

if TYPE_CHECKING:
    import scipy.sparse as sp

    from sentiment_training.model import Workshop

PER_LANGUAGE = 8_000
PENALTY = 0.3
STEPS = 15


OTHER = len(LANGUAGES)
"""Number of the class of all languages the engine does not read."""


MARGIN = 0.2
"""By how much other languages must win: mixed tweets are commoner than Dutch ones."""


def numbers(shop: Workshop, which: np.ndarray) -> np.ndarray:
    """Number of the language of each row."""
    known = {name: i for i, name in enumerate(LANGUAGES)}
    return np.array([known.get(name, OTHER) for name in shop.language[which]])


def chosen(shop: Workshop, seed: int = 0) -> np.ndarray:
    """Rows to learn from.

    All of the target corpus and of the word salads, and as many others as bring each language to PER_LANGUAGE.
    """
    rng = np.random.default_rng(seed)
    picked = []
    for language in LANGUAGES:
        of = np.flatnonzero(shop.language == language)
        always = np.isin(shop.corpus[of], (TARGET, WORDLISTS))
        others = rng.permutation(of[~always])
        picked.append(np.concatenate([of[always], others[: max(0, PER_LANGUAGE - always.sum())]]))
    picked.append(np.flatnonzero(~np.isin(shop.language, LANGUAGES)))
    return np.sort(np.concatenate(picked))


def fit(blocks: sp.csr_matrix, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights (features x languages) and constants."""
    weights = solve.sparse_ridge(blocks, solve.centred(labels, OTHER + 1), PENALTY, STEPS)
    constant = np.eye(OTHER + 1)[labels].mean(0)
    constant[OTHER] -= MARGIN
    return weights, constant


def cross_validated(shop: Workshop, blocks: sp.csr_matrix, labels: np.ndarray, which: np.ndarray) -> dict[str, object]:
    """Share of target texts whose language is told right by a model that did not see them, and how sure it was."""
    outputs = np.zeros((len(labels), OTHER + 1))
    for test in solve.folds(labels, 5, 0):
        train = np.setdiff1d(np.arange(len(labels)), test)
        weights, constant = fit(blocks[train], labels[train])
        outputs[test] = blocks[test] @ weights + constant
    ours = np.array([shop.rows[i].corpus == TARGET and shop.rows[i].part != OWN for i in which])
    salad = shop.corpus[which] == WORDLISTS
    right = outputs.argmax(1) == labels
    best = outputs.max(1)[ours & right]
    return {
        "accuracy": round(100 * float(right[ours].mean()), 2),
        "by_language": {
            language: round(100 * float(right[ours & (labels == i)].mean()), 2) for i, language in enumerate(LANGUAGES)
        },
        "accuracy_other_texts": round(100 * float(right[~ours & ~salad].mean()), 2),
        "accuracy_word_salads": round(100 * float(right[salad & (labels != OTHER)].mean()), 2),
        "other_languages_noticed_in_word_salads": round(100 * float(right[labels == OTHER].mean()), 2),
        "sureness_of_right_percentiles_1_2_5": [round(float(x), 3) for x in np.percentile(best, [1, 2, 5])],
    }
