"""Two versions made into one, sentence by sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.posts import Document
from ui.drafts.merging import merge

BASE = "Un. Deux. Trois.\n\nQuatre."


def merged(base: str, first: str, second: str) -> str:
    return merge(Document(base, {}), Document(first, {}), Document(second, {}))[0].source


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        ("Un ! Deux. Trois.\n\nQuatre.", "Un. Deux. Trois.\n\nQuatre, enfin.", "Un ! Deux. Trois.\n\nQuatre, enfin."),
        ("Un. Trois.\n\nQuatre.", "Zéro. Un. Deux. Trois.\n\nQuatre.", "Zéro. Un. Trois.\n\nQuatre."),
        ("Un. Deux. Trois.\n\nQuatre. Cinq.", "Un. Trois.\n\nQuatre.", "Un. Trois.\n\nQuatre. Cinq."),
    ],
)
def test_what_each_side_changed_alone_is_taken(first: str, second: str, both: str) -> None:
    assert merged(BASE, first, second) == both
    assert merged(BASE, second, first) == both


def test_a_figure_that_both_changed_stands_twice_and_is_never_mixed() -> None:
    both = merged("Hausse de 4 %. Bien.", "Hausse de 5 %. Bien.", "Hausse de 6 %. Bien.")
    assert both == "Hausse de 5 %. Hausse de 6 %. Bien."
    assert "65" not in both


TEXT = st.lists(st.sampled_from(["Un. ", "Deux ! ", "Trois\n", "Quatre… ", "\n\n", "cinq"]), max_size=8).map("".join)


@given(base=TEXT, first=TEXT, second=TEXT)
def test_no_sentence_that_somebody_wrote_is_lost(base: str, first: str, second: str) -> None:
    both = merged(base, first, second)
    for sentence in ("Un.", "Deux !", "Trois", "Quatre…", "cinq"):
        for mine, theirs in ((first, second), (second, first)):
            if sentence in mine and sentence not in base:
                assert sentence in both, (sentence, theirs)


@given(base=TEXT, first=TEXT)
def test_a_side_that_changed_nothing_changes_nothing(base: str, first: str) -> None:
    assert merged(base, first, base) == merged(base, base, first) == merged(base, first, first) == first


def test_a_paragraph_that_only_one_side_broke_keeps_both_ways() -> None:
    assert merged("", "a a", "a\na").split("\n") == ["a a", "a", "a"]
    assert merged("", "a ", "a") == "a "
