"""Two people wrote at the same time: both versions beside each other, and the three ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from exec_assistant.services import editorial
from ui import i18n
from ui.drafts.document import SOURCE, text_of
from ui.drafts.words import account_names
from ui.post.difference_view import DifferenceView
from ui.post.reading_text import ReadingText
from ui.post.words import ago
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.controls import Segmented
from ui.widgets.frames import Card
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Document, Revision
    from ui.drafts.merging import Conflict
    from ui.drafts.reading import Opened


class ConflictView(QWidget):
    """Shows both versions and what differs.

    Signals:
        settled: the document that is to stand from now on.
    """

    settled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflict: Conflict | None = None
        self._texts: Segmented | None = None
        self._key = SOURCE
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(Text(self.tr("Two versions of this post"), "title", parent=self))
        self.why = Text(
            self.tr("It was edited in two places at the same time. Both are kept, whatever you choose."),
            "body",
            "secondary",
            self,
            wrap=True,
        )
        column.addWidget(self.why)
        self._choice = QHBoxLayout()
        column.addLayout(self._choice)
        sides = QHBoxLayout()
        sides.setSpacing(Space.M)
        self.heads = [Text("", "strong", parent=self) for _ in range(2)]
        self.texts = [ReadingText(self.tr("Version {number}").format(number=number), self) for number in (1, 2)]
        self.keeps = [Button(self.tr("Keep this one"), parent=self) for _ in range(2)]
        for number in (0, 1):
            card = Card(self)
            card.body.addWidget(self.heads[number])
            card.body.addSpacing(Space.S)
            card.body.addWidget(_scrolled(self.texts[number], card), 1)
            card.body.addWidget(self.keeps[number])
            sides.addWidget(card, 1)
            self.keeps[number].clicked.connect(lambda _checked=False, number=number: self._keep(number))
        column.addLayout(sides, 3)
        self.shown = Segmented(
            [("merged", self.tr("Proposed merge")), ("between", self.tr("Between the two"))],
            self.tr("What is compared"),
            self,
        )
        self.shown.chosen.connect(lambda _what: self._show_difference())
        column.addWidget(self.shown)
        self.difference = DifferenceView(self)
        column.addWidget(_scrolled(self.difference, self), 2)
        row = QHBoxLayout()
        self.hint = Text("", "label", "secondary", self, wrap=True)
        row.addWidget(self.hint, 1)
        self.merge = Button(self.tr("Merge both and edit"), "primary", "merge", self)
        self.merge.clicked.connect(self._merge)
        row.addWidget(self.merge)
        column.addLayout(row)

    def show_conflict(self, conflict: Conflict, opened: Opened) -> None:
        """Show the two versions."""
        self._conflict = conflict
        for head, revision in zip(self.heads, (conflict.first, conflict.second), strict=True):
            head.setText(self._head(revision, opened))
        names = {SOURCE: self.tr("Source"), **account_names(opened.accounts)}
        one, other = conflict.first.document, conflict.second.document
        keys = [SOURCE, *dict.fromkeys((*one.variants, *other.variants))]
        differing = [key for key in keys if text_of(one, key) != text_of(other, key)]
        differing = [key for key in differing if key == SOURCE or _own(one, key) or _own(other, key)]
        if self._texts is not None:
            self._choice.removeWidget(self._texts)
            self._texts.hide()
            self._texts.deleteLater()
            self._texts = None
        if len(differing) > 1:
            options = [(key, names.get(key, key)) for key in differing]
            self._texts = Segmented(options, self.tr("Text that differs"), self)
            self._texts.chosen.connect(self._show_text)
            self._choice.addWidget(self._texts)
            self._choice.addStretch(1)
        self._show_text(differing[0] if differing else SOURCE)

    def _head(self, revision: Revision, opened: Opened) -> str:
        who = opened.names.get(revision.author) or self.tr("Someone")
        return f"{who} · {ago(revision.wall_ms, opened.zone, opened.now)}"

    def _show_text(self, key: str) -> None:
        if self._conflict is None:
            return
        one, other = (text_of(v.document, key) for v in (self._conflict.first, self._conflict.second))
        self.texts[0].show_text(one)
        self.texts[1].show_text(other)
        self._key = key
        self._show_difference()

    def _show_difference(self) -> None:
        """What the merge would change against what both began from, or what differs between the two."""
        if self._conflict is None:
            return
        found, key = self._conflict, self._key
        merging = self.shown.value == "merged"
        documents = (found.base, found.merged) if merging else (found.first.document, found.second.document)
        old, new = (text_of(document, key) for document in documents)
        nothing = self.tr("The words are the same; pictures or details differ.")
        pieces = editorial.changed_words(old, new) if old != new else ()
        self.difference.show_difference(pieces, nothing=nothing)
        self.hint.setText(
            self.tr("Both changed this text: a sentence that both changed stands twice, one after the other.")
            if key in found.both
            else self.tr("What one of the two changed is taken, sentence by sentence.")
        )

    def _keep(self, number: int) -> None:
        if self._conflict is not None:
            self._settle((self._conflict.first, self._conflict.second)[number].document)

    def _merge(self) -> None:
        if self._conflict is not None:
            self._settle(self._conflict.merged)

    def _settle(self, document: Document) -> None:
        self.settled.emit(document)


def _own(document: Document, account: str) -> bool:
    draft = document.variants.get(account)
    return draft is not None and draft.text is not None


def _scrolled(widget: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setAccessibleName(i18n.translate("Drafts", "Text"))
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, Space.S, 0)
    column.addWidget(widget)
    column.addStretch(1)
    area.setWidget(inner)
    return area
