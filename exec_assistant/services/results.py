"""Results by account, pillar, stake or campaign: what each group's publications brought, and the tone that followed.

An account is measured by its own daily figures; a pillar, a stake or a campaign by its publications' figures since they
went out. The two are different things and are never added. Reach is stated as its source states it and never made.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from exec_assistant.domain.adding import Amount, add, engagements, rate
from exec_assistant.domain.metrics import FOLLOWERS_GAINED, FOLLOWERS_TOTAL, IMPRESSIONS, REACH, VIEWS
from exec_assistant.services import people
from exec_assistant.services.dashboard import series
from exec_assistant.services.post_figures import post_figures
from exec_assistant.services.published import published

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from exec_assistant.domain.adding import Rate
    from exec_assistant.domain.periods import Period
    from exec_assistant.services.dashboard import Series
    from exec_assistant.services.published import Published
    from exec_assistant.services.workspace import Workspace

By = Literal["account", "pillar", "stake", "campaign"]
BY: tuple[By, ...] = ("account", "pillar", "stake", "campaign")
ENGAGEMENTS = "engagements"
"""Engagements as computed here, from their parts; a network's own count is ``engagements_platform``."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure exactly as its source states it, with the days it covers (``first`` empty: as of ``last``)."""

    value: float
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Group:
    """What one account, pillar, stake or campaign brought in a period.

    Attributes:
        key: the account's, label's or stake's id; empty for publications without one.
        days: by metric, the account's own daily figures added up over the days that have one (accounts only).
        posts: by metric, figures since publication added up over the publications that have one.
        rate: engagements over impressions (or views) of the publications that have both.
        reached: the highest reach of one publication; people are never added up.
        reach_stated: reach of several days as the source states it.
        followers: followers in all, as the source last stated them.
        gained: followers gained, day by day.
    """

    key: str
    name: str
    network: str
    publications: int
    days: Mapping[str, Amount]
    posts: Mapping[str, Amount]
    rate: Rate | None
    reached: float | None
    reach_stated: Stated | None
    followers: Stated | None
    gained: Amount | None

    def amount(self, metric: str) -> Amount | None:
        """The account's own daily figure, else that of its publications; None where neither is counted here."""
        return self.days.get(metric) or self.posts.get(metric)

    @property
    def empty(self) -> bool:
        """Whether nothing at all is known of it in the period."""
        known = any(amount.known for amount in (*self.days.values(), *self.posts.values()))
        return not (known or self.publications or self.reach_stated or self.followers)


def groups(
    ws: Workspace, by: By, period: Period, metrics: Sequence[str], *, accounts: Sequence[str] = ()
) -> list[Group]:
    """Every group that has publications in the period, and every account, of all accounts or of some."""
    sent: dict[str, list[Published]] = defaultdict(list)
    for one in published(ws, period):
        if not accounts or one.account in accounts:
            sent[group_of(one, by)].append(one)
    names = group_names(ws, by)
    if by == "account" and accounts:
        names = {key: name for key, name in names.items() if key in accounts}
    if by == "account":
        daily = {metric: {s.account: s for s in series(ws, metric, period.first, period.last)} for metric in metrics}
        gained = {s.account: s for s in series(ws, FOLLOWERS_GAINED, period.first, period.last)}
        keys = list(names) + ([""] if "" in sent else [])
    else:
        daily, gained = {}, {}
        keys = [key for key in names if key in sent] + sorted(set(sent) - set(names))
    reach = _stated(ws, REACH, period) if by == "account" else {}
    followers = _followers(ws, period.last) if by == "account" else {}
    kept = post_figures(ws)
    found = []
    for key in keys:
        figures = [kept.of(one.network, one.ids)[0] for one in sent[key]]
        engaged = [engagements(one) for one in figures]
        name, network = names.get(key, (key, ""))
        found.append(
            Group(
                key=key,
                name=name,
                network=network,
                publications=len(figures),
                days={metric: _days(held.get(key), metric, period) for metric, held in daily.items()},
                posts=_posts(figures, engaged),
                rate=rate(figures, engaged),
                reached=max((one[REACH] for one in figures if REACH in one), default=None),
                reach_stated=reach.get(key),
                followers=followers.get(key),
                gained=_days(gained.get(key), FOLLOWERS_GAINED, period) if by == "account" else None,
            )
        )
    return found


def group_of(one: Published, by: By) -> str:
    """The key of the group a publication belongs to."""
    return str(getattr(one, by))


def group_names(ws: Workspace, by: By) -> dict[str, tuple[str, str]]:
    """(name, network) by key: accounts and labels in their order, the three stakes."""
    if by == "account":
        return {one.account: (one.name, one.network.value) for one in people.accounts(ws)}
    if by == "stake":
        return {stake: (stake, "") for stake in ("leadership", "business", "internal")}
    return {label.label: (label.name, "") for label in people.labels(ws, by)}


def _days(found: Series | None, metric: str, period: Period) -> Amount:
    values = [value for _, value in found.points] if found is not None else []
    return add(metric, [*values, *[None] * (period.days - len(values))])


def _posts(figures: Sequence[Mapping[str, float]], engaged: Sequence[float | None]) -> dict[str, Amount]:
    found = {metric: add(metric, [one.get(metric) for one in figures]) for metric in (IMPRESSIONS, VIEWS)}
    found[ENGAGEMENTS] = add(ENGAGEMENTS, engaged)
    return found


_STATED = """
SELECT o.scope_id, o.value, o.starts, o.ends, max(o.ends || o.observed_at || o.stamp) FROM observations o
JOIN imports i ON i.id = o.source WHERE i.withdrawn < i.stamp AND o.metric = ? AND o.scope_kind = 'account'
AND o.window_kind = 'period' AND o.starts >= ? AND o.ends <= ? AND o.distribution != 'paid' GROUP BY o.scope_id
"""


def _stated(ws: Workspace, metric: str, period: Period) -> dict[str, Stated]:
    """Figures of several days within the period, as sources state them: the latest of each account."""
    rows = ws.projection.database.query(_STATED, (metric, period.first.isoformat(), period.last.isoformat()))
    return {row[0]: Stated(row[1], row[2], row[3]) for row in rows}


_FOLLOWERS = """
SELECT o.scope_id, o.value, o.ends, max(o.ends || o.observed_at || o.stamp) FROM observations o
JOIN imports i ON i.id = o.source WHERE i.withdrawn < i.stamp AND o.metric = ? AND o.scope_kind = 'account'
AND o.ends <= ? GROUP BY o.scope_id
"""


def _followers(ws: Workspace, last: date) -> dict[str, Stated]:
    """Followers in all as of a day, as the sources last stated them."""
    rows = ws.projection.database.query(_FOLLOWERS, (FOLLOWERS_TOTAL, last.isoformat()))
    return {row[0]: Stated(row[1], "", row[2]) for row in rows}


def broken(now: Sequence[Series], before: Sequence[Series], counterpart: Sequence[Series]) -> set[str]:
    """Accounts that have the figure now and had only its counterpart before (impressions that became views)."""
    had = {one.account for one in before if one.points}
    other = {one.account for one in counterpart if one.points}
    return {one.account for one in now if one.points and one.account not in had and one.account in other}
