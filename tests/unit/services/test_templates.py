"""Templates and copies: what goes along, what stays with the post, and that each step is undone."""

from __future__ import annotations

import itertools
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import BadInput, NotAllowed, NotFound
from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.domain.templates import placeholders
from exec_assistant.services import approvals, comments, people, posts, reading, schedule, templates

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes
    from tests.teams import Team


def written(team: Team) -> str:
    """A post with details, an own text, a plan, a comment and a decision."""
    post = team.draft("Le [date], [chiffre] foyers.")
    pillar = people.add_label(team.ws, "pillar", "Chaleur").created
    for field, value in (("pillar", pillar), ("stake", "business"), ("tags", ["un", "deux"]), ("language", "en")):
        posts.change_detail(team.ws, post, field, value)
    own = {team.linkedin: VariantDraft("À [ville] !", first_comment="Lien"), team.mastodon: VariantDraft()}
    posts.save_revision(team.ws, post, Document("Le [date], [chiffre] foyers.", own))
    schedule.plan_post(team.ws, post, datetime(2026, 3, 12, 8, 30))  # noqa: DTZ001 (wall-clock)
    comments.add_comment(team.ws, post, "À voir")
    approvals.submit_all(team.ws, post)
    return post


def undo(team: Team, changes: Changes) -> None:
    assert changes.undo is not None
    team.ws.undo(changes.undo)


def test_a_post_from_a_template_has_its_texts_and_details_and_nothing_else(team: Team) -> None:
    post = written(team)
    kept = templates.keep_template(team.ws, post, "  Le point  du mois ")
    made = templates.post_from_template(team.ws, kept.created)
    was, detail = reading.post_detail(team.ws, post), reading.post_detail(team.ws, made.created)
    assert detail.document == was.document
    for field in ("title", "language", "pillar", "stake", "tags"):
        assert getattr(detail.row, field) == getattr(was.row, field)
    assert {row.status.value for row in detail.row.variants} == {"draft"}
    assert not any(row.planned_at for row in detail.row.variants)
    assert comments.comments_of(team.ws, made.created) == []
    assert (detail.origin, detail.origin_title) == (kept.created, "Le point du mois")
    undo(team, made)
    assert reading.post_detail(team.ws, made.created).discarded


def test_a_copy_says_where_it_came_from(team: Team) -> None:
    post = written(team)
    made = posts.duplicate_post(team.ws, post)
    detail = reading.post_detail(team.ws, made.created)
    assert detail.document == reading.post_detail(team.ws, post).document
    assert (detail.origin, detail.origin_title) == (post, "Résultats")
    assert {row.status.value for row in detail.row.variants} == {"draft"}
    assert made.undo is not None
    assert made.undo.what == "Duplicated “{title}”"
    undo(team, made)
    assert made.created not in {row.post for row in reading.list_posts(team.ws)}


def test_a_template_outlives_the_post_it_was_made_of_and_forgets_removed_accounts(team: Team) -> None:
    post = team.draft("Bonjour")
    kept = templates.keep_template(team.ws, post, "Bonjour")
    posts.discard_post(team.ws, post)
    people.remove_account(team.ws, team.mastodon)
    made = templates.post_from_template(team.ws, kept.created)
    assert list(reading.post_detail(team.ws, made.created).document.variants) == [team.linkedin]


def test_templates_are_renamed_and_removed_and_both_are_undone(team: Team) -> None:
    post = team.draft("Bonjour")
    kept = templates.keep_template(team.ws, post, "Un")
    other = templates.keep_template(team.ws, post, "deux")
    assert [row.name for row in templates.templates(team.ws)] == ["deux", "Un"]
    renamed = templates.rename_template(team.ws, kept.created, "Trois")
    assert templates.template(team.ws, kept.created).name == "Trois"
    undo(team, renamed)
    assert templates.template(team.ws, kept.created).name == "Un"
    removed = templates.remove_template(team.ws, other.created)
    assert [row.name for row in templates.templates(team.ws)] == ["Un"]
    with pytest.raises(NotFound):
        templates.post_from_template(team.ws, other.created)
    undo(team, removed)
    assert [row.name for row in templates.templates(team.ws)] == ["deux", "Un"]
    undo(team, kept)
    assert [row.name for row in templates.templates(team.ws)] == ["deux"]


@pytest.mark.parametrize("name", ["", "   ", "un", "x" * 81])
def test_a_name_that_says_nothing_or_is_taken_is_refused(team: Team, name: str) -> None:
    post = team.draft("Bonjour")
    templates.keep_template(team.ws, post, "Un")
    with pytest.raises(BadInput):
        templates.keep_template(team.ws, post, name)
    assert len(templates.templates(team.ws)) == 1


def test_readers_keep_no_templates_and_copy_nothing(team: Team) -> None:
    post = team.draft("Bonjour")
    kept = templates.keep_template(team.ws, post, "Un")
    team.be("legal")
    refused: list[Callable[[], object]] = [
        lambda: templates.keep_template(team.ws, post, "Deux"),
        lambda: templates.rename_template(team.ws, kept.created, "Deux"),
        lambda: templates.remove_template(team.ws, kept.created),
        lambda: templates.post_from_template(team.ws, kept.created),
        lambda: posts.duplicate_post(team.ws, post),
    ]
    for work in refused:
        with pytest.raises(NotAllowed):
            work()


def test_links_of_markdown_are_no_places_to_fill_in() -> None:
    text = "Le [date], voir [le rapport](https://x.example) et [chiffre]."
    assert [place.words for place in placeholders(text)] == ["date", "chiffre"]


@given(st.text("ab[]( \n", max_size=60))
def test_places_to_fill_in_are_in_order_and_within_brackets(text: str) -> None:
    found = placeholders(text)
    assert all(text[place.start : place.end] == f"[{place.words}]" for place in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
