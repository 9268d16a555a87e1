"""Colours, fonts and glyphs of the painted calendar, resolved once per theme and not once per entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPixmap

from ui import fonts, icons
from ui.theme import STATUS_LOOKS, Theme

GlyphSource = Callable[[str, QColor, int, float], QPixmap]
"""Icon name, colour, logical size, device pixel ratio -> pixmap; a null pixmap where there is no such icon."""


_TILE = 64
"""Pixels of a side: a multiple of the eight after which Qt's patterns repeat."""


def icon_glyphs(name: str, color: QColor, size: int, ratio: float) -> QPixmap:
    """The program's own icons."""
    return icons.pixmap(name, size, color, ratio) if icons.exists(name) else QPixmap()


@dataclass(slots=True)
class Look:
    """Fonts, metrics and cached glyphs for one theme and pixel ratio."""

    theme: Theme
    ratio: float = 1.0
    glyphs: GlyphSource = icon_glyphs
    small: QFont = field(init=False)
    medium: QFont = field(init=False)
    time: QFont = field(init=False)
    time_set: QFont = field(init=False)
    number: QFont = field(init=False)
    number_strong: QFont = field(init=False)
    small_metrics: QFontMetrics = field(init=False)
    medium_metrics: QFontMetrics = field(init=False)
    time_metrics: QFontMetrics = field(init=False)
    _cache: dict[tuple[str, int, int], QPixmap] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.small = _entry_font(QFont.Weight.Normal)
        self.medium = _entry_font(QFont.Weight.Medium)
        self.time = fonts.font("label", tabular=True)
        self.time_set = fonts.font("label_strong", tabular=True)
        self.number = fonts.font("body", tabular=True)
        self.number_strong = fonts.font("strong", tabular=True)
        self.number_strong.setWeight(QFont.Weight.DemiBold)
        self.small_metrics = QFontMetrics(self.small)
        self.medium_metrics = QFontMetrics(self.medium)
        self.time_metrics = QFontMetrics(self.time_set)

    def glyph(self, name: str, color: QColor, size: int) -> QPixmap:
        """A recoloured icon at this look's pixel ratio; null when there is no such icon."""
        key = (name, color.rgba(), size)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self.glyphs(name, color, size, self.ratio)
        return found

    def hatch(self, ground: QColor, color: QColor) -> QPixmap:
        """An opaque tile of a ground with thin diagonal lines: laying it costs a copy, a brush costs blending."""
        key = (f"hatch-{ground.name()}", color.rgba(), _TILE)
        found = self._cache.get(key)
        if found is None:
            found = QPixmap(round(_TILE * self.ratio), round(_TILE * self.ratio))
            found.setDevicePixelRatio(self.ratio)
            found.fill(ground)
            faint = QColor(color)
            faint.setAlpha(26)
            painter = QPainter(found)
            painter.fillRect(0, 0, _TILE, _TILE, QBrush(faint, Qt.BrushStyle.BDiagPattern))
            painter.end()
            self._cache[key] = found
        return found

    def status_color(self, status: str) -> QColor:
        """The colour of a variant's status; grey for one this version does not know."""
        known = STATUS_LOOKS.get(status)
        return self.theme.color(known.role if known else "secondary")

    def pattern(self, status: str) -> str:
        """How a status is told apart without colour: solid, striped, hollow or hatched."""
        known = STATUS_LOOKS.get(status)
        return known.pattern if known else "solid"

    def tint(self, color: QColor, share: float) -> QColor:
        """A colour laid thinly over the background, opaque, so that it can cover what was painted before."""
        ground = self.theme.background
        pairs = zip(ground.getRgb()[:3], color.getRgb()[:3], strict=True)  # type: ignore[index]
        return QColor(*(round(low + (high - low) * share) for low, high in pairs))


def _entry_font(weight: QFont.Weight) -> QFont:
    font = fonts.font("body")
    font.setPixelSize(12)
    font.setWeight(weight)
    return font


def paint_status_bar(painter: QPainter, rect: QRectF, pattern: str, color: QColor) -> None:
    """The bar that says the status beside its glyph: solid, hollow, striped or hatched."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if pattern == "hollow":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(color)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5)
    elif pattern in {"striped", "hatched"}:
        top, step = rect.top(), 5.0 if pattern == "striped" else 3.0
        while top < rect.bottom() - 0.5:
            painter.drawRect(QRectF(rect.left(), top, rect.width(), min(step * 0.6, rect.bottom() - top)))
            top += step
    else:
        painter.drawRoundedRect(rect, rect.width() / 2, rect.width() / 2)


def pattern_brush(pattern: str, color: QColor) -> QBrush | None:
    """The ground pattern that tells striped and hatched statuses apart without colour, else None."""
    styles = {"striped": Qt.BrushStyle.BDiagPattern, "hatched": Qt.BrushStyle.DiagCrossPattern}
    if pattern not in styles:
        return None
    faint = QColor(color)
    faint.setAlpha(60)
    return QBrush(faint, styles[pattern])
