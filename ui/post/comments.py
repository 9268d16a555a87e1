"""Comments of a post: each with its passage, replies beneath, a place to write."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import i18n
from ui.post.safe_text import shown
from ui.post.words import ago, ago_short
from ui.theme import Space, theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import Avatar
from ui.widgets.frames import InlineError
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.comments import CommentRow
    from ui.shell.unsent import Place, Unsent

QUOTE_SHOWN = 160
FIELD_HEIGHT = 40
MOST_LINES = 8


@dataclasses.dataclass(frozen=True, slots=True)
class CommentDraft:
    """A comment the person asks to send."""

    body: str
    quote: str = ""
    reply_to: str = ""
    internal: bool = False


class Quote(QAbstractButton):
    """The passage a comment is about; chosen, it is shown in the text."""

    def __init__(self, quote: str, parent: QWidget, *, gone: bool = False) -> None:
        """``gone``: the text no longer holds it."""
        super().__init__(parent)
        words = " ".join(shown(quote).text.split())
        words = words if len(words) <= QUOTE_SHOWN else words[: QUOTE_SHOWN - 1] + "…"
        if gone:
            words = i18n.translate("Comments", "No longer in the text: “{passage}”").format(passage=words)
        self.setAccessibleName(i18n.translate("Comments", "About: {passage}").format(passage=words))
        self.setToolTip(i18n.translate("Comments", "Show it in the text"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, 3, Space.XS, 3)
        label = Text(words, "label", "secondary", self, wrap=True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(label)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), theme().hover)
        painter.fillRect(QRectF(0, 0, 2, self.height()), theme().border_strong)


class CommentCard(QWidget):
    """One comment."""

    def __init__(self, row: CommentRow, zone: str, now: datetime, panel: CommentsPanel) -> None:
        super().__init__(panel)
        self.row = row
        outer = QHBoxLayout(self)
        outer.setContentsMargins(Space.XL if row.reply_to else 0, 0, 0, 0)
        outer.setSpacing(Space.S)
        outer.addWidget(Avatar(row.author_name, 24, self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(3)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Elided(row.author_name, "strong", parent=self), 1)
        when = Text(ago_short(row.wall_ms, zone, now), "label", "tertiary", self)
        when.setToolTip(ago(row.wall_ms, zone, now))
        head.addWidget(when)
        if panel.me and row.author == panel.me:
            remove = IconButton("trash", self.tr("Delete my comment"), self)
            remove.setFixedSize(28, 24)
            remove.clicked.connect(lambda: panel.remove_asked.emit(row.comment))
            head.addWidget(remove)
        column.addLayout(head)
        if row.internal:
            column.addWidget(Text(self.tr("Between advisors"), "label_strong", "violet", self))
        if row.quote:
            quote = Quote(row.quote, self, gone=row.comment in panel.gone)
            quote.clicked.connect(lambda: panel.quote_chosen.emit(row.quote))
            column.addWidget(quote)
        body = Text(shown(row.body).text, "body", "secondary" if row.resolved else "text", self, wrap=True)
        body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(body)
        verbs = QHBoxLayout()
        verbs.setSpacing(Space.M)
        if not row.reply_to:
            reply = Button(self.tr("Reply"), "link", parent=self)
            reply.clicked.connect(lambda: panel.begin(reply_to=row.comment))
            verbs.addWidget(reply)
            resolve = Button(self.tr("Reopen") if row.resolved else self.tr("Resolve"), "link", parent=self)
            resolve.clicked.connect(lambda: panel.resolve_asked.emit(row.comment, not row.resolved))
            verbs.addWidget(resolve)
        verbs.addStretch(1)
        column.addLayout(verbs)
        outer.addLayout(column, 1)
        self.setAccessibleName(
            ". ".join(part for part in (row.author_name, when.text(), row.quote[:QUOTE_SHOWN], row.body) if part)
        )


class _Field(QPlainTextEdit):
    sent = Signal()
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and control:
            self.sent.emit()
        elif event.matches(QKeySequence.StandardKey.Cancel):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class CommentsPanel(QWidget):
    """The comments of one post and the field to add one.

    The owner does the work and calls :meth:`sent` or :meth:`tell_error`. What was typed is kept until it was sent, with
    the post it is about and for whoever typed it (:meth:`keep_in`, :meth:`set_post`).

    Signals:
        add_asked: a :class:`CommentDraft` to send.
        resolve_asked: a comment's id, and whether it is dealt with now.
        remove_asked: the id of a comment of one's own, to be deleted.
        quote_chosen: the passage of the comment the person chose.
        left: Escape in the field.
    """

    add_asked = Signal(object)
    resolve_asked = Signal(str, bool)
    remove_asked = Signal(str)
    quote_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_be_internal: bool = False) -> None:
        super().__init__(parent)
        self.me = ""
        """Who may delete comments of their own; empty: deleting is not offered."""
        self.gone: frozenset[str] = frozenset()
        """Comments whose passage the text no longer holds."""
        self._quote = ""
        self._reply_to = ""
        self._show_resolved = False
        self._rows: tuple[CommentRow, ...] = ()
        self._cards: list[CommentCard] = []
        self._zone = "UTC"
        self._now: datetime | None = None
        self._unsent: Unsent | None = None
        self._place: Place | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._none = Text(self.tr("No comment yet."), "body", "tertiary", self)
        column.addWidget(self._none)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.L)
        column.addLayout(self._list)
        self._resolved = Button("", "link", parent=self)
        self._resolved.clicked.connect(self._toggle_resolved)
        column.addWidget(self._resolved, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._compose(may_be_internal))

    def _compose(self, may_be_internal: bool) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._about = QWidget(made)
        about = QHBoxLayout(self._about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(Space.XS)
        self._about_text = Elided("", "label", "secondary", self._about)
        drop = IconButton("close", self.tr("Comment on the whole post"), self._about)
        drop.clicked.connect(lambda: self.set_quote(""))
        about.addWidget(self._about_text, 1)
        about.addWidget(drop)
        self.field = _Field(made)
        self.field.setPlaceholderText(self.tr("Comment, or select a passage first"))
        self.field.setAccessibleName(self.tr("Comment"))
        self.field.setTabChangesFocus(True)
        self.field.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field.setFixedHeight(FIELD_HEIGHT)
        self.field.textChanged.connect(self._grow)
        self.field.sent.connect(self._send)
        self.field.left.connect(self.left)
        self.error = InlineError(made)
        self._send_row = QWidget(made)
        row = QHBoxLayout(self._send_row)
        row.setContentsMargins(0, 0, 0, 0)
        self.internal = QCheckBox(self.tr("Between advisors"), self._send_row)
        self.internal.setVisible(may_be_internal)
        self.internal.toggled.connect(self._keep)
        self.send = Button(self.tr("Comment"), "secondary", parent=self._send_row, keys="Ctrl+Return")
        self.send.clicked.connect(self._send)
        row.addWidget(self.internal)
        row.addStretch(1)
        row.addWidget(self.send)
        for widget in (self._about, self.field, self.error, self._send_row):
            column.addWidget(widget)
        self._about.hide()
        self._send_row.hide()
        return made

    # --- what the owner does ---

    def keep_in(self, unsent: Unsent) -> None:
        """Keep there what is typed."""
        self._unsent = unsent

    def set_post(self, post: str) -> None:
        """The post that is commented on: what was typed for another stays with that one."""
        if self._unsent is None:
            return
        place = self._unsent.place(_name(post))
        kept = self._unsent.of(place)
        if place == self._place and kept == self._typed():
            return
        self._place = None
        self.field.setPlainText(str(kept.get("body", "")))
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.set_quote(str(kept.get("quote", "")))
        self._answer(str(kept.get("reply_to", "")))
        self.internal.setChecked(bool(kept.get("internal")))
        self.send.setEnabled(True)
        self.error.hide()
        self._place = place

    def show_comments(self, rows: Sequence[CommentRow], zone: str, now: datetime) -> None:
        """Show the comments of a post."""
        self._rows, self._zone, self._now = tuple(rows), zone, now
        for card in self._cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        settled = {row.comment for row in self._rows if row.resolved}
        for row in _threads(self._rows):
            if (row.resolved or row.reply_to in settled) and not self._show_resolved:
                continue
            card = CommentCard(row, zone, now, self)
            self._cards.append(card)
            self._list.addWidget(card)
            card.show()
        resolved = sum(row.resolved for row in self._rows)
        self._none.setVisible(not self._rows)
        self._resolved.setVisible(resolved > 0)
        self._resolved.setText(
            self.tr("Hide resolved") if self._show_resolved else self.tr("%n resolved", "", resolved)
        )

    def set_internal(self, possible: bool) -> None:
        """Whether comments may be kept between advisors."""
        self.internal.setVisible(possible)
        if not possible:
            self.internal.setChecked(False)

    def set_quote(self, quote: str) -> None:
        """The passage the next comment will be about; empty: the whole post."""
        self._quote = quote
        self._about.setVisible(bool(quote))
        words = " ".join(shown(quote).text.split())
        self._about_text.setText(self.tr("About “{passage}”").format(passage=words))
        self._keep()

    def begin(self, *, quote: str | None = None, reply_to: str = "") -> None:
        """Put the keyboard in the field, to comment on a passage or to reply."""
        if quote is not None:
            self.set_quote(quote)
        self._answer(reply_to)
        self._keep()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._send_row.show()

    def sent(self, post: str = "") -> None:
        """The comment on a post is written: the field is empty again, unless it is another post's by now."""
        if post and self._unsent is not None and self._place != self._unsent.place(_name(post)):
            self._unsent.keep(self._unsent.place(_name(post)), {})
            return
        self.field.clear()
        self.error.hide()
        self.set_quote("")
        self._answer("")
        self.send.setEnabled(True)
        self._send_row.hide()

    def tell_error(self, error: AppError) -> None:
        """It could not be sent; what was typed stays."""
        self.send.setEnabled(True)
        self.error.tell(error)

    @property
    def draft(self) -> CommentDraft:
        """What is typed now."""
        return CommentDraft(self.field.toPlainText().strip(), self._quote, self._reply_to, self.internal.isChecked())

    @property
    def cards(self) -> list[CommentCard]:
        """The comments shown, in order."""
        return self._cards

    # --- inside ---

    def _answer(self, reply_to: str) -> None:
        self._reply_to = reply_to
        self.field.setPlaceholderText(self.tr("Reply") if reply_to else self.tr("Comment, or select a passage first"))

    def _typed(self) -> dict[str, Any]:
        body = self.field.toPlainText()
        if not body.strip():
            return {}
        quote, reply_to, internal = self._quote, self._reply_to, self.internal.isChecked()
        return {"body": body, "quote": quote, "reply_to": reply_to, "internal": internal}

    def _keep(self) -> None:
        if self._unsent is not None and self._place is not None:
            self._unsent.keep(self._place, self._typed())

    def _send(self) -> None:
        draft = self.draft
        if not draft.body:
            self.error.say(self.tr("The comment is empty."), self.tr("Write it, then send it."))
            return
        if self.send.isEnabled():
            self.send.setEnabled(False)
            self.add_asked.emit(draft)

    def _grow(self) -> None:
        lines = max(1, round(self.field.document().size().height()))
        policy = Qt.ScrollBarPolicy
        self.field.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > MOST_LINES else policy.ScrollBarAlwaysOff
        )
        spacing = self.field.fontMetrics().lineSpacing()
        self.field.setFixedHeight(FIELD_HEIGHT + (min(MOST_LINES, lines) - 1) * spacing)
        self._send_row.setVisible(bool(self.field.toPlainText()) or self.field.hasFocus())
        self._keep()

    def _toggle_resolved(self) -> None:
        self._show_resolved = not self._show_resolved
        if self._now is not None:
            self.show_comments(self._rows, self._zone, self._now)


def _name(post: str) -> str:
    return f"comment/{post}"


def _threads(rows: Sequence[CommentRow]) -> list[CommentRow]:
    """Each comment followed by its replies."""
    known = {row.comment for row in rows}
    firsts = [row for row in rows if not row.reply_to or row.reply_to not in known]
    found: list[CommentRow] = []
    for first in firsts:
        found.append(first)
        found.extend(row for row in rows if row.reply_to == first.comment and row is not first)
    return found
