"""How one is told by the system: what about, when not, and how much it shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.people import Role
from exec_assistant.services import reminders
from ui import i18n
from ui.preferences.sections import Row, Section
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.controls import Segmented
from ui.widgets.fields import TimeField
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent

    from exec_assistant.services.reminders import Wishes
    from ui.shell.context import Context


class _Hour(TimeField):
    """An hour, left alone by the wheel of a page that scrolls past."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent=parent)
        self.setKeyboardTracking(False)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class NotificationsSection(Section):
    """On or off, per family; quiet hours; titles; an example."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(i18n.translate("Preferences", "Notifications"), parent=parent)
        self._context = context
        self._wanted: Wishes | None = None
        self._boxes: dict[str, QCheckBox] = {}
        self._rows: dict[str, Row] = {}
        self._add_switch()
        self._add_families()
        self._add_quiet()
        self._add_titles()

    def refresh(self) -> None:
        """Ask what is kept for the person who acts now."""
        self._context.tasks.run(reminders.wishes, self._context.ws, owner=self, then=self._show)

    # --- rows ---

    def _add_switch(self) -> None:
        self.row = Row(self.tr("Notifications of the system"), "", self)
        self.example = Button(self.tr("Show an example"), "secondary", parent=self)
        self.example.clicked.connect(lambda _checked=False: self._show_example())
        self.row.add(self.example, self._box("on", self.tr("On"), self.tr("Notifications of the system")))
        self.add_row(self.row)

    def _add_families(self) -> None:
        names = {
            "deadline": (
                self.tr("A deadline is near"),
                self.tr("A publication waits for your decision, and its time comes within"),
            ),
            "decision": (self.tr("A decision was taken"), self.tr("On a post that you wrote or submitted.")),
            "trouble": (
                self.tr("A publication did not go out"),
                self.tr("It was missed, was refused, or nobody knows whether it is there."),
            ),
        }
        for family, (name, hint) in names.items():
            row = Row(name, hint, self)
            if family == "deadline":
                choices = [(str(hours), self.tr("%n h", "", hours)) for hours in reminders.HOURS]
                self.hours = Segmented(choices, self.tr("Hours before its time"), self)
                self.hours.chosen.connect(lambda value: self._keep(hours=int(value)))
                row.add(self.hours)
            row.add(self._box(family, self.tr("On"), name))
            self._rows[family] = row
            self.add_row(row)

    def _add_quiet(self) -> None:
        row = Row(
            self.tr("Quiet hours"), self.tr("On this laptop’s clock. What came meanwhile is told afterwards."), self
        )
        self.begins = _Hour(self.tr("Quiet from"), self)
        self.ends = _Hour(self.tr("Quiet until"), self)
        self.begins.timeChanged.connect(lambda _time: self._keep(quiet_from=i18n.clock(self.begins.value)))
        self.ends.timeChanged.connect(lambda _time: self._keep(quiet_to=i18n.clock(self.ends.value)))
        hours = QWidget(self)
        line = QHBoxLayout(hours)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self.begins)
        line.addWidget(Text("–", "body", "secondary"))
        line.addWidget(self.ends)
        row.add(hours, self._box("quiet_weekends", self.tr("Weekends too"), self.tr("Quiet on weekends")))
        self._rows["quiet"] = row
        self.add_row(row)

    def _add_titles(self) -> None:
        row = Row(
            self.tr("Titles of posts"),
            self.tr("A locked screen shows them to anyone. A word of a text is never shown."),
            self,
        )
        row.add(self._box("titles", self.tr("Show"), self.tr("Show titles of posts")))
        self._rows["titles"] = row
        self.add_row(row)

    def _box(self, name: str, text: str, accessible: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setAccessibleName(accessible)
        box.toggled.connect(lambda on, name=name: self._turn(name, on=on))
        self._boxes[name] = box
        return box

    # --- keeping ---

    def _turn(self, name: str, *, on: bool) -> None:
        if name not in reminders.FAMILIES:
            self._keep(**{name: on})
        elif self._wanted is not None:
            others = self._wanted.families - {name}
            self._keep(families=others | {name} if on else others)

    def _keep(self, **changed: Any) -> None:
        if self._wanted is None:
            return
        wanted = replace(self._wanted, **changed)
        if wanted != self._wanted:
            self._wanted = wanted
            self._follow(wanted)
            self._context.tasks.run(reminders.keep_wishes, self._context.ws, wanted, lane="write")

    def _show(self, wanted: Wishes) -> None:
        self._wanted = None
        for name, box in self._boxes.items():
            box.setChecked(name in wanted.families if name in reminders.FAMILIES else bool(getattr(wanted, name)))
        self.hours.choose(str(wanted.hours))
        for field, hour in ((self.begins, wanted.quiet_from), (self.ends, wanted.quiet_to)):
            at = time.fromisoformat(hour)
            field.setTime(QTime(at.hour, at.minute))
        self._wanted = wanted
        self._follow(wanted)

    def _follow(self, wanted: Wishes) -> None:
        """Only what this person can ever be told, and only while it is on."""
        role, notifying = self._context.ws.me.role, self._context.notifying
        there = notifying is not None and notifying.notifier is not None
        self.row.say(
            self.tr("Deadlines and decisions, while the window is behind others. Kept on this laptop.")
            if there
            else self.tr("This computer offers no notifications to programs, so nothing can be told this way.")
        )
        self.example.setEnabled(there)
        self._boxes["on"].setEnabled(there)
        mine = {
            "deadline": role is not Role.ADVISOR,
            "decision": role is Role.ADVISOR,
            "trouble": role is not Role.READER,
        }
        for name, row in self._rows.items():
            self.show_row(row, on=mine.get(name, True))
            row.setEnabled(there and wanted.on)

    def _show_example(self) -> None:
        if self._context.notifying is not None:
            self._context.notifying.show_example()
