"""The list of posts: filters, order, what a search finds and what it shows of it, and gestures on the board."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import NotAllowed
from exec_assistant.domain.statuses import TRANSITIONS, Action, Status
from exec_assistant.services import approvals, board, comments, people, posts, reading, schedule
from exec_assistant.services.listing import Found, Wanted, list_entries, list_rows
from exec_assistant.services.search import MARK_END, MARK_START, Words, plain

if TYPE_CHECKING:
    from tests.teams import Team


def titled(team: Team, title: str, source: str = "Bonjour") -> str:
    post = team.draft(source)
    posts.change_detail(team.ws, post, "title", title)
    return post


def found(team: Team, **wanted: object) -> list[str]:
    return [entry.post for entry in list_entries(team.ws, Wanted(**wanted)).entries]  # type: ignore[arg-type]


def row(team: Team, post: str, words: str) -> Found:
    return list_rows(team.ws, [post], words)[0]


def marked(text: str) -> str:
    return text.replace(MARK_START, "[").replace(MARK_END, "]")


def test_accents_and_case_do_not_matter_and_the_last_word_may_be_unfinished(team: Team) -> None:
    post = titled(team, "L’ÉNERGIE de la ville", "Une énergie retrouvée, enfin.")
    titled(team, "Autre chose")
    for words in ("energie", "Énergie retr", "ÉNER", "ville energie"):
        assert found(team, words=words) == [post]
    assert found(team, words="energi ") == []
    assert marked(row(team, post, "energ").title) == "L’[ÉNERGIE] de la ville"
    assert marked(row(team, post, "energ").passage) == "Une [énergie] retrouvée, enfin."


def test_titles_come_before_texts_and_texts_before_comments(team: Team) -> None:
    in_comment = titled(team, "Un", "Rien")
    comments.add_comment(team.ws, in_comment, "Et la chaleur ?")
    in_text = titled(team, "Deux", "Toute cette chaleur perdue")
    in_title = titled(team, "La chaleur", "Rien")
    assert found(team, words="chaleur") == [in_title, in_text, in_comment]
    said = row(team, in_comment, "chaleur")
    assert (marked(said.passage), said.commented_by, said.title) == ("Et la [chaleur] ?", "Hugo", "")


def test_what_advisors_say_among_themselves_is_found_by_them_alone(team: Team) -> None:
    post = titled(team, "Un")
    comments.add_comment(team.ws, post, "Elle déteste ce ton", internal=True)
    assert found(team, words="deteste") == [post]
    assert row(team, post, "deteste").commented_by == "Hugo"
    assert row(team, post, "").row.comments == 1
    for person in ("executive", "legal", "deputy"):
        team.be(person)
        assert found(team, words="deteste") == []
        assert row(team, post, "deteste").passage == ""
        assert row(team, post, "").row.comments == 0


def test_filters_let_through_what_has_all_of_them(team: Team) -> None:
    pillar = people.add_label(team.ws, "pillar", "Chaleur").created
    post, other = titled(team, "Un"), titled(team, "Deux")
    posts.change_detail(team.ws, post, "pillar", pillar)
    posts.change_detail(team.ws, post, "stake", "internal")
    posts.change_detail(team.ws, other, "owner", team.executive)
    own = posts.create_post(team.ws, title="Trois", accounts=[team.linkedin]).created
    assert found(team, pillar=pillar) == [post]
    assert found(team, pillar=pillar, stake="internal", account=team.mastodon) == [post]
    assert found(team, pillar=pillar, stake="leadership") == []
    assert set(found(team, account=team.linkedin)) == {post, other, own}
    assert set(found(team, account=team.mastodon)) == {post, other}
    assert found(team, owner=team.executive) == [other]
    approvals.submit_all(team.ws, post)
    assert found(team, status="in_review") == [post]
    assert found(team, status="in_review", words="deux") == []
    assert found(team, words="trois", account=team.mastodon) == []


def test_by_date_what_comes_next_stands_first_and_what_is_past_last(team: Team) -> None:
    undated, late, past, soon = (titled(team, name) for name in ("Sans date", "Tard", "Passé", "Bientôt"))
    now = team.clock.now().replace(tzinfo=None)
    for post, days in ((late, 9), (soon, 1), (past, -400)):
        schedule.plan_post(team.ws, post, now + timedelta(days=days))
    assert found(team, by_date=True) == [soon, late, undated, past]


def test_a_limited_search_says_whether_it_left_something_out(team: Team) -> None:
    made = [titled(team, f"Chaleur {number}") for number in range(6)]
    few = list_entries(team.ws, Wanted(words="chaleur"), most=3)
    assert not few.whole
    assert [entry.post for entry in few.entries] == made[:2:-1]
    every = list_entries(team.ws, Wanted(words="chaleur"), most=60)
    assert every.whole
    assert [entry.post for entry in every.entries] == made[::-1]
    assert list_entries(team.ws, Wanted(words="!?")).entries == ()


@given(st.text(max_size=80), st.text(max_size=12))
def test_marks_add_nothing_but_themselves(text: str, words: str) -> None:
    text = text.replace(MARK_START, "").replace(MARK_END, "")
    assert len(plain(text)) == len(text)
    for shown in (Words(words).marked(text), Words(words).passage(text, length=10_000, before=10_000)):
        assert shown.replace(MARK_START, "").replace(MARK_END, "") in {text, ""}


# --- the board ------------------------------------------------------------------------------------------------------

COLUMNS = [frozenset({status}) for status in Status]


@pytest.mark.parametrize("status", list(Status))
def test_a_gesture_is_a_transition_that_people_make_by_hand(status: Status) -> None:
    actions = {"submit": Action.SUBMIT, "take_back": Action.WITHDRAW_SUBMISSION, "plan": Action.PLAN}
    for target in COLUMNS:
        gesture = board.gesture(status, target)
        if gesture is None:
            error = board.refusal(status, target)
            assert error.what
            assert error.do
        else:
            assert TRANSITIONS[status, actions[gesture]] & target


def test_taking_back_a_submission_is_undone(team: Team) -> None:
    post = team.draft("Un")
    approvals.submit_all(team.ws, post)
    taken = board.take_back_submission(team.ws, post)
    assert {v.status for v in reading.post_detail(team.ws, post).row.variants} == {Status.DRAFT}
    for changes in reversed(taken):
        assert changes.undo is not None
        team.ws.undo(changes.undo)
    assert {v.status for v in reading.post_detail(team.ws, post).row.variants} == {Status.IN_REVIEW}
    with pytest.raises(NotAllowed):
        board.take_back_submission(team.be("deputy"), post)
    assert board.take_back_submission(team.be("executive"), post)
    with pytest.raises(NotAllowed):
        board.take_back_submission(team.ws, post)
