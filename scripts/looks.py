"""Pictures of every screen in each state, language and theme, and of the main rooms at each size and scale.

    python scripts/looks.py [--out build/looks] [--only STATE]

States: ``full`` (the example), ``empty`` (a new workspace), ``loading``, ``error``, ``offline`` and ``many`` (10,000
posts), each in French and English, light and dark; ``sizes`` and ``scales`` in French. ``index.html`` shows them all.
The story with its checks is ``exec-assistant tour``; this is the matrix beside it.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPainter, QPixmap

from exec_assistant.bootstrap import Founder, create_profile, memory_keystore
from exec_assistant.demo import StoryClock, open_demo
from exec_assistant.domain.errors import AppError
from exec_assistant.domain.people import Role
from exec_assistant.services import people
from tests.full_example import add_posts
from ui import i18n
from ui.app import application
from ui.contact_sheet import write_contact_sheet
from ui.theme import apply_theme
from ui.tour import Camera

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from exec_assistant.services.workspace import Workspace
    from ui.i18n import Language
    from ui.theme import ThemeChoice

POSTS = 10_000
THEMES: tuple[ThemeChoice, ...] = ("light", "dark")
SIZES = ((1280, 720), (1440, 900), (2560, 1440), (3840, 2160))
SCALES = ("1", "1.5", "2", "2.5")
MAIN = ("approvals", "calendar", "drafts", "dashboard")
SHORT = 0.1
"""Seconds without work after which the next thing can be done; a picture waits longer."""
SKELETON_AFTER = 0.45
"""Seconds after which a room that still waits shows so."""


@dataclass(frozen=True, slots=True)
class View:
    """A picture: the room, who looks, and what is done there first."""

    name: str
    room: str
    actions: tuple[str, ...] = ()
    role: Role = Role.EXECUTIVE
    choose: bool = False


ADVISOR = Role.ADVISOR
VIEWS = (
    View("approvals", "approvals", choose=True),
    View("approvals-difference", "approvals", ("approvals.difference",), choose=True),
    View("approvals-request", "approvals", ("approvals.request",), choose=True),
    View("approvals-reject", "approvals", ("approvals.reject",), choose=True),
    View("approvals-edit", "approvals", ("approvals.edit",), choose=True),
    View("approvals-later", "approvals", ("approvals.later_when",), choose=True),
    View("approvals-comment", "approvals", ("approvals.comment",), choose=True),
    View("approvals-advisor", "approvals", role=ADVISOR),
    View("approvals-reader", "approvals", role=Role.READER),
    View("approvals-deputy", "approvals", role=Role.DEPUTY),
    View("calendar-month", "calendar", ("calendar.month",), ADVISOR),
    View("calendar-week", "calendar", ("calendar.week",), ADVISOR),
    View("calendar-week-accounts", "calendar", ("calendar.week", "calendar.split"), ADVISOR),
    View("calendar-agenda", "calendar", ("calendar.agenda",), ADVISOR),
    View("calendar-quick", "calendar", ("calendar.month", "calendar.quick"), ADVISOR),
    View("calendar-slots", "calendar", ("calendar.month", "calendar.slots"), ADVISOR),
    View("calendar-balance", "calendar", ("calendar.month", "calendar.balance"), ADVISOR),
    View("calendar-views", "calendar", ("calendar.month", "calendar.views"), ADVISOR),
    View("calendar-event", "calendar", ("calendar.month", "calendar.new_event"), ADVISOR),
    View("calendar-plan", "calendar", ("calendar.month", "calendar.plan"), ADVISOR),
    View("drafts", "drafts", role=ADVISOR),
    View("drafts-board", "drafts", ("drafts.board",), ADVISOR),
    View("drafts-preview", "drafts", ("drafts.preview",), ADVISOR),
    View("drafts-versions", "drafts", ("drafts.versions",), ADVISOR),
    View("drafts-plan", "drafts", ("drafts.plan",), ADVISOR),
    View("drafts-templates", "drafts", ("drafts.from_template",), ADVISOR),
    View("drafts-filter", "drafts", ("drafts.filter",), ADVISOR),
    View("drafts-emoji", "drafts", ("drafts.write", "drafts.emoji"), ADVISOR),
    View("dashboard", "dashboard"),
    View("dashboard-table", "dashboard", ("dashboard.table",)),
    View("dashboard-by", "dashboard", ("dashboard.by",)),
    View("dashboard-compare", "dashboard", ("dashboard.compare",)),
    View("imports", "imports", role=ADVISOR),
    View("people", "people"),
    View("people-account", "people", ("people.add_account",), ADVISOR),
    View("people-mandate", "people", ("people.give_mandate",)),
    View("preferences", "preferences"),
    View("palette", "approvals", ("shell.palette",)),
    View("help", "calendar", ("shell.help",)),
    View("sidebar-folded", "approvals", ("shell.sidebar",)),
)
OPPOSITES = {
    "approvals.difference",
    "drafts.board",
    "dashboard.table",
    "shell.sidebar",
    "calendar.split",
    "calendar.balance",
}
"""Actions that are switched back by doing them again."""


def full(camera: Camera, ws: Workspace) -> None:
    """Every view of the example."""
    for view in VIEWS:
        show(camera, ws, view)


def many(camera: Camera, ws: Workspace) -> None:
    """What holds posts, with ten thousand of them."""
    wanted = {"approvals", "calendar-month", "calendar-week", "calendar-agenda", "drafts", "drafts-board", "dashboard"}
    for view in VIEWS:
        if view.name in wanted:
            show(camera, ws, view)


def show(camera: Camera, ws: Workspace, view: View) -> None:
    """Take the picture of one view, and leave its room as it was."""
    window = camera.window
    person = next(found.person for found in people.people(ws) if found.role is view.role and found.here)
    if ws.me.person != person:
        camera.session.become(person)
    window.go(view.room)
    camera.settle(SHORT)
    if view.choose:
        choose_first(camera)
    ran = [name for name in view.actions if window.actions_.run(name) or note(f"{view.name}: {name} did nothing")]
    camera.picture(view.name)
    add_popup(camera, view.name)
    sheet = camera.sheet()
    if sheet is not None:
        sheet.close_sheet()
    for name in reversed(ran):
        if name in OPPOSITES:
            window.actions_.run(name)
    leave_popups(camera)
    # A room with something half done (words, an edit) is left as a person leaves it.
    window.go("preferences")
    camera.settle(SHORT)


def choose_first(camera: Camera) -> None:
    """The first post that waits, on screen for as long as a decision asks."""
    screen = cast("Any", camera.window.screen_of("approvals"))
    waiting = screen.reading.waiting() if screen.reading else []
    if waiting:
        cast("Any", camera.window.screen_of("approvals")).choose(waiting[0].key)
        camera.settle(0.9)


def add_popup(camera: Camera, name: str) -> None:
    """A menu is a window of its own: paint it into the picture that was just taken, where it stands."""
    popup = camera.qt.activePopupWidget()
    if popup is None:
        return
    path = str(camera.out / f"{camera.number:02}-{name}-{camera.suffix}.png")
    picture = QPixmap(path)
    painter = QPainter(picture)
    painter.drawPixmap(camera.window.mapFromGlobal(popup.mapToGlobal(QPoint(0, 0))), popup.grab())
    painter.end()
    picture.save(path)


def leave_popups(camera: Camera) -> None:
    """Close what opened over the window."""
    popup = camera.qt.activePopupWidget()
    while popup is not None:
        popup.close()
        popup = camera.qt.activePopupWidget()


def note(words: str) -> bool:
    """Say what could not be shown."""
    sys.stderr.write(words + "\n")
    return False


def loading(camera: Camera, _ws: Workspace) -> None:
    """The main rooms while what they asked for has not come."""
    waits: Callable[..., object] = lambda *_what, **_how: _Never()  # noqa: E731 - two stand-ins side by side
    _without_answers(camera, waits)


def error(camera: Camera, _ws: Workspace) -> None:
    """The main rooms when what they asked for could not be read."""
    broken = AppError(
        "“{file}” is damaged or its key is not the one in the keyring.",
        "The journal, from which it is rebuilt, was not touched.",
        "Run “exec-assistant doctor” for what can be done.",
        file="projection.db",
    )

    def fails(_fn: object, *_args: object, failed: Any = None, **_how: object) -> _Never:
        told = failed or camera.window.tell_error
        QTimer.singleShot(0, camera.window, lambda: told(broken))
        return _Never()

    _without_answers(camera, fails)


def offline(camera: Camera, _ws: Workspace) -> None:
    """Without a network: said in the status, and everything else as before."""
    camera.session.set_offline(True)
    for room in ("approvals", "calendar"):
        camera.window.go(room)
        camera.picture(room)


def empty(camera: Camera, _ws: Workspace) -> None:
    """The rooms of a new workspace."""
    for room in (*MAIN, "imports", "people"):
        camera.window.go(room)
        camera.picture(room)


def _without_answers(camera: Camera, run: Callable[..., object]) -> None:
    tasks = cast("Any", camera.window.tasks)
    kept = tasks.run
    tasks.run = run
    try:
        # Rooms that were read already are built anew, as after a change of language.
        camera.window.retranslate()
        for room in MAIN:
            camera.window.go(room)
            until = time.monotonic() + SKELETON_AFTER
            while time.monotonic() < until:
                camera.qt.processEvents()
                time.sleep(0.01)
            camera.picture(room)
            camera.window.trouble.hide()
    finally:
        tasks.run = kept


class _Never:
    """Work that is never done."""

    number = -1

    def cancel(self) -> None:
        """Nothing waits for it."""


STATES: dict[str, Callable[[Camera, Workspace], None]] = {
    "full": full, "empty": empty, "loading": loading, "error": error, "offline": offline, "many": many,
}  # fmt: skip


def new_workspace(folder: Path, language: str) -> Workspace:
    """A workspace of one person with nothing in it."""
    ws, _ = create_profile(
        folder, name="Ateliers Aubry", founder=Founder("Camille Aubry", Role.ADVISOR), zone="Europe/Paris",
        language=language, keystore=memory_keystore(), clock=StoryClock(),
    )  # fmt: skip
    return ws


def take(qt: QApplication, out: Path, state: str, language: Language, theme: ThemeChoice, folder: Path) -> None:
    """All pictures of one state in one language and theme."""
    i18n.install_language(qt, language)
    apply_theme(qt, theme)
    ws = new_workspace(folder, language) if state == "empty" else open_demo(folder, language=language)
    if state == "many":
        add_posts(ws, POSTS)
    camera = opened(qt, out / state, f"{language}-{theme}", ws)
    try:
        STATES[state](camera, ws)
    finally:
        camera.close()
        ws.close()


def opened(qt: QApplication, out: Path, suffix: str, ws: Workspace) -> Camera:
    """A camera over a workspace."""
    out.mkdir(parents=True, exist_ok=True)
    camera = Camera(qt, out, suffix)
    camera.open(ws)
    return camera


def take_sizes(qt: QApplication, out: Path, folder: Path, sizes: tuple[tuple[int, int], ...], what: str) -> None:
    """The main rooms in windows of some sizes, in French."""
    i18n.install_language(qt, "fr")
    apply_theme(qt, "light")
    ws = open_demo(folder, language="fr")
    camera = opened(qt, out / what.split("-", maxsplit=1)[0], what, ws)
    try:
        for width, height in sizes:
            camera.suffix = what if what.startswith("scale") else f"{width}x{height}"
            camera.window.resize(width, height)
            for room in MAIN:
                camera.window.go(room)
                camera.picture(room)
    finally:
        camera.close()
        ws.close()


def main() -> int:
    """Take what is asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=Path("build/looks"))
    parser.add_argument("--only", default="", help=f"one of {', '.join(STATES)}, sizes, scales")
    parser.add_argument("--scale", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    qt = application()
    with tempfile.TemporaryDirectory(prefix="exec-assistant-looks-") as scratch:
        folder = Path(scratch)
        if options.scale:
            take_sizes(qt, options.out, folder / "scale", ((1280, 720),), f"scales-{options.scale}")
            return 0
        for state in STATES:
            if options.only not in {"", state}:
                continue
            for language in i18n.LANGUAGES:
                for theme in ("light", "dark"):
                    take(
                        qt,
                        options.out,
                        state,
                        language,
                        theme,
                        folder / f"{state}{language}{theme}",
                    )
        if options.only in {"", "sizes"}:
            take_sizes(qt, options.out, folder / "sizes", SIZES, "sizes")
    if options.only in {"", "scales"}:
        for scale in SCALES:
            command = [sys.executable, __file__, "--out", str(options.out), "--scale", scale]
            subprocess.run(command, check=True, env={**os.environ, "QT_SCALE_FACTOR": scale})
    sys.stdout.write(f"{write_contact_sheet(options.out, 'Exec Assistant: every screen and state')}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
