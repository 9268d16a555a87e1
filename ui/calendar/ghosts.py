"""Free places of slots, as the calendar shows them: dashed ghosts that an idea or a post can be dropped on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.icons import network_icon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from exec_assistant.services.slots import SlotPlace
    from ui.calendar.week_painter import RowStyle

_RADIUS = 4
_GLYPH = 12


@dataclass(frozen=True, slots=True)
class FreeSlot:
    """A place still free, on the local calendar of the workspace; ``account`` is "" for a slot of any account."""

    slot: str
    name: str
    account: str
    account_name: str
    network: str
    day: date
    minutes: int

    @property
    def wall(self) -> datetime:
        """The local moment it stands for."""
        return datetime.combine(self.day, time(*divmod(self.minutes, 60)))

    def suits(self, accounts: Collection[str]) -> bool:
        """Whether something on these accounts may be put there; what has no account yet fits anywhere."""
        return not self.account or not accounts or self.account in accounts


def free_slots(places: Iterable[SlotPlace], zone: str, now: datetime) -> list[FreeSlot]:
    """The places still free and still to come, in a zone."""
    local = ZoneInfo(zone)
    found = []
    for place in places:
        if not place.taken and place.start > now:
            at = place.start.astimezone(local)
            minutes = at.hour * 60 + at.minute
            found.append(
                FreeSlot(place.slot, place.name, place.account, place.account_name, place.network, at.date(), minutes)
            )
    return found


def best_slot(free: Sequence[FreeSlot], accounts: Collection[str]) -> FreeSlot | None:
    """The first of some places for something on these accounts; one of its own account comes before one for any."""
    fitting = [place for place in free if place.suits(accounts)]
    return min(fitting, key=lambda place: (not place.account, place.minutes), default=None)


def paint_ghost(painter: QPainter, rect: QRectF, free: FreeSlot, style: RowStyle, *, hovered: bool = False) -> None:
    """A dashed line with its hour and name: there to be filled, and quieter than anything that stands."""
    look, theme = style.look, style.look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    edge = QColor(theme.accent if hovered else theme.border_strong)
    painter.setPen(QPen(edge, 1, Qt.PenStyle.DashLine))
    painter.setBrush(theme.accent_soft if hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    left, right = rect.left() + 8, rect.right() - 5
    glyph = look.glyph(network_icon(free.network) if free.network else "idea", theme.tertiary, _GLYPH)
    if not glyph.isNull() and rect.width() > 110:
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - _GLYPH) / 2), glyph)
        left += _GLYPH + 4
    clock = style.words.clock(free.minutes)
    baseline = rect.top() + (rect.height() + look.small_metrics.ascent() - look.small_metrics.descent()) / 2
    painter.setFont(look.time)
    painter.setPen(theme.tertiary)
    painter.drawText(QPointF(left, baseline), clock)
    left += look.time_metrics.horizontalAdvance(clock) + 5
    if right - left > 12:
        painter.setFont(look.small)
        name = look.small_metrics.elidedText(free.name, Qt.TextElideMode.ElideRight, int(right - left))
        painter.drawText(QPointF(left, baseline), name)
