from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.errors import StorageProblem
from ui import i18n
from ui.theme import STATUS_LOOKS, Motion, Size, apply_theme, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import Avatar, KeyHint, NetworkMark, SearchField, Segmented, initials
from ui.widgets.fields import DateField, NumberField, TimeField
from ui.widgets.focus import NO_RING, FocusRing
from ui.widgets.frames import Card, EmptyState, Header, InlineError, Page, Skeleton, SplitView
from ui.widgets.rows import Index, RowDelegate, RowList
from ui.widgets.sheet import Sheet, ask, ask_words
from ui.widgets.status import StatusGlyph, StatusPill
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.resize(700, 500)
        self.column = QVBoxLayout(self)


@pytest.fixture
def window(qtbot: QtBot) -> _Window:
    made = _Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def _show(window: _Window, *widgets: QWidget) -> None:
    for widget in widgets:
        window.column.addWidget(widget)
        widget.show()
    # Focus only moves in an active window, and activation is an event like others.
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def _reach(ring: FocusRing, widget: QWidget) -> None:
    """Reach a widget with the keyboard, whatever button or window another test left pressed or in front."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    ring._focus_changed(None, widget)
    ring._by_keyboard = True
    ring.follow()


def test_controls_are_large_enough_to_hit(window: _Window) -> None:
    widgets: list[QWidget] = [
        Button("Approve", "primary"),
        Button("Later", "ghost"),
        IconButton("more", "More"),
        SearchField("Search"),
        Segmented([("a", "Month"), ("b", "Week")], "View"),
        QLineEdit(),
    ]
    _show(window, *widgets)
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


def test_labels_change_with_the_theme(qapp: QApplication, window: _Window) -> None:
    label = Text("words", ink="secondary")
    _show(window, label)
    light = label.palette().windowText().color()
    apply_theme(qapp, "dark")
    assert light != label.palette().windowText().color() == theme().secondary


def test_text_is_never_markup(window: _Window) -> None:
    label = Text("<b>bold</b> <img src='http://tracker/x.png'>")
    _show(window, label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_long_line_is_cut_with_its_whole_in_the_tooltip(window: _Window) -> None:
    label = Elided("a rather long title of a post that has no room here")
    label.setFixedWidth(80)
    _show(window, label)
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


def test_segments_choose_by_mouse_and_arrows(window: _Window, qtbot: QtBot) -> None:
    made = Segmented([("month", "Month"), ("week", "Week"), ("agenda", "Agenda")], "View")
    _show(window, made)
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


def test_search_waits_for_the_last_key_and_escape_empties(window: _Window, qtbot: QtBot) -> None:
    field = SearchField("Search", pause=20)
    _show(window, field)
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


def test_fields_speak_the_person_s_formats(qapp: QApplication, window: _Window) -> None:
    i18n.install_language(qapp, "fr")
    day, hour, days = DateField("Jour", date(2026, 3, 1)), TimeField("Heure", time(8, 30)), NumberField("Jours")
    _show(window, day, hour, days)
    assert (day.text(), day.value) == ("01/03/2026", date(2026, 3, 1))
    assert (hour.text(), hour.value) == ("08:30", time(8, 30))
    hour.setCurrentSection(TimeField.Section.MinuteSection)
    hour.stepBy(1)
    assert hour.value == time(8, 35)
    assert day.calendarWidget().firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert [field.accessibleName() for field in (day, hour, days)] == ["Jour", "Heure", "Jours"]
    i18n.install_language(qapp, "en")


def test_a_header_has_one_primary_button(qtbot: QtBot) -> None:
    page = Page("Drafts")
    qtbot.addWidget(page)
    page.header.set_primary(Button("New post", "primary"))
    page.header.add_tool(SearchField("Search"))
    with pytest.raises(ValueError, match="one primary"):
        page.header.set_primary(Button("Another", "primary"))
    assert page.header.height() == Size.HEADER
    page.resize(900, 400)
    page.show()
    names = {widget.accessibleName(): widget.geometry().left() for widget in page.header.findChildren(QWidget)}
    assert names["Search"] < names["New post"]


def test_a_header_keeps_its_tools_when_it_is_narrow(qtbot: QtBot) -> None:
    header = Header("Le tableau de bord des publications")
    qtbot.addWidget(header)
    header.set_title("Le tableau de bord", "du 1er septembre au 30 novembre, tous les comptes")
    button = Button("Importer", "primary")
    header.set_primary(button)
    header.resize(460, Size.HEADER)
    header.show()
    assert button.geometry().right() <= 460
    assert button.width() >= button.sizeHint().width()


def test_an_empty_state_offers_the_one_action(window: _Window) -> None:
    ran: list[int] = []
    made = EmptyState("drafts", "No drafts yet", "They will be here.", verb="Write one", run=lambda: ran.append(1))
    _show(window, made)
    assert made.button is not None
    QTest.mouseClick(made.button, Qt.MouseButton.LeftButton)
    assert ran == [1]
    made.set_words("Nothing found")
    assert made.text.isHidden()


def test_an_error_says_its_sentences_where_it_stands(window: _Window) -> None:
    ran: list[int] = []
    made = InlineError(window, verb="Try again", run=lambda: ran.append(1))
    assert made.isHidden()
    _show(window, made)
    made.tell(StorageProblem("The disk is full.", "Nothing was lost.", "Free some space."))
    assert made.what.text() == "The disk is full."
    assert made.more.text() == "Nothing was lost. Free some space."
    assert made.accessibleName() == "The disk is full. Nothing was lost. Free some space."
    assert made.button is not None
    made.button.click()
    assert ran == [1]


def test_a_skeleton_shows_nothing_at_first(window: _Window, qtbot: QtBot) -> None:
    made = Skeleton()
    _show(window, made)
    assert _colours(made) == 1
    qtbot.wait(Motion.SKELETON_AFTER + 60)
    assert _colours(made) > 1


def _colours(widget: QWidget) -> int:
    picture = widget.grab().toImage()
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3)})


def test_a_card_is_drawn_in_its_ground(window: _Window) -> None:
    card = Card(ground="surface")
    card.body.addWidget(Text("words"))
    _show(window, card)
    assert card.grab().toImage().pixelColor(20, 6) == theme().surface


def test_panes_keep_their_widths_and_can_be_grabbed(window: _Window) -> None:
    split = SplitView()
    split.add_list_pane(QWidget())
    split.add_pane(QWidget())
    window.resize(1200, 500)
    _show(window, split)
    first = split.widget(0)
    assert first is not None
    assert Size.LIST_MIN <= first.width() <= Size.LIST_MAX + 40
    assert split.handle(1).width() >= 5


class _Plain(RowDelegate):
    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        painter.drawText(rect, index.data())


def test_rows_show_selection_by_ground_and_bar(window: _Window) -> None:
    rows = RowList("Posts", _Plain(height=Size.ROW))
    rows.setModel(QStringListModel(["", "", ""], rows))
    _show(window, rows)
    rows.choose_row(1)
    picture = rows.viewport().grab().toImage()
    assert picture.pixelColor(1, Size.ROW + 10) == theme().accent
    assert picture.pixelColor(40, Size.ROW + 10) == theme().accent_soft
    assert picture.pixelColor(40, 10) == theme().background
    rows.move_by(9)
    assert rows.currentIndex().row() == 2
    rows.move_by(-9)
    assert rows.currentIndex().row() == 0


def test_the_ring_stands_two_pixels_away_around_what_the_keyboard_reached(window: _Window) -> None:
    first, second = Button("First"), Button("Second")
    ring = FocusRing(window)
    _show(window, first, second)
    _reach(ring, second)
    assert ring.widget is second
    around = QRect(second.mapTo(window, QPoint(0, 0)), second.size()).adjusted(-4, -4, 4, 4)
    assert ring.geometry() == around
    picture = window.grab().toImage()
    middle = around.center().y()
    assert picture.pixelColor(around.left(), middle) == theme().accent
    assert picture.pixelColor(around.left() + 1, middle) == theme().accent
    assert picture.pixelColor(around.left() + 2, middle) != theme().accent


def test_the_ring_follows_and_goes(window: _Window) -> None:
    field = QLineEdit()
    ring = FocusRing(window)
    _show(window, field)
    field.setFocus()
    before = ring.geometry()
    window.resize(900, 600)
    QTest.qWait(5)
    assert ring.geometry().width() > before.width()
    field.hide()
    assert ring.widget is None


def test_a_mouse_press_shows_no_ring_until_a_key(window: _Window) -> None:
    button = Button("Approve")
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    ring = FocusRing(window)
    _show(window, button)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Shift)
    assert ring.widget is button


def test_a_page_that_was_handed_the_focus_has_no_ring(window: _Window) -> None:
    page = QWidget()
    ring = FocusRing(window)
    _show(window, page)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert page.hasFocus()
    assert ring.widget is None


def test_a_widget_may_refuse_the_ring_or_place_it(window: _Window) -> None:
    class Painted(QWidget):
        def focus_ring_rect(self) -> QRect:
            return QRect(10, 20, 30, 40)

    bare, painted = QLineEdit(), Painted()
    bare.setProperty(NO_RING, True)
    painted.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    painted.setMinimumHeight(100)
    ring = FocusRing(window)
    _show(window, bare, painted)
    bare.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.widget is None
    _reach(ring, painted)
    assert ring.widget is painted
    assert ring.geometry() == QRect(painted.mapTo(window, QPoint(10, 20)), painted.rect().size()).adjusted(
        0, 0, 30 - painted.width(), 40 - painted.height()
    ).adjusted(-4, -4, 4, 4)


def test_a_sheet_keeps_the_focus_and_gives_it_back(window: _Window) -> None:
    behind = QLineEdit()
    _show(window, behind)
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


def test_words_that_are_asked_for_cannot_be_empty(window: _Window) -> None:
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


def test_a_click_beside_a_sheet_leaves_it_undone(window: _Window, qtbot: QtBot) -> None:
    did: list[str] = []
    sheet = ask(
        "Discard", "This cannot be undone.", verb="Discard", leave="Keep", then=lambda: did.append("x"), danger=True
    )
    sheet.open_over(window)
    assert sheet.geometry() == window.rect()
    with qtbot.waitSignal(sheet.dismissed):
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert did == []


def test_a_sheet_that_stays_can_say_what_failed(window: _Window) -> None:
    sheet = Sheet("Import", verb="Import", leave="Cancel", stays=True)
    sheet.accepted.connect(lambda: sheet.error.say("The file is empty.", "Nothing was changed."))
    sheet.open_over(window)
    assert sheet.primary is not None
    sheet.primary.click()
    assert sheet.isVisible()
    assert sheet.error.isVisible()
    sheet.close_sheet()


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
