"""The ring around what the keyboard reached."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.widgets.widget_window import PlainWindow, show_in
from ui.theme import theme
from ui.widgets.buttons import Button
from ui.widgets.focus import NO_RING, FocusRing


def _reach(ring: FocusRing, widget: QWidget) -> None:
    """Reach a widget with the keyboard, whatever button or window another test left pressed or in front."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    ring._focus_changed(None, widget)
    ring._by_keyboard = True
    ring.follow()


def test_the_ring_stands_two_pixels_away_around_what_the_keyboard_reached(window: PlainWindow) -> None:
    first, second = Button("First"), Button("Second")
    ring = FocusRing(window)
    show_in(window, first, second)
    _reach(ring, second)
    assert ring.widget is second
    around = QRect(second.mapTo(window, QPoint(0, 0)), second.size()).adjusted(-4, -4, 4, 4)
    assert ring.geometry() == around
    picture = window.grab().toImage()
    middle = around.center().y()
    assert picture.pixelColor(around.left(), middle) == theme().accent
    assert picture.pixelColor(around.left() + 1, middle) == theme().accent
    assert picture.pixelColor(around.left() + 2, middle) != theme().accent


def test_the_ring_follows_and_goes(window: PlainWindow) -> None:
    field = QLineEdit()
    ring = FocusRing(window)
    show_in(window, field)
    field.setFocus()
    before = ring.geometry()
    window.resize(900, 600)
    QTest.qWait(5)
    assert ring.geometry().width() > before.width()
    field.hide()
    assert ring.widget is None


def test_a_mouse_press_shows_no_ring_until_a_key(window: PlainWindow) -> None:
    button = Button("Approve")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    ring = FocusRing(window)
    show_in(window, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Shift)
    assert ring.widget is button


def test_a_page_that_was_handed_the_focus_has_no_ring(window: PlainWindow) -> None:
    page = QWidget()
    ring = FocusRing(window)
    show_in(window, page)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert page.hasFocus()
    assert ring.widget is None


def test_a_widget_may_refuse_the_ring_or_place_it(window: PlainWindow) -> None:
    class Painted(QWidget):
        def focus_ring_rect(self) -> QRect:
            return QRect(10, 20, 30, 40)

    bare, painted = QLineEdit(), Painted()
    bare.setProperty(NO_RING, True)
    painted.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    painted.setMinimumHeight(100)
    ring = FocusRing(window)
    show_in(window, bare, painted)
    bare.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.widget is None
    _reach(ring, painted)
    assert ring.widget is painted
    assert ring.geometry() == QRect(painted.mapTo(window, QPoint(10, 20)), painted.rect().size()).adjusted(
        0, 0, 30 - painted.width(), 40 - painted.height()
    ).adjusted(-4, -4, 4, 4)
