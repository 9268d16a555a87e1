"""The list of versions beside a difference: each with who, when, and whether it was approved or went out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, QRectF, Qt, Signal
from typing_extensions import override

from ui import i18n
from ui.drafts.list_model import NO_INDEX
from ui.post.words import ago
from ui.widgets.rows import RowDelegate, RowList
from ui.widgets.status import paint_status_glyph
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

    from exec_assistant.services.versions import Version
    from ui.widgets.rows import Index

_ROW = Qt.ItemDataRole.UserRole + 1
_MARKED = Qt.ItemDataRole.UserRole + 2
NOW = ""
"""Stands for the text as it is in the editor."""


class VersionsModel(QAbstractListModel):
    """What is in the editor first, then the saved versions, the latest first."""

    def __init__(self, rows: Sequence[Version], parent: QObject) -> None:
        super().__init__(parent)
        self.rows = list(rows)
        self.marked = 0

    def key_at(self, row: int) -> str:
        """The revision at a place; ``NOW`` for what is in the editor."""
        return self.rows[row - 1].revision.revision if 0 < row <= len(self.rows) else NOW

    def row_of(self, key: str) -> int:
        """Where a revision stands."""
        return next((n for n, row in enumerate(self.rows, 1) if row.revision.revision == key), 0)

    def mark(self, row: int) -> None:
        """Compare with this row from now on."""
        self.marked = row
        self.dataChanged.emit(self.index(0), self.index(len(self.rows)))

    @override
    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.rows) + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == _MARKED:
            return index.row() == self.marked
        row = self.rows[index.row() - 1] if index.row() else None
        if role == _ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            words = [version_word(row), *(i18n.status_word(status) for status in badges(row))]
            if index.row() == self.marked:
                words.append(i18n.translate("Drafts", "compared with"))
            return ", ".join(words)
        return None


def version_word(row: Version | None) -> str:
    """What a version is called."""
    if row is None:
        return i18n.translate("Drafts", "As it is now")
    return i18n.translate("Drafts", "Version {number}").format(number=i18n.number(row.number))


def badges(row: Version | None) -> list[str]:
    """Whether a version was approved or went out, as statuses."""
    if row is None:
        return []
    return [status for status, there in (("published", row.published), ("approved", row.approved)) if there]


class _VersionDelegate(RowDelegate):
    def __init__(self, names: Mapping[str, str], zone: str, now: datetime) -> None:
        super().__init__(height=48, line=True)
        self._names, self._zone, self._now = names, zone, now

    @override
    def paint_content(self, painter: QPainter, rect: QRectF, index: Index, *, selected: bool) -> None:
        row: Version | None = index.data(_ROW)
        left, right = rect.left() + 16, rect.right() - 12
        for status in badges(row):
            right -= 18
            paint_status_glyph(painter, QRectF(round(right), round(rect.top()) + 8, 16, 16), status)
            right -= 4
        if index.data(_MARKED):
            words = i18n.translate("Drafts", "compared with")
            width = text_width(words, "label")
            right -= width
            draw_text(painter, QRectF(right, rect.top() + 6, width + 1, 18), words, using="label", ink="accent")
            right -= 6
        draw_text(painter, QRectF(left, rect.top() + 6, right - left, 18), version_word(row), using="strong")
        said = i18n.translate("Drafts", "In the editor")
        if row is not None:
            who = self._names.get(row.revision.author, "")
            said = " · ".join(part for part in (who, ago(row.revision.wall_ms, self._zone, self._now)) if part)
        draw_text(painter, QRectF(left, rect.top() + 24, rect.right() - 12 - left, 16), said, using="label",
                  ink="secondary")  # fmt: skip


class VersionsList(RowList):
    """One version is looked at, another it is compared with: Shift and a click, or Space, says which.

    Signals:
        compared: the row to compare with was chosen.
    """

    compared = Signal(int)

    def __init__(self, model: VersionsModel, names: Mapping[str, str], zone: str, now: datetime) -> None:
        super().__init__(i18n.translate("Drafts", "Versions"), _VersionDelegate(names, zone, now))
        self.setModel(model)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.compared.emit(index.row())
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.compared.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
