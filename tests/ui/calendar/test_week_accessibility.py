from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.calendar.conftest import TODAY, post
from tests.ui.calendar.week_hands import point_of
from ui.calendar import accessibility
from ui.calendar.ghosts import FreeSlot
from ui.calendar.week.place import Place
from ui.calendar.week.view import WeekView

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from ui.calendar.model import DayModel

NAME = QAccessible.Text.Name


def names(view: WeekView) -> list[str]:
    interface = QAccessible.queryAccessibleInterface(view)
    return [interface.child(at).text(NAME).replace("\u00a0", " ") for at in range(interface.childCount())]


def test_the_week_is_a_list_of_what_is_in_sight(week: WeekView) -> None:
    week.model.set_free_slots([FreeSlot("s", "Chronique", "", "Claire", "linkedin", TODAY, 10 * 60 + 5)])
    interface = QAccessible.queryAccessibleInterface(week)
    assert interface.role() == QAccessible.Role.List
    assert "2026" in interface.text(NAME)
    said = names(week)
    assert said[0].startswith("mardi 24 novembre, 8 h, ")
    assert any(name.startswith("mardi 24 novembre, 8 h 30, LinkedIn, Résultats du T3, ") for name in said)
    assert any(name.startswith("mardi 24 novembre, 10 h 05, Chronique, LinkedIn Claire, ") for name in said)
    assert len(said) == 1 + 4 + 1


def test_english_names_say_day_time_network_status_and_title(qtbot: QtBot, model: DayModel) -> None:
    from PySide6.QtCore import QLocale

    from ui.calendar.words import CalendarWords

    view = WeekView(model, TODAY, words=CalendarWords(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)))
    qtbot.addWidget(view)
    assert any(name.startswith("Tuesday 24 November, 08:30, LinkedIn, Résultats du T3, ") for name in names(view))


def test_focus_place_and_selection_are_told(week: WeekView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Place] = []
    monkeypatch.setattr(accessibility, "focus_moved", lambda view: told.append(view.cursor_place))
    week.set_cursor(Place(TODAY, "a", 8 * 60 + 30))
    qtbot.keyClick(week, Qt.Key.Key_Space)
    interface = QAccessible.queryAccessibleInterface(week)
    child = interface.focusChild()
    assert told == [Place(TODAY, "a", 8 * 60 + 30)]
    assert child.state().focused
    assert child.state().selected
    assert interface.indexOfChild(child) >= 0
    where = week.viewport().mapToGlobal(point_of(week, "b"))
    assert "Merci aux équipes" in interface.childAt(where.x(), where.y()).text(NAME)
    assert child.rect().isValid()


def test_what_is_not_shown_is_counted(week: WeekView) -> None:
    week.model.apply([post(f"m{n}", TODAY, 15, n) for n in range(9)])
    assert any("15 h" in name and "+" in name for name in names(week))


def test_nothing_breaks_when_a_week_is_gone(qtbot: QtBot, model: DayModel) -> None:
    view = WeekView(model, TODAY)
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
