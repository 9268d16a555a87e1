"""What the calendar's views tell: one frozen dataclass a signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtCore import QPoint


@dataclass(frozen=True, slots=True)
class EntryOpened:
    """A post, event or period was opened (double click, Enter)."""

    item_id: str


@dataclass(frozen=True, slots=True)
class DayOpened:
    """A day was opened ("+3", its number, Enter on the day)."""

    day: date


@dataclass(frozen=True, slots=True)
class NewRequested:
    """Something new is wanted on a day (double click on its empty ground, or typing there).

    ``minutes`` is the local time where the place has one; ``text`` what was typed already; ``account`` whose column.
    """

    day: date
    minutes: int | None = None
    text: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True)
class MoveRequested:
    """Items should move by days and wall-clock minutes; ``copy`` when the originals should stay.

    ``account`` is set where each account has a column of its own: then only what was grabbed moves, and a column of
    another account was meant if it is not the item's. Nothing has moved yet: the view shows the move once the model
    says so.
    """

    item_ids: tuple[str, ...]
    days: int
    copy: bool = False
    minutes: int = 0
    account: str = ""


@dataclass(frozen=True, slots=True)
class MoveRefused:
    """A move was tried on items that cannot move; the screen says why."""

    item_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IdeaDropped:
    """An undated idea was dropped on a day; ``minutes`` and ``account`` where the place has them."""

    idea_id: str
    day: date
    minutes: int | None = None
    account: str = ""


@dataclass(frozen=True, slots=True)
class DraggedOut:
    """Items hang from the pointer outside the view, at a global position; ``dropped`` when they were let go there."""

    item_ids: tuple[str, ...]
    position: QPoint
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class WindowRequested:
    """The window of a post should open, or close, at another instant."""

    item_id: str
    opens: datetime | None = None
    closes: datetime | None = None


@dataclass(frozen=True, slots=True)
class ResizeRequested:
    """An event should begin, or end, at another wall clock (of an all-day event: day, the end excluded)."""

    item_id: str
    starts: datetime | None = None
    ends: datetime | None = None


@dataclass(frozen=True, slots=True)
class IdeaOpened:
    """An undated idea was opened to read or write it."""

    idea_id: str


@dataclass(frozen=True, slots=True)
class PlanRequested:
    """A date is wanted for an undated idea (Enter in the tray, or its button)."""

    idea_id: str


@dataclass(frozen=True, slots=True)
class SelectionChanged:
    """The selected items, in calendar order."""

    item_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RangeChanged:
    """The days in sight, and the first day of the month that fills most of them."""

    first: date
    last: date
    month: date


@dataclass(frozen=True, slots=True)
class MenuRequested:
    """A context menu is wanted for a day and its selected items, at a global position."""

    day: date
    item_ids: tuple[str, ...]
    position: QPoint
