"""Reach and sentiment over time, and the posts that did best: figures with their source, window and caveat.

What may not be summed is not: unique reach of days never adds up, figures of posts and of days of the same account are
never added, and a day without a figure is missing, not zero.
"""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.adding import add, engagements, rate
from exec_assistant.domain.metrics import METRIC_UNITS
from exec_assistant.domain.periods import Period
from exec_assistant.services.kept_answers import KeptAnswers
from exec_assistant.services.local_days import LocalDays
from exec_assistant.services.post_figures import post_figures
from exec_assistant.services.published import published

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.domain.adding import Rate
    from exec_assistant.services.published import Published
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where figures come from: formats or tools, the source's own column names, and the last day observed."""

    sources: tuple[str, ...]
    columns: tuple[str, ...]
    observed_until: str


@dataclass(frozen=True, slots=True)
class Series:
    """One account's daily figures. ``points`` are (local day, value); days without a figure are absent.

    ``total`` is None where a sum would be false (unique figures), ``missing`` counts the days without a figure.
    """

    account: str
    name: str
    network: str
    metric: str
    points: tuple[tuple[date, float], ...]
    total: float | None
    missing: int
    caveats: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class TopPost:
    """A publication with its latest figures since it went out.

    Attributes:
        post: empty for one known from an export alone; ``text`` is then what the export gives of it.
        ids: what the network's exports may call it.
        parted: engagements over impressions (or views) computed here, None where a part is missing.
        observed_at: the day the figures were read.
    """

    post: str
    account: str
    title: str
    text: str
    network: str
    url: str
    ids: tuple[str, ...]
    published_at: str
    day: date
    figures: Mapping[str, float]
    engagements: float | None
    parted: Rate | None
    observed_at: str

    @property
    def rate(self) -> float | None:
        """The engagement rate as a share of one."""
        return self.parted.share if self.parted else None

    def figure(self, metric: str) -> float | None:
        """A figure by its metric; ``engagements`` and ``rate`` are those computed here."""
        return _worth(self.figures, metric)


@dataclass(frozen=True, slots=True)
class SentimentDay:
    """Mentions of one local day by label; ``unrated``: mentions without that label's source."""

    day: date
    negative: int
    neutral: int
    positive: int
    unrated: int


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention with the source's label and ours, apart. ``judged`` is a person's correction (empty: none)."""

    key: str
    network: str
    author: str
    title: str
    text: str
    url: str
    language: str
    published_at: str
    potential_reach: int | None
    engagement: int | None
    source_label: str
    source_raw: str
    judged: str
    themes: tuple[str, ...] = ()


_CURRENT = (
    "SELECT o.key, o.metric, o.value, o.scope_id, o.network, o.starts, o.ends, o.source_column, o.observed_at, "
    "i.format, max(o.observed_at || o.stamp) FROM observations o JOIN imports i ON i.id = o.source "
    "WHERE i.withdrawn < i.stamp AND o.distribution != 'paid' AND "
)


def series(ws: Workspace, metric: str, first: date, last: date, *, accounts: Sequence[str] = ()) -> list[Series]:
    """Daily figures of a metric by account between two local days, both included; the richest account first."""
    found = _kept.get(ws, (metric, first, last), lambda: tuple(_read_series(ws, metric, first, last)))
    return [one for one in found if not accounts or one.account in accounts]


_kept: KeptAnswers[tuple[Series, ...]] = KeptAnswers(32)


def _read_series(ws: Workspace, metric: str, first: date, last: date) -> list[Series]:
    rows = ws.projection.database.query(
        _CURRENT + "o.metric = ? AND o.window_kind = 'day' AND o.scope_kind = 'account' AND o.starts BETWEEN ? AND ? "
        "GROUP BY o.key",
        (metric, first.isoformat(), last.isoformat()),
    )
    names = {row[0]: (row[1], row[2]) for row in ws.projection.database.query("SELECT id, name, network FROM accounts")}
    grouped: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for row in rows:
        grouped[row[3] or row[4]].append(row)
    found = [_series(scope, names, metric, listed, first, last) for scope, listed in grouped.items()]
    return sorted(found, key=lambda s: (-sum(value for _, value in s.points), s.name))


def _series(
    scope: str,
    names: Mapping[str, tuple[str, str]],
    metric: str,
    rows: Sequence[tuple[object, ...]],
    first: date,
    last: date,
) -> Series:
    by_day: dict[date, tuple[str, float]] = {}
    for row in rows:
        day, stamp, value = date.fromisoformat(str(row[5])), str(row[10]), float(str(row[2]))
        # Two exports may give one day under two keys (organic and total); the latest observation counts.
        if day not in by_day or stamp > by_day[day][0]:
            by_day[day] = (stamp, value)
    points = tuple((day, by_day[day][1]) for day in sorted(by_day))
    name, network = names.get(scope, (scope, str(rows[0][4])))
    missing = (last - first).days + 1 - len(points)
    amount = add(metric, [value for _, value in points])
    unique = amount.value is None
    caveats = (("unique_not_summed",) if unique else ()) + (("days_missing",) if missing else ())
    return Series(
        account=scope,
        name=name,
        network=network,
        metric=metric,
        points=points,
        total=amount.value,
        missing=missing,
        caveats=caveats,
        provenance=_provenance(rows),
    )


def _provenance(rows: Sequence[tuple[object, ...]]) -> Provenance:
    return Provenance(
        tuple(sorted({str(row[9]) for row in rows})),
        tuple(sorted({str(row[7]) for row in rows if row[7]})),
        max((str(row[8])[:10] for row in rows), default=""),
    )


def metrics_known(ws: Workspace) -> list[str]:
    """Metrics of which daily account figures exist."""
    exists = (
        "SELECT EXISTS (SELECT 1 FROM observations o JOIN imports i ON i.id = o.source WHERE o.metric = ? AND "
        "o.window_kind = 'day' AND o.scope_kind = 'account' AND i.withdrawn < i.stamp)"
    )
    return [metric for metric in METRIC_UNITS if ws.projection.database.query(exists, (metric,))[0][0]]


def top_posts(
    ws: Workspace,
    first: date,
    last: date,
    *,
    limit: int = 10,
    by: str = "impressions",
    accounts: Sequence[str] = (),
) -> list[TopPost]:
    """Publications of two local days and those between, the best by a figure first; without any figure: none."""
    kept = post_figures(ws)
    found = []
    for one in published(ws, Period(first, last)):
        if accounts and one.account not in accounts:
            continue
        figures, observed = kept.of(one.network, one.ids)
        if figures:
            found.append((_worth(figures, by), one, figures, observed))
    best = sorted(found, key=lambda entry: (entry[0] is None, -(entry[0] or 0)))[:limit]
    return [_top_post(one, dict(figures), observed) for _, one, figures, observed in best]


def _worth(figures: Mapping[str, float], by: str) -> float | None:
    if by == "rate":
        parted = rate([figures])
        return parted.share if parted else None
    return engagements(figures) if by == "engagements" else figures.get(by)


def _top_post(one: Published, figures: dict[str, float], observed: str) -> TopPost:
    return TopPost(
        post=one.post,
        account=one.account,
        title=one.title,
        text=one.text,
        network=one.network,
        url=one.url,
        ids=one.ids,
        published_at=one.published_at,
        day=one.day,
        figures=figures,
        engagements=engagements(figures),
        parted=rate([figures]),
        observed_at=observed,
    )


# --- mentions --------------------------------------------------------------------------------------------------------


def mentions(ws: Workspace, first: date, last: date, *, limit: int = 10_000) -> list[MentionRow]:
    """Mentions of the local days between two dates, the latest first."""
    starts, ends = LocalDays(Period(first, last), ZoneInfo(ws.zone())).bounds
    rows = ws.projection.database.query(
        "SELECT m.key, m.network, m.author, m.title, m.text, m.url, m.language, m.published_at, m.potential_reach, "
        "m.engagement, m.source_label, m.source_raw, coalesce(j.label, ''), m.themes, max(m.stamp) FROM mentions m "
        "JOIN imports i ON i.id = m.source LEFT JOIN judgements j ON j.mention = m.key "
        "WHERE i.withdrawn < i.stamp AND m.published_at >= ? AND m.published_at < ? GROUP BY m.key "
        "ORDER BY m.published_at DESC, m.key LIMIT ?",
        (starts, ends, limit),
    )
    return [
        # In the order of the columns: a year has thousands.
        MentionRow(*(*row[:13], _themes(row[13])))
        for row in rows
    ]


@functools.lru_cache(maxsize=4096)
def _themes(listed: str) -> tuple[str, ...]:
    return tuple(str(theme) for theme in json.loads(listed))


def count_mentions(ws: Workspace, first: date, last: date) -> int:
    """How many mentions the local days between two dates have."""
    bounds = LocalDays(Period(first, last), ZoneInfo(ws.zone())).bounds
    rows = ws.projection.database.query(
        "SELECT count(DISTINCT m.key) FROM mentions m JOIN imports i ON i.id = m.source "
        "WHERE i.withdrawn < i.stamp AND m.published_at >= ? AND m.published_at < ?",
        bounds,
    )
    return int(rows[0][0])


def sentiment_days(
    ws: Workspace, first: date, last: date, labels: Mapping[str, str] | None = None
) -> list[SentimentDay]:
    """Mentions by local day and label: the source's own labels, or ``labels`` (mention key to label) when given.

    A person's correction counts in both.
    """
    return days_of_mentions(mentions(ws, first, last), Period(first, last), ZoneInfo(ws.zone()), labels)


def days_of_mentions(
    rows: Sequence[MentionRow], period: Period, zone: ZoneInfo, labels: Mapping[str, str] | None = None
) -> list[SentimentDay]:
    """Mentions that were read already, by local day and label."""
    days = LocalDays(period, zone)
    counts: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        label = row.judged or (row.source_label if labels is None else labels.get(row.key, ""))
        counts[days.day(row.published_at)][label or "unrated"] += 1
    return [
        SentimentDay(day, found["negative"], found["neutral"], found["positive"], found["unrated"])
        for day, found in sorted(counts.items())
    ]
