"""A plain window, in English and light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
from tests.ui.widgets.widget_window import PlainWindow


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot) -> PlainWindow:
    made = PlainWindow()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
