"""What a screen reader sees of the program: a small client of AT-SPI, over the private bus of the test.

Written against the interfaces ``org.a11y.atspi.*`` themselves, so that nothing but what the bus carries is known here.
"""

from __future__ import annotations

import dataclasses
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney.io.blocking import DBusConnection

_PREFIX = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
#: Numbers of AtspiStateType.
STATES = {
    4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 23: "selected", 24: "sensitive", 25: "showing",
    30: "visible",
}  # fmt: skip
ANNOUNCED = "Announcement"


@dataclasses.dataclass(frozen=True, slots=True)
class Node:
    """One accessible object, by its address on the bus."""

    reader: ScreenReader
    bus: str
    path: str

    def _call(self, interface: str, method: str, signature: str = "", *body: object) -> Any:
        return self.reader.call(DBusAddress(self.path, self.bus, _PREFIX + interface), method, signature, *body)

    def _get(self, interface: str, name: str) -> Any:
        return self.reader.get(DBusAddress(self.path, self.bus, _PREFIX + interface), name)

    @property
    def name(self) -> str:
        """What is read for it."""
        return str(self._get("Accessible", "Name"))

    @property
    def description(self) -> str:
        """What is read after the name."""
        return str(self._get("Accessible", "Description"))

    @property
    def role(self) -> str:
        """The name of its role, such as "list item"."""
        return str(self._call("Accessible", "GetRoleName")[0])

    @property
    def states(self) -> frozenset[str]:
        """Those of ``STATES`` it is in."""
        low, high = self._call("Accessible", "GetState")[0]
        bits = low | high << 32
        return frozenset(word for number, word in STATES.items() if bits >> number & 1)

    @property
    def interfaces(self) -> frozenset[str]:
        """What can be asked of it, such as "Action"."""
        return frozenset(name.removeprefix(_PREFIX) for name in self._call("Accessible", "GetInterfaces")[0])

    @property
    def children(self) -> list[Node]:
        """What it holds."""
        return [Node(self.reader, bus, path) for bus, path in self._call("Accessible", "GetChildren")[0]]

    @property
    def actions(self) -> list[str]:
        """Names of what can be done with it."""
        if "Action" not in self.interfaces:
            return []
        return [self._call("Action", "GetName", "i", number)[0] for number in range(self._get("Action", "NActions"))]

    def do(self, action: str) -> bool:
        """Do one of its actions."""
        return bool(self._call("Action", "DoAction", "i", self.actions.index(action))[0])

    def focus(self) -> bool:
        """Give it the keyboard."""
        return bool(self._call("Component", "GrabFocus")[0])

    @property
    def rect(self) -> tuple[int, int, int, int]:
        """Where it is on the screen: left, top, width, height."""
        left, top, width, height = self._call("Component", "GetExtents", "u", 0)[0]
        return left, top, width, height

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of where it is on the screen."""
        left, top, width, height = self.rect
        return left + width // 2, top + height // 2

    def text(self) -> str:
        """The text it holds."""
        return str(self._call("Text", "GetText", "ii", 0, -1)[0])

    def walk(self, *, showing: bool = True, deep: int = 60) -> Iterator[Node]:
        """Itself and all below it, only what shows unless told otherwise."""
        yield self
        if deep:
            for child in self.children:
                if not showing or "showing" in child.states:
                    yield from child.walk(showing=showing, deep=deep - 1)

    def find(self, role: str, name: str | Callable[[str], bool] = "") -> Node | None:
        """The first below it with a role, and a name if one is given."""
        for node in self.walk():
            if node.role == role and (not name or (name(node.name) if callable(name) else node.name == name)):
                return node
        return None


class ScreenReader:
    """A connection to the accessibility bus, listening to what is announced."""

    def __init__(self) -> None:
        self.heard: deque[tuple[str, str]] = deque(maxlen=400)
        self.followed: Node | None = None
        session = open_dbus_connection()
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        reply = session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=20)
        session.close()
        self.connection: DBusConnection = open_dbus_connection(reply.body[0])
        self._listen()

    def _listen(self) -> None:
        registry = DBusAddress(f"/{_PREFIX.replace('.', '/')}registry", _PREFIX + "Registry", _PREFIX + "Registry")
        self.call(registry, "RegisterEvent", "s", "object:")
        rule = MatchRule(type="signal", interface=_PREFIX + "Event.Object")
        self.connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=10)

    def call(self, address: DBusAddress, method: str, signature: str = "", *body: object) -> Any:
        """Call a method and wait for its answer, keeping what is announced meanwhile."""
        message = new_method_call(address, method, signature or None, body)
        serial = next(self.connection.outgoing_serial)
        self.connection.send(message, serial=serial)
        while True:
            found = self.connection.receive(timeout=20)
            if found.header.fields.get(HeaderFields.reply_serial) == serial:
                if found.header.message_type is MessageType.error:
                    raise LookupError(f"{method} of {address.object_path}: {found.body}")
                return found.body
            self._hear(found)

    def get(self, address: DBusAddress, name: str) -> Any:
        """A property's value."""
        query = Properties(address).get(name)
        fields = query.header.fields
        to = DBusAddress(address.object_path, address.bus_name, "org.freedesktop.DBus.Properties")
        return self.call(to, str(fields[HeaderFields.member]), "ss", *query.body)[0][1]

    def application(self, patience: float = 20) -> Node:
        """The program, once it is on the bus."""
        root = Node(self, _PREFIX + "Registry", _ROOT)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            for child in root.children:
                if child.children:
                    return child
            time.sleep(0.05)
        raise LookupError("no program is on the accessibility bus")

    def wait(self, found: Callable[[], Any], what: str, patience: float = 15) -> Any:
        """Look until something is there; a node that went away while it was looked at is no answer yet."""
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            try:
                answer = found()
            except LookupError:
                answer = None
            if answer:
                return answer
            self.listen(0.03)
        raise LookupError(f"not found in {patience:g} s: {what}; heard lately: {list(self.heard)[-12:]}")

    def listen(self, seconds: float) -> None:
        """Take in what is announced for a while."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                self._hear(self.connection.receive(timeout=left))
            except TimeoutError:
                return

    def announced(self) -> list[str]:
        """Sentences that were announced."""
        return [text for kind, text in self.heard if kind == ANNOUNCED]

    def _hear(self, message: Any) -> None:
        fields = message.header.fields
        if message.header.message_type is not MessageType.signal:
            return
        if str(fields.get(HeaderFields.interface, "")) == _PREFIX + "Event.Object":
            value = message.body[3][1] if len(message.body) > 3 else ""
            if message.body[0] == "focused" and message.body[1]:
                self.followed = Node(self, str(fields[HeaderFields.sender]), str(fields[HeaderFields.path]))
            self.heard.append((str(fields[HeaderFields.member]), str(value)))

    def close(self) -> None:
        """Leave the bus."""
        self.connection.close()
