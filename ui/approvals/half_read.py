"""Where a sitting stands on this laptop: the open post, how far it was read, what was passed over or put off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from exec_assistant.domain.time import iso, local_to_utc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from exec_assistant.services.workspace import Workspace

Key = tuple[str, str]
"""Post and account."""
LATER_SETTING = "approvals.later"
HALF_READ_SETTING = "approvals.half_read"
EVENING, MORNING = time(18), time(6)
MONDAY = 0

When = Literal["tonight", "tomorrow", "monday"]


@dataclass(frozen=True, slots=True)
class HalfRead:
    """What is found again at the next start.

    Attributes:
        place: the post that was open.
        view: how it was shown.
        scroll: how far it was scrolled, in pixels.
        skipped: what was passed over without a decision.
        day: of the figures that follow, in the workspace's zone.
        decided: decisions of that day.
        seconds: how long they took.
    """

    place: Key | None = None
    view: str = ""
    scroll: int = 0
    skipped: tuple[Key, ...] = ()
    day: str = ""
    decided: int = 0
    seconds: int = 0


def read_half_read(ws: Workspace) -> HalfRead:
    """What was kept; the figures only if they are of today."""
    kept = ws.local.setting(f"{HALF_READ_SETTING}.{ws.me.person}")
    if not isinstance(kept, dict):
        return HalfRead()
    place = kept.get("place") or []
    same_day = kept.get("day") == today(ws)
    return HalfRead(
        place=(str(place[0]), str(place[1])) if len(place) == 2 else None,
        view=str(kept.get("view", "")),
        scroll=int(kept.get("scroll", 0)),
        skipped=tuple((str(post), str(account)) for post, account in kept.get("skipped", [])),
        day=str(kept.get("day", "")),
        decided=int(kept.get("decided", 0)) if same_day else 0,
        seconds=int(kept.get("seconds", 0)) if same_day else 0,
    )


def keep_half_read(ws: Workspace, person: str, half: HalfRead) -> None:
    """Keep it for the person it is about, who may no longer be the one who acts."""
    ws.local.keep_setting(
        f"{HALF_READ_SETTING}.{person}",
        {
            "place": list(half.place or ()),
            "view": half.view,
            "scroll": half.scroll,
            "skipped": [list(key) for key in half.skipped],
            "day": today(ws),
            "decided": half.decided,
            "seconds": half.seconds,
        },
    )


def today(ws: Workspace) -> str:
    """The day it is in the workspace's zone."""
    return ws.clock.now().astimezone(ZoneInfo(ws.zone())).date().isoformat()


# --- later ---


def later_times(now: datetime, zone: str) -> list[tuple[When, str]]:
    """When something put off may come back, the nearest first, in storage form. Tonight only while it is ahead."""
    here = now.astimezone(ZoneInfo(zone))
    wanted: list[tuple[When, datetime]] = []
    evening = datetime.combine(here.date(), EVENING)
    if evening > here.replace(tzinfo=None):
        wanted.append(("tonight", evening))
    tomorrow = here.date() + timedelta(days=1)
    wanted.append(("tomorrow", datetime.combine(tomorrow, MORNING)))
    monday = here.date() + timedelta(days=(MONDAY - here.weekday()) % 7 or 7)
    if monday != tomorrow:
        wanted.append(("monday", datetime.combine(monday, MORNING)))
    return [(word, iso(local_to_utc(at, zone))) for word, at in wanted]


def put_off_until(ws: Workspace) -> dict[Key, str]:
    """What I put off, until when (storage form); what is over is left out."""
    kept = ws.local.setting(f"{LATER_SETTING}.{ws.me.person}") or []
    now = ws.now()
    return {(post, account): until for post, account, until in kept if until > now}


def put_off(ws: Workspace, keys: Iterable[Key], until: str) -> None:
    """Put posts off until an instant in storage form; empty: take them back into the queue."""
    kept = put_off_until(ws)
    for key in keys:
        kept.pop(key, None)
        if until:
            kept[key] = until
    ws.local.keep_setting(f"{LATER_SETTING}.{ws.me.person}", [[*key, until] for key, until in kept.items()])
