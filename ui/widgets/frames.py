"""Page, header, card, split view, and the three states of a place: empty, failed, loading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QSplitterHandle, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.theme import Motion, Size, Space, theme
from ui.widgets.buttons import Button
from ui.widgets.text import Divider, Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.errors import AppError


class Header(QWidget):
    """The 52 px above a page: title left, quiet tools, at most one primary button right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.HEADER)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.XL, 0, Space.L, 0)
        self._row.setSpacing(Space.S)
        self.title = Text(title, "title")
        self.subtitle = Elided("", "body", "secondary")
        self._row.addWidget(self.title)
        self._row.addSpacing(Space.XS)
        self._row.addWidget(self.subtitle, 1)
        self._primary: Button | None = None

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the words."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)

    def add_tool(self, widget: QWidget) -> None:
        """Put a quiet control before the primary button."""
        self._row.insertWidget(self._row.count() - (1 if self._primary else 0), widget)

    def set_primary(self, button: Button) -> None:
        """Put the one primary button at the right."""
        if self._primary is not None:
            raise ValueError("a header has at most one primary button")
        self._primary = button
        self._row.addSpacing(Space.XS)
        self._row.addWidget(button)


class Page(QWidget):
    """A header over a body; ``body`` is the layout to fill."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = Header(title, self)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(Divider(self))
        column.addLayout(self.body, 1)


class Card(QWidget):
    """A bordered ground with round corners; ``body`` is the layout to fill."""

    def __init__(self, parent: QWidget | None = None, *, ground: str = "background", margin: int = Space.L) -> None:
        super().__init__(parent)
        self._ground = ground
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(Space.S)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_card(QPainter(self), QRectF(self.rect()), self._ground)


def paint_card(painter: QPainter, rect: QRectF, ground: str = "background", radius: float = Size.RADIUS_CARD) -> None:
    """Draw the ground and border of a card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().border, 1))
    painter.setBrush(theme().color(ground))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


class _Handle(QSplitterHandle):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.orientation() == Qt.Orientation.Horizontal:
            painter.fillRect(self.width() // 2, 0, 1, self.height(), theme().border)
        else:
            painter.fillRect(0, self.height() // 2, self.width(), 1, theme().border)


class SplitView(QSplitter):
    """Panes side by side with a one-pixel line that can be grabbed."""

    def __init__(self, parent: QWidget | None = None, *, vertical: bool = False) -> None:
        super().__init__(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(7)
        self.setChildrenCollapsible(False)

    def add_pane(self, widget: QWidget, *, width: int = 0, least: int = 0, most: int = 0) -> None:
        """Add a pane; with a width it keeps it when the window grows."""
        self.addWidget(widget)
        index = self.indexOf(widget)
        self.setStretchFactor(index, 0 if width else 1)
        if least:
            widget.setMinimumWidth(least)
        if most:
            widget.setMaximumWidth(most)
        if width:
            widget.resize(width, widget.height())

    def add_list_pane(self, widget: QWidget) -> None:
        """Add a list in the width lists have (320 to 400)."""
        self.add_pane(widget, width=360, least=Size.LIST_MIN, most=Size.LIST_MAX + 40)

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Handle(self.orientation(), self)


class _Picture(QWidget):
    """A large quiet icon."""

    def __init__(self, icon: str, role: str, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon, self._role, self._size = icon, role, size
        self.setFixedSize(size, size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._icon, QRectF(0, 0, self._size, self._size), self._role)


class EmptyState(QWidget):
    """Says what will be here and offers the one thing to do."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        parent: QWidget | None = None,
        *,
        verb: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(_Picture(icon, "tertiary", 40, self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Space.S)
        self.title = Text(title, "heading", wrap=True)
        self.text = Text(text, "body", "secondary", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(380)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            column.addLayout(_centred(label))
        self.text.setVisible(bool(text))
        self.button: Button | None = None
        if verb and run is not None:
            self.button = Button(verb, "primary", parent=self)
            self.button.clicked.connect(lambda _checked=False: run())
            column.addSpacing(Space.S)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))


def _centred(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 8)
    row.addStretch(1)
    return row


class InlineError(QWidget):
    """An error where the thing failed: what happened, what is safe, what to do, and one way on."""

    def __init__(
        self, parent: QWidget, *, verb: str = "", run: Callable[[], object] | None = None, flush: bool = False
    ) -> None:
        """Needs its parent at once: shown without one, it would be a window. ``flush``: across a whole pane."""
        super().__init__(parent)
        self._flush = flush
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL if flush else Space.M, Space.S, Space.L if flush else Space.S, Space.S)
        row.setSpacing(Space.S)
        row.addWidget(_Picture("warning", "danger", 18, self), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.what = Text("", "strong", wrap=True, selectable=True)
        self.more = Text("", "body", wrap=True, selectable=True)
        words.addWidget(self.what)
        words.addWidget(self.more)
        row.addLayout(words, 1)
        self.button: Button | None = None
        if verb and run is not None:
            self.button = Button(verb, parent=self)
            self.button.clicked.connect(lambda _checked=False: run())
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, error: AppError) -> None:
        """Show an error of the core in the language in force."""
        self.say(*i18n.error_sentences(error))

    def say(self, what: str, *more: str) -> None:
        """Show sentences that are already translated."""
        self.what.setText(what)
        self.more.setText(" ".join(more))
        self.more.setVisible(bool(more))
        self.setAccessibleName(" ".join((what, *more)))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().danger_soft)
        radius = 0 if self._flush else Size.RADIUS
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)


class Skeleton(QWidget):
    """Grey bars where rows will be; nothing at all for the first 150 ms."""

    def __init__(self, parent: QWidget | None = None, *, row: int = Size.ROW_TALL) -> None:
        super().__init__(parent)
        self._row = row
        self._late = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(Motion.SKELETON_AFTER)
        self._timer.timeout.connect(self._appear)
        self.setAccessibleName(i18n.translate("Widgets", "Loading"))

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._row * 4)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._late = False
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()

    def _appear(self) -> None:
        self._late = True
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._late:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().sunken)
        shares = (0.62, 0.48, 0.7, 0.55)
        room = min(self.width() - 2 * Space.XL, 640)
        for index in range(max(1, (self.height() - Space.L) // self._row)):
            top = Space.L + index * self._row
            share = shares[index % len(shares)]
            painter.drawRoundedRect(QRectF(Space.XL, top, room * share, 12), 4, 4)
            if self._row > Size.ROW:
                painter.drawRoundedRect(QRectF(Space.XL, top + 22, room * (share - 0.2), 10), 4, 4)
