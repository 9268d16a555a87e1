from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QColor, QImage

from tests.ui.calendar.conftest import TODAY, band, post
from tests.ui.calendar.test_month_view import heard
from ui.calendar.agenda_view import AgendaModel, AgendaView
from ui.calendar.delegate import DAY_ROLE, PLACED_ROLE
from ui.calendar.messages import EntryOpened, IdeaOpened, MoveRefused, MoveRequested, PlanRequested, SelectionChanged
from ui.calendar.model import ItemKind
from ui.calendar.tray import IDEA_MIME, Idea, IdeaTray

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.calendar.model import DayModel
    from ui.calendar.words import CalendarWords

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def agenda(qtbot: QtBot, model: DayModel, french: CalendarWords) -> AgendaView:
    view = AgendaView(model, TODAY, words=french)
    qtbot.addWidget(view)
    view.resize(900, 500)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    view.go_today()
    return view


def rows(agenda: AgendaView) -> list[str]:
    found = []
    for row in range(agenda.rows.rowCount()):
        index = agenda.rows.index(row, 0)
        placed = index.data(PLACED_ROLE)
        found.append(placed.item.id if placed else index.data(DAY_ROLE).isoformat())
    return found


def test_days_in_order_each_with_its_lines(agenda: AgendaView) -> None:
    assert rows(agenda) == ["2026-11-17", "fair", "2026-11-23", "done", "2026-11-24", "a", "b", "2026-11-26", "c"]
    assert agenda.current_id() == "a"
    assert "8\u00a0h\u00a030" in str(agenda.currentIndex().data())


def test_today_has_a_header_without_anything_on_it(agenda: AgendaView) -> None:
    agenda.rows.source.apply([], ["a", "b"])
    assert "2026-11-24" in rows(agenda)
    assert agenda.current_id() == ""


def test_what_lasts_all_day_comes_first_then_by_time(agenda: AgendaView) -> None:
    early = post("early", TODAY, 6)
    agenda.rows.source.apply([early, band("e", TODAY, date(2026, 11, 26))])
    assert [held.item.id for held in agenda.rows.lines(TODAY)] == ["e", "early", "a", "b"]


def test_the_keys_are_those_of_the_month(agenda: AgendaView, qtbot: QtBot) -> None:
    opened, asked, refused = heard(agenda.entry_opened), heard(agenda.move_requested), heard(agenda.move_refused)
    qtbot.keyClick(agenda, Key.Key_Down)
    qtbot.keyClick(agenda, Key.Key_Return)
    qtbot.keyClick(agenda, Key.Key_Right, ALT)
    qtbot.keyClick(agenda, Key.Key_Up, ALT)
    assert opened == [EntryOpened("b")]
    assert asked == [MoveRequested(("b",), 1), MoveRequested(("b",), -7)]
    qtbot.keyClick(agenda, Key.Key_Down)
    assert agenda.current_id() == "c"
    qtbot.keyClick(agenda, Key.Key_Left)
    qtbot.keyClick(agenda, Key.Key_Left)
    qtbot.keyClick(agenda, Key.Key_Down, ALT)
    assert refused == [MoveRefused(("done",))]
    qtbot.keyClick(agenda, Key.Key_T)
    assert agenda.current_id() == "a"
    qtbot.keyClick(agenda, Key.Key_PageUp)
    assert agenda.current_id() == "fair"


def test_selection_and_keyboard_survive_a_change(agenda: AgendaView) -> None:
    said = heard(agenda.selection_changed)
    agenda.select(["a", "c"])
    assert said[-1] == SelectionChanged(("a", "c"))
    agenda.rows.source.apply([post("a", date(2026, 12, 9)), post("z", date(2026, 11, 18))])
    assert agenda.selected_ids() == ("c", "a")
    assert agenda.current_id() in {"a", "c"}


def test_the_keyboard_never_hides_under_the_header_at_the_top(agenda: AgendaView, qtbot: QtBot) -> None:
    agenda.rows.source.apply([post(f"p{n}", date(2026, 12, 1 + n), 9) for n in range(25)])
    agenda.select(["p20"])
    agenda.scrollTo(agenda.currentIndex())
    for _ in range(18):
        qtbot.keyClick(agenda, Key.Key_Up)
        assert agenda.visualRect(agenda.currentIndex()).top() >= 36 or agenda.verticalScrollBar().value() == 0


def test_the_sticking_header_is_painted_over_the_rows(agenda: AgendaView) -> None:
    agenda.rows.source.apply([post(f"p{n}", TODAY, 9 + n % 10) for n in range(40)])
    agenda.verticalScrollBar().setValue(agenda.verticalScrollBar().maximum() // 2)
    top = agenda.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert agenda.rows.day_at(agenda.indexAt(QPoint(4, 4)).row()) == TODAY
    colors = {QColor(top.pixel(x, y)).name() for x in range(16, 120) for y in range(8, 34)}
    assert len(colors) > 2  # words, not an empty strip


def test_the_tray_plans_opens_and_drags(qtbot: QtBot) -> None:
    tray = IdeaTray()
    qtbot.addWidget(tray)
    tray.resize(280, 400)
    tray.show()
    assert not tray.grab().isNull()
    planned, opened = heard(tray.plan_requested), heard(tray.idea_opened)
    qtbot.keyClick(tray, Key.Key_Return)
    tray.set_ideas([Idea("i1", "Tribune"), Idea("i2", "Portrait", "linkedin", "Claire", ("Climat",))])
    tray.setCurrentIndex(tray.ideas.index(1, 0))
    qtbot.keyClick(tray, Key.Key_Return)
    first = tray.visualRect(tray.ideas.index(0, 0)).center()
    qtbot.mouseClick(tray.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseDClick(tray.viewport(), Qt.MouseButton.LeftButton, pos=first)
    assert planned == [PlanRequested("i2")]
    assert opened == [IdeaOpened("i1")]
    data: QMimeData = tray.ideas.mimeData([tray.ideas.index(1, 0)])
    assert bytes(data.data(IDEA_MIME).data()) == b"i2"
    assert data.formats() == [IDEA_MIME]
    assert not tray.drag_pixmap(1).isNull()


def test_the_tray_keeps_its_place_when_ideas_change(qtbot: QtBot) -> None:
    tray = IdeaTray()
    qtbot.addWidget(tray)
    tray.set_ideas([Idea("i1", "a"), Idea("i2", "b"), Idea("i3", "c")])
    tray.setCurrentIndex(tray.ideas.index(1, 0))
    tray.set_ideas([Idea("i0", "z"), Idea("i1", "a"), Idea("i2", "b"), Idea("i3", "c")])
    assert tray.current_id() == "i2"
    tray.set_ideas([Idea("i0", "z"), Idea("i1", "a"), Idea("i3", "c")])
    assert tray.current_id() == "i3"
    tray.set_ideas([])
    assert tray.current_id() == ""


def test_a_stretch_of_nothing_is_said_in_a_quiet_row(qtbot: QtBot, model: DayModel, french: CalendarWords) -> None:
    model.apply([post("far", date(2026, 12, 9)), post("odd", date(2026, 12, 10)), post("old", date(2026, 11, 2))])
    view = AgendaView(model, TODAY, words=french)
    qtbot.addWidget(view)
    said = [(row, days) for row in range(view.rows.rowCount()) if (days := view.rows.gap_at(row))]
    assert [days for _, days in said] == [12]
    row = said[0][0]
    assert view.rows.placed_at(row) is None
    assert not view.rows.is_header(row)
    assert not view.rows.flags(view.rows.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert "12" in str(view.rows.index(row, 0).data())
    assert view.rows.day_at(row) == date(2026, 11, 26)
    assert view.rows.placed_at(view.rows.next_day_row(row, 1)).item.id == "far"  # type: ignore[union-attr]
    view.resize(700, 700)
    assert not view.grab().isNull()


def test_a_quiet_period_that_lasts_leaves_no_stretch(model: DayModel, french: CalendarWords) -> None:
    model.apply([post("far", date(2026, 12, 9)), band("q", date(2026, 11, 26), date(2026, 12, 20), ItemKind.QUIET)])
    rows = AgendaModel(model, TODAY, french)
    assert not any(rows.gap_at(row) for row in range(rows.rowCount()))
