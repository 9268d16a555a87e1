from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.services import completion
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "team")
    yield made
    made.ws.close()


def texts(team: Team, typed: str) -> list[str]:
    return [offer.text for offer in completion.offers(team.ws, typed)]


def test_hashtags_used_before_are_offered_the_most_used_first_in_its_usual_writing(team: Team) -> None:
    for text in ("#Chaleur #acier", "#chaleur et #Charbon", "#Chaleur"):
        team.draft(text)
    assert texts(team, "#cha") == ["#Chaleur", "#Charbon"]
    assert texts(team, "#")[0] == "#Chaleur"
    assert texts(team, "#ACI") == ["#acier"]
    assert texts(team, "#Charbon") == []


def test_handles_come_from_accounts_and_texts_and_are_found_by_the_name_too(team: Team) -> None:
    team.draft("Merci @brevieres@m.example et @brevieres@m.example")
    accounts = team.ws.projection.database.query("SELECT handle, name FROM accounts WHERE handle != ''")
    handle, name = accounts[0]
    assert texts(team, "@bre") == ["@brevieres@m.example"]
    assert f"@{handle.lstrip('@')}" in texts(team, f"@{name[:4]}")


def test_emoji_are_offered_by_name_and_the_last_used_are_remembered(team: Team) -> None:
    assert texts(team, ":merci")[0] == "🙏"
    completion.used_emoji(team.ws, "🏭")
    completion.used_emoji(team.ws, "🙏")
    completion.used_emoji(team.ws, "🏭")
    assert [one.sign for one in completion.recent_emoji(team.ws)] == ["🏭", "🙏"]
