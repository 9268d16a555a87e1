"""Pillars or campaigns: a field to add one, and rows to rename or remove."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui import i18n
from ui.people.rows import Quiet, label_row
from ui.preferences.sections import Section
from ui.theme import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from exec_assistant.services.people import LabelRow


class LabelSection(Section):
    """One family of labels.

    Signals:
        add: the name of a new one.
        rename: a ``LabelRow``.
        remove: a ``LabelRow``.
    """

    add = Signal(str)
    rename = Signal(object)
    remove = Signal(object)

    def __init__(self, title: str, hint: str, field: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(title, hint, parent)
        self._empty = empty
        self._last = QWidget(self)
        row = QHBoxLayout(self._last)
        row.setContentsMargins(0, Space.XS, 0, 0)
        row.setSpacing(Space.S)
        self.field = QLineEdit(self._last)
        self.field.setPlaceholderText(field)
        self.field.setAccessibleName(field)
        self.field.setMinimumHeight(Size.CONTROL)
        self.button = Button(i18n.translate("People", "Add"), "secondary", "add", self._last)
        self.button.setEnabled(False)
        self.button.clicked.connect(lambda _checked=False: self._add())
        self.field.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.field.returnPressed.connect(self._add)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._last)

    def show_labels(self, labels: list[LabelRow]) -> None:
        """Show these."""
        self.clear()
        if not labels:
            self.add_row(Quiet(self._empty, self.card))
        for label in labels:
            row = label_row(label, self.card)
            renaming = i18n.translate("People", "Rename {name}").format(name=label.name)
            removing = i18n.translate("People", "Remove {name}").format(name=label.name)
            row.add_button("edit", renaming, partial(self.rename.emit, label))
            row.add_button("trash", removing, partial(self.remove.emit, label))
            self.add_row(row)

    def _add(self) -> None:
        if self.field.text().strip():
            self.add.emit(self.field.text().strip())
            self.field.clear()
            self.field.setFocus()


class RenameSheet(Sheet):
    """Asks for another name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            i18n.translate("People", "Rename {name}").format(name=name),
            verb=i18n.translate("People", "Rename"),
            leave=i18n.translate("People", "Cancel"),
        )
        self.field = QLineEdit(name, self.panel)
        self.field.setAccessibleName(i18n.translate("People", "New name"))
        self.field.setMinimumHeight(Size.CONTROL)
        self.field.selectAll()
        self.field.textChanged.connect(lambda _text: self._check())
        self.body.addWidget(self.field)
        self._old = name
        self._check()

    def _check(self) -> None:
        if self.primary is not None:
            text = self.field.text().strip()
            self.primary.setEnabled(bool(text) and text != self._old)
