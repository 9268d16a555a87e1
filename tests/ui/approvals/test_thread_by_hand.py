from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from ui import i18n
from ui.publishing.by_hand_sheet import ByHand, ByHandSheet
from ui.theme import apply_theme
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

THREAD = "Un\n\n---\n\nDeux\n\n---\n\nTrois"


def copiers(sheet: ByHandSheet) -> list[Button]:
    return [button for button in sheet.findChildren(Button) if button.text().startswith("Copy")]


def test_each_message_of_a_thread_is_copied_by_itself_in_order(qtbot: QtBot, qapp: QApplication) -> None:
    i18n.install_language(qapp, "en")
    apply_theme(qapp, "light")
    sheet = ByHandSheet(ByHand("x", "Claire", THREAD))
    qtbot.addWidget(sheet)
    found = copiers(sheet)
    assert [button.text() for button in found] == [f"Copy message {number} of 3" for number in (1, 2, 3)]
    for button, words in zip(found, ("Un", "Deux", "Trois"), strict=True):
        button.click()
        assert QGuiApplication.clipboard().text() == words
    assert sheet.text.original == THREAD


def test_a_text_on_a_network_without_threads_is_copied_whole(qtbot: QtBot, qapp: QApplication) -> None:
    i18n.install_language(qapp, "en")
    sheet = ByHandSheet(ByHand("linkedin", "Claire", THREAD))
    qtbot.addWidget(sheet)
    [button] = copiers(sheet)
    button.click()
    assert QGuiApplication.clipboard().text() == THREAD
