"""Whether what is written in a window can be read: which words do not fit, and which widgets lie over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from ui.widgets.painted import PaintedButton
from ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 1
"""Pixels by which rounding may differ."""


def shown(root: QWidget) -> Iterator[QWidget]:
    """Every widget that can be seen, in the order of the tree."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def cut(root: QWidget) -> list[str]:
    """Labels and buttons whose words are wider or higher than their place, and do not end in … with a tooltip."""
    return [
        f"{type(widget).__name__} {words!r} needs {needs[0]}x{needs[1]}, has {widget.width()}x{widget.height()}"
        for widget in shown(root)
        if (words := _words(widget)) and (needs := _needs(widget, words)) and not _fits(widget, needs)
    ]


def _words(widget: QWidget) -> str:
    if isinstance(widget, Elided):
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text().strip()
    return ""


def _needs(widget: QWidget, words: str) -> tuple[int, int]:
    """Width and height that the words take with what stands around them."""
    if isinstance(widget, QLabel):
        margins = widget.contentsMargins()
        across, down = margins.left() + margins.right(), margins.top() + margins.bottom()
        if widget.wordWrap():
            room = QRect(0, 0, max(1, widget.width() - across), 10_000)
            flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
            found = widget.fontMetrics().boundingRect(room, flags, words)
            return found.width() + across, found.height() + down
        metrics = widget.fontMetrics()
        lines = words.splitlines()
        return max(map(metrics.horizontalAdvance, lines)) + across, metrics.height() * len(lines) + down
    if isinstance(widget, PaintedButton):
        # It paints itself, and its hint is what it needs.
        hint = widget.sizeHint()
        return hint.width(), min(hint.height(), widget.height())
    if isinstance(widget, QCheckBox):
        hint = widget.minimumSizeHint()
        return hint.width(), hint.height()
    return _button_needs(widget, words), widget.fontMetrics().height()


def _button_needs(widget: QWidget, words: str) -> int:
    if not isinstance(widget, QAbstractButton):
        return 0
    metrics = widget.fontMetrics()
    width = metrics.horizontalAdvance(widget.text().replace("&", ""))
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return 0
    option = QStyleOptionButton()
    option.initFrom(widget)
    inside = widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
    around = widget.width() - inside.width()
    icon = 0 if widget.icon().isNull() else widget.iconSize().width() + 4
    return int(width + icon + min(around, 24))


def _fits(widget: QWidget, needs: tuple[int, int]) -> bool:
    return needs[0] <= widget.width() + SLACK and needs[1] <= widget.height() + SLACK


def overlapping(root: QWidget) -> list[str]:
    """Pairs of brothers in one layout that lie over each other by more than a hair."""
    found = []
    for parent in (root, *shown(root)):
        layout = parent.layout()
        if layout is None:
            continue
        children = [
            item
            for item in parent.children()
            if isinstance(item, QWidget) and item.isVisible() and _laid_out(parent, item)
        ]
        for number, first in enumerate(children):
            for second in children[number + 1 :]:
                common = first.geometry() & second.geometry()
                if common.width() > SLACK and common.height() > SLACK:
                    found.append(f"{_called(first)} and {_called(second)} share {common.width()}x{common.height()}")
    return found


def _laid_out(parent: QWidget, child: QWidget) -> bool:
    """Whether a layout places it; what is laid over a page on purpose (a sheet, the ring) is not."""

    def holds(layout: object) -> bool:
        count = layout.count()  # type: ignore[attr-defined]
        for number in range(count):
            item = layout.itemAt(number)  # type: ignore[attr-defined]
            if item.widget() is child:
                return True
            inner = item.layout()
            if inner is not None and holds(inner):
                return True
        return False

    return holds(parent.layout())


def beyond(root: QWidget) -> list[str]:
    """Pages wider than the pane they scroll in, where nothing scrolls sideways: their right edge cannot be read."""
    return [
        f"{_called(area)} is {page.width() - area.viewport().width()} wider than its pane"
        for area in shown(root)
        if isinstance(area, QScrollArea)
        and area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        and (page := area.widget()) is not None
        and page.width() > area.viewport().width() + SLACK
    ]


def outside(root: QWidget) -> list[str]:
    """Buttons and labels that a layout has pushed out of the one that holds them (not in what scrolls)."""
    found = []
    for widget in shown(root):
        parent = widget.parentWidget()
        if parent is None or not isinstance(widget, QLabel | QAbstractButton) or not _words(widget):
            continue
        if _scrolls(parent):
            continue
        at = widget.mapTo(root, QPoint(0, 0))
        if not root.rect().contains(QRect(at, widget.size())):
            found.append(f"{_called(widget)} at {at.x()},{at.y()}")
    return found


def _scrolls(widget: QWidget | None) -> bool:
    while widget is not None:
        if widget.objectName() == "qt_scrollarea_viewport":
            return True
        widget = widget.parentWidget()
    return False


def _called(widget: QWidget) -> str:
    name = widget.accessibleName() or _words(widget)
    return f"{type(widget).__name__} {name!r}"
