"""The list of posts: a mirror of rows, and how a row is painted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
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
    from ui.widgets.rows import Index

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()
_MOST_MARKS = 7


def status_of(row: PostRow) -> str:
    """The status a list shows: the least advanced one, or that it is partly published."""
    return "partly_published" if row.partly else row.status.value


def title_of(row: PostRow) -> str:
    """The title, the first words, or that there is neither."""
    return " ".join(row.shown_title.split()) or untitled()


class DraftModel(QAbstractListModel):
    """Rows as they were read; it runs no query."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DraftRow] = []
        self.zone = "UTC"
        self.now = datetime(2000, 1, 1, tzinfo=UTC)

    def set_rows(self, rows: Sequence[DraftRow], zone: str, now: datetime) -> bool:
        """Show these; return whether rows came, went or moved (else each is only painted again)."""
        self.zone, self.now = zone, now
        if [row.post.post for row in rows] == [row.post.post for row in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    @property
    def rows(self) -> tuple[DraftRow, ...]:
        """All rows, in order."""
        return tuple(self._rows)

    def row_of(self, post: str) -> int:
        """Where a post stands, -1 when it is not in the list."""
        return next((number for number, row in enumerate(self._rows) if row.post.post == post), -1)

    def at(self, row: int) -> DraftRow | None:
        """The row at a place, None beyond the ends."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.at(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(row.post)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: DraftRow) -> str:
        post = row.post
        parts = [title_of(post), i18n.status_word(status_of(post))]
        parts += [i18n.network_name(variant.network) for variant in sorted(post.variants, key=_network_order)]
        if post.first_at:
            parts.append(when_short(post.first_at, self.zone, self.now))
        if post.comments:
            parts.append(i18n.plural("Drafts", "%n open comment(s)", post.comments))
        if row.unsaved:
            parts.append(i18n.translate("Drafts", "unsaved typing"))
        return ", ".join(parts)


class DraftDelegate(RowDelegate):
    """Three lines: title and time, words, networks and comments."""

    def __init__(self) -> None:
        super().__init__(height=Size.ROW_TALL + 4, line=True)

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: DraftRow = index.data(ROW_ROLE)
        model = index.model()
        assert isinstance(model, DraftModel)  # noqa: S101 - the list has no other model
        post, left, right = row.post, rect.left() + 40, rect.right() - 16
        top = rect.top()
        paint_status_glyph(painter, QRectF(rect.left() + 16, top + 9, 16, 16), status_of(post))
        said = when_short(post.first_at, model.zone, model.now) if post.first_at else ""
        width = text_width(said, "label", tabular=True) if said else 0
        if said:
            place = QRectF(right - width, top + 8, width + 1, 18)
            draw_text(painter, place, said, using="label", ink="secondary", tabular=True)
        room = QRectF(left, top + 8, right - left - (width + 12 if said else 0), 18)
        draw_text(painter, room, title_of(post), using="strong")
        words = QRectF(left, top + 26, right - left, 18)
        if row.snippet:
            draw_snippet(painter, words, row.snippet)
        elif post.excerpt.strip():
            draw_text(painter, words, " ".join(post.excerpt.split()), ink="secondary")
        else:
            draw_text(painter, words, i18n.translate("Drafts", "Nothing written yet"), ink="tertiary")
        self._paint_marks(painter, QRectF(left, top + 46, right - left, 14), row)

    def _paint_marks(self, painter: QPainter, rect: QRectF, row: DraftRow) -> None:
        x = rect.left()
        for variant in sorted(row.post.variants, key=_network_order)[:_MOST_MARKS]:
            icons.paint(
                painter, icons.network_icon(variant.network), QRectF(round(x), round(rect.top()), 14, 14), "tertiary"
            )
            x += 20
        for word in self._tags(row):
            draw_text(painter, QRectF(x, rect.top(), rect.right() - x, 14), word, using="label", ink="secondary")
            x += text_width(word, "label") + 10
        if row.post.comments:
            said = i18n.number(row.post.comments)
            width = text_width(said, "label", tabular=True)
            place = QRectF(rect.right() - width, rect.top(), width + 1, 14)
            draw_text(painter, place, said, using="label", ink="accent", tabular=True)
            mark = QRectF(round(place.left()) - 18, round(rect.top()), 14, 14)
            icons.paint(painter, "comment", mark, "accent")

    def _tags(self, row: DraftRow) -> list[str]:
        found = []
        if row.post.forked:
            found.append(i18n.translate("Drafts", "Two versions"))
        if row.unsaved:
            found.append(i18n.translate("Drafts", "Unsaved typing"))
        if not row.post.variants:
            found.append(i18n.translate("Drafts", "No account yet"))
        if row.post.spontaneous:
            found.append(i18n.translate("Drafts", "Spontaneous"))
        return found


def _network_order(variant: VariantRow) -> tuple[int, str]:
    known = variant.network in icons.NETWORKS
    return (icons.NETWORKS.index(variant.network) if known else len(icons.NETWORKS), variant.account_name)


def draw_snippet(painter: QPainter, rect: QRectF, snippet: str) -> None:
    """One line of a found passage, the words found set stronger on the accent's soft ground."""
    x = rect.left()
    for number, part in enumerate(" ".join(snippet.split()).replace(MARK_END, MARK_START).split(MARK_START)):
        found = number % 2 == 1
        painter.setFont(fonts.font("strong" if found else "body"))
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(part)
        room = QRectF(x, rect.top(), max(0.0, rect.right() - x), rect.height())
        if room.width() < 8:
            return
        if found:
            ground = QRectF(x - 1, rect.top() + 1, min(width, room.width()) + 2, rect.height() - 2)
            painter.fillRect(ground, theme().accent_soft)
        draw_text(painter, room, part, using=None, ink="text" if found else "secondary")
        x += width
