"""Saved views: ways to look at the calendar under a name, kept by this laptop for each person who looks.

They are no events: how somebody likes to look is their own affair, and a journal that is never forgotten is no place
for it. They name accounts and labels by their ids, so that renaming one changes nothing here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu

from ui import icons
from ui.calendar.reading import Filters, filters_from
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from exec_assistant.services.workspace import Workspace
    from ui.calendar.view import CalendarScreen

SETTING = "calendar.views"
LONGEST_NAME = 60
_SHOWN = 20
"""Characters of a view's name that its button shows; the menu has it whole."""
KINDS = frozenset({"month", "week", "agenda"})


@dataclass(frozen=True, slots=True)
class SavedView:
    """Filters and a kind of view (month, week, agenda) under a name."""

    name: str
    filters: Filters
    kind: str = "month"


def read_views(ws: Workspace) -> tuple[SavedView, ...]:
    """The views of the person at this laptop, in the order they were saved; what is unreadable is left out."""
    kept = ws.local.setting(SETTING)
    mine = kept.get(ws.me.person) if isinstance(kept, dict) else None
    found = []
    for held in mine if isinstance(mine, list) else ():
        if isinstance(held, dict) and str(held.get("name", "")).strip():
            kind = str(held.get("kind", ""))
            name = str(held["name"]).strip()[:LONGEST_NAME]
            found.append(SavedView(name, filters_from(held.get("filters")), kind if kind in KINDS else "month"))
    return tuple(found)


def keep_views(ws: Workspace, views: Sequence[SavedView]) -> None:
    """Keep the views of the person at this laptop."""
    kept = ws.local.setting(SETTING)
    every = dict(kept) if isinstance(kept, dict) else {}
    every[ws.me.person] = [{"name": view.name, "filters": view.filters.as_data(), "kind": view.kind} for view in views]
    ws.local.keep_setting(SETTING, every)


class SavedViews(QObject):
    """The button of saved views beside the filters, and what can be done with them."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen
        self.views: tuple[SavedView, ...] = ()
        self._whose = ""
        self.button = Button(self.tr("Views"), "ghost", "filter", screen.filter_bar, keys="V")
        self.button.clicked.connect(lambda _checked=False: self.open())
        layout = screen.filter_bar.layout()
        if layout is not None:
            layout.insertWidget(0, self.button)  # type: ignore[attr-defined]
        screen.filter_bar.changed.connect(lambda _filters: self._say())
        screen.kinds.chosen.connect(lambda _kind: self._say())
        self.refresh()

    def took(self) -> None:
        """The calendar was read again: when another person acts now, theirs are shown."""
        if self._whose != self.screen.context.ws.me.person:
            self.refresh()

    def refresh(self) -> None:
        """Read the views of who acts now."""
        self._whose = self.screen.context.ws.me.person
        self.screen.context.tasks.run(read_views, self.screen.context.ws, then=self._took)

    @property
    def current(self) -> SavedView | None:
        """The saved view that is what is shown, if one is."""
        shown = (self.screen.filter_bar.filters, self.screen.kinds.value)
        return next((view for view in self.views if (view.filters, view.kind) == shown), None)

    def open(self) -> None:
        """The menu, below its button."""
        self.menu_now().popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def menu_now(self) -> QMenu:
        """The menu for this moment: the views, then what can be done with the one that is shown."""
        menu = QMenu(self.screen)
        current = self.current
        for number, view in enumerate(self.views):
            made = self._action(menu, view.name, "", partial(self.apply, view))
            made.setCheckable(True)
            made.setChecked(number == (self.views.index(current) if current else -1))
        if self.views:
            menu.addSeparator()
        if current is None:
            self._action(menu, self.tr("Save this view…"), "save", self.ask_save)
        else:
            self._action(menu, self.tr("Rename “{name}”…").format(name=current.name), "edit", self.ask_rename)
            self._action(menu, self.tr("Delete “{name}”").format(name=current.name), "trash", self.delete)
        if self.screen.filter_bar.filters.active:
            menu.addSeparator()
            self._action(menu, self.tr("Show everything"), "filter", self.screen.filter_bar.clear)
        return menu

    def apply(self, view: SavedView) -> None:
        """Look at the calendar this way."""
        self.screen.show_view(view.kind)
        self.screen.filter_bar.choose(view.filters)
        self.screen.filter_bar.changed.emit(view.filters)
        self._say()

    def ask_save(self) -> None:
        """Ask for the name under which what is shown is kept."""
        sheet = NameSheet(self.tr("Save this view"), self.tr("Save"), "")
        sheet.accepted.connect(lambda: self.save(sheet.name))
        self.screen.context.shell.present(sheet)

    def ask_rename(self) -> None:
        """Ask for another name of the view that is shown."""
        current = self.current
        if current is None:
            return
        sheet = NameSheet(self.tr("Rename “{name}”").format(name=current.name), self.tr("Rename"), current.name)
        sheet.accepted.connect(lambda: self.rename(current, sheet.name))
        self.screen.context.shell.present(sheet)

    def save(self, name: str) -> None:
        """Keep what is shown under a name; a view of that name is replaced."""
        made = SavedView(name, self.screen.filter_bar.filters, self.screen.kinds.value)
        self._change(
            (*(view for view in self.views if view.name != name), made),
            self.tr("Saved the view “{name}”").format(name=name),
        )

    def rename(self, view: SavedView, name: str) -> None:
        """Give a view another name."""
        others = [other for other in self.views if other == view or other.name != name]
        self._change(
            tuple(replace(other, name=name) if other == view else other for other in others),
            self.tr("Renamed the view “{name}”").format(name=view.name),
        )

    def delete(self) -> None:
        """Forget the view that is shown; what is shown stays."""
        current = self.current
        if current is not None:
            left = tuple(view for view in self.views if view != current)
            self._change(left, self.tr("Deleted the view “{name}”").format(name=current.name))

    def _change(self, views: tuple[SavedView, ...], said: str) -> None:
        before = self.views
        self._put(views)
        self.screen.context.shell.offer_undo(said, partial(self._put, before), partial(self._put, views))

    def _put(self, views: tuple[SavedView, ...]) -> None:
        self._took(views)
        self.screen.context.tasks.run(keep_views, self.screen.context.ws, views, lane="write")

    def _took(self, views: tuple[SavedView, ...]) -> None:
        self.views = views
        self._say()

    def _say(self) -> None:
        current = self.current
        shown = current.name if current else self.tr("Views")
        self.button.setText(shown if len(shown) <= _SHOWN else shown[: _SHOWN - 1] + "…")
        named = self.tr("View: {name}").format(name=current.name) if current else self.tr("Views")
        self.button.setAccessibleName(named)
        self.screen.fit_tools()

    def _action(self, menu: QMenu, text: str, icon: str, run: Callable[[], object]) -> QAction:
        made = QAction(icons.icon(icon, "secondary", 16), text, menu) if icon else QAction(text, menu)
        made.triggered.connect(lambda _checked=False: run())
        menu.addAction(made)
        return made


class NameSheet(Sheet):
    """Asks for the name of a view."""

    def __init__(self, title: str, verb: str, name: str) -> None:
        super().__init__(title, verb=verb, leave=self.tr("Cancel"), width=420)
        self.field = QLineEdit(name, self.panel)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.setPlaceholderText(self.tr("Hélène’s LinkedIn"))
        self.field.selectAll()
        self.field.textChanged.connect(lambda _text: self._check())
        self.body.addWidget(self.field)
        self._check()

    @property
    def name(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def _check(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.name))
