"""Words and times of posts that several rooms say the same way."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.domain.time import from_iso
from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS_A_MINUTE = 220
SECONDS_A_POST = 5
SECONDS_OF_A_DAY = 86_400
MINUTES_SHOWN = 60
"""From so many minutes on, a duration is said in hours and tens of minutes: nobody reads more exactly than that."""

_STAKES = {
    "leadership": QT_TRANSLATE_NOOP("Post", "Leadership"),
    "business": QT_TRANSLATE_NOOP("Post", "Influence and business"),
    "internal": QT_TRANSLATE_NOOP("Post", "Internal"),
}
_READERS = {
    "legal": QT_TRANSLATE_NOOP("Post", "Legal"),
    "investor_relations": QT_TRANSLATE_NOOP("Post", "Investor relations"),
}
_VISIBILITIES = {
    "public": QT_TRANSLATE_NOOP("Post", "Everyone"),
    "unlisted": QT_TRANSLATE_NOOP("Post", "Unlisted"),
    "followers": QT_TRANSLATE_NOOP("Post", "Followers"),
}


def stake_word(stake: str) -> str:
    """A stake in the language in force; an unknown one as it is."""
    return i18n.translate("Post", _STAKES[stake]) if stake in _STAKES else stake


def reader_word(reader: str) -> str:
    """A reader's speciality in the language in force."""
    return i18n.translate("Post", _READERS[reader]) if reader in _READERS else reader


def visibility_word(visibility: str) -> str:
    """Who sees a post, in the language in force."""
    return i18n.translate("Post", _VISIBILITIES[visibility]) if visibility in _VISIBILITIES else visibility


def reading_seconds(words: Iterable[int]) -> int:
    """How long reading and deciding takes for posts of so many words."""
    return sum(math.ceil(count / WORDS_A_MINUTE * 60) + SECONDS_A_POST for count in words)


def duration(seconds: int) -> str:
    """A short duration: 40 s, 6 min, 1 h 30."""
    if seconds < 60:
        return i18n.translate("Post", "{count} s").format(count=i18n.number(max(5, round(seconds / 5) * 5)))
    minutes = math.ceil(seconds / 60)
    if minutes < MINUTES_SHOWN:
        return i18n.translate("Post", "{count} min").format(count=i18n.number(minutes))
    hours, rest = divmod(math.ceil(minutes / 10) * 10, 60)
    return i18n.translate("Post", "{hours} h {minutes}").format(hours=i18n.number(hours), minutes=f"{rest:02}")


def local(instant: str, zone: str) -> datetime:
    """An instant in storage form as a wall-clock time of a zone."""
    return from_iso(instant).astimezone(ZoneInfo(zone))


def when(instant: str, zone: str, now: datetime) -> str:
    """A planned time as a person says it: Tomorrow 08:30, Tue 24 Nov 08:30."""
    at = local(instant, zone)
    return f"{i18n.relative_day(at.date(), now.astimezone(ZoneInfo(zone)).date())} {i18n.clock(at)}"


def when_short(instant: str, zone: str, now: datetime) -> str:
    """A planned time for a narrow place: Tomorrow 08:30, 24 Nov 08:30."""
    at = local(instant, zone)
    today = now.astimezone(ZoneInfo(zone)).date()
    if 0 <= (at.date() - today).days < 7:
        return when(instant, zone, now)
    return f"{i18n.day(at.date(), year=None if at.year != today.year else False)} {i18n.clock(at)}"


def ago(wall_ms: int, zone: str, now: datetime) -> str:
    """How long ago something was written."""
    at = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(ZoneInfo(zone))
    return i18n.relative_moment(at, now.astimezone(ZoneInfo(zone)))


def ago_short(wall_ms: int, zone: str, now: datetime) -> str:
    """How long ago something was written, for a narrow place: 20 minutes ago, 19 Nov."""
    at = datetime.fromtimestamp(wall_ms / 1000, UTC).astimezone(ZoneInfo(zone))
    here = now.astimezone(ZoneInfo(zone))
    if (here - at).total_seconds() < SECONDS_OF_A_DAY:
        return i18n.relative_moment(at, here)
    return i18n.day(at.date(), year=None if at.year != here.year else False)


def window(opens: str, closes: str, zone: str, planned: str = "") -> str:
    """The time in which a post may go out; a day is named only if it is another one than that of ``planned``."""
    if not opens or not closes:
        return ""
    first, last = local(opens, zone), local(closes, zone)
    if planned and first.date() == last.date() == local(planned, zone).date():
        return f"{i18n.clock(first)} – {i18n.clock(last)}"
    begins = f"{i18n.day(first.date(), weekday=True, year=False)} {i18n.clock(first)}"
    if first.date() == last.date():
        return f"{begins} – {i18n.clock(last)}"
    return f"{begins} – {i18n.day(last.date(), weekday=True, year=False)} {i18n.clock(last)}"
