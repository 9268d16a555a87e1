"""What a screen is given: ways to work, to hear of changes, to offer actions, and to speak through the shell."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.actions.registry import Actions
    from ui.changes import ChangeBus
    from ui.notifying import Notifying
    from ui.shell.unsent import Unsent
    from ui.tasks import Tasks
    from ui.widgets.sheet import Sheet


class Shell(Protocol):
    """What a screen may ask of the window."""

    def go(self, name: str, object_id: str = "") -> None:
        """Show a screen, and in it an object."""

    def present(self, sheet: Sheet) -> None:
        """Show a sheet over the window."""

    def say(self, text: str) -> None:
        """Say something quietly, bottom left, read aloud politely."""

    def offer_changes(
        self,
        changes: Changes | Sequence[Changes],
        said: str = "",
        *,
        back: Callable[[], object] | None = None,
        again: Callable[[], object] | None = None,
        quiet: bool = False,
    ) -> None:
        """Say what a use case did, and keep it to be undone and done again (Z for ten seconds, Ctrl+Z later).

        Nothing is said where nothing can be undone.

        Args:
            changes: what the use case returned; several are undone as one step, the last first.
            said: what was done, translated; empty: what the use case calls it.
            back: called after it was undone.
            again: called after it was done again.
            quiet: no strip, where what was done can be seen and simply be changed back.
        """

    def offer_undo(self, text: str, undo: Callable[[], object], redo: Callable[[], object] | None = None) -> None:
        """The same for what is no change of the workspace: ``undo`` takes it back, ``redo`` does it again."""

    def tell_error(self, error: AppError) -> None:
        """Show an error that belongs to no place on the screen."""

    def set_count(self, name: str, count: int) -> None:
        """Show how many things wait on a screen."""


@dataclasses.dataclass(slots=True)
class Context:
    """Handed to every screen. ``workspace`` is None until it was opened; screens are built only after that."""

    shell: Shell
    tasks: Tasks
    changes: ChangeBus
    actions: Actions
    workspace: Workspace | None = None
    notifying: Notifying | None = None
    """Tells through the system; None where no application runs around the window."""
    _unsent: Unsent | None = None

    @property
    def ws(self) -> Workspace:
        """The open workspace."""
        if self.workspace is None:
            raise RuntimeError("a screen was built before the workspace was open")
        return self.workspace

    @property
    def unsent(self) -> Unsent:
        """What was typed in the open workspace and not sent."""
        from ui.shell.unsent import Unsent

        if self._unsent is None or self._unsent.ws is not self.ws:
            self._unsent = Unsent(self.ws, self.tasks)
        return self._unsent
