"""The workspace in numbers: for the command line and the quiet status line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import ORDER
from exec_assistant.services.people import within_mandate

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of variants by status (only those that occur, the least advanced first), and what comes next."""

    workspace: str
    me: str
    role: str
    posts: int
    people: int
    mentions: int
    statuses: dict[str, int]
    next_at: str
    next_title: str
    demo: bool

    def as_json(self) -> dict[str, object]:
        """All fields."""
        return {name: getattr(self, name) for name in self.__slots__}


def to_write(ws: Workspace) -> int:
    """How many posts wait to be written or reworked by the person at this laptop: an advisor writes all of them."""
    if ws.me.role is Role.READER:
        return 0
    wanted = "s.status IN ('draft', 'changes_requested', 'rejected')"
    if ws.me.role is Role.ADVISOR:
        # Both are counted within an index: with ten thousand posts, joining them reads half of the database.
        sql = (
            f"SELECT (SELECT count(*) FROM post_states s WHERE {wanted}) - (SELECT count(*) FROM posts p "
            f"JOIN post_states s ON s.post = p.id WHERE p.discarded = 1 AND {wanted})"
        )
    else:
        mine = "SELECT id FROM posts WHERE creator = :me UNION SELECT id FROM posts WHERE owner != '' AND owner = :me"
        sql = (
            f"SELECT count(*) FROM posts p JOIN post_states s ON s.post = p.id WHERE p.id IN ({mine}) "
            f"AND p.discarded = 0 AND {wanted}"
        )
    return int(ws.projection.database.query(sql, {"me": ws.me.person})[0][0])


def to_settle(ws: Workspace) -> int:
    """How many variants did not go out as planned and wait for the person at this laptop, who may settle them.

    Readers settle nothing, and deputies only what their mandate covers.
    """
    if ws.me.role is Role.READER:
        return 0
    rows = ws.projection.database.query(
        "SELECT v.account, count(*) FROM variants v JOIN posts p ON p.id = v.post "
        "WHERE v.status IN ('parked', 'missed', 'failed') AND p.discarded = 0 GROUP BY v.account"
    )
    return sum(count for account, count in rows if within_mandate(ws, account))


def overview(ws: Workspace) -> Overview:
    """Count everything once."""
    query = ws.projection.database.query
    counts = dict(
        query(
            "SELECT v.status, count(*) FROM variants v JOIN posts p ON p.id = v.post WHERE p.discarded = 0 "
            "GROUP BY v.status"
        )
    )
    coming = query(
        "SELECT v.planned_at, p.title FROM variants v JOIN posts p ON p.id = v.post "
        "WHERE v.status = 'scheduled' AND p.discarded = 0 ORDER BY v.planned_at LIMIT 1"
    )
    name = query("SELECT name FROM workspace")
    return Overview(
        workspace=name[0][0] if name else "",
        me=ws.me.name,
        role=ws.me.role.value,
        posts=query("SELECT count(*) FROM posts WHERE discarded = 0")[0][0],
        people=query("SELECT count(DISTINCT person) FROM members")[0][0],
        mentions=query("SELECT count(DISTINCT key) FROM mentions")[0][0],
        statuses={status.value: counts[status.value] for status in ORDER if status.value in counts},
        next_at=coming[0][0] if coming else "",
        next_title=coming[0][1] if coming else "",
        demo=ws.demo,
    )
