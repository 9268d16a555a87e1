"""The drafts room: the list, the editor, and what belongs to a post beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from ui import i18n
from ui.drafts.actions import add_actions, show_menu
from ui.drafts.autosave import Autosave
from ui.drafts.board import Board
from ui.drafts.boarding import Boarding
from ui.drafts.conflict_view import ConflictView
from ui.drafts.deeds import Deeds, may_write_on_the_spot
from ui.drafts.editor import Editor
from ui.drafts.handling import Handling
from ui.drafts.inspector import DraftInspector
from ui.drafts.keeping import Keeper
from ui.drafts.list_pane import ListPane
from ui.drafts.listing import Listing
from ui.drafts.merging import Conflict, read_conflict
from ui.drafts.placing import Placing
from ui.drafts.reading import open_post
from ui.drafts.row_store import RowStore
from ui.drafts.templating import Templating
from ui.drafts.titles import Titles
from ui.shell.screen import Screen
from ui.widgets.buttons import Button, IconButton
from ui.widgets.frames import EmptyState, SplitView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from ui.drafts.keeping import Saved
    from ui.drafts.reading import Opened
    from ui.shell.context import Context
    from ui.tasks import Lane


class DraftsScreen(Screen):
    """Where the advisor writes."""

    name = "drafts"

    def __init__(self, context: Context) -> None:
        super().__init__(context, i18n.translate("Rooms", "Drafts"))
        self.opened: Opened | None = None
        self.wanted = ""
        self._epoch = 0
        self.autosave = Autosave(context.tasks, self)
        self.deeds = Deeds(context, self)
        self.handling = Handling(self)
        self.titles = Titles(self)
        self._then: tuple[str, Callable[[], object]] | None = None
        self._build()
        self.boarding = Boarding(self)
        self.placing = Placing(self)
        self.templating = Templating(self)
        self._connect()
        self.boarding.listen()
        add_actions(self)
        self._show_state()

    # --- how it is made ---

    def _build(self) -> None:
        self.spot = Button(self.tr("Write on the spot"), "ghost", "sparkle", self, keys="Shift+N")
        self.new = Button(self.tr("New draft"), "secondary", "add", self, keys="N")
        self.more = IconButton("more", self.tr("More"), self)
        self.look = IconButton("board", self.tr("Show the board"), self, keys="B")
        self.beside = IconButton("inspector", self.tr("Show or hide the properties"), self, keys="Ctrl+Shift+P")
        self.submit = Button(self.tr("Submit for review"), "primary", parent=self, keys="Ctrl+Return")
        for tool in (self.spot, self.new, self.more, self.look, self.beside):
            self.header.add_tool(tool)
        self.header.set_primary(self.submit)
        self.store = RowStore(self.context, self)
        self.list = ListPane(lambda: self.context.actions.run("drafts.new"), self.store, self)
        self.board = Board(lambda: self.context.actions.run("drafts.new"), self.store, self)
        self.listing = Listing(self.context, self.list, self.board, self.store)
        self.listing.listed.connect(self._listed)
        self.editor = Editor(self.context, self)
        self.conflict = ConflictView(self)
        self.nothing = EmptyState(
            "drafts", self.tr("No post is open"), self.tr("Choose one on the left, or begin a new one."), self
        )
        self.middle = QStackedWidget(self)
        for widget in (self.nothing, self.editor, self.conflict, self.board):
            self.middle.addWidget(widget)
        self.inspector = DraftInspector(self)
        right = QWidget(self)
        row = QHBoxLayout(right)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.middle, 1)
        row.addWidget(self.inspector)
        split = SplitView(self)
        split.add_list_pane(self.list)
        split.add_pane(right)
        self.body.addWidget(split, 1)

    def _connect(self) -> None:
        run = self.context.actions.run
        self.spot.clicked.connect(lambda: run("drafts.spot"))
        self.new.clicked.connect(lambda: run("drafts.new"))
        self.beside.clicked.connect(lambda: run("drafts.inspector"))
        self.submit.clicked.connect(lambda: run("drafts.submit"))
        self.list.chosen.connect(self.choose)
        self.list.asked.connect(self.listing.read_all)
        self.list.entered.connect(lambda: self.editor.text.setFocus(Qt.FocusReason.TabFocusReason))
        self.editor.changed.connect(self.autosave.touch)
        self.editor.title_typed.connect(self.titles.typed)
        self.editor.pictures.connect(self.handling.take_pictures)
        self.editor.picture_asked.connect(self.handling.choose_pictures)
        self.editor.verb_asked.connect(self.handling.do_verb)
        self.editor.left.connect(lambda: run("drafts.list"))
        self.editor.refused.connect(self.handling.say_why_not)
        self.editor.preview_asked.connect(lambda: run("drafts.preview"))
        self.more.clicked.connect(lambda: show_menu(self))
        self.editor.compare_asked.connect(self.handling.compare_with_source)
        self.editor.passage_changed.connect(self.handling.passage)
        self.autosave.touched.connect(self._show_state)
        self.autosave.saved.connect(self._saved)
        self.autosave.failed.connect(self.editor.error.tell)
        self.deeds.made.connect(self._made)
        self.deeds.begun.connect(lambda post: self._made(post, "place"))
        self.deeds.discarded.connect(self._discarded)
        self.deeds.refused.connect(self._refused)
        details = self.inspector.details
        details.detail_changed.connect(self.handling.change)
        details.plan_asked.connect(lambda: run("drafts.plan"))
        self.inspector.comments.keep_in(self.context.unsent)
        self.inspector.comments.add_asked.connect(self.handling.send_comment)
        self.inspector.comments.resolve_asked.connect(self.deeds.resolve)
        self.inspector.comments.remove_asked.connect(self.deeds.remove_comment)
        self.inspector.comments.quote_chosen.connect(self.handling.show_quote)
        self.inspector.history.revision_chosen.connect(self.handling.compare)
        self.conflict.settled.connect(self.handling.settle)

    # --- what the shell asks ---

    @override
    def concerns(self, changes: Changes) -> bool:
        if "me" in changes.families:
            self.autosave.forget()
            self.opened = None
        self.listing.note(changes)
        return bool(changes.posts or changes.families)

    @override
    def refresh(self) -> None:
        self.listing.refresh()
        if self.wanted:
            self._read_post(self.wanted)

    @override
    def open_object(self, object_id: str) -> None:
        self.list.stop_searching()
        self.list.parts.choose("all")
        self.boarding.leave()
        self.choose(object_id)
        self.listing.read_all()

    @override
    def first_focus(self) -> QWidget | None:
        return self.boarding.first_focus

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave_words()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self.window():
            self._close_words()
        return super().eventFilter(watched, event)

    # --- reading ---

    def _listed(self) -> None:
        if not self.wanted and self.list.model.rowCount() and not self.list.words and not self.boarding.shown:
            self.list.choose_near(0)

    def choose(self, post: str) -> None:
        """Open a post."""
        if post == self.wanted and self.opened is not None:
            return
        self._leave_words()
        self.autosave.forget()
        self.wanted = post
        self.list.choose(post)
        self.board.choose(post)
        if post:
            self._read_post(post)
        else:
            self.opened = None
            self.show_middle()

    def _read_post(self, post: str) -> None:
        epoch = self._epoch

        def came(opened: Opened) -> None:
            if epoch == self._epoch:
                self._show_post(opened)
            elif opened.post == self.wanted:
                # Saved meanwhile: what was read may be older than what is on the screen.
                self._read_post(post)

        # Behind the save that leaving it a moment ago has queued, if one is.
        lane: Lane = "write" if self.autosave.saving(post) else "read"
        self.context.tasks.run(open_post, self.context.ws, post, then=came, failed=self._no_post, lane=lane, owner=self)

    def when_open(self, post: str, then: Callable[[], object]) -> None:
        """Do something once a post is open, at once if it is."""
        if self.opened is not None and self.opened.post == post:
            then()
        else:
            self._then = (post, then)

    def _no_post(self, error: AppError) -> None:
        self.wanted, self.opened = "", None
        self.autosave.forget()
        self.show_middle()
        self.context.shell.tell_error(error)

    def _show_post(self, opened: Opened) -> None:
        if opened.post != self.wanted:
            return
        before, keeper = self.opened, self.autosave.keeper
        self.opened = opened
        if before is not None and keeper is not None and keeper.post == opened.post:
            self._show_again(opened, keeper)
        else:
            self._begin(opened)
        self.inspector.show_post(opened, opened.comments, opened.history, internal=opened.internal)
        self.show_middle()
        self._show_state()
        then, self._then = self._then, None
        if then is not None and then[0] == opened.post:
            then[1]()

    def _begin(self, opened: Opened) -> None:
        restored = opened.restored
        base = restored.base if restored else (opened.detail.heads[-1] if opened.detail.heads else "")
        document = restored.document if restored else opened.detail.document
        keeper = Keeper(self.context.ws, opened.post, base, opened.detail.document, kept=opened.kept)
        self.autosave.begin(keeper, lambda: self.editor.document, dirty=restored is not None)
        self.editor.show_post(opened, document, restored_ms=restored.saved_ms if restored else 0)

    def _show_again(self, opened: Opened, keeper: Keeper) -> None:
        """The post that is open was read again: it was saved, decided, planned, or somebody else wrote."""
        moved = opened.detail.heads != (keeper.base,)
        if moved and not self.autosave.dirty:
            self.autosave.forget()
            self._begin(opened)
        else:
            self.editor.update_opened(opened)

    def show_middle(self) -> None:
        """Show what belongs in the middle: the board, the text, two versions of it, or that nothing is open."""
        opened = self.opened
        if self.boarding.shown:
            self.middle.setCurrentWidget(self.board)
            self.placing.place()
            return
        if opened is None:
            self.middle.setCurrentWidget(self.nothing)
            self.placing.place()
            return
        if opened.versions and opened.writes and not self.autosave.dirty:
            self.context.tasks.run(read_conflict, self.context.ws, opened.post, then=self._show_conflict)
            return
        self.middle.setCurrentWidget(self.editor)
        self.placing.place()

    def _show_conflict(self, conflict: Conflict | None) -> None:
        if conflict is None or self.opened is None or conflict.first.post != self.opened.post:
            return
        self.conflict.show_conflict(conflict, self.opened)
        if self.boarding.shown:
            return
        self.middle.setCurrentWidget(self.conflict)
        self.placing.place()

    # --- keeping and saving ---

    def _show_state(self) -> None:
        opened = self.opened
        self.spot.setVisible(may_write_on_the_spot(self.context.ws))
        may_write = self.context.ws.me.role.value != "reader"
        for button in (self.new, self.list.empty.button, self.board.none.button):
            if button is not None:
                button.setVisible(may_write)
        self.submit.setVisible(opened is not None and opened.writes)
        self.more.setVisible(opened is not None)
        if opened is None:
            self.header.set_title(i18n.translate("Rooms", "Drafts"))
            return
        if opened.spontaneous:
            planned = any(row.planned_at for row in opened.detail.row.variants)
            self.submit.setText(self.tr("Approve and schedule") if planned else self.tr("Approve"))
        else:
            self.submit.setText(self.tr("Submit for review"))
        self.submit.setAccessibleName(self.submit.text())
        self.submit.setEnabled(self.handling.can_submit())
        state = self.tr("Kept as you type") if self.autosave.dirty else self.tr("All saved")
        self.header.set_title(i18n.translate("Rooms", "Drafts"), state)

    def _saved(self, result: Saved) -> None:
        self._epoch += 1
        if result.changes is not None:
            self.editor.settle_restored()
            self.editor.error.hide()
        self._show_state()

    def _leave_words(self) -> None:
        """The post or the room is left: nothing typed waits any longer."""
        self.titles.save()
        self.autosave.save()

    def _close_words(self) -> None:
        """The window closes: the same, on this thread."""
        self.titles.close()
        self.editor.rest()
        self.autosave.close()

    # --- what is done with posts ---

    def _made(self, post: str, focus: str = "title") -> None:
        self.list.stop_searching()
        self.boarding.leave()
        if self.list.part not in {"write", "all"}:
            self.list.parts.choose("write")
        self.choose(post)
        # The list may have opened it already, as the first post there is.
        self.when_open(post, lambda: self._begin_writing(focus))
        self.listing.read_all()

    def _begin_writing(self, where: str) -> None:
        if where == "place":
            self.templating.filling.begin()
        else:
            self.editor.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _discarded(self, post: str) -> None:
        if post != self.wanted:
            return
        self.autosave.forget()
        row = self.list.model.row_of(post)
        self.wanted, self.opened = "", None
        self.choose(self.list.model.post_at(row + 1) or self.list.model.post_at(row - 1))

    def _refused(self, error: AppError) -> None:
        if self.opened is None or self.middle.currentWidget() is not self.editor:
            self.context.shell.tell_error(error)
        else:
            self.editor.error.tell(error)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placing.place()
