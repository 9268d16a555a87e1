"""Slots in a workspace: who keeps them, which places are taken, and the way back."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.services import approvals, calendar, people, schedule, slots

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from tests.teams import Team


def monday_slot(team: Team, **changed: object) -> Changes:
    given: dict[str, object] = {"name": "Lundi", "weekdays": [0], "at": time(9), "account": team.linkedin}
    return slots.add_slot(team.ws, **{**given, **changed})  # type: ignore[arg-type]


def names(team: Team) -> list[str]:
    return [row.slot.name for row in slots.slots(team.ws)]


def test_the_advisor_and_the_executive_keep_slots_and_others_do_not(team: Team) -> None:
    for person in ("advisor", "executive"):
        team.be(person)
        assert slots.may_change_slots(team.ws)
        monday_slot(team, name=person)
    for person in ("legal", "deputy"):
        team.be(person)
        assert not slots.may_change_slots(team.ws)
        with pytest.raises(NotAllowed):
            monday_slot(team)
    assert names(team) == ["advisor", "executive"]


def test_everything_about_a_slot_is_changed_in_one_step_and_undone_in_one(team: Team) -> None:
    made = monday_slot(team).created
    before = slots.slots(team.ws)[0].slot
    changed = dataclasses.replace(
        before, name="Jeudi", weekdays=(3,), at=time(7, 45), every_weeks=2, account="", until=date(2027, 1, 1)
    )
    done = slots.change_slot(team.ws, changed)
    assert slots.slots(team.ws)[0].slot == changed
    assert done.undo is not None
    team.ws.undo(done.undo)
    assert slots.slots(team.ws)[0].slot == before
    assert slots.change_slot(team.ws, before).undo is None
    assert before.slot == made


def test_a_removed_slot_is_gone_and_comes_back_with_undo(team: Team) -> None:
    made = monday_slot(team).created
    removed = slots.remove_slot(team.ws, made)
    assert names(team) == []
    with pytest.raises(NotFound):
        slots.remove_slot(team.ws, made)
    assert removed.undo is not None
    again = team.ws.undo(removed.undo)
    assert names(team) == ["Lundi"]
    assert again.undo is not None
    team.ws.undo(again.undo)
    assert names(team) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"weekdays": []},
        {"weekdays": [7]},
        {"every_weeks": 0},
        {"every_weeks": 53},
        {"zone": "Europe/Atlantis"},
        {"anchor": date(2026, 3, 10), "until": date(2026, 3, 9)},
    ],
)
def test_what_cannot_be_a_slot_is_refused_with_a_sentence(team: Team, wrong: dict[str, object]) -> None:
    with pytest.raises(BadInput):
        monday_slot(team, **wrong)
    assert names(team) == []


def test_a_place_is_taken_by_a_post_of_its_account_within_half_an_hour(team: Team) -> None:
    monday_slot(team, anchor=date(2026, 1, 1))
    post = team.draft()
    first, last = date(2026, 3, 16), date(2026, 3, 23)

    def taken() -> list[bool]:
        return [place.taken for place in slots.slot_places(team.ws, first, last)]

    schedule.plan_post(team.ws, post, datetime(2026, 3, 16, 9, 30), accounts=[team.linkedin])  # noqa: DTZ001 (wall)
    assert taken() == [True, False]
    schedule.plan_post(team.ws, post, datetime(2026, 3, 16, 9, 31), accounts=[team.linkedin])  # noqa: DTZ001
    assert taken() == [False, False]
    schedule.plan_post(team.ws, post, datetime(2026, 3, 23, 9, 0), accounts=[team.mastodon])  # noqa: DTZ001
    assert taken() == [False, False]


def test_a_slot_for_any_account_is_taken_by_a_post_of_any(team: Team) -> None:
    monday_slot(team, account="", anchor=date(2026, 1, 1))
    post = team.draft()
    schedule.plan_post(team.ws, post, datetime(2026, 3, 16, 9, 0), accounts=[team.mastodon])  # noqa: DTZ001
    places = slots.slot_places(team.ws, date(2026, 3, 16), date(2026, 3, 16))
    assert [(place.taken, place.network, place.start) for place in places] == [
        (True, "", datetime(2026, 3, 16, 8, 0, tzinfo=UTC))
    ]


def test_a_rejected_post_takes_no_place(team: Team) -> None:
    monday_slot(team, anchor=date(2026, 1, 1))
    post = team.draft()
    schedule.plan_post(team.ws, post, datetime(2026, 3, 16, 9, 0))  # noqa: DTZ001
    approvals.submit_all(team.ws, post)
    team.be("executive")
    approvals.reject(team.ws, post, team.linkedin, "Trop tôt")
    assert [place.taken for place in slots.slot_places(team.ws, date(2026, 3, 16), date(2026, 3, 16))] == [False]


def test_the_next_free_place_is_after_now_and_after_what_is_taken(team: Team) -> None:
    assert slots.next_free(team.ws) is None
    monday_slot(team)
    monday_slot(team, name="Mercredi", weekdays=[2], account=team.mastodon)
    first = slots.next_free(team.ws, [team.linkedin])
    assert first is not None
    assert first.start > team.clock.now()
    post = team.draft()
    planned = first.start.astimezone(ZoneInfo("Europe/Paris")).replace(tzinfo=None)
    schedule.plan_post(team.ws, post, planned, accounts=[team.linkedin])
    second = slots.next_free(team.ws, [team.linkedin])
    assert second is not None
    assert (second.start - first.start).days == 7
    other = slots.next_free(team.ws, [team.mastodon])
    assert other is not None
    assert other.name == "Mercredi"


def test_a_quiet_period_has_no_places(team: Team) -> None:
    monday_slot(team)
    first = slots.next_free(team.ws)
    assert first is not None
    day = first.start.astimezone(ZoneInfo("Europe/Paris")).date()
    calendar.add_entry(
        team.ws, kind="quiet", title="Silence", starts=day.isoformat(),
        ends=(day + timedelta(days=1)).isoformat(), all_day=True,
    )  # fmt: skip
    assert slots.slot_places(team.ws, day, day) == []
    second = slots.next_free(team.ws)
    assert second is not None
    assert (second.start - first.start).days == 7


def test_the_slots_of_a_removed_account_rest_with_it(team: Team) -> None:
    monday_slot(team)
    people.remove_account(team.ws, team.linkedin)
    assert names(team) == []


def test_places_stand_on_local_days_of_the_workspace_whatever_the_zone_of_the_slot(team: Team) -> None:
    """Monday 20:00 in New York is Tuesday 01:00 in Paris in winter."""
    monday_slot(team, at=time(20), zone="America/New_York", anchor=date(2026, 1, 1))
    assert slots.slot_places(team.ws, date(2026, 1, 12), date(2026, 1, 12)) == []
    tuesday = slots.slot_places(team.ws, date(2026, 1, 13), date(2026, 1, 13))
    assert [place.start for place in tuesday] == [datetime(2026, 1, 13, 1, 0, tzinfo=UTC)]
