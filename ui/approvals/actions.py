"""The actions of the screen, their keys, and which of them each role sees in the bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.actions.action import ADVISORS, CLEARERS, DECIDERS, JUDGES, WRITERS, Action
from ui.approvals.queue_reading import DECIDE, LATER, OWN, READERS, SETTLE
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.approvals.action_bar import Kind
    from ui.approvals.view import ApprovalsScreen

WHERE = "approvals"


def bar_for(role: str) -> tuple[list[tuple[str, Kind]], list[str]]:
    """Decisions and tools of the bar for a role."""
    tools = ["approvals.edit", "approvals.difference", "approvals.comment", "approvals.later", "approvals.undo"]
    if role == "advisor":
        return [("approvals.withdraw", "plain")], [tool for tool in tools if tool != "approvals.later"]
    decisions: list[tuple[str, Kind]] = [
        ("approvals.clear" if role == "reader" else "approvals.approve", "primary"),
        ("approvals.request", "plain"),
        ("approvals.reject", "danger"),
    ]
    if role == "reader":
        tools.remove("approvals.edit")
    return decisions, tools


def add_actions(screen: ApprovalsScreen) -> None:
    """Register what can be done here."""
    deciding = screen.deciding

    def role() -> str:
        return screen.reading.role if screen.reading else ""

    def group() -> str:
        row = screen.row()
        return row.group if row is not None else ""

    def open_post() -> bool:
        return group() not in {"", SETTLE}

    def decides() -> bool:
        return role() not in {"", "advisor"} and group() in {DECIDE, OWN, LATER, READERS} and not screen.editing.active

    def approves() -> bool:
        row = screen.row()
        may = role() in {"executive", "deputy"} and row is not None and not row.missing
        return may and group() in {DECIDE, OWN, LATER} and not screen.editing.active

    def too_early() -> bool:
        return role() in {"executive", "deputy"} and group() in {READERS, LATER} and not approves() and decides()

    def refuses() -> bool:
        row = screen.row()
        return decides() and row is not None and row.status == "in_review"

    def clears() -> bool:
        return role() == "reader" and group() in {DECIDE, LATER}

    add = screen.context.actions.add
    add(
        Action(
            "approvals.approve",
            QT_TRANSLATE_NOOP("Actions", "Approve"),
            deciding.sign,
            ("A",),
            WHERE,
            approves,
            "check",
            roles=DECIDERS,
        ),
        Action(
            "approvals.clear",
            QT_TRANSLATE_NOOP("Actions", "Clear"),
            deciding.sign,
            ("A",),
            WHERE,
            clears,
            "check",
            roles=CLEARERS,
        ),
        Action(
            "approvals.why_not",
            QT_TRANSLATE_NOOP("Actions", "Approve"),
            deciding.say_why_not,
            ("A",),
            WHERE,
            too_early,
            "check",
            listed=False,
            roles=DECIDERS,
        ),
        Action(
            "approvals.request",
            QT_TRANSLATE_NOOP("Actions", "Request changes"),
            deciding.ask_changes,
            ("R",),
            WHERE,
            refuses,
            "request-changes",
            roles=JUDGES,
        ),
        Action(
            "approvals.reject",
            QT_TRANSLATE_NOOP("Actions", "Reject"),
            deciding.ask_rejection,
            ("X",),
            WHERE,
            refuses,
            "reject",
            roles=JUDGES,
        ),
        Action(
            "approvals.withdraw",
            QT_TRANSLATE_NOOP("Actions", "Withdraw the submission"),
            deciding.withdraw,
            ("W",),
            WHERE,
            lambda: role() == "advisor" and open_post(),
            "undo",
            roles=ADVISORS,
        ),
        Action(
            "approvals.edit",
            QT_TRANSLATE_NOOP("Actions", "Edit"),
            deciding.edit,
            ("E",),
            WHERE,
            lambda: role() != "reader" and open_post() and not screen.editing.active,
            "edit",
            roles=WRITERS,
        ),
        Action(
            "approvals.save_and_approve",
            QT_TRANSLATE_NOOP("Actions", "Save the edit and approve it"),
            lambda: screen.editing.save(sign=True),
            ("Ctrl+Return",),
            WHERE,
            lambda: screen.editing.active and screen.editing.may_sign(),
            "check",
            roles=DECIDERS,
        ),
        Action(
            "approvals.save_edit",
            QT_TRANSLATE_NOOP("Actions", "Save the edit as a version"),
            lambda: screen.editing.save(sign=False),
            ("Ctrl+S",),
            WHERE,
            lambda: screen.editing.active,
            "save",
            roles=WRITERS,
        ),
        Action(
            "approvals.give_words",
            QT_TRANSLATE_NOOP("Actions", "Send the words of the decision"),
            screen.words.give,
            ("Ctrl+Return",),
            WHERE,
            screen.words.field.hasFocus,
            "send",
            roles=JUDGES,
        ),
        Action(
            "approvals.send_comment",
            QT_TRANSLATE_NOOP("Actions", "Send the comment"),
            screen.inspector.comments.send.click,
            ("Ctrl+Return",),
            WHERE,
            screen.inspector.comments.field.hasFocus,
            "send",
        ),
        Action(
            "approvals.drafts",
            QT_TRANSLATE_NOOP("Actions", "Open in Drafts"),
            deciding.open_in_drafts,
            ("Shift+E",),
            WHERE,
            lambda: role() != "reader" and open_post(),
            "drafts",
            roles=WRITERS,
        ),
        Action(
            "approvals.difference",
            QT_TRANSLATE_NOOP("Actions", "Difference"),
            screen.detail.toggle_difference,
            ("D",),
            WHERE,
            open_post,
            "diff",
        ),
        Action(
            "approvals.comment",
            QT_TRANSLATE_NOOP("Actions", "Comment"),
            deciding.comment,
            ("M",),
            WHERE,
            open_post,
            "comment-add",
        ),
        Action(
            "approvals.later",
            QT_TRANSLATE_NOOP("Actions", "Later"),
            deciding.later,
            ("H",),
            WHERE,
            decides,
            "later",
            roles=JUDGES,
        ),
        Action(
            "approvals.later_when",
            QT_TRANSLATE_NOOP("Actions", "Later: choose when"),
            deciding.choose_later,
            ("Shift+H",),
            WHERE,
            decides,
            "later",
            roles=JUDGES,
        ),
        Action(
            "approvals.undo",
            QT_TRANSLATE_NOOP("Actions", "Undo"),
            lambda: screen.context.actions.run("shell.undo"),
            ("Z",),
            WHERE,
            lambda: screen.context.actions.get("shell.undo").enabled(),
            "undo",
            listed=False,
        ),
        Action(
            "approvals.new_version",
            QT_TRANSLATE_NOOP("Actions", "Show the new version"),
            screen.show_new_version,
            ("V",),
            WHERE,
            lambda: screen.reader.newer is not None,
            "sync",
        ),
        Action(
            "approvals.next",
            QT_TRANSLATE_NOOP("Actions", "Next post"),
            lambda: screen.step(1),
            ("J",),
            WHERE,
            icon="arrow-down",
            repeats=True,
        ),
        Action(
            "approvals.previous",
            QT_TRANSLATE_NOOP("Actions", "Previous post"),
            lambda: screen.step(-1),
            ("K",),
            WHERE,
            icon="arrow-up",
            repeats=True,
        ),
        Action(
            "approvals.inspector",
            QT_TRANSLATE_NOOP("Actions", "Show or hide comments and properties"),
            screen.columns.toggle_inspector,
            ("I",),
            WHERE,
            icon="inspector",
        ),
    )
