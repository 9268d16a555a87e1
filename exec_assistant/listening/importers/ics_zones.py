"""Time zones of calendar files, whatever the program that wrote them called them, as IANA names."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_COMMON = (
    "Europe/Paris", "Europe/London", "Europe/Athens", "Europe/Lisbon", "Europe/Moscow", "Europe/Istanbul",
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Halifax",
    "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "America/Bogota", "America/Phoenix", "America/Anchorage",
    "Pacific/Honolulu", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai",
    "Asia/Tokyo", "Australia/Brisbane", "Australia/Sydney", "Australia/Adelaide", "Pacific/Auckland",
    "Africa/Casablanca", "Africa/Lagos", "Africa/Johannesburg", "Africa/Nairobi", "Atlantic/Azores", "UTC",
)  # fmt: skip
_AMERICAN = {
    "eastern time": "America/New_York", "central time": "America/Chicago", "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles", "atlantic time": "America/Halifax",
}  # fmt: skip
_OFFSET = re.compile(r"\((?:gmt|utc)\s*([+-])\s*(\d{1,2}):?(\d{2})\)", re.IGNORECASE)


@lru_cache(maxsize=512)
def resolve_zone(name: str) -> str:
    """The IANA zone a name means: itself, a Windows name, or one of Outlook's sentences; else an empty string."""
    bare = name.strip().strip("\"'").lstrip("/")
    known = available_timezones()
    for candidate in (bare, bare.replace(" ", "_"), "/".join(bare.split("/")[-2:]), "/".join(bare.split("/")[-3:])):
        if candidate in known and candidate != "localtime":
            return candidate
    if bare in WINDOWS_TO_OLSON:
        return WINDOWS_TO_OLSON[bare]
    if bare.casefold() in {"z", "gmt", "coordinated universal time", "(utc) coordinated universal time"}:
        return "UTC"
    return _from_sentence(bare, known)


def _from_sentence(name: str, known: set[str]) -> str:
    """Read ``(UTC-05:00) Eastern Time (US & Canada)`` or ``(GMT+10:00) Canberra, Melbourne, Sydney``."""
    match = _OFFSET.search(name)
    rest = name[match.end() :] if match else name
    folded = rest.casefold().strip()
    for words, zone in _AMERICAN.items():
        if folded.startswith(words):
            return zone
    cities = {zone.rsplit("/", 1)[-1].replace("_", " ").casefold(): zone for zone in sorted(known) if "/" in zone}
    for city in re.split(r"[,;]", folded):
        if city.strip() in cities:
            return cities[city.strip()]
    if match is None:
        return ""
    minutes = (int(match.group(2)) * 60 + int(match.group(3))) * (1 if match.group(1) == "+" else -1)
    return zone_by_offsets(minutes, minutes, 2025)


def zone_by_offsets(winter: int, summer: int, year: int) -> str:
    """A common zone with these UTC offsets (minutes) in January and July of a year; else a fixed offset's zone."""
    for name in _COMMON:
        zone = ZoneInfo(name)
        january = _minutes(datetime(year, 1, 15, 12, tzinfo=zone).utcoffset())
        july = _minutes(datetime(year, 7, 15, 12, tzinfo=zone).utcoffset())
        if (january, july) == (winter, summer):
            return name
    if winter % 60 == 0 and -12 <= winter // 60 <= 14:
        # The sign of these names is inverted by convention: Etc/GMT+5 is five hours west.
        return f"Etc/GMT{-winter // 60:+d}" if winter else "UTC"
    return ""


def _minutes(offset: timedelta | None) -> int:
    return 0 if offset is None else int(offset.total_seconds() // 60)


def custom_zone(block: str, year: int) -> str:
    """The zone that a VTIMEZONE's offsets describe, for a name of somebody's own ("Customized Time Zone 1")."""
    standard = _block_offset(block, "STANDARD")
    daylight = _block_offset(block, "DAYLIGHT")
    if standard is None:
        return ""
    if daylight is None:
        return zone_by_offsets(standard, standard, year)
    northern = zone_by_offsets(standard, daylight, year)
    if northern and not northern.startswith("Etc/"):
        return northern
    return zone_by_offsets(daylight, standard, year)


def _block_offset(block: str, part: str) -> int | None:
    section = re.search(rf"BEGIN:{part}(.*?)END:{part}", block, re.DOTALL | re.IGNORECASE)
    found = re.search(r"TZOFFSETTO:([+-])(\d{2})(\d{2})", section.group(1)) if section else None
    if found is None:
        return None
    minutes = int(found.group(2)) * 60 + int(found.group(3))
    return minutes if found.group(1) == "+" else -minutes
