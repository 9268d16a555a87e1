"""The keys of the drafts room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from ui import icons
from ui.actions.action import EXECUTIVES, WRITERS, Action, shown_keys
from ui.drafts.deeds import may_write_on_the_spot
from ui.drafts.document import SOURCE
from ui.drafts.writing_actions import add_writing_actions
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.drafts.view import DraftsScreen

WHERE = "drafts"


def add_actions(screen: DraftsScreen) -> None:
    """Register everything that can be done in the room."""
    ws, editor, do = screen.context.ws, screen.editor, screen.handling

    def open_() -> bool:
        return screen.opened is not None

    def writes() -> bool:
        return screen.opened is not None and screen.opened.writes

    def may_write() -> bool:
        return ws.me.role.value != "reader"

    def detached() -> bool:
        return writes() and editor.account != SOURCE and editor.writable

    def following() -> bool:
        return writes() and editor.account != SOURCE and editor.detach.isVisible()

    def focus_text() -> None:
        editor.text.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_title() -> None:
        editor.title.setFocus(Qt.FocusReason.TabFocusReason)
        editor.title.selectAll()

    screen.context.actions.add(
        Action("drafts.new", QT_TRANSLATE_NOOP("Actions", "New draft"), lambda: screen.deeds.begin(spontaneous=False),
               ("N",), WHERE, may_write, "add", roles=WRITERS),
        Action("drafts.from_template", QT_TRANSLATE_NOOP("Actions", "New from a template…"), screen.templating.choose,
               ("T",), WHERE, may_write, "file", roles=WRITERS),
        Action("drafts.keep_template", QT_TRANSLATE_NOOP("Actions", "Keep as a template…"), screen.templating.keep,
               ("Shift+T",), WHERE, lambda: open_() and may_write(), "pin", roles=WRITERS),
        Action("drafts.spot", QT_TRANSLATE_NOOP("Actions", "Write on the spot"),
               lambda: screen.deeds.begin(spontaneous=True), ("Shift+N",), WHERE,
               lambda: may_write_on_the_spot(ws), "sparkle", roles=EXECUTIVES),
        Action("drafts.send_comment", QT_TRANSLATE_NOOP("Actions", "Send the comment"),
               screen.inspector.comments.send.click, ("Ctrl+Return",), WHERE, do.comment_field_has_keyboard,
               "comment-add", listed=False),
        Action("drafts.submit", QT_TRANSLATE_NOOP("Actions", "Submit for review, or approve one’s own"),
               do.submit_now, ("Ctrl+Return",), WHERE, do.can_submit, "send", roles=WRITERS),
        Action("drafts.take_back", QT_TRANSLATE_NOOP("Actions", "Take the submission back"), do.take_back, ("U",),
               WHERE, do.can_take_back, "undo", roles=WRITERS),
        Action("drafts.save", QT_TRANSLATE_NOOP("Actions", "Save a version now"), screen.autosave.save, ("Ctrl+S",),
               WHERE, writes, "save", roles=WRITERS),
        Action("drafts.plan", QT_TRANSLATE_NOOP("Actions", "Plan…"), do.plan, ("P",), WHERE,
               lambda: writes() and do.can_plan(), "calendar", roles=WRITERS),
        Action("drafts.title", QT_TRANSLATE_NOOP("Actions", "Change the title"), focus_title, ("F2",), WHERE, open_,
               "edit"),
        Action("drafts.write", QT_TRANSLATE_NOOP("Actions", "Go to the text"), focus_text, ("E",), WHERE, open_,
               "text"),
        Action("drafts.list", QT_TRANSLATE_NOOP("Actions", "Go back to the list"), screen.boarding.back,
               ("Ctrl+L",), WHERE, icon="list"),
        Action("drafts.picture", QT_TRANSLATE_NOOP("Actions", "Add a picture"), do.choose_pictures,
               ("Ctrl+Shift+I",), WHERE, lambda: writes() and bool(editor.accounts), "image", roles=WRITERS),
        Action("drafts.detach", QT_TRANSLATE_NOOP("Actions", "Edit for this account only"), editor.detach_variant,
               ("Ctrl+Shift+E",), WHERE, following, "split", roles=WRITERS),
        Action("drafts.follow", QT_TRANSLATE_NOOP("Actions", "Follow the source again"), editor.follow_source,
               (), WHERE, detached, "link", roles=WRITERS),
        Action("drafts.next_text", QT_TRANSLATE_NOOP("Actions", "Next text of the post"), lambda: editor.bar.step(1),
               ("Ctrl+PgDown",), WHERE, open_, "arrow-right", repeats=True),
        Action("drafts.previous_text", QT_TRANSLATE_NOOP("Actions", "Previous text of the post"),
               lambda: editor.bar.step(-1), ("Ctrl+PgUp",), WHERE, open_, "arrow-left", repeats=True),
        Action("drafts.comment", QT_TRANSLATE_NOOP("Actions", "Comment"), do.comment, ("M", "Ctrl+Shift+M"),
               WHERE, open_, "comment-add"),
        Action("drafts.preview", QT_TRANSLATE_NOOP("Actions", "Preview as the network shows it"), do.preview,
               ("Ctrl+Shift+V",), WHERE, lambda: open_() and bool(editor.accounts), "eye"),
        Action("drafts.versions", QT_TRANSLATE_NOOP("Actions", "Compare versions"), do.compare_last, ("V",),
               WHERE, open_, "history"),
        Action("drafts.duplicate", QT_TRANSLATE_NOOP("Actions", "Duplicate"), lambda: do.with_saved("duplicate"),
               ("D", "Ctrl+D"), WHERE, lambda: open_() and may_write(), "copy", roles=WRITERS),
        Action("drafts.discard", QT_TRANSLATE_NOOP("Actions", "Discard"), lambda: do.with_saved("discard"),
               ("Backspace",), WHERE, writes, "trash", roles=WRITERS),
        Action("drafts.search", QT_TRANSLATE_NOOP("Actions", "Search drafts"), screen.boarding.search,
               ("/",), WHERE, icon="search"),
        Action("drafts.filter", QT_TRANSLATE_NOOP("Actions", "Filter and sort posts"), screen.boarding.filter, ("F",),
               WHERE, icon="filter"),
        Action("drafts.board", QT_TRANSLATE_NOOP("Actions", "Show the board, or the list"), screen.boarding.toggle,
               ("B",), WHERE, icon="board"),
        Action("drafts.next", QT_TRANSLATE_NOOP("Actions", "Next post"), lambda: screen.boarding.move_by(1),
               ("J",), WHERE, icon="arrow-down", repeats=True),
        Action("drafts.previous", QT_TRANSLATE_NOOP("Actions", "Previous post"), lambda: screen.boarding.move_by(-1),
               ("K",), WHERE, icon="arrow-up", repeats=True),
        Action("drafts.card_right", QT_TRANSLATE_NOOP("Actions", "Move the card to the right"),
               lambda: screen.boarding.carry(1), ("Alt+Right",), WHERE, lambda: screen.boarding.shown and open_(),
               "arrow-right", roles=WRITERS),
        Action("drafts.card_left", QT_TRANSLATE_NOOP("Actions", "Move the card to the left"),
               lambda: screen.boarding.carry(-1), ("Alt+Left",), WHERE, lambda: screen.boarding.shown and open_(),
               "arrow-left", roles=WRITERS),
        Action("drafts.inspector", QT_TRANSLATE_NOOP("Actions", "Show or hide the properties"),
               lambda: screen.placing.show_inspector(not screen.placing.inspector_shown), ("Ctrl+Shift+P",), WHERE,
               icon="inspector"),
    )  # fmt: skip
    add_writing_actions(screen)


def show_menu(screen: DraftsScreen) -> None:
    """What has no button of its own, with its keys, below the button “More”."""
    menu = QMenu(screen)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    of_text = (
        "plan",
        "take_back",
        "title",
        "typography",
        "thread",
        "thread_numbered",
        "dictionary",
        "versions",
        "comment",
    )
    for name in (*of_text, "", "from_template", "keep_template", "duplicate", "discard"):
        if not name:
            menu.addSeparator()
            continue
        action = screen.context.actions.get(f"{WHERE}.{name}")
        keys = " ".join(shown_keys(action.keys[0])) if action.keys else ""
        made = menu.addAction(icons.icon(action.icon, "secondary", 16), f"{action.text}\t{keys}")
        made.setEnabled(action.enabled())
        made.triggered.connect(lambda _checked=False, run=action.id: screen.context.actions.run(run))
    menu.popup(screen.more.mapToGlobal(screen.more.rect().bottomLeft()))
