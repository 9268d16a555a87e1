"""What the drags of month and week mean: edges of windows and events, back to the tray, another account's column."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer

from ui.calendar.asks import wall_at
from ui.calendar.moves import Move
from ui.calendar.reading import accounts_that_day, day_beyond, read_card

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.calendar.messages import DraggedOut, MoveRequested, ResizeRequested, WindowRequested
    from ui.calendar.reading import CalendarReading, PostCard
    from ui.calendar.view import CalendarScreen

_MINUTE_MS = 20_000
"""How often the line of the present moment is put where it belongs."""


class Pointing(QObject):
    """Answers what the painted views ask for with the pointer."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        screen.week.window_requested.connect(self._window_requested)
        screen.week.resize_requested.connect(self._resize_requested)
        for view in (screen.month, screen.week):
            view.dragged_out.connect(self._dragged_out)
        self._asked_beyond: set[tuple[date, date, int]] = set()
        screen.agenda.verticalScrollBar().valueChanged.connect(self._agenda_scrolled)
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self.tell_now)
        self._clock.start()

    def tell_now(self) -> None:
        """Put the line of the present moment where the workspace's clock stands."""
        local = self.screen.context.ws.clock.now().astimezone(ZoneInfo(self.screen.zone))
        self.screen.week.set_now(local.date(), local.hour * 60 + local.minute)

    def is_over(self, day: date, minutes: int) -> bool:
        """Whether a local time has passed."""
        now = self.screen.context.ws.clock.now().astimezone(ZoneInfo(self.screen.zone)).replace(tzinfo=None)
        return wall_at(day, minutes) <= now

    def new_post(self) -> None:
        """Begin a post; in the week at the empty place under the keyboard, if that is still to come."""
        screen = self.screen
        place = screen.week.cursor_place
        if screen.view is screen.week and not screen.week.current_id() and place.day > screen.today:
            screen.week.begin_post()
        else:
            screen.asks.new_post()

    def new_post_on(self, day: date) -> None:
        """Begin a post on a day; in the week at the place that was pointed at."""
        if self.screen.view is self.screen.week:
            self.screen.week.begin_post()
        else:
            self.screen.asks.new_post(day)

    def nudge(self, across: int, down: int, *, copy: bool = False) -> None:
        """Move what is selected by a day, or by what up and down mean in the view (a week, a quarter of an hour)."""
        screen = self.screen
        if screen.view is screen.week:
            screen.week.request_move(across, down * 15, copy=copy)
        elif screen.view is screen.month:
            screen.month.request_move(across + 7 * down, copy=copy)
        else:
            screen.agenda.request_move(across + 7 * down, copy=copy)

    def move_in_column(self, wanted: MoveRequested) -> None:
        """With a column for each account only what was grabbed moves; another's column is for its own variant."""
        found = self.screen.reading
        rows = [found.rows[key] for key in wanted.item_ids if key in found.rows] if found else []
        if found is None or not rows:
            return
        posts = [row for row in rows if row.kind == "post"]
        stranger = [row for row in posts if row.account != wanted.account]
        if len(posts) == 1 and stranger:
            self.screen.context.tasks.run(
                read_card,
                self.screen.context.ws,
                posts[0].id,
                then=functools.partial(self._to_other_column, wanted),
                owner=self,
            )
            return
        # Several items, dragged together, keep their accounts: the move is one of time.
        accounts: dict[str, tuple[str, ...]] = {}
        for row in posts:
            accounts[row.id] = (*accounts.get(row.id, ()), row.account)
        entries = tuple(row for row in rows if row.kind != "post")
        if wanted.days or wanted.minutes:
            self.screen.doing.move(Move(accounts, entries, wanted.days, wanted.copy, wanted.minutes))

    def _to_other_column(self, wanted: MoveRequested, card: PostCard) -> None:
        """A post stands in another account's column only if it is written for it; a drag never changes accounts."""
        screen, found = self.screen, self.screen.reading
        held = screen.model.find(wanted.item_ids[0])
        if found is None or held is None:
            return
        names = {one.account: one.name for one in found.choices.accounts}
        account = next((one for one in card.row.variants if one.account == wanted.account), None)
        if account is None:
            said = self.tr("“{title}” is not written for {account}; a drag does not change that.")
            screen.context.shell.say(
                said.format(title=card.row.shown_title, account=names.get(wanted.account, wanted.account))
            )
            return
        minutes = held.minutes + wanted.minutes
        day = held.first.fromordinal(held.first.toordinal() + wanted.days)
        if 0 <= minutes < 24 * 60:
            screen.doing.plan(card.row.post, wall_at(day, minutes), (wanted.account,))

    def _agenda_scrolled(self, value: int) -> None:
        """At either end of what was read, the agenda goes on with what comes next, however far away it is."""
        bar, found = self.screen.agenda.verticalScrollBar(), self.screen.reading
        if found is None or self.screen.view is not self.screen.agenda or bar.minimum() < value < bar.maximum():
            return
        step = 1 if value >= bar.maximum() else -1
        asked = (found.first, found.last, step)
        if asked in self._asked_beyond:
            return
        self._asked_beyond.add(asked)
        self.screen.context.tasks.run(
            day_beyond,
            self.screen.context.ws,
            found.last if step > 0 else found.first,
            step,
            then=self._read_on,
            owner=self,
        )

    def _read_on(self, day: date | None) -> None:
        if day is not None:
            self.screen.read_on(day)

    def _window_requested(self, wanted: WindowRequested) -> None:
        """What stands as one entry has one window; with a column for each account, each has its own."""
        found = self.screen.reading
        row = found.rows.get(wanted.item_id) if found else None
        if found is None or row is None:
            return
        same = [
            other.account
            for other in found.of_post(row.id)
            if (other.starts, other.opens, other.closes, other.status)
            == (row.starts, row.opens, row.closes, row.status)
        ]
        accounts = [row.account] if self.screen.week.split else same
        self.screen.doing.change_window(row.id, accounts, wanted.opens, wanted.closes)

    def _resize_requested(self, wanted: ResizeRequested) -> None:
        found = self.screen.reading
        row = found.rows.get(wanted.item_id) if found else None
        if row is not None:
            self.screen.doing.resize(row, wanted.starts, wanted.ends)

    def _dragged_out(self, out: DraggedOut) -> None:
        """Something hangs from the pointer outside its view: the tray takes posts back."""
        tray = self.screen.tray
        over = bool(out.item_ids) and tray.isVisible() and tray.rect().contains(tray.mapFromGlobal(out.position))
        tray.set_target(over and not out.dropped)
        if over and out.dropped:
            self.undate(out.item_ids)

    def undate(self, item_ids: Sequence[str]) -> None:
        """Take dates away, each post with its accounts of the same day; events have no place among the ideas."""
        found: CalendarReading | None = self.screen.reading
        if found is None:
            return
        posts = {
            post: tuple(kept) for post, kept in accounts_that_day(found.rows, item_ids, found.zone).items() if kept
        }
        if posts:
            self.screen.doing.undate(posts)
        elif any(key in found.rows and found.rows[key].kind != "post" for key in item_ids):
            self.screen.context.shell.say(self.tr("Events and quiet periods keep their dates; Delete removes them."))
