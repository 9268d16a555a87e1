"""When nothing waits: what was done, what leaves next, and what lies with the advisor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.post.safe_text import shown
from ui.post.words import duration, when
from ui.theme import Space, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import NetworkMark
from ui.widgets.frames import Card
from ui.widgets.text import Divider, Elided, Text

if TYPE_CHECKING:
    from ui.approvals.queue_reading import QueueReading
    from ui.shell.context import Context

WIDTH = 400
SIGN = 56


class _Sign(QWidget):
    """A check in a soft circle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(SIGN, SIGN)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().success_soft)
        painter.drawEllipse(QRectF(0, 0, SIGN, SIGN))
        icons.paint(painter, "check", QRectF(SIGN / 2 - 14, SIGN / 2 - 14, 28, 28), "success")


class DoneState(QWidget):
    """Says that all is decided."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        page = QWidget(self)
        page.setMaximumWidth(WIDTH)
        outer.addWidget(page, 8)
        outer.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.L, Space.XL, Space.L, Space.XL)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(_Sign(page), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.S)
        self.title = Text("", "title", parent=page, wrap=True)
        self.under = Text("", "body", "secondary", page, wrap=True)
        for words in (self.title, self.under):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(Space.L)
        column.addWidget(self._make_card(page))
        column.addSpacing(Space.M)
        self.calendar = Button(self.tr("Open the calendar"), "secondary", parent=page)
        self.calendar.clicked.connect(lambda: context.shell.go("calendar"))
        column.addWidget(self.calendar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.M)
        self.offline = Text("", "label", "tertiary", page, wrap=True)
        self.offline.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.offline)
        column.addStretch(3)

    def _make_card(self, page: QWidget) -> Card:
        card = Card(page, ground="surface")
        card.body.addWidget(Text(self.tr("Next publication"), "label_strong", "secondary", card))
        self._next_row = QHBoxLayout()
        self._next_row.setSpacing(Space.S)
        self._mark: NetworkMark | None = None
        self.next_title = Elided("", "strong", parent=card)
        self._next_row.addWidget(self.next_title, 1)
        card.body.addLayout(self._next_row)
        self.next_when = Text("", "body", "secondary", card, wrap=True)
        card.body.addWidget(self.next_when)
        self._line = Divider(card)
        self.waits_head = Text("", "label_strong", "secondary", card)
        self.waits = Text("", "body", parent=card, wrap=True)
        card.body.addSpacing(Space.XS)
        for widget in (self._line, self.waits_head, self.waits):
            card.body.addWidget(widget)
        return card

    def show_reading(self, reading: QueueReading, *, decided: int, seconds: int) -> None:
        """Say what was done today, what comes next and what waits elsewhere."""
        self.title.setText(
            self.tr("Nothing waits for a decision") if reading.role == "advisor" else self._title(decided)
        )
        self.under.setText(self.tr("%n decision(s) in {time}", "", decided).format(time=duration(seconds)))
        self.under.setVisible(bool(decided) and reading.role != "advisor")
        if self._mark is not None:
            self._next_row.removeWidget(self._mark)
            self._mark.hide()
            self._mark.deleteLater()
            self._mark = None
        if reading.next_at:
            self._mark = NetworkMark(reading.next_network, 16, self)
            self._next_row.insertWidget(0, self._mark)
            self.next_title.setText(shown(reading.next_title).text)
            account = f"{reading.next_account}, {i18n.network_name(reading.next_network)}"
            self.next_when.setText(f"{when(reading.next_at, reading.zone, reading.now)} · {account}")
        else:
            self.next_title.setText(self.tr("No publication is scheduled."))
        self.next_when.setVisible(bool(reading.next_at))
        waits = _waits(reading)
        for widget in (self._line, self.waits_head, self.waits):
            widget.setVisible(bool(waits))
        self.waits_head.setText(self.tr("With {name}").format(name=reading.advisor))
        self.waits.setText("\n".join(waits))
        self.offline.setText(self.tr("You can decide offline; what is due leaves once there is a network."))

    def _title(self, decided: int) -> str:
        return self.tr("All is decided") if decided else self.tr("Nothing waits for you")


def _waits(reading: QueueReading) -> list[str]:
    """What lies with the advisor, for everyone but the advisor."""
    if not reading.advisor or reading.role == "advisor":
        return []
    waits = reading.waits
    rework = i18n.plural("Approvals", "%n post(s) to rework after your remarks", waits.rework)
    drafts = i18n.plural("Approvals", "%n draft(s) with a date, not submitted yet", waits.drafts)
    ideas = i18n.plural("Approvals", "%n idea(s) without a date", waits.ideas)
    counts = ((waits.rework, rework), (waits.drafts, drafts), (waits.ideas, ideas))
    return [said for count, said in counts if count]
