"""A desktop that asks for less motion is heard, at the start and live; the person can ask for less anywhere."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.desktop.desktop_bus import Desktop, private_bus
from ui import theme
from ui.desktop.motion import INTERFACE, NAME, PATH, MotionWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="a portal is a Linux desktop's"
)


@pytest.fixture(autouse=True)
def _moving() -> Iterator[None]:
    theme.choose_motion("system")
    theme.system_asks_for_less_motion(False)
    yield
    theme.system_asks_for_less_motion(False)
    theme.choose_motion("less")


@pytest.fixture
def bus() -> Iterator[str]:
    yield from private_bus()


@pytest.fixture
def portal(bus: str) -> Iterator[Callable[[dict[tuple[str, str], Any]], Desktop]]:
    made: list[Desktop] = []

    def start(settings: dict[tuple[str, str], Any]) -> Desktop:
        def read(namespace: str, key: str) -> tuple[str, Any]:
            return "v", (("v", settings.get((namespace, key), ("s", "unknown"))),)

        made.append(Desktop(bus, NAME, PATH, {"Read": read}))
        return made[0]

    yield start
    for each in made:
        each.stop()


def test_motion_is_as_long_as_it_is_meant(qtbot: QtBot) -> None:
    assert theme.motion_ms(theme.Motion.NORMAL) == theme.Motion.NORMAL <= 150
    theme.choose_motion("less")
    assert theme.motion_ms(theme.Motion.NORMAL) == 0


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (("org.freedesktop.appearance", "reduced-motion"), ("u", 1)),
        (("org.gnome.desktop.interface", "enable-animations"), ("b", False)),
        (("org.kde.kdeglobals.KDE", "AnimationDurationFactor"), ("s", "0")),
    ],
)
def test_a_desktop_that_asks_for_less_is_heard_at_the_start(
    bus: str, portal: Callable[..., Desktop], qtbot: QtBot, asked: tuple[str, str], value: Any
) -> None:
    portal({asked: value})
    watch = MotionWatch(address=bus)
    qtbot.waitUntil(lambda: theme.motion_ms(100) == 0)
    watch.stop()


def test_a_change_is_heard_while_the_window_is_open(bus: str, portal: Callable[..., Desktop], qtbot: QtBot) -> None:
    desktop = portal({("org.gnome.desktop.interface", "enable-animations"): ("b", True)})
    watch = MotionWatch(address=bus)
    qtbot.waitUntil(lambda: len(desktop.asked) == 3 and watch._bus is not None and watch._bus._pool._work_queue.empty())
    assert theme.motion_ms(100) == 100
    for less in (True, False):
        # The rule may not be in force yet: said again until it is heard.
        def heard(less: bool = less) -> bool:
            value = ("org.gnome.desktop.interface", "enable-animations", ("b", not less))
            desktop.tell("SettingChanged", "ssv", value, INTERFACE)
            return (theme.motion_ms(100) == 0) is less

        qtbot.waitUntil(heard)
    watch.stop()


def test_without_a_portal_things_move(bus: str, qtbot: QtBot) -> None:
    watch = MotionWatch(address=bus)
    assert watch._bus is not None
    done: list[object] = []
    from jeepney.bus_messages import message_bus

    watch._bus.call(message_bus, "GetId", then=done.append)
    qtbot.waitUntil(lambda: len(done) == 1)
    assert theme.motion_ms(100) == 100
    watch.stop()
