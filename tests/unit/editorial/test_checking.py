from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.editorial.checking import MOST_OF_A_KIND, Content, Medium, checks
from exec_assistant.editorial.networks import NETWORKS


def kinds(network: str, content: Content) -> list[str]:
    return [finding.kind for finding in checks(network, content)]


def image(alt: str = "Un échangeur neuf, dans l’atelier", size: int = 1000) -> Medium:
    return Medium("image", alt, size)


def test_a_good_post_has_nothing_to_say() -> None:
    content = Content("La chaleur perdue est une mine. https://exemple.com 👩‍🔧 #énergie", (image(),))
    assert all(kinds(network, content) == [] for network in ("linkedin", "x", "mastodon", "bluesky", "wordpress"))


def test_a_text_too_long_blocks_and_says_by_how_much() -> None:
    (finding,) = checks("x", Content("a" * 285))
    assert (finding.kind, finding.severity) == ("too_long", "block")
    assert finding.message.text == "5 characters too long for X (285 of 280)."


def test_an_empty_post_blocks_unless_it_has_media() -> None:
    assert kinds("linkedin", Content(" \n")) == ["empty"]
    assert kinds("linkedin", Content("", (image(),))) == ["no_text"]


def test_missing_alt_text_is_said_and_does_not_block() -> None:
    findings = checks("mastodon", Content("Bonjour", (image(), image(alt=" "))))
    assert [(f.kind, f.severity) for f in findings] == [("no_alt_text", "warn")]
    assert "Image 2" in findings[0].message.text


def test_alt_text_longer_than_the_network_takes_blocks() -> None:
    assert kinds("x", Content("Bonjour", (image(alt="a" * 1001),))) == ["alt_too_long"]
    assert kinds("bluesky", Content("Bonjour", (image(alt="a" * 1001),))) == []


def test_media_are_counted_and_weighed() -> None:
    assert kinds("bluesky", Content("Bonjour", (image(),) * 5)) == ["too_many_media"]
    assert kinds("bluesky", Content("Bonjour", (image(size=1_000_001),))) == ["media_too_heavy"]
    assert kinds("instagram", Content("Bonjour")) == ["media_required"]


def test_hashtags_advise_first_and_block_only_where_the_network_refuses() -> None:
    tags = " ".join(f"#mot{'a' * n}" for n in range(31))
    assert [f.severity for f in checks("linkedin", Content(tags))] == ["info"]
    assert "block" in [f.severity for f in checks("instagram", Content(tags, (image(),)))]
    assert kinds("x", Content("Le n° 1, #1, est https://exemple.com/#a")) == []


def test_reading_direction_tricks_are_pointed_at() -> None:
    text = "Versement de \u202e00001\u202c euros"
    first, second = checks("linkedin", Content(text))
    assert (first.kind, text[first.start : first.end]) == ("direction_control", "\u202e")
    assert "U+202E" in first.message.text
    assert second.start == text.index("\u202c")


@pytest.mark.parametrize(
    "character", ["\u200b", "\u00ad", "\u2060", "\ufeff", "\u0007", "\ue000", "\U000e0041", "\u200d"]
)
def test_invisible_characters_are_pointed_at(character: str) -> None:
    text = f"hausse de 4{character} %"
    (finding,) = checks("linkedin", Content(text))
    assert finding.kind == "invisible_character"
    assert text[finding.start : finding.end] == character


@pytest.mark.parametrize(
    "text",
    [
        "👩‍🔧 🏳️‍🌈 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می‌خواهم",
        "5\u202f% «\u00a0oui\u00a0»",
    ],
)
def test_what_emoji_scripts_and_french_need_is_not_pointed_at(text: str) -> None:
    assert checks("linkedin", Content(text)) == ()


def test_half_a_surrogate_pair_blocks() -> None:
    (finding,) = checks("bluesky", Content("Bonjour \ud83d"))
    assert (finding.kind, finding.severity) == ("invisible_character", "block")


def test_html_is_said_to_show_as_typed_or_to_be_read() -> None:
    text = "Un <b>mot</b> &amp; <script>alert(1)</script> et 3 < 4 > 2"
    assert kinds("linkedin", Content(text)) == ["html"] * 5
    assert "as HTML" in checks("wordpress", Content(text))[0].message.text
    assert "as it is typed" in checks("linkedin", Content(text))[0].message.text


def test_a_damaged_draft_gives_a_short_list() -> None:
    assert len(checks("wordpress", Content("\u200b" * 100_000))) == MOST_OF_A_KIND


@given(st.sampled_from(sorted(NETWORKS)), st.text(max_size=300))
def test_every_finding_lies_in_the_text_and_speaks(network: str, text: str) -> None:
    severities = []
    for finding in checks(network, Content(text)):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert finding.message.text
        assert "{" not in finding.message.template.format(**dict(finding.message.params)) or "{" in text
        severities.append({"block": 0, "warn": 1, "info": 2}[finding.severity])
    assert severities == sorted(severities)
