"""The application: the window first, then the workspace in the background, then the screens."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from exec_assistant.domain.errors import AppError, BadInput
from resources import path as resource
from ui import i18n
from ui.main_window import MainWindow
from ui.theme import apply_theme, theme_changes, theme_choice
from ui.tidying import Tidying

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.services.workspace import Workspace
    from ui.desktop.motion import MotionWatch
    from ui.i18n import Language
    from ui.notifying import Notifying
    from ui.publisher import Publisher
    from ui.theme import ThemeChoice


_BETWEEN_ROOMS_MS = 400
_DESKTOP_AFTER_MS = 700
"""The first screen is read before anything is asked of the system around it."""


class App:
    """Owns the window and the open workspace; ``profile`` None means the example, which is thrown away at the end."""

    def __init__(self, qt: QApplication, *, profile: Path | None, language: str = "", theme: str = "") -> None:
        self.qt = qt
        self.profile = profile
        self._asked = (language, theme)
        self.workspace: Workspace | None = None
        self.publisher: Publisher | None = None
        self.notifying: Notifying | None = None
        self._motion: MotionWatch | None = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self.window = MainWindow()
        self.window.tasks.crashed.connect(self._report)
        self.window.closing.connect(self.close)
        self._tidying = Tidying(self.window.tasks, self.window)
        self._cold: list[Callable[[], object]] = []
        self._warming = QTimer(self.window)
        self._warming.setInterval(_BETWEEN_ROOMS_MS)
        self._warming.timeout.connect(self._warm_next)
        self._desktop = QTimer(self.window)
        self._desktop.setSingleShot(True)
        self._desktop.setInterval(_DESKTOP_AFTER_MS)
        self._desktop.timeout.connect(self._begin_with_desktop)

    def start(self) -> None:
        """Show the window at once; everything else comes after its first paint."""
        from ui.rooms import register_rooms

        register_rooms(self.window)
        self.window.show_loading()
        self.window.painted.connect(self._open, Qt.ConnectionType.SingleShotConnection)
        self.window.show()

    def _open(self) -> None:
        if self.profile is None:
            self._scratch = tempfile.TemporaryDirectory(prefix="exec-assistant-demo-")
            folder = Path(self._scratch.name) / "profile"
            self.window.say(i18n.translate("App", "Preparing the example…"))
            self.window.tasks.run(
                _open_example, folder, i18n.language(), then=self._opened, failed=self._failed, owner=self.window
            )
        else:
            self.window.tasks.run(
                _open_profile, self.profile, then=self._opened, failed=self._failed, owner=self.window
            )

    def _opened(self, ws: Workspace) -> None:
        from ui.preferences import kept

        self.workspace = ws
        ws.observe(self.window.changes.publish)
        language, theme = self._asked
        kept.apply_kept(self.qt, ws, self.window.actions_, language=not language, look=not theme)
        theme_changes().changed.connect(self._keep_theme)
        from ui.publisher import Publisher
        from ui.session import Session

        self.session = Session(self.window, ws)
        self.session.begin()
        self.publisher = Publisher(self.window, ws)
        self.publisher.start()
        self._desktop.start()
        self._cold = warm_steps(self.window)
        self._warming.start()

    def _begin_with_desktop(self) -> None:
        ws = self.workspace
        if ws is None:
            return
        from ui.desktop.motion import MotionWatch
        from ui.desktop.network import NetworkWatch
        from ui.desktop.notifier import find_notifier
        from ui.notifying import Notifying

        if self._motion is None:
            self._motion = MotionWatch(self.window)
        network = NetworkWatch(self.session)
        network.changed.connect(self.session.set_offline)
        self.session.set_offline(network.offline)
        self.notifying = Notifying(self.window, ws)
        self.window.context.notifying = self.notifying
        find_notifier(self.notifying, self.notifying.begin)

    def _keep_theme(self, _theme: object) -> None:
        """However the appearance was switched (preferences, palette), it is the one to begin in next time."""
        from ui.preferences import kept

        ws = self.workspace
        if ws is not None:
            self.window.tasks.run(kept.keep, ws, kept.THEME, theme_choice(), lane="write")

    def _warm_next(self) -> None:
        if self._cold:
            self._cold.pop(0)()
        else:
            self._warming.stop()

    def _failed(self, error: AppError) -> None:
        if isinstance(error, BadInput) and self.profile is not None and not (self.profile / "profile.json").exists():
            from ui.first_start import FirstStart

            FirstStart(self.window, self.profile, then=self._opened, example=self._example).show()
            return
        self.window.show_error(
            *i18n.error_sentences(error), verb=i18n.translate("App", "Try again"), run=self._open_again
        )

    def _open_again(self) -> None:
        self.window.show_loading()
        self._open()

    def _example(self) -> None:
        """Try the example instead of creating a workspace; the chosen profile stays untouched."""
        self.profile = None
        self._open_again()

    def _report(self, error: BaseException) -> None:
        """A defect of ours: written down without words or secrets, told in one sentence."""
        from datetime import UTC, datetime

        from ui.crash import write_report

        folder = (self.profile or Path(tempfile.gettempdir())) / "logs"
        write_report(error, folder, datetime.now(tz=UTC))
        self.window.tell_error(
            AppError(
                "Something went wrong inside Exec Assistant.",
                "Nothing you saved was lost.",
                "A report without any of your words is in the profile’s “logs” folder.",
            )
        )

    def close(self) -> None:
        """Close the workspace; a publication under way ends first, and what is pending is sealed."""
        self._warming.stop()
        self._desktop.stop()
        self._tidying.stop()
        if self.notifying is not None:
            self.notifying.stop()
        if self._motion is not None:
            self._motion.stop()
            self._motion = None
        if self.publisher is not None:
            self.publisher.stop()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None


def warm_steps(window: MainWindow) -> list[Callable[[], object]]:
    """What to do piece by piece while the person still reads the first room, so that a later click answers at once.

    The main rooms are built, then they read. Not the approvals: there, what is on screen counts as being read.
    """
    build = [partial(window.screen_of, room) for room in ("approvals", "calendar", "drafts", "dashboard")]
    return [*build, *(partial(_read_ahead, window, room) for room in ("calendar", "drafts", "dashboard"))]


def _read_ahead(window: MainWindow, room: str) -> None:
    window.screen_of(room).read_ahead()


def _open_profile(folder: Path) -> Workspace:
    from exec_assistant.bootstrap import open_here

    return open_here(folder)


def _open_example(folder: Path, language: str) -> Workspace:
    from exec_assistant.demo import open_demo

    return open_demo(folder, language=language)


def application() -> QApplication:
    """The Qt application, made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    qt = QApplication(["exec-assistant"])
    qt.setApplicationName("Exec Assistant")
    qt.setDesktopFileName("exec-assistant")
    qt.setWindowIcon(QIcon(str(resource("icons", "app", "app.svg"))))
    return qt


def run(*, profile: Path | None, language: str, theme: str) -> int:
    """Open the app and stay until it is closed; returns the exit code.

    An empty ``language`` or ``theme`` is the one kept in the profile, else the system's.
    """
    from ui.preferences.kept import look_of

    qt = application()
    kept_language, kept_theme = look_of(profile) if profile is not None else (None, None)
    i18n.install_language(qt, cast("Language", language) if language else kept_language or i18n.system_language())
    apply_theme(qt, cast("ThemeChoice", theme) if theme else kept_theme or "system")
    app = App(qt, profile=profile, language=language, theme=theme)
    app.start()
    return qt.exec()
