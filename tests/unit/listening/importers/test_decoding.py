"""Text files of unknown encoding and separator."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.listening.importers.decoding import decode, split_rows

TEXT = "Réseau;Titre\nLinkedIn;L\N{RIGHT SINGLE QUOTATION MARK}été à Paris\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_usual_encodings(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_one_wrong_byte_does_not_change_the_encoding() -> None:
    decoded = decode(TEXT.encode() * 5 + b"\xff")
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 1)


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_separators_are_found_by_their_regularity(mark: str) -> None:
    text = "\n".join(mark.join(["a", f"b {i}.5", "c"]) for i in range(5))
    split = split_rows(text, 1000)
    assert split is not None
    assert split[1] == mark
    assert all(len(row) == 3 for row in split[0])


def test_decimal_commas_are_no_separators() -> None:
    split = split_rows("Date;Taux;Vues\n01/02/2026;1,5;2\n02/02/2026;1,7;3\n", 1000)
    assert split is not None
    assert split[1] == ";"


def test_a_declared_separator_counts() -> None:
    assert split_rows("sep=;\na;b,c\n", 1000) == ([["a", "b,c"]], ";")


@given(st.binary(max_size=400))
def test_any_bytes_decode(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
