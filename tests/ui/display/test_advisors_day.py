"""The advisor's day as the guide tells it, with real keys and a real mouse: import, plan, write, submit, publish, see.

Each test is a part of the day, on the example as it opens.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

import resources
from exec_assistant.demo_content.exports import write_sample_exports

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.display.hands import Hands
    from tests.ui.display.screen_reader import Node

pytestmark = pytest.mark.xvfb

ADVISOR = "ctrl+2"
PLANNED = (
    "SELECT substr(plans.at, 1, 10) FROM plans JOIN posts p ON p.id = plans.post WHERE p.title = ? ORDER BY plans.at"
)


def test_a_plan_and_results_are_imported(hands: Hands, tmp_path: Path) -> None:
    files = write_sample_exports(resources.path("demo"), tmp_path, datetime.now(tz=UTC).date())
    hands.press(ADVISOR)
    hands.room("Calendar")
    before = hands.core("SELECT max(number) FROM posts")[0][0]
    for path, room in ((files.plan, "Calendar"), (files.linkedin, "Dashboard")):
        hands.press("g", "i")
        hands.room("Import")
        hands.press("ctrl+o")
        hands.see("dialog", "Choose a file")
        hands.has_keyboard("text", "File name")
        hands.write(str(path))
        hands.press("Return")
        # Nothing is taken in before it was seen.
        hands.see("push button", lambda name: name.startswith("Import"), patience=30)
        hands.still()
        assert hands.core("SELECT count(*) FROM imports WHERE file_name = ?", path.name) == [[0]]
        hands.press("ctrl+Return")
        hands.see("push button", f"See the {room.lower()}", patience=30)
        assert hands.core("SELECT count(*) FROM imports WHERE file_name = ?", path.name) == [[1]]
        if path is files.plan:
            new = hands.core(
                "SELECT v.status, count(*) FROM variants v JOIN posts p ON p.id = v.post WHERE p.number > ? "
                "GROUP BY v.status", before
            )  # fmt: skip
            assert [status for status, _ in new] == ["draft"]
        hands.press("Return")
        hands.room(room)


def test_an_idea_is_planned_and_moved(hands: Hands) -> None:
    hands.press(ADVISOR)
    hands.room("Calendar")
    idea = _idea(hands)
    title = idea.name.split(",")[0]
    (first, there), (second, _), (third, further) = _grounds(hands)
    assert hands.core(PLANNED, title) == []

    hands.drag(idea, there)
    hands.until(lambda: hands.core(PLANNED, title) == [[first]], "the idea has a date")

    # Alt with an arrow moves it by a day; Z takes that back.
    hands.still()
    hands.click(_entry(hands, title))
    hands.until(lambda: "focused" in _entry(hands, title).states, "the entry has the keyboard")
    hands.press("alt+Right")
    hands.until(lambda: hands.core(PLANNED, title) == [[second]], "a day later")
    hands.press("z")
    hands.until(lambda: hands.core(PLANNED, title) == [[first]], "back again")

    # The mouse moves it too.
    hands.still()
    hands.drag(_entry(hands, title), further)
    hands.until(lambda: hands.core(PLANNED, title) == [[third]], "two days later")


def test_a_text_is_written_with_a_variant_commented_and_submitted(hands: Hands) -> None:
    hands.press(ADVISOR)
    hands.room("Calendar")
    hands.begin_draft("The long wait", "The longest part was not the pipe. It was two winters of waiting. ")
    hands.click(hands.see("push button", "Accounts"))
    hands.choose("X")

    # The text of X is its own, and too long.
    hands.press("ctrl+Next")
    hands.press("ctrl+Next")
    hands.see("check box", lambda name: name.startswith("X,"))
    hands.press("ctrl+shift+e")
    hands.has_keyboard("text")
    hands.press("ctrl+End")
    hands.write("Two winters of waiting, and then the valve was turned. " * 6)
    hands.read("too long for X")
    hands.press("ctrl+Return")
    hands.still()
    assert hands.status("The long wait", "x") in {"", "draft"}
    hands.press("ctrl+a")
    hands.write("Two winters, then the valve was turned.")

    # A comment on a passage.
    hands.press("ctrl+shift+Left", "ctrl+shift+Left", "ctrl+shift+m")
    hands.has_keyboard("text", "Comment")
    hands.write("Who turned it?")
    hands.press("ctrl+Return")
    hands.until(
        lambda: hands.core("SELECT quote FROM comments WHERE body = ?", "Who turned it?"), "the comment is kept"
    )
    assert "turned" in hands.core("SELECT quote FROM comments WHERE body = ?", "Who turned it?")[0][0]

    hands.click(hands.see("push button", "Submit for review"))
    hands.stands("The long wait", "x", "in_review")
    hands.stands("The long wait", "linkedin", "in_review")


def _idea(hands: Hands) -> Node:
    """An idea without a date that has one account, so that nothing more is asked."""
    titles = {
        row[0]
        for row in hands.core(
            "SELECT p.title FROM posts p JOIN variants v ON v.post = p.id WHERE p.id NOT IN (SELECT post FROM plans) "
            "GROUP BY p.id HAVING count(*) = 1"
        )
    }
    return next(idea for idea in hands.rows("Ideas without a date") if idea.name.split(",")[0] in titles)


def _month(hands: Hands) -> Node:
    return hands.see("list", lambda name: name.startswith("Calendar, "))


def _entry(hands: Hands, title: str) -> Node:
    found: Node = hands.until(
        lambda: next((cell for cell in _month(hands).children if f", {title}, " in cell.name), None), f"{title} is seen"
    )
    return found


def _grounds(hands: Hands) -> list[tuple[str, tuple[int, int]]]:
    """Three days in a row, two weeks and more from today, with a place on each: gone to by key, as they are read."""
    today = datetime.now(tz=ZoneInfo("Europe/Paris")).date()
    found = []
    hands.press("ctrl+Down", "ctrl+Down")
    for ahead in (14, 15, 16):
        day = today + timedelta(days=ahead)
        words = f"{day:%A} {day.day} {day:%B}"
        cell = hands.until(lambda words=words: _cell(hands, words), f"the day {words}")  # type: ignore[misc]
        left, top, width, height = cell.rect
        found.append((day.isoformat(), (left + width // 2, top + height - 12)))
        hands.press("Right")
    return found


def _cell(hands: Hands, words: str) -> Node | None:
    """The day under the keyboard, if it is the one wanted."""
    first = _month(hands).children[0]
    return first if first.name.startswith(words) else None
