"""The window in which a post may go out, and moves by the wall clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, schedule, windows

if TYPE_CHECKING:
    from tests.teams import Team

WALL = datetime(2026, 3, 27, 8, 30)  # noqa: DTZ001 - a wall clock in Paris
AT = datetime(2026, 3, 27, 7, 30, tzinfo=UTC)


def _planned(team: Team, wall: datetime = WALL) -> str:
    post = team.draft()
    schedule.plan_post(team.ws, post, wall)
    return post


def _approved(team: Team) -> str:
    post = _planned(team)
    approvals.submit(team.be("advisor"), post, team.linkedin)
    approvals.approve(team.be("executive"), post, team.linkedin)
    return post


def test_an_edge_moves_and_undo_puts_it_back(team: Team) -> None:
    post = _planned(team)
    before = team.variant(post, team.linkedin)
    done = windows.change_window(team.ws, post, team.linkedin, closes=AT + timedelta(hours=5))
    after = team.variant(post, team.linkedin)
    assert (after.opens, after.closes) == (before.opens, "2026-03-27T12:30:00Z")
    assert after.planned_at == before.planned_at
    assert done.undo is not None
    team.ws.undo(done.undo)
    assert team.variant(post, team.linkedin) == before


def test_the_same_window_writes_nothing(team: Team) -> None:
    post = _planned(team)
    row = team.variant(post, team.linkedin)
    opens = datetime.fromisoformat(row.opens)
    assert windows.change_window(team.ws, post, team.linkedin, opens=opens).undo is None


@pytest.mark.parametrize(
    "edges",
    [
        {"opens": AT + timedelta(minutes=5)},
        {"closes": AT - timedelta(minutes=5)},
        {"closes": AT},
        {"closes": AT + timedelta(days=30)},
    ],
)
def test_the_planned_time_stays_inside_and_the_window_is_an_appointment(team: Team, edges: dict[str, datetime]) -> None:
    post = _planned(team)
    before = team.variant(post, team.linkedin)
    with pytest.raises(BadInput):
        windows.change_window(team.ws, post, team.linkedin, **edges)
    assert team.variant(post, team.linkedin) == before


def test_an_executive_takes_the_approval_back_with_the_window_and_undo_restores_both(team: Team) -> None:
    post = _approved(team)
    signed = team.variant(post, team.linkedin)
    assert windows.window_voids(team.ws, post, team.linkedin)
    done = windows.change_window(team.ws, post, team.linkedin, closes=AT + timedelta(hours=6))
    changed = team.variant(post, team.linkedin)
    assert changed.status is Status.IN_REVIEW
    assert changed.closes == "2026-03-27T13:30:00Z"
    assert done.undo is not None
    team.ws.undo(done.undo)
    assert team.variant(post, team.linkedin) == signed


def test_an_advisor_may_not_take_back_what_the_executive_signed(team: Team) -> None:
    post = _approved(team)
    team.be("advisor")
    before = team.variant(post, team.linkedin)
    with pytest.raises(NotAllowed):
        windows.window_voids(team.ws, post, team.linkedin)
    with pytest.raises(NotAllowed):
        windows.change_window(team.ws, post, team.linkedin, opens=AT - timedelta(hours=2))
    assert team.variant(post, team.linkedin) == before


def test_what_has_no_date_has_no_window(team: Team) -> None:
    with pytest.raises(NotAllowed):
        windows.change_window(team.ws, team.draft(), team.linkedin, opens=AT)


def test_a_move_by_minutes_keeps_to_the_wall_clock(team: Team) -> None:
    post = _planned(team, datetime(2026, 3, 28, 23, 30))  # noqa: DTZ001
    schedule.move_posts(team.ws, [post], 0, minutes=4 * 60)
    # 23:30 and four hours of the clock on the wall: 03:30 of the short night, three hours later in truth.
    assert team.variant(post, team.linkedin).planned_at == "2026-03-29T01:30:00Z"


def test_a_move_by_minutes_within_the_window_keeps_the_approval(team: Team) -> None:
    post = _approved(team)
    assert schedule.voided_by(team.ws, [post], 0, minutes=30) == []
    assert schedule.voided_by(team.ws, [post], 0, minutes=-240) != []
    schedule.move_posts(team.ws, [post], 0, minutes=30, accounts=[team.linkedin])
    assert team.variant(post, team.linkedin).status is Status.SCHEDULED
