"""The window with two small rooms, in English and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui import i18n
from ui.main_window import MainWindow
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import (
        QApplication,
    )
    from pytestqt.qtbot import QtBot

from tests.ui.shell.shell_window import Approvals, Drafts


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.register_screen("approvals", "Approvals", "approvals", Approvals, keys="G A")
    made.register_screen("drafts", "Drafts", "drafts", Drafts, keys="G D")
    made.register_screen("import", "Import", "import", Drafts, lower=True)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
