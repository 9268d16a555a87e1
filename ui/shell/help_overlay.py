"""The help overlay (?): the keys of the screen at hand, and those that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import i18n
from ui.actions.action import is_single
from ui.theme import Space
from ui.widgets.controls import KeyHint
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.actions.action import Action
    from ui.actions.registry import Actions

PALETTE = "shell.palette"


def help_sheet(actions: Actions, room: str) -> Sheet:
    """The sheet for the current screen, whose name is ``room``."""
    sheet = Sheet(i18n.translate("Shell", "Keys"), leave=i18n.translate("Shell", "Close"), width=720)
    row = QHBoxLayout()
    row.setSpacing(Space.XXL)
    everywhere = _with_keys(actions, actions.here(""))
    here = _with_keys(actions, actions.here()) if actions.screen else []
    if not actions.single_keys:
        sheet.body.addWidget(
            Text(i18n.translate("Shell", "Single keys are turned off in Preferences."), "body", "secondary", wrap=True)
        )
    columns = [(room, here)] if here else []
    columns.append((i18n.translate("Shell", "Everywhere"), everywhere))
    for title, listed in columns:
        if listed:
            row.addWidget(_column(title, listed, sheet.panel), 1, Qt.AlignmentFlag.AlignTop)
    sheet.body.addSpacing(Space.S)
    sheet.body.addLayout(row)
    return sheet


def _with_keys(actions: Actions, found: list[Action]) -> list[tuple[Action, str]]:
    """Each action with the first of its keys that works: none of the single ones where they are turned off.

    The palette comes first: it does not list itself, and its key is the one to learn.
    """
    listed = []
    for action in sorted(found, key=lambda action: action.id != PALETTE):
        keys = next((keys for keys in action.keys if actions.single_keys or not is_single(keys)), "")
        if keys and (action.listed or action.id == PALETTE):
            listed.append((action, keys))
    return listed


def _column(title: str, actions: list[tuple[Action, str]], parent: QWidget) -> QWidget:
    made = QWidget(parent)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    column.addWidget(Text(title, "label_strong", "secondary"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.L)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for number, (action, keys) in enumerate(actions):
        # What it is called, not what it would do just now: this list teaches keys.
        name = i18n.translate(action.context, action.title)
        grid.addWidget(Text(name, "body", wrap=True), number, 0)
        grid.addWidget(KeyHint(keys), number, 1, Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return made
