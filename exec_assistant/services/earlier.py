"""What a person read or approved before, to be compared with what stands there now."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.approval import parse_statement
from exec_assistant.domain.posts import content_fields, document_from_data, fields_hash, variant_content

if TYPE_CHECKING:
    from exec_assistant.domain.posts import VariantContent
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Earlier:
    """What one account would have been sent.

    Attributes:
        fields: its canonical fields, as JSON.
        wall_ms: when that version was written, or approved.
        version: its number among the post's versions; 0 where it is none of them.
    """

    fields: str
    wall_ms: int
    version: int

    @property
    def text(self) -> str:
        """Its words."""
        return str(json.loads(self.fields)["text"])

    def other_changes(self, content: VariantContent) -> tuple[str, ...]:
        """What differs besides the words: ``media``, ``first_comment``, ``visibility``."""
        before, now = json.loads(self.fields), content_fields(content)
        return tuple(name for name in ("media", "first_comment", "visibility") if before.get(name) != now[name])


def seen(ws: Workspace, post: str, account: str) -> Earlier | None:
    """The version I last read; None when I have read none of this account."""
    rows = ws.projection.database.query(
        "SELECT r.document, r.wall_ms, (SELECT count(*) FROM revisions o WHERE o.post = r.post AND o.stamp <= r.stamp) "
        "FROM seen s JOIN revisions r ON r.id = s.revision WHERE s.post = ? AND s.person = ?",
        (post, ws.me.person),
    )
    if not rows:
        return None
    document, wall_ms, version = rows[0]
    content = variant_content(document_from_data(json.loads(document)), account)
    return None if content is None else Earlier(_json(content_fields(content)), wall_ms, version)


def approved(ws: Workspace, post: str, account: str) -> Earlier | None:
    """What was approved last, in force or voided by an edit; None when nothing was, or it was taken back."""
    rows = ws.projection.database.query(
        "SELECT d.statement, d.wall_ms, d.stamp FROM decisions d WHERE d.post = ? AND d.account = ? "
        "AND d.kind = 'approve' AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.post = d.post AND "
        "w.kind = 'withdraw' AND w.target = d.id) ORDER BY d.stamp DESC LIMIT 1",
        (post, account),
    )
    parsed = parse_statement(rows[0][0].encode()) if rows else None
    if parsed is None:
        return None
    fields = dict(parsed.fields["content"])
    return Earlier(_json(fields), rows[0][1], _version(ws, post, account, fields, rows[0][2]))


def _version(ws: Workspace, post: str, account: str, fields: dict[str, Any], before: str) -> int:
    """Which version was approved: the last one before the decision that says the same; 0: none."""
    rows = ws.projection.database.query(
        "SELECT document FROM revisions WHERE post = ? AND stamp <= ? ORDER BY stamp", (post, before)
    )
    wanted = fields_hash(fields)
    for number in range(len(rows), 0, -1):
        content = variant_content(document_from_data(json.loads(rows[number - 1][0])), account)
        if content is not None and fields_hash(content_fields(content)) == wanted:
            return number
    return 0


def _json(fields: dict[str, Any]) -> str:
    return json.dumps(fields, ensure_ascii=False, sort_keys=True)
