"""Common words of many languages (package wordfreq; its lists are CC BY-SA 4.0 and none is shipped)."""

from __future__ import annotations

import numpy as np
from wordfreq import top_n_list, word_frequency

from exec_assistant.insight.features import LANGUAGES, has_latin_letters, tokenize
from sentiment_training.corpora import Row

COMMON = {"fr": 20_000, "en": 15_000, "de": 9_000, "es": 9_000, "it": 9_000, "pt": 9_000}
"""How many of the commonest words of each language get weights even if no text has them."""

OTHERS = ("ca", "cs", "da", "fi", "hu", "id", "nb", "nl", "pl", "ro", "sv", "tr")
"""Languages in Latin letters that people may meet and the engine does not read."""

WORDLISTS = "wordlists"
"""Name of the corpus of word salads."""

_SALADS, _SALADS_OTHER = 1_000, 200
_FLATTENED = 0.6


def common_words() -> list[str]:
    """Single words in the order of COMMON."""
    return [
        word
        for language, count in COMMON.items()
        for word in top_n_list(language, count)
        if tokenize(word) == [word] and has_latin_letters(word)
    ]


def salads() -> list[Row]:
    """Rows of one to eight words drawn by frequency, in each language and in OTHERS; they have no tone.

    They teach the language of short texts, where a tweet's topic does not help.
    """
    rng = np.random.default_rng(0)
    rows: list[Row] = []
    for language in (*LANGUAGES, *OTHERS):
        words = [word for word in top_n_list(language, 6_000) if has_latin_letters(word)]
        weight = np.array([word_frequency(word, language) for word in words]) ** _FLATTENED
        weight /= weight.sum()
        for _ in range(_SALADS if language in LANGUAGES else _SALADS_OTHER):
            picked = rng.choice(len(words), size=rng.integers(1, 9), p=weight)
            rows.append(Row(WORDLISTS, "extra", language, -1, " ".join(words[i] for i in picked)))
    return rows
