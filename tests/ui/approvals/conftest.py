"""A window with the room of approvals over a small workspace, used as a person would."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import approvals, posts, schedule
from tests.teams import Team, make_team
from ui import i18n
from ui.approvals.view import ApprovalsScreen
from ui.main_window import MainWindow
from ui.shell.screen import Screen
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from exec_assistant.services.reading import VariantRow
    from ui.shell.context import Context


class OtherRoom(Screen):
    """Stands for a room that is not under test; remembers what it was asked to show."""

    asked: list[str]

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Other")
        self.asked = []

    @override
    def refresh(self) -> None:
        pass

    @override
    def open_object(self, object_id: str) -> None:
        self.asked.append(object_id)


@dataclass
class Desk:
    """The window, its workspace and the hands of a person."""

    qtbot: QtBot
    team: Team
    window: MainWindow
    crashes: list[BaseException] = field(default_factory=list)
    stop: Callable[[], None] = lambda: None

    def put_up(self) -> None:
        """Show the window on its workspace."""
        window = self.window
        window.tasks.crashed.connect(self.crashes.append)
        window.register_screen("approvals", "Approvals", "approvals", ApprovalsScreen)
        window.register_screen("drafts", "Drafts", "drafts", OtherRoom)
        window.register_screen("calendar", "Calendar", "calendar", OtherRoom)
        window.register_screen("people", "People", "people", OtherRoom)
        self.stop = self.team.ws.observe(window.changes.publish)
        with self.qtbot.waitExposed(window):
            window.show()

    def take_down(self) -> None:
        """Close the window, as quitting does."""
        self.stop()
        self.window.close()
        self.window.tasks.close()
        self.window.deleteLater()
        QApplication.processEvents()

    def restart(self) -> None:
        """Quit and start again as the same person, on the same files."""
        self.take_down()
        self.window = MainWindow()
        self.put_up()
        self.open()

    @property
    def screen(self) -> ApprovalsScreen:
        found = self.window.screen_of("approvals")
        assert isinstance(found, ApprovalsScreen)
        return found

    def submit(self, source: str, day: int = 20, *, readers: tuple[str, ...] = ()) -> str:
        """A post of the advisor for Mastodon, planned and submitted; returns its id."""
        team = self.team
        ws = team.be("advisor")
        made = posts.create_post(ws, title=source.partition(".")[0], source=source, accounts=[team.mastodon]).created
        schedule.plan_post(ws, made, datetime(2026, 3, day, 8, 30))  # noqa: DTZ001 - a wall-clock time
        if readers:
            posts.change_detail(ws, made, "readers", list(readers))
        approvals.submit(ws, made, team.mastodon)
        return made

    def rewrite(self, post: str, source: str) -> None:
        """The advisor saves another text."""
        me = self.team.ws.me
        ws = self.team.be("advisor")
        posts.save_revision(ws, post, Document(source, {self.team.mastodon: VariantDraft()}))
        ws.me = me

    def open(self, person: str = "executive") -> ApprovalsScreen:
        """Show the room as a person, and wait until the first post can be decided on."""
        self.team.be(person)
        self.window.show_ready(self.team.ws, first="approvals")
        self.window.activateWindow()
        self.settle()
        return self.screen

    def settle(self) -> None:
        """Wait until all is read and shown: an answer may ask again, in a later turn of the events."""
        quiet = 0
        while quiet < 4:
            self.qtbot.waitUntil(lambda: self.screen.reading is not None and not self.window.tasks.busy, timeout=5000)
            QApplication.processEvents()
            quiet = 0 if self.window.tasks.busy else quiet + 1

    def read(self) -> None:
        """Look at the post for as long as a person does."""
        self.settle()
        self.qtbot.waitUntil(lambda: self.screen.reader.decidable is not None, timeout=5000)

    def press(self, keys: str) -> None:
        """Type on what has the keyboard."""
        QTest.keyClicks(QApplication.focusWidget() or self.window, keys)
        QApplication.processEvents()

    def stroke(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def status(self, post: str) -> str:
        return self.row(post).status.value

    def row(self, post: str) -> VariantRow:
        return self.team.variant(post)

    @property
    def said(self) -> str:
        """The quiet status line."""
        return self.window.sidebar.status.text()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    team = make_team(tmp_path / "profile")
    made = Desk(qtbot, team, MainWindow())
    made.put_up()
    yield made
    made.take_down()
    team.ws.close()
    assert made.crashes == []
