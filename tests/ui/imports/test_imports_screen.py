from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTableWidget
from typing_extensions import override

import resources
from exec_assistant.demo_content import write_sample_exports
from exec_assistant.services import imports, people, reading
from tests.teams import Team, make_team
from ui import i18n
from ui.i18n import QT_TRANSLATE_NOOP
from ui.imports.words import fields_of, format_word
from ui.main_window import MainWindow
from ui.shell.screen import Screen
from ui.theme import apply_theme
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from exec_assistant.services.workspace import Workspace
    from ui.imports.view import ImportsScreen
    from ui.shell.context import Context

PLAN = """Date;Heure;Réseau;Sujet;Texte;Ton voulu
14/04/2026;08:30;LinkedIn;Résultats;Nos résultats en quatre phrases;sobre
15/04/2026;12:15;LinkedIn, X;Terrain;Une journée avec l'équipe;chaleureux
31/02/2026;09:00;LinkedIn;Impossible;Ce jour n'existe pas;
;;;Une idée;Sans date;
"""


class Elsewhere(Screen):
    """Another room."""

    name = "calendar"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Calendar")

    @override
    def refresh(self) -> None:
        """Nothing is asked here."""


class _Dashboard(Elsewhere):
    name = "dashboard"


def _imports(context: Context) -> Screen:
    from ui.imports.view import ImportsScreen

    return ImportsScreen(context)


class Room:
    """The window, its team and the screen."""

    def __init__(self, window: MainWindow, team: Team, qtbot: QtBot) -> None:
        self.window, self.team, self.qtbot = window, team, qtbot

    @property
    def ws(self) -> Workspace:
        return self.team.ws

    @property
    def screen(self) -> ImportsScreen:
        from ui.imports.view import ImportsScreen

        found = self.window.screen_of("imports")
        assert isinstance(found, ImportsScreen)
        return found

    def settle(self) -> None:
        for _ in range(3):
            self.qtbot.wait(15)
            self.qtbot.waitUntil(lambda: self.window.tasks.busy == 0, timeout=20_000)

    def open(self, path: Path) -> None:
        self.screen.open_file(path)
        self.settle()

    def tables(self) -> list[list[list[str]]]:
        """The cells of the tables of the preview."""

        def cells(table: QTableWidget, row: int) -> list[str]:
            items = [table.item(row, column) for column in range(table.columnCount())]
            return [item.text() if item is not None else "" for item in items]

        found = self.screen.preview.findChildren(QTableWidget)
        return [[cells(table, row) for row in range(table.rowCount())] for table in found]


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    team = make_team(tmp_path / "team")
    window = MainWindow()
    crashes: list[object] = []
    window.tasks.crashed.connect(crashes.append)
    window.register_screen("imports", QT_TRANSLATE_NOOP("Rooms", "Import"), "import", _imports)
    window.register_screen("calendar", QT_TRANSLATE_NOOP("Rooms", "Calendar"), "calendar", Elsewhere)
    window.register_screen("dashboard", QT_TRANSLATE_NOOP("Rooms", "Dashboard"), "dashboard", _Dashboard)
    qtbot.addWidget(window)
    stop = team.ws.observe(window.changes.publish)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.show_ready(team.ws, person="Hugo", first="imports")
    made = Room(window, team, qtbot)
    made.settle()
    yield made
    window.close()
    stop()
    team.ws.close()
    assert crashes == []


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, encoding="utf-8-sig")
    return path


def test_a_plan_is_shown_before_anything_is_stored(room: Room, plan: Path) -> None:
    room.open(plan)
    assert room.screen.pages.currentWidget() is room.screen.preview
    first_rows, rejected = room.tables()
    assert [row[2] for row in first_rows] == ["Résultats", "Terrain", "Une idée"]
    assert first_rows[1][1] == "LinkedIn, X"
    assert len(rejected) == 1
    assert "31/02/2026" in rejected[0][1]
    assert room.screen.preview.take_button.text() == "Import 3 posts"
    assert reading.list_posts(room.ws) == []


def test_taking_in_then_the_same_again_then_undo(room: Room, plan: Path) -> None:
    room.open(plan)
    room.screen.preview.accept()
    room.settle()
    assert room.screen.pages.currentWidget() is room.screen.result
    assert "3 posts" in room.screen.result_text.text()
    assert {row.title for row in reading.list_posts(room.ws)} == {"Résultats", "Terrain", "Une idée"}
    assert [row.earlier.row.file_name for row in room.screen.history.rows] == ["plan.csv"]
    room.open(plan)
    room.screen.preview.accept()
    room.settle()
    assert "Nothing changed" in room.screen.result_text.text()
    assert not room.screen.undo_button.isVisible()
    assert len(reading.list_posts(room.ws)) == 3


def test_an_import_is_undone_from_its_result(room: Room, plan: Path) -> None:
    room.open(plan)
    room.screen.preview.accept()
    room.settle()
    room.screen.undo_button.click()
    room.settle()
    assert reading.list_posts(room.ws) == []
    assert "taken back" in room.screen.result_text.text()
    assert not room.screen.undo_button.isVisible()
    assert room.screen.history.rows[0].withdraw.isHidden()


def test_an_unknown_column_can_be_given_a_meaning(room: Room, plan: Path) -> None:
    room.open(plan)
    choice = room.screen.preview.fields["Ton voulu"]
    choice.setCurrentIndex(choice.findData("tags"))
    choice.activated.emit(choice.currentIndex())
    room.settle()
    shown = room.screen.preview.preview
    assert shown is not None
    assert ("Ton voulu", "tags") in shown.parsed.mapping
    assert shown.parsed.plan_rows[0].tags == ("sobre",)
    room.screen.preview.accept()
    room.settle()
    found = next(row for row in reading.list_posts(room.ws) if row.title == "Résultats")
    assert "sobre" in found.tags


def test_figures_ask_whose_they_are_where_there_are_two_accounts(room: Room, tmp_path: Path) -> None:
    other = people.add_account(room.ws, network="linkedin", handle="essai", name="Essai", kind="official").created
    made = write_sample_exports(resources.path("demo"), tmp_path, date(2026, 3, 11))
    room.open(made.linkedin)
    assert room.screen.preview.account is not None
    account = room.screen.preview.account
    assert account.count() == 2
    account.setCurrentIndex(account.findData(other))
    room.screen.preview.accept()
    room.settle()
    assert "figures" in room.screen.result_text.text()
    assert room.screen.see_dashboard.isVisible()
    scopes = room.ws.projection.database.query(
        "SELECT DISTINCT scope_id FROM observations WHERE scope_kind = 'account'"
    )
    assert [row[0] for row in scopes] == [other]


def test_a_file_that_is_not_recognised_says_what_happened_and_offers_to_choose(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("une phrase\nune autre phrase\n", encoding="utf-8")
    room.open(path)
    assert room.screen.error.isVisible()
    assert "notes.txt" in room.screen.error.what.text()
    assert "Nothing was changed" in room.screen.error.more.text()
    assert "linkedin_creator" not in room.screen.error.more.text(), "formats are named as people know them"
    assert room.screen.retry.isVisible()
    room.screen.retry.kinds.setCurrentIndex(room.screen.retry.kinds.findData("content_plan"))
    room.screen.retry.button.click()
    room.settle()
    assert room.screen.error.isVisible() or room.screen.pages.currentWidget() is room.screen.preview


def test_a_file_dropped_on_the_room_is_read(room: Room, plan: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(plan))])
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(10, 10).toPoint(), Qt.DropAction.CopyAction, data, buttons, modifiers)
    room.screen.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, modifiers)
    room.screen.dropEvent(drop)
    room.settle()
    assert room.screen.pages.currentWidget() is room.screen.preview


def test_an_earlier_import_is_withdrawn_after_a_question(room: Room, tmp_path: Path) -> None:
    made = write_sample_exports(resources.path("demo"), tmp_path, date(2026, 3, 11))
    room.open(made.linkedin)
    room.screen.preview.accept()
    room.settle()
    room.screen.history.rows[0].withdraw.click()
    (sheet,) = [sheet for sheet in room.window.findChildren(Sheet) if sheet.isVisible()]
    assert not imports.imports(room.ws)[0].withdrawn
    sheet.accept()
    room.settle()
    assert imports.imports(room.ws)[0].withdrawn
    assert room.screen.history.rows[0].withdraw.isHidden()


def test_reading_can_be_stopped(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("Date;Titre;Texte\n" + "14/04/2026;Un titre;Un texte\n" * 30_000, encoding="utf-8")
    room.screen.open_file(path)
    assert room.screen.pages.currentWidget() is room.screen.reading
    room.screen.cancel_button.click()
    room.settle()
    assert room.screen.pages.currentWidget() is room.screen.start
    assert not room.screen.error.isVisible()


def test_text_of_a_file_cannot_hide_its_direction(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Date;Titre;Texte\n14/04/2026;Bon\u202ejour;<b>gras</b>\n", encoding="utf-8")
    room.open(path)
    (rows,) = room.tables()
    _day, title, text = rows[0]
    assert "\u202e" not in title
    assert text == "<b>gras</b>"


@pytest.mark.parametrize("info", imports.formats(), ids=lambda info: info.name)
def test_every_format_has_a_title_and_its_fields_have_words(qapp: QApplication, info: object) -> None:
    name = getattr(info, "name", "")
    assert format_word(name) != name.replace("_", " ")
    assert all(word and word != field for field, word in fields_of(name) if "_" in field)
