from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.post.safe_text import DIRECTION_SIGN, HIDDEN_SIGN, find_quote, shown, utf16

HIDDEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\ufeff\u00ad\u2060\x00\x07"


@given(st.text())
def test_every_sign_stays_at_its_place(text: str) -> None:
    assert len(shown(text).text) == len(text)


@given(st.text(alphabet=st.one_of(st.sampled_from(HIDDEN), st.characters(codec="utf-8"))))
def test_nothing_that_hides_or_turns_a_text_is_shown_as_it_is(text: str) -> None:
    found = shown(text)
    assert not set(HIDDEN) & set(found.text)
    for index in found.marks:
        assert found.text[index] in (DIRECTION_SIGN, HIDDEN_SIGN)


def test_a_text_turned_around_shows_where() -> None:
    found = shown("virement \u202e001 €")
    assert found.text == "virement ↔001 €"
    assert found.marks == (9,)


def test_emoji_of_several_parts_and_french_spaces_are_left_alone() -> None:
    text = "Bravo\u202f! 👩\u200d🔬 « oui\u00a0»"
    assert shown(text) == type(shown(""))(text, ())


@given(st.text())
def test_qt_counts_utf16(text: str) -> None:
    at = len(text)
    assert utf16(text, at) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_a_quote_is_found_though_its_spaces_changed() -> None:
    text = "Nous ouvrons\ntrois  usines en Isère."
    assert find_quote(text, "ouvrons trois usines") == (5, 26)
    assert find_quote(text, "quatre usines") is None
    assert find_quote(text, "  ") is None


@given(st.text(alphabet="ab c", min_size=1), st.text(alphabet="ab c"), st.text(alphabet="ab c"))
def test_what_is_found_are_the_words_of_the_quote(quote: str, before: str, after: str) -> None:
    found = find_quote(before + quote + after, quote)
    if quote.strip():
        assert found is not None
        assert (before + quote + after)[slice(*found)].split() == quote.split()
