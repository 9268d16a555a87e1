"""Planning: when a post is meant to go out. Planned is an intention; scheduled is planned *and* approved."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.events import HoldLifted, HoldPlaced, VariantPlanned
from exec_assistant.domain.statuses import Action, Status, allowed, require
from exec_assistant.domain.time import from_iso, iso, local_to_utc, move_wall
from exec_assistant.services.reading import post_detail, refuse_readers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exec_assistant.services.reading import PostDetail, VariantRow
    from exec_assistant.services.workspace import Workspace

YEARS = range(2000, 2100)
"""Years to plan in: anything else is a mistyped date."""


def check_year(year: int) -> None:
    """Raise BadInput for a year nobody plans in."""
    if year not in YEARS:
        raise BadInput("{year} is not a year to plan in.", "Nothing was changed.", year=year)


def _meant(wall: datetime, zone: str) -> datetime:
    check_year(wall.year)
    return local_to_utc(wall, zone)


def plan_post(ws: Workspace, post: str, wall: datetime | None, *, accounts: Sequence[str] = ()) -> Changes:
    """Plan a post (or some of its accounts) at a wall-clock time of the workspace's zone; None makes it undated.

    Moving within the approved window keeps an approval, leaving it voids it; see :func:`voided_by`.

    Raises:
        BadInput: an impossible date. NotAllowed: it is published or on its way, or a reader plans.
    """
    zone = ws.zone()
    instant = None if wall is None else _meant(wall, zone)
    return _plan(
        ws, [post], lambda _row: instant, zone, accounts, "Planned “{title}”" if instant else "Undated “{title}”"
    )


def move_posts(
    ws: Workspace, posts: Sequence[str], days: int, *, minutes: int = 0, accounts: Sequence[str] = ()
) -> Changes:
    """Move planned posts by days, and minutes of the wall clock, whatever daylight saving does in between."""
    zone = ws.zone()

    def later(row: VariantRow) -> datetime | None:
        return _moved(row, days, zone, minutes) if row.planned_at else None

    return _plan(ws, posts, later, zone, accounts, "Moved “{title}”")


def _moved(row: VariantRow, days: int, zone: str, minutes: int = 0) -> datetime:
    planned = from_iso(row.planned_at)
    # Far enough off is out of range before any calendar can say so.
    check_year(planned.year + days // 366)
    moved = move_wall(planned, timedelta(days=days, minutes=minutes), row.zone or zone)
    check_year(moved.year)
    return moved


def _plan(
    ws: Workspace,
    posts: Sequence[str],
    target: Callable[[VariantRow], datetime | None],
    zone: str,
    accounts: Sequence[str],
    what: str,
) -> Changes:
    refuse_readers(ws)
    with ws.transaction_lock():
        events: list[VariantPlanned] = []
        back: list[VariantPlanned] = []
        title = ""
        minutes = window_minutes(ws)
        for post in posts:
            detail = post_detail(ws, post)
            title = title or detail.row.shown_title
            for row in _plannable(detail, accounts):
                instant = target(row)
                event = planned_event(row.post, row.account, instant, row.zone or zone, minutes)
                old = _present_plan(ws, row)
                if event.at != old.at:
                    events.append(event)
                    back.append(old)
        if not events:
            return Changes()
        committed = ws.commit(events)
    return committed.undone_by(what, back, {"title": title})


def _plannable(detail: PostDetail, accounts: Sequence[str]) -> list[VariantRow]:
    rows = [row for row in detail.row.variants if not accounts or row.account in accounts]
    if not rows:
        raise NotAllowed(
            "A post needs at least one account before it can be planned.", "Nothing was changed.", "Choose an account."
        )
    open_rows = [row for row in rows if allowed(row.status, Action.PLAN)]
    if not open_rows:
        require(rows[0].status, Action.PLAN)
    return open_rows


def planned_event(
    post: str, account: str, instant: datetime | None, zone: str, minutes: tuple[int, int]
) -> VariantPlanned:
    """The event that plans a variant, with the default window around the time; None makes it undated."""
    if instant is None:
        return VariantPlanned(post, account, "", zone, "", "")
    opens, closes = instant - timedelta(minutes=minutes[0]), instant + timedelta(minutes=minutes[1])
    return VariantPlanned(post, account, iso(instant), zone, iso(opens), iso(closes))


def _present_plan(ws: Workspace, row: VariantRow) -> VariantPlanned:
    found = ws.projection.database.query(
        "SELECT at, zone, opens, closes FROM plans WHERE post = ? AND account = ?", (row.post, row.account)
    )
    return VariantPlanned(row.post, row.account, *(found[0] if found else ("", row.zone, "", "")))


def window_minutes(ws: Workspace) -> tuple[int, int]:
    """Minutes before and after the planned time in which publication is approved by default."""
    rows = ws.projection.database.query("SELECT window_before, window_after FROM workspace")
    return (int(rows[0][0]), int(rows[0][1])) if rows else (60, 180)


def voided_by(
    ws: Workspace, posts: Sequence[str], days: int, *, minutes: int = 0, accounts: Sequence[str] = ()
) -> list[str]:
    """Titles of the approved posts that a move (of all or some accounts) would take out of their window."""
    titles = []
    for post in posts:
        row = post_detail(ws, post).row
        for variant in row.variants:
            if accounts and variant.account not in accounts:
                continue
            if variant.approval and variant.planned_at and variant.status is not Status.PUBLISHED:
                moved = iso(_moved(variant, days, ws.zone(), minutes))
                if not variant.opens <= moved <= variant.closes:
                    titles.append(row.shown_title)
                    break
    return titles


def voided_by_plan(ws: Workspace, post: str, wall: datetime | None, *, accounts: Sequence[str] = ()) -> bool:
    """Whether planning the post (or some accounts) at a wall-clock time takes an approved variant out of its window.

    Taking the date away (None) only disarms an approved text; it keeps its approval.
    """
    if wall is None:
        return False
    at = iso(_meant(wall, ws.zone()))
    return any(
        variant.approval and variant.status is not Status.PUBLISHED and not variant.opens <= at <= variant.closes
        for variant in post_detail(ws, post).row.variants
        if not accounts or variant.account in accounts
    )


# --- holds ----------------------------------------------------------------------------------------------------------


def hold(ws: Workspace, *, scope: str = "everything", target: str = "", reason: str = "") -> Changes:
    """Stop all publishing (or an account's, or a post's) until lifted. Anyone in the workspace may."""
    if scope not in ("everything", "account", "post") or (scope != "everything") != bool(target):
        raise BadInput("A hold is for everything, one account or one post.", "Nothing was changed.")
    identifier = ws.new_id()
    committed = ws.commit([HoldPlaced(identifier, scope, target, reason)])
    return committed.undone_by("Held", (HoldLifted(identifier),), created=identifier)


def lift(ws: Workspace, identifier: str) -> Changes:
    """Lift a hold. Posts whose window is still open are scheduled again; nothing is sent late."""
    rows = ws.projection.database.query(
        "SELECT scope, target, reason FROM holds WHERE id = ? AND lifted = ''", (identifier,)
    )
    if not rows:
        return Changes()
    committed = ws.commit([HoldLifted(identifier)])
    return committed.undone_by("Lifted a hold", (HoldPlaced(ws.new_id(), *rows[0]),))


def holds(ws: Workspace) -> list[tuple[str, str, str, str]]:
    """Holds in force: (id, scope, target, reason)."""
    return [
        tuple(row)
        for row in ws.projection.database.query(
            "SELECT id, scope, target, reason FROM holds WHERE lifted = '' ORDER BY wall_ms"
        )
    ]
