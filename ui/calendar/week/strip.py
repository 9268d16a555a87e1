"""What stands over the hours and does not scroll down: the days' names, the accounts, and what lasts whole days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.calendar.layout import DAYS, MAX_LANES, Box, assign_lanes
from ui.calendar.model import ItemKind
from ui.calendar.week.layout import is_timed
from ui.calendar.week_painter import RowStyle, paint_band
from ui.icons import network_icon

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.calendar.model import DayModel, Placed
    from ui.calendar.week.layout import AccountColumn
    from ui.calendar.week.scroller import DayScroller

NAMES = 36
ACCOUNTS = 26
LANE = 20
_GAP = 2
_FOOT = 5
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_GLYPH = 12


class Strip:
    """Lanes by week, so that nothing jumps while days come into sight."""

    def __init__(self, model: DayModel, scroller: DayScroller) -> None:
        self._model = model
        self._scroller = scroller
        self._lanes: dict[date, list[tuple[Placed, int]]] = {}

    def forget(self) -> None:
        """The bands changed, or weeks begin on another day."""
        self._lanes.clear()

    def height(self, *, accounts: bool) -> int:
        """How high it is: for the weeks in sight, so that it changes from week to week only; else for the days."""
        days = self._scroller.days()
        few = self._scroller.days_across < DAYS
        most = max(
            (
                lane + 1
                for week in self._scroller.weeks()
                for held, lane in self.lanes(week)
                if not few or (held.first <= days[-1] and held.last >= days[0])
            ),
            default=0,
        )
        return self.top(accounts=accounts) + min(MAX_LANES, most) * (LANE + _GAP) + _FOOT

    @staticmethod
    def top(*, accounts: bool) -> int:
        """Where the lanes begin."""
        return NAMES + (ACCOUNTS if accounts else 0)

    def lanes(self, week: date) -> list[tuple[Placed, int]]:
        """What lasts whole days in a week, each in its lane."""
        found = self._lanes.get(week)
        if found is None:
            across = self._model.bands(week, week + timedelta(days=DAYS - 1))
            wanted = [held for held in across if held.item.kind is not ItemKind.EVENT or not is_timed(held)]
            if len(self._lanes) > 64:
                self._lanes.clear()
            found = self._lanes[week] = assign_lanes(wanted, week)
        return found

    def boxes(self, *, accounts: bool) -> list[Box]:
        """The bands in sight, in pixels of the window; one that crosses two weeks has a part in each."""
        boxes = []
        for week in self._scroller.weeks():
            last = week + timedelta(days=DAYS - 1)
            for held, lane in self.lanes(week):
                if lane >= MAX_LANES:
                    continue
                begins, ends = held.first >= week, held.last <= last
                left = self._scroller.left_of(max(held.first, week)) + (3 if begins else 0)
                right = self._scroller.left_of(min(held.last, last) + timedelta(days=1)) - (3 if ends else 0)
                top = self.top(accounts=accounts) + lane * (LANE + _GAP)
                boxes.append(Box(held, QRect(left, top, right - left, LANE), begins, ends))
        return boxes

    def hidden(self, day: date) -> int:
        """How many of a day's bands found no lane."""
        lanes = self.lanes(self._scroller.week_of(day))
        return sum(1 for held, lane in lanes if lane >= MAX_LANES and held.first <= day <= held.last)

    def paint(
        self, painter: QPainter, width: int, style: RowStyle, accounts: Sequence[AccountColumn], focus: date | None
    ) -> None:
        """Paint everything but what hover, selection and drags add."""
        theme, scroller = style.look.theme, self._scroller
        painter.fillRect(QRect(0, 0, width, scroller.head), theme.background)
        painter.save()
        painter.setClipRect(QRect(scroller.gutter, 0, width - scroller.gutter, scroller.head))
        for day in scroller.days():
            self._paint_day(painter, day, style, accounts, strong=day == focus)
        for box in self.boxes(accounts=bool(accounts)):
            cut = clipped(box, scroller.gutter, width)
            if cut.rect.width() > 4:
                paint_band(painter, cut, style)
        painter.restore()
        painter.setPen(theme.border_strong)
        painter.drawLine(0, scroller.head - 1, width, scroller.head - 1)

    def _paint_day(
        self, painter: QPainter, day: date, style: RowStyle, accounts: Sequence[AccountColumn], *, strong: bool
    ) -> None:
        look, theme, scroller = style.look, style.look.theme, self._scroller
        left, width = scroller.left_of(day), scroller.day_width
        if day.weekday() >= 5:
            painter.fillRect(QRect(left, 0, width, scroller.head), theme.sunken)
        painter.setPen(theme.border_strong if day.day == 1 or accounts else theme.border)
        painter.drawLine(left, 0 if day.day == 1 else 8, left, scroller.head)
        self._paint_name(painter, day, left, style)
        hidden = self.hidden(day)
        if hidden:
            painter.setFont(look.medium)
            painter.setPen(theme.secondary)
            place = QRect(left, 0, width - 8, NAMES)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"+{hidden}")
        edges = [width * at // max(1, len(accounts)) for at in range(len(accounts) + 1)]
        for at, account in enumerate(accounts):
            _paint_account(painter, QRect(left + edges[at], NAMES, edges[at + 1] - edges[at], ACCOUNTS), account, style)
        if strong:
            mark = QColor(theme.accent)
            painter.fillRect(QRect(left + 1, scroller.head - 3, width - 1, 2), mark)

    def _paint_name(self, painter: QPainter, day: date, left: int, style: RowStyle) -> None:
        look, theme = style.look, style.look.theme
        today, past = day == style.today, day < style.today
        painter.setFont(look.small)
        painter.setPen(theme.accent if today else theme.tertiary if past or day.weekday() >= 5 else theme.secondary)
        name = style.words.weekday(day.weekday())
        painter.drawText(QRect(left + 9, 0, 60, NAMES), _LEFT, name)
        at = left + 9 + look.small_metrics.horizontalAdvance(name) + 6
        number = style.words.day_number(day)
        painter.setFont(look.number_strong)
        wide = max(24, painter.fontMetrics().horizontalAdvance(number) + 12)
        if today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(QRectF(at, (NAMES - 24) / 2, wide, 24), 12, 12)
            painter.setPen(theme.on_accent)
            painter.drawText(QRectF(at, 0, wide, NAMES), Qt.AlignmentFlag.AlignCenter, number)
        else:
            painter.setPen(theme.tertiary if past else theme.text)
            painter.drawText(QRectF(at, 0, wide, NAMES), _LEFT, number)


def clipped(box: Box, left: int, right: int) -> Box:
    """A band as far as it can be seen, so that its name stays in sight while its beginning scrolls away."""
    rect = QRect(box.rect)
    rect.setLeft(max(left, rect.left()))
    rect.setRight(min(right, rect.right()))
    return Box(
        box.placed, rect, box.begins and rect.left() == box.rect.left(), box.ends and rect.right() == box.rect.right()
    )


def _paint_account(painter: QPainter, rect: QRect, account: AccountColumn, style: RowStyle) -> None:
    look, theme = style.look, style.look.theme
    glyph = look.glyph(network_icon(account.network), theme.secondary, _GLYPH)
    left = rect.left() + 8
    if not glyph.isNull():
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - _GLYPH) / 2), glyph)
        left += _GLYPH + 5
    room = rect.right() - 4 - left
    if room > 12:
        painter.setFont(look.small)
        painter.setPen(theme.secondary)
        name = look.small_metrics.elidedText(account.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height()), _LEFT, name)
