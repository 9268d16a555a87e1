"""The week's keys: each calls one thing of the view."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.calendar.layout import DAYS
from ui.calendar.scroller import FIRST_DAY, LAST_DAY
from ui.calendar.week.axis import STEP
from ui.calendar.week.layout import ghost_stop
from ui.calendar.week.place import Place, step_across, step_down

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.calendar.week.view import WeekView

__all__ = ["ghost_stop", "press"]

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def press(view: WeekView, event: QKeyEvent) -> bool:
    """Do what a key asks for; False when it is not one of the week's.

    Arrows walk entries and empty hours, Ctrl+Left/Right whole weeks, Ctrl+Up/Down from entry to entry; Alt+arrows ask
    to move by a day or a quarter of an hour (with Ctrl or Shift: to copy), Shift+arrows extend the selection, Space
    selects, Enter opens or begins a post, T is today, Page keys are weeks, Home and End the week's ends.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if key in _ARROWS:
        across, down = _ARROWS[key]
        if modifiers & Qt.KeyboardModifier.AltModifier:
            # Many desktops keep Ctrl+Alt+arrows for themselves; Shift+Alt copies as well.
            view.request_move(across, down * STEP, copy=control or shift)
        else:
            _walk(view, across, down, far=control)
            if shift and view.current_id():
                view.selection.extend_to(view.current_id())
                view.announce_selection()
        return True
    return _press_other(view, key, control=control, plain=not modifiers) or _type(view, event)


def _press_other(view: WeekView, key: Qt.Key, *, control: bool, plain: bool) -> bool:
    place = view.cursor_place
    if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
        view.turn(1 if key == Qt.Key.Key_PageDown else -1)
    elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        first = view.scroller.week_of(place.day)
        day = first if key == Qt.Key.Key_Home else first + timedelta(days=DAYS - 1)
        view.set_cursor(Place(day, "", max(0, place.minutes)))
    elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        view.open_place()
    elif key == Qt.Key.Key_Space and view.current_id():
        view.selection.toggle(place.stop)
        view.announce_selection()
    elif key == Qt.Key.Key_A and control:
        view.select(held.item.id for held in view.model.entries(place.day))
    elif key == Qt.Key.Key_T and plain and view.single_keys:
        view.go_today()
    elif key == Qt.Key.Key_Escape and len(view.selection):
        view.select(())
    else:
        return False
    return True


def _type(view: WeekView, event: QKeyEvent) -> bool:
    """A letter on an empty place begins a post there, with that letter as the first of its title."""
    text = event.text()
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if not view.single_keys or view.current_id() or event.modifiers() & strong:
        return False
    if not (text.isalpha() or text.isdigit()):
        return False
    view.begin_post(text)
    return True


def _walk(view: WeekView, across: int, down: int, *, far: bool) -> None:
    place = view.cursor_place
    if across and far:
        found = Place(place.day + timedelta(days=across * DAYS), "", max(0, place.minutes), place.account)
    elif across:
        found = step_across(place, across, [one.id for one in view.columns.accounts], view.standing_on)
    elif far:
        found = _next_standing(view, place, down)
    else:
        found = step_down(place, view.places_of(place.day), down)
    if FIRST_DAY <= found.day <= LAST_DAY:
        view.set_cursor(found)


def _next_standing(view: WeekView, place: Place, step: int) -> Place:
    """What stands next in time, on this day or a later one."""
    there = view.standing_on(place.day)
    after = [
        one
        for one in there
        if (one.minutes - place.minutes) * step > 0
        or (one.minutes == place.minutes and _later(there, one, place, step))
    ]
    if after:
        return after[0] if step > 0 else after[-1]
    day: date | None = view.model.next_day_with_items(place.day, step)
    while day is not None:
        there = view.standing_on(day)
        if there:
            return there[0] if step > 0 else there[-1]
        day = view.model.next_day_with_items(day, step)
    return place


def _later(there: list[Place], one: Place, place: Place, step: int) -> bool:
    return place in there and (there.index(one) - there.index(place)) * step > 0
