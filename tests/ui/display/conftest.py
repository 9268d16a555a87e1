"""The program on the private display, with somebody at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.display.hands import Hands

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def hands() -> Iterator[Hands]:
    """The example, open on its executive's queue; closed cleanly at the end."""
    made = Hands()
    try:
        yield made
    finally:
        said, code = made.said(), made.close()
    assert "Traceback" not in said, said
    assert code == 0
