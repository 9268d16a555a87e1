"""What the advisor plans with besides the views: quick entry, slots, saved views, the month on paper."""

from __future__ import annotations

import functools
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from exec_assistant.services import holidays, quick_entry
from ui import i18n, icons
from ui.actions.action import WRITERS, Action, shown_keys
from ui.calendar.balance import BalanceSheet
from ui.calendar.ghosts import best_slot
from ui.calendar.printing import Printing
from ui.calendar.quick_bar import QuickBar
from ui.calendar.quick_words import QuickWords, Usual
from ui.calendar.saved_views import SavedViews
from ui.calendar.slot_keeping import SlotKeeping
from ui.i18n import QT_TRANSLATE_NOOP
from ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from datetime import date, datetime

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.quick_entry import Understood
    from ui.calendar.reading import CalendarReading
    from ui.calendar.view import CalendarScreen


_IN_MENU = frozenset({"calendar.slots", "calendar.balance", "calendar.print", "calendar.holidays"})


class Planner(QObject):
    """Holds what stands beside the views, and offers it by key and palette."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        self.quick = QuickEntry(screen)
        self.slots = SlotKeeping(screen)
        self.views = SavedViews(screen)
        self.printing = Printing(screen)
        screen.balance.opened.connect(self.show_balance)
        add = QT_TRANSLATE_NOOP("Actions", "Quick entry: a post, an event or a slot in one line")
        slots_ = QT_TRANSLATE_NOOP("Actions", "Slots: the recurring places of the calendar…")
        views = QT_TRANSLATE_NOOP("Actions", "Saved views…")
        save = QT_TRANSLATE_NOOP("Actions", "Save this view…")
        balance = QT_TRANSLATE_NOOP("Actions", "Balance of what is in sight")
        off = QT_TRANSLATE_NOOP("Actions", "Add the public holidays of France")
        paper = QT_TRANSLATE_NOOP("Actions", "Print the month, or save it as a PDF…")
        self.actions = (
            Action("calendar.quick", add, self.quick.open, ("Q",), "calendar", icon="sparkle", roles=WRITERS),
            Action("calendar.views", views, self.views.open, ("V",), "calendar", icon="filter"),
            Action("calendar.save_view", save, self.views.ask_save, ("Shift+V",), "calendar", self._unsaved, "save"),
            Action("calendar.print", paper, self.printing.open, ("Ctrl+P",), "calendar", icon="print"),
            Action("calendar.holidays", off, self.add_holidays, (), "calendar", icon="flag", roles=WRITERS),
            Action("calendar.balance", balance, self.show_balance, ("B",), "calendar", icon="target"),
            Action("calendar.slots", slots_, self.slots.open, ("Shift+S",), "calendar", icon="repeat"),
        )
        screen.context.actions.add(*self.actions)
        self._build_tools()

    def _build_tools(self) -> None:
        """What the keys do, for the mouse: the line at hand, the rest in a menu."""
        line = IconButton("sparkle", self.tr("Quick entry"), self.screen, keys="Q")
        line.clicked.connect(lambda _checked=False: self.quick.open())
        self.more = IconButton("more", self.tr("More of the calendar"), self.screen)
        self.more.clicked.connect(
            lambda _checked=False: self.menu_now().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))
        )
        self.screen.header.add_tool(line)
        self.screen.header.add_tool(self.more)

    def menu_now(self) -> QMenu:
        """What the calendar can do besides, with its keys."""
        menu = QMenu(self.screen)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.actions:
            if action.id in _IN_MENU:
                shown = " ".join(shown_keys(action.keys[0])) if action.keys else ""
                made = QAction(icons.icon(action.icon, "secondary", 16), f"{action.text}\t{shown}".rstrip(), menu)
                made.triggered.connect(lambda _checked=False, action=action: action.run())
                menu.addAction(made)
        return menu

    def show_balance(self) -> None:
        """Stakes and pillars in sight as a table, and every empty stretch."""
        if self.screen.balance.balance is not None:
            self.screen.context.shell.present(BalanceSheet(self.screen.balance))

    def add_holidays(self) -> None:
        """Put the public holidays of France into the calendar, where it has none on their days yet."""
        context = self.screen.context
        context.tasks.run(
            holidays.add_french_holidays,
            context.ws,
            language=i18n.language(),
            then=self._holidays_added,
            lane="write",
        )

    def _holidays_added(self, changes: Changes) -> None:
        if changes.undo is None:
            self.screen.context.shell.say(self.tr("The calendar has them all already."))
        else:
            added = len(changes.undo.events)
            self.screen.context.shell.offer_changes(changes, self.tr("Added %n public holiday(s)", "", added))

    def _unsaved(self) -> bool:
        return self.views.current is None

    def took(self, reading: CalendarReading) -> None:
        """The calendar was read again."""
        self.slots.took(reading)
        self.views.took()


class QuickEntry(QObject):
    """The bar of quick entry over a calendar: what is typed is understood at once, and taken with Enter."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        self.words = QuickWords(self)
        self.bar = QuickBar(screen)
        screen.body.insertWidget(screen.body.indexOf(screen.banner) + 1, self.bar)
        self.bar.typed.connect(self._typed)
        self.bar.taken.connect(self.take)
        self.bar.left.connect(self.leave)
        self.bar.undo_asked.connect(lambda: screen.context.actions.run("shell.undo"))
        self._made: Understood | None = None

    def open(self, text: str = "") -> None:
        """Open the bar: with what was typed before, selected, or with the first letters typed elsewhere."""
        self.bar.show()
        if text:
            self.bar.line.setText(text)
        else:
            self.bar.line.selectAll()
        self.bar.line.setFocus()
        self._typed(self.bar.line.text())

    def leave(self) -> None:
        """Close the bar; its words wait for next time."""
        self.bar.hide()
        self.screen.view.setFocus()

    def take(self) -> None:
        """Make what the line asks for."""
        made = self._made
        if made is None or not made.ready or not self.bar.button.isEnabled():
            return
        usual = self._usual(made)
        if made.kind == "post":
            made = replace(made, accounts=made.accounts or usual.accounts, at=made.at or usual.at)
        self.bar.button.setEnabled(False)
        screen = self.screen
        screen.context.tasks.run(
            quick_entry.take_line,
            screen.context.ws,
            made,
            language=i18n.language(),
            name=self._name(made),
            then=functools.partial(self._taken, made),
            failed=self._refused,
            lane="write",
            owner=self,
        )

    # --- inside ---

    def _typed(self, text: str) -> None:
        reading = self.screen.reading
        if reading is None:
            return
        now = self._now()
        choices = reading.choices
        language = "en-us" if self.screen.words.american else i18n.language()
        made = quick_entry.understand_line(
            text, now, language=language, accounts=choices.accounts, labels=(*choices.pillars, *choices.campaigns)
        )
        usual = self._usual(made)
        made = self._judged(made, usual, now)
        self._made = made
        chips = self.words.chips(made, usual, choices.accounts, reading.names, now.date())
        # While the first words are typed it is no news that the title is still to come.
        remarks = [one for one in made.remarks if one.why != "no_title"]
        ready = made.ready and (made.kind != "post" or bool(made.accounts or usual.accounts))
        self.bar.show_understood(
            chips,
            [self.words.remark(one, now.date()) for one in remarks],
            ready=ready,
            doubt=any(one.stops or one.why in {"ambiguous_date", "weekday_differs"} for one in remarks),
        )

    def _judged(self, made: Understood, usual: Usual, now: datetime) -> Understood:
        """With the usual hour, today may be over although the day is not."""
        if made.kind == "post" and made.day == now.date() and made.at is None and usual.at <= now.time():
            over = quick_entry.Doubt("past", day=made.day)
            return replace(made, remarks=(*made.remarks, over)) if over not in made.remarks else made
        return made

    def _usual(self, made: Understood) -> Usual:
        """The account most is written for, and the hour of a free slot of the day, else the usual one."""
        accounts = made.accounts or tuple(self.screen.asks.usual_accounts())
        slot = best_slot(self.screen.model.free_slots(made.day), accounts) if made.day else None
        return Usual(tuple(accounts), slot.wall.time()) if slot else Usual(tuple(accounts))

    def _name(self, made: Understood) -> str:
        """The title of what was given none."""
        if made.kind == "slot" and made.accounts and self.screen.reading is not None:
            known = {one.account: i18n.network_name(one.network.value) for one in self.screen.reading.choices.accounts}
            return ", ".join(dict.fromkeys(known[one] for one in made.accounts if one in known))
        return self.words.kind(made.kind)

    def _now(self) -> datetime:
        zone = ZoneInfo(self.screen.zone)
        return self.screen.context.ws.clock.now().astimezone(zone).replace(tzinfo=None)

    def _taken(self, made: Understood, changes: Changes) -> None:
        # Set, not cleared: what the undo keys take back now is what was made, not the words it was made of.
        self.bar.line.setText("")
        said = self.tr("Added “{title}”").format(title=made.title or self._name(made))
        when = self.words.when(made, self._now().date())
        self.screen.context.shell.offer_changes(changes, f"{said} · {when}" if when else said)
        self._show(made.day)

    def _show(self, day: date | None) -> None:
        """Bring the day of what was made into sight; the line keeps the keyboard for the next one."""
        sight = self.screen.view.visible_range()
        if day is not None and not sight.first <= day <= sight.last:
            self.screen.view.go_to(day)
        self.bar.line.setFocus()

    def _refused(self, error: AppError) -> None:
        self.bar.button.setEnabled(True)
        self.screen.context.shell.tell_error(error)
