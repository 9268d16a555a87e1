"""The sheet before the month goes on paper: how it will look, on which paper, to a PDF or a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.calendar.model import ItemKind
from ui.calendar.print_month import MonthPaper, PaperDay, PaperEntry, weeks_of
from ui.calendar.print_paint import pages_of, picture, sheet_size
from ui.theme import STATUS_LOOKS, Space, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from ui.calendar.model import DayModel, Placed
    from ui.calendar.words import CalendarWords

_PREVIEW = 720


def paper_of(
    model: DayModel, words: CalendarWords, month: date, *, workspace: str, said: str, now: datetime, first_weekday: int
) -> MonthPaper:
    """A month as it is shown, for paper: what filters hide is left out, and ``said`` names them."""
    days = weeks_of(month, first_weekday)
    made = tuple(_day(model, words, day, first=number % 7 == 0) for number, day in enumerate(days))
    statuses = {entry.status for day in made for entry in day.entries if entry.status}
    # Each text within its call: only so is it found for translation.
    translate = QCoreApplication.translate
    return MonthPaper(
        month=month,
        title=i18n.month(month),
        workspace=workspace,
        said=said,
        printed=translate("PrintMonth", "As of {moment}").format(moment=i18n.moment(now)),
        weekdays=tuple(i18n.weekday(day, short=False) for day in days[:7]),
        days=made,
        legend=tuple((status, i18n.status_word(status)) for status in STATUS_LOOKS if status in statuses),
        more=translate("PrintMonth", "+{count}, see the list"),
        in_full=translate("PrintMonth", "days in full"),
        page=translate("PrintMonth", "Page {page} of {pages}"),
    )


def _day(model: DayModel, words: CalendarWords, day: date, *, first: bool) -> PaperDay:
    bands = model.bands(day, day)
    entries = [_band(held, words, day) for held in bands if held.item.kind is ItemKind.EVENT]
    quiet = [held for held in bands if held.item.kind is ItemKind.QUIET]
    label = i18n.day(day, year=False) if day.day == 1 else str(day.day)
    return PaperDay(
        day,
        label,
        words.day_title(day),
        (*entries, *_posts(model.entries(day), words)),
        ", ".join(held.item.title for held in bands if held.item.kind is ItemKind.HOLIDAY),
        ", ".join(held.item.title for held in quiet if first or held.first == day),
        bool(quiet),
    )


def _band(held: Placed, words: CalendarWords, day: date) -> PaperEntry:
    clock = words.clock(held.minutes) if not held.item.all_day and held.first == day else ""
    return PaperEntry(clock, "", " ".join(held.item.title.split()), kind="event")


def _posts(placed: Sequence[Placed], words: CalendarWords) -> list[PaperEntry]:
    """A post on several accounts at one time and in one state is one line."""
    together: dict[tuple[str, int, str], list[Placed]] = {}
    for held in placed:
        key = (held.item.id.split("|")[0], held.minutes, held.item.status)
        together.setdefault(key, []).append(held)
    found = []
    for (_post, minutes, status), some in together.items():
        networks = ", ".join(dict.fromkeys(i18n.network_name(held.item.network) for held in some))
        found.append(PaperEntry(words.clock(minutes), networks, " ".join(some[0].item.title.split()), status))
    return found


class Preview(QWidget):
    """One page as it will be, painted by the routine that prints."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = QImage()

    def show_page(self, page: QImage) -> None:
        """Show a picture of a page."""
        self._page = page
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self._page.deviceIndependentSize().toSize() + QSize(2, 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().border)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.drawImage(QPointF(1, 1), self._page)


class PrintSheet(Sheet):
    """The preview of a month, and where it goes.

    Signals:
        pdf_asked, print_asked: the kind of paper, ``a4`` or ``letter``.
    """

    pdf_asked = Signal(str)
    print_asked = Signal(str)

    def __init__(self, month: MonthPaper, *, paper: str, prints: bool) -> None:
        super().__init__(
            self.tr("Print {month}").format(month=month.title),
            verb=self.tr("Save as PDF…"),
            leave=self.tr("Close"),
            stays=True,
            width=_PREVIEW + 2 * Space.XL + 2,
        )
        self._month = month
        self._number = 0
        bar = QHBoxLayout()
        bar.setSpacing(Space.S)
        self.paper = Segmented([("a4", "A4"), ("letter", "Letter")], self.tr("Paper"), self.panel)
        self.paper.choose(paper)
        self.paper.chosen.connect(lambda _paper: self._lay_out())
        bar.addWidget(self.paper)
        bar.addStretch(1)
        self.back = IconButton("chevron-left", self.tr("Previous page"), self.panel)
        self.back.clicked.connect(lambda _checked=False: self.turn(-1))
        self.count = Text("", "label", "secondary", self.panel, tabular=True)
        self.ahead = IconButton("chevron-right", self.tr("Next page"), self.panel)
        self.ahead.clicked.connect(lambda _checked=False: self.turn(1))
        for widget in (self.back, self.count, self.ahead):
            bar.addWidget(widget)
        self.body.addLayout(bar)
        self.preview = Preview(self.panel)
        self.body.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignHCenter)
        if prints:
            printing = Button(self.tr("Print…"), "secondary", "print", self.panel)
            printing.clicked.connect(lambda _checked=False: self.print_asked.emit(self.paper.value))
            self.buttons.insertWidget(self.buttons.count() - 1, printing)
        self.accepted.connect(lambda: self.pdf_asked.emit(self.paper.value))
        self._lay_out()

    @property
    def pages(self) -> int:
        """How many pages there will be."""
        return len(self._pages)

    def turn(self, by: int) -> None:
        """Show another page."""
        self._number = max(0, min(len(self._pages) - 1, self._number + by))
        self._show()

    def _lay_out(self) -> None:
        self._pages = pages_of(self._month, self.paper.value)
        self._number = 0
        self._show()

    def _show(self) -> None:
        kind, many = self.paper.value, len(self._pages)
        size = sheet_size(kind)
        width = round(min(_PREVIEW, 452 * size.width() / size.height()))
        self.preview.show_page(picture(self._pages[self._number], kind, width, self.devicePixelRatioF()))
        said = self._month.page.format(page=self._number + 1, pages=many)
        self.count.setText(said)
        self.preview.setAccessibleName(said)
        self.back.setEnabled(self._number > 0)
        self.ahead.setEnabled(self._number < many - 1)
