"""The list of posts: their order, and how a row is painted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QStringListModel, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from typing_extensions import override

from exec_assistant.services.search import MARK_END, MARK_START
from ui import fonts, i18n, icons
from ui.drafts.words import untitled
from ui.post.words import when_short
from ui.theme import Size, theme
from ui.widgets.rows import RowDelegate
from ui.widgets.status import paint_status_glyph
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.reading import PostRow, VariantRow
    from ui.drafts.reading import DraftRow
    from ui.drafts.row_store import RowStore
    from ui.fonts import TypeRole
    from ui.widgets.rows import Index
    from ui.widgets.text import Ink

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()
_ROLES = frozenset({ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_MOST_MARKS = 7


def status_of(row: PostRow) -> str:
    """The status a list shows: the least advanced one, or that it is partly published."""
    return "partly_published" if row.partly else row.status.value


def title_of(row: PostRow) -> str:
    """The title, the first words, or that there is neither."""
    return " ".join(row.shown_title.split()) or untitled()


class DraftModel(QStringListModel):
    """Posts in their order; it runs no query, and asks the store for a row only when somebody looks at it.

    The ids are held by Qt: a list asks for the count of rows twice a row when it lays itself out, and asking Python
    twenty thousand times takes longer than all the rest.
    """

    def __init__(self, store: RowStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._posts: tuple[str, ...] = ()
        self._places: dict[str, int] = {}
        self.zone = "UTC"
        self.now = datetime(2000, 1, 1, tzinfo=UTC)
        store.arrived.connect(self.show_again)

    def set_posts(self, posts: Sequence[str], zone: str, now: datetime) -> bool:
        """Show these; return whether rows came, went or moved (else each is only painted again)."""
        self.zone, self.now = zone, now
        posts = tuple(posts)
        if posts == self._posts:
            self.show_again()
            return False
        self._posts = posts
        self._places = {post: number for number, post in enumerate(posts)}
        self.setStringList(posts)
        return True

    def show_again(self) -> None:
        """Paint what is seen again."""
        if self._posts:
            self.dataChanged.emit(self.index(0), self.index(len(self._posts) - 1))

    @property
    def posts(self) -> tuple[str, ...]:
        """All posts, in order."""
        return self._posts

    def row_of(self, post: str) -> int:
        """Where a post stands, -1 when it is not in the list."""
        return self._places.get(post, -1)

    def post_at(self, row: int) -> str:
        """The post at a place, empty beyond the ends."""
        return self._posts[row] if 0 <= row < len(self._posts) else ""

    def at(self, row: int) -> DraftRow | None:
        """The row at a place, None beyond the ends and while it is not read yet."""
        post = self.post_at(row)
        return self._store.row(post) if post else None

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES:
            return None
        row = self.at(index.row())
        if row is None:
            return None if role == ROW_ROLE else i18n.translate("Drafts", "Being read…")
        if role == ROW_ROLE:
            return row
        return title_of(row.post) if role == Qt.ItemDataRole.DisplayRole else self._spoken(row)

    def _spoken(self, row: DraftRow) -> str:
        post = row.post
        parts = [title_of(post), i18n.status_word(status_of(post))]
        parts += [i18n.network_name(variant.network) for variant in in_network_order(post.variants)]
        if post.first_at:
            parts.append(when_short(post.first_at, self.zone, self.now))
        if post.comments:
            parts.append(i18n.plural("Drafts", "%n open comment(s)", post.comments))
        parts += [word.lower() for word in marks_of(row) if word != i18n.translate("Drafts", "No account yet")]
        return ", ".join(parts)


def in_network_order(variants: Sequence[VariantRow]) -> list[VariantRow]:
    """Variants as the networks are listed everywhere."""
    return sorted(variants, key=_network_order)


def marks_of(row: DraftRow) -> list[str]:
    """What a row or a card says in words beside its status."""
    found = []
    if row.post.forked:
        found.append(i18n.translate("Drafts", "Two versions"))
    if row.unsaved:
        found.append(i18n.translate("Drafts", "Being written"))
    if not row.post.variants:
        found.append(i18n.translate("Drafts", "No account yet"))
    if row.post.spontaneous:
        found.append(i18n.translate("Drafts", "Spontaneous"))
    return found


class DraftDelegate(RowDelegate):
    """Three lines: title and time, words, networks and comments."""

    def __init__(self) -> None:
        super().__init__(height=Size.ROW_TALL + 4, line=True)

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: DraftRow | None = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, DraftModel)  # noqa: S101 - the list has no other model
        left, right, top = rect.left() + 40, rect.right() - 16, rect.top()
        if row is None:
            paint_waiting(painter, QRectF(left, top + 12, right - left, 40))
            return
        post = row.post
        paint_status_glyph(painter, QRectF(rect.left() + 16, top + 9, 16, 16), status_of(post))
        said = when_short(post.first_at, model.zone, model.now) if post.first_at else ""
        width = text_width(said, "label", tabular=True) if said else 0
        if said:
            place = QRectF(right - width, top + 8, width + 1, 18)
            draw_text(painter, place, said, using="label", ink="secondary", tabular=True)
        room = QRectF(left, top + 8, right - left - (width + 12 if said else 0), 18)
        if row.title:
            draw_marked(painter, room, row.title, ("strong", "strong"), "text")
        else:
            draw_text(painter, room, title_of(post), using="strong")
        words = QRectF(left, top + 26, right - left, 18)
        if row.snippet:
            self._paint_passage(painter, words, row)
        elif post.excerpt.strip():
            draw_text(painter, words, " ".join(post.excerpt.split()), ink="secondary")
        elif not row.unsaved:
            draw_text(painter, words, i18n.translate("Drafts", "Nothing written yet"), ink="tertiary")
        self._paint_marks(painter, QRectF(left, top + 46, right - left, 14), row)

    def _paint_passage(self, painter: QPainter, rect: QRectF, row: DraftRow) -> None:
        left = rect.left()
        if row.commented_by:
            icons.paint(painter, "comment", QRectF(round(left), round(rect.top()) + 2, 14, 14), "secondary")
            said = i18n.translate("Drafts", "{name}:").format(name=row.commented_by.split(" ")[0])
            width = text_width(said)
            draw_text(painter, QRectF(left + 18, rect.top(), width + 1, rect.height()), said, ink="secondary")
            left += 18 + width + 5
        place = QRectF(left, rect.top(), rect.right() - left, rect.height())
        draw_marked(painter, place, row.snippet, ("body", "strong"), "secondary")

    def _paint_marks(self, painter: QPainter, rect: QRectF, row: DraftRow) -> None:
        x = paint_networks(painter, rect.left(), rect.top(), row.post.variants)
        for word in marks_of(row):
            ink: Ink = "warning" if row.post.forked and word == marks_of(row)[0] else "secondary"
            draw_text(painter, QRectF(x, rect.top(), rect.right() - x, 14), word, using="label", ink=ink)
            x += text_width(word, "label") + 10
        paint_comments(painter, rect.right(), rect.top(), row.post.comments)


def paint_networks(painter: QPainter, left: float, top: float, variants: Sequence[VariantRow]) -> float:
    """Draw a mark for each variant's network in one line; return where the line goes on."""
    for variant in in_network_order(variants)[:_MOST_MARKS]:
        place = QRectF(round(left), round(top), 14, 14)
        icons.paint(painter, icons.network_icon(variant.network), place, "tertiary")
        left += 20
    return left


def paint_comments(painter: QPainter, right: float, top: float, count: int) -> float:
    """Draw how many open comments there are so that it ends at ``right``; return where it begins."""
    if not count:
        return right
    said = i18n.number(count)
    width = text_width(said, "label", tabular=True)
    place = QRectF(right - width, top, width + 1, 14)
    draw_text(painter, place, said, using="label", ink="accent", tabular=True)
    icons.paint(painter, "comment", QRectF(round(place.left()) - 18, round(top), 14, 14), "accent")
    return place.left() - 18


def paint_waiting(painter: QPainter, rect: QRectF) -> None:
    """Two quiet bars where a row is not read yet."""
    for top, share in ((0, 0.6), (18, 0.9)):
        bar = QRectF(rect.left(), rect.top() + top, rect.width() * share, 9)
        painter.fillRect(bar, theme().sunken)


def _network_order(variant: VariantRow) -> tuple[int, str]:
    known = variant.network in icons.NETWORKS
    return (icons.NETWORKS.index(variant.network) if known else len(icons.NETWORKS), variant.account_name)


def draw_marked(painter: QPainter, rect: QRectF, words: str, using: tuple[TypeRole, TypeRole], ink: Ink) -> None:
    """One line in which the words found stand on the accent's soft ground; ``using``: type of the rest and of them."""
    x = rect.left()
    parts = " ".join(words.split()).replace(MARK_END, MARK_START).split(MARK_START)
    parts[0] = _end_of(parts[0], "".join(parts[1:2]), using, rect.width())
    for number, part in enumerate(parts):
        found = number % 2 == 1
        painter.setFont(fonts.font(using[found]))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(part)
        room = QRectF(x, rect.top(), max(0.0, rect.right() - x), rect.height())
        if room.width() < 8:
            return
        if found:
            ground = QRectF(x - 1, rect.top() + 1, min(width, room.width()) + 2, rect.height() - 2)
            painter.fillRect(ground, theme().color("warning_soft"))
        draw_text(painter, room, part, using=None, ink="text" if found else ink)
        x += width


def _end_of(before: str, found: str, using: tuple[TypeRole, TypeRole], width: float) -> str:
    """As much of what stands before the first word found as leaves that word visible in a line of this width."""
    room = width * 0.9 - text_width(found, using[1])
    if text_width(before, using[0]) <= room:
        return before
    words = before.lstrip("…").split(" ")
    # A title keeps as much as it can; a passage shows what follows the word as well.
    keep = room if using[0] == using[1] else room / 2
    while len(words) > 1 and text_width("…" + " ".join(words), using[0]) > keep:
        words.pop(0)
    return "…" + " ".join(words)
