"""People and accounts: what is shown, what each role may do, and what an action costs is said before."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from exec_assistant.publishing.providers.mastodon import Credentials, MastodonProvider
from exec_assistant.services import approvals, mandates, people, schedule
from tests.fakes import START_OF_TESTS
from tests.teams import Team, make_team
from ui import i18n
from ui.main_window import MainWindow
from ui.people.account_sheet import AddAccountSheet, EditAccountSheet
from ui.people.label_section import RenameSheet
from ui.people.mandate_sheet import MandateSheet
from ui.people.rows import ThingRow
from ui.rooms import register_rooms
from ui.theme import apply_theme
from ui.widgets.buttons import IconButton
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.people.view import PeopleScreen

S = TypeVar("S", bound=Sheet)


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    made.be("executive")
    yield made
    made.ws.close()


@pytest.fixture
def window(qtbot: QtBot, team: Team) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    register_rooms(made)
    team.ws.observe(made.changes.publish)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_ready(team.ws, first="people")
    qtbot.waitUntil(lambda: _screen(made)._found is not None)
    # A label shown before it has a parent would be a window of its own, and take the keyboard.
    assert made.isActiveWindow()
    yield made
    made.close()


def _screen(window: MainWindow) -> PeopleScreen:
    return cast("PeopleScreen", window.screen_of("people"))


def _rows(window: MainWindow) -> list[str]:
    return [row.accessibleName() for row in _screen(window).findChildren(ThingRow) if row.isVisible()]


def _button(window: MainWindow, name: str) -> IconButton:
    found = [
        button
        for button in _screen(window).findChildren(IconButton)
        if button.isVisible() and button.accessibleName() == name
    ]
    assert len(found) == 1, name
    return found[0]


def _has_button(window: MainWindow, name: str) -> bool:
    return any(b.isVisible() and b.accessibleName() == name for b in _screen(window).findChildren(IconButton))


def _sheet(window: MainWindow, kind: type[S], qtbot: QtBot) -> S:
    qtbot.waitUntil(lambda: any(sheet.isVisible() for sheet in window.findChildren(kind)))
    return next(sheet for sheet in window.findChildren(kind) if sheet.isVisible())


def _words(sheet: Sheet) -> str:
    return " ".join(label.text() for label in sheet.findChildren(QLabel))


def _approved(team: Team) -> str:
    post = team.draft()
    approvals.submit(team.be("advisor"), post, team.linkedin)
    schedule.plan_post(team.ws, post, START_OF_TESTS.replace(tzinfo=None, day=13, hour=9))
    approvals.approve(team.be("executive"), post, team.linkedin)
    return post


def test_people_and_accounts_are_read_aloud(window: MainWindow) -> None:
    said = "\n".join(_rows(window))
    assert "Claire. Executive. You. This laptop" in said
    assert "Inès. Reader · legal. This laptop" in said
    assert "LinkedIn – Claire. claire · by hand, from Hugo’s laptop. Personal" in said
    assert "Mastodon API, m.example" in said


def test_an_account_is_added_by_keyboard_and_taken_back(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    QTest.keyClicks(window.stack, "n")
    sheet = _sheet(window, AddAccountSheet, qtbot)
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    assert QApplication.focusWidget() is sheet.handle
    QTest.keyClicks(sheet.handle, "valtherne")
    sheet.kind.choose("official")
    QTest.keyClick(sheet.handle, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("valtherne. valtherne" in row or "– valtherne" in row for row in _rows(window)))
    assert any(account.handle == "valtherne" and account.kind == "official" for account in people.accounts(team.ws))
    window.undo_strip.undo()
    qtbot.waitUntil(lambda: all("valtherne" not in row for row in _rows(window)))


def test_a_mastodon_account_is_connected_with_its_token(
    window: MainWindow, team: Team, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, str]] = []

    def verify(_self: MastodonProvider, server: str, token: str) -> Credentials:
        asked.append((server, token))
        return Credentials("1", "valtherne", "Valtherne", "https://social.example/@valtherne")

    monkeypatch.setattr(MastodonProvider, "verify_credentials", verify)
    _screen(window).begin_account()
    sheet = _sheet(window, AddAccountSheet, qtbot)
    sheet.network.setCurrentIndex(sheet.network.findData("mastodon"))
    sheet.how.choose("mastodon")
    sheet.how.chosen.emit("mastodon")
    sheet.server.setText("https://social.example")
    sheet.token.setText("s3cret")
    sheet.kind.choose("official")
    sheet.accept()
    qtbot.waitUntil(lambda: any("@valtherne@social.example" in row for row in _rows(window)))
    assert asked == [("https://social.example", "s3cret")]
    found = next(account for account in people.accounts(team.ws) if account.handle == "@valtherne@social.example")
    assert (found.provider, found.kind) == ("mastodon", "official")
    assert team.keystore.get(team.ws.id, f"token/{found.account}") == "s3cret"


def test_a_server_that_cannot_be_reached_is_told_in_the_sheet(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    before = len(people.accounts(team.ws))
    _screen(window).begin_account()
    sheet = _sheet(window, AddAccountSheet, qtbot)
    sheet.network.setCurrentIndex(sheet.network.findData("mastodon"))
    sheet.how.choose("mastodon")
    sheet.how.chosen.emit("mastodon")
    sheet.server.setText("http://127.0.0.1:9")
    sheet.token.setText("s3cret")
    sheet.accept()
    qtbot.waitUntil(sheet.error.isVisible, timeout=20_000)
    assert "s3cret" not in sheet.error.accessibleName()
    assert sheet.isVisible()
    assert sheet.token.text() == "s3cret"
    assert sheet.primary is not None
    assert sheet.primary.isEnabled()
    assert len(people.accounts(team.ws)) == before
    sheet.dismiss()


def test_removing_an_account_says_which_posts_will_not_go_out(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    _approved(team)
    qtbot.waitUntil(lambda: not window.tasks.busy)
    _button(window, "Remove LinkedIn Claire").click()
    sheet = _sheet(window, Sheet, qtbot)
    assert "1 approved post for it will not go out: “Résultats”." in _words(sheet)
    sheet.accept()
    qtbot.waitUntil(lambda: all("LinkedIn" not in row for row in _rows(window)))
    window.undo_strip.undo()
    qtbot.waitUntil(lambda: any("LinkedIn" in row for row in _rows(window)))


def test_an_account_nothing_hangs_on_is_removed_at_once(window: MainWindow, qtbot: QtBot) -> None:
    _button(window, "Remove Mastodon Claire").click()
    qtbot.waitUntil(lambda: all("Mastodon" not in row for row in _rows(window)))
    assert window.undo_strip.offered


def test_another_name_on_the_network_says_what_it_costs(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    _approved(team)
    _button(window, "Edit LinkedIn Claire").click()
    sheet = _sheet(window, EditAccountSheet, qtbot)
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    sheet.name.setText("Claire D.")
    assert not sheet.cost.isVisible()
    sheet.handle.setText("claire-d")
    assert sheet.cost.isVisible()
    assert "“Résultats”" in sheet.cost.text()
    sheet.accept()
    qtbot.waitUntil(lambda: any("LinkedIn – Claire D.. claire-d" in row for row in _rows(window)))


def test_an_account_is_opened_from_the_publication_it_refused(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    window.go("people", team.mastodon)
    sheet = _sheet(window, EditAccountSheet, qtbot)
    assert sheet.handle.text() == "@claire@m.example"
    sheet.close_sheet()
    qtbot.waitUntil(lambda: not window.tasks.busy)


def test_a_mandate_is_given_and_ended(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    QTest.keyClicks(window.stack, "m")
    sheet = _sheet(window, MandateSheet, qtbot)
    assert sheet.deputy.currentText() == "Nadia"
    sheet.which.choose("some")
    sheet.which.chosen.emit("some")
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    sheet.accounts[team.linkedin].click()
    sheet.accept()
    qtbot.waitUntil(lambda: any("Nadia. LinkedIn Claire, from 11 Mar 2026 to 24 Mar 2026" in r for r in _rows(window)))
    (given,) = mandates.mandates(team.ws)
    assert given.accounts == (team.linkedin,)
    # Midnight to midnight in Paris, whatever UTC says.
    assert (given.begins, given.ends) == ("2026-03-10T23:00:00Z", "2026-03-24T23:00:00Z")
    _button(window, "End the mandate of Nadia").click()
    question = _sheet(window, Sheet, qtbot)
    assert "can’t be undone" in _words(question)
    question.accept()
    qtbot.waitUntil(lambda: any(row.endswith("Ended") for row in _rows(window)))
    assert not _has_button(window, "End the mandate of Nadia")


def test_a_mandate_that_ends_before_it_begins_cannot_be_given(window: MainWindow, qtbot: QtBot) -> None:
    _screen(window).begin_mandate()
    sheet = _sheet(window, MandateSheet, qtbot)
    sheet.last.setDate(sheet.first.date().addDays(-1))
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    sheet.last.setDate(sheet.first.date())
    assert sheet.primary.isEnabled()
    sheet.dismiss()


def test_only_the_executive_gives_and_ends_mandates(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    people.grant_mandate(team.ws, "deputy", accounts=(), begins="2026-03-01T00:00:00Z", ends="2026-04-01T00:00:00Z")
    qtbot.waitUntil(lambda: _has_button(window, "End the mandate of Nadia"))
    team.be("advisor")
    qtbot.waitUntil(lambda: not _has_button(window, "End the mandate of Nadia"))
    assert not _screen(window).give.isVisible()
    QTest.keyClicks(window.stack, "m")
    assert not [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]


def test_pillars_are_added_renamed_and_removed(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    pillars = _screen(window).pillars
    pillars.field.setFocus()
    QTest.keyClicks(pillars.field, "Climat")
    QTest.keyClick(pillars.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _has_button(window, "Rename Climat"))
    assert pillars.field.text() == ""
    _button(window, "Rename Climat").click()
    sheet = _sheet(window, RenameSheet, qtbot)
    QTest.keyClicks(sheet.field, "Climat, sans fard")
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _has_button(window, "Remove Climat, sans fard"))
    _button(window, "Remove Climat, sans fard").click()
    qtbot.waitUntil(lambda: people.labels(team.ws, "pillar") == [])
    window.undo_strip.undo()
    qtbot.waitUntil(lambda: _has_button(window, "Remove Climat, sans fard"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_control_has_a_name(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, language: i18n.Language
) -> None:
    i18n.install_language(qapp, language)
    window.go("people")
    qtbot.waitUntil(lambda: _screen(window)._found is not None)
    reached = [
        widget
        for widget in _screen(window).findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(reached) > 5
    assert [widget for widget in reached if not widget.accessibleName()] == []
