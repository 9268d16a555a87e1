"""One mention in full: its words, both judgements, why ours, and the person's correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from exec_assistant.services import sentiment
from ui import i18n
from ui.dashboard.words import tone_word
from ui.theme import Space
from ui.widgets.controls import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.services.dashboard import MentionRow
    from exec_assistant.services.sentiment import Reading
    from ui.shell.context import Context

_SHOWN = 1_500
"""Characters of a mention shown; the whole text stays in the database."""


class MentionPanel(QWidget):
    """The inside of the sheet."""

    def __init__(self, context: Context, row: MentionRow, ours: str) -> None:
        super().__init__()
        self.context, self.row = context, row
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(Text(f"{row.author} · {i18n.network_name(row.network)}", "label", "secondary", self))
        if row.title:
            column.addWidget(Text(row.title, "strong", "text", self, wrap=True))
        column.addWidget(Text(row.text[:_SHOWN], "reading", "text", self, wrap=True, selectable=True))
        if row.potential_reach is not None:
            reach = i18n.translate("Dashboard", "Potential audience {count}, as the source estimates it; not a reach.")
            column.addWidget(
                Text(reach.format(count=i18n.number(row.potential_reach)), "label", "tertiary", self, wrap=True)
            )
        source = i18n.translate("Dashboard", "Source: {tone}").format(tone=tone_word(row.source_label))
        here = i18n.translate("Dashboard", "Here: {tone}").format(tone=tone_word(ours))
        column.addWidget(Text(f"{source} · {here}", "body", "secondary", self, wrap=True))
        self.why = Text("", "label", "secondary", self, wrap=True)
        column.addWidget(self.why)
        column.addWidget(Text(i18n.translate("Dashboard", "Your judgement"), "label_strong", "secondary", self))
        self.choice = Segmented(
            [(label, tone_word(label)) for label in ("negative", "neutral", "positive")],
            i18n.translate("Dashboard", "Your judgement"),
            self,
        )
        self.choice.choose(row.judged or ours or row.source_label or "neutral")
        column.addWidget(self.choice)
        words = f"{row.title}\n{row.text}" if row.title else row.text
        context.tasks.run(sentiment.explain, words, then=self._explained)

    def _explained(self, reading: Reading) -> None:
        strong = [f"{reason.phrase} ({'+' if reason.contribution > 0 else '−'})" for reason in reading.because[:6]]
        if strong:
            words = i18n.translate("Dashboard", "Why ours: {words}").format(words=", ".join(strong))
            self.why.setText(words)

    def keep(self) -> None:
        """Keep the correction, undoably."""
        ws = self.context.ws
        label = self.choice.value
        self.context.tasks.run(
            sentiment.judge,
            ws,
            self.row.key,
            label,
            self.row.judged,
            then=self._kept,
            lane="write",
            owner=self.context.tasks,
        )

    def _kept(self, changes: Changes) -> None:
        self.context.shell.offer_changes(changes)

    @staticmethod
    def open(context: Context, row: MentionRow, ours: str) -> None:
        """Show the mention in a sheet."""
        panel = MentionPanel(context, row, ours)
        sheet = Sheet(
            i18n.translate("Dashboard", "Mention"),
            verb=i18n.translate("Dashboard", "Keep my judgement"),
            leave=i18n.translate("Dashboard", "Leave as it is"),
            width=560,
        )
        sheet.body.addWidget(panel)
        sheet.accepted.connect(panel.keep)
        context.shell.present(sheet)
