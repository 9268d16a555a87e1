"""Mentions: narrowed by tone, source, language and theme, as a list or as a table."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui import i18n
from ui.charts.files import table_csv
from ui.charts.reading import Table
from ui.dashboard.cards import HowTo, Stack
from ui.dashboard.filters import Choice
from ui.dashboard.lists import MentionDelegate, Rows, mention_sentence
from ui.dashboard.table import FiguresTable
from ui.dashboard.words import tone_word
from ui.preferences import choosing
from ui.theme import Space
from ui.widgets.buttons import IconButton
from ui.widgets.frames import Card, InlineError
from ui.widgets.rows import RowList
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from zoneinfo import ZoneInfo

    from PySide6.QtWidgets import QWidget

    from exec_assistant.services.dashboard import MentionRow
    from ui.dashboard.data import Voices

_ROWS_SHOWN = 6
_NO_TONE = "-"
_TABLE_WORDS = 160


class MentionsCard(Card):
    """The list of mentions with its filters.

    Signals:
        opened: a mention that is to be read and judged.
        to_write: a path and the bytes that belong there.
    """

    opened = Signal(object)
    to_write = Signal(object, object)

    def __init__(self, zone: ZoneInfo, run_import: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self._zone = zone
        self._voices: Voices | None = None
        self._ours = False
        self._build_head()
        self.source = Text("", "label", "secondary", self, wrap=True)
        self.body.addWidget(self.source)
        self._build_filters()
        self.stack = Stack(self)
        self.body.addWidget(self.stack, 1)
        self.delegate = MentionDelegate(None, zone)
        self.rows = Rows(self._sentence, self)
        self.list = RowList(i18n.translate("Dashboard", "Mentions"), self.delegate, self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setModel(self.rows)
        self.list.setMinimumHeight(self.delegate.height * _ROWS_SHOWN)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.table = FiguresTable(self)
        self.how = HowTo(run_import, self)
        self.none = Text(i18n.translate("Dashboard", "No mention fits these filters."), "body", "secondary", self)
        for widget in (self.list, self.table, self.how, self.none):
            self.stack.addWidget(widget)
        self.error = InlineError(self)
        self.body.addWidget(self.error)

    def _sentence(self, row: MentionRow) -> str:
        return mention_sentence(row, self.delegate.ours)

    def _build_head(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.XS)
        self.title = Elided(i18n.translate("Dashboard", "Mentions"), "heading", "text", self)
        head.addWidget(self.title, 1)
        self.toggle = IconButton("list", i18n.translate("Dashboard", "Show as a table"), parent=self)
        self.toggle.setCheckable(True)
        self.toggle.clicked.connect(self._filter)
        self.copy = IconButton("copy", i18n.translate("Dashboard", "Copy the table"), parent=self)
        self.copy.clicked.connect(self.copy_table)
        self.export = IconButton("export", i18n.translate("Dashboard", "Save the table (CSV)…"), parent=self)
        self.export.clicked.connect(self.save_table)
        for button in (self.toggle, self.copy, self.export):
            head.addWidget(button)
        self.body.addLayout(head)

    def _build_filters(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        self.tone = Choice(i18n.translate("Dashboard", "Tone"), self)
        self.place = Choice(i18n.translate("Dashboard", "Source"), self)
        self.language = Choice(i18n.translate("Dashboard", "Language"), self)
        self.theme = Choice(i18n.translate("Dashboard", "Theme"), self)
        for choice in (self.tone, self.place, self.language, self.theme):
            choice.setMinimumWidth(88)
            choice.setMinimumContentsLength(6)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.chosen.connect(lambda _value: self._filter())
            row.addWidget(choice, 1)
        self.body.addLayout(row)

    # --- showing ---

    def show_voices(self, voices: Voices, *, ours: bool) -> None:
        """Show the mentions of a period; filters are kept where they still fit."""
        self._voices = voices
        self.delegate.ours = voices.ours
        self._ours = ours
        self._offer(self.tone, i18n.translate("Dashboard", "Any tone"), map(self._tone, voices.rows), tone_word_of)
        everywhere = i18n.translate("Dashboard", "Any source")
        self._offer(self.place, everywhere, (row.network for row in voices.rows), i18n.network_name)
        every_language = i18n.translate("Dashboard", "Any language")
        self._offer(self.language, every_language, (row.language for row in voices.rows), language_word)
        themes = (theme for row in voices.rows for theme in row.themes)
        self._offer(self.theme, i18n.translate("Dashboard", "Any theme"), themes, str)
        self._filter()

    def _offer(self, choice: Choice, every: str, values: Iterable[str], word: Callable[[str], str]) -> None:
        """Offer what occurs, with its count, the most frequent first; what was chosen stays if it still occurs."""
        counted: dict[str, int] = {}
        for value in values:
            counted[value] = counted.get(value, 0) + 1
        ranked = sorted((pair for pair in counted.items() if pair[0]), key=lambda pair: (-pair[1], pair[0]))
        kept = choice.value if choice.value in counted else ""
        choice.offer([("", every), *((value, f"{word(value)} ({i18n.number(n)})") for value, n in ranked)], kept)

    def _tone(self, row: MentionRow) -> str:
        label = row.judged or (self.delegate.ours.get(row.key, "") if self._ours else row.source_label)
        return label or _NO_TONE

    def _filter(self) -> None:
        voices = self._voices
        if voices is None:
            return
        empty = not voices.rows
        for widget in (self.tone, self.place, self.language, self.theme, self.toggle, self.copy, self.export):
            widget.setVisible(not empty)
        if empty:
            self.source.setText("")
            self.how.say(
                i18n.translate("Dashboard", "No mentions in these days."),
                i18n.translate("Dashboard", "Talkwalker or Meltwater: save a search’s results as CSV or Excel."),
            )
            self.rows.set_rows(())
            self.stack.setCurrentWidget(self.how)
            return
        found = self._fitting(voices.rows)
        self.rows.set_rows(found)
        words = i18n.translate("Dashboard", "The source’s tone and ours stand side by side. Enter opens and corrects.")
        if len(found) < len(voices.rows):
            words = i18n.translate("Dashboard", "{shown} of {all} mentions").format(
                shown=i18n.number(len(found)), all=i18n.number(len(voices.rows))
            )
        self.source.setText(words)
        if not found:
            self.stack.setCurrentWidget(self.none)
        elif self.toggle.isChecked():
            self.table.set_table(self.figures(), self.title.text())
            self.stack.setCurrentWidget(self.table)
        else:
            self.stack.setCurrentWidget(self.list)

    def _fitting(self, rows: Sequence[MentionRow]) -> Sequence[MentionRow]:
        tone, place, language, theme = (choice.value for choice in (self.tone, self.place, self.language, self.theme))
        if not (tone or place or language or theme):
            return rows
        return [
            row
            for row in rows
            if (not place or row.network == place)
            and (not language or row.language == language)
            and (not theme or theme in row.themes)
            and (not tone or self._tone(row) == tone)
        ]

    def figures(self) -> Table:
        """The mentions shown, as a table."""
        headers = (
            i18n.translate("Charts", "Day"),
            i18n.translate("Dashboard", "Source"),
            i18n.translate("Dashboard", "Author"),
            i18n.translate("Dashboard", "Text"),
            i18n.translate("Dashboard", "Source’s tones"),
            i18n.translate("Dashboard", "Ours"),
            i18n.translate("Dashboard", "Language"),
            i18n.translate("Dashboard", "Potential audience"),
        )
        rows = tuple(
            (
                datetime.fromisoformat(row.published_at).astimezone(self._zone).date().isoformat(),
                i18n.network_name(row.network),
                row.author,
                " ".join(f"{row.title} {row.text}".split())[:_TABLE_WORDS],
                tone_word(row.source_label),
                tone_word(row.judged or self.delegate.ours.get(row.key, "")),
                language_word(row.language),
                row.potential_reach,
            )
            for row in self.rows.rows
        )
        return Table(headers, rows)

    # --- doing ---

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows.rows[index.row()])

    def copy_table(self) -> None:
        """Put the mentions shown on the clipboard, for a spreadsheet."""
        self.table.set_table(self.figures(), self.title.text())
        QGuiApplication.clipboard().setText(self.table.text(whole=True))

    def save_table(self) -> None:
        """Write the mentions shown to a file of the person's choice."""
        name = f"{self.title.text().lower()}.csv"
        path = choosing.file_to_save(self, i18n.translate("Dashboard", "Save"), name, "CSV (*.csv)")
        if path is not None:
            self.error.hide()
            self.to_write.emit(path, table_csv(self.figures()))


def tone_word_of(label: str) -> str:
    """A tone, or that there is none."""
    return tone_word("" if label == _NO_TONE else label)


def language_word(code: str) -> str:
    """The name of a language; its code where it has none here."""
    words = {
        "fr": i18n.translate("Languages", "French"),
        "en": i18n.translate("Languages", "English"),
        "de": i18n.translate("Languages", "German"),
        "es": i18n.translate("Languages", "Spanish"),
        "it": i18n.translate("Languages", "Italian"),
        "pt": i18n.translate("Languages", "Portuguese"),
    }
    return words.get(code, code)
