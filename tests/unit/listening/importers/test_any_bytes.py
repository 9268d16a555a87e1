"""Whatever the bytes: a result or a sentence, in bounded time."""

from __future__ import annotations

import contextlib
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exec_assistant.domain.errors import AppError
from exec_assistant.listening.importers.report import as_json
from tests.unit.listening.importers.reading import GOLDEN, read

FILES = sorted(path for path in GOLDEN.iterdir() if path.name != "expected.json")
SECONDS = 20.0


def survives(data: bytes, name: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        start = time.monotonic()
        with contextlib.suppress(AppError):
            parsed = read(path)
            assert as_json(parsed)["format"]
            assert parsed.rows_read == parsed.rows_kept + len(parsed.rejected)
        assert time.monotonic() - start < SECONDS


@given(st.binary(max_size=3000), st.sampled_from(["a.csv", "a.xlsx", "a.xls", "a.ics", "a.json"]))
def test_any_bytes(data: bytes, name: str) -> None:
    survives(data, name)


@given(st.text(max_size=2000))
def test_any_text_as_a_calendar(text: str) -> None:
    survives(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{text}\nEND:VEVENT\n".encode(errors="replace"), "a.ics")


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12))
def test_any_cells_beneath_a_plans_header(rows: list[list[str]]) -> None:
    lines = ["Date,Time,Platform,Title,Status", *(",".join(f'"{cell}"' for cell in row) for row in rows)]
    survives("\n".join(lines).encode(errors="replace"), "a.csv")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@settings(max_examples=8)
@given(share=st.floats(0, 1))
def test_any_truncation(path: Path, share: float) -> None:
    data = path.read_bytes()
    survives(data[: int(len(data) * share)], path.name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@settings(max_examples=8)
@given(places=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=10))
def test_any_flipped_bytes(path: Path, places: list[tuple[float, int]]) -> None:
    data = bytearray(path.read_bytes())
    for place, value in places:
        data[int(len(data) * place)] = value
    survives(bytes(data), path.name)
