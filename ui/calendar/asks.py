"""What the calendar asks a person before it does something: sheets for a date, an event, a new post."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from exec_assistant.domain.time import from_iso
from ui.calendar.entry_sheet import EntrySheet, form_of, new_form
from ui.calendar.filters import account_word
from ui.calendar.ghosts import FreeSlot, best_slot, free_slots
from ui.calendar.moves import Move
from ui.calendar.plan_sheet import NewPostSheet, PlanSheet
from ui.calendar.reading import accounts_that_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.calendar import CalendarRow
    from ui.calendar.view import CalendarScreen

DEFAULT_HOUR = time(9)


def wall_at(day: date, minutes: int | None) -> datetime:
    """A local moment of a day; without minutes, at the hour posts usually have."""
    return datetime.combine(day, DEFAULT_HOUR if minutes is None else time(*divmod(minutes, 60)))


class Asks(QObject):
    """The sheets of the calendar, over its screen."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen

    def new_post(self, day: date | None = None, minutes: int | None = None, account: str = "", text: str = "") -> None:
        """Begin a post: its title, its accounts, its time; without one, that of a free slot of the day is offered."""
        screen = self.screen
        day = day or self.likely_day()
        slot = best_slot(screen.model.free_slots(day), {account} - {""}) if minutes is None else None
        at = slot.wall if slot else wall_at(day, minutes)
        account = account or (slot.account if slot else "")
        sheet = NewPostSheet(
            at, screen.today, accounts=self._accounts(), chosen=[account] if account else self.usual_accounts()
        )
        sheet.planned.connect(
            lambda planned: screen.doing.new_post(planned.title, planned.wall, planned.accounts, sheet)
        )
        screen.context.shell.present(sheet)
        if text:
            # Typed on an empty place: the title goes on from there.
            sheet.title.setText(text)
            sheet.title.setFocus()

    def new_event(self, day: date | None = None, kind: str = "event") -> None:
        """Add an event, a quiet period or a holiday."""
        sheet = EntrySheet(new_form(day or self.likely_day(), kind))
        sheet.kept.connect(lambda form: self.screen.doing.keep(form, sheet))
        self.screen.context.shell.present(sheet)

    def entry(self, row: CalendarRow) -> None:
        """Change an event, a quiet period or a holiday."""
        sheet = EntrySheet(form_of(row, self.screen.zone))
        sheet.kept.connect(lambda form: self.screen.doing.keep(form, sheet))
        sheet.removed.connect(lambda entry: self.screen.doing.remove(entry, row.title, sheet))
        self.screen.context.shell.present(sheet)

    def move(self, item_ids: Sequence[str]) -> None:
        """Another date for the selected items; of one post, also another time and only some of its accounts."""
        reading = self.screen.reading
        rows = [reading.rows[key] for key in item_ids if key in reading.rows] if reading else []
        rows = [row for row in rows if row.movable or row.kind in {"event", "quiet"}]
        if not rows:
            return
        posts = {row.id for row in rows if row.kind == "post"}
        if len(posts) == 1 and len(rows) == sum(row.kind == "post" for row in rows):
            self.move_post(posts.pop(), [row.account for row in rows])
            return
        first = min(self._local(row) for row in rows)
        title = self.tr("Move %n item(s)", "", len(rows)) if len(rows) > 1 else self._moving(rows[0].title)
        at = max(first, datetime.combine(self.screen.today, first.time()))
        sheet = PlanSheet(title, self.tr("Move"), at, self.screen.today, timed=False)
        sheet.planned.connect(
            lambda planned: self._move_all(sheet, item_ids, (planned.wall.date() - first.date()).days)
        )
        self.screen.context.shell.present(sheet)

    def move_post(self, post: str, accounts: Sequence[str] = ()) -> None:
        """Another date for one post on the calendar."""
        reading = self.screen.reading
        rows = [row for row in (reading.of_post(post) if reading else []) if row.movable]
        if reading is None or not rows:
            return
        that_day = accounts_that_day(reading.rows, [f"{post}|{account}" for account in accounts], reading.zone)
        chosen = that_day.get(post) or [row.account for row in rows]
        first = min(self._local(row) for row in rows if row.account in chosen)
        names = dict(self._accounts())
        choices = [(row.account, names.get(row.account, row.account_name)) for row in rows]
        sheet = PlanSheet(
            self._moving(rows[0].title),
            self.tr("Move"),
            self.still_to_come(first, chosen),
            self.screen.today,
            accounts=choices if len(choices) > 1 else (),
            chosen=chosen,
            free=self._free_slots(),
        )
        only = () if len(choices) > 1 else tuple(chosen)
        sheet.planned.connect(
            lambda planned: self.screen.doing.plan(post, planned.wall, planned.accounts or only, sheet)
        )
        self.screen.context.shell.present(sheet)

    def plan(
        self,
        post: str,
        title: str,
        accounts: Sequence[str],
        day: date | None = None,
        minutes: int | None = None,
        account: str = "",
    ) -> None:
        """A first date for an idea; without accounts of its own it is offered the one of the place, else the usual."""
        sheet = PlanSheet(
            self.tr("Plan “{title}”").format(title=title),
            self.tr("Plan"),
            wall_at(day or self.likely_day(), minutes),
            self.screen.today,
            accounts=self._accounts(),
            chosen=list(accounts) or ([account] if account else self.usual_accounts()),
            free=self._free_slots(),
        )
        sheet.planned.connect(lambda planned: self.screen.doing.plan(post, planned.wall, planned.accounts, sheet))
        self.screen.context.shell.present(sheet)

    def likely_day(self) -> date:
        """The day the keyboard is on if it is still to come, else tomorrow."""
        day = self.screen.current_day()
        return day if day > self.screen.today else self.screen.today + timedelta(days=1)

    def _move_all(self, sheet: PlanSheet, item_ids: Sequence[str], days: int) -> None:
        sheet.close_sheet()
        self.screen.move_items(item_ids, days)

    def _moving(self, title: str) -> str:
        return self.tr("Move “{title}”").format(title=title)

    def still_to_come(self, at: datetime, accounts: Sequence[str]) -> datetime:
        """A local time itself, or where it is over (a missed post) the next that makes sense.

        That is the next free slot of its accounts within a week, else its own hour today or tomorrow.
        """
        reading = self.screen.reading
        if reading is None:
            return at
        now = reading.now.astimezone(ZoneInfo(reading.zone)).replace(tzinfo=None)
        if at > now:
            return at
        slot = next((one for one in self._free_slots() if one.account and one.suits(accounts)), None)
        if slot is not None and slot.wall - now < timedelta(days=7):
            return slot.wall
        today = datetime.combine(now.date(), at.time())
        return today if today > now else today + timedelta(days=1)

    def _local(self, row: CalendarRow) -> datetime:
        if row.all_day:
            return datetime.combine(date.fromisoformat(row.starts), DEFAULT_HOUR)
        return from_iso(row.starts).astimezone(ZoneInfo(self.screen.zone)).replace(tzinfo=None)

    def _free_slots(self) -> list[FreeSlot]:
        """Every free place that was read, by time."""
        reading = self.screen.reading
        return free_slots(reading.slots, reading.zone, reading.now) if reading else []

    def usual_accounts(self) -> list[str]:
        """The account that is written for most."""
        reading = self.screen.reading
        if reading is None or not reading.choices.accounts:
            return []
        used = [row.account for row in reading.rows.values() if row.kind == "post"]
        return [max(reading.choices.accounts, key=lambda one: used.count(one.account)).account]

    def _accounts(self) -> list[tuple[str, str]]:
        reading = self.screen.reading
        return [(one.account, account_word(one)) for one in reading.choices.accounts] if reading else []


def whole_move(
    screen: CalendarScreen, item_ids: Sequence[str], days: int, minutes: int = 0, *, copy: bool
) -> Move | None:
    """What moves when these items do: every account of a post that stands on the same day goes with it."""
    reading = screen.reading
    if reading is None:
        return None
    posts = accounts_that_day(reading.rows, item_ids, reading.zone)
    entries = [reading.rows[key] for key in item_ids if key in reading.rows and reading.rows[key].kind != "post"]
    moving = {post: tuple(accounts) for post, accounts in posts.items() if accounts}
    return Move(moving, tuple(entries), days, copy, minutes)
