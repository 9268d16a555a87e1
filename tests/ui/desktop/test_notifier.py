"""Notifications on a real bus, with a small notification service in this process; and what happens without one."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject

from tests.ui.desktop.desktop_bus import Desktop, private_bus
from ui.desktop.notifier import NAME, BusNotifier, Notifier, find_notifier

if TYPE_CHECKING:
    from collections.abc import Iterator

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
