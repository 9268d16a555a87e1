"""Words that were typed and not sent yet: comments, reasons. They stay with what they are about and who typed them.

They outlive a change of screen, of language or of person and quitting, and are on disk within half a second.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace
    from ui.tasks import Tasks

SETTING = "unsent"
KEEP_MS = 400

Place = tuple[str, str]
"""Who typed, and a name for what the words are about."""


class Unsent(QObject):
    """The unsent words of one workspace on this laptop."""

    def __init__(self, ws: Workspace, tasks: Tasks) -> None:
        super().__init__(tasks)
        self.ws = ws
        self._tasks = tasks
        self._kept: dict[str, dict[str, dict[str, Any]]] = {}
        self._touched: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._write)
        tasks.closing.connect(self._write)

    def place(self, name: str) -> Place:
        """Where words of the person who acts now are kept."""
        return self.ws.me.person, name

    def of(self, place: Place) -> dict[str, Any]:
        """What was typed there; empty if nothing waits."""
        return dict(self._of(place[0]).get(place[1], {}))

    def keep(self, place: Place, words: dict[str, Any]) -> None:
        """Keep what is typed there; empty: it was sent or given up."""
        person, name = place
        kept = self._of(person)
        if kept.get(name, {}) == words:
            return
        if words:
            kept[name] = words
        else:
            del kept[name]
        self._touched.add(person)
        if not self._timer.isActive():
            self._timer.start()

    def _of(self, person: str) -> dict[str, dict[str, Any]]:
        if person not in self._kept:
            found = self.ws.local.setting(f"{SETTING}.{person}")
            self._kept[person] = found if isinstance(found, dict) else {}
        return self._kept[person]

    def _write(self) -> None:
        if self._tasks.closed:
            return
        touched, self._touched = self._touched, set()
        for person in touched:
            self._tasks.run(self.ws.local.keep_setting, f"{SETTING}.{person}", dict(self._kept[person]), lane="typing")
