"""Decisions as a worker takes them: only on exactly what was on screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.errors import NotAllowed
from exec_assistant.domain.people import Role
from exec_assistant.services import approvals
from ui.post.reading import read_post

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import PostReading


def sign(ws: Workspace, shown: PostReading) -> Changes:
    """Approve, or clear as a reader, what was shown.

    Raises:
        NotAllowed: text, pictures, account, visibility or window are not those that were shown any more.
    """
    with ws.transaction_lock():
        _refuse_other(ws, shown)
        if ws.me.role is Role.READER:
            return approvals.clear(ws, *shown.key)
        return approvals.approve(ws, *shown.key, expected=shown.hash)


def refuse(ws: Workspace, shown: PostReading, what: str, words: str) -> Changes:
    """Ask for changes (``request``) or reject (``reject``) what was shown.

    Raises:
        NotAllowed: it is not what was shown any more. BadInput: no words.
    """
    with ws.transaction_lock():
        _refuse_other(ws, shown)
        if what == "reject":
            return approvals.reject(ws, *shown.key, words)
        return approvals.request_changes(ws, *shown.key, words)


def withdraw_submission(ws: Workspace, shown: PostReading) -> Changes:
    """Take my submission back.

    Raises:
        NotAllowed: it was not mine, or was decided meanwhile.
    """
    mine = next((entry for entry in shown.history if entry.kind == "submit" and not entry.taken_back), None)
    if mine is None:
        raise NotAllowed("This decision does not exist here.", "Nothing was changed.")
    return approvals.withdraw(ws, *shown.key, mine.key)


def _refuse_other(ws: Workspace, shown: PostReading) -> None:
    if read_post(ws, *shown.key).fingerprint != shown.fingerprint:
        raise NotAllowed(
            "The text has changed since you opened it.", "Nothing was signed.", "Read the new version, then decide."
        )
