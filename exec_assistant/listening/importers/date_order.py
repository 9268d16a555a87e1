"""Day before month or month before day, decided over a whole column instead of row by row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from exec_assistant.listening.importers.dates import BadDate, Order, Reading, numeric_dates, read_moment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MIXED = "Some dates can only be read as day/month and others only as month/day; each was read the only way it can be."
AMBIGUOUS = "The dates could be read as day/month or month/day; they were read as {order}. Check one of them."
_NAMES = {"dmy": "day/month", "mdy": "month/day"}


@dataclass(frozen=True, slots=True)
class OrderGuess:
    """The order, and the template of a warning (or empty) with what it needs."""

    order: Order
    warning: str = ""

    @property
    def name(self) -> str:
        """The order as the warning names it."""
        return _NAMES[self.order]


def guess_order(
    cells: Iterable[object], *, default: Order, anchors: Sequence[tuple[object, date]] = (), series: bool = False
) -> OrderGuess:
    """Decide the order for a column.

    Args:
        cells: the column's cells.
        default: what to assume if nothing in the file tells.
        anchors: cells with the day they must mean (known from a post's id, a weekday beside them).
        series: the cells are the consecutive days of a period, so the wrong order leaves gaps.
    """
    column = list(cells)
    pairs = numeric_dates(column)
    day_first = sum(1 for first, second, _ in pairs if first > 12 >= second)
    month_first = sum(1 for first, second, _ in pairs if second > 12 >= first)
    if day_first and month_first:
        return OrderGuess("dmy" if day_first >= month_first else "mdy", MIXED)
    if day_first or month_first:
        return OrderGuess("dmy" if day_first else "mdy")
    undecided = [pair for pair in pairs if pair[0] != pair[1]]
    if not undecided:
        return OrderGuess(default)
    by_anchor = _by_anchors(anchors)
    if by_anchor is not None:
        return OrderGuess(by_anchor)
    by_span = _by_span(column, default, strict=series)
    if by_span is not None:
        return OrderGuess(by_span, "" if series else AMBIGUOUS)
    return OrderGuess(default, AMBIGUOUS)


def _by_anchors(anchors: Sequence[tuple[object, date]]) -> Order | None:
    """The order under which more cells fall on (or next to) their known day."""
    score: dict[Order, int] = {"dmy": 0, "mdy": 0}
    for cell, known in anchors:
        for order in score:
            days = _days([cell], order, known)
            if days and abs((days[0] - known).days) <= 1:
                score[order] += 1
    if score["dmy"] == score["mdy"]:
        return None
    return "dmy" if score["dmy"] > score["mdy"] else "mdy"


def _by_span(cells: list[object], default: Order, *, strict: bool) -> Order | None:
    """The order under which the days lie closer together; much closer unless they are a series."""
    spans: dict[Order, int] = {}
    for order in ("dmy", "mdy"):
        days = _days(cells, order, None)
        if len(days) < 2:
            return None
        spans[order] = (max(days) - min(days)).days
    other: Order = "mdy" if default == "dmy" else "dmy"
    factor = 1 if strict else 2
    if spans[other] * factor < spans[default]:
        return other
    if spans[default] * factor < spans[other]:
        return default
    return None


def _days(cells: Iterable[object], order: Order, near: date | None) -> list[date]:
    reading = Reading(order, near or date(2025, 7, 1), near.year if near else 2025)
    days = []
    for cell in cells:
        try:
            moment = read_moment(cell, reading)
        except BadDate:
            continue
        if moment is not None:
            days.append(moment.day)
    return days
