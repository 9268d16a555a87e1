"""Hands for the week's tests: events of a mouse, and where things stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import SignalInstance

    from ui.calendar.week.view import WeekView

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


def heard(signal: SignalInstance) -> list[object]:
    said: list[object] = []
    signal.connect(said.append)
    return said


def point_of(week: WeekView, item_id: str) -> QPoint:
    """A point on an entry, near its beginning."""
    place = week.place_of(item_id)
    assert place is not None
    return week.place_rect(place).topLeft() + QPoint(12, 6)


def point_at(week: WeekView, day: date, minutes: float, *, right: int = 0) -> QPoint:
    """A point of a day at a wall-clock minute."""
    scroller = week.scroller
    y = scroller.top_of(round(minutes * scroller.axis.hour / 60))
    return QPoint(scroller.left_of(day) + (right or scroller.day_width - 6), y)


def mouse(week: WeekView, kind: QMouseEvent.Type, at: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    moving = kind == QMouseEvent.Type.MouseMove
    button = Qt.MouseButton.NoButton if moving else LEFT
    where = QPointF(at)
    QApplication.sendEvent(
        week.viewport(), QMouseEvent(kind, where, QPointF(week.viewport().mapToGlobal(at)), button, LEFT, modifiers)
    )


def pull(week: WeekView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press and move without letting go."""
    mouse(week, QMouseEvent.Type.MouseButtonPress, start)
    for step in (1, 2, 3):
        mouse(week, QMouseEvent.Type.MouseMove, start + (end - start) * step / 3, modifiers)


def drag(week: WeekView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    pull(week, start, end, modifiers)
    mouse(week, QMouseEvent.Type.MouseButtonRelease, end, modifiers)
