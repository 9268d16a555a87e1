"""The calendar's room: month or agenda, the tray of ideas, the pane of the opened entry, filters and holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from ui.calendar import verbs
from ui.calendar.asks import Asks, wall_at, whole_move
from ui.calendar.day_sheet import DaySheet
from ui.calendar.doing import Doing
from ui.calendar.ghosts import best_slot
from ui.calendar.planner import Planner
from ui.calendar.pointing import Pointing
from ui.calendar.reading import find_day, read_card
from ui.calendar.room import CalendarRoom

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ui.calendar.inspector import Asked
    from ui.calendar.messages import (
        DayOpened,
        EntryOpened,
        IdeaDropped,
        IdeaOpened,
        MenuRequested,
        MoveRefused,
        MoveRequested,
        NewRequested,
        PlanRequested,
        SelectionChanged,
    )
    from ui.calendar.moves import Moved
    from ui.calendar.reading import CalendarReading, PostCard
    from ui.calendar.rereading import Reread
    from ui.calendar.tray import Idea
    from ui.shell.context import Context
    from ui.tasks import Task


class CalendarScreen(CalendarRoom):
    """What is planned, and moving it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted_item = ""
        self._card: Task | None = None
        self.doing = Doing(context, self)
        self.doing.moved.connect(self._follow_moved)
        self.asks = Asks(self)
        self.pointing = Pointing(self)
        self.new_button.clicked.connect(lambda _checked=False: self.pointing.new_post())
        self.event_button.clicked.connect(lambda _checked=False: self.asks.new_event())
        self.hold_button.clicked.connect(lambda _checked=False: self.hold_or_lift())
        for view in self.views.values():
            view.entry_opened.connect(self._entry_opened)
            view.move_requested.connect(self._move_requested)
            view.move_refused.connect(self._move_refused)
            view.selection_changed.connect(self._selection_changed)
            view.menu_requested.connect(self._menu_requested)
        for painted in (self.month, self.week):
            painted.day_opened.connect(self._day_opened)
            painted.new_requested.connect(self._new_requested)
            painted.idea_dropped.connect(self._idea_dropped)
        self.tray.list.plan_requested.connect(self._plan_requested)
        self.tray.list.idea_opened.connect(self._idea_opened)
        self.banner.lift_asked.connect(self.doing.lift)
        self.inspector.asked.connect(self._asked)
        verbs.add_actions(self)
        self.planner = Planner(self)

    @override
    def open_object(self, object_id: str) -> None:
        self._wanted_item = object_id
        self.context.tasks.run(find_day, self.context.ws, object_id, then=self._go_to_found)

    @override
    def take(self, found: CalendarReading) -> None:
        super().take(found)
        self._took(found)

    @override
    def take_changed(self, found: Reread) -> None:
        super().take_changed(found)
        self._took(found.reading)

    def _took(self, found: CalendarReading) -> None:
        self.planner.took(found)
        self.pointing.tell_now()
        if self.inspector.object_id:
            self._inspect(self.inspector.object_id)
        if self._wanted_item:
            self._select_object(self._wanted_item)

    # --- the entry that is opened ---

    def open_item(self, item_id: str) -> None:
        """Open a post beside the calendar (again: in Drafts), anything else in its sheet."""
        row = self.reading.rows.get(item_id) if self.reading else None
        if row is None:
            return
        if row.kind != "post":
            self.asks.entry(row)
        elif self.inspector.object_id == row.id:
            self.context.shell.go("drafts", row.id)
        else:
            self._inspect(row.id)

    def open_in_drafts(self) -> None:
        """Open the selected post where it is written."""
        post = next((key.split("|")[0] for key in self.selected() if "|" in key), "")
        if post:
            self.context.shell.go("drafts", post)

    def _inspect(self, object_id: str) -> None:
        row = self.reading.rows.get(object_id) if self.reading else None
        if row is not None:
            self.inspector.show_entry(row, self.zone)
            self.show_inspector()
        else:
            if self._card is not None:
                self._card.cancel()
            self._card = self.context.tasks.run(
                read_card, self.context.ws, object_id, then=self._show_card, failed=self._card_gone, owner=self
            )

    def _show_card(self, card: PostCard) -> None:
        found = self.reading
        if found is None:
            return
        keys = [f"{card.row.post}|{variant.account}" for variant in card.row.variants]
        conflicts = dict.fromkeys(conflict for key in keys for conflict in found.conflicts.get(key, ()))
        holds = [hold for hold in found.holds if hold.target == card.row.post]
        self.inspector.show_post(card, found.zone, conflicts=tuple(conflicts), holds=holds, names=found.names)
        self.show_inspector()

    def _card_gone(self, _error: object) -> None:
        self.close_inspector()

    def _asked(self, asked: Asked) -> None:
        found = self.reading
        if found is None:
            return
        row = found.rows.get(asked.object_id)
        if asked.what == "open":
            self.context.shell.go("drafts", asked.object_id)
        elif asked.what == "move":
            if found.of_post(asked.object_id):
                self.asks.move_post(asked.object_id)
            else:
                self._plan_requested_id(asked.object_id)
        elif asked.what == "undate":
            self.doing.plan(asked.object_id, None)
        elif asked.what == "hold":
            posts = found.of_post(asked.object_id)
            self.doing.ask_hold(asked.object_id, posts[0].title if posts else "")
        elif asked.what == "lift":
            self.doing.lift([hold.id for hold in found.holds if hold.target == asked.object_id])
        elif row is not None and asked.what == "edit":
            self.asks.entry(row)
        elif row is not None:
            self.doing.remove(row.id, row.title)

    # --- moving ---

    def ask_move(self) -> None:
        """Ask where the selected items should go."""
        self.asks.move(self.selected())

    def move_items(self, item_ids: Sequence[str], days: int, minutes: int = 0, *, copy: bool = False) -> None:
        """Move items by days and wall-clock minutes; each post takes along its accounts of the same day."""
        move = whole_move(self, item_ids, days, minutes, copy=copy)
        if move is not None and move.count and (days or minutes):
            self.doing.move(move)

    def take_away(self) -> None:
        """Take the date of the selected posts away; delete the selected events."""
        found = self.reading
        for key in dict.fromkeys(key.split("|")[0] for key in self.selected()):
            row = found.rows.get(key) if found else None
            if row is not None:
                self.doing.remove(row.id, row.title)
            else:
                self.doing.plan(key, None)

    def plan_idea(self) -> None:
        """Plan the idea under the keyboard of the tray, else its first one."""
        found = self.reading
        key = self.tray.list.current_id() or (found.ideas[0].id if found and found.ideas else "")
        if key:
            self._plan_requested_id(key)

    def hold_or_lift(self) -> None:
        """Hold everything; when everything is held, lift it."""
        holds = [hold.id for hold in self.reading.holds if hold.scope == "everything"] if self.reading else []
        if holds:
            self.doing.lift(holds)
        else:
            self.doing.ask_hold()

    def _follow_moved(self, moved: Moved) -> None:
        """Keep what moved in sight."""
        if moved.day is not None and moved.created:
            self._wanted_item = moved.created
            if not self._sight.first <= moved.day <= self._sight.last:
                self.view.go_to(moved.day)

    # --- what the views tell ---

    def _menu_requested(self, asked: MenuRequested) -> None:
        verbs.show_menu(self, asked)

    def _entry_opened(self, opened: EntryOpened) -> None:
        self.open_item(opened.item_id)

    def _day_opened(self, opened: DayOpened) -> None:
        if not self.model.entries(opened.day) and not self.model.bands(opened.day, opened.day):
            self.asks.new_post(opened.day)
            return
        sheet = DaySheet(opened.day, self.model, self.words)
        sheet.opened.connect(self.open_item)
        sheet.new_asked.connect(lambda: self.asks.new_post(opened.day))
        sheet.slot_asked.connect(lambda free: self.asks.new_post(free.day, free.minutes, free.account))
        self.context.shell.present(sheet)

    def _new_requested(self, wanted: NewRequested) -> None:
        self.asks.new_post(wanted.day, wanted.minutes, wanted.account, wanted.text)

    def _move_requested(self, wanted: MoveRequested) -> None:
        if wanted.account:
            self.pointing.move_in_column(wanted)
        else:
            self.move_items(wanted.item_ids, wanted.days, wanted.minutes, copy=wanted.copy)

    def _move_refused(self, refused: MoveRefused) -> None:
        held = self.model.find(refused.item_ids[0])
        if held is not None and held.item.status:
            status = self.words.status_title(held.item.status)
            self.context.shell.say(self.tr("“{title}” stays where it is: {status}.").format(
                title=held.item.title, status=status))  # fmt: skip
        elif held is not None:
            self.context.shell.say(self.tr("A public holiday stays where it is."))

    def _idea_dropped(self, dropped: IdeaDropped) -> None:
        idea = self._idea(dropped.idea_id)
        if dropped.day < self.today:
            self.context.shell.say(self.tr("This day is over; nothing new can be planned on it."))
        elif dropped.minutes is not None and self.pointing.is_over(dropped.day, dropped.minutes):
            self.context.shell.say(self.tr("This time is over; nothing new can be planned at it."))
        elif idea is not None and (not idea.accounts or (dropped.account and dropped.account not in idea.accounts)):
            self.asks.plan(idea.id, idea.title, idea.accounts, dropped.day, dropped.minutes, dropped.account)
        else:
            accounts = idea.accounts if idea is not None else ()
            slot = best_slot(self.model.free_slots(dropped.day), accounts) if dropped.minutes is None else None
            self.doing.plan(dropped.idea_id, slot.wall if slot else wall_at(dropped.day, dropped.minutes))

    def _idea_opened(self, opened: IdeaOpened) -> None:
        self.context.shell.go("drafts", opened.idea_id)

    def _plan_requested(self, wanted: PlanRequested) -> None:
        self._plan_requested_id(wanted.idea_id)

    def _plan_requested_id(self, post: str) -> None:
        self.context.tasks.run(read_card, self.context.ws, post, then=self._ask_plan)

    def _ask_plan(self, card: PostCard) -> None:
        self.asks.plan(card.row.post, card.row.shown_title, [variant.account for variant in card.row.variants])

    def _idea(self, idea_id: str) -> Idea | None:
        ideas = self.reading.ideas if self.reading else ()
        return next((idea for idea in ideas if idea.id == idea_id), None)

    def _selection_changed(self, changed: SelectionChanged) -> None:
        """The pane follows the selection while it is open."""
        if not self.inspector.object_id or len(changed.item_ids) > 1:
            return
        if not changed.item_ids:
            self.close_inspector()
            return
        wanted = changed.item_ids[0].split("|")[0]
        if wanted != self.inspector.object_id:
            self._inspect(wanted)

    def _go_to_found(self, found: tuple[date | None, str]) -> None:
        day, object_id = found
        if day is None:
            self._wanted_item = ""
            if object_id and self._idea(object_id) is not None:
                self._show_side(True)
            return
        self.view.go_to(day)
        if self.reading is not None and self.reading.first <= day <= self.reading.last:
            self._select_object(object_id)

    def _select_object(self, object_id: str) -> None:
        keys = [key for key in self.reading.rows if key.split("|")[0] == object_id] if self.reading else []
        shown = [key for key in keys if self.model.find(key) is not None]
        if shown:
            self._wanted_item = ""
            self.view.select(shown)
            self._inspect(object_id)
