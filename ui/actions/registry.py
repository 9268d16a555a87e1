"""The registry of actions, and the dispatcher that turns keys into them.

Each first key has one ``QShortcut`` of the window, so Qt itself asks the focused widget first: a text field keeps the
letters it is typed, a list does not. Which action runs is decided when the key comes: the open scope (a sheet), then
the current screen, then what is possible everywhere.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import Shiboken
from typing_extensions import override

from ui.actions.action import EVERYWHERE, Action, belongs_to_text, is_single

if TYPE_CHECKING:
    from collections.abc import Iterable

SEQUENCE_MS = 1500


class Actions(QObject):
    """All actions of one window.

    Signals:
        ran: an action's id, after it ran.
        pending: the first key of a sequence waits for its second ("G"), or "" when it no longer does.
        changed: actions were added or removed, or the screen changed.
    """

    ran = Signal(str)
    pending = Signal(str)
    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, Action] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._screen = self._role = ""
        self._scopes: list[str] = []
        self._first = ""
        self._single_keys = True
        self._filtered: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEQUENCE_MS)
        self._timer.timeout.connect(self._forget_first)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._watch_typing)

    # --- what there is ---

    def add(self, *actions: Action) -> None:
        """Register actions; one of the same id is replaced (a screen that is built again)."""
        for action in actions:
            self._actions[action.id] = action
            for keys in action.keys:
                for stroke in keys.split(" "):
                    self._listen(stroke)
        self._refresh()

    def remove(self, ids: Iterable[str]) -> None:
        """Take actions out."""
        for name in ids:
            self._actions.pop(name, None)
        self._refresh()

    def remove_where(self, where: str) -> None:
        """Take out every action of a screen or scope."""
        self.remove([action.id for action in self._actions.values() if action.where == where])

    def get(self, name: str) -> Action:
        """The action of an id; ``KeyError`` if there is none."""
        return self._actions[name]

    def available(self) -> list[Action]:
        """What can be done now, nearest first: the scope or screen, then everywhere."""
        found = [
            action
            for action in self._actions.values()
            if action.where in self._places() and self._is_for_me(action) and action.enabled()
        ]
        places = self._places()
        return sorted(found, key=lambda action: places.index(action.where))

    def here(self, where: str | None = None) -> list[Action]:
        """The actions of a screen (default: the current one), possible now or not, in the order they were added."""
        wanted = self._screen if where is None else where
        return [action for action in self._actions.values() if action.where == wanted and self._is_for_me(action)]

    # --- who and where we are ---

    def set_role(self, role: str) -> None:
        """Whose keys these are from now on; empty: anyone's."""
        self._role = role
        self._forget_first()
        self._refresh()

    def _is_for_me(self, action: Action) -> bool:
        return not self._role or not action.roles or self._role in action.roles

    @property
    def screen(self) -> str:
        """The name of the current screen."""
        return self._screen

    def set_screen(self, name: str) -> None:
        """Keys now speak to this screen."""
        self._screen = name
        self._forget_first()
        self._refresh()

    def enter_scope(self, name: str) -> None:
        """From now on only the actions with ``where=name`` run (a sheet, a menu); scopes stack."""
        self._scopes.append(name)
        self._forget_first()
        self._refresh()

    def leave_scope(self, name: str) -> None:
        """Back to what was before."""
        if name in self._scopes:
            self._scopes.remove(name)
        self._refresh()

    @property
    def single_keys(self) -> bool:
        """Whether plain letters are keys at all."""
        return self._single_keys

    def set_single_keys(self, on: bool) -> None:
        """Turn plain letters as keys on or off (a preference)."""
        self._single_keys = on
        self._refresh()

    # --- doing ---

    def run(self, name: str) -> bool:
        """Run an action by its id if it is possible; say whether it ran."""
        action = self._actions.get(name)
        if action is None or not action.enabled():
            return False
        action.run()
        self.ran.emit(name)
        return True

    def press(self, stroke: str) -> bool:
        """What a key does: run the action it means here, or wait for the second key of a sequence."""
        if is_single(stroke) and not self._single_keys:
            return False
        if belongs_to_text(stroke) and typing_in(QApplication.focusWidget()):
            return False
        keys = f"{self._first} {stroke}" if self._first else stroke
        self._forget_first()
        action = self._meant(keys)
        if action is not None:
            return self.run(action.id)
        # A sequence that meant nothing does not swallow the first key of the next one ("G B" and then "G D").
        if self._begins(stroke):
            self._first = stroke
            self._timer.start()
            self.pending.emit(stroke)
            self._refresh()
            return True
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep our Ctrl and Alt keys from a text field that has its own meaning for them (Ctrl+K deletes a line)."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            stroke = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
            shortcut = self._shortcuts.get(stroke)
            if shortcut is not None and shortcut.isEnabled() and not belongs_to_text(stroke):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    # --- inside ---

    def _watch_typing(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._filtered is not None and Shiboken.isValid(self._filtered):
            self._filtered.removeEventFilter(self)
        self._filtered = new if typing_in(new) else None
        if self._filtered is not None:
            self._filtered.installEventFilter(self)

    def _places(self) -> list[str]:
        return [self._scopes[-1]] if self._scopes else [self._screen, EVERYWHERE] if self._screen else [EVERYWHERE]

    def _meant(self, keys: str) -> Action | None:
        return next((action for action in self.available() if keys in action.keys), None)

    def _begins(self, stroke: str) -> bool:
        return any(keys.startswith(f"{stroke} ") for action in self.available() for keys in action.keys)

    def _forget_first(self) -> None:
        if self._first:
            self._first = ""
            self._timer.stop()
            self.pending.emit("")
            self._refresh()

    def _listen(self, stroke: str) -> None:
        if stroke in self._shortcuts:
            return
        shortcut = QShortcut(QKeySequence(stroke), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(functools.partial(self.press, stroke))
        self._shortcuts[stroke] = shortcut

    def _refresh(self) -> None:
        """Listen only to keys that can mean something here; every other key stays with the focused widget."""
        places = self._places()
        live: set[str] = set()
        repeating: set[str] = set()
        for action in self._actions.values():
            if action.where in places and self._is_for_me(action):
                for keys in action.keys:
                    if is_single(keys) and not self._single_keys:
                        continue
                    first, _, second = keys.partition(" ")
                    live.add(first)
                    if action.repeats and not second:
                        repeating.add(first)
                    if self._first and first == self._first and second:
                        live.add(second)
        for stroke, shortcut in self._shortcuts.items():
            shortcut.setEnabled(stroke in live)
            shortcut.setAutoRepeat(stroke in repeating)
        self.changed.emit()


def typing_in(widget: QWidget | None) -> bool:
    """Whether a widget takes typed text now, so that letters belong to it."""
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly() and widget.isEnabled()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QAbstractSpinBox)
