"""Labels by type role and colour role, and the drawing of text in painted views."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui import fonts
from ui.theme import theme

if TYPE_CHECKING:
    from ui.fonts import TypeRole

Ink = Literal["text", "secondary", "tertiary", "accent", "success", "warning", "danger", "info", "violet", "teal"]


class Text(QLabel):
    """A label in a type role and a colour role; plain text always, so that nothing in a draft becomes markup."""

    def __init__(
        self,
        text: str = "",
        role: TypeRole = "body",
        ink: Ink = "text",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
        tabular: bool = False,
        selectable: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(role, tabular=tabular))
        self.set_ink(ink)
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)

    def set_ink(self, ink: Ink) -> None:
        """Change the colour role."""
        if self.property("ink") != ink:
            self.setProperty("ink", ink)
            self.style().unpolish(self)
            self.style().polish(self)


class Elided(QLabel):
    """One line that ends in … where there is no room; the whole text is its tooltip then."""

    def __init__(
        self, text: str = "", role: TypeRole = "body", ink: Ink = "text", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(role))
        self._ink = ink
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = draw_text(painter, QRectF(self.rect()), self.text(), ink=self._ink, using=None)
        self.setToolTip("" if shown == self.text() else self.text())


class Divider(QFrame):
    """A one-pixel line."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().border)


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    using: TypeRole | None = "body",
    ink: Ink | QColor = "text",
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    tabular: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> str:
    """Draw one line of text, vertically centred, cut with … where it does not fit; return what was drawn.

    ``using=None`` keeps the painter's font.
    """
    if using is not None:
        painter.setFont(fonts.font(using, tabular=tabular))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, elide, rect.width() + 0.5)
    painter.setPen(theme().color(ink) if isinstance(ink, str) else ink)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine), shown)
    return shown


def text_width(text: str, role: TypeRole = "body", *, tabular: bool = False) -> float:
    """The width of a line in a type role."""
    return QFontMetricsF(fonts.font(role, tabular=tabular)).horizontalAdvance(text)


def is_look_change(event: QEvent) -> bool:
    """Whether a change event means that colours or the style changed."""
    return event.type() in {QEvent.Type.StyleChange, QEvent.Type.PaletteChange}
