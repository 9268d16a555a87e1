"""What the dashboard asks of the core, gathered off the window's thread into one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.periods import Period
from exec_assistant.services import dashboard, sentiment
from exec_assistant.services.published import published

if TYPE_CHECKING:
    from exec_assistant.services.dashboard import MentionRow, SentimentDay, Series, TopPost
    from exec_assistant.services.workspace import Workspace

PREFERRED = ("impressions", "reach", "views", "engagements_platform", "followers_gained")
"""Metrics offered, in this order, where the workspace has them."""
TOP = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose: how many days back, which metric, and one account (empty: all)."""

    days: int = 60
    metric: str = "impressions"
    account: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything on the screen. ``previous`` are the same curves over the period before; ``ours`` our own tones."""

    first: date
    last: date
    metrics: tuple[str, ...]
    metric: str
    accounts: tuple[tuple[str, str, str], ...]
    series: tuple[Series, ...]
    previous: tuple[Series, ...]
    gained: tuple[Series, ...]
    published: tuple[tuple[date, str, str], ...]
    top: tuple[TopPost, ...]
    mentions: tuple[MentionRow, ...]
    source_days: tuple[SentimentDay, ...]
    our_days: tuple[SentimentDay, ...]
    ours: dict[str, str]

    @property
    def empty(self) -> bool:
        """Whether there is nothing at all to show."""
        return not (self.series or self.top or self.mentions or self.metrics)


def gather(ws: Workspace, wanted: Wanted, today: date) -> Figures:
    """Ask for everything; the local engine reads the mentions here."""
    last = today - timedelta(days=1)
    first = last - timedelta(days=wanted.days - 1)
    known = dashboard.metrics_known(ws)
    metrics = tuple(metric for metric in PREFERRED if metric in known)
    metric = wanted.metric if wanted.metric in metrics else (metrics[0] if metrics else wanted.metric)
    only = (wanted.account,) if wanted.account else ()
    everyone = dashboard.series(ws, metric, first, last)
    rows = dashboard.mentions(ws, first, today)
    ours = sentiment.label_mentions(rows)
    return Figures(
        first=first,
        last=last,
        metrics=metrics,
        metric=metric,
        accounts=tuple((s.account, s.name, s.network) for s in everyone),
        series=tuple(s for s in everyone if not only or s.account in only),
        previous=tuple(
            dashboard.series(ws, metric, first - timedelta(days=wanted.days), first - timedelta(days=1), accounts=only)
        ),
        gained=tuple(dashboard.series(ws, "followers_gained", first, last, accounts=only)),
        published=tuple(
            (day, title, account)
            for day, title, account in ((one.day, one.title, one.account) for one in published(ws, Period(first, last)))
            if not only or account in only
        ),
        top=tuple(dashboard.top_posts(ws, first, today, limit=TOP)),
        mentions=tuple(rows),
        source_days=tuple(dashboard.sentiment_days(ws, first, today)),
        our_days=tuple(dashboard.sentiment_days(ws, first, today, ours)),
        ours=ours,
    )
