"""Any two versions of a text beside each other, and a way back to an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from exec_assistant.services import editorial
from ui import i18n
from ui.drafts.choice import Choice
from ui.drafts.document import SOURCE, text_of
from ui.drafts.words import account_names
from ui.post.difference_view import DifferenceView
from ui.post.words import ago
from ui.theme import Space
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Document, Revision
    from ui.drafts.reading import Opened

NOW = ""


class VersionsSheet(Sheet):
    """Compares two versions.

    Signals:
        restored: the document of the earlier version, to stand again.
    """

    restored = Signal(object)

    def __init__(self, opened: Opened, revisions: list[Revision], present: Document, chosen: str, account: str) -> None:
        """Show ``chosen`` (a revision's id) against ``present``, in the text of an account or of the source."""
        writes = opened.writes
        super().__init__(
            i18n.translate("Drafts", "Compare versions"),
            verb=i18n.translate("Drafts", "Restore the earlier version") if writes else "",
            leave=i18n.translate("Drafts", "Close"),
            width=760,
        )
        self._present = present
        self._documents = {revision.revision: revision.document for revision in revisions}
        self.earlier, self.later = Choice(self.panel), Choice(self.panel)
        self.of = Choice(self.panel)
        self.earlier.setAccessibleName(self.tr("Earlier version"))
        self.later.setAccessibleName(self.tr("Later version"))
        self.of.setAccessibleName(self.tr("Text"))
        for number, revision in reversed(list(enumerate(revisions, 1))):
            who = opened.names.get(revision.author, "")
            when = ago(revision.wall_ms, opened.zone, opened.now)
            words = self.tr("Version {number} · {name} · {when}").format(number=number, name=who, when=when)
            self.earlier.addItem(words, revision.revision)
            self.later.addItem(words, revision.revision)
        self.later.insertItem(0, self.tr("As it is now"), NOW)
        self.later.setCurrentIndex(0)
        self.earlier.setCurrentIndex(max(0, self.earlier.findData(chosen)))
        names = account_names(opened.accounts)
        self.of.addItem(self.tr("Source"), SOURCE)
        for key in present.variants:
            self.of.addItem(names.get(key, key), key)
        self.of.setCurrentIndex(max(0, self.of.findData(account)))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.earlier, 4)
        row.addWidget(Text("→", "body", "secondary", self.panel))
        row.addWidget(self.later, 3)
        row.addWidget(self.of, 1)
        self.body.addLayout(row)
        self.difference = DifferenceView(self.panel)
        area = QScrollArea(self.panel)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, Space.S, Space.S, Space.S)
        column.addWidget(self.difference)
        column.addStretch(1)
        area.setWidget(inner)
        area.setMinimumHeight(340)
        self.body.addWidget(area, 1)
        for combo in (self.earlier, self.later, self.of):
            combo.activated.connect(lambda _index: self._show())
        self.accepted.connect(lambda: self.restored.emit(self._of(self.earlier)))
        self._show()

    def _of(self, combo: QComboBox) -> Document:
        return self._documents.get(combo.currentData(), self._present)

    def _show(self) -> None:
        key = str(self.of.currentData() or SOURCE)
        one, other = self._of(self.earlier), self._of(self.later)
        old, new = text_of(one, key), text_of(other, key)
        pieces = editorial.changed_words(old, new) if old != new else ()
        self.difference.show_difference(pieces, nothing=self.tr("This text is the same in both."))
        if self.primary is not None:
            self.primary.setEnabled(one != self._present)
