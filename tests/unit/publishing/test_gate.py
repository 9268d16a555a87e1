"""What the gate lets pass, and each reason for which it does not, on the workspace's own events."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from exec_assistant.domain.events import (
    DecisionWithdrawn,
    MemberAdmitted,
    PostCreated,
    VariantApproved,
    VariantRejected,
)
from exec_assistant.domain.posts import Document
from exec_assistant.domain.time import from_iso, iso
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.publishing.gate import Cleared
from exec_assistant.publishing.reasons import SENTENCES, Reason, Told, from_stored
from exec_assistant.services import approvals, people, posts, publishing, reading, schedule
from tests.publishing_team import PICTURE, PLANNED

if TYPE_CHECKING:
    from tests.publishing_team import PublishingTeam

WALL = datetime(2026, 3, 11, 10, 0)  # noqa: DTZ001 (a wall-clock time of the workspace)


def test_what_passes_is_exactly_what_was_approved(team: PublishingTeam) -> None:
    post = team.ready()

    found = publishing.check(team.ws, post, team.mastodon)

    assert isinstance(found, Cleared)
    assert found.content.text == "Bonjour à tous"
    assert [(m.alt, m.mime, m.content) for m in found.media] == [("Un graphique", "image/png", PICTURE)]
    assert found.window.contains(iso(PLANNED))
    assert found.account.handle == "@claire@m.example"


def test_an_edit_stops_it_and_the_edit_back_lets_it_go(team: PublishingTeam) -> None:
    post = team.ready()
    before = reading.post_detail(team.be("advisor"), post).document

    posts.save_revision(team.ws, post, Document("Bonjour à toutes", before.variants))
    assert team.gate(post) == "text_changed"

    posts.save_revision(team.ws, post, before)
    assert team.gate(post) == "cleared"


@pytest.mark.parametrize(
    ("minutes", "reason"), [(-61, "too_early"), (-60, "cleared"), (180, "cleared"), (181, "window_passed")]
)
def test_only_inside_the_window(team: PublishingTeam, minutes: int, reason: str) -> None:
    post = team.ready()
    team.clock.set(PLANNED)
    team.clock.advance(minutes=minutes)

    assert team.gate(post) == reason


def test_a_move_out_of_the_window_voids(team: PublishingTeam) -> None:
    post = team.ready()
    schedule.move_posts(team.be("advisor"), [post], 1)

    assert team.gate(post) == "outside_window"


def test_without_a_plan_without_approval_while_held(team: PublishingTeam) -> None:
    submitted = team.submitted()
    assert team.gate(submitted) == "not_approved"
    post = team.ready()
    hold = schedule.hold(team.be("advisor")).created
    assert team.gate(post) == "held"
    schedule.lift(team.ws, hold)
    schedule.plan_post(team.ws, post, None)
    assert team.gate(post) == "not_planned"


def test_a_rejection_stops_it(team: PublishingTeam) -> None:
    post = team.ready()
    approvals.reject(team.be("executive"), post, team.mastodon, "Trop tôt")

    assert team.gate(post) == "rejected"
    assert team.gate(post, team.linkedin) == "cleared"


def test_a_withdrawn_approval_does_not_count(team: PublishingTeam) -> None:
    post = team.ready()
    approvals.withdraw(team.be("executive"), post, team.mastodon, team.variant(post).approval)

    assert team.gate(post) == "not_approved"


def test_only_whoever_decided_or_an_executive_takes_back(team: PublishingTeam) -> None:
    post = team.ready()
    team.be("legal").commit([DecisionWithdrawn(post, team.mastodon, team.variant(post).approval)])

    assert team.gate(post) == "cleared"


def test_required_readings_are_verified(team: PublishingTeam) -> None:
    post = team.submitted(readers=["legal"])
    approvals.clear(team.be("legal"), post, team.mastodon)
    approvals.approve(team.be("executive"), post, team.mastodon)
    team.clock.set(PLANNED)
    assert team.gate(post) == "cleared"

    posts.change_detail(team.be("advisor"), post, "readers", ["legal", "investor_relations"])
    assert team.gate(post) == "reader_missing"


def test_a_discarded_post_and_a_removed_account(team: PublishingTeam) -> None:
    post = team.ready()
    removed = people.remove_account(team.be("advisor"), team.mastodon)
    assert team.gate(post) == "no_account"
    assert removed.undo is not None
    team.ws.undo(removed.undo)
    posts.discard_post(team.ws, post)
    assert team.gate(post) == "discarded"
    assert team.gate("no such post") == "no_post"


def test_another_server_is_another_account(team: PublishingTeam) -> None:
    post = team.ready()
    people.change_account(team.be("advisor"), team.mastodon, "server", "https://other.example")

    assert team.gate(post) == "account_changed"


def test_two_versions_stop_it(team: PublishingTeam) -> None:
    post = team.ready()
    document = reading.post_detail(team.be("advisor"), post).document
    (head,) = reading.post_detail(team.ws, post).heads
    for text in ("Une version", "Une autre"):
        posts.save_revision(team.ws, post, Document(text, document.variants), parents=[head])

    assert team.gate(post) == "conflict"


def test_a_newer_program_s_event_on_the_post_or_its_account_stops_it(team: PublishingTeam) -> None:
    post = team.ready()
    for subject in (post, team.mastodon):
        team.ws.journal.append(team.ws.me.device, [EventDraft("advisor", "variant_sealed", 9, subject)])
        team.ws.mark_stale()
        assert team.gate(post) == "newer_events"
        team.ws.journal.append(team.ws.me.device, [EventDraft("advisor", "variant_sealed", 9, "elsewhere")])


def test_only_the_device_named_in_the_approval_publishes(team: PublishingTeam) -> None:
    post = team.ready()
    publisher = team.variant(post).publisher
    team.ws.device_keys = {d: k for d, k in team.ws.device_keys.items() if d != publisher}

    assert team.gate(post) == "other_device"


# --- people who write events they have no right to --------------------------------------------------------------------


def forged_approval(team: PublishingTeam, post: str, person: str, **changes: Any) -> VariantApproved:
    """An approval signed with the key of ``person``, as the executive's would read but for some fields."""
    statement = approvals_statement(team, post)
    ws = team.be(person)
    text = statement
    for old, new in {team.executive: ws.me.person, executive_device(team): ws.me.device, **changes}.items():
        text = text.replace(old, new)
    return VariantApproved(post, team.mastodon, text, ws.sign(text.encode()))


def approvals_statement(team: PublishingTeam, post: str) -> str:
    rows = team.ws.projection.database.query(
        "SELECT statement FROM decisions WHERE post = ? AND account = ? AND kind = 'approve'", (post, team.mastodon)
    )
    return str(rows[0][0])


def executive_device(team: PublishingTeam) -> str:
    rows = team.ws.projection.database.query("SELECT device FROM members WHERE person = ?", (team.executive,))
    return str(rows[0][0])


def without_approval(team: PublishingTeam) -> str:
    """A post whose real approval was withdrawn, so that only a forged one could let it go."""
    post = team.ready()
    team.be("executive").commit([DecisionWithdrawn(post, team.mastodon, team.variant(post).approval)])
    return post


@pytest.mark.parametrize(("person", "reason"), [("advisor", "role"), ("legal", "role"), ("deputy", "mandate")])
def test_a_signature_without_the_right(team: PublishingTeam, person: str, reason: str) -> None:
    post = without_approval(team)
    team.ws.commit([forged_approval(team, post, person)])

    assert team.gate(post) == reason


def test_somebody_else_s_name_on_an_approval(team: PublishingTeam) -> None:
    post = without_approval(team)
    statement = approvals_statement(team, post)
    team.be("advisor").commit([VariantApproved(post, team.mastodon, statement, team.ws.sign(statement.encode()))])
    assert team.gate(post) == "unknown_signer"

    ws = team.be("executive")
    ws.commit([VariantApproved(post, team.mastodon, statement, "00" * 64)])
    assert team.gate(post) == "bad_signature"
    ws.commit([VariantApproved(post, team.mastodon, statement, "not hexadecimal")])
    assert team.gate(post) == "bad_signature"
    ws.commit([VariantApproved(post, team.mastodon, "{}", ws.sign(b"{}"))])
    assert team.gate(post) == "not_a_statement"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"workspace":"', '"workspace":"x', "other_post"),
        ('"window":{"closes":"', '"window":{"closes":"x', "not_a_statement"),
        ('"act":"approve"', '"act":"clear"', "role"),
        ('"content":{', '"content":{"a":1,', "not_a_statement"),
        ('"text":"Bonjour', '"text":"Bonsoir', "text_changed"),
        ('"alt":"Un graphique"', '"alt":""', "media_changed"),
        ('"visibility":"unlisted"', '"visibility":"public"', "visibility_changed"),
        ('"first_comment":""', '"first_comment":"x"', "first_comment_changed"),
        ('"opens":"2026-03-11T08', '"opens":"2026-03-11T10', "outside_window"),
        ('"publisher":"', '"publisher":"x', "other_device"),
    ],
)
def test_a_statement_that_says_something_else(team: PublishingTeam, old: str, new: str, reason: str) -> None:
    post = without_approval(team)
    ws = team.be("executive")
    text = approvals_statement(team, post).replace(old, new)
    ws.commit([VariantApproved(post, team.mastodon, text, ws.sign(text.encode()))])

    assert team.gate(post) == reason


def test_an_admission_the_owner_did_not_sign_gives_no_role(team: PublishingTeam) -> None:
    """The advisor makes itself executive in the journal; neither the fold nor the gate believes it."""
    post = without_approval(team)
    ws = team.be("advisor")
    rows = ws.projection.database.query(
        "SELECT sign_key, box_key, signature FROM members WHERE device = ?", (ws.me.device,)
    )
    ws.commit([MemberAdmitted("advisor", "Hugo", "executive", ws.me.device, rows[0][0], rows[0][1], "", rows[0][2])])
    ws.commit([forged_approval(team, post, "advisor")])

    assert team.gate(post) == "unknown_signer"


@pytest.mark.parametrize(("role", "key"), [("emperor", None), ("executive", "no hexadecimal")])
def test_an_admission_that_makes_no_sense_stops_nothing(team: PublishingTeam, role: str, key: str | None) -> None:
    post = team.ready()
    ws = team.be("advisor")
    keys = ws.projection.database.query("SELECT sign_key, box_key FROM members WHERE device = ?", (ws.me.device,))[0]
    ws.commit([MemberAdmitted("x", "X", role, "another device", key or keys[0], keys[1], "", "00")])

    assert team.gate(post) == "cleared"


def test_nobody_approves_their_own_draft_but_the_executive_her_spontaneous_one(team: PublishingTeam) -> None:
    ws = team.be("executive")
    post = posts.create_post(ws, source="Une idée", accounts=[team.mastodon], spontaneous=True).created
    schedule.plan_post(ws, post, WALL)
    approvals.approve(ws, post, team.mastodon)
    team.clock.set(PLANNED)

    assert team.gate(post) == "cleared"

    own = team.submitted()
    ws = team.be("executive")
    team.clock.set(PLANNED)
    usual = posts.create_post(ws, source="Bonjour à tous", accounts=[team.mastodon]).created
    posts.save_revision(ws, usual, reading.post_detail(ws, own).document)
    schedule.plan_post(ws, usual, WALL)
    approvals.approve(ws, own, team.mastodon)
    text = approvals_statement(team, own).replace(own, usual)
    ws.commit([VariantApproved(usual, team.mastodon, text, ws.sign(text.encode()))])
    assert team.gate(usual) == "own_draft"


def test_a_creation_in_somebody_else_s_name(team: PublishingTeam) -> None:
    """Whoever writes PostCreated decides who the author is: the device must be the author's own."""
    post = team.ready()
    ws = team.be("deputy")
    event = PostCreated(post, "Titre", "fr", spontaneous=True)
    ws.commit([event])

    assert team.gate(post) == "uncertain_author"


def test_a_creation_by_a_device_that_is_not_the_author_s(team: PublishingTeam) -> None:
    ws = team.be("executive")
    other = next(device for device in ws.device_keys if device != ws.me.device)
    post = ws.new_id()
    ws.commit([PostCreated(post, "Titre", "fr", spontaneous=True)], device=other)
    posts.save_revision(ws, post, team.document())
    schedule.plan_post(ws, post, WALL)
    approvals.approve(ws, post, team.mastodon)
    team.clock.set(PLANNED)

    assert team.gate(post) == "uncertain_author"


# --- deputies ---------------------------------------------------------------------------------------------------------


def by_deputy(team: PublishingTeam) -> tuple[str, str]:
    """A post approved by the deputy under a mandate; returns both ids."""
    ws = team.be("executive")
    now = from_iso(ws.now())
    mandate = people.grant_mandate(
        ws, "deputy", accounts=[team.mastodon], begins=iso(now), ends=iso(now.replace(hour=23))
    ).created
    post = team.submitted()
    approvals.approve(team.be("deputy"), post, team.mastodon)
    team.clock.set(PLANNED)
    return post, mandate


def test_a_deputy_s_approval_counts_with_a_signed_mandate(team: PublishingTeam) -> None:
    post, mandate = by_deputy(team)
    assert team.gate(post) == "cleared"

    from exec_assistant.domain.events import MandateEnded

    team.be("executive").commit([MandateEnded(mandate)])
    assert team.gate(post) == "mandate"


def test_a_mandate_the_executive_did_not_sign(team: PublishingTeam) -> None:
    from exec_assistant.domain.events import MandateGranted

    post = without_approval(team)
    ws = team.be("deputy")
    ws.commit(
        [
            MandateGranted(
                "made up", "deputy", team.executive, [], "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", ws.sign(b"x")
            )
        ]
    )
    ws.commit([forged_approval(team, post, "deputy", **{'"mandate":""': '"mandate":"made up"'})])

    assert team.gate(post) == "mandate"


# --- the whole workspace ----------------------------------------------------------------------------------------------


def test_another_owner_s_key_stops_everything(team: PublishingTeam) -> None:
    post = team.ready()
    team.ws.owner_key = bytes(32)

    assert team.gate(post) == "owner_key"


def test_a_refusal_that_was_answered_does_not_stand_in_the_way(team: PublishingTeam) -> None:
    post = team.ready()
    team.be("executive").commit([VariantRejected(post, team.mastodon, "", "non")])
    assert team.gate(post) == "rejected"
    approvals.submit(team.be("advisor"), post, team.mastodon)
    approvals.approve(team.be("executive"), post, team.mastodon)

    assert team.gate(post) == "cleared"


# --- the words --------------------------------------------------------------------------------------------------------


def test_every_reason_has_its_sentences_and_survives_the_journal() -> None:
    assert set(SENTENCES) == set(Reason)
    for reason in Reason:
        told = Told(reason, "42")
        assert told.text()
        assert "{" not in told.text()
        assert from_stored(told.stored()) == told
        assert from_stored(Told(reason).stored()) == Told(reason)
        assert str(told.error()) == told.text()
    assert from_stored("a reason of a newer version") is None
