"""What goes wrong on a real machine: a sentence each, nothing lost, nothing executed."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exec_assistant.bootstrap import create_profile, open_profile, restore_profile
from exec_assistant.domain.errors import AppError, BadInput, Damaged, KeyringProblem, NotAllowed, StorageProblem, TooNew
from exec_assistant.domain.people import Role
from exec_assistant.domain.posts import Document
from exec_assistant.domain.statuses import Status
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import approvals, comments, posts, reading, search, working_copy
from tests.fakes import FakeClock
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = make_team(tmp_path / "profile")
    yield made
    made.ws.close()


def reopen(team: Team) -> None:
    team.ws = open_profile(team.ws.profile, keystore=team.keystore, clock=team.clock, demo=True)


def test_two_instances_on_one_profile(team: Team) -> None:
    with pytest.raises(StorageProblem, match="already open"):
        open_profile(team.ws.profile, keystore=team.keystore, clock=team.clock, demo=True)


def test_the_lock_ends_with_a_killed_process(tmp_path: Path) -> None:
    code = (
        "import sys, os; from pathlib import Path; from exec_assistant.profile import ProfileLock\n"
        "lock = ProfileLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdout.readline()
    from exec_assistant.profile import ProfileLock

    with pytest.raises(StorageProblem):
        ProfileLock(tmp_path)
    process.kill()
    process.wait()
    process.stdout.close()
    process.stdin.close()
    ProfileLock(tmp_path).release()


def test_a_hundred_kilobytes_of_draft(team: Team) -> None:
    text = "é" * 50_000 + " fin. " + "mot " * 12_500
    post = team.draft(text)
    assert reading.post_detail(team.ws, post).document.source == text
    assert search.search(team.ws, "fin")
    with pytest.raises(BadInput, match="too long for"):
        approvals.submit_all(team.ws, post)
    assert {v.status for v in reading.post_detail(team.ws, post).row.variants} == {Status.DRAFT}


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script><img src=http://127.0.0.1/x>",
        "=cmd|' /C calc'!A0",
        "prix \u202e 001 à 1",
        "\x00\x01\x02",
        "%s {title} {0.__class__}",
        "'; DROP TABLE posts; --",
    ],
)
def test_texts_are_texts(team: Team, text: str) -> None:
    """Markup, formulas, direction tricks, templates and SQL are stored, searched and signed as the words they are."""
    post = team.draft(text)
    comments.add_comment(team.ws, post, text)
    posts.change_detail(team.ws, post, "title", text)
    approvals.submit_all(team.ws, post, note=text)
    changes = approvals.approve(team.be("executive"), post, team.mastodon)
    assert reading.post_detail(team.ws, post).document.source == text
    assert changes.undo is not None
    assert changes.undo.params["title"] == text
    search.search(team.ws, text)


def test_half_a_character_is_refused_and_the_rest_kept(team: Team) -> None:
    post = team.draft("bon")
    with pytest.raises(BadInput, match="half of a character"):
        posts.save_revision(team.ws, post, Document("\ud83d", {}))
    with pytest.raises(BadInput):
        working_copy.keep(team.ws, post, Document("\ud83d", {}), "")
    assert reading.post_detail(team.ws, post).document.source == "bon"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_refuses_loses_nothing(team: Team, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    post = team.draft("avant")
    document = reading.post_detail(team.ws, post).document
    real = os.write

    def refuse(descriptor: int, data: bytes) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", refuse)
        with pytest.raises(StorageProblem):
            posts.save_revision(team.ws, post, Document("pendant", document.variants))
    assert os.write is real
    assert reading.post_detail(team.ws, post).document.source == "avant"
    posts.save_revision(team.ws, post, Document("après", document.variants))
    team.ws.close()
    reopen(team)
    assert reading.post_detail(team.ws, post).document.source == "après"


def test_a_crash_between_journal_and_tables_is_made_good(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    post = team.draft("avant")
    document = reading.post_detail(team.ws, post).document

    def crash(_envelopes: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(team.ws.projection, "apply", crash)
        with pytest.raises(KeyboardInterrupt):
            posts.save_revision(team.ws, post, Document("écrit", document.variants))
    assert reading.post_detail(team.ws, post).document.source == "avant"
    team.ws.catch_up()
    assert reading.post_detail(team.ws, post).document.source == "écrit"


def test_a_disk_full_after_the_journal_says_that_it_is_saved(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    post = team.draft("avant")
    document = reading.post_detail(team.ws, post).document

    def full(_envelopes: object) -> None:
        raise StorageProblem("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(team.ws.projection, "apply", full)
        with pytest.raises(StorageProblem, match="do not do it again"):
            posts.save_revision(team.ws, post, Document("écrit", document.variants))
    team.ws.catch_up()
    assert reading.post_detail(team.ws, post).document.source == "écrit"
    assert len(reading.revisions(team.ws, post)) == 2


@pytest.mark.parametrize("name", ["projection.db", "local.db"])
@pytest.mark.parametrize("place", [20, 5_000])
def test_a_flipped_byte_in_a_database(team: Team, name: str, place: int) -> None:
    post = team.draft("intact")
    team.ws.close()
    path = team.ws.profile / name
    data = bytearray(path.read_bytes())
    data[min(place, len(data) - 1)] ^= 0x40
    path.write_bytes(data)
    reopen(team)
    assert reading.post_detail(team.ws, post).document.source == "intact"


def test_a_flipped_byte_in_a_segment_is_told_and_blocks_publishing(team: Team) -> None:
    team.draft("un")
    team.ws.close()
    segments = sorted((team.ws.profile / "journal" / "d").rglob("*.seg"))
    data = bytearray(segments[-1].read_bytes())
    data[len(data) // 2] ^= 1
    segments[-1].write_bytes(data)
    reopen(team)
    report = team.ws.journal.verify()
    assert any(problem.is_loss for problem in report.problems)


@pytest.mark.parametrize("content", ["", "not json", "[]", '{"format": 1}', '{"format": "x"}'])
def test_a_damaged_register(team: Team, content: str) -> None:
    team.ws.close()
    (team.ws.profile / "profile.json").write_text(content, encoding="utf-8")
    with pytest.raises(Damaged, match="profile"):
        open_profile(team.ws.profile, keystore=team.keystore, clock=team.clock)


def test_a_profile_of_a_newer_version(team: Team) -> None:
    team.ws.close()
    register = team.ws.profile / "profile.json"
    data = json.loads(register.read_text(encoding="utf-8"))
    register.write_text(json.dumps({**data, "format": 99}), encoding="utf-8")
    with pytest.raises(TooNew, match="newer version"):
        open_profile(team.ws.profile, keystore=team.keystore, clock=team.clock)


def test_without_its_keys_a_profile_stays_closed(team: Team) -> None:
    team.ws.close()
    with pytest.raises(KeyringProblem):
        open_profile(team.ws.profile, keystore=MemoryKeystore(), clock=team.clock)
    reopen(team)


def test_a_read_only_folder(tmp_path: Path) -> None:
    """As root, rights stop nobody; a file in the folder's place does."""
    place = tmp_path / "file"
    place.write_text("here", encoding="utf-8")
    from exec_assistant.bootstrap import Founder

    with pytest.raises(StorageProblem):
        create_profile(
            place / "profile",
            name="x",
            founder=Founder("x", Role.ADVISOR),
            zone="Europe/Paris",
            language="fr",
            keystore=MemoryKeystore(),
            clock=FakeClock(),
        )


def test_the_recovery_kit_brings_a_workspace_back_on_another_machine(tmp_path: Path) -> None:
    from exec_assistant.bootstrap import Founder

    clock, keystore = FakeClock(), MemoryKeystore()
    ws, kit = create_profile(
        tmp_path / "p",
        name="x",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=clock,
    )
    post = posts.create_post(ws, source="à ne pas perdre").created
    old_device = ws.me.device
    ws.close()
    elsewhere = MemoryKeystore()
    with pytest.raises(BadInput):
        restore_profile(tmp_path / "p", kit.text, "WRONG-PASS-PHRA-SE00", keystore=elsewhere, clock=clock)
    restored = restore_profile(tmp_path / "p", kit.text, kit.passphrase, keystore=elsewhere, clock=clock)
    assert reading.post_detail(restored, post).document.source == "à ne pas perdre"
    assert restored.me.device != old_device, "a restored laptop is another device"
    assert restored.me.role is Role.EXECUTIVE
    posts.save_revision(restored, post, Document("et la suite", {}))
    restored.close()
    again = open_profile(tmp_path / "p", keystore=elsewhere, clock=clock)
    assert reading.post_detail(again, post).document.source == "et la suite"
    again.close()


def test_every_refusal_says_what_is_safe(team: Team) -> None:
    post = team.draft()
    refused: list[AppError] = []
    for attempt in (
        lambda: approvals.approve(team.be("advisor"), post, team.mastodon),
        lambda: approvals.reject(team.be("executive"), post, team.mastodon, "non"),
        lambda: posts.create_post(team.be("legal"), source="x"),
        lambda: reading.post_detail(team.ws, "nothing"),
    ):
        with pytest.raises((NotAllowed, AppError)) as caught:
            attempt()
        refused.append(caught.value)
    for error in refused:
        assert error.what.endswith(".")
        assert error.safe, error.what
