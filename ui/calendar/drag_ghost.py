"""What hangs from the pointer while something is dragged outside of the view it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

_BESIDE = QPoint(10, 4)


class DragGhost(QWidget):
    """A picture over the whole window that no event sees; it goes when the drag ends."""

    def __init__(self, view: QAbstractScrollArea, picture: QPixmap) -> None:
        super().__init__(view.window())
        self._view = view
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.resize(picture.deviceIndependentSize().toSize())
        self.hide()

    def follow(self, point: QPoint) -> None:
        """Hang beside a point of the view's viewport; hidden while the view itself shows what is dragged."""
        inside = self._view.viewport().rect().contains(point)
        self.setVisible(not inside)
        if not inside:
            where = self._view.viewport().mapTo(self.window(), point)
            self.move(where + _BESIDE)
            self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()
