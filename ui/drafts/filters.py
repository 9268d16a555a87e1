"""Searching, filtering and sorting posts, the same over the list and over the board."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from exec_assistant.domain.posts import Stake
from exec_assistant.domain.statuses import Status
from exec_assistant.services.listing import Wanted
from ui import i18n, icons
from ui.drafts.words import account_names
from ui.post.words import stake_word
from ui.theme import Size, Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.controls import SearchField
from ui.widgets.text import Elided

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.drafts.reading import Choices

FIELDS = ("status", "account", "pillar", "campaign", "stake", "owner")
SEARCH_PAUSE = 40
"""Milliseconds after the last key; the search itself takes about as long."""


def options(choices: Choices | None, field: str) -> list[tuple[str, str, str]]:
    """What a filter offers: value, word, icon."""
    if field == "status":
        return [(status.value, i18n.status_word(status), f"status-{status.value}") for status in Status]
    if choices is None:
        return []
    if field == "account":
        names = account_names(choices.accounts)
        return [(a.account, names[a.account], icons.network_icon(a.network.value)) for a in choices.accounts]
    if field == "stake":
        return [(stake.value, stake_word(stake.value), "") for stake in Stake]
    if field == "owner":
        return [(person, name, "") for person, name in choices.people]
    labels = choices.pillars if field == "pillar" else choices.campaigns
    return [(label.label, label.name, "") for label in labels]


class Filters(QWidget):
    """A field to search in, a menu of filters, and a line that says what was found and what is filtered.

    Signals:
        changed: another :class:`Wanted` is asked for (its statuses are the asker's).
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        """``wide``: everything in one row."""
        super().__init__(parent)
        self.wanted = Wanted()
        self._choices: Choices | None = None
        self.search = SearchField(self.tr("Search drafts and comments"), self, pause=SEARCH_PAUSE)
        self.search.setFixedHeight(Size.CONTROL)
        self.button = IconButton("filter", self.tr("Filter and sort"), self, keys="F")
        self.found = Elided("", "label", "secondary", self)
        self.clear_button = Button(self.tr("Show all"), "link", parent=self)
        top = QHBoxLayout()
        top.setSpacing(Space.XS)
        top.addWidget(self.search, 0 if wide else 1)
        top.addWidget(self.button)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self.found, 0 if wide else 1)
        line.addWidget(self.clear_button)
        if wide:
            self.search.setFixedWidth(300)
            top.addSpacing(Space.S)
            top.addLayout(line, 1)
            line.addStretch(1)
            top.setContentsMargins(0, 0, 0, 0)
            self.setLayout(top)
        else:
            column = QVBoxLayout(self)
            column.addLayout(top)
            column.setContentsMargins(0, 0, 0, 0)
            self.line = line
        self.search.searched.connect(self._searched)
        self.button.clicked.connect(self.open_menu)
        self.clear_button.clicked.connect(self.clear)
        self.say_found(0)

    def show_wanted(self, wanted: Wanted, choices: Choices | None) -> None:
        """Show what is listed, without telling anyone; what is being typed stays."""
        self._choices = choices or self._choices
        self.wanted = wanted
        if not self.search.hasFocus() and self.search.text().strip() != wanted.words:
            self.search.blockSignals(True)
            self.search.setText(wanted.words)
            self.search.blockSignals(False)
        on = wanted.filtered
        if self.button.isCheckable() != on:
            self.button.setCheckable(on)
            self.button.setChecked(on)

    def say_found(self, count: int, *, whole: bool = True) -> None:
        """Say how many posts were found, and among which; nothing while neither is asked."""
        parts = []
        if self.wanted.words:
            words = self.tr("%n post(s) found in every status", "", count)
            parts.append(words if whole else self.tr("The latest %n; the rest is counted…", "", count))
        elif self.wanted.filtered:
            parts.append(self.tr("%n post(s)", "", count))
        parts += [self._word(field) for field in FIELDS if getattr(self.wanted, field)]
        self.found.setText(" · ".join(parts))
        self.found.setVisible(bool(parts))
        self.clear_button.setVisible(self.wanted.filtered)

    def clear(self) -> None:
        """Take every filter away; the words stay."""
        self._take(**dict.fromkeys(FIELDS, ""))

    def open_menu(self) -> None:
        """The menu of filters, below its button."""
        self.menu_now().popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))

    def menu_now(self) -> QMenu:
        """The menu, made for this moment."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = {
            "status": self.tr("Status"),
            "account": self.tr("Account"),
            "pillar": self.tr("Pillar"),
            "campaign": self.tr("Campaign"),
            "stake": self.tr("Stake"),
            "owner": self.tr("Person in charge"),
        }
        for field, name in names.items():
            offered = options(self._choices, field)
            if offered:
                self._add_choices(menu.addMenu(name), field, offered)
        menu.addSeparator()
        group = QActionGroup(menu)
        for by_date, words in (
            (False, self.tr("Last edited first")),
            (True, self.tr("By date, what comes next first")),
        ):
            action = QAction(words, menu, checkable=True, checked=self.wanted.by_date is by_date)
            action.triggered.connect(self._taking("by_date", by_date))
            group.addAction(action)
            menu.addAction(action)
        if self.wanted.filtered:
            menu.addSeparator()
            menu.addAction(self.tr("Show all")).triggered.connect(self.clear)
        return menu

    def _add_choices(self, menu: QMenu, field: str, offered: list[tuple[str, str, str]]) -> None:
        chosen = getattr(self.wanted, field)
        for value, word, icon in (("", self.tr("All"), ""), *offered):
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            if icon and value != chosen:
                action.setIcon(icons.icon(icon, "secondary", 16))
            action.triggered.connect(self._taking(field, value))

    def _taking(self, field: str, value: object) -> Callable[[], None]:
        return lambda: self._take(**{field: value})

    def _take(self, **values: object) -> None:
        wanted = dataclasses.replace(self.wanted, **values)  # type: ignore[arg-type]
        if wanted != self.wanted:
            self.wanted = wanted
            self.changed.emit(wanted)

    def _searched(self, words: str) -> None:
        self._take(words=words if words.strip() else "")

    def _word(self, field: str) -> str:
        value = getattr(self.wanted, field)
        return next((word for one, word, _icon in options(self._choices, field) if one == value), self.tr("Removed"))
