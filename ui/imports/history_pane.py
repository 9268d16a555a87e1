"""Earlier imports, each of which can be withdrawn."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import i18n
from ui.imports.words import format_word
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.text import Divider, Elided, Text

if TYPE_CHECKING:
    from ui.imports.reading import Earlier, History

MOST = 100


class HistoryPane(QWidget):
    """The list of imports, the latest first.

    Signals:
        withdraw_asked: the :class:`~ui.imports.reading.Earlier` to withdraw.
    """

    withdraw_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Earlier imports"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.L, 0, 0)
        column.setSpacing(Space.S)
        head = Text(self.tr("Earlier imports"), "strong", parent=self)
        head.setContentsMargins(Space.L, 0, Space.L, 0)
        column.addWidget(head)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._scroll, 1)
        self.rows: list[EarlierRow] = []

    def show_history(self, history: History) -> None:
        """Show these imports."""
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, Space.L)
        column.setSpacing(0)
        self.rows = []
        for earlier in history.rows[:MOST]:
            row = EarlierRow(earlier, history, body)
            row.withdraw.clicked.connect(lambda _checked=False, earlier=earlier: self.withdraw_asked.emit(earlier))
            self.rows.append(row)
            column.addWidget(row)
            column.addWidget(Divider(body))
        if not self.rows:
            text = Text(
                self.tr("Files you take in are listed here, and each can be withdrawn."),
                "body",
                "secondary",
                body,
                wrap=True,
            )
            text.setContentsMargins(Space.L, Space.XS, Space.L, 0)
            column.addWidget(text)
        column.addStretch(1)
        self._scroll.setWidget(body)


class EarlierRow(QWidget):
    """One import: its file, what it was, when and by whom."""

    def __init__(self, earlier: Earlier, history: History, parent: QWidget) -> None:
        super().__init__(parent)
        self.earlier = earlier
        row = earlier.row
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(Space.S)
        name = Elided(row.file_name, "strong", "tertiary" if row.withdrawn else "text", self)
        top.addWidget(name, 1)
        self.withdraw = Button(self.tr("Withdraw…"), "link", parent=self)
        self.withdraw.setAccessibleName(self.tr("Withdraw {file}…").format(file=row.file_name))
        self.withdraw.setHidden(row.withdrawn)
        top.addWidget(self.withdraw)
        column.addLayout(top)
        kind = [format_word(row.format)]
        if row.period:
            first, last = date.fromisoformat(row.period[0]), date.fromisoformat(row.period[-1])
            kind.append(f"{i18n.day(first, year=False)} – {i18n.day(last)}")
        column.addWidget(Elided(" · ".join(kind), "label", "secondary", self))
        at = datetime.fromtimestamp(row.wall_ms / 1000, UTC).astimezone(ZoneInfo(history.zone))
        said = i18n.relative_moment(at, history.now.astimezone(ZoneInfo(history.zone)))
        parts = [self.tr("Withdrawn")] if row.withdrawn else []
        parts += [earlier.author, said, _rows(row.rows)]
        below = Elided(" · ".join(part for part in parts if part), "label", "secondary", self)
        column.addWidget(below)
        self.setAccessibleName(", ".join((row.file_name, *kind, below.text())))


def _rows(count: int) -> str:
    return i18n.plural("Imports", "%n row(s)", count)
