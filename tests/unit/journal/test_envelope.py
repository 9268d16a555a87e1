from __future__ import annotations

import datetime
from typing import Any

import msgpack
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import Damaged
from exec_assistant.journal.envelope import MAX_VERSION, Envelope, decode, encode
from exec_assistant.journal.hlc import HLC_LIMIT
from tests.unit.journal.helpers import event

TEXT = st.text(max_size=12)
NAMES = st.text(min_size=1, max_size=12)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(1 << 63), (1 << 64) - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXT
    | st.binary(max_size=12)
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=10
)
ENVELOPES = st.builds(
    Envelope,
    id=NAMES,
    hlc=st.integers(0, HLC_LIMIT - 1),
    wall_ms=st.integers(0, (1 << 48) - 1),
    author=TEXT,
    device=NAMES,
    kind=NAMES,
    version=st.integers(1, MAX_VERSION),
    object=TEXT,
    parents=st.lists(TEXT, max_size=3).map(tuple),
    data=st.dictionaries(TEXT, VALUES, max_size=4),
)


@given(st.lists(ENVELOPES, max_size=5))
def test_what_is_read_is_what_was_written(envelopes: list[Envelope]) -> None:
    data = encode(envelopes)
    assert decode(data) == envelopes
    assert encode(decode(data)) == data


def test_a_kind_and_a_version_from_the_future_are_kept_as_they_came() -> None:
    future = event()._replace(kind="hologram_projected", version=42, data={"depth": [1, {"x": None}]})
    assert decode(encode([future])) == [future]


@given(st.lists(ENVELOPES, min_size=1, max_size=3), st.data())
def test_no_cut_of_the_bytes_is_read(envelopes: list[Envelope], data: st.DataObject) -> None:
    whole = encode(envelopes)
    with pytest.raises(Damaged):
        decode(whole[: data.draw(st.integers(0, len(whole) - 1))])


@given(st.binary(max_size=200))
def test_random_bytes_are_refused_or_read_as_events_never_anything_else(data: bytes) -> None:
    try:
        events = decode(data)
    except Damaged:
        return
    assert all(isinstance(each, Envelope) for each in events)


ROW = ["id", 1, 1, "author", "device", "kind", 1, "object", ["p"], {"a": 1}]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, b"id"), (0, ""), (1, -1), (1, HLC_LIMIT), (1, True), (1, 1.0), (1, "1"), (2, -1), (2, 1 << 48), (3, None),
        (4, ""), (5, ""), (6, 0), (6, True), (7, 7), (8, "p"), (8, [1]), (8, {"p": 1}), (9, []), (9, None),
        (9, {"a": float("nan")}), (9, {"a": [float("inf")]}), (9, {"a": {b"bytes": 1}}), (9, {b"bytes": 1}),
    ],
)  # fmt: skip
def test_a_field_of_another_type_or_out_of_range_is_refused(place: int, value: object) -> None:
    row = [*ROW]
    row[place] = value
    assert decode(msgpack.packb([ROW]))
    with pytest.raises(Damaged):
        decode(msgpack.packb([row]))


@pytest.mark.parametrize(
    "data",
    [
        msgpack.packb([ROW]) + b"\x00",
        msgpack.packb({"not": "a list"}),
        msgpack.packb([ROW[:9]]),
        msgpack.packb([[*ROW, 1]]),
        msgpack.packb([[*ROW[:9], {"a": msgpack.ExtType(5, b"x")}]]),
        msgpack.packb([[*ROW[:9], {"a": msgpack.Timestamp(1, 2)}]]),
        b"\x91" + msgpack.packb([*ROW[:9], {"a": "é"}]).replace("é".encode(), b"\xff\xff"),
        msgpack.packb([[*ROW[:9], {"a": 1}]]).replace(b"\x81\xa1a\x01", b"\x81\x01\x01"),
        b"\xdd\xff\xff\xff\xff",
        b"\x91" * 5000,
        b"",
    ],
    ids=[
        "stray byte",
        "no list",
        "nine",
        "eleven",
        "extension",
        "timestamp",
        "bad text",
        "int key",
        "huge",
        "deep",
        "empty",
    ],
)
def test_bytes_in_another_form_are_refused(data: bytes) -> None:
    with pytest.raises(Damaged):
        decode(data)


@pytest.mark.parametrize(
    "value",
    [
        (1, 2),
        {1: 2},
        {"a": {3}},
        datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
        float("nan"),
        1 << 64,
        "\ud800",
        object(),
    ],
    ids=["tuple", "int key", "set", "date", "nan", "big", "surrogate", "object"],
)
def test_what_could_not_be_read_back_alike_is_refused_before_it_is_written(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message names the kind of event, checked below
        encode([event()._replace(data={"value": value})])


def test_the_refusal_names_the_kind_of_event_and_no_word_of_it() -> None:
    with pytest.raises(ValueError, match="post_drafted") as refused:
        encode([event()._replace(data={"text": "confidential", "value": ()})])
    assert "confidential" not in str(refused.value)


def test_data_deeper_than_any_event_needs_is_refused() -> None:
    deep: dict[str, Any] = {}
    for _ in range(100):
        deep = {"a": deep}
    with pytest.raises(ValueError, match="post_drafted"):
        encode([event()._replace(data=deep)])
