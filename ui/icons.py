"""The program's own stroke icons, recoloured by theme role and crisp at any scale.

An icon is a file of ``resources/icons`` on a 20 px grid that draws in ``currentColor``. What stands in
``<g id="cut">…</g>`` is cut out of the rest, so that a filled sign shows the ground through it.
"""

from __future__ import annotations

import functools
import re

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from resources import path as resource
from ui.theme import theme

LARGE = 24
_CUT = re.compile(r'<g id="cut">(.*?)</g>', re.DOTALL)
NETWORKS = (
    "linkedin", "x", "mastodon", "bluesky", "wordpress", "instagram", "facebook", "youtube", "tiktok", "threads",
    "newsletter", "blog", "press",
)  # fmt: skip


@functools.cache
def _source(name: str) -> tuple[str, str]:
    """The drawing without what is cut out, and what is cut out (empty: nothing)."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    found = _CUT.search(text)
    if found is None:
        return text, ""
    head = text[: text.index(">") + 1]
    return _CUT.sub("", text), f"{head}{found.group(1)}</svg>"


@functools.lru_cache(maxsize=2048)
def _pixmap(name: str, size: int, color: str, dpr: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    side = max(1, round(size * dpr))
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    whole, cut = _source(name)
    if size > LARGE:
        # A large quiet picture keeps the line of a small one.
        whole = whole.replace('stroke-width="1.5"', f'stroke-width="{1.5 * LARGE / size:.2f}"')
    painter = QPainter(made)
    bounds = QRectF(0, 0, side, side)
    QSvgRenderer(QByteArray(whole.replace("currentColor", color).encode())).render(painter, bounds)
    if cut:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        QSvgRenderer(QByteArray(cut.replace("currentColor", "#000000").encode())).render(painter, bounds)
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made


def pixmap(name: str, size: int = 20, role: str | QColor = "text", dpr: float | None = None) -> QPixmap:
    """The icon at ``size`` logical pixels in a role's colour; ``dpr``: pixels of the device for one (default: most)."""
    color = theme().hex(role) if isinstance(role, str) else role.name()
    return _pixmap(name, size, color, dpr or _ratio())


def paint(painter: QPainter, name: str, rect: QRectF, role: str | QColor = "text") -> None:
    """Draw an icon into a square of a painter, at the painter's own density."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(rect.topLeft(), pixmap(name, round(rect.width()), role, ratio))


def icon(name: str, role: str = "text", size: int = 18) -> QIcon:
    """A QIcon for buttons and menus, with the disabled state; made anew by its owner when the theme changes."""
    made = QIcon()
    for ratio in sorted({1.0, 2.0, _ratio()}):
        made.addPixmap(pixmap(name, size, role, ratio), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, size, "tertiary", ratio), QIcon.Mode.Disabled)
    return made


def exists(name: str) -> bool:
    """Whether an icon of this name ships with the program."""
    try:
        return resource("icons", f"{name}.svg").is_file()
    except FileNotFoundError:
        return False


def network_icon(network: str) -> str:
    """The icon name of a network; an unknown one gets the globe."""
    return f"network-{network}" if network in NETWORKS else "network-other"


def app_icon() -> QIcon:
    """The application's icon at the sizes window systems ask for."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addFile(str(resource("icons", "app", f"app-{side}.png")), QSize(side, side))
    return made


def _ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
