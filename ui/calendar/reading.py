"""What the calendar reads from the workspace, by workers: plain values, no widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.errors import AppError
from exec_assistant.domain.statuses import Action, Status, allowed
from exec_assistant.domain.time import from_iso, iso, local_to_utc
from exec_assistant.services import calendar, people, reading, schedule, slots
from ui import i18n
from ui.calendar.balancing import Stretch, empty_stretches
from ui.calendar.model import CalendarItem, ItemKind, Placed, place_all
from ui.calendar.tray import Idea
from ui.post.words import stake_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.calendar import CalendarRow
    from exec_assistant.services.people import LabelRow, PersonRow
    from exec_assistant.services.reading import PostRow
    from exec_assistant.services.slots import SlotPlace, SlotRow
    from exec_assistant.services.workspace import Workspace

MARGIN_DAYS = 120
"""How far beyond the days in sight is read, so that scrolling a few months asks for nothing."""
TOO_CLOSE = timedelta(hours=2)
"""Two posts on one account within this time take readers from each other."""
EXCERPT = 280
"""Characters of a post that the pane beside the calendar shows."""
SETTING = "calendar"
VIEWS = ("month", "week", "agenda")
_OUT = frozenset({Status.PUBLISHED, Status.REJECTED})


def item_id(row: CalendarRow) -> str:
    """The id of a row on the calendar: a post stands there once for each account."""
    return f"{row.id}|{row.account}" if row.kind == "post" else row.id


@dataclass(frozen=True, slots=True)
class Filters:
    """Which posts are shown; an empty set lets everything through. Events and periods are always shown."""

    account: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    pillar: frozenset[str] = frozenset()
    stake: frozenset[str] = frozenset()
    campaign: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()

    @property
    def active(self) -> bool:
        """Whether anything is left out."""
        return any(getattr(self, name) for name in FILTER_NAMES)

    def keeps(self, row: CalendarRow) -> bool:
        """Whether a row is shown."""
        if row.kind != "post":
            return True
        return (
            (not self.account or row.account in self.account)
            and (not self.status or str(row.status) in self.status)
            and (not self.pillar or row.pillar in self.pillar)
            and (not self.stake or row.stake in self.stake)
            and (not self.campaign or row.campaign in self.campaign)
            and (not self.person or row.person in self.person)
        )

    def keeps_slot(self, account: str) -> bool:
        """Whether the places of a slot are shown; one for any account always is."""
        return not self.account or not account or account in self.account

    def as_data(self) -> dict[str, list[str]]:
        """For keeping as a setting."""
        return {name: sorted(getattr(self, name)) for name in FILTER_NAMES}


FILTER_NAMES = ("account", "status", "pillar", "stake", "campaign", "person")


def filters_from(data: object) -> Filters:
    """Filters as they were kept; anything unreadable shows everything."""
    if not isinstance(data, dict):
        return Filters()
    return Filters(**{name: frozenset(map(str, data.get(name, ()))) for name in FILTER_NAMES})


@dataclass(frozen=True, slots=True)
class Conflict:
    """Why an item deserves a look: ``close`` to another post of its account, or in a ``quiet`` period."""

    kind: str
    title: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by and chosen from."""

    accounts: tuple[Account, ...] = ()
    pillars: tuple[LabelRow, ...] = ()
    campaigns: tuple[LabelRow, ...] = ()
    people: tuple[PersonRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold in force."""

    id: str
    scope: str
    target: str
    reason: str


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """The calendar as it was read.

    Attributes:
        first, last: the local days that were read.
        placed: what is shown, placed in the workspace's zone.
        rows: every row by its item id, also those that filters hide.
        conflicts: by item id.
        empty: nothing at all was planned, ever, and no idea waits.
        slots: the places of all slots between ``first`` and ``last``, by time; filters by account hold for them too.
        keeps_slots: whether this person may change slots.
        slot_rows: the slots themselves.
        stretches: where working days go by without a post on a personal account, from today on.
    """

    first: date
    last: date
    zone: str
    now: datetime
    placed: tuple[Placed, ...]
    rows: Mapping[str, CalendarRow]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    ideas: tuple[Idea, ...]
    holds: tuple[Hold, ...]
    choices: Choices
    empty: bool
    names: Mapping[str, str] = field(default_factory=dict)
    filters: Filters = field(default_factory=Filters)
    view: str = "month"
    tray: bool = True
    slots: tuple[SlotPlace, ...] = ()
    keeps_slots: bool = False
    slot_rows: tuple[SlotRow, ...] = ()
    stretches: tuple[Stretch, ...] = ()

    @property
    def today(self) -> date:
        """The local day on which it was read."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def of_post(self, post: str) -> list[CalendarRow]:
        """The rows of one post, in time order."""
        return [row for row in self.rows.values() if row.kind == "post" and row.id == post]


def read_calendar(ws: Workspace, first: date, last: date, filters: Filters | None) -> CalendarReading:
    """Everything between two local days, widened by the margin; filters None: as they were kept on this laptop."""
    kept = ws.local.setting(SETTING)
    kept = kept if isinstance(kept, dict) else {}
    if filters is None:
        filters = filters_from(kept.get("filters"))
    zone, now = ws.zone(), ws.clock.now()
    first, last = first - timedelta(days=MARGIN_DAYS), last + timedelta(days=MARGIN_DAYS)
    begin = local_to_utc(datetime.combine(first, time()), zone)
    end = local_to_utc(datetime.combine(last + timedelta(days=1), time()), zone) - timedelta(seconds=1)
    found = {item_id(row): row for row in calendar.calendar_rows(ws, iso(begin), iso(end))}
    shown = {key: row for key, row in found.items() if filters.keeps(row)}
    choices = Choices(
        tuple(people.accounts(ws)),
        tuple(people.labels(ws, "pillar")),
        tuple(people.labels(ws, "campaign")),
        tuple(people.people(ws)),
    )
    names = {label.label: label.name for label in (*choices.pillars, *choices.campaigns)}
    conflicts = find_conflicts(found, zone)
    placed = place_all((item_of(key, row, names, zone, conflicts.get(key, ())) for key, row in shown.items()), zone)
    undated = calendar.ideas(ws)
    return CalendarReading(
        first=first,
        last=last,
        zone=zone,
        now=now,
        placed=tuple(placed),
        rows=found,
        conflicts=conflicts,
        ideas=tuple(idea_of(row, names) for row in undated),
        holds=tuple(Hold(*row) for row in schedule.holds(ws)),
        choices=choices,
        empty=not found and not undated,
        names=names,
        filters=filters,
        view=str(kept["view"]) if kept.get("view") in VIEWS else "month",
        tray=bool(kept.get("tray", True)),
        slots=tuple(place for place in slots.slot_places(ws, first, last) if filters.keeps_slot(place.account)),
        keeps_slots=slots.may_change_slots(ws),
        slot_rows=tuple(slots.slots(ws)),
        stretches=empty_stretches(found, choices.accounts, zone, now.astimezone(ZoneInfo(zone)).date(), last),
    )


def keep_room(ws: Workspace, filters: Filters, view: str, *, tray: bool) -> None:
    """Keep how this person looks at the calendar."""
    ws.local.keep_setting(SETTING, {"filters": filters.as_data(), "view": view, "tray": tray})


def item_of(
    key: str, row: CalendarRow, names: Mapping[str, str], zone: str, conflicts: Sequence[Conflict]
) -> CalendarItem:
    """A row as views show it, with the sentence for its conflicts."""
    tags = (names.get(row.pillar, row.pillar), stake_word(row.stake), names.get(row.campaign, row.campaign))
    return CalendarItem(
        id=key,
        kind=ItemKind(row.kind),
        title=row.title,
        start=_instant(row.starts, zone),
        end=None if row.kind == "post" else _instant(row.ends, zone),
        all_day=row.all_day,
        account_name=row.account_name,
        network=row.network,
        status=str(row.status or ""),
        movable=row.movable if row.kind == "post" else row.kind != "holiday",
        tags=tuple(tag for tag in tags if tag),
        conflict="; ".join(dict.fromkeys(conflict_text(conflict) for conflict in conflicts)),
        account=row.account,
        opens=row.opens,
        closes=row.closes,
    )


def _instant(text: str, zone: str) -> datetime:
    if len(text) == len("2026-01-31"):
        return local_to_utc(datetime.combine(date.fromisoformat(text), time()), zone)
    return from_iso(text)


def idea_of(row: PostRow, names: Mapping[str, str]) -> Idea:
    """An undated post as the tray shows it."""
    first = row.variants[0] if row.variants else None
    many = len(row.variants) > 1
    return Idea(
        row.post,
        row.shown_title,
        first.network if first and not many else "",
        " · ".join(dict.fromkeys(variant.account_name for variant in row.variants)),
        tuple(name for name in (names.get(row.pillar, ""), stake_word(row.stake)) if name),
        tuple(variant.account for variant in row.variants),
    )


def find_conflicts(rows: Mapping[str, CalendarRow], zone: str) -> dict[str, tuple[Conflict, ...]]:
    """Posts that come too close on their account, and posts in a quiet period; what is out is past mending."""
    found: dict[str, list[Conflict]] = {}
    by_account: dict[str, list[tuple[datetime, str]]] = {}
    for key, row in rows.items():
        if row.kind == "post":
            by_account.setdefault(row.account, []).append((from_iso(row.starts), key))
    for times in by_account.values():
        times.sort()
        for (at, key), (later, other) in pairwise(times):
            if later - at < TOO_CLOSE:
                _note(found, rows, key, Conflict("close", rows[other].title, later.astimezone(ZoneInfo(zone))))
                _note(found, rows, other, Conflict("close", rows[key].title, at.astimezone(ZoneInfo(zone))))
    quiet = [
        (_instant(row.starts, zone), _instant(row.ends, zone), row.title)
        for row in rows.values()
        if row.kind == "quiet"
    ]
    for begins, ends, title in quiet:
        for times in by_account.values():
            for at, key in times:
                if begins <= at < ends:
                    _note(found, rows, key, Conflict("quiet", title))
    return {key: tuple(held) for key, held in found.items()}


def conflict_text(conflict: Conflict) -> str:
    """Why an item deserves a look, in the language in force."""
    if conflict.kind == "quiet":
        return i18n.translate("Conflicts", "In the quiet period “{title}”").format(title=conflict.title)
    text = i18n.translate("Conflicts", "Less than two hours from “{title}” ({time}) on the same account")
    return text.format(title=conflict.title, time=i18n.clock(conflict.at) if conflict.at else "")


def _note(found: dict[str, list[Conflict]], rows: Mapping[str, CalendarRow], key: str, conflict: Conflict) -> None:
    if rows[key].status not in _OUT:
        found.setdefault(key, []).append(conflict)


# --- one post --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PostCard:
    """One post for the inspector: its row, the accounts' whole order, and whether it may still be planned."""

    row: PostRow
    plannable: frozenset[str]
    excerpt: str


def read_card(ws: Workspace, post: str) -> PostCard:
    """One post as it stands; raises NotFound."""
    detail = reading.post_detail(ws, post)
    row, text = detail.row, " ".join(detail.document.source[: 2 * EXCERPT].split())
    plannable = frozenset(variant.account for variant in row.variants if allowed(variant.status, Action.PLAN))
    return PostCard(row, plannable, text if len(text) <= EXCERPT else text[:EXCERPT].rsplit(" ", 1)[0] + "…")


def find_day(ws: Workspace, object_id: str) -> tuple[date | None, str]:
    """The local day on which an object stands, and its id; a post without a date has none."""
    zone = ZoneInfo(ws.zone())
    try:
        row = reading.post_detail(ws, object_id).row
    except AppError:
        for found in calendar.calendar_rows(ws, "2000-01-01T00:00:00Z", "2100-01-01T00:00:00Z"):
            if found.id == object_id:
                return _instant(found.starts, zone.key).astimezone(zone).date(), object_id
        return None, ""
    return (from_iso(row.first_at).astimezone(zone).date() if row.first_at else None), object_id


def day_beyond(ws: Workspace, day: date, step: int) -> date | None:
    """The local day of the next thing after a day (1), or of the last before it (-1), however far away."""
    zone = ws.zone()
    edge = datetime.combine(day + timedelta(days=1) if step > 0 else day, time())
    found = calendar.nearest_start(ws, iso(local_to_utc(edge, zone) - timedelta(seconds=1 if step > 0 else 0)), step)
    return _instant(found, zone).astimezone(ZoneInfo(zone)).date() if found else None


def accounts_that_day(rows: Mapping[str, CalendarRow], item_ids: Sequence[str], zone: str) -> dict[str, list[str]]:
    """Which accounts of which posts move when these items do: all of a post that stand on the same local day."""
    local = ZoneInfo(zone)
    wanted: dict[str, set[date]] = {}
    for key in item_ids:
        row = rows.get(key)
        if row is not None and row.kind == "post":
            wanted.setdefault(row.id, set()).add(from_iso(row.starts).astimezone(local).date())
    found: dict[str, list[str]] = {post: [] for post in wanted}
    for row in rows.values():
        if row.kind != "post" or row.id not in wanted or not row.movable:
            continue
        if from_iso(row.starts).astimezone(local).date() in wanted[row.id]:
            found[row.id].append(row.account)
    return found
