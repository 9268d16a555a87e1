from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exec_assistant.domain.errors import Damaged, NotFound, TooNew
from exec_assistant.insight import weights as w
from exec_assistant.insight.sentiment import load_engine
from resources import path as resource

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = resource("models", "sentiment.bin")


def small() -> w.Weights:
    codes, scale = w.compress(np.linspace(-3, 3, 48).reshape(4, 6, 2))
    return w.Weights(
        arrays={"chars": codes, "word_hashes": np.array([1, 5, 9], dtype=np.uint32)},
        scales={"chars": scale},
        constants=np.zeros((6, 2), dtype=np.float32),
        calibration=np.ones((6, 3, 3), dtype=np.float32),
        language_constants=np.full(6, 0.25, dtype=np.float32),
        about={"languages": ["fr"]},
    )


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "model.bin"
    w.write_weights(file, small())

    read = w.read_weights(file)

    for name, array in small().arrays.items():
        assert read.arrays[name].dtype == array.dtype
        assert (read.arrays[name] == array).all()
    assert (read.scales["chars"] == small().scales["chars"]).all()
    assert (read.language_constants == 0.25).all()
    assert read.about == {"languages": ["fr"]}


def test_same_weights_same_bytes(tmp_path: Path) -> None:
    w.write_weights(tmp_path / "a", small())
    w.write_weights(tmp_path / "b", small())

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@given(st.data())
def test_any_changed_byte_is_noticed(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    file = tmp_path_factory.mktemp("model") / "model.bin"
    w.write_weights(file, small())
    content = bytearray(file.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    file.write_bytes(bytes(content))

    with pytest.raises(Damaged):
        w.read_weights(file)


@pytest.mark.parametrize("size", [0, 5, 40, 500])
def test_a_cut_file_is_noticed(tmp_path: Path, size: int) -> None:
    file = tmp_path / "model.bin"
    file.write_bytes(SHIPPED.read_bytes()[:size])

    with pytest.raises(Damaged, match="damaged"):
        load_engine(file)


def test_a_model_of_a_newer_version_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "model.bin"
    with monkeypatch.context() as later:
        later.setattr(w, "FORMAT", 2)
        w.write_weights(file, small())

    with pytest.raises(TooNew):
        load_engine(file)


def test_a_missing_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"nowhere\.bin"):
        load_engine(tmp_path / "nowhere.bin")


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=30))
def test_bytes_stand_for_the_values_within_the_promised_error(values: list[float]) -> None:
    column = np.array(values).reshape(-1, 1)
    codes, scale = w.compress(column)

    back = w.expand(codes, scale)

    largest = float(np.abs(column).max())
    # Squares of neighbouring codes lie at most (2 * 127 - 1) / 127^2 of the largest value apart.
    assert np.abs(back - column).max() <= largest / 127 + 1e-6


def test_what_ships_is_small() -> None:
    assert SHIPPED.stat().st_size <= 5_000_000
