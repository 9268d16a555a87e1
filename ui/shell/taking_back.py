"""Undo and redo as the window offers them: the strip for what was just done, the keys and the palette for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui import i18n
from ui.actions.action import Action
from ui.i18n import QT_TRANSLATE_NOOP
from ui.shell.history import History, Step, said_of
from ui.shell.undo_strip import KEY, UndoStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.workspace import Workspace
    from ui.actions.registry import Actions
    from ui.main_window import MainWindow

REDO_KEY = "Ctrl+Shift+Z"


class TakingBack(QObject):
    """The strip and the history of one window."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._further = 0
        """How often the step before was asked for while one is being undone."""
        self.strip = UndoStrip(window)
        self.history = History(window.tasks, self)
        self.history.went.connect(self._went)
        self.history.refused.connect(window.tell_error)
        self._add_actions(actions)

    def open(self, ws: Workspace | None) -> None:
        """Begin anew with another workspace."""
        self._further = 0
        self.strip.dismiss()
        self.history.open(ws)

    def offer(self, step: Step) -> None:
        """Something was done: say so, and keep it to be undone."""
        self.history.add(step)
        self.strip.offer(step.said, lambda: self.history.go("undo"))

    def offer_changes(
        self,
        changes: Changes | Sequence[Changes],
        said: str = "",
        *,
        back: Callable[[], object] | None = None,
        again: Callable[[], object] | None = None,
        quiet: bool = False,
    ) -> None:
        """See :meth:`ui.shell.context.Shell.offer_changes`."""
        from exec_assistant.domain.changes import Changes, joined

        undo = (changes if isinstance(changes, Changes) else joined(changes)).undo
        if undo is None:
            return
        step = Step(said or said_of(undo), undo, back, again)
        if quiet:
            self.history.add(step)
        else:
            self.offer(step)

    # --- inside ---

    def _add_actions(self, actions: Actions) -> None:
        history = self.history
        actions.add(
            Action(
                "shell.undo",
                QT_TRANSLATE_NOOP("Actions", "Undo what was just done"),
                self._undo,
                (KEY,),
                enabled=lambda: self.strip.offered or self.strip.redoes or history.coming,
                icon="undo",
            ),
            Action(
                "shell.undo_last",
                QT_TRANSLATE_NOOP("Actions", "Undo"),
                lambda: history.go("undo"),
                ("Ctrl+Z",),
                enabled=lambda: history.coming or bool(history.said("undo")),
                icon="undo",
                says=lambda: _saying(i18n.translate("Shell", "Undo: {what}"), history.said("undo")),
            ),
            Action(
                "shell.redo",
                QT_TRANSLATE_NOOP("Actions", "Redo"),
                lambda: history.go("redo"),
                (REDO_KEY, "Ctrl+Y"),
                enabled=lambda: bool(history.said("redo")),
                icon="redo",
                says=lambda: _saying(i18n.translate("Shell", "Redo: {what}"), history.said("redo")),
            ),
        )

    def _undo(self) -> None:
        """What the strip offers; where it says what was just undone, or soon will, the step before that."""
        if self.strip.offered:
            self.strip.undo()
        elif self.history.undoing:
            self._further += 1
        elif self.strip.redoes or self.history.coming:
            self.history.go("undo")

    def _went(self, direction: str, said: str) -> None:
        if direction == "redo":
            self._further = 0
            self.strip.offer(said, lambda: self.history.go("undo"))
            return
        text = i18n.translate("Shell", "Undone: {what}").format(what=said)
        if self.history.said("redo"):
            self.strip.offer_redo(text, REDO_KEY, lambda: self.history.go("redo"))
            if self._further and not self.history.undoing:
                self._further -= 1
                self.history.go("undo")
        else:
            self._further = 0
            # A signature, for one, is given by the person and never made again by the program.
            self.strip.dismiss()
            self._window.say(i18n.translate("Shell", "{undone}. To have it again, do it anew.").format(undone=text))


def _saying(template: str, what: str) -> str:
    return template.format(what=what) if what else ""
