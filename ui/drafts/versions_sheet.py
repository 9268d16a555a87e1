"""Any two versions of a text against each other, and a way back to an earlier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.services import editorial
from exec_assistant.services.versions import GoingBack, going_back
from ui import i18n
from ui.drafts.choice import Choice
from ui.drafts.document import SOURCE, text_of
from ui.drafts.reading_sheets import clear_ground
from ui.drafts.versions_list import NOW, VersionsList, VersionsModel, version_word
from ui.drafts.words import account_names
from ui.post.difference_view import DifferenceView
from ui.theme import Space
from ui.widgets.sheet import Sheet
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Document
    from exec_assistant.services.editorial import Piece
    from exec_assistant.services.versions import Version
    from exec_assistant.services.workspace import Workspace
    from ui.drafts.reading import Opened
    from ui.shell.context import Context

_HIGH = 400


class VersionsSheet(Sheet):
    """The versions at the left, the difference at the right.

    Signals:
        restored: the document of the version that is looked at, to stand again.
    """

    restored = Signal(object)

    def __init__(
        self, context: Context, opened: Opened, rows: list[Version], present: Document, chosen: str, account: str
    ) -> None:
        """Show ``chosen`` (a revision's id) against ``present``, in the text of an account or of the source."""
        super().__init__(
            i18n.translate("Drafts", "Compare versions"),
            verb=i18n.translate("Drafts", "Restore this version") if opened.writes else "",
            leave=i18n.translate("Drafts", "Close"),
            width=920,
        )
        self._context = context
        self._opened = opened
        self._present = present
        self._asked = 0
        self._names = account_names(opened.accounts)
        self._documents = {row.revision.revision: row.revision.document for row in rows}
        self.model = VersionsModel(rows, self)
        self.list = VersionsList(self.model, opened.names, opened.zone, opened.now)
        self.list.setFixedWidth(280)
        self.of = Choice(self.panel)
        self.of.setAccessibleName(self.tr("Text"))
        self.of.addItem(self.tr("Source"), SOURCE)
        for key in dict.fromkeys(
            account for document in (present, *self._documents.values()) for account in document.variants
        ):
            self.of.addItem(self._names.get(key, key), key)
        self.of.setCurrentIndex(max(0, self.of.findData(account)))
        self.between = Text("", "strong", "text", self.panel)
        self.difference = DifferenceView(self.panel)
        self.effect = Text("", "body", "secondary", self.panel, wrap=True)
        self._fill()
        self.list.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show())
        self.list.compared.connect(self._compare)
        self.of.activated.connect(lambda _index: self._show())
        self.accepted.connect(lambda: self.restored.emit(self._document(self.shown)))
        self.list.choose_row(self.model.row_of(chosen))
        self._show()

    def _fill(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        clear_ground(self.list)
        left.addWidget(self.list, 1)
        hint = self.tr("Space or Shift and a click: compare with this one")
        left.addWidget(Text(hint, "label", "tertiary", self.panel, wrap=True))
        row.addLayout(left)
        row.addWidget(Divider(self.panel, vertical=True))
        right = QVBoxLayout()
        right.setSpacing(Space.S)
        top = QHBoxLayout()
        top.addWidget(self.between, 1)
        self.of.setMinimumWidth(150)
        top.addWidget(self.of)
        right.addLayout(top)
        area = QScrollArea(self.panel)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, Space.S, Space.S, Space.S)
        column.addWidget(self.difference)
        column.addStretch(1)
        area.setWidget(inner)
        clear_ground(area)
        right.addWidget(area, 1)
        right.addWidget(self.effect)
        row.addLayout(right, 1)
        holder = QWidget(self.panel)
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        holder.setFixedHeight(_HIGH)
        self.body.addWidget(holder)

    @override
    def _first_focus(self) -> QWidget:
        return self.list

    @property
    def shown(self) -> str:
        """The version that is looked at: a revision, or ``NOW``."""
        return self.model.key_at(self.list.currentIndex().row())

    @property
    def against(self) -> str:
        """The version it is compared with."""
        return self.model.key_at(self.model.marked)

    def _document(self, key: str) -> Document:
        return self._documents.get(key, self._present)

    def _compare(self, row: int) -> None:
        self.model.mark(row)
        self._show()

    def _show(self) -> None:
        """Show the earlier of the two against the later."""
        rows = sorted((self.list.currentIndex().row(), self.model.marked))
        later, earlier = (max(0, row) for row in rows)
        words = [version_word(self.model.rows[row - 1] if row else None) for row in (earlier, later)]
        self.between.setText(" → ".join(words))
        key = str(self.of.currentData() or SOURCE)
        old, new = (text_of(self._document(self.model.key_at(row)), key) for row in (earlier, later))
        self._asked += 1
        self._context.tasks.run(
            _read_difference,
            self._context.ws,
            self._opened.post,
            old,
            new,
            self._document(self.shown) if self.shown != NOW else None,
            self._asked,
            then=self._show_difference,
            owner=self,
        )
        if self.primary is not None:
            self.primary.setEnabled(self.shown != NOW and self._document(self.shown) != self._present)

    def _show_difference(self, found: tuple[int, tuple[Piece, ...], GoingBack]) -> None:
        number, pieces, back = found
        if number != self._asked:
            return
        self.difference.show_difference(pieces, nothing=self.tr("This text is the same in both."))
        said = []
        if self.primary is not None and self.primary.isEnabled() and not back.changes:
            self.primary.setEnabled(False)
            said.append(self.tr("Nothing would change: what differs is out already."))
        elif self.primary is not None and self.primary.isEnabled():
            if back.voids:
                words = self.tr("Restoring it voids the approval for {accounts}; it can be undone.")
                said.append(words.format(accounts=self._list(back.voids)))
            if back.restores:
                words = self.tr("Restoring it brings the approval for {accounts} back.")
                said.append(words.format(accounts=self._list(back.restores)))
            if not said:
                said.append(self.tr("Restoring it makes a new version; nothing is lost."))
        self.effect.setText(" ".join(said))
        self.effect.set_ink("warning" if back.voids and said else "secondary")

    def _list(self, accounts: tuple[str, ...]) -> str:
        return ", ".join(self._names.get(account, account) for account in accounts)


def _read_difference(
    ws: Workspace, post: str, old: str, new: str, restored: Document | None, number: int
) -> tuple[int, tuple[Piece, ...], GoingBack]:
    pieces = editorial.changed_words(old, new) if old != new else ()
    return number, tuple(pieces), going_back(ws, post, restored) if restored is not None else GoingBack()
