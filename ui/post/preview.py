"""A variant as its network will show it: who speaks, the words, where the feed folds them, the pictures."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui import fonts, i18n, icons
from ui.post.media import MediaGrid
from ui.post.reading_text import ReadingText
from ui.post.safe_text import find_quote, shown
from ui.post.words import visibility_word
from ui.theme import Space, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import initials, paint_avatar
from ui.widgets.frames import Card
from ui.widgets.text import Elided, Text, draw_text, text_width

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Media
    from exec_assistant.services.workspace import Workspace
    from ui.post.reading import PostReading
    from ui.tasks import Tasks
    from ui.widgets.text import Ink

WIDEST = 560
LONGEST = 20_000
"""Characters shown at once; a text beyond any network's limit is cut here and says so."""


@dataclasses.dataclass(frozen=True, slots=True)
class Preview:
    """What a preview shows. ``visible``: characters before the feed's "see more", None where all shows."""

    network: str
    name: str
    handle: str
    text: str
    official: bool = False
    visible: int | None = None
    media: tuple[Media, ...] = ()
    visibility: str = "public"
    first_comment: str = ""


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


@dataclasses.dataclass(frozen=True, slots=True)
class _Manner:
    """How a network sets the head and foot of a post."""

    avatar: int = 44
    square: bool = False
    one_line: bool = False
    at: bool = False
    foot: tuple[str, ...] = ("heart", "comment", "repeat", "send")


_MANNERS = {
    "linkedin": _Manner(48),
    "x": _Manner(40, one_line=True, at=True, foot=("comment", "repeat", "heart", "reach")),
    "mastodon": _Manner(46, square=True, at=True, foot=("reply", "repeat", "star", "more")),
    "bluesky": _Manner(42, one_line=True, at=True, foot=("comment", "repeat", "heart", "more")),
    "threads": _Manner(38, one_line=True, foot=("heart", "comment", "repeat", "send")),
    "instagram": _Manner(36, foot=("heart", "comment", "send")),
    "wordpress": _Manner(36, square=True, foot=()),
    "blog": _Manner(36, square=True, foot=()),
    "newsletter": _Manner(36, square=True, foot=()),
}
_EYES = {"public": "globe", "unlisted": "unlock", "followers": "people"}


class _Head(QWidget):
    """Avatar, name, handle, and who sees it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = Preview("other", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_who(self, of: Preview) -> None:
        self._of = of
        self.setFixedHeight(_MANNERS.get(of.network, _Manner()).avatar)
        self.setAccessibleName(f"{of.name}, {_handle(of)}, {visibility_word(of.visibility)}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        manner = _MANNERS.get(self._of.network, _Manner())
        side = float(manner.avatar)
        place = QRectF(0, 0, side, side)
        if manner.square or self._of.official:
            _paint_tile(painter, place, self._of.name, official=self._of.official)
        else:
            paint_avatar(painter, place, self._of.name)
        left = side + Space.M
        right = self.width() - 24.0
        name = shown(self._of.name).text
        handle = shown(_handle(self._of)).text
        under = [i18n.translate("Dates", "now")]
        if manner.one_line:
            used = draw_text(painter, QRectF(left, 2, right - left, 20), name, using="strong")
            start = left + text_width(used, "strong") + 6
            draw_text(painter, QRectF(start, 2, max(0.0, right - start), 20), handle, ink="secondary")
        else:
            draw_text(painter, QRectF(left, side / 2 - 20, right - left, 20), name, using="strong")
            if self._of.network != "linkedin":
                under = [handle]
        top = 22.0 if manner.one_line else side / 2 + 1
        said = draw_text(
            painter, QRectF(left, top, right - left - 20, 18), " · ".join(under), using="label", ink="secondary"
        )
        eye = QRectF(round(left + text_width(said, "label") + 6), round(top + 2), 14, 14)
        icons.paint(painter, _EYES.get(self._of.visibility, "globe"), eye, "secondary")
        mark = QRectF(self.width() - 18, 2, 18, 18)
        icons.paint(painter, icons.network_icon(self._of.network), mark, "tertiary")


def _paint_tile(painter: QPainter, place: QRectF, name: str, *, official: bool) -> None:
    """A square with initials: how networks show organisations, and Mastodon everyone."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().sunken if official else theme().info_soft)
    painter.drawRoundedRect(place, 8, 8)
    made = fonts.font("label_strong")
    made.setPixelSize(max(8, round(place.height() * 0.36)))
    painter.setFont(made)
    ink: Ink = "secondary" if official else "info"
    draw_text(painter, place, initials(name), using=None, ink=ink, align=Qt.AlignmentFlag.AlignHCenter)


def _handle(of: Preview) -> str:
    at = _MANNERS.get(of.network, _Manner()).at
    return f"@{of.handle}" if at and not of.handle.startswith("@") else of.handle


class _Foot(QWidget):
    """The network's own buttons, as a drawing: nothing here can be pressed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._signs: tuple[str, ...] = ()
        self.setFixedHeight(36)

    def show_for(self, network: str) -> None:
        self._signs = _MANNERS.get(network, _Manner()).foot
        self.setVisible(bool(self._signs))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme().border, 1))
        painter.drawLine(0, 0, self.width(), 0)
        step = self.width() / max(1, len(self._signs))
        for number, sign in enumerate(self._signs):
            icons.paint(painter, sign, QRectF(round(step * (number + 0.5)) - 9, 14, 18, 18), "tertiary")


class PreviewCard(QWidget):
    """A variant as its network will show it. The whole text shows; what the feed hides is paler and can be folded."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumWidth(WIDEST)
        self._of = Preview("other", "", "", "")
        self._folded = False
        self._editor: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.card = Card(self)
        self.card.body.setSpacing(Space.M)
        self._head = _Head(self.card)
        self.text = ReadingText(self.tr("Text of the post"), self.card)
        self.media = MediaGrid(tasks, self.card)
        self._cut = Text("", "label", "secondary", self.card, wrap=True)
        self._fold = Button("", "link", parent=self.card)
        self._fold.clicked.connect(self.toggle_fold)
        self._foot = _Foot(self.card)
        fold = QHBoxLayout()
        fold.setSpacing(Space.S)
        fold.addWidget(self._cut, 1)
        fold.addWidget(self._fold)
        self._fold_row = QWidget(self.card)
        fold.setContentsMargins(0, 0, 0, 0)
        self._fold_row.setLayout(fold)
        for widget in (self._head, self.text, self._fold_row, self.media, self._foot):
            self.card.body.addWidget(widget)
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
        self._head.show_who(of)
        self._foot.show_for(of.network)
        self._show_text()
        self.media.show_media(ws, of.media)
        self._first.setVisible(bool(of.first_comment))
        self._first_text.show_text(of.first_comment[:LONGEST])
        self.card.setAccessibleName(self.tr("Preview on {network}").format(network=i18n.network_name(of.network)))

    def toggle_fold(self) -> None:
        """Show only what the feed shows, or the whole text again."""
        self._folded = not self._folded
        self._show_text()

    def edit_here(self, editor: QWidget | None) -> None:
        """Put an editor where the text stands; None: the text again."""
        if self._editor is not None:
            self.card.body.removeWidget(self._editor)
            self._editor.hide()
        self._editor = editor
        self.text.setVisible(editor is None)
        self._fold_row.setVisible(editor is None and bool(self._cut.text()))
        if editor is not None:
            self.card.body.insertWidget(self.card.body.indexOf(self.text), editor)
            editor.show()

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
