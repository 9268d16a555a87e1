"""A variant as its network will show it: who speaks, the words, where the feed folds them, the pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain import threads
from exec_assistant.services import link_cards
from ui import i18n
from ui.post.link_preview import LinkPreview
from ui.post.media import MediaGrid
from ui.post.preview_parts import Foot, Head, Overlay, Preview, break_height, indent, manner_of
from ui.post.reading_text import ReadingText
from ui.post.safe_text import find_quote
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import Card
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import PostReading
    from ui.tasks import Tasks

__all__ = ["LONGEST", "WIDEST", "Preview", "PreviewCard", "preview_of"]

WIDEST = 560
LONGEST = 20_000
"""Characters shown at once; a text beyond any network's limit is cut here and says so."""


def preview_of(post: PostReading) -> Preview:
    """The preview of a variant that was read."""
    return Preview(
        network=post.account.network.value,
        name=post.account.name,
        handle=post.account.handle,
        text=post.content.text,
        official=post.account.kind == "official",
        visible=post.report.visible if post.report else None,
        media=post.content.media,
        visibility=post.content.visibility.value,
        first_comment=post.content.first_comment,
    )


class PreviewCard(QWidget):
    """A variant as its network will show it. The whole text shows; what the feed hides is paler and can be folded.

    A thread is one text with room between its messages, where the end of one and the head of the next are drawn:
    passages keep their places, and what is read is what is signed.
    """

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(WIDEST)
        self._of = Preview("other", "", "", "")
        self._folded = False
        self._editor: QWidget | None = None
        self._chained = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.card = Card(self)
        self.card.body.setSpacing(0)
        self._head = Head(self.card)
        self.text = ReadingText(self.tr("Text of the post"), self.card)
        self.media = MediaGrid(tasks, self.card)
        self.link = LinkPreview(tasks, self.card)
        self._cut = Text("", "label", "secondary", self.card, wrap=True)
        self._fold = Button("", "link", parent=self.card)
        self._fold.clicked.connect(self.toggle_fold)
        self._foot = Foot(self.card)
        fold = QHBoxLayout()
        fold.setSpacing(Space.S)
        fold.addWidget(self._cut, 1)
        fold.addWidget(self._fold)
        self._fold_row = QWidget(self.card)
        fold.setContentsMargins(0, 0, 0, 0)
        self._fold_row.setLayout(fold)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(Space.M)
        for widget in (self.text, self._fold_row, self.media, self.link, self._foot):
            self._inner.addWidget(widget)
        self.card.body.addWidget(self._head)
        self.card.body.addLayout(self._inner)
        self._over = Overlay(self.card)
        self._place_soon = QTimer(self)
        self._place_soon.setSingleShot(True)
        self._place_soon.setInterval(0)
        self._place_soon.timeout.connect(self._place)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _size: self._place_soon.start())
        column.addWidget(self.card)
        self._first = Card(self, ground="surface", margin=Space.M)
        self._first.body.setSpacing(Space.XS)
        self._first.body.addWidget(Elided(self.tr("First comment"), "label_strong", "secondary", self._first))
        self._first_text = ReadingText(self.tr("First comment"), self._first, role="body", line_height=1.4)
        self._first.body.addWidget(self._first_text)
        column.addWidget(self._first)

    def show_preview(self, ws: Workspace, of: Preview) -> None:
        """Show a variant."""
        self._of = of
        self._folded = False
        manner = manner_of(of.network)
        self._inner.setContentsMargins(indent(of), 0 if manner.beside else Space.M, 0, 0)
        self.card.body.setSpacing(0)
        self._head.show_who(of)
        self._foot.show_for(of)
        self._chained = 0
        self._inner.removeWidget(self.media)
        if not self._chain:
            self._inner.insertWidget(2, self.media)
        self._show_text()
        self.media.radius = float(manner.radius)
        self.media.show_media(ws, of.media)
        self.link.show_link(ws, of.network, "" if of.media else link_cards.first_link(of.text[:LONGEST]))
        self._first.setVisible(bool(of.first_comment))
        self._first_text.show_text(of.first_comment[:LONGEST])
        self.card.setAccessibleName(self.tr("Preview on {network}").format(network=i18n.network_name(of.network)))
        self._place_soon.start()

    def toggle_fold(self) -> None:
        """Show only what the feed shows, or the whole text again."""
        self._folded = not self._folded
        self._show_text()

    def edit_here(self, editor: QWidget | None) -> None:
        """Put an editor where the text stands (E in Approvals); None: the text again."""
        if self._editor is not None:
            self._inner.removeWidget(self._editor)
            self._editor.hide()
        self._editor = editor
        self.text.setVisible(editor is None)
        self._fold_row.setVisible(editor is None and bool(self._cut.text()))
        if editor is not None:
            self._inner.insertWidget(self._inner.indexOf(self.text), editor)
            editor.show()
        self._place_soon.start()

    @property
    def folded(self) -> bool:
        """Whether only what the feed shows is shown."""
        return self._folded

    def show_quotes(self, quotes: list[str]) -> None:
        """Underline softly the passages that comments are about."""
        spans = [found for quote in quotes if (found := find_quote(self.text.original, quote)) is not None]
        self.text.mark_passages(spans)

    def show_quote(self, quote: str) -> bool:
        """Put the quoted passage forward; False when it is no longer in the text. Empty: none."""
        if self._folded and quote:
            self.toggle_fold()
        found = find_quote(self.text.original, quote)
        self.text.highlight(found)
        return found is not None or not quote

    def _show_text(self) -> None:
        cut = self._of.visible
        text = self._of.text[:LONGEST]
        if self._folded and cut is not None:
            text = text[:cut].rstrip() + "…"
        self.text.show_text(text)
        self.text.dim_from(cut if cut is not None and not self._folded else None)
        self.text.tint(list(link_cards.linked(self._of.network, text)))
        self._open_gaps()
        self._fold_row.setVisible(cut is not None or len(self._of.text) > LONGEST)
        self._fold.setVisible(cut is not None)
        self._cut.setText("")
        if len(self._of.text) > LONGEST:
            self._cut.setText(
                self.tr("Only the first {count} characters are shown here.").format(count=i18n.number(LONGEST))
            )
        elif cut is not None:
            whole = self.tr("The feed shows the first {count} characters; the paler rest comes after “see more”.")
            said = self.tr("The feed stops here.") if self._folded else whole.format(count=i18n.number(cut))
            self._cut.setText(said)
        self._fold.setText(self.tr("See more") if self._folded else self.tr("Show as in the feed"))
        self._fold.setAccessibleName(self._fold.text())

    @property
    def _chain(self) -> bool:
        """Whether pictures go with the first of several messages."""
        return bool(self._of.media) and threads.is_thread(self._of.network, self._of.text[:LONGEST])

    def _open_gaps(self) -> None:
        text = self.text.original
        if threads.is_thread(self._of.network, text):
            self.text.open_gaps(list(threads.break_lines(text)), break_height(self._of), first=self._chained)

    def _place(self) -> None:
        """Put avatars and heads where the messages begin now, and a thread's pictures under its first one."""
        margins = self.card.body.contentsMargins()
        self._over.setGeometry(self.card.rect().marginsRemoved(margins))
        place = self.text.mapTo(self.card, self.text.rect().topLeft())
        # An editor shows a thread as it is written, with its breaks as words.
        gaps = [] if self._editor is not None else self.text.gap_tops()
        if self._chain and gaps:
            self._place_pictures(place.x(), round(place.y() + gaps[0]) + Space.S)
            self.media.raise_()
        tops = [place.y() - margins.top() + gap + (0 if number else self._chained) for number, gap in enumerate(gaps)]
        self._over.show_for(self._of, tops, float(self._over.height()))
        self._over.raise_()

    def _place_pictures(self, x: int, y: int) -> None:
        self.media.resize(self.text.width(), self.media.height())
        self.media.move(x, y)
        wanted = self.media.height() + Space.M
        if wanted != self._chained:
            self._chained = wanted
            self._open_gaps()
            self._place_soon.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._place_soon.start()
