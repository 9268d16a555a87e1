"""The latest figures of every post, kept in memory so that another period or grouping is answered at once.

Reading a hundred thousand observations takes a good part of a second; it is done once, and again only when an import
came or was withdrawn. Of several observations of one figure the latest counts, whatever their order.
"""

from __future__ import annotations

import threading
import weakref
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.services.workspace import Workspace

PostKey = tuple[str, str]
"""Network, and the network's own id or address of the post."""
NOTHING: dict[str, float] = {}

_ROWS = """
SELECT o.network, o.scope_id, o.metric, o.value, o.observed_at || o.stamp, i.format FROM observations o
JOIN imports i ON i.id = o.source WHERE i.withdrawn < i.stamp
AND o.scope_kind = 'post' AND o.window_kind = 'lifetime' AND o.scope_id != '' AND o.distribution != 'paid'
"""
_STATE = """
SELECT coalesce(max(rowid), 0), (SELECT group_concat(id || withdrawn) FROM imports WHERE withdrawn >= stamp),
(SELECT count(*) FROM imports) FROM observations
"""
_SNAPSHOTS = """
SELECT o.observed_at, o.value, max(o.stamp) FROM observations o JOIN imports i ON i.id = o.source
WHERE i.withdrawn < i.stamp AND o.scope_id = ? AND o.metric = ? AND o.network = ? AND o.scope_kind = 'post'
AND o.window_kind = 'lifetime' AND o.distribution != 'paid' GROUP BY substr(o.observed_at, 1, 10) ORDER BY o.observed_at
"""


@dataclass(slots=True)
class PostFigures:
    """The latest value of each metric by post, when it was observed, and the formats it came from."""

    values: dict[PostKey, dict[str, float]] = field(default_factory=dict)
    stamps: dict[tuple[PostKey, str], str] = field(default_factory=dict)
    observed: dict[PostKey, str] = field(default_factory=dict)
    formats: set[str] = field(default_factory=set)

    def add(self, rows: Sequence[tuple[str, str, str, float, str, str]]) -> None:
        """Take in observations; an older one of the same figure changes nothing."""
        for network, scope, metric, value, stamp, name in rows:
            self.formats.add(name)
            post = (network, scope)
            if self.stamps.get((post, metric), "") < stamp:
                self.stamps[post, metric] = stamp
                self.values.setdefault(post, {})[metric] = value
                if self.observed.get(post, "") < stamp:
                    self.observed[post] = stamp[:10]

    def of(self, network: str, ids: Sequence[str]) -> tuple[Mapping[str, float], str]:
        """The figures of a post under any of its ids, and the day they were observed; empty where there are none."""
        for scope in ids:
            found = self.values.get((network, scope))
            if found is not None:
                return found, self.observed[network, scope]
        return NOTHING, ""


_lock = threading.Lock()
_kept: weakref.WeakKeyDictionary[Workspace, tuple[tuple[object, ...], PostFigures]] = weakref.WeakKeyDictionary()


def post_figures(ws: Workspace) -> PostFigures:
    """The figures as they stand now; not to be changed by who asks."""
    with _lock:
        state = ws.projection.database.query(_STATE)[0]
        kept = _kept.get(ws)
        if kept is not None and kept[0] == state:
            return kept[1]
        figures = PostFigures()
        figures.add(ws.projection.database.query(_ROWS))
        _kept[ws] = (state, figures)
        return figures


def snapshots(ws: Workspace, network: str, ids: Sequence[str], metric: str) -> list[tuple[str, float]]:
    """(day observed, value since publication) of one post in order of time, where several were kept."""
    for scope in ids:
        rows = ws.projection.database.query(_SNAPSHOTS, (scope, metric, network))
        if rows:
            return [(row[0][:10], row[1]) for row in rows]
    return []
