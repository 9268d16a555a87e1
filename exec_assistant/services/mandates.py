"""Mandates as the window shows them, and their end."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import NotAllowed, NotFound
from exec_assistant.domain.events import MandateEnded
from exec_assistant.domain.people import Role

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MandateRow:
    """A mandate. ``accounts`` are ids, none meaning all; times are UTC in storage form.

    ``state``: ``coming`` before it begins, ``active``, ``over`` after its end, ``ended`` when it was taken back.
    """

    mandate: str
    deputy: str
    deputy_name: str
    granted_by: str
    accounts: tuple[str, ...]
    begins: str
    ends: str
    state: str


def mandates(ws: Workspace) -> list[MandateRow]:
    """Every mandate: those in force first, then coming ones, then the past, the latest first."""
    now = ws.now()
    rows = ws.projection.database.query(
        "SELECT m.id, m.deputy, (SELECT min(name) FROM members WHERE person = m.deputy), m.granted_by, m.accounts, "
        "m.begins, m.ends, m.ended FROM mandates m ORDER BY m.begins DESC, m.id"
    )
    found = [
        MandateRow(row[0], row[1], row[2] or "", row[3], tuple(json.loads(row[4])), row[5], row[6], _state(row, now))
        for row in rows
    ]
    order = ("active", "coming", "over", "ended")
    return sorted(found, key=lambda mandate: order.index(mandate.state))


def _state(row: tuple[str, ...], now: str) -> str:
    begins, ends, ended = row[5:8]
    if ended:
        return "ended"
    if now >= ends:
        return "over"
    return "active" if now >= begins else "coming"


def approved_under(ws: Workspace, mandate: str) -> list[str]:
    """Titles of posts that are approved under a mandate and not out yet: they lose their approval when it is ended."""
    rows = ws.projection.database.query(
        "SELECT DISTINCT CASE p.title WHEN '' THEN substr(s.excerpt, 1, 60) ELSE p.title END FROM variants v "
        "JOIN posts p ON p.id = v.post JOIN post_states s ON s.post = v.post JOIN decisions d ON d.id = v.approval "
        "WHERE v.status IN ('approved', 'scheduled', 'held') AND p.discarded = 0 AND instr(d.statement, ?) > 0",
        (f'"mandate":"{mandate}"',),
    )
    return [row[0] for row in rows]


def end_mandate(ws: Workspace, mandate: str) -> Changes:
    """Take a mandate back now. Cannot be undone; what was approved under it and is not out loses its approval.

    Raises:
        NotAllowed: someone else than the executive tries, or it has ended already. NotFound: there is none.
    """
    if ws.me.role is not Role.EXECUTIVE:
        raise NotAllowed("Only the executive ends a mandate.", "Nothing was changed.")
    row = next((row for row in mandates(ws) if row.mandate == mandate), None)
    if row is None:
        raise NotFound("This mandate does not exist here.", "Nothing was changed.")
    if row.state in ("ended", "over"):
        raise NotAllowed("This mandate has ended already.", "Nothing was changed.")
    return ws.commit([MandateEnded(mandate)]).changes
