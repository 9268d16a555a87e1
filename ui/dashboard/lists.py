"""Top posts and mentions, as painted rows over models that only mirror what they were given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from typing_extensions import override

from exec_assistant.domain.time import from_iso
from ui import i18n, icons
from ui.dashboard.words import TONE_ROLES, metric_word, tone_word
from ui.theme import Space, theme
from ui.widgets.rows import RowDelegate
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from zoneinfo import ZoneInfo

    from PySide6.QtGui import QPainter

    from exec_assistant.services.dashboard import MentionRow, TopPost

Index = QModelIndex | QPersistentModelIndex
ROW = int(Qt.ItemDataRole.UserRole)


class Rows(QAbstractListModel):
    """A list of frozen rows; ``describe`` gives what is read aloud."""

    def __init__(self, describe: Any, parent: Any = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self.rows: Sequence[Any] = ()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(row)
        return None


def top_sentence(post: TopPost, metric: str) -> str:
    """A top post as one sentence."""
    figure = post.figures.get(metric)
    known = "–" if figure is None else i18n.number(figure)
    return f"{post.title}, {i18n.network_name(post.network)}, {metric_word(metric)} {known}"


class TopDelegate(RowDelegate):
    """Network, title, then the figure and our engagement rate."""

    def __init__(self, parent: Any, zone: ZoneInfo) -> None:
        super().__init__(parent, height=52, line=True)
        self.metric = "impressions"
        self._zone = zone

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        post: TopPost = index.data(ROW)
        icons.paint(painter, f"network-{post.network}", QRectF(rect.left(), rect.top() + 9, 16, 16), "secondary")
        figure = post.figures.get(self.metric)
        value = "–" if figure is None else i18n.compact(figure)
        width = max(text_width(value, "body", tabular=True), 44)
        right = QRectF(rect.right() - width, rect.top() + 6, width, 20)
        draw_text(painter, right, value, using="body", ink="text", align=Qt.AlignmentFlag.AlignRight, tabular=True)
        left = rect.left() + 16 + Space.S
        title = QRectF(left, rect.top() + 6, rect.width() - (left - rect.left()) - width - Space.M, 20)
        draw_text(painter, title, post.title, using="body", ink="text")
        rate = "" if post.rate is None else i18n.percent(post.rate, 1)
        day = i18n.day(from_iso(post.published_at).astimezone(self._zone).date())
        said = i18n.translate("Dashboard", "{rate} engaged").format(rate=rate) if rate else ""
        under = QRectF(left, rect.top() + 27, rect.right() - left, 18)
        draw_text(painter, under, " · ".join(filter(None, (day, said))), using="label", ink="secondary")


def mention_sentence(row: MentionRow, ours: Mapping[str, str]) -> str:
    """A mention as one sentence, with both judgements named."""
    parts = [row.author, i18n.network_name(row.network), row.title or row.text[:120]]
    parts.append(i18n.translate("Dashboard", "source: {tone}").format(tone=tone_word(row.source_label)))
    parts.append(
        i18n.translate("Dashboard", "here: {tone}").format(tone=tone_word(row.judged or ours.get(row.key, "")))
    )
    return ", ".join(parts)


class MentionDelegate(RowDelegate):
    """Author, place and day; the text; the source's tone and ours, apart."""

    def __init__(self, parent: Any, zone: ZoneInfo) -> None:
        super().__init__(parent, height=72, line=True)
        self.ours: Mapping[str, str] = {}
        self._zone = zone

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: MentionRow = index.data(ROW)
        day = i18n.day(from_iso(row.published_at).astimezone(self._zone).date())
        right = text_width(day, "label", tabular=True)
        head = QRectF(rect.left(), rect.top() + 7, rect.width() - right - Space.M, 18)
        draw_text(painter, head, f"{row.author} · {i18n.network_name(row.network)}", using="label", ink="secondary")
        spot = QRectF(rect.right() - right, rect.top() + 7, right, 18)
        draw_text(painter, spot, day, using="label", ink="tertiary", tabular=True)
        words = " ".join(f"{row.title} – {row.text}".split()) if row.title else " ".join(row.text.split())
        draw_text(painter, QRectF(rect.left(), rect.top() + 25, rect.width(), 20), words, using="body", ink="text")
        left = rect.left()
        for template, label in (
            (i18n.translate("Dashboard", "Source: {tone}"), row.source_label),
            (self._here(row), row.judged or self.ours.get(row.key, "")),
        ):
            left = self._tone(painter, left, rect.top() + 47, template, label) + Space.L

    @staticmethod
    def _here(row: MentionRow) -> str:
        if row.judged:
            return i18n.translate("Dashboard", "Corrected: {tone}")
        return i18n.translate("Dashboard", "Here: {tone}")

    @staticmethod
    def _tone(painter: QPainter, left: float, top: float, template: str, label: str) -> float:
        """A dot in the tone's colour, then the words; returns the right edge."""
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(TONE_ROLES.get(label, "tertiary")))
        painter.drawEllipse(QRectF(left, top + 6, 6, 6))
        painter.restore()
        text = template.format(tone=tone_word(label))
        width = text_width(text, "label")
        draw_text(painter, QRectF(left + 12, top, width + 2, 18), text, using="label", ink="secondary")
        return left + 12 + width
