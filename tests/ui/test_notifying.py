"""What is due is told by the system while the window is behind others, and a click opens it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QByteArray
from typing_extensions import override

from exec_assistant.services import approvals, posts, reminders, schedule
from exec_assistant.services.reminders import Notice, Reminder, Wishes
from tests.teams import Team, make_team
from ui import i18n, notifying
from ui.desktop.notifier import Notifier
from ui.main_window import MainWindow
from ui.notifying import Notifying, title_of
from ui.preferences.notifications_section import NotificationsSection
from ui.rooms import register_rooms
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SECRET = "Zibeline"


class FakeNotifier(Notifier):
    """Remembers what it was asked to show."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[tuple[str, str, str]] = []

    @override
    def show(self, token: str, title: str, body: str, verb: str) -> None:
        self.shown.append((token, title, body))


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    reminders.keep_wishes(made.ws, Wishes(quiet_from="00:00", quiet_to="00:00", quiet_weekends=False))
    yield made
    made.ws.close()


@pytest.fixture
def window(qtbot: QtBot, team: Team) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    register_rooms(made)
    team.ws.observe(made.changes.publish)
    made.context.workspace = team.ws
    yield made
    made.tasks.close()


@pytest.fixture
def told(window: MainWindow, team: Team, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeNotifier]:
    monkeypatch.setattr(notifying, "_in_front", lambda: False)
    notifier = FakeNotifier()
    window.context.notifying = Notifying(window, team.ws)
    window.context.notifying.begin(notifier)
    yield notifier
    window.context.notifying.stop()


def waits(team: Team, title: str = SECRET) -> str:
    """A post in review whose time is near."""
    post = team.draft(f"{SECRET} partout")
    posts.change_detail(team.ws, post, "title", title)
    wall = (team.clock.now() + timedelta(hours=2)).astimezone(ZoneInfo("Europe/Paris")).replace(tzinfo=None)
    schedule.plan_post(team.ws, post, wall)
    approvals.submit(team.ws, post, team.mastodon)
    return post


def look(window: MainWindow) -> None:
    assert window.context.notifying is not None
    window.context.notifying.look()


def test_a_deadline_is_told_once_without_a_word_of_the_post(
    window: MainWindow, team: Team, told: FakeNotifier, qtbot: QtBot
) -> None:
    post = waits(team)
    team.be("executive")
    look(window)
    qtbot.waitUntil(lambda: len(told.shown) == 1)
    token, title, body = told.shown[0]
    assert token == f"approvals|{post}"
    assert title.startswith("Waiting for your decision, before ")
    assert title.endswith(": 1 publication")
    assert SECRET not in title + body
    qtbot.waitUntil(lambda: reminders.notices(team.ws, "UTC") == [])
    with qtbot.waitSignal(window.tasks.idle):
        look(window)
    assert len(told.shown) == 1


def test_a_click_opens_the_post(window: MainWindow, team: Team, told: FakeNotifier, qtbot: QtBot) -> None:
    post = waits(team)
    team.be("executive")
    window.show_ready(team.ws, first="preferences")
    told.clicked.emit(f"approvals|{post}")
    assert window.current == "approvals"
    screen: Any = window.screen_of("approvals")
    qtbot.waitUntil(lambda: screen.reader.wanted is not None and screen.reader.wanted[0] == post)


def test_nothing_is_told_while_the_window_is_in_front(
    window: MainWindow, team: Team, told: FakeNotifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits(team)
    team.be("executive")
    monkeypatch.setattr(notifying, "_in_front", lambda: True)
    look(window)
    assert told.shown == []
    assert len(reminders.notices(team.ws, "UTC")) == 1, "it is still to be told"


def test_titles_are_shown_where_they_are_wanted(
    window: MainWindow, team: Team, told: FakeNotifier, qtbot: QtBot
) -> None:
    waits(team)
    team.be("executive")
    reminders.keep_wishes(team.ws, replace(reminders.wishes(team.ws), titles=True))
    look(window)
    qtbot.waitUntil(lambda: len(told.shown) == 1)
    assert told.shown[0][2] == SECRET


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("what", ["waits", "approved", "changes_requested", "rejected", "missed", "failed", "parked"])
def test_each_kind_has_its_sentence_for_one_and_for_several(
    qapp: QApplication, language: i18n.Language, what: str
) -> None:
    i18n.install_language(qapp, language)
    at = datetime(2026, 3, 12, 17, 0).strftime("%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ001
    made = [Reminder(str(number), "trouble", what, str(number), "", at) for number in range(3)]
    one, three = title_of(Notice(what, tuple(made[:1]))), title_of(Notice(what, tuple(made)))
    assert ("1" in one, "3" in three) == (True, True)
    assert "{" not in one + three
    assert "%n" not in one + three


@pytest.fixture
def section(window: MainWindow, team: Team, told: FakeNotifier, qtbot: QtBot) -> NotificationsSection:
    made = NotificationsSection(window.context)
    qtbot.addWidget(made)
    made.refresh()
    qtbot.waitUntil(lambda: made._wanted is not None)
    return made


def test_preferences_keep_how_one_is_told(section: NotificationsSection, team: Team, qtbot: QtBot) -> None:
    section._boxes["trouble"].click()
    section._boxes["titles"].click()
    section.begins.stepBy(1)
    wanted = Wishes(
        families=frozenset({"deadline", "decision"}), quiet_from="01:00", quiet_to="00:00", quiet_weekends=False,
        titles=True,
    )  # fmt: skip
    qtbot.waitUntil(lambda: reminders.wishes(team.ws) == wanted)
    section._boxes["on"].click()
    assert not section._rows["quiet"].isEnabled()


def test_each_role_is_offered_only_what_it_can_be_told(section: NotificationsSection, team: Team, qtbot: QtBot) -> None:
    assert section._rows["deadline"].isHidden()
    assert not section._rows["decision"].isHidden()
    team.be("executive")
    section.refresh()
    qtbot.waitUntil(lambda: not section._rows["deadline"].isHidden())
    assert section._rows["decision"].isHidden()


def test_an_example_shows_nothing_of_the_workspace(section: NotificationsSection, told: FakeNotifier) -> None:
    section.example.click()
    assert told.shown == [("|", "An example", "This is how you are told. It never shows a word of a text.")]


def test_where_there_are_no_notifications_it_is_said(window: MainWindow, team: Team, qtbot: QtBot) -> None:
    window.context.notifying = None
    made = NotificationsSection(window.context)
    qtbot.addWidget(made)
    made.refresh()
    qtbot.waitUntil(lambda: made._wanted is not None)
    assert "offers no notifications" in made.row.hint.text()
    assert not made.example.isEnabled()


@pytest.mark.parametrize(("named", "zone"), [("Europe/Paris", "Europe/Paris"), ("UTC+05:30", "UTC"), ("", "UTC")])
def test_a_clock_whose_zone_nobody_knows_is_read_as_utc(monkeypatch: pytest.MonkeyPatch, named: str, zone: str) -> None:
    monkeypatch.setattr("ui.notifying.QTimeZone.systemTimeZoneId", lambda: QByteArray(named.encode()))
    assert notifying.own_zone() == zone
