"""What deserves a notification of the system for the person at this laptop, told once, and never in their quiet hours.

A lock screen may show a notification to anyone: it never holds a word of a text, and a title only where the person
wants that.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal, get_args
from zoneinfo import ZoneInfo

from exec_assistant.domain.errors import BadInput
from exec_assistant.domain.people import Role
from exec_assistant.domain.time import iso, to_ms
from exec_assistant.services import queue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exec_assistant.services.workspace import Workspace

Family = Literal["deadline", "decision", "trouble"]
FAMILIES: tuple[Family, ...] = get_args(Family)

_WISHES, _TOLD = "notifications", "notified"
_REMEMBERED = 400
"""How many keys are kept of what was told and is no longer due; what is still due is all remembered."""
_TITLES = 5
"""A notification has room for as many."""
_DECISION_DAYS, _TROUBLE_DAYS = 2, 7
_SETTLED_SECONDS = 10
"""A decision can still be taken back for as long; until then it is no news."""
HOURS = (1, 4, 24)
"""How long before its time a post that waits may be told of."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person wants to be told. Quiet hours are wall-clock ``HH:MM``; equal ends mean none."""

    on: bool = True
    families: frozenset[str] = frozenset(FAMILIES)
    hours: int = HOURS[1]
    quiet_from: str = "20:00"
    quiet_to: str = "08:00"
    quiet_weekends: bool = True
    titles: bool = False


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to be told. ``what``: waits, approved, changes_requested, rejected, missed, failed or parked."""

    key: str
    family: Family
    what: str
    post: str
    title: str
    at: str
    """The planned time of what waits, in storage form; empty for the others."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One notification: reminders that are told together. ``titles`` is empty unless the person wants titles."""

    what: str
    reminders: tuple[Reminder, ...]
    titles: tuple[str, ...] = field(default=())

    @property
    def count(self) -> int:
        """How many posts it is about."""
        return len({reminder.post for reminder in self.reminders})

    @property
    def post(self) -> str:
        """The post it opens; empty when it is about several."""
        return self.reminders[0].post if self.count == 1 else ""

    @property
    def until(self) -> str:
        """The latest planned time among what waits: all of it is before then."""
        return max(reminder.at for reminder in self.reminders)


def wishes(ws: Workspace) -> Wishes:
    """What the person at this laptop wants; in the example nothing, until they ask for it."""
    kept: Any = ws.local.setting(_WISHES)
    usual = Wishes(on=not ws.demo)
    if not isinstance(kept, dict):
        return usual
    known = {each.name for each in fields(Wishes)}
    values = {name: value for name, value in kept.items() if name in known}
    values["families"] = frozenset(values.get("families", FAMILIES)) & frozenset(FAMILIES)
    return Wishes(**{"on": usual.on, **values})


def keep_wishes(ws: Workspace, wanted: Wishes) -> None:
    """Keep how the person wants to be told, on this laptop alone.

    Raises:
        BadInput: quiet hours that are no hours of a day.
    """
    for hour in (wanted.quiet_from, wanted.quiet_to):
        _hour(hour)
    data = {each.name: getattr(wanted, each.name) for each in fields(Wishes)}
    ws.local.keep_setting(_WISHES, {**data, "families": sorted(wanted.families)})


def is_quiet(wanted: Wishes, now: datetime) -> bool:
    """Whether nothing may be told at this moment of the person's own clock.

    A night that begins on Friday is quiet to its end on Saturday, and so on: the weekend only adds to it.
    """
    if wanted.quiet_weekends and now.weekday() >= 5:
        return True
    begins, ends, at = _hour(wanted.quiet_from), _hour(wanted.quiet_to), now.time()
    if begins <= ends:
        return begins <= at < ends
    return at >= begins or at < ends


def _hour(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise BadInput(
            "“{hour}” is not an hour of the day.", "Nothing was changed.", "Write it like 20:00.", hour=text
        ) from error


def due(ws: Workspace, wanted: Wishes) -> list[Reminder]:
    """Everything that deserves to be told now, told before or not."""
    now = ws.clock.now()
    found: list[Reminder] = []
    if "deadline" in wanted.families:
        found += _waiting(ws, now, wanted.hours)
    if "decision" in wanted.families:
        found += _decided(ws, now)
    if "trouble" in wanted.families:
        found += _troubled(ws, now)
    return found


def notices(ws: Workspace, zone: str) -> list[Notice]:
    """What to tell now, grouped: nothing when it is off or quiet, nothing twice.

    Args:
        ws: the open workspace.
        zone: the IANA zone of the person's own clock, in which quiet hours are meant.
    """
    wanted = wishes(ws)
    if not wanted.on or is_quiet(wanted, ws.clock.now().astimezone(ZoneInfo(zone))):
        return []
    told = set(_memory(ws))
    groups: dict[str, list[Reminder]] = {}
    for reminder in due(ws, wanted):
        if reminder.key not in told:
            groups.setdefault(reminder.what, []).append(reminder)
    return [Notice(what, tuple(group), _titles(group) if wanted.titles else ()) for what, group in groups.items()]


def mark_told(ws: Workspace, told: Sequence[Notice]) -> None:
    """Remember that these were told, on this laptop, also after a restart."""
    keys = [reminder.key for notice in told for reminder in notice.reminders]
    if keys:
        kept = dict.fromkeys([*_memory(ws), *keys])
        still = {reminder.key for reminder in due(ws, replace(wishes(ws), families=frozenset(FAMILIES)))} | set(keys)
        past = [key for key in kept if key not in still][-_REMEMBERED:]
        ws.local.keep_setting(f"{_TOLD}/{ws.me.person}", [*past, *(key for key in kept if key in still)])


def _memory(ws: Workspace) -> list[str]:
    kept: Any = ws.local.setting(f"{_TOLD}/{ws.me.person}")
    return kept if isinstance(kept, list) else []


def _titles(group: Iterable[Reminder]) -> tuple[str, ...]:
    titles = tuple(dict.fromkeys(reminder.title for reminder in group if reminder.title))
    return titles if len(titles) <= _TITLES else (*titles[:_TITLES], "…")


def _waiting(ws: Workspace, now: datetime, hours: int) -> list[Reminder]:
    """What waits for my decision and whose time is near, while its window is still open."""
    limit, present = iso(now + timedelta(hours=hours)), iso(now)
    return [
        Reminder(
            f"waits/{item.post.post}/{item.variant.account}/{item.variant.planned_at}",
            "deadline",
            "waits",
            item.post.post,
            item.post.title,
            item.variant.planned_at,
        )
        for item in queue.waiting(ws)
        if item.variant.planned_at and item.variant.planned_at <= limit and present <= item.variant.closes
    ]


_DECIDED = {"approve": "approved", "request_changes": "changes_requested", "reject": "rejected"}


def _decided(ws: Workspace, now: datetime) -> list[Reminder]:
    """What somebody else decided about posts that I wrote or submitted."""
    if ws.me.role is not Role.ADVISOR:
        return []
    me = ws.me.person
    rows = ws.projection.database.query(
        "SELECT d.id, d.kind, d.post, p.title FROM decisions d JOIN posts p ON p.id = d.post "
        "WHERE d.wall_ms BETWEEN ? AND ? AND d.kind IN ('approve', 'request_changes', 'reject') AND d.author != ? "
        "AND p.discarded = 0 AND (p.creator = ? OR p.owner = ? OR EXISTS (SELECT 1 FROM decisions s "
        "WHERE s.post = d.post AND s.account = d.account AND s.kind = 'submit' AND s.author = ?)) "
        "AND NOT EXISTS (SELECT 1 FROM decisions w WHERE w.post = d.post AND w.kind = 'withdraw' AND w.target = d.id) "
        "ORDER BY d.stamp",
        (
            to_ms(now - timedelta(days=_DECISION_DAYS)),
            to_ms(now - timedelta(seconds=_SETTLED_SECONDS)),
            *(me, me, me, me),
        ),
    )
    return [
        Reminder(f"decided/{decision}", "decision", _DECIDED[kind], post, title, "")
        for decision, kind, post, title in rows
    ]


def _troubled(ws: Workspace, now: datetime) -> list[Reminder]:
    """What did not go out, or may not have: readers have nothing to do about it."""
    if ws.me.role is Role.READER:
        return []
    rows = ws.projection.database.query(
        "SELECT v.status, v.post, v.account, v.planned_at, p.title FROM variants v JOIN posts p ON p.id = v.post "
        "WHERE v.status IN ('missed', 'failed', 'parked') AND v.sort_at >= ? AND p.discarded = 0 "
        "ORDER BY v.sort_at, v.post",
        (iso(now - timedelta(days=_TROUBLE_DAYS)),),
    )
    return [
        Reminder(f"{status}/{post}/{account}/{planned}", "trouble", status, post, title, "")
        for status, post, account, planned, title in rows
    ]
