"""The painted rows of the list: network, title and time; the reason to look; account and length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from ui import i18n, icons
from ui.approvals.model import Heading, QueueModel, RowRole
from ui.approvals.queue_reading import SETTLE, hours_left
from ui.approvals.words import reasons, time_of
from ui.post.safe_text import shown
from ui.post.words import duration, reading_seconds
from ui.theme import Size, Space, theme
from ui.widgets.rows import RowDelegate, RowList
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.approvals.queue_reading import QueueReading, QueueRow
    from ui.approvals.words import Reason
    from ui.widgets.rows import Index

HEADING_HEIGHT = 34
LEFT = 16
MARK = 18
URGENT_HOURS = 24


class QueueDelegate(RowDelegate):
    """Paints headings and rows of a :class:`QueueModel`."""

    def __init__(self) -> None:
        super().__init__(height=Size.ROW_TALL, line=True)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, HEADING_HEIGHT if isinstance(index.data(RowRole), Heading) else Size.ROW_TALL)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(RowRole)
        if isinstance(line, Heading):
            self._paint_heading(painter, QRectF(option.rect), line)
            return
        super().paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, rect: QRectF, line: Heading) -> None:
        painter.save()
        words = QRectF(rect.left() + LEFT, rect.top() + 6, rect.width() - 2 * LEFT, rect.height() - 6)
        drawn = draw_text(painter, words, line.text, using="label_strong", ink="secondary")
        count = words.translated(text_width(drawn, "label_strong") + Space.S, 0)
        draw_text(painter, count, i18n.number(line.count), using="label", ink="tertiary", tabular=True)
        painter.restore()

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: QueueRow = index.data(RowRole)
        model = index.model()
        if not isinstance(model, QueueModel) or model.reading is None:
            return
        reading = model.reading
        left, right = rect.left() + LEFT, rect.right() - LEFT
        mark = QRectF(left, rect.top() + 10, MARK, MARK)
        icons.paint(painter, icons.network_icon(row.network), mark, "text" if row.unread else "secondary")
        if row.unread:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().accent)
            painter.drawEllipse(QRectF(left + MARK / 2 - 3, rect.top() + 39, 6, 6))
        text = left + MARK + Space.M
        self._paint_first(painter, QRectF(text, rect.top() + 9, right - text, 18), row, reading)
        why = reasons(row, reading.zone, reading.now, skipped=row.key in model.skipped)
        self._paint_reasons(painter, QRectF(text, rect.top() + 27, right - text, 16), why)
        self._paint_last(painter, QRectF(text, rect.top() + 43, right - text, 15), row)

    def _paint_first(self, painter: QPainter, rect: QRectF, row: QueueRow, reading: QueueReading) -> None:
        said = time_of(row, reading.zone, reading.now)
        hours = hours_left(row, reading.now)
        urgent = hours is not None and hours < URGENT_HOURS and row.group != SETTLE
        width = text_width(said, "label_strong" if urgent else "label", tabular=True) + 1
        draw_text(
            painter,
            QRectF(rect.right() - width, rect.top(), width, rect.height()),
            said,
            using="label_strong" if urgent else "label",
            ink="warning" if urgent else "secondary" if hours is not None else "tertiary",
            align=Qt.AlignmentFlag.AlignRight,
            tabular=True,
        )
        title = QRectF(rect.left(), rect.top(), rect.width() - width - Space.M, rect.height())
        draw_text(painter, title, shown(row.title).text, using="strong", ink="text" if row.unread else "secondary")

    def _paint_reasons(self, painter: QPainter, rect: QRectF, why: list[Reason]) -> None:
        left = rect.left()
        for number, reason in enumerate(why):
            room = rect.right() - left
            if room < 40:
                break
            if number:
                draw_text(painter, QRectF(left, rect.top(), 12, rect.height()), "·", using="label", ink="tertiary")
                left += 10
            icons.paint(painter, reason.icon, QRectF(round(left), rect.top() + 1, 14, 14), reason.role)
            left += 18
            place = QRectF(left, rect.top(), max(0.0, rect.right() - left), rect.height())
            drawn = draw_text(painter, place, reason.text, using="label_strong", ink=reason.role)  # type: ignore[arg-type]
            left += text_width(drawn, "label_strong") + 8

    def _paint_last(self, painter: QPainter, rect: QRectF, row: QueueRow) -> None:
        right = rect.right()
        facts = []
        if row.words:
            facts.append(duration(reading_seconds([row.words])))
        for fact in facts:
            width = text_width(fact, "label", tabular=True) + 1
            place = QRectF(right - width, rect.top(), width, rect.height())
            draw_text(painter, place, fact, using="label", ink="tertiary", tabular=True)
            right -= width + Space.S
        if row.comments:
            count = i18n.number(row.comments)
            width = text_width(count, "label", tabular=True) + 1
            draw_text(
                painter, QRectF(right - width, rect.top(), width, rect.height()), count, using="label", ink="tertiary"
            )
            icons.paint(painter, "comment", QRectF(round(right - width - 17), rect.top() + 1, 13, 13), "tertiary")
            right -= width + 17 + Space.S
        who = f"{row.account_name}, {i18n.network_name(row.network)}"
        draw_text(painter, QRectF(rect.left(), rect.top(), right - rect.left(), rect.height()), who, using="label",
                  ink="tertiary")  # fmt: skip


class QueueList(RowList):
    """The list; moving skips headings.

    Signals:
        entered: Enter on a row.
        paged: the space bar, 1 forwards and -1 (with Shift) backwards.
    """

    entered = Signal()
    paged = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, QueueDelegate(), parent)
        self.setUniformItemSizes(False)

    def show_model(self, model: QueueModel) -> None:
        """Show these rows."""
        self.setModel(model)
        model.said_otherwise.connect(self._paint_again)

    def _paint_again(self, lines: list[int]) -> None:
        for line in lines:
            self.update(self.queue().index(line, 0))

    def queue(self) -> QueueModel:
        """Its model."""
        model = self.model()
        assert isinstance(model, QueueModel)  # noqa: S101 (said for the type checker)
        return model

    @override
    def move_by(self, steps: int) -> None:
        lines = [number for number in range(self.queue().rowCount()) if self.queue().row_at(number) is not None]
        if not lines:
            return
        current = self.currentIndex().row()
        at = lines.index(current) if current in lines else -1 if steps > 0 else 0
        self.choose_row(lines[max(0, min(len(lines) - 1, at + steps))])
        if self.currentIndex().row() == lines[0]:
            self.scrollToTop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self.viewport().height() // Size.ROW_TALL - 1)
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -100_000,
            Qt.Key.Key_End: 100_000,
        }
        key = Qt.Key(event.key())
        if key in steps and event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self.move_by(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif key == Qt.Key.Key_Space:
            self.paged.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
