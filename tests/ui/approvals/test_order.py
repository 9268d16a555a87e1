from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from hypothesis import given
from hypothesis import strategies as st

from ui.approvals.order import after, following

if TYPE_CHECKING:
    from ui.approvals.queue_reading import QueueReading

KEYS = [(f"p{number}", "a") for number in range(6)]
SOME = st.sets(st.sampled_from(KEYS))


def _reading(waiting: set[tuple[str, str]]) -> QueueReading:
    rows = tuple(SimpleNamespace(key=key) for key in KEYS if key in waiting)
    return cast("QueueReading", SimpleNamespace(role="executive", rows=rows, waiting=lambda: rows))


@given(st.sampled_from(KEYS), SOME, SOME, SOME)
def test_nothing_decided_is_shown_again_and_nothing_waiting_is_forgotten(
    here: tuple[str, str], gone: set[tuple[str, str]], waiting: set[tuple[str, str]], skipped: set[tuple[str, str]]
) -> None:
    found = after(KEYS, here, gone | {here}, _reading(waiting), skipped)
    left = waiting - gone - {here}
    assert (found is None) == (not left)
    if found is not None:
        assert found in left
        assert found not in skipped or left <= skipped, "what was passed over comes last"


def test_the_next_comes_before_the_one_before() -> None:
    reading = _reading(set(KEYS))
    assert following(KEYS, 3, reading, set()) == KEYS[3]
    assert following(KEYS, 6, reading, set()) == KEYS[5]
    assert after(KEYS, KEYS[5], {KEYS[5]}, reading, set()) == KEYS[4]
    assert after(KEYS, KEYS[2], {KEYS[2], KEYS[3]}, reading, set()) == KEYS[4]
