"""Choosing an emoji: what was used last, then any by its French or English name; all of it from the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.services import completion
from ui import i18n
from ui.theme import Space, theme
from ui.widgets.controls import SearchField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.services.completion import Emoji
    from exec_assistant.services.workspace import Workspace
    from ui.shell.context import Context

_CELL = 36
_COLUMNS = 9
_MOST = 270


def read(ws: Workspace, asked: str, language: str) -> list[Emoji]:
    """Those used last and then the usual ones, or those found by their name; for a worker."""
    found = completion.emoji_named(asked, language, _MOST)
    if asked.strip():
        return found
    recent = completion.recent_emoji(ws)
    return [*recent, *(one for one in found if one not in recent)]


class EmojiPicker(QFrame):
    """A small window at the cursor; it goes away when one is chosen, by Escape, or by a click elsewhere.

    Signals:
        chosen: the sign.
    """

    chosen = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Emoji"))
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.S)
        column.setSpacing(Space.S)
        self.search = SearchField(self.tr("Name of an emoji: thanks, factory, merci…"), self, pause=60)
        self.search.searched.connect(self._ask)
        self.search.installEventFilter(self)
        self.grid = QListWidget(self)
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setUniformItemSizes(True)
        self.grid.setGridSize(QSize(_CELL, _CELL))
        self.grid.setFixedSize(_COLUMNS * _CELL + 18, 5 * _CELL + 4)
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.grid.setStyleSheet("QListWidget { background: transparent; }")
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.setAccessibleName(self.tr("Emoji"))
        font = QFont()
        font.setFamilies(["Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", *font.families()])
        font.setPixelSize(20)
        self.grid.setFont(font)
        self.grid.itemClicked.connect(self._take)
        self.grid.currentItemChanged.connect(self._name)
        self.name = Text("", "label", "secondary", self)
        self.name.setFixedHeight(18)
        for widget in (self.search, self.grid, self.name):
            column.addWidget(widget)
        self._ask("")

    def open_at(self, point: QPoint) -> None:
        """Show it below a point of the screen, inside the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(max(point.x(), screen.left()), screen.right() - self.width())
        y = point.y() if point.y() + self.height() <= screen.bottom() else point.y() - self.height() - Space.XXL
        self.move(x, max(screen.top(), y))
        self.show()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def _ask(self, asked: str) -> None:
        self._context.tasks.run(
            read, self._context.ws, asked, i18n.language(), then=lambda found: self._show(asked, found), owner=self
        )

    def _show(self, asked: str, found: list[Emoji]) -> None:
        if asked != self.search.text():
            return
        self.grid.clear()
        for emoji in found:
            item = QListWidgetItem(emoji.sign)
            name = emoji.name(i18n.language())
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setSizeHint(QSize(_CELL - 2, _CELL - 2))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(name)
            self.grid.addItem(item)
        self.grid.setCurrentRow(0)
        if not found:
            self.name.setText(self.tr("No emoji of this name"))

    def _name(self, item: QListWidgetItem | None) -> None:
        self.name.setText(str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else "")

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.chosen.emit(item.text())
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().raised)
        painter.setPen(QPen(theme().border_strong, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        columns = max(1, self.grid.viewport().width() // _CELL)
        asked = bool(self.search.text())
        steps = {Qt.Key.Key_Down: columns, Qt.Key.Key_Up: -columns, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if key in steps and self.grid.count() and not (key == Qt.Key.Key_Left and asked and self._in_words()):
            row = self.grid.currentRow() + steps[key]
            self.grid.setCurrentRow(max(0, min(self.grid.count() - 1, row)))
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self._take(self.grid.currentItem())
            return True
        if key == Qt.Key.Key_Escape:
            self.close()
            return True
        return False

    def _in_words(self) -> bool:
        """Left belongs to the words while the first emoji is current."""
        return self.grid.currentRow() <= 0
