"""Sheets: focus, words, what fails, motion, and a window lower than they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QVariantAnimation
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.theme import choose_motion
from ui.widgets.sheet import Sheet, ask, ask_words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
from tests.ui.widgets.widget_window import PlainWindow, show_in


def test_a_sheet_keeps_the_focus_and_gives_it_back(window: PlainWindow) -> None:
    behind = QLineEdit()
    show_in(window, behind)
    behind.setFocus()
    sheet = ask_words("Reject", "Say why.", verb="Reject", leave="Cancel", then=lambda _words: None)
    sheet.open_over(window)
    field = sheet.findChild(QPlainTextEdit)
    assert field is not None
    assert field.hasFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert all(widget is not None and sheet.isAncestorOf(widget) for widget in seen)
    QTest.keyClick(window.focusWidget() or sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert behind.hasFocus()


def test_words_that_are_asked_for_cannot_be_empty(window: PlainWindow) -> None:
    heard: list[str] = []
    sheet = ask_words("Reject", "Say why.", verb="Reject", leave="Cancel", then=heard.append)
    sheet.open_over(window)
    assert sheet.primary is not None
    assert not sheet.primary.isEnabled()
    field = sheet.findChild(QPlainTextEdit)
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == []
    QTest.keyClicks(field, "  too early  ")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["too early"]
    assert sheet.isHidden()


def test_a_click_beside_a_sheet_leaves_it_undone(window: PlainWindow, qtbot: QtBot) -> None:
    did: list[str] = []
    sheet = ask(
        "Discard", "This cannot be undone.", verb="Discard", leave="Keep", then=lambda: did.append("x"), danger=True
    )
    sheet.open_over(window)
    assert sheet.geometry() == window.rect()
    with qtbot.waitSignal(sheet.dismissed):
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert did == []


def test_a_sheet_that_stays_can_say_what_failed(window: PlainWindow) -> None:
    sheet = Sheet("Import", verb="Import", leave="Cancel", stays=True)
    sheet.accepted.connect(lambda: sheet.error.say("The file is empty.", "Nothing was changed."))
    sheet.open_over(window)
    assert sheet.primary is not None
    sheet.primary.click()
    assert sheet.isVisible()
    assert sheet.error.isVisible()
    sheet.close_sheet()


def tall_sheet(rows: int = 40) -> tuple[Sheet, list[QLineEdit]]:
    sheet = Sheet("Many fields", "Each has to be reached.", verb="Do", leave="Cancel")
    fields = [QLineEdit(sheet.panel) for _ in range(rows)]
    for number, field in enumerate(fields):
        field.setAccessibleName(f"Field {number}")
        sheet.body.addWidget(field)
    return sheet, fields


def test_a_sheet_taller_than_the_window_scrolls_and_its_verbs_stay_in_sight(window: PlainWindow) -> None:
    sheet, fields = tall_sheet()
    sheet.open_over(window)
    assert sheet.primary is not None
    assert sheet.primary.mapTo(window, sheet.primary.rect().bottomRight()).y() < window.height()
    assert fields[-1].visibleRegion().isEmpty()
    for _ in fields[1:]:
        QTest.keyClick(window.focusWidget() or sheet, Qt.Key.Key_Tab)
    assert fields[-1].hasFocus()
    assert fields[-1].visibleRegion().boundingRect().height() == fields[-1].height()
    sheet.dismiss()


def test_a_low_sheet_is_as_tall_as_what_is_in_it(window: PlainWindow) -> None:
    sheet, fields = tall_sheet(2)
    sheet.open_over(window)
    assert not fields[-1].visibleRegion().isEmpty()
    assert sheet.panel.height() < 240
    sheet.dismiss()


def test_a_sheet_comes_within_150_ms_and_takes_keys_at_once(window: PlainWindow, qtbot: QtBot) -> None:
    choose_motion("system")
    sheet, fields = tall_sheet(2)
    sheet.open_over(window)
    before = sheet.panel.y()
    QTest.keyClicks(window.focusWidget() or sheet, "at once")
    assert fields[0].text() == "at once"
    assert sheet._coming.duration() <= 150
    qtbot.waitUntil(lambda: sheet._coming.state() == QVariantAnimation.State.Stopped)
    assert sheet._shown == 1
    assert sheet.panel.y() >= before
    sheet.dismiss()


def test_without_motion_a_sheet_is_where_it_belongs(window: PlainWindow) -> None:
    choose_motion("less")
    sheet, _fields = tall_sheet(2)
    sheet.open_over(window)
    assert sheet._coming.state() == QVariantAnimation.State.Stopped
    assert sheet._shown == 1
    sheet.dismiss()
