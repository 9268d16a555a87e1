"""How the columns of the screen share its width, and what stays free for what may be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.approvals.action_bar import HEIGHT
from ui.shell.undo_strip import CLEARANCE
from ui.theme import Size

if TYPE_CHECKING:
    from ui.approvals.view import ApprovalsScreen

LIST_WIDTH = 376
LIST_MOST = 440
INSPECTOR_FROM = 1060
"""Below this width of the screen the inspector waits for its key (I)."""


class Columns(QObject):
    """List, post and inspector of one screen."""

    def __init__(self, screen: ApprovalsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._inspector_wanted: bool | None = None

    def toggle_inspector(self) -> None:
        """Show or hide what stands beside the post."""
        self._inspector_wanted = self._screen.inspector.isHidden()
        self.fit()

    def fit(self) -> None:
        """Where there is no room for three columns, the inspector takes the list's place; an empty list takes none."""
        screen = self._screen
        wide = screen.width() >= INSPECTOR_FROM
        wanted = wide if self._inspector_wanted is None else self._inspector_wanted
        beside = wanted and screen.stack.currentWidget() in {screen.detail, screen.settle}
        shows = (screen.reading is None or screen.model.rowCount() > 0) and (wide or not beside)
        again = shows and screen.list.isHidden()
        screen.list.setVisible(shows)
        most = LIST_MOST if wide else Size.LIST_MIN
        if again or screen.list.maximumWidth() != most:
            screen.list.setMaximumWidth(most)
            screen.split.setSizes([LIST_WIDTH if wide else most, screen.split.width()])  # No strip is left empty.
        screen.inspector.setVisible(beside)

    def keep_free(self) -> None:
        """What may be undone is offered above the bar and the panels, never over them."""
        screen = self._screen
        heights = (screen.words.height(), screen.edit_panel.height(), HEIGHT)
        parts = (screen.words, screen.edit_panel, screen.bar)
        free = sum(height for part, height in zip(parts, heights, strict=True) if not part.isHidden())
        screen.window().setProperty(CLEARANCE, free if screen.isVisible() else 0)
