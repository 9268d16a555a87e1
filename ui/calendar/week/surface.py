"""What the painted week is made of, and where everything of it stands; the view adds what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.calendar.look import GlyphSource, Look
from ui.calendar.selection import Selection
from ui.calendar.week import extent, hits
from ui.calendar.week.columns import ColumnCache
from ui.calendar.week.layout import LINE
from ui.calendar.week.place import ALL_DAY, Place, places, standing
from ui.calendar.week.scroller import DayScroller
from ui.calendar.week.strip import Strip
from ui.calendar.week_painter import RowStyle
from ui.theme import theme

if TYPE_CHECKING:
    from datetime import date

    from ui.calendar.model import DayModel, Placed
    from ui.calendar.week.hits import Edge, WeekHit
    from ui.calendar.words import CalendarWords


class WeekSurface(QAbstractScrollArea):
    """Days, hours and lanes in pixels of the viewport."""

    def __init__(
        self,
        model: DayModel,
        today: date,
        words: CalendarWords,
        first_weekday: int,
        glyphs: GlyphSource,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.words = words
        self.selection = Selection(model)
        self.scroller = DayScroller(first_weekday)
        self.columns = ColumnCache(model)
        self.strip = Strip(model, self.scroller)
        self.cursor_place = Place(today)
        self._today = today
        self._glyphs = glyphs
        self._style = self._new_style()

    @property
    def today(self) -> date:
        """The day that is painted as today."""
        return self._today

    def current_id(self) -> str:
        """The item under the keyboard, "" when there is none."""
        return self.cursor_place.stop if self.model.find(self.cursor_place.stop) else ""

    def hit(self, point: QPoint) -> WeekHit | None:
        """What lies under a point of the viewport."""
        return hits.hit(self, point)

    def place_at(self, found: WeekHit) -> Place:
        """The keyboard's place of what lies under a point."""
        return hits.place_of(found) or Place(found.day, "", ALL_DAY)

    def bands_of(self, day: date) -> list[str]:
        """What lasts whole days and begins on a day, or reaches it from the week before."""
        week = self.scroller.week_of(day)
        return [held.item.id for held, _ in self.strip.lanes(week) if max(held.first, week) == day]

    def places_of(self, day: date) -> list[Place]:
        """Where the keyboard can stand on a day."""
        account = self.cursor_place.account if self.columns.accounts else ""
        return places(self.columns.layout(day), self.bands_of(day), account)

    def standing_on(self, day: date) -> list[Place]:
        """What stands on a day."""
        return standing(self.columns.layout(day), self.bands_of(day))

    def place_of(self, item_id: str) -> Place | None:
        """Where an item stands, None when it is not on the calendar."""
        held = self.model.find(item_id)
        if held is None:
            return None
        box = self.columns.layout(held.first).box(item_id)
        stop = box.placed.item.id if box is not None else item_id
        there = self.standing_on(held.first)
        return next((place for place in there if place.stop == stop), None) or Place(held.first, "", held.minutes)

    def place_rect(self, place: Place) -> QRect:
        """Where something, or an empty hour, stands in the viewport."""
        if place.minutes == ALL_DAY:
            for box in self.strip.boxes(accounts=bool(self.columns.accounts)):
                if box.placed.item.id == place.stop:
                    return box.rect
            return QRect(self.scroller.left_of(place.day), 0, self.scroller.day_width, self.scroller.head)
        layout = self.columns.layout(place.day)
        rect = layout.stop_rect(place.stop) if place.stop else None
        if rect is None:
            top = self.scroller.axis.y_of(place.minutes)
            column = next((one for one in layout.columns if one.account == place.account), layout.columns[0])
            rect = QRect(column.left + 3, top + 1, column.width - 6, LINE)
        return rect.translated(self.scroller.left_of(place.day), self.scroller.top_of(0))

    def row_style(self) -> RowStyle:
        """Colours, fonts and words for painting."""
        return self._style

    def shown_window(self) -> Placed | None:
        """The one selected post whose approval window is shown."""
        chosen = self.selection.ids()
        held = self.model.find(chosen[0]) if len(chosen) == 1 else None
        return held if held is not None and held.item.opens else None

    def window_handles(self) -> dict[Edge, QRect]:
        """The edges of the shown window that can be dragged now."""
        held = self.shown_window()
        found = extent.window_of(held, self.model.zone) if held is not None and held.item.movable else None
        return extent.handles(self, held, found) if held is not None and found is not None else {}

    def _new_style(self) -> RowStyle:
        look = Look(theme(), self.viewport().devicePixelRatioF(), self._glyphs)
        return RowStyle(look, self.words, self._today)
