"""The fixed bar under a post: each action with its key, decisions left, tools right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui import icons
from ui.actions.action import shown_keys
from ui.theme import Size, Space, theme
from ui.widgets.controls import paint_keys
from ui.widgets.painted import PaintedButton
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from ui.actions.registry import Actions

Kind = Literal["primary", "plain", "danger", "tool"]
HEIGHT = 56

Form = Literal["wide", "narrow", "icon"]
_FORMS: tuple[tuple[Form, Form, Form], ...] = (
    ("wide", "wide", "wide"),
    ("wide", "wide", "narrow"),
    ("wide", "wide", "icon"),
    ("wide", "narrow", "icon"),
    ("narrow", "narrow", "icon"),
    ("icon", "icon", "icon"),
)
"""Forms of the first decision, the other decisions and the tools, from the roomiest to the tightest."""


class BarButton(PaintedButton):
    """An action of the registry as a button that shows its key; narrow, only icon and key."""

    def __init__(self, actions: Actions, name: str, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._name, self._kind = actions, name, kind
        action = actions.get(name)
        self._icon = action.icon
        self._keys = action.keys[0] if action.keys else ""
        self._form: Form = "wide"
        self.setText(action.text)
        self.setAccessibleName(action.text)
        self.setAccessibleDescription(" ".join(shown_keys(self._keys)) if self._keys else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(32)
        self.clicked.connect(lambda: actions.run(name))
        self.look_again()

    @property
    def action_name(self) -> str:
        """The action it runs."""
        return self._name

    def look_again(self) -> None:
        """Ask whether it is possible now."""
        possible = self._actions.get(self._name).enabled()
        if possible != self.isEnabled():
            self.setEnabled(possible)
            self.update()

    def set_form(self, form: Form) -> None:
        """Words and key, icon and key, or only the icon."""
        if form != self._form:
            self._form = form
            self.setToolTip(self.text() if form == "wide" else f"{self.text()}  {' '.join(shown_keys(self._keys))}")
            self.updateGeometry()
            self.update()

    def width_for(self, form: Form) -> int:
        """How wide it is in a form."""
        if form == "icon":
            return 34
        cap = max(18.0, round(text_width(" ".join(shown_keys(self._keys)), "label")) + 10) if self._keys else 0.0
        words = 18.0 if form == "narrow" else text_width(self.text(), "strong")
        return round((8 if form == "narrow" else 12) + words + (6 if form == "narrow" else 8) + cap + 7)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_for(self._form), 32)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        """Ground, edge and ink."""
        look = theme()
        if not self.isEnabled():
            edge = look.background if self._kind == "tool" else look.border
            return look.background, edge, look.tertiary
        if self._kind == "primary":
            ground = look.accent_hover if self.hovered or self.isDown() else look.accent
            return ground, ground, look.on_accent
        lit = self.hovered or self.isDown()
        if self._kind == "danger":
            return (look.danger_soft if lit else look.background), look.border_strong, look.danger
        if self._kind == "tool":
            ground = look.hover if lit else look.background
            return ground, ground, look.text if lit else look.secondary
        return (look.hover if lit else look.background), look.border_strong, look.text

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colors()
        rect = QRectF(self.rect())
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Size.RADIUS, Size.RADIUS)
        middle = rect.center().y()
        if self._form == "icon":
            icons.paint(painter, self._icon, QRectF(8, round(middle) - 9, 18, 18), ink)
            return
        if self._form == "narrow" and self._icon:
            icons.paint(painter, self._icon, QRectF(8, round(middle) - 9, 18, 18), ink)
        else:
            draw_text(painter, QRectF(12, 0, rect.width() - 12, rect.height()), self.text(), using="strong", ink=ink)
        if not self._keys:
            return
        if self._kind == "primary" and self.isEnabled():
            self._paint_cap(painter, rect, ink)
        else:
            paint_keys(painter, rect.right() - 7, middle, self._keys)

    def _paint_cap(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        """The key on the accent ground, as an outline in its own ink."""
        cap = " ".join(shown_keys(self._keys))
        width = max(18.0, round(text_width(cap, "label")) + 10)
        place = QRectF(rect.right() - 7 - width, rect.center().y() - 9, width, 18)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(0.65)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setOpacity(1)
        draw_text(painter, place, cap, using="label", ink=ink, align=Qt.AlignmentFlag.AlignHCenter)


class ActionBar(QWidget):
    """Decisions left, tools right; tools lose their words first when there is no room."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._decisions: list[BarButton] = []
        self._tools: list[BarButton] = []
        self.setFixedHeight(HEIGHT)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.XL, 0, Space.L, 0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(0)

    def show_actions(self, decisions: list[tuple[str, Kind]], tools: list[str]) -> None:
        """Show these actions; each must be registered."""
        for old in (*self._decisions, *self._tools):
            old.hide()
            old.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._decisions = [BarButton(self._actions, name, kind, self) for name, kind in decisions]
        self._tools = [BarButton(self._actions, name, "tool", self) for name in tools]
        for button in self._decisions:
            self._row.addWidget(button)
            self._row.addSpacing(Space.S)
        self._row.addStretch(1)
        for button in self._tools:
            self._row.addWidget(button)
        self._fit()

    def look_again(self) -> None:
        """Ask every action whether it is possible now."""
        for button in (*self._decisions, *self._tools):
            button.look_again()

    @property
    def buttons(self) -> list[BarButton]:
        """All buttons, left to right."""
        return [*self._decisions, *self._tools]

    def place_of(self, name: str) -> QPoint:
        """Where an action's button begins; the left end of the bar where it has none."""
        found = next((button for button in self.buttons if button.action_name == name), None)
        return found.geometry().topLeft() if found is not None else QPoint(Space.XL, 0)

    def _fit(self) -> None:
        room = self.width() - Space.XL - Space.L - Space.S * len(self._decisions)
        for first, others, tools in _FORMS:
            forms = [first, *[others] * (len(self._decisions) - 1)][: len(self._decisions)]
            forms += [tools] * len(self._tools)
            wanted = sum(button.width_for(form) for button, form in zip(self.buttons, forms, strict=True))
            if wanted <= room:
                break
        for button, form in zip(self.buttons, forms, strict=True):
            button.set_form(form)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().background)
        painter.fillRect(0, 0, self.width(), 1, theme().border)
