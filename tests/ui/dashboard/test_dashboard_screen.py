"""The dashboard says where figures come from, shows gaps as gaps, and takes a person's correction."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exec_assistant.domain.metrics import Mention, Observation
from exec_assistant.domain.time import from_iso
from exec_assistant.listening.importers.base import ParsedImport
from exec_assistant.services import dashboard, imports
from tests.teams import Team, make_team
from ui import i18n
from ui.charts.spec import LineSpec
from ui.dashboard.view import DashboardScreen
from ui.main_window import MainWindow
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 3, 11)


def figure(metric: str, days_ago: int, value: float) -> Observation:
    day = TODAY - timedelta(days=days_ago)
    unique = "unique" if metric == "reach" else "total"
    return Observation(
        metric, value, "count", "account", "", "linkedin", "day", day, day, "unknown",
        "unique" if unique == "unique" else "total", metric, TODAY,
    )  # fmt: skip


def take_in(team: Team) -> None:
    mention = Mention(
        "x", "https://x.example/1", "Quelqu’un", "", "", "C’est une honte, un mensonge de plus", "fr",
        from_iso("2026-03-09T10:00:00Z"), None, 1200, None, "neutral", "0", (), "", "",
    )  # fmt: skip
    parsed = ParsedImport(
        format="linkedin_creator", locale="fr", period=None, rows_read=4, rows_kept=4, rejected=(),
        observations=(figure("impressions", 3, 1000), figure("impressions", 1, 500), figure("reach", 3, 700)),
        mentions=(mention,), published_posts=(), plan_rows=(), entries=(), audience=(), totals={}, warnings=(),
        unknown_columns=(), mapping=(),
    )  # fmt: skip
    imports.take_in(team.ws, parsed, file_name="export.xlsx")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    yield made
    made.ws.close()


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, team: Team) -> Iterator[MainWindow]:
    i18n.install_language(qapp, "en")
    made = MainWindow()
    made.register_screen("dashboard", "Dashboard", "dashboard", DashboardScreen)
    made.show()
    stop = team.ws.observe(made.changes.publish)
    yield made
    stop()
    made.tasks.close()
    made.close()
    made.deleteLater()


def opened(qtbot: QtBot, window: MainWindow, team: Team) -> DashboardScreen:
    window.show_ready(team.ws, person="Hugo · Advisor", first="dashboard")
    screen = window.screen_of("dashboard")
    assert isinstance(screen, DashboardScreen)
    qtbot.waitUntil(lambda: screen.stack.currentIndex() != 0 and not window.tasks.busy, timeout=10_000)
    return screen


def test_without_figures_it_says_how_to_get_them(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    screen = opened(qtbot, window, team)
    assert screen.stack.currentIndex() == 2


def test_figures_come_with_source_window_and_caveat(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    take_in(team)
    screen = opened(qtbot, window, team)
    assert screen.cards[0].value.text() == "1,500"
    assert "LinkedIn creator export" in screen.reach.source.text()
    assert "28 days without a figure: a gap, not a zero." in screen.reach.caveat.text()
    assert screen.reach.chart is not None
    spec = screen.reach.chart.spec
    assert isinstance(spec, LineSpec)
    values = [value for _, value in spec.series[0].points]
    assert values.count(None) == 28
    assert 0 not in values


def test_people_counted_once_are_never_added_up(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    take_in(team)
    screen = opened(qtbot, window, team)
    screen.choose(metric="reach")
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=10_000)
    assert "best day" in screen.cards[0].name.text()
    assert "may not be added up" in screen.cards[0].note.text()


def test_the_table_stands_behind_the_curve(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    take_in(team)
    screen = opened(qtbot, window, team)
    window.actions_.run("dashboard.table")
    assert screen.reach.stack.currentWidget() is screen.reach.table
    assert screen.reach.table.figures.rowCount() == 30


def test_the_source_s_tone_and_ours_stand_apart_and_a_correction_counts(
    qtbot: QtBot, window: MainWindow, team: Team
) -> None:
    take_in(team)
    screen = opened(qtbot, window, team)
    row = screen.mentions.rows.rows[0]
    assert row.source_label == "neutral"
    assert screen.mentions.delegate.ours[row.key] == "negative"
    screen.mentions.list.choose_row(0)
    screen.mentions.list.activated.emit(screen.mentions.list.currentIndex())
    sheet = window.findChild(Sheet)
    assert sheet is not None
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dashboard.mentions(team.ws, TODAY - timedelta(days=9), TODAY)[0].judged == "negative")
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=10_000)
    window.undo_strip.dismiss()


def test_the_choice_of_period_is_kept(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    take_in(team)
    screen = opened(qtbot, window, team)
    screen.filters.period.chosen.emit("60")
    qtbot.waitUntil(lambda: (team.ws.local.setting("dashboard") or {}).get("name") == "60", timeout=5_000)
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=10_000)
