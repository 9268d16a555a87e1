"""What everything in the window has: names, an order, two languages, two themes, room enough."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)

from ui import i18n
from ui.theme import Size, theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow
from tests.ui.shell.shell_window import ROOT, WORKSPACE, nameless, screen_in, sheet_in


def test_everything_that_can_be_reached_has_a_name(window: MainWindow) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme")
    window.offer_undo("Approved", lambda: None)
    assert nameless(window) == []
    for action in ("shell.palette", "shell.help"):
        window.actions_.run(action)
        sheet = sheet_in(window)
        assert nameless(sheet) == []
        sheet.dismiss()
        QApplication.sendPostedEvents(None, 52)


def test_the_walk_notices_a_nameless_field(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    screen_in(window, "approvals").field.setAccessibleName("")
    assert nameless(window) == ["QLineEdit in Approvals"]


def test_tab_goes_through_the_sidebar_and_then_the_screen(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    first = window.sidebar.room("approvals")
    assert first is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QPoint] = []
    inside = False
    for _ in range(3):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        widget = window.focusWidget()
        assert widget is not None
        seen.append(widget.mapTo(window, QPoint(0, 0)))
        inside = inside or window.stack.isAncestorOf(widget)
    assert inside
    left = [spot for spot in seen if spot.x() < Size.SIDEBAR]
    assert left == sorted(left, key=lambda spot: spot.y())


def test_the_language_changes_while_the_window_is_open(qapp: QApplication, window: MainWindow) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme")
    before = window.screen_of("approvals")
    window.set_count("approvals", 2)
    i18n.install_language(qapp, "fr")
    QApplication.processEvents()
    assert window.screen_of("approvals") is not before
    assert window.current == "approvals"
    item = window.sidebar.room("approvals")
    assert item is not None
    assert item.count == 2
    assert item.accessibleName().endswith("en attente")
    assert window.actions_.get("shell.undo").text == "Annuler ce qui vient d’être fait"


def test_light_and_dark_switch_live(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.actions_.run("shell.theme")
    assert theme().dark
    picture = window.grab().toImage()
    assert picture.pixelColor(3, 400) == theme().surface
    assert picture.pixelColor(700, 700) == theme().background
    assert picture.pixelColor(Size.SIDEBAR - 1, 400) == theme().border


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_in_the_shell_is_cut_at_the_least_size(qapp: QApplication, window: MainWindow, language: str) -> None:
    i18n.install_language(qapp, cast("i18n.Language", language))
    window.show_ready(WORKSPACE, person="Claire Delorme")
    window.resize(window.minimumSize())
    window.actions_.run("shell.help")
    QApplication.processEvents()
    sheet = sheet_in(window)
    assert window.rect().contains(sheet.panel.geometry())
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_the_window_paints_before_the_core_and_slow_libraries_are_imported() -> None:
    code = (
        "import sys\n"
        "import ui.main_window, ui.theme, ui.i18n, ui.icons, ui.fonts\n"
        "bad = [m for m in sys.modules if m.split('.')[0] in "
        "{'numpy','httpx','keyring','sqlite_utils','apscheduler','sqlcipher3','nacl','concurrent'} "
        "or m.startswith('exec_assistant.services')]\n"
        "sys.exit(', '.join(bad) or 0)\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
