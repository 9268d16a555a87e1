"""The frame of the calendar's room: its views, panes and filters, and how what was read is shown in them."""

from __future__ import annotations

import functools
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.calendar.agenda_view import AgendaView
from ui.calendar.balance import BalanceStrip
from ui.calendar.balancing import balance_of
from ui.calendar.banner import HoldBanner
from ui.calendar.feed import Feed
from ui.calendar.filters import FilterBar, account_word
from ui.calendar.ghosts import free_slots
from ui.calendar.inspector import Inspector
from ui.calendar.messages import RangeChanged
from ui.calendar.model import DayModel, Placed
from ui.calendar.month_view import MonthView
from ui.calendar.reading import MARGIN_DAYS, Filters, keep_room
from ui.calendar.tray_pane import TrayPane
from ui.calendar.week.layout import AccountColumn
from ui.calendar.week.view import WeekView
from ui.calendar.words import CalendarWords
from ui.shell.screen import Screen
from ui.theme import Size, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import Segmented
from ui.widgets.frames import EmptyState
from ui.widgets.text import Divider

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.calendar.reading import CalendarReading
    from ui.calendar.rereading import Reread
    from ui.shell.context import Context

TRAY_WIDTH = 244
NARROW = 860
"""Pixels of the room below which its tools are icons only."""
ROOMY = 1100
"""Pixels of the room from which titles keep their room beside the ideas."""
_NEAR_THE_EDGE = timedelta(days=MARGIN_DAYS // 3)


class CalendarRoom(Screen):
    """Everything that shows; what it does is in :class:`~ui.calendar.view.CalendarScreen`."""

    name = "calendar"

    def __init__(self, context: Context) -> None:
        super().__init__(context, i18n.translate("Rooms", "Calendar"))
        # The zone of the workspace is read with the rest; until then the day of this machine stands in for its own.
        today = context.ws.clock.now().astimezone().date()
        self.reading: CalendarReading | None = None
        self.filters: Filters | None = None
        self.words = CalendarWords(parent=self)
        self.model = DayModel("UTC", self)
        self.month = MonthView(self.model, today, words=self.words, first_weekday=i18n.first_weekday() - 1)
        self.week = WeekView(self.model, today, words=self.words, first_weekday=i18n.first_weekday() - 1)
        self.agenda = AgendaView(self.model, today, words=self.words)
        self.views: dict[str, MonthView | WeekView | AgendaView] = {
            "month": self.month,
            "week": self.week,
            "agenda": self.agenda,
        }
        self.feed = Feed(context, self)
        self.feed.answered.connect(self.take)
        self.feed.changed.connect(self.take_changed)
        self._sight = self.month.visible_range()
        # Whether the ideas are shown in a wide window, and in a narrow one.
        self._tray_where = {False: True, True: False}
        self._narrow = False
        self._build_header()
        self._build_body()
        for view in self.views.values():
            view.range_changed.connect(functools.partial(self._ranged, view))
        self.filter_bar.changed.connect(self._filters_chosen)
        self.inspector.closed.connect(self.close_inspector)
        context.actions.changed.connect(self._follow_single_keys)
        self._follow_single_keys()

    def _follow_single_keys(self) -> None:
        for view in self.views.values():
            view.single_keys = self.context.actions.single_keys

    # --- building ---

    def _build_header(self) -> None:
        self.back = IconButton("chevron-left", self.tr("Previous month"), self, keys="PgUp")
        self.back.clicked.connect(lambda _checked=False: self.turn(-1))
        today = Button(self.tr("Today"), "secondary", parent=self, keys="T")
        today.clicked.connect(lambda _checked=False: self.go_today())
        self.ahead = IconButton("chevron-right", self.tr("Next month"), self, keys="PgDown")
        self.ahead.clicked.connect(lambda _checked=False: self.turn(1))
        kinds = [
            ("month", self.tr("Month"), "month"),
            ("week", self.tr("Week"), "week"),
            ("agenda", self.tr("Agenda"), "agenda"),
        ]
        self.kinds = Segmented(kinds, self.tr("View"), self)
        self.kinds.chosen.connect(self.show_view)
        for tool in (self.back, today, self.ahead, self.kinds):
            self.header.add_tool(tool)
        self.new_button = Button(self.tr("New post"), "primary", "add", self, keys="N")
        self.header.set_primary(self.new_button)

    def _build_body(self) -> None:
        self.banner = HoldBanner(self)
        self.body.addWidget(self.banner)
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.L, Space.XS, Space.L, Space.XS)
        bar.setSpacing(Space.XS)
        self.filter_bar = FilterBar(self)
        bar.addWidget(self.filter_bar)
        bar.addStretch(1)
        self.hold_button = Button(self.tr("Hold everything…"), "ghost", "pause", self, keys="Shift+H")
        self.event_button = Button(self.tr("Add event…"), "ghost", "event", self, keys="E")
        self.tray_button = IconButton("tray", self.tr("Show or hide the ideas"), self, keys="I")
        self.tray_button.setCheckable(True)
        self.tray_button.setChecked(True)
        self.tray_button.clicked.connect(lambda _checked=False: self.toggle_tray())
        self.split_button = IconButton("board", self.tr("A column for each account"), self, keys="Shift+A")
        self.split_button.setCheckable(True)
        self.split_button.hide()
        self.split_button.clicked.connect(lambda _checked=False: self.toggle_split())
        for widget in (self.hold_button, self.event_button, self.split_button, self.tray_button):
            bar.addWidget(widget)
        self.body.addLayout(bar)
        self.body.addWidget(Divider(self))
        self.empty = EmptyState(
            "calendar",
            self.tr("Nothing planned yet"),
            self.tr(
                "Your posts, events and quiet periods will stand here. Bring in a content plan, or begin with one post."
            ),
            self,
            verb=self.tr("Import a plan"),
            run=lambda: self.context.shell.go("imports"),
        )
        if self.empty.button is not None:
            self.empty.button.set_kind("secondary")
        self.pages = QStackedWidget(self)
        for page in (*self.views.values(), self.empty):
            self.pages.addWidget(page)
        self.balance = BalanceStrip(self)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.pages, 1)
        left.addWidget(self.balance)
        self.tray = TrayPane(self)
        self.inspector = Inspector(self)
        self.side = QStackedWidget(self)
        self.side.setFixedWidth(TRAY_WIDTH)
        self.side.addWidget(self.tray)
        self.side.addWidget(self.inspector)
        self._side_line = Divider(self, vertical=True)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._side_line)
        row.addWidget(self.side)
        self.body.addLayout(row, 1)

    # --- Screen ---

    @override
    def refresh(self) -> None:
        self.feed.refresh(self._sight, self.filters)

    @override
    def first_focus(self) -> QWidget | None:
        return self.view

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(narrow=self.width() < ROOMY)

    def _fit(self, *, narrow: bool) -> None:
        """In a narrow window the ideas make room for titles; in a narrower one the tools keep only their icons."""
        self.new_button.setText("" if self.width() < NARROW else self.new_button.accessibleName())
        self.fit_tools()
        if narrow != self._narrow:
            self._narrow = narrow
            shown = self._tray_where[narrow]
            self.tray_button.setChecked(shown)
            if self.side.currentWidget() is self.tray:
                self._show_side(shown)

    def fit_tools(self) -> None:
        """Give the filters the room they need: first the tools beside them become icons, then filters say less."""
        tools = [button for button in (self.hold_button, self.event_button) if not button.isHidden()]
        for button in tools:
            button.setText(button.accessibleName())
        self.filter_bar.set_brief(False)
        left = self.width() - 2 * Space.L - 2 * self.tray_button.sizeHint().width() - len(tools) * Space.XS
        if sum(button.sizeHint().width() for button in tools) + self.filter_bar.sizeHint().width() > left:
            for button in tools:
                button.setText("")
            wide = sum(button.sizeHint().width() for button in tools) + self.filter_bar.sizeHint().width()
            self.filter_bar.set_brief(wide > left)

    # --- what is shown ---

    @property
    def view(self) -> MonthView | WeekView | AgendaView:
        """The view that is chosen."""
        return self.views[self.kinds.value]

    @property
    def zone(self) -> str:
        """The workspace's zone, once it is known."""
        return self.model.zone

    @property
    def today(self) -> date:
        """Today, where the workspace is."""
        return self.month.today

    def selected(self) -> tuple[str, ...]:
        """The selected items, else the one under the keyboard."""
        found = self.view.selected_ids()
        if found:
            return found
        view = self.view
        stop = view.cursor_place.stop if isinstance(view, MonthView) else view.current_id()
        return (stop,) if self.model.find(stop) is not None else ()

    def take(self, found: CalendarReading) -> None:
        """Show the calendar as it was read."""
        first_time = self.reading is None
        self.reading = found
        self.filters = found.filters
        if found.zone != self.model.zone:
            self.model.set_zone(found.zone)
        if found.today != self.month.today:
            for view in self.views.values():
                view.set_today(found.today)
        self.model.set_placed(found.placed)
        self.filter_bar.set_choices(found.choices)
        self.filter_bar.choose(found.filters)
        accounts = {one.account: account_word(one) for one in found.choices.accounts}
        self.banner.show_holds(found.holds, accounts)
        held = any(hold.scope == "everything" for hold in found.holds)
        self.hold_button.setHidden(held)
        self.fit_tools()
        shown_accounts = [one for one in found.choices.accounts if one.account in (found.filters.account or accounts)]
        self.week.set_accounts([AccountColumn(one.account, one.name, one.network.value) for one in shown_accounts])
        if first_time:
            self.kinds.choose(found.view)
            self._name_tools()
            self._tray_where[False] = found.tray
            self._show_side(self._tray_where[self._narrow])
            if found.view != "month":
                self.view.go_today()
        self._show_around(found)

    def take_changed(self, found: Reread) -> None:
        """Show what is new since the last reading, and leave the rest as it is painted."""
        self.reading = found.reading
        self.model.apply([held.item for held in found.changed], found.gone)
        self._show_around(found.reading)

    def _show_around(self, found: CalendarReading) -> None:
        """Whatever stands beside the entries themselves."""
        self.model.set_stretches(found.stretches)
        self.model.set_free_slots(free_slots(found.slots, found.zone, found.now))
        self.tray.show_ideas(found.ideas)
        self.pages.setCurrentWidget(self.empty if found.empty else self.view)
        self.balance.setVisible(not found.empty)
        self._ranged(self.view, self.view.visible_range())

    def show_view(self, kind: str) -> None:
        """Month, week or agenda, on the same day and with the same selection."""
        selected, day = self.selected(), self.current_day()
        self.kinds.choose(kind)
        self._name_tools()
        if self.reading is not None and not self.reading.empty:
            self.pages.setCurrentWidget(self.view)
        self.view.select(selected)
        self.view.go_to(day)
        # Going there puts the agenda's keyboard on the first line of the day; what was selected is still meant.
        if selected:
            self.view.select(selected)
        self.view.setFocus()
        self._ranged(self.view, self.view.visible_range())
        self._keep()

    def _name_tools(self) -> None:
        """What the arrows turn, and whether days can be split."""
        week = self.view is self.week
        self.back.set_name(self.tr("Previous week") if week else self.tr("Previous month"), "PgUp")
        self.ahead.set_name(self.tr("Next week") if week else self.tr("Next month"), "PgDown")
        self.split_button.setVisible(week)

    def toggle_split(self) -> None:
        """A column for each account in every day of the week, or all of them in one."""
        if self.view is not self.week:
            self.show_view("week")
        self.week.set_split(not self.week.split)
        self.split_button.setChecked(self.week.split)

    def turn(self, pages: int) -> None:
        """A month back or ahead; in the week, a week."""
        if self.view is self.week:
            self.week.turn(pages)
            return
        months = pages
        month = self._sight.month.year * 12 + self._sight.month.month - 1 + months
        first = date(month // 12, month % 12 + 1, 1)
        if self.view is self.month:
            self.month.go_to_month(first)
        else:
            self.agenda.go_to(first)

    def go_today(self) -> None:
        """Back to today."""
        self.view.go_today()

    def toggle_tray(self) -> None:
        """Show the tray of ideas, or give its room to the calendar."""
        if self.side.isVisible() and self.side.currentWidget() is self.inspector:
            self.close_inspector()
            self._show_side(True)
        else:
            self._show_side(self.side.isHidden())
        self._tray_where[self._narrow] = self.tray_button.isChecked()
        self._keep()

    def close_inspector(self) -> None:
        """Back to the ideas."""
        self.inspector.forget()
        self.side.setCurrentWidget(self.tray)
        self.side.setFixedWidth(TRAY_WIDTH)
        self._show_side(self.tray_button.isChecked())
        self.view.setFocus()

    def _show_side(self, shown: bool) -> None:
        self.side.setVisible(shown)
        self._side_line.setVisible(shown)
        self.tray_button.setChecked(shown)

    def _ranged(self, view: MonthView | WeekView | AgendaView, seen: RangeChanged) -> None:
        """Other days are in sight: say which month, count again, and read on before the end of what was read."""
        if view is not self.view:
            return
        self._sight = seen
        self.header.set_title(self.words.month_title(seen.month))
        found = self.reading
        if found is None:
            return
        if seen.first < found.first + _NEAR_THE_EDGE or seen.last > found.last - _NEAR_THE_EDGE:
            self.feed.read_all(self._sight, self.filters)
        shown = self._posts_between(seen.first, seen.last)
        self.balance.show_balance(balance_of(found, seen.first, seen.last, shown))

    def read_on(self, day: date) -> None:
        """Read as far as a day, which may lie long before or after everything that was read."""
        seen = self._sight
        self._sight = RangeChanged(min(seen.first, day), max(seen.last, day), seen.month)
        self.feed.read_all(self._sight, self.filters)

    def _posts_between(self, first: date, last: date) -> list[Placed]:
        """The posts shown between two days."""
        days = range(first.toordinal(), last.toordinal() + 1)
        return [held for ordinal in days for held in self.model.entries(date.fromordinal(ordinal))]

    def current_day(self) -> date:
        """The day the keyboard is on."""
        view = self.view
        return view.current_day() if isinstance(view, AgendaView) else view.cursor_place.day

    def show_inspector(self) -> None:
        """Show the pane in place of the ideas."""
        self.side.setCurrentWidget(self.inspector)
        self.side.setFixedWidth(Size.INSPECTOR)
        self.side.show()
        self._side_line.show()

    def _filters_chosen(self, filters: Filters) -> None:
        self.filters = filters
        self.fit_tools()
        self.feed.read_all(self._sight, self.filters)
        self._keep()

    def _keep(self) -> None:
        if self.filters is not None:
            run, tray = self.context.tasks.run, self._tray_where[False]
            run(keep_room, self.context.ws, self.filters, self.kinds.value, tray=tray, lane="write")
