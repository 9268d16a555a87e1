"""The painted month as assistive technology reads it: a list whose children are the entries in sight.

Qt asks the factory once per widget and keeps the C++ side of what it got; Python must keep its own side, or the
bridge is left with a pointer to nothing. Interfaces are therefore kept for as long as the program runs, one per
view and one per item that was ever read; each answers from the view at the moment it is asked.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from typing_extensions import override

from ui.calendar.cursor import MORE, Cursor, stops_of

if TYPE_CHECKING:
    from ui.calendar.month_view import MonthView

_kept: list[MonthInterface] = []
_installed: list[object] = []


def install() -> None:
    """Teach Qt to read the month; safe to call again."""
    if not _installed:
        _installed.append(_interface_for)
        QAccessible.installFactory(_interface_for)


def focus_moved(view: MonthView) -> None:
    """Tell assistive technology that the keyboard is somewhere else in the month."""
    if not QAccessible.isActive() or not view.hasFocus():
        return
    interface = _interface_of(view)
    if interface is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(interface.focusChild(), QAccessible.Event.Focus))


def contents_changed(view: MonthView) -> None:
    """Tell assistive technology that other entries are in sight."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ObjectReorder))


class MonthInterface(QAccessibleWidget):
    """The month: a list named after the month in sight. Its first child is the day under the keyboard."""

    def __init__(self, view: MonthView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = weakref.ref(view)
        self._children: dict[Cursor, EntryInterface] = {}
        self._places: list[Cursor] = []
        self._places_for: object = None

    @property
    def view(self) -> MonthView:
        """The widget; only asked for while :meth:`isValid`."""
        found = self._view()
        if found is None:
            raise ReferenceError
        return found

    def places(self) -> list[Cursor]:
        """What is in sight, in reading order: the day under the keyboard first, then every entry and "+n"."""
        # A reader asks child by child; working this out each time would take the square of the entries in sight.
        seen = (self.view.scroller.weeks(), self.view.cursor_place.day, self.view.rows.version)
        if seen == self._places_for:
            return self._places
        found = [Cursor(self.view.cursor_place.day)]
        for first in self.view.scroller.weeks():
            layout = self.view.rows.layout(first)
            for cell in layout.cells:
                found += [Cursor(cell.day, stop) for stop in stops_of(layout, cell.day)]
        self._places, self._places_for = found, seen
        return found

    def child_at_place(self, place: Cursor) -> EntryInterface:
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
        hit = self.view.hit(point) if self.view.viewport().rect().contains(point) else None
        if hit is None:
            return None  # type: ignore[return-value]
        key = hit.placed.item.id if hit.placed else MORE if hit.kind == "more" else ""
        return self.child_at_place(Cursor(hit.day, key))

    @override
    def focusChild(self) -> QAccessibleInterface:
        return self.child_at_place(self.view.cursor_place)

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        if kind == QAccessible.Text.Name:
            return self.view.accessibleName() or self.view.words.calendar(self.view.scroller.month())
        return super().text(kind)


class EntryInterface(QAccessibleInterface):
    """One entry, band, "+n" line or day of the month: a list item."""

    def __init__(self, owner: MonthInterface, place: Cursor) -> None:
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
        rect = view.place_rect(self.place) & view.viewport().rect()
        return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    @override
    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        """Names are read, not written."""

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        if kind != QAccessible.Text.Name or not self.isValid():
            return ""
        view = self.owner.view
        count = len(view.model.entries(self.place.day))
        if self.place.stop == MORE:
            hidden = view.row_layout(self.place.day).cell(self.place.day).hidden
            return f"{view.words.spoken_day(self.place.day)}, {view.words.more(hidden)}"
        held = view.model.find(self.place.stop)
        return view.words.entry(held) if held else view.words.day(self.place.day, count)

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

    if not isinstance(target, MonthView):
        return None
    made = MonthInterface(target)
    _kept.append(made)
    return made


def _interface_of(view: QWidget) -> MonthInterface | None:
    found = QAccessible.queryAccessibleInterface(view)
    return found if isinstance(found, MonthInterface) else None
