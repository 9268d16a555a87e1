"""The base of all events, and the register of their names and versions."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Event:
    """Base of all events. ``OBJECT`` names the field that holds the id of the object it is about."""

    KIND: ClassVar[str] = ""
    VERSION: ClassVar[int] = 1
    OBJECT: ClassVar[str] = ""

    def data(self) -> dict[str, Any]:
        """The event as plain data, as it is written to the journal."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def object_id(self) -> str:
        """The id of the object the event is about."""
        return str(getattr(self, self.OBJECT))


EVENTS: dict[tuple[str, int], type[Event]] = {}
E = TypeVar("E", bound=type[Event])


def recorded(kind: str, about: str, version: int = 1) -> Callable[[E], E]:
    """Register an event class under its stable name."""

    def register(cls: E) -> E:
        cls.KIND, cls.VERSION, cls.OBJECT = kind, version, about
        EVENTS[kind, version] = cls
        return cls

    return register
