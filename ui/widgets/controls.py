"""Small controls: segments, search, key caps, avatar, chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from ui import fonts, icons
from ui.actions.action import shown_keys
from ui.theme import Size, theme, theme_changes
from ui.widgets.painted import PaintedButton
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence


class _Segment(PaintedButton):
    def __init__(self, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = icon

    @override
    def sizeHint(self) -> QSize:
        width = 24 + text_width(self.text(), "strong") + (22 if self._icon else 0)
        return QSize(round(width) + 1, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked():
            painter.setPen(QPen(look.border_strong, 1))
            painter.setBrush(look.pressed if look.dark else look.background)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        elif self.hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.pressed)
            painter.drawRoundedRect(rect, 5, 5)
        ink = "text" if self.isChecked() else "secondary"
        width = text_width(self.text(), "strong") + (22 if self._icon else 0)
        left = (self.width() - width) / 2
        if self._icon:
            icons.paint(painter, self._icon, QRectF(round(left), (self.height() - 16) // 2, 16, 16), ink)
            left += 22
        draw_text(painter, QRectF(left, 0, self.width() - left, self.height()), self.text(), using="strong", ink=ink)  # type: ignore[arg-type]


class Segmented(QWidget):
    """One choice of a few, all visible. Arrow keys move, as in a group of radio buttons.

    Signals:
        chosen: the value of the segment the person chose.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str] | tuple[str, str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        """Take ``(value, text)`` or ``(value, text, icon)`` for each segment; ``name`` says what is chosen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._values: list[str] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for index, option in enumerate(options):
            segment = _Segment(option[1], option[2] if len(option) > 2 else "", self)
            segment.setChecked(index == 0)
            self._group.addButton(segment, index)
            self._values.append(option[0])
            row.addWidget(segment)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._values[number]))

    @property
    def value(self) -> str:
        """The value chosen now."""
        return self._values[self._group.checkedId()]

    def focus_target(self) -> QWidget:
        """The segment that is chosen."""
        return self._group.checkedButton() or self

    def choose(self, value: str) -> None:
        """Show a value as chosen, without telling anyone."""
        self._group.button(self._values.index(value)).setChecked(True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().sunken)
        painter.drawRoundedRect(QRectF(self.rect()), Size.RADIUS + 1, Size.RADIUS + 1)


class SearchField(QLineEdit):
    """A field to search in; Escape empties it, and leaves it if it is empty.

    Signals:
        searched: the words, a moment after the last key.
        left: Escape in the empty field.
    """

    searched = Signal(str)
    left = Signal()
    PAUSE = 120

    def __init__(self, placeholder: str, parent: QWidget | None = None, *, pause: int = PAUSE) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._glass = QAction(placeholder, self)
        self._glass.triggered.connect(lambda _checked=False: self.setFocus())
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda _text: self._timer.start())
        self._draw_icon()
        theme_changes().changed.connect(self._draw_icon)

    def _draw_icon(self) -> None:
        self._glass.setIcon(icons.icon("search", "tertiary", 16))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)


def paint_keys(painter: QPainter, right: float, middle: float, keys: str) -> float:
    """Draw key caps so that they end at ``right``, centred at ``middle``; return the width they took."""
    caps = shown_keys(keys)
    widths = [max(18.0, round(text_width(cap, "label")) + 10) for cap in caps]
    total = sum(widths) + 3 * (len(caps) - 1)
    left = right - total
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for cap, width in zip(caps, widths, strict=True):
        rect = QRectF(left, middle - 9, width, 18)
        painter.setPen(QPen(theme().border_strong, 1))
        painter.setBrush(theme().surface)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        draw_text(painter, rect, cap, using="label", ink="secondary", align=Qt.AlignmentFlag.AlignHCenter)
        left += width + 3
    painter.restore()
    return total


class KeyHint(QWidget):
    """Key caps; decoration only, the action says its key to a screen reader."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(shown_keys(keys)))

    def set_keys(self, keys: str) -> None:
        """Show other keys."""
        self._keys = keys
        self.setAccessibleName(" ".join(shown_keys(keys)))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        caps = shown_keys(self._keys)
        width = sum(max(18.0, round(text_width(cap, "label")) + 10) for cap in caps) + 3 * (len(caps) - 1)
        return QSize(round(width), 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_keys(QPainter(self), self.width(), self.height() / 2, self._keys)


_AVATARS = ("info", "teal", "violet", "warning", "success", "danger")


def initials(name: str) -> str:
    """At most two letters: first and last name."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    return "".join(word[0] for word in ([words[0], words[-1]] if len(words) > 1 else words)).upper()


def paint_avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """A disc with a person's initials, in a colour that stays theirs."""
    role = _AVATARS[sum(ord(sign) for sign in name) % len(_AVATARS)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().color(f"{role}_soft"))
    painter.drawEllipse(rect)
    made = fonts.font("label_strong")
    made.setPixelSize(max(8, round(rect.height() * 0.4)))
    painter.setFont(made)
    draw_text(painter, rect, initials(name), using=None, ink=theme().color(role), align=Qt.AlignmentFlag.AlignHCenter)
    painter.restore()


class Avatar(QWidget):
    """A person, as initials."""

    def __init__(self, name: str = "", size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self.set_person(name)

    def set_person(self, name: str) -> None:
        """Show another person."""
        self._name = name
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._name)


class NetworkMark(QWidget):
    """A network's sign, with its name read aloud."""

    def __init__(self, network: str, size: int = 16, parent: QWidget | None = None, *, role: str = "secondary") -> None:
        super().__init__(parent)
        from ui import i18n

        self._network, self._role = network, role
        self.setFixedSize(size, size)
        self.setAccessibleName(i18n.network_name(network))
        self.setToolTip(i18n.network_name(network))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), icons.network_icon(self._network), QRectF(self.rect()), self._role)
