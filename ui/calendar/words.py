"""The calendar's words: times, dates, statuses and the sentences that a screen reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject

from ui import i18n
from ui.calendar.model import CalendarItem, ItemKind, Placed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.calendar.ghosts import FreeSlot

_NBSP = "\u00a0"


def to_qdate(day: date) -> QDate:
    """The Qt form of a day."""
    return QDate(day.year, day.month, day.day)


class CalendarWords(QObject):
    """Words of one language; a QObject so that ``self.tr`` extracts them, plurals included."""

    def __init__(self, locale: QLocale | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.locale = locale or i18n.locale()
        self.french = self.locale.language() == QLocale.Language.French
        self.american = self.locale.territory() == QLocale.Country.UnitedStates
        self.twelve_hours = "a" in self.locale.timeFormat(QLocale.FormatType.ShortFormat).lower()

    def clock(self, minutes: int) -> str:
        """A time for the eye, one width for all: "08:30", or "8:30 AM" where that is the habit."""
        hour, minute = divmod(minutes, 60)
        if not self.twelve_hours:
            return f"{hour:02d}:{minute:02d}"
        half = "AM" if hour < 12 else "PM"
        return f"{(hour + 11) % 12 + 1}:{minute:02d}{_NBSP}{half}"

    def hour(self, hour: int) -> str:
        """What stands beside the line of a full hour: "08:00", or "8 AM" where that is the habit."""
        if not self.twelve_hours:
            return f"{hour:02d}:00"
        return f"{(hour + 11) % 12 + 1}{_NBSP}{'AM' if hour < 12 else 'PM'}"

    def missing_hour(self) -> str:
        """What stands where daylight saving skips an hour."""
        return self.tr("The clock goes ahead")

    def doubled_hour(self) -> str:
        """What stands where daylight saving repeats an hour."""
        return self.tr("This hour comes twice")

    def spoken_time(self, minutes: int) -> str:
        """A time as it is said: "8 h 30" in French."""
        if not self.french:
            return self.clock(minutes)
        hour, minute = divmod(minutes, 60)
        return f"{hour}{_NBSP}h" + (f"{_NBSP}{minute:02d}" if minute else "")

    def spoken_day(self, day: date) -> str:
        """A day as it is said, without its year: "mardi 24 novembre", "dimanche 1er novembre"."""
        pattern = "dddd, MMMM d" if self.american else "dddd d MMMM"
        text = self.locale.toString(to_qdate(day), pattern)
        return text.replace(" 1 ", " 1er ") if self.french and day.day == 1 else text

    def month_title(self, day: date) -> str:
        """The month of a day, as a title: "Novembre 2026"."""
        return i18n.month(day)

    def day_number(self, day: date) -> str:
        """The number over a day's column, with its month on the first: "1er déc."."""
        if day.day != 1:
            return str(day.day)
        return f"{'1er' if self.french else '1'} {self.short_month(day)}"

    def place(self, day: date, minutes: int) -> str:
        """A free place among the hours, as a screen reader says it."""
        return (
            self.tr("%1, %2, nothing planned")
            .replace("%1", self.spoken_day(day))
            .replace("%2", self.spoken_time(minutes))
        )

    def spoken_slot(self, slot: FreeSlot) -> str:
        """A free place of a slot, as a screen reader says it."""
        account = " ".join(
            part for part in (i18n.network_name(slot.network) if slot.network else "", slot.account_name) if part
        )
        parts = [self.spoken_day(slot.day), self.spoken_time(slot.minutes), slot.name, account, self.tr("free place")]
        return ", ".join(part for part in parts if part)

    def hidden(self, day: date, minutes: int, count: int) -> str:
        """A "+n" at its hour, as a screen reader says it."""
        return f"{self.spoken_day(day)}, {self.spoken_time(minutes)}, {self.more(count)}"

    def nothing_for(self, days: int) -> str:
        """The quiet row of a stretch of days without a post."""
        return self.tr("%n day(s) with nothing planned", "", days)

    def short_month(self, day: date) -> str:
        """What stands beside the 1 of a month: "déc."."""
        return self.locale.monthName(day.month, QLocale.FormatType.ShortFormat)

    def weekday(self, weekday: int) -> str:
        """The short name over a column; ``weekday`` as in ``date.weekday()``."""
        return self.locale.standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)

    def week_number(self, day: date) -> str:
        """The ISO week number as it stands in the gutter."""
        return self.tr("W%1", "week number").replace("%1", str(day.isocalendar().week))

    def nothing(self, working: int) -> str:
        """What is said at the foot of an empty stretch."""
        return self.tr("%n working day(s) without a personal post", "", working)

    def free_slot(self, free: FreeSlot) -> str:
        """The lines of the tooltip of a free place."""
        account = " · ".join(part for part in (_network_name(free.network), free.account_name) if part)
        when = f"{self.spoken_day(free.day)}, {self.spoken_time(free.minutes)}"
        act = self.tr("Free slot: drop an idea or a post here, or double-click to begin one.")
        return "\n".join(line for line in (free.name, when, account, act) if line)

    def more(self, count: int) -> str:
        """The line that stands for what a day could not show."""
        return self.tr("+%n more", "", count)

    def status(self, status: str) -> str:
        """The word of a variant's status, as it stands within a sentence."""
        return i18n.status_word(status).lower()

    def status_title(self, status: str) -> str:
        """The word of a variant's status, standing alone."""
        return i18n.status_word(status)

    def kind_title(self, kind: ItemKind) -> str:
        """The word of what stands on the calendar besides posts, standing alone."""
        word = self.kind(kind)
        return word[:1].upper() + word[1:]

    def all_day(self) -> str:
        """What stands in place of a time."""
        return self.tr("all day")

    def day_title(self, day: date) -> str:
        """A day as a header: "Mardi 24 novembre 2026"."""
        said = self.spoken_day(day)
        return f"{said[:1].upper()}{said[1:]} {day.year}"

    def relative(self, day: date, today: date) -> str:
        """Today, tomorrow, yesterday, or nothing for other days."""
        return i18n.relative_day(day, today) if abs((day - today).days) <= 1 else ""

    def kind(self, kind: ItemKind) -> str:
        """The word of what stands on the calendar besides posts."""
        words = {
            ItemKind.POST: self.tr("post"),
            ItemKind.EVENT: self.tr("event"),
            ItemKind.QUIET: self.tr("quiet period"),
            ItemKind.HOLIDAY: self.tr("public holiday"),
        }
        return words[kind]

    def when(self, placed: Placed) -> str:
        """The days, and the time if there is one, as they are said."""
        text = self.spoken_day(placed.first)
        if placed.last != placed.first:
            return self.tr("from %1 to %2").replace("%1", text).replace("%2", self.spoken_day(placed.last))
        return text if placed.item.all_day else f"{text}, {self.spoken_time(placed.minutes)}"

    def entry(self, placed: Placed) -> str:
        """The whole entry as a screen reader says it: day, time, network, title, status."""
        item = placed.item
        if item.kind is ItemKind.POST:
            parts = [
                self.when(placed),
                _network(item),
                item.title,
                self.status(item.status),
                item.conflict,
            ]
        else:
            parts = [self.when(placed), self.kind(item.kind), item.title]
        return ", ".join(part for part in parts if part)

    def calendar(self, month: date) -> str:
        """The name of the whole calendar, with the month in sight."""
        return self.tr("Calendar, %1").replace("%1", self.month_title(month))

    def day(self, day: date, count: int, free: Sequence[FreeSlot] = ()) -> str:
        """A day as a screen reader says it, with how many posts stand on it and which slots are free."""
        posts = self.tr("%n post(s)", "on a day", count)
        slots = [f"{self.spoken_time(slot.minutes)} {slot.name}" for slot in free]
        said = [self.tr("free slot: %1").replace("%1", ", ".join(slots))] if slots else []
        return ", ".join([self.spoken_day(day), posts, *said])

    def hint(self, placed: Placed) -> str:
        """The lines of the tooltip: everything that a narrow cell had to cut."""
        item = placed.item
        account = " · ".join(part for part in (_network(item), item.account_name) if part)
        state = self.status(item.status) if item.kind is ItemKind.POST else self.kind(item.kind)
        lines = [item.title, self.when(placed), account, state, " · ".join(item.tags), item.conflict]
        return "\n".join(line for line in lines if line)


def _network(item: CalendarItem) -> str:
    return _network_name(item.network)


def _network_name(network: str) -> str:
    return i18n.network_name(network) if network else ""
