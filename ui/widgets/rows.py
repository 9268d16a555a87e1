"""Rows of lists: the ground under hover and selection, and a delegate to paint the rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from ui.theme import Size, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

Index = QModelIndex | QPersistentModelIndex


def paint_row(
    painter: QPainter, rect: QRectF, *, selected: bool, hovered: bool, ground: QColor | None = None, line: bool = True
) -> None:
    """Draw a row's ground: hover changes the ground only, selection is accent soft and a 3 px bar."""
    look = theme()
    if ground is not None:
        painter.fillRect(rect, ground)
    if selected:
        painter.fillRect(rect, look.accent_soft)
        painter.fillRect(QRectF(rect.left(), rect.top(), Size.BAR, rect.height()), look.accent)
    elif hovered:
        painter.fillRect(rect, look.hover)
    if line and not selected:
        painter.fillRect(QRectF(rect.left() + 16, rect.bottom() - 1, rect.width() - 16, 1), look.border)


class RowDelegate(QStyledItemDelegate):
    """Base of the painted rows: gives height and ground; a subclass paints the content of one row."""

    def __init__(self, parent: QWidget | None = None, *, height: int = Size.ROW, line: bool = False) -> None:
        super().__init__(parent)
        self.height = height
        self.line = line

    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        """Paint one row inside ``rect`` (the whole row); the painter is saved and restored around it."""
        raise NotImplementedError

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        # PySide's stubs do not know the fields that QStyleOption has.
        fields: Any = option
        rect = QRectF(fields.rect)
        selected = bool(fields.state & QStyle.StateFlag.State_Selected)
        hovered = bool(fields.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setClipRect(rect)
        paint_row(painter, rect, selected=selected, hovered=hovered, line=self.line)
        self.paint_content(painter, rect, index, selected=selected)
        painter.restore()


class RowList(QListView):
    """A list of painted rows that scrolls by pixels; its name is read aloud.

    Give every row its ``Qt.ItemDataRole.AccessibleTextRole``: what is painted is not read by itself.
    """

    def __init__(self, name: str, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)

    def choose_row(self, row: int) -> None:
        """Make a row the current one and show it; rows beyond the ends are the ends."""
        model = self.model()
        if model is None or model.rowCount() == 0:
            return
        index = model.index(max(0, min(row, model.rowCount() - 1)), 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def move_by(self, steps: int) -> None:
        """Move the current row up (negative) or down."""
        current = self.currentIndex()
        self.choose_row(current.row() + steps if current.isValid() else 0)
