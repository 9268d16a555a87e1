"""Headers, empty states, errors, panes and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exec_assistant.domain.errors import StorageProblem
from ui.theme import Motion, Size, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import SearchField
from ui.widgets.frames import Card, EmptyState, Header, InlineError, Page, Skeleton, SplitView
from ui.widgets.rows import Index, RowDelegate, RowList
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot
from tests.ui.widgets.widget_window import PlainWindow, show_in


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


def test_an_empty_state_offers_the_one_action(window: PlainWindow) -> None:
    ran: list[int] = []
    made = EmptyState("drafts", "No drafts yet", "They will be here.", verb="Write one", run=lambda: ran.append(1))
    show_in(window, made)
    assert made.button is not None
    QTest.mouseClick(made.button, Qt.MouseButton.LeftButton)
    assert ran == [1]
    made.set_words("Nothing found")
    assert made.text.isHidden()


def test_an_error_says_its_sentences_where_it_stands(window: PlainWindow) -> None:
    ran: list[int] = []
    made = InlineError(window, verb="Try again", run=lambda: ran.append(1))
    assert made.isHidden()
    show_in(window, made)
    made.tell(StorageProblem("The disk is full.", "Nothing was lost.", "Free some space."))
    assert made.what.text() == "The disk is full."
    assert made.more.text() == "Nothing was lost. Free some space."
    assert made.accessibleName() == "The disk is full. Nothing was lost. Free some space."
    assert made.button is not None
    made.button.click()
    assert ran == [1]


def test_a_skeleton_shows_nothing_at_first(window: PlainWindow, qtbot: QtBot) -> None:
    made = Skeleton()
    show_in(window, made)
    assert _colours(made) == 1
    qtbot.wait(Motion.SKELETON_AFTER + 60)
    assert _colours(made) > 1


def _colours(widget: QWidget) -> int:
    picture = widget.grab().toImage()
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 3)})


def test_a_card_is_drawn_in_its_ground(window: PlainWindow) -> None:
    card = Card(ground="surface")
    card.body.addWidget(Text("words"))
    show_in(window, card)
    assert card.grab().toImage().pixelColor(20, 6) == theme().surface


def test_panes_keep_their_widths_and_can_be_grabbed(window: PlainWindow) -> None:
    split = SplitView()
    split.add_list_pane(QWidget())
    split.add_pane(QWidget())
    window.resize(1200, 500)
    show_in(window, split)
    first = split.widget(0)
    assert first is not None
    assert Size.LIST_MIN <= first.width() <= Size.LIST_MAX + 40
    assert split.handle(1).width() >= 5


class _Plain(RowDelegate):
    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        painter.drawText(rect, index.data())


def test_rows_show_selection_by_ground_and_bar(window: PlainWindow) -> None:
    rows = RowList("Posts", _Plain(height=Size.ROW))
    rows.setModel(QStringListModel(["", "", ""], rows))
    show_in(window, rows)
    rows.choose_row(1)
    picture = rows.viewport().grab().toImage()
    assert picture.pixelColor(1, Size.ROW + 10) == theme().accent
    assert picture.pixelColor(40, Size.ROW + 10) == theme().accent_soft
    assert picture.pixelColor(40, 10) == theme().background
    rows.move_by(9)
    assert rows.currentIndex().row() == 2
    rows.move_by(-9)
    assert rows.currentIndex().row() == 0
