"""How figures are spoken of: metric names, caveats, sources and windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from exec_assistant.services.dashboard import Provenance, Series

_METRICS = {
    "impressions": QT_TRANSLATE_NOOP("Metrics", "Impressions"),
    "reach": QT_TRANSLATE_NOOP("Metrics", "Reach"),
    "views": QT_TRANSLATE_NOOP("Metrics", "Views"),
    "engagements_platform": QT_TRANSLATE_NOOP("Metrics", "Engagements"),
    "followers_gained": QT_TRANSLATE_NOOP("Metrics", "New followers"),
}
_LABELS = {
    "negative": QT_TRANSLATE_NOOP("Tone", "Negative"),
    "neutral": QT_TRANSLATE_NOOP("Tone", "Neutral"),
    "positive": QT_TRANSLATE_NOOP("Tone", "Positive"),
    "": QT_TRANSLATE_NOOP("Tone", "Not rated"),
}
TONE_ROLES = {"negative": "danger", "neutral": "secondary", "positive": "success", "": "tertiary"}
_SOURCES = {
    "example": QT_TRANSLATE_NOOP("Sources", "example data"),
    "linkedin_creator": QT_TRANSLATE_NOOP("Sources", "LinkedIn creator export"),
    "linkedin_page": QT_TRANSLATE_NOOP("Sources", "LinkedIn page export"),
    "linkedin_single_post": QT_TRANSLATE_NOOP("Sources", "LinkedIn post export"),
    "x_content": QT_TRANSLATE_NOOP("Sources", "X content export"),
    "x_overview": QT_TRANSLATE_NOOP("Sources", "X overview export"),
    "talkwalker": QT_TRANSLATE_NOOP("Sources", "Talkwalker"),
    "meltwater": QT_TRANSLATE_NOOP("Sources", "Meltwater"),
}


def metric_word(metric: str) -> str:
    """A metric in the language in force."""
    return i18n.translate("Metrics", _METRICS[metric]) if metric in _METRICS else metric.replace("_", " ")


def tone_word(label: str) -> str:
    """A tone in the language in force."""
    return i18n.translate("Tone", _LABELS.get(label, label))


def source_word(name: str) -> str:
    """A format as the source of figures, in the language in force."""
    return i18n.translate("Sources", _SOURCES[name]) if name in _SOURCES else name


def window_words(first: date, last: date) -> str:
    """From one day to another."""
    return i18n.translate("Dashboard", "{first} to {last}").format(first=i18n.day(first), last=i18n.day(last))


def provenance_words(found: Sequence[Provenance], first: date, last: date) -> str:
    """Source and window in one line."""
    sources = sorted({source_word(name) for provenance in found for name in provenance.sources})
    until = max((provenance.observed_until for provenance in found), default="")
    parts = [
        i18n.translate("Dashboard", "Source: {sources}").format(sources=", ".join(sources)),
        window_words(first, last),
    ]
    if until:
        from datetime import date as day

        parts.append(i18n.translate("Dashboard", "read on {day}").format(day=i18n.day(day.fromisoformat(until))))
    return " · ".join(parts)


def caveat_words(series: Sequence[Series]) -> str:
    """What must be known to read the figures right; empty when nothing."""
    parts = []
    if any("unique_not_summed" in s.caveats for s in series):
        parts.append(i18n.translate("Dashboard", "People are counted once a day, so days are not added up."))
    missing = sum(s.missing for s in series)
    if missing:
        parts.append(i18n.plural("Dashboard", "%n day(s) without a figure: a gap, not a zero.", missing))
    return " ".join(parts)
