"""From an empty folder to an open workspace, by keyboard, in both languages, and back from a lost laptop."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from exec_assistant.bootstrap import create_profile, restore_profile
from exec_assistant.domain.people import Role
from exec_assistant.keystore import Keystore, MemoryKeystore
from exec_assistant.services import backup, people, posts
from exec_assistant.services.reading import list_posts
from tests.fakes import FakeClock
from ui import i18n
from ui.first_start import FirstStart
from ui.first_start.create_page import CreatePage
from ui.first_start.kit_page import KitPage
from ui.first_start.restore_page import RestorePage
from ui.main_window import MainWindow
from ui.preferences import choosing
from ui.preferences.kept import look_of
from ui.theme import apply_theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from exec_assistant.services.workspace import Workspace


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")


class Beginning:
    """A first start in a window, with keys in memory, and what it handed on."""

    def __init__(self, window: MainWindow, profile: Path, keystore: MemoryKeystore | Keystore) -> None:
        self.window, self.profile, self.keystore = window, profile, keystore
        self.opened: list[Workspace] = []
        self.examples: list[bool] = []
        clock = FakeClock()
        self.start = FirstStart(
            window,
            profile,
            then=self.opened.append,
            example=lambda: self.examples.append(True),
            create=functools.partial(create_profile, keystore=keystore, clock=clock),
            restore=functools.partial(restore_profile, keystore=keystore, clock=clock),
        )
        self.start.show()

    @property
    def create_page(self) -> CreatePage:
        assert isinstance(self.start.page, CreatePage)
        return self.start.page

    @property
    def kit_page(self) -> KitPage:
        assert isinstance(self.start.page, KitPage)
        return self.start.page

    @property
    def restore_page(self) -> RestorePage:
        assert isinstance(self.start.page, RestorePage)
        return self.start.page


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


@pytest.fixture
def beginning(window: MainWindow, tmp_path: Path) -> Iterator[Beginning]:
    made = Beginning(window, tmp_path / "home" / "profile", MemoryKeystore())
    yield made
    for ws in made.opened:
        ws.close()


def _focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def _tab_to(widget: QWidget) -> None:
    for _ in range(30):
        if _focus() is widget:
            return
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    pytest.fail(f"the keyboard never reached {widget.accessibleName()!r}")


def _fill(page: CreatePage) -> None:
    page.name.setText("Claire Delorme")
    page.workspace.setText("Valtherne")
    page.zone.set_zone("Europe/Paris")


def _words(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def _shown_passphrase(page: KitPage) -> str:
    return page.panel.passphrase.label.text()


def test_a_workspace_is_made_by_keyboard_alone(
    beginning: Beginning, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = beginning.create_page
    assert not beginning.window.sidebar.isVisible()
    assert _focus() is page.name
    QTest.keyClicks(_focus(), "Hugo Martin")
    _tab_to(page.executive)
    QTest.keyClick(_focus(), Qt.Key.Key_Right)
    assert page.advisor.isChecked()
    _tab_to(page.workspace)
    QTest.keyClicks(_focus(), "Valtherne")
    _tab_to(page.button)
    QTest.keyClick(_focus(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: isinstance(beginning.start.page, KitPage), timeout=20_000)
    kit = beginning.kit_page
    monkeypatch.setattr(choosing, "file_to_save", lambda *_: tmp_path / "kit.txt")
    assert _focus() is kit.panel.save
    QTest.keyClick(_focus(), Qt.Key.Key_Space)
    assert "kit.txt" in _words(kit)
    passphrase = _shown_passphrase(kit)
    assert passphrase.replace(" ", "") not in (tmp_path / "kit.txt").read_text(encoding="utf-8").replace(" ", "")
    assert not kit.button.isEnabled()
    _tab_to(kit.panel.proof)
    QTest.keyClicks(_focus(), passphrase.split()[-1].lower())
    _tab_to(kit.button)
    QTest.keyClick(_focus(), Qt.Key.Key_Space)
    (ws,) = beginning.opened
    assert (ws.me.name, ws.me.role) == ("Hugo Martin", Role.ADVISOR)
    assert people.settings(ws).name == "Valtherne"
    assert beginning.window.sidebar.isVisible()


def test_the_kit_is_passed_only_with_the_right_group(beginning: Beginning, qtbot: QtBot) -> None:
    _fill(beginning.create_page)
    beginning.create_page.button.click()
    qtbot.waitUntil(lambda: isinstance(beginning.start.page, KitPage), timeout=20_000)
    page = beginning.kit_page
    for wrong in ("", "AAAA ", _shown_passphrase(page).split()[-1][:3]):
        page.panel.proof.setText(wrong)
        QTest.keyClick(page.panel.proof, Qt.Key.Key_Return)
        assert not page.button.isEnabled()
    assert beginning.opened == []
    page.panel.proof.setText(_shown_passphrase(page).split()[-1])
    QTest.keyClick(page.panel.proof, Qt.Key.Key_Return)
    assert len(beginning.opened) == 1


def test_closing_the_window_before_the_kit_leaves_a_whole_workspace(beginning: Beginning, qtbot: QtBot) -> None:
    _fill(beginning.create_page)
    beginning.create_page.button.click()
    qtbot.waitUntil(lambda: isinstance(beginning.start.page, KitPage), timeout=20_000)
    beginning.window.close()
    from exec_assistant.bootstrap import open_profile

    ws = open_profile(beginning.profile, keystore=beginning.keystore, clock=FakeClock())
    assert people.settings(ws).name == "Valtherne"
    ws.close()


def test_without_a_keyring_it_says_so_and_nothing_is_lost(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    # What the tests' environment offers: a backend that always fails.
    beginning = Beginning(window, tmp_path / "profile", Keystore())
    page = beginning.create_page
    _fill(page)
    page.button.click()
    qtbot.waitUntil(page.error.isVisible)
    assert "no keyring" in page.error.accessibleName()
    assert "Install a keyring" in page.error.accessibleName()
    assert page.name.text() == "Claire Delorme"
    assert page.button.isEnabled()
    assert not (tmp_path / "profile" / "profile.json").exists()


def test_the_language_changes_at_once_and_what_was_typed_stays(beginning: Beginning, qtbot: QtBot) -> None:
    _fill(beginning.create_page)
    beginning.create_page.advisor.setChecked(True)
    english = beginning.create_page
    english.language.chosen.emit("fr")
    qtbot.waitUntil(lambda: beginning.start.page is not english)
    page = beginning.create_page
    assert "Bienvenue" in page.accessibleName()
    assert page.answers.name == "Claire Delorme"
    assert page.answers.role == "advisor"
    assert page.language.value == "fr"
    assert not beginning.window.sidebar.isVisible()
    page.button.click()
    qtbot.waitUntil(lambda: isinstance(beginning.start.page, KitPage), timeout=20_000)
    assert look_of(beginning.profile) == ("fr", None)
    assert set(json.loads((beginning.profile / "look.json").read_text(encoding="utf-8"))) == {"language", "theme"}
    beginning.kit_page.passed.emit()


def test_the_example_can_be_tried_instead(beginning: Beginning) -> None:
    beginning.create_page.to_example.click()
    assert beginning.examples == [True]
    assert not beginning.profile.exists()
    assert beginning.window.sidebar.isVisible()


def test_nothing_is_created_before_all_is_told(beginning: Beginning) -> None:
    page = beginning.create_page
    assert not page.button.isEnabled()
    page.name.setText("Claire")
    QTest.keyClick(page.name, Qt.Key.Key_Return)
    assert _focus() is page.workspace
    page.workspace.setText("   ")
    assert not page.button.isEnabled()


# --- restoring --------------------------------------------------------------------------------------------------------


@pytest.fixture
def lost_laptop(tmp_path: Path) -> tuple[Path, str, str]:
    """A backup of a workspace with one post, its kit and its passphrase; the keyring is gone."""
    keystore, clock = MemoryKeystore(), FakeClock()
    from exec_assistant.bootstrap import Founder, open_profile

    ws, kit = create_profile(
        tmp_path / "lost",
        name="Valtherne",
        founder=Founder("Claire Delorme", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=clock,
    )
    account = people.add_account(ws, network="linkedin", handle="claire", name="Claire").created
    posts.create_post(ws, title="Résultats", source="Bonjour", accounts=[account])
    (tmp_path / "disk").mkdir()
    reopen = functools.partial(open_profile, keystore=keystore, clock=clock)
    made = backup.back_up(ws, tmp_path / "disk", reopen=reopen)
    ws.close()
    return made.folder, kit.text, kit.passphrase


def _tell(page: RestorePage, kit: str, passphrase: str, copy: Path) -> None:
    page.kit.setPlainText(kit)
    page.passphrase.setText(passphrase)
    page.copy.setText(str(copy))


def test_a_backup_is_restored_with_the_kit(
    beginning: Beginning, qtbot: QtBot, lost_laptop: tuple[Path, str, str], tmp_path: Path
) -> None:
    copy, kit, passphrase = lost_laptop
    beginning.create_page.to_restore.click()
    page = beginning.restore_page
    file = tmp_path / "kit.txt"
    file.write_text(f"Some words before\n\n{kit}", encoding="utf-8")
    page.open_kit(file)
    assert _focus() is page.passphrase
    page.passphrase.setText(passphrase.lower().replace("-", " "))
    assert not page.button.isEnabled()
    page.copy.setText(str(copy))
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    page.button.click()
    qtbot.waitUntil(lambda: bool(beginning.opened), timeout=30_000)
    (ws,) = beginning.opened
    assert ws.profile == beginning.profile
    assert ws.me.name == "Claire Delorme"
    assert [row.title for row in list_posts(ws)] == ["Résultats"]
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def test_a_wrong_passphrase_is_told_and_leaves_nothing(
    beginning: Beginning, qtbot: QtBot, lost_laptop: tuple[Path, str, str]
) -> None:
    copy, kit, _ = lost_laptop
    beginning.create_page.to_restore.click()
    page = beginning.restore_page
    _tell(page, kit, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA", copy)
    page.button.click()
    qtbot.waitUntil(page.error.isVisible, timeout=30_000)
    assert "passphrase" in page.error.accessibleName()
    assert page.button.isEnabled()
    assert not (beginning.profile / "profile.json").exists()
    assert not (beginning.profile / "journal").exists()


def test_a_folder_without_a_workspace_is_told(
    beginning: Beginning, qtbot: QtBot, lost_laptop: tuple[Path, str, str], tmp_path: Path
) -> None:
    _, kit, passphrase = lost_laptop
    beginning.create_page.to_restore.click()
    page = beginning.restore_page
    _tell(page, kit, passphrase, tmp_path)
    page.button.click()
    qtbot.waitUntil(page.error.isVisible, timeout=30_000)
    assert tmp_path.name in page.error.accessibleName()


def test_a_file_that_is_no_kit_is_refused_in_words(beginning: Beginning, tmp_path: Path) -> None:
    beginning.create_page.to_restore.click()
    page = beginning.restore_page
    large = tmp_path / "film.txt"
    large.write_bytes(b"x" * 100_000)
    page.open_kit(large)
    assert "too large" in page.error.accessibleName()
    page.open_kit(tmp_path / "nowhere.txt")
    assert "cannot be read" in page.error.accessibleName()
    assert page.kit.toPlainText() == ""
    page.leave.click()
    assert isinstance(beginning.start.page, CreatePage)
