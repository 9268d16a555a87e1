"""A combo box that cuts no word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter
from typing_extensions import override

from ui.widgets.text import draw_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Choice(QComboBox):
    """A choice whose words end in … where there is no room, instead of being cut."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = QRectF(self.rect()).adjusted(9, 0, -26, 0)
        shown = draw_text(painter, place, self.currentText(), ink="text" if self.isEnabled() else "tertiary")
        self.setToolTip("" if shown == self.currentText() else self.currentText())
