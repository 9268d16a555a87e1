"""Least squares in two forms: over features (big corpora) and over texts (the target corpus)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.optimize import minimize

if TYPE_CHECKING:
    import scipy.sparse as sp

STEPS = 25


def centred(labels: np.ndarray, classes: int = 3) -> np.ndarray:
    """One-hot rows less their mean: the targets of least squares."""
    hot = np.eye(classes, dtype=np.float32)[labels]
    made: np.ndarray = hot - hot.mean(0)
    return made


def sparse_ridge(x: sp.csr_matrix, targets: np.ndarray, penalty: float, steps: int = STEPS) -> np.ndarray:
    """Weights of x (features x outputs) by conjugate gradients; few steps, which also keeps weights small."""
    xt = x.T.tocsr()
    residual = xt @ targets
    weights: np.ndarray = np.zeros_like(residual)
    direction = residual.copy()
    size = (residual * residual).sum(0)
    tiny = 1e-12
    for _ in range(steps):
        image = xt @ (x @ direction) + penalty * direction
        step = size / ((direction * image).sum(0) + tiny)
        weights += step * direction
        residual -= step * image
        new_size = (residual * residual).sum(0)
        direction = residual + new_size / (size + tiny) * direction
        size = new_size
    return weights


def dense_ridge(x: np.ndarray, targets: np.ndarray, penalty: float) -> np.ndarray:
    """Weights of the centred columns of x."""
    moved = x - x.mean(0)
    square = moved.T @ moved + penalty * np.eye(x.shape[1], dtype=np.float32)
    return np.linalg.solve(square, moved.T @ targets).astype(np.float32)


def text_weights(kernel: np.ndarray, labels: np.ndarray, penalty: np.ndarray) -> np.ndarray:
    """Weight of every text and class (kernel ridge); what is predicted for z is kernel(z, texts) @ weights.

    ``penalty`` has one number a text: the smaller, the more the text counts.
    """
    targets = np.eye(3)[labels] - 1 / 3
    return np.linalg.solve(kernel.astype(np.float64) + np.diag(penalty), targets)


def softmax(logits: np.ndarray) -> np.ndarray:
    """Rows that sum to one."""
    exp = np.exp(logits - logits.max(1, keepdims=True))
    shares: np.ndarray = exp / exp.sum(1, keepdims=True)
    return shares


def calibrate(scores: np.ndarray, labels: np.ndarray, penalty: float = 1e-3) -> np.ndarray:
    """Matrix (3 x 3: two scores and a constant, to three logits) that makes the scores honest probabilities."""
    x = np.hstack([scores, np.ones((len(scores), 1))])
    hot = np.eye(3)[labels]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(3, 3)
        p = softmax(x @ weights)
        value = -np.log(np.maximum((p * hot).sum(1), 1e-12)).mean() + penalty * (flat**2).sum()
        return value, (x.T @ (p - hot) / len(x) + 2 * penalty * weights).ravel()

    found: np.ndarray = minimize(loss, np.zeros(9), jac=True, method="L-BFGS-B").x
    return found.reshape(3, 3)


def folds(labels: np.ndarray, count: int, seed: int) -> list[np.ndarray]:
    """Numbers of the texts of each fold, every label spread evenly."""
    rng = np.random.default_rng(seed)
    fold = np.empty(len(labels), int)
    for label in np.unique(labels):
        members = rng.permutation(np.flatnonzero(labels == label))
        fold[members] = np.arange(len(members)) % count
    return [np.flatnonzero(fold == i) for i in range(count)]


def macro_f1(truth: np.ndarray, guess: np.ndarray) -> float:
    """Mean over the labels of the harmonic mean of precision and recall, in per cent."""
    scores = []
    for label in np.unique(truth):
        hit = ((truth == label) & (guess == label)).sum()
        scores.append(2 * hit / max((truth == label).sum() + (guess == label).sum(), 1))
    return float(100 * np.mean(scores))


def calibration_error(truth: np.ndarray, probabilities: np.ndarray, bins: int = 10) -> float:
    """Expected calibration error of the winning label over equal-width bins."""
    sure = probabilities.max(1)
    right = probabilities.argmax(1) == truth
    place = np.minimum((sure * bins).astype(int), bins - 1)
    return float(sum(abs(sure[place == b].sum() - right[place == b].sum()) for b in range(bins)) / len(truth))
