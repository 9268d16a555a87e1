"""Telling the languages apart: one linear classifier over the same n-grams and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from exec_assistant.insight.features import LANGUAGES
from sentiment_training import solve
from sentiment_training.corpora import TARGET
from sentiment_training.phrases import OWN

if TYPE_CHECKING:
    import scipy.sparse as sp

    from sentiment_training.model import Workshop

PER_LANGUAGE = 8_000
PENALTY = 0.3
STEPS = 15


def chosen(shop: Workshop, seed: int = 0) -> np.ndarray:
    """Rows to learn from: all of the target corpus and as many others as bring each language to PER_LANGUAGE."""
    rng = np.random.default_rng(seed)
    picked = []
    for language in LANGUAGES:
        of = np.flatnonzero(shop.language == language)
        target = of[shop.corpus[of] == TARGET]
        others = rng.permutation(of[shop.corpus[of] != TARGET])
        picked.append(np.concatenate([target, others[: max(0, PER_LANGUAGE - len(target))]]))
    return np.sort(np.concatenate(picked))


def fit(blocks: sp.csr_matrix, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights (features x languages) and constants."""
    weights = solve.sparse_ridge(blocks, solve.centred(labels, len(LANGUAGES)), PENALTY, STEPS)
    return weights, np.eye(len(LANGUAGES))[labels].mean(0)


def cross_validated(shop: Workshop, blocks: sp.csr_matrix, labels: np.ndarray, which: np.ndarray) -> dict[str, object]:
    """Share of target texts whose language is told right by a model that did not see them, and how sure it was."""
    outputs = np.zeros((len(labels), len(LANGUAGES)))
    for test in solve.folds(labels, 5, 0):
        train = np.setdiff1d(np.arange(len(labels)), test)
        weights, constant = fit(blocks[train], labels[train])
        outputs[test] = blocks[test] @ weights + constant
    ours = np.array([shop.rows[i].corpus == TARGET and shop.rows[i].part != OWN for i in which])
    right = outputs.argmax(1) == labels
    best = outputs.max(1)[ours & right]
    return {
        "accuracy": round(100 * float(right[ours].mean()), 2),
        "by_language": {
            language: round(100 * float(right[ours & (labels == i)].mean()), 2) for i, language in enumerate(LANGUAGES)
        },
        "accuracy_all_corpora": round(100 * float(right.mean()), 2),
        "sureness_of_right_percentiles_1_2_5": [round(float(x), 3) for x in np.percentile(best, [1, 2, 5])],
    }
