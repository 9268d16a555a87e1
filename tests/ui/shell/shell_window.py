"""A window with two small rooms, for the tests of the shell."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from ui.actions.action import Action
from ui.shell.screen import Screen
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace
    from ui.main_window import MainWindow
    from ui.shell.context import Context

ROOT = Path(__file__).resolve().parents[3]
WORKSPACE = cast("Workspace", SimpleNamespace(me=SimpleNamespace(person="claire")))


class RoomScreen(Screen):
    def __init__(self, context: Context) -> None:
        super().__init__(context, self.name)
        self.asked = 0
        self.opened: list[str] = []
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Title")
        self.body.addWidget(self.field)
        self.header.set_primary(Button("New", "primary"))
        context.actions.add(
            Action(f"{self.name}.do", "Approve", lambda: self.opened.append("did"), ("A",), where=self.name)
        )

    @override
    def refresh(self) -> None:
        self.asked += 1

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.posts)

    @override
    def open_object(self, object_id: str) -> None:
        self.opened.append(object_id)


class Approvals(RoomScreen):
    name = "approvals"


class Drafts(RoomScreen):
    name = "drafts"


def screen_in(window: MainWindow, name: str) -> RoomScreen:
    found = window.screen_of(name)
    assert isinstance(found, RoomScreen)
    return found


def sheet_in(window: MainWindow) -> Sheet:
    found = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
    assert len(found) == 1
    return found[0]


INTERACTIVE = (
    QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView,
)  # fmt: skip


def nameless(root: QWidget) -> list[str]:
    """The interactive widgets below a widget that a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        takes = isinstance(widget, INTERACTIVE) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(widget, QAbstractSlider) or widget.objectName().startswith("qt_"):
            continue
        if takes and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())):
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found
