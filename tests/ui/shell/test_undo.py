"""What was done is undone and done again: the strip, the keys, the palette."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)
from shiboken6 import Shiboken

from exec_assistant.services import approvals, posts, schedule
from exec_assistant.services.reading import post_detail
from tests.teams import Team, make_team
from ui.shell.palette import find_actions
from ui.shell.undo_strip import UndoStrip

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.main_window import MainWindow
from tests.ui.shell.shell_window import WORKSPACE, screen_in


def test_undo_is_offered_and_taken_with_z(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    undone: list[str] = []
    window.offer_undo("Approved “First”", lambda: undone.append("first"))
    window.offer_undo("Approved “Second”", lambda: undone.append("second"))
    assert window.undo_strip.text == "Approved “Second”"
    strip = window.undo_strip.geometry()
    assert abs(strip.center().x() - window.rect().center().x()) <= 1
    assert strip.bottom() < window.height()
    QTest.keyClicks(window.stack, "z")
    QTest.keyClicks(window.stack, "z")
    assert undone == ["second"]
    assert window.undo_strip.isHidden()


def test_z_in_a_field_is_a_letter(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    undone: list[int] = []
    window.offer_undo("Approved", lambda: undone.append(1))
    field = screen_in(window, "approvals").field
    field.setFocus()
    QTest.keyClicks(field, "zap")
    assert (undone, field.text()) == ([], "zap")


def test_the_offer_ends_by_itself_and_waits_under_the_pointer(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.show()
    strip = UndoStrip(window, seconds=0.05)
    undone: list[int] = []
    with qtbot.waitSignal(strip.gone):
        strip.offer("Moved", lambda: undone.append(1))
    assert strip.isHidden()
    assert not strip.offered
    strip.offer("Moved", lambda: undone.append(1))
    QApplication.sendEvent(strip, _enter())
    qtbot.wait(120)
    assert strip.offered
    strip.undo()
    assert undone == [1]


def _enter() -> Any:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    made.be("advisor")
    yield made
    made.ws.close()


@pytest.fixture
def working(window: MainWindow, team: Team) -> Iterator[MainWindow]:
    window.show_ready(team.ws)
    yield window
    window.tasks.close()


def _titles(team: Team, post: str) -> str:
    return post_detail(team.ws, post).row.title


def _press(window: MainWindow, key: Qt.Key, *, shift: bool = False) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.stack, key, control | Qt.KeyboardModifier.ShiftModifier if shift else control)


def test_many_steps_are_undone_and_done_again_by_keys(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    names = [f"Titre {number}" for number in range(60)]
    for name in names:
        working.offer_changes(posts.change_detail(team.ws, post, "title", name))
    for _ in names:
        _press(working, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: _titles(team, post) == "Résultats", timeout=10_000)
    assert working.actions_.get("shell.undo_last").enabled() is False
    for number in range(60):
        if number % 2:
            _press(working, Qt.Key.Key_Z, shift=True)
        else:
            _press(working, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: _titles(team, post) == names[-1], timeout=10_000)
    assert working.actions_.get("shell.redo").enabled() is False


def test_the_palette_says_what_would_be_undone(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    assert not working.actions_.get("shell.undo_last").enabled()
    working.offer_changes(schedule.plan_post(team.ws, post, datetime(2026, 9, 1, 12, 0)))  # noqa: DTZ001
    assert working.actions_.get("shell.undo_last").text == "Undo: Planned “Résultats”"
    assert [entry.text for entry in find_actions("planned", working.actions_.available(), {})] == [
        "Undo: Planned “Résultats”"
    ]
    with qtbot.waitSignal(working.taking_back.history.went):
        working.actions_.run("shell.undo_last")
    assert working.actions_.get("shell.redo").text == "Redo: Planned “Résultats”"
    assert working.undo_strip.text == "Undone: Planned “Résultats”"
    assert not working.undo_strip.offered
    with qtbot.waitSignal(working.taking_back.history.went):
        working.undo_strip.undo()
    assert working.undo_strip.text == "Planned “Résultats”"


def test_what_somebody_edited_since_is_said_and_dropped(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "Le mien"))
    team.be("executive")
    posts.change_detail(team.ws, post, "title", "Le sien")
    team.be("advisor")
    with qtbot.waitSignal(working.taking_back.history.refused):
        _press(working, Qt.Key.Key_Z)
    assert working.trouble.what.text() == "It has been changed again since."
    assert _titles(team, post) == "Le sien"
    assert not working.actions_.get("shell.undo_last").enabled()


def test_a_new_deed_ends_what_could_be_done_again(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "Un"))
    with qtbot.waitSignal(working.taking_back.history.went):
        _press(working, Qt.Key.Key_Z)
    assert working.actions_.get("shell.redo").enabled()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "Deux"), quiet=True)
    assert not working.actions_.get("shell.redo").enabled()


def test_everyone_undoes_what_they_did_themselves(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "De l’assistante"))
    team.be("executive")
    assert not working.actions_.get("shell.undo_last").enabled()
    team.be("advisor")
    assert working.actions_.get("shell.undo_last").text.endswith("“Résultats”")


def test_a_signature_is_not_done_again(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    approvals.submit(team.ws, post, team.mastodon)
    team.be("executive")
    heard: list[str] = []
    working.offer_changes(approvals.approve(team.ws, post, team.mastodon), back=lambda: heard.append("back"))
    with qtbot.waitSignal(working.taking_back.history.went):
        QTest.keyClick(working.stack, Qt.Key.Key_Z)
    assert heard == ["back"]
    assert team.variant(post).status == "in_review"
    assert not working.actions_.get("shell.redo").enabled()
    assert working.undo_strip.isHidden()
    assert working.sidebar.status.text() == "Undone: Approved “Résultats”. To have it again, do it anew."


def test_what_is_typed_has_its_own_undo(working: MainWindow, team: Team) -> None:
    post = team.draft()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "Un"))
    field = screen_in(working, "approvals").field
    field.setFocus()
    QTest.keyClicks(field, "mot")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _titles(team, post) == "Un"
    assert working.actions_.get("shell.undo_last").enabled()


def test_a_step_of_the_window_alone_is_done_again_where_it_says_how(working: MainWindow) -> None:
    said: list[str] = []
    working.offer_undo("Put off", lambda: said.append("undo"), lambda: said.append("redo"))
    for name in ("shell.undo_last", "shell.redo", "shell.undo_last"):
        assert working.actions_.run(name)
    assert said == ["undo", "redo", "undo"]


def test_a_screen_that_is_gone_is_not_called(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    listener = QObject()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "Un"), back=partial(listener.setObjectName, "x"))
    Shiboken.delete(listener)
    with qtbot.waitSignal(working.taking_back.history.went):
        _press(working, Qt.Key.Key_Z)
    assert _titles(team, post) == "Résultats"


@pytest.mark.parametrize("action", ["shell.undo", "shell.undo_last"])
@pytest.mark.parametrize("hurried", [True, False])
def test_three_quick_deeds_and_three_quick_undos_leave_nothing(
    working: MainWindow, team: Team, qtbot: QtBot, action: str, hurried: bool
) -> None:
    """Asked for while the deeds are still being written, or as soon as they are."""
    post = team.draft()
    for name in ("Un", "Deux", "Trois"):
        working.tasks.run(
            posts.change_detail, team.ws, post, "title", name, lane="write", owner=working, then=working.offer_changes
        )
    if not hurried:
        qtbot.waitUntil(lambda: _titles(team, post) == "Trois" and working.undo_strip.offered)
    for _ in range(3):
        assert working.actions_.run(action)
    qtbot.waitUntil(lambda: not working.tasks.busy and not working.actions_.get("shell.undo_last").enabled())
    assert _titles(team, post) == "Résultats"
    assert working.undo_strip.text == "Undone: Changed “Résultats”"


def test_a_signature_taken_back_in_a_hurry_takes_no_other_with_it(
    working: MainWindow, team: Team, qtbot: QtBot
) -> None:
    approved = [team.draft(f"Texte {number}") for number in range(2)]
    for post in approved:
        approvals.submit(team.ws, post, team.mastodon)
    team.be("executive")
    for post in approved:
        working.offer_changes(approvals.approve(team.ws, post, team.mastodon))
    for _ in range(2):
        QTest.keyClick(working.stack, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: not working.tasks.busy)
    assert [team.variant(post).status for post in approved] == ["approved", "in_review"]


def test_what_one_person_asked_to_undo_is_not_undone_by_the_next(working: MainWindow, team: Team, qtbot: QtBot) -> None:
    post = team.draft()
    working.offer_changes(posts.change_detail(team.ws, post, "title", "De l’assistante"))
    team.be("executive")
    working.offer_changes(posts.change_detail(team.ws, post, "pillar", "Climat"))
    team.be("advisor")
    for _ in range(3):
        working.taking_back.history.go("undo")
    team.be("executive")
    qtbot.waitUntil(lambda: not working.tasks.busy)
    assert post_detail(team.ws, post).row.pillar == "Climat"
    assert working.actions_.get("shell.undo_last").enabled()
