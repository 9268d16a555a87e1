"""Notifications of the system: the desktop's own service on Linux, else the notification area, else none."""

from __future__ import annotations

import html
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from typing_extensions import override

from ui.desktop.bus import SESSION, Bus

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import DBusAddress, Message
    from PySide6.QtWidgets import QSystemTrayIcon

NAME = "org.freedesktop.Notifications"
_APP = "Exec Assistant"


class Notifier(QObject):
    """What shows a notification.

    Signals:
        clicked: the token of the notification somebody clicked.
    """

    clicked = Signal(str)

    def show(self, token: str, title: str, body: str, verb: str) -> None:
        """Show a notification; ``verb`` names what a click does, where the system says it."""
        raise NotImplementedError

    def stop(self) -> None:
        """End; what is shown stays until the system takes it away."""


class BusNotifier(Notifier):
    """The desktop's notification service (the freedesktop.org specification, 1.2)."""

    def __init__(self, address: str = SESSION, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = Bus(address, self)
        self._bus.heard.connect(self._heard)
        self._tokens: dict[int, str] = {}
        self._markup = False

    def probe(self, then: Callable[[bool], object]) -> None:
        """Ask whether there is such a service; it may be started by this question."""

        def known(answer: tuple[Any, ...] | None) -> None:
            self._markup = answer is not None and "body-markup" in answer[0]
            if answer is not None:
                self._listen()
            then(answer is not None)

        self._bus.call(_service(), "GetCapabilities", then=known)

    @override
    def show(self, token: str, title: str, body: str, verb: str) -> None:
        """Show a notification; a click on it answers with its token."""

        def shown(answer: tuple[Any, ...] | None) -> None:
            if answer is not None:
                self._tokens[answer[0]] = token

        hints = {"desktop-entry": ("s", "exec-assistant"), "urgency": ("y", 1)}
        words = html.escape(body, quote=False) if self._markup else body
        content = (_APP, 0, "exec-assistant", title, words, ["default", verb], hints, -1)
        self._bus.call(_service(), "Notify", "susssasa{sv}i", content, shown)

    @override
    def stop(self) -> None:
        """Close the connection."""
        self._bus.stop()

    def _listen(self) -> None:
        from jeepney import MatchRule

        for member in ("ActionInvoked", "NotificationClosed"):
            self._bus.listen(MatchRule(type="signal", interface=NAME, member=member))

    def _heard(self, message: Message) -> None:
        from jeepney import HeaderFields

        number = message.body[0]
        if message.header.fields[HeaderFields.member] == "ActionInvoked":
            token = self._tokens.get(number)
            if token is not None:
                self.clicked.emit(token)
        else:
            self._tokens.pop(number, None)


def _service() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress("/org/freedesktop/Notifications", NAME, NAME)


class TrayNotifier(Notifier):
    """The notification area of Windows and macOS; the icon is there only once something was told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tray: QSystemTrayIcon | None = None
        self._token = ""

    @staticmethod
    def available() -> bool:
        """Whether there is a notification area that shows messages."""
        from PySide6.QtWidgets import QSystemTrayIcon

        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    @override
    def show(self, token: str, title: str, body: str, verb: str) -> None:
        """Show a message; the system says of a click only that there was one, so it is about the last."""
        from PySide6.QtWidgets import QApplication, QSystemTrayIcon

        del verb
        if self._tray is None:
            self._tray = QSystemTrayIcon(QApplication.windowIcon(), self)
            self._tray.setToolTip(_APP)
            self._tray.messageClicked.connect(lambda: self.clicked.emit(self._token))
        self._token = token
        self._tray.show()
        self._tray.showMessage(title, body, QApplication.windowIcon())

    @override
    def stop(self) -> None:
        """Take the icon away."""
        if self._tray is not None:
            self._tray.hide()


def find_notifier(parent: QObject, then: Callable[[Notifier | None], object], *, address: str = SESSION) -> None:
    """Find what shows notifications here, and tell; None where the system offers nothing."""
    if sys.platform != "linux":
        QTimer.singleShot(0, parent, lambda: then(_tray(parent)))
        return
    bus = BusNotifier(address, parent)

    def known(there: bool) -> None:
        if there:
            then(bus)
            return
        bus.stop()
        bus.deleteLater()
        then(_tray(parent))

    bus.probe(known)


def _tray(parent: QObject) -> Notifier | None:
    return TrayNotifier(parent) if TrayNotifier.available() else None
