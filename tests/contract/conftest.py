"""One server for all contract tests of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mastodon_server import MastodonServer, running_server

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def mastodon_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MastodonServer]:
    """A real server that speaks the Mastodon API over HTTP."""
    with running_server(tmp_path_factory.mktemp("mastodon")) as server:
        yield server
