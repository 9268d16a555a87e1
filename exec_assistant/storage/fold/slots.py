"""Fold of slots: recurring places in the calendar, each field with its latest writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exec_assistant.storage.fold.rows import Rows, folds, insert, register, to_json

if TYPE_CHECKING:
    from exec_assistant.journal.envelope import Envelope

_FIELDS = ("name", "account", "weekdays", "at", "zone", "every_weeks", "anchor", "until")
_SLOT = insert("slots", "id " + " ".join(f"{name} {name}_at" for name in _FIELDS))
_REGISTERS = {name: register("slots", name) for name in (*_FIELDS, "removed")}


@folds("slot_added")
def slot_added(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A recurring place."""
    values = [part for name in _FIELDS for part in (_stored(name, data[name]), stamp)]
    rows.add(_SLOT, data["slot"], *values)
    rows.families.add("slots")


@folds("slot_changed")
def slot_changed(envelope: Envelope, data: dict[str, Any], stamp: str, rows: Rows) -> None:
    """A field of a slot; one this version does not know changes nothing."""
    name = data["field"]
    if name in _REGISTERS:
        rows.add(_REGISTERS[name], _stored(name, data["value"]), stamp, data["slot"], stamp)
        rows.families.add("slots")


def _stored(name: str, value: Any) -> Any:
    return to_json(value) if name == "weekdays" else int(value) if name == "removed" else value
