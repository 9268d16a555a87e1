from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from exec_assistant.domain.changes import Changes
from exec_assistant.domain.errors import BadInput
from ui import i18n
from ui.actions.action import Action
from ui.main_window import MainWindow
from ui.shell.palette import Palette, find_actions
from ui.shell.screen import Screen
from ui.shell.undo_strip import UndoStrip
from ui.theme import Size, apply_theme, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import Avatar
from ui.widgets.sheet import Sheet, ask_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from exec_assistant.services.workspace import Workspace
    from ui.shell.context import Context

ROOT = Path(__file__).resolve().parents[2]
WORKSPACE = cast("Workspace", SimpleNamespace(me=SimpleNamespace(person="claire")))


class _Screen(Screen):
    def __init__(self, context: Context) -> None:
        super().__init__(context, self.name)
        self.asked = 0
        self.opened: list[str] = []
        self.field = QLineEdit(self)
        self.field.setAccessibleName("Title")
        self.body.addWidget(self.field)
        self.header.set_primary(Button("New", "primary"))
        context.actions.add(
            Action(f"{self.name}.do", "Approve", lambda: self.opened.append("did"), ("A",), where=self.name)
        )

    @override
    def refresh(self) -> None:
        self.asked += 1

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.posts)

    @override
    def open_object(self, object_id: str) -> None:
        self.opened.append(object_id)


class _Approvals(_Screen):
    name = "approvals"


class _Drafts(_Screen):
    name = "drafts"


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    i18n.install_language(qapp, "en")
    yield
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    made.register_screen("approvals", "Approvals", "approvals", _Approvals, keys="G A")
    made.register_screen("drafts", "Drafts", "drafts", _Drafts, keys="G D")
    made.register_screen("import", "Import", "import", _Drafts, lower=True)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def _screen(window: MainWindow, name: str) -> _Screen:
    found = window.screen_of(name)
    assert isinstance(found, _Screen)
    return found


def _sheet(window: MainWindow) -> Sheet:
    found = [sheet for sheet in window.findChildren(Sheet) if sheet.isVisible()]
    assert len(found) == 1
    return found[0]


def test_screens_are_built_when_they_are_first_shown(window: MainWindow, qtbot: QtBot) -> None:
    built: list[str] = []

    def factory(context: Context) -> Screen:
        built.append("late")
        return _Drafts(context)

    window.register_screen("late", "Late", "clock", factory)
    window.show_loading()
    window.show_ready(WORKSPACE, person="Claire Delorme")
    assert built == []
    assert window.current == "approvals"
    window.go("late")
    window.go("approvals")
    window.go("late")
    assert built == ["late"]


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    told: list[int] = []
    window.painted.connect(lambda: told.append(1))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    qtbot.wait(10)
    assert told == [1]


def test_keys_and_sidebar_go_to_the_rooms(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    QTest.keyClicks(window.stack, "gd")
    assert window.current == "drafts"
    item = window.sidebar.room("approvals")
    assert item is not None
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    assert window.current == "approvals"
    assert item.isChecked()
    drafts = window.sidebar.room("drafts")
    assert drafts is not None
    assert not drafts.isChecked()


def test_nothing_can_be_entered_before_the_workspace_is_open(window: MainWindow) -> None:
    window.show_loading()
    item = window.sidebar.room("drafts")
    assert item is not None
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    QTest.keyClicks(window.stack, "gd")
    assert window.current == ""


def test_a_screen_asks_again_only_while_it_can_be_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    window.go("drafts")
    window.go("approvals")
    approvals, drafts = _screen(window, "approvals"), _screen(window, "drafts")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    hidden = drafts.asked
    for _ in range(5):
        window.changes.publish(Changes(posts=frozenset({"1"})))
    qtbot.waitUntil(lambda: approvals.asked == 2)
    qtbot.wait(20)
    assert approvals.asked == 2
    assert drafts.asked == hidden
    assert drafts.stale
    window.go("drafts")
    qtbot.waitUntil(lambda: drafts.asked == hidden + 1)


def test_changes_that_do_not_concern_a_screen_leave_it_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    approvals = _screen(window, "approvals")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    window.changes.publish(Changes(families=frozenset({"metrics"})))
    qtbot.wait(20)
    assert approvals.asked == 1


def test_changes_may_be_told_from_any_thread(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    approvals = _screen(window, "approvals")
    qtbot.waitUntil(lambda: approvals.asked == 1)
    window.tasks.run(window.changes.publish, Changes(posts=frozenset({"1"})), lane="write")
    qtbot.waitUntil(lambda: approvals.asked == 2)


def test_going_to_an_object_opens_it(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.go("drafts", "post-1")
    assert _screen(window, "drafts").opened == ["post-1"]


def test_an_error_at_the_start_stands_in_place_of_the_screens(window: MainWindow) -> None:
    tried: list[int] = []
    window.show_error("The keyring is locked.", "Nothing was changed.", verb="Try again", run=lambda: tried.append(1))
    failure = window.stack.currentWidget()
    assert failure is not None
    assert failure.accessibleName() == "The keyring is locked. Nothing was changed."
    next(button for button in failure.findChildren(QPushButton) if button.text() == "Try again").click()
    assert tried == [1]
    window.show_ready(WORKSPACE)
    assert window.stack.currentWidget() is _screen(window, "approvals")


def test_an_error_nobody_asked_for_is_shown_above_the_screen(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)

    def work() -> None:
        raise BadInput("The file is empty.", "Nothing was changed.")

    window.tasks.run(work)
    qtbot.waitUntil(window.trouble.isVisible)
    assert window.trouble.what.text() == "The file is empty."
    assert window.trouble.button is not None
    window.trouble.button.click()
    assert window.trouble.isHidden()


def test_undo_is_offered_and_taken_with_z(window: MainWindow, qtbot: QtBot) -> None:
    window.show_ready(WORKSPACE)
    undone: list[str] = []
    window.offer_undo("Approved “First”", lambda: undone.append("first"))
    window.offer_undo("Approved “Second”", lambda: undone.append("second"))
    assert window.undo_strip.text == "Approved “Second”"
    strip = window.undo_strip.geometry()
    assert abs(strip.center().x() - window.rect().center().x()) <= 1
    assert strip.bottom() < window.height()
    QTest.keyClicks(window.stack, "z")
    QTest.keyClicks(window.stack, "z")
    assert undone == ["second"]
    assert window.undo_strip.isHidden()


def test_z_in_a_field_is_a_letter(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    undone: list[int] = []
    window.offer_undo("Approved", lambda: undone.append(1))
    field = _screen(window, "approvals").field
    field.setFocus()
    QTest.keyClicks(field, "zap")
    assert (undone, field.text()) == ([], "zap")


def test_the_offer_ends_by_itself_and_waits_under_the_pointer(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    window.show()
    strip = UndoStrip(window, seconds=0.05)
    undone: list[int] = []
    with qtbot.waitSignal(strip.gone):
        strip.offer("Moved", lambda: undone.append(1))
    assert strip.isHidden()
    assert not strip.offered
    strip.offer("Moved", lambda: undone.append(1))
    QApplication.sendEvent(strip, _enter())
    qtbot.wait(120)
    assert strip.offered
    strip.undo()
    assert undone == [1]


def _enter() -> Any:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QEnterEvent

    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def test_the_status_line_is_quiet_and_the_count_is_said(window: MainWindow) -> None:
    window.say("Saved · 1 publication pending")
    assert window.sidebar.status.text() == "Saved · 1 publication pending"
    window.set_count("approvals", 3)
    item = window.sidebar.room("approvals")
    assert item is not None
    assert item.accessibleName() == "Approvals, 3 waiting"
    window.set_count("approvals", 0)
    assert item.accessibleName() == "Approvals"


def test_whose_workspace_it_is_stands_above_the_rooms(window: MainWindow) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme · Executive")
    shown = {label.text() for label in window.sidebar.findChildren(QLabel) if label.isVisible()}
    assert {"Claire Delorme", "Executive"} <= shown
    assert [mark.accessibleName() for mark in window.sidebar.findChildren(Avatar)] == ["Claire Delorme"]


def test_the_first_key_of_two_is_shown(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.say("Saved")
    QTest.keyClicks(window.stack, "g")
    assert window.sidebar.status.text() == "G then…"
    QTest.keyClicks(window.stack, "d")
    assert window.sidebar.status.text() == "Saved"


def test_the_sidebar_folds(window: MainWindow) -> None:
    assert window.sidebar.width() == Size.SIDEBAR
    window.actions_.run("shell.sidebar")
    assert window.sidebar.width() < 80
    item = window.sidebar.room("drafts")
    assert item is not None
    assert item.toolTip().startswith("Drafts")
    window.actions_.run("shell.sidebar")
    assert window.sidebar.width() == Size.SIDEBAR


def test_the_palette_finds_in_both_languages_and_runs(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    QTest.keyClick(window.stack, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = _sheet(window)
    assert isinstance(palette, Palette)
    assert palette.field.hasFocus()
    assert palette.entries[0].text == "Approve"
    assert palette.entries[0].keys == "A"
    QTest.keyClicks(palette.field, "barre laterale")
    assert [entry.text for entry in palette.entries][:1] == ["Fold or unfold the sidebar"]
    palette.field.clear()
    QTest.keyClicks(palette.field, "draf")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.current == "drafts"
    assert palette.isHidden()


def test_the_palette_says_when_nothing_is_called_that(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.actions_.run("shell.palette")
    palette = _sheet(window)
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, "qqqq")
    assert palette.entries == []
    assert palette.none.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_arrows_move_in_the_palette_while_the_field_keeps_the_keyboard(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.actions_.run("shell.palette")
    palette = _sheet(window)
    assert isinstance(palette, Palette)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    assert palette.field.hasFocus()


def test_actions_that_are_not_listed_are_not_found(window: MainWindow) -> None:
    hidden = Action("x", "Secret", lambda: None, listed=False)
    assert find_actions("secret", [hidden], {}) == []


def test_help_lists_the_keys_of_the_screen_at_hand(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    QTest.keyClicks(window.stack, "?")
    sheet = _sheet(window)
    said = {label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")}
    assert {"Approvals", "Approve", "Everywhere", "Undo"} <= said


def test_a_sheet_follows_the_window_and_silences_the_screen(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    approvals = _screen(window, "approvals")
    window.present(ask_words("Why", "", verb="Reject", leave="Cancel", then=lambda _words: None))
    sheet = _sheet(window)
    window.resize(1200, 700)
    assert sheet.geometry() == window.rect()
    QTest.keyClicks(window.stack, "a")
    assert approvals.opened == []
    sheet.dismiss()
    QTest.keyClicks(window.stack, "a")
    assert approvals.opened == ["did"]


INTERACTIVE = (
    QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView,
)  # fmt: skip


def nameless(root: QWidget) -> list[str]:
    """The interactive widgets below a widget that a screen reader could not name."""
    found = []
    for widget in root.findChildren(QWidget):
        takes = isinstance(widget, INTERACTIVE) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if isinstance(widget, QAbstractSlider) or widget.objectName().startswith("qt_"):
            continue
        if takes and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())):
            found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def test_everything_that_can_be_reached_has_a_name(window: MainWindow) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme")
    window.offer_undo("Approved", lambda: None)
    assert nameless(window) == []
    for action in ("shell.palette", "shell.help"):
        window.actions_.run(action)
        sheet = _sheet(window)
        assert nameless(sheet) == []
        sheet.dismiss()
        QApplication.sendPostedEvents(None, 52)


def test_the_walk_notices_a_nameless_field(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    _screen(window, "approvals").field.setAccessibleName("")
    assert nameless(window) == ["QLineEdit in _Approvals"]


def test_tab_goes_through_the_sidebar_and_then_the_screen(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    first = window.sidebar.room("approvals")
    assert first is not None
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QPoint] = []
    inside = False
    for _ in range(3):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        widget = window.focusWidget()
        assert widget is not None
        seen.append(widget.mapTo(window, QPoint(0, 0)))
        inside = inside or window.stack.isAncestorOf(widget)
    assert inside
    left = [spot for spot in seen if spot.x() < Size.SIDEBAR]
    assert left == sorted(left, key=lambda spot: spot.y())


def test_the_language_changes_while_the_window_is_open(qapp: QApplication, window: MainWindow) -> None:
    window.show_ready(WORKSPACE, person="Claire Delorme")
    before = window.screen_of("approvals")
    window.set_count("approvals", 2)
    i18n.install_language(qapp, "fr")
    QApplication.processEvents()
    assert window.screen_of("approvals") is not before
    assert window.current == "approvals"
    item = window.sidebar.room("approvals")
    assert item is not None
    assert item.count == 2
    assert item.accessibleName().endswith("en attente")
    assert window.actions_.get("shell.undo").text == "Annuler"


def test_light_and_dark_switch_live(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.actions_.run("shell.theme")
    assert theme().dark
    picture = window.grab().toImage()
    assert picture.pixelColor(3, 400) == theme().surface
    assert picture.pixelColor(700, 700) == theme().background
    assert picture.pixelColor(Size.SIDEBAR - 1, 400) == theme().border


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nothing_in_the_shell_is_cut_at_the_least_size(qapp: QApplication, window: MainWindow, language: str) -> None:
    i18n.install_language(qapp, cast("i18n.Language", language))
    window.show_ready(WORKSPACE, person="Claire Delorme")
    window.resize(window.minimumSize())
    window.actions_.run("shell.help")
    QApplication.processEvents()
    sheet = _sheet(window)
    assert window.rect().contains(sheet.panel.geometry())
    for button in window.findChildren(QPushButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.sizeHint().width(), button.text()


def test_the_window_paints_before_the_core_and_slow_libraries_are_imported() -> None:
    code = (
        "import sys\n"
        "import ui.main_window, ui.theme, ui.i18n, ui.icons, ui.fonts\n"
        "bad = [m for m in sys.modules if m.split('.')[0] in "
        "{'numpy','httpx','keyring','sqlite_utils','apscheduler','sqlcipher3','nacl','concurrent'} "
        "or m.startswith('exec_assistant.services')]\n"
        "sys.exit(', '.join(bad) or 0)\n"
    )
    env = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=env, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
