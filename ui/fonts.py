"""Inter, shipped with the program so that it looks the same everywhere, and the type scale by role."""

from __future__ import annotations

import functools
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from resources import path as resource

FAMILY = "Inter"
FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf")

TypeRole = Literal["title", "heading", "body", "strong", "label", "label_strong", "reading", "metric", "mono"]

# Size in pixels and weight.
SCALE: dict[TypeRole, tuple[float, QFont.Weight]] = {
    "title": (20, QFont.Weight.DemiBold),
    "heading": (15, QFont.Weight.DemiBold),
    "body": (13, QFont.Weight.Normal),
    "strong": (13, QFont.Weight.Medium),
    "label": (11.5, QFont.Weight.Normal),
    "label_strong": (11.5, QFont.Weight.Medium),
    "reading": (15, QFont.Weight.Normal),
    "metric": (26, QFont.Weight.DemiBold),
    "mono": (13, QFont.Weight.Normal),
}

READING_LINE_HEIGHT = 1.5
READING_MEASURE = 68


@functools.cache
def load() -> tuple[str, ...]:
    """Register the shipped files with Qt, once; return the families they gave (empty: the system's font is used)."""
    families: list[str] = []
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(resource("fonts", name)))
        if number >= 0:
            families.extend(QFontDatabase.applicationFontFamilies(number))
    return tuple(dict.fromkeys(families))


def font(role: TypeRole, *, tabular: bool = False) -> QFont:
    """The font of a type role; ``tabular`` gives every figure the same width, for times and metrics."""
    return QFont(_font(role, tabular))


@functools.cache
def _font(role: TypeRole, tabular: bool) -> QFont:
    size, weight = SCALE[role]
    if role == "mono":
        made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    else:
        made = QFont(FAMILY)
        made.setStyleHint(QFont.StyleHint.SansSerif)
    if size == int(size):
        made.setPixelSize(int(size))
    else:
        # Qt takes only whole pixels; a point size at the screen's own density is the same length.
        screen = QGuiApplication.primaryScreen()
        made.setPointSizeF(size * 72 / (screen.logicalDotsPerInchY() if screen else 96))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    if role == "title":
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.2)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
