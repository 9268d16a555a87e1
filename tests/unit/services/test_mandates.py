"""Mandates are listed by their state, and ending one costs the approvals given under it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import iso
from exec_assistant.services import approvals, mandates, people, schedule
from tests.fakes import START_OF_TESTS

if TYPE_CHECKING:
    from tests.teams import Team


def _grant(team: Team, first_day: int, days: int, *accounts: str) -> str:
    begins = START_OF_TESTS + timedelta(days=first_day)
    team.be("executive")
    return people.grant_mandate(
        team.ws, "deputy", accounts=accounts, begins=iso(begins), ends=iso(begins + timedelta(days=days))
    ).created


def test_each_mandate_has_its_state(team: Team) -> None:
    active, coming = _grant(team, -1, 7), _grant(team, 3, 4, team.linkedin)
    over, ended = _grant(team, -20, 5), _grant(team, -1, 9)
    mandates.end_mandate(team.ws, ended)
    found = {row.mandate: row for row in mandates.mandates(team.ws)}
    states = {active: "active", coming: "coming", over: "over", ended: "ended"}
    assert {mandate: row.state for mandate, row in found.items()} == states
    assert found[coming].accounts == (team.linkedin,)
    assert found[active].deputy_name == "Nadia"
    assert [row.state for row in mandates.mandates(team.ws)] == ["active", "coming", "over", "ended"]


def test_ending_a_mandate_voids_what_it_approved(team: Team) -> None:
    mandate = _grant(team, -1, 7)
    post = team.draft()
    approvals.submit(team.be("advisor"), post, team.linkedin)
    schedule.plan_post(team.ws, post, START_OF_TESTS.replace(tzinfo=None, day=13, hour=9))
    team.be("deputy")
    approvals.approve(team.ws, post, team.linkedin)
    assert mandates.approved_under(team.ws, mandate) == ["Résultats"]
    assert people.approved_for(team.ws, team.linkedin) == ["Résultats"]
    team.be("executive")
    assert mandates.end_mandate(team.ws, mandate).undo is None
    assert team.variant(post, team.linkedin).status is not Status.SCHEDULED
    assert mandates.approved_under(team.ws, mandate) == []


def test_only_the_executive_ends_a_mandate_and_only_once(team: Team) -> None:
    mandate = _grant(team, -1, 7)
    team.be("advisor")
    with pytest.raises(NotAllowed):
        mandates.end_mandate(team.ws, mandate)
    team.be("executive")
    mandates.end_mandate(team.ws, mandate)
    with pytest.raises(NotAllowed):
        mandates.end_mandate(team.ws, mandate)
    with pytest.raises(NotFound):
        mandates.end_mandate(team.ws, "nobody's")


def test_an_account_is_edited_as_one_step(team: Team) -> None:
    changes = people.edit_account(team.ws, team.linkedin, {"name": "Claire D.", "handle": "claire-d"})
    account = people.account_of(team.ws, team.linkedin)
    assert (account.name, account.handle) == ("Claire D.", "claire-d")
    assert changes.undo is not None
    team.ws.undo(changes.undo)
    account = people.account_of(team.ws, team.linkedin)
    assert (account.name, account.handle) == ("Claire", "claire")
    assert people.edit_account(team.ws, team.linkedin, {"name": "Claire"}).undo is None
    with pytest.raises(BadInput):
        people.edit_account(team.ws, team.linkedin, {"handle": "  "})


def test_pillars_are_renamed_removed_and_brought_back(team: Team) -> None:
    label = people.add_label(team.ws, "pillar", "Climat").created
    people.rename_label(team.ws, label, "Climat, sans fard")
    assert [row.name for row in people.labels(team.ws, "pillar")] == ["Climat, sans fard"]
    removed = people.remove_label(team.ws, label)
    assert people.labels(team.ws, "pillar") == []
    with pytest.raises(NotFound):
        people.rename_label(team.ws, label, "Autre")
    assert removed.undo is not None
    team.ws.undo(removed.undo)
    assert [row.name for row in people.labels(team.ws, "pillar")] == ["Climat, sans fard"]
