"""Buttons, texts, marks, fields: their size, names, keys and colours."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import i18n
from ui.theme import STATUS_LOOKS, apply_theme, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import Avatar, KeyHint, NetworkMark, SearchField, Segmented, initials
from ui.widgets.fields import DateField, NumberField, TimeField
from ui.widgets.status import StatusGlyph, StatusPill
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
from tests.ui.widgets.widget_window import PlainWindow, show_in


def test_controls_are_large_enough_to_hit(window: PlainWindow) -> None:
    widgets: list[QWidget] = [
        Button("Approve", "primary"),
        Button("Later", "ghost"),
        IconButton("more", "More"),
        SearchField("Search"),
        Segmented([("a", "Month"), ("b", "Week")], "View"),
        QLineEdit(),
    ]
    show_in(window, *widgets)
    for widget in widgets:
        assert widget.height() >= 28, widget
        assert widget.width() >= 28, widget


def test_an_icon_button_says_what_it_does(qtbot: QtBot) -> None:
    made = IconButton("filter", "Filter", keys="F")
    qtbot.addWidget(made)
    assert made.accessibleName() == "Filter"
    assert made.toolTip().split() == ["Filter", "F"]
    assert made.text() == ""


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot) -> None:
    button = Button("Import")
    qtbot.addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        qtbot.keyClick(button, key)
    assert len(pressed) == 3


def test_buttons_change_with_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    made = Button("Approve", "secondary", "check")
    qtbot.addWidget(made)
    before = made.icon().cacheKey()
    apply_theme(qapp, "dark")
    assert made.icon().cacheKey() != before


def test_labels_change_with_the_theme(qapp: QApplication, window: PlainWindow) -> None:
    label = Text("words", ink="secondary")
    show_in(window, label)
    light = label.palette().windowText().color()
    apply_theme(qapp, "dark")
    assert light != label.palette().windowText().color() == theme().secondary


def test_text_is_never_markup(window: PlainWindow) -> None:
    label = Text("<b>bold</b> <img src='http://tracker/x.png'>")
    show_in(window, label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_is_cut_with_its_whole_in_the_tooltip(window: PlainWindow) -> None:
    label = Elided("a rather long title of a post that has no room here")
    label.setFixedWidth(80)
    show_in(window, label)
    label.grab()
    assert label.toolTip() == label.text()
    label.setFixedWidth(600)
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.parametrize("status", STATUS_LOOKS)
def test_a_status_is_read_aloud(qtbot: QtBot, status: str) -> None:
    pill, glyph = StatusPill(status), StatusGlyph(status)
    qtbot.addWidget(pill)
    qtbot.addWidget(glyph)
    assert pill.accessibleName() == glyph.accessibleName() == glyph.toolTip()
    assert pill.accessibleName()
    assert not pill.grab().toImage().isNull()


def test_segments_choose_by_mouse_and_arrows(window: PlainWindow, qtbot: QtBot) -> None:
    made = Segmented([("month", "Month"), ("week", "Week"), ("agenda", "Agenda")], "View")
    show_in(window, made)
    heard: list[str] = []
    made.chosen.connect(heard.append)
    segments = made.findChildren(QWidget)
    buttons = [segment for segment in segments if segment.accessibleName() in {"Month", "Week", "Agenda"}]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert (made.value, heard) == ("week", ["week"])
    buttons[1].setFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    assert made.value == "agenda"
    made.choose("month")
    assert made.value == "month"
    assert heard[0] == "week"


def test_search_waits_for_the_last_key_and_escape_empties(window: PlainWindow, qtbot: QtBot) -> None:
    field = SearchField("Search", pause=20)
    show_in(window, field)
    heard: list[str] = []
    field.searched.connect(heard.append)
    with qtbot.waitSignal(field.searched):
        QTest.keyClicks(field, "paris")
    assert heard == ["paris"]
    with qtbot.waitSignal(field.searched):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Claire Delorme", "CD"), ("Anne-Sophie Le Gall", "AG"), ("Cher", "C"), ("", ""), ("Élodie (Lyon)", "É")],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_small_marks_have_names(qtbot: QtBot) -> None:
    marks = [Avatar("Claire Delorme"), NetworkMark("linkedin"), KeyHint("G A")]
    for mark in marks:
        qtbot.addWidget(mark)
        mark.grab()
    assert [mark.accessibleName() for mark in marks] == ["Claire Delorme", "LinkedIn", "G A"]


def test_fields_speak_the_person_s_formats(qapp: QApplication, window: PlainWindow) -> None:
    i18n.install_language(qapp, "fr")
    day, hour, days = DateField("Jour", date(2026, 3, 1)), TimeField("Heure", time(8, 30)), NumberField("Jours")
    show_in(window, day, hour, days)
    assert (day.text(), day.value) == ("dim. 1 mars 2026", date(2026, 3, 1))
    assert (hour.text(), hour.value) == ("08:30", time(8, 30))
    hour.setCurrentSection(TimeField.Section.MinuteSection)
    hour.stepBy(1)
    assert hour.value == time(8, 35)
    assert day.calendarWidget().firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert [field.accessibleName() for field in (day, hour, days)] == ["Jour", "Heure", "Jours"]
    i18n.install_language(qapp, "en")


def test_widgets_paint_at_any_density(qtbot: QtBot) -> None:
    for widget in (StatusPill("held"), KeyHint("Ctrl+K"), Avatar("A B"), NetworkMark("x")):
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint().expandedTo(widget.minimumSize()))
        target = QPixmap(widget.size() * 2.5)
        target.setDevicePixelRatio(2.5)
        target.fill(Qt.GlobalColor.transparent)
        widget.render(target, QPoint(0, 0), renderFlags=QWidget.RenderFlag.DrawChildren)
        picture = target.toImage()
        drawn = {
            picture.pixelColor(x, y).alpha() for x in range(0, picture.width(), 3) for y in range(picture.height())
        }
        assert max(drawn) == 255, widget
