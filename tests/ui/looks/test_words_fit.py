"""French words, a third longer than English ones, are whole in every room of a small laptop's window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.people import Role
from exec_assistant.services import people
from tests.ui.looks.fitting import beyond, cut, outside, overlapping
from ui import i18n
from ui.theme import apply_theme
from ui.tour import Camera

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from exec_assistant.services.workspace import Workspace

ROOMS = ("approvals", "calendar", "drafts", "dashboard", "imports", "people", "preferences")
VIEWS = {
    "approvals": ("", "approvals.request", "approvals.next", "approvals.edit", "approvals.next"),
    "calendar": ("calendar.week", "calendar.agenda", "calendar.month", "calendar.quick", "calendar.slots"),
    "drafts": ("", "drafts.plan", "drafts.preview", "drafts.board", "drafts.board"),
    "people": ("", "people.add_account", "people.give_mandate"),
}
"""What is opened in a room, by the ids of its actions, one after the other."""


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)], ids=["1280x720", "1440x900"])
def test_no_word_is_cut_and_nothing_lies_over_its_neighbour(camera: Camera, size: tuple[int, int]) -> None:
    assert _wrong(camera, size) == []


def _wrong(camera: Camera, size: tuple[int, int]) -> list[str]:
    """What is wrong in each room and view, for the executive and for the advisor, each thing once."""
    camera.window.resize(*size)
    ws = camera.session.ws
    chief = ws.me.person
    advisor = next(found.person for found in people.people(ws) if found.role is Role.ADVISOR)
    found: dict[str, str] = {}
    try:
        for person in (advisor, chief):
            camera.session.become(person)
            for room in ROOMS:
                camera.window.go(room)
                for view in VIEWS.get(room, ("",)):
                    camera.window.actions_.run(view)
                    camera.settle(0.12)
                    if _looked_at(camera):
                        camera.settle()  # A layout may still have been on its way.
                    wrong = _looked_at(camera)
                    for words in wrong:
                        found.setdefault(words, f"{view or room}, {ws.me.role.value}: {words}")
                    camera.leave_sheet()
    finally:
        ws.act_as(chief)
    return list(found.values())


def _looked_at(camera: Camera) -> list[str]:
    return [words for look in (cut, outside, overlapping, beyond) for words in look(camera.window)]


class Longer(QTranslator):
    """A language whose words are a third longer than the English ones."""

    @override
    def translate(self, _context: str, text: str, _about: str | None = None, _number: int = -1) -> str:
        return text + " " + "ñ" * max(1, round(len(text) * 0.3) - 1)

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def longer(qapp: QApplication, example: Workspace, tmp_path: Path) -> Iterator[Camera]:
    """A window in the longer language."""
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    translator = Longer(qapp)
    qapp.installTranslator(translator)
    made = Camera(qapp, tmp_path, "looks")
    made.open(example)
    yield made
    made.close()
    qapp.removeTranslator(translator)


def test_words_a_third_longer_are_whole_too(longer: Camera) -> None:
    assert _wrong(longer, (1440, 900)) == []


def test_what_does_not_fit_is_seen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label, button, over = QLabel("A label that is cut", window), QPushButton("A button", window), QLabel("Over", window)
    column = QVBoxLayout(window)
    for widget in (label, button, over):
        column.addWidget(widget)
    window.resize(300, 200)
    window.show()
    assert not cut(window)
    assert not overlapping(window)
    label.setFixedWidth(40)
    button.setFixedWidth(30)
    over.setGeometry(button.geometry())
    assert [found.partition(" ")[0] for found in cut(window)] == ["QLabel", "QPushButton"]
    assert len(overlapping(window)) == 1
