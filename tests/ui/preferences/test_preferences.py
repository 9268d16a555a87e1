"""Preferences take effect at once, are kept, and the person's data can be taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from exec_assistant.bootstrap import Founder, create_profile, open_profile
from exec_assistant.domain.errors import StorageProblem
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import people, posts
from tests.fakes import FakeClock
from ui import i18n
from ui.app import App
from ui.main_window import MainWindow
from ui.preferences import kept, kit_paper
from ui.preferences.checks_section import _Finding
from ui.preferences.kit_panel import KitPanel
from ui.preferences.zone_field import ZoneField, distance, system_zone, zones
from ui.rooms import register_rooms
from ui.session import Session
from ui.theme import apply_theme, theme, theme_choice
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from exec_assistant.services.workspace import Workspace
    from ui.preferences.view import PreferencesScreen


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")


@pytest.fixture
def keystore() -> MemoryKeystore:
    return MemoryKeystore()


@pytest.fixture
def ws(tmp_path: Path, keystore: MemoryKeystore) -> Iterator[Workspace]:
    made, _ = create_profile(
        tmp_path / "profile",
        name="Valtherne",
        founder=Founder("Claire Delorme", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="en",
        keystore=keystore,
        clock=FakeClock(),
        demo=True,
    )
    # Only the recovery kit, which takes its second, is left out of a demo.
    made.demo = False
    account = people.add_account(made, network="linkedin", handle="claire", name="Claire").created
    posts.create_post(made, title="Results", source="Good morning", accounts=[account])
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, ws: Workspace) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    register_rooms(made)
    ws.observe(made.changes.publish)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_ready(ws, first="preferences")
    qtbot.waitUntil(lambda: _screen(made).title.text() == "Valtherne")
    # A label shown before it has a parent would be a window of its own, and take the keyboard.
    assert made.isActiveWindow()
    yield made
    made.close()


def _screen(window: MainWindow) -> PreferencesScreen:
    return cast("PreferencesScreen", window.screen_of("preferences"))


def _settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.tasks.busy, timeout=20_000)


def test_it_shows_what_holds(window: MainWindow, ws: Workspace) -> None:
    screen = _screen(window)
    assert screen.title.text() == "Valtherne"
    assert screen.zone.zone == "Europe/Paris"
    assert (screen.before.value(), screen.after.value()) == (60, 180)
    assert str(ws.profile) in screen.data.place.hint.text()


def test_the_appearance_changes_live_and_is_kept(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    _screen(window).theme.chosen.emit("dark")
    assert theme().dark
    _settled(window, qtbot)
    assert ws.local.setting(kept.THEME) == "dark"
    assert kept.look_of(ws.profile) == (None, "dark")


def test_the_language_changes_live_and_is_kept(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    session = Session(window, ws)
    english = _screen(window)
    english.language.chosen.emit("fr")
    qtbot.waitUntil(lambda: i18n.language() == "fr")
    qtbot.waitUntil(lambda: _screen(window) is not english)
    _settled(window, qtbot)
    assert window.current == "preferences"
    assert _screen(window).language.value == "fr"
    assert _screen(window).accessibleName() == "Préférences"
    assert kept.look_of(ws.profile) == ("fr", None)
    session.deleteLater()


def test_single_keys_are_turned_off_and_stay_off(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    _screen(window).single_keys.click()
    assert not window.actions_.single_keys
    _settled(window, qtbot)
    assert not kept.single_keys_of(ws)
    other = MainWindow()
    qtbot.addWidget(other)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    kept.apply_kept(app, ws, other.actions_, language=True, look=True)
    assert not other.actions_.single_keys
    other.close()


def test_a_setting_of_the_workspace_can_be_taken_back(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    screen = _screen(window)
    screen.after.setValue(90)
    _settled(window, qtbot)
    assert people.settings(ws).window_after == 90
    window.undo_strip.undo()
    _settled(window, qtbot)
    assert people.settings(ws).window_after == 180
    qtbot.waitUntil(lambda: screen.after.value() == 180)


def test_an_empty_name_is_not_taken(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    screen = _screen(window)
    screen.title.setFocus()
    screen.title.selectAll()
    QTest.keyClick(screen.title, Qt.Key.Key_Delete)
    QTest.keyClick(screen.title, Qt.Key.Key_Return)
    assert screen.title.text() == "Valtherne"
    screen.title.selectAll()
    QTest.keyClicks(screen.title, "Autre maison")
    QTest.keyClick(screen.title, Qt.Key.Key_Return)
    _settled(window, qtbot)
    assert people.settings(ws).name == "Autre maison"


def test_a_backup_from_the_window_opens_with_the_same_keys(
    window: MainWindow, ws: Workspace, keystore: MemoryKeystore, qtbot: QtBot, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    data = _screen(window).data
    with qtbot.waitSignal(data.backup.ended, timeout=20_000):
        data.back_up(disk)
    (copy,) = disk.iterdir()
    assert copy.name in data.backup.result.text()
    opened = open_profile(copy, keystore=keystore, clock=FakeClock())
    assert opened.projection.dump() == ws.projection.dump()
    opened.close()


def test_an_export_tells_what_is_in_it(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    data = _screen(window).data
    with qtbot.waitSignal(data.export.ended, timeout=20_000):
        data.export_to(disk)
    assert "1 post," in data.export.result.text()
    assert len(list(next(disk.iterdir()).glob("posts/*.md"))) == 1


def test_a_backup_into_the_profile_is_refused_in_its_place(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    data = _screen(window).data
    with qtbot.waitSignal(data.backup.ended, timeout=20_000):
        data.back_up(ws.profile)
    qtbot.waitUntil(data.backup.error.isVisible)
    assert "Nothing was changed." in data.backup.error.accessibleName()
    assert data.backup.button.isEnabled()


def test_everything_is_verified_and_damage_is_told(window: MainWindow, ws: Workspace, qtbot: QtBot) -> None:
    row = _screen(window).checks.verify
    with qtbot.waitSignal(row.ended, timeout=20_000):
        row.button.click()
    assert row.result.text().startswith("Everything agrees")
    with ws.projection.database.transaction() as connection:
        connection.execute("UPDATE posts SET title = 'Altered'")
    with qtbot.waitSignal(row.ended, timeout=20_000):
        row.button.click()
    assert "1 difference found" in row.result.text()


def test_this_computer_is_checked(window: MainWindow, qtbot: QtBot) -> None:
    checks = _screen(window).checks
    with qtbot.waitSignal(checks.computer.ended, timeout=20_000):
        checks.computer.button.click()
    names = " ".join(finding.accessibleName() for finding in checks.findChildren(_Finding))
    for word in ("Keyring", "Encryption", "Clock", "Disk", "Qt", "Fonts"):
        assert word in names


def test_a_new_kit_restores_the_workspace(window: MainWindow, qtbot: QtBot) -> None:
    _screen(window).data.new_kit.click()
    qtbot.waitUntil(lambda: bool(window.findChildren(KitPanel)), timeout=20_000)
    (panel,) = window.findChildren(KitPanel)
    (sheet,) = [found for found in window.findChildren(Sheet) if found.isVisible()]
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    panel.proof.setText(panel.passphrase.label.text().split()[-1])
    assert sheet.primary.isEnabled()
    sheet.accept()


def test_the_kit_on_paper_has_its_lines_and_not_its_passphrase(qapp: QApplication, tmp_path: Path) -> None:
    kit = "EXEC-ASSISTANT RECOVERY KIT 1\n01: ABCD <b>\n"
    kit_paper.write_pdf(tmp_path / "kit.pdf", kit, "Valtherne & fils")
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    kit_paper.write_kit(tmp_path / "kit.txt", kit, "Valtherne")
    assert kit in (tmp_path / "kit.txt").read_text(encoding="utf-8")
    for write in (kit_paper.write_pdf, kit_paper.write_kit):
        with pytest.raises(StorageProblem):
            write(tmp_path / "nowhere" / "kit", kit, "Valtherne")


def test_the_window_begins_as_it_was_left(qapp: QApplication, tmp_path: Path, qtbot: QtBot, ws: Workspace) -> None:
    kept.keep(ws, kept.LANGUAGE, "fr")
    kept.keep(ws, kept.THEME, "dark")
    assert kept.look_of(ws.profile) == ("fr", "dark")
    app = App(qapp, profile=ws.profile, theme="light")
    qtbot.addWidget(app.window)
    kept.apply_kept(qapp, ws, app.window.actions_, language=True, look=False)
    assert i18n.language() == "fr"
    assert theme_choice() == "light"
    app.window.close()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"language": "de", "theme": 7}', '{"language": ["fr"]}'])
def test_a_look_that_makes_no_sense_is_the_systems(tmp_path: Path, text: str) -> None:
    (tmp_path / kept.FILE).write_text(text, encoding="utf-8")
    assert kept.look_of(tmp_path) == (None, None)


def test_a_zone_is_typed_or_chosen(qtbot: QtBot) -> None:
    field = ZoneField("Zone", "Europe/Paris")
    qtbot.addWidget(field)
    chosen: list[str] = []
    field.zone_chosen.connect(chosen.append)
    line = field.lineEdit()
    assert line is not None
    line.setText("montreal nowhere")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert field.zone == "Europe/Paris"
    line.setText("america/toronto")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen == ["America/Toronto"]
    field.set_zone("Etc/GMT+3")
    assert field.zone == "Etc/GMT+3"
    assert system_zone() in zones()


def test_distances_from_utc_are_said_with_their_minutes() -> None:
    now = FakeClock().now()
    assert distance("Europe/Paris", now) == "UTC+1"
    assert distance("Asia/Kolkata", now) == "UTC+5:30"
    assert distance("America/St_Johns", now) == "UTC−2:30"
    assert distance("UTC", now) == "UTC"
