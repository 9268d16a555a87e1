"""The screen of approvals: the list, the post, what belongs to it, and the keys that decide."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.approvals.action_bar import HEIGHT, ActionBar
from ui.approvals.actions import add_actions, bar_for
from ui.approvals.deciding import Deciding
from ui.approvals.detail import APPROVED, PREVIEW, SEEN, PostDetail
from ui.approvals.done_state import DoneState
from ui.approvals.inspector import Inspector
from ui.approvals.model import QueueModel
from ui.approvals.queue_reading import DECIDE, EXECUTIVE, OWN, READERS, SETTLE, read_queue
from ui.approvals.reader import Reader
from ui.approvals.rows import QueueList
from ui.approvals.words import size
from ui.approvals.words_panel import WordsPanel
from ui.publishing.settle_panel import SettlePanel
from ui.shell.screen import Screen
from ui.shell.undo_strip import CLEARANCE
from ui.theme import Size
from ui.widgets.frames import InlineError, Skeleton, SplitView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from ui.approvals.queue_reading import Key, QueueReading, QueueRow
    from ui.post.reading import PostReading
    from ui.shell.context import Context
    from ui.tasks import Task

LIST_WIDTH = 376
LIST_MOST = 440
INSPECTOR_FROM = 1060
"""Below this width of the screen the inspector waits for its key (I)."""

_ELSEWHERE = {"mentions", "observations", "imports", "entries"}
"""Families of changes that this screen shows nothing of."""


class ApprovalsScreen(Screen):
    """What waits for a decision, decided one after the other."""

    name = "approvals"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, i18n.translate("Rooms", "Approvals"), parent)
        self.reading: QueueReading | None = None
        self.reader = Reader(context, self)
        self.deciding = Deciding(self)
        self._decided = 0
        self._began = time.monotonic()
        self._asked_for = ""
        self._asking: Task | None = None
        self._role = ""
        self._person = ""
        self._inspector_wanted: bool | None = None
        # Reminders come due by the clock alone.
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.refresh)
        self._build()
        add_actions(self)
        self._connect()

    # --- building ---

    def _build(self) -> None:
        self.error = InlineError(self, verb=self.tr("Try again"), run=self.refresh)
        self.split = SplitView(self)
        self.split.setHandleWidth(1)
        self.model = QueueModel(self)
        self.list = QueueList(self.tr("What waits"), self)
        self.list.setModel(self.model)
        self.split.add_pane(self.list, width=LIST_WIDTH, least=Size.LIST_MIN, most=LIST_MOST)
        right = QWidget(self)
        under = QVBoxLayout(right)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        self.beside = SplitView(right)
        self.beside.setHandleWidth(1)
        middle = QWidget(right)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.stack = QStackedWidget(middle)
        self._loading = Skeleton(middle)
        self.detail = PostDetail(self.context.tasks, middle)
        self.settle = SettlePanel(self.context, middle)
        self.done = DoneState(self.context, middle)
        for widget in (self._loading, self.detail, self.settle, self.done):
            self.stack.addWidget(widget)
        self.words = WordsPanel(middle)
        self.bar = ActionBar(self.context.actions, right)
        self.bar.hide()
        column.addWidget(self.stack, 1)
        column.addWidget(self.words)
        self.beside.add_pane(middle, least=300)
        self.inspector = Inspector(self)
        self.beside.add_pane(self.inspector, width=Size.INSPECTOR, least=260, most=400)
        self.inspector.hide()
        under.addWidget(self.beside, 1)
        under.addWidget(self.bar)
        self.split.add_pane(right, least=320)
        self.body.addWidget(self.error)
        self.body.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._row_changed)
        self.list.entered.connect(self.detail.area.setFocus)
        self.list.paged.connect(self.detail.page)
        self.reader.shown.connect(self._show_post)
        self.reader.talked.connect(self._show_talk)
        self.reader.changed_meanwhile.connect(self._say_changed)
        self.reader.failed.connect(self._post_failed)
        self.detail.new_version_asked.connect(self.show_new_version)
        self.inspector.comments.quote_chosen.connect(self._show_quote)
        self.inspector.comments.left.connect(self.list.setFocus)
        self.settle.settled.connect(self.context.shell.say)
        self.deciding.connect_words()
        self.words.resized.connect(self._keep_free)
        # Bound methods only: the registry outlives a screen that is built again in another language.
        self.context.actions.ran.connect(self._did)

    # --- reading ---

    @override
    def refresh(self) -> None:
        if self._asking is not None:
            # An older answer may come after a newer one.
            self._asking.cancel()
        self._asking = self.context.tasks.run(
            read_queue, self.context.ws, then=self._show_queue, failed=self._queue_failed
        )

    def _queue_failed(self, error: AppError) -> None:
        self.error.tell(error)

    def _show_queue(self, reading: QueueReading) -> None:
        self.error.hide()
        if self._role and (reading.role, reading.person) != (self._role, self._person):
            self._forget_person()
        if not self._role:
            self._role, self._person = reading.role, reading.person
            self.bar.show_actions(*bar_for(reading.role))
        first = self.reading is None
        at = self.list.currentIndex().row()
        self.reading = reading
        self.reader.know(list(reading.rows))
        blocked = self.list.selectionModel().blockSignals(True)
        self.model.show_reading(reading)
        self.list.selectionModel().blockSignals(blocked)
        self.header.set_title(self.header.title.text(), size(reading))
        self._settle_choice(reading, at, first=first)

    def _forget_person(self) -> None:
        """Another person continues (in the example): nothing of what the first one did stays on screen."""
        self.reader.choose(None)
        self.words.hide()
        self.reading = None
        self._role = ""
        self._decided = 0

    def _settle_choice(self, reading: QueueReading, at: int, *, first: bool) -> None:
        """Which row is shown after the list was read again."""
        keys = set(self.model.posts())
        wanted = self.deciding.take_wish() or self.reader.wanted
        asked = next((row.key for row in reading.rows if row.post == self._asked_for), None)
        if asked is not None:
            wanted, self._asked_for = asked, ""
        if wanted is None and first and reading.place in keys:
            wanted = reading.place
        if wanted in keys:
            self.choose(wanted)
            if wanted == self.reader.wanted and self.reader.on_screen is not None:
                self.reader.again()
            return
        nearest = self._nearest(at) if not first else None
        self.choose(nearest or self._first_key(reading))

    def _first_key(self, reading: QueueReading) -> Key | None:
        """Where a sitting begins: at the first thing to decide, else at what is to be settled or waits for others."""
        if self._decided and not reading.waiting():
            return None
        groups = (DECIDE, OWN, EXECUTIVE, SETTLE) if self._role == "advisor" else (DECIDE, OWN, SETTLE)
        for group in (*groups, READERS):
            found = next((row.key for row in reading.rows if row.group == group), None)
            if found is not None:
                return found
        return None

    def _nearest(self, at: int) -> Key | None:
        """The next row to decide at or after a line of the list, else the last one before it."""
        waiting = {row.key for row in self.reading.waiting()} if self.reading else set()
        if self._role == "advisor" and self.reading is not None:
            waiting = {row.key for row in self.reading.rows}
        after = [self.model.row_at(line) for line in range(max(0, at), self.model.rowCount())]
        before = [self.model.row_at(line) for line in range(min(at, self.model.rowCount()) - 1, -1, -1)]
        return next((row.key for row in (*after, *before) if row is not None and row.key in waiting), None)

    def _did(self, _name: str) -> None:
        self.bar.look_again()

    # --- choosing ---

    def choose(self, key: Key | None) -> None:
        """Show a post of the list, or none."""
        line = self.model.line_of(key) if key is not None else -1
        if line < 0:
            self.list.clearSelection()
            self.list.setCurrentIndex(self.model.index(-1, 0))
            self.reader.choose(None)
            self._show_done()
            return
        if self.list.currentIndex().row() != line:
            self.list.choose_row(line)
        else:
            self.list.setCurrentIndex(self.model.index(line, 0))
        self._row_changed(self.model.index(line, 0))

    def _row_changed(self, current: QModelIndex, _before: object = None) -> None:
        row = self.model.row_at(current.row()) if current.isValid() else None
        if row is None or row.key == self.reader.wanted:
            return
        self.deciding.leave_words()
        self.reader.choose(row.key)
        self.bar.look_again()

    def row(self) -> QueueRow | None:
        """The row that is chosen."""
        return None if self.reader.wanted is None else self.model.row_at(self.model.line_of(self.reader.wanted))

    def decided(self, key: Key) -> None:
        """A decision was taken; the list may have been read again before this was told."""
        self._decided += 1
        if self.reader.wanted == key:
            self.advance()
        elif self.reader.wanted is None:
            self._show_done()

    def advance(self) -> None:
        """On to the next, before the list itself has been read again."""
        here = self.model.line_of(self.reader.wanted) if self.reader.wanted else -1
        waiting = {row.key for row in self.reading.waiting()} if self.reading else set()
        waiting.discard(self.reader.wanted or ("", ""))
        lines = [*range(here + 1, self.model.rowCount()), *range(here - 1, -1, -1)]
        rows = (self.model.row_at(line) for line in lines)
        self.choose(next((row.key for row in rows if row is not None and row.key in waiting), None))
        self.list.setFocus()

    def undone(self, *, decided: bool) -> None:
        """Something was taken back, a decision or something else."""
        self._decided = max(0, self._decided - decided)
        self.refresh()

    def step(self, steps: int) -> None:
        """To the row after or before."""
        self.list.move_by(steps)

    @override
    def open_object(self, object_id: str) -> None:
        self._asked_for = object_id
        found = next((key for key in self.model.posts() if key[0] == object_id), None)
        if found is not None:
            self._asked_for = ""
            self.choose(found)

    # --- showing ---

    def _show_post(self, post: PostReading) -> None:
        row = self.row()
        self.words.hide()
        if row is not None and row.group == SETTLE:
            self.settle.show_post(post, row.reasons[0])
            self.stack.setCurrentWidget(self.settle)
            self.bar.hide()
        else:
            reasons = row.reasons if row is not None else ()
            view = PREVIEW
            if "changed_since_approved" in reasons and post.since_approved:
                view = APPROVED
            elif "changed" in reasons and post.since_seen:
                view = SEEN
            self.detail.show_post(self.context.ws, post, view=view)
            self.stack.setCurrentWidget(self.detail)
            self.bar.show()
        self._fit_inspector()
        self._keep_free()
        self.inspector.show_post(post, advisor=self._role == "advisor")
        self.inspector.verticalScrollBar().setValue(0)
        self.deciding.bring_words()
        self.bar.look_again()

    def _show_talk(self, post: PostReading) -> None:
        row = self.row()
        if row is not None and row.group == SETTLE:
            self.settle.show_post(post, row.reasons[0])
        else:
            self.detail.update_talk(post)
            self.detail.notice.hide()
        self.inspector.show_post(post, advisor=self._role == "advisor")
        self.bar.look_again()

    def _say_changed(self) -> None:
        self.detail.say_changed(self.tr("It changed while you were reading. Read the new version, then decide."))
        self.bar.look_again()

    def show_new_version(self) -> None:
        """Show the version that came meanwhile, what changed in it first."""
        self.reader.take_newer()
        post = self.reader.on_screen
        if post is not None and post.since_seen:
            self.detail.show_view(SEEN)
        self.list.setFocus()

    def _post_failed(self, error: AppError) -> None:
        self.stack.setCurrentWidget(self.detail)
        self.detail.error.tell(error)

    def _show_done(self) -> None:
        if self.reading is None:
            return
        took = round(time.monotonic() - self._began)
        self.done.show_reading(self.reading, decided=self._decided, seconds=took)
        self.stack.setCurrentWidget(self.done)
        self.bar.hide()
        self.words.hide()
        self._fit_inspector()
        self._keep_free()

    def _show_quote(self, quote: str) -> None:
        if self.stack.currentWidget() is self.detail and not self.detail.show_quote(quote):
            self.context.shell.say(self.tr("This passage is no longer in the text."))

    # --- inspector ---

    def toggle_inspector(self) -> None:
        """Show or hide what stands beside the post."""
        self._inspector_wanted = self.inspector.isHidden()
        self._fit_inspector()

    def _fit_inspector(self) -> None:
        wide = self.width() >= INSPECTOR_FROM
        wanted = wide if self._inspector_wanted is None else self._inspector_wanted
        beside = wanted and self.stack.currentWidget() in {self.detail, self.settle}
        # Where there is no room for three columns, it takes the place of the list.
        self.list.setVisible(wide or not beside)
        most = LIST_MOST if wide else Size.LIST_MIN
        if self.list.maximumWidth() != most:
            self.list.setMaximumWidth(most)
            self.split.setSizes([LIST_WIDTH if wide else most, self.split.width()])  # No strip is left empty.
        self.inspector.setVisible(beside)

    def _keep_free(self) -> None:
        """What may be undone is offered above the bar and the panel, never over them."""
        panel = self.words.height() if not self.words.isHidden() else 0
        free = (HEIGHT if not self.bar.isHidden() else 0) + panel
        self.window().setProperty(CLEARANCE, free if self.isVisible() else 0)

    # --- events ---

    @override
    def first_focus(self) -> QWidget | None:
        return self.list

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_inspector()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self.stale:
            # Times are said from now.
            self.refresh()
        super().showEvent(event)
        self._minute.start()
        self._keep_free()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self.reader.stop()
        self._keep_free()

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.posts) or not changes.families <= _ELSEWHERE
