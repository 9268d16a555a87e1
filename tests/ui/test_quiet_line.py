"""The quiet line bottom left: what passes gives way to what lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ui.main_window
from ui.main_window import MainWindow

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_a_passing_sentence_gives_way_to_the_lasting_one(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui.main_window, "_PASSING_MS", 30)
    window = MainWindow()
    qtbot.addWidget(window)
    said: list[str] = []
    monkeypatch.setattr(window.sidebar, "say", said.append)
    window.say("Saved", lasting=True)
    window.say("Not yet")
    assert said == ["Saved", "Not yet"]
    qtbot.waitUntil(lambda: said[-1] == "Saved", timeout=2_000)
    window.tasks.close()
