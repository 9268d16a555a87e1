"""What was done in the open workspace, to be undone and done again as far back as one wants.

One history a person: what can be undone is undone by whoever did it.
"""

from __future__ import annotations

import collections
import dataclasses
import functools
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal
from shiboken6 import Shiboken

from ui import i18n

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes, Undo
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.tasks import Tasks

DEPTH = 200

Direction = Literal["undo", "redo"]


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done.

    Attributes:
        said: what was done, as the strip says it.
        undo: how to take it back (or, once undone, how to do it again); None for a step of the window alone.
        back: called after it was taken back (a method, or a partial of one: nothing is called of a screen that is
            gone); for a step of the window alone, takes it back.
        again: called after it was done again; for a step of the window alone, does it again (None: it can't be).
    """

    said: str
    undo: Undo | None = None
    back: Callable[[], object] | None = None
    again: Callable[[], object] | None = None


@dataclasses.dataclass(slots=True)
class _Pile:
    """A person's steps; the last one is at the right end."""

    done: collections.deque[Step] = dataclasses.field(default_factory=lambda: collections.deque(maxlen=DEPTH))
    undone: list[Step] = dataclasses.field(default_factory=list)


class History(QObject):
    """Undoes and does again, one step at a time, in the order asked for.

    Signals:
        changed: another step would be undone or done again now.
        went: "undo" or "redo", and what was undone or done again.
        refused: an ``AppError``: a step could not be undone or done again, and is dropped.
    """

    changed = Signal()
    went = Signal(str, str)
    refused = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ws: Workspace | None = None
        self._piles: dict[str, _Pile] = {}
        self._wanted: collections.deque[tuple[str, Direction]] = collections.deque()
        self._busy = False
        tasks.crashed.connect(self._crashed)

    def open(self, ws: Workspace | None) -> None:
        """Begin anew with another workspace."""
        self._ws = ws
        self._piles.clear()
        self._wanted.clear()
        self._busy = False
        self.changed.emit()

    def add(self, step: Step) -> None:
        """Something was done; what was undone before cannot be done again any more."""
        pile = self._pile()
        pile.done.append(step)
        pile.undone.clear()
        self.changed.emit()

    def said(self, direction: Direction) -> str:
        """What would be undone or done again now; empty when there is nothing."""
        steps = self._steps(direction)
        return steps[-1].said if steps else ""

    @property
    def coming(self) -> bool:
        """Whether something is being written: a step that can be undone may be about to arrive."""
        return self._tasks.under_way("write")

    @property
    def undoing(self) -> bool:
        """Whether a step is being undone or done again, or was asked for."""
        return self._busy or bool(self._wanted)

    def go(self, direction: Direction) -> None:
        """Undo the last step, or do again what was undone last; asked for twice quickly, twice.

        What is being written at this moment is waited for: it is what the person means.
        """
        if self._tasks.closed:
            return
        self._wanted.append((self._person(), direction))
        if self.coming:
            self._tasks.run(_nothing, lane="write", owner=self, then=self._written)
        else:
            self._next()

    # --- inside ---

    def _person(self) -> str:
        return self._ws.me.person if self._ws is not None else ""

    def _pile(self) -> _Pile:
        return self._piles.setdefault(self._person(), _Pile())

    def _written(self, _result: None) -> None:
        self._next()

    def _steps(self, direction: Direction) -> collections.deque[Step] | list[Step]:
        pile = self._pile()
        return pile.done if direction == "undo" else pile.undone

    def _next(self) -> None:
        while self._wanted and not self._busy:
            person, direction = self._wanted.popleft()
            steps = self._steps(direction)
            # What one person asked for is never done to the steps of another.
            if steps and person == self._person():
                self._take(direction, steps.pop())
                self.changed.emit()

    def _take(self, direction: Direction, step: Step) -> None:
        pile = self._pile()
        if step.undo is None or self._ws is None:
            self._after(direction, step, pile, step if step.again is not None else None)
            return
        self._busy = True
        self._tasks.run(
            _undo_as,
            self._ws,
            self._person(),
            step.undo,
            lane="write",
            owner=self,
            then=functools.partial(self._taken, direction, step, pile),
            failed=self._failed,
        )

    def _taken(self, direction: Direction, step: Step, pile: _Pile, changes: Changes) -> None:
        self._busy = False
        left = None if changes.undo is None else dataclasses.replace(step, undo=changes.undo)
        self._after(direction, step, pile, left)
        self._next()

    def _after(self, direction: Direction, step: Step, pile: _Pile, left: Step | None) -> None:
        if left is not None and direction == "undo":
            pile.undone.append(left)
        elif left is not None:
            pile.done.append(left)
        _call(step.back if direction == "undo" else step.again)
        self.changed.emit()
        self.went.emit(direction, step.said)

    def _crashed(self, _error: BaseException) -> None:
        # A defect of ours elsewhere is no reason to stop; the step in hand, if it was the cause, is gone.
        self._busy = False
        self._wanted.clear()

    def _failed(self, error: AppError) -> None:
        self._busy = False
        self.refused.emit(error)
        self.changed.emit()
        self._next()


def _nothing() -> None:
    pass


def _undo_as(ws: Workspace, person: str, undo: Undo) -> Changes:
    from exec_assistant.domain.errors import NotAllowed

    with ws.transaction_lock():
        if ws.me.person != person:
            raise NotAllowed("Only the person who did it can undo it.", "Nothing was changed.")
        return ws.undo(undo)


def _call(function: Callable[[], object] | None) -> None:
    """Call what a screen wanted to hear; the screen may be gone meanwhile (another language, another person)."""
    if function is None:
        return
    about: object = function
    while isinstance(about, functools.partial):
        about = about.func
    owner = getattr(about, "__self__", None)
    if not isinstance(owner, QObject) or Shiboken.isValid(owner):
        function()


def said_of(undo: Undo) -> str:
    """What was done, in the language in force."""
    params: dict[str, object] = {
        name: value or i18n.translate("Shell", "Untitled") for name, value in undo.params.items()
    }
    return i18n.message(undo.what, params)
