"""The month on paper as a list of marks: one layout for the preview, the printer and the PDF.

Measures are twentieths of a point, so that text is laid out the same at any density. Every title stands whole: a day
that holds more than its cell says how many more there are, and is listed whole on a following page.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui import fonts
from ui.calendar.layout import week_start

if TYPE_CHECKING:
    from collections.abc import Sequence

POINT = 20.0
"""Units a point."""
MARGIN = 28 * POINT
_DAYS = 7
_TITLE, _LABEL, _SMALL = 17.0, 8.5, 7.5
_PAD = 3.2 * POINT
_LEAST_WEEK = 44 * POINT
_BAR = 2.4 * POINT


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """One post on one or several accounts at one time, or a band's day; ``status`` is "" for what is no post."""

    clock: str
    where: str
    title: str
    status: str = ""
    kind: str = "post"
    note: str = ""

    @property
    def text(self) -> str:
        """The whole of it on one line."""
        head = " ".join(part for part in (self.clock, self.where) if part)
        body = f"{head} · {self.title}" if head else self.title
        return f"{body} ({self.note})" if self.note else body


@dataclass(frozen=True, slots=True)
class PaperDay:
    """A day with what stands on it, in order.

    ``off`` names a public holiday, ``quiet`` a quiet period where it begins or a week does; ``hushed``: a day of one.
    """

    day: date
    label: str
    title: str
    entries: tuple[PaperEntry, ...]
    off: str = ""
    quiet: str = ""
    hushed: bool = False


@dataclass(frozen=True, slots=True)
class MonthPaper:
    """Everything a printed month says, in words of the language in force.

    ``days`` are whole weeks; ``legend`` pairs a status with its word; ``more`` and ``page`` hold ``{count}``, and
    ``{page}`` with ``{pages}``.
    """

    month: date
    title: str
    workspace: str
    said: str
    printed: str
    weekdays: tuple[str, ...]
    days: tuple[PaperDay, ...]
    legend: tuple[tuple[str, str], ...]
    more: str
    in_full: str
    page: str


@dataclass(frozen=True, slots=True)
class Words:
    """Text within a rectangle; wrapped where ``wrap``. ``size`` in points, ``ink`` a colour role."""

    rect: QRectF
    text: str
    size: float
    ink: str = "text"
    bold: bool = False
    right: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """A filled rectangle; ``role`` a colour role, thinly laid where ``share`` is below 1."""

    rect: QRectF
    role: str
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A hairline."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: str = "border_strong"


@dataclass(frozen=True, slots=True)
class StatusBar:
    """The bar of a status: colour and pattern."""

    rect: QRectF
    status: str


Mark = Words | Ground | Rule | StatusBar


@lru_cache(maxsize=32)
def paper_font(size: float, *, bold: bool = False) -> QFont:
    """A font of a size in points, in units, without the screen's hinting.

    Without features too: the raised colon between figures is another glyph, and a PDF reader would not find it.
    """
    made = QFont(fonts.FAMILY)
    made.setPixelSize(round(size * POINT))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("calt"), 0)
    return made


def text_height(text: str, size: float, width: float, *, bold: bool = False) -> float:
    """How high a wrapped text is in units; a word wider than the line is broken."""
    return text_layout(text, size, width, bold=bold).boundingRect().height()


def text_layout(text: str, size: float, width: float, *, bold: bool = False) -> QTextLayout:
    """A text broken into lines between its words, within one only where it is wider than the line."""
    made = QTextLayout(text, paper_font(size, bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.beginLayout()
    top = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    made.endLayout()
    return made


def lay_out(paper: MonthPaper, width: float, height: float) -> list[list[Mark]]:
    """The pages as marks, in the order in which they are read; ``width`` and ``height`` of the sheet in units."""
    body = QRectF(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN)
    first, cut = _month_page(paper, body)
    pages = [first, *_list_pages(paper, cut, body)]
    for number, page in enumerate(pages, 1):
        said = paper.page.format(page=number, pages=len(pages))
        foot = QRectF(body.left(), body.bottom() - 11 * POINT, body.width(), 11 * POINT)
        page.append(Words(foot, f"{paper.printed} · {said}", _SMALL, "secondary", right=True))
    return pages


# --- the month -------------------------------------------------------------------------------------------------------


def _head(paper: MonthPaper, body: QRectF, title: str) -> tuple[list[Mark], float]:
    marks: list[Mark] = [
        Words(QRectF(body.left(), body.top(), body.width() * 0.6, 22 * POINT), title, _TITLE, bold=True),
        Words(
            QRectF(body.left() + body.width() * 0.6, body.top() + 5 * POINT, body.width() * 0.4, 14 * POINT),
            paper.workspace,
            _LABEL,
            "secondary",
            right=True,
        ),
    ]
    top = body.top() + 24 * POINT
    if paper.said:
        tall = text_height(paper.said, _LABEL, body.width())
        marks.append(Words(QRectF(body.left(), top, body.width(), tall), paper.said, _LABEL, "secondary", wrap=True))
        top += tall + 3 * POINT
    return marks, top


def _month_page(paper: MonthPaper, body: QRectF) -> tuple[list[Mark], list[PaperDay]]:
    marks, top = _head(paper, body, paper.title)
    edges = [body.left() + body.width() * column / _DAYS for column in range(_DAYS + 1)]
    for column, name in enumerate(paper.weekdays):
        place = QRectF(edges[column] + _PAD, top, edges[column + 1] - edges[column] - 2 * _PAD, 12 * POINT)
        marks.append(Words(place, name, _LABEL, "secondary"))
    top += 14 * POINT
    legend = _legend(paper, body)
    bottom = body.bottom() - 16 * POINT
    weeks = [paper.days[at : at + _DAYS] for at in range(0, len(paper.days), _DAYS)]
    column_width = body.width() / _DAYS
    wanted = [max(_LEAST_WEEK, *(_day_height(day, column_width) for day in week)) for week in weeks]
    heights = _shared(wanted, bottom - top)
    cut: list[PaperDay] = []
    for week, tall in zip(weeks, heights, strict=True):
        for column, day in enumerate(week):
            cell = QRectF(edges[column], top, column_width, tall)
            marks += _cell(paper, day, cell, cut)
            if column:
                marks.append(Rule(cell.left(), cell.top(), cell.left(), cell.bottom(), "border"))
        # After the grounds of its days, which would cover it.
        marks.append(Rule(body.left(), top, body.right(), top))
        top += tall
    marks.append(Rule(body.left(), top, body.right(), top))
    return [*marks, *legend], cut


def _shared(wanted: Sequence[float], room: float) -> list[float]:
    """Heights that fill the room: what is left over goes to all; where it is short, the full weeks give most."""
    total = sum(wanted)
    if total <= room:
        return [tall + (room - total) / len(wanted) for tall in wanted]
    spare = room - _LEAST_WEEK * len(wanted)
    over = [tall - _LEAST_WEEK for tall in wanted]
    return [_LEAST_WEEK + spare * part / (sum(over) or 1.0) for part in over]


def _entry_height(entry: PaperEntry, column: float) -> float:
    return text_height(entry.text, _SMALL, column - 2 * _PAD - _BAR - 2 * POINT) + 2.4 * POINT


def _day_height(day: PaperDay, column: float) -> float:
    height = 13 * POINT + 2 * POINT
    for words in filter(None, (day.off, day.quiet)):
        height += text_height(words, _SMALL, column - 2 * _PAD) + 1 * POINT
    return height + sum(_entry_height(entry, column) for entry in day.entries)


def _cell(paper: MonthPaper, day: PaperDay, cell: QRectF, cut: list[PaperDay]) -> list[Mark]:
    marks: list[Mark] = []
    other = day.day.month != paper.month.month
    if day.hushed:
        marks.append(Ground(cell, "violet", 0.07))
    elif day.off or day.day.weekday() >= 5:
        marks.append(Ground(cell, "sunken"))
    inner = cell.adjusted(_PAD, 2 * POINT, -_PAD, 0)
    number = QRectF(inner.left(), inner.top(), inner.width(), 11 * POINT)
    marks.append(Words(number, day.label, _LABEL, "tertiary" if other else "text", bold=not other))
    top = inner.top() + 12 * POINT
    for words, ink in ((day.off, "secondary"), (day.quiet, "violet")):
        if words:
            tall = text_height(words, _SMALL, inner.width())
            marks.append(Words(QRectF(inner.left(), top, inner.width(), tall), words, _SMALL, ink, wrap=True))
            top += tall + 1 * POINT
    heights = [_entry_height(entry, cell.width()) for entry in day.entries]
    line = text_height("X", _SMALL, cell.width()) + 2 * POINT
    shown = 0
    while shown < len(heights):
        left = len(heights) - shown - 1
        if top + heights[shown] + (line if left else 0) > cell.bottom() + 0.5:
            break
        marks += _entry(day.entries[shown], QRectF(inner.left(), top, inner.width(), heights[shown]))
        top += heights[shown]
        shown += 1
    if shown < len(day.entries):
        cut.append(day)
        place = QRectF(inner.left(), min(top, cell.bottom() - line), inner.width(), line)
        marks.append(Words(place, paper.more.format(count=len(day.entries) - shown), _SMALL, "secondary", bold=True))
    return marks


def _entry(entry: PaperEntry, rect: QRectF) -> list[Mark]:
    text = rect.adjusted(_BAR + 2 * POINT, 0.6 * POINT, 0, 0)
    if entry.status:
        bar = QRectF(rect.left(), rect.top() + 1 * POINT, _BAR, rect.height() - 2.4 * POINT)
        return [StatusBar(bar, entry.status), Words(text, entry.text, _SMALL, wrap=True)]
    return [
        Ground(rect.adjusted(0, 0, 0, -1 * POINT), "info", 0.12),
        Words(text, entry.text, _SMALL, "info", wrap=True),
    ]


def _legend(paper: MonthPaper, body: QRectF) -> list[Mark]:
    marks: list[Mark] = []
    left, top = body.left(), body.bottom() - 11 * POINT
    metrics = QFontMetricsF(paper_font(_SMALL))
    for status, word in paper.legend:
        marks.append(StatusBar(QRectF(left, top + 1 * POINT, _BAR, 8 * POINT), status))
        width = metrics.horizontalAdvance(word) + 2 * POINT
        marks.append(Words(QRectF(left + _BAR + 2 * POINT, top, width, 11 * POINT), word, _SMALL, "secondary"))
        left += width + _BAR + 10 * POINT
    return marks


# --- the days that have more than their cell holds -------------------------------------------------------------------


def _list_pages(paper: MonthPaper, days: Sequence[PaperDay], body: QRectF) -> list[list[Mark]]:
    if not days:
        return []
    pages: list[list[Mark]] = []
    marks, top = _head(paper, body, f"{paper.title} – {paper.in_full}")
    bottom = body.bottom() - 16 * POINT

    def turn() -> None:
        nonlocal marks, top
        pages.append(marks)
        marks, top = _head(paper, body, f"{paper.title} – {paper.in_full}")

    for day in days:
        first = _line_height(day.entries[0], body) if day.entries else 0.0
        if top + 20 * POINT + first > bottom:
            turn()
        marks.append(Words(QRectF(body.left(), top + 5 * POINT, body.width(), 13 * POINT), day.title, 10, bold=True))
        top += 20 * POINT
        for entry in day.entries:
            tall = _line_height(entry, body)
            if top + tall > bottom:
                turn()
            bar = QRectF(body.left(), top + 1 * POINT, _BAR, tall - 3 * POINT)
            marks.append(StatusBar(bar, entry.status) if entry.status else Ground(bar, "info"))
            text = QRectF(body.left() + 8 * POINT, top, body.width() - 8 * POINT, tall)
            marks.append(Words(text, entry.text, 9, wrap=True))
            top += tall
    return [*pages, marks]


def _line_height(entry: PaperEntry, body: QRectF) -> float:
    return text_height(entry.text, 9, body.width() - 8 * POINT) + 3 * POINT


def weeks_of(month: date, first_weekday: int) -> list[date]:
    """The days of the whole weeks that hold a month."""
    first = week_start(month.replace(day=1), first_weekday)
    last = (month.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    end = week_start(last, first_weekday) + timedelta(days=6)
    return [first + timedelta(days=offset) for offset in range((end - first).days + 1)]
