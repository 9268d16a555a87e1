"""The dashboard screen: what came of it, in figures one can trust."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from exec_assistant.domain.metrics import UNIQUE_METRICS
from ui import i18n
from ui.actions.action import Action
from ui.charts.spec import Bucket, DivergingSpec, LineSpec, Mark, Series, Whose
from ui.dashboard.cards import ChartCard, FigureCard
from ui.dashboard.data import Figures, Wanted, gather
from ui.dashboard.lists import MentionDelegate, Rows, TopDelegate, mention_sentence, top_sentence
from ui.dashboard.mention_panel import MentionPanel
from ui.dashboard.words import caveat_words, metric_word, provenance_words, window_words
from ui.i18n import QT_TRANSLATE_NOOP
from ui.shell.screen import Screen
from ui.theme import Space
from ui.widgets.controls import Segmented
from ui.widgets.frames import Card, EmptyState, Skeleton
from ui.widgets.rows import RowList
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.dashboard import SentimentDay
    from exec_assistant.services.dashboard import Series as Measured
    from ui.charts.widget import PlaceOpened
    from ui.shell.context import Context

_PERIODS = (("30", QT_TRANSLATE_NOOP("Dashboard", "30 days")), ("60", QT_TRANSLATE_NOOP("Dashboard", "60 days")),
            ("90", QT_TRANSLATE_NOOP("Dashboard", "90 days")))  # fmt: skip
COMPARABLE = 0.8
"""The least share of this period's days that the period before must have figures for, to be compared with it."""
_FAMILIES = {"observations", "mentions", "imports", "accounts", "posts", "everything"}


class DashboardScreen(Screen):
    """Reach, sentiment, top posts and mentions of a period."""

    name = "dashboard"

    def __init__(self, context: Context) -> None:
        super().__init__(context, i18n.translate("Rooms", "Dashboard"))
        self._zone = ZoneInfo(context.ws.zone())
        self._wanted = Wanted(**(context.ws.local.setting("dashboard") or {}))
        self._figures: Figures | None = None
        self._build_tools()
        self.stack = QStackedWidget(self)
        self.stack.addWidget(Skeleton(self))
        self.stack.addWidget(self._build_page())
        self.stack.addWidget(
            EmptyState(
                "dashboard",
                i18n.translate("Dashboard", "Results will be here"),
                i18n.translate(
                    "Dashboard",
                    "Import the export of a network or of a listening tool, and reach, top posts and mentions appear.",
                ),
                self,
                verb=i18n.translate("Dashboard", "Import a file"),
                run=lambda: context.shell.go("imports"),
            )
        )
        self.body.addWidget(self.stack, 1)
        context.actions.add(
            Action("dashboard.table", QT_TRANSLATE_NOOP("Actions", "Show the table behind the curve"),
                   self._show_table, ("T",), self.name, icon="list"),
            Action("dashboard.tones", QT_TRANSLATE_NOOP("Actions", "Switch between the source’s tones and ours"),
                   self._switch_tones, ("S",), self.name, icon="mention"),
        )  # fmt: skip

    # --- building ---

    def _build_tools(self) -> None:
        self.metric_place = QWidget(self)
        self._metric_row = QHBoxLayout(self.metric_place)
        self._metric_row.setContentsMargins(0, 0, 0, 0)
        self._metrics: Segmented | None = None
        self.header.add_tool(self.metric_place)
        self.period = Segmented(
            [(days, i18n.translate("Dashboard", text)) for days, text in _PERIODS],
            i18n.translate("Dashboard", "Period"),
            self,
        )
        self.period.choose(str(self._wanted.days))
        self.period.chosen.connect(self._period_chosen)
        self.header.add_tool(self.period)

    def _build_page(self) -> QScrollArea:
        page = QWidget(self)
        page.setProperty("page", True)
        grid = QGridLayout(page)
        grid.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        grid.setSpacing(Space.L)
        self.cards = [FigureCard(page) for _ in range(4)]
        figures = QHBoxLayout()
        figures.setSpacing(Space.L)
        for card in self.cards:
            figures.addWidget(card, 1)
        grid.addLayout(figures, 0, 0, 1, 2)
        self.reach = ChartCard(page)
        self.reach.setMinimumHeight(340)
        grid.addWidget(self.reach, 1, 0)
        self.top_rows = Rows(lambda post: top_sentence(post, self._wanted.metric), self)
        self.top_delegate = TopDelegate(None, self._zone)
        self.top = RowList(i18n.translate("Dashboard", "Top posts"), self.top_delegate, page)
        self.top.setModel(self.top_rows)
        self.top.activated.connect(self._top_opened)
        self.top_source = Text("", "label", "secondary", page, wrap=True)
        grid.addWidget(self._list_card(i18n.translate("Dashboard", "Top posts"), self.top_source, self.top), 1, 1)
        self.tones = ChartCard(page)
        self.tones.setMinimumHeight(320)
        self.whose = Segmented(
            [("source", i18n.translate("Dashboard", "Source’s tones")), ("ours", i18n.translate("Dashboard", "Ours"))],
            i18n.translate("Dashboard", "Whose judgement"),
            self.tones,
        )
        self.whose.chosen.connect(lambda _value: self._show_tones())
        self.tones.tools.insertWidget(self.tones.tools.count() - 1, self.whose)
        grid.addWidget(self.tones, 2, 0)
        self.mention_rows = Rows(lambda row: mention_sentence(row, self._ours()), self)
        self.mention_delegate = MentionDelegate(None, self._zone)
        self.mentions = RowList(i18n.translate("Dashboard", "Mentions"), self.mention_delegate, page)
        self.mentions.setModel(self.mention_rows)
        self.mentions.activated.connect(self._mention_opened)
        self.mentions.clicked.connect(self._mention_opened)
        self.mention_source = Text("", "label", "secondary", page, wrap=True)
        words = i18n.translate("Dashboard", "Mentions")
        grid.addWidget(self._list_card(words, self.mention_source, self.mentions), 2, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 3)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _list_card(self, title: str, source: Text, rows: RowList) -> Card:
        card = Card(self)
        card.body.addWidget(Text(title, "heading", "text", card))
        card.body.addWidget(source)
        card.body.addWidget(rows, 1)
        return card

    # --- asking ---

    @override
    def first_focus(self) -> QWidget:
        return self.period.focus_target()

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.families & _FAMILIES)

    @override
    def refresh(self) -> None:
        today = self.context.ws.clock.now().astimezone(self._zone).date()
        self.context.tasks.run(gather, self.context.ws, self._wanted, today, then=self._show)

    def _choose(self, **changed: int | str) -> None:
        from dataclasses import asdict, replace

        self._wanted = replace(self._wanted, **changed)  # type: ignore[arg-type]
        ws = self.context.ws
        self.context.tasks.run(ws.local.keep_setting, "dashboard", asdict(self._wanted), lane="write")
        self.refresh()

    def _period_chosen(self, days: str) -> None:
        self._choose(days=int(days))

    # --- showing ---

    def _show(self, figures: Figures) -> None:
        self._figures = figures
        if figures.empty:
            self.stack.setCurrentIndex(2)
            return
        self.stack.setCurrentIndex(1)
        self._show_metrics(figures)
        self._show_figures(figures)
        self._show_reach(figures)
        self.top_delegate.metric = figures.metric
        self.top_rows.set_rows(figures.top)
        self.top_source.setText(
            i18n.translate("Dashboard", "By {metric}, since publication. Rate: engagements ÷ impressions.").format(
                metric=metric_word(figures.metric).lower()
            )
        )
        self._show_tones()
        self.mention_delegate.ours = figures.ours
        self.mention_rows.set_rows(figures.mentions)
        self.mention_source.setText(
            i18n.translate("Dashboard", "The source’s tone and ours stand side by side. Enter opens and corrects.")
        )

    def _show_metrics(self, figures: Figures) -> None:
        if self._metrics is not None:
            self._metrics.deleteLater()
            self._metrics = None
        if len(figures.metrics) > 1:
            self._metrics = Segmented(
                [(metric, metric_word(metric)) for metric in figures.metrics[:4]],
                i18n.translate("Dashboard", "Figure"),
                self.metric_place,
            )
            if figures.metric in figures.metrics[:4]:
                self._metrics.choose(figures.metric)
            self._metrics.chosen.connect(lambda metric: self._choose(metric=metric))
            self._metric_row.addWidget(self._metrics)

    def _show_figures(self, figures: Figures) -> None:
        window = window_words(figures.first, figures.last)
        unique = figures.metric in UNIQUE_METRICS
        if unique:
            best = max(((v, d) for s in figures.series for d, v in s.points), default=None)
            value = "–" if best is None else i18n.number(best[0])
            note = "" if best is None else i18n.translate("Dashboard", "on {day}").format(day=i18n.day(best[1]))
            self.cards[0].show_figure(
                i18n.translate("Dashboard", "{metric}, best day").format(metric=metric_word(figures.metric)),
                value, note, i18n.translate("Dashboard", "People are counted once a day, so days are not added up."),
            )  # fmt: skip
        else:
            total = _total(figures.series)
            before = _total(figures.previous) if _comparable(figures) else None
            count = len(figures.series)
            note = window if count < 2 else f"{i18n.plural('Dashboard', '%n account(s) added up', count)} · {window}"
            self.cards[0].show_figure(metric_word(figures.metric), _known(total), _change(total, before), note)
        gained = _total(figures.gained)
        self.cards[1].show_figure(i18n.translate("Dashboard", "New followers"), _known(gained), "", window)
        count = len(figures.published)
        self.cards[2].show_figure(
            i18n.translate("Dashboard", "Publications"), i18n.number(count), "",
            i18n.translate("Dashboard", "one per account · {window}").format(window=window),
        )  # fmt: skip
        rated = [row.judged or row.source_label for row in figures.mentions]
        known = [label for label in rated if label]
        share = known.count("negative") / len(known) if known else None
        said = (
            "" if share is None else i18n.translate("Dashboard", "{share} negative").format(share=i18n.percent(share))
        )
        self.cards[3].show_figure(
            i18n.translate("Dashboard", "Mentions"), i18n.number(len(figures.mentions)), said,
            i18n.translate("Dashboard", "tones of the source · {window}").format(window=window),
        )  # fmt: skip

    def _show_reach(self, figures: Figures) -> None:
        title = i18n.translate("Dashboard", "{metric} per day").format(metric=metric_word(figures.metric))
        curves = tuple(Series(_curve_name(s), tuple(_with_gaps(s, figures))) for s in figures.series)
        marks = tuple(Mark(title_, day, title_) for day, title_, _ in figures.published)
        spec = LineSpec(title, curves, metric_word(figures.metric).lower(), marks)
        source = provenance_words([s.provenance for s in figures.series], figures.first, figures.last)
        caveat = caveat_words(figures.series)
        dots = i18n.translate("Dashboard", "Dots are your publications.") if marks else ""
        self.reach.show_chart(spec, title, source, " ".join(filter(None, (dots, caveat))))
        if self.reach.chart is not None:
            self.reach.chart.place_opened.connect(self._place_opened, Qt.ConnectionType.UniqueConnection)

    def _show_tones(self) -> None:
        figures = self._figures
        if figures is None:
            return
        ours = self.whose.value == "ours"
        days = figures.our_days if ours else figures.source_days
        buckets = _weeks(days, figures.first)
        who = (
            i18n.translate("Dashboard", "read on this laptop, by week")
            if ours
            else i18n.translate("Dashboard", "as the listening tool judged, by week")
        )
        title = i18n.translate("Dashboard", "Tone of mentions")
        spec = DivergingSpec(title, buckets, 7, (Whose(figures.first, figures.last, who),))
        unrated = sum(day.unrated for day in days)
        caveat = i18n.plural("Dashboard", "%n mention(s) without a tone are left out.", unrated) if unrated else ""
        window = window_words(figures.first, figures.last)
        self.tones.show_chart(spec, title, window, caveat)

    def _ours(self) -> dict[str, str]:
        return self._figures.ours if self._figures is not None else {}

    # --- doing ---

    def _show_table(self) -> None:
        self.reach.toggle.click()

    def _switch_tones(self) -> None:
        self.whose.choose("source" if self.whose.value == "ours" else "ours")
        self._show_tones()

    def _top_opened(self, index: QModelIndex) -> None:
        post = self.top_rows.rows[index.row()]
        if post.post:
            self.context.shell.go("drafts", post.post)

    def _place_opened(self, opened: PlaceOpened) -> None:
        del opened
        self.context.shell.go("calendar")

    def _mention_opened(self, index: QModelIndex) -> None:
        row = self.mention_rows.rows[index.row()]
        MentionPanel.open(self.context, row, self._ours().get(row.key, ""))


def _curve_name(series: Measured) -> str:
    return f"{i18n.network_name(series.network)} · {series.name}" if series.network else series.name


def _with_gaps(series: Measured, figures: Figures) -> Iterable[tuple[date, float | None]]:
    """Every day of the window; a day without a figure is None, which is drawn as a gap."""
    known = dict(series.points)
    day = figures.first
    while day <= figures.last:
        yield day, known.get(day)
        day = date.fromordinal(day.toordinal() + 1)


def _total(series: Sequence[Measured]) -> float | None:
    sums = [s.total for s in series if s.total is not None]
    return sum(sums) if sums else None


def _comparable(figures: Figures) -> bool:
    """Whether the period before has nearly as many days with a figure: a few days against two months say nothing."""
    now, before = (sum(len(s.points) for s in series) for series in (figures.series, figures.previous))
    return before >= COMPARABLE * now


def _known(value: float | None) -> str:
    return "–" if value is None else i18n.number(value)


def _change(now: float | None, before: float | None) -> str:
    if now is None or not before:
        return ""
    share = now / before - 1
    sign = "+" if share >= 0 else "−"
    return i18n.translate("Dashboard", "{change} against the period before").format(
        change=f"{sign}{i18n.percent(abs(share))}"
    )


def _weeks(days: Sequence[SentimentDay], first: date) -> tuple[Bucket, ...]:
    """Days added up by week, from the Monday on or before the first day; weeks without mentions are zeros."""
    monday = date.fromordinal(first.toordinal() - first.weekday())
    counted: dict[date, list[int]] = {}
    for found in days:
        week = date.fromordinal(found.day.toordinal() - found.day.weekday())
        sums = counted.setdefault(max(week, monday), [0, 0, 0])
        for place, value in enumerate((found.negative, found.neutral, found.positive)):
            sums[place] += value
    return tuple(Bucket(week, *sums) for week, sums in sorted(counted.items()))
