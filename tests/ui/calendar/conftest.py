"""A small calendar in Paris, and a month that shows it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from tests.teams import Team, make_team
from tests.ui.calendar.calendar_room import Elsewhere, Room
from ui import i18n
from ui.calendar.model import CalendarItem, DayModel, ItemKind
from ui.calendar.month_view import MonthView
from ui.calendar.week.view import WeekView
from ui.calendar.words import CalendarWords
from ui.i18n import QT_TRANSLATE_NOOP
from ui.main_window import MainWindow
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.shell.context import Context
    from ui.shell.screen import Screen

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


@pytest.fixture
def week(qtbot: QtBot, model: DayModel, french: CalendarWords) -> WeekView:
    view = WeekView(model, TODAY, words=french)
    qtbot.addWidget(view)
    view.resize(980, 720)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


def _calendar(context: Context) -> Screen:
    from ui.calendar.view import CalendarScreen

    return CalendarScreen(context)


class _Imports(Elsewhere):
    name = "imports"


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "team")
    yield made
    made.ws.close()


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, team: Team) -> Iterator[Room]:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    window = MainWindow()
    crashes: list[object] = []
    window.tasks.crashed.connect(crashes.append)
    window.register_screen("calendar", QT_TRANSLATE_NOOP("Rooms", "Calendar"), "calendar", _calendar, keys="G C")
    window.register_screen("drafts", QT_TRANSLATE_NOOP("Rooms", "Drafts"), "drafts", Elsewhere, keys="G D")
    window.register_screen("imports", QT_TRANSLATE_NOOP("Rooms", "Import"), "import", _Imports)
    qtbot.addWidget(window)
    stop = team.ws.observe(window.changes.publish)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_ready(team.ws, person="Hugo", first="calendar")
    made = Room(window, team, qtbot)
    made.settle()
    yield made
    window.close()
    stop()
    assert crashes == []
