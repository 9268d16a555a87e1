"""Where single keys are turned off, no plain letter or sign does anything in any room."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.teams import Team, make_team
from ui import i18n
from ui.actions.registry import typing_in
from ui.calendar.view import CalendarScreen
from ui.main_window import MainWindow
from ui.rooms import register_rooms
from ui.session import Session
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ROOMS = ("approvals", "calendar", "drafts", "dashboard", "imports", "people", "preferences")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    made.draft()
    made.be("executive")
    yield made
    made.ws.close()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, team: Team) -> Iterator[MainWindow]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    made = MainWindow()
    qtbot.addWidget(made)
    register_rooms(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    Session(made, team.ws).begin()
    yield made
    made.tasks.close()


@pytest.mark.parametrize("room", ROOMS)
def test_no_single_key_acts_where_they_are_off(window: MainWindow, qtbot: QtBot, room: str) -> None:
    window.actions_.set_single_keys(False)
    window.go(room)
    qtbot.waitUntil(lambda: not window.tasks._waiting)
    ran: list[str] = []
    window.actions_.ran.connect(ran.append)
    seen = [child for child in window.screen_of(room).findChildren(QWidget) if child.isVisible()]
    quiet = next((child for child in seen if child.hasFocus() and not typing_in(child)), window.stack)
    for letter in string.ascii_lowercase + "/?,123":
        QTest.keyClicks(quiet, letter)
    assert ran == []
    assert window.current == room


def test_the_calendar_stays_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_.set_single_keys(False)
    window.go("calendar")
    screen = window.screen_of("calendar")
    assert isinstance(screen, CalendarScreen)
    views = screen.views
    assert [view.single_keys for view in views.values()] == [False] * 3
    window.actions_.set_single_keys(True)
    assert [view.single_keys for view in views.values()] == [True] * 3
    qtbot.waitUntil(lambda: not window.tasks._waiting)
