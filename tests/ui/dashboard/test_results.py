"""Grouping, periods, comparison, files, and what a card says when it is empty."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from exec_assistant.domain.events import PostChanged, PublicationConfirmed
from exec_assistant.domain.metrics import Mention, Observation
from exec_assistant.domain.time import from_iso
from exec_assistant.listening.importers.base import PublishedPost
from exec_assistant.services import imports, people
from tests.ui.dashboard.test_dashboard_screen import TODAY, figure, opened, team, window
from tests.unit.services.test_dashboard import lifetime, parsed
from ui.charts.spec import LineSpec, RankSpec
from ui.dashboard.data import Wanted
from ui.dashboard.filters import DatesSheet
from ui.dashboard.page import CardPage
from ui.dashboard.ways_sheet import WaysSheet
from ui.preferences import choosing
from ui.widgets.frames import Card

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.teams import Team
    from ui.dashboard.view import DashboardScreen
    from ui.main_window import MainWindow

__all__ = ["team", "window"]


def said(number: int, text: str, label: str, *, network: str = "x", theme: str = "chaleur") -> Mention:
    return Mention(
        network, f"https://{network}.example/{number}", "Quelqu’un", "", "", text, "fr",
        from_iso("2026-03-09T10:00:00Z"), None, None, None, label, label, (theme,), "", "",  # type: ignore[arg-type]
    )  # fmt: skip


def days(metric: str, first: int, last: int, value: float) -> tuple[Observation, ...]:
    return tuple(figure(metric, ago, value) for ago in range(first, last + 1))


def fill(team: Team) -> tuple[str, str]:
    """A post of ours with figures under a pillar, another known from an export alone, and three mentions."""
    ws = team.ws
    pillar = people.add_label(ws, "pillar", "Chaleur").created
    post = team.draft("Le tuyau n’était pas le plus long.")
    at = "2026-03-08T09:00:00Z"
    receipt = PublicationConfirmed(ws.new_id(), post, team.linkedin, "https://l.example/p1", "p1", at, "by_hand")
    ws.commit([receipt, PostChanged(post, "pillar", pillar)])
    seen = PublishedPost("linkedin", "p9", "https://l.example/p9", "Vu dans un export.", "", from_iso(at), None)
    figures = (
        *days("impressions", 1, 30, 100), *days("impressions", 31, 48, 50), *days("reach", 1, 3, 40),
        lifetime("impressions", 600, read_on=9), lifetime("impressions", 900, read_on=10), lifetime("reactions", 45),
        lifetime("impressions", 200, post="p9"),
    )  # fmt: skip
    mentions = (
        said(1, "C’est une honte", "negative"), said(2, "Bravo", "positive", network="linkedin", theme="emploi"),
        said(3, "Rien", "neutral"),
    )  # fmt: skip
    imports.take_in(ws, parsed(figures, mentions=mentions, posts=(seen,)), file_name="export.xlsx")
    return post, pillar


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=10_000)
    QApplication.processEvents()


def chosen(qtbot: QtBot, window: MainWindow, screen: DashboardScreen, **what: str) -> None:
    screen.choose(**what)
    settled(qtbot, window)


def ranks(screen: DashboardScreen) -> RankSpec:
    spec = screen.ranks.spec
    assert isinstance(spec, RankSpec)
    return spec


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
    assert found.name in {"60", "custom"}


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


def test_a_dot_opens_its_post(qtbot: QtBot, window: MainWindow, team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    post, _ = fill(team)
    screen = opened(qtbot, window, team)
    went: list[tuple[str, str]] = []
    monkeypatch.setattr(screen.context.shell, "go", lambda name, what="": went.append((name, what)))
    spec, chart = screen.reach.spec, screen.reach.chart
    assert isinstance(spec, LineSpec)
    assert chart is not None
    marked = next(mark for mark in spec.marks if mark.id)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Home)
    for _ in range((marked.day - spec.days()[0]).days):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert went == [("drafts", post)]


def test_the_chosen_top_post_is_shown_with_its_growth(
    qtbot: QtBot, window: MainWindow, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    post, _ = fill(team)
    screen = opened(qtbot, window, team)
    went: list[str] = []
    screen.top.opened.connect(went.append)
    monkeypatch.setattr(screen.context.shell, "go", lambda *_: None)
    detail = screen.top.detail
    assert "tuyau" in detail.preview.text.original
    assert "900" in detail.facts.text()
    growth = detail.growth.spec
    assert isinstance(growth, LineSpec)
    assert [value for _, value in growth.series[0].points] == [600, 900]
    screen.top.list.activated.emit(screen.top.list.currentIndex())
    assert went == [post]
    screen.top.list.setFocus()
    QTest.keyClick(screen.top.list, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert "Vu dans un export." in detail.preview.text.original
    assert detail.excerpt.isVisibleTo(detail)
    assert not detail.open_button.isVisibleTo(detail)


def test_top_posts_are_sorted_by_what_is_chosen(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, best="rate")
    assert [row.rate for row in screen.top.rows.rows] == [0.05, None]
    assert screen.top.sort.value == "rate"


def test_mentions_are_narrowed_and_given_away(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    card = screen.mentions
    card.tone.choose("negative")
    card.tone.chosen.emit("negative")
    assert [row.text for row in card.rows.rows] == ["C’est une honte"]
    card.place.choose("linkedin")
    card.place.chosen.emit("linkedin")
    assert card.stack.currentWidget() is card.none
    card.tone.choose("")
    card.theme.choose("emploi")
    card.theme.chosen.emit("emploi")
    assert [row.text for row in card.rows.rows] == ["Bravo"]
    card.toggle.click()
    assert card.stack.currentWidget() is card.table
    card.copy_table()
    assert "Bravo" in QGuiApplication.clipboard().text()


def test_a_table_is_sorted_by_its_figures_and_copied_as_text(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    window.actions_.run("dashboard.table")
    table = screen.reach.table
    assert screen.reach.stack.currentWidget() is table
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        table.sortByColumn(1, order)
        shown = [table.model().index(row, 1).data() for row in range(60)]
        assert shown[-12:] == ["–"] * 12, "what is missing is last either way"
        assert shown[0] == ("50" if order == Qt.SortOrder.AscendingOrder else "100")
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[1].split("\t")[1] == "100"


@pytest.mark.parametrize(("kind", "begins"), [("csv", b"\xef\xbb\xbfDay"), ("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_a_chart_is_saved(
    qtbot: QtBot,
    window: MainWindow,
    team: Team,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    begins: bytes,
) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    target = tmp_path / f"chart.{kind}"
    monkeypatch.setattr(choosing, "file_to_save", lambda *_: target)
    assert len(screen.reach.menu().actions()) == 4
    screen.reach.save(kind)
    settled(qtbot, window)
    assert target.read_bytes().startswith(begins)
    assert not screen.reach.error.isVisible()
    if kind == "svg":
        told = target.read_text(encoding="utf-8")
        assert "LinkedIn creator export" in told, "a picture says its source wherever it goes"


def test_a_folder_that_is_not_there_is_said_in_the_card(
    qtbot: QtBot, window: MainWindow, team: Team, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    monkeypatch.setattr(choosing, "file_to_save", lambda *_: tmp_path / "no" / "chart.csv")
    screen.mentions.save_table()
    settled(qtbot, window)
    assert "chart.csv" in screen.mentions.error.what.text()


def test_days_without_anything_say_how_to_get_data_in(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, name="custom", first="2020-01-01", last="2020-01-31")
    for card in (screen.reach, screen.tones, screen.ranks, screen.top, screen.mentions):
        assert card.stack.currentWidget() is card.how, card
        assert card.how.button.isVisible()
    assert "Export" in screen.reach.how.ways.text()
    assert "–" in screen.cards[0].value.text()
    chosen(qtbot, window, screen, name="60")
    assert screen.reach.stack.currentWidget() is screen.reach.chart
    assert screen.top.stack.currentWidget() is screen.top.pair


def test_cards_stand_beside_each_other_where_there_is_room(qtbot: QtBot) -> None:
    page = CardPage()
    qtbot.addWidget(page)
    cards = [Card(page) for _ in range(3)]
    page.add(cards[0], usual=7)
    page.add(cards[1], usual=5)
    page.add(cards[2], narrow=12, usual=12, roomy=6)
    for width, beside in ((700, False), (1000, True), (2600, True)):
        page.resize(width, 900)
        page.show()
        page.arrange()
        QApplication.processEvents()
        assert (cards[0].y() == cards[1].y()) is beside
        assert all(card.geometry().right() <= page.width() for card in cards)
        assert not any(a.geometry().intersects(b.geometry()) for a, b in itertools.combinations(cards, 2))


@pytest.mark.parametrize("width", [1280, 1440, 2560])
def test_nothing_is_wider_than_the_window(qtbot: QtBot, window: MainWindow, team: Team, width: int) -> None:
    fill(team)
    window.resize(width, 720)
    screen = opened(qtbot, window, team)
    area = cast("QScrollArea", screen.stack.widget(1))
    assert area.horizontalScrollBar().maximum() == 0
    assert screen.filters.account.geometry().right() <= screen.width()


def test_the_keyboard_walks_the_cards_in_order(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    met: list[object] = []
    current = screen.filters.figure.nextInFocusChain()
    while current is not None and current is not screen.filters.figure:
        if current.isVisible() and current.focusPolicy() & Qt.FocusPolicy.TabFocus:
            met.append(current)
        current = current.nextInFocusChain()
    first = [screen.filters.period, screen.filters.against, screen.filters.account, screen.reach.toggle]
    charts = [screen.reach.chart, screen.silent, screen.tones.toggle, screen.tones.chart, screen.ranks.toggle]
    order = [*first, *charts, screen.ranks.chart, screen.top.list, screen.mentions.list]
    places = [met.index(widget) for widget in order]
    assert places == sorted(places), places


def test_every_control_has_a_name(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    current = screen.filters.figure.nextInFocusChain()
    nameless = []
    while current is not None and current is not screen.filters.figure:
        if screen.isAncestorOf(current) and current.isVisible() and current.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(current)
            if not interface.text(QAccessible.Text.Name):
                nameless.append(current)
        current = current.nextInFocusChain()
    assert nameless == []


def test_impressions_that_became_views_are_not_compared(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    old = tuple(replace(one, metric="impressions", source_column="Impressions") for one in days("views", 8, 14, 70))
    imports.take_in(team.ws, parsed((*days("views", 1, 7, 90), *old)), file_name="meta.csv")
    screen = opened(qtbot, window, team)
    chosen(qtbot, window, screen, name="7", metric="views")
    assert "counted something else" in screen.cards[0].change.text()
    assert "counted something else" in screen.reach.caveat.text()
