"""Reach and sentiment over time, and the posts that did best: figures with their source, window and caveat.

What may not be summed is not: unique reach of days never adds up, figures of posts and of days of the same account are
never added, and a day without a figure is missing, not zero.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.metrics import UNIQUE_METRICS
from exec_assistant.domain.time import from_iso, iso

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.services.workspace import Workspace

ENGAGEMENT_PARTS = ("reactions", "comments", "reposts", "saves", "shares_sends", "link_clicks")
"""The numerator of the engagement rate computed here; the denominator is impressions."""


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
    """A post with its latest lifetime figures. ``post`` is empty for one known from an export alone.

    ``rate`` is ``engagements / impressions`` computed here, None where a part is missing.
    """

    post: str
    title: str
    network: str
    url: str
    published_at: str
    figures: Mapping[str, float]
    engagements: float | None
    rate: float | None
    observed_at: str


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


_CURRENT = (
    "SELECT o.key, o.metric, o.value, o.scope_id, o.network, o.starts, o.ends, o.source_column, o.observed_at, "
    "i.format, max(o.observed_at || o.stamp) FROM observations o JOIN imports i ON i.id = o.source "
    "WHERE i.withdrawn < i.stamp AND "
)


def series(ws: Workspace, metric: str, first: date, last: date, *, accounts: Sequence[str] = ()) -> list[Series]:
    """Daily figures of a metric by account between two local days, both included; the richest account first."""
    rows = ws.projection.database.query(
        _CURRENT + "o.metric = ? AND o.window_kind = 'day' AND o.scope_kind = 'account' AND o.starts BETWEEN ? AND ? "
        "GROUP BY o.key",
        (metric, first.isoformat(), last.isoformat()),
    )
    names = {row[0]: (row[1], row[2]) for row in ws.projection.database.query("SELECT id, name, network FROM accounts")}
    grouped: dict[str, list[tuple[object, ...]]] = defaultdict(list)
    for row in rows:
        if not accounts or row[3] in accounts:
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
    unique = metric in UNIQUE_METRICS
    caveats = (("unique_not_summed",) if unique else ()) + (("days_missing",) if missing else ())
    return Series(
        account=scope,
        name=name,
        network=network,
        metric=metric,
        points=points,
        total=None if unique else sum(value for _, value in points),
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
    """Metrics of which daily account figures exist, the most frequent first."""
    rows = ws.projection.database.query(
        "SELECT metric, count(*) FROM observations WHERE window_kind = 'day' AND scope_kind = 'account' "
        "GROUP BY metric ORDER BY count(*) DESC, metric"
    )
    return [row[0] for row in rows]


def top_posts(ws: Workspace, first: date, last: date, *, limit: int = 10, by: str = "impressions") -> list[TopPost]:
    """Posts published between two local days with their latest lifetime figures, the best first."""
    rows = ws.projection.database.query(
        _CURRENT + "o.scope_kind = 'post' AND o.window_kind = 'lifetime' AND o.scope_id != '' GROUP BY o.key"
    )
    latest: dict[tuple[str, str, str], tuple[str, float]] = {}
    for row in rows:
        key = (row[4], row[3], row[1])
        if key not in latest or row[10] > latest[key][0]:
            latest[key] = (row[10], float(row[2]))
    figures: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    observed: dict[tuple[str, str], str] = {}
    for (network, scope, metric), (stamp, value) in latest.items():
        figures[network, scope][metric] = value
        observed[network, scope] = max(observed.get((network, scope), ""), stamp[:10])
    known = _known_posts(ws)
    found = [
        _top_post(*scope, values, known.get(scope[1]), observed[scope])
        for scope, values in figures.items()
        if scope[1] in known
    ]
    zone = ZoneInfo(ws.zone())
    within = [post for post in found if post.published_at and first <= _local_day(post.published_at, zone) <= last]
    return sorted(within, key=lambda post: -(post.figures.get(by) or 0))[:limit]


def _top_post(
    network: str,
    scope: str,
    figures: dict[str, float],
    known: tuple[str, str, str, str] | None,
    observed_at: str,
) -> TopPost:
    post, title, url, published_at = known or ("", scope, "", "")
    parts = [figures[name] for name in ENGAGEMENT_PARTS if name in figures]
    engagements = sum(parts) if parts else None
    impressions = figures.get("impressions")
    rate = engagements / impressions if engagements is not None and impressions else None
    return TopPost(post, title, network, url, published_at, figures, engagements, rate, observed_at)


def _known_posts(ws: Workspace) -> dict[str, tuple[str, str, str, str]]:
    """By network id and by address: (post, title, url, published at) of our posts and of those seen in exports."""
    query = ws.projection.database.query
    known = {
        row[0]: ("", " ".join(row[2].split())[:80] or row[1], row[1], row[3])
        for row in query("SELECT remote_id, url, text, published_at FROM network_posts")
    }
    for remote_id, url, post, title, excerpt, published_at in query(
        "SELECT o.remote_id, o.url, o.post, p.title, s.excerpt, o.published_at FROM outcomes o "
        "JOIN posts p ON p.id = o.post JOIN post_states s ON s.post = o.post WHERE o.kind = 'confirmed'"
    ):
        for key in (remote_id, url):
            if key:
                known[key] = (post, title or excerpt, url, published_at)
    return known


def published_days(ws: Workspace, first: date, last: date) -> list[tuple[date, str, str]]:
    """(local day, title, account) of our own publications, for the dots on a curve."""
    zone = ZoneInfo(ws.zone())
    rows = ws.projection.database.query(
        "SELECT v.published_at, p.title, v.account FROM variants v JOIN posts p ON p.id = v.post "
        "WHERE v.published_at != '' ORDER BY v.published_at"
    )
    days = [(_local_day(row[0], zone), row[1], row[2]) for row in rows]
    return [entry for entry in days if first <= entry[0] <= last]


# --- mentions --------------------------------------------------------------------------------------------------------


def mentions(ws: Workspace, first: date, last: date, *, limit: int = 10_000) -> list[MentionRow]:
    """Mentions of the local days between two dates, the latest first."""
    zone = ZoneInfo(ws.zone())
    starts, ends = _utc_bounds(first, last, zone)
    rows = ws.projection.database.query(
        "SELECT m.key, m.network, m.author, m.title, m.text, m.url, m.language, m.published_at, m.potential_reach, "
        "m.engagement, m.source_label, m.source_raw, coalesce(j.label, ''), max(m.stamp) FROM mentions m "
        "JOIN imports i ON i.id = m.source LEFT JOIN judgements j ON j.mention = m.key "
        "WHERE i.withdrawn < i.stamp AND m.published_at >= ? AND m.published_at < ? GROUP BY m.key "
        "ORDER BY m.published_at DESC, m.key LIMIT ?",
        (starts, ends, limit),
    )
    return [
        MentionRow(
            key=row[0],
            network=row[1],
            author=row[2],
            title=row[3],
            text=row[4],
            url=row[5],
            language=row[6],
            published_at=row[7],
            potential_reach=row[8],
            engagement=row[9],
            source_label=row[10],
            source_raw=row[11],
            judged=row[12],
        )
        for row in rows
    ]


def sentiment_days(
    ws: Workspace, first: date, last: date, labels: Mapping[str, str] | None = None
) -> list[SentimentDay]:
    """Mentions by local day and label: the source's own labels, or ``labels`` (mention key to label) when given.

    A person's correction counts in both.
    """
    zone = ZoneInfo(ws.zone())
    counts: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for row in mentions(ws, first, last):
        label = row.judged or (row.source_label if labels is None else labels.get(row.key, ""))
        counts[_local_day(row.published_at, zone)][label or "unrated"] += 1
    return [
        SentimentDay(day, found["negative"], found["neutral"], found["positive"], found["unrated"])
        for day, found in sorted(counts.items())
    ]


def _utc_bounds(first: date, last: date, zone: ZoneInfo) -> tuple[str, str]:
    start = datetime(first.year, first.month, first.day, tzinfo=zone)
    after = last + timedelta(days=1)
    return iso(start), iso(datetime(after.year, after.month, after.day, tzinfo=zone))


def _local_day(at: str, zone: ZoneInfo) -> date:
    return from_iso(at).astimezone(zone).date()
