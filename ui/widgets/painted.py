"""The base of buttons that paint themselves: it knows whether the pointer is over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent
    from PySide6.QtWidgets import QWidget


class PaintedButton(QAbstractButton):
    """A button without a look of its own; ``hovered`` while the pointer is over it, and painted again on a change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hovered = False

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.hovered = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = False
        self.update()
