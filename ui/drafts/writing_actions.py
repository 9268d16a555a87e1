"""The keys of writing: spelling, threads, emoji, and what else concerns the words of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.action import Action
from ui.drafts.completion import Completion
from ui.drafts.writing import Writing
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.drafts.view import DraftsScreen

WHERE = "drafts"


def add_writing_actions(screen: DraftsScreen) -> None:
    """Register what can be done with the text that is open."""
    editor = screen.editor
    do = Writing(screen)
    Completion(screen.context, editor.text, editor)
    editor.strip.crop_asked.connect(do.crop)
    editor.emoji.clicked.connect(lambda: screen.context.actions.run("drafts.emoji"))

    def writes() -> bool:
        return screen.opened is not None and editor.writable

    screen.context.actions.add(
        Action("drafts.next_mistake", QT_TRANSLATE_NOOP("Actions", "Next word to look at"),
               editor.spelling.next_mistake, ("F7",), WHERE, writes, "spell", repeats=True),
        Action("drafts.spelling", QT_TRANSLATE_NOOP("Actions", "Check the spelling of this post, or no longer"),
               editor.spelling.switch, ("Shift+F7",), WHERE, writes, "spell"),
        Action("drafts.dictionary", QT_TRANSLATE_NOOP("Actions", "Words of your own…"), do.show_dictionary, (), WHERE,
               icon="spell"),
        Action("drafts.thread", QT_TRANSLATE_NOOP("Actions", "Split into a thread"), lambda: do.split(numbered=False),
               ("Ctrl+Shift+B",), WHERE, do.can_split, "thread"),
        Action("drafts.thread_numbered", QT_TRANSLATE_NOOP("Actions", "Split into a thread with numbers"),
               lambda: do.split(numbered=True), (), WHERE, do.can_split, "thread"),
        Action("drafts.break", QT_TRANSLATE_NOOP("Actions", "Begin another message of the thread"), do.insert_break,
               ("Ctrl+Shift+Return",), WHERE, writes, "thread"),
        Action("drafts.typography", QT_TRANSLATE_NOOP("Actions", "Set French typography"), do.set_typography,
               ("Ctrl+Shift+T",), WHERE, writes, "text"),
        Action("drafts.emoji", QT_TRANSLATE_NOOP("Actions", "Insert an emoji"), do.pick_emoji, ("Ctrl+.",), WHERE,
               writes, "smile"),
    )  # fmt: skip
