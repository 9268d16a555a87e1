"""Without a network the quiet line says so first, and what still works; where nobody knows, nothing is said."""

from __future__ import annotations

import enum
import sys
from typing import TYPE_CHECKING

import pytest

from tests.teams import Team, make_team
from tests.ui.shell.shell_window import Drafts
from ui import i18n
from ui.desktop.network import NetworkWatch
from ui.main_window import MainWindow
from ui.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Reach(enum.Enum):
    """What the system may say (``QNetworkInformation.Reachability``, which a bare system cannot load)."""

    Unknown = 0
    Disconnected = 1
    Local = 2
    Online = 4


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.install_language(qapp, "en")


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    made.be("advisor")
    yield made
    made.ws.close()


@pytest.fixture
def window(qtbot: QtBot, team: Team) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.register_screen("calendar", "Calendar", "calendar", Drafts)
    yield made
    made.tasks.close()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_quiet_line_says_that_there_is_no_network(
    qapp: QApplication, qtbot: QtBot, window: MainWindow, team: Team, language: i18n.Language
) -> None:
    i18n.install_language(qapp, language)
    session = Session(window, team.ws)
    watch = NetworkWatch(session)
    watch.changed.connect(session.set_offline)
    session.begin()
    watch.hear(Reach.Disconnected)
    said = {"en": "Offline: all but publishing works", "fr": "Hors ligne\u202f: tout fonctionne sauf la publication"}
    qtbot.waitUntil(lambda: window.sidebar.status.text().startswith(said[language]))
    watch.hear(Reach.Online)
    qtbot.waitUntil(lambda: said[language] not in window.sidebar.status.text())


def test_what_is_not_known_is_not_said(qtbot: QtBot) -> None:
    watch = NetworkWatch()
    watch.hear(Reach.Disconnected)
    heard: list[bool] = []
    watch.changed.connect(heard.append)
    for reach in (Reach.Unknown, Reach.Local, Reach.Online):
        watch.hear(reach)
    assert heard == [False]


def test_where_the_library_is_missing_nobody_knows(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    watch = NetworkWatch()
    assert not watch.offline
