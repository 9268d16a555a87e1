"""How much care a decision deserves: a few plain causes, each with its weight, and nothing hidden in a figure.

The sum orders posts of the same deadline; what a person is shown are the causes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Cause(StrEnum):
    """Why a post deserves care, the gravest first."""

    STOPS = "stops"
    """A rule stops its publication as it stands."""
    TWO_VERSIONS = "two_versions"
    QUIET = "quiet"
    """It is planned in a quiet period."""
    HELD = "held"
    CHANGED_AFTER_APPROVAL = "changed_after_approval"
    FIGURES = "figures"
    """It states amounts or shares, which can be checked, and can be wrong."""
    FIRST = "first"
    """Nothing was ever published on this account."""
    WARNINGS = "warnings"
    """The checks ask to look at something."""
    CHANGED = "changed"
    """It is not the text that was read last."""


class Level(StrEnum):
    """The causes taken together."""

    HIGH = "high"
    SOME = "some"
    NONE = "none"


WEIGHTS = {
    Cause.STOPS: 100,
    Cause.TWO_VERSIONS: 90,
    Cause.QUIET: 60,
    Cause.HELD: 60,
    Cause.CHANGED_AFTER_APPROVAL: 50,
    Cause.FIGURES: 20,
    Cause.FIRST: 20,
    Cause.WARNINGS: 10,
    Cause.CHANGED: 10,
}
HIGH_FROM = 50
MOST_WARNINGS = 3
"""More warnings than this do not make a post riskier than a text with figures on a new account."""


@dataclass(frozen=True, slots=True)
class RiskFacts:
    """What is known of a variant that waits. ``stops`` and ``warnings`` count findings by their severity."""

    stops: int = 0
    warnings: int = 0
    two_versions: bool = False
    quiet: bool = False
    held: bool = False
    changed_after_approval: bool = False
    changed: bool = False
    figures: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Risk:
    """The result: causes, the gravest first, and their sum."""

    causes: tuple[Cause, ...] = ()
    weight: int = 0

    @property
    def level(self) -> Level:
        """The sum as a word."""
        if self.weight >= HIGH_FROM:
            return Level.HIGH
        return Level.SOME if self.weight else Level.NONE


def risk(facts: RiskFacts) -> Risk:
    """Weigh a variant. More of anything never makes it lighter."""
    present = {
        Cause.STOPS: facts.stops > 0,
        Cause.TWO_VERSIONS: facts.two_versions,
        Cause.QUIET: facts.quiet,
        Cause.HELD: facts.held,
        Cause.CHANGED_AFTER_APPROVAL: facts.changed_after_approval,
        Cause.FIGURES: facts.figures,
        Cause.FIRST: facts.first,
        Cause.WARNINGS: facts.warnings > 0,
        Cause.CHANGED: facts.changed and not facts.changed_after_approval,
    }
    causes = tuple(cause for cause in Cause if present[cause])
    weight = sum(WEIGHTS[cause] for cause in causes)
    weight += WEIGHTS[Cause.WARNINGS] * max(0, min(facts.warnings, MOST_WARNINGS) - 1)
    return Risk(causes, weight)


_UNITS = (
    r"%|‰|€|\$|£|k€|M€|Md€|euros?|dollars?|pounds?|milliers?|millions?|milliards?|thousand|billions?|"
    r"pour cent|percent|points? de base|basis points?"
)
_FIGURE = re.compile(rf"(?:[$€£]\s?\d)|(?:\d[\d\s.,\u00a0\u202f]*(?:{_UNITS})(?!\w))", re.IGNORECASE)
_HASHTAG = re.compile(r"#\w+")


def states_figures(text: str) -> bool:
    """Whether a text states amounts or shares: a number with its unit. Years, hours and hashtags are none."""
    return _FIGURE.search(_HASHTAG.sub("", text)) is not None
