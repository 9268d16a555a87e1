from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from exec_assistant.editorial import emoji
from exec_assistant.editorial.checking import EMOJI_ADVISED, Content, checks
from exec_assistant.editorial.counting import EMOJI, count, explanation

PATH = str(resources.path("emoji", "emoji.tsv"))


@pytest.mark.parametrize(
    ("asked", "language", "sign"),
    [
        ("merci", "fr", "🙏"),
        ("thanks", "en", "🙏"),
        ("usine", "fr", "🏭"),
        ("factory", "fr", "🏭"),
        ("cœur rouge", "fr", "❤️"),
        ("coeur", "fr", "❤️"),
        ("idee", "fr", "💡"),
    ],
)
def test_it_is_found_by_what_people_call_it(asked: str, language: str, sign: str) -> None:
    assert emoji.find(PATH, asked, language)[0].sign == sign


def test_every_one_is_one_emoji_and_is_found_by_each_of_its_names() -> None:
    everything = emoji.find(PATH, "", "fr", 10_000)
    assert len(everything) > 1_500
    for one in everything:
        assert EMOJI.fullmatch(one.sign), one
        assert one.french
        assert one.english
    for one in everything[::97]:
        assert one in emoji.find(PATH, one.french, "fr", 10_000)
        assert one in emoji.find(PATH, one.english, "en", 10_000)


@given(st.text(max_size=12))
def test_whatever_is_asked_is_answered_within_the_limit(asked: str) -> None:
    assert len(emoji.find(PATH, asked, "fr", 8)) <= 8


def test_many_emoji_are_said_as_advice_only() -> None:
    found = [f for f in checks("linkedin", Content("a " + "🙏" * (EMOJI_ADVISED + 1))) if f.kind == "many_emoji"]
    assert [finding.severity for finding in found] == ["info"]
    assert not [f for f in checks("linkedin", Content("🙏" * EMOJI_ADVISED)) if f.kind == "many_emoji"]


@given(
    st.text(alphabet="aé🙏中 https://a.fr@#", max_size=80), st.sampled_from(["x", "mastodon", "bluesky", "linkedin"])
)
def test_what_the_explanation_adds_up_is_the_count(text: str, network: str) -> None:
    told = explanation(network, text)
    sums = [dict(said.params)["sum"] for said in told if "sum" in dict(said.params)]
    assert not sums or sum(int(one) for one in sums) == count(network, text).used
