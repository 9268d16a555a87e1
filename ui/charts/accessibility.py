"""A painted chart as assistive technology reads it: a chart whose children are its places, each said in one sentence.

Qt asks the factory once per widget and keeps the C++ side of what it got, so Python keeps its own side for as long as
the program runs; each interface answers from the chart at the moment it is asked.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from typing_extensions import override

if TYPE_CHECKING:
    from ui.charts.widget import Chart

_kept: list[ChartInterface] = []
_installed: list[object] = []


def install() -> None:
    """Teach Qt to read charts; safe to call again."""
    if not _installed:
        _installed.append(_interface_for)
        QAccessible.installFactory(_interface_for)


def place_read(chart: Chart) -> None:
    """Tell assistive technology that the keyboard stands on another place."""
    interface = QAccessible.queryAccessibleInterface(chart)
    if isinstance(interface, ChartInterface):
        QAccessible.updateAccessibility(QAccessibleEvent(interface.focusChild(), QAccessible.Event.Focus))


class ChartInterface(QAccessibleWidget):
    """A chart and its places."""

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self._chart = weakref.ref(chart)
        self._children: dict[int, PlaceInterface] = {}

    @property
    def chart(self) -> Chart:
        """The widget; only asked for while :meth:`isValid`."""
        found = self._chart()
        if found is None:
            raise ReferenceError
        return found

    def child_at_place(self, at: int) -> PlaceInterface:
        """The one interface of a place."""
        if at not in self._children:
            self._children[at] = PlaceInterface(self, at)
        return self._children[at]

    @override
    def isValid(self) -> bool:
        found = self._chart()
        return found is not None and shiboken6.isValid(found)

    @override
    def childCount(self) -> int:
        return self.chart.places

    @override
    def child(self, index: int, /) -> QAccessibleInterface:
        return self.child_at_place(index) if 0 <= index < self.childCount() else None  # type: ignore[return-value]

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return child.at if isinstance(child, PlaceInterface) and child.at < self.childCount() else -1

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        at = self.chart.place_under(self.chart.mapFromGlobal(QPoint(x, y)))
        return self.child_at_place(at) if at >= 0 else None  # type: ignore[return-value]

    @override
    def focusChild(self) -> QAccessibleInterface:
        at = self.chart.at
        return self.child_at_place(at) if at >= 0 else None  # type: ignore[return-value]


class PlaceInterface(QAccessibleInterface):
    """One place of a chart: a day, a bar, a row."""

    def __init__(self, owner: ChartInterface, at: int) -> None:
        super().__init__()
        self.owner = owner
        self.at = at

    @override
    def isValid(self) -> bool:
        return self.owner.isValid() and self.at < self.owner.childCount()

    @override
    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    @override
    def parent(self) -> QAccessibleInterface:
        return self.owner

    @override
    def childCount(self) -> int:
        return 0

    @override
    def child(self, index: int, /) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def childAt(self, x: int, y: int, /) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return -1

    @override
    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    @override
    def rect(self) -> QRect:
        place = self.owner.chart.place_rect(self.at)
        return QRect(self.owner.chart.mapToGlobal(place.topLeft()), place.size())

    @override
    def setText(self, kind: QAccessible.Text, text: str, /) -> None:
        """Figures are read, not written."""

    @override
    def text(self, kind: QAccessible.Text, /) -> str:
        return self.owner.chart.said(self.at) if kind == QAccessible.Text.Name and self.isValid() else ""

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.readOnly = True
        state.focused = self.isValid() and self.owner.chart.hasFocus() and self.owner.chart.at == self.at
        return state


def _interface_for(_class_name: str, target: QObject) -> QAccessibleInterface | None:
    from ui.charts.widget import Chart

    if not isinstance(target, Chart):
        return None
    made = ChartInterface(target)
    _kept.append(made)
    return made
