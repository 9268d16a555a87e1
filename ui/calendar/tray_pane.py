"""The pane of undated ideas: its name, how many there are, the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import i18n
from ui.calendar.tray import IdeaTray
from ui.theme import Space
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.calendar.tray import Idea


class TrayPane(QWidget):
    """Ideas without a date."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.S)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, 0, Space.L, 0)
        head.addWidget(Text(self.tr("Ideas without a date"), "strong", parent=self))
        head.addStretch(1)
        self.count = Text("", "label", "secondary", self, tabular=True)
        head.addWidget(self.count)
        column.addLayout(head)
        self.list = IdeaTray(self)
        column.addWidget(self.list, 1)

    def set_target(self, target: bool) -> None:
        """Show that letting go here would put what is dragged back among the ideas."""
        self.list.set_target(target)

    def show_ideas(self, ideas: Sequence[Idea]) -> None:
        """Show these ideas."""
        self.list.set_ideas(ideas)
        self.count.setText(i18n.number(len(ideas)) if ideas else "")
