"""Whether the system asks programs to move less, now and whenever the person changes it.

Qt says it from 6.12 on; until then a Linux desktop is asked through its portal (``org.freedesktop.portal.Settings``),
and Windows through what Qt knows of its effects.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from ui import theme
from ui.desktop.bus import SESSION, Bus

if TYPE_CHECKING:
    from jeepney import DBusAddress, Message

NAME, PATH, INTERFACE = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_ASKED = (
    ("org.freedesktop.appearance", "reduced-motion"),
    ("org.gnome.desktop.interface", "enable-animations"),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"),
)
"""What desktops call it; any one that asks for less is heard."""


class MotionWatch(QObject):
    """Keeps :func:`ui.theme.motion_ms` in step with the system."""

    def __init__(self, parent: QObject | None = None, *, address: str = SESSION) -> None:
        super().__init__(parent)
        self._bus: Bus | None = None
        self._less: dict[tuple[str, str], bool] = {}
        hints = QGuiApplication.styleHints()
        accessibility: Any = hints.accessibility() if hasattr(hints, "accessibility") else None
        if hasattr(accessibility, "motionPreference"):
            accessibility.motionPreferenceChanged.connect(lambda _preference: self._by_qt(accessibility))
            self._by_qt(accessibility)
        elif sys.platform == "win32":
            self._by_effects()
        elif sys.platform == "linux":
            self._bus = Bus(address, self)
            self._bus.heard.connect(self._heard)
            self._ask(self._bus)

    def stop(self) -> None:
        """Listen no more."""
        if self._bus is not None:
            self._bus.stop()

    def _by_qt(self, accessibility: Any) -> None:
        theme.system_asks_for_less_motion(accessibility.motionPreference().name == "ReducedMotion")

    def _by_effects(self) -> None:
        from PySide6.QtWidgets import QApplication

        theme.system_asks_for_less_motion(not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu))

    def _ask(self, bus: Bus) -> None:
        try:
            from jeepney import MatchRule
        except ImportError:
            return
        for asked in _ASKED:
            bus.call(_portal(), "Read", "ss", asked, lambda answer, asked=asked: self._answered(asked, answer))  # type: ignore[misc]
        bus.listen(MatchRule(type="signal", interface=INTERFACE, member="SettingChanged"))

    def _answered(self, asked: tuple[str, str], answer: tuple[Any, ...] | None) -> None:
        if answer is not None:
            self._take(asked, answer[0])

    def _heard(self, message: Message) -> None:
        namespace, key, value = message.body
        if (namespace, key) in _ASKED:
            self._take((namespace, key), value)

    def _take(self, asked: tuple[str, str], value: Any) -> None:
        while isinstance(value, tuple) and len(value) == 2:
            value = value[1]
        if asked[1] == "reduced-motion":
            self._less[asked] = value == 1
        elif asked[1] == "enable-animations":
            self._less[asked] = value is False
        else:
            self._less[asked] = _number(value) == 0
        theme.system_asks_for_less_motion(any(self._less.values()))


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return 1.0


def _portal() -> DBusAddress:
    from jeepney import DBusAddress

    return DBusAddress(PATH, NAME, INTERFACE)
