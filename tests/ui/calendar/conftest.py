"""A small calendar in Paris, and a month that shows it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from ui.calendar.model import CalendarItem, DayModel, ItemKind
from ui.calendar.month_view import MonthView
from ui.calendar.words import CalendarWords

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PARIS = ZoneInfo("Europe/Paris")
TODAY = date(2026, 11, 24)


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=PARIS)


def post(key: str, day: date, hour: int = 8, minute: int = 30, *, status: str = "scheduled", movable: bool = True,
         title: str = "Résultats du T3") -> CalendarItem:  # fmt: skip
    return CalendarItem(
        key, ItemKind.POST, title, at(day, hour, minute), None, False, "Claire Vasseur", "linkedin", status, movable
    )


def band(key: str, first: date, end: date, kind: ItemKind = ItemKind.EVENT, title: str = "Pollutec") -> CalendarItem:
    """All day from ``first`` until the day before ``end``."""
    return CalendarItem(key, kind, title, at(first, 0), at(end, 0), all_day=True)


@pytest.fixture
def model(qapp: object) -> DayModel:
    made = DayModel("Europe/Paris")
    made.set_items(
        [
            post("a", TODAY, 8, 30),
            post("b", TODAY, 12, 0, status="in_review", title="Merci aux équipes"),
            post("c", date(2026, 11, 26), 7, 45, status="draft"),
            post("done", date(2026, 11, 23), 9, 0, status="published", movable=False),
            band("fair", date(2026, 11, 17), date(2026, 11, 20)),
        ]
    )
    return made


@pytest.fixture
def french() -> CalendarWords:
    return CalendarWords(QLocale(QLocale.Language.French, QLocale.Country.France))


@pytest.fixture
def month(qtbot: QtBot, model: DayModel, french: CalendarWords) -> MonthView:
    view = MonthView(model, TODAY, words=french)
    qtbot.addWidget(view)
    view.resize(1440, 900)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view
