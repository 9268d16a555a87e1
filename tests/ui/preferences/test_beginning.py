"""The application as a whole: the first start on an empty folder, and beginning as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ui.app
from exec_assistant.bootstrap import Founder, create_profile, open_profile
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from tests.fakes import FakeClock
from ui import i18n
from ui.app import App
from ui.first_start import FirstStart
from ui.preferences import kept
from ui.theme import apply_theme, theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")


def test_an_empty_folder_leads_to_the_first_start_and_the_example_from_there(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    app = App(qapp, profile=tmp_path / "profile")
    qtbot.addWidget(app.window)
    app.start()
    qtbot.waitUntil(lambda: bool(app.window.findChildren(FirstStart)), timeout=20_000)
    (start,) = app.window.findChildren(FirstStart)
    start.page.example_asked.emit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: app.window.current != "", timeout=60_000)
    assert app.workspace is not None
    assert app.workspace.demo
    assert not (tmp_path / "profile").exists()
    app.window.close()


def test_an_appearance_chosen_anywhere_is_there_next_time(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keystore, clock, folder = MemoryKeystore(), FakeClock(), tmp_path / "profile"
    made, _ = create_profile(
        folder,
        name="Valtherne",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="en",
        keystore=keystore,
        clock=clock,
        demo=True,
    )
    kept.keep(made, kept.LANGUAGE, "fr")
    made.close()
    monkeypatch.setattr(ui.app, "_open_profile", lambda where: open_profile(where, keystore=keystore, clock=clock))
    app = App(qapp, profile=folder)
    qtbot.addWidget(app.window)
    app.start()
    qtbot.waitUntil(lambda: app.window.current != "", timeout=20_000)
    assert i18n.language() == "fr"
    app.window.actions_.run("shell.theme")
    assert theme().dark
    qtbot.waitUntil(lambda: kept.look_of(folder) == ("fr", "dark"))
    app.window.close()
