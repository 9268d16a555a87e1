"""A field for a time zone: chosen or typed, with its distance from UTC now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QComboBox, QCompleter
from typing_extensions import override

from ui.theme import Size

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

FALLBACK = "Europe/Paris"
_AREAS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def zones() -> tuple[str, ...]:
    """The zones that are named after places, and UTC."""
    return (*sorted(name for name in available_timezones() if name.split("/")[0] in _AREAS), "UTC")


def system_zone() -> str:
    """The zone of this computer, or Paris where it does not say one that we know."""
    found = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return found if found in zones() else FALLBACK


def distance(zone: str, at: datetime | None = None) -> str:
    """How far a zone is from UTC at a moment: UTC+1, UTC−3:30, UTC."""
    offset = (at or datetime.now(tz=UTC)).astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}" + (f":{rest:02}" if rest else "")


def _named(zone: str, at: datetime) -> str:
    return f"{zone.replace('_', ' ')} ({distance(zone, at)})"


class ZoneField(QComboBox):
    """One zone of all.

    Signals:
        zone_chosen: the name of the zone, once it is a known one and not the one before.
    """

    zone_chosen = Signal(str)

    def __init__(self, name: str, zone: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumHeight(Size.CONTROL)
        self.setMinimumWidth(260)
        self.setMaxVisibleItems(12)
        self._filled = False
        self._zone = zone or system_zone()
        self.set_zone(self._zone)
        self.activated.connect(lambda _index: self._settle())
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            line.editingFinished.connect(self._settle)

    def _fill(self) -> None:
        """All zones, once someone comes to choose: reading each takes more than a page may take to open."""
        if self._filled:
            return
        self._filled = True
        now = datetime.now(tz=UTC)
        self.clear()
        for known in zones():
            self.addItem(_named(known, now), known)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        self.set_zone(self._zone)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._fill()
        super().focusInEvent(event)

    @override
    def showPopup(self) -> None:
        self._fill()
        super().showPopup()

    @property
    def zone(self) -> str:
        """The zone chosen; what is typed counts once it names one."""
        index = self._typed()
        return str(self.itemData(index)) if index >= 0 else self._zone

    def set_zone(self, zone: str) -> None:
        """Show a zone, telling nobody; one that is not on the list is added."""
        self._zone = zone
        index = self.findData(zone)
        if index < 0:
            self.addItem(_named(zone, datetime.now(tz=UTC)), zone)
            index = self.count() - 1
        self.setCurrentIndex(index)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page scrolled past the field must not change it.
        event.ignore()

    def _typed(self) -> int:
        text = self.currentText().strip().casefold()
        if text != _named(self._zone, datetime.now(tz=UTC)).casefold():
            self._fill_keeping_words()
        exact = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        if exact >= 0:
            return exact
        plain = [index for index in range(self.count()) if text and text in self.itemText(index).casefold()]
        return plain[0] if len(plain) == 1 else -1

    def _fill_keeping_words(self) -> None:
        """What was typed by other means than the keyboard (accessibility, tests) is looked for among all zones too."""
        if not self._filled:
            words = self.currentText()
            self._fill()
            self.setEditText(words)

    def _settle(self) -> None:
        found, before = self.zone, self._zone
        self.set_zone(found)
        if found != before:
            self.zone_chosen.emit(found)
