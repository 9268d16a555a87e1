"""What tests of the window share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of windows with a least size and of menus: its limits, no fault of ours."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(
                pytest.mark.qt_log_ignore("This plugin does not support (propagateSizeHints|raise|grabbing)")
            )


@pytest.fixture(autouse=True)
def _still() -> Iterator[None]:
    """Nothing moves in tests, so that where a thing is, it is at once; tests of motion turn it on."""
    from ui import theme

    theme.choose_motion("less")
    yield
    theme.finish_switch(None)


@pytest.fixture(autouse=True)
def _released() -> Iterator[None]:
    """No test leaves a button of the mouse held down: the next one's focus would seem to come from the mouse."""
    yield
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None and QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        _release_buttons()


def _release_buttons() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    under = QWidget()
    under.show()
    QTest.qWaitForWindowExposed(under)
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        if QGuiApplication.mouseButtons() & button:
            QTest.mouseRelease(under, button)
    under.close()
    under.deleteLater()
