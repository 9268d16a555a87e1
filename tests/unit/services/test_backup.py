"""A copy of the open profile opens with the same keys and is the same; a stopped or failed one leaves nothing."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import pytest

from exec_assistant.bootstrap import open_profile
from exec_assistant.domain.errors import BadInput, Damaged
from exec_assistant.services import backup, people
from exec_assistant.storage.connection import is_plaintext

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.services.workspace import Workspace
    from tests.teams import Team


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    folder = tmp_path / "disk"
    folder.mkdir()
    return folder


def _reopen(team: Team) -> functools.partial[Workspace]:
    return functools.partial(open_profile, keystore=team.keystore, clock=team.clock, demo=True)


def test_a_backup_opens_with_the_same_keys_and_equals_the_workspace(team: Team, disk: Path) -> None:
    for number in range(3):
        team.draft(f"Bonjour {number}")
    media = team.ws.media.put(b"a picture")
    team.ws.local.keep_setting("theme", "dark")
    made = backup.back_up(team.ws, disk, reopen=_reopen(team))
    team.draft("written after the copy")
    copy = _reopen(team)(made.folder)
    try:
        assert copy.media.get(media) == b"a picture"
        assert copy.local.setting("theme") == "dark"
        found, expected = copy.projection.dump(), team.ws.projection.dump()
        assert len(found["posts"]) == 3
        assert len(expected["posts"]) == 4
        copy.refold()
        assert copy.projection.dump() == found
    finally:
        copy.close()
    assert made.events == sum(copy.journal.counts().values())


def test_a_backup_of_a_quiet_workspace_is_equal_table_by_table(team: Team, disk: Path) -> None:
    team.draft()
    expected = team.ws.projection.dump()
    made = backup.back_up(team.ws, disk, reopen=_reopen(team))
    copy = _reopen(team)(made.folder)
    try:
        assert copy.projection.dump() == expected
    finally:
        copy.close()


def test_nothing_in_a_backup_is_readable(team: Team, disk: Path) -> None:
    team.draft("Une phrase confidentielle")
    made = backup.back_up(team.ws, disk, reopen=_reopen(team))
    for path in made.folder.rglob("*"):
        if path.is_file():
            assert b"confidentielle" not in path.read_bytes()
    assert not is_plaintext(made.folder / "projection.db")
    assert not is_plaintext(made.folder / "local.db")


def test_a_backup_that_is_stopped_leaves_nothing(team: Team, disk: Path) -> None:
    team.ws.media.put(b"a picture")

    class Stopped(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        backup.back_up(team.ws, disk, reopen=_reopen(team), progress=stop)
    assert list(disk.iterdir()) == []
    # The workspace goes on as before.
    assert team.draft()


def test_a_copy_that_lacks_events_is_not_kept(team: Team, disk: Path) -> None:
    team.draft()

    def damaged(folder: Path) -> Workspace:
        for segment in (folder / "journal" / "d").rglob("*.seg"):
            segment.unlink()
        return _reopen(team)(folder)

    with pytest.raises(Damaged):
        backup.back_up(team.ws, disk, reopen=damaged)
    assert list(disk.iterdir()) == []


def test_it_refuses_the_profile_itself_and_what_is_no_folder(team: Team, disk: Path) -> None:
    for place in (team.ws.profile, team.ws.profile / "media", disk / "nowhere"):
        with pytest.raises(BadInput):
            backup.back_up(team.ws, place, reopen=_reopen(team))


def test_two_backups_in_one_minute_stand_beside_each_other(team: Team, disk: Path) -> None:
    first = backup.back_up(team.ws, disk, reopen=_reopen(team))
    people.add_label(team.ws, "pillar", "Climat")
    second = backup.back_up(team.ws, disk, reopen=_reopen(team))
    assert first.folder != second.folder
    assert second.events == first.events + 1
