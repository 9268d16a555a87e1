"""The help overlay (?): the keys of the screen at hand, and those that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import i18n
from ui.theme import Space
from ui.widgets.controls import KeyHint
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.actions.action import Action
    from ui.actions.registry import Actions


def help_sheet(actions: Actions, room: str) -> Sheet:
    """The sheet for the current screen, whose name is ``room``."""
    sheet = Sheet(i18n.translate("Shell", "Keys"), leave=i18n.translate("Shell", "Close"), width=720)
    row = QHBoxLayout()
    row.setSpacing(Space.XXL)
    everywhere = [action for action in actions.here("") if action.keys and action.listed]
    here = [action for action in actions.here() if action.keys and action.listed] if actions.screen else []
    columns = [(room, here)] if here else []
    columns.append((i18n.translate("Shell", "Everywhere"), everywhere))
    for title, listed in columns:
        row.addWidget(_column(title, listed, sheet.panel), 1, Qt.AlignmentFlag.AlignTop)
    sheet.body.addSpacing(Space.S)
    sheet.body.addLayout(row)
    return sheet


def _column(title: str, actions: list[Action], parent: QWidget) -> QWidget:
    made = QWidget(parent)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    column.addWidget(Text(title, "label_strong", "secondary"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for number, action in enumerate(actions):
        grid.addWidget(Text(action.text, "body", wrap=True), number, 0)
        grid.addWidget(KeyHint(action.keys[0]), number, 1, Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return made
