"""Under the text: what the networks count of it and what the checks notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.drafts.counts import CountsLine
from ui.post.findings import FindingsList
from ui.theme import Space
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from exec_assistant.services.editorial import TextReport

HIGHEST = 132


class ReportPanel(QWidget):
    """Counts of all accounts under the source; count and findings of one account under its own text.

    Signals:
        account_chosen: the account whose count was clicked.
        passage_chosen: start and end of the passage a finding is about.
    """

    account_chosen = Signal(str)
    passage_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.counts = CountsLine(self)
        self.counts.chosen.connect(self.account_chosen)
        self.findings = FindingsList(self)
        self.findings.passage_chosen.connect(self.passage_chosen)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, Space.S, 0)
        self.fold = Text("", "label", "tertiary", inner, wrap=True)
        self.messages = Text("", "label", "secondary", inner, wrap=True, tabular=True)
        self.explanation = Text("", "label", "secondary", self, wrap=True, selectable=True)
        self.explanation.hide()
        inner_column.addWidget(self.findings)
        inner_column.addWidget(self.messages)
        inner_column.addWidget(self.fold)
        inner_column.addStretch(1)
        self._area.setWidget(inner)
        inner.installEventFilter(self)
        column.addWidget(self.counts)
        column.addWidget(self._area)
        column.addWidget(self.explanation)

    def explain(self, words: str) -> None:
        """What the counts are made of, below them; empty words take it away."""
        self.explanation.setText(words)
        self.explanation.setVisible(bool(words))

    def show_all(self, counts: Sequence[tuple[str, str, str, TextReport]]) -> None:
        """Show the counts of the accounts that follow the source: (account, name, network, report)."""
        self._area.hide()
        self.counts.show_counts(counts)

    def show_one(self, report: TextReport | None) -> None:
        """Show count and findings of one account; None: nothing is known yet."""
        self.counts.hide()
        self.findings.show_report(report)
        self._area.setVisible(report is not None)
        visible = report.visible if report else None
        parts = report.parts if report else ()
        self.messages.setVisible(bool(parts))
        if parts:
            counts = " · ".join(i18n.number(part.count.used) for part in parts)
            said = self.tr("A thread of %n message(s), each counted by itself: {counts}", "", len(parts))
            self.messages.setText(said.format(counts=counts))
        self.fold.setVisible(visible is not None)
        if visible is not None:
            words = self.tr("The feed shows %n character(s), up to the dashed line, then “see more”.", "", visible)
            self.fold.setText(words)
        self._fit()

    def _fit(self) -> None:
        """As high as what it says, up to a limit: where one line is hidden, nobody scrolls for it."""
        inner = self._area.widget()
        column = inner.layout() if inner is not None else None
        if column is None:
            return
        column.activate()
        wide = max(240, self.width())
        high = column.totalHeightForWidth(wide) if column.hasHeightForWidth() else column.totalSizeHint().height()
        # The page inside is never lower than its rows at their narrowest.
        high = max(high, column.totalMinimumSize().height())
        self._area.setFixedHeight(min(HIGHEST, max(24, high)))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Rows know their height only once they have been set in type.
        if event.type() == QEvent.Type.LayoutRequest and watched is self._area.widget():
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._area.isHidden() and event.size().width() != event.oldSize().width():
            self._fit()
