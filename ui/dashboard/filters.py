"""The row under the header: which figure, which days, compared with what, of which account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.dashboard.words import AGAINST, PERIODS, metric_word
from ui.theme import Space
from ui.widgets.fields import DateField
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QWheelEvent

    from exec_assistant.domain.periods import Period
    from ui.dashboard.data import Figures, Wanted


_LONGEST = 36
"""Characters of an account's name in its choice."""


class Choice(QComboBox):
    """One choice of several, which says what is chosen; choosing by program tells nobody.

    Signals:
        chosen: the value the person chose.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(16)
        self.activated.connect(lambda at: self.chosen.emit(str(self.itemData(at))))

    def offer(self, options: Sequence[tuple[str, str]], value: str) -> None:
        """Offer ``(value, text)`` pairs; nothing moves where they are offered already."""
        if options != [(self.itemData(at), self.itemText(at)) for at in range(self.count())]:
            self.clear()
            for data, text in options:
                self.addItem(text, data)
        self.choose(value)

    def choose(self, value: str) -> None:
        """Show a value as chosen."""
        at = self.findData(value)
        if at >= 0 and at != self.currentIndex():
            self.setCurrentIndex(at)

    @property
    def value(self) -> str:
        """What is chosen."""
        return str(self.currentData() or "")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls the page over a choice does not mean to change it.
        event.ignore()

    def next(self) -> None:
        """Choose the following one, and after the last the first."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + 1) % self.count())
            self.chosen.emit(self.value)


class FilterRow(QWidget):
    """Four choices.

    Signals:
        changed: a name of a field of ``Wanted`` and its new value.
        dates_asked: the person wants days of their own.
    """

    changed = Signal(str, str)
    dates_asked = Signal()

    def __init__(self, wanted: Wanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        row.setSpacing(Space.S)
        self.figure = Choice(i18n.translate("Dashboard", "Figure"), self)
        self.period = Choice(i18n.translate("Dashboard", "Period"), self)
        self.against = Choice(i18n.translate("Dashboard", "Compared with"), self)
        self.account = Choice(i18n.translate("Dashboard", "Account"), self)
        for choice in (self.figure, self.period, self.against, self.account):
            row.addWidget(choice)
        row.addStretch(1)
        self.period.offer([(name, i18n.translate("Dashboard", text)) for name, text in PERIODS.items()], wanted.name)
        self.against.offer(
            [(name, i18n.translate("Dashboard", text)) for name, text in AGAINST.items()], wanted.against
        )
        self.figure.offer([(wanted.metric, metric_word(wanted.metric))], wanted.metric)
        self.account.offer([("", i18n.translate("Dashboard", "All accounts"))], "")
        self.figure.chosen.connect(lambda value: self.changed.emit("metric", value))
        self.against.chosen.connect(lambda value: self.changed.emit("against", value))
        self.account.chosen.connect(lambda value: self.changed.emit("account", value))
        self.period.chosen.connect(self._period_chosen)

    def _period_chosen(self, value: str) -> None:
        if value == "custom":
            self.dates_asked.emit()
        else:
            self.changed.emit("name", value)

    def show_figures(self, figures: Figures) -> None:
        """Show what is chosen, and what there is to choose from."""
        self.figure.offer([(metric, metric_word(metric)) for metric in figures.metrics], figures.metric)
        named = [(key, _short(f"{i18n.network_name(network)} · {name}")) for key, name, network in figures.accounts]
        self.account.offer([("", i18n.translate("Dashboard", "All accounts")), *named], figures.wanted.account)
        self.period.choose(figures.wanted.name)
        self.against.choose(figures.wanted.against)


def _short(text: str) -> str:
    """A name that leaves room for the other choices in a small window."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


class DatesSheet(Sheet):
    """Two days of the person's own.

    Signals:
        dates_chosen: the first and the last day.
    """

    dates_chosen = Signal(object, object)

    def __init__(self, period: Period, today: date) -> None:
        super().__init__(
            i18n.translate("Dashboard", "Show which days?"),
            verb=i18n.translate("Dashboard", "Show"),
            leave=i18n.translate("Dashboard", "Leave as it is"),
            width=420,
        )
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        self.first = DateField(i18n.translate("Dashboard", "First day"), period.first, self)
        self.last = DateField(i18n.translate("Dashboard", "Last day"), min(period.last, today), self)
        for field in (self.first, self.last):
            column = QVBoxLayout()
            column.setSpacing(Space.XS)
            column.addWidget(Text(field.accessibleName(), "label_strong", "secondary", self))
            column.addWidget(field)
            row.addLayout(column, 1)
        self.body.addLayout(row)
        self.last.setMaximumDate(QDate(today.year, today.month, today.day))
        self.accepted.connect(lambda: self.dates_chosen.emit(self.first.value, self.last.value))
