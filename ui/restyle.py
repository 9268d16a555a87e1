"""A live switch between light and dark: what is seen first, the rest in small slices while nothing else is done.

Setting another style sheet makes Qt visit every widget once for each of its ancestors: a second with all rooms built.
So one sheet holds both themes, the theme is a property of each window (``QWidget[look="dark"] …``), and a switch only
asks the style to look at the widgets again.
"""

from __future__ import annotations

import collections
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import Shiboken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QApplication, QWidget

LOOK = "look"
"""Property of a window: the name of the theme it is in."""
_SLICE = 40
_RULE = re.compile(r"\s*([^{}]+?)\s*\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def for_both(usual: str, other: str, name: str) -> str:
    """One sheet of two: the usual rules, and those that hold in windows whose look is ``name``."""
    said = []
    for selectors, body in _RULE.findall(_COMMENT.sub("", other)):
        under = ", ".join(f'QWidget[{LOOK}="{name}"] {selector.strip()}' for selector in selectors.split(","))
        alone = ", ".join(_alone(selector.strip(), name) for selector in selectors.split(","))
        said.append(f"{under}, {alone} {{{body}}}")
    return "\n".join([usual, *said])


def _alone(selector: str, name: str) -> str:
    """The same for a widget that is a window itself."""
    return re.sub(r"^(Q\w+)", rf'\1[{LOOK}="{name}"]', selector)


class Restyler(QObject):
    """Looks at widgets again after a switch; those that are seen at once, the others soon or when they are shown."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._waiting: collections.deque[QWidget] = collections.deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def switch(self, name: str) -> None:
        """Every window is in this theme now."""
        for window in self._app.topLevelWidgets():
            window.setProperty(LOOK, name)
        seen: list[QWidget] = []
        unseen: list[QWidget] = []
        for widget in self._app.allWidgets():
            (seen if widget.isVisible() else unseen).append(widget)
        self._look_again(seen)
        self._waiting = collections.deque(unseen)
        if self._waiting:
            self._timer.start()

    def finish(self, within: QWidget | None) -> None:
        """Do now what still waits within a widget that is about to be shown; None: everywhere."""
        if within is None:
            while self._waiting:
                self._slice()
        elif self._waiting:
            inside = [w for w in self._waiting if Shiboken.isValid(w) and (w is within or within.isAncestorOf(w))]
            self._look_again(inside)

    def _slice(self) -> None:
        self._look_again([self._waiting.popleft() for _ in range(min(_SLICE, len(self._waiting)))])
        if not self._waiting:
            self._timer.stop()

    def _look_again(self, widgets: Iterable[QWidget]) -> None:
        for widget in widgets:
            if Shiboken.isValid(widget):
                style = widget.style()
                style.unpolish(widget)
                style.polish(widget)
                widget.update()
