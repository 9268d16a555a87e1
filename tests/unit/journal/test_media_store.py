from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exec_assistant.domain.errors import AppError, BadInput, Damaged, NotFound, TooNew
from exec_assistant.journal import media_store
from exec_assistant.journal.media_store import MediaStore
from tests.unit.journal.helpers import EPOCH_KEYS, flip

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = b"\x89PNG portrait of the executive" * 50


def blobs(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.blob"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=3000))
def test_what_is_put_comes_back(tmp_path: Path, content: bytes) -> None:
    store = MediaStore(tmp_path, EPOCH_KEYS)
    sha256 = store.put(content)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert store.has(sha256)
    assert store.get(sha256) == content
    assert MediaStore(tmp_path, EPOCH_KEYS).get(sha256) == content


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    store = MediaStore(tmp_path, EPOCH_KEYS)
    assert store.put(PICTURE) == store.put(PICTURE)
    assert len(blobs(tmp_path)) == 1


def test_neither_name_nor_content_nor_exact_size_shows(tmp_path: Path) -> None:
    store = MediaStore(tmp_path, EPOCH_KEYS)
    sha256 = store.put(PICTURE)
    (path,) = blobs(tmp_path)
    assert sha256[:8] not in str(path)
    assert b"PNG" not in path.read_bytes()
    other = MediaStore(tmp_path / "other", {1: b"o" * 32})
    other.put(PICTURE + b"!")
    assert blobs(tmp_path / "other")[0].stat().st_size == path.stat().st_size
    assert blobs(tmp_path / "other")[0].name != path.name


def test_what_is_not_there_is_said_so(tmp_path: Path) -> None:
    store = MediaStore(tmp_path, EPOCH_KEYS)
    assert not store.has("ab" * 32)
    with pytest.raises(NotFound, match="abababab"):
        store.get("ab" * 32)
    with pytest.raises(ValueError, match="64 hexadecimal"):
        store.has(b"../../etc/passwd".hex())


def test_every_cut_and_every_flipped_byte_is_noticed(tmp_path: Path) -> None:
    store = MediaStore(tmp_path, EPOCH_KEYS)
    sha256 = store.put(b"small")
    (path,) = blobs(tmp_path)
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole)
        flip(path, place)
        with pytest.raises(AppError) as noticed:
            store.get(sha256)
        assert isinstance(noticed.value, TooNew if 4 <= place < 8 else Damaged)
        path.write_bytes(whole[:place])
        with pytest.raises(Damaged):
            store.get(sha256)


def test_a_file_under_another_s_name_is_noticed(tmp_path: Path) -> None:
    store = MediaStore(tmp_path, EPOCH_KEYS)
    sha256 = store.put(PICTURE)
    (first,) = blobs(tmp_path)
    other = store.put(b"another")
    (second,) = set(blobs(tmp_path)) - {first}
    first.write_bytes(second.read_bytes())
    with pytest.raises(Damaged):
        store.get(sha256)
    assert store.get(other) == b"another"


def test_an_older_epoch_s_media_stay_readable(tmp_path: Path) -> None:
    keys = dict(EPOCH_KEYS)
    store = MediaStore(tmp_path, keys)
    old = store.put(b"old")
    keys[2] = b"2" * 32
    new = store.put(b"new")
    assert store.put(b"old") == old
    assert len(blobs(tmp_path)) == 2
    assert (store.get(old), store.get(new)) == (b"old", b"new")
    assert not MediaStore(tmp_path, {1: EPOCH_KEYS[1]}).has(new)


def test_a_giant_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media_store, "MAX_BYTES", 10)
    store = MediaStore(tmp_path, EPOCH_KEYS)
    with pytest.raises(BadInput, match="too large"):
        store.put(bytes(11))
    assert blobs(tmp_path) == []
    assert store.get(store.put(bytes(10))) == bytes(10)
