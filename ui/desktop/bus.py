"""The session's bus of a Linux desktop, spoken to from threads of its own, so that a slow bus delays nothing.

Qt's own binding cannot say "unsigned number" from Python, which notifications need; jeepney comes with the keyring.
"""

from __future__ import annotations

import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import DBusAddress, MatchRule, Message
    from jeepney.io.threading import DBusRouter

SESSION = "SESSION"
_PATIENCE = 5.0


class Bus(QObject):
    """One connection, opened by the first call; without a bus every call answers None.

    Signals:
        heard: a ``jeepney.Message`` that one of the rules listens to.
    """

    heard = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, address: str = SESSION, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="bus")
        self._open_router: DBusRouter | None = None
        self._tried = self._stopped = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def call(
        self,
        address: DBusAddress,
        method: str,
        signature: str = "",
        body: tuple[object, ...] = (),
        then: Callable[[tuple[Any, ...] | None], object] | None = None,
    ) -> None:
        """Call a method; ``then`` gets what it answered, or None, in the window's thread."""
        if not self._stopped:
            self._pool.submit(self._call, address, method, signature, body, then)

    def listen(self, rule: MatchRule) -> None:
        """Hear the signals a rule matches from now on."""
        if not self._stopped:
            self._pool.submit(self._listen, rule)

    def stop(self) -> None:
        """Close the connection; nothing is answered any more."""
        self._stopped = True
        self._pool.shutdown(wait=False, cancel_futures=True)
        if self._open_router is not None:
            with contextlib.suppress(OSError):
                self._open_router.close()
                self._open_router.conn.close()
            self._open_router = None

    # --- in its thread ---

    def _router(self) -> DBusRouter | None:
        if self._tried:
            return self._open_router
        self._tried = True
        try:
            from jeepney.io.threading import DBusRouter, open_dbus_connection

            self._open_router = DBusRouter(open_dbus_connection(self._address))
        except (ImportError, OSError, KeyError, ValueError, RuntimeError):
            # No desktop, another system, or a bus that lets nobody in: there is nobody to talk to.
            return None
        return self._open_router

    def _call(
        self,
        address: DBusAddress,
        method: str,
        signature: str,
        body: tuple[object, ...],
        then: Callable[[tuple[Any, ...] | None], object] | None,
    ) -> None:
        answer = self._ask(address, method, signature, body)
        if then is not None and not self._stopped:
            self._answered.emit(then, answer)

    def _ask(
        self, address: DBusAddress, method: str, signature: str, body: tuple[object, ...]
    ) -> tuple[Any, ...] | None:
        router = self._router()
        if router is None:
            return None
        from jeepney import DBusErrorResponse, new_method_call
        from jeepney.io.common import RouterClosed
        from jeepney.wrappers import unwrap_msg

        try:
            found: tuple[Any, ...] = unwrap_msg(
                router.send_and_get_reply(new_method_call(address, method, signature or None, body), timeout=_PATIENCE)
            )
        except (DBusErrorResponse, RouterClosed, OSError, TimeoutError):
            return None
        return found

    def _listen(self, rule: MatchRule) -> None:
        router = self._router()
        if router is None:
            return
        from jeepney.bus_messages import message_bus

        router.filter(rule, queue=_Ear(self.heard.emit))
        self._ask(message_bus, "AddMatch", "s", (rule.serialise(),))

    # --- in the window's thread ---

    def _deliver(self, then: Callable[[tuple[Any, ...] | None], object], answer: tuple[Any, ...] | None) -> None:
        if not self._stopped:
            then(answer)


class _Ear:
    """What jeepney puts messages into: told on at once instead of being kept."""

    def __init__(self, tell: Callable[[Message], object]) -> None:
        self._tell = tell

    def put_nowait(self, message: Message) -> None:
        """Tell the message on."""
        self._tell(message)
