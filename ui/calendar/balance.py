"""The strip under the calendar: how posts in sight are spread over stakes and pillars, and where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui import fonts, i18n, icons
from ui.theme import Space, theme
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from ui.calendar.reading import Balance

HEIGHT = 48
_BAR = 4
_LEAST_FOR_BOTH = 620
_GAP = 2
_SHADES = (1.0, 0.72, 0.5, 0.36, 0.26, 0.18)
_ROLES = ("accent", "teal", "violet", "warning", "info", "success", "tertiary")


class BalanceStrip(QWidget):
    """A thin stacked bar with its words and counts for stakes, then one for pillars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._balance: Balance | None = None

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
        return "\n".join([*lines, self.gap_text()]).strip()

    def gap_text(self) -> str:
        """Where nothing is planned, "" if every week holds something."""
        if self._balance is None or self._balance.gap is None:
            return ""
        first, last = self._balance.gap
        return self.tr("Nothing planned {first} – {last}").format(
            first=i18n.day(first, year=False), last=i18n.day(last, year=False)
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, HEIGHT)

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
        gap = self.gap_text()
        if gap:
            width = text_width(gap, "label") + 20
            icons.paint(painter, "warning", QRectF(right - width, 17, 14, 14), "warning")
            draw_text(painter, QRectF(right - width + 20, 12, width - 20, 24), gap, using="label", ink="secondary")
            right -= width + Space.XL
        pillars = [part for part in balance.pillars if part[1]] if right - left > _LEAST_FOR_BOTH else []
        share = 0.42 if pillars else 1.0
        middle = left + (right - left) * share
        _paint_part(painter, QRectF(left, 0, middle - left - Space.XL, HEIGHT), balance.stakes)
        if pillars:
            _paint_part(painter, QRectF(middle, 0, right - middle, HEIGHT), tuple(pillars), muted=True)


def _listed(parts: tuple[tuple[str, int], ...]) -> str:
    return " · ".join(f"{name} {i18n.number(count)}" for name, count in parts)


def _color(number: int, *, muted: bool) -> QColor:
    """Stakes in colours, pillars in shades of grey: one series speaks, the other is read."""
    if not muted:
        return theme().color(_ROLES[number % len(_ROLES)])
    color = QColor(theme().secondary)
    color.setAlphaF(_SHADES[min(number, len(_SHADES) - 1)])
    return color


def _widest(widths: list[float], room: float) -> float:
    """How wide a name may be so that all fit, the short ones left whole."""
    rest = sorted(widths)
    while rest:
        share = room / len(rest)
        if rest[0] > share:
            return max(18.0, share)
        room -= rest.pop(0)
    return max(widths, default=0.0)


def _paint_part(painter: QPainter, rect: QRectF, parts: tuple[tuple[str, int], ...], *, muted: bool = False) -> None:
    """Words with counts above, the bar below; a part without posts is named too, since that is what balance is."""
    total = sum(count for _name, count in parts)
    colors = [_color(number, muted=muted) for number in range(len(parts))]
    fixed = sum(16 + text_width(i18n.number(count), "label_strong") + Space.L for _name, count in parts)
    widest = _widest([text_width(name, "label") for name, _count in parts], rect.width() - fixed)
    left = rect.left()
    painter.setFont(fonts.font("label"))
    for number, (name, count) in enumerate(parts):
        said = i18n.number(count)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors[number])
        painter.drawEllipse(QRectF(left, 16, 6, 6))
        shown = min(text_width(name, "label"), widest)
        ink = "secondary" if count else "tertiary"
        draw_text(painter, QRectF(left + 11, 8, shown, 22), name, using="label", ink=ink)  # type: ignore[arg-type]
        count_rect = QRectF(left + 11 + shown + 5, 8, 40, 22)
        draw_text(painter, count_rect, said, using="label_strong", ink="text" if count else "tertiary", tabular=True)
        left = count_rect.left() + text_width(said, "label_strong") + Space.L
    bar = QRectF(rect.left(), 34, rect.width(), _BAR)
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
