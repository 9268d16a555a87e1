"""The calendar's room in a window over a small team's workspace, for its tests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from typing_extensions import override

from exec_assistant.domain.time import from_iso
from exec_assistant.services import schedule
from ui.shell.screen import Screen
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from datetime import datetime

    from pytestqt.qtbot import QtBot

    from tests.teams import Team
    from ui.calendar.view import CalendarScreen
    from ui.main_window import MainWindow
    from ui.shell.context import Context


class Elsewhere(Screen):
    """Any other room: remembers what it was asked to show."""

    name = "drafts"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Drafts")
        self.opened: list[str] = []

    @override
    def refresh(self) -> None:
        """Nothing is asked here."""

    @override
    def open_object(self, object_id: str) -> None:
        self.opened.append(object_id)


@dataclass
class Room:
    """The window, its team, and the screen."""

    window: MainWindow
    team: Team
    qtbot: QtBot

    @property
    def screen(self) -> CalendarScreen:
        from ui.calendar.view import CalendarScreen

        found = self.window.screen_of("calendar")
        assert isinstance(found, CalendarScreen)
        return found

    def settle(self) -> None:
        """Wait until no work is under way and its callbacks have come."""
        for _ in range(3):
            self.qtbot.wait(15)
            self.qtbot.waitUntil(lambda: self.window.tasks.busy == 0, timeout=10_000)

    def planned(self, wall: datetime, text: str = "Bonjour à tous", *, accounts: tuple[str, ...] = ()) -> str:
        """A draft of the advisor, planned at a local time."""
        post = self.team.draft(text)
        schedule.plan_post(self.team.ws, post, wall, accounts=accounts)
        self.settle()
        return post

    def item(self, post: str, account: str = "") -> str:
        """The item of a post's variant, the LinkedIn one by default."""
        return f"{post}|{account or self.team.linkedin}"

    def local(self, post: str, account: str = "") -> str:
        """Where a variant is planned, as a wall clock reads there; empty without a date."""
        from zoneinfo import ZoneInfo

        at = self.team.variant(post, account or self.team.linkedin).planned_at
        return from_iso(at).astimezone(ZoneInfo("Europe/Paris")).strftime("%Y-%m-%d %H:%M") if at else ""

    def choose(self, *items: str) -> None:
        """Select items and give the view the keyboard."""
        self.screen.view.select(items)
        self.screen.view.setFocus()

    @property
    def ideas(self) -> list[str]:
        """The posts in the tray."""
        reading = self.screen.reading
        assert reading is not None
        return [idea.id for idea in reading.ideas]

    @property
    def sheet(self) -> Sheet:
        """The one sheet that is open."""
        found = [sheet for sheet in self.window.findChildren(Sheet) if sheet.isVisible()]
        assert len(found) == 1
        return found[0]

    @property
    def sheets(self) -> int:
        """How many sheets are open."""
        return sum(sheet.isVisible() for sheet in self.window.findChildren(Sheet))
