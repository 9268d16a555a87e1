"""Planning a post: a day and an hour on the workspace's clock, said in words before it is taken."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QTime, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QTimeEdit

from exec_assistant.domain.time import iso, local_to_utc
from exec_assistant.services import schedule
from ui import i18n
from ui.post.words import local, window
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.drafts.reading import Opened
    from ui.shell.context import Context

_MORNING = time(8, 30)


class PlanSheet(Sheet):
    """Asks when a post is to go out.

    Signals:
        planned: the wall-clock time chosen, or None: no date.
    """

    planned = Signal(object)

    def __init__(self, context: Context, opened: Opened) -> None:
        planned_at = next((v.planned_at for v in opened.detail.row.variants if v.planned_at), "")
        super().__init__(
            i18n.translate("Drafts", "When should it go out?"),
            verb=i18n.translate("Drafts", "Plan"),
            leave=i18n.translate("Drafts", "Leave as it is"),
            width=440,
        )
        self._context, self._opened = context, opened
        zone = ZoneInfo(opened.zone)
        here = opened.now.astimezone(zone).replace(tzinfo=None)
        begins = local(planned_at, opened.zone).replace(tzinfo=None) if planned_at else _next_morning(here)
        fields = QHBoxLayout()
        fields.setContentsMargins(0, Space.S, 0, 0)
        fields.setSpacing(Space.S)
        self.day = QDateEdit(QDate(begins.year, begins.month, begins.day), self.panel)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("ddd d MMM yyyy")
        self.day.setAccessibleName(self.tr("Day"))
        self.hour = QTimeEdit(QTime(begins.hour, begins.minute), self.panel)
        self.hour.setDisplayFormat("HH:mm")
        self.hour.setAccessibleName(self.tr("Hour"))
        self.hour.lineEdit().setTextMargins(6, 0, 0, 0)
        fields.addWidget(self.day, 2)
        fields.addWidget(self.hour, 1)
        self.body.addLayout(fields)
        quick = QHBoxLayout()
        quick.setSpacing(Space.S)
        for moment in _suggestions(here):
            words = f"{i18n.relative_day(moment.date(), here.date())} {i18n.clock(moment)}"
            button = Button(words, "ghost", parent=self.panel)
            button.clicked.connect(lambda _checked=False, moment=moment: self._take(moment))
            quick.addWidget(button)
        quick.addStretch(1)
        self.body.addLayout(quick)
        self.words = Text("", "body", "secondary", self.panel, wrap=True, tabular=True)
        self.warning = Text("", "body", "warning", self.panel, wrap=True)
        self.warning.hide()
        self.body.addWidget(self.words)
        self.body.addWidget(self.warning)
        if planned_at:
            undated = Button(self.tr("Take the date off"), "link", parent=self.panel)
            undated.clicked.connect(self._undate)
            self.buttons.insertWidget(0, undated)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._soon.timeout.connect(self._look_ahead)
        self.day.dateChanged.connect(lambda _day: self._say())
        self.hour.timeChanged.connect(lambda _hour: self._say())
        self.accepted.connect(lambda: self.planned.emit(self.wall))
        self._say()

    @property
    def wall(self) -> datetime:
        """The time chosen, on the workspace's clock."""
        day, hour = self.day.date(), self.hour.time()
        return datetime(day.year(), day.month(), day.day(), hour.hour(), hour.minute())  # noqa: DTZ001 - a wall clock

    def _take(self, moment: datetime) -> None:
        self.day.setDate(QDate(moment.year, moment.month, moment.day))
        self.hour.setTime(QTime(moment.hour, moment.minute))

    def _undate(self) -> None:
        self.planned.emit(None)
        self.close_sheet()

    def _say(self) -> None:
        zone = self._opened.zone
        at = local_to_utc(self.wall, zone)
        before, after = self._opened.window
        opens, closes = iso(at - timedelta(minutes=before)), iso(at + timedelta(minutes=after))
        self.words.setText(
            self.tr("It may go out {window} ({zone}).").format(window=window(opens, closes, zone), zone=zone)
        )
        past = at < self._opened.now
        self.warning.setText(self.tr("This time has passed.") if past else "")
        self.warning.setVisible(past)
        self._soon.start()

    def _look_ahead(self) -> None:
        self._context.tasks.run(
            schedule.voided_by_plan, self._context.ws, self._opened.post, self.wall, then=self._voids, owner=self
        )

    def _voids(self, voids: bool) -> None:
        if voids:
            self.warning.setText(self.tr("This leaves the window that was approved: it needs a new approval."))
            self.warning.show()


def _next_morning(here: datetime) -> datetime:
    return datetime.combine(here.date() + timedelta(days=1), _MORNING)


def _suggestions(here: datetime) -> list[datetime]:
    """Tomorrow, the day after and next Tuesday morning, each once."""
    tuesday = here.date() + timedelta(days=(1 - here.weekday()) % 7 or 7)
    days = dict.fromkeys((here.date() + timedelta(days=1), here.date() + timedelta(days=2), tuesday))
    return [datetime.combine(day, _MORNING) for day in sorted(days)]
