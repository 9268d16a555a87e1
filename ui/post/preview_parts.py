"""How each network sets a post: the head with its avatar, the row of its buttons, the card of a link, a thread's chain.

Drawn from how the networks looked in 2026: their measures and order, this program's colours and signs, none of their
marks but the glyph that names the network.
"""

from __future__ import annotations

import dataclasses
import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui import fonts, i18n, icons
from ui.post.safe_text import shown
from ui.post.words import visibility_word
from ui.theme import Space, theme
from ui.widgets.controls import initials, paint_avatar
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.posts import Media
    from exec_assistant.services.link_cards import LinkCard
    from ui.widgets.text import Ink


@dataclasses.dataclass(frozen=True, slots=True)
class Preview:
    """What a preview shows. ``visible``: characters before the feed's "see more", None where all shows.

    ``when``: when it went out, in words; empty: as if it went out now.
    """

    network: str
    name: str
    handle: str
    text: str
    official: bool = False
    visible: int | None = None
    media: tuple[Media, ...] = ()
    visibility: str = "public"
    first_comment: str = ""
    when: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Manner:
    """How a network sets a post.

    Attributes:
        avatar: its side in pixels.
        square: it has corners.
        one_line: name, handle and time stand on one line.
        at: the handle begins with @.
        beside: text and pictures stand beside the avatar's column instead of below the head.
        radius: of pictures and link cards.
        foot: its buttons.
        link: how the card of a link is set: title over the picture, site above or below the words.
    """

    avatar: int = 44
    square: bool = False
    one_line: bool = False
    at: bool = False
    beside: bool = False
    radius: int = 6
    foot: tuple[str, ...] = ("heart", "comment", "repeat", "send")
    link: str = "below"


_MANNERS = {
    "linkedin": Manner(48, radius=0, link="below"),
    "x": Manner(40, one_line=True, at=True, beside=True, radius=16, foot=("comment", "repeat", "heart", "reach"),
                link="over"),
    "mastodon": Manner(46, square=True, at=True, radius=8, foot=("reply", "repeat", "star", "more"), link="above"),
    "bluesky": Manner(42, one_line=True, at=True, beside=True, radius=12,
                      foot=("comment", "repeat", "heart", "more"), link="below"),
    "threads": Manner(38, one_line=True, beside=True, radius=8),
    "instagram": Manner(36, radius=0, foot=("heart", "comment", "send")),
    "wordpress": Manner(36, square=True, foot=()),
    "blog": Manner(36, square=True, foot=()),
    "newsletter": Manner(36, square=True, foot=()),
}  # fmt: skip
_EYES = {"public": "globe", "unlisted": "unlock", "followers": "people"}
FOOT = 36
LINE = 22
"""Height of a head whose words stand on one line beside the avatar."""


def manner_of(network: str) -> Manner:
    """How a network sets a post."""
    return _MANNERS.get(network, Manner())


def indent(of: Preview) -> int:
    """How far text and pictures are from the card's left edge."""
    manner = manner_of(of.network)
    return manner.avatar + Space.M if manner.beside else 0


def break_height(of: Preview) -> int:
    """The room that the end of one message and the head of the next take in a chain."""
    manner = manner_of(of.network)
    return FOOT + Space.M + (LINE if manner.beside else manner.avatar + Space.S)


def paint_who(painter: QPainter, of: Preview, top: float, width: float, *, again: bool = False) -> None:
    """Avatar, name and handle at a height of the card; ``again``: a later message of the chain."""
    manner = manner_of(of.network)
    side = float(manner.avatar)
    place = QRectF(0, top, side, side)
    if manner.square or of.official:
        _paint_tile(painter, place, of.name, official=of.official)
    else:
        paint_avatar(painter, place, of.name)
    left = side + Space.M
    right = width - 24.0
    name, handle = shown(of.name).text, shown(_handle(of)).text
    now = of.when or i18n.translate("Dates", "now")
    if manner.one_line:
        used = draw_text(painter, QRectF(left, top, right - left, 20), name, using="strong")
        start = left + text_width(used, "strong") + 5
        said = f"{handle} · {now}"
        draw_text(painter, QRectF(start, top, max(0.0, right - start), 20), said, ink="secondary")
        return
    draw_text(painter, QRectF(left, top + side / 2 - 20, right - left, 20), name, using="strong")
    under = now if of.network == "linkedin" else handle
    below = top + side / 2 + 1
    said = draw_text(painter, QRectF(left, below, right - left - 20, 18), under, using="label", ink="secondary")
    if not again:
        eye = QRectF(round(left + text_width(said, "label") + 6), round(below + 2), 14, 14)
        icons.paint(painter, _EYES.get(of.visibility, "globe"), eye, "secondary")


def paint_foot(painter: QPainter, of: Preview, place: QRectF) -> None:
    """The network's own buttons, as a drawing: nothing there can be pressed."""
    signs = manner_of(of.network).foot
    step = place.width() / max(1, len(signs))
    beside = manner_of(of.network).beside
    for number, sign in enumerate(signs):
        # Beside an avatar they begin at the edge of the text; below it they are spread over the width.
        x = place.left() + (step * number if beside else step * (number + 0.5) - 9)
        icons.paint(painter, sign, QRectF(round(x), place.center().y() - 9, 18, 18), "tertiary")


class Head(QWidget):
    """Who speaks, and who sees it. Beside an avatar's column it is one line high; the avatar hangs below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = Preview("other", "", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_who(self, of: Preview) -> None:
        """Show another author."""
        self._of = of
        manner = manner_of(of.network)
        self.setFixedHeight(LINE if manner.beside else manner.avatar)
        self.setAccessibleName(f"{of.name}, {_handle(of)}, {visibility_word(of.visibility)}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mark = QRectF(self.width() - 18, 1, 18, 18)
        icons.paint(painter, icons.network_icon(self._of.network), mark, "tertiary")


class Foot(QWidget):
    """The network's own buttons under the last message."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._of = Preview("other", "", "", "")
        self.setFixedHeight(FOOT)

    def show_for(self, of: Preview) -> None:
        """Show those of another network."""
        self._of = of
        self.setVisible(bool(manner_of(of.network).foot))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not manner_of(self._of.network).beside:
            painter.setPen(QPen(theme().border, 1))
            painter.drawLine(0, 0, self.width(), 0)
        paint_foot(painter, self._of, QRectF(0, 4, self.width(), self.height() - 4))


class Overlay(QWidget):
    """Avatars, the line of a chain and the heads of its later messages, over the card; it takes no click."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._of = Preview("other", "", "", "")
        self._breaks: list[float] = []
        self._end = 0.0

    def show_for(self, of: Preview, breaks: Sequence[float], end: float) -> None:
        """``breaks``: where the room between two messages begins; ``end``: where the chain's line ends."""
        self._of, self._breaks, self._end = of, list(breaks), end
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        manner, width = manner_of(self._of.network), float(self.width())
        heads = [0.0, *(at + FOOT + Space.M for at in self._breaks)]
        painter.setPen(QPen(theme().border_strong, 2))
        for above, below in itertools.pairwise(heads):
            x = manner.avatar / 2
            if manner.beside:
                painter.drawLine(QPointF(x, above + manner.avatar + 4), QPointF(x, below - 4))
        for number, top in enumerate(heads):
            paint_who(painter, self._of, top, width, again=number > 0)
        left = float(indent(self._of))
        for at in self._breaks:
            paint_foot(painter, self._of, QRectF(left, at, width - left, FOOT))
            if not manner.beside:
                painter.setPen(QPen(theme().border, 1))
                painter.drawLine(QPointF(0, at + FOOT + 2), QPointF(width, at + FOOT + 2))


class LinkView(QWidget):
    """The card of a link: picture, title, words and site, in the order of the network."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: LinkCard | None = None
        self._image: QImage | None = None
        self._manner = Manner()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_card(self, card: LinkCard | None, image: QImage | None, network: str) -> None:
        """Show a card, or none."""
        self._card, self._image, self._manner = card, image, manner_of(network)
        self.setVisible(card is not None)
        if card is not None:
            self.setAccessibleName(", ".join(part for part in (card.title, card.description, card.host) if part))
        self._fit()
        self.update()

    def _picture(self) -> float:
        return round(self.width() / 1.91) if self._image is not None else 0.0

    def _words(self) -> float:
        if self._card is None or (self._manner.link == "over" and self._image is not None):
            return 24.0
        return 66.0 if self._manner.radius == 0 or not self._card.description else 88.0

    def _fit(self) -> None:
        self.setFixedHeight(round(self._picture() + self._words()) if self._card is not None else 0)

    @override
    def resizeEvent(self, event: object) -> None:
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        over = self._manner.link == "over" and self._image is not None
        frame = QRectF(0, 0, self.width(), self._picture() if over else self.height())
        shape = QPainterPath()
        shape.addRoundedRect(frame, self._manner.radius, self._manner.radius)
        painter.setClipPath(shape)
        if not over:
            painter.fillRect(frame, theme().surface)
        if self._image is not None:
            place = QRectF(0, 0, self.width(), self._picture())
            painter.drawImage(place, self._image, middle(self._image, place))
        self._paint_words(painter, over=over)
        painter.setClipping(False)
        painter.setPen(QPen(theme().border, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._manner.radius
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_words(self, painter: QPainter, *, over: bool) -> None:
        card = self._card
        if card is None:
            return
        title, about, site = shown(card.title).text, shown(card.description).text, shown(card.host).text
        wide, top = self.width() - 2.0 * Space.M, self._picture()
        if over:
            said = min(wide, text_width(title, "label") + 2 * Space.S)
            chip = QRectF(Space.M, top - 34, said, 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().scrim)
            painter.drawRoundedRect(chip, 4, 4)
            draw_text(painter, chip.adjusted(Space.S, 0, -Space.S, 0), title, using="label", ink=QColor("white"))
            painter.setClipping(False)
            draw_text(painter, QRectF(0, top + 4, self.width(), 18), site, using="label", ink="secondary")
            return
        rows: list[tuple[str, str]] = [("strong", title), ("label", site)]
        if self._manner.radius and about:
            rows = [("strong", title), ("body", about), ("label", site)]
        if self._manner.link == "above":
            rows = [rows[-1], *rows[:-1]]
        at = top + Space.M
        for using, words in rows:
            ink: Ink = "text" if using == "strong" else "secondary"
            draw_text(painter, QRectF(Space.M, at, wide, 20), words, using=using, ink=ink)  # type: ignore[arg-type]
            at += 22


def middle(image: QImage, place: QRectF) -> QRectF:
    """The part of a picture that fills a place without distortion."""
    width, height = float(image.width()), float(image.height())
    wanted = place.width() / max(1.0, place.height())
    if width / max(1.0, height) > wanted:
        part = height * wanted
        return QRectF((width - part) / 2, 0, part, height)
    part = width / wanted
    return QRectF(0, (height - part) / 2, width, part)


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
    at = manner_of(of.network).at
    return f"@{of.handle}" if at and not of.handle.startswith("@") else of.handle
