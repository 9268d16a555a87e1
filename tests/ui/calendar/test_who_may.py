"""Who meets which actions of the calendar: a reader is not offered what a reader can never do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.calendar.calendar_room import Room

WRITING = {f"calendar.{name}" for name in ("new_post", "new_event", "move", "plan", "undate", "move_left")}
LOOKING = {f"calendar.{name}" for name in ("today", "month", "week", "agenda", "open", "views", "balance", "hold")}


@pytest.mark.parametrize("role", ["executive", "deputy", "advisor", "reader"])
def test_only_who_writes_is_offered_writing(room: Room, role: str) -> None:
    actions = room.window.actions_
    actions.set_role(role)
    met = {action.id for action in actions.here("calendar")}
    assert met >= LOOKING
    assert (WRITING & met) == (set() if role == "reader" else WRITING)
