"""The sidebar: whose voice it is, the rooms with their counts, and the quiet status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.actions.action import shown_keys
from ui.theme import Size, Space, theme
from ui.widgets.controls import Avatar, paint_keys
from ui.widgets.painted import PaintedButton
from ui.widgets.text import Elided, Text, draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.widgets.text import Ink

ITEM_HEIGHT = 32
COLLAPSED = 56
_CLOSED = 0.45
"""How much of a room shows that can't be entered."""


class SidebarItem(PaintedButton):
    """A room: icon, name, and how much waits there."""

    def __init__(self, icon: str, text: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._keys = icon, keys
        self._count = 0
        self._narrow = self._closed = False
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFixedHeight(ITEM_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._name()

    @property
    def count(self) -> int:
        """How many things wait there."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def set_closed(self, closed: bool) -> None:
        """Show that there is nothing behind it: no workspace could be opened."""
        self._closed = closed
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show only the icon."""
        self._narrow = narrow
        self._name()
        self.update()

    def _name(self) -> None:
        said = self.text()
        if self._count:
            said = f"{said}, {i18n.plural('Shell', '%n waiting', self._count)}"
        self.setAccessibleName(said)
        keys = " ".join(shown_keys(self._keys)) if self._keys else ""
        self.setToolTip(f"{said}  {keys}".strip() if self._narrow else "")
        self.setAccessibleDescription(keys)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, ITEM_HEIGHT)

    @override
    def nextCheckState(self) -> None:
        # Which room is checked follows the screen shown, not the click.
        return

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        rect = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen or (self.isEnabled() and (self.hovered or self.isDown())):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent_soft if chosen else look.hover if look.dark else look.pressed)
            painter.drawRoundedRect(rect, Size.RADIUS, Size.RADIUS)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent)
            painter.drawRoundedRect(QRectF(0, 7, Size.BAR, ITEM_HEIGHT - 14), 1.5, 1.5)
        quiet: Ink = "secondary"
        if self._closed:
            painter.setOpacity(_CLOSED)
        icons.paint(painter, self._icon, QRectF(10, 7, 18, 18), "accent" if chosen else quiet)
        if self._narrow:
            if self._count:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.accent)
                painter.drawEllipse(QRectF(25, 5, 7, 7))
            return
        right = rect.right() - 8
        if self._count:
            said = i18n.number(self._count)
            width = max(20.0, text_width(said, "label_strong", tabular=True) + 12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.accent)
            pill = QRectF(right - width, 7, width, 18)
            painter.drawRoundedRect(pill, 9, 9)
            centred = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, pill, said, using="label_strong", ink=look.on_accent, align=centred, tabular=True)
            right -= width + 6
        elif self._keys and (self.hovered or self.hasFocus()):
            right -= paint_keys(painter, right, rect.center().y(), self._keys) + 6
        words = QRectF(38, 0, right - 38, rect.height())
        draw_text(painter, words, self.text(), using="strong", ink="text" if chosen else quiet)


class _FindButton(PaintedButton):
    """Looks like a field, opens the palette, and teaches its key."""

    def __init__(self, text: str, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self._narrow = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(" ".join(shown_keys(keys)))
        self.setFixedHeight(ITEM_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_narrow(self, narrow: bool) -> None:
        """Show only the icon."""
        self._narrow = narrow
        self.setToolTip(self.text() if narrow else "")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme()
        painter.setPen(look.border_strong if self.hovered else look.border)
        painter.setBrush(look.background)
        rect = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        painter.drawRoundedRect(rect, Size.RADIUS, Size.RADIUS)
        icons.paint(painter, "search", QRectF(10, 8, 16, 16), "tertiary")
        if self._narrow:
            return
        right = rect.right() - 7
        right -= paint_keys(painter, right, rect.center().y(), self._keys) + 6
        draw_text(painter, QRectF(36, 0, right - 36, self.height()), self.text(), ink="tertiary")


class Sidebar(QWidget):
    """The rooms, upper and lower, and the status line.

    Signals:
        chosen: the name of the room the person chose.
        find_asked: the palette was asked for.
    """

    chosen = Signal(str)
    find_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(Size.SIDEBAR)
        self.setAccessibleName(i18n.translate("Shell", "Rooms"))
        self._items: dict[str, SidebarItem] = {}
        self._narrow = self._ready = self._closed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, 0, Space.S + 1, Space.S)
        column.setSpacing(2)
        head = QWidget(self)
        head.setFixedHeight(Size.HEADER)
        row = QHBoxLayout(head)
        row.setContentsMargins(6, 0, Space.XS, 0)
        row.setSpacing(10)
        self._avatar = Avatar("", 26, head)
        self._who = Elided("", "strong", parent=head)
        self._role = Elided("", "label", "tertiary", head)
        self._names = QWidget(head)
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(1)
        names.addStretch(1)
        names.addWidget(self._who)
        names.addWidget(self._role)
        names.addStretch(1)
        row.addWidget(self._avatar)
        row.addWidget(self._names, 1)
        column.addWidget(head)
        self._find = _FindButton(i18n.translate("Shell", "Find or do"), "Ctrl+K", self)
        self._find.clicked.connect(self.find_asked)
        column.addWidget(self._find)
        column.addSpacing(Space.M)
        self._upper = QVBoxLayout()
        self._lower = QVBoxLayout()
        for part in (self._upper, self._lower):
            part.setSpacing(2)
        column.addLayout(self._upper)
        column.addStretch(1)
        column.addLayout(self._lower)
        column.addSpacing(Space.S)
        self.status = Text("", "label", "tertiary", self, wrap=True)
        self.status.setContentsMargins(10, 0, Space.XS, Space.XS)
        self.status.setMinimumHeight(20)
        column.addWidget(self.status)
        self.set_person("")

    def set_person(self, person: str) -> None:
        """Who is at work here: a name, or ``name · role``."""
        name, _dot, role = person.partition(" · ")
        self._avatar.set_person(name)
        self._avatar.setVisible(bool(name))
        self._who.setText(name or "Exec Assistant")
        self._role.setText(role)
        self._role.setVisible(bool(role))

    def add_room(self, name: str, text: str, icon: str, keys: str = "", *, lower: bool = False) -> SidebarItem:
        """Add a room, among the upper or the lower ones."""
        item = SidebarItem(icon, text, keys, self)
        item.clicked.connect(self._teller(name))
        item.set_narrow(self._narrow)
        item.setEnabled(self._ready)
        item.set_closed(self._closed)
        self._items[name] = item
        (self._lower if lower else self._upper).addWidget(item)
        return item

    def room(self, name: str) -> SidebarItem | None:
        """The item of a room."""
        return self._items.get(name)

    def set_ready(self, ready: bool, *, closed: bool = False) -> None:
        """Whether rooms can be entered; ``closed``: they cannot, as no workspace could be opened, and look so."""
        self._ready, self._closed = ready, closed
        for item in self._items.values():
            item.setEnabled(ready)
            item.set_closed(closed)

    def show_room(self, name: str) -> None:
        """Mark the room that is shown."""
        for other, item in self._items.items():
            item.setChecked(other == name)

    def say(self, text: str) -> None:
        """Say something quietly, and to a screen reader politely."""
        if text == self.status.text():
            return
        self.status.setText(text)
        self.status.setToolTip(text)
        if text:
            event = QAccessibleAnnouncementEvent(self.status, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show only icons, or names too."""
        self._narrow = narrow
        self.setFixedWidth(COLLAPSED if narrow else Size.SIDEBAR)
        self._names.setVisible(not narrow)
        self.status.setVisible(not narrow)
        self._find.set_narrow(narrow)
        for item in self._items.values():
            item.set_narrow(narrow)

    def _teller(self, name: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(name)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme().border)
