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
    from ui.approvals.view import ApprovalsScreen
    from ui.i18n import Language
    from ui.main_window import MainWindow
    from ui.session import Session
    from ui.theme import ThemeChoice
    from ui.widgets.sheet import Sheet

WIDTH, HEIGHT = 1440, 900
_PATIENCE = 20.0
"""Seconds after which a screen that still works is rendered as it is."""
_QUIET = 0.3
"""Seconds without work after which a screen is settled: longer than any pause it takes before it counts or redraws."""


def run_tour(out: Path, *, language: str, theme: str, on_step: Callable[[int, int, str], None]) -> int:
    """Play the story on a fresh example; pictures, a page to flip through them and ``story.json`` go to ``out``.

    Returns 0 when all checks held.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from exec_assistant.demo import open_demo
    from exec_assistant.tour.story import Story
    from ui.app import application
    from ui.contact_sheet import write_contact_sheet
    from ui.theme import apply_theme
    from ui.tour_rooms import show_beginnings, show_rooms

    qt = application()
    i18n.install_language(qt, cast("Language", language))
    apply_theme(qt, cast("ThemeChoice", theme))
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob(f"*-{language}-{theme}.png"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="exec-assistant-tour-") as folder:
        ws = open_demo(Path(folder) / "profile", language=language)
        camera = Camera(qt, out, f"{language}-{theme}")
        camera.open(ws)
        story = Story(ws, Path(folder), camera.show, on_step)
        try:
            entries = story.play()
            if _held(entries):
                show_rooms(camera, ws)
        finally:
            camera.close()
            ws.close()
        story.write(out / "story.json")
        if _held(entries):
            show_beginnings(camera, Path(folder))
    write_contact_sheet(out, f"Exec Assistant, {language}, {theme}")
    return 0 if _held(entries) else 1


def _held(entries: list[Entry]) -> bool:
    return bool(entries) and all(entry.ok for entry in entries)


class Camera:
    """A window of the size of a laptop's, shown to nobody, and its pictures ``NN-screen-LANG-THEME.png``.

    The numbers follow the order in which the pictures are taken; the second picture of a name ends it in ``-2``.
    """

    def __init__(self, qt: QApplication, out: Path, suffix: str) -> None:
        self.qt, self.out, self.suffix = qt, out, suffix
        self.number = 0
        self._names: list[str] = []
        self._window: MainWindow | None = None
        self._session: Session | None = None
        self._stop: Callable[[], None] | None = None

    @property
    def window(self) -> MainWindow:
        """The open window."""
        if self._window is None:
            raise RuntimeError("no window is open")
        return self._window

    @property
    def session(self) -> Session:
        """What runs in the open window for the workspace."""
        if self._session is None:
            raise RuntimeError("no workspace is open")
        return self._session

    def open_window(self) -> MainWindow:
        """A new window without a workspace."""
        from ui.main_window import MainWindow
        from ui.rooms import register_rooms

        self._window = MainWindow()
        self._window.resize(WIDTH, HEIGHT)
        register_rooms(self._window)
        self._window.show()
        return self._window

    def open(self, ws: Workspace) -> None:
        """Show a workspace, in a new window if none is open."""
        from ui.session import Session

        window = self._window or self.open_window()
        self._stop = ws.observe(window.changes.publish)
        self._session = Session(window, ws)
        self._session.begin()
        self.settle()

    def settle(self, quiet: float = _QUIET) -> None:
        """Let the window finish what it has begun, and then be without work for some seconds."""
        deadline = time.monotonic() + _PATIENCE
        quiet_since = time.monotonic()
        while time.monotonic() - quiet_since < quiet and time.monotonic() < deadline:
            self.qt.processEvents()
            if self.window.tasks.busy:
                quiet_since = time.monotonic()
            time.sleep(0.02)

    def picture(self, name: str) -> None:
        """Render the window as it is now."""
        self.settle()
        self.number += 1
        self._names.append(name)
        if (times := self._names.count(name)) > 1:
            name = f"{name}-{times}"
        self.window.grab().save(str(self.out / f"{self.number:02}-{name}-{self.suffix}.png"))

    def show(self, name: str, what: str) -> None:
        """Take the picture of a step of the story: go to its screen and to the object it is about, and render it.

        What the story names of a post in the approvals is its two ids, with a space between them.
        """
        self.session.refresh_person()
        if " " in what and name in {"approvals", "difference"}:
            post, _, account = what.partition(" ")
            self.choose(post, account)
        else:
            self.window.go(name, what if what != name else "")
        if name == "difference":
            self.differences()
        self.picture(name)

    def choose(self, post: str, account: str) -> None:
        """Choose a post of the approvals list by its two ids."""
        self.window.go("approvals")
        self.settle()
        cast("ApprovalsScreen", self.window.screen_of("approvals")).choose((post, account))
        self.settle()

    def differences(self) -> None:
        """Show what changed in the chosen post: the version that came while it was on screen, against the one read."""
        from ui.approvals.comparing import SEEN

        self.window.actions_.run("approvals.new_version")
        self.settle()
        cast("ApprovalsScreen", self.window.screen_of("approvals")).detail.show_view(SEEN)

    def sheet(self) -> Sheet | None:
        """The sheet that is open, if one is."""
        from ui.widgets.sheet import Sheet

        return next((sheet for sheet in self.window.findChildren(Sheet) if sheet.isVisible()), None)

    def leave_sheet(self) -> None:
        """Close the sheet that is open, if one is."""
        sheet = self.sheet()
        if sheet is not None:
            sheet.close_sheet()
        self.settle()

    def close(self) -> None:
        """End the window and its work."""
        from PySide6.QtCore import QEvent

        if self._stop is not None:
            self._stop()
        if self._window is not None:
            self._window.close()
            self._window.tasks.close()
            self._window.deleteLater()
            self.qt.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        self._window, self._session, self._stop = None, None, None
