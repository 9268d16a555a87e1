from __future__ import annotations

import gc
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from tests.ui.calendar.conftest import TODAY, post
from ui.calendar import accessibility
from ui.calendar.cursor import MORE, Cursor
from ui.calendar.month_view import MonthView

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from ui.calendar.model import DayModel

NAME = QAccessible.Text.Name


def names(view: MonthView) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(view)
    return [interface.child(at).text(NAME).replace("\u00a0", " ") for at in range(interface.childCount())]


def test_the_month_is_a_list_of_what_is_in_sight(month: MonthView) -> None:
    interface = QAccessible.queryAccessibleInterface(month)
    assert interface.role() == QAccessible.Role.List
    assert "2026" in interface.text(NAME)
    said = names(month)
    assert len(said) == 6  # the day under the keyboard, the fair, and four posts
    assert said[0].startswith("mardi 24 novembre, ")
    assert any(name.startswith("mardi 24 novembre, 8 h 30, LinkedIn, Résultats du T3, ") for name in said)
    assert any("Pollutec" in name for name in said)


def test_a_child_knows_its_role_place_and_parent(month: MonthView) -> None:
    interface = QAccessible.queryAccessibleInterface(month)
    child = interface.child(interface.childCount() - 1)
    assert child.role() == QAccessible.Role.ListItem
    assert child.parent() is interface
    assert interface.indexOfChild(child) == interface.childCount() - 1
    centre = child.rect().center()
    assert interface.childAt(centre.x(), centre.y()) is child
    assert month.viewport().rect().contains(month.viewport().mapFromGlobal(centre))
    assert interface.child(99) is None


def test_focus_and_selection_follow_the_keyboard(month: MonthView, qtbot: QtBot) -> None:
    interface = QAccessible.queryAccessibleInterface(month)
    assert interface.focusChild().text(NAME).startswith("mardi 24 novembre, ")
    qtbot.keyClick(month, Qt.Key.Key_Down)
    qtbot.keyClick(month, Qt.Key.Key_Space)
    focused = interface.focusChild()
    assert "Résultats du T3" in focused.text(NAME)
    assert focused.state().selected
    assert focused.state().focusable
    assert not interface.child(0).state().selected


def test_the_keyboard_s_moves_are_told_while_someone_listens(
    month: MonthView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Cursor] = []
    monkeypatch.setattr(accessibility, "focus_moved", lambda view: told.append(view.cursor_place))
    qtbot.keyClick(month, Qt.Key.Key_Down)
    qtbot.keyClick(month, Qt.Key.Key_Right)
    assert told == [Cursor(TODAY, "a"), Cursor(date(2026, 11, 25))]


def test_the_plus_line_is_read_too(month: MonthView) -> None:
    month.model.apply([post(f"x{n}", TODAY, 6 + n) for n in range(9)])
    month.set_cursor(Cursor(TODAY, MORE))
    interface = QAccessible.queryAccessibleInterface(month)
    assert interface.focusChild().text(NAME).startswith("mardi 24 novembre, +")


def test_nothing_breaks_when_a_view_is_gone(qtbot: QtBot, model: DayModel) -> None:
    view = MonthView(model, TODAY)
    interface = QAccessible.queryAccessibleInterface(view)
    child = interface.child(0)
    view.close()
    view.deleteLater()
    del view
    qtbot.wait(20)
    gc.collect()
    assert not interface.isValid()
    assert not child.isValid()
    assert child.text(NAME) == ""
    assert QPoint(0, 0) == QPoint()
