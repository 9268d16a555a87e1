"""Real presses and moves from outside of the program, on a private X server with a window manager."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tests.ui.calendar.conftest import TODAY, band
from tests.ui.calendar.test_month_view import ground_of, heard, place_of
from tests.ui.calendar.week_hands import point_at, point_of
from ui.calendar.messages import DraggedOut, EntryOpened, IdeaDropped, MoveRequested
from ui.calendar.month_view import MonthView
from ui.calendar.tray import Idea, IdeaTray
from ui.calendar.week.view import WeekView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from ui.calendar.model import DayModel

pytestmark = pytest.mark.xvfb


def xdotool(*words: object) -> None:
    subprocess.run(["xdotool", *map(str, words)], check=True)


def drag(qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    """Press, pull in steps and let go; events are taken in between, as a person's hand leaves time for them."""
    xdotool("mousemove", start.x(), start.y(), "mousedown", 1)
    qtbot.wait(60)
    for step in range(1, 9):
        at = start + (end - start) * step / 8
        xdotool("mousemove", at.x(), at.y())
        qtbot.wait(30)
    qtbot.wait(80)
    xdotool("mouseup", 1)


def side_by_side(qtbot: QtBot, month: MonthView | WeekView, tray: IdeaTray) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    tray.setFixedWidth(260)
    row.addWidget(tray)
    row.addWidget(month, 1)
    window.resize(1200, 760)
    with qtbot.waitActive(window):
        window.show()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(100)
    return window


def test_an_idea_is_dragged_from_the_tray_onto_a_day(qtbot: QtBot, model: DayModel) -> None:
    month, tray = MonthView(model, TODAY), IdeaTray()
    tray.set_ideas([Idea("i1", "Tribune"), Idea("i2", "Portrait")])
    window = side_by_side(qtbot, month, tray)
    dropped = heard(month.idea_dropped)
    start = tray.viewport().mapToGlobal(tray.visualRect(tray.ideas.index(1, 0)).center())
    end = month.viewport().mapToGlobal(ground_of(month, date(2026, 12, 3)))
    # QDrag runs a loop of its own until the drop, so the hand must be another process.
    places = [start + (end - start) * at / 8 for at in range(9)]
    steps = " ".join(f"mousemove {at.x()} {at.y()} sleep 0.06" for at in places)
    hand = subprocess.Popen(
        ["xdotool", *f"mousemove {start.x()} {start.y()} sleep 0.1 mousedown 1 sleep 0.1 {steps} mouseup 1".split()]
    )
    qtbot.waitUntil(lambda: bool(dropped), timeout=10_000)
    hand.wait(timeout=10)
    assert dropped == [IdeaDropped("i2", date(2026, 12, 3))]
    window.close()


def test_an_entry_is_dragged_and_moved_by_key_and_opened(qtbot: QtBot, model: DayModel) -> None:
    month, tray = MonthView(model, TODAY), IdeaTray()
    window = side_by_side(qtbot, month, tray)
    moved, opened = heard(month.move_requested), heard(month.entry_opened)
    start, end = place_of(month, "a"), ground_of(month, date(2026, 11, 27))
    drag(qtbot, month.viewport().mapToGlobal(start), month.viewport().mapToGlobal(end))
    qtbot.waitUntil(lambda: moved == [MoveRequested(("a",), 3)])
    xdotool("key", "alt+Right", "key", "Return")
    qtbot.waitUntil(lambda: opened == [EntryOpened("a")])
    assert moved[1:] == [MoveRequested(("a",), 1)]
    window.close()


def test_the_week_takes_an_idea_at_its_hour_and_gives_entries_back(qtbot: QtBot, model: DayModel) -> None:
    week, tray = WeekView(model, TODAY), IdeaTray()
    tray.set_ideas([Idea("i1", "Tribune"), Idea("i2", "Portrait")])
    window = side_by_side(qtbot, week, tray)
    dropped, moved, out = heard(week.idea_dropped), heard(week.move_requested), heard(week.dragged_out)
    start = tray.viewport().mapToGlobal(tray.visualRect(tray.ideas.index(0, 0)).center())
    end = week.viewport().mapToGlobal(point_at(week, date(2026, 11, 26), 15 * 60 + 12))
    places = [start + (end - start) * at / 8 for at in range(9)]
    steps = " ".join(f"mousemove {at.x()} {at.y()} sleep 0.06" for at in places)
    hand = subprocess.Popen(
        ["xdotool", *f"mousemove {start.x()} {start.y()} sleep 0.1 mousedown 1 sleep 0.1 {steps} mouseup 1".split()]
    )
    qtbot.waitUntil(lambda: bool(dropped), timeout=10_000)
    hand.wait(timeout=10)
    assert dropped == [IdeaDropped("i1", date(2026, 11, 26), 15 * 60)]
    entry = point_of(week, "b")
    two_hours = QPoint(week.scroller.day_width, 2 * week.scroller.axis.hour)
    drag(qtbot, week.viewport().mapToGlobal(entry), week.viewport().mapToGlobal(entry + two_hours))
    qtbot.waitUntil(lambda: moved == [MoveRequested(("b",), 1, minutes=120)])
    drag(qtbot, week.viewport().mapToGlobal(entry), tray.viewport().mapToGlobal(QPoint(60, 200)))
    qtbot.waitUntil(lambda: any(isinstance(one, DraggedOut) and one.dropped for one in out))
    # The window manager keeps the arrows with Ctrl+Alt and Shift+Alt for its desktops.
    xdotool("key", "alt+Down", "key", "alt+Right")
    qtbot.waitUntil(lambda: len(moved) == 3)
    assert moved[1:] == [MoveRequested(("b",), 0, minutes=15), MoveRequested(("b",), 1)]
    window.close()


READER = """
import re, subprocess

def gdbus(*words):
    return subprocess.run(["gdbus", "call", *words], capture_output=True, text=True, timeout=20).stdout

found = gdbus("--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
              "--method", "org.a11y.Bus.GetAddress")
bus = re.search("'(.*)'", found).group(1)

def ask(place, *words):
    return gdbus("--address", bus, "--dest", place[0], "--object-path", place[1], "--method", *words)

def walk(place):
    print(ask(place, "org.freedesktop.DBus.Properties.Get", "org.a11y.atspi.Accessible", "Name"))
    children = ask(place, "org.a11y.atspi.Accessible.GetChildren")
    for child in re.findall(r"\\('(:[^']+)', (?:objectpath )?'([^']+)'\\)", children):
        walk(child)

walk(("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"))
"""
"""Another process that reads every name over the accessibility bus, as a screen reader does."""


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """Tells the private session that a screen reader runs, for as long as the test does."""

    def switch(on: str) -> None:
        status = ("org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "ScreenReaderEnabled", f"<{on}>")
        bus = ("--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method")
        subprocess.run(["gdbus", "call", *bus, *status], check=True, capture_output=True)

    switch("true")
    yield
    switch("false")


@pytest.mark.usefixtures("screen_reader")
@pytest.mark.parametrize("kind", [MonthView, WeekView])
def test_assistive_technology_reads_the_entries_over_its_bus(
    qtbot: QtBot, model: DayModel, kind: type[MonthView | WeekView]
) -> None:
    model.apply([band("today", TODAY, TODAY + timedelta(days=1), title="Pollutec")])
    view, tray = kind(model, TODAY), IdeaTray()
    window = side_by_side(qtbot, view, tray)
    text = ""
    deadline = time.monotonic() + 30
    while "Pollutec" not in text and time.monotonic() < deadline:
        with subprocess.Popen([sys.executable, "-c", READER], stdout=subprocess.PIPE, text=True) as reader:
            while reader.poll() is None:
                qtbot.wait(5)
            text = reader.stdout.read() if reader.stdout else ""
    names = re.findall(r"\(<'(.*)'>,\)", text)
    assert any("Résultats du T3" in name and "LinkedIn" in name for name in names)
    assert any("Pollutec" in name for name in names)
    window.close()
