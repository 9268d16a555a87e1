"""A bus of a desktop for one test, with a small notification service on it that remembers what it was asked."""

from __future__ import annotations

import subprocess
import threading
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.threading import ReceiveStopped, open_dbus_connection
from jeepney.wrappers import new_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney import Message

PATIENCE = 5


def private_bus() -> Iterator[str]:
    """The address of a bus nobody else is on."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, text=True
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait(PATIENCE)
        daemon.stdout.close()


class Desktop:
    """A service on the bus that answers methods by name."""

    def __init__(self, address: str, name: str, path: str, answers: dict[str, Callable[..., tuple[str, Any]]]) -> None:
        self.asked: list[tuple[str, Any]] = []
        self._answers = answers
        self._at = DBusAddress(path, name, name)
        self._connection = open_dbus_connection(address)
        request = message_bus.RequestName(name)
        self._connection.send(request)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def tell(self, member: str, signature: str, body: tuple[Any, ...], interface: str = "") -> None:
        """Send a signal."""
        at = DBusAddress(self._at.object_path, self._at.bus_name, interface or self._at.interface)
        self._connection.send(new_signal(at, member, signature, body))

    def stop(self) -> None:
        """Leave the bus."""
        self._connection.interrupt()
        self._thread.join(PATIENCE)
        self._connection.close()

    def _serve(self) -> None:
        try:
            while True:
                self._answer(self._connection.receive())
        except (ReceiveStopped, ConnectionError, OSError):
            return

    def _answer(self, message: Message) -> None:
        if message.header.message_type is not MessageType.method_call:
            return
        member = message.header.fields[HeaderFields.member]
        self.asked.append((member, message.body))
        answer = self._answers.get(member)
        if answer is None:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownMethod"))
            return
        signature, body = answer(*message.body)
        self._connection.send(new_method_return(message, signature, body))
