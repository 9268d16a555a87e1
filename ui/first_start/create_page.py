"""The first page: who you are and what the workspace is called, or one of the other two ways in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget

from ui import i18n
from ui.first_start.frame import ChoiceCard, PageFrame
from ui.preferences.sections import Labelled
from ui.preferences.zone_field import ZoneField, system_zone
from ui.theme import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.controls import Segmented
from ui.widgets.frames import InlineError
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Answers:
    """What the page was told so far."""

    name: str = ""
    role: str = "executive"
    workspace: str = ""
    zone: str = ""

    @property
    def complete(self) -> bool:
        """Whether a workspace can be made of it."""
        return bool(self.name.strip() and self.workspace.strip())


class CreatePage(PageFrame):
    """Asks for name, role, workspace and zone.

    Signals:
        language_chosen: "fr" or "en".
        create_asked: the :class:`Answers`, complete.
        restore_asked: the person has a recovery kit.
        example_asked: the person wants to look around first.
    """

    language_chosen = Signal(str)
    create_asked = Signal(object)
    restore_asked = Signal()
    example_asked = Signal()

    def __init__(self, answers: Answers, profile: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            i18n.translate("FirstStart", "Welcome to Exec Assistant"),
            i18n.translate("FirstStart", "A leader’s voice, prepared by two: planned, written, approved by signature."),
            parent,
        )
        self._answers = replace(answers, zone=answers.zone or system_zone())
        self._busy = False
        self.language = Segmented(
            [("fr", "Français"), ("en", "English")], i18n.translate("FirstStart", "Language"), self
        )
        self.language.choose(i18n.language())
        self.language.chosen.connect(self.language_chosen)
        self.head.addWidget(self.language)
        self._add_fields()
        self.error = InlineError(self)
        self.body.addWidget(self.error)
        self.button = Button(self.tr("Create the workspace"), "primary", parent=self)
        self.button.setMinimumHeight(Size.ROW)
        self.button.setDefault(True)
        self.button.clicked.connect(lambda _checked=False: self._create())
        self.body.addWidget(self.button)
        self.body.addWidget(
            Text(
                self.tr("Everything stays on this laptop, encrypted, in {folder}").format(folder=profile),
                "label",
                "secondary",
                wrap=True,
            )
        )
        self.body.addWidget(Divider(self))
        self._add_other_ways()
        for field in (self.name, self.workspace):
            field.textChanged.connect(lambda _text: self._check())
            field.returnPressed.connect(self._create)
        self._check()

    def _add_fields(self) -> None:
        self.name = QLineEdit(self._answers.name, self)
        self.name.setMinimumHeight(Size.CONTROL)
        self.name.setPlaceholderText(self.tr("First and last name"))
        self.body.addWidget(Labelled(self.tr("Your name"), self.name, parent=self))
        cards = QWidget(self)
        cards.setAccessibleName(self.tr("Your role"))
        row = QHBoxLayout(cards)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        self.executive = ChoiceCard(
            self.tr("Executive"),
            self.tr("The voice is yours: you approve, ask for changes, or write on the spot."),
            "mic",
            cards,
        )
        self.advisor = ChoiceCard(
            self.tr("Advisor"),
            self.tr("You plan, draft, submit and schedule for the executive you work with."),
            "edit",
            cards,
        )
        self._roles = QButtonGroup(self)
        for card in (self.executive, self.advisor):
            self._roles.addButton(card)
            row.addWidget(card, 1)
        (self.advisor if self._answers.role == "advisor" else self.executive).setChecked(True)
        self.body.addWidget(Labelled(self.tr("Your role"), cards, parent=self))
        self.workspace = QLineEdit(self._answers.workspace, self)
        self.workspace.setMinimumHeight(Size.CONTROL)
        self.workspace.setPlaceholderText(self.tr("The company, or the executive’s name"))
        self.body.addWidget(Labelled(self.tr("Name of the workspace"), self.workspace, parent=self))
        self.zone = ZoneField(self.tr("Time zone"), self._answers.zone, self)
        self.body.addWidget(Labelled(self.tr("Time zone"), self.zone, parent=self))

    def _add_other_ways(self) -> None:
        row = QHBoxLayout()
        self.to_restore = Button(self.tr("Restore with a recovery kit"), "secondary", "key", self)
        self.to_restore.clicked.connect(lambda _checked=False: self.restore_asked.emit())
        self.to_example = Button(self.tr("Try the example"), "secondary", "play", self)
        self.to_example.clicked.connect(lambda _checked=False: self.example_asked.emit())
        row.addWidget(self.to_restore)
        row.addStretch(1)
        row.addWidget(self.to_example)
        self.body.addLayout(row)

    @property
    def answers(self) -> Answers:
        """What stands in the fields."""
        role = "advisor" if self.advisor.isChecked() else "executive"
        return Answers(self.name.text(), role, self.workspace.text(), self.zone.zone)

    def set_busy(self, busy: bool) -> None:
        """While the workspace is made nothing can be changed."""
        self._busy = busy
        for field in (self.name, self.executive, self.advisor, self.workspace, self.zone, self.to_restore):
            field.setEnabled(not busy)
        self.to_example.setEnabled(not busy)
        self.language.setEnabled(not busy)
        self.button.setText(self.tr("Creating…") if busy else self.tr("Create the workspace"))
        if busy:
            self.error.hide()
        self._check()

    def _check(self) -> None:
        self.button.setEnabled(self.answers.complete and not self._busy)

    def _create(self) -> None:
        if self.answers.complete and not self._busy:
            self.create_asked.emit(self.answers)
        elif not self.name.text().strip():
            self.name.setFocus()
        else:
            self.workspace.setFocus()
