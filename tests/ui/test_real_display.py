"""The private display has what tests on it rely on: a real X server, and a window manager that gives the focus."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.xvfb
def test_a_window_is_shown_and_gets_the_focus(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()

    # Real key presses from outside. (QTest.keyClicks aborts the process on a letter that is not ASCII.)
    subprocess.run(["xdotool", "type", "--delay", "20", "reach"], check=True)

    qtbot.waitUntil(lambda: field.text() == "reach")
    assert QGuiApplication.platformName() == "xcb"
    assert field.hasFocus()
