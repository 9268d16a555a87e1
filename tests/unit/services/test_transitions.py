"""Whatever people do in whatever order, a variant only moves along the one table of transitions."""

from __future__ import annotations

import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from exec_assistant.domain.errors import AppError
from exec_assistant.domain.events import (
    PublicationConfirmed,
    PublicationFailed,
    PublicationIntended,
    PublicationNotMade,
    PublicationParked,
    VariantMissed,
)
from exec_assistant.domain.posts import Document
from exec_assistant.domain.statuses import TRANSITIONS, Action, Status, allowed
from exec_assistant.services import approvals, posts, queue, reading, schedule
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Callable

TEXTS = ("un", "deux", "trois")
HOURS = (None, 1, 2, 30)
STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(Action)), st.integers(0, 3), st.sampled_from(["executive", "advisor"])),
    min_size=1,
    max_size=14,
)


class Play:
    """Does one action on the post, in the way the product does it."""

    def __init__(self, team: Team, post: str) -> None:
        self.team, self.post, self.ws = team, post, team.ws
        self.attempt = ""

    def do(self, action: Action, number: int) -> None:
        ws, post, account = self.ws, self.post, self.team.mastodon
        moves: dict[Action, Callable[[], object]] = {
            Action.EDIT: lambda: posts.save_revision(
                ws, post, Document(TEXTS[number % 3], reading.post_detail(ws, post).document.variants)
            ),
            Action.PLAN: lambda: schedule.plan_post(ws, post, self._wall(HOURS[number]), accounts=[account]),
            Action.SUBMIT: lambda: approvals.submit(ws, post, account),
            Action.REQUEST_CHANGES: lambda: approvals.request_changes(ws, post, account, "à revoir"),
            Action.REJECT: lambda: approvals.reject(ws, post, account, "non"),
            Action.APPROVE: lambda: approvals.approve(ws, post, account),
            Action.HOLD: lambda: schedule.hold(ws, scope="post", target=post),
            Action.LIFT: lambda: [schedule.lift(ws, found[0]) for found in schedule.holds(ws)],
            Action.INTEND: self._intend,
            Action.CONFIRM: lambda: ws.commit(
                [PublicationConfirmed(self.attempt, post, account, "https://m.example/1", "1", ws.now(), "person")]
            ),
            Action.FAIL: lambda: ws.commit([PublicationFailed(self.attempt, post, account, "refused")]),
            Action.PARK: lambda: ws.commit([PublicationParked(self.attempt, post, account, "unknown")]),
            Action.RESOLVE: lambda: ws.commit([PublicationNotMade(self.attempt, post, account)]),
            Action.MISS: lambda: ws.commit([VariantMissed(post, account, ws.now())]),
        }
        if action in moves:
            moves[action]()
            return
        kind = {
            Action.WITHDRAW_SUBMISSION: "submit",
            Action.WITHDRAW_APPROVAL: "approve",
            Action.WITHDRAW_REQUEST: "request_changes",
            Action.WITHDRAW_REJECTION: "reject",
        }.get(action)
        mine = [h for h in queue.history(ws, post, account) if h.kind == kind and not h.taken_back]
        if not mine:
            raise Unplayable
        approvals.withdraw(ws, post, account, mine[-1].decision)

    def _wall(self, hours: int | None) -> datetime | None:
        start = datetime(2026, 3, 12, 8, 30)  # noqa: DTZ001 (wall-clock)
        return None if hours is None else start + timedelta(hours=hours)

    def _intend(self) -> None:
        variant = self.team.variant(self.post)
        self.attempt = self.ws.new_id()
        self.ws.commit(
            [PublicationIntended(self.attempt, self.post, variant.account, variant.approval, "", self.attempt)]
        )


class Unplayable(Exception):
    """There is nothing to do this with."""


FROM_OUTSIDE = {Action.INTEND, Action.CONFIRM, Action.FAIL, Action.PARK, Action.RESOLVE, Action.MISS, Action.LIFT}
"""What the publisher does; it looks at the table itself before."""


@settings(max_examples=60)
@given(STEPS)
def test_statuses_move_along_the_table_only(steps: list[tuple[Action, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        team = make_team(Path(folder) / "profile")
        try:
            post = team.draft(TEXTS[0])
            play = Play(team, post)
            for action, number, person in steps:
                before = team.variant(post).status
                team.be(person)
                if action in FROM_OUTSIDE and not allowed(before, action):
                    continue
                head = reading.post_detail(team.ws, post).row.head
                try:
                    play.do(action, number)
                except (AppError, Unplayable):
                    assert team.variant(post).status is before, "a refused action changes nothing"
                    continue
                after = team.variant(post).status
                same = reading.post_detail(team.ws, post).row.head == head
                if (action is Action.EDIT and same) or (action is Action.HOLD and not allowed(before, action)):
                    assert after is before
                elif after is not before or (before, action) in TRANSITIONS:
                    assert after in TRANSITIONS[before, action] | {before}, (before, action, after)
            held = team.ws.projection.dump()
            team.ws.refold()
            assert team.ws.projection.dump() == held
        finally:
            team.ws.close()


def test_every_status_can_be_left_but_published() -> None:
    for status in Status:
        targets = set().union(*(TRANSITIONS[key] for key in TRANSITIONS if key[0] is status)) - {status}
        assert bool(targets) is (status is not Status.PUBLISHED), status
