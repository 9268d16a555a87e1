"""The window takes people to their rooms, and tells screens what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
)

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput
from tests.teams import make_team
from ui.main_window import MainWindow
from ui.session import Session
from ui.theme import Size
from ui.widgets.controls import Avatar

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.shell.context import Context
    from ui.shell.screen import Screen
from tests.ui.shell.shell_window import WORKSPACE, Drafts, screen_in


def test_screens_are_built_when_they_are_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    built: list[str] = []

    def factory(context: Context) -> Screen:
        built.append("late")
        return Drafts(context)

    window.register_screen("late", "Late", "clock", factory)
    window.show_loading()
    window.show_ready(WORKSPACE, person="Claire Delorme")
    assert built == []
    assert window.current == "approvals"
    window.go("late")
    window.go("approvals")
    window.go("late")
    assert built == ["late"]


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    told: list[int] = []
    window.painted.connect(lambda: told.append(1))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    qtbot.wait(10)
    assert told == [1]


def test_keys_and_sidebar_go_to_the_rooms(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    QTest.keyClicks(window.stack, "gd")
    assert window.current == "drafts"
    item = window.sidebar.room("approvals")
    assert item is not None
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    assert window.current == "approvals"
    assert item.isChecked()
    drafts = window.sidebar.room("drafts")
    assert drafts is not None
    assert not drafts.isChecked()


def test_nothing_can_be_entered_before_the_workspace_is_open(window: MainWindow) -> None:
    window.show_loading()
    item = window.sidebar.room("drafts")
    assert item is not None
    assert not item.isEnabled()
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    QTest.keyClicks(window.stack, "gd")
    assert window.current == ""


def test_a_screen_asks_again_only_while_it_can_be_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    window.go("drafts")
    window.go("approvals")
    approvals, drafts = screen_in(window, "approvals"), screen_in(window, "drafts")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    hidden = drafts.asked
    for _ in range(5):
        window.changes.publish(Changes(posts=frozenset({"1"})))
    qtbot.waitUntil(lambda: approvals.asked == 2)
    qtbot.wait(20)
    assert approvals.asked == 2
    assert drafts.asked == hidden
    assert drafts.stale
    window.go("drafts")
    qtbot.waitUntil(lambda: drafts.asked == hidden + 1)


def test_changes_that_do_not_concern_a_screen_leave_it_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    approvals = screen_in(window, "approvals")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    window.changes.publish(Changes(families=frozenset({"metrics"})))
    qtbot.wait(20)
    assert approvals.asked == 1


def test_changes_may_be_told_from_any_thread(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    approvals = screen_in(window, "approvals")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    window.tasks.run(window.changes.publish, Changes(posts=frozenset({"1"})), lane="write")
    qtbot.waitUntil(lambda: approvals.asked == 2)


def test_going_to_an_object_opens_it(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.go("drafts", "post-1")
    assert screen_in(window, "drafts").opened == ["post-1"]


def test_an_error_at_the_start_stands_in_place_of_the_screens(window: MainWindow) -> None:
    tried: list[int] = []
    window.show_error("The keyring is locked.", "Nothing was changed.", verb="Try again", run=lambda: tried.append(1))
    failure = window.stack.currentWidget()
    assert failure is not None
    assert failure.accessibleName() == "The keyring is locked. Nothing was changed."
    next(button for button in failure.findChildren(QPushButton) if button.text() == "Try again").click()
    assert tried == [1]
    window.show_ready(WORKSPACE)
    assert window.stack.currentWidget() is screen_in(window, "approvals")


def test_a_room_that_read_ahead_asks_again_only_after_a_change(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE, first="approvals")
    approvals, drafts = screen_in(window, "approvals"), screen_in(window, "drafts")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    approvals.read_ahead()
    assert approvals.asked == 1  # It is looked at: it asks by itself.
    drafts.read_ahead()
    drafts.read_ahead()
    assert drafts.asked == 1
    window.go("drafts")
    qtbot.wait(20)
    assert drafts.asked == 1
    window.go("approvals")
    window.changes.publish(Changes(frozenset({"post"})))
    qtbot.waitUntil(lambda: approvals.asked == 2)
    window.go("drafts")
    qtbot.waitUntil(lambda: drafts.asked == 2)


def test_an_error_nobody_asked_for_is_shown_above_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)

    def work() -> None:
        raise BadInput("The file is empty.", "Nothing was changed.")

    window.tasks.run(work)
    qtbot.waitUntil(window.trouble.isVisible)
    assert window.trouble.what.text() == "The file is empty."
    assert window.trouble.button is not None
    window.trouble.button.click()
    assert window.trouble.isHidden()


def test_what_a_screen_could_not_read_is_asked_for_again_from_where_it_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme")
    screen = screen_in(window, "approvals")
    qtbot.waitUntil(lambda: screen.asked == 1)

    def work() -> None:
        raise BadInput("The disk does not answer.", "Nothing was changed.")

    window.tasks.run(work)
    qtbot.waitUntil(window.trouble.isVisible)
    assert window.trouble.button is not None
    assert window.trouble.button.text() == "Try again"
    window.trouble.button.click()
    assert window.trouble.isHidden()
    qtbot.waitUntil(lambda: screen.asked == 2)


def test_the_status_line_is_quiet_and_the_count_is_said(window: MainWindow) -> None:
    window.say("Saved · 1 publication pending")
    assert window.sidebar.status.text() == "Saved · 1 publication pending"
    window.set_count("approvals", 3)
    item = window.sidebar.room("approvals")
    assert item is not None
    assert item.accessibleName() == "Approvals, 3 waiting"
    window.set_count("approvals", 0)
    assert item.accessibleName() == "Approvals"


def test_whose_workspace_it_is_stands_above_the_rooms(window: MainWindow) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme · Executive")
    shown = {label.text() for label in window.sidebar.findChildren(QLabel) if label.isVisible()}
    assert {"Claire Delorme", "Executive"} <= shown
    assert [mark.accessibleName() for mark in window.sidebar.findChildren(Avatar)] == ["Claire Delorme"]


def test_the_first_key_of_two_is_shown(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.say("Saved")
    QTest.keyClicks(window.stack, "g")
    assert window.sidebar.status.text() == "G then…"
    QTest.keyClicks(window.stack, "d")
    assert window.sidebar.status.text() == "Saved"


def test_the_sidebar_folds(window: MainWindow) -> None:
    assert window.sidebar.width() == Size.SIDEBAR
    window.actions_.run("shell.sidebar")
    assert window.sidebar.width() < 80
    item = window.sidebar.room("drafts")
    assert item is not None
    assert item.toolTip().startswith("Drafts")
    window.actions_.run("shell.sidebar")
    assert window.sidebar.width() == Size.SIDEBAR


@pytest.mark.parametrize(("person", "count"), [("advisor", 2), ("executive", 1), ("legal", 0)])
def test_drafts_to_write_are_counted_before_the_room_was_ever_seen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, person: str, count: int
) -> None:
    team = make_team(tmp_path / "profile")
    team.draft(by="advisor")
    team.draft(by="executive", spontaneous=True)
    team.be(person)
    window.register_screen("calendar", "Calendar", "calendar", Drafts)
    session = Session(window, team.ws)
    session.begin()
    item = window.sidebar.room("drafts")
    assert item is not None
    with qtbot.waitSignal(window.tasks.idle):
        session._ask()
    assert item.count == count
    window.tasks.close()
    team.ws.close()
