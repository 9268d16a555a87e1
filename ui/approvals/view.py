"""The screen of approvals: the list, the post, what belongs to it, and the keys that decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.risk import Level
from ui import i18n
from ui.approvals.action_bar import ActionBar
from ui.approvals.actions import add_actions, bar_for
from ui.approvals.announcing import announce
from ui.approvals.columns import LIST_MOST, LIST_WIDTH, Columns
from ui.approvals.comparing import SEEN, first_view
from ui.approvals.deciding import Deciding
from ui.approvals.detail import PostDetail
from ui.approvals.done_state import DoneState
from ui.approvals.edit_panel import EditPanel
from ui.approvals.editing import Editing
from ui.approvals.inspector import Inspector
from ui.approvals.model import QueueModel
from ui.approvals.order import after, first, following
from ui.approvals.queue_reading import DECIDE, OWN, SETTLE, read_queue
from ui.approvals.reader import Reader
from ui.approvals.rows import QueueList
from ui.approvals.sitting import Sitting
from ui.approvals.words import read_aloud, risk_told, size
from ui.approvals.words_panel import WordsPanel
from ui.publishing.settle_panel import SettlePanel
from ui.shell.screen import Screen
from ui.theme import Size
from ui.widgets.frames import InlineError, Skeleton, SplitView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from ui.approvals.half_read import Key
    from ui.approvals.queue_reading import QueueReading, QueueRow
    from ui.post.reading import PostReading
    from ui.shell.context import Context
    from ui.tasks import Task

_ELSEWHERE = {"mentions", "observations", "imports"}  # Families of changes that this screen shows nothing of.


class ApprovalsScreen(Screen):
    """What waits for a decision, decided one after the other."""

    name = "approvals"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, i18n.translate("Rooms", "Approvals"), parent)
        self.reading: QueueReading | None = None
        self.reader = Reader(context, self)
        self.sitting = Sitting(context, self)
        self.deciding = Deciding(self)
        self._said = ""
        self._gone: set[Key] = set()  # Decided since the list was read.
        self._asked_for = ""
        self._asking: Task | None = None
        self._role = ""
        self._person = ""
        # Reminders come due by the clock alone.
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(self.refresh)
        self._build()
        self.columns = Columns(self)
        self.editing = Editing(self)
        add_actions(self)
        self._connect()

    def _build(self) -> None:
        self.error = InlineError(self, verb=self.tr("Try again"), run=self.refresh)
        self.split = SplitView(self)
        self.split.setHandleWidth(1)
        self.model = QueueModel(self)
        self.list = QueueList(self.tr("What waits"), self)
        self.list.show_model(self.model)
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
        self.edit_panel = EditPanel(right)
        self.bar = ActionBar(self.context.actions, right)
        self.bar.hide()
        column.addWidget(self.stack, 1)
        column.addWidget(self.words)
        self.beside.add_pane(middle, least=300)
        self.inspector = Inspector(self)
        self.beside.add_pane(self.inspector, width=Size.INSPECTOR, least=292, most=400)
        self.inspector.hide()
        under.addWidget(self.beside, 1)
        under.addWidget(self.edit_panel)
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
        self.detail.passage_pressed.connect(self.inspector.show_comment)
        self.inspector.comments.left.connect(self.list.setFocus)
        self.settle.settled.connect(self.context.shell.say)
        self.deciding.connect_words()
        self.words.resized.connect(self.columns.keep_free)
        self.edit_panel.resized.connect(self.columns.keep_free)
        self.detail.view_shown.connect(self._keep_place)
        self.detail.area.verticalScrollBar().valueChanged.connect(self._keep_place)
        # Bound methods only: the registry outlives a screen that is built again in another language.
        self.context.actions.ran.connect(self.bar.look_again)

    # --- reading ---

    @override
    def refresh(self) -> None:
        if self._asking is not None:
            # An older answer may come after a newer one.
            self._asking.cancel()
        self._asking = self.context.tasks.run(
            read_queue, self.context.ws, then=self._show_queue, failed=self.error.tell
        )

    def _show_queue(self, reading: QueueReading) -> None:
        self.error.hide()
        if self._role and (reading.role, reading.person) != (self._role, self._person):
            self._forget_person()
        if not self._role:
            self._role, self._person = reading.role, reading.person
            self.sitting.begin(reading.person, reading.half_read)
            self.bar.show_actions(*bar_for(reading.role))
        opening = self.reading is None
        at = self.model.posts_before(self.list.currentIndex().row())
        self.reading = reading
        self._gone.clear()
        self.sitting.known(row.key for row in reading.rows)
        self.reader.know(list(reading.rows))
        blocked = self.list.selectionModel().blockSignals(True)
        self.model.show_reading(reading, self.sitting.skipped)
        self.list.selectionModel().blockSignals(blocked)
        self.header.set_title(self.header.title.text(), size(reading))
        self.context.shell.set_count(self.name, len(reading.waiting()))
        self.columns.fit()
        self._settle_choice(reading, at, opening=opening)

    def _forget_person(self) -> None:
        """Another person continues (in the example): nothing of what the first one did stays on screen."""
        self.editing.stop()
        self.reader.forget()
        self.words.hide()
        self.reading = None
        self._role = ""

    def _settle_choice(self, reading: QueueReading, at: int, *, opening: bool) -> None:
        """Which row is shown after the list was read again."""
        keys = self.model.posts()
        wanted = self.deciding.take_wish() or self.reader.wanted
        asked = next((row.key for row in reading.rows if row.post == self._asked_for), None)
        if asked is not None:
            wanted, self._asked_for = asked, ""
        if wanted is None and opening and reading.half_read.place in keys:
            wanted = reading.half_read.place
        if wanted in keys:
            self.choose(wanted)
            if wanted == self.reader.wanted and self.reader.on_screen is not None:
                self.reader.again()
            return
        skipped = self.sitting.skipped
        nearest = following(keys, at, reading, skipped) if not opening else None
        self.choose(nearest or first(reading, skipped, decided=bool(self.sitting.decided)))

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
        self.editing.stop()
        self.deciding.leave_words()
        self.reader.choose(row.key)
        self.bar.look_again()

    @property
    def role(self) -> str:
        """The role of who acts now; empty before the list was read."""
        return self._role

    def row(self) -> QueueRow | None:
        """The row that is chosen."""
        return None if self.reader.wanted is None else self.model.row_at(self.model.line_of(self.reader.wanted))

    def decided(self, key: Key, *, said: str = "") -> None:
        """A decision was taken; the list may have been read again before this was told."""
        self.sitting.decide(key)
        if self.reader.wanted == key:
            self.advance(said=said)
            return
        self._said = said
        if self.reader.wanted is None:
            self._show_done()
        elif self.reader.on_screen is not None:
            self._announce(self.row())

    def advance(self, *, said: str = "") -> None:
        """On to the next, before the list itself has been read again. ``said``: what was done, for who only hears."""
        here, coming = self.reader.wanted, None
        self._said = said
        if self.reading is not None and here is not None:
            self._gone.add(here)
            coming = after(self.model.posts(), here, self._gone, self.reading, self.sitting.skipped)
        self.choose(coming)
        self.list.setFocus()

    def undone(self, *, decided: bool) -> None:
        """Something was taken back, a decision or something else."""
        if decided:
            self.sitting.take_back()
        if self._asking is not None:
            self._asking.cancel()  # It may have begun before: what is to be shown again would not be in it.
        self.ask_soon()

    def step(self, steps: int) -> None:
        """To the row after or before; what is left without a decision was passed over."""
        row, before = self.row(), self.reader.wanted
        self.list.move_by(steps)
        if steps > 0 and row is not None and row.group in {DECIDE, OWN} and self.reader.wanted != before:
            self.sitting.passed(row.key)
            self.model.show_skipped(self.sitting.skipped)

    @override
    def open_object(self, object_id: str) -> None:
        found = next((key for key in self.model.posts() if key[0] == object_id), None)
        self._asked_for = "" if found is not None else object_id
        if found is not None:
            self.choose(found)

    # --- showing ---

    def _show_post(self, post: PostReading) -> None:
        row = self.row()
        self.words.hide()
        self.editing.stop()
        if row is not None and row.group == SETTLE:
            self.settle.show_post(post, row.reasons[0])
            self.stack.setCurrentWidget(self.settle)
            self.bar.hide()
        else:
            half = self.sitting.found(post.key)
            view = half.view if half else first_view(row.reasons if row is not None else (), post)
            care, grave = (risk_told(row.risk), row.risk.level is Level.HIGH) if row is not None else ("", False)
            self.detail.show_post(self.context.ws, post, view=view, care=care, grave=grave)
            self.stack.setCurrentWidget(self.detail)
            self.bar.show()
            if half is not None:
                QTimer.singleShot(0, self, lambda: self._scroll_to(post.key, half.scroll))
            self._keep_place()
        self.columns.fit()
        self.columns.keep_free()
        self.inspector.show_post(post, advisor=self._role == "advisor")
        self.inspector.verticalScrollBar().setValue(0)
        self.deciding.bring_words()
        self.bar.look_again()
        self._announce(row)

    def _scroll_to(self, key: Key, scroll: int) -> None:
        if self.reader.wanted == key:
            self.detail.area.verticalScrollBar().setValue(scroll)

    def _keep_place(self, _value: object = None) -> None:
        shown = self.reader.on_screen
        if shown is not None and shown.key == self.reader.wanted and self.stack.currentWidget() is self.detail:
            self.sitting.at(shown.key, self.detail.view, self.detail.area.verticalScrollBar().value())

    def _announce(self, row: QueueRow | None) -> None:
        """After a decision, who only hears is told what was done and what comes next."""
        said, self._said = self._said, ""
        if said and row is not None and self.reading is not None:
            coming = read_aloud(row, self.reading.zone, self.reading.now)
            announce(self.list, self.tr("{done}. Next: {post}").format(done=said, post=coming))

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
        self.done.show_reading(self.reading, decided=self.sitting.decided, seconds=self.sitting.seconds)
        self.stack.setCurrentWidget(self.done)
        self.bar.hide()
        self.words.hide()
        self.columns.fit()
        self.columns.keep_free()
        said, self._said = self._said, ""
        if said:
            announce(self.list, f"{said}. {self.done.title.text()}")

    def _show_quote(self, quote: str) -> None:
        if self.stack.currentWidget() is self.detail and not self.detail.show_quote(quote):
            self.context.shell.say(self.tr("This passage is no longer in the text."))

    # --- events ---

    @override
    def first_focus(self) -> QWidget | None:
        return self.done.calendar if self.list.isHidden() else self.list

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self.stale:
            # Times are said from now.
            self.refresh()
        super().showEvent(event)
        self.sitting.resume()
        self._minute.start()
        self.columns.keep_free()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self.editing.stop()
        self.sitting.settle()
        self.reader.stop()
        self.columns.keep_free()

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.posts) or not changes.families <= _ELSEWHERE
