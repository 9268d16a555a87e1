"""Comments on posts: shared with everyone who reads the post, or internal to the advisors."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import CommentAdded, CommentChanged
from exec_assistant.domain.people import Role
from exec_assistant.services.posts import MAX_TEXT
from exec_assistant.services.reading import sees_internal

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment. ``quote`` is the passage it is anchored to (empty: the whole post)."""

    comment: str
    post: str
    account: str
    author: str
    author_name: str
    role: str
    wall_ms: int
    body: str
    quote: str
    internal: bool
    reply_to: str
    resolved: bool


def comments_of(ws: Workspace, post: str) -> list[CommentRow]:
    """Comments on a post, oldest first; internal ones only for advisors."""
    rows = ws.projection.database.query(
        "SELECT c.id, c.post, c.account, c.author, m.name, m.role, c.wall_ms, c.body, c.quote, c.audience, c.reply_to, "
        "c.resolved FROM comments c LEFT JOIN (SELECT person, min(name) AS name, min(role) AS role FROM members "
        "GROUP BY person) m ON m.person = c.author WHERE c.post = ? AND c.removed = 0 AND (c.audience = 'shared' OR ?) "
        "ORDER BY c.wall_ms, c.id",
        (post, int(sees_internal(ws))),
    )
    return [
        CommentRow(
            comment=row[0],
            post=row[1],
            account=row[2],
            author=row[3],
            author_name=row[4] or "",
            role=row[5] or "",
            wall_ms=row[6],
            body=row[7],
            quote=row[8],
            internal=row[9] == "internal",
            reply_to=row[10],
            resolved=bool(row[11]),
        )
        for row in rows
    ]


def add_comment(
    ws: Workspace,
    post: str,
    body: str,
    *,
    account: str = "",
    quote: str = "",
    internal: bool = False,
    reply_to: str = "",
) -> Changes:
    """Comment on a post, or on a passage of it by quoting it."""
    if not body.strip():
        raise BadInput("The comment is empty.", "Nothing was changed.", "Write it, then send it.")
    if len(body) > MAX_TEXT:
        raise BadInput("The comment is longer than {limit} characters.", "Nothing was changed.", limit=MAX_TEXT)
    if internal and ws.me.role is not Role.ADVISOR:
        raise NotAllowed("Internal comments are for advisors.", "Nothing was changed.", "Share the comment instead.")
    event = CommentAdded(
        ws.new_id(), post, account, body.strip(), quote, "internal" if internal else "shared", reply_to
    )
    committed = ws.commit([event])
    back = (CommentChanged(event.comment, "removed", True),)
    changes = committed.undone_by("Commented", back, created=event.comment)
    return replace(changes, posts=frozenset({post}))


def resolve_comment(ws: Workspace, comment: str, *, resolved: bool = True) -> Changes:
    """Mark a comment as dealt with, or open it again."""
    rows = ws.projection.database.query("SELECT resolved FROM comments WHERE id = ?", (comment,))
    if rows and bool(rows[0][0]) == resolved:
        return Changes()
    committed = ws.commit([CommentChanged(comment, "resolved", resolved)])
    return committed.undone_by("Resolved a comment", (CommentChanged(comment, "resolved", not resolved),))


def remove_comment(ws: Workspace, comment: str) -> Changes:
    """Remove my own comment from view; the journal keeps it."""
    rows = ws.projection.database.query("SELECT author FROM comments WHERE id = ? AND removed = 0", (comment,))
    if not rows:
        raise NotFound("This comment does not exist here.", "Nothing was changed.")
    if rows[0][0] != ws.me.person:
        raise NotAllowed("Only its author removes a comment.", "Nothing was changed.", "Resolve it instead.")
    committed = ws.commit([CommentChanged(comment, "removed", True)])
    return committed.undone_by("Removed a comment", (CommentChanged(comment, "removed", False),))
