"""Files of a profile that are damaged or missing: what the journal has comes back, and what was lost is told."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from exec_assistant.bootstrap import memory_keystore, open_profile, profile_checks
from exec_assistant.domain.errors import Damaged
from exec_assistant.services import reading, verify
from tests.teams import make_team

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("seed", range(4))
def test_a_page_damaged_in_the_middle_is_made_good_at_the_next_start(tmp_path: Path, seed: int) -> None:
    team = make_team(tmp_path / "profile")
    drafts = [team.draft(f"Texte {number}") for number in range(25)]
    before = team.ws.projection.dump()
    team.ws.close()
    path = tmp_path / "profile" / "projection.db"
    data = bytearray(path.read_bytes())
    for page in random.Random(seed).sample(range(1, len(data) // 4096), 20):
        data[page * 4096 + 100] ^= 1
    path.write_bytes(data)
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    try:
        reading.list_posts(ws)
        ws.projection.dump()
    except Damaged:
        pass
    finally:
        ws.close()
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    assert ws.projection.dump() == before
    assert len(reading.list_posts(ws)) == len(drafts)
    assert list((tmp_path / "profile").glob("projection.damaged-*.db")), "nothing is deleted"
    assert not (tmp_path / "profile" / "projection.db.damaged").exists()
    ws.close()


def test_typing_is_taken_out_of_a_local_store_with_damaged_pages(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    local = team.ws.local
    for number in range(60):
        local.keep_working_copy(f"post-{number:02}", "someone", "", {"source": f"{number} " * 300}, number)
    local.keep_setting("theme", "dark")
    team.ws.close()
    path = tmp_path / "profile" / "local.db"
    data = bytearray(path.read_bytes())
    for page in random.Random(7).sample(range(8, len(data) // 4096), 3):
        data[page * 4096 + 100] ^= 1
    path.write_bytes(data)
    told = [check() for check in profile_checks(tmp_path / "profile", team.keystore)]
    assert [(check.ok, check.fill(check.detail)) for check in told] == [(False, "“local.db” is damaged")]
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    assert ws.local.setting("theme") == "dark"
    kept = ws.local.working_posts("someone")
    assert len(kept) >= 45, "a page that is lost takes its own rows with it and no others"
    for post in kept:
        copy = ws.local.working_copy(post, "someone")
        assert copy is not None
        assert copy[1] == {"source": f"{copy[2]} " * 300}
    assert list((tmp_path / "profile").glob("local.damaged-*.db")), "nothing is deleted"
    ws.close()
    assert [check().ok for check in profile_checks(tmp_path / "profile", team.keystore)] == [True]


def test_the_doctor_looks_at_no_profile_where_there_is_none(tmp_path: Path) -> None:
    assert profile_checks(tmp_path, memory_keystore()) == []


def test_a_tail_that_is_gone_is_told_and_what_knew_it_is_kept(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    team.draft("Avant")
    team.ws.journal.seal()
    team.draft("Dans la queue")
    # Without closing, as after a crash: closing would seal the tail.
    team.ws.projection.close()
    team.ws.local.close()
    team.ws._on_close[0]()
    for tail in (tmp_path / "profile" / "journal" / "tail").iterdir():
        tail.unlink()
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    assert [problem.kind.value for problem in ws.journal.problems] == ["missing"]
    assert [row.excerpt for row in reading.list_posts(ws)] == ["Avant"]
    assert (tmp_path / "profile" / "projection.ahead-1.db").exists()
    assert not verify.verify(ws).as_json()["ok"]
    ws.close()


@pytest.mark.parametrize(
    "wrong",
    [
        {"devices": {"22f41320-52ae-48cf-901b-ba201a416320": 5}},
        {"devices": {"../../x": "00"}},
        {"owner_key": "zz"},
        {"workspace": "../../x"},
        {"device": 7},
    ],
)
def test_a_register_that_makes_no_sense_is_told_as_damaged(tmp_path: Path, wrong: dict[str, Any]) -> None:
    team = make_team(tmp_path / "profile")
    team.ws.close()
    path = tmp_path / "profile" / "profile.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **wrong}), encoding="utf-8")
    with pytest.raises(Damaged):
        open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
