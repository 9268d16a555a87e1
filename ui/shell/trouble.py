"""What went wrong and has no place of its own: said above the screens, with the one way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import i18n
from ui.widgets.frames import InlineError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.errors import AppError


class Trouble(InlineError):
    """The line above the screens; a later error replaces what it says."""

    def __init__(self, window: QWidget, ask_again: Callable[[], object]) -> None:
        """``ask_again`` has the screen at hand read its data once more."""
        super().__init__(window, verb=i18n.translate("Shell", "Dismiss"), run=self._pressed, flush=True)
        self._ask_again = ask_again
        self._again = False

    def tell_done(self, error: AppError) -> None:
        """Something that was to be done failed: it is read and dismissed."""
        self._show(error, i18n.translate("Shell", "Dismiss"), again=False)

    def tell_unread(self, error: AppError) -> None:
        """What a screen shows could not be read: it stays as it was, and can be asked for again from here."""
        self._show(error, i18n.translate("Shell", "Try again"), again=True)

    def _show(self, error: AppError, verb: str, *, again: bool) -> None:
        self._again = again
        if self.button is not None:
            self.button.setText(verb)
            self.button.setAccessibleName(verb)
        self.tell(error)

    def _pressed(self) -> None:
        self.hide()
        if self._again:
            self._ask_again()
