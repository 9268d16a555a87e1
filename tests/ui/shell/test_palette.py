"""The palette and the help find what can be done and say its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.shell.shell_window import screen_in
from ui.actions.action import CLEARERS, Action
from ui.shell.palette import Palette, find_actions
from ui.widgets.controls import KeyHint
from ui.widgets.sheet import ask_words

if TYPE_CHECKING:
    from ui.main_window import MainWindow
from tests.ui.shell.shell_window import WORKSPACE, sheet_in


def test_the_palette_finds_in_both_languages_and_runs(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    QTest.keyClick(window.stack, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = sheet_in(window)
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
    palette = sheet_in(window)
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
    palette = sheet_in(window)
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
    sheet = sheet_in(window)
    said = {label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")}
    assert {"Approvals", "Approve", "Everywhere", "Undo"} <= said


def test_a_sheet_follows_the_window_and_silences_the_screen(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    approvals = screen_in(window, "approvals")
    window.present(ask_words("Why", "", verb="Reject", leave="Cancel", then=lambda _words: None))
    sheet = sheet_in(window)
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


def test_help_and_palette_know_only_what_a_role_ever_does(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    done: list[str] = []
    window.actions_.add(
        Action("approvals.clear", "Clear", lambda: done.append("clear"), ("C",), "approvals", roles=CLEARERS)
    )
    window.actions_.set_role("executive")
    QTest.keyClicks(window.stack, "c")
    QTest.keyClicks(window.stack, "?")
    sheet = sheet_in(window)
    assert "Clear" not in {label.text() for label in sheet.findChildren(QLabel)}
    sheet.dismiss()
    assert find_actions("clear", window.actions_.available(), {}) == []
    window.actions_.set_role("reader")
    QTest.keyClicks(window.stack, "c")
    assert done == ["clear"]
    assert [entry.text for entry in find_actions("clear", window.actions_.available(), {})] == ["Clear"]


def test_without_single_keys_help_says_so_and_lists_the_others(window: MainWindow) -> None:
    window.show_ready(WORKSPACE)
    window.actions_.set_single_keys(False)
    QTest.keyClicks(window.stack, "a?")
    assert screen_in(window, "approvals").opened == []
    assert window.actions_.run("shell.help")
    caps = {" ".join(hint.accessibleName().split()) for hint in sheet_in(window).findChildren(KeyHint)}
    assert "Ctrl B" in caps
    assert "A" not in caps
    assert "G D" not in caps
