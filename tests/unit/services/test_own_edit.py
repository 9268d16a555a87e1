from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import NotAllowed
from exec_assistant.domain.posts import Document, VariantDraft, content_hash, variant_content
from exec_assistant.services import approvals, own_edit, posts, queue, reading, schedule, working_copy
from exec_assistant.services.own_edit import same_text, with_text

if TYPE_CHECKING:
    from tests.teams import Team

TEXTS = st.sampled_from(["un", "deux", "trois"])
DOCUMENTS = st.builds(
    lambda source, own: Document(source, {f"a{number}": VariantDraft(text) for number, text in enumerate(own)}),
    TEXTS,
    st.lists(st.none() | TEXTS, min_size=1, max_size=4),
)


def _texts(document: Document) -> dict[str, str]:
    found = {account: variant_content(document, account) for account in document.variants}
    return {account: content.text for account, content in found.items() if content is not None}


@given(DOCUMENTS, TEXTS | st.just("neuf"), st.booleans())
def test_an_edit_reaches_its_account_and_nobody_who_was_not_meant(document: Document, text: str, wide: bool) -> None:
    before, after = _texts(document), _texts(with_text(document, "a0", text, everywhere=wide))
    meant = {"a0", *(same_text(document, "a0") if wide else ())}
    assert after == {account: text if account in meant else said for account, said in before.items()}


@given(DOCUMENTS, st.booleans())
def test_an_edit_that_changes_nothing_makes_no_other_document(document: Document, wide: bool) -> None:
    assert with_text(document, "a0", _texts(document)["a0"], everywhere=wide) == document


def _submitted(team: Team) -> str:
    post = team.draft("Nous ouvrons trois usines")
    schedule.plan_post(team.ws, post, datetime(2026, 3, 14, 8, 30))  # noqa: DTZ001 - a wall-clock time
    approvals.submit_all(team.ws, post)
    team.be("executive")
    return post


def _typed(team: Team, post: str, text: str, *, everywhere: bool = False) -> own_edit.OwnEdit:
    begun = own_edit.begin(team.ws, post, team.mastodon).edit
    return own_edit.OwnEdit(post, team.mastodon, begun.document, begun.base, text, everywhere)


def test_her_own_edit_is_approved_in_the_same_gesture_and_undone_in_one(team: Team) -> None:
    post = _submitted(team)
    done = own_edit.save(team.ws, _typed(team, post, "Nous ouvrons quatre usines"), sign=True)
    assert done.refused is None
    assert team.variant(post).status == "scheduled"
    assert queue.approved_text(team.ws, post, team.mastodon) == "Nous ouvrons quatre usines"
    content = variant_content(reading.post_detail(team.ws, post).document, team.mastodon)
    assert content is not None
    recorded = team.ws.projection.database.query("SELECT content FROM variants WHERE account = ?", (team.mastodon,))
    assert recorded == [(content_hash(content),)]
    assert team.variant(post, team.linkedin).status == "in_review"
    assert _texts(reading.post_detail(team.ws, post).document)[team.linkedin] == "Nous ouvrons trois usines"
    assert done.changes.undo is not None
    team.ws.undo(done.changes.undo)
    assert team.variant(post).status == "in_review"
    assert _texts(reading.post_detail(team.ws, post).document)[team.mastodon] == "Nous ouvrons trois usines"


def test_everywhere_it_is_the_same_text_changes_the_source(team: Team) -> None:
    post = _submitted(team)
    assert [row.account for row in own_edit.begin(team.ws, post, team.mastodon).others] == [team.linkedin]
    own_edit.save(team.ws, _typed(team, post, "Quatre usines", everywhere=True), sign=False)
    document = reading.post_detail(team.ws, post).document
    assert (document.source, {draft.text for draft in document.variants.values()}) == ("Quatre usines", {None})
    assert team.variant(post).status == "in_review"


def test_an_edit_says_whose_approval_it_would_void(team: Team) -> None:
    post = _submitted(team)
    approvals.approve(team.ws, post, team.linkedin)
    assert [row.account for row in own_edit.begin(team.ws, post, team.mastodon).lapses] == [team.linkedin]


def test_nothing_is_approved_when_another_version_came_first_and_both_are_kept(team: Team) -> None:
    post = _submitted(team)
    mine = _typed(team, post, "Quatre usines")
    document = reading.post_detail(team.be("advisor"), post).document
    posts.save_revision(team.ws, post, Document("Cinq usines", document.variants))
    team.be("executive")
    done = own_edit.save(team.ws, mine, sign=True)
    assert done.refused is not None
    assert "another version" in done.refused.text()
    assert team.variant(post).status == "in_review"
    assert queue.history(team.ws, post, team.mastodon)[-1].kind == "submit"
    heads = reading.post_detail(team.ws, post).heads
    texts = {_texts(r.document)[team.mastodon] for r in reading.revisions(team.ws, post) if r.revision in heads}
    assert texts == {"Quatre usines", "Cinq usines"}


def test_another_version_that_says_the_very_same_is_the_one_that_is_approved(team: Team) -> None:
    post = _submitted(team)
    edit = _typed(team, post, "Pareil", everywhere=True)
    own_edit.keep(team.be("executive"), edit)
    posts.save_revision(team.be("advisor"), post, edit.edited)
    saved = own_edit.save(team.be("executive"), edit, sign=True)
    assert saved.refused is None
    assert team.variant(post).status == "scheduled"
    assert len(reading.post_detail(team.ws, post).heads) == 1
    assert not own_edit.begin(team.ws, post, team.mastodon).found


def test_what_a_reader_must_read_again_is_saved_and_not_approved(team: Team) -> None:
    post = _submitted(team)
    posts.change_detail(team.ws, post, "readers", ["legal"])
    approvals.clear(team.be("legal"), post, team.mastodon)
    team.be("executive")
    done = own_edit.save(team.ws, _typed(team, post, "Quatre usines"), sign=True)
    assert done.refused is not None
    assert "reading" in done.refused.text()
    assert team.variant(post).status == "in_review"
    assert _texts(reading.post_detail(team.ws, post).document)[team.mastodon] == "Quatre usines"


def test_what_is_typed_is_found_again_and_gone_once_it_is_saved(team: Team) -> None:
    post = _submitted(team)
    own_edit.keep(team.ws, _typed(team, post, "Quatre us"))
    begun = own_edit.begin(team.ws, post, team.mastodon)
    assert (begun.found, begun.outdated, begun.edit.text) == (True, False, "Quatre us")
    own_edit.save(team.ws, begun.edit, sign=False)
    assert working_copy.unsaved(team.ws) == []
    assert not own_edit.begin(team.ws, post, team.mastodon).found


def test_typing_that_somebody_overtook_is_kept_beside_the_other_version(team: Team) -> None:
    post = _submitted(team)
    own_edit.keep(team.ws, _typed(team, post, "Quatre usines"))
    document = reading.post_detail(team.be("advisor"), post).document
    posts.save_revision(team.ws, post, Document("Cinq usines", document.variants))
    team.be("executive")
    begun = own_edit.begin(team.ws, post, team.mastodon)
    assert (begun.outdated, begun.edit.text) == (True, "Quatre usines")
    assert own_edit.save(team.ws, begun.edit, sign=False).refused is not None
    assert len(reading.post_detail(team.ws, post).heads) == 2


def test_a_reader_does_not_edit(team: Team) -> None:
    post = _submitted(team)
    with pytest.raises(NotAllowed):
        own_edit.begin(team.be("legal"), post, team.mastodon)


def test_what_was_typed_in_drafts_for_another_account_is_not_lost(team: Team) -> None:
    post = _submitted(team)
    detail = reading.post_detail(team.ws, post)
    typed = with_text(detail.document, team.linkedin, "Pour LinkedIn", everywhere=False)
    working_copy.keep(team.ws, post, typed, detail.heads[0])
    begun = own_edit.begin(team.ws, post, team.mastodon).edit
    own_edit.save(team.ws, dataclasses.replace(begun, text="Pour Mastodon"), sign=True)
    assert _texts(reading.post_detail(team.ws, post).document) == {
        team.linkedin: "Pour LinkedIn",
        team.mastodon: "Pour Mastodon",
    }
