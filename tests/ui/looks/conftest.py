"""The example in a window, opened once for all tests of how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from exec_assistant.demo import open_demo
from ui import i18n
from ui.theme import apply_theme
from ui.tour import Camera

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from exec_assistant.services.workspace import Workspace


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The example workspace in French; tests look at it and change nothing."""
    ws = open_demo(tmp_path_factory.mktemp("example") / "profile", language="fr")
    yield ws
    ws.close()


@pytest.fixture
def camera(qapp: QApplication, example: Workspace, tmp_path: Path) -> Iterator[Camera]:
    """A French window over the example, as the tour opens it."""
    i18n.install_language(qapp, "fr")
    apply_theme(qapp, "light")
    made = Camera(qapp, tmp_path, "looks")
    made.open(example)
    yield made
    made.close()
    i18n.install_language(qapp, "en")
