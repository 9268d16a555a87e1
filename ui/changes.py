"""What changed, told to every screen; a screen asks again only when it can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes


class ChangeBus(QObject):
    """One signal for the whole window, carrying one frozen :class:`~exec_assistant.domain.changes.Changes`.

    ``publish`` may be called from any thread; ``changed`` always comes on the window's thread.
    """

    changed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self.changed, Qt.ConnectionType.QueuedConnection)

    def publish(self, changes: Changes) -> None:
        """Tell everyone what changed."""
        self._arrived.emit(changes)
