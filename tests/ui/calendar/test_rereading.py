"""Reading again only what changed gives what a full reading gives, whatever was done and in whatever order."""

from __future__ import annotations

import dataclasses
import random
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from exec_assistant.domain.posts import Document, VariantDraft
from exec_assistant.services import approvals, calendar, posts, schedule, slots
from tests.teams import make_team
from ui.calendar.reading import MARGIN_DAYS, Filters, read_calendar
from ui.calendar.rereading import reread

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.domain.changes import Changes, Undo
    from exec_assistant.services.workspace import Workspace
    from tests.teams import Team
    from tests.ui.calendar.calendar_room import Room
    from ui.calendar.reading import CalendarReading

STEPS = 25


class Hands:
    """Does one thing after another, as chance has it, to the posts of a small team."""

    def __init__(self, team: Team, seed: int) -> None:
        self.team, self.chance = team, random.Random(seed)
        self.posts: list[str] = []
        self.undo: Undo | None = None
        self.ways: list[Callable[[], Changes | None]] = [
            self.write, self.write, self.plan, self.plan, self.undate, self.move, self.retitle, self.reword,
            self.discard, self.submit, self.approve, self.take_back,
        ]  # fmt: skip

    def wall(self) -> datetime:
        """Any local moment of the year: some close together, some outside of what is read."""
        day = self.team.clock.now().date() + timedelta(days=self.chance.choice([0, 0, 1, 3, 30, MARGIN_DAYS, 200]))
        return datetime.combine(day, time(self.chance.choice([8, 9, 10]), self.chance.choice([0, 30, 59])))

    def accounts(self) -> tuple[str, ...]:
        return self.chance.choice([(), (self.team.linkedin,), (self.team.mastodon,)])

    def any(self) -> str:
        return self.chance.choice(self.posts)

    def write(self) -> Changes:
        both = [self.team.linkedin, self.team.mastodon]
        accounts = self.chance.choice([both, both[:1], both[1:], []])
        made = posts.create_post(self.team.be("advisor"), title="", source=f"Mot {len(self.posts)}", accounts=accounts)
        self.posts.append(made.created)
        return made

    def plan(self) -> Changes:
        return schedule.plan_post(self.team.be("advisor"), self.any(), self.wall(), accounts=self.accounts())

    def undate(self) -> Changes:
        return schedule.plan_post(self.team.be("advisor"), self.any(), None, accounts=self.accounts())

    def move(self) -> Changes:
        chosen = [self.any(), self.any()]
        return schedule.move_posts(self.team.be("advisor"), chosen, self.chance.choice([-1, 1]), minutes=45)

    def retitle(self) -> Changes:
        return posts.change_detail(self.team.be("advisor"), self.any(), "title", f"Titre {self.chance.random()}")

    def reword(self) -> Changes:
        document = Document(f"Autre {self.chance.random()}", {self.team.linkedin: VariantDraft()})
        return posts.save_revision(self.team.be("advisor"), self.any(), document)

    def discard(self) -> Changes:
        return posts.discard_post(self.team.be("advisor"), self.any())

    def submit(self) -> Changes:
        return approvals.submit(self.team.be("advisor"), self.any(), self.team.linkedin)

    def approve(self) -> Changes:
        return approvals.approve(self.team.be("executive"), self.any(), self.team.linkedin)

    def take_back(self) -> Changes | None:
        return self.team.ws.undo(self.undo) if self.undo is not None else None

    def step(self) -> frozenset[str]:
        """Do something; which posts changed."""
        from exec_assistant.domain.errors import AppError

        try:
            done = self.chance.choice(self.ways)()
        except AppError:
            return frozenset()
        if done is None:
            return frozenset()
        self.undo = done.undo
        return done.posts


def as_shown(reading: CalendarReading) -> dict[str, object]:
    """Everything of a reading but the moment and what only the first look asks for; what has an order keeps it."""
    found = {field.name: getattr(reading, field.name) for field in dataclasses.fields(reading)}
    found["rows"] = list(reading.rows.items())
    for name in ("now", "view", "tray"):
        del found[name]
    return found


def busy_team(ws_team: Team) -> None:
    """A slot, a quiet period and a holiday, so that everything that hangs on posts is there."""
    ws, day = ws_team.be("advisor"), ws_team.clock.now().date()
    slots.add_slot(ws, name="Chronique", weekdays=range(7), at=time(8, 30), account=ws_team.linkedin)
    slots.add_slot(ws, name="Matin", weekdays=range(7), at=time(9, 30))
    first, end = day + timedelta(days=3), day + timedelta(days=5)
    for kind in ("quiet", "holiday"):
        calendar.add_entry(
            ws, kind=kind, title=kind, starts=first.isoformat(), ends=end.isoformat(), all_day=True
        )  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_what_is_read_again_is_what_a_full_reading_gives(tmp_path: Path, qapp: object, seed: int) -> None:
    team = make_team(tmp_path)
    busy_team(team)
    hands = Hands(team, seed)
    hands.write()
    day = team.clock.now().date()
    filters = (Filters(), Filters(account=frozenset({team.linkedin})), Filters(status=frozenset({"draft"})))[seed % 3]

    def full(ws: Workspace) -> CalendarReading:
        return read_calendar(ws, day, day + timedelta(days=30), filters)

    before = full(team.ws)
    shown = {held.item.id: held for held in before.placed}
    waiting: frozenset[str] = frozenset()
    for number in range(STEPS):
        waiting |= hands.step()
        if number % 2:
            continue  # Two steps are sometimes read as one, as two quick keys are.
        again = reread(team.ws, before, waiting)
        before, waiting = again.reading, frozenset()
        assert as_shown(before) == as_shown(full(team.ws))
        for key in again.gone:
            del shown[key]
        shown |= {held.item.id: held for held in again.changed}
        assert shown == {held.item.id: held for held in before.placed}
    team.ws.close()


def test_on_another_day_everything_is_read(tmp_path: Path, qapp: object) -> None:
    team = make_team(tmp_path)
    day = team.clock.now().date()
    before = read_calendar(team.ws, day, day, Filters())
    team.clock.advance(days=1)
    again = reread(team.ws, before, frozenset({"any"}))
    assert again.whole
    assert (again.reading.today, again.reading.first) == (day + timedelta(days=1), before.first)
    team.ws.close()


def test_the_room_shows_after_many_changes_what_it_would_show_anew(room: Room) -> None:
    busy_team(room.team)
    room.settle()
    hands = Hands(room.team, 7)
    hands.posts = [room.team.draft(f"Texte {number}") for number in range(3)]
    ws = room.team.ws
    room.settle()
    answers: list[str] = []
    room.screen.feed.answered.connect(lambda _found: answers.append("whole"))
    room.screen.feed.changed.connect(lambda _found: answers.append("changed"))
    for _ in range(12):
        schedule.plan_post(ws, hands.any(), hands.wall(), accounts=hands.accounts())
        schedule.move_posts(ws, [hands.any()], 1)
        room.settle()
    assert set(answers) == {"changed"}
    reading = room.screen.reading
    assert reading is not None
    margin = timedelta(days=MARGIN_DAYS)
    anew = read_calendar(ws, reading.first + margin, reading.last - margin, reading.filters)
    assert as_shown(reading) == as_shown(anew)
    assert {held.item.id: held for held in anew.placed} == {
        held.item.id: room.screen.model.find(held.item.id) for held in anew.placed
    }
    assert len(room.screen.model) == len(anew.placed)
