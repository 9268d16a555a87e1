"""The tray of undated ideas: dragged onto a day, or planned with a key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QDrag, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ui import fonts
from ui.calendar.messages import IdeaOpened, PlanRequested
from ui.i18n import network_name
from ui.icons import network_icon, pixmap
from ui.theme import theme

IDEA_MIME = "application/x-exec-assistant-idea"
"""The dragged form of an idea: its id, in UTF-8, and never its words."""

ID_ROLE = Qt.ItemDataRole.UserRole
_ROW = 52
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Idea:
    """One undated idea: a post without a place on the calendar."""

    id: str
    title: str
    network: str = ""
    account_name: str = ""
    tags: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()

    @property
    def second_line(self) -> str:
        """Where it would go and what it serves."""
        account = self.account_name or (network_name(self.network) if self.network else "")
        return " · ".join(part for part in (account, *self.tags) if part)


class IdeaModel(QAbstractListModel):
    """Mirrors the ideas in the order they are given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ideas: tuple[Idea, ...] = ()

    def set_ideas(self, ideas: Sequence[Idea]) -> None:
        """Replace the ideas."""
        self.beginResetModel()
        self._ideas = tuple(ideas)
        self.endResetModel()

    def idea(self, row: int) -> Idea:
        """The idea of a row."""
        return self._ideas[row]

    def row_of(self, idea_id: str) -> int:
        """The row of an idea, -1 when it is not here."""
        return next((row for row, idea in enumerate(self._ideas) if idea.id == idea_id), -1)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ideas)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        idea = self._ideas[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return idea.title
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return ", ".join(part for part in (idea.title, idea.second_line) if part)
        return idea.id if role == ID_ROLE else None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    @override
    def mimeTypes(self) -> list[str]:
        return [IDEA_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes:
            data.setData(IDEA_MIME, self._ideas[indexes[0].row()].id.encode())
        return data


class IdeaDelegate(QStyledItemDelegate):
    """Two lines: the idea, then where it would go."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(180, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if not isinstance(model, IdeaModel):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        paint_idea(painter, rect, model.idea(index.row()), state)


def paint_idea(painter: QPainter, rect: QRect, idea: Idea, state: QStyle.StateFlag) -> None:
    """Paint one idea as a card of the tray."""
    colors = theme()
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    card = rect.adjusted(8, 3, -8, -3)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colors.accent if selected else colors.border)
    painter.setBrush(colors.accent_soft if selected else colors.hover if hovered else colors.background)
    painter.drawRoundedRect(card.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    sign = pixmap(network_icon(idea.network) if idea.network else "idea", 14, "secondary")
    painter.drawPixmap(card.left() + 10, card.top() + (7 if idea.second_line else 16), sign)
    left, width = card.left() + 32, card.width() - 42
    font = fonts.font("strong")
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(colors.text)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    title = painter.fontMetrics().elidedText(" ".join(idea.title[:200].split()), Qt.TextElideMode.ElideRight, width)
    painter.drawText(QRect(left, card.top() + (5 if idea.second_line else 14), width, 18), align, title)
    painter.setFont(fonts.font("label"))
    painter.setPen(colors.secondary)
    below = painter.fontMetrics().elidedText(idea.second_line, Qt.TextElideMode.ElideRight, width)
    painter.drawText(QRect(left, card.top() + 23, width, 18), align, below)
    painter.restore()


class IdeaTray(QListView):
    """The list of ideas: drag one onto a day, press Enter to plan it, double-click to open it."""

    plan_requested = Signal(object)
    idea_opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ideas = IdeaModel(self)
        self.setModel(self.ideas)
        self.setItemDelegate(IdeaDelegate(self))
        self.setAccessibleName(self.tr("Ideas without a date"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self._target = False

    def set_target(self, target: bool) -> None:
        """Whether something that hangs from the pointer would land here."""
        if target != self._target:
            self._target = target
            self.viewport().update()

    def set_ideas(self, ideas: Sequence[Idea]) -> None:
        """Replace the ideas; the keyboard stays on its idea, or on the place where it was."""
        row = self.currentIndex().row()
        key = self.currentIndex().data(ID_ROLE)
        self.ideas.set_ideas(ideas)
        found = self.ideas.row_of(str(key)) if key else -1
        if row >= 0 and ideas:
            self.setCurrentIndex(self.ideas.index(found if found >= 0 else min(row, len(ideas) - 1), 0))

    def current_id(self) -> str:
        """The idea under the keyboard, "" when there is none."""
        return str(self.currentIndex().data(ID_ROLE) or "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current_id():
            self.plan_requested.emit(PlanRequested(self.current_id()))
        else:
            super().keyPressEvent(event)

    @override
    def startDrag(self, supported: Qt.DropAction) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        drag = QDrag(self)
        drag.setMimeData(self.ideas.mimeData([index]))
        drag.setPixmap(self.drag_pixmap(index.row()))
        drag.setHotSpot(QPoint(-10, -4))
        drag.exec(Qt.DropAction.CopyAction)

    def drag_pixmap(self, row: int) -> QPixmap:
        """What hangs from the pointer while an idea is dragged."""
        ratio = self.devicePixelRatioF()
        size = QSize(min(240, max(160, self.viewport().width())), _ROW)
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint_idea(painter, QRect(QPoint(0, 0), size), self.ideas.idea(row), QStyle.StateFlag.State_Selected)
        painter.end()
        return made

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target:
            self._paint_target()
        elif not self.ideas.rowCount():
            self._paint_empty()

    def _paint_target(self) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme().accent)
        ground.setAlpha(28)
        painter.setBrush(ground)
        painter.setPen(QPen(theme().accent, 2))
        painter.drawRoundedRect(self.viewport().rect().toRectF().adjusted(5, 3, -5, -5), 8, 8)
        painter.setPen(theme().accent)
        painter.setFont(fonts.font("strong"))
        foot = self.viewport().rect().adjusted(16, 0, -16, -18)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(foot, int(flags), self.tr("Let go to remove the date"))
        painter.end()

    def _paint_empty(self) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(fonts.font("label"))
        painter.setPen(theme().tertiary)
        text = self.tr("Ideas without a date wait here. Drag one onto a day, or press Enter to choose its date.")
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(self.viewport().rect().adjusted(20, 24, -20, -8), int(flags), text)
        painter.end()

    def _open(self, index: QModelIndex) -> None:
        self.idea_opened.emit(IdeaOpened(str(index.data(ID_ROLE))))
