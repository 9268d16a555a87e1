"""A sitting that was broken off is found again: the post, how far it was read, what was passed over, the words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from exec_assistant.domain.time import iso
from ui.approvals.half_read import later_times, read_half_read
from ui.approvals.queue_reading import read_queue

if TYPE_CHECKING:
    from tests.ui.approvals.conftest import Desk

LONG = "Une ligne.\n\n" * 40


def _written(desk: Desk) -> None:
    """Wait until the sitting is on the disk."""
    desk.qtbot.waitUntil(lambda: not desk.screen.sitting._timer.isActive(), timeout=3000)
    desk.qtbot.waitUntil(lambda: not desk.window.tasks.busy, timeout=3000)


def test_a_sitting_is_found_again_after_a_restart(desk: Desk) -> None:
    first, second = desk.submit("Un.", 14), desk.submit(LONG, 15)
    desk.submit("Trois.", 16)
    screen = desk.open()
    desk.read()
    desk.press("j")
    desk.read()
    assert screen.reader.wanted == (second, desk.team.mastodon)
    screen.detail.area.verticalScrollBar().setValue(160)
    desk.press("r")
    desk.press("plus court et plus clair")
    desk.qtbot.waitUntil(lambda: desk.team.ws.local.setting(f"unsent.{desk.team.ws.me.person}") is not None)
    _written(desk)

    desk.restart()
    desk.read()
    screen = desk.screen
    assert screen.reader.wanted == (second, desk.team.mastodon)
    desk.qtbot.waitUntil(lambda: screen.detail.area.verticalScrollBar().value() == 160)
    assert screen.words.words == "plus court et plus clair"
    assert screen.sitting.skipped == {(first, desk.team.mastodon)}
    line = screen.model.line_of((first, desk.team.mastodon))
    assert "Passed over" in str(screen.model.data(screen.model.index(line, 0), Qt.ItemDataRole.AccessibleTextRole))


def test_the_view_is_found_again_and_the_figures_of_the_day(desk: Desk) -> None:
    desk.submit("Un.", 14)
    second = desk.submit("Deux.", 15)
    desk.open()
    desk.read()
    desk.press("a")
    desk.qtbot.waitUntil(lambda: desk.screen.reader.wanted == (second, desk.team.mastodon))
    desk.read()
    desk.press("d")
    view = desk.screen.detail.view
    assert view != "preview"
    _written(desk)
    desk.restart()
    desk.read()
    assert desk.screen.detail.view == view
    assert desk.screen.sitting.decided == 1
    desk.team.clock.advance(days=1)
    assert read_half_read(desk.team.ws).decided == 0


def test_what_was_passed_over_comes_last(desk: Desk) -> None:
    first, second, third = (desk.submit(text, day) for text, day in (("Un.", 14), ("Deux.", 15), ("Trois.", 16)))
    screen = desk.open()
    desk.read()
    desk.press("j")
    for post in (second, third):
        desk.read()
        assert screen.reader.wanted == (post, desk.team.mastodon)
        desk.press("a")
    desk.read()
    assert screen.reader.wanted == (first, desk.team.mastodon)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (
            datetime(2026, 3, 11, 8, tzinfo=UTC),  # a Wednesday morning
            {"tonight": "2026-03-11T17:00:00Z", "tomorrow": "2026-03-12T05:00:00Z", "monday": "2026-03-16T05:00:00Z"},
        ),
        (
            datetime(2026, 3, 11, 20, tzinfo=UTC),  # its evening
            {"tomorrow": "2026-03-12T05:00:00Z", "monday": "2026-03-16T05:00:00Z"},
        ),
        (datetime(2026, 3, 15, 20, tzinfo=UTC), {"tomorrow": "2026-03-16T05:00:00Z"}),  # a Sunday evening
        (
            datetime(2026, 3, 28, 8, tzinfo=UTC),  # the clocks go forward in the night
            {"tonight": "2026-03-28T17:00:00Z", "tomorrow": "2026-03-29T04:00:00Z", "monday": "2026-03-30T04:00:00Z"},
        ),
    ],
)
def test_later_is_tonight_tomorrow_or_monday_by_the_wall_clock(now: datetime, expected: dict[str, str]) -> None:
    assert dict(later_times(now, "Europe/Paris")) == expected


def test_shift_h_asks_until_when_and_it_returns_on_time(desk: Desk) -> None:
    post = desk.submit("Un.", 14)
    desk.submit("Deux.", 15)
    desk.open()
    desk.read()
    desk.stroke(Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text().split("\t")[0] for action in menu.actions()] == [
        "Tonight",
        "Tomorrow morning",
        "Monday morning",
    ]
    desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    desk.settle()
    rows = {row.post: row for row in read_queue(desk.team.ws).rows}
    assert (rows[post].group, rows[post].until) == ("later", iso(datetime(2026, 3, 16, 5, tzinfo=UTC)))
    desk.team.clock.set(datetime(2026, 3, 16, 5, 1, tzinfo=UTC))
    assert {row.post: row.group for row in read_queue(desk.team.ws).rows}[post] == "decide"
