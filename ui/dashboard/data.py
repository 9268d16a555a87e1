"""What the dashboard asks of the core, gathered off the window's thread into frozen values."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, cast, get_args
from zoneinfo import ZoneInfo

from exec_assistant.domain.adding import BREAKS, Comparison, add, compare
from exec_assistant.domain.periods import AGAINST, NAMED, Against, Named, Period, named_period
from exec_assistant.services import dashboard, people, results, sentiment, tones
from exec_assistant.services.post_figures import post_figures
from exec_assistant.services.published import published
from exec_assistant.services.results import BY, By

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.domain.adding import Amount
    from exec_assistant.services.dashboard import MentionRow, SentimentDay, Series, TopPost
    from exec_assistant.services.published import Published
    from exec_assistant.services.results import Group
    from exec_assistant.services.tones import Tones
    from exec_assistant.services.workspace import Workspace

PREFERRED = ("impressions", "reach", "views", "engagements_platform", "followers_gained")
"""Metrics offered, in this order, where the workspace has them."""
COUNTED = ("impressions", "views")
"""What publications are measured by beside engagements; the two are never mixed."""
TOP = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose; ``account`` empty: all; ``first`` and ``last`` (ISO) belong to a custom period."""

    name: Named = "30"
    first: str = ""
    last: str = ""
    against: Against = "before"
    metric: str = "impressions"
    account: str = ""
    by: By = "account"
    best: str = "impressions"

    @staticmethod
    def kept(setting: object) -> Wanted:
        """What this laptop kept of an earlier choice; what is not understood (any more) is the default."""
        known: dict[str, Any] = setting if isinstance(setting, dict) else {}
        found = {one.name: known[one.name] for one in fields(Wanted) if isinstance(known.get(one.name), str)}
        for name, allowed in (("name", NAMED), ("against", AGAINST), ("by", BY)):
            if found.get(name) not in allowed:
                found.pop(name, None)
        try:
            made = Wanted(**found)
            made.period(date(2000, 1, 1))
        except (TypeError, ValueError):
            return Wanted()
        return made

    def to_keep(self) -> dict[str, str]:
        """The form that is kept."""
        return asdict(self)

    def period(self, today: date) -> Period:
        """The days that are meant, as seen from a day."""
        first = date.fromisoformat(self.first) if self.first else None
        last = date.fromisoformat(self.last) if self.last else None
        return named_period(self.name, today, first, last)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured. ``before``: the period to compare with, and the same figures of it.

    Attributes:
        broken: accounts that have this metric now and had its counterpart before.
        silent: (name, network) of accounts without any figure of this metric in the period.
        best: what the top publications are sorted by.
    """

    wanted: Wanted
    period: Period
    before: Period | None
    metrics: tuple[str, ...]
    metric: str
    accounts: tuple[tuple[str, str, str], ...]
    series: tuple[Series, ...]
    previous: tuple[Series, ...]
    gained: tuple[Series, ...]
    gained_before: tuple[Series, ...]
    broken: frozenset[str]
    silent: tuple[tuple[str, str], ...]
    sent: tuple[Published, ...]
    sent_before: int
    groups: tuple[Group, ...]
    groups_before: Mapping[str, Group]
    top: tuple[TopPost, ...]
    best: str
    formats: tuple[str, ...]
    mentioned: bool

    @property
    def empty(self) -> bool:
        """Whether the workspace holds nothing at all to show, in any period."""
        return not (self.metrics or self.sent or self.mentioned or self.top)

    def now(self) -> Amount:
        """What the accounts' days add up to."""
        return _added(self.metric, self.series, self.period.days, self._heard(self.series, self.previous))

    def change(self) -> Comparison | None:
        """The chosen metric against the earlier period; None when nothing is compared."""
        return self._compared(self.metric, self.series, self.previous, broken=bool(self.broken))

    def growth(self) -> Comparison | None:
        """New followers against the earlier period; None when nothing is compared."""
        return self._compared("followers_gained", self.gained, self.gained_before)

    def days_before(self, found: Sequence[Series]) -> tuple[int, int] | None:
        """How many days of the earlier period have any figure, of how many."""
        if self.before is None:
            return None
        return len({day for one in found for day, _ in one.points}), self.before.days

    def _compared(
        self, metric: str, now: Sequence[Series], before: Sequence[Series], *, broken: bool = False
    ) -> Comparison | None:
        if self.before is None:
            return None
        accounts = self._heard(now, before)
        here, then = (_added(metric, found, self.period.days, accounts) for found in (now, before))
        return compare(metric, here, then, broken=broken)

    @staticmethod
    def _heard(now: Sequence[Series], before: Sequence[Series]) -> int:
        return len({one.account for one in (*now, *before)})


def _added(metric: str, found: Sequence[Series], days: int, accounts: int) -> Amount:
    """The parts are the days of every account that has this figure now or then."""
    values: list[float | None] = [value for one in found for _, value in one.points]
    return add(metric, [*values, *[None] * max(0, days * accounts - len(values))])


@dataclass(frozen=True, slots=True)
class Voices:
    """What was said by others. ``ours``: our own tone of each mention by its key."""

    period: Period
    rows: tuple[MentionRow, ...]
    before: int | None
    ours: Mapping[str, str]
    source_days: tuple[SentimentDay, ...]
    our_days: tuple[SentimentDay, ...]
    source_groups: Mapping[By, Mapping[str, Tones]]
    our_groups: Mapping[By, Mapping[str, Tones]]


def gather(ws: Workspace, wanted: Wanted, today: date) -> Figures:
    """Ask for what was measured."""
    period = wanted.period(today)
    before = period.against(wanted.against)
    known = dashboard.metrics_known(ws)
    metrics = tuple(metric for metric in PREFERRED if metric in known)
    metric = wanted.metric if wanted.metric in metrics else (metrics[0] if metrics else wanted.metric)
    accounts = tuple((one.account, one.name, one.network.value) for one in people.accounts(ws))
    only = (wanted.account,) if any(one[0] == wanted.account for one in accounts) else ()
    series = tuple(dashboard.series(ws, metric, period.first, period.last, accounts=only))
    previous = _earlier(ws, metric, before, only)
    broken: set[str] = set()
    if before is not None and metric in BREAKS:
        broken = results.broken(series, previous, _earlier(ws, BREAKS[metric], before, only))
    heard = {one.account for one in series}
    sent = tuple(one for one in published(ws, period) if not only or one.account in only)
    return Figures(
        wanted=wanted,
        period=period,
        before=before,
        metrics=metrics,
        metric=metric,
        accounts=accounts,
        series=series,
        previous=previous,
        gained=tuple(dashboard.series(ws, "followers_gained", period.first, period.last, accounts=only)),
        gained_before=_earlier(ws, "followers_gained", before, only),
        broken=frozenset(broken),
        silent=tuple((one[1], one[2]) for one in accounts if one[0] not in heard and (not only or one[0] in only)),
        sent=sent,
        sent_before=_sent(ws, before, only),
        groups=tuple(_groups(ws, wanted.by, period, metric, only)),
        groups_before={one.key: one for one in _groups(ws, wanted.by, before, metric, only)} if before else {},
        top=tuple(dashboard.top_posts(ws, period.first, period.last, limit=TOP, by=wanted.best, accounts=only)),
        best=wanted.best,
        formats=tuple(sorted(post_figures(ws).formats)),
        mentioned=bool(ws.projection.database.query("SELECT 1 FROM mentions LIMIT 1")),
    )


def _earlier(ws: Workspace, metric: str, before: Period | None, only: Sequence[str]) -> tuple[Series, ...]:
    if before is None:
        return ()
    return tuple(dashboard.series(ws, metric, before.first, before.last, accounts=only))


def _sent(ws: Workspace, before: Period | None, only: Sequence[str]) -> int:
    if before is None:
        return 0
    return sum(1 for one in published(ws, before) if not only or one.account in only)


def _groups(ws: Workspace, by: By, period: Period, metric: str, only: Sequence[str]) -> list[Group]:
    counted = COUNTED if metric in COUNTED else (*COUNTED, metric)
    return results.groups(ws, by, period, counted, accounts=only)


def _around(ws: Workspace, period: Period, last: date) -> tuple[Published, ...]:
    """Publications of a period, of the three days before it, and of those up to another last day."""
    first = Period(period.first - timedelta(days=tones.FOLLOWS.days), period.first - timedelta(days=1))
    rest = published(ws, Period(period.last + timedelta(days=1), last)) if last > period.last else ()
    return (*published(ws, first), *published(ws, period), *rest)


def read_ahead(ws: Workspace, wanted: Wanted, today: date) -> None:
    """Read what was said before anyone asks, then a year of tones: a longer period then waits for no reading."""
    gather_voices(ws, wanted, today)
    sentiment.label_mentions(dashboard.mentions(ws, today - timedelta(days=365), today))


def gather_voices(ws: Workspace, wanted: Wanted, today: date) -> Voices:
    """Ask for what was said; the local engine reads the mentions here."""
    period = wanted.period(today)
    # Mentions of today are shown too: they are whole, unlike today's figures.
    period = Period(period.first, today) if period.last >= today - timedelta(days=1) else period
    zone = ZoneInfo(ws.zone())
    rows = tuple(dashboard.mentions(ws, period.first, period.last))
    ours = sentiment.label_mentions(rows)
    before = period.against(wanted.against)
    after = tones.followed(rows, _around(ws, wanted.period(today), period.last))
    groups = cast("tuple[By, ...]", get_args(By))
    return Voices(
        period=period,
        rows=rows,
        before=None if before is None else dashboard.count_mentions(ws, before.first, before.last),
        ours=ours,
        source_days=tuple(dashboard.days_of_mentions(rows, period, zone)),
        our_days=tuple(dashboard.days_of_mentions(rows, period, zone, ours)),
        source_groups={by: tones.tones_by_group(rows, after, by) for by in groups},
        our_groups={by: tones.tones_by_group(rows, after, by, ours) for by in groups},
    )
