"""Notifications on a real bus, with a small notification service in this process; and what happens without one."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from exec_assistant.services import approvals, reminders, schedule
from tests.teams import make_team
from tests.ui.desktop.desktop_bus import Desktop, private_bus
from tests.ui.shell.shell_window import Approvals, Drafts, screen_in
from ui import notifying
from ui.desktop.notifier import NAME, BusNotifier, Notifier, find_notifier
from ui.main_window import MainWindow
from ui.notifying import Notifying

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="a bus is a Linux desktop's"
)


@pytest.fixture
def bus() -> Iterator[str]:
    yield from private_bus()


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    numbers = iter(range(1, 99))
    made = Desktop(
        bus,
        NAME,
        "/org/freedesktop/Notifications",
        {
            "GetCapabilities": lambda: ("as", (["body", "body-markup", "actions"],)),
            "Notify": lambda *_content: ("u", (next(numbers),)),
        },
    )
    yield made
    made.stop()


@pytest.fixture
def notifier(bus: str, desktop: Desktop, qtbot: QtBot) -> Iterator[BusNotifier]:
    made = BusNotifier(bus)
    known: list[bool] = []
    made.probe(known.append)
    qtbot.waitUntil(lambda: known == [True])
    # Both rules are in force before anything is clicked.
    qtbot.waitUntil(lambda: listening(made))
    yield made
    made.stop()


def listening(notifier: BusNotifier) -> bool:
    return notifier._bus._pool._work_queue.empty()


def notes(desktop: Desktop) -> list[Any]:
    return [body for member, body in desktop.asked if member == "Notify"]


def test_a_notification_says_what_it_should_and_a_click_answers(
    notifier: BusNotifier, desktop: Desktop, qtbot: QtBot
) -> None:
    notifier.show("approvals|42", "A publication waits", "Résultats <3 & plus", "Open")
    qtbot.waitUntil(lambda: notifier._tokens == {1: "approvals|42"})
    (name, replaces, _icon, title, body, actions, hints, timeout) = notes(desktop)[0]
    assert (name, replaces, title, timeout) == ("Exec Assistant", 0, "A publication waits", -1)
    assert body == "Résultats &lt;3 &amp; plus", "a desktop that reads markup is not given any"
    assert actions == ["default", "Open"]
    assert hints["desktop-entry"] == ("s", "exec-assistant")
    with qtbot.waitSignal(notifier.clicked) as clicked:
        desktop.tell("ActionInvoked", "us", (1, "default"))
    assert clicked.args == ["approvals|42"]


def test_what_was_closed_or_is_anothers_is_not_ours_to_open(
    notifier: BusNotifier, desktop: Desktop, qtbot: QtBot
) -> None:
    heard: list[str] = []
    notifier.clicked.connect(heard.append)
    for token in ("first", "second"):
        notifier.show(token, token, "", "Open")
    qtbot.waitUntil(lambda: len(notifier._tokens) == 2)
    desktop.tell("NotificationClosed", "uu", (1, 2))
    desktop.tell("ActionInvoked", "us", (77, "default"))
    with qtbot.waitSignal(notifier.clicked):
        desktop.tell("ActionInvoked", "us", (2, "default"))
    assert heard == ["second"]
    assert notifier._tokens == {2: "second"}


def test_a_bus_without_a_service_is_none(bus: str, qtbot: QtBot) -> None:
    found: list[Notifier | None] = []
    parent = QObject()
    find_notifier(parent, found.append, address=bus)
    qtbot.waitUntil(lambda: len(found) == 1)
    assert found == [None]


def test_no_bus_at_all_is_none(qtbot: QtBot) -> None:
    found: list[Notifier | None] = []
    parent = QObject()
    find_notifier(parent, found.append, address="unix:path=/nowhere/at/all")
    qtbot.waitUntil(lambda: len(found) == 1)
    assert found == [None]


def test_a_click_on_the_desktop_opens_the_post_in_the_window(
    notifier: BusNotifier, desktop: Desktop, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notifying, "_in_front", lambda: False)
    team = make_team(tmp_path / "profile")
    reminders.keep_wishes(team.ws, reminders.Wishes(quiet_from="00:00", quiet_to="00:00", quiet_weekends=False))
    post = team.draft("Zibeline")
    schedule.plan_post(team.ws, post, datetime(2026, 3, 11, 12, 0))  # noqa: DTZ001 - a wall-clock time
    approvals.submit(team.ws, post, team.mastodon)
    team.be("executive")
    window = MainWindow()
    qtbot.addWidget(window)
    for room in ("drafts", "approvals"):
        window.register_screen(room, room.title(), room, {"drafts": Drafts, "approvals": Approvals}[room])
    window.show_ready(team.ws)
    telling = Notifying(window, team.ws)
    telling.begin(notifier)
    telling.look()
    qtbot.waitUntil(lambda: len(notes(desktop)) == 1 and bool(notifier._tokens))
    assert "Zibeline" not in repr(desktop.asked)
    desktop.tell("ActionInvoked", "us", (1, "default"))
    qtbot.waitUntil(lambda: window.current == "approvals")
    assert screen_in(window, "approvals").opened == [post]
    telling.stop()
    window.tasks.close()
    team.ws.close()
