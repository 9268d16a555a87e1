"""Reading posts back: rows for lists, one post in full, its revisions."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import NotAllowed, NotFound
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document, Revision, document_from_data, document_hash
from exec_assistant.domain.statuses import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One account's variant as lists show it. Times are UTC in storage form, empty when there is none."""

    post: str
    account: str
    network: str
    account_name: str
    handle: str
    provider: str
    status: Status
    why: str
    approval: str
    voided: str
    own_text: bool
    length: int
    media: int
    planned_at: str
    zone: str
    opens: str
    closes: str
    publisher: str
    published_at: str
    url: str


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as lists show it. ``owner`` is who looks after it: whoever began it, unless somebody took it over."""

    post: str
    title: str
    language: str
    creator: str
    spontaneous: bool
    pillar: str
    stake: str
    campaign: str
    tags: tuple[str, ...]
    status: Status
    partly: bool
    head: str
    forked: bool
    edited_ms: int
    first_at: str
    excerpt: str
    comments: int
    owner: str
    variants: tuple[VariantRow, ...]

    @property
    def shown_title(self) -> str:
        """The title, or the first words where there is none."""
        return self.title or self.excerpt[:60]


@dataclass(frozen=True, slots=True)
class PostDetail:
    """Everything about one post but its comments.

    ``origin`` is the post, or the template (``from_template``), it was copied from and ``origin_title`` what that is
    called; empty: neither.
    """

    row: PostRow
    document: Document
    heads: tuple[str, ...]
    readers: tuple[str, ...]
    owner: str
    discarded: bool
    editable: bool
    origin: str
    origin_title: str
    from_template: bool


_VARIANT_COLUMNS = (
    "v.post, v.account, a.network, a.name, a.handle, a.provider, v.status, v.why, v.approval, v.voided, v.own_text, "
    "v.length, v.media, v.planned_at, v.zone, v.opens, v.closes, v.publisher, v.published_at, v.url"
)


VARIANT_FIELDS = tuple(field.name for field in fields(VariantRow))


def variant_from_row(row: Sequence[Any]) -> VariantRow:
    """A variant from ``_VARIANT_COLUMNS``."""
    values = dict(zip(VARIANT_FIELDS, row, strict=True))
    values["status"] = Status(values["status"])
    values["own_text"] = bool(values["own_text"])
    return VariantRow(**values)


def list_posts(
    ws: Workspace,
    *,
    statuses: Sequence[Status] = (),
    posts: Sequence[str] | None = None,
    undated: bool = False,
    spontaneous_of: str = "",
    discarded: bool = False,
    limit: int = 1_000_000,
) -> list[PostRow]:
    """Posts, the last edited first. ``statuses`` filters by any variant's status; ``undated``: nothing planned.

    ``spontaneous_of``: only what this person began on the spot.
    """
    where = ["p.discarded = ?"]
    params: list[Any] = [int(discarded)]
    if statuses:
        marks = ", ".join("?" * len(statuses))
        where.append(
            f"(s.status IN ({marks}) OR EXISTS "
            # The plus keeps SQLite from walking through all variants of a status for each post.
            f"(SELECT 1 FROM variants x WHERE x.post = p.id AND +x.status IN ({marks})))"
        )
        params += [status.value for status in statuses] * 2
    if posts is not None:
        where.append("p.id IN (SELECT value FROM json_each(?))")
        params.append(json.dumps(list(posts)))
    if undated:
        where.append("s.first_at = ''")
    if spontaneous_of:
        # By way of the index: they are few among many.
        where.append("p.id IN (SELECT id FROM posts WHERE spontaneous = 1 AND creator = ?)")
        params.append(spontaneous_of)
    rows = ws.projection.database.query(
        "SELECT p.id, p.title, p.language, p.creator, p.spontaneous, p.pillar, p.stake, p.campaign, p.tags, s.status, "
        "s.partly, s.head, s.head_count, s.edited_ms, s.first_at, s.excerpt, "
        "(SELECT count(*) FROM comments c WHERE c.post = p.id AND c.removed = 0 AND c.resolved = 0 "
        "AND (c.audience = 'shared' OR ?)), coalesce(nullif(p.owner, ''), p.creator) "
        "FROM posts p JOIN post_states s ON s.post = p.id "
        f"WHERE {' AND '.join(where)} ORDER BY s.edited_ms DESC, p.id LIMIT ?",
        (int(sees_internal(ws)), *params, limit),
    )
    by_post = _variants_of(ws, [row[0] for row in rows])
    return [
        PostRow(
            post=row[0],
            title=row[1],
            language=row[2],
            creator=row[3],
            spontaneous=bool(row[4]),
            pillar=row[5],
            stake=row[6],
            campaign=row[7],
            tags=tuple(json.loads(row[8])),
            status=Status(row[9]),
            partly=bool(row[10]),
            head=row[11],
            forked=row[12] > 1,
            edited_ms=row[13],
            first_at=row[14],
            excerpt=row[15],
            comments=row[16],
            owner=row[17],
            variants=tuple(by_post.get(row[0], ())),
        )
        for row in rows
    ]


def _variants_of(ws: Workspace, posts: Sequence[str]) -> dict[str, list[VariantRow]]:
    sql = f"SELECT {_VARIANT_COLUMNS} FROM variants v JOIN accounts a ON a.id = v.account"
    if len(posts) > 2_000:
        rows = ws.projection.database.query(sql)
    else:
        rows = ws.projection.database.query(
            sql + " WHERE v.post IN (SELECT value FROM json_each(?))", (json.dumps(list(posts)),)
        )
    result: dict[str, list[VariantRow]] = {}
    for row in rows:
        result.setdefault(row[0], []).append(variant_from_row(row))
    return result


def sees_internal(ws: Workspace) -> bool:
    """Whether I see what advisors say among themselves."""
    return ws.me.role is Role.ADVISOR


def post_detail(ws: Workspace, post: str) -> PostDetail:
    """One post; raises NotFound when it does not exist here."""
    rows = list_posts(ws, posts=[post]) or list_posts(ws, posts=[post], discarded=True)
    if not rows:
        # Brought back between the two questions.
        rows = list_posts(ws, posts=[post])
    if not rows:
        raise no_post()
    row = rows[0]
    extra = ws.projection.database.query(
        "SELECT p.readers, p.owner, p.discarded, p.origin, "
        "coalesce(t.name, nullif(o.title, ''), substr(s.excerpt, 1, 60)), t.id IS NOT NULL "
        "FROM posts p LEFT JOIN templates t ON t.id = p.origin LEFT JOIN posts o ON o.id = p.origin "
        "LEFT JOIN post_states s ON s.post = p.origin WHERE p.id = ?",
        (post,),
    )[0]
    head_rows = ws.projection.database.query(
        "SELECT id, document FROM revisions WHERE post = ? AND superseded = 0 ORDER BY stamp", (post,)
    )
    document = document_from_data(json.loads(head_rows[-1][1])) if head_rows else Document("", {})
    return PostDetail(
        row=row,
        document=document,
        heads=tuple(r[0] for r in head_rows),
        readers=tuple(json.loads(extra[0])),
        owner=extra[1],
        discarded=bool(extra[2]),
        editable=ws.me.role is not Role.READER,
        origin=extra[3],
        origin_title=extra[4] or "",
        from_template=bool(extra[5]),
    )


def revisions(ws: Workspace, post: str) -> list[Revision]:
    """All revisions of a post, oldest first."""
    rows = ws.projection.database.query(
        "SELECT id, post, author, wall_ms, document, parents FROM revisions WHERE post = ? ORDER BY stamp", (post,)
    )
    result = []
    for row in rows:
        document = document_from_data(json.loads(row[4]))
        result.append(
            Revision(row[0], row[1], row[2], row[3], document, tuple(json.loads(row[5])), document_hash(document))
        )
    return result


def refuse_readers(ws: Workspace) -> None:
    """Raise NotAllowed for a reader, who clears and comments on posts and changes nothing else."""
    if ws.me.role is Role.READER:
        raise NotAllowed("Readers clear or comment on posts; they do not write them.", "Nothing was changed.")


def no_post() -> NotFound:
    """What is said when a post is not here."""
    return NotFound("This post does not exist here.", "Nothing was changed.", "It may not have arrived yet.")


def last_seen(ws: Workspace, post: str) -> str:
    """The revision of the post I read last, or empty."""
    rows = ws.projection.database.query("SELECT revision FROM seen WHERE post = ? AND person = ?", (post, ws.me.person))
    return str(rows[0][0]) if rows else ""
