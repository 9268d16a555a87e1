from __future__ import annotations

import dataclasses
import hashlib
import struct
import zlib

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import AppError, Damaged, KeyringProblem, TooNew
from exec_assistant.journal import cipher
from exec_assistant.journal.envelope import encode
from exec_assistant.journal.segment import (
    HEADER_BYTES,
    MAGIC,
    MAX_SEGMENT_EVENTS,
    NO_PREVIOUS,
    Head,
    Header,
    SegmentKeys,
    open_segment,
    parse_header,
)
from tests.unit.journal.helpers import KEYS, LAPTOP, SEGMENT_KEY, SEGMENT_KEYS, TABLET, WORKSPACE, event, sealed

SEEN = {TABLET: Head(7, "ab" * 32)}


def test_what_is_opened_is_what_was_sealed() -> None:
    events = [event(number) for number in range(100)]
    data = sealed(events, first=300, previous=b"p" * 32, seen=SEEN)
    segment = open_segment(data, SEGMENT_KEYS)
    assert segment.events == events
    assert segment.seen == SEEN
    assert segment.sha256 == hashlib.sha256(data).digest()
    assert dataclasses.replace(segment.header, nonce=b"") == Header(
        WORKSPACE, LAPTOP, 1, 300, 100, 1_770_000_000_000, b"p" * 32, b""
    )


@given(st.integers(1, 60), st.integers(0, 1 << 40), st.binary(min_size=32, max_size=32))
def test_any_run_of_events_comes_back(count: int, first: int, previous: bytes) -> None:
    events = [event(number) for number in range(count)]
    segment = open_segment(sealed(events, first=first, previous=previous), SEGMENT_KEYS)
    assert (segment.events, segment.header.first, segment.header.previous) == (events, first, previous)


def test_the_size_tells_only_kibibytes() -> None:
    sizes = {len(sealed([event(number) for number in range(count)])) for count in (1, 2, 3)}
    assert sizes == {HEADER_BYTES + 1024 + 16 + 64}


def test_no_word_of_a_draft_is_readable_in_the_file() -> None:
    secret = event()._replace(data={"text": "quarterly figures"})
    data = sealed([secret])
    assert b"quarterly" not in data
    assert b"marie" not in data


def test_every_cut_is_rejected() -> None:
    data = sealed([event()], seen=SEEN)
    for length in range(len(data)):
        with pytest.raises(Damaged):
            open_segment(data[:length], SEGMENT_KEYS)


def test_every_flipped_byte_is_rejected() -> None:
    data = sealed([event()], seen=SEEN)
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 0x41
        with pytest.raises(AppError) as rejected:
            open_segment(bytes(changed), SEGMENT_KEYS)
        # Changing the version, suite or flags asks for a newer program; changing the device, for its key.
        allowed = TooNew if 4 <= place < 8 else KeyringProblem if 24 <= place < 40 else Damaged
        assert isinstance(rejected.value, allowed), place


@given(st.integers(0, 7), st.integers(0, 1 << 20))
def test_every_flipped_bit_is_rejected(bit: int, place: int) -> None:
    changed = bytearray(sealed([event()]))
    changed[place % len(changed)] ^= 1 << bit
    with pytest.raises(AppError):
        open_segment(bytes(changed), SEGMENT_KEYS)


def test_stray_bytes_at_the_end_are_rejected() -> None:
    with pytest.raises(Damaged):
        open_segment(sealed([event()]) + b"\x00", SEGMENT_KEYS)


@pytest.mark.parametrize("place", [4, 5, 6, 7])
def test_a_later_format_is_not_read_but_said(place: int) -> None:
    data = bytearray(sealed([event()]))
    data[place] += 1
    with pytest.raises(TooNew):
        parse_header(bytes(data))


def test_an_unknown_device_and_an_unknown_epoch_are_told_apart_from_damage() -> None:
    data = sealed([event()])
    with pytest.raises(KeyringProblem, match="not known here"):
        open_segment(data, dataclasses.replace(SEGMENT_KEYS, public_key=lambda _: None))
    with pytest.raises(KeyringProblem, match="key number 1"):
        open_segment(data, dataclasses.replace(SEGMENT_KEYS, epoch_key=lambda _: None))


def test_another_workspace_s_segment_is_rejected() -> None:
    data = sealed([event()], workspace="0197f3a0-0000-7000-8000-00000000000b")
    with pytest.raises(Damaged):
        open_segment(data, SEGMENT_KEYS)


def test_a_segment_signed_by_another_device_is_rejected() -> None:
    with pytest.raises(Damaged):
        open_segment(sealed([event()], keys=KEYS[TABLET]), SEGMENT_KEYS)


def test_a_segment_under_another_epoch_key_is_rejected() -> None:
    keys = SegmentKeys(WORKSPACE, lambda _: bytes(32), SEGMENT_KEYS.public_key)
    with pytest.raises(Damaged):
        open_segment(sealed([event()]), keys)


def test_sealing_refuses_what_is_no_segment() -> None:
    with pytest.raises(ValueError, match="its own device"):
        sealed([])
    with pytest.raises(ValueError, match="its own device"):
        sealed([event(device=TABLET)])
    with pytest.raises(ValueError, match="its own device"):
        sealed([event(number) for number in range(MAX_SEGMENT_EVENTS + 1)])


def forged(padded: bytes, count: int = 1) -> bytes:
    """A segment whose device really signed a strange body."""
    header = Header(WORKSPACE, LAPTOP, 1, 0, count, 0, NO_PREVIOUS, bytes(24))
    data = header.to_bytes() + cipher.encrypt(SEGMENT_KEY, bytes(24), padded, header.to_bytes())
    return data + KEYS[LAPTOP].sign(MAGIC + hashlib.sha256(data).digest())


def padded_body(raw: bytes, pad: bytes = b"\x00") -> bytes:
    packed = zlib.compress(raw, 9)
    return packed + pad * (-len(packed) % 1024)


GOOD = b"\x92\x90" + encode([event()])


def test_the_forgery_of_the_tests_is_otherwise_sound() -> None:
    assert open_segment(forged(padded_body(GOOD)), SEGMENT_KEYS).events == [event()]


@pytest.mark.parametrize(
    ("padded", "count"),
    [
        (padded_body(GOOD), 2),
        (padded_body(GOOD, b"\x01"), 1),
        (padded_body(GOOD) + bytes(1024), 1),
        (padded_body(GOOD)[:-1], 1),
        (padded_body(GOOD[:-1]), 1),
        (padded_body(encode([event()])), 1),
        (padded_body(b"\x92\x90" + encode([event(device=TABLET)])), 1),
        (padded_body(b"\x92\x91\x01" + encode([event()])), 1),
        (padded_body(b"\x92" + msgpack.packb([[TABLET, 1, b"short"]]) + encode([event()])), 1),
        (padded_body(b"\x92" + msgpack.packb([[TABLET, -1, bytes(32)]]) + encode([event()])), 1),
        (bytes(1024), 1),
        (b"", 1),
        (padded_body(bytes(200 << 20)), 1),
        (padded_body(b"\x92\x90\xdd\xff\xff\xff\xff"), 1),
    ],
    ids=[
        "count", "pad not zero", "pad too long", "pad too short", "cut", "no seen", "other device", "seen is no row",
        "short hash", "negative count", "zeros", "nothing", "zip bomb", "huge array",
    ],
)  # fmt: skip
def test_a_signed_body_in_another_form_is_rejected(padded: bytes, count: int) -> None:
    with pytest.raises(Damaged):
        open_segment(forged(padded, count), SEGMENT_KEYS)


def test_a_header_is_recognised_by_what_it_says() -> None:
    data = sealed([event()])
    header = parse_header(data)
    assert header is not None
    assert header.to_bytes() == data[:HEADER_BYTES]
    assert parse_header(b"") is None
    assert parse_header(b"[.ShellClassInfo]" * 20) is None
    assert parse_header(data[: HEADER_BYTES - 1]) is None
    for count in (0, MAX_SEGMENT_EVENTS + 1, 0xFFFFFFFF):
        assert parse_header(data[:52] + struct.pack(">I", count) + data[56:]) is None
