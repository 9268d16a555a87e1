"""The painted month and week as assistive technology reads them: a list whose children are the entries in sight.

Qt asks the factory once per widget and keeps the C++ side of what it got; Python must keep its own side, or the
bridge is left with a pointer to nothing. Interfaces are therefore kept for as long as the program runs, one per
view and one per item that was ever read; each answers from the view at the moment it is asked.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from ui.calendar.cursor import MORE, Cursor, stops_of
from ui.calendar.week.layout import ghost_stop
from ui.calendar.week.place import ALL_DAY, Place

if TYPE_CHECKING:
    from datetime import date
    from typing import TypeAlias

    from ui.calendar.month_view import MonthView
    from ui.calendar.week.view import WeekView

    Painted: TypeAlias = MonthView | WeekView
    Where: TypeAlias = Cursor | Place

_kept: list[PaintedInterface] = []
_installed: list[object] = []


def install() -> None:
    """Teach Qt to read the painted views; safe to call again."""
    if not _installed:
        _installed.append(_interface_for)
        QAccessible.installFactory(_interface_for)


def focus_moved(view: Painted) -> None:
    """Tell assistive technology that the keyboard is somewhere else in a view."""
    if not QAccessible.isActive() or not view.hasFocus():
        return
    interface = _interface_of(view)
    if interface is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(interface.focusChild(), QAccessible.Event.Focus))


def contents_changed(view: Painted) -> None:
    """Tell assistive technology that other entries are in sight."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))


class Reader(Protocol):
    """What one painted view tells of its places."""

    def version(self) -> object:
        """What must be equal for the places to be the same."""

    def places(self) -> list[Where]:
        """What is in sight, in reading order: the place under the keyboard first, then everything that stands."""

    def at(self, point: QPoint) -> Where | None:
        """The place at a point of the viewport."""

    def name(self, place: Where) -> str:
        """A place as it is said."""

    def title(self) -> str:
        """The name of the whole."""


class MonthReader:
    """The month: the day under the keyboard, then every entry and "+n" line."""

    def __init__(self, view: MonthView) -> None:
        self._view = weakref.proxy(view)

    def version(self) -> object:
        """The weeks in sight, the day under the keyboard, and how often the rows changed."""
        return (self._view.scroller.weeks(), self._view.cursor_place.day, self._view.rows.version)

    def places(self) -> list[Where]:
        """The day under the keyboard first."""
        found: list[Where] = [Cursor(self._view.cursor_place.day)]
        for first in self._view.scroller.weeks():
            layout = self._view.rows.layout(first)
            for cell in layout.cells:
                found += [Cursor(cell.day, stop) for stop in stops_of(layout, cell.day)]
        return found

    def at(self, point: QPoint) -> Where | None:
        """An entry, a "+n" line, or the day."""
        hit = self._view.hit(point)
        if hit is None:
            return None
        return Cursor(hit.day, hit.placed.item.id if hit.placed else MORE if hit.kind == "more" else "")

    def name(self, place: Where) -> str:
        """Entries with their day, time, network, title and status."""
        view = self._view
        if place.stop == MORE:
            hidden = view.row_layout(place.day).cell(place.day).hidden
            return f"{view.words.spoken_day(place.day)}, {view.words.more(hidden)}"
        held = view.model.find(place.stop)
        return str(view.words.entry(held) if held else _day(view, place.day))

    def title(self) -> str:
        """Named after the month in sight."""
        return str(self._view.words.calendar(self._view.scroller.month()))


class WeekReader:
    """The week: the place under the keyboard, then what stands on each day in sight, free slots included."""

    def __init__(self, view: WeekView) -> None:
        self._view = weakref.proxy(view)

    def version(self) -> object:
        """The days in sight, the place under the keyboard, and how often the columns changed."""
        return (self._view.scroller.days(), self._view.cursor_place, self._view.columns.version)

    def places(self) -> list[Where]:
        """An empty place is read while the keyboard is on it."""
        place = self._view.cursor_place
        found: list[Where] = [] if place.stop else [place]
        for day in self._view.scroller.days():
            found += self._view.standing_on(day)
        return found

    def at(self, point: QPoint) -> Where | None:
        """What stands there, else the empty place."""
        hit = self._view.hit(point)
        return self._view.place_at(hit) if hit is not None else None

    def name(self, place: Where) -> str:
        """Entries with their day, time, network, title and status; free slots and empty places say that they are."""
        view = self._view
        held = view.model.find(place.stop)
        if held is not None:
            return str(view.words.entry(held))
        for slot in view.model.free_slots(place.day):
            if ghost_stop(slot) == place.stop:
                return str(view.words.spoken_slot(slot))
        minutes = place.minutes if isinstance(place, Place) else ALL_DAY
        for more in view.columns.layout(place.day).more:
            if more.stop == place.stop:
                return str(view.words.hidden(place.day, minutes, len(more.hidden)))
        if minutes == ALL_DAY:
            return str(_day(view, place.day))
        return str(view.words.place(place.day, minutes))

    def title(self) -> str:
        """Named after the month in sight."""
        return str(self._view.words.calendar(self._view.scroller.month()))


class PaintedInterface(QAccessibleWidget):
    """A painted view: a list of its places."""

    def __init__(self, view: Painted, reader: Reader) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = weakref.ref(view)
        self.reader = reader
        self._children: dict[Where, EntryInterface] = {}
        self._places: list[Where] = []
        self._places_for: object = None

    @property
    def view(self) -> Painted:
        """The widget; only asked for while :meth:`isValid`."""
        found = self._view()
        if found is None:
            raise ReferenceError
        return found

    def places(self) -> list[Where]:
        """What is in sight, in reading order."""
        # A reader asks child by child; working this out each time would take the square of the entries in sight.
        seen = self.reader.version()
        if seen != self._places_for:
            self._places, self._places_for = self.reader.places(), seen
        return self._places

    def child_at_place(self, place: Where) -> EntryInterface:
        """The one interface of a place."""
        if place not in self._children:
            self._children[place] = EntryInterface(self, place)
        return self._children[place]

    @override
    def isValid(self) -> bool:
        found = self._view()
        return found is not None and shiboken6.isValid(found)

    @override
    def childCount(self) -> int:
        return len(self.places())

    @override
    def child(self, index: int, /) -> QAccessibleInterface:
        places = self.places()
        if 0 <= index < len(places):
            return self.child_at_place(places[index])
        return None  # type: ignore[return-value]

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        if not isinstance(child, EntryInterface):
            return -1
        places = self.places()
        return places.index(child.place) if child.place in places else -1

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        place = self.reader.at(point) if self.view.viewport().rect().contains(point) else None
        return self.child_at_place(place) if place is not None else None  # type: ignore[return-value]

    @override
    def focusChild(self) -> QAccessibleInterface:
        return self.child_at_place(self.view.cursor_place)

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        if kind == QAccessible.Text.Name:
            return self.view.accessibleName() or self.reader.title()
        return super().text(kind)


class EntryInterface(QAccessibleInterface):
    """One entry, band, "+n", free slot, day or empty place: a list item."""

    def __init__(self, owner: PaintedInterface, place: Where) -> None:
        super().__init__()
        self.owner = owner
        self.place = place

    @override
    def isValid(self) -> bool:
        return self.owner.isValid()

    @override
    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    @override
    def parent(self) -> QAccessibleInterface:
        return self.owner

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int, /) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def rect(self) -> QRect:
        view = self.owner.view
        rect = view.place_rect(self.place) & view.viewport().rect()  # type: ignore[arg-type]
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    @override
    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        """Names are read, not written."""

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        return self.owner.reader.name(self.place) if kind == QAccessible.Text.Name and self.isValid() else ""

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self.owner.view
        state.focusable = state.selectable = True
        state.focused = view.hasFocus() and view.cursor_place == self.place
        state.selected = self.place.stop in view.selection
        return state


def _interface_for(_class_name: str, target: QObject) -> QAccessibleInterface | None:
    from ui.calendar.month_view import MonthView
    from ui.calendar.week.view import WeekView

    if isinstance(target, MonthView):
        made = PaintedInterface(target, MonthReader(target))
    elif isinstance(target, WeekView):
        made = PaintedInterface(target, WeekReader(target))
    else:
        return None
    _kept.append(made)
    return made


def _interface_of(view: QWidget) -> PaintedInterface | None:
    found = QAccessible.queryAccessibleInterface(view)
    return found if isinstance(found, PaintedInterface) else None


def _day(view: MonthView | WeekView, day: date) -> str:
    """A day with how many posts stand on it and which slots are free."""
    return view.words.day(day, len(view.model.entries(day)), view.model.free_slots(day))
