"""The latest figures of every post, kept in memory so that another period or grouping is answered at once.

Reading a hundred thousand observations takes a good part of a second; what was read once is only added to. Of several
observations of one figure the latest counts, whatever the order in which they arrive, so that adding is enough as long
as no import is withdrawn; then everything is read again.
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
SELECT o.rowid, o.network, o.scope_id, o.metric, o.value, o.observed_at || o.stamp, i.format FROM observations o
JOIN imports i ON i.id = o.source WHERE i.withdrawn < i.stamp AND o.rowid > ?
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

    def add(self, rows: Sequence[tuple[int, str, str, str, float, str, str]]) -> None:
        """Take in observations; an older one of the same figure changes nothing."""
        for _, network, scope, metric, value, stamp, name in rows:
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


@dataclass(slots=True)
class _Kept:
    figures: PostFigures
    last: int
    state: tuple[object, ...]


_lock = threading.Lock()
_kept: weakref.WeakKeyDictionary[Workspace, _Kept] = weakref.WeakKeyDictionary()


def post_figures(ws: Workspace) -> PostFigures:
    """The figures as they stand now; what did not change since the last call is not read again."""
    with _lock:
        last, withdrawn, count = ws.projection.database.query(_STATE)[0]
        state = (last, withdrawn, count)
        kept = _kept.get(ws)
        if kept is not None and kept.state == state:
            return kept.figures
        # An observation may arrive before the import it came with (from another device): with another number of
        # imports the earlier rows are looked at again too.
        grew = kept is not None and kept.state[1:] == state[1:] and kept.last <= last
        figures, since = (kept.figures, kept.last) if kept is not None and grew else (PostFigures(), 0)
        figures.add(ws.projection.database.query(_ROWS, (since,)))
        _kept[ws] = _Kept(figures, last, state)
        return figures


def snapshots(ws: Workspace, network: str, ids: Sequence[str], metric: str) -> list[tuple[str, float]]:
    """(day observed, value since publication) of one post in order of time, where several were kept."""
    for scope in ids:
        rows = ws.projection.database.query(_SNAPSHOTS, (scope, metric, network))
        if rows:
            return [(row[0][:10], row[1]) for row in rows]
    return []
