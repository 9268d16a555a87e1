"""Language and tone of short texts, on this machine: what the rest of the program calls.

Importing this module is free; ``load_engine`` reads the weights (and numpy) when the first text is to be read.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from exec_assistant.insight.readings import LABELS, UNDETERMINED, Label, Reading, Reason
from resources import path as resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from exec_assistant.insight.scoring import Scorer

__all__ = ["LABELS", "UNDETERMINED", "Engine", "Label", "Reading", "Reason", "load_engine"]


class Engine:
    """Reads texts; safe to share between threads (one reads at a time)."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self._turn = threading.Lock()

    def score(self, texts: Sequence[str], *, explain: bool = False) -> list[Reading]:
        """One reading a text, in order; whatever the text, it never fails.

        Args:
            texts: any strings; of each the first 20,000 characters are read.
            explain: give the reasons too (several times slower; meant for what is on the screen).
        """
        with self._turn:
            if explain:
                return [self._scorer.explain(text) for text in texts]
            return self._scorer.read(texts)

    def explain(self, text: str) -> Reading:
        """The reading of one text with its reasons."""
        return self.score([text], explain=True)[0]


def load_engine(path: Path | None = None) -> Engine:
    """The engine with the weights at ``path``, by default those that ship.

    Raises:
        NotFound: the file is missing.
        Damaged: a byte of it changed, or it is something else.
        TooNew: a newer version of the program made it.
    """
    from exec_assistant.insight.scoring import Scorer
    from exec_assistant.insight.weights import read_weights

    return Engine(Scorer(read_weights(resource("models", "sentiment.bin") if path is None else path)))
