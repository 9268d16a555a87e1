"""A small icon beside words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui import icons


class Sign(QWidget):
    """An icon in the colour of a role; decoration, the words beside it say the same."""

    def __init__(self, icon: str, role: str, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size = icon, role, size
        self.setFixedSize(size, size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._icon, QRectF(0, 0, self._size, self._size), self._role)
