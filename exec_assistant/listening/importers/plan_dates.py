"""Dates of a content plan: order over the whole column, and the year where the plan leaves it out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from exec_assistant.listening.importers.date_order import OrderGuess, guess_order
from exec_assistant.listening.importers.date_words import find_weekday, plain
from exec_assistant.listening.importers.dates import BadDate, Order, Reading, fit_weekday, read_moment
from exec_assistant.listening.importers.numbers import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = re.compile(r"(?<!\d)(20[1-4]\d)(?!\d)")
_DAY_FIRST_HINT = re.compile(r"\b(d{1,2}|j{1,2}|t{1,2}|g{1,2})\s*[/.\-]\s*m", re.IGNORECASE)
_MONTH_FIRST_HINT = re.compile(r"\bm{1,2}\s*[/.\-]\s*[djtg]", re.IGNORECASE)
HINT_WRONG = "The header says {hint}, but the dates can only be {order}; they were read as {order}."
"""Said of a header that names another order than the dates have."""
_NAMES = {"dmy": "day/month", "mdy": "month/day"}


@dataclass(frozen=True, slots=True)
class Slot:
    """When a row is planned; ``unread`` is the cell's text if it is no date ("to be defined")."""

    day: date | None
    at: time | None
    unread: str = ""


def plan_order(
    header: str, cells: Sequence[object], weekdays: Sequence[tuple[object, object]], *, locale: str, zone: str
) -> tuple[OrderGuess, str]:
    """The order of day and month, and the hint of the header if the dates contradict it.

    ``weekdays`` holds (date cell, weekday cell) pairs: a plan often writes both, which settles the question.
    """
    default: Order = "mdy" if locale in {"en", "und"} and zone.startswith(("America/", "US/")) else "dmy"
    hint = _hint(header)
    if hint is None:
        hint = _by_weekday(weekdays)
    guess = guess_order(cells, default=hint or default)
    if hint is None:
        return guess, ""
    if guess.order != hint and not guess.warning:
        return guess, _NAMES[hint]
    if "{order}" in guess.warning:
        return OrderGuess(hint), ""
    return guess, ""


def _hint(header: str) -> Order | None:
    if _DAY_FIRST_HINT.search(header):
        return "dmy"
    return "mdy" if _MONTH_FIRST_HINT.search(header) else None


def _by_weekday(pairs: Sequence[tuple[object, object]]) -> Order | None:
    score: dict[Order, int] = {"dmy": 0, "mdy": 0}
    for cell, weekday_cell in pairs:
        words = plain(clean(str(weekday_cell))).split()
        wanted = find_weekday(words[0]) if words else None
        if wanted is None:
            continue
        for order in score:
            try:
                moment = read_moment(cell, Reading(order, date(2025, 7, 1)))
            except BadDate:
                continue
            if moment is not None and moment.year_known and moment.day.weekday() == wanted:
                score[order] += 1
    if score["dmy"] == score["mdy"]:
        return None
    return "dmy" if score["dmy"] > score["mdy"] else "mdy"


def year_in(*texts: str) -> int | None:
    """The first year written in any of the texts (a section, the sheet's or the file's name)."""
    for text in texts:
        match = _YEAR.search(text)
        if match is not None:
            return int(match.group(1))
    return None


def common_year(cells: Sequence[object], order: Order, today: date) -> int | None:
    """The year most of the column's full dates are in."""
    years: dict[int, int] = {}
    for cell in cells:
        try:
            moment = read_moment(cell, Reading(order, today))
        except BadDate:
            continue
        if moment is not None and moment.year_known:
            years[moment.day.year] = years.get(moment.day.year, 0) + 1
    return max(years, key=lambda year: (years[year], year)) if years else None


def read_slot(cell: object, reading: Reading, previous: date | None, zone: str, weekday: str = "") -> Slot:
    """The date and time in a plan's cell.

    A date without a year lies in the year that follows the row above it, unless the weekday beside it says
    another.

    Raises:
        BadDate: if it is written as a date but no such day exists.
    """
    if previous is not None:
        # Plans run forward: the window is from two months before the row above to ten months after it.
        reading = replace(reading, today=previous + timedelta(days=120), year=None)
    try:
        moment = read_moment(cell, reading)
    except BadDate as error:
        if error.impossible:
            raise
        return Slot(None, None, str(cell).strip())
    if moment is None:
        return Slot(None, None)
    if not moment.year_known and weekday:
        moment = replace(moment, day=fit_weekday(moment.day, find_weekday(plain(clean(weekday)).split(" ")[0])))
    instant = moment.instant()
    if instant is not None:
        local = instant.astimezone(ZoneInfo(zone))
        return Slot(local.date(), local.time().replace(microsecond=0))
    midnight = isinstance(cell, datetime) and moment.at == time(0)
    return Slot(moment.day, None if midnight else moment.at)
