"""One post to decide on: as its network will show it, or what changed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.approvals.comparing import APPROVED, PREVIEW, SEEN, changed_besides, compared_with
from ui.post.difference_view import DifferenceView
from ui.post.findings import FindingsList
from ui.post.preview import WIDEST, PreviewCard, preview_of
from ui.post.safe_text import find_quote, shown, utf16
from ui.post.words import when
from ui.theme import Size, Space, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import NetworkMark, Segmented
from ui.widgets.frames import InlineError
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import PostReading
    from ui.tasks import Tasks


class Notice(QWidget):
    """Something to know before deciding, with the one way on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, Space.S + 2, Space.M, Space.S + 2)
        column.setSpacing(Space.S)
        self.text = Text("", "body", parent=self, wrap=True)
        self.button = Button(self.tr("Show the new version"), parent=self, keys="V")
        column.addWidget(self.text)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def say(self, text: str) -> None:
        """Show it."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().warning_soft)
        painter.drawRoundedRect(QRectF(self.rect()), Size.RADIUS, Size.RADIUS)
        icons.paint(painter, "warning", QRectF(10, 9, 18, 18), "warning")


class PostDetail(QWidget):
    """Title, views and checks of the post that is shown.

    Signals:
        new_version_asked: the person wants to see the version that came meanwhile.
        view_chosen: preview, seen or approved.
        view_shown: the same, whoever chose it.
        passage_pressed: the quoted passage the person pressed in the text.
    """

    new_version_asked = Signal()
    view_chosen = Signal(str)
    view_shown = Signal(str)
    passage_pressed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._post: PostReading | None = None
        self._refused: AppError | None = None
        self._view = PREVIEW
        self._offered_now: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(self.tr("Post"))
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(Space.XL, Space.S, Space.XL, Space.XL)
        inside.setSpacing(Space.L)
        self.preview = PreviewCard(tasks, page)
        self.preview.text.viewport().installEventFilter(self)
        self.findings = FindingsList(page)
        self.findings.setMaximumWidth(WIDEST)
        self.findings.passage_chosen.connect(self._show_finding)
        self.difference = DifferenceView(page)
        self.difference.setMaximumWidth(WIDEST + 40)
        for widget in (self.preview, self.difference, self.findings):
            inside.addWidget(widget)
        inside.addStretch(1)
        self.area.setWidget(page)
        column.addWidget(self.area, 1)

    def _make_head(self) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.S)
        column.setSpacing(Space.XS)
        self.title = Text("", "heading", parent=made, wrap=True, selectable=True)
        column.addWidget(self.title)
        self._facts_row = QHBoxLayout()
        self._facts_row.setSpacing(6)
        self._mark: NetworkMark | None = None
        self._network = ""
        self.facts = Elided("", "body", "secondary", made)
        self._facts_row.addWidget(self.facts, 1)
        column.addLayout(self._facts_row)
        self.care = Text("", "body", "secondary", made, wrap=True)
        column.addWidget(self.care)
        column.addSpacing(Space.XS)
        self._views = QHBoxLayout()
        self._views.setContentsMargins(0, 0, 0, 0)
        self._views.addStretch(1)
        self.views: Segmented | None = None
        column.addLayout(self._views)
        self.notice = Notice(made)
        self.notice.button.clicked.connect(self.new_version_asked)
        self.error = InlineError(made)
        column.addWidget(self.notice)
        column.addWidget(self.error)
        return made

    # --- what the screen does ---

    def show_post(
        self, ws: Workspace, post: PostReading, *, view: str = PREVIEW, care: str = "", grave: bool = False
    ) -> None:
        """Show a post from its beginning. ``care``: why it deserves care, and whether that is grave."""
        again = self._post is not None and self._post.key == post.key
        self._post = post
        self.error.hide()
        if again and self._refused is not None:
            self.error.tell(self._refused)
        self._refused = None
        self.notice.hide()
        self.title.setText(shown(post.detail.row.shown_title).text)
        self._show_facts(post)
        self.care.set_ink("warning" if grave else "secondary")
        self.care.setText(care)
        self.care.setVisible(bool(care))
        self.preview.show_preview(ws, preview_of(post))
        self.findings.show_report(post.report)
        self.update_talk(post)
        self._offer_views(post)
        self.show_view(view)
        self.area.verticalScrollBar().setValue(0)

    def update_talk(self, post: PostReading) -> None:
        """Mark the passages that comments are about; nothing else moves."""
        self._post = post
        self.preview.show_quotes([row.quote for row in post.comments if row.quote and not row.resolved])

    def say_changed(self, text: str) -> None:
        """Say that what is shown is no longer what stands there."""
        self.notice.say(text)

    def show_view(self, view: str) -> None:
        """Show the preview or a difference; a difference there is none of says so."""
        post = self._post
        if post is None:
            return
        offered = self._offered(post)
        view = view if view in [value for value, _text in offered] else PREVIEW
        self._view = view
        if self.views is not None:
            self.views.choose(view)
        self.preview.setVisible(view == PREVIEW)
        self.findings.setVisible(view == PREVIEW and self._has_report())
        self.difference.setVisible(view != PREVIEW)
        if view != PREVIEW:
            pieces = post.since_seen if view == SEEN else post.since_approved
            changed = changed_besides(post, view)
            self.difference.show_difference(
                pieces or (),
                nothing=self._no_difference(view, pieces is None, bool(changed)),
                against=compared_with(post, view),
                beside=changed,
            )
        self.area.verticalScrollBar().setValue(0)
        self.view_shown.emit(view)

    @property
    def view(self) -> str:
        """What is shown now."""
        return self._view if self._post is not None else PREVIEW

    def toggle_difference(self) -> None:
        """From the preview to the difference that says most, through both, and back."""
        if self._post is None:
            return
        order = [value for value, _text in self._offered(self._post)]
        self.show_view(order[(order.index(self.view) + 1) % len(order)])

    def show_quote(self, quote: str) -> bool:
        """Bring a quoted passage into sight; False when it is no longer there."""
        self.show_view(PREVIEW)
        there = self.preview.show_quote(quote)
        if there:
            QTimer.singleShot(0, self, self._reveal)
        return there

    def put_editor(self, editor: QWidget | None) -> None:
        """Let the text be edited where it stands; None: it is read again."""
        if editor is not None:
            self.show_view(PREVIEW)
        self.preview.edit_here(editor)
        self.findings.setVisible(editor is None and self.view == PREVIEW and self._has_report())
        if self.views is not None:
            self.views.setEnabled(editor is None)

    def say_refused(self, error: AppError) -> None:
        """Say why something was not done, once the post is shown again."""
        self._refused = error
        self.error.tell(error)

    def page(self, steps: int) -> None:
        """Scroll by most of a page."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + steps * max(60, self.area.viewport().height() - 60))

    def passage(self) -> str:
        """The passage the person selected."""
        return self.preview.text.passage()

    # --- inside ---

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        text = self.preview.text
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent) and not text.passage():
            at = text.cursorForPosition(event.position().toPoint()).position()
            rows = self._post.comments if self._post is not None and not self.preview.folded else ()
            for row in rows:
                span = find_quote(text.original, row.quote) if row.quote and not row.resolved else None
                if span is not None and utf16(text.original, span[0]) <= at <= utf16(text.original, span[1]):
                    text.highlight(span)
                    self.passage_pressed.emit(row.quote)
                    break
        return super().eventFilter(watched, event)

    def _has_report(self) -> bool:
        return self._post is not None and self._post.report is not None

    def _show_facts(self, post: PostReading) -> None:
        network = post.account.network.value
        if network != self._network:
            if self._mark is not None:
                self._facts_row.removeWidget(self._mark)
                self._mark.hide()
                self._mark.deleteLater()
            self._network = network
            self._mark = NetworkMark(network, 16, self)
            self._facts_row.insertWidget(0, self._mark)
        planned = post.variant.planned_at
        facts = [
            post.account.name,
            when(planned, post.zone, post.now) if planned else self.tr("No date yet"),
            self.tr("version {number}").format(number=i18n.number(post.version)),
        ]
        self.facts.setText(" · ".join(facts))

    def _offered(self, post: PostReading) -> list[tuple[str, str]]:
        found = [(PREVIEW, self.tr("Preview"))]
        if post.since_approved is not None:
            found.append((SEEN, self.tr("Since read")))
            found.append((APPROVED, self.tr("Since approved")))
        else:
            found.append((SEEN, self.tr("Difference")))
        return found

    def _offer_views(self, post: PostReading) -> None:
        offered = self._offered(post)
        if self.views is not None and offered == self._offered_now:
            return
        self._offered_now = offered
        if self.views is not None:
            self._views.removeWidget(self.views)
            self.views.hide()
            self.views.deleteLater()
        self.views = Segmented(offered, self.tr("View"), self)
        self.views.chosen.connect(self._choose_view)
        self._views.insertWidget(0, self.views)
        self.views.show()

    def _choose_view(self, view: str) -> None:
        self.show_view(view)
        self.view_chosen.emit(view)

    def _no_difference(self, view: str, unknown: bool, beside: bool) -> str:
        if beside:
            return self.tr("The words are the same.")
        if view == SEEN:
            if unknown:
                return self.tr("You have not read an earlier version: all of it is new.")
            return self.tr("Nothing has changed since you read it.")
        return self.tr("Word for word what was approved last.")

    def _show_finding(self, start: int, end: int) -> None:
        self.show_view(PREVIEW)
        if self.preview.folded:
            self.preview.toggle_fold()
        self.preview.text.highlight((start, end))
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        span = self.preview.text.focused_span
        if span is None:
            return
        top, bottom = self.preview.text.rect_of(span)
        page = self.area.widget()
        if page is None:
            return
        at = self.preview.text.mapTo(page, self.preview.text.rect().topLeft()).y()
        self.area.ensureVisible(0, at + top, 0, 60)
        self.area.ensureVisible(0, at + bottom, 0, 60)
