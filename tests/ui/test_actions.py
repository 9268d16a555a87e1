from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from ui import i18n
from ui.actions.action import Action, is_single, shown_keys
from ui.actions.fuzzy import best, fold, score
from ui.actions.registry import SEQUENCE_MS, Actions, typing_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys = Actions(self)
        self.did: list[str] = []
        self.column = QVBoxLayout(self)
        self.list = QListWidget()
        self.list.addItems(["Anna", "Axel", "Zoé"])
        self.line = QLineEdit()
        self.column.addWidget(self.list)
        self.column.addWidget(self.line)

    def action(self, name: str, *keys: str, where: str = "", on: bool = True, repeats: bool = False) -> Action:
        made = Action(name, name, lambda: self.did.append(name), keys, where, lambda: on, repeats=repeats)
        self.keys.add(made)
        return made


@pytest.fixture
def window(qtbot: QtBot) -> _Window:
    made = _Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.list.setFocus()
    return made


def test_a_key_runs_the_action_of_the_screen_at_hand(window: _Window) -> None:
    window.action("approvals.approve", "A", where="approvals")
    window.action("calendar.all", "A", where="calendar")
    window.keys.set_screen("approvals")
    QTest.keyClicks(window.list, "a")
    window.keys.set_screen("calendar")
    QTest.keyClicks(window.list, "a")
    window.keys.set_screen("drafts")
    QTest.keyClicks(window.list, "a")
    assert window.did == ["approvals.approve", "calendar.all"]


def test_the_screen_s_meaning_of_a_key_comes_before_the_general_one(window: _Window) -> None:
    window.action("shell.search", "/")
    window.action("drafts.search", "/", where="drafts")
    window.keys.set_screen("drafts")
    QTest.keyClicks(window.list, "/")
    window.keys.set_screen("approvals")
    QTest.keyClicks(window.list, "/")
    assert window.did == ["drafts.search", "shell.search"]


@pytest.mark.parametrize("field", [QLineEdit, QTextEdit, QPlainTextEdit, QDateEdit])
def test_letters_never_fire_while_someone_types(window: _Window, field: type[QWidget]) -> None:
    for key in "ARXZJK?/":
        window.action(f"do {key}", key)
    window.action("go", "G A")
    widget = field()
    window.column.addWidget(widget)
    widget.show()
    widget.setFocus()
    assert widget.hasFocus()
    QTest.keyClicks(widget, "arxzjk?/ga")
    assert window.did == []
    if isinstance(widget, QLineEdit):
        assert widget.text() == "arxzjk?/ga"
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        assert widget.toPlainText() == "arxzjk?/ga"


def test_letters_do_fire_where_text_is_only_read(window: _Window) -> None:
    window.action("approve", "A")
    shown = QTextEdit(readOnly=True)
    shown.setPlainText("a text to read")
    window.column.addWidget(shown)
    shown.show()
    shown.setFocus()
    QTest.keyClicks(shown, "a")
    assert window.did == ["approve"]


def test_a_sequence_that_means_nothing_does_not_swallow_the_next_one(window: _Window) -> None:
    window.action("go.approvals", "G A")
    window.action("go.drafts", "G D")
    window.action("reject", "X")
    QTest.keyClicks(window.list, "ggd")
    assert window.did == ["go.drafts"]
    QTest.keyClicks(window.list, "gx")
    assert window.did == ["go.drafts"], "a key meant as the second of a sequence decides nothing"


def test_typing_in_knows_what_takes_text(qtbot: QtBot) -> None:
    combo, editable, frozen = QComboBox(), QComboBox(), QLineEdit()
    editable.setEditable(True)
    frozen.setReadOnly(True)
    for widget in (combo, editable, frozen):
        qtbot.addWidget(widget)
    assert [typing_in(widget) for widget in (combo, editable, frozen, None)] == [False, True, False, False]


@pytest.mark.parametrize("keys", ["Ctrl+K", "Ctrl+B", "Alt+Up"])
def test_command_keys_reach_us_even_from_a_field_that_has_its_own_use(window: _Window, keys: str) -> None:
    window.action("command", keys)
    window.line.setText("words")
    window.line.setFocus()
    modifier = Qt.KeyboardModifier.AltModifier if "Alt" in keys else Qt.KeyboardModifier.ControlModifier
    key = {"K": Qt.Key.Key_K, "B": Qt.Key.Key_B, "Up": Qt.Key.Key_Up}[keys.split("+")[1]]
    QTest.keyClick(window.line, key, modifier)
    assert window.did == ["command"]
    assert window.line.text() == "words"


def test_letters_that_mean_nothing_here_stay_with_the_list(window: _Window) -> None:
    window.action("approvals.approve", "Z", where="approvals")
    window.keys.set_screen("drafts")
    QTest.keyClicks(window.list, "z")
    item = window.list.currentItem()
    assert item is not None
    assert item.text() == "Zoé"
    assert window.did == []


def test_g_then_a_letter_goes_there_and_not_elsewhere(window: _Window, qtbot: QtBot) -> None:
    window.action("go.approvals", "G A")
    window.action("go.calendar", "G C")
    window.action("approve", "A", where="approvals")
    window.keys.set_screen("approvals")
    with qtbot.waitSignal(window.keys.pending, check_params_cb=lambda first: first == "G"):
        QTest.keyClicks(window.list, "g")
    QTest.keyClicks(window.list, "a")
    assert window.did == ["go.approvals"]
    QTest.keyClicks(window.list, "a")
    assert window.did == ["go.approvals", "approve"]
    QTest.keyClicks(window.list, "gc")
    assert window.did[-1] == "go.calendar"


def test_a_lone_g_is_forgotten(window: _Window, qtbot: QtBot) -> None:
    window.action("go.approvals", "G A")
    window.action("approve", "A", where="approvals")
    window.keys.set_screen("approvals")
    QTest.keyClicks(window.list, "g")
    with qtbot.waitSignal(window.keys.pending, timeout=3 * SEQUENCE_MS, check_params_cb=lambda first: not first):
        pass
    QTest.keyClicks(window.list, "a")
    assert window.did == ["approve"]


def test_g_then_something_else_does_nothing(window: _Window) -> None:
    window.action("go.approvals", "G A")
    window.action("reject", "X", where="approvals")
    window.keys.set_screen("approvals")
    QTest.keyClicks(window.list, "gx")
    assert window.did == []


def test_what_cannot_be_done_now_is_not_done(window: _Window) -> None:
    window.action("approve", "A", on=False)
    QTest.keyClicks(window.list, "a")
    assert window.did == []
    assert not window.keys.run("approve")
    assert window.keys.available() == []


def test_an_open_sheet_keeps_keys_from_the_screen_behind(window: _Window) -> None:
    window.action("approve", "A", where="approvals")
    window.action("undo", "Z")
    window.action("sheet.next", "N", where="sheet")
    window.keys.set_screen("approvals")
    window.keys.enter_scope("sheet")
    QTest.keyClicks(window.list, "azn")
    assert window.did == ["sheet.next"]
    window.keys.leave_scope("sheet")
    QTest.keyClicks(window.list, "az")
    assert window.did == ["sheet.next", "approve", "undo"]


def test_single_keys_can_be_turned_off(window: _Window) -> None:
    window.action("approve", "A")
    window.action("go", "G A")
    window.action("move", "Shift+M")
    window.action("palette", "Ctrl+K")
    window.keys.set_single_keys(False)
    QTest.keyClicks(window.list, "aga")
    QTest.keyClick(window.list, Qt.Key.Key_M, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(window.list, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.did == ["palette"]


def test_a_screen_built_again_replaces_its_actions(window: _Window) -> None:
    window.action("approve", "A")
    window.keys.add(Action("approve", "approve", lambda: window.did.append("second"), ("A",)))
    QTest.keyClicks(window.list, "a")
    assert window.did == ["second"]
    window.keys.remove(["approve"])
    QTest.keyClicks(window.list, "a")
    assert window.did == ["second"]


def test_what_is_single() -> None:
    assert [is_single(keys) for keys in ("A", "?", "G A", "Shift+M", "Ctrl+K", "Alt+Up", "Return")] == [
        True, True, True, True, False, False, False,
    ]  # fmt: skip


def test_keys_are_shown_as_they_stand_on_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(i18n, "language", lambda: "fr")
    assert shown_keys("Shift+M") == ["Maj", "M"]
    assert shown_keys("G A") == ["G", "A"]
    assert shown_keys("Ctrl++") == ["Ctrl", "+"]
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(i18n, "language", lambda: "en")
    assert shown_keys("Ctrl+K") == ["⌘", "K"]
    assert shown_keys("Alt+Up") == ["⌥", "↑"]


def test_letters_find_names_by_beginning_word_and_initials() -> None:
    names = ["Request changes", "Reject", "Show the history", "Switch between light and dark"]
    assert max(names, key=lambda name: score("rej", name) or -99) == "Reject"
    assert max(names, key=lambda name: score("rc", name) or -99) == "Request changes"
    assert max(names, key=lambda name: score("dark", name) or -99) == "Switch between light and dark"
    assert score("xyz", "Reject") is None


def test_accents_and_case_do_not_matter() -> None:
    assert fold("Déplier l’Élan") == "deplier l'elan"
    assert score("valider", "Valider") == score("VALIDER", "valider") == 1000
    assert best("programme", ("Scheduled", "Programmé")) is not None


@given(st.text(min_size=1, max_size=20))
def test_a_name_is_found_by_itself_and_by_its_beginning(name: str) -> None:
    if fold(name).strip():
        assert score(name, name) is not None
        assert score(name.strip()[:1], name.strip()) is not None
