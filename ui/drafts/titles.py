"""The title of the open post: kept a moment after the last letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from exec_assistant.services import posts

if TYPE_CHECKING:
    from ui.drafts.view import DraftsScreen

TITLE_MS = 700


class Titles(QObject):
    """Saves what is typed into the title of a screen's post."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._post = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TITLE_MS)
        self._timer.timeout.connect(self.save)

    def typed(self, _title: str) -> None:
        """A letter was typed."""
        self._post = self._screen.wanted
        self._timer.start()

    def save(self) -> None:
        """Save the title that is being typed, if one is."""
        self._timer.stop()
        if self._post and self._post == self._screen.wanted:
            self._screen.deeds.change(self._post, "title", self._screen.editor.title.text().strip())
        self._post = ""

    def close(self) -> None:
        """The window closes: save it on this thread."""
        if self._post and self._screen.opened is not None:
            self._timer.stop()
            title = self._screen.editor.title.text().strip()
            posts.change_detail(self._screen.context.ws, self._post, "title", title)
            self._post = ""
