"""What was published in a period: our own variants, and posts known only from an export of their network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.services.kept_answers import KeptAnswers
from exec_assistant.services.local_days import LocalDays

if TYPE_CHECKING:
    from datetime import date

    from exec_assistant.domain.periods import Period
    from exec_assistant.services.workspace import Workspace

WIDEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Published:
    """One publication on one account.

    Attributes:
        post: empty for one known from an export alone; then ``text`` is what the export gives of it.
        account: empty where an export's network has several accounts here, or none.
        ids: what the network's exports may call it.
    """

    post: str
    account: str
    network: str
    title: str
    text: str
    pillar: str
    stake: str
    campaign: str
    url: str
    ids: tuple[str, ...]
    published_at: str
    day: date


_OURS = """
SELECT o.post, o.account, a.network, p.title, s.excerpt, p.pillar, p.stake, p.campaign, o.url, o.remote_id,
o.published_at, max(o.stamp) FROM outcomes o JOIN posts p ON p.id = o.post JOIN accounts a ON a.id = o.account
LEFT JOIN post_states s ON s.post = o.post
WHERE o.kind = 'confirmed' AND o.published_at >= ? AND o.published_at < ? GROUP BY o.post, o.account
"""
_SEEN = """
SELECT n.network, n.url, n.remote_id, n.text, n.published_at, max(n.stamp) FROM network_posts n
JOIN imports i ON i.id = n.source
WHERE i.withdrawn < i.stamp AND n.published_at >= ? AND n.published_at < ? GROUP BY n.key
"""


_kept: KeptAnswers[tuple[Published, ...]] = KeptAnswers(8)


def published(ws: Workspace, period: Period) -> tuple[Published, ...]:
    """Publications of the period's local days, in order of time."""
    return _kept.get(ws, (period, ws.zone()), lambda: tuple(_read(ws, period)))


def _read(ws: Workspace, period: Period) -> list[Published]:
    days = LocalDays(period, ZoneInfo(ws.zone()))
    query = ws.projection.database.query
    found = []
    known: set[tuple[str, str]] = set()
    for row in query(_OURS, days.bounds):
        post, account, network, title, excerpt, pillar, stake, campaign, url, remote, at, _ = row
        ids = tuple(word for word in (remote, url) if word)
        known.update((network, word) for word in ids)
        title = title or excerpt
        found.append(Published(post, account, network, title, "", pillar, stake, campaign, url, ids, at, days.day(at)))
    only = _only_accounts(ws)
    for network, url, remote, text, at, _ in query(_SEEN, days.bounds):
        if (network, remote) in known or (network, url) in known:
            continue
        title = " ".join(text.split())[:WIDEST_TITLE] or url
        ids = tuple(word for word in (remote, url) if word)
        account = only.get(network, "")
        found.append(Published("", account, network, title, text, "", "", "", url, ids, at, days.day(at)))
    return sorted(found, key=lambda one: (one.published_at, one.post, one.account))


def _only_accounts(ws: Workspace) -> dict[str, str]:
    """The account of each network that has one only: what an export shows of the network is its own."""
    rows = ws.projection.database.query(
        "SELECT network, min(id) FROM accounts WHERE removed = 0 GROUP BY network HAVING count(*) = 1"
    )
    return dict(rows)
