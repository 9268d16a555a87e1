"""A profile put back from a backup does not know what went out since; the keyring does, and publishing waits."""

from __future__ import annotations

import shutil
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.bootstrap import Founder, create_profile, open_profile, restore_profile
from exec_assistant.domain.errors import NotAllowed
from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import Status
from exec_assistant.domain.time import iso
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.publishing.outbox import State
from exec_assistant.services import approvals, people, posts, publishing, reading, schedule
from tests.fake_network import GOOD_TOKEN, FakeNetwork
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.publishing_team import PublishingTeam


def reopen(team: PublishingTeam) -> None:
    folder = team.ws.profile
    team.ws.close()
    team.ws = open_profile(folder, keystore=team.keystore, clock=team.clock, demo=True)


def back_up(team: PublishingTeam, folder: Path) -> None:
    team.ws.journal.seal()
    shutil.copytree(team.ws.profile, folder, ignore=shutil.ignore_patterns("*.db*", "lock"))


def put_back(team: PublishingTeam, folder: Path) -> None:
    profile = team.ws.profile
    team.ws.close()
    shutil.rmtree(profile)
    shutil.copytree(folder, profile)
    team.ws = open_profile(profile, keystore=team.keystore, clock=team.clock, demo=True)


def test_nothing_is_published_twice_after_a_restored_backup(team: PublishingTeam, tmp_path: Path) -> None:
    post = team.ready()
    back_up(team, tmp_path / "backup")
    assert team.publish()[0].state is State.PUBLISHED
    put_back(team, tmp_path / "backup")

    assert team.variant(post).status is Status.SCHEDULED
    assert publishing.looks_restored(team.ws)
    assert [r.reason for r in team.publish()] == ["restored_backup"]
    assert team.gate(post, team.linkedin) == "restored_backup"
    assert len(team.network.posts) == 1

    publishing.confirm_restored(team.be("advisor"))

    assert not publishing.looks_restored(team.ws)
    assert team.variant(post).status is Status.PARKED
    assert team.variant(post, team.linkedin).status is Status.PARKED
    assert team.publish() == []
    publishing.resolve_parked(team.ws, post, team.mastodon, published=True, url="https://m.example/@claire/1")
    later = team.ready("Une autre nouvelle")
    assert team.publish()[0].state is State.PUBLISHED
    assert team.variant(later).status is Status.PUBLISHED
    assert len(team.network.posts) == 2


def test_new_events_do_not_hide_what_is_missing(team: PublishingTeam, tmp_path: Path) -> None:
    """The journal may grow past its old length: it is the publication itself that must be there."""
    team.ready()
    back_up(team, tmp_path / "backup")
    team.publish()
    put_back(team, tmp_path / "backup")
    for number in range(20):
        team.draft(f"Idée {number}")

    post = team.ready("Une autre nouvelle")

    assert team.gate(post) == "restored_backup"


def test_a_draft_remembered_in_the_keyring_is_parked_even_without_approval(
    team: PublishingTeam, tmp_path: Path
) -> None:
    post = team.submitted()
    back_up(team, tmp_path / "backup")
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.clock.advance(hours=1)
    assert team.publish()[0].state is State.PUBLISHED
    put_back(team, tmp_path / "backup")
    assert team.variant(post).status is Status.IN_REVIEW

    publishing.confirm_restored(team.be("advisor"))

    assert team.variant(post).status is Status.PARKED
    assert team.variant(post, team.linkedin).status is Status.IN_REVIEW


def test_a_restart_is_no_restored_backup(team: PublishingTeam) -> None:
    team.ready()
    team.publish()
    reopen(team)

    assert not publishing.looks_restored(team.ws)
    with pytest.raises(NotAllowed):
        publishing.confirm_restored(team.ws)
    team.ready("Une autre nouvelle")
    assert [r.state for r in team.publish()] == [State.PUBLISHED]


def test_the_keyring_s_entry_stays_short_and_an_unreadable_one_is_not_trusted(team: PublishingTeam) -> None:
    for number in range(15):
        team.ready(f"Nouvelle {number}")
        team.publish()
    (name,) = [name for _, name in team.keystore._values if name.startswith("mark/")]
    assert len(team.keystore.require(team.ws.id, name)) < 1280

    team.keystore.set(team.ws.id, name, "{broken")
    post = team.ready("Encore une")
    assert team.gate(post) == "restored_backup"


def test_a_begun_post_is_parked_after_a_restart(team: PublishingTeam) -> None:
    post = team.ready()
    publishing.begin_manual(team.be("advisor"), post, team.linkedin)
    reopen(team)

    results = publishing.publish_once(team.ws, providers={})

    assert (post, team.linkedin, State.PARKED, "interrupted") in [
        (r.post, r.account, r.state, r.reason) for r in results
    ]
    publishing.resolve_parked(team.be("advisor"), post, team.linkedin, published=False)
    assert team.variant(post, team.linkedin).status is Status.FAILED


def test_the_recovery_kit_makes_a_new_device_that_still_knows(tmp_path: Path) -> None:
    """Restored on the same computer: the keyring remembers what the old device has published."""
    keystore, clock, folder = MemoryKeystore(), FakeClock(), tmp_path / "profile"
    ws, kit = create_profile(
        folder,
        name="Essai",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=keystore,
        clock=clock,
    )
    account = people.add_account(
        ws, network="mastodon", handle="@c@m.example", name="C", server="https://m.example", provider="mastodon"
    ).created
    keystore.set(ws.id, f"token/{account}", GOOD_TOKEN)
    post = posts.create_post(ws, source="Bonjour", accounts=[account], spontaneous=True).created
    schedule.plan_post(ws, post, datetime(2026, 3, 11, 9, 0))  # noqa: DTZ001 (wall clock)
    approvals.approve(ws, post, account)
    clock.advance(minutes=1)
    ws.journal.seal()
    shutil.copytree(folder, tmp_path / "backup", ignore=shutil.ignore_patterns("*.db*", "lock"))
    network = FakeNetwork(lambda: iso(clock.now()))
    assert [r.state for r in publishing.publish_once(ws, providers={"mastodon": network})] == [State.PUBLISHED]
    ws.close()

    ws = restore_profile(tmp_path / "backup", kit.text, kit.passphrase, keystore=keystore, clock=clock)
    try:
        approvals.withdraw(ws, post, account, reading.post_detail(ws, post).row.variants[0].approval)
        people.change_account(ws, account, "publisher", ws.me.device)
        approvals.approve(ws, post, account)
        clock.advance(minutes=1)
        results = publishing.publish_once(ws, providers={"mastodon": network})
        assert [r.reason for r in results] == ["restored_backup"]
        publishing.confirm_restored(ws)
        assert reading.post_detail(ws, post).row.variants[0].status is Status.PARKED
    finally:
        ws.close()
    assert len(network.posts) == 1


def test_a_flipped_byte_in_the_journal_stops_publishing(team: PublishingTeam) -> None:
    post = team.ready()
    team.ws.journal.seal()
    segment = max((team.ws.profile / "journal" / "d").rglob("*.seg"), key=lambda path: path.stat().st_size)
    content = bytearray(segment.read_bytes())
    content[len(content) // 2] ^= 1
    segment.write_bytes(bytes(content))
    reopen(team)

    assert team.gate(post) == "journal_damaged"
    assert [r.reason for r in team.publish()] in ([], ["journal_damaged"])
    assert team.network.posts == []
