"""The sheet of an event, a quiet period or a holiday: everything about it can be changed, and it can be taken away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit

from exec_assistant.domain.time import from_iso, iso, local_to_utc
from exec_assistant.services import calendar
from ui.calendar.model import ItemKind
from ui.calendar.when_fields import FormRows, day_field, day_of, time_field, time_of, to_qdate
from ui.calendar.words import CalendarWords
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.controls import Segmented
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.calendar import CalendarRow
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class EntryForm:
    """An entry as the sheet holds it: local times; ``last`` is the last day of an all-day entry, included."""

    kind: str
    title: str
    begins: datetime
    ends: datetime
    all_day: bool
    location: str = ""
    note: str = ""
    entry: str = ""

    def stored(self, zone: str) -> tuple[str, str]:
        """Start and end as they are stored."""
        if self.all_day:
            return self.begins.date().isoformat(), (self.ends.date() + timedelta(days=1)).isoformat()
        return iso(local_to_utc(self.begins, zone)), iso(local_to_utc(self.ends, zone))


def form_of(row: CalendarRow, zone: str) -> EntryForm:
    """A row of the calendar as a form."""
    if row.all_day:
        begins = datetime.combine(date.fromisoformat(row.starts), time(9))
        ends = datetime.combine(date.fromisoformat(row.ends) - timedelta(days=1), time(10))
        ends = max(ends, begins)
    else:
        local = ZoneInfo(zone)
        begins = from_iso(row.starts).astimezone(local).replace(tzinfo=None)
        ends = from_iso(row.ends).astimezone(local).replace(tzinfo=None)
    return EntryForm(row.kind, row.title, begins, ends, row.all_day, row.location, row.note, row.id)


def new_form(day: date, kind: str = "event") -> EntryForm:
    """What a new event begins as."""
    return EntryForm(kind, "", datetime.combine(day, time(9)), datetime.combine(day, time(10)), all_day=False)


def keep_entry(ws: Workspace, form: EntryForm) -> Changes:
    """Add the entry, or change the one it came from."""
    starts, ends = form.stored(ws.zone())
    if form.entry:
        return calendar.edit_entry(
            ws,
            form.entry,
            title=form.title,
            starts=starts,
            ends=ends,
            all_day=form.all_day,
            location=form.location,
            note=form.note,
        )
    return calendar.add_entry(
        ws,
        kind=form.kind,
        title=form.title,
        starts=starts,
        ends=ends,
        all_day=form.all_day,
        location=form.location,
        note=form.note,
    )


class EntrySheet(Sheet):
    """Add or change what is not a post.

    Signals:
        kept: the :class:`EntryForm` to keep.
        removed: the id of the entry to take away.
    """

    kept = Signal(object)
    removed = Signal(str)

    def __init__(self, form: EntryForm) -> None:
        known = bool(form.entry)
        super().__init__(
            _title(form),
            verb=self.tr("Save") if known else self.tr("Add"),
            leave=self.tr("Cancel"),
            stays=True,
            width=500,
        )
        self._form = form
        rows = FormRows()
        self.kind: Segmented | None = None
        if not known:
            self.kind = Segmented(
                [
                    ("event", self.tr("Event"), "event"),
                    ("quiet", self.tr("Quiet period"), "quiet"),
                    ("holiday", self.tr("Public holiday"), "flag"),
                ],
                self.tr("Kind"),
                self.panel,
            )
            self.kind.choose(form.kind)
            self.kind.chosen.connect(self._kind_chosen)
            self.body.addWidget(self.kind)
            self.body.addSpacing(Space.XS)
        self.title = QLineEdit(form.title, self.panel)
        self.title.setAccessibleName(self.tr("Title"))
        self.title.textChanged.connect(lambda _text: self._check())
        rows.add(self.tr("Title"), self.title)
        self.all_day = QCheckBox(self.tr("All day"), self.panel)
        self.all_day.setChecked(form.all_day)
        self.all_day.toggled.connect(lambda _on: self._check())
        rows.add("", self.all_day)
        self.first = day_field(form.begins.date(), self.tr("First day"), self.panel)
        self.from_ = time_field(form.begins.time(), self.tr("Begins at"), self.panel)
        self.last = day_field(form.ends.date(), self.tr("Last day"), self.panel)
        self.until = time_field(form.ends.time(), self.tr("Ends at"), self.panel)
        for name, day, at in (
            (self.tr("Begins"), self.first, self.from_),
            (self.tr("Ends"), self.last, self.until),
        ):
            pair = QHBoxLayout()
            pair.setSpacing(Space.S)
            pair.addWidget(day, 1)
            pair.addWidget(at)
            rows.add(name, pair, day)
        self._length = form.ends - form.begins
        self.first.dateChanged.connect(lambda _day: self._follow())
        self.place = QLineEdit(form.location, self.panel)
        self.place.setAccessibleName(self.tr("Place"))
        rows.add(self.tr("Place"), self.place)
        self.note = QPlainTextEdit(form.note, self.panel)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(76)
        rows.add(self.tr("Note"), self.note)
        self.body.addLayout(rows)
        if known:
            delete = Button(self.tr("Delete"), "danger", "trash", self.panel)
            delete.clicked.connect(lambda _checked=False: self.removed.emit(form.entry))
            self.buttons.insertWidget(0, delete)
        self.accepted.connect(lambda: self.kept.emit(self.form()))
        self._check()

    def form(self) -> EntryForm:
        """What the sheet holds now."""
        return EntryForm(
            self.kind.value if self.kind else self._form.kind,
            self.title.text().strip(),
            datetime.combine(day_of(self.first), time_of(self.from_)),
            datetime.combine(day_of(self.last), time_of(self.until)),
            self.all_day.isChecked(),
            self.place.text().strip(),
            self.note.toPlainText().strip(),
            self._form.entry,
        )

    def _kind_chosen(self, kind: str) -> None:
        if kind != "event":
            self.all_day.setChecked(True)

    def _follow(self) -> None:
        """The end keeps its distance when the first day moves."""
        begins = datetime.combine(day_of(self.first), time_of(self.from_))
        self.last.setDate(to_qdate((begins + self._length).date()))

    def _check(self) -> None:
        for field in (self.from_, self.until):
            field.setVisible(not self.all_day.isChecked())
        if self.primary is not None:
            self.primary.setEnabled(bool(self.title.text().strip()))


def _title(form: EntryForm) -> str:
    from ui import i18n

    if form.entry:
        return CalendarWords().kind_title(ItemKind(form.kind))
    return i18n.translate("EntrySheet", "Add to the calendar")
