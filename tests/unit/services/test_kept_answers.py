"""Answers are kept until anything happens, and only so many of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.services import people
from exec_assistant.services.kept_answers import KeptAnswers

if TYPE_CHECKING:
    from tests.teams import Team


def test_the_same_question_is_read_once_until_something_happens(team: Team) -> None:
    kept: KeptAnswers[int] = KeptAnswers(2)
    read: list[str] = []

    def ask(question: str) -> int:
        def answer() -> int:
            read.append(question)
            return len(read)

        return kept.get(team.ws, question, answer)

    assert [ask("a"), ask("a"), ask("b")] == [1, 1, 2]
    assert ask("c") == 3
    assert ask("a") == 4, "only the last two are kept"
    people.add_label(team.ws, "pillar", "Métiers")
    assert ask("a") == 5
