"""The executive's queue and a publication by hand as the guide tells them, with real keys alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

if TYPE_CHECKING:
    from tests.ui.display.hands import Hands

pytestmark = pytest.mark.xvfb

ADVISOR, EXECUTIVE = "ctrl+2", "ctrl+1"
QUEUE = "What waits"
READING = 0.9
"""Seconds: a little more than a post must be on screen before it may be decided on."""


def test_ten_are_decided_without_the_mouse(hands: Hands) -> None:
    hands.press(ADVISOR)
    hands.room("Calendar")
    for number in ("One", "Two", "Three", "Four", "Five", "Six"):
        _submit(hands, f"{number} of the valves")
    hands.press(EXECUTIVE)
    hands.room("Approvals")

    # Changes are requested with a few words, and the next one is shown.
    first, asked = _decidable(hands), _count(hands, "changes_requested")
    hands.press("r")
    hands.has_keyboard("text")
    hands.write("Say it in the first sentence.")
    hands.press("ctrl+Return")
    hands.until(lambda: _count(hands, "changes_requested") == asked + 1, "changes are requested")
    hands.until(lambda: _chosen(hands) != first, "the next one is shown")

    # A decision is taken back with Z, and the post is chosen again.
    second, approved = _decidable(hands), _count(hands, "approved", "scheduled")
    hands.press("a")
    hands.until(lambda: _count(hands, "approved", "scheduled") == approved + 1, f"{second} is approved")
    hands.press("z")
    hands.until(lambda: _count(hands, "approved", "scheduled") == approved, f"{second} is taken back")

    # Ten are approved, each with one key.
    for done in range(approved + 1, approved + 11):
        here = _decidable(hands)
        hands.press("a")
        hands.until(lambda done=done: _count(hands, "approved", "scheduled") == done, f"{here} is approved")  # type: ignore[misc]


def test_she_corrects_a_text_herself_and_signs_it(hands: Hands) -> None:
    _decidable(hands)
    approved = _count(hands, "approved", "scheduled")
    hands.press("e")
    hands.has_keyboard("text")
    hands.press("ctrl+End")
    hands.write(" In my own words.")
    hands.press("ctrl+Return")
    hands.until(lambda: _kept(hands, "In my own words."), "her words are kept")
    hands.until(lambda: _count(hands, "approved", "scheduled") == approved + 1, "they are approved in the same gesture")
    hands.press("z")
    hands.until(lambda: _count(hands, "approved", "scheduled") == approved, "that is taken back")


def test_a_post_is_published_by_hand(hands: Hands) -> None:
    title = "Posted by hand"
    hands.press(ADVISOR)
    hands.room("Calendar")
    hands.begin_draft(title, "It takes one minute to say thank you.")
    hands.press("ctrl+l")
    hands.has_keyboard("list item", title)
    hands.press("p")
    hands.has_keyboard("spin box", "Day")
    # The day offered is tomorrow's, part by part; Tab goes on to the next.
    now = datetime.now(tz=ZoneInfo("Europe/Paris"))
    tomorrow = now + timedelta(days=1)
    hands.press("Tab", "Tab", "Tab", *["Down"] * (tomorrow.year - now.year), "shift+Tab")
    hands.press(*(["Up"] * 11 if tomorrow.year != now.year else ["Down"] * (tomorrow.month - now.month)), "shift+Tab")
    hands.write(f"{now.day:02}")
    hands.until(lambda: _day_shown(hands) == f"{now:%a} {now.day} {now:%b} {now.year}", "today is chosen")
    while not _has_keyboard(hands, "Hour"):
        hands.press("Tab")
    hands.write(f"{now:%H%M}")
    hands.press("ctrl+Return")
    hands.until(
        lambda: hands.core("SELECT 1 FROM plans JOIN posts p ON p.id = post WHERE p.title = ?", title), "planned"
    )
    hands.press("ctrl+Return")
    hands.stands(title, "linkedin", "in_review")

    hands.press(EXECUTIVE)
    hands.room("Approvals")
    _go_to(hands, title)
    _decidable(hands)
    hands.press("a")
    hands.stands(title, "linkedin", "scheduled")

    # Nothing leaves within the ten seconds in which it can be taken back; then it is to be settled.
    _go_to(hands, title, patience=60)
    hands.see("push button", "Publish by hand").do("Press")
    hands.see("push button", "It is posted")
    hands.still()
    fields = [node for node in hands.window.walk() if node.role == "text" and node.name.startswith("Address")]
    hands.click(fields[-1])
    hands.write("https://www.linkedin.com/feed/update/urn:li:share:7123456789012345678")
    posted = hands.see("push button", "It is posted")
    hands.until(lambda: "sensitive" in posted.states, "an address is there")
    posted.do("Press")
    hands.stands(title, "linkedin", "published")
    assert hands.core("SELECT url FROM variants v JOIN posts p ON p.id = v.post WHERE p.title = ?", title) == [
        ["https://www.linkedin.com/feed/update/urn:li:share:7123456789012345678"]
    ]


def _submit(hands: Hands, title: str) -> None:
    """A draft for LinkedIn, submitted from the text with one key."""
    hands.begin_draft(title, f"{title} were turned by hand, every night, for two winters.")
    hands.press("ctrl+Return")
    hands.stands(title, "linkedin", "in_review")


def _chosen(hands: Hands) -> str:
    return next((row.name for row in hands.rows(QUEUE) if "selected" in row.states), "")


def _decidable(hands: Hands) -> str:
    """Wait until the post on screen may be decided on, and say which it is."""

    def possible() -> str:
        button = hands.window.find("push button", "Approve")
        return _chosen(hands) if button is not None and "sensitive" in button.states else ""

    found = str(hands.until(possible, "a post that may be decided on"))
    # What has only just appeared cannot have been read: a decision on it is refused for a moment.
    hands.eyes.listen(READING)
    return found


def _go_to(hands: Hands, title: str, patience: float = 15) -> None:
    """Down the list from its top until a post is chosen; the list is opened anew while it is not there."""

    def there() -> bool:
        names = [row.name for row in hands.rows(QUEUE) if "focusable" in row.states]
        if not any(name.startswith(title) for name in names):
            hands.press("g", "c")
            hands.room("Calendar")
            hands.press("g", "a")
            hands.room("Approvals")
            return False
        hands.press("Home")
        for _ in names:
            hands.eyes.listen(0.1)
            if _chosen(hands).startswith(title):
                return True
            hands.press("j")
        return _chosen(hands).startswith(title)

    hands.until(there, f"{title!r} in the queue", patience)


def _count(hands: Hands, *statuses: str) -> int:
    return sum(hands.core("SELECT count(*) FROM variants WHERE status = ?", status)[0][0] for status in statuses)


def _day_shown(hands: Hands) -> str:
    day = hands.window.find("spin box", "Day")
    return day.text() if day is not None else ""


def _has_keyboard(hands: Hands, name: str) -> bool:
    hands.still()
    found = hands.focused()
    return found is not None and found.name == name


def _kept(hands: Hands, words: str) -> bool:
    return words in str(hands.core("SELECT document FROM revisions ORDER BY wall_ms DESC LIMIT 3"))
