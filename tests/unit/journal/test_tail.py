from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.domain.errors import KeyringProblem, StorageProblem, TooNew
from exec_assistant.journal.envelope import Envelope, encode
from exec_assistant.journal.segment import NO_PREVIOUS
from exec_assistant.journal.tail import Found, Tail
from tests.unit.journal.helpers import EPOCH_KEY, EPOCH_KEYS, LAPTOP, TABLET, WORKSPACE, event, flip

if TYPE_CHECKING:
    from pathlib import Path

HEAD_BYTES = 116
GUESS = (0, NO_PREVIOUS)
BATCHES = [[event(0)], [event(1), event(2)], [event(3)]]
ALL = [event(number) for number in range(4)]


def tail_in(folder: Path, device: str = LAPTOP) -> Tail:
    return Tail(folder / "it.tail", workspace=WORKSPACE, device=device, temp=folder)


def found_in(folder: Path) -> Found:
    return tail_in(folder).read(EPOCH_KEYS.get, GUESS)


def write(tail: Tail, batches: list[list[Envelope]] | None = None) -> list[int]:
    """Fill a fresh tail; returns the file's length after its head and after each batch."""
    tail.replace(1, EPOCH_KEY, 0, NO_PREVIOUS, [])
    sizes = [tail.size]
    number = 0
    for batch in BATCHES if batches is None else batches:
        tail.append(1, EPOCH_KEY, number, len(batch), encode(batch))
        number += len(batch)
        sizes.append(tail.size)
    return sizes


def test_batches_come_back_in_order(tmp_path: Path) -> None:
    sizes = write(tail_in(tmp_path))
    found = found_in(tmp_path)
    assert (found.events, found.damaged, found.first, found.good) == (ALL, False, 0, sizes[-1])
    assert sizes[0] == HEAD_BYTES


def test_appending_goes_on_after_reading(tmp_path: Path) -> None:
    write(tail_in(tmp_path))
    again = tail_in(tmp_path)
    again.read(EPOCH_KEYS.get, GUESS)
    again.append(1, EPOCH_KEY, 4, 1, encode([event(4)]))
    assert found_in(tmp_path).events == [*ALL, event(4)]


def test_a_file_that_is_not_there_or_empty_holds_nothing(tmp_path: Path) -> None:
    assert found_in(tmp_path) == Found(None, NO_PREVIOUS, [], 0, damaged=False)
    (tmp_path / "it.tail").touch()
    assert found_in(tmp_path).damaged is False
    assert tail_in(tmp_path).usable is False


def test_no_word_is_readable_in_the_file(tmp_path: Path) -> None:
    write(tail_in(tmp_path))
    assert "Idée".encode() not in (tmp_path / "it.tail").read_bytes()


def test_every_cut_keeps_whole_batches_and_is_no_damage(tmp_path: Path) -> None:
    sizes = write(tail_in(tmp_path))
    whole = (tmp_path / "it.tail").read_bytes()
    kept_at = dict(zip(sizes, (0, 1, 3, 4), strict=True))
    for length in range(HEAD_BYTES, len(whole)):
        (tmp_path / "it.tail").write_bytes(whole[:length])
        tail = tail_in(tmp_path)
        found = tail.read(EPOCH_KEYS.get, GUESS)
        kept = max(count for size, count in kept_at.items() if size <= length)
        assert (found.events, found.damaged) == (ALL[:kept], False), length
        if length % 97 == 0:
            tail.append(1, EPOCH_KEY, kept, 1, encode([event(9)]))
            assert found_in(tmp_path).events == [*ALL[:kept], event(9)], length


def test_a_short_batch_after_a_long_unfinished_one_leaves_nothing_of_it(tmp_path: Path) -> None:
    write(tail_in(tmp_path), [[event(0)], [event(number) for number in range(1, 90)]])
    path = tmp_path / "it.tail"
    path.write_bytes(path.read_bytes()[:-1])
    tail = tail_in(tmp_path)
    assert tail.read(EPOCH_KEYS.get, GUESS).events == [event(0)]
    tail.append(1, EPOCH_KEY, 1, 1, encode([event(99)]))
    found = found_in(tmp_path)
    assert (found.events, found.damaged) == ([event(0), event(99)], False)


def test_zeros_that_a_file_system_left_are_an_unfinished_record(tmp_path: Path) -> None:
    sizes = write(tail_in(tmp_path))
    whole = (tmp_path / "it.tail").read_bytes()
    for torn in (whole + bytes(500), whole[: sizes[2] + 60] + bytes(sizes[3] - sizes[2] - 60), whole + bytes(3)):
        (tmp_path / "it.tail").write_bytes(torn)
        found = found_in(tmp_path)
        assert (found.events, found.damaged) == (ALL[: 4 if torn.startswith(whole) else 3], False)


def test_every_flipped_byte_is_reported_and_what_comes_before_it_kept(tmp_path: Path) -> None:
    sizes = write(tail_in(tmp_path))
    whole = (tmp_path / "it.tail").read_bytes()
    for place in range(len(whole)):
        (tmp_path / "it.tail").write_bytes(whole)
        flip(tmp_path / "it.tail", place)
        if place in {6, 7}:
            with pytest.raises(TooNew):
                found_in(tmp_path)
            assert (tmp_path / "it.tail").stat().st_size == len(whole)
            continue
        found = found_in(tmp_path)
        assert found.damaged, place
        # A damaged head costs no event; damage in a record costs that record and what follows.
        kept = 4 if place < HEAD_BYTES else (0, 1, 3)[sum(place >= size for size in sizes) - 1]
        assert found.events == ALL[:kept], place


def records(tmp_path: Path) -> tuple[bytes, list[bytes]]:
    sizes = write(tail_in(tmp_path))
    whole = (tmp_path / "it.tail").read_bytes()
    return whole[:HEAD_BYTES], [whole[start:end] for start, end in itertools.pairwise(sizes)]


@pytest.mark.parametrize("order", [(1, 0, 2), (0, 2), (1, 2), (0, 0, 1, 2), (0, 2, 1), (2,)])
def test_records_taken_out_doubled_or_in_another_order_are_reported(tmp_path: Path, order: tuple[int, ...]) -> None:
    head, parts = records(tmp_path)
    (tmp_path / "it.tail").write_bytes(head + b"".join(parts[number] for number in order))
    found = found_in(tmp_path)
    assert found.damaged
    assert found.events == (ALL[:1] if order[0] == 0 else [])


def test_a_record_of_another_file_or_device_is_reported(tmp_path: Path) -> None:
    head, parts = records(tmp_path)
    _, others = records(tmp_path)
    (tmp_path / "it.tail").write_bytes(head + parts[0] + others[1])
    assert found_in(tmp_path).damaged
    write(tail_in(tmp_path))
    assert tail_in(tmp_path, TABLET).read(EPOCH_KEYS.get, GUESS).damaged


def test_a_key_that_is_not_held_is_no_damage(tmp_path: Path) -> None:
    write(tail_in(tmp_path))
    with pytest.raises(KeyringProblem):
        tail_in(tmp_path).read(lambda _: None, GUESS)


def test_replacing_keeps_exactly_what_is_given(tmp_path: Path) -> None:
    tail = tail_in(tmp_path)
    write(tail)
    tail.replace(1, EPOCH_KEY, 2, b"p" * 32, ALL[2:])
    tail.append(1, EPOCH_KEY, 4, 1, encode([event(4)]))
    found = found_in(tmp_path)
    assert (found.first, found.previous, found.events) == (2, b"p" * 32, [event(2), event(3), event(4)])


def test_the_copy_set_aside_is_the_file_as_it_was(tmp_path: Path) -> None:
    tail = tail_in(tmp_path)
    write(tail)
    flip(tmp_path / "it.tail", -1)
    data = (tmp_path / "it.tail").read_bytes()
    aside = tail.set_aside(1234)
    assert (aside.name, aside.read_bytes()) == ("it-1234.damaged", data)
    assert (tmp_path / "it.tail").read_bytes() == data


def fail_after(name: str, code: int, monkeypatch: pytest.MonkeyPatch, calls: int = 0) -> None:
    """Let a function of ``os`` fail from the given call on; a failing write leaves half its bytes behind."""
    real: Callable[..., int] = getattr(os, name)
    left = [calls]

    def failing(descriptor: int, *rest: bytes) -> int:
        left[0] -= 1
        if left[0] >= 0:
            return real(descriptor, *rest)
        if name == "write":
            real(descriptor, rest[0][: len(rest[0]) // 2])
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, name, failing)


@pytest.mark.parametrize(("name", "code"), [("write", errno.ENOSPC), ("fsync", errno.EIO), ("write", errno.EIO)])
def test_a_disk_that_refuses_keeps_nothing_of_the_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, code: int
) -> None:
    tail = tail_in(tmp_path)
    write(tail)
    with monkeypatch.context() as patch:
        fail_after(name, code, patch)
        with pytest.raises(StorageProblem):
            tail.append(1, EPOCH_KEY, 4, 1, encode([event(4)]))
    assert found_in(tmp_path).events == ALL
    tail.append(1, EPOCH_KEY, 4, 1, encode([event(5)]))
    assert found_in(tmp_path).events == [*ALL, event(5)]


def test_a_disk_that_refuses_even_to_take_back_is_cleaned_before_the_next_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tail = tail_in(tmp_path)
    write(tail)
    with monkeypatch.context() as patch:
        fail_after("fsync", errno.EIO, patch)
        fail_after("ftruncate", errno.EIO, patch)
        with pytest.raises(StorageProblem):
            tail.append(1, EPOCH_KEY, 4, 1, encode([event(4)]))
    tail.append(1, EPOCH_KEY, 4, 1, encode([event(5)]))
    found = found_in(tmp_path)
    assert (found.events, found.damaged) == ([*ALL, event(5)], False)


def test_a_system_that_writes_in_small_pieces_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:7]))
    write(tail_in(tmp_path))
    assert found_in(tmp_path).events == ALL


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.lists(st.integers(1, 5), max_size=6), st.data())
def test_any_batches_and_any_flip(tmp_path: Path, lengths: list[int], data: st.DataObject) -> None:
    batches, number = [], 0
    for length in lengths:
        batches.append([event(each) for each in range(number, number + length)])
        number += length
    events = [each for batch in batches for each in batch]
    size = write(tail_in(tmp_path), batches)[-1]
    assert found_in(tmp_path).events == events
    flip(tmp_path / "it.tail", data.draw(st.sampled_from([0, *range(8, size)])))
    found = found_in(tmp_path)
    assert found.damaged
    assert found.events == events[: len(found.events)]
