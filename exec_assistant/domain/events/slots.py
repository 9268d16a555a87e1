"""Events of slots: recurring places in the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from exec_assistant.domain.events.base import Event, recorded


@recorded("slot_added", "slot")
@dataclass(frozen=True, slots=True)
class SlotAdded(Event):
    """A slot. ``weekdays`` 0 Monday to 6 Sunday; ``at`` is wall-clock ``HH:MM`` in ``zone``; ``account`` may be empty.

    ``anchor`` and ``until`` are dates ``YYYY-MM-DD``; ``until`` is empty for a slot without end.
    """

    slot: str
    name: str
    account: str
    weekdays: list[int]
    at: str
    zone: str
    every_weeks: int
    anchor: str
    until: str


@recorded("slot_changed", "slot")
@dataclass(frozen=True, slots=True)
class SlotChanged(Event):
    """One field: name, account, weekdays, at, zone, every_weeks, anchor, until, or removed (bool)."""

    slot: str
    field: str
    value: str | int | bool | list[int]
