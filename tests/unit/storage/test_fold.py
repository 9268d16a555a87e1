"""The tables are the fold of the journal: the same whatever order events arrive in."""

from __future__ import annotations

import dataclasses
import random
from datetime import datetime, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exec_assistant.bootstrap import open_profile
from exec_assistant.domain.errors import TooNew
from exec_assistant.domain.posts import Document
from exec_assistant.journal.envelope import Envelope, EventDraft
from exec_assistant.services import approvals, calendar, comments, people, posts, reading, schedule, slots, templates
from exec_assistant.storage.connection import is_plaintext
from exec_assistant.storage.projection import Projection
from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Team]:
    """A workspace in which several people did a bit of everything."""
    team = make_team(tmp_path_factory.mktemp("busy") / "profile")
    ws = team.ws
    for number in range(4):
        post = team.draft(f"Texte {number}")
        schedule.plan_post(ws, post, datetime(2026, 3, 12 + number, 8, 30))  # noqa: DTZ001 (wall-clock)
        approvals.submit_all(ws, post)
        team.be("executive")
        comments.add_comment(ws, post, "Bien", quote="Texte")
        posts.mark_seen(ws, post, reading.post_detail(ws, post).row.head)
        if number % 2:
            approvals.approve(ws, post, team.mastodon)
        else:
            approvals.request_changes(ws, post, team.mastodon, "Plus court")
        posts.change_detail(ws, post, "pillar", f"p{number}")
        team.be("advisor")
        base = reading.post_detail(ws, post)
        posts.save_revision(ws, post, Document(f"Texte {number} bis", base.document.variants))
        team.be("executive")
        if number == 3:
            posts.save_revision(ws, post, Document("Fourche", base.document.variants), parents=base.heads)
        posts.change_detail(ws, post, "pillar", f"q{number}")
    team.be("advisor")
    calendar.add_entry(ws, kind="event", title="Salon", starts="2026-03-20", ends="2026-03-22", all_day=True)
    made = slots.add_slot(ws, name="Mardi", weekdays=[1], at=time(8, 30), account=team.linkedin)
    slots.change_slot(ws, dataclasses.replace(slots.slots(ws)[0].slot, weekdays=(1, 3), every_weeks=2))
    slots.remove_slot(ws, made.created)
    held = schedule.hold(ws)
    schedule.lift(ws, held.created)
    people.change_account(ws, team.linkedin, "name", "Claire M.")
    kept = templates.keep_template(ws, post, "Point du mois")
    team.be("executive")
    templates.rename_template(ws, kept.created, "Le point du mois")
    team.be("advisor")
    templates.rename_template(ws, kept.created, "Point mensuel")
    templates.post_from_template(ws, kept.created)
    templates.remove_template(ws, kept.created)
    yield team
    ws.close()


def arrivals(envelopes: list[Envelope], seed: int) -> list[Envelope]:
    """The events in another order that keeps each device's own order, parents first, and objects created first."""
    chooser = random.Random(seed)
    creators: dict[str, str] = {}
    for envelope in envelopes:
        creators.setdefault(envelope.object, envelope.id)
    admitted = {e.id for e in envelopes if e.kind in ("workspace_created", "account_added")}
    queues: dict[str, list[Envelope]] = {}
    for envelope in envelopes:
        queues.setdefault(envelope.device, []).append(envelope)
    ids = {envelope.id for envelope in envelopes}
    done: set[str] = set()
    result = []
    while any(queues.values()):
        ready = [
            device
            for device, queue in queues.items()
            if queue
            and {p for p in (*queue[0].parents, creators[queue[0].object]) if p in ids and p != queue[0].id} <= done
        ]
        chosen = queues[chooser.choice(sorted(ready))].pop(0)
        done.add(chosen.id)
        result.append(chosen)
    assert admitted <= done
    return result


@settings(max_examples=40)
@given(seed=st.integers(0, 10**9), size=st.integers(1, 40))
def test_the_same_tables_whatever_the_order_of_arrival(
    busy: Team, tmp_path_factory: pytest.TempPathFactory, seed: int, size: int
) -> None:
    events = arrivals(list(busy.ws.journal.read_all()), seed)
    projection = Projection(tmp_path_factory.mktemp("fold") / "p.db", bytes(32))
    projection.prepare()
    for start in range(0, len(events), size):
        projection.apply(events[start : start + size])
    folded = projection.dump()
    projection.close()
    expected = busy.ws.projection.dump()
    assert {table: rows for table, rows in folded.items() if rows != expected[table]} == {}


def test_deleting_the_projection_and_opening_again_gives_the_same_tables(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    post = team.draft()
    approvals.submit_all(team.ws, post)
    before = team.ws.projection.dump()
    team.ws.close()
    for file in (tmp_path / "profile").glob("projection.db*"):
        file.unlink()
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    assert ws.projection.dump() == before
    ws.close()


def test_a_flipped_byte_in_the_projection_is_made_good_from_the_journal(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    team.draft()
    before = team.ws.projection.dump()
    team.ws.close()
    path = tmp_path / "profile" / "projection.db"
    data = bytearray(path.read_bytes())
    data[100] ^= 1
    path.write_bytes(data)
    ws = open_profile(tmp_path / "profile", keystore=team.keystore, clock=team.clock, demo=True)
    assert ws.projection.dump() == before
    assert (tmp_path / "profile" / "projection.damaged-1.db").exists(), "nothing is deleted"
    ws.close()


def test_what_a_newer_app_wrote_is_kept_and_blocks_its_object(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    post = team.draft()
    draft = EventDraft(team.ws.me.person, "post_sung", 3, post, (), {"post": post, "tune": "la"})
    team.ws.journal.append(team.ws.me.device, [draft])
    team.ws.mark_stale()
    team.ws.catch_up()
    assert team.ws.blocked_by_unknown(post)
    assert any(e.kind == "post_sung" and e.data["tune"] == "la" for e in team.ws.journal.read_all())
    team.ws.close()


def test_databases_on_disk_are_ciphertext(tmp_path: Path) -> None:
    team = make_team(tmp_path / "profile")
    team.draft("un mot très reconnaissable: zigomar")
    team.ws.close()
    for file in (tmp_path / "profile").rglob("*"):
        if file.is_file():
            assert b"zigomar" not in file.read_bytes(), file
            assert file.suffix != ".db" or not is_plaintext(file)


def test_a_projection_from_a_newer_version_is_refused_with_a_sentence(tmp_path: Path) -> None:
    projection = Projection(tmp_path / "p.db", bytes(32))
    projection.prepare()
    projection.database.connection().execute("PRAGMA user_version = 99")
    with pytest.raises(TooNew, match="newer version"):
        projection.prepare()
    projection.close()
