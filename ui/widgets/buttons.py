"""Buttons: a verb, or an icon with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ui import icons
from ui.theme import theme_changes

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

Kind = Literal["primary", "secondary", "danger", "ghost", "link"]

_ICON_ROLE: dict[Kind, str] = {
    "primary": "on_accent",
    "secondary": "secondary",
    "danger": "danger",
    "ghost": "secondary",
    "link": "accent",
}


class Button(QPushButton):
    """A push button with a verb. At most one primary is visible on a page."""

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        keys: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._kind: Kind = kind
        self._icon = icon
        self.setProperty("kind", kind)
        self.setIconSize(QSize(16, 16))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        if keys:
            from ui.actions.action import shown_keys

            self.setToolTip(f"{text}  {' '.join(shown_keys(keys))}")
        self._draw_icon()
        theme_changes().changed.connect(self._draw_icon)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self._draw_icon()

    def set_kind(self, kind: Kind) -> None:
        """Give it another weight."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._draw_icon()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt presses a button with Enter in dialogs only; people expect it wherever the button has the keyboard.
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _draw_icon(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, _ICON_ROLE[self._kind], 16))


class IconButton(Button):
    """A square button that shows only an icon; its name is read aloud and is its tooltip."""

    def __init__(
        self, icon: str, name: str, parent: QWidget | None = None, *, kind: Kind = "ghost", keys: str = ""
    ) -> None:
        super().__init__("", kind, icon, parent)
        self.setProperty("square", "true")
        self.setFixedSize(30, 30)
        self.setIconSize(QSize(18, 18))
        self.set_name(name, keys)

    def set_name(self, name: str, keys: str = "") -> None:
        """Change what it is called."""
        from ui.actions.action import shown_keys

        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {' '.join(shown_keys(keys))}" if keys else name)

    @override
    def _draw_icon(self) -> None:
        if self._icon:
            self.setIcon(icons.icon(self._icon, _ICON_ROLE[self._kind], 18))
