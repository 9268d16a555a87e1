"""Where list and inspector stand: beside the text where there is room, one in place of the other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ui.drafts.view import DraftsScreen

ROOMY = 980
"""From this width on list, text and inspector stand beside each other."""


class Placing(QObject):
    """Shows and hides what stands beside the middle of a screen."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._chosen: bool | None = None
        self._on_board = False

    @property
    def _roomy(self) -> bool:
        return self._screen.width() >= ROOMY

    @property
    def inspector_shown(self) -> bool:
        """Whether the inspector is shown: as the person chose, else where there is room; on the board when asked."""
        if self._screen.boarding.shown:
            return self._on_board
        return self._roomy if self._chosen is None else self._chosen

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector; in a narrow window it takes the place of the list."""
        if self._screen.boarding.shown:
            self._on_board = shown
        else:
            self._chosen = None if shown == self._roomy else shown
        self.place()

    def place(self) -> None:
        """Put everything where it belongs in this width."""
        screen = self._screen
        compares = screen.middle.currentWidget() is screen.conflict
        shown = self.inspector_shown and screen.opened is not None and not compares
        screen.inspector.setVisible(shown)
        screen.list.setVisible((self._roomy or not shown) and not screen.boarding.shown)
