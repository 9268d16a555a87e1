"""What figures may be made of: which may be added up, how a rate is formed, and when two periods compare.

People who were reached are counted once by whoever counted them: no sum of days, posts or accounts is a reach.
A figure that does not exist is missing, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.metrics import IMPRESSIONS, UNIQUE_METRICS, VIEWS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

COMPARABLE = 0.8
"""The least share of this period's days with figures that the earlier one must have too, to be compared with it."""
BREAKS = {IMPRESSIONS: VIEWS, VIEWS: IMPRESSIONS}
"""Where a network replaced one figure by another: the two are not compared and not added."""
ENGAGEMENT_PARTS = frozenset({"reactions", "comments", "reposts", "saves", "shares_sends", "link_clicks"})
"""The numerator of the engagement rate computed here."""
DENOMINATORS = (IMPRESSIONS, VIEWS)
"""The denominators of the rate, the preferred one first; never both in one rate."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum and what it rests on: ``known`` of ``of`` parts (posts, days) have a figure.

    ``value`` is None where there is no figure at all, and where a sum would be false.
    """

    value: float | None
    known: int
    of: int

    @property
    def whole(self) -> bool:
        """Whether every part has a figure."""
        return self.known == self.of


@dataclass(frozen=True, slots=True)
class Rate:
    """Engagements over one denominator, over the posts that have both."""

    numerator: float
    denominator: float
    metric: str
    posts: int

    @property
    def share(self) -> float:
        """The rate as a share of one."""
        return self.numerator / self.denominator


@dataclass(frozen=True, slots=True)
class Comparison:
    """This period against an earlier one. ``change`` is a share, None where nothing true can be said.

    ``why`` says why not: ``none`` (no earlier figure), ``fewer`` (too few earlier days), ``gaps`` (too few days of
    this period), ``break`` (the network
    counted something else then), ``unique`` (people are not added up), or empty.
    """

    change: float | None
    before: Amount
    why: str = ""


def may_add(metric: str) -> bool:
    """Whether values of days, posts or accounts add up to something that has a meaning."""
    return metric not in UNIQUE_METRICS


def add(metric: str, values: Iterable[float | None]) -> Amount:
    """The sum of values; None among them are missing."""
    listed = list(values)
    known = [value for value in listed if value is not None]
    true = bool(known) and may_add(metric)
    return Amount(sum(known) if true else None, len(known), len(listed))


def engagements(figures: Mapping[str, float]) -> float | None:
    """The parts of the engagements that a post's figures hold; None when there is none."""
    parts = [value for name, value in figures.items() if name in ENGAGEMENT_PARTS]
    return sum(parts) if parts else None


def rate(posts: Sequence[Mapping[str, float]], engaged: Sequence[float | None] | None = None) -> Rate | None:
    """The engagement rate of posts together, over the first denominator that any of them has beside engagements.

    ``engaged``: the engagements of each post, where they were counted already.
    """
    counted = [engagements(figures) for figures in posts] if engaged is None else engaged
    listed = [(found, figures) for found, figures in zip(counted, posts, strict=True) if found is not None]
    for metric in DENOMINATORS:
        both = [(found, figures[metric]) for found, figures in listed if figures.get(metric)]
        if both:
            return Rate(sum(top for top, _ in both), sum(below for _, below in both), metric, len(both))
    return None


def compare(metric: str, now: Amount, before: Amount, *, broken: bool = False) -> Comparison:
    """How an amount changed, where that can be said. ``broken``: the network counted the counterpart before."""
    if not may_add(metric):
        return Comparison(None, before, "unique")
    if broken:
        return Comparison(None, before, "break")
    if before.value is None or now.value is None:
        return Comparison(None, before, "none")
    if before.known < COMPARABLE * now.known:
        return Comparison(None, before, "fewer")
    if now.known * before.of < COMPARABLE * before.known * now.of:
        # What is missing now would look like a fall.
        return Comparison(None, before, "gaps")
    if before.value == 0:
        return Comparison(None, before, "none" if now.value else "")
    return Comparison(now.value / before.value - 1, before)
