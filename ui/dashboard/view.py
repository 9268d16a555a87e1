"""The dashboard screen: what came of it, in figures one can trust."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from exec_assistant.domain.periods import NAMED
from exec_assistant.services.results import BY
from ui import i18n
from ui.actions.action import Action
from ui.dashboard import shown
from ui.dashboard.cards import ChartCard, FigureCard
from ui.dashboard.data import Figures, Voices, Wanted, gather, gather_voices, read_ahead
from ui.dashboard.filters import DatesSheet, FilterRow
from ui.dashboard.mention_panel import MentionPanel
from ui.dashboard.mentions_card import MentionsCard
from ui.dashboard.page import CardPage
from ui.dashboard.ranking import ranking
from ui.dashboard.saving import write_file
from ui.dashboard.top_card import TopCard
from ui.dashboard.ways_sheet import WaysSheet
from ui.dashboard.words import GROUPS, compared_words, metric_word, ways_in
from ui.i18n import QT_TRANSLATE_NOOP
from ui.shell.screen import Screen
from ui.widgets.buttons import Button
from ui.widgets.controls import Segmented
from ui.widgets.frames import EmptyState, Skeleton
from ui.widgets.text import Divider

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.dashboard import MentionRow
    from ui.charts.widget import PlaceOpened
    from ui.shell.context import Context
    from ui.tasks import Task

_FAMILIES = {"observations", "mentions", "imports", "accounts", "posts", "labels", "everything"}
_ONLY_VOICES = {"mentions"}


class DashboardScreen(Screen):
    """Results and tones of a period, what did best, and what others said.

    Signals:
        answered: everything that was asked for last is shown.
    """

    name = "dashboard"
    answered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context, i18n.translate("Rooms", "Dashboard"))
        self._zone = ZoneInfo(context.ws.zone())
        self._wanted = Wanted.kept(context.ws.local.setting("dashboard"))
        self._figures: Figures | None = None
        self._voices: Voices | None = None
        self._asked: list[Task] = []
        self._open = 0
        self._voices_due = True
        take = Button(i18n.translate("Dashboard", "Import…"), "secondary", "import", self, keys="I")
        take.clicked.connect(lambda _checked=False: self._import())
        self.header.add_tool(take)
        self.filters = FilterRow(self._wanted, self)
        self.filters.changed.connect(lambda name, value: self.choose(**{name: value}))
        self.filters.dates_asked.connect(self._ask_dates)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(Skeleton(self))
        self.stack.addWidget(self._build_page())
        self._nothing = self._build_empty()
        self.stack.addWidget(self._nothing)
        self.body.addWidget(self.filters)
        self._line = Divider(self)
        self.body.addWidget(self._line)
        self.body.addWidget(self.stack, 1)
        self._add_actions()
        # The figures of every post and the tones of mentions are read ahead, one after the other, so that the first
        # visit is answered as fast as the others.
        context.tasks.run(gather, context.ws, self._wanted, self._today(), then=self._read_ahead)

    # --- building ---

    def _add_actions(self) -> None:
        where = self.name
        self.context.actions.add(
            Action("dashboard.figure", QT_TRANSLATE_NOOP("Actions", "Show the next figure"),
                   self.filters.figure.next, ("M",), where, icon="reach"),
            Action("dashboard.period", QT_TRANSLATE_NOOP("Actions", "Show the next period"),
                   self._next_period, ("P",), where, icon="calendar"),
            Action("dashboard.dates", QT_TRANSLATE_NOOP("Actions", "Show certain days…"),
                   self._ask_dates, ("Shift+P",), where, icon="calendar"),
            Action("dashboard.compare", QT_TRANSLATE_NOOP("Actions", "Compare with another period"),
                   self.filters.against.next, ("C",), where, icon="history"),
            Action("dashboard.by", QT_TRANSLATE_NOOP("Actions", "Results by account, pillar, stake, campaign"),
                   self._next_group, ("B",), where, icon="pillar"),
            Action("dashboard.table", QT_TRANSLATE_NOOP("Actions", "Show the table behind the curve"),
                   self._show_table, ("T",), where, icon="list"),
            Action("dashboard.tones", QT_TRANSLATE_NOOP("Actions", "Switch between the source’s tones and ours"),
                   self._switch_tones, ("S",), where, icon="mention"),
            Action("dashboard.import", QT_TRANSLATE_NOOP("Actions", "Import figures or mentions…"),
                   self._import, ("I",), where, icon="import"),
        )  # fmt: skip

    def _build_page(self) -> QScrollArea:
        page = CardPage(self)
        self.cards = [FigureCard(page) for _ in range(4)]
        for card in self.cards:
            page.add(card, narrow=6, usual=3)
        self.reach = ChartCard(self._import, page)
        self.silent = Button("", "link", parent=self.reach)
        self.silent.clicked.connect(lambda _checked=False: self._show_ways())
        line = QHBoxLayout()
        QWidget.setTabOrder(self.reach.how.button, self.silent)
        line.addWidget(self.silent)
        line.addStretch(1)
        self.reach.body.addLayout(line)
        page.add(self.reach, usual=7)
        self.tones = ChartCard(self._import, page)
        self.whose = Segmented(
            [("source", i18n.translate("Dashboard", "Source’s tones")), ("ours", i18n.translate("Dashboard", "Ours"))],
            i18n.translate("Dashboard", "Whose judgement"),
            self.tones,
        )
        self.whose.chosen.connect(lambda _value: self._tones_chosen())
        self.tones.put_beside_source(self.whose)
        page.add(self.tones, usual=5)
        self.ranks = ChartCard(self._import, page, least=0)
        self.by = Segmented(
            [(by, i18n.translate("Dashboard", GROUPS[by])) for by in BY],
            i18n.translate("Dashboard", "Results by"),
            self.ranks,
        )
        self.by.choose(self._wanted.by)
        self.by.chosen.connect(lambda value: self.choose(by=value))
        self.ranks.put_before_tools(self.by)
        page.add(self.ranks, roomy=6)
        self.top = TopCard(self.context, self._zone, self._import, page)
        self.top.sort_chosen.connect(lambda value: self.choose(best=value))
        self.top.opened.connect(self._open_post)
        page.add(self.top, roomy=6)
        self.mentions = MentionsCard(self._zone, self._import, page)
        self.mentions.opened.connect(self._open_mention)
        page.add(self.mentions)
        for made in (self.reach, self.tones, self.ranks, self.mentions):
            made.to_write.connect(functools.partial(self._write, made))
        area = QScrollArea(self)
        area.setAccessibleName(i18n.translate("Rooms", "Dashboard"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(page)
        self.page = page
        return area

    def _build_empty(self) -> EmptyState:
        return EmptyState(
            "dashboard",
            i18n.translate("Dashboard", "Results will be here"),
            i18n.translate(
                "Dashboard",
                "Import the export of a network or of a listening tool, and reach, top posts and mentions appear.",
            ),
            self,
            verb=i18n.translate("Dashboard", "Import a file"),
            run=self._import,
        )

    # --- asking ---

    @override
    def first_focus(self) -> QWidget:
        return self.filters.figure if self.stack.currentIndex() != 2 else self._nothing.button or self

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.families & _FAMILIES)

    @override
    def refresh(self) -> None:
        self._gather(voices=True)

    def _read_ahead(self, _figures: Figures) -> None:
        if self._voices is None:
            self.context.tasks.run(read_ahead, self.context.ws, self._wanted, self._today())

    def _today(self) -> date:
        return self.context.ws.clock.now().astimezone(self._zone).date()

    def _gather(self, *, voices: bool) -> None:
        """Ask anew; what is on screen stays until the answer comes, and an older answer is forgotten."""
        for task in self._asked:
            task.cancel()
        run, ws, today = self.context.tasks.run, self.context.ws, self._today()
        self._asked = [run(gather, ws, self._wanted, today, then=self._show)]
        # An answer about mentions that was still to come was just forgotten.
        if voices or self._voices_due:
            self._voices_due = True
            self._asked.append(run(gather_voices, ws, self._wanted, today, then=self._show_voices))
        self._open = len(self._asked)

    def choose(self, **changed: str) -> None:
        """Choose another figure, period, comparison, account, grouping or order, by the names of ``Wanted``."""
        before = self._wanted
        self._wanted = dataclasses.replace(before, **changed)  # type: ignore[arg-type]
        ws = self.context.ws
        self.context.tasks.run(ws.local.keep_setting, "dashboard", self._wanted.to_keep(), lane="write")
        today = self._today()
        other_days = before.period(today) != self._wanted.period(today)
        self._gather(voices=other_days or before.against != self._wanted.against)

    def _next_period(self) -> None:
        names = [name for name in NAMED if name != "custom"]
        at = names.index(self._wanted.name) if self._wanted.name in names else -1
        self.choose(name=names[(at + 1) % len(names)])

    def _next_group(self) -> None:
        value = BY[(BY.index(self._wanted.by) + 1) % len(BY)]
        self.by.choose(value)
        self.choose(by=value)

    def _ask_dates(self) -> None:
        sheet = DatesSheet(self._wanted.period(self._today()), self._today())
        sheet.dates_chosen.connect(self._dates_chosen)
        sheet.dismissed.connect(lambda: self.filters.period.choose(self._wanted.name))
        self.context.shell.present(sheet)

    def _dates_chosen(self, first: date, last: date) -> None:
        self.choose(name="custom", first=first.isoformat(), last=last.isoformat())

    # --- showing ---

    def _show(self, figures: Figures) -> None:
        self._show_measured(figures)
        self._came()

    def _came(self) -> None:
        self._open -= 1
        if not self._open:
            self.answered.emit()

    def _show_measured(self, figures: Figures) -> None:
        self._figures = figures
        self.filters.show_figures(figures)
        self.by.choose(figures.wanted.by)
        self.header.set_title(self.header.title.text(), compared_words(figures.period, figures.before))
        empty = figures.empty
        self.filters.setVisible(not empty)
        self._line.setVisible(not empty)
        if empty:
            self.header.set_title(self.header.title.text())
            self.stack.setCurrentIndex(2)
            return
        for card, words in zip(self.cards, shown.figure_cards(figures), strict=False):
            card.show_figure(*words)
        self._show_curve(figures)
        self.top.show_figures(figures)
        self._show_ranks()
        self.stack.setCurrentIndex(1)
        self.page.arrange()

    def _show_curve(self, figures: Figures) -> None:
        made = shown.curve(figures)
        self.silent.setText(shown.silent_words(figures))
        self.silent.setAccessibleName(self.silent.text())
        if not figures.series:
            what = i18n.translate("Dashboard", "No account has this figure in these days: {figure}.")
            self.reach.show_how(
                made.title,
                made.source,
                what.format(figure=metric_word(figures.metric)),
                ways_in([network for _, network in figures.silent]),
            )
            self.silent.hide()
            return
        self.silent.setVisible(bool(figures.silent))
        first = self.reach.chart is None
        self.reach.show_chart(made.spec, made.title, made.source, made.caveat)
        if first and self.reach.chart is not None:
            self.reach.chart.place_opened.connect(self._place_opened)

    def _show_voices(self, voices: Voices) -> None:
        self._voices, self._voices_due = voices, False
        self.cards[3].show_figure(*shown.mentions_card(voices, self._wanted.against))
        self._show_tones()
        self._show_ranks()
        self._came()

    def _show_tones(self) -> None:
        voices = self._voices
        if voices is None:
            return
        made = shown.tones(voices, ours=self.ours)
        if voices.rows:
            self.tones.show_chart(made.spec, made.title, made.source, made.caveat)
        else:
            what = i18n.translate("Dashboard", "No mentions in these days.")
            how = i18n.translate("Dashboard", "Talkwalker or Meltwater: save a search’s results as CSV or Excel.")
            self.tones.show_how(made.title, made.source, what, how)
        self.mentions.show_voices(voices, ours=self.ours)

    def _show_ranks(self) -> None:
        """Shown when figures and tones are of the same days: never a row of two periods."""
        figures, voices = self._figures, self._voices
        if figures is None or voices is None or figures.period.first != voices.period.first:
            return
        made = ranking(figures, voices, ours=self.ours)
        if not made.spec.rows:
            what = i18n.translate("Dashboard", "Nothing was published in these days, and nothing was said.")
            self.ranks.show_how(made.title, "", what, ways_in([network for _, _, network in figures.accounts]))
            return
        first = self.ranks.chart is None
        self.ranks.show_chart(made.spec, made.title, made.source, made.caveat)
        if self.ranks.chart is not None:
            self.ranks.chart.setFixedHeight(self.ranks.chart.sizeHint().height())
            if first:
                self.ranks.chart.place_opened.connect(self._account_opened)

    @property
    def ours(self) -> bool:
        """Whether tones are our own readings."""
        return self.whose.value == "ours"

    # --- doing ---

    def _show_table(self) -> None:
        self.reach.toggle.click()

    def _switch_tones(self) -> None:
        self.whose.choose("source" if self.ours else "ours")
        self._tones_chosen()

    def _tones_chosen(self) -> None:
        self._show_tones()
        self._show_ranks()

    def _import(self) -> None:
        self.context.shell.go("imports")

    def _show_ways(self) -> None:
        if self._figures is not None:
            sheet = WaysSheet(metric_word(self._figures.metric), self._figures.silent)
            sheet.accepted.connect(self._import)
            self.context.shell.present(sheet)

    def _place_opened(self, opened: PlaceOpened) -> None:
        self._open_post(opened.ids[0])

    def _open_post(self, post: str) -> None:
        self.context.shell.go("drafts", post)

    def _account_opened(self, opened: PlaceOpened) -> None:
        """An account of the ranking: its figures alone, or everyone's again."""
        self.choose(account="" if self._wanted.account == opened.ids[0] else opened.ids[0])

    def _open_mention(self, row: MentionRow) -> None:
        MentionPanel.open(self.context, row, self._voices.ours.get(row.key, "") if self._voices else "")

    def _write(self, card: ChartCard | MentionsCard, path: Path, data: bytes) -> None:
        run = self.context.tasks.run
        run(
            write_file,
            path,
            data,
            lane="write",
            then=self._written,
            failed=functools.partial(_failed, card),
            owner=self,
        )

    def _written(self, name: str) -> None:
        self.context.shell.say(i18n.translate("Dashboard", "“{file}” was saved").format(file=name))


def _failed(card: ChartCard | MentionsCard, error: AppError) -> None:
    card.error.tell(error)
