"""Cards: the chosen post, mentions, tables and files, what an empty card says, and the way of the keyboard."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from tests.ui.dashboard.filled import chosen, fill, settled
from tests.ui.dashboard.test_dashboard_screen import opened, team, window
from ui.charts.spec import LineSpec
from ui.dashboard.page import CardPage
from ui.preferences import choosing
from ui.widgets.frames import Card

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.teams import Team
    from ui.main_window import MainWindow

__all__ = ["team", "window"]


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
    chosen(qtbot, window, screen, name="60")
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


def test_keys_work_from_the_choices_and_the_wheel_changes_none(qtbot: QtBot, window: MainWindow, team: Team) -> None:
    fill(team)
    screen = opened(qtbot, window, team)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    screen.filters.figure.setFocus()
    qtbot.keyClick(screen.filters.figure, Qt.Key.Key_T)
    assert screen.reach.stack.currentWidget() is screen.reach.table
    qtbot.keyClick(screen.filters.figure, Qt.Key.Key_P)
    settled(qtbot, window)
    assert screen.filters.period.value == "60"
    here, none = QPointF(5, 5), Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        here, here, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(screen.filters.period, turn)
    assert screen.filters.period.value == "60"
    assert not turn.isAccepted()


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
