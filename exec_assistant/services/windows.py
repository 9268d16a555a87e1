"""The window in which a post may go out: between its edges, never outside; part of what an approval signs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.events import DecisionWithdrawn, VariantPlanned
from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import Action, require
from exec_assistant.domain.time import from_iso, iso
from exec_assistant.services.reading import post_detail, refuse_readers

if TYPE_CHECKING:
    from datetime import datetime

    from exec_assistant.domain.events import Event
    from exec_assistant.services.reading import PostDetail, VariantRow
    from exec_assistant.services.workspace import Workspace

LONGEST = timedelta(days=14)
"""A window of more than two weeks is no appointment; an undated approval serves that purpose."""


def window_voids(ws: Workspace, post: str, account: str) -> str:
    """The title of the post if its approval covers this variant, and a new window would therefore take it back.

    Raises:
        NotAllowed: the window was approved, and this person can neither take the approval back nor change it.
    """
    detail, row = _row(ws, post, account)
    if not row.approval:
        return ""
    _require_right(ws, row)
    return detail.row.shown_title or "…"


def change_window(
    ws: Workspace, post: str, account: str, *, opens: datetime | None = None, closes: datetime | None = None
) -> Changes:
    """Open the window of a planned variant at another instant, or close it at another; None leaves that edge.

    An approval that covered it is taken back in the same step: what was signed had the other window.

    Raises:
        BadInput: the planned time would lie outside, or the window would be longer than :data:`LONGEST`.
        NotAllowed: it is published or on its way, has no date, or the approval is somebody else's.
    """
    refuse_readers(ws)
    with ws.transaction_lock():
        detail, row = _row(ws, post, account)
        require(row.status, Action.PLAN)
        if not row.planned_at:
            raise NotAllowed("A post without a date has no window.", "Nothing was changed.", "Plan it first.")
        first = iso(opens) if opens is not None else row.opens
        last = iso(closes) if closes is not None else row.closes
        _check(row, first, last)
        if (first, last) == (row.opens, row.closes):
            return Changes()
        planned = ws.projection.database.query(
            "SELECT at, zone, opens, closes FROM plans WHERE post = ? AND account = ?", (post, account)
        )[0]
        events: list[Event] = [VariantPlanned(post, account, planned[0], planned[1], first, last)]
        if row.approval:
            _require_right(ws, row)
            events.insert(0, DecisionWithdrawn(post, account, row.approval))
        committed = ws.commit(events)
        back: list[Event] = [VariantPlanned(post, account, *planned)]
        if row.approval:
            back.append(DecisionWithdrawn(post, account, committed.envelopes[0].id))
        return committed.undone_by("Changed the window of “{title}”", back, {"title": detail.row.shown_title})


def _check(row: VariantRow, opens: str, closes: str) -> None:
    if not opens <= row.planned_at < closes:
        raise BadInput(
            "The planned time must lie between the opening and the closing of the window.", "Nothing was changed."
        )
    if from_iso(closes) - from_iso(opens) > LONGEST:
        raise BadInput("A window of more than two weeks is too long to be checked.", "Nothing was changed.")


def _require_right(ws: Workspace, row: VariantRow) -> None:
    """An approval is taken back by whoever gave it, or by an executive."""
    authors = ws.projection.database.query("SELECT author FROM decisions WHERE id = ?", (row.approval,))
    own = bool(authors) and authors[0][0] == ws.me.person
    if not own and ws.me.role is not Role.EXECUTIVE:
        raise NotAllowed(
            "This window is part of the approval.",
            "Nothing was changed.",
            "Only who approved it, or an executive, can change it. You can move the post and ask for a new approval.",
        )


def _row(ws: Workspace, post: str, account: str) -> tuple[PostDetail, VariantRow]:
    detail = post_detail(ws, post)
    for row in detail.row.variants:
        if row.account == account:
            return detail, row
    raise NotFound("This post has no text for that account.", "Nothing was changed.")
