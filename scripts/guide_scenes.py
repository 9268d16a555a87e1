"""Play the scenes of the user guide that the tour does not pass, on the example, and render them.

    python -m scripts.guide_scenes LANGUAGE FOLDER

Pictures are named as the guide names them, ``week-en-light.png``. Nothing here checks anything: the tour does.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

from exec_assistant.demo import open_demo
from exec_assistant.domain.people import Role
from exec_assistant.services import people, posts, reminders
from ui import i18n
from ui.app import application
from ui.desktop.notifier import Notifier
from ui.notifying import Notifying
from ui.theme import apply_theme
from ui.tour import Camera

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace
    from ui.approvals.view import ApprovalsScreen
    from ui.calendar.view import CalendarScreen
    from ui.drafts.view import DraftsScreen
    from ui.i18n import Language
    from ui.theme import ThemeChoice

THEME: ThemeChoice = "light"
LINES = {"en": "Tue 8:30 LinkedIn Q3 results #climat", "fr": "mardi 8h30 LinkedIn résultats T3 #climat"}
HER_WORDS = " Merci à elle."
TITLES = {"en": "The heat of a foundry", "fr": "La chaleur d’une fonderie"}
THREADS = {
    "en": """\
At night a foundry throws away enough heat to warm a small town.

---

In Brévières we put an exchanger where there was only a chimney. It took two winters, a mayor who said yes before the \
sums were done, and teams who let others work around them.

---

What I keep from it: the longest part was not the pipe. It was two winters of waiting for a signature, and people who \
did not give up.""",
    "fr": """\
La nuit, une fonderie rejette assez de chaleur pour chauffer une petite ville.

---

À Brévières, nous avons posé un échangeur là où il n’y avait qu’une cheminée. Il a fallu deux hivers, une maire qui a \
dit oui avant la fin du calcul, et des équipes qui ont accepté que l’on travaille autour d’elles.

---

Ce que j’en retiens\u202f: le plus long n’était pas le tuyau. C’étaient deux hivers à attendre une signature, et des \
gens qui n’ont pas renoncé.""",
}
_LATE = 11 * 60
"""Minutes of the day from which on the whole window of a post is in sight."""
_LOOKED_AT = 0.9
"""Seconds after which a post on screen may be decided on."""


class _Silent(Notifier):
    """A system that could show notifications."""

    @override
    def show(self, token: str, title: str, body: str, verb: str) -> None:
        """Nobody is there to be told."""


def edit_in_place(camera: Camera, _ws: Workspace) -> None:
    """The executive's own words in the text that waits."""
    camera.window.go("approvals")
    camera.settle()
    screen = cast("ApprovalsScreen", camera.window.screen_of("approvals"))
    waiting = screen.reading.waiting() if screen.reading else []
    screen.choose(waiting[0].key)
    camera.settle(_LOOKED_AT)
    camera.window.actions_.run("approvals.edit")
    camera.settle()
    edit = camera.qt.focusWidget()
    if isinstance(edit, QPlainTextEdit | QTextEdit):
        edit.moveCursor(edit.textCursor().MoveOperation.EndOfBlock)
        edit.insertPlainText(HER_WORDS)
    camera.picture("edit-in-place")


def quick_entry(camera: Camera, _ws: Workspace) -> None:
    """A line as it is understood."""
    screen = _calendar(camera, "month")
    screen.planner.quick.open(LINES[i18n.language()])
    camera.picture("quick-entry")
    screen.planner.quick.bar.line.clear()
    screen.planner.quick.leave()


def week(camera: Camera, _ws: Workspace) -> None:
    """The week to come, with the window of a scheduled post."""
    screen = _calendar(camera, "week")
    screen.week.go_to(screen.today + timedelta(days=7 - screen.today.weekday()))
    camera.settle()
    scheduled = [
        held.item.id
        for offset in range(5)
        for held in screen.model.entries(screen.current_day() + timedelta(days=offset))
        if held.item.status == "scheduled" and held.minutes >= _LATE
    ]
    screen.week.select(scheduled[:1])
    camera.picture("week")


def on_paper(camera: Camera, _ws: Workspace) -> None:
    """The month before it is printed."""
    _calendar(camera, "month")
    camera.window.actions_.run("calendar.print")
    camera.picture("print")
    camera.leave_sheet()


def board(camera: Camera, _ws: Workspace) -> None:
    """Every post in the column of its status."""
    camera.window.go("drafts")
    camera.settle()
    camera.window.actions_.run("drafts.board")
    camera.picture("board")
    camera.window.actions_.run("drafts.board")


def thread(camera: Camera, ws: Workspace) -> None:
    """A thread as X shows it."""
    account = next(one.account for one in people.accounts(ws) if one.network == "x")
    title, text = TITLES[i18n.language()], THREADS[i18n.language()]
    post = posts.create_post(ws, title=title, source=text, accounts=(account,)).created
    camera.window.go("drafts", post)
    camera.settle()
    cast("DraftsScreen", camera.window.screen_of("drafts")).editor.show_tab(account)
    camera.settle()
    camera.window.actions_.run("drafts.preview")
    camera.picture("preview-thread")
    camera.leave_sheet()


def notifications(camera: Camera, ws: Workspace) -> None:
    """What the system tells, and when not."""
    reminders.keep_wishes(ws, reminders.Wishes(on=True))
    notifying = Notifying(camera.window, ws)
    notifying.notifier = _Silent(notifying)
    camera.window.context.notifying = notifying
    camera.window.go("preferences")
    camera.picture("preferences")


SCENES = (
    (Role.ADVISOR, quick_entry),
    (Role.ADVISOR, week),
    (Role.ADVISOR, on_paper),
    (Role.ADVISOR, board),
    (Role.ADVISOR, thread),
    (Role.EXECUTIVE, notifications),
    (Role.EXECUTIVE, edit_in_place),
)


def play(language: Language, out: Path) -> None:
    """Play all scenes in one language."""
    qt = application()
    i18n.install_language(qt, language)
    apply_theme(qt, THEME)
    with tempfile.TemporaryDirectory(prefix="guide-scenes-") as folder:
        ws = open_demo(Path(folder) / "profile", language=language)
        camera = Camera(qt, out, f"{language}-{THEME}")
        camera.open(ws)
        try:
            for role, scene in SCENES:
                person = next(one.person for one in people.people(ws) if one.role is role and one.here)
                if ws.me.person != person:
                    camera.session.become(person)
                    camera.settle()
                scene(camera, ws)
        finally:
            camera.close()
            ws.close()


def _calendar(camera: Camera, view: str) -> CalendarScreen:
    camera.window.go("calendar")
    camera.settle()
    camera.window.actions_.run(f"calendar.{view}")
    camera.settle()
    return cast("CalendarScreen", camera.window.screen_of("calendar"))


if __name__ == "__main__":
    play(cast("Language", sys.argv[1]), Path(sys.argv[2]))
