"""The tour with pictures: the story is played, and every screen it passes is rendered without a display."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ui import i18n

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from exec_assistant.services.workspace import Workspace
    from exec_assistant.tour.story import Entry
    from ui.i18n import Language
    from ui.main_window import MainWindow
    from ui.theme import ThemeChoice

WIDTH, HEIGHT = 1440, 900
_PATIENCE = 20.0
"""Seconds after which a screen that still works is rendered as it is."""


def run_tour(out: Path, *, language: str, theme: str, on_step: Callable[[int, int, str], None]) -> int:
    """Play the story on a fresh example, write pictures and ``story.json`` to ``out``; returns 0 when all checks held."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from exec_assistant.demo import open_demo
    from exec_assistant.tour.story import Story
    from ui.app import application
    from ui.theme import apply_theme

    qt = application()
    i18n.install_language(qt, cast("Language", language))
    apply_theme(qt, cast("ThemeChoice", theme))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="exec-assistant-tour-") as folder:
        ws = open_demo(Path(folder) / "profile", language=language)
        camera = Camera(qt, ws, out, f"{language}-{theme}")
        story = Story(ws, Path(folder), camera.show, on_step)
        try:
            entries = story.play()
            camera.show_the_rest()
        finally:
            camera.close()
            ws.close()
        story.write(out / "story.json")
    return 0 if _held(entries) else 1


def _held(entries: list[Entry]) -> bool:
    return bool(entries) and all(entry.ok for entry in entries)


class Camera:
    """A window of the size of a laptop's, shown to nobody, and its pictures ``NN-screen-LANG-THEME.png``."""

    def __init__(self, qt: QApplication, ws: Workspace, out: Path, suffix: str) -> None:
        from ui.main_window import MainWindow
        from ui.rooms import register_rooms
        from ui.session import Session

        self.qt, self.ws, self.out, self.suffix = qt, ws, out, suffix
        self.number = 0
        self.window: MainWindow = MainWindow()
        self.window.resize(WIDTH, HEIGHT)
        register_rooms(self.window)
        self.window.show()
        self.stop = ws.observe(self.window.changes.publish)
        self.session = Session(self.window, ws)
        self.session.begin()
        self.settle()

    def settle(self) -> None:
        """Let the window finish what it has begun."""
        deadline = time.monotonic() + _PATIENCE
        quiet = 0
        while quiet < 4 and time.monotonic() < deadline:
            self.qt.processEvents()
            time.sleep(0.03)
            quiet = quiet + 1 if not self.window.tasks.busy else 0

    def picture(self, name: str) -> None:
        """Render the window as it is now."""
        self.settle()
        self.number += 1
        self.window.grab().save(str(self.out / f"{self.number:02}-{name}-{self.suffix}.png"))

    def show(self, name: str, what: str) -> None:
        """Go to a screen, to the object it is about, and render it."""
        window = self.window
        self.session.refresh_person()
        if name == "difference":
            window.go("approvals", what)
            self.settle()
            window.actions_.run("approvals.difference")
        elif name == "imports":
            window.go("imports", what)
        elif name == "drafts":
            window.go("drafts", what)
        else:
            window.go(name, what if what != name else "")
        self.picture(name)

    def show_the_rest(self) -> None:
        """The rooms that the story does not pass, the palette and the help."""
        for name in ("people", "preferences"):
            self.show(name, name)
        self.window.go("calendar")
        self.settle()
        self.window.actions_.run("calendar.agenda")
        self.picture("agenda")
        self.window.actions_.run("shell.palette")
        self.picture("palette")
        self._leave()
        self.window.go("approvals")
        self.settle()
        self.window.actions_.run("shell.help")
        self.picture("help")
        self._leave()

    def _leave(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        target = self.qt.focusWidget() or self.window
        QTest.keyClick(target, Qt.Key.Key_Escape)
        self.settle()

    def close(self) -> None:
        """End the window and its work."""
        self.stop()
        self.window.close()
        self.window.tasks.close()
        self.window.deleteLater()
        self.qt.processEvents()
