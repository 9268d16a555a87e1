"""A ranking is read row by row, keeps what may not be added as it is, and gives its figures away as a table."""

from __future__ import annotations

import csv
import gc
import io
import itertools
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage

from tests.ui.charts.test_widget import BARS, LINE, TONES, shown
from ui.charts.export import chart_png, chart_svg
from ui.charts.files import table_csv, table_tsv
from ui.charts.rank import ROW, rank_columns, rank_height, rank_row
from ui.charts.reading import Table, read, table
from ui.charts.spec import ChartSpec, RankSpec, Said, Standing
from ui.charts.widget import Chart, PlaceOpened
from ui.theme import read_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

NAME = QAccessible.Text.Name
ROWS = (
    Standing(
        "a", "Claire", "LinkedIn", 1200, Said("1,200", "+12%", 1200, "+12%, more than the period before"), 1000,
        (Said("4", "", 4), Said("3.4%", "", 0.034, "41 engagements ÷ 1,200 impressions")), (3, 5, 8),
    ),
    Standing("", "Page", "X", None, Said("–", "", None, "no figure"), None, (Said("2", "", 2), Said("–")), None),
    Standing("", "Mentions on Press", "", None, Said(""), None, (Said(""), Said("")), (0, 2, 0)),
)  # fmt: skip
RANK = RankSpec("Results by account", "Impressions", ROWS, ("Publications", "Rate"), "Tone")


def test_each_row_is_said_with_its_notes_in_whole_words() -> None:
    assert read(RANK, 0).sentence() == (
        "Claire, Impressions: 1,200 (+12%, more than the period before), Publications: 4, "
        "Rate: 3.4% (41 engagements ÷ 1,200 impressions), negative: 3, neutral: 5, positive: 8, LinkedIn"
    )
    assert "Impressions: – (no figure)" in read(RANK, 1).sentence()
    assert read(RANK, 2).sentence() == "Mentions on Press, negative: 0, neutral: 2, positive: 0"


def test_the_table_holds_numbers_and_none_where_nothing_is_known() -> None:
    found = table(RANK)
    assert found.headers == (
        "Name",
        "Impressions",
        "Publications",
        "Rate",
        "Negative",
        "Neutral",
        "Positive",
        "To know",
    )
    assert found.rows[0][:7] == ("Claire", 1200, 4, 0.034, 3, 5, 8)
    assert "41 engagements" in str(found.rows[0][7])
    assert found.rows[1][:7] == ("Page", None, 2, None, None, None, None)


def test_the_keyboard_walks_the_rows_and_opens_what_can_be_opened(qtbot: QtBot) -> None:
    chart = shown(qtbot, RANK)
    opened: list[PlaceOpened] = []
    chart.place_opened.connect(opened.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(chart, key)
    assert opened == [PlaceOpened(("a",))]
    assert chart.accessibleDescription().startswith("Page")
    inside = QRectF(chart.rect()).adjusted(6, 6, -6, -6)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=rank_row(inside, 0).center().toPoint())
    assert len(opened) == 2


@pytest.mark.parametrize("width", [120, 360, 560, 984, 2400])
def test_columns_never_overlap_and_the_last_figures_give_way(qapp: QApplication, width: int) -> None:
    del qapp
    columns = rank_columns(QRectF(0, 0, width, 300), RANK)
    edges = [columns.name, *columns.cells, *([columns.tones] if columns.tones else [])]
    for left, right in itertools.pairwise(edges):
        assert left.right() <= right.left()
    assert len(columns.cells) >= 1
    assert columns.name.width() > 0 or width < 360


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_paints_its_bars_its_marks_and_its_tones(qapp: QApplication, theme: str) -> None:
    del qapp
    colors = read_theme(theme)  # type: ignore[arg-type]
    image = QImage.fromData(chart_png(RANK, QSize(900, rank_height(RANK)), colors, 1.0))
    held = {QColor(image.pixel(x, y)).name() for x in range(0, 900, 2) for y in range(0, image.height(), 2)}
    assert {colors.accent.name(), colors.danger.name(), colors.success.name(), colors.tertiary.name()} <= held
    svg = chart_svg(RANK, QSize(900, 240), colors).decode()
    assert "Claire" in svg
    assert rank_height(RANK) >= ROW * 3


# --- what a screen reader is given ---


@pytest.mark.parametrize(("spec", "places"), [(LINE, 5), (TONES, 5), (BARS, 3), (RANK, 3)])
def test_a_chart_is_a_chart_whose_children_are_its_places(qtbot: QtBot, spec: ChartSpec, places: int) -> None:
    chart = shown(qtbot, spec)
    interface = QAccessible.queryAccessibleInterface(chart)
    assert interface.role() == QAccessible.Role.Chart
    assert interface.text(NAME) == spec.title
    assert interface.childCount() == places
    for at in range(places):
        child = interface.child(at)
        assert child.text(NAME) == read(spec, at).sentence()
        assert child.role() == QAccessible.Role.ListItem
        assert child.parent() is interface
        assert interface.indexOfChild(child) == at
        assert chart.rect().contains(chart.mapFromGlobal(child.rect().center()))
    assert interface.child(places) is None
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert interface.focusChild().text(NAME) == read(spec, places - 1).sentence()
    assert interface.focusChild().state().focused


def test_what_stands_under_the_pointer_is_found(qtbot: QtBot) -> None:
    chart = shown(qtbot, RANK)
    interface = QAccessible.queryAccessibleInterface(chart)
    centre = interface.child(1).rect().center()
    assert interface.childAt(centre.x(), centre.y()) is interface.child(1)


def test_a_chart_that_is_gone_says_nothing(qtbot: QtBot) -> None:
    chart = Chart(RANK)
    interface = QAccessible.queryAccessibleInterface(chart)
    child = interface.child(0)
    chart.deleteLater()
    del chart
    qtbot.wait(20)
    gc.collect()
    assert not interface.isValid()
    assert child.text(NAME) == ""


# --- taking figures along ---


def test_a_text_that_a_spreadsheet_would_run_is_disarmed() -> None:
    found = Table(("Name", "Value"), (("=1+1", 2), ("@x", None), ("plain", -3.5)))
    assert table_tsv(found.headers, found.rows) == "Name\tValue\n'=1+1\t2\n'@x\t\nplain\t-3.5"
    assert table_csv(found).startswith(b"\xef\xbb\xbfName,Value\r\n'=1+1,2\r\n")


@given(st.lists(st.tuples(st.text(), st.one_of(st.none(), st.integers(-(10**9), 10**9))), max_size=8))
def test_a_csv_gives_back_what_it_was_given(rows: list[tuple[str, int | None]]) -> None:
    text = table_csv(Table(("a", "b"), tuple(rows))).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert len(back) == len(rows)
    for (name, value), (shown_name, shown_value) in zip(rows, back, strict=True):
        assert shown_name.removeprefix("'").replace("\r\n", "\n") in {
            name.replace("\r\n", "\n"),
            name.removeprefix("'"),
        }
        assert shown_value == ("" if value is None else str(value))
