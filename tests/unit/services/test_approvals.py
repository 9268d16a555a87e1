"""Approval is a signature over exactly what would be sent; everything else follows from that."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import BadInput, NotAllowed
from exec_assistant.domain.posts import Document, Media, VariantDraft, Visibility
from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, people, posts, queue, reading, schedule

if TYPE_CHECKING:
    from tests.teams import Team

THURSDAY = datetime(2026, 3, 12, 8, 30)  # noqa: DTZ001 (a wall-clock time of the workspace)


def submitted(team: Team, *, source: str = "Bonjour à tous") -> str:
    post = team.draft(source)
    schedule.plan_post(team.ws, post, THURSDAY)
    approvals.submit_all(team.ws, post)
    return post


def approved(team: Team) -> str:
    post = submitted(team)
    approvals.approve(team.be("executive"), post, team.mastodon)
    return post


def edited(team: Team, post: str, source: str) -> None:
    document = reading.post_detail(team.ws, post).document
    posts.save_revision(team.ws, post, Document(source, document.variants))


def test_a_planned_post_is_not_scheduled_until_it_is_approved(team: Team) -> None:
    post = team.draft()
    schedule.plan_post(team.ws, post, THURSDAY)
    assert team.variant(post).status is Status.DRAFT
    approvals.submit_all(team.ws, post)
    assert team.variant(post).status is Status.IN_REVIEW
    approvals.approve(team.be("executive"), post, team.mastodon)
    assert team.variant(post).status is Status.SCHEDULED
    assert team.variant(post, team.linkedin).status is Status.IN_REVIEW


def test_an_edit_voids_the_approval_and_editing_back_restores_it(team: Team) -> None:
    post = approved(team)
    edited(team, post, "Bonjour à toutes")
    assert (team.variant(post).status, team.variant(post).why) == (Status.DRAFT, "text_changed")
    edited(team, post, "Bonjour à tous")
    assert team.variant(post).status is Status.SCHEDULED


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (VariantDraft(text="autre"), "text_changed"),
        (VariantDraft(media=(Media("0" * 64, "image/png", "a.png", "une image"),)), "media_changed"),
        (VariantDraft(visibility=Visibility.UNLISTED), "visibility_changed"),
        (VariantDraft(first_comment="le lien"), "first_comment_changed"),
    ],
)
def test_whatever_would_be_sent_is_signed(team: Team, draft: VariantDraft, why: str) -> None:
    post = approved(team)
    document = reading.post_detail(team.ws, post).document
    posts.save_revision(team.ws, post, Document(document.source, {**document.variants, team.mastodon: draft}))
    assert (team.variant(post).status, team.variant(post).why) == (Status.DRAFT, why)


def test_an_edit_for_one_account_leaves_the_approval_of_the_other(team: Team) -> None:
    post = approved(team)
    document = reading.post_detail(team.ws, post).document
    variants = {**document.variants, team.linkedin: VariantDraft(text="Pour LinkedIn")}
    posts.save_revision(team.ws, post, Document(document.source, variants))
    assert team.variant(post).status is Status.SCHEDULED


def test_another_server_voids_the_approval(team: Team) -> None:
    post = approved(team)
    change = people.change_account(team.be("advisor"), team.mastodon, "server", "https://other.example")
    assert team.variant(post).why == "account_changed"
    assert change.undo is not None
    team.ws.undo(change.undo)
    assert team.variant(post).status is Status.SCHEDULED


def test_removing_an_account_disarms_what_was_scheduled_on_it(team: Team) -> None:
    post = approved(team)
    change = people.remove_account(team.be("advisor"), team.mastodon)
    assert (team.variant(post).status, team.variant(post).why) == (Status.DRAFT, "account_changed")
    assert change.undo is not None
    team.ws.undo(change.undo)
    assert team.variant(post).status is Status.SCHEDULED


def test_leaving_the_window_voids_it_and_coming_back_restores_it(team: Team) -> None:
    post = approved(team)
    assert schedule.voided_by(team.ws, [post], 1) == ["Résultats"]
    moved = schedule.move_posts(team.ws, [post], 1)
    assert (team.variant(post).status, team.variant(post).why) == (Status.DRAFT, "outside_window")
    assert moved.undo is not None
    team.ws.undo(moved.undo)
    assert team.variant(post).status is Status.SCHEDULED
    schedule.plan_post(team.ws, post, THURSDAY.replace(hour=9))
    assert team.variant(post).status is Status.SCHEDULED, "half an hour later is inside the approved window"


def test_nobody_approves_their_own_draft(team: Team) -> None:
    post = submitted(team)
    with pytest.raises(NotAllowed, match="own draft"):
        approvals.approve(team.be("advisor"), post, team.mastodon)
    own = team.draft(by="executive")
    approvals.submit_all(team.ws, own)
    with pytest.raises(NotAllowed, match="own draft"):
        approvals.approve(team.ws, own, team.mastodon)


def test_the_executive_s_spontaneous_post_is_approved_by_her_alone(team: Team) -> None:
    post = team.draft("Fière de l’équipe", by="executive", spontaneous=True)
    approvals.approve(team.ws, post, team.linkedin)
    assert team.variant(post, team.linkedin).status is Status.APPROVED
    with pytest.raises(NotAllowed):
        team.draft(by="advisor", spontaneous=True)


def test_a_deputy_needs_a_mandate_for_that_account_and_that_day(team: Team) -> None:
    post = submitted(team)
    with pytest.raises(NotAllowed, match="mandate"):
        approvals.approve(team.be("deputy"), post, team.mastodon)
    with pytest.raises(NotAllowed):
        people.grant_mandate(team.ws, "deputy", accounts=(), begins="2026-03-01T00:00:00Z", ends="2026-04-01T00:00:00Z")
    granted = people.grant_mandate(
        team.be("executive"),
        "deputy",
        accounts=[team.mastodon],
        begins="2026-03-01T00:00:00Z",
        ends="2026-04-01T00:00:00Z",
    )
    team.be("deputy")
    with pytest.raises(NotAllowed, match="mandate"):
        approvals.approve(team.ws, post, team.linkedin)
    approvals.approve(team.ws, post, team.mastodon)
    assert team.variant(post).status is Status.SCHEDULED
    assert granted.undo is not None
    team.be("executive").undo(granted.undo)
    assert team.variant(post).status is not Status.SCHEDULED


def test_a_required_reader_comes_before_the_executive(team: Team) -> None:
    post = team.draft()
    posts.change_detail(team.ws, post, "readers", ["legal"])
    approvals.submit_all(team.ws, post)
    with pytest.raises(NotAllowed, match="legal"):
        approvals.approve(team.be("executive"), post, team.mastodon)
    with pytest.raises(NotAllowed):
        approvals.clear(team.be("investors"), post, team.mastodon)
    approvals.clear(team.be("legal"), post, team.mastodon)
    approvals.approve(team.be("executive"), post, team.mastodon)
    assert team.variant(post).status is Status.APPROVED


def test_a_reader_asked_for_later_suspends_the_approval(team: Team) -> None:
    post = approved(team)
    posts.change_detail(team.be("advisor"), post, "readers", ["legal"])
    assert team.variant(post).why == "reader_missing"


def test_what_was_on_screen_is_what_is_signed(team: Team) -> None:
    post = submitted(team)
    with pytest.raises(NotAllowed, match="changed since"):
        approvals.approve(team.be("executive"), post, team.mastodon, expected="0" * 64)
    assert team.variant(post).status is Status.IN_REVIEW


def test_refusals_need_words_and_can_be_taken_back(team: Team) -> None:
    post = submitted(team)
    team.be("executive")
    with pytest.raises(BadInput):
        approvals.request_changes(team.ws, post, team.mastodon, "  ")
    asked = approvals.request_changes(team.ws, post, team.mastodon, "Le chiffre est faux")
    assert team.variant(post).status is Status.CHANGES_REQUESTED
    assert asked.undo is not None
    team.ws.undo(asked.undo)
    assert team.variant(post).status is Status.IN_REVIEW
    approvals.reject(team.ws, post, team.mastodon, "Hors sujet")
    assert team.variant(post).status is Status.REJECTED
    approvals.submit(team.be("advisor"), post, team.mastodon)
    assert team.variant(post).status is Status.IN_REVIEW
    with pytest.raises(NotAllowed):
        approvals.reject(team.ws, post, team.mastodon, "non")


def test_undoing_an_approval_puts_the_post_back_in_the_queue(team: Team) -> None:
    post = submitted(team)
    done = approvals.approve(team.be("executive"), post, team.mastodon)
    assert done.undo is not None
    team.ws.undo(done.undo)
    assert team.variant(post).status is Status.IN_REVIEW
    assert [item.variant.account for item in queue.queue(team.ws)].count(team.mastodon) == 1


def test_a_passed_time_cannot_be_approved(team: Team) -> None:
    post = submitted(team)
    team.clock.advance(days=3)
    with pytest.raises(NotAllowed, match="passed"):
        approvals.approve(team.be("executive"), post, team.mastodon)


def test_the_queue_says_why_to_look(team: Team) -> None:
    post = submitted(team)
    team.be("executive")
    item = queue.queue(team.ws)[0]
    assert (item.reasons, item.submitted_by) == (("new",), "Hugo")
    posts.mark_seen(team.ws, post, item.post.head)
    assert queue.queue(team.ws)[0].reasons == ()
    team.be("advisor")
    edited(team, post, "Bonjour à toutes et à tous")
    team.be("executive")
    item = queue.queue(team.ws)[0]
    assert (item.reasons, item.version) == (("changed",), 2)
    assert queue.seen_text(team.ws, post, team.mastodon) == "Bonjour à tous"


def test_two_versions_block_every_decision_until_one_is_chosen(team: Team) -> None:
    post = submitted(team)
    base = reading.post_detail(team.ws, post)
    edited(team, post, "Version de Hugo")
    team.be("executive")
    posts.save_revision(team.ws, post, Document("Version de Claire", base.document.variants), parents=base.heads)
    assert reading.post_detail(team.ws, post).row.forked
    with pytest.raises(NotAllowed, match="two versions"):
        approvals.approve(team.ws, post, team.mastodon)
    edited(team, post, "Version des deux")
    assert not reading.post_detail(team.ws, post).row.forked
    approvals.approve(team.ws, post, team.mastodon)
    assert len(reading.revisions(team.ws, post)) == 4


def test_a_hold_stops_everything_and_lifting_restores_it(team: Team) -> None:
    post = approved(team)
    placed = schedule.hold(team.be("advisor"), reason="crise")
    assert team.variant(post).status is Status.HELD
    schedule.lift(team.ws, placed.created)
    assert team.variant(post).status is Status.SCHEDULED


def test_taking_back_a_decision_can_itself_be_undone(team: Team) -> None:
    post = team.draft()
    submitted = approvals.submit(team.ws, post, team.mastodon)
    back = approvals.withdraw(team.ws, post, team.mastodon, submitted.created)
    assert team.variant(post).status is Status.DRAFT
    assert back.undo is not None
    again = team.ws.undo(back.undo)
    assert team.variant(post).status is Status.IN_REVIEW
    assert again.posts == {post}
    ws = team.be("executive")
    signed = approvals.approve(ws, post, team.mastodon)
    withdrawn = approvals.withdraw(ws, post, team.mastodon, signed.created)
    assert team.variant(post).status is Status.IN_REVIEW
    assert withdrawn.undo is not None
    ws.undo(withdrawn.undo)
    assert team.variant(post).status is Status.APPROVED, "the signature holds as before"
