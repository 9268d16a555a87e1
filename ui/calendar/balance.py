"""The strip under the calendar: how posts in sight are spread over stakes and pillars, and where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.theme import Space, theme
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text, draw_text, text_width

if TYPE_CHECKING:
    from ui.calendar.balancing import Balance, Stretch

HEIGHT = 56
_BAR = 4
_GAP = 2
_LEAST_PILLARS = 260
_SHADES = (1.0, 0.72, 0.5, 0.36, 0.26, 0.18)
_ROLES = ("accent", "teal", "violet", "warning", "info", "success", "tertiary")
Parts = tuple[tuple[str, int], ...]


class BalanceStrip(QWidget):
    """A thin stacked bar with its words and counts for stakes, then one for pillars; Enter or a click gives the table.

    Signals:
        opened: the whole table is wanted.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._balance: Balance | None = None

    @property
    def balance(self) -> Balance | None:
        """What is shown."""
        return self._balance

    def show_balance(self, balance: Balance) -> None:
        """Show how posts are spread; said aloud as one sentence."""
        if balance == self._balance:
            return
        self._balance = balance
        self.setAccessibleName(self.text())
        self.setToolTip(self.text())
        self.update()

    def text(self) -> str:
        """The strip in words."""
        balance = self._balance
        if balance is None:
            return ""
        lines = [
            self.tr("Stakes: {list}").format(list=_listed(balance.stakes)),
            self.tr("Pillars: {list}").format(list=_listed(balance.pillars)),
        ]
        return "\n".join([*lines, *map(self.stretch_text, balance.stretches)]).strip()

    def stretch_text(self, stretch: Stretch) -> str:
        """One empty stretch in words."""
        return self.tr("Nothing on personal accounts {first} – {last}").format(
            first=i18n.day(stretch.first, year=False), last=i18n.day(stretch.last, year=False)
        )

    def gap_text(self) -> str:
        """Where nothing is planned, "" if every week holds something; the first of several, and how many more."""
        stretches = self._balance.stretches if self._balance else ()
        if not stretches:
            return ""
        said = self.stretch_text(stretches[0])
        return f"{said} (+{len(stretches) - 1})" if len(stretches) > 1 else said

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme().background)
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme().border)
        balance = self._balance
        if balance is None:
            return
        left, right = float(Space.XL), float(self.width() - Space.L)
        stakes = min(right - left, _natural(balance.stakes, self.tr("Stakes")))
        gap = self.gap_text()
        if gap:
            # The words of emptiness stand in the line above, at the right, as far as the stakes leave room.
            width = min(text_width(gap, "label") + 22, right - left - stakes - Space.XL)
            if width > 120:
                icons.paint(painter, "warning", QRectF(right - width, 21, 14, 14), "warning")
                draw_text(painter, QRectF(right - width + 20, 16, width - 20, 24), gap, using="label", ink="secondary")
                right -= width + Space.XL
        pillars = tuple(part for part in balance.pillars if part[1])
        room = right - left - stakes - Space.XL
        if pillars and room > _LEAST_PILLARS:
            _paint_part(painter, QRectF(left, 0, stakes, HEIGHT), self.tr("Stakes"), balance.stakes, self)
            place = QRectF(left + stakes + Space.XL, 0, room, HEIGHT)
            _paint_part(painter, place, self.tr("Pillars"), pillars, self, muted=True)
        else:
            _paint_part(painter, QRectF(left, 0, right - left, HEIGHT), self.tr("Stakes"), balance.stakes, self)

    def rest_text(self, count: int) -> str:
        """What stands for the parts that have no room."""
        return self.tr("%n other(s)", "parts of the balance", count)


class BalanceSheet(Sheet):
    """The strip as a table: every stake and pillar with its posts and its share, and every empty stretch."""

    def __init__(self, strip: BalanceStrip) -> None:
        super().__init__(
            self.tr("Balance of what is in sight"),
            self.tr("A post on several accounts counts once."),
            leave=self.tr("Close"),
            width=480,
        )
        balance = strip.balance
        if balance is None:
            return
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(0, 1)
        self._add(self.tr("Stakes"), balance.stakes)
        self._add(self.tr("Pillars"), balance.pillars)
        self.body.addLayout(self._grid)
        for stretch in balance.stretches:
            days = self.tr("%n working day(s)", "", stretch.working)
            said = f"{strip.stretch_text(stretch)} · {days}"
            self.body.addWidget(Text(said, "body", "warning", self.panel, wrap=True))

    def _add(self, title: str, parts: Parts) -> None:
        total = sum(count for _name, count in parts)
        row = self._grid.rowCount()
        self._grid.addWidget(Text(title, "label_strong", "secondary", self.panel), row, 0)
        for at, (name, count) in enumerate(parts, row + 1):
            share = i18n.percent(count / total) if total else "–"
            self._grid.addWidget(Text(name, parent=self.panel, wrap=True), at, 0)
            for column, said in enumerate((i18n.number(count), share), 1):
                cell = Text(said, "body", "text" if count else "tertiary", self.panel, tabular=True)
                self._grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignRight)


def _listed(parts: Parts) -> str:
    return " · ".join(f"{name} {i18n.number(count)}" for name, count in parts)


def _color(number: int, *, muted: bool) -> QColor:
    """Stakes in colours, pillars in shades of grey: one series speaks, the other is read."""
    if not muted:
        return theme().color(_ROLES[number % len(_ROLES)])
    color = QColor(theme().secondary)
    color.setAlphaF(_SHADES[min(number, len(_SHADES) - 1)])
    return color


def _width(name: str, count: int) -> float:
    """Of a dot, a name, its count, and the air behind."""
    return 16 + text_width(name, "label") + text_width(i18n.number(count), "label_strong") + Space.L


def _natural(parts: Parts, title: str) -> float:
    """The width at which every name is whole."""
    return max(text_width(title, "label_strong"), sum(_width(name, count) for name, count in parts) - Space.L) + 2


def _fitting(parts: Parts, room: float, strip: BalanceStrip) -> Parts:
    """As many parts as have room with their whole names, the rest as one; nothing is cut in the middle of a word."""
    if _natural(parts, "") <= room:
        return parts
    for kept in range(len(parts) - 1, -1, -1):
        rest = sum(count for _name, count in parts[kept:])
        told = (*parts[:kept], (strip.rest_text(len(parts) - kept), rest))
        if _natural(told, "") <= room or kept == 0:
            return told
    return parts


def _paint_part(
    painter: QPainter, rect: QRectF, title: str, parts: Parts, strip: BalanceStrip, *, muted: bool = False
) -> None:
    """Title, words with counts, the bar below; a stake without posts is named too, since that is what balance is."""
    parts = _fitting(parts, rect.width(), strip)
    total = sum(count for _name, count in parts)
    colors = [_color(number, muted=muted) for number in range(len(parts))]
    draw_text(painter, QRectF(rect.left(), 5, rect.width(), 18), title, using="label", ink="tertiary")
    left = rect.left()
    for (name, count), color in zip(parts, colors, strict=True):
        said = i18n.number(count)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(left, 30, 6, 6))
        width = text_width(name, "label")
        draw_text(painter, QRectF(left + 11, 22, width + 1, 22), name, using="label", ink="secondary")
        number = QRectF(left + 16 + width, 22, 60, 22)
        draw_text(painter, number, said, using="label_strong", ink="text" if count else "tertiary", tabular=True)
        left += _width(name, count)
    bar = QRectF(rect.left(), 46, rect.width(), _BAR)
    path = QPainterPath()
    path.addRoundedRect(bar, _BAR / 2, _BAR / 2)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(bar, theme().sunken)
    at = bar.left()
    for (_name, count), color in zip(parts, colors, strict=True):
        if count and total:
            width = bar.width() * count / total
            painter.fillRect(QRectF(at, bar.top(), max(1.0, width - _GAP), _BAR), color)
            at += width
    painter.restore()
