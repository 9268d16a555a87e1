"""The difference of two texts: removed words struck, inserted words underlined, long unchanged passages folded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.post.reading_text import ReadingText
from ui.post.safe_text import shown
from ui.theme import Space, theme, theme_changes
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.services.editorial import Piece

KEPT = 110
"""Characters that stay visible on each side of a fold."""
FOLDS_FROM = 2 * KEPT + 80
_WORD = re.compile(r"\w+")


class DifferenceView(QWidget):
    """Shows pieces as :func:`exec_assistant.services.editorial.changed_words` gives them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self._whole = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.summary = Text("", "body", "secondary", self, wrap=True)
        self.whole = Button(self.tr("Show everything"), "link", parent=self)
        self.whole.clicked.connect(self._toggle)
        self.against = Text("", "body", "secondary", self, wrap=True)
        self.beside = Text("", "body", "warning", self, wrap=True)
        row.addWidget(self.summary, 1)
        row.addWidget(self.whole)
        head = QVBoxLayout()
        head.setSpacing(Space.XS)
        head.addWidget(self.against)
        head.addLayout(row)
        head.addWidget(self.beside)
        column.addLayout(head)
        self.text = ReadingText(self.tr("Difference"), self)
        column.addWidget(self.text)
        theme_changes().changed.connect(self._fill)

    def show_difference(
        self, pieces: tuple[Piece, ...], *, nothing: str = "", against: str = "", beside: str = ""
    ) -> None:
        """Show a difference; ``nothing`` is said when there is none.

        ``against``: what it is compared with; ``beside``: what changed besides the words, which are all that is shown.
        """
        for label, said in ((self.against, against), (self.beside, beside)):
            label.setText(said)
            label.setVisible(bool(said))
        self._pieces = pieces
        self._whole = False
        self.text.setVisible(bool(pieces))
        self.summary.setText(self.said if pieces else nothing)
        self._fill()

    @property
    def said(self) -> str:
        """The size of the difference in words."""
        counts = {"inserted": 0, "removed": 0}
        for piece in self._pieces:
            if piece.op in counts:
                counts[piece.op] += len(_WORD.findall(piece.text))
        parts = []
        if counts["inserted"]:
            parts.append(self.tr("%n word(s) added", "", counts["inserted"]))
        if counts["removed"]:
            parts.append(self.tr("%n word(s) removed", "", counts["removed"]))
        return " · ".join(parts) or self.tr("Only signs or spaces differ.")

    @property
    def folded(self) -> int:
        """How many unchanged passages are folded."""
        if self._whole:
            return 0
        return sum(piece.op == "same" and len(piece.text) > FOLDS_FROM for piece in self._pieces)

    def _toggle(self) -> None:
        self._whole = not self._whole
        self._fill()

    def _fill(self) -> None:
        self.whole.setVisible(any(p.op == "same" and len(p.text) > FOLDS_FROM for p in self._pieces))
        self.whole.setText(self.tr("Fold what is unchanged") if self._whole else self.tr("Show everything"))
        self.text.show_text("")
        cursor = QTextCursor(self.text.document())
        formats = _formats()
        for number, piece in enumerate(self._pieces):
            if piece.op != "same":
                cursor.insertText(_with_breaks(shown(piece.text).text, piece.op), formats[piece.op])
            elif self._whole or len(piece.text) <= FOLDS_FROM:
                cursor.insertText(shown(piece.text).text, formats["same"])
            else:
                self._insert_folded(cursor, piece.text, formats, number)
        self.text.space_lines()
        self.text.setAccessibleDescription(self._read_aloud())

    def _insert_folded(self, cursor: QTextCursor, text: str, formats: dict[str, QTextCharFormat], number: int) -> None:
        first, last = number == 0, number == len(self._pieces) - 1
        head = "" if first else _up_to_word(text[:KEPT])
        tail = "" if last else _from_word(text[-KEPT:])
        hidden = len(_WORD.findall(text[len(head) : len(text) - len(tail)]))
        told = self.tr("⋯ %n unchanged word(s) ⋯", "", hidden)
        if head:
            cursor.insertText(shown(head).text.rstrip() + "\n", formats["same"])
        cursor.insertText(told, formats["fold"])
        if tail:
            cursor.insertText("\n" + shown(tail).text.lstrip(), formats["same"])

    def _read_aloud(self) -> str:
        """What a screen reader says, since it hears neither strike nor underline."""
        words = {"removed": self.tr("Removed: {words}"), "inserted": self.tr("Added: {words}")}
        told = [
            words[piece.op].format(words=" ".join(piece.text.split()))
            for piece in self._pieces
            if piece.op in words and piece.text.strip()
        ]
        return ". ".join(told[:40])


def _formats() -> dict[str, QTextCharFormat]:
    look = theme()
    same, removed, inserted, fold = (QTextCharFormat() for _ in range(4))
    same.setForeground(look.text)
    removed.setForeground(look.danger)
    removed.setBackground(look.danger_soft)
    removed.setFontStrikeOut(True)
    inserted.setForeground(look.success)
    inserted.setBackground(look.success_soft)
    inserted.setFontUnderline(True)
    fold.setForeground(look.tertiary)
    fold.setFontPointSize(9)
    return {"same": same, "removed": removed, "inserted": inserted, "fold": fold}


def _with_breaks(text: str, op: str) -> str:
    """Changed line ends as a sign, or nobody would see them."""
    return text.replace("\n", "¶" if op == "removed" else "¶\n")


def _up_to_word(text: str) -> str:
    cut = max(text.rfind(" "), text.rfind("\n"))
    return text[:cut] if cut > 0 else text


def _from_word(text: str) -> str:
    places = [at for at in (text.find(" "), text.find("\n")) if at >= 0]
    return text[min(places) :] if places else text


def difference_words(pieces: tuple[Piece, ...] | None) -> int:
    """How many words a difference touches, for badges."""
    return sum(len(_WORD.findall(piece.text)) for piece in pieces or () if piece.op != "same")
