"""What the engine says about a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Label = Literal["negative", "neutral", "positive"]
LABELS: tuple[Label, Label, Label] = ("negative", "neutral", "positive")

UNDETERMINED = "und"
"""Language of texts too short to tell, or in a script or language the engine does not know (ISO 639-2)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A word or phrase and how far it moved the reading.

    Attributes:
        phrase: as written in the text; a negation or an intensifier stands with the word it acts on.
        contribution: change of log-odds, above zero towards positive and below towards negative.
        start: place of its first character in the text.
        end: place after its last character.
    """

    phrase: str
    contribution: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """Language and tone of one text.

    Attributes:
        lang: ISO 639-1 code, or ``und``.
        label: the likeliest tone.
        score: calibrated probability of the label, 0 to 1.
        probabilities: of negative, neutral and positive, in this order; they sum to one.
        because: strongest reasons first; empty unless asked for, and when nothing in the text speaks for a tone.
    """

    lang: str
    label: Label
    score: float
    probabilities: tuple[float, float, float]
    because: tuple[Reason, ...] = ()
