"""The drafts room over a small team's workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from tests.teams import Team, make_team
from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP
from ui.main_window import MainWindow
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

    from exec_assistant.services.workspace import Workspace
    from ui.drafts.view import DraftsScreen
    from ui.shell.context import Context
    from ui.shell.screen import Screen


@dataclass
class Room:
    """The window, its team and the screen."""

    window: MainWindow
    team: Team
    qtbot: QtBot

    @property
    def ws(self) -> Workspace:
        return self.team.ws

    @property
    def screen(self) -> DraftsScreen:
        from ui.drafts.view import DraftsScreen

        found = self.window.screen_of("drafts")
        assert isinstance(found, DraftsScreen)
        return found

    def settle(self) -> None:
        """Wait until no work is under way and its callbacks have come."""
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: self.window.tasks.busy == 0, timeout=10_000)
        self.qtbot.wait(20)
        self.qtbot.waitUntil(lambda: self.window.tasks.busy == 0, timeout=10_000)

    def open(self, post: str) -> None:
        """Show a post in the editor."""
        self.window.go("drafts", post)
        self.qtbot.waitUntil(lambda: self.screen.opened is not None and self.screen.opened.post == post)
        self.settle()

    def write(self, text: str) -> None:
        """Type at the end of the text, as keys."""
        edit = self.screen.editor.text
        edit.setFocus()
        cursor = edit.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        edit.setTextCursor(cursor)
        press(edit, text)


def press(widget: QWidget, text: str) -> None:
    """Keys with their letters; QTest only knows those of ASCII."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _drafts(context: Context) -> Screen:
    from ui.drafts.view import DraftsScreen

    return DraftsScreen(context)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "team")
    yield made
    made.ws.close()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, team: Team) -> Iterator[Room]:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    window = MainWindow()
    crashes: list[object] = []
    window.tasks.crashed.connect(crashes.append)
    window.register_screen("drafts", QT_TRANSLATE_NOOP("Rooms", "Drafts"), "drafts", _drafts, keys="G D")
    qtbot.addWidget(window)
    stop = team.ws.observe(window.changes.publish)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_ready(team.ws, person="Hugo", first="drafts")
    made = Room(window, team, qtbot)
    made.settle()
    yield made
    window.close()
    stop()
    assert crashes == []
