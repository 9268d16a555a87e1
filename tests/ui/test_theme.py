from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from exec_assistant.domain.statuses import Status
from resources import path as resource
from ui import fonts, i18n, icons, theme
from ui.theme import GROUNDS, STATUS_LOOKS, TEXTS, ThemeName, contrast, read_theme, status_look
from ui.widgets.status import paint_status_bar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NAMES: tuple[ThemeName, ...] = get_args(ThemeName)


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply_theme(qapp, "light")
    yield
    theme.apply_theme(qapp, "light")


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_readable_on_every_ground(name: ThemeName) -> None:
    look = read_theme(name)
    ratios = {
        (text, ground): contrast(look.color(text), look.color(ground))
        for text in TEXTS
        for ground in (*GROUNDS, "pressed")
    }
    assert {pair: round(ratio, 2) for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", NAMES)
def test_words_on_soft_and_accent_grounds_are_readable(name: ThemeName) -> None:
    look = read_theme(name)
    for role in ("success", "warning", "danger", "info", "violet", "teal", "accent"):
        assert contrast(look.color(role), look.color(f"{role}_soft")) >= 4.5, role
        assert contrast(look.text, look.color(f"{role}_soft")) >= 4.5, role
    for ground in (look.accent, look.accent_hover):
        assert contrast(look.on_accent, ground) >= 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_both_themes_name_the_same_roles() -> None:
    roles = [set(tomllib.loads(resource("themes", f"{name}.toml").read_text("utf-8"))["roles"]) for name in NAMES]
    assert roles[0] == roles[1] == set(theme.ROLES)


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_s_pictures_have_colours_of_the_theme(name: ThemeName) -> None:
    look = read_theme(name)
    known = {look.hex(role) for role in theme.ROLES}
    pictures = list(resource("themes", name).glob("*.svg"))
    assert pictures
    for picture in pictures:
        used = {found.lower() for found in re.findall(r"#[0-9A-Fa-f]{6}", picture.read_text("utf-8"))}
        assert used, picture.name
        assert used <= known, picture.name
    wanted = set(re.findall(rf"theme:{name}/([\w-]+\.svg)", theme.style_sheet(look)))
    assert wanted
    assert wanted <= {picture.name for picture in pictures}


def test_every_status_has_its_own_shape_and_word() -> None:
    assert {str(status) for status in Status} <= set(STATUS_LOOKS)
    drawings = [resource("icons", f"{look.icon}.svg").read_text("utf-8") for look in STATUS_LOOKS.values()]
    assert len(set(drawings)) == len(STATUS_LOOKS)
    words = [i18n.status_word(status) for status in STATUS_LOOKS]
    assert len(set(words)) == len(STATUS_LOOKS)
    assert not set(words) & set(STATUS_LOOKS)


def test_statuses_of_one_colour_differ_in_pattern() -> None:
    assert status_look(Status.PARKED).pattern == "striped"
    assert status_look(Status.MISSED).pattern == "hollow"
    assert status_look(Status.HELD).pattern == "hatched"
    bars = {}
    for status in ("changes_requested", "parked", "missed"):
        picture = QImage(12, 40, QImage.Format.Format_ARGB32)
        picture.fill(theme.theme().background)
        painter = QPainter(picture)
        paint_status_bar(painter, QRectF(2, 2, 8, 36), status)
        painter.end()
        bars[status] = bytes(picture.constBits())
    assert len(set(bars.values())) == 3


class _Repaints(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QEvent.Type] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen.append(event.type())
        return False


def test_a_switch_reaches_open_widgets_and_listeners(qapp: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    spy = _Repaints()
    widget.show()
    widget.installEventFilter(spy)
    heard: list[theme.Theme] = []
    theme.theme_changes().changed.connect(heard.append)
    theme.apply_theme(qapp, "dark")
    theme.theme_changes().changed.disconnect(heard.append)
    assert [look.name for look in heard] == ["dark"]
    assert QEvent.Type.PaletteChange in spy.seen
    assert widget.palette().window().color() == read_theme("dark").background
    assert theme.theme().dark


def test_system_follows_the_system_s_change(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "system_theme", lambda: "dark")
    theme.apply_theme(qapp, "system")
    assert theme.theme().dark
    monkeypatch.setattr(theme, "system_theme", lambda: "light")
    qapp.styleHints().colorSchemeChanged.emit(qapp.styleHints().colorScheme())
    assert not theme.theme().dark
    assert theme.theme_choice() == "system"


def test_an_unknown_role_is_a_defect() -> None:
    with pytest.raises(KeyError):
        theme.theme().color("purple")


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold])
def test_inter_ships_in_the_three_weights(weight: QFont.Weight) -> None:
    assert "Inter" in fonts.load()
    made = fonts.font("body")
    made.setWeight(weight)
    info = QFontInfo(made)
    assert (info.family(), info.weight()) == ("Inter", int(weight))


def test_tabular_figures_have_one_width() -> None:
    metrics = QFontMetricsF(fonts.font("body", tabular=True))
    assert metrics.horizontalAdvance("1111") == pytest.approx(metrics.horizontalAdvance("0808"))
    plain = QFontMetricsF(fonts.font("body"))
    assert plain.horizontalAdvance("1111") != pytest.approx(plain.horizontalAdvance("0808"))


def test_the_font_s_licence_ships_with_it() -> None:
    assert "SIL OPEN FONT LICENSE" in resource("fonts", "LICENSE-Inter.txt").read_text("utf-8").upper()


ICONS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def test_all_icons_are_drawn_on_one_grid_in_one_stroke() -> None:
    for name in ICONS:
        text = resource("icons", f"{name}.svg").read_text("utf-8")
        assert 'viewBox="0 0 20 20"' in text, name
        assert 'stroke-width="1.5"' in text, name
        assert not re.search(r"#[0-9A-Fa-f]{3,6}", text), name


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 2.5])
def test_an_icon_has_every_pixel_of_its_screen(ratio: float) -> None:
    made = icons.pixmap("check", 20, "accent", ratio)
    assert made.size() == QSize(round(20 * ratio), round(20 * ratio))
    assert made.deviceIndependentSize().toSize() == QSize(20, 20)


def test_every_icon_draws_something_in_its_role_s_colour() -> None:
    danger = theme.theme().danger
    for name in ICONS:
        picture = icons.pixmap(name, 20, "danger", 2.0).toImage()
        solid = [
            picture.pixelColor(x, y)
            for x in range(picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y).alpha() > 200
        ]
        assert solid, name
        assert all(abs(pixel.red() - danger.red()) < 24 for pixel in solid), name


def test_a_large_icon_keeps_a_thin_line() -> None:
    rows = [icons.pixmap("add", size, "text", 1.0).toImage() for size in (20, 40)]
    thickness = [
        sum(picture.pixelColor(picture.width() // 4, y).alpha() for y in range(picture.height())) / 255
        for picture in rows
    ]
    assert thickness[0] == pytest.approx(1.5, abs=0.3)
    assert thickness[1] < 2.2


def test_a_filled_sign_shows_the_ground_through_its_letters() -> None:
    picture = icons.pixmap("status-published", 20, "success", 4.0).toImage()
    middle = [picture.pixelColor(x, 44).alpha() for x in range(20, 60)]
    assert min(middle) == 0
    assert max(middle) == 255


def test_an_unknown_network_gets_the_globe() -> None:
    assert icons.network_icon("mastodon") == "network-mastodon"
    assert icons.network_icon("friendster") == "network-other"
    assert all(icons.exists(icons.network_icon(network)) for network in (*icons.NETWORKS, "friendster"))


def test_the_application_icon_has_the_sizes_that_systems_ask_for() -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 128, 256} <= sizes
