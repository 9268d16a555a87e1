"""Every kept file gives the same account for ever."""

from __future__ import annotations

import json

import pytest

from exec_assistant.listening.importers.report import as_json
from tests.unit.listening.importers.reading import GOLDEN, golden

EXPECTED = json.loads((GOLDEN / "expected.json").read_text(encoding="utf-8"))
FILES = sorted(path.name for path in GOLDEN.iterdir() if path.name != "expected.json")


@pytest.mark.parametrize("name", FILES)
def test_a_kept_file_is_read_as_before(name: str) -> None:
    assert as_json(golden(name)) == EXPECTED[name]


@pytest.mark.parametrize("name", FILES)
def test_reading_twice_gives_the_same_keys_and_digest(name: str) -> None:
    first, second = golden(name), golden(name)
    assert first.content_hash == second.content_hash
    assert [row.key for row in first.plan_rows] == [row.key for row in second.plan_rows]
    assert len({row.key for row in first.plan_rows}) == len(first.plan_rows)
    assert len({item.key for item in first.observations}) == len(first.observations)


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_accounted_for(name: str) -> None:
    parsed = golden(name)
    assert parsed.rows_read == parsed.rows_kept + len(parsed.rejected)
    assert all(entry.row > 0 and entry.why.text() for entry in parsed.rejected)


@pytest.mark.parametrize("name", FILES)
def test_the_account_is_plain_json(name: str) -> None:
    account = as_json(golden(name))
    assert list(account) == [
        "format", "locale", "period", "rows", "posts", "mentions", "entries", "totals", "warnings",
    ]  # fmt: skip
    assert json.loads(json.dumps(account)) == account
