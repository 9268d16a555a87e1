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
_LEAST_THEMES = 60


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


def top_figure(post: TopPost, metric: str, *, short: bool = False) -> str:
    """The figure of a publication that a list is sorted by; a dash where it has none."""
    figure = post.figure(metric)
    if figure is None:
        return "–"
    if metric == "rate":
        return i18n.percent(figure, 1)
    return i18n.compact(figure) if short else i18n.number(figure)


def top_sentence(post: TopPost, metric: str) -> str:
    """A top post as one sentence."""
    words = f"{metric_word(metric)} {top_figure(post, metric)}"
    return ", ".join((post.title, i18n.network_name(post.network), i18n.day(post.day), words))


class TopDelegate(RowDelegate):
    """Network, title, then the figure, the day and our engagement rate."""

    HEIGHT = 52

    def __init__(self, parent: Any, zone: ZoneInfo) -> None:
        super().__init__(parent, height=self.HEIGHT, line=True)
        self.metric = "impressions"
        self._zone = zone

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        post: TopPost = index.data(ROW)
        rect = rect.adjusted(Space.S, 0, -Space.M, 0)
        icon = icons.network_icon(post.network)
        icons.paint(painter, icon, QRectF(rect.left(), rect.top() + 9, 16, 16), "secondary")
        value = top_figure(post, self.metric, short=True)
        width = max(text_width(value, "strong", tabular=True), 44)
        right = QRectF(rect.right() - width, rect.top() + 6, width, 20)
        draw_text(painter, right, value, using="strong", ink="text", align=Qt.AlignmentFlag.AlignRight, tabular=True)
        left = rect.left() + 16 + Space.S
        title = QRectF(left, rect.top() + 6, rect.width() - (left - rect.left()) - width - Space.M, 20)
        draw_text(painter, title, post.title, using="body", ink="text")
        rate = "" if post.rate is None or self.metric == "rate" else i18n.percent(post.rate, 1)
        said = i18n.translate("Dashboard", "{rate} engaged").format(rate=rate) if rate else ""
        under = QRectF(left, rect.top() + 27, rect.right() - left, 18)
        words = " · ".join(filter(None, (i18n.day(post.day), said)))
        draw_text(painter, under, words, using="label", ink="secondary")


def mention_sentence(row: MentionRow, ours: Mapping[str, str]) -> str:
    """A mention as one sentence, with both judgements named."""
    parts = [row.author, i18n.network_name(row.network), row.title or row.text[:120]]
    parts.append(i18n.translate("Dashboard", "source: {tone}").format(tone=tone_word(row.source_label)))
    parts.append(
        i18n.translate("Dashboard", "here: {tone}").format(tone=tone_word(row.judged or ours.get(row.key, "")))
    )
    return ", ".join([*parts, *row.themes])


class MentionDelegate(RowDelegate):
    """Author, place and day; the text; the source's tone and ours, apart."""

    def __init__(self, parent: Any, zone: ZoneInfo) -> None:
        super().__init__(parent, height=72, line=True)
        self.ours: Mapping[str, str] = {}
        self._zone = zone

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: MentionRow = index.data(ROW)
        rect = rect.adjusted(Space.S, 0, -Space.M, 0)
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
        themes = QRectF(left, rect.top() + 47, rect.right() - left, 18)
        if row.themes and themes.width() > _LEAST_THEMES:
            right = Qt.AlignmentFlag.AlignRight
            draw_text(painter, themes, " · ".join(row.themes), using="label", ink="tertiary", align=right)

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
