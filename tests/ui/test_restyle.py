"""A live switch of the theme: as if the window had begun in it, at once where it is seen, soon where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import restyle, theme
from ui.theme import apply_theme, dress, finish_switch, read_theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


class Page(QWidget):
    """One of everything that the style sheet speaks of."""

    def __init__(self) -> None:
        super().__init__()
        dress(self)
        box = QCheckBox("Box")
        box.setChecked(True)
        field, text, number, choice = QLineEdit("field"), QPlainTextEdit("text"), QSpinBox(), QComboBox()
        choice.addItem("choice")
        column = QVBoxLayout(self)
        inks = [Text(ink, "body", ink) for ink in ("secondary", "success", "violet")]
        for widget in (Button("Do", "primary"), Button("No", "danger"), box, field, text, number, choice, *inks):
            column.addWidget(widget)
        self.resize(300, 400)


def picture(page: QWidget) -> object:
    return page.grab().toImage()


def test_a_switched_window_looks_as_if_it_had_begun_so(qapp: QApplication, qtbot: QtBot) -> None:
    switched = Page()
    qtbot.addWidget(switched)
    switched.show()
    light = picture(switched)
    apply_theme(qapp, "dark")
    begun = Page()
    qtbot.addWidget(begun)
    begun.show()
    assert picture(switched) == picture(begun)
    apply_theme(qapp, "light")
    assert picture(switched) == light


def test_what_is_not_seen_follows_by_itself_or_when_it_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    dress(window)
    pages = [Page() for _ in range(3)]
    for page in pages:
        window.addWidget(page)
    window.show()
    apply_theme(qapp, "dark")
    finish_switch(pages[1])
    window.setCurrentWidget(pages[1])
    assert ground(pages[1]) == read_theme("dark").accent.name()
    waiting = theme._state.restyler
    assert waiting is not None
    qtbot.waitUntil(lambda: not waiting._waiting)
    window.setCurrentWidget(pages[2])
    assert ground(pages[2]) == read_theme("dark").accent.name()


def ground(page: Page) -> str:
    button = page.findChildren(QPushButton)[0]
    return button.grab().toImage().pixelColor(button.width() // 2, 4).name()


def test_every_rule_has_a_stronger_twin_for_the_other_theme() -> None:
    made = restyle.for_both("A { color: red; }", "QPushButton:hover, QMenu::item { color: blue; }", "dark")
    assert made.splitlines() == [
        "A { color: red; }",
        (
            'QWidget[look="dark"] QPushButton:hover, QWidget[look="dark"] QMenu::item, '
            'QPushButton[look="dark"]:hover, QMenu[look="dark"]::item { color: blue; }'
        ),
    ]
