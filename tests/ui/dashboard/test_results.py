"""Grouping, periods and comparison, as the screen says them."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from exec_assistant.services import imports
from exec_assistant.services.dashboard import SentimentDay
from tests.ui.dashboard.filled import chosen, days, fill, ranks, settled
from tests.ui.dashboard.test_dashboard_screen import TODAY, opened, team, window
from tests.unit.services.test_dashboard import parsed
from ui.charts.reading import Table
from ui.charts.spec import LineSpec, Share
from ui.dashboard.data import Wanted
from ui.dashboard.filters import DatesSheet
from ui.dashboard.shown import buckets
from ui.dashboard.table import FiguresTable
from ui.dashboard.ways_sheet import WaysSheet
from ui.dashboard.words import count_change

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.teams import Team
    from ui.main_window import MainWindow

__all__ = ["team", "window"]


def test_results_by_pillar_name_their_parts(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    window.actions_.run("dashboard.by")
    settled(qtbot, window)
    assert screen.by.value == "pillar"
    row = ranks(screen).rows[0]
    assert (row.label, row.said.text) == ("Chaleur", "900")
    assert "45 engagements ÷ 900 impressions" in row.cells[2].told
    assert row.tones == (1, 1, 1)
    assert "near in time, not caused by it" in screen.ranks.caveat.text()


def test_accounts_without_a_figure_say_so_and_how_to_get_it(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    silent = next(row for row in ranks(screen).rows if row.note == "Mastodon")
    assert (silent.said.text, silent.said.told, silent.value) == ("–", "no figure", None)
    assert screen.silent.isVisible()
    screen.silent.click()
    sheet = window.findChild(WaysSheet)
    assert sheet is not None
    sheet.dismiss()


def test_reach_is_stated_and_never_added(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, metric="reach")
    assert "best day" in screen.cards[0].name.text()
    assert all(row.value is None for row in ranks(screen).rows)
    assert "Reach may not be added up." in screen.ranks.caveat.text()


@pytest.mark.parametrize(
    ("name", "said_so"),
    [("7", "±"), ("30", "not compared: then 18 of 30 days have figures"), ("90", "nothing to compare with")],
)
def test_a_comparison_is_honest(qtbot: QtBot, window: MainWindow, team: Team, name: str, said_so: str) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, name=name)
    text = screen.cards[0].change.text()
    assert said_so in text or (name == "7" and text == "as in the period before")
    figures = screen._figures
    assert figures is not None
    assert figures.before is not None
    assert figures.before.days == figures.period.days
    spec = screen.reach.spec
    assert isinstance(spec, LineSpec)
    assert (spec.comparison is not None) == (name != "90")


def test_a_change_is_said_in_sign_and_words(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, name="custom", first="2026-02-01", last="2026-02-10", against="before")
    assert screen.cards[0].change.text().startswith("+"), screen.cards[0].change.text()
    assert "more than the period before" in screen.cards[0].change.text()
    chosen(qtbot, window, screen, against="nothing")
    assert screen.cards[0].change.text() == ""


def test_days_of_one_s_own_are_asked_in_a_sheet_and_kept(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    window.actions_.run("dashboard.dates")
    sheet = window.findChild(DatesSheet)
    assert sheet is not None
    sheet.dates_chosen.emit(TODAY - timedelta(days=3), TODAY - timedelta(days=9))
    sheet.dismiss()
    settled(qtbot, window)
    kept = Wanted.kept(team.ws.local.setting("dashboard"))
    assert kept.period(TODAY).first == TODAY - timedelta(days=9)
    assert screen.filters.period.value == "custom"


@pytest.mark.parametrize(
    "setting",
    [
        None,
        3,
        {"days": 60, "metric": "reach"},
        {"name": "never", "by": 4},
        {"name": "custom", "first": "x", "last": "y"},
    ],
)
def test_a_choice_of_an_older_version_is_no_obstacle(setting: object) -> None:
    found = Wanted.kept(setting)
    assert found.period(TODAY).days >= 1
    assert found.name in {"30", "custom"}


def test_old_figures_stay_until_new_ones_come_and_a_late_answer_is_forgotten(
    qtbot: QtBot, window: MainWindow, team: Team
) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    before = screen.cards[0].value.text()
    screen.choose(name="7")
    assert screen.cards[0].value.text() == before, "nothing flashes"
    assert screen.stack.currentIndex() == 1
    screen.choose(name="30")
    with qtbot.waitSignal(screen.answered, timeout=10_000):
        pass
    assert screen._figures is not None
    assert screen._figures.period.days == 30
    settled(qtbot, window)
    assert screen._figures.period.days == 30


@pytest.mark.parametrize("step", [1, 7, 28])
def test_tones_of_a_period_add_up_to_all_of_them(step: int) -> None:
    days = [SentimentDay(TODAY - timedelta(days=ago), ago % 3, ago % 5, ago % 2, 0) for ago in range(60, 0, -1)]
    found = buckets(days, days[0].day, step)
    assert sum(bucket.total for bucket in found) == sum(day.negative + day.neutral + day.positive for day in days)
    assert all((later.day - earlier.day).days % step == 0 for earlier, later in itertools.pairwise(found))


def test_impressions_that_became_views_are_not_compared(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    old = tuple(replace(one, metric="impressions", source_column="Impressions") for one in days("views", 8, 14, 70))
    imports.take_in(team.ws, parsed((*days("views", 1, 7, 90), *old)), file_name="meta.csv")
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, name="7", metric="views")
    assert "counted something else" in screen.cards[0].change.text()
    assert "counted something else" in screen.reach.caveat.text()


def test_a_rate_is_a_percentage_in_the_table_and_a_number_in_a_file(qtbot: QtBot) -> None:
    table = FiguresTable()
    qtbot.addWidget(table)
    table.set_table(Table(("Name", "Rate"), (("Climat", Share(0.029)),)), "Results")
    assert table.model().index(0, 1).data() == "2.9%"
    assert table.text(whole=True).split("\t")[-1].strip() == "0.029"


def test_a_count_that_had_none_before_names_the_period_it_is_compared_with() -> None:
    assert count_change(6, 0, "before") == "none in the period before"
    assert count_change(6, 0, "last_year") == "none in the year before"
    assert count_change(0, 0, "last_year") == ""
