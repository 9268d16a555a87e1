"""The words a person added to the dictionary, each with a way to take it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exec_assistant.services import spelling
from ui import i18n
from ui.drafts.reading_sheets import scrolled
from ui.widgets.buttons import IconButton
from ui.widgets.sheet import Sheet
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from ui.shell.context import Context


class DictionarySheet(Sheet):
    """Words of one's own, in alphabetical order.

    Signals:
        changed: a word was taken out.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(
            i18n.translate("Dictionary", "Words of your own"),
            i18n.translate("Dictionary", "They are right in French and in English, on this laptop."),
            leave=i18n.translate("Dictionary", "Close"),
            width=420,
        )
        self._context = context
        self.rows: dict[str, IconButton] = {}
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._none = Text(
            i18n.translate("Dictionary", "No word yet: on a word with a wavy line, F7 offers to add it."),
            "body", "secondary", holder, wrap=True,
        )  # fmt: skip
        self._none.hide()
        self._list.addWidget(self._none)
        self.body.addWidget(scrolled(holder, self.panel, high=320))
        context.tasks.run(spelling.own_words, context.ws, then=self._show, owner=self)

    def _show(self, words: list[str]) -> None:
        for word in words:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            name = i18n.translate("Dictionary", "Take “{word}” out").format(word=word)
            remove = IconButton("close", name, line)
            remove.clicked.connect(lambda _checked=False, word=word, line=line: self._remove(word, line))
            row.addWidget(Elided(word, "body", "text", line), 1)
            row.addWidget(remove, 0, Qt.AlignmentFlag.AlignRight)
            self.rows[word] = remove
            self._list.addWidget(line)
        self._none.setVisible(not words)

    def _remove(self, word: str, line: QWidget) -> None:
        self.rows.pop(word).setEnabled(False)
        line.hide()
        self._none.setVisible(not self.rows)
        self._context.tasks.run(
            spelling.remove_word,
            self._context.ws,
            word,
            then=lambda _none: self.changed.emit(),
            lane="typing",
            owner=self,
        )
