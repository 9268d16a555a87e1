"""The keys of writing: spelling, threads, emoji, and what else concerns the words of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.action import Action
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.drafts.view import DraftsScreen

WHERE = "drafts"


def add_writing_actions(screen: DraftsScreen) -> None:
    """Register what can be done with the text that is open."""
    editor = screen.editor

    def writes() -> bool:
        return screen.opened is not None and editor.writable

    screen.context.actions.add(
        Action("drafts.next_mistake", QT_TRANSLATE_NOOP("Actions", "Next word to look at"),
               editor.spelling.next_mistake, ("F7",), WHERE, writes, "spell", repeats=True),
        Action("drafts.spelling", QT_TRANSLATE_NOOP("Actions", "Check the spelling of this post, or no longer"),
               editor.spelling.switch, ("Shift+F7",), WHERE, writes, "spell"),
    )  # fmt: skip
