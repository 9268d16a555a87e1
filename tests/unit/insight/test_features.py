from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.insight import features as f

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=200)


def test_links_mentions_and_numbers_are_marks() -> None:
    assert f.tokenize("@user 12,5 % https://example.org/a?b=c www.example.org http") == [
        f.USER, f.NUMBER, "%", f.URL, f.URL, f.URL,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("L'entreprise n'est pas d'accord", ["l'", "entreprise", "n'", "est", "pas", "d'", "accord"]),
        ("I don't, we’re", ["i", "don't", ",", "we're"]),
        ("aujourd'hui", ["aujourd'hui"]),
        ("Dell'azienda", ["dell'", "azienda"]),
        ("bravooooooo", ["bravooo"]),
        (r"c\u2019est", ["c'", "est"]),
        ("R&amp;D", ["r", "&", "d"]),
        ("e\u0301nergie", ["énergie"]),
        ("super :) 😍!!", ["super", ":)", "😍", "!!"]),
        ("#Climat", ["#", "climat"]),
        ("NULLE part", ["nulle", f.SHOUT, "part"]),
    ],
)
def test_words(text: str, tokens: list[str]) -> None:
    assert f.tokenize(text) == tokens


@given(ANY_TEXT)
def test_offsets_stay_inside_the_text_and_in_order(text: str) -> None:
    words = f.tokenize_with_offsets(text)

    assert [word.token for word in words] == f.tokenize(text)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


@pytest.mark.parametrize(
    ("text", "token", "slice_"),
    [
        (r"Ce n\u2019est rien", "est", "est"),
        ("caf&eacute; cr&egrave;me", "crème", "cr&egrave;me"),
        ("une e\u0301nergie neuve", "neuve", "neuve"),
    ],
)
def test_offsets_count_escapes_as_written(text: str, token: str, slice_: str) -> None:
    [word] = [word for word in f.tokenize_with_offsets(text) if word.token == token]

    assert text[word.start : word.end] == slice_


def test_ngrams_of_a_word_do_not_depend_on_its_neighbours() -> None:
    alone, _ = f.ngram_hashes(["honte"])
    together, owner = f.ngram_hashes(["quelle", "honte", "!"])

    assert sorted(together[owner == 1]) == sorted(alone)
    assert len(alone) == 6 + 5 + 4 + 3
    assert (np.diff(owner) >= 0).all()


def test_a_pair_is_not_its_reverse() -> None:
    left, right = f.word_hashes(["pas", "bon"])

    assert f.pair_hashes(np.array([left]), np.array([right])) != f.pair_hashes(np.array([right]), np.array([left]))


@pytest.mark.parametrize(
    ("text", "language", "under"),
    [
        ("not really good at all", "en", {"really", "good", "at"}),
        ("not now, good", "en", {"now"}),
        ("pas du tout bon", "fr", {"du", "tout", "bon"}),
        ("pas bon", "en", set()),
        ("isn't good", "en", {"good"}),
        ("no vale", "es", {"vale"}),
        ("no Brasil", "pt", set()),
        ("not", "en", set()),
    ],
)
def test_reach_of_a_negation(text: str, language: str, under: set[str]) -> None:
    tokens = f.tokenize(text)
    bit = 1 << f.LANGUAGES.index(language)
    negators = np.array([bool(f.negator_mask(token) & bit) for token in tokens])
    stops = np.array([f.is_break(token) for token in tokens])

    assert {tokens[i] for i in np.flatnonzero(f.negated(negators, stops))} == under
