from __future__ import annotations

import time

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain import threads
from exec_assistant.editorial.checking import Content, checks
from exec_assistant.editorial.counting import count
from exec_assistant.editorial.threading import split

WORDS = st.lists(st.text(alphabet="abé😀中.", min_size=1, max_size=12), min_size=1, max_size=160)


@given(WORDS, st.sampled_from(["x", "bluesky", "mastodon"]), st.booleans())
def test_every_message_fits_and_no_word_is_lost(words: list[str], network: str, numbered: bool) -> None:
    text = " ".join(words)
    made = split(network, text, numbered=numbered)
    parts = threads.parts(network, made)
    assert all(count(network, part.text).fits for part in parts)
    said = [regex.sub(r"\n\n\d+/\d+\Z", "", part.text) if numbered and len(parts) > 1 else part.text for part in parts]
    assert "".join(said).replace(" ", "") == text.replace(" ", "")


def test_it_breaks_after_sentences_and_says_the_numbers() -> None:
    sentence = "La nuit, une fonderie rejette assez de chaleur pour chauffer une petite ville. "
    parts = threads.parts("x", split("x", sentence * 6, numbered=True))
    assert len(parts) == 2
    assert parts[0].text.endswith("ville.\n\n1/2")
    assert parts[1].text.startswith("La nuit")
    assert parts[1].text.endswith("\n\n2/2")


def test_splitting_again_keeps_breaks_and_numbers_right() -> None:
    once = split("x", "Un mot. " * 80, numbered=True)
    assert split("x", once, numbered=True) == once


def test_a_text_that_fits_stays_as_it_is() -> None:
    assert split("x", "Bonjour à tous", numbered=True) == "Bonjour à tous"


def test_findings_are_those_of_each_message() -> None:
    text = "a" * 300 + "\n---\n" + "court" + "\n---\n"
    found = {finding.kind: finding for finding in checks("x", Content(text))}
    assert (found["too_long"].start, found["too_long"].end) == (0, 300)
    assert found["too_long"].message.text == "Message 1 is 20 characters too long for X (300 of 280)."
    assert found["empty_part"].message.text == "Message 3 of the thread is empty."


@pytest.mark.parametrize("network", ["linkedin", "facebook", "wordpress"])
def test_a_break_is_a_finding_where_there_are_no_threads(network: str) -> None:
    [finding] = [f for f in checks(network, Content("Un\n---\nDeux")) if f.kind == "thread_break"]
    assert (finding.severity, finding.start, finding.end) == ("warn", 3, 6)


def test_a_whole_book_is_split_while_one_waits() -> None:
    began = time.monotonic()
    text = "Une phrase qui se termine ici. " * 4_000
    split("x", text, numbered=True)
    assert time.monotonic() - began < 5
