"""Publishing while the window is open: the scheduler runs beside it, and what became of things is told quietly."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from exec_assistant.domain.errors import AppError
from exec_assistant.services import publishing
from ui import i18n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.publishing import PublishResult, Scheduler
    from exec_assistant.services.workspace import Workspace
    from ui.main_window import MainWindow


class Publisher(QObject):
    """Owns the scheduler of an open workspace; :meth:`stop` before the workspace is closed."""

    _news = Signal(object)
    _trouble = Signal(object)

    def __init__(self, window: MainWindow, ws: Workspace) -> None:
        super().__init__(window)
        self.window, self.ws = window, ws
        self._scheduler: Scheduler | None = None
        self._stopped = False
        self._lock = threading.Lock()
        self._news.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._trouble.connect(window.tell_error, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin, off the window's thread: loading the scheduler takes some 80 ms."""
        self.window.tasks.run(self._begin)

    def _begin(self) -> None:
        """In a worker, and kept from there: a window that closes meanwhile waits for it, but hears no answer."""
        scheduler = publishing.start_scheduler(self.ws, self._news.emit, self._trouble.emit)
        with self._lock:
            if not self._stopped:
                self._scheduler = scheduler
                return
        scheduler.stop()

    def stop(self) -> None:
        """End; a publication that is being made is finished first."""
        with self._lock:
            self._stopped = True
            scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.stop()

    def _tell(self, results: Sequence[PublishResult]) -> None:
        for result in results:
            if result.state is publishing.State.REFUSED:
                self.window.tell_error(_refusal(result))
            else:
                self.window.say(_sentence(result))


def _sentence(result: PublishResult) -> str:
    network = i18n.network_name(result.network)
    sentences = {
        publishing.State.PUBLISHED: i18n.translate("Publisher", "Published on {network}."),
        publishing.State.REMINDER: i18n.translate("Publisher", "It is time to publish by hand on {network}."),
        publishing.State.MISSED: i18n.translate("Publisher", "A time has passed on {network}; nothing was sent late."),
        publishing.State.FAILED: i18n.translate("Publisher", "{network} refused a post; nothing was published."),
        publishing.State.PARKED: i18n.translate("Publisher", "{network}: please look whether the post is there."),
        publishing.State.WAITING: i18n.translate("Publisher", "{network} can’t be reached; it will be tried again."),
    }
    return sentences[result.state].format(network=network)


def _refusal(result: PublishResult) -> AppError:
    told = publishing.outcome_reason(f"{result.reason}|{result.detail}" if result.detail else result.reason)
    if told is not None:
        return told.error()
    return AppError(
        "A post was not published: its approval could not be confirmed.",
        "Nothing was sent.",
        "Open it in Approvals and look at it again.",
    )
