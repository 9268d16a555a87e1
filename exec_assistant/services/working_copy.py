"""The editor's safety net: what is typed is kept within a second, long before it is worth a revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, document_data, document_from_data
from exec_assistant.domain.time import to_ms
from exec_assistant.services.posts import check_document, save_revision
from exec_assistant.services.reading import post_detail

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """Typing that is not a revision yet. ``outdated``: the post has got another revision meanwhile."""

    document: Document
    base: str
    saved_ms: int
    outdated: bool


def keep(ws: Workspace, post: str, document: Document, base: str) -> None:
    """Keep the editor's state, flushed to disk; ``base`` is the revision it started from."""
    check_document(document)
    ws.local.keep_working_copy(post, ws.me.person, base, document_data(document), to_ms(ws.clock.now()))


def restore(ws: Workspace, post: str) -> WorkingCopy | None:
    """What was typed and not saved, after a crash or a switch to another post; None when there is nothing."""
    found = ws.local.working_copy(post, ws.me.person)
    if found is None:
        return None
    base, data, saved_ms = found
    return WorkingCopy(document_from_data(data), base, saved_ms, base not in post_detail(ws, post).heads)


def save(ws: Workspace, post: str) -> Changes | None:
    """Make the working copy a revision of what it started from; None when there is none.

    When the post has moved on meanwhile, both versions stay and the post shows a conflict: nothing is lost.
    """
    found = ws.local.working_copy(post, ws.me.person)
    if found is None:
        return None
    base, data, _ = found
    changes = save_revision(ws, post, document_from_data(data), parents=[base] if base else None)
    ws.local.drop_working_copy(post, ws.me.person)
    return changes


def give_up(ws: Workspace, post: str) -> None:
    """Forget what was typed since the last revision. This cannot be undone."""
    ws.local.drop_working_copy(post, ws.me.person)


def unsaved(ws: Workspace) -> list[str]:
    """Posts with typing of mine that is not a revision yet."""
    return ws.local.working_posts(ws.me.person)
