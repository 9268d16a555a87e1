from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from exec_assistant.services import comments
from tests.crowds import crowd
from ui import i18n
from ui.approvals.columns import LIST_WIDTH
from ui.approvals.model import Heading, QueueModel
from ui.theme import Size, apply_theme, theme

if TYPE_CHECKING:
    import pytest

    from tests.ui.approvals.conftest import Desk


def test_whatever_takes_the_keyboard_has_a_name(desk: Desk) -> None:
    desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    desk.press("r")
    nameless = [
        widget
        for widget in screen.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (isinstance(widget, QPushButton) and widget.text()))
    ]
    assert nameless == []


def test_a_row_is_read_aloud_as_it_is_seen(desk: Desk) -> None:
    desk.submit("Un texte.", 14)
    screen = desk.open()
    said = screen.model.data(screen.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Un texte. New, First on this account. Mastodon, Claire. Saturday 08:30. 5 s to read"
    assert screen.model.data(screen.model.index(1, 0), Qt.ItemDataRole.ToolTipRole) == "To know: First on this account"


def test_the_room_follows_the_language_and_leaves_nothing_behind(desk: Desk, qapp: QApplication) -> None:
    desk.submit("Un texte.", 14)
    desk.open()
    desk.read()
    i18n.install_language(qapp, "fr")
    qapp.processEvents()
    desk.settle()
    desk.read()
    assert desk.screen.bar.buttons[0].text() == "Valider"
    desk.press("d")
    assert desk.screen.detail.difference.summary.text() == "Rien n’a changé depuis votre lecture."
    i18n.install_language(qapp, "en")


def test_the_room_follows_the_theme(desk: Desk, qapp: QApplication) -> None:
    desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    before = screen.grab().toImage().pixelColor(3, screen.height() // 2)
    apply_theme(qapp, "dark")
    qapp.processEvents()
    after = screen.grab().toImage().pixelColor(3, screen.height() // 2)
    assert before != after
    assert after == theme().background
    apply_theme(qapp, "light")


def test_no_button_of_the_bar_is_cut_at_any_width_in_french(desk: Desk, qapp: QApplication) -> None:
    i18n.install_language(qapp, "fr")
    desk.submit("Un texte.", 14)
    desk.open()
    desk.read()
    screen = desk.screen
    for width in (960, 1100, 1280, 1440, 2560):
        desk.window.resize(width, 720)
        qapp.processEvents()
        buttons = screen.bar.buttons
        for one, other in itertools.pairwise(buttons):
            assert one.geometry().right() < other.geometry().left()
            assert one.width() >= one.sizeHint().width()
        assert buttons[-1].geometry().right() <= screen.bar.width()
    i18n.install_language(qapp, "en")


def test_undo_is_offered_above_the_bar(desk: Desk) -> None:
    desk.submit("Un.", 14)
    desk.submit("Deux.", 15)
    screen = desk.open()
    desk.read()
    desk.press("a")
    desk.qtbot.waitUntil(lambda: desk.window.undo_strip.offered)
    desk.read()
    strip = desk.window.undo_strip.geometry()
    assert strip.bottom() < screen.bar.mapTo(desk.window, screen.bar.rect().topLeft()).y()


def test_the_inspector_takes_the_place_of_the_list_where_there_is_no_room(desk: Desk) -> None:
    desk.submit("Un texte.", 14)
    screen = desk.open()
    desk.read()
    desk.window.resize(1000, 700)
    QApplication.processEvents()
    assert screen.inspector.isHidden()
    assert screen.list.isVisible()
    assert screen.list.width() == screen.split.sizes()[0], "no empty strip beside the list"
    desk.press("i")
    assert screen.inspector.isVisible()
    assert screen.list.isHidden()
    desk.press("i")
    assert screen.list.isVisible()


def test_who_only_hears_is_told_what_was_done_and_what_comes_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.approvals.view.announce", lambda _widget, text: said.append(text))
    desk.submit("Un.", 14)
    desk.submit("Deux.", 15)
    desk.open()
    desk.read()
    desk.press("a")
    desk.read()
    assert said == [
        "Approved “Un”. Next: Deux. New, First on this account. Mastodon, Claire. Sunday 08:30. 5 s to read"
    ]
    desk.press("h")
    desk.settle()
    assert said[1] == "Put off: Tomorrow morning. All is decided"


def test_an_empty_queue_takes_no_column_and_the_list_comes_back_as_wide_as_it_was(desk: Desk) -> None:
    desk.window.resize(1280, 720)
    screen = desk.open()
    assert screen.list.isHidden()
    assert screen.first_focus() is screen.done.calendar
    desk.submit("Un texte.", 14)
    desk.team.be("executive")
    desk.qtbot.waitUntil(screen.list.isVisible)
    assert screen.list.width() == LIST_WIDTH


def test_the_list_stays_where_it_was_scrolled_when_a_row_goes(desk: Desk) -> None:
    posts = crowd(desk.team, posts=40, in_review=40)
    screen = desk.open()
    desk.read()
    screen.choose((posts[20], desk.team.mastodon))
    desk.read()
    bar = screen.list.verticalScrollBar()
    bar.setValue(bar.value() + 3)
    before = bar.value()
    resets: list[bool] = []
    screen.model.modelReset.connect(lambda: resets.append(True))
    desk.press("a")
    desk.qtbot.waitUntil(lambda: len(screen.model.posts()) == 39)
    desk.settle()
    assert resets == []
    assert abs(bar.value() - before) <= Size.ROW_TALL
    assert screen.reader.wanted == (posts[21], desk.team.mastodon)
    assert screen.list.currentIndex().row() == screen.model.line_of((posts[21], desk.team.mastodon))


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_the_rows_become_the_new_ones_whatever_they_were(old: list[int], new: list[int]) -> None:
    model = QueueModel()
    model._become([Heading(str(number), 0) for number in old])
    assert [line.text for line in model.lines if isinstance(line, Heading)] == [str(number) for number in old]
    model._become([Heading(str(number), 0) for number in new])
    assert [line.text for line in model.lines if isinstance(line, Heading)] == [str(number) for number in new]
    assert model.rowCount() == len(new)


def test_a_marked_passage_that_is_pressed_shows_its_comment(desk: Desk) -> None:
    post = desk.submit("Nous ouvrons trois usines en Isère.", 14)
    ws = desk.team.be("advisor")
    for number in range(12):
        comments.add_comment(ws, post, f"Remarque {number}")
    comments.add_comment(ws, post, "Lesquelles ?", quote="trois usines")
    screen = desk.open()
    desk.read()
    text = screen.detail.preview.text
    top, bottom = text.rect_of((13, 25))
    cursor = text.textCursor()
    cursor.setPosition(18)
    place = QPoint(text.cursorRect(cursor).left(), (top + bottom) // 2)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert text.highlighted == "trois usines"
    card = next(card for card in screen.inspector.comments.cards if card.row.quote)
    assert not card.visibleRegion().isEmpty()
