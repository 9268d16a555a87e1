"""The frame of every page of the first start: a narrow column in the middle, with the app's mark and the language."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui import icons
from ui.theme import Size, Space, theme
from ui.widgets.painted import PaintedButton
from ui.widgets.text import Text

WIDTH = 520


class _Mark(QWidget):
    """The application's icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(44, 44)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.app_icon().paint(QPainter(self), self.rect())


class PageFrame(QScrollArea):
    """One page: mark, title, a sentence; ``body`` is the layout to fill."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(title)
        page = QWidget(self)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        inner = QWidget(page)
        inner.setFixedWidth(WIDTH)
        outer.addStretch(1)
        outer.addWidget(inner)
        outer.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(2)
        self.head = QHBoxLayout()
        self.head.addWidget(_Mark(inner))
        self.head.addStretch(1)
        column.addLayout(self.head)
        column.addSpacing(Space.L)
        column.addWidget(Text(title, "title", wrap=True))
        column.addSpacing(Space.XS)
        column.addWidget(Text(text, "body", "secondary", wrap=True))
        column.addSpacing(Space.XL)
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.L)
        column.addLayout(self.body)
        column.addStretch(3)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)


class ChoiceCard(PaintedButton):
    """One of a few ways to go, with a sentence under its name."""

    def __init__(self, title: str, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = icon
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XXL + Space.M, Space.M, Space.M, Space.M)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Text(title, "strong")
        self._text = Text(text, "label", "secondary", wrap=True)
        for label in (self._title, self._text):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.setMinimumHeight(84)
        # A button would be as wide as its longest line; the sentence is to wrap instead.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        chosen = self.isChecked()
        painter.setPen(QPen(look.accent if chosen else look.border_strong, 1.5 if chosen else 1))
        painter.setBrush(look.accent_soft if chosen else look.hover if self.hovered else look.background)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, Size.RADIUS_CARD, Size.RADIUS_CARD)
        icons.paint(painter, self._icon, QRectF(Space.M, Space.M, 20, 20), "accent" if chosen else "secondary")
        if chosen:
            icons.paint(painter, "check", QRectF(self.width() - 26, 10, 16, 16), "accent")
