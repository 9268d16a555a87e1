"""A column of the board: its head with the count, its cards, and what is said where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QHoverEvent, QKeyEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStackedWidget, QStyleOptionViewItem, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.drafts.list_model import (
    ROW_ROLE,
    DraftModel,
    draw_marked,
    marks_of,
    paint_comments,
    paint_networks,
    paint_waiting,
    status_of,
    title_of,
)
from ui.post.words import when_short
from ui.theme import Size, Space, theme
from ui.widgets.controls import paint_avatar
from ui.widgets.painted import PaintedButton
from ui.widgets.rows import RowDelegate, RowList
from ui.widgets.status import paint_status_glyph
from ui.widgets.text import Text, draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

    from ui.drafts.reading import DraftRow
    from ui.drafts.row_store import RowStore
    from ui.fonts import TypeRole
    from ui.widgets.rows import Index

CARD_MIME = "application/x-exec-assistant-post"
CARD_HEIGHT = 96
WIDTH, WIDEST, FOLDED_WIDTH = 224, 320, 44
_GAP = 6


def wrapped_lines(text: str, using: TypeRole, width: float, most: int) -> list[str]:
    """A text in at most so many lines between its words; the last one holds the rest, however long."""
    lines: list[str] = []
    words = text.split(" ")
    while words:
        if len(lines) == most - 1:
            return [*lines, " ".join(words)]
        line = words.pop(0)
        while words and text_width(f"{line} {words[0]}", using) <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(line)
    return lines


class CardDelegate(RowDelegate):
    """A card: title in two lines, marks, then networks, date, comments and whose it is."""

    def __init__(self) -> None:
        super().__init__(height=CARD_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        from PySide6.QtWidgets import QStyle

        rect = QRectF(option.rect).adjusted(2, _GAP / 2, -2, -_GAP / 2)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        look = theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.accent if selected else look.border, 1))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(look.accent_soft if selected else look.hover if hovered else look.background)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Size.RADIUS, Size.RADIUS)
        painter.setClipRect(rect)
        self.paint_content(painter, rect.adjusted(Space.M, Space.S, -Space.M, -Space.S), index, selected=selected)
        painter.restore()

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: DraftRow | None = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, DraftModel)  # noqa: S101 - a column has no other model
        if row is None:
            paint_waiting(painter, rect)
            return
        post = row.post
        paint_status_glyph(painter, QRectF(round(rect.left()), round(rect.top()) + 1, 14, 14), status_of(post))
        left = rect.left() + 20
        place = QRectF(left, rect.top() - 1, rect.right() - left, 18)
        lines = 1
        if row.title:
            draw_marked(painter, place, row.title, ("strong", "strong"), "text")
        else:
            wrapped = wrapped_lines(title_of(post), "strong", rect.right() - left, 1 if row.snippet else 2)
            lines = len(wrapped)
            for number, line in enumerate(wrapped):
                draw_text(painter, place.translated(0, 18 * number), line, using="strong")
        marks = " · ".join(marks_of(row))
        under = QRectF(left, rect.top() + 18 * lines, rect.right() - left, 16)
        if row.snippet:
            draw_marked(painter, under, row.snippet, ("label", "label_strong"), "secondary")
        elif marks:
            draw_text(painter, under, marks, using="label", ink="warning" if post.forked else "secondary")
        elif lines == 1 and post.title:
            draw_text(painter, under, " ".join(post.excerpt.split()), using="label", ink="secondary")
        self._paint_foot(painter, QRectF(rect.left(), rect.bottom() - 20, rect.width(), 20), row, model)

    def _paint_foot(self, painter: QPainter, rect: QRectF, row: DraftRow, model: DraftModel) -> None:
        post, right = row.post, rect.right()
        if row.owner:
            paint_avatar(painter, QRectF(right - 20, rect.top(), 20, 20), row.owner)
            right -= 28
        right = paint_comments(painter, right, rect.top() + 3, post.comments) - (Space.S if post.comments else 0)
        x = paint_networks(painter, rect.left(), rect.top() + 3, post.variants[:4])
        if post.first_at:
            said = when_short(post.first_at, model.zone, model.now)
            if text_width(said, "label", tabular=True) > right - x:
                # The day says more than half an hour does.
                said = said.rpartition(" ")[0] or said
            width = min(text_width(said, "label", tabular=True) + 1, right - x)
            place = QRectF(x, rect.top(), width, rect.height())
            draw_text(painter, place, said, using="label", ink="secondary", tabular=True)


class CardList(RowList):
    """The cards of a column.

    Signals:
        stepped: -1 or 1, the keyboard goes to the column at the left or right.
    """

    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, CardDelegate(), parent)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setProperty("cards", "true")
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; }")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        index = self.currentIndex()
        model = self.model()
        if not index.isValid() or not isinstance(model, DraftModel):
            return
        data = QMimeData()
        data.setData(CARD_MIME, QByteArray(model.post_at(index.row()).encode()))
        drag = QDrag(self)
        drag.setMimeData(data)
        rect = self.visualRect(index)
        drag.setPixmap(self._picture(rect))
        drag.setHotSpot(QPoint(rect.width() // 2, 16))
        drag.exec(Qt.DropAction.MoveAction)
        # The pointer left while the drag had it: without this the card would look as if it were still under it.
        gone = QPointF(-1, -1)
        QCoreApplication.sendEvent(self.viewport(), QHoverEvent(QEvent.Type.HoverLeave, gone, gone, gone))

    def _picture(self, rect: QRect) -> QPixmap:
        return self.viewport().grab(rect)


class _Head(PaintedButton):
    """Glyph, word and count; choosing it folds the column or opens it again."""

    def __init__(self, status: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = status
        self._name = ""
        self._count = 0
        self.folded = False
        self.setFixedHeight(36)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, count: int) -> None:
        self._name, self._count = name, count
        self.setAccessibleName(f"{name}, {i18n.number(count)}")
        self.setToolTip(name if self.folded else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 36)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hovered:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().pressed)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 4, -2, -4), Size.RADIUS, Size.RADIUS)
        paint_status_glyph(painter, QRectF(14 if self.folded else 10, 10, 16, 16), self._status)
        if self.folded:
            return
        count = i18n.number(self._count)
        room = self.width() - 44 - text_width(count, "body", tabular=True)
        width = min(text_width(self._name, "strong"), room)
        draw_text(painter, QRectF(32, 0, width + 1, 36), self._name, using="strong")
        draw_text(painter, QRectF(40 + width, 0, 60, 36), count, ink="secondary", tabular=True)


class BoardColumn(QWidget):
    """One column.

    Signals:
        folding: it is to be folded, or opened again.
        dropped: the post that was let go here.
    """

    folding = Signal()
    dropped = Signal(str)

    def __init__(self, name: str, store: RowStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.folded = False
        self.lit = False
        self._count = 0
        self.takes: Callable[[str], bool] = lambda _post: True
        """Whether letting a post go here would do something; it says why where it would not."""
        self.setAcceptDrops(True)
        self.head = _Head("parked" if name == "settle" else name, self)
        self.model = DraftModel(store, self)
        self.list = CardList(self.title, self)
        self.list.setModel(self.model)
        self.empty = Text(self._empty_words(), "label", "tertiary", self, wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.empty.setContentsMargins(12, Space.S, 12, 0)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        # Folded, the glyph stays at the top.
        column.addStretch(0)
        self.head.clicked.connect(self.folding)
        self.fold(False)

    @property
    def title(self) -> str:
        """What the column is called."""
        if self.name == "settle":
            return i18n.translate("Drafts", "To settle")
        return i18n.status_word(self.name)

    @property
    def count(self) -> int:
        """How many posts it holds."""
        return self._count

    def fold(self, folded: bool) -> None:
        """Show only its glyph, or all of it."""
        self.folded = self.head.folded = folded
        self._stack.setVisible(not folded)
        self.setMinimumWidth(FOLDED_WIDTH if folded else WIDTH)
        self.setMaximumWidth(FOLDED_WIDTH if folded else WIDEST)
        self.head.say(self.title, self._count)

    def say_count(self, count: int) -> None:
        """Say how many posts it holds, and show what comes here while there are none."""
        self._count = count
        self.head.say(self.title, count)
        self._stack.setCurrentWidget(self.list if count else self.empty)
        self.update()

    def _empty_words(self) -> str:
        return {
            "draft": self.tr("Ideas and texts being written."),
            "changes_requested": self.tr("What the executive sends back, with what to change."),
            "in_review": self.tr("What is submitted, until it is decided. Drop a draft here to submit it."),
            "approved": self.tr("Signed texts that have no date yet."),
            "scheduled": self.tr("Signed and dated: it goes out at its time."),
            "settle": self.tr("What was missed, failed or has an unknown outcome. Empty is good."),
            "published": self.tr("What went out in the last 30 days."),
            "rejected": self.tr("What was turned down, with the reason."),
        }[self.name]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        painter.setPen(QPen(look.accent, 2) if self.lit else Qt.PenStyle.NoPen)
        painter.setBrush(look.accent_soft if self.lit else look.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Size.RADIUS_CARD, Size.RADIUS_CARD)
        if self.folded:
            painter.save()
            painter.translate(QPointF(self.width() / 2, 48))
            painter.rotate(90)
            words = f"{self.title}  {i18n.number(self._count)}"
            draw_text(painter, QRectF(0, -10, self.height() - 60, 20), words, using="strong", ink="secondary")
            painter.restore()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()
            self.lit = self.takes(_post_of(event.mimeData()))
            self.update()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME):
            event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.lit = False
        self.update()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.lit = False
        self.update()
        event.acceptProposedAction()
        self.dropped.emit(_post_of(event.mimeData()))


def _post_of(data: QMimeData) -> str:
    return bytes(data.data(CARD_MIME).data()).decode()
