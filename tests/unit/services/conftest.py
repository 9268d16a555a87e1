"""Services are tested on a real workspace: real journal, real encrypted databases, keys in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.teams import Team, make_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    """A workspace with everyone in it."""
    made = make_team(tmp_path / "profile")
    yield made
    made.ws.close()
