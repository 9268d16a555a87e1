from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from tests.ui.charts.test_figures import DAY, days
from ui.charts.export import chart_png, chart_svg
from ui.charts.spec import Bar, BarsSpec, Bucket, ChartSpec, DivergingSpec, LineSpec, Mark, Series, SparkSpec, Whose
from ui.charts.widget import Chart, PlaceOpened
from ui.theme import read_theme, theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LINE = LineSpec(
    "Reach",
    (Series("Claire", days(1200, 1900, None, 900, 1100)), Series("Page", days(300, 200, 250, 400, 380))),
    "people",
    (Mark("p1", DAY + timedelta(days=1), "Results"), Mark("p2", DAY + timedelta(days=2), "Thanks")),
    Series("Before", tuple((day - timedelta(days=30), value) for day, value in days(700, 800, 900, 1000, 600))),
)
TONES = DivergingSpec(
    "Tone",
    tuple(Bucket(DAY + timedelta(days=7 * at), 3 + at, 20, 9) for at in range(5)),
    7,
    (
        Whose(DAY, DAY + timedelta(days=20), "Talkwalker"),
        Whose(DAY + timedelta(days=21), DAY + timedelta(days=60), "Here"),
    ),
)
BARS = BarsSpec("Reach", (Bar("p1", "Results", 4000, "LinkedIn"), Bar("p2", "Thanks", 1200), Bar("p3", "Later", None)))
SPARK = SparkSpec("Followers", (1, 2, None, 4))
EMPTY: list[ChartSpec] = [
    LineSpec("Reach", ()),
    LineSpec("Reach", (Series("a", ()),)),
    LineSpec("Reach", (Series("a", days(None, 5)),)),
    DivergingSpec("Tone", ()),
    DivergingSpec("Tone", (Bucket(DAY, 0, 0, 1),)),
    BarsSpec("Reach", ()),
    SparkSpec("Followers", ()),
    SparkSpec("Followers", (None, 3)),
]
Key = Qt.Key


def shown(qtbot: QtBot, spec: ChartSpec) -> Chart:
    chart = Chart(spec)
    qtbot.addWidget(chart)
    chart.resize(700, 300)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.setFocus()
    return chart


def test_the_keyboard_reads_and_opens(qtbot: QtBot) -> None:
    chart = shown(qtbot, LINE)
    opened: list[PlaceOpened] = []
    chart.place_opened.connect(opened.append)
    assert chart.reading() is None
    assert chart.accessibleName() == "Reach"
    qtbot.keyClick(chart, Key.Key_Home)
    qtbot.keyClick(chart, Key.Key_Return)
    qtbot.keyClick(chart, Key.Key_Right)
    assert "1,900" in chart.accessibleDescription()
    assert "Results" in chart.accessibleDescription()
    qtbot.keyClick(chart, Key.Key_Return)
    assert opened == [PlaceOpened(("p1",))]
    qtbot.keyClick(chart, Key.Key_Right)
    assert "no figure" in chart.accessibleDescription()
    qtbot.keyClick(chart, Key.Key_End)
    qtbot.keyClick(chart, Key.Key_Right)
    assert "1,100" in chart.accessibleDescription()
    qtbot.keyClick(chart, Key.Key_Escape)
    assert chart.reading() is None
    qtbot.keyClick(chart, Key.Key_Left)
    assert chart.reading() is not None


@pytest.mark.parametrize(
    ("spec", "point", "said"),
    [(LINE, QPoint(60, 150), "1,200"), (TONES, QPoint(300, 150), "20"), (BARS, QPoint(80, 60), "1,200")],
)
def test_hovering_says_the_nearest_place(qtbot: QtBot, spec: ChartSpec, point: QPoint, said: str) -> None:
    chart = shown(qtbot, spec)
    before = chart.grab().toImage()
    qtbot.mouseMove(chart, QPoint(350, 298))
    qtbot.mouseMove(chart, point)
    reading = chart.reading()
    assert reading is not None
    assert said in reading.sentence()
    assert chart.grab().toImage() != before
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.reading() is None


def test_a_top_list_is_read_up_and_down(qtbot: QtBot) -> None:
    chart = shown(qtbot, BARS)
    opened: list[PlaceOpened] = []
    chart.place_opened.connect(opened.append)
    qtbot.keyClick(chart, Key.Key_Down)
    qtbot.keyClick(chart, Key.Key_Down)
    qtbot.keyClick(chart, Key.Key_Return)
    qtbot.mouseDClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(80, 20))
    assert opened == [PlaceOpened(("p2",)), PlaceOpened(("p1",))]


def test_other_figures_keep_the_keyboard_where_it_can_be(qtbot: QtBot) -> None:
    chart = shown(qtbot, LINE)
    qtbot.keyClick(chart, Key.Key_End)
    chart.set_spec(LineSpec("Followers", (Series("Claire", days(1, 2)),)))
    assert chart.accessibleName() == "Followers"
    reading = chart.reading()
    assert reading is not None
    assert reading.lines == (("Claire", "2"),)
    assert chart.table().rows[-1][1] == 2


@pytest.mark.parametrize("spec", [LINE, TONES, BARS, SPARK, *EMPTY])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_chart_paints_to_png_and_svg(qapp: QApplication, spec: ChartSpec, name: str) -> None:
    colors = read_theme("dark" if name == "dark" else "light")
    image = QImage.fromData(chart_png(spec, QSize(600, 240), colors))
    assert (image.width(), image.height()) == (1200, 480)
    assert image.pixelColor(0, 479).name() == colors.background.name()
    root = ET.fromstring(chart_svg(spec, QSize(600, 240), colors))  # noqa: S314 - our own bytes
    assert root.tag.endswith("svg")


@pytest.mark.parametrize("spec", [LINE, TONES, BARS, SPARK, *EMPTY])
@pytest.mark.parametrize("size", [(1, 1), (60, 20), (240, 140), (3000, 40)])
def test_no_size_breaks_a_chart(qtbot: QtBot, spec: ChartSpec, size: tuple[int, int]) -> None:
    chart = Chart(spec)
    qtbot.addWidget(chart)
    chart.setMinimumSize(1, 1)
    chart.resize(*size)
    chart.show()
    chart.setFocus()
    qtbot.keyClick(chart, Key.Key_End)
    qtbot.keyClick(chart, Key.Key_Left)
    qtbot.mouseMove(chart, QPoint(size[0] // 2, size[1] // 2))
    assert not chart.grab().isNull()


def test_a_gap_leaves_the_ground_and_the_words_stand_in_the_svg(qapp: QApplication) -> None:
    colors = theme()
    gap = LineSpec("Reach", (Series("A", days(*[500.0] * 10, *[None] * 10, *[500.0] * 10)),))
    image = QImage.fromData(chart_png(gap, QSize(600, 240), colors, 1.0))
    accent = QColor(colors.accent)
    columns = {x for x in range(600) for y in range(240) if image.pixelColor(x, y) == accent and x < 540}
    assert columns
    widest = max(right - left for left, right in zip(sorted(columns), sorted(columns)[1:], strict=False))
    assert widest > 120
    assert "Claire" in chart_svg(LINE, QSize(600, 240), colors).decode()
