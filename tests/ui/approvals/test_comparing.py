"""A difference says what it compares with, and does not call unchanged what is not in the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, VariantDraft, Visibility
from exec_assistant.services import approvals, earlier, posts, reading
from ui.approvals.comparing import APPROVED, PREVIEW, SEEN

if TYPE_CHECKING:
    from tests.ui.approvals.conftest import Desk


def _read(desk: Desk, post: str) -> None:
    ws = desk.team.be("executive")
    posts.mark_seen(ws, post, reading.post_detail(ws, post).row.head)


def test_the_version_that_was_read_is_named_with_its_date(desk: Desk) -> None:
    post = desk.submit("Nous ouvrons trois usines.", 14)
    _read(desk, post)
    desk.rewrite(post, "Nous ouvrons quatre usines.")
    screen = desk.open()
    desk.read()
    assert screen.detail.view == SEEN
    assert screen.detail.difference.against.text() == "Against version 1 of Wed 11 Mar, 09:00, which you read"
    assert screen.detail.difference.beside.isHidden()


def test_what_was_approved_is_named_too(desk: Desk) -> None:
    post, team = desk.submit("Nous ouvrons trois usines.", 14), desk.team
    approvals.approve(team.be("executive"), post, team.mastodon)
    found = earlier.approved(team.ws, post, team.mastodon)
    assert found is not None
    assert (found.text, found.version) == ("Nous ouvrons trois usines.", 1)
    desk.rewrite(post, "Nous ouvrons quatre usines.")
    approvals.submit(team.be("advisor"), post, team.mastodon)
    screen = desk.open()
    desk.read()
    assert screen.detail.view == APPROVED
    assert screen.detail.difference.against.text() == "Against version 1, approved on Wed 11 Mar, 09:00"


def test_other_words_of_the_post_may_stand_while_who_sees_it_changed(desk: Desk) -> None:
    post, team = desk.submit("Nous ouvrons trois usines.", 14), desk.team
    _read(desk, post)
    narrower = VariantDraft(visibility=Visibility.UNLISTED, first_comment="La suite ici.")
    posts.save_revision(team.be("advisor"), post, Document("Nous ouvrons trois usines.", {team.mastodon: narrower}))
    screen = desk.open()
    desk.read()
    assert screen.detail.view == SEEN, "what changed is shown first, whatever it is"
    assert screen.detail.difference.summary.text() == "The words are the same."
    assert screen.detail.difference.beside.text() == "Changed besides the words: first comment, who sees it"
    desk.press("d")
    assert screen.detail.view == PREVIEW


def test_an_approval_that_was_taken_back_is_nothing_to_compare_with(desk: Desk) -> None:
    post, team = desk.submit("Nous ouvrons trois usines.", 14), desk.team
    screen = desk.open()
    desk.read()
    desk.press("a")
    desk.settle()
    assert earlier.approved(team.ws, post, team.mastodon) is not None
    desk.press("z")
    desk.settle()
    assert earlier.approved(team.ws, post, team.mastodon) is None
    desk.read()
    assert screen.reader.on_screen is not None
    assert screen.reader.on_screen.since_approved is None


def test_what_one_person_read_is_not_what_the_next_one_compares_with(desk: Desk) -> None:
    post, team = desk.submit("Nous ouvrons trois usines.", 14, readers=("legal",)), desk.team
    _read(desk, post)
    desk.rewrite(post, "Nous ouvrons quatre usines.")
    screen = desk.open("legal")
    desk.read()
    assert screen.detail.view == PREVIEW, "all of it is new to who reads it first"
    team.be("executive")
    desk.window.show_ready(team.ws, first="approvals")
    desk.settle()
    screen.refresh()
    desk.settle()
    screen.choose((post, team.mastodon))
    desk.settle()
    assert screen.detail.view == SEEN
    assert screen.detail.difference.said == "1 word added · 1 word removed"


def test_what_one_person_looked_at_is_not_read_by_the_next_one(desk: Desk) -> None:
    post, team = desk.submit("Nous ouvrons trois usines.", 14, readers=("legal",)), desk.team
    screen = desk.open("legal")
    desk.read()
    team.be("executive")
    screen.reader.stop()
    desk.settle()
    assert reading.last_seen(team.ws, post) == ""
