"""The row of filters: one quiet button each, that says what it lets through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from ui import i18n, icons
from ui.calendar.balancing import STAKES
from ui.calendar.reading import FILTER_NAMES, Choices, Filters
from ui.post.words import stake_word
from ui.theme import STATUS_LOOKS, Space
from ui.widgets.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.accounts import Account

Option = tuple[str, str, str]
"""Value, word, icon name."""


def account_word(account: Account) -> str:
    """An account as it is told apart: its network, and its name."""
    return f"{i18n.network_name(account.network.value)} · {account.name}"


class FilterButton(Button):
    """One filter: its menu holds what can be chosen, several at once.

    Signals:
        chosen: a frozenset of the values chosen; empty lets everything through.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "ghost", "chevron-down", parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setProperty("filter", "true")
        self._name = name
        self._options: list[Option] = []
        self._values: frozenset[str] = frozenset()
        self._brief = False
        self.clicked.connect(self._open)

    def set_options(self, options: list[Option]) -> None:
        """What can be chosen; values that are gone stay chosen until they are taken away."""
        self._options = options
        self.setVisible(bool(options))
        self._say()

    def choose(self, values: frozenset[str]) -> None:
        """Show what is chosen, without telling anyone."""
        self._values = values
        self._say()

    def set_brief(self, brief: bool) -> None:
        """Say how many are chosen instead of which: the menu and the name read aloud say the rest."""
        if brief != self._brief:
            self._brief = brief
            self._say()

    def menu_now(self) -> QMenu:
        """The menu, made for this moment; its owner is the button."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, word, icon in self._options:
            action = QAction(word, menu)
            action.setCheckable(True)
            action.setChecked(value in self._values)
            if icon and value not in self._values:
                action.setIcon(icons.icon(icon, "secondary", 16))
            action.triggered.connect(self._toggling(value))
            menu.addAction(action)
        if self._values:
            menu.addSeparator()
            every = QAction(self.tr("Show all"), menu)
            every.triggered.connect(lambda: self._take(frozenset()))
            menu.addAction(every)
        return menu

    def toggle_value(self, value: str) -> None:
        """Let a value through, or no longer."""
        self._take(self._values ^ {value})

    def _toggling(self, value: str) -> Callable[[], None]:
        return lambda: self.toggle_value(value)

    def _take(self, values: frozenset[str]) -> None:
        self.choose(values)
        self.chosen.emit(values)

    def _open(self) -> None:
        self.menu_now().popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _say(self) -> None:
        words = [word for value, word, _icon in self._options if value in self._values]
        text = self._name
        if len(words) == 1 and not self._brief:
            text = words[0] if len(words[0]) <= 24 else words[0][:23] + "…"
        elif words:
            text = self.tr("{name}: {count}").format(name=self._name, count=len(words))
        self.setText(text)
        self.setAccessibleName(": ".join((self._name, ", ".join(words))) if words else self._name)
        on = bool(self._values)
        if self.isCheckable() != on or self.isChecked() != on:
            self.setCheckable(on)
            self.setChecked(on)


class FilterBar(QWidget):
    """All filters of the calendar, and the way back to everything.

    Signals:
        changed: the :class:`~ui.calendar.reading.Filters` chosen.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        names = {
            "account": self.tr("Account"),
            "status": self.tr("Status"),
            "pillar": self.tr("Pillar"),
            "stake": self.tr("Stake"),
            "campaign": self.tr("Campaign"),
            "person": self.tr("Person"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        self.filters = Filters()
        self.buttons = {name: FilterButton(names[name], self) for name in FILTER_NAMES}
        for name, button in self.buttons.items():
            button.chosen.connect(self._taking(name))
            row.addWidget(button)
        self.clear_button = Button(self.tr("Clear"), "link", parent=self)
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        row.addWidget(self.clear_button)

    def set_choices(self, choices: Choices) -> None:
        """What there is to filter by."""
        found: dict[str, list[Option]] = {
            "account": [
                (one.account, account_word(one), icons.network_icon(one.network.value)) for one in choices.accounts
            ],
            "status": [
                (status, i18n.status_word(status), look.icon)
                for status, look in STATUS_LOOKS.items()
                if status != "partly_published"
            ],
            "pillar": [(label.label, label.name, "pillar") for label in choices.pillars],
            "stake": [(stake, stake_word(stake), "flag") for stake in STAKES],
            "campaign": [(label.label, label.name, "campaign") for label in choices.campaigns],
            "person": [(one.person, one.name, "person") for one in choices.people],
        }
        for name, options in found.items():
            self.buttons[name].set_options(options)

    def choose(self, filters: Filters) -> None:
        """Show filters, without telling anyone."""
        self.filters = filters
        for name, button in self.buttons.items():
            button.choose(getattr(filters, name))
        self.clear_button.setVisible(filters.active)

    def set_brief(self, brief: bool) -> None:
        """Say less in every button, where the window is narrow."""
        for button in self.buttons.values():
            button.set_brief(brief)
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def text(self) -> str:
        """What is let through, in words; "" where everything is."""
        on = [button.accessibleName() for name, button in self.buttons.items() if getattr(self.filters, name)]
        return self.tr("Only {filters}").format(filters=" · ".join(on)) if on else ""

    def clear(self) -> None:
        """Let everything through."""
        self._tell(Filters())

    def _taking(self, name: str) -> Callable[[frozenset[str]], None]:
        def take(values: frozenset[str]) -> None:
            kept = {other: getattr(self.filters, other) for other in FILTER_NAMES}
            self._tell(Filters(**{**kept, name: values}))

        return take

    def _tell(self, filters: Filters) -> None:
        self.choose(filters)
        self.changed.emit(filters)
