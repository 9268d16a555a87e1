"""The month's keys: each calls one thing of the view."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.calendar.cursor import MORE, Cursor, month_later, step_down, step_up
from ui.calendar.layout import DAYS
from ui.calendar.scroller import FIRST_DAY, LAST_DAY

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from ui.calendar.month_view import MonthView

_DAYS_OF = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -DAYS,
    Qt.Key.Key_Down: DAYS,
}


def press(view: MonthView, event: QKeyEvent) -> bool:
    """Do what a key asks for; False when it is not one of the month's.

    Arrows walk days and what stands on them, Ctrl+arrows whole weeks, Alt+arrows ask to move (with Ctrl or Shift: to
    copy), Shift+arrows extend the selection, Space selects, Enter opens, T is today, Page keys are months.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if key in _DAYS_OF:
        if modifiers & Qt.KeyboardModifier.AltModifier:
            # Many desktops keep Ctrl+Alt+arrows for themselves; Shift+Alt copies as well.
            view.request_move(_DAYS_OF[key], copy=control or shift)
        else:
            before = view.cursor_place
            _walk(view, key, by_week=control)
            if shift:
                _extend(view, before)
        return True
    return _press_other(view, key, control=control, plain=not modifiers)


def _press_other(view: MonthView, key: Qt.Key, *, control: bool, plain: bool) -> bool:
    place = view.cursor_place
    if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
        view.go_to_month(month_later(place.day, 1 if key == Qt.Key.Key_PageDown else -1))
    elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        week = view.scroller.week_of(place.day)
        view.set_cursor(Cursor(week + timedelta(days=0 if key == Qt.Key.Key_Home else DAYS - 1)))
    elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
        view.open_place()
    elif key == Qt.Key.Key_Space and _on_item(view):
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


def _walk(view: MonthView, key: Qt.Key, *, by_week: bool) -> None:
    place = view.cursor_place
    if key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not by_week:
        step = step_up if key == Qt.Key.Key_Up else step_down
        found = step(place, view.row_layout)
    else:
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -DAYS, Qt.Key.Key_Down: DAYS}[key]
        found = Cursor(place.day + timedelta(days=days * (DAYS if by_week and abs(days) == 1 else 1)))
    if FIRST_DAY <= found.day <= LAST_DAY:
        view.set_cursor(found)


def _extend(view: MonthView, before: Cursor) -> None:
    """Select as far as the place the keyboard came to; on a day as a whole, with what stands on it."""
    if not len(view.selection) and before.stop not in {"", MORE}:
        view.selection.only(before.stop)
        view.announce_selection()
    place, stop = view.cursor_place, view.cursor_place.stop
    if not _on_item(view):
        there = view.model.entries(place.day)
        if not there or place.day == before.day:
            return
        stop = there[-1 if place.day > before.day else 0].item.id
    view.selection.extend_to(stop)
    view.announce_selection()


def _on_item(view: MonthView) -> bool:
    return view.cursor_place.stop not in {"", MORE}
