"""The calendar's actions by key and palette, and its context menu."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui import i18n, icons
from ui.actions.action import WRITERS, Action
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.calendar.messages import MenuRequested
    from ui.calendar.view import CalendarScreen


MOVES = (
    QT_TRANSLATE_NOOP("Actions", "Move a day earlier"),
    QT_TRANSLATE_NOOP("Actions", "Move a day later"),
    QT_TRANSLATE_NOOP("Actions", "Move earlier: 15 minutes, in the month a week"),
    QT_TRANSLATE_NOOP("Actions", "Move later: 15 minutes, in the month a week"),
)
COPIES = (
    QT_TRANSLATE_NOOP("Actions", "Copy a day earlier"),
    QT_TRANSLATE_NOOP("Actions", "Copy a day later"),
    QT_TRANSLATE_NOOP("Actions", "Copy earlier: 15 minutes, in the month a week"),
    QT_TRANSLATE_NOOP("Actions", "Copy later: 15 minutes, in the month a week"),
)
COPY_OF = dict(zip(MOVES, COPIES, strict=True))


def add_actions(screen: CalendarScreen) -> None:
    """Register what can be done in the calendar."""

    def action(
        name: str,
        title: str,
        run: Callable[[], object],
        *keys: str,
        icon: str = "",
        enabled: Callable[[], bool] = lambda: True,
        repeats: bool = False,
        roles: tuple[str, ...] = (),
    ) -> Action:
        return Action(f"calendar.{name}", title, run, keys, "calendar", enabled, icon, repeats, roles=roles)

    def some() -> bool:
        return bool(screen.selected())

    def nudge(name: str, title: str, keys: str, across: int, down: int) -> list[Action]:
        run = functools.partial(screen.pointing.nudge, across, down)
        return [
            action(f"move_{name}", title, run, f"Alt+{keys}", icon="calendar", enabled=some, repeats=True,
                   roles=WRITERS),
            action(f"copy_{name}", COPY_OF[title], functools.partial(run, copy=True), f"Ctrl+Alt+{keys}",
                   f"Shift+Alt+{keys}", icon="copy", enabled=some, roles=WRITERS),
        ]  # fmt: skip

    screen.context.actions.add(
        action(
            "earlier",
            QT_TRANSLATE_NOOP("Actions", "The week or month before"),
            lambda: screen.turn(-1),
            "PgUp",
            icon="chevron-left",
            repeats=True,
        ),
        action(
            "later",
            QT_TRANSLATE_NOOP("Actions", "The next week or month"),
            lambda: screen.turn(1),
            "PgDown",
            icon="chevron-right",
            repeats=True,
        ),
        *nudge("left", MOVES[0], "Left", -1, 0),
        *nudge("right", MOVES[1], "Right", 1, 0),
        *nudge("up", MOVES[2], "Up", 0, -1),
        *nudge("down", MOVES[3], "Down", 0, 1),
    )
    screen.context.actions.add(
        action("new_post", QT_TRANSLATE_NOOP("Actions", "New post"), screen.pointing.new_post, "N", icon="add",
               roles=WRITERS),
        action("new_event", QT_TRANSLATE_NOOP("Actions", "Add event…"), screen.asks.new_event, "E", icon="event",
               roles=WRITERS),
        action("today", QT_TRANSLATE_NOOP("Actions", "Go to today"), screen.go_today, "T", icon="today"),
        action("month", QT_TRANSLATE_NOOP("Actions", "Show the month"), lambda: screen.show_view("month"), "1",
               icon="month"),
        action("week", QT_TRANSLATE_NOOP("Actions", "Show the week"), lambda: screen.show_view("week"), "2",
               icon="week"),
        action("agenda", QT_TRANSLATE_NOOP("Actions", "Show the agenda"), lambda: screen.show_view("agenda"), "3",
               icon="agenda"),
        action("split", QT_TRANSLATE_NOOP("Actions", "A column for each account, or one for all"), screen.toggle_split,
               "Shift+A", icon="board"),
        action("move", QT_TRANSLATE_NOOP("Actions", "Move to…"), screen.ask_move, "Shift+M", icon="calendar",
               enabled=some, roles=WRITERS),
        action("plan", QT_TRANSLATE_NOOP("Actions", "Plan an idea…"), screen.plan_idea, "P", icon="idea",
               enabled=lambda: bool(screen.reading and screen.reading.ideas), roles=WRITERS),
        action("undate", QT_TRANSLATE_NOOP("Actions", "Remove the date or delete the event"), screen.take_away, "Del",
               icon="tray", enabled=some, roles=WRITERS),
        action("open", QT_TRANSLATE_NOOP("Actions", "Open in Drafts"), screen.open_in_drafts, "O", icon="drafts",
               enabled=some),
        action("tray", QT_TRANSLATE_NOOP("Actions", "Show or hide the ideas"), screen.toggle_tray, "I", icon="idea"),
        action("hold", QT_TRANSLATE_NOOP("Actions", "Hold everything, or lift the hold"), screen.hold_or_lift,
               "Shift+H", icon="pause"),
        action("clear", QT_TRANSLATE_NOOP("Actions", "Clear the filters"), screen.filter_bar.clear, "Shift+F",
               icon="filter", enabled=lambda: screen.filter_bar.filters.active),
    )  # fmt: skip


def show_menu(screen: CalendarScreen, asked: MenuRequested) -> None:
    """The context menu of a day, or of the items selected on it."""
    build_menu(screen, asked).popup(asked.position)


def build_menu(screen: CalendarScreen, asked: MenuRequested) -> QMenu:
    """What can be done there."""
    menu = QMenu(screen)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(text: str, icon: str, run: Callable[[], object]) -> None:
        made = QAction(icons.icon(icon, "secondary", 16), text, menu)
        made.triggered.connect(lambda _checked=False: run())
        menu.addAction(made)

    def word(text: str) -> str:
        return i18n.translate("Actions", text)

    if asked.item_ids:
        first = asked.item_ids[0]
        add(i18n.translate("CalendarMenu", "Open"), "inspector", lambda: screen.open_item(first))
        add(word("Open in Drafts"), "drafts", screen.open_in_drafts)
        add(word("Move to…"), "calendar", screen.ask_move)
        add(i18n.translate("CalendarMenu", "Copy to next week"), "copy",
            lambda: screen.move_items(asked.item_ids, 7, copy=True))  # fmt: skip
        menu.addSeparator()
        add(word("Remove the date or delete the event"), "tray", screen.take_away)
    else:
        add(i18n.translate("CalendarMenu", "New post here"), "add", lambda: screen.pointing.new_post_on(asked.day))
        add(i18n.translate("CalendarMenu", "Add event here…"), "event", lambda: screen.asks.new_event(asked.day))
        add(i18n.translate("CalendarMenu", "Add quiet period here…"), "quiet",
            lambda: screen.asks.new_event(asked.day, "quiet"))  # fmt: skip
    return menu
