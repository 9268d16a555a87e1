"""The list of posts: which there are, in which order, and what is found in those that are looked at.

The order of ten thousand posts is read at once; their rows only for those that stand on the screen.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from exec_assistant.services.reading import list_posts, sees_internal
from exec_assistant.services.search import Words, fts_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.statuses import Status
    from exec_assistant.services.reading import PostRow
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be listed; what is empty lets everything through.

    Attributes:
        statuses: statuses of the post, which is its least advanced variant's.
        status: one more of them, chosen as a filter.
        words: searched in titles, texts and the comments I may see.
        account: a post that has a variant for it.
        pillar: a label; ``campaign`` too.
        stake: leadership, business or internal.
        owner: the person who looks after it.
        by_date: what comes next first, then what has no date, then what is past; else the last edited first.
    """

    statuses: frozenset[Status] = frozenset()
    status: str = ""
    words: str = ""
    account: str = ""
    pillar: str = ""
    campaign: str = ""
    stake: str = ""
    owner: str = ""
    by_date: bool = False

    @property
    def filtered(self) -> bool:
        """Whether a filter beside statuses and words keeps posts out."""
        return bool(self.status or self.account or self.pillar or self.campaign or self.stake or self.owner)


class Entry(NamedTuple):
    """A post's place in the list. ``status`` is its word, ``first_at`` its first date (storage form, or empty)."""

    post: str
    status: str
    first_at: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The posts that were asked for, in order; ``whole``: there are no more of them than these."""

    entries: tuple[Entry, ...]
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """A row of the list.

    Attributes:
        row: the post.
        title: its title with marks around the words found, empty where none was.
        passage: the passage found, with marks; empty where nothing was but the title.
        commented_by: who said the passage in a comment; empty where it stands in the text.
    """

    row: PostRow
    title: str = ""
    passage: str = ""
    commented_by: str = ""


_BY_DATE = (
    "CASE WHEN s.first_at >= :now THEN 0 WHEN s.first_at = '' THEN 1 ELSE 2 END, "
    "CASE WHEN s.first_at >= :now THEN s.first_at END, s.first_at DESC, s.edited_ms DESC, s.post"
)
_BY_EDIT = "s.edited_ms DESC, s.post"
_BY_PLACE = "b.place, p.number DESC"
_PLACES: tuple[str, ...] = (
    "SELECT rowid AS number, 0 AS place FROM search_posts WHERE search_posts MATCH :in_title",
    "SELECT rowid AS number, 1 AS place FROM search_posts WHERE search_posts MATCH :words",
    (
        "SELECT p.number AS number, 2 AS place FROM search_comments JOIN comments c "
        "ON c.number = search_comments.rowid JOIN posts p ON p.id = c.post "
        "WHERE search_comments MATCH :words AND c.removed = 0 AND (c.audience = 'shared' OR :internal)"
    ),
)
"""Where words are found, the best place first: in the title, in the text, in a comment."""
_NEWEST = ("search_posts.rowid", "search_posts.rowid", "search_comments.rowid")


def list_entries(ws: Workspace, wanted: Wanted, most: int = 0) -> Listed:
    """The posts of a list; searched ones with the words in the title first, then in the text, then in comments.

    ``most`` limits a search that nothing else filters or sorts to about so many of the newest, which is quick even
    for a word that every post has; where something was left out, the result says ``whole=False``.
    """
    query = fts_query(wanted.words)
    database = ws.projection.database
    if wanted.words.strip() and not query:
        return Listed(())
    where, params = _conditions(wanted)
    if wanted.by_date:
        params["now"] = ws.now()
    found, joined = "", ""
    limited = bool(query and most and not wanted.filtered and not wanted.statuses and not wanted.by_date)
    if query:
        params |= {"in_title": f"title : ({query})", "words": query, "internal": int(sees_internal(ws))}
        places = _PLACES
        if limited:
            params["most"] = most
            places = tuple(
                f"SELECT * FROM ({place} ORDER BY {newest} DESC LIMIT :most)"
                for place, newest in zip(_PLACES, _NEWEST, strict=True)
            )
        found = (
            f"WITH found AS ({' UNION ALL '.join(places)}), "
            "best AS MATERIALIZED (SELECT number, min(place) AS place FROM found GROUP BY number) "
        )
        joined = " JOIN best b ON b.number = p.number"
    order = _BY_DATE if wanted.by_date else _BY_PLACE if query else _BY_EDIT
    rows = database.query(
        f"{found}SELECT s.post, s.status, s.first_at FROM posts p JOIN post_states s ON s.post = p.id{joined} "
        f"WHERE {' AND '.join(where)} ORDER BY {order}",
        params,
    )
    return Listed(tuple(map(Entry._make, rows)), whole=not limited or len(rows) < most)


def _conditions(wanted: Wanted) -> tuple[list[str], dict[str, object]]:
    where = ["p.discarded = 0"]
    params: dict[str, object] = {}
    if wanted.statuses:
        where.append("s.status IN (SELECT value FROM json_each(:statuses))")
        params["statuses"] = json.dumps([status.value for status in wanted.statuses])
    if wanted.account:
        where.append("EXISTS (SELECT 1 FROM variants v WHERE v.post = p.id AND v.account = :account)")
        params["account"] = wanted.account
    if wanted.status:
        where.append("s.status = :status")
        params["status"] = wanted.status
    for field in ("pillar", "campaign", "stake"):
        if getattr(wanted, field):
            where.append(f"p.{field} = :{field}")
            params[field] = getattr(wanted, field)
    if wanted.owner:
        where.append("coalesce(nullif(p.owner, ''), p.creator) = :owner")
        params["owner"] = wanted.owner
    return where, params


def list_rows(ws: Workspace, posts: Sequence[str], words: str = "") -> list[Found]:
    """The rows of some posts, with what the search found in each; posts that are gone are left out."""
    rows = list_posts(ws, posts=posts)
    wanted = Words(words)
    if not wanted or not rows:
        return [Found(row) for row in rows]
    ids = json.dumps([row.post for row in rows])
    texts = {
        row[0]: row[1]
        for row in ws.projection.database.query(
            "SELECT p.id, t.body FROM posts p JOIN search_posts t ON t.rowid = p.number "
            "WHERE p.id IN (SELECT value FROM json_each(?))",
            (ids,),
        )
    }
    comments: dict[str, list[tuple[str, str]]] = {}
    for post, body, name in ws.projection.database.query(
        "SELECT c.post, c.body, coalesce((SELECT min(m.name) FROM members m WHERE m.person = c.author), '') "
        "FROM comments c WHERE c.post IN (SELECT value FROM json_each(?)) AND c.removed = 0 "
        "AND (c.audience = 'shared' OR ?) ORDER BY c.number DESC",
        (ids, int(sees_internal(ws))),
    ):
        comments.setdefault(post, []).append((body, name))
    return [_found(row, wanted, texts.get(row.post, ""), comments.get(row.post, [])) for row in rows]


def _found(row: PostRow, wanted: Words, text: str, comments: Sequence[tuple[str, str]]) -> Found:
    title, passage = wanted.marked(row.title), wanted.passage(text)
    if not passage:
        for body, name in comments:
            if wanted.all_in(body):
                return Found(row, title, wanted.passage(body), name)
    return Found(row, title, passage)
