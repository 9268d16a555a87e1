"""Mentions from listening tools."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from exec_assistant.listening.importers.mentions import sentiment_label
from tests.unit.listening.importers.reading import golden


def test_the_tools_own_sentiment_is_kept_with_its_number() -> None:
    mentions = golden("talkwalker_fr.xlsx").mentions
    assert [(m.sentiment, m.sentiment_raw) for m in mentions] == [
        ("positive", "5"),
        ("negative", "-5"),
        ("neutral", "0"),
    ]


def test_a_listening_tools_reach_is_a_potential_audience() -> None:
    parsed = golden("talkwalker_fr.xlsx")
    assert parsed.mentions[1].potential_reach == 120_000
    assert parsed.totals == {}
    assert not parsed.observations


def test_times_are_the_workspaces_wall_clock() -> None:
    assert golden("talkwalker_fr.xlsx").mentions[0].published_at == datetime(2017, 9, 20, 16, 23, 54, tzinfo=UTC)


def test_networks_and_themes_of_mentions() -> None:
    first, article, _ = golden("talkwalker_fr.xlsx").mentions
    assert (first.network, first.themes, first.query) == ("x", ("emploi", "climat"), "Dirigeante")
    assert (article.network, article.text) == ("news", "<b>Le plan</b> déçoit")


def test_utf16_with_tabs_named_csv() -> None:
    first, second = golden("meltwater_utf16.csv").mentions
    assert (first.title, first.lang, first.sentiment) == (
        "Portrait d\N{RIGHT SINGLE QUOTATION MARK}une dirigeante",
        "fr",
        "neutral",
    )
    assert (second.network, second.potential_reach) == ("x", 200)


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        ("5", "positive"),
        ("-5", "negative"),
        ("0", "neutral"),
        ("Négatif", "negative"),
        ("Positive", "positive"),
        ("n/a", ""),
    ],
)
def test_sentiment_words_and_numbers(raw: str, label: str) -> None:
    assert sentiment_label(raw) == label
