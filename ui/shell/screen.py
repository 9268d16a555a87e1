"""The base of every screen: a page that asks again when something changed, but only while it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from typing_extensions import override

from ui.widgets.frames import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.changes import Changes
    from ui.shell.context import Context


class Screen(Page):
    """One room of the window.

    A subclass fills ``body`` in ``__init__``, registers its actions with ``where=self.name``, and asks its data in
    :meth:`refresh` through ``context.tasks``. It is built the first time it is shown.
    """

    name = ""

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.context = context
        self._stale = True
        self._due = False
        context.changes.changed.connect(self._changed)

    def refresh(self) -> None:
        """Ask for the data again and show it; called on first show and after changes, at most once an event turn."""
        raise NotImplementedError

    def concerns(self, changes: Changes) -> bool:
        """Whether changes touch what this screen shows; by default all do."""
        del changes
        return True

    def open_object(self, object_id: str) -> None:
        """Show one object (``shell.go(name, object_id)``)."""
        del object_id

    def first_focus(self) -> QWidget | None:
        """What takes the keyboard when the screen is shown; None leaves it."""
        return None

    @property
    def stale(self) -> bool:
        """Whether something changed since it was last asked."""
        return self._stale

    def _changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self.ask_soon()

    def ask_soon(self) -> None:
        """Ask for the data again, once with whatever else asks for it in this turn of the events."""
        self._stale = True
        self._soon()

    def read_ahead(self) -> None:
        """Ask for the data before anybody looks, so that the first look finds it there."""
        if self._stale and not self.isVisible():
            self._stale = False
            self.refresh()

    def _soon(self) -> None:
        if self.isVisible() and not self._due:
            self._due = True
            QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        self._due = False
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon()
