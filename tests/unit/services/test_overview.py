from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.services import overview, posts

if TYPE_CHECKING:
    from tests.teams import Team


def test_what_is_to_write_is_ones_own_and_for_an_advisor_everything(team: Team) -> None:
    team.draft("Un.")
    gone = team.draft("Deux.")
    team.draft("Sur le vif.", by="executive", spontaneous=True)
    ws = team.be("advisor")
    assert overview.to_write(ws) == 3
    posts.discard_post(ws, gone)
    assert overview.to_write(ws) == 2
    assert overview.to_write(team.be("executive")) == 1
    assert overview.to_write(team.be("legal")) == 0


def test_a_post_whose_owner_she_is_waits_for_her_too(team: Team) -> None:
    post = team.draft("Un.")
    ws = team.be("advisor")
    posts.change_detail(ws, post, "owner", team.executive)
    assert overview.to_write(team.be("executive")) == 1
