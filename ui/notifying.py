"""Notifications while a workspace is open: what is due is told by the system, and a click opens it."""

from __future__ import annotations

import functools
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone
from PySide6.QtGui import QGuiApplication

from exec_assistant.domain.slots import is_zone
from exec_assistant.domain.time import from_iso
from exec_assistant.services import reminders
from ui import i18n

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.reminders import Notice
    from exec_assistant.services.workspace import Workspace
    from ui.desktop.notifier import Notifier
    from ui.main_window import MainWindow

_EVERY_MS = 60_000
_AFTER_CHANGE_MS = 3_000
_ROOMS = {"waits": "approvals", "missed": "approvals", "failed": "approvals", "parked": "approvals"}
"""Where a click leads; decisions lead to the post in Drafts."""
_SEPARATOR = "|"


class Notifying(QObject):
    """Looks every minute, and soon after a change, for what deserves to be told.

    While the window is in front nothing is told: what it would say stands on the screen.
    """

    def __init__(self, window: MainWindow, ws: Workspace) -> None:
        super().__init__(window)
        self.window, self.ws = window, ws
        self.notifier: Notifier | None = None
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_CHANGE_MS)
        self._soon.timeout.connect(self.look)

    def begin(self, notifier: Notifier | None) -> None:
        """Tell through this from now on; None: the system shows no notifications."""
        self.notifier = notifier
        if notifier is None:
            return
        notifier.clicked.connect(self._clicked)
        self.window.changes.changed.connect(self._changed)
        self._timer.start()
        self._soon.start()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._timer.stop()
        self._soon.stop()
        from ui.desktop.notifier import Notifier

        # Also one that is still being asked whether it is there.
        for notifier in self.findChildren(Notifier):
            notifier.stop()
        self.notifier = None

    def look(self) -> None:
        """Ask what is to be told, and tell it."""
        if self.notifier is None or self._looking or _in_front():
            return
        self._looking = True
        self.window.tasks.run(
            reminders.notices, self.ws, own_zone(), owner=self, then=self._tell, failed=lambda _error: self._looked()
        )

    def show_example(self) -> None:
        """Show what a notification looks like here, without anything of the workspace."""
        if self.notifier is not None:
            text = i18n.translate("Notifying", "This is how you are told. It never shows a word of a text.")
            self.notifier.show(_SEPARATOR, i18n.translate("Notifying", "An example"), text, _open_word())

    # --- inside ---

    def _changed(self, _changes: Changes) -> None:
        self._soon.start()

    def _looked(self) -> None:
        self._looking = False

    def _tell(self, found: list[Notice]) -> None:
        if self.notifier is None or not found:
            self._looked()
            return
        for notice in found:
            token = f"{_ROOMS.get(notice.what, 'drafts')}{_SEPARATOR}{notice.post}"
            self.notifier.show(token, title_of(notice), ", ".join(notice.titles), _open_word())
        self.window.tasks.run(
            functools.partial(reminders.mark_told, self.ws, found),
            lane="write",
            owner=self,
            then=lambda _none: self._looked(),
            failed=lambda _error: self._looked(),
        )

    def _clicked(self, token: str) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        room, _, post = token.partition(_SEPARATOR)
        if room:
            window.go(room, post)


def title_of(notice: Notice) -> str:
    """The sentence of a notification, without a word of any post."""
    count = notice.count
    if notice.what == "waits":
        until = from_iso(notice.until).astimezone(ZoneInfo(own_zone()))
        today = until.date() == datetime.now(until.tzinfo).date()
        text = i18n.plural("Notifying", "Waiting for your decision, before {when}: %n publication(s)", count)
        return text.format(when=i18n.clock(until) if today else i18n.moment(until, weekday=True, year=False))
    sentences = {
        "approved": lambda: i18n.plural("Notifying", "Approved: %n post(s)", count),
        "changes_requested": lambda: i18n.plural("Notifying", "Changes asked for: %n post(s)", count),
        "rejected": lambda: i18n.plural("Notifying", "Rejected: %n post(s)", count),
        "missed": lambda: i18n.plural("Notifying", "Missed: %n publication(s); nothing was sent late", count),
        "failed": lambda: i18n.plural("Notifying", "Refused: %n publication(s); nothing was published", count),
        "parked": lambda: i18n.plural("Notifying", "Please look whether %n publication(s) went out", count),
    }
    return sentences[notice.what]()


def own_zone() -> str:
    """The zone of this laptop's clock: quiet hours are those of where the person is."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    # A desktop may name its zone in a way of its own ("UTC+05:30").
    return name if is_zone(name) else "UTC"


def _open_word() -> str:
    return i18n.translate("Notifying", "Open")


def _in_front() -> bool:
    return QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationActive
