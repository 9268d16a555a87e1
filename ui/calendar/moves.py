"""What moves things on the calendar: found out first, done by a worker in the write lane, undone as one step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.changes import Changes, joined
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.domain.time import from_iso, iso, local_to_utc, move_wall
from exec_assistant.services import calendar, posts, reading, schedule, windows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from exec_assistant.domain.changes import Undo
    from exec_assistant.services.calendar import CalendarRow
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Move:
    """Posts (with the accounts that move) and entries to be moved, or copied, by days and wall-clock minutes."""

    posts: Mapping[str, tuple[str, ...]]
    entries: tuple[CalendarRow, ...]
    days: int
    copy: bool = False
    minutes: int = 0

    @property
    def count(self) -> int:
        """How many things move."""
        return len(self.posts) + len(self.entries)


@dataclass(frozen=True, slots=True)
class Moved:
    """What was done; ``error`` when some of it could not be, ``at`` the hour where another one was chosen."""

    undo: Undo | None
    title: str
    count: int
    accounts: int
    day: date | None
    created: str = ""
    first_time: bool = False
    error: AppError | None = None
    at: time | None = None


def voided_by_move(ws: Workspace, move: Move) -> list[str]:
    """Titles of the approved posts that the move would take out of their window."""
    if move.copy:
        return []
    return [
        title
        for post, accounts in move.posts.items()
        for title in schedule.voided_by(ws, [post], move.days, minutes=move.minutes, accounts=accounts)
    ]


def do_move(ws: Workspace, move: Move) -> Moved:
    """Move or copy; what cannot be is told with what was done, and nothing of that is lost."""
    steps: list[Callable[[], Changes]] = []
    if move.copy:
        steps += [_copying(ws, post, accounts, move) for post, accounts in move.posts.items()]
        steps += [_copying_entry(ws, row, move) for row in move.entries]
    else:
        by_accounts: dict[tuple[str, ...], list[str]] = {}
        for post, accounts in move.posts.items():
            by_accounts.setdefault(tuple(sorted(accounts)), []).append(post)
        steps += [_moving(ws, found, accounts, move) for accounts, found in by_accounts.items()]
        steps += [_moving_entry(ws, row, move) for row in move.entries]
    return _all_of(steps, lambda done, error: _moved(ws, move, done, error))


def _all_of(steps: Sequence[Callable[[], Changes]], then: Callable[[list[Changes], AppError | None], Moved]) -> Moved:
    done: list[Changes] = []
    error: AppError | None = None
    for step in steps:
        try:
            done.append(step())
        except AppError as caught:
            error = error or caught
    if error is not None and not done:
        raise error
    return then(done, error)


def _moved(ws: Workspace, move: Move, done: list[Changes], error: AppError | None) -> Moved:
    made = next((changes.created for changes in done if changes.created), "")
    title, day, at = "", None, None
    if move.posts:
        post = made if move.copy and made else next(iter(move.posts))
        row = reading.post_detail(ws, post).row
        title = row.shown_title
        times = [variant.planned_at for variant in row.variants if variant.planned_at]
        accounts = next(iter(move.posts.values()))
        times = [v.planned_at for v in row.variants if v.account in accounts and v.planned_at] or times
        if times:
            wall = from_iso(min(times)).astimezone(ZoneInfo(ws.zone()))
            day, at = wall.date(), wall.time() if move.minutes else None
    elif move.entries:
        title = move.entries[0].title
        day = _first_day(move.entries[0], ws.zone()) + timedelta(days=move.days)
    accounts_moved = max((len(accounts) for accounts in move.posts.values()), default=0)
    return Moved(joined(done).undo, title, move.count, accounts_moved, day, made, error=error, at=at)


def _moving(ws: Workspace, found: list[str], accounts: tuple[str, ...], move: Move) -> Callable[[], Changes]:
    return lambda: schedule.move_posts(ws, found, move.days, minutes=move.minutes, accounts=accounts)


def _moving_entry(ws: Workspace, row: CalendarRow, move: Move) -> Callable[[], Changes]:
    return lambda: calendar.move_entry(ws, row.id, *shifted(row, move.days, ws.zone(), move.minutes))


def _copying_entry(ws: Workspace, row: CalendarRow, move: Move) -> Callable[[], Changes]:
    def copy() -> Changes:
        starts, ends = shifted(row, move.days, ws.zone(), move.minutes)
        return calendar.add_entry(
            ws,
            kind=row.kind,
            title=row.title,
            starts=starts,
            ends=ends,
            all_day=row.all_day,
            location=row.location,
            note=row.note,
        )

    return copy


def _copying(ws: Workspace, post: str, accounts: tuple[str, ...], move: Move) -> Callable[[], Changes]:
    def copy() -> Changes:
        made = posts.duplicate_post(ws, post)
        for variant in reading.post_detail(ws, post).row.variants:
            if variant.account in accounts and variant.planned_at:
                zone = variant.zone or ws.zone()
                by = timedelta(days=move.days, minutes=move.minutes)
                later = move_wall(from_iso(variant.planned_at), by, zone).astimezone(ZoneInfo(ws.zone()))
                schedule.plan_post(ws, made.created, later.replace(tzinfo=None), accounts=[variant.account])
        return made

    return copy


def shifted(row: CalendarRow, days: int, zone: str, minutes: int = 0) -> tuple[str, str]:
    """Start and end of an entry some days (and, where it has hours, wall-clock minutes) later."""
    if row.all_day:
        step = timedelta(days=days)
        return (
            (date.fromisoformat(row.starts) + step).isoformat(),
            (date.fromisoformat(row.ends) + step).isoformat(),
        )
    by = timedelta(days=days, minutes=minutes)
    return iso(move_wall(from_iso(row.starts), by, zone)), iso(move_wall(from_iso(row.ends), by, zone))


def _first_day(row: CalendarRow, zone: str) -> date:
    if row.all_day:
        return date.fromisoformat(row.starts)
    return from_iso(row.starts).astimezone(ZoneInfo(zone)).date()


# --- a date for one post ---------------------------------------------------------------------------------------------


def do_plan(ws: Workspace, post: str, wall: datetime | None, accounts: Sequence[str]) -> Moved:
    """Plan a post (or some of its accounts) at a local time, or take its date away.

    Accounts that it is not written for yet are added first, so that an idea needs nothing but a day.
    """
    done: list[Changes] = []
    detail = reading.post_detail(ws, post)
    new = [account for account in accounts if account not in detail.document.variants]
    if new and wall is not None:
        variants = {**detail.document.variants, **{account: VariantDraft() for account in new}}
        done.append(posts.save_revision(ws, post, Document(detail.document.source, variants)))
    done.append(schedule.plan_post(ws, post, wall, accounts=accounts))
    count = len(accounts) or len(detail.row.variants)
    day = wall.date() if wall else None
    first_time = not any(variant.planned_at for variant in detail.row.variants)
    return Moved(
        joined(done).undo,
        detail.row.shown_title,
        1,
        count,
        day,
        first_time=first_time,
        at=wall.time() if wall else None,
    )


def make_post(ws: Workspace, title: str, wall: datetime | None, accounts: Sequence[str], language: str) -> Moved:
    """A new post, planned at once where a time was given."""
    made = posts.create_post(ws, title=title, accounts=accounts, language=language)
    if wall is not None and accounts:
        schedule.plan_post(ws, made.created, wall, accounts=accounts)
    return Moved(made.undo, title, 1, len(accounts), wall.date() if wall else None, made.created)


# --- other edges, and no date ----------------------------------------------------------------------------------------


def undate(ws: Workspace, posts_: Mapping[str, tuple[str, ...]]) -> Moved:
    """Take the dates of posts (of some of their accounts) away, as one step."""
    steps = [_undating(ws, post, accounts) for post, accounts in posts_.items()]
    title = reading.post_detail(ws, next(iter(posts_))).row.shown_title
    return _all_of(steps, lambda done, error: Moved(joined(done).undo, title, len(posts_), 1, None, error=error))


def _undating(ws: Workspace, post: str, accounts: tuple[str, ...]) -> Callable[[], Changes]:
    return lambda: schedule.plan_post(ws, post, None, accounts=accounts)


def voided_by_window(ws: Workspace, post: str, accounts: Sequence[str]) -> str:
    """The title of the post if a new window voids an approval on one of these accounts; NotAllowed if it may not."""
    return max(windows.window_voids(ws, post, account) for account in accounts)


def change_windows(
    ws: Workspace, post: str, accounts: Sequence[str], opens: datetime | None, closes: datetime | None
) -> Changes:
    """Another window on several accounts of a post, as one step."""
    return joined([windows.change_window(ws, post, account, opens=opens, closes=closes) for account in accounts])


def resize_entry(ws: Workspace, row: CalendarRow, starts: datetime | None, ends: datetime | None) -> Changes:
    """Let an entry begin or end at another wall clock; of an all-day entry, on another day (``ends`` excluded)."""

    def stored(wall: datetime | None, before: str) -> str:
        if wall is None:
            return before
        return wall.date().isoformat() if row.all_day else iso(local_to_utc(wall, ws.zone()))

    return calendar.move_entry(ws, row.id, stored(starts, row.starts), stored(ends, row.ends))
