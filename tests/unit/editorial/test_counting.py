from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import NotFound
from exec_assistant.editorial.counting import EMOJI, count, graphemes, mastodon_length, see_more, x_weight
from exec_assistant.editorial.links import find_links
from exec_assistant.editorial.networks import NETWORKS

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
LONG_LABEL = "somesuperlongurl" * 40
CJK = "故人西辞黄鹤楼烟花三月下扬州孤帆"
PUNCTUATION = "".join(chr(code) for code in (*range(0x2000, 0x200E), *range(0x2010, 0x2020), *range(0x2032, 0x2038)))

# From the conformance suite of twitter-text (validate.yml, Apache-2.0), sections for configuration 3 and directions.
X_VECTORS = [
    ("Hi http://test.co", 26),
    ("http://test.co", 23),
    ("285 chars-" + "xxxxxxxxxx-" * 25, 285),
    ("https://www.twitter.com/aloha " * 10, 240),
    (CJK * 10, 320),
    ("the" + CJK * 10, 323),
    ("\U0001f637" * 160, 320),
    ("A\u0301B", 2),
    ("A\ufb2c", 4),
    ("\U0001f637\U0001f47e\U0001f621\U0001f525\U0001f4a9", 10),
    (FAMILY * 140, 280),
    ("Unicode 10.0 emoji: 🤪; 🧕; 🧕🏾; \U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 34),
    ("Unicode 9.0 emoji: \U0001f920; \U0001f483; \U0001f483\U0001f3fe", 29),
    ("H\U0001f431☺" + FAMILY, 7),
    ("\U0001f64b\U0001f3fd\U0001f468\u200d\U0001f3a4", 4),
    ("randomurl" * 7 + "s.com", 68),
    (f"https://{LONG_LABEL}.com/foo https://validurl.com", len(f"https://{LONG_LABEL}.com/foo ") + 23),
    ("あいうえおかきくけこ" * 12 + " http://" + "あいうえおかきくけこ" * 5 + "あいう.com", 358),
    ("あいうえおかきくけこ" * 12 + " http://" + "あいうえおかきくけこ" * 5 + "あい.com", 264),
    ("ABC\u202a\uffffABC\ufffe", 12),
    ("\u2066\u202ahttp://foobar.پاکستان/\u202c\u2069", 31),
    (f"General punctuation: {PUNCTUATION}", 21 + 36),
]


@pytest.mark.parametrize(("text", "weight"), X_VECTORS)
def test_x_weighs_as_its_own_conformance_suite_says(text: str, weight: int) -> None:
    assert x_weight(text) == weight


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("voir valtherne.fr.", ["valtherne.fr"]),
        ("(https://exemple.com/a_(b))", ["https://exemple.com/a_(b)"]),
        ("https://exemple.com/a?x=1&y=2, puis", ["https://exemple.com/a?x=1&y=2"]),
        ("bonjour.merci et fin.Ensuite", []),
        ("moi@exemple.com", []),
        ("http://user_name.exemple.com", ["http://user_name.exemple.com"]),
        ("http://exemple_nom.com", []),
        ("https://-exemple.com", []),
        ("5.7 ou 12.2025", []),
        ("https://exemple.com/été", ["https://exemple.com/été"]),
        ("HTTPS://Exemple.COM!", ["HTTPS://Exemple.COM"]),
    ],
)
def test_links_are_found_as_a_reader_would(text: str, links: list[str]) -> None:
    assert [text[link.start : link.end] for link in find_links(text)] == links


def test_mastodon_counts_links_as_23_and_mentions_without_their_server() -> None:
    assert mastodon_length("@marie@exemple.social voir https://exemple.com/" + "a" * 90) == len("@marie voir ") + 23
    assert mastodon_length("voir exemple.com") == len("voir exemple.com")
    assert mastodon_length("écrire à moi@exemple.com") == len("écrire à moi@exemple.com")
    assert mastodon_length(FAMILY) == 1


def test_a_mastodon_server_sets_its_own_limit() -> None:
    text = "a" * 600
    assert count("mastodon", text).over == 100
    assert count("mastodon", text, limit=5000).fits


def test_bluesky_has_two_limits_at_once() -> None:
    counted = count("bluesky", FAMILY * 150)
    assert (counted.used, counted.over) == (150, 0)
    assert counted.also[0].unit == "bytes"
    assert counted.also[0].over == 150 * 25 - 3000
    assert not counted.fits


def test_linkedin_counts_an_emoji_as_two_and_says_so() -> None:
    counted = count("linkedin", "Merci 🙏")
    assert counted.used == 8
    assert [note.text for note in counted.notes] == ["an emoji counts 2 or more"]


def test_youtube_counts_bytes() -> None:
    assert count("youtube", "é").used == 2


def test_wordpress_has_no_limit() -> None:
    assert count("wordpress", "a" * 100_000).fits
    assert count("wordpress", "a").limit is None


def test_an_unknown_network_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="linkedin"):
        count("minitel", "3615")


@pytest.mark.parametrize(
    ("text", "fold"),
    [
        ("court", None),
        ("a" * 210, None),
        ("a" * 211, 210),
        ("un\ndeux\ntrois", None),
        ("un\ndeux\ntrois\nquatre", len("un\ndeux\ntrois")),
        ("un\n\ndeux\n", None),
        ("a" * 100 + "\n" + "b" * 100, 171),
    ],
)
def test_linkedin_hides_what_comes_after_three_lines(text: str, fold: int | None) -> None:
    assert see_more(text) == fold


@given(st.text(max_size=400))
def test_the_fold_is_inside_the_text(text: str) -> None:
    fold = see_more(text)
    assert fold is None or 0 < fold <= min(210, len(text))


@given(st.sampled_from(sorted(NETWORKS)), st.text(max_size=400))
def test_counting_never_fails_and_over_is_what_exceeds(network: str, text: str) -> None:
    counted = count(network, text)
    assert counted.used >= 0
    assert counted.over == max(0, counted.used - (counted.limit or counted.used))
    assert (counted.used == 0) or text


@given(st.text(max_size=200))
def test_x_weighs_the_same_however_accents_are_typed(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert x_weight(text) == x_weight(unicodedata.normalize("NFD", composed)) == x_weight(composed)


@given(st.text(alphabet="abcdé 0-9\n", max_size=200), st.text(alphabet="abcdé 0-9\n", max_size=200))
def test_latin_text_weighs_its_length_and_adds_up(one: str, other: str) -> None:
    assert x_weight(one) == graphemes(one) == len(one)
    assert x_weight(one + other) == x_weight(one) + x_weight(other)


@given(st.text(max_size=100))
def test_an_emoji_match_is_never_empty(text: str) -> None:
    assert all(match.end() > match.start() for match in EMOJI.finditer(text))
