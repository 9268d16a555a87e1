"""A plain window for tests of widgets."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget


class PlainWindow(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.resize(700, 500)
        self.column = QVBoxLayout(self)


def show_in(window: PlainWindow, *widgets: QWidget) -> None:
    for widget in widgets:
        window.column.addWidget(widget)
        widget.show()
    # Focus only moves in an active window, and activation is an event like others.
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
