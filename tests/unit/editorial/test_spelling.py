from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.editorial import spelling

TEXTS = st.text(alphabet="abéœ L'’-\u2011·@#./:19!?\n«»\u202f\U0001f600", max_size=60)


def words(text: str) -> list[str]:
    return [word.text for word in spelling.words_of(text)]


def test_elisions_and_compounds_are_one_word() -> None:
    assert words("L’entreprise dit-elle aujourd'hui oui") == ["L’entreprise", "dit-elle", "aujourd'hui", "oui"]


@pytest.mark.parametrize(
    "text",
    [
        "https://exmaple.com/pth",
        "exmaple.com",
        "@clare@mastdon.example",
        "#decarbonaton",
        "claire@valtherne.exmple",
        "RSE ESG",
        "LinkedIn iPhone",
        "12mai 3e CO2",
        "`cod`",
        ":mrci:",
        "dirigeant·es",
    ],
)
def test_what_is_no_word_is_left_alone(text: str) -> None:
    assert words(text) == []


def test_a_word_knows_whether_it_begins_a_sentence() -> None:
    found = {word.text: word.first for word in spelling.words_of("Bonjour Claire. « Merci » dit Hugo\u202f! Oui")}
    assert found == {"Bonjour": True, "Claire": False, "Merci": True, "dit": False, "Hugo": False, "Oui": True}


@given(TEXTS)
def test_words_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for word in spelling.words_of(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        end = word.end


def test_a_compound_is_known_by_its_parts() -> None:
    assert spelling.knows("dit-elle", {"dit-elle": False, "dit": True, "elle": True})
    assert not spelling.knows("dit-ele", {"dit": True, "ele": False})
    assert spelling.knows("l’acier", {"l'acier": False, "acier": True})
    assert spelling.knows("Claire’s", {"Claire": True})


def test_accents_and_ligatures_left_out_are_found() -> None:
    assert "président" in spelling.accents("president")
    assert "événement" in spelling.accents("evenement")
    assert "cœur" in spelling.accents("coeur")
    assert "œuvre" in spelling.accents("oeuvre")


@given(st.text(alphabet="abcdeé", min_size=2, max_size=8))
def test_slips_never_hold_the_word_itself_and_hold_the_likely_ones_first(word: str) -> None:
    found = spelling.slips(word)
    assert word not in found
    assert found[: len(spelling.likely_slips(word))] == spelling.likely_slips(word)


@given(st.text(alphabet="abcdeé", min_size=3, max_size=8), st.data())
def test_a_letter_left_out_or_swapped_is_one_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    short = word[:at] + word[at + 1 :]
    assert swapped == word or word in spelling.slips(swapped)
    assert word in spelling.slips(short)


@pytest.mark.parametrize("piece", ["x", "a-", "1", "a@", ":a", "l'", "`", "é", "a.", "+", "@"])
def test_a_pasted_file_of_one_line_is_read_at_once(piece: str) -> None:
    began = time.monotonic()
    spelling.words_of(piece * (100_000 // len(piece)))
    assert time.monotonic() - began < 2
