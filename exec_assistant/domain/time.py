"""Time as the product stores it: UTC instants, and the IANA zone in which a person meant them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Where the current time comes from; a parameter everywhere, so that tests own it."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        ...


_ISO_SIGNS = ("-", "-", "T", ":", ":", "Z")
_ISO_LENGTH = 20


def to_ms(instant: datetime) -> int:
    """Unix time in milliseconds of an aware instant."""
    return int(instant.timestamp() * 1000)


def from_ms(wall_ms: int) -> datetime:
    """The aware UTC instant of Unix time in milliseconds."""
    return datetime.fromtimestamp(wall_ms / 1000, tz=UTC)


def iso(instant: datetime) -> str:
    """The storage form: UTC, whole seconds, ``2026-01-31T08:30:00Z`` (sorts as text)."""
    return instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def from_iso(text: str) -> datetime:
    """The aware UTC instant of the storage form; raises ValueError on anything else."""
    # Thousands of these are read for one screen: strptime would take fifteen times as long.
    if len(text) != _ISO_LENGTH or (text[4], text[7], text[10], text[13], text[16], text[19]) != _ISO_SIGNS:
        raise ValueError(f"not an instant in the storage form: {text!r}")
    return datetime.fromisoformat(text[:-1]).replace(tzinfo=UTC)


def local_to_utc(wall: datetime, zone: str) -> datetime:
    """The instant a wall-clock time means in a zone.

    A time that daylight saving skips is read with the offset before the change, so 02:30 becomes 03:30;
    one that happens twice is its first occurrence (PEP 495, fold=0).
    """
    return wall.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def move_days(instant: datetime, days: int, zone: str) -> datetime:
    """The instant ``days`` later at the same local time, whatever daylight saving does in between."""
    return move_wall(instant, timedelta(days=days), zone)


def move_wall(instant: datetime, by: timedelta, zone: str) -> datetime:
    """The instant at which the wall clock of a zone shows ``by`` more, whatever daylight saving does in between.

    Within an hour that happens twice, the second occurrence stays the second one.
    """
    known = ZoneInfo(zone)
    local = instant.astimezone(known)
    wall = local.replace(tzinfo=None, fold=0) + by
    second = wall.replace(tzinfo=known, fold=1)
    if local.fold and wall.date() == local.date() and second.utcoffset() != second.replace(fold=0).utcoffset():
        return second.astimezone(UTC)
    return local_to_utc(wall, zone)
