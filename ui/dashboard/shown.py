"""From figures to what the cards show: specifications of charts, and the sentences around them. No widget here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from exec_assistant.domain.adding import may_add
from ui import i18n
from ui.charts.spec import Bucket, DivergingSpec, LineSpec, Mark, Series, Whose
from ui.dashboard.words import (
    caveat_words,
    change_words,
    count_change,
    metric_word,
    provenance_words,
    window_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exec_assistant.domain.periods import Period
    from exec_assistant.services.dashboard import SentimentDay
    from exec_assistant.services.dashboard import Series as Measured
    from ui.dashboard.data import Figures, Voices

_MOST_NAMED = 3
Spec = TypeVar("Spec")


@dataclass(frozen=True, slots=True)
class Shown(Generic[Spec]):
    """A chart with its title, its source and window, and its caveat."""

    spec: Spec
    title: str
    source: str
    caveat: str = ""


Card = tuple[str, str, str, str]
"""Name, value, change, note."""


def known(value: float | None) -> str:
    """A figure in full; a dash where there is none."""
    return "–" if value is None else i18n.number(value)


def figure_cards(figures: Figures) -> list[Card]:
    """The chosen figure, new followers, publications."""
    against = figures.wanted.against
    gained = _total(figures.gained)
    grown = change_words(figures.growth(), against, figures.days_before(figures.gained_before))
    return [
        _metric_card(figures),
        (metric_word("followers_gained"), known(gained), grown, _of_accounts(len(figures.gained))),
        (
            i18n.translate("Dashboard", "Publications"),
            i18n.number(len(figures.sent)),
            count_change(len(figures.sent), None if figures.before is None else figures.sent_before, against),
            i18n.translate("Dashboard", "one for each account it went to"),
        ),
    ]


def _metric_card(figures: Figures) -> Card:
    name = metric_word(figures.metric)
    if not may_add(figures.metric):
        best = max(((v, d) for s in figures.series for d, v in s.points), default=None)
        told = "" if best is None else i18n.translate("Dashboard", "on {day}").format(day=i18n.day(best[1]))
        why = i18n.translate("Dashboard", "People are counted once a day: days and accounts may not be added up.")
        title = i18n.translate("Dashboard", "{metric}, best day").format(metric=name)
        return title, known(None if best is None else best[0]), told, why
    change = change_words(figures.change(), figures.wanted.against, figures.days_before(figures.previous))
    return name, known(figures.now().value), change, _of_accounts(len(figures.series))


def _of_accounts(count: int) -> str:
    if not count:
        return i18n.translate("Dashboard", "no account has this figure in these days")
    return i18n.plural("Dashboard", "%n account(s) added up", count) if count > 1 else ""


def mentions_card(voices: Voices, against: str) -> Card:
    """Mentions, and the share of those that were judged negative."""
    labels = [row.judged or row.source_label for row in voices.rows]
    rated = [label for label in labels if label]
    note = i18n.translate("Dashboard", "no tone given by the source")
    if rated:
        share = rated.count("negative") / len(rated)
        note = i18n.translate("Dashboard", "{share} negative, as the source judges").format(share=i18n.percent(share))
    name = i18n.translate("Dashboard", "Mentions")
    return name, i18n.number(len(labels)), count_change(len(labels), voices.before, against), note if labels else ""


def curve(figures: Figures) -> Shown[LineSpec]:
    """The chosen figure day by day, an account a curve; the earlier period of the first one behind it."""
    title = i18n.translate("Dashboard", "{metric} per day").format(metric=metric_word(figures.metric))
    names = curve_names(figures.series)
    curves = tuple(
        Series(name, tuple(_with_gaps(one, figures.period))) for name, one in zip(names, figures.series, strict=True)
    )
    place = {one.account: at for at, one in enumerate(figures.series)}
    marks = tuple(
        Mark(one.post, one.day, one.title, place[one.account]) for one in figures.sent if one.account in place
    )
    earlier = None
    if figures.before is not None and figures.series:
        same = next((one for one in figures.previous if one.account == figures.series[0].account), None)
        if same is not None:
            earlier = Series(earlier_word(figures.wanted.against), tuple(_with_gaps(same, figures.before)))
    spec = LineSpec(title, curves, metric_word(figures.metric).lower(), marks, earlier)
    source = provenance_words([s.provenance for s in figures.series], figures.period.first, figures.period.last)
    dots = i18n.translate("Dashboard", "Dots are your publications.") if marks else ""
    return Shown(spec, title, source, " ".join(filter(None, (dots, caveat_words(figures.series), _broken(figures)))))


def earlier_word(against: str) -> str:
    """What the earlier curve is called."""
    if against == "last_year":
        return i18n.translate("Dashboard", "Year before")
    return i18n.translate("Dashboard", "Period before")


def curve_names(found: Sequence[Measured]) -> list[str]:
    """The network alone where it tells accounts apart, else network and name."""
    networks = [one.network for one in found]
    return [
        i18n.network_name(one.network)
        if one.network and networks.count(one.network) == 1
        else " · ".join(filter(None, (i18n.network_name(one.network) if one.network else "", one.name)))
        for one in found
    ]


def _broken(figures: Figures) -> str:
    names = [one.name for one in figures.series if one.account in figures.broken]
    if not names:
        return ""
    return i18n.translate(
        "Dashboard", "{accounts}: the network counted something else in the earlier period, so nothing is compared."
    ).format(accounts=", ".join(names))


def silent_words(figures: Figures) -> str:
    """Accounts without the chosen figure, as the words of a button; empty when all have it."""
    if not figures.silent:
        return ""
    shown = [i18n.network_name(network) for _, network in figures.silent]
    names = ", ".join(dict.fromkeys(shown[:_MOST_NAMED])) + ("…" if len(set(shown)) > _MOST_NAMED else "")
    return i18n.translate("Dashboard", "Without this figure: {accounts}").format(accounts=names)


def tones(voices: Voices, *, ours: bool) -> Shown[DivergingSpec]:
    """Tones by week (by day in a short period), as the source judges or as this laptop reads."""
    days = voices.our_days if ours else voices.source_days
    step = 1 if voices.period.days <= 14 else 7 if voices.period.days <= 200 else 28
    counted = buckets(days, voices.period.first, step)
    who = (
        i18n.translate("Dashboard", "read on this laptop")
        if ours
        else i18n.translate("Dashboard", "as the listening tool judged")
    )
    every = {
        1: i18n.translate("Dashboard", "by day"),
        7: i18n.translate("Dashboard", "by week"),
        28: i18n.translate("Dashboard", "by four weeks"),
    }[step]
    title = i18n.translate("Dashboard", "Tone of mentions")
    spec = DivergingSpec(title, counted, step, (Whose(voices.period.first, voices.period.last, f"{who}, {every}"),))
    unrated = sum(day.unrated for day in days)
    caveat = i18n.plural("Dashboard", "%n mention(s) without a tone are left out.", unrated) if unrated else ""
    return Shown(spec, title, window_words(voices.period.first, voices.period.last), caveat)


def _with_gaps(series: Measured, period: Period) -> Iterable[tuple[date, float | None]]:
    """Every day of the period; a day without a figure is None, which is drawn as a gap."""
    found = dict(series.points)
    for at in range(period.days):
        day = date.fromordinal(period.first.toordinal() + at)
        yield day, found.get(day)


def _total(series: Sequence[Measured]) -> float | None:
    sums = [s.total for s in series if s.total is not None]
    return sum(sums) if sums else None


def buckets(days: Sequence[SentimentDay], first: date, step: int) -> tuple[Bucket, ...]:
    """Days added up by step; weeks begin on the Monday on or before the first day. Empty stretches are absent."""
    start = first.toordinal() - (first.weekday() if step > 1 else 0)
    counted: dict[int, list[int]] = {}
    for found in days:
        sums = counted.setdefault(start + (found.day.toordinal() - start) // step * step, [0, 0, 0])
        for place, value in enumerate((found.negative, found.neutral, found.positive)):
            sums[place] += value
    return tuple(Bucket(date.fromordinal(at), *sums) for at, sums in sorted(counted.items()))
