"""What the window does for as long as a workspace is open: counts, the quiet status line, people, reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer

from exec_assistant.domain.time import from_iso
from exec_assistant.services import overview, people, publishing
from ui import i18n
from ui.actions.action import Action
from ui.approvals.queue_reading import read_queue
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.people import PersonRow
    from exec_assistant.services.workspace import Workspace
    from ui.main_window import MainWindow

_START = {"executive": "approvals", "reader": "approvals", "deputy": "approvals", "advisor": "calendar"}
"""The room each role begins in."""

_ROLES = {
    "executive": QT_TRANSLATE_NOOP("Roles", "Executive"),
    "advisor": QT_TRANSLATE_NOOP("Roles", "Advisor"),
    "reader": QT_TRANSLATE_NOOP("Roles", "Reader"),
    "deputy": QT_TRANSLATE_NOOP("Roles", "Deputy"),
}


def role_word(role: str) -> str:
    """A role in the language in force."""
    return i18n.translate("Roles", _ROLES[role])


class Session(QObject):
    """One open workspace in one window."""

    def __init__(self, window: MainWindow, ws: Workspace) -> None:
        super().__init__(window)
        self.window = window
        self.ws = ws
        self._offline = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(250)
        self._again.timeout.connect(self._ask)
        window.changes.changed.connect(self._changed)
        window.retranslated.connect(self._spoken)

    def begin(self) -> None:
        """Show whose workspace it is, and the first screen."""
        actions = self.window.actions_
        actions.set_role(self.ws.me.role.value)
        actions.add(
            Action(
                id="session.hold",
                title=QT_TRANSLATE_NOOP("Actions", "Hold everything, or lift the hold"),
                run=self._hold,
                enabled=lambda: self.window.current != "calendar",
                icon="pause",
            )
        )
        if self.ws.demo:
            self._offer_people(people.people(self.ws))
        self.window.show_ready(self.ws, person=self._person(), first=_START[self.ws.me.role.value])
        self._ask()
        for problem in self.ws.journal.problems:
            if problem.is_loss:
                # Publishing is refused meanwhile, so it must not stay hidden until then; one is enough to act on.
                self.window.tell_error(problem.error)
                break

    def _hold(self) -> None:
        """In a crisis nobody looks for the right room: the calendar, which holds, is opened from anywhere."""
        self.window.go("calendar")
        self.window.actions_.run("calendar.hold")

    def refresh_person(self) -> None:
        """Show who acts now."""
        self.window.sidebar.set_person(self._person())

    def _person(self) -> str:
        return f"{self.ws.me.name} · {role_word(self.ws.me.role.value)}"

    def _offer_people(self, found: list[PersonRow]) -> None:
        """In the example all people are on this machine: the palette can become each of them."""
        self.window.actions_.add(
            *(
                Action(
                    id=f"example.be.{person.person}",
                    title=i18n.translate("Example", "Continue as {name} ({role})").format(
                        name=person.name, role=role_word(person.role.value)
                    ),
                    run=lambda person=person: self.become(person.person),  # type: ignore[misc]
                    keys=(f"Ctrl+{number}",),
                    icon="people",
                )
                for number, person in enumerate(found, 1)
                if person.here
            )
        )

    def become(self, person: str) -> None:
        """Continue as another person of the example, in the room they begin in."""
        # What can be undone is undone by whoever did it.
        self.window.undo_strip.dismiss()
        self.ws.act_as(person)
        self.window.actions_.set_role(self.ws.me.role.value)
        self.refresh_person()
        self.window.go(_START[self.ws.me.role.value])

    def _spoken(self) -> None:
        """Say again, in the language in force, what no screen says."""
        if self.ws.demo:
            self._offer_people(people.people(self.ws))
        self.refresh_person()
        self._ask()

    def _changed(self, changes: Changes) -> None:
        del changes
        self._again.start()

    def _ask(self) -> None:
        self.window.tasks.run(_numbers, self.ws, then=self._show)

    def _show(self, numbers: tuple[int, int, int, str]) -> None:
        waiting, writing, trouble, next_at = numbers
        self.window.set_count("approvals", waiting)
        self.window.set_count("drafts", writing)
        self.window.say(self._status(trouble, next_at), lasting=True)

    def set_offline(self, offline: bool) -> None:
        """Say, first of all, that there is no network; everything but publishing goes on as before."""
        if offline != self._offline:
            self._offline = offline
            self._ask()

    def _status(self, trouble: int, next_at: str) -> str:
        parts = []
        if self._offline:
            parts.append(i18n.translate("Session", "Offline: all but publishing works"))
        if self.ws.demo:
            parts.append(i18n.translate("Session", "Example: keys in memory, nothing is kept"))
        if trouble:
            parts.append(i18n.plural("Session", "%n publication(s) to settle", trouble))
        elif next_at:
            when = i18n.moment(from_iso(next_at).astimezone(self._zone()))
            parts.append(i18n.translate("Session", "Next publication {when}").format(when=when))
        else:
            parts.append(i18n.translate("Session", "Saved"))
        return " · ".join(parts)

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.ws.zone())


def _numbers(ws: Workspace) -> tuple[int, int, int, str]:
    coming = publishing.next_publication(ws)
    # The very list that the room shows: what was put off does not wait, what was written on the spot does.
    waiting = len(read_queue(ws).waiting())
    return waiting, overview.to_write(ws), overview.to_settle(ws), coming.planned_at if coming else ""
