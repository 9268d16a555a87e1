"""The room of imports: choose a file, see what is in it, take it in, take it back."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.services import imports
from ui import i18n
from ui.actions.action import Action
from ui.calendar.signs import Sign
from ui.i18n import QT_TRANSLATE_NOOP
from ui.imports.drop_zone import DropZone, FormatList, FormatRetry
from ui.imports.history_pane import HistoryPane
from ui.imports.preview_pane import PreviewPane
from ui.imports.reading import read_file, read_history
from ui.imports.words import brought, format_word, outcome_words
from ui.shell.screen import Screen
from ui.tasks import Progress
from ui.theme import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError
from ui.widgets.sheet import ask
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from exec_assistant.domain.changes import Changes, Undo
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.imports import ImportOutcome
    from ui.imports.reading import Earlier, Preview
    from ui.shell.context import Context
    from ui.tasks import ProgressState


class ImportsScreen(Screen):
    """Files in."""

    name = "imports"

    def __init__(self, context: Context) -> None:
        super().__init__(context, i18n.translate("Rooms", "Import"))
        self.setAcceptDrops(True)
        self._progress: Progress | None = None
        self._undo: Undo | None = None
        self._formats = [(info.name, info.title) for info in imports.formats()]
        self.choose_button = Button(self.tr("Choose another file…"), "secondary", "folder", self, keys="Ctrl+O")
        self.choose_button.clicked.connect(lambda _checked=False: self.choose_file())
        self.header.add_tool(self.choose_button)
        row = QHBoxLayout()
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        self.error = InlineError(self, flush=True)
        left.addWidget(self.error)
        self.retry = FormatRetry(self._formats, self)
        self.retry.chosen.connect(self._read_as)
        left.addWidget(self.retry)
        self.pages = QStackedWidget(self)
        left.addWidget(self.pages, 1)
        row.addLayout(left, 1)
        row.addWidget(Divider(self, vertical=True))
        self.preview = PreviewPane(self)
        self.history = HistoryPane(self)
        self.history.setFixedWidth(Size.INSPECTOR)
        self.history.withdraw_asked.connect(self._ask_withdraw)
        row.addWidget(self.history)
        self.body.addLayout(row, 1)
        self.preview.format_chosen.connect(lambda fmt: self._read_again(fmt=fmt))
        self.preview.mapping_chosen.connect(lambda mapping: self._read_again(mapping=mapping))
        self.preview.accepted.connect(self._take_in)
        self.preview.left.connect(self.show_start)
        self._build_pages()
        self.show_start()
        context.actions.add(
            Action(
                "imports.choose",
                QT_TRANSLATE_NOOP("Actions", "Choose a file…"),
                self.choose_file,
                ("Ctrl+O",),
                self.name,
                icon="folder",
            ),
            Action(
                "imports.take",
                QT_TRANSLATE_NOOP("Actions", "Import the file"),
                self.preview.accept,
                ("Ctrl+Return",),
                self.name,
                enabled=lambda: self.pages.currentWidget() is self.preview,
                icon="check",
            ),
        )

    def _build_pages(self) -> None:
        self.start = QWidget(self)
        column = QVBoxLayout(self.start)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.XL)
        self.zone = DropZone(self.start)
        self.zone.button.clicked.connect(lambda _checked=False: self.choose_file())
        column.addWidget(self.zone)
        column.addWidget(FormatList(self._formats, self.start))
        column.addStretch(1)
        self.reading = QWidget(self)
        column = QVBoxLayout(self.reading)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        self.reading_text = Text("", "strong", parent=self.reading)
        self.bar = QProgressBar(self.reading)
        self.bar.setMaximumWidth(480)
        self.cancel_button = Button(self.tr("Stop"), "secondary", parent=self.reading)
        self.cancel_button.clicked.connect(lambda _checked=False: self._stop())
        column.addWidget(self.reading_text)
        column.addWidget(self.bar)
        column.addWidget(self.cancel_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.result = QWidget(self)
        column = QVBoxLayout(self.result)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        self.result_sign = Sign("check", "success", 20, self.result)
        line.addWidget(self.result_sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.result_text = Text("", "heading", parent=self.result, wrap=True, selectable=True)
        self.result_file = Text("", "body", "secondary", self.result, wrap=True)
        words.addWidget(self.result_text)
        words.addWidget(self.result_file)
        line.addLayout(words, 1)
        column.addLayout(line)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        self.see_calendar = Button(self.tr("See the calendar"), "primary", "calendar", self.result)
        self.see_calendar.clicked.connect(lambda _checked=False: self.context.shell.go("calendar"))
        self.see_dashboard = Button(self.tr("See the dashboard"), "primary", "dashboard", self.result)
        self.see_dashboard.clicked.connect(lambda _checked=False: self.context.shell.go("dashboard"))
        self.undo_button = Button(self.tr("Undo the import"), "secondary", "undo", self.result)
        self.undo_button.clicked.connect(lambda _checked=False: self.undo_import())
        self.again_button = Button(self.tr("Import another file…"), "ghost", parent=self.result)
        self.again_button.clicked.connect(lambda _checked=False: self.choose_file())
        for button in (self.see_calendar, self.see_dashboard, self.undo_button, self.again_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        for page in (self.start, self.reading, self.preview, self.result):
            self.pages.addWidget(page)

    # --- Screen ---

    @override
    def refresh(self) -> None:
        self.context.tasks.run(read_history, self.context.ws, then=self.history.show_history)

    @override
    def open_object(self, object_id: str) -> None:
        """Show what is in a file; the id is its path."""
        self.open_file(Path(object_id))

    @override
    def first_focus(self) -> QWidget | None:
        page = self.pages.currentWidget()
        if page is self.start:
            return self.zone.button
        return self.preview.take_button if page is self.preview else None

    # --- a file ---

    def show_start(self) -> None:
        """Back to choosing a file."""
        self._show(self.start)

    def choose_file(self) -> None:
        """Let the person choose a file with the system's own dialog."""
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a file"),
            "",
            ";;".join(
                (
                    self.tr("Files that can be imported") + " (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.ics *.json *.js)",
                    self.tr("All files") + " (*)",
                )
            ),
        )
        if name:
            self.open_file(Path(name))

    def open_file(self, path: Path, fmt: str = "", mapping: Mapping[str, str] | None = None) -> None:
        """Read a file and show what is in it; nothing is stored yet."""
        self.error.hide()
        self.retry.hide()
        self._stop()
        self._progress = Progress(self)
        self._progress.changed.connect(self._progressed)
        self.reading_text.setText(self.tr("Reading {file}…").format(file=path.name))
        self.reading_text.setAccessibleName(self.reading_text.text())
        self.bar.setRange(0, 0)
        self._show(self.reading)
        self.context.tasks.run(
            read_file,
            self.context.ws,
            path,
            fmt,
            dict(mapping or {}),
            then=self._show_preview,
            failed=functools.partial(self._unread, path),
            owner=self,
            progress=self._progress,
        )

    def _read_again(self, *, fmt: str | None = None, mapping: Mapping[str, str] | None = None) -> None:
        shown = self.preview.preview
        if shown is not None:
            self.open_file(
                shown.path, shown.chosen if fmt is None else fmt, shown.mapping if mapping is None else mapping
            )

    def _progressed(self, state: ProgressState) -> None:
        if state.total:
            self.bar.setRange(0, state.total)
            self.bar.setValue(state.done)

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None
        if self.pages.currentWidget() is self.reading:
            self.show_start()

    def _show_preview(self, preview: Preview) -> None:
        self._progress = None
        self.preview.show_preview(preview, self._formats, self.choose_button)
        self._show(self.preview)
        self.preview.take_button.setFocus()

    def _unread(self, path: Path, error: AppError) -> None:
        """A file that cannot be read: with the format chosen by hand it may be."""
        self._progress = None
        if isinstance(error.params.get("formats"), str):
            words = [format_word(name.strip()) for name in str(error.params["formats"]).split(",")]
            error.params["formats"] = ", ".join(words)
        self.error.tell(error)
        self._show(self.start)
        self.retry.offer(path)

    def _read_as(self, fmt: str) -> None:
        if self.retry.path is not None:
            self.open_file(self.retry.path, fmt)

    def _take_in(self, account: str) -> None:
        shown = self.preview.preview
        if shown is None:
            return
        self.error.hide()
        self.preview.set_busy(busy=True)
        self.context.tasks.run(
            imports.take_in,
            self.context.ws,
            shown.parsed,
            file_name=shown.path.name,
            account=account,
            lane="write",
            then=self._taken,
            failed=self._not_taken,
        )

    def _not_taken(self, error: AppError) -> None:
        self.preview.set_busy(busy=False)
        self.error.tell(error)

    def _taken(self, outcome: ImportOutcome) -> None:
        self.preview.set_busy(busy=False)
        shown = self.preview.preview
        self._undo = outcome.changes.undo
        said = outcome_words(outcome)
        if shown is not None and self._undo is not None and brought(outcome) < shown.brings:
            said += " " + self.tr("What was already here stayed as it was.")
        self.result_text.setText(said)
        self.result_file.setText(shown.path.name if shown else "")
        planned = bool(outcome.posts or outcome.entries)
        self.see_calendar.setVisible(planned)
        self.see_dashboard.setVisible(not planned)
        self.undo_button.setVisible(self._undo is not None)
        self._show(self.result)
        self.context.shell.say(said)
        (self.see_calendar if planned else self.see_dashboard).setFocus()

    def undo_import(self) -> None:
        """Take the import back."""
        if self._undo is not None:
            undo, self._undo = self._undo, None
            self.context.tasks.run(self.context.ws.undo, undo, lane="write", then=self._undone)

    def _undone(self, _changes: Changes) -> None:
        self.result_text.setText(self.tr("The import was taken back."))
        self.undo_button.hide()
        self.context.shell.say(self.result_text.text())

    # --- earlier imports ---

    def _ask_withdraw(self, earlier: Earlier) -> None:
        sheet = ask(
            self.tr("Withdraw “{file}”?").format(file=earlier.row.file_name),
            self.tr(
                "Its figures and mentions no longer count, for everyone. Posts and events made of a plan stay. To have "
                "it back, import the file again."
            ),
            verb=self.tr("Withdraw"),
            leave=self.tr("Leave"),
            danger=True,
            then=lambda: self._withdraw(earlier),
        )
        self.context.shell.present(sheet)

    def _withdraw(self, earlier: Earlier) -> None:
        self.context.tasks.run(
            imports.withdraw_import,
            self.context.ws,
            earlier.row.source,
            lane="write",
            then=functools.partial(self._withdrawn, earlier.row.file_name),
            failed=self.error.tell,
            owner=self,
        )

    def _withdrawn(self, file: str, _changes: Changes) -> None:
        self.context.shell.say(self.tr("“{file}” is withdrawn").format(file=file))

    # --- inside ---

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.choose_button.setVisible(page is not self.start)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.zone.light(on=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.zone.light(on=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.zone.light(on=False)
        event.acceptProposedAction()
        self.open_file(Path(event.mimeData().urls()[0].toLocalFile()))
