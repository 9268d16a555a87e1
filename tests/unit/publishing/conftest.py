"""Publishing is tested on a real workspace: real journal, real encrypted databases, keys in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.publishing_team import PublishingTeam, make_publishing_team

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def team(tmp_path: Path) -> Iterator[PublishingTeam]:
    """A workspace with everyone in it, and a network in memory."""
    made = make_publishing_team(tmp_path / "profile")
    yield made
    made.ws.close()
