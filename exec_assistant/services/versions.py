"""The versions of a post: what each said, which one was approved or went out, and what going back to one does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.approval import parse_statement
from exec_assistant.domain.posts import content_hash, document_data, fields_hash, variant_content
from exec_assistant.services.posts import freeze_published
from exec_assistant.services.reading import post_detail, revisions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.domain.posts import Document, Revision
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Version:
    """A saved version; ``number`` is 1 for the first.

    Attributes:
        number: its place among all versions.
        revision: the revision itself.
        head: it is what the post says now (two are while a conflict is open).
        approved: accounts for which an approval that nobody took back covers what it says.
        published: accounts at which what it says went out.
    """

    number: int
    revision: Revision
    head: bool
    approved: frozenset[str]
    published: frozenset[str]


@dataclass(frozen=True, slots=True)
class GoingBack:
    """What restoring a version does to approvals: accounts that lose theirs, and accounts that have it again.

    ``changes`` is false where it does nothing, since all it would change is out already.
    """

    voids: tuple[str, ...] = ()
    restores: tuple[str, ...] = ()
    changes: bool = True


def versions(ws: Workspace, post: str) -> list[Version]:
    """All versions of a post, the latest first."""
    heads = frozenset(post_detail(ws, post).heads)
    approved, out = _approved(ws, post), _published(ws, post)
    found = []
    for number, revision in enumerate(revisions(ws, post), 1):
        hashes = _hashes(revision.document)
        found.append(
            Version(
                number,
                revision,
                revision.revision in heads,
                frozenset(account for account, said in hashes.items() if said in approved.get(account, ())),
                frozenset(account for account, said in hashes.items() if said in out.get(account, ())),
            )
        )
    return found[::-1]


def going_back(ws: Workspace, post: str, document: Document) -> GoingBack:
    """What saving ``document`` now would do to the approvals of its accounts."""
    detail = post_detail(ws, post)
    approved = _approved(ws, post)
    kept = freeze_published(detail, document)
    now, then = _hashes(detail.document), _hashes(kept)
    stands = {account for account, said in now.items() if said in approved.get(account, ())}
    would = {account for account, said in then.items() if said in approved.get(account, ())}
    alike = document_data(kept) == document_data(detail.document) or (now == then and bool(now))
    return GoingBack(tuple(sorted(stands - would)), tuple(sorted(would - stands)), not alike)


def _hashes(document: Document) -> dict[str, str]:
    found = {}
    for account in document.variants:
        content = variant_content(document, account)
        if content is not None:
            found[account] = content_hash(content)
    return found


def _approved(ws: Workspace, post: str) -> Mapping[str, frozenset[str]]:
    """Hashes that an approval which was not taken back covers, by account."""
    rows = ws.projection.database.query(
        "SELECT account, statement FROM decisions d WHERE post = ? AND kind = 'approve' AND NOT EXISTS "
        "(SELECT 1 FROM decisions w WHERE w.post = d.post AND w.account = d.account AND w.kind = 'withdraw' "
        "AND w.target = d.id)",
        (post,),
    )
    found: dict[str, frozenset[str]] = {}
    for account, statement in rows:
        if signed := _signed(statement):
            found[account] = found.get(account, frozenset()) | {signed}
    return found


def _published(ws: Workspace, post: str) -> Mapping[str, frozenset[str]]:
    """Hashes of what went out, by account."""
    found: dict[str, frozenset[str]] = {}
    for account, content, statement in ws.projection.database.query(
        "SELECT p.account, p.content, coalesce(d.statement, '') FROM publications p "
        # Without its post, every outcome there is would be looked through for these few.
        "JOIN outcomes o ON o.post = p.post AND o.publication = p.id LEFT JOIN decisions d ON d.id = p.approval "
        "WHERE p.post = ? AND o.kind = 'confirmed'",
        (post,),
    ):
        said = content or _signed(statement)
        found[account] = found.get(account, frozenset()) | {said}
    return found


def _signed(statement: str) -> str:
    """The hash of what an approval covers, empty where it cannot be read."""
    parsed = parse_statement(statement.encode())
    return fields_hash(parsed.fields["content"]) if parsed is not None else ""
