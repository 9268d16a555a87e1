"""The window: its frame only. Screens register here and are built the first time they are shown.

It paints before anything but PySide6 is imported; the application opens the workspace in a worker and then calls
:meth:`MainWindow.show_ready`.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.actions.action import Action
from ui.actions.registry import Actions
from ui.changes import ChangeBus
from ui.i18n import QT_TRANSLATE_NOOP
from ui.shell.context import Context
from ui.shell.history import Step
from ui.shell.sidebar import Sidebar
from ui.shell.taking_back import TakingBack
from ui.shell.trouble import Trouble
from ui.tasks import Tasks
from ui.theme import apply_theme, dress, finish_switch, theme
from ui.widgets.focus import FocusRing
from ui.widgets.frames import EmptyState, Skeleton
from ui.widgets.sheet import SCOPE, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.shell.screen import Screen

    Factory = Callable[[Context], Screen]


@dataclasses.dataclass(frozen=True, slots=True)
class Room:
    """A registered screen. ``title`` is English, marked for the context "Rooms"."""

    name: str
    title: str
    icon: str
    factory: Factory
    keys: str
    lower: bool

    @property
    def text(self) -> str:
        """The title in the language in force."""
        return i18n.translate("Rooms", self.title)


_PASSING_MS = 8_000
"""How long a passing sentence stays bottom left."""


class MainWindow(QWidget):
    """The one window of the program.

    Signals:
        shown: the name of the screen that is shown now.
        retranslated: it speaks another language from now on.
        painted: it was painted for the first time; only now is it time to import and open what is slow.
        closing: the window closes; work under way has ended.
    """

    shown = Signal(str)
    retranslated = Signal()
    painted = Signal()
    closing = Signal()

    def __init__(self, tasks: Tasks | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Exec Assistant")
        dress(self)
        self.setMinimumSize(960, 600)
        self.resize(1440, 900)
        self.tasks = tasks or Tasks(self)
        self.changes = ChangeBus(self)
        self.actions_ = Actions(self)
        self.context = Context(self, self.tasks, self.changes, self.actions_)
        self._rooms: dict[str, Room] = {}
        self._screens: dict[str, Screen] = {}
        self._current = ""
        self._counts: dict[str, int] = {}
        self._person = ""
        self._was_painted = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.sidebar = self._new_sidebar()
        self._row.addWidget(self.sidebar)
        right = QVBoxLayout()
        right.setSpacing(0)
        self._row.addLayout(right, 1)
        self.stack = QStackedWidget(self)
        self.trouble = Trouble(self, self._ask_again)
        right.addWidget(self.trouble)
        right.addWidget(self.stack, 1)
        self._loading = Skeleton(self)
        self.stack.addWidget(self._loading)
        self._failure: EmptyState | None = None
        self._alone: QWidget | None = None
        self.taking_back = TakingBack(self, self.actions_)
        self.undo_strip = self.taking_back.strip
        self.ring = FocusRing(self)
        self.tasks.failed.connect(self.tell_error)
        self.tasks.unread.connect(self.trouble.tell_unread)
        self.actions_.pending.connect(self._say_pending)
        self._said = self._lasting = ""
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(_PASSING_MS)
        self._passing.timeout.connect(lambda: self.say(self._lasting, lasting=True))
        self._add_actions()

    # --- what the application does ---

    def register_screen(
        self, name: str, title: str, icon: str, factory: Factory, *, keys: str = "", lower: bool = False
    ) -> None:
        """Add a room to the sidebar, the palette and the keys.

        Args:
            name: stable name, also the ``where`` of its actions.
            title: English, marked ``QT_TRANSLATE_NOOP("Rooms", "Drafts")``.
            icon: icon name.
            factory: builds the screen, the first time it is shown, from the :class:`Context`.
            keys: ``"G D"``.
            lower: among the lower ones of the sidebar.
        """
        room = Room(name, title, icon, factory, keys, lower)
        self._rooms[name] = room
        self._add_to_sidebar(room)
        go = Action(
            id=f"go.{name}",
            title=title,
            run=lambda: self.go(name),
            keys=(keys,) if keys else (),
            icon=icon,
            enabled=lambda: self.context.workspace is not None,
            context="Rooms",
        )
        self.actions_.add(go)

    def show_loading(self) -> None:
        """Show that the workspace is being opened; for the first 150 ms that is an empty page."""
        self.stack.setCurrentWidget(self._loading)
        self.sidebar.set_ready(False)

    def show_error(self, what: str, *more: str, verb: str = "", run: Callable[[], object] | None = None) -> None:
        """Say, in place of every screen, why there is nothing to work with (sentences already translated)."""
        self._drop_failure()
        self._failure = EmptyState("warning", what, " ".join(more), self, verb=verb, run=run)
        self._failure.setAccessibleName(" ".join((what, *more)))
        self.stack.addWidget(self._failure)
        self.stack.setCurrentWidget(self._failure)
        self.sidebar.set_ready(False, closed=True)
        if self._failure.button is not None:
            self._failure.button.setFocus()

    def show_alone(self, page: QWidget) -> None:
        """Show a page without the sidebar: there is nothing to go to yet (the first start)."""
        self._drop_failure()
        self._alone = page
        self.sidebar.hide()
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)

    def leave_alone(self, page: QWidget) -> None:
        """Take such a page away; the workspace is being shown next."""
        self._alone = None
        self.stack.removeWidget(page)
        self.stack.setCurrentWidget(self._loading)
        self.sidebar.show()

    def show_ready(self, workspace: Workspace, *, person: str = "", first: str = "") -> None:
        """The workspace is open: show whose it is and the first screen."""
        self.context.workspace = workspace
        self.taking_back.open(workspace)
        self._drop_failure()
        self._person = person
        self.sidebar.set_person(person)
        self.sidebar.set_ready(True)
        self.go(first or next(iter(self._rooms)))

    @property
    def current(self) -> str:
        """The name of the screen that is shown; empty while loading."""
        return self._current

    def screen_of(self, name: str) -> Screen:
        """The screen of a name, built now if it was not."""
        if name not in self._screens:
            made = self._rooms[name].factory(self.context)
            made.setAccessibleName(self._rooms[name].text)
            self._screens[name] = made
            self.stack.addWidget(made)
        return self._screens[name]

    # --- what a screen asks of the shell (ui.shell.context.Shell) ---

    def go(self, name: str, object_id: str = "") -> None:
        """Show a screen, and in it an object."""
        screen = self.screen_of(name)
        finish_switch(screen)
        self._current = name
        self.actions_.set_screen(name)
        self.stack.setCurrentWidget(screen)
        self.sidebar.show_room(name)
        if object_id:
            screen.open_object(object_id)
        focus = screen.first_focus()
        if focus is not None:
            focus.setFocus()
        self.shown.emit(name)

    def present(self, sheet: Sheet) -> None:
        """Show a sheet over the window; single keys are quiet while it is open."""
        self.actions_.enter_scope(SCOPE)
        sheet.closed.connect(lambda: self.actions_.leave_scope(SCOPE))
        sheet.open_over(self)
        self.ring.raise_()

    def say(self, text: str, *, lasting: bool = False) -> None:
        """Say something quietly, bottom left; unless it is lasting, what lasts is said again after a while."""
        if lasting:
            self._lasting = text
        self._said = text
        self.sidebar.say(text)
        if lasting or not self._lasting:
            self._passing.stop()
        else:
            self._passing.start()

    def offer_changes(
        self,
        changes: Changes | Sequence[Changes],
        said: str = "",
        *,
        back: Callable[[], object] | None = None,
        again: Callable[[], object] | None = None,
        quiet: bool = False,
    ) -> None:
        """Say what was done, and keep it to be undone (Z for ten seconds, Ctrl+Z later) and done again."""
        self.taking_back.offer_changes(changes, said, back=back, again=again, quiet=quiet)

    def offer_undo(self, text: str, undo: Callable[[], object], redo: Callable[[], object] | None = None) -> None:
        """The same for what is no change of the workspace: ``undo`` takes it back, ``redo`` does it again."""
        self.taking_back.offer(Step(text, back=undo, again=redo))

    def tell_error(self, error: AppError) -> None:
        """Show an error that belongs to no place on the screen, above it."""
        self.trouble.tell_done(error)

    def set_count(self, name: str, count: int) -> None:
        """Show how many things wait on a screen."""
        self._counts[name] = count
        item = self.sidebar.room(name)
        if item is not None:
            item.set_count(count)

    def set_narrow(self, narrow: bool) -> None:
        """Fold the sidebar to icons, or unfold it."""
        self.sidebar.set_narrow(narrow)

    # --- inside ---

    def _ask_again(self) -> None:
        if self._current:
            self._screens[self._current].ask_soon()

    def _new_sidebar(self) -> Sidebar:
        made = Sidebar(self)
        made.chosen.connect(self._choose)
        made.find_asked.connect(lambda: self.actions_.run("shell.palette"))
        return made

    def _add_to_sidebar(self, room: Room) -> None:
        item = self.sidebar.add_room(room.name, room.text, room.icon, room.keys, lower=room.lower)
        item.set_count(self._counts.get(room.name, 0))

    def _choose(self, name: str) -> None:
        if self.context.workspace is not None:
            self.go(name)

    def _drop_failure(self) -> None:
        if self._failure is not None:
            self.stack.removeWidget(self._failure)
            self._failure.deleteLater()
            self._failure = None

    def _add_actions(self) -> None:
        self.actions_.add(
            Action(
                "shell.palette",
                QT_TRANSLATE_NOOP("Actions", "Find or do"),
                self._palette,
                ("Ctrl+K", "/"),
                listed=False,
            ),
            Action("shell.help", QT_TRANSLATE_NOOP("Actions", "Show keys"), self._help, ("?",), icon="keyboard"),
            Action(
                "shell.sidebar",
                QT_TRANSLATE_NOOP("Actions", "Fold or unfold the sidebar"),
                lambda: self.set_narrow(not self.sidebar.narrow),
                ("Ctrl+B",),
                icon="sidebar",
            ),
            Action(
                "shell.theme", QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), _switch_theme, icon="moon"
            ),
        )

    def _palette(self) -> None:
        from ui.shell.palette import Palette

        names = {name: room.text for name, room in self._rooms.items()}
        self.present(Palette(self.actions_, names, self.context))

    def _help(self) -> None:
        from ui.shell.help_overlay import help_sheet

        room = self._rooms.get(self._current)
        self.present(help_sheet(self.actions_, room.text if room else ""))

    def _say_pending(self, first: str) -> None:
        self.sidebar.say(i18n.translate("Shell", "{key} then…").format(key=first) if first else self._said)

    def retranslate(self) -> None:
        """Speak the language in force: the sidebar is made anew, screens are built again when they are shown."""
        narrow = self.sidebar.narrow
        old = self.sidebar
        self.sidebar = self._new_sidebar()
        self._row.replaceWidget(old, self.sidebar)
        old.deleteLater()
        self.sidebar.setVisible(self._alone is None)
        self.sidebar.set_ready(self.context.workspace is not None, closed=self._failure is not None)
        self.sidebar.set_person(self._person)
        for room in self._rooms.values():
            self._add_to_sidebar(room)
        self.sidebar.set_narrow(narrow)
        for name, screen in self._screens.items():
            self.actions_.remove_where(name)
            self.stack.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()
        if self._current:
            self.go(self._current)
        self.retranslated.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "sidebar"):
            self.retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # After this paint and those of the widgets inside, not within them.
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        # Work under way may take a moment to end; the window need not be seen waiting for it.
        self.hide()
        self.tasks.close()
        self.closing.emit()
        super().closeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1440, 900)


def _switch_theme() -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app, "light" if theme().dark else "dark")
