"""The sheets of templates: which one to begin from, renaming and removing them, and a name for a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from exec_assistant.domain.templates import placeholders
from exec_assistant.services.search import plain
from ui import i18n, icons
from ui.drafts.list_model import NO_INDEX
from ui.drafts.reading_sheets import clear_ground
from ui.theme import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.rows import RowDelegate, RowList
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text, draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from exec_assistant.services.templates import TemplateRow
    from ui.widgets.rows import Index

_ROW = Qt.ItemDataRole.UserRole + 1


def words_of(template: TemplateRow) -> str:
    """How a template's text goes."""
    texts = [template.document.source, *(draft.text or "" for draft in template.document.variants.values())]
    return " ".join(next((text for text in texts if text.strip()), "").split())


class _Templates(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[TemplateRow] = []

    def show_rows(self, rows: list[TemplateRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.name
        return row if role == _ROW else None


class _TemplateDelegate(RowDelegate):
    """Two lines: the name and its networks, and how the text goes."""

    def __init__(self, networks: Mapping[str, str]) -> None:
        super().__init__(height=52, line=True)
        self._networks = networks

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: TemplateRow = index.data(_ROW)
        left, right = rect.left() + 16, rect.right() - 16
        for account in reversed(list(row.document.variants)):
            if account in self._networks:
                right -= 16
                place = QRectF(round(right), round(rect.top()) + 9, 14, 14)
                icons.paint(painter, icons.network_icon(self._networks[account]), place, "tertiary")
                right -= 4
        draw_text(painter, QRectF(left, rect.top() + 7, right - left - 8, 18), row.name, using="strong")
        count = len(placeholders(row.document.source))
        said = i18n.plural("Drafts", "%n place(s) to fill in", count) if count else ""
        width = text_width(said, "label") if said else 0
        if said:
            place = QRectF(rect.right() - 16 - width, rect.top() + 26, width + 1, 18)
            draw_text(painter, place, said, using="label", ink="secondary")
        words = QRectF(left, rect.top() + 26, rect.right() - 16 - left - (width + 12 if said else 0), 18)
        draw_text(painter, words, words_of(row), ink="secondary")


class TemplatesSheet(Sheet):
    """Chooses a template to begin from; F2 and Delete rename and remove the chosen one.

    Signals:
        begun: a template's id.
        renamed: a template's id and its new name.
        removed: a template's id.
    """

    begun = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)

    def __init__(self, rows: Sequence[TemplateRow], networks: Mapping[str, str]) -> None:
        """Offer these; ``networks`` tells each account's network."""
        super().__init__(
            i18n.translate("Drafts", "New from a template"),
            verb=i18n.translate("Drafts", "Begin"),
            leave=i18n.translate("Drafts", "Cancel"),
            width=560,
        )
        self._rows: list[TemplateRow] = []
        self.field = QLineEdit(self.panel)
        self.field.setPlaceholderText(self.tr("Find a template"))
        self.field.setAccessibleName(self.tr("Find a template"))
        self.field.setFixedHeight(Size.CONTROL)
        self.field.installEventFilter(self)
        self.model = _Templates(self)
        self.list = RowList(self.tr("Templates"), _TemplateDelegate(networks), self.panel)
        self.list.setModel(self.model)
        self.list.setFixedHeight(52 * 6)
        clear_ground(self.list)
        self.nothing = Text("", "body", "secondary", self.panel, wrap=True)
        self.rename = Button(self.tr("Rename…"), "ghost", "edit", self.panel, keys="F2")
        self.remove = Button(self.tr("Remove"), "ghost", "trash", self.panel, keys="Del")
        self.name = QLineEdit(self.panel)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setFixedHeight(Size.CONTROL)
        self.name.hide()
        self.body.addWidget(self.field)
        self.body.addWidget(self.list)
        self.body.addWidget(self.nothing)
        below = QHBoxLayout()
        below.setSpacing(Space.XS)
        below.addWidget(self.rename)
        below.addWidget(self.remove)
        below.addWidget(self.name, 1)
        below.addStretch(0)
        self.buttons.insertLayout(0, below)
        self.field.textChanged.connect(lambda _text: self._show())
        self.list.activated.connect(lambda _index: self.accept())
        self.rename.clicked.connect(self.begin_renaming)
        self.remove.clicked.connect(self._remove)
        self.accepted.connect(self._begin)
        self.show_rows(rows)

    def show_rows(self, rows: Sequence[TemplateRow]) -> None:
        """Show templates as they are now."""
        self._rows = list(rows)
        self._show()

    @property
    def chosen(self) -> TemplateRow | None:
        """The template that is chosen."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def begin_renaming(self) -> None:
        """Ask for another name, in the place of the buttons."""
        if self.chosen is not None:
            self._show_name(True)
            self.name.setText(self.chosen.name)
            self.name.selectAll()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def accept(self) -> None:
        if self.name.isVisible():
            if self.chosen is not None and self.name.text().strip():
                self.renamed.emit(self.chosen.template, self.name.text())
                self._show_name(False)
        else:
            super().accept()

    @override
    def dismiss(self) -> None:
        if self.name.isVisible():
            self._show_name(False)
        else:
            super().dismiss()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.begin_renaming()
        elif event.key() == Qt.Key.Key_Delete and not self.name.isVisible():
            self._remove()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step:
                self.list.move_by(step)
                return True
            if event.key() == Qt.Key.Key_F2 or (event.key() == Qt.Key.Key_Delete and not self.field.text()):
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        words = plain(self.field.text()).split()
        before = self.chosen
        found = [row for row in self._rows if all(word in plain(f"{row.name} {words_of(row)}") for word in words)]
        self.model.show_rows(found)
        names = [row.template for row in found]
        if found:
            self.list.choose_row(names.index(before.template) if before and before.template in names else 0)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.nothing.setText(
            self.tr("No template has these words.")
            if self._rows
            else self.tr("A post that is written often can be kept as a template: open it, then press {keys}.").format(
                keys="⇧ T" if i18n.language() == "en" else "Maj T"
            )
        )
        for button in (self.primary, self.rename, self.remove):
            if button is not None:
                button.setEnabled(bool(found))

    def _show_name(self, shown: bool) -> None:
        self.name.setVisible(shown)
        self.rename.setVisible(not shown)
        self.remove.setVisible(not shown)
        self.list.setEnabled(not shown)
        self.field.setEnabled(not shown)
        if self.primary is not None:
            self.primary.setText(i18n.translate("Drafts", "Rename") if shown else i18n.translate("Drafts", "Begin"))
        if not shown:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self) -> None:
        if self.chosen is not None:
            self.begun.emit(self.chosen.template)

    def _remove(self) -> None:
        if self.chosen is not None:
            self.removed.emit(self.chosen.template)


class KeepSheet(Sheet):
    """Asks what a new template is to be called; it stays open until the name is taken.

    Signals:
        named: the name.
    """

    named = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__(
            i18n.translate("Drafts", "Keep as a template"),
            i18n.translate(
                "Drafts",
                "Everyone in the workspace can begin from it: its texts and pictures for each account, pillar, stake, "
                "campaign and tags. Words in square brackets, such as [date], are places to fill in.",
            ),
            verb=i18n.translate("Drafts", "Keep it"),
            leave=i18n.translate("Drafts", "Cancel"),
            stays=True,
        )
        self.name = QLineEdit(title, self.panel)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(80)
        self.name.setFixedHeight(Size.CONTROL)
        self.name.selectAll()
        self.body.addWidget(self.name)
        self.name.textChanged.connect(lambda _text: self._check())
        self.accepted.connect(lambda: self.named.emit(self.name.text()))
        self._check()

    def _check(self) -> None:
        self.error.hide()
        if self.primary is not None:
            self.primary.setEnabled(bool(self.name.text().strip()))
