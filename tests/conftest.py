"""What every test stands on: no display, no network, no keyring, no clock, nothing left running.

Set before Qt or keyring are imported, here and in every process that a test starts.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.fakes import FakeClock

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).resolve().parents[1]
PRIVATE_DISPLAY = os.environ.get("EXEC_ASSISTANT_TEST_DISPLAY") == "private"
PRIVATE_KEYRING = os.environ.get("EXEC_ASSISTANT_TEST_KEYRING") == "private"

if not PRIVATE_DISPLAY:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
if not PRIVATE_KEYRING:
    # Not a polite default: a test must never reach the keyring of the person who runs it.
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
# Pictures are compared pixel by pixel: one scale, one style, the fonts that ship and none of the machine's.
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QT_FONT_DPI"] = "96"
os.environ["QT_STYLE_OVERRIDE"] = ""
os.environ["FONTCONFIG_FILE"] = str(PROJECT / "tests" / "fonts.conf")

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True, database=None)
settings.register_profile(
    "thorough", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

_GRACE_SECONDS = 3.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A plain ``pytest`` leaves out what needs a private display or keyring; ``make test`` provides both."""
    for item in items:
        if item.get_closest_marker("xvfb") and not PRIVATE_DISPLAY:
            item.add_marker(pytest.mark.skip(reason="needs a private display: scripts/with_display.sh pytest -m xvfb"))
        if item.get_closest_marker("keyring") and not PRIVATE_KEYRING:
            item.add_marker(pytest.mark.skip(reason="needs a private bus: scripts/with_keyring.sh pytest -m keyring"))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """One style everywhere (pytest-qt builds the application from this)."""
    return ["exec-assistant", "-style", "Fusion"]


@pytest.fixture(autouse=True)
def nothing_left_alive() -> Iterator[None]:
    """Fails the test that leaves a thread, an active timer, a Qt thread or a top-level widget behind."""
    threads_before = set(threading.enumerate())
    objects_before = _live_qt_objects()
    yield
    leaked = _leaked_threads(threads_before)
    if leaked:
        pytest.fail(f"threads left alive: {sorted(thread.name for thread in leaked)}")
    left = _leaked_qt_objects(objects_before)
    if left:
        pytest.fail(f"left alive: {left}")


@pytest.fixture(autouse=True)
def _the_keyring_is_the_test_s() -> Iterator[None]:
    """A backend that a test installs is gone after it."""
    yield
    keyring = sys.modules.get("keyring.core")
    if keyring is not None and not PRIVATE_KEYRING:
        from keyring.backends.fail import Keyring

        keyring.set_keyring(Keyring())


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still at a known Wednesday morning."""
    return FakeClock()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """An empty folder for a workspace's data."""
    folder = tmp_path / "profile"
    folder.mkdir(mode=0o700)
    return folder


def _leaked_threads(before: set[threading.Thread]) -> set[threading.Thread]:
    """Threads that are still there after a moment's grace; the stand-ins for Qt's own threads do not count."""
    deadline = time.monotonic() + _GRACE_SECONDS
    while True:
        leaked = {
            thread
            for thread in set(threading.enumerate()) - before
            if thread.is_alive() and not isinstance(thread, threading._DummyThread)
        }
        if not leaked or time.monotonic() > deadline:
            return leaked
        time.sleep(0.02)


def _live_qt_objects() -> dict[int, str]:
    """Top-level widgets, active timers and running Qt threads, by id; empty as long as Qt widgets are not imported."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None:
        return {}
    import shiboken6
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication

    alive: dict[int, str] = {}
    if not isinstance(QApplication.instance(), QApplication):
        return alive
    for widget in QApplication.topLevelWidgets():
        alive[id(widget)] = f"top-level widget {type(widget).__name__} {widget.objectName()!r}"
    for wrapper in shiboken6.getAllValidWrappers():
        if isinstance(wrapper, QTimer) and wrapper.isActive():
            alive[id(wrapper)] = f"active timer {wrapper.objectName()!r} of {type(wrapper.parent()).__name__}"
        elif isinstance(wrapper, QThread) and wrapper.isRunning() and wrapper is not QThread.currentThread():
            alive[id(wrapper)] = f"running {type(wrapper).__name__} {wrapper.objectName()!r}"
    return alive


def _leaked_qt_objects(before: dict[int, str]) -> list[str]:
    """What was not there before the test and survives the deletions that Qt had put off."""
    left = {key: what for key, what in _live_qt_objects().items() if key not in before}
    if left:
        from PySide6.QtCore import QCoreApplication, QEvent

        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        left = {key: what for key, what in _live_qt_objects().items() if key not in before}
    return sorted(left.values())
