"""Sheets: a panel over the window instead of a dialog, with a title, a body and verbs.

The window behind stays where it was; Escape or a click beside the panel leaves it undone, Ctrl+Enter does the primary
verb. Focus stays inside while it is open and goes back to where it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken
from typing_extensions import override

from ui.actions.registry import typing_in
from ui.theme import Motion, Size, Space, motion_ms, theme
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

SCOPE = "sheet"
_TOP = 72
"""Above a panel; less in a low window."""
_LEAST = 96
"""What remains of a body before anything else of a sheet gives way."""


class Sheet(QWidget):
    """A panel over the window. Build it, fill ``body``, then ``context.shell.present(sheet)``.

    Signals:
        accepted: the primary verb was chosen; connect the work, then call ``close_sheet()`` (or pass ``stays=False``).
        dismissed: it was left undone.
        closed: it is gone, either way.
    """

    accepted = Signal()
    dismissed = Signal()
    closed = Signal()

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        verb: str = "",
        leave: str = "",
        danger: bool = False,
        width: int = 480,
        stays: bool = False,
        bare: bool = False,
    ) -> None:
        """Say what it is about.

        Args:
            title: what is asked or shown.
            text: a sentence or two below it.
            verb: the primary button; empty: none (a sheet that only shows).
            leave: the button that leaves it undone; empty: none.
            danger: the primary verb can't be undone.
            width: of the panel in pixels.
            bare: no margins and no visible title; ``body`` fills the panel.
            stays: keep it open after the primary verb, so that a failure can be said in it with ``error``.
        """
        super().__init__()
        self.setAccessibleName(title)
        self._stays = stays
        self._before: QWidget | None = None
        self.panel = _Panel(self)
        self.panel.setAccessibleName(title)
        self.panel.setFixedWidth(width)
        column = QVBoxLayout(self.panel)
        if bare:
            column.setContentsMargins(1, 1, 1, Space.S)
        else:
            column.setContentsMargins(Space.XL, Space.XL - 4, Space.XL, Space.XL - 4)
            column.addWidget(Text(title, "heading", wrap=True))
        column.setSpacing(0 if bare else Space.S)
        if text:
            column.addWidget(Text(text, "body", "secondary", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(Space.S)
        self._scroll: _Scroll | None = None
        if bare:
            column.addLayout(self.body, 1)
        else:
            self._scroll = _Scroll(self.body, self.panel)
            column.addWidget(self._scroll, 1)
        self.error = InlineError(self.panel)
        column.addWidget(self.error)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Space.S)
        self.buttons.addStretch(1)
        self.secondary: Button | None = None
        self.primary: Button | None = None
        if leave:
            self.secondary = Button(leave, parent=self.panel)
            self.secondary.clicked.connect(self.dismiss)
            self.buttons.addWidget(self.secondary)
        if verb:
            self.primary = Button(verb, "danger" if danger else "primary", parent=self.panel, keys="Ctrl+Return")
            self.primary.clicked.connect(self.accept)
            self.buttons.addWidget(self.primary)
        if leave or verb:
            column.addSpacing(Space.S)
            column.addLayout(self.buttons)
        self._row = QVBoxLayout(self)
        self._row.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._shown = 1.0
        self._coming = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._coming.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._coming.valueChanged.connect(self._come)
        self._come(1.0)
        self.hide()

    def open_over(self, window: QWidget) -> None:
        """Show it over a window (the shell's ``present`` does this and keeps single keys quiet meanwhile)."""
        self._before = window.focusWidget()
        self.setParent(window)
        self.setGeometry(window.rect())
        self._widen(window.width())
        window.installEventFilter(self)
        milliseconds = motion_ms(Motion.NORMAL)
        if milliseconds:
            self._coming.setDuration(milliseconds)
            self._come(0.0)
            self._coming.start()
        self.show()
        self.raise_()
        self._first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _widen(self, room: int) -> None:
        """Wider than was asked where longer words, or larger ones, would be cut off at the edge."""
        if self._scroll is not None:
            margins = self.panel.contentsMargins().left() + self.panel.contentsMargins().right() + 2 * Space.XL
            needed = self._scroll.minimumSizeHint().width() + margins
            self.panel.setFixedWidth(max(self.panel.width(), min(needed, room - 2 * Space.XL)))

    def accept(self) -> None:
        """Do the primary verb, if it can be done now."""
        if self.primary is None or not self.primary.isEnabled():
            return
        self.accepted.emit()
        if not self._stays:
            self.close_sheet()

    def dismiss(self) -> None:
        """Leave it undone."""
        self.dismissed.emit()
        self.close_sheet()

    def close_sheet(self) -> None:
        """Take it away and give the focus back."""
        if self.isHidden():
            return
        window = self.parentWidget()
        self.hide()
        if window is not None:
            window.removeEventFilter(self)
        if self._before is not None and Shiboken.isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _come(self, part: float) -> None:
        """It comes down a little while the window behind darkens; what is typed meanwhile is already in it."""
        self._shown = part
        # Nearer to the top where the window is low: what is tall has to be read.
        top = min(_TOP, max(Space.L, self.height() // 10)) if self.parentWidget() is not None else _TOP
        self._row.setContentsMargins(Space.XL, top - round((1 - part) * Space.M), Space.XL, Space.XL)
        self.update()

    def _first_focus(self) -> QWidget:
        for widget in self._chain():
            if typing_in(widget):
                return widget
        return self.secondary or self.primary or self.panel

    def _chain(self) -> list[QWidget]:
        """What Tab visits inside the panel, in order."""
        found: list[QWidget] = []
        current = self.nextInFocusChain()
        while current is not None and current is not self:
            takes = bool(current.focusPolicy() & Qt.FocusPolicy.TabFocus) and current.isEnabled()
            # The field inside a date or a number hands the keyboard back to it: Tab would never get past.
            takes = takes and current.focusProxy() is None
            if self.panel.isAncestorOf(current) and takes and current.isVisible():
                found.append(current)
            current = current.nextInFocusChain()
        return found

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        chain = self._chain()
        if not chain:
            return True
        current = self.window().focusWidget()
        at = chain.index(current) if current in chain else -1
        following = chain[(at + (1 if forward else -1)) % len(chain)]
        following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        if self._scroll is not None and self._scroll.isAncestorOf(following):
            self._scroll.ensureWidgetVisible(following, 0, Space.L)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = self.parentWidget()
        if watched is window and window is not None and event.type() == QEvent.Type.Resize:
            self.setGeometry(window.rect())
            self._come(self._shown)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier or isinstance(self.focusWidget(), QLineEdit)
        ):
            self.accept()
        else:
            # Nothing typed here reaches the window behind.
            event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.dismiss()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        scrim = QColor(theme().scrim)
        scrim.setAlphaF(scrim.alphaF() * self._shown)
        QPainter(self).fillRect(self.rect(), scrim)


class _Scroll(QScrollArea):
    """The body of a sheet: as tall as what is in it, and scrolled where the window is lower."""

    def __init__(self, body: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._body = body
        page = QWidget(self)
        body.setContentsMargins(0, 0, 0, 0)
        page.setLayout(body)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _make_room(self, _least: int, most: int) -> None:
        """Keep what is in it away from the scroll bar."""
        self._body.setContentsMargins(0, 0, Space.M if most else 0, 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._body.totalHeightForWidth(width) if self._body.hasHeightForWidth() else self.sizeHint().height()

    @override
    def sizeHint(self) -> QSize:
        return self._body.totalSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._body.totalMinimumSize().width(), min(_LEAST, self.sizeHint().height()))


class _Panel(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().border_strong, 1))
        painter.setBrush(theme().raised)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, Size.RADIUS_CARD + 2, Size.RADIUS_CARD + 2)


def ask(title: str, text: str, *, verb: str, leave: str, then: Callable[[], object], danger: bool = False) -> Sheet:
    """A sheet that asks one thing before it is done."""
    sheet = Sheet(title, text, verb=verb, leave=leave, danger=danger)
    sheet.accepted.connect(then)
    return sheet


def ask_words(
    title: str,
    text: str,
    *,
    verb: str,
    leave: str,
    then: Callable[[str], object],
    placeholder: str = "",
    required: bool = True,
    danger: bool = False,
) -> Sheet:
    """A sheet that asks for a few words (a comment, a reason) and hands them on; empty is refused if required."""
    sheet = Sheet(title, text, verb=verb, leave=leave, danger=danger)
    field = QPlainTextEdit(sheet.panel)
    field.setPlaceholderText(placeholder)
    field.setAccessibleName(placeholder or title)
    field.setTabChangesFocus(True)
    field.setFixedHeight(112)
    sheet.body.addWidget(field)

    def words() -> str:
        return field.toPlainText().strip()

    def check() -> None:
        if sheet.primary is not None:
            sheet.primary.setEnabled(bool(words()) or not required)

    field.textChanged.connect(check)
    check()
    sheet.accepted.connect(lambda: then(words()))
    return sheet
