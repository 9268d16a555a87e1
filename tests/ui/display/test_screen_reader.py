"""The program read and used through the accessibility bus alone, as somebody who does not see the screen does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.display.hands import Hands
    from tests.ui.display.screen_reader import Node

pytestmark = pytest.mark.xvfb

#: Roles of what is there to be used: each needs a name.
USED = {
    "push button", "check box", "radio button", "toggle button", "combo box", "text", "entry", "spin button", "slider",
    "list", "list item", "table", "tree", "menu item", "page tab", "link",
}  # fmt: skip
ROOMS = ("Approvals", "Calendar", "Drafts", "Dashboard", "Import", "People and accounts", "Preferences")


def test_a_draft_is_approved_through_the_accessibility_bus(hands: Hands) -> None:
    rows = hands.rows("What waits")
    groups = [row.name for row in rows if "focusable" not in row.states]
    assert "For your decision" in groups
    waiting = next(row for row in rows if "selected" in row.states)
    title = waiting.name.split(".")[0]
    assert "LinkedIn" in waiting.name
    assert hands.status(title, "linkedin") == "in_review"

    # Walk to the button by its name, as a screen reader's list of buttons does, and do its action.
    approve = hands.see("push button", "Approve")
    hands.until(lambda: "sensitive" in approve.states, "Approve is possible")
    assert "Press" in approve.actions
    assert hands.eyes.announced()[-1:] != [f"Approved “{title}”"]
    approve.do("Press")

    hands.stands(title, "linkedin", "scheduled")
    hands.heard(title)
    hands.until(
        lambda: all(not (title in row.name and "LinkedIn" in row.name) for row in hands.rows("What waits")),
        "the row has left the list",
    )
    # The next one is chosen, and the keyboard is there: Z takes the decision back.
    hands.until(lambda: any("selected" in row.states for row in hands.rows("What waits")), "another row is chosen")
    hands.press("z")
    hands.stands(title, "linkedin", "in_review")


def test_whatever_can_be_used_has_a_name_and_a_role(hands: Hands) -> None:
    nameless: dict[str, list[str]] = {}
    for room in ROOMS:
        hands.go(room)
        found = [_place(node) for node in hands.window.walk() if _nameless(node)]
        if found:
            nameless[room] = found
    assert not nameless


def test_what_is_painted_can_be_read(hands: Hands) -> None:
    hands.go("Calendar")
    month = hands.see("list", lambda name: name.startswith("Calendar"))
    entries = [cell.name for cell in month.children]
    planned = hands.core(
        "SELECT DISTINCT p.title FROM plans JOIN posts p ON p.id = plans.post "
        "WHERE plans.at >= date('now') AND plans.at < date('now', '+5 days')"
    )
    assert planned
    more = [name for name in entries if name.endswith(" more")]
    unread = [title for (title,) in planned if not any(title in name for name in entries)]
    assert bool(unread) <= bool(more)
    hands.go("Dashboard")
    chart = hands.read("Impressions per day")
    charts = [node for node in hands.window.walk() if node.name == chart.name and "focusable" in node.states]
    assert any("impressions" in node.description for node in charts)


def _nameless(node: Node) -> bool:
    used = node.role in USED or "focusable" in node.states
    return (used and not node.name.strip()) or node.role in {"invalid", "unknown"}


def _place(node: Node) -> str:
    return f"{node.role} at {node.rect}: {[child.name for child in node.children][:3]}"
