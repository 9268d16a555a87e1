"""How figures are spoken of: metric names, periods, changes, caveats, sources, and how to get what is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.adding import Comparison, Rate
    from exec_assistant.domain.periods import Period
    from exec_assistant.services.dashboard import Provenance, Series

_METRICS = {
    "impressions": QT_TRANSLATE_NOOP("Metrics", "Impressions"),
    "reach": QT_TRANSLATE_NOOP("Metrics", "Reach"),
    "views": QT_TRANSLATE_NOOP("Metrics", "Views"),
    "engagements_platform": QT_TRANSLATE_NOOP("Metrics", "Engagements"),
    "engagements": QT_TRANSLATE_NOOP("Metrics", "Engagements"),
    "followers_gained": QT_TRANSLATE_NOOP("Metrics", "New followers"),
    "reactions": QT_TRANSLATE_NOOP("Metrics", "Reactions"),
    "comments": QT_TRANSLATE_NOOP("Metrics", "Comments"),
    "rate": QT_TRANSLATE_NOOP("Metrics", "Engagement rate"),
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
    "meta_posts": QT_TRANSLATE_NOOP("Sources", "Meta Business Suite export"),
    "youtube": QT_TRANSLATE_NOOP("Sources", "YouTube Studio export"),
    "tiktok": QT_TRANSLATE_NOOP("Sources", "TikTok export"),
    "talkwalker": QT_TRANSLATE_NOOP("Sources", "Talkwalker"),
    "meltwater": QT_TRANSLATE_NOOP("Sources", "Meltwater"),
}
PERIODS = {
    "7": QT_TRANSLATE_NOOP("Dashboard", "Last 7 days"),
    "30": QT_TRANSLATE_NOOP("Dashboard", "Last 30 days"),
    "60": QT_TRANSLATE_NOOP("Dashboard", "Last 60 days"),
    "90": QT_TRANSLATE_NOOP("Dashboard", "Last 90 days"),
    "month": QT_TRANSLATE_NOOP("Dashboard", "This month"),
    "quarter": QT_TRANSLATE_NOOP("Dashboard", "This quarter"),
    "year": QT_TRANSLATE_NOOP("Dashboard", "This year"),
    "custom": QT_TRANSLATE_NOOP("Dashboard", "Dates…"),
}
AGAINST = {
    "before": QT_TRANSLATE_NOOP("Dashboard", "Period before"),
    "last_year": QT_TRANSLATE_NOOP("Dashboard", "Year before"),
    "nothing": QT_TRANSLATE_NOOP("Dashboard", "No comparison"),
}
GROUPS = {
    "account": QT_TRANSLATE_NOOP("Dashboard", "Account"),
    "pillar": QT_TRANSLATE_NOOP("Dashboard", "Pillar"),
    "stake": QT_TRANSLATE_NOOP("Dashboard", "Stake"),
    "campaign": QT_TRANSLATE_NOOP("Dashboard", "Campaign"),
}
_WAYS = {
    "linkedin": QT_TRANSLATE_NOOP(
        "Dashboard",
        "LinkedIn: profile › Analytics › Content › Export; for a page, Admin view › Analytics › Export.",
    ),
    "x": QT_TRANSLATE_NOOP("Dashboard", "X: Analytics › Content › Export data (CSV)."),
    "facebook": QT_TRANSLATE_NOOP("Dashboard", "Facebook: Meta Business Suite › Insights › Content › Export data."),
    "instagram": QT_TRANSLATE_NOOP("Dashboard", "Instagram: Meta Business Suite › Insights › Content › Export data."),
    "youtube": QT_TRANSLATE_NOOP("Dashboard", "YouTube: Studio › Analytics › Advanced mode › Export (CSV)."),
    "tiktok": QT_TRANSLATE_NOOP("Dashboard", "TikTok: Studio › Analytics › Download data."),
}
_NO_EXPORT = QT_TRANSLATE_NOOP("Dashboard", "{network}: this network offers no export of figures that can be read.")


def metric_word(metric: str) -> str:
    """A metric in the language in force."""
    return i18n.translate("Metrics", _METRICS[metric]) if metric in _METRICS else metric.replace("_", " ")


def tone_word(label: str) -> str:
    """A tone in the language in force."""
    return i18n.translate("Tone", _LABELS.get(label, label))


def source_word(name: str) -> str:
    """A format as the source of figures, in the language in force."""
    return i18n.translate("Sources", _SOURCES[name]) if name in _SOURCES else name


def ways_in(networks: Sequence[str]) -> str:
    """Where each network keeps the export that brings its figures, a sentence each."""
    said = []
    for network in dict.fromkeys(networks):
        template = i18n.translate("Dashboard", _WAYS.get(network, _NO_EXPORT))
        said.append(template.format(network=i18n.network_name(network)))
    return "\n".join(said)


def window_words(first: date, last: date) -> str:
    """From one day to another; the year is said once where it is the same."""
    shown = i18n.day(first, year=None if first.year != last.year else False)
    return i18n.translate("Dashboard", "{first} to {last}").format(first=shown, last=i18n.day(last))


def provenance_words(found: Sequence[Provenance], first: date, last: date) -> str:
    """Source and window in one line."""
    sources = sorted({source_word(name) for provenance in found for name in provenance.sources})
    until = max((provenance.observed_until for provenance in found), default="")
    parts = [window_words(first, last)]
    if sources:
        parts.insert(0, i18n.translate("Dashboard", "Source: {sources}").format(sources=", ".join(sources)))
    if until:
        read = i18n.day(date.fromisoformat(until))
        parts.append(i18n.translate("Dashboard", "read on {day}").format(day=read))
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


def signed(share: float) -> str:
    """A change with its sign: +12 %, −8 %."""
    sign = "+" if share > 0 else "−" if share < 0 else "±"
    return f"{sign}{i18n.percent(abs(share))}"


def change_words(found: Comparison | None, against: str, days: tuple[int, int] | None = None) -> str:
    """A change in sign and words, or why none can be said.

    ``days``: how many days of the earlier period have a figure, of how many.
    """
    if found is None or found.why == "unique":
        return ""
    if found.why == "break":
        return i18n.translate("Dashboard", "not compared: the network counted something else then")
    if found.why == "gaps":
        return i18n.translate("Dashboard", "not compared: too much of this period has no figure yet")
    if found.why == "none" or (found.change is None and not found.why):
        return i18n.translate("Dashboard", "nothing to compare with: no figure then")
    partly = ""
    if days is not None and days[0] < days[1]:
        partly = i18n.translate("Dashboard", "{known} of {of} days have figures").format(known=days[0], of=days[1])
    if found.why == "fewer" or found.change is None:
        if partly:
            return i18n.translate("Dashboard", "not compared: then {partly}").format(partly=partly)
        return i18n.translate("Dashboard", "not compared: fewer accounts have figures then")
    said = moved(found.change, against)
    return f"{said} ({partly})" if partly else said


def moved(change: float, against: str) -> str:
    """A change against an earlier period, in sign and words."""
    if abs(change) < 0.005:
        return (
            i18n.translate("Dashboard", "as in the year before")
            if against == "last_year"
            else i18n.translate("Dashboard", "as in the period before")
        )
    if against == "last_year":
        more = i18n.translate("Dashboard", "{change}, more than the year before")
        less = i18n.translate("Dashboard", "{change}, less than the year before")
    else:
        more = i18n.translate("Dashboard", "{change}, more than the period before")
        less = i18n.translate("Dashboard", "{change}, less than the period before")
    return (more if change > 0 else less).format(change=signed(change))


def count_change(now: int, before: int | None, against: str) -> str:
    """How a count of things that are all known changed."""
    if before is None:
        return ""
    if not before:
        if not now:
            return ""
        if against == "last_year":
            return i18n.translate("Dashboard", "none in the year before")
        return i18n.translate("Dashboard", "none in the period before")
    return moved(now / before - 1, against)


def rate_words(found: Rate | None) -> str:
    """The two parts of a rate: 1 240 engagements ÷ 38 000 impressions."""
    if found is None:
        return ""
    return i18n.translate("Dashboard", "{engagements} engagements ÷ {shown} {metric}").format(
        engagements=i18n.number(found.numerator),
        shown=i18n.number(found.denominator),
        metric=metric_word(found.metric).lower(),
    )


def compared_words(period: Period, before: Period | None) -> str:
    """The days shown, and those they are compared with."""
    said = window_words(period.first, period.last)
    if before is None:
        return said
    return i18n.translate("Dashboard", "{window}, compared with {before}").format(
        window=said, before=window_words(before.first, before.last)
    )
