"""Tab walks through each room in reading order, comes back to where it began, and every stop is seen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.focus import NO_RING

if TYPE_CHECKING:
    from ui.tour import Camera

MOST = 150
ROOMS = ("approvals", "calendar", "drafts", "dashboard", "imports", "people", "preferences")


def walk(camera: Camera) -> tuple[list[QWidget], list[str]]:
    """The stops of Tab until the first comes again, and those at which nothing shows where the keyboard is."""
    window = camera.window
    stops: list[QWidget] = []
    unseen: list[str] = []
    for _ in range(MOST):
        here = QApplication.focusWidget()
        assert here is not None
        if here in stops:
            assert here is stops[0], f"Tab goes round without {called(stops[0])}: it turns at {called(here)}"
            return stops, unseen
        stops.append(here)
        camera.settle(0.02)
        if window.ring.widget is not here and not here.property(NO_RING):
            unseen.append(called(here))
        QTest.keyClick(here, Qt.Key.Key_Tab)
        # What goes through its own parts first (a date) keeps the keyboard for some of them.
        for _part in range(6):
            if QApplication.focusWidget() is not here:
                break
            QTest.keyClick(here, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not here, f"Tab does not leave {called(here)}"
    raise AssertionError(f"Tab does not come back after {MOST} stops: {[called(stop) for stop in stops[-8:]]}")


def disordered(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Neighbours on the way within one pane that stand the other way round in what is read."""
    found = []
    for before, after in pairwise(stops):
        if before.parentWidget() is not after.parentWidget():
            continue
        first, second = place(window, before), place(window, after)
        above = second.bottom() <= first.top()
        left_of = second.right() <= first.left() and second.top() < first.bottom() and first.top() < second.bottom()
        if above or left_of:
            found.append(f"{called(before)} before {called(after)}")
    return found


def place(window: QWidget, widget: QWidget) -> QRect:
    """Where a widget is in the window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def called(widget: QWidget) -> str:
    """What a widget is called in a message."""
    return f"{type(widget).__name__} {widget.accessibleName()!r}"


@pytest.mark.parametrize("room", ROOMS)
def test_tab_walks_through_a_room(camera: Camera, room: str) -> None:
    camera.window.activateWindow()
    QTest.qWaitForWindowActive(camera.window)
    camera.window.go(room)
    # A post counts as read after nearly a second, and what stands beside it is then shown anew.
    camera.settle(1.2 if room == "approvals" else 0.3)
    # The keyboard brings the focus to every stop, to the first as well.
    QTest.keyClick(QApplication.focusWidget() or camera.window, Qt.Key.Key_Tab)
    stops, unseen = walk(camera)
    assert len(stops) > len(ROOMS)
    assert not unseen
    assert disordered(camera.window, stops) == []
