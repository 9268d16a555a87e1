from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.errors import StorageProblem
from exec_assistant.domain.posts import Document
from exec_assistant.services import posts, reading, working_copy
from ui.drafts.keeping import Keeper

if TYPE_CHECKING:
    from tests.teams import Team


def keeper_of(team: Team, text: str = "Un") -> tuple[Keeper, str, Document]:
    post = team.draft(text)
    detail = reading.post_detail(team.ws, post)
    return Keeper(team.ws, post, detail.heads[0], detail.document, kept=False), post, detail.document


def changed(document: Document, text: str) -> Document:
    return Document(text, document.variants)


def kept(team: Team, post: str) -> str | None:
    found = working_copy.restore(team.ws, post)
    return found.document.source if found else None


def test_an_older_state_never_replaces_a_newer_one(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    keeper.keep(3, changed(document, "Trois"))
    keeper.keep(2, changed(document, "Deux"))
    assert kept(team, post) == "Trois"


def test_a_late_keep_after_a_save_leaves_no_working_copy_behind(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    keeper.save(5, changed(document, "Cinq"))
    keeper.keep(4, changed(document, "Quatre"))
    assert kept(team, post) is None
    assert reading.post_detail(team.ws, post).document.source == "Cinq"


def test_what_is_typed_after_a_save_stands_on_the_new_revision(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    saved = keeper.save(2, changed(document, "Deux"))
    keeper.keep(3, changed(document, "Trois"))
    found = working_copy.restore(team.ws, post)
    assert found is not None
    assert found.base == saved.head
    assert not found.outdated


def test_typing_back_to_what_is_saved_forgets_the_working_copy(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    keeper.keep(2, changed(document, "Deux"))
    keeper.keep(3, document)
    assert kept(team, post) is None


def test_a_save_that_changes_nothing_makes_no_revision(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    assert keeper.save(2, document).changes is None
    assert len(reading.revisions(team.ws, post)) == 1


def test_a_save_on_a_post_that_moved_on_keeps_both(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    posts.save_revision(team.ws, post, changed(document, "D’ailleurs"))
    keeper.save(2, changed(document, "D’ici"))
    detail = reading.post_detail(team.ws, post)
    assert len(detail.heads) == 2
    texts = {r.document.source for r in reading.revisions(team.ws, post) if r.revision in detail.heads}
    assert texts == {"D’ailleurs", "D’ici"}


def test_a_save_that_fails_leaves_the_text_kept(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper, post, document = keeper_of(team)

    def refuse(*_args: object, **_more: object) -> None:
        raise StorageProblem("The disk is full.")

    monkeypatch.setattr(posts, "save_revision", refuse)
    with pytest.raises(StorageProblem):
        keeper.save(2, changed(document, "Deux"))
    assert kept(team, post) == "Deux"


def test_nothing_is_kept_in_the_name_of_someone_else(team: Team) -> None:
    keeper, post, document = keeper_of(team)
    team.be("executive")
    keeper.keep(2, changed(document, "Deux"))
    assert keeper.save(3, changed(document, "Trois")).changes is None
    assert reading.post_detail(team.ws, post).document.source == "Un"
    team.be("advisor")
    assert kept(team, post) is None
