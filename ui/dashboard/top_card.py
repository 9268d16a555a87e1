"""Top publications: a list sorted by a figure, and beside it the one that is chosen, as its network shows it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.charts.spec import LineSpec, Series
from ui.charts.widget import Chart
from ui.dashboard.cards import HowTo, Stack
from ui.dashboard.chosen import Chosen, read_chosen
from ui.dashboard.filters import Choice
from ui.dashboard.lists import Rows, TopDelegate, top_sentence
from ui.dashboard.words import metric_word, rate_words, ways_in
from ui.post.preview import PreviewCard
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import Card
from ui.widgets.rows import RowList
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from PySide6.QtGui import QResizeEvent

    from exec_assistant.services.dashboard import TopPost
    from ui.dashboard.data import Figures
    from ui.shell.context import Context
    from ui.tasks import Task

SORTED_BY = ("impressions", "views", "engagements", "rate", "reach", "reactions", "comments")
_LIST = 400
_STACKED = 700
"""Pixels below which the preview stands under the list."""


class TopCard(Card):
    """The list, and what is chosen in it.

    Signals:
        sort_chosen: what the list is to be sorted by.
        opened: the id of a post that is to be opened in the drafts.
    """

    sort_chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, context: Context, zone: ZoneInfo, run_import: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: Task | None = None
        self._key: tuple[str, ...] = ()
        self._read: tuple[TopPost, str] | None = None
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(Elided(i18n.translate("Dashboard", "Top posts"), "heading", "text", self), 1)
        self.sort = Choice(i18n.translate("Dashboard", "Sorted by"), self)
        self.sort.chosen.connect(self.sort_chosen)
        head.addWidget(self.sort)
        self.body.addLayout(head)
        self.source = Text("", "label", "secondary", self, wrap=True)
        self.body.addWidget(self.source)
        self.stack = Stack(self)
        self.body.addWidget(self.stack, 1)
        self.pair = QWidget(self)
        self._row = QHBoxLayout(self.pair)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XL)
        self.rows = Rows(self._sentence, self)
        self.delegate = TopDelegate(None, zone)
        self.list = RowList(i18n.translate("Dashboard", "Top posts"), self.delegate, self.pair)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.rows)
        self.list.setMinimumHeight(TopDelegate.HEIGHT * 8)
        self.list.selectionModel().currentChanged.connect(lambda index, _old: self._chosen(index))
        self.list.activated.connect(self._open)
        self._row.addWidget(self.list)
        self.detail = Detail(context, self.pair)
        self.detail.open_button.clicked.connect(lambda _checked=False: self._open(self.list.currentIndex()))
        self._row.addWidget(self.detail, 1)
        self.stack.addWidget(self.pair)
        self.how = HowTo(run_import, self)
        self.stack.addWidget(self.how)

    def show_figures(self, figures: Figures) -> None:
        """Show the publications of other figures; the chosen one stays chosen if it is among them."""
        self.sort.offer([(metric, metric_word(metric)) for metric in SORTED_BY], figures.best)
        self.delegate.metric = figures.best
        if not figures.top:
            what = i18n.translate("Dashboard", "No publication of these days has figures of its own.")
            self.how.say(what, ways_in([network for _, _, network in figures.accounts]))
            self.source.setText("")
            self.stack.setCurrentWidget(self.how)
            return
        words = i18n.translate("Dashboard", "Since publication, by {metric}. Enter opens in the drafts.")
        self.source.setText(words.format(metric=metric_word(figures.best).lower()))
        self.stack.setCurrentWidget(self.pair)
        if figures.top == self.rows.rows and self.list.currentIndex().isValid():
            return
        before, kept = self._key, self.list.verticalScrollBar().value()
        self.rows.set_rows(figures.top)
        at = next((at for at, post in enumerate(figures.top) if _key(post) == before), 0)
        self.list.setCurrentIndex(self.rows.index(at, 0))
        if at:
            self.list.verticalScrollBar().setValue(kept)

    def _sentence(self, post: TopPost) -> str:
        return top_sentence(post, self.delegate.metric)

    def _chosen(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        post: TopPost = self.rows.rows[index.row()]
        metric = self.delegate.metric if self.delegate.metric != "rate" else "impressions"
        if (post, metric) == self._read:
            return
        self._key, self._read = _key(post), (post, metric)
        if self._asked is not None:
            self._asked.cancel()
        self._asked = self._context.tasks.run(read_chosen, self._context.ws, post, metric, then=self.detail.show_chosen)

    def _open(self, index: QModelIndex) -> None:
        post: TopPost | None = self.rows.rows[index.row()] if index.isValid() else None
        if post is not None and post.post:
            self.opened.emit(post.post)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() < _STACKED
        wanted = QHBoxLayout.Direction.TopToBottom if stacked else QHBoxLayout.Direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
        self.list.setMaximumWidth(16_777_215 if stacked else max(_LIST, self.width() * 2 // 5))
        self.list.setMinimumWidth(0 if stacked else min(_LIST, self.width() * 2 // 5))
        super().resizeEvent(event)


def _key(post: TopPost) -> tuple[str, ...]:
    return (post.network, *post.ids)


class Detail(QScrollArea):
    """The chosen publication: as its network shows it, its figures, and how they grew where that was kept."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        inside.setProperty("page", True)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.M)
        self.preview = PreviewCard(context.tasks, inside)
        column.addWidget(self.preview)
        self.excerpt = Text("", "label", "tertiary", inside, wrap=True)
        column.addWidget(self.excerpt)
        self.facts = Text("", "body", "text", inside, wrap=True, tabular=True, selectable=True)
        column.addWidget(self.facts)
        self.growth_title = Text("", "label_strong", "secondary", inside, wrap=True)
        column.addWidget(self.growth_title)
        self.growth = Chart(LineSpec("", ()), inside)
        self.growth.setFixedHeight(170)
        self.growth.setMaximumWidth(720)
        column.addWidget(self.growth)
        self.open_button = Button(i18n.translate("Dashboard", "Open in the drafts"), "secondary", "drafts", inside)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(inside)
        inside.hide()
        self._inside = inside

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 420)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(280, 320)

    def show_chosen(self, chosen: Chosen) -> None:
        """Show a publication that was read."""
        post = chosen.post
        self.preview.show_preview(self._context.ws, chosen.preview)
        self.excerpt.setText(
            ""
            if post.post
            else i18n.translate("Dashboard", "Known from an export of the network, which may give an excerpt only.")
        )
        self.excerpt.setVisible(not post.post)
        self.facts.setText(facts(post))
        self.open_button.setVisible(bool(post.post))
        grew = len(chosen.snapshots) > 1
        self.growth.setVisible(grew)
        words = i18n.translate("Dashboard", "{metric} since publication, as read on {count} days")
        if not grew:
            words = i18n.translate("Dashboard", "Read once: how the figures grew is known from a second export on.")
        name = metric_word(chosen.metric)
        self.growth_title.setText(words.format(metric=name, count=i18n.number(len(chosen.snapshots))))
        if grew:
            points = tuple((date.fromisoformat(day), value) for day, value in chosen.snapshots)
            # Snapshots are readings of one growing figure: between two of them it is not missing.
            self.growth.set_spec(LineSpec(name, (Series(name, points, 100_000),), name.lower()))
        self._inside.show()


def facts(post: TopPost) -> str:
    """Every figure of a publication, what its rate is made of, and when it was read."""
    order = (
        "impressions",
        "views",
        "reach",
        "reactions",
        "comments",
        "reposts",
        "shares_sends",
        "saves",
        "link_clicks",
    )
    shown = [metric for metric in order if metric in post.figures] + sorted(set(post.figures) - set(order))
    figures = " · ".join(f"{figure_word(metric)} {i18n.number(post.figures[metric])}" for metric in shown)
    lines = [figures]
    if post.parted is not None:
        colon = "\u202f: " if i18n.language() == "fr" else ": "
        lines.append(f"{metric_word('rate')}{colon}{i18n.percent(post.parted.share, 1)} = {rate_words(post.parted)}")
    if post.observed_at:
        read = i18n.day(date.fromisoformat(post.observed_at))
        lines.append(i18n.translate("Dashboard", "read on {day}").format(day=read))
    return "\n".join(filter(None, lines))


def figure_word(metric: str) -> str:
    """A figure of a publication in the language in force."""
    words = {
        "reposts": i18n.translate("Metrics", "Reposts"),
        "shares_sends": i18n.translate("Metrics", "Sends"),
        "saves": i18n.translate("Metrics", "Saves"),
        "link_clicks": i18n.translate("Metrics", "Link clicks"),
        "video_views": i18n.translate("Metrics", "Video views"),
    }
    return words.get(metric) or metric_word(metric)
