"""Charts as widgets: hover, keyboard reading and accessibility over the painting functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.charts import accessibility
from ui.charts.bars import bar_rects, diverging_plot
from ui.charts.export import paint_chart
from ui.charts.hbars import ROW, bar_row
from ui.charts.line import line_plot
from ui.charts.rank import ROW as RANK_ROW
from ui.charts.rank import rank_height, rank_row
from ui.charts.reading import Reading, Table, count, read, table
from ui.charts.sparkline import spark_places
from ui.charts.spec import BarsSpec, ChartSpec, DivergingSpec, LineSpec, RankSpec, SparkSpec
from ui.charts.tooltip import paint_card
from ui.theme import theme, theme_changes

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

_INSET = 6


@dataclass(frozen=True, slots=True)
class PlaceOpened:
    """What stands at a place of a chart was opened: post ids."""

    ids: tuple[str, ...]


class Chart(QWidget):
    """One chart of any kind. Arrows, Home and End read it place by place; Enter opens the posts of the place."""

    place_opened = Signal(object)

    def __init__(self, spec: ChartSpec, parent: QWidget | None = None) -> None:
        accessibility.install()
        super().__init__(parent)
        self._spec = spec
        self._at = -1
        self._hovered = -1
        self._painted: QPixmap | None = None
        self._painted_for: tuple[QSize, float, str] | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme_changes().changed.connect(self._repaint)
        self._name()

    @property
    def spec(self) -> ChartSpec:
        """What is shown."""
        return self._spec

    def set_spec(self, spec: ChartSpec) -> None:
        """Show something else; the keyboard's place is kept where it still exists."""
        if spec == self._spec:
            return
        self._spec = spec
        self._at = min(self._at, count(spec) - 1)
        self._hovered = -1
        self._painted = None
        self._name()
        self.updateGeometry()
        self.update()

    @property
    def at(self) -> int:
        """The place the keyboard stands on; -1: none."""
        return self._at

    @property
    def places(self) -> int:
        """How many places can be read."""
        return count(self._spec)

    def said(self, at: int) -> str:
        """What is said at a place."""
        return read(self._spec, at).sentence() if 0 <= at < self.places else ""

    def place_under(self, point: QPoint) -> int:
        """The place at a point of the widget; -1: none."""
        return self._nearest(QPointF(point)) if self.rect().contains(point) else -1

    def place_rect(self, at: int) -> QRect:
        """Where a place is, for whoever looks for it on the screen."""
        found = self._place(at) if 0 <= at < self.places else None
        if found is None:
            return QRect()
        if isinstance(self._spec, BarsSpec | RankSpec):
            height = ROW if isinstance(self._spec, BarsSpec) else RANK_ROW
            inside = self._inside()
            return QRectF(inside.left(), found.y() - height / 2, inside.width(), height).toRect() & self.rect()
        return QRectF(found.x() - 4, found.y() - 4, 8, 8).toRect() & self.rect()

    def table(self) -> Table:
        """The figures behind the chart."""
        return table(self._spec)

    def reading(self) -> Reading | None:
        """What is said at the pointer, else at the keyboard's place."""
        at = self._hovered if self._hovered >= 0 else self._at if self.hasFocus() else -1
        return read(self._spec, at) if at >= 0 else None

    @override
    def sizeHint(self) -> QSize:
        if isinstance(self._spec, SparkSpec):
            return QSize(96, 28)
        if isinstance(self._spec, BarsSpec):
            return QSize(320, ROW * max(1, len(self._spec.bars)) + 2 * _INSET)
        if isinstance(self._spec, RankSpec):
            return QSize(560, rank_height(self._spec) + 2 * _INSET)
        return QSize(560, 240)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if isinstance(self._spec, SparkSpec) else QSize(240, 140)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = count(self._spec) - 1
        upright = isinstance(self._spec, BarsSpec | RankSpec)
        back, on = (Qt.Key.Key_Up, Qt.Key.Key_Down) if upright else (Qt.Key.Key_Left, Qt.Key.Key_Right)
        wanted = {
            back: max(0, self._at - 1) if self._at >= 0 else last,
            on: min(last, self._at + 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in wanted and last >= 0 and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._go(wanted[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self._at)
        elif key == Qt.Key.Key_Escape and self._at >= 0:
            self._at = -1
            self.update()
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._nearest(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """One click opens a post's dot; elsewhere it only brings the keyboard here."""
        at = self._nearest(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self._opens(at):
            self._at = at
            self._open(at)
        super().mousePressEvent(event)

    def _opens(self, at: int) -> bool:
        return at >= 0 and bool(read(self._spec, at).ids)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._repaint()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme()
        painter.drawPixmap(0, 0, self._painted_chart())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colors.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        reading = self.reading()
        if reading is not None:
            at = self._hovered if self._hovered >= 0 else self._at
            place = self._place(at)
            if place is not None:
                self._paint_guide(painter, place)
                if not isinstance(self._spec, BarsSpec | RankSpec):
                    paint_card(painter, QRectF(self.rect()), place, reading, colors)
        painter.end()

    def _painted_chart(self) -> QPixmap:
        """The chart without pointer and keyboard, painted once: hovering then costs a copy, not the curves."""
        ratio = self.devicePixelRatioF()
        key = (self.size(), ratio, theme().name)
        if self._painted is None or self._painted_for != key:
            made = QPixmap(self.size() * ratio)
            made.setDevicePixelRatio(ratio)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            paint_chart(painter, self._inside(), self._spec, theme())
            painter.end()
            self._painted, self._painted_for = made, key
        return self._painted

    def _inside(self) -> QRectF:
        inset = 0 if isinstance(self._spec, SparkSpec) else _INSET
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)

    def _place(self, at: int) -> QPointF | None:
        """Where the card of a place points to."""
        spec, rect = self._spec, self._inside()
        if isinstance(spec, LineSpec):
            found = line_plot(rect, spec)
            if found is None:
                return None
            day = spec.days()[at]
            value = spec.series[0].values().get(day) if spec.series else None
            return QPointF(found[0].x(day), found[0].y(value) if value is not None else found[0].rect.center().y())
        if isinstance(spec, DivergingSpec):
            plot = diverging_plot(rect, spec)
            return QPointF(plot.x(spec.buckets[at].day), plot.y(0)) if plot else None
        if isinstance(spec, SparkSpec):
            return spark_places(rect, spec)[at]
        return (rank_row(rect, at) if isinstance(spec, RankSpec) else bar_row(rect, at)).center()

    def _nearest(self, point: QPointF) -> int:
        """The place under the pointer; -1 outside of the plot."""
        spec, rect = self._spec, self._inside()
        if isinstance(spec, LineSpec):
            found = line_plot(rect, spec)
            if found is None or not found[0].rect.adjusted(-8, -12, 8, 12).contains(point):
                return -1
            plot, last = found[0], count(spec) - 1
            share = (point.x() - plot.rect.left()) / plot.rect.width()
            return max(0, min(last, round(share * last)))
        if isinstance(spec, DivergingSpec):
            bars = diverging_plot(rect, spec)
            if bars is None:
                return -1
            for at, bucket in enumerate(spec.buckets):
                column = bar_rects(bars, bucket, spec.step_days)["neutral"]
                if column.left() - 2 <= point.x() <= column.right() + 2:
                    return at
            return -1
        if isinstance(spec, RankSpec):
            at = int((point.y() - rank_row(rect, 0).top()) // RANK_ROW)
            return at if 0 <= at < len(spec.rows) and rect.contains(point) else -1
        if isinstance(spec, BarsSpec):
            at = int((point.y() - rect.top()) // ROW)
            return at if 0 <= at < len(spec.bars) and rect.contains(point) else -1
        return -1

    def _paint_guide(self, painter: QPainter, place: QPointF) -> None:
        colors, rect = theme(), self._inside()
        if isinstance(self._spec, LineSpec):
            found = line_plot(rect, self._spec)
            if found is None:
                return
            painter.setPen(QPen(colors.border_strong, 1))
            painter.drawLine(QPointF(place.x(), found[0].rect.top()), QPointF(place.x(), found[0].rect.bottom()))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            at = self._hovered if self._hovered >= 0 else self._at
            if self._spec.days()[at] in self._spec.series[0].values():
                painter.setPen(QPen(colors.background, 2))
                painter.setBrush(colors.accent)
                painter.drawEllipse(place, 5, 5)
        elif isinstance(self._spec, BarsSpec | RankSpec):
            height = ROW if isinstance(self._spec, BarsSpec) else RANK_ROW
            row = QRectF(rect.left(), place.y() - height / 2, rect.width(), height)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            if colors.dark:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.hover)
            painter.drawRoundedRect(row, 6, 6)

    def _go(self, at: int) -> None:
        self._at = at
        self._hovered = -1
        text = read(self._spec, at).sentence()
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            accessibility.place_read(self)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.update()

    def _hover(self, at: int) -> None:
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if self._opens(at) else Qt.CursorShape.ArrowCursor)
            self.update()

    def _open(self, at: int) -> None:
        ids = read(self._spec, at).ids if at >= 0 else ()
        if ids:
            self.place_opened.emit(PlaceOpened(ids))

    def _name(self) -> None:
        self.setAccessibleName(self._spec.title)
        at = self._at if self._at >= 0 else count(self._spec) - 1
        self.setAccessibleDescription(read(self._spec, at).sentence() if at >= 0 else "")

    def _repaint(self) -> None:
        self._painted = None
        self.update()
