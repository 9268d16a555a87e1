from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain import threads

TEXTS = st.text(alphabet="ab é-\n\r\t\u00a0\u2028", max_size=60)


def test_a_line_of_three_dashes_breaks_a_thread() -> None:
    parts = threads.parts("x", "Un\n\n---\n\nDeux\n---\nTrois")
    assert [(part.number, part.text) for part in parts] == [(1, "Un"), (2, "Deux"), (3, "Trois")]


def test_lines_that_end_as_on_windows_break_a_thread_too() -> None:
    assert [part.text for part in threads.parts("x", "Un\r\n---\r\nDeux")] == ["Un", "Deux"]


def test_dashes_within_a_line_break_nothing() -> None:
    assert len(threads.parts("x", "Un --- deux\n----\n- - -")) == 1


def test_other_networks_have_no_threads() -> None:
    assert threads.parts("linkedin", "Un\n---\nDeux")[0].text == "Un\n---\nDeux"
    assert not threads.is_thread("linkedin", "Un\n---\nDeux")


@given(TEXTS)
def test_parts_stand_in_the_text_in_order_and_hold_no_break(text: str) -> None:
    end = 0
    found = threads.parts("mastodon", text)
    for part in found:
        assert text[part.start : part.end] == part.text
        assert part.start >= end
        end = part.end
    assert threads.is_thread("mastodon", text) == (len(found) > 1)
    if len(found) > 1:
        assert all(not threads.break_lines(part.text) and part.text == part.text.strip() for part in found)


@given(st.lists(st.text(alphabet="ab é", min_size=1).filter(str.strip), min_size=1, max_size=5))
def test_joined_messages_are_the_same_messages(texts: list[str]) -> None:
    texts = [text.strip() for text in texts]
    assert [part.text for part in threads.parts("x", threads.joined(texts))] == texts
