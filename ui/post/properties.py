"""The properties of a post as quiet rows: name left, value right of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui import i18n
from ui.post.words import local, reader_word, stake_word, visibility_word, window
from ui.theme import Space
from ui.widgets.text import Ink, Text

if TYPE_CHECKING:
    from datetime import datetime

    from ui.post.reading import PostReading

NAME_WIDTH = 86
_INKS: tuple[Ink, Ink] = ("secondary", "text")


class PropertyRows(QWidget):
    """Names and values; empty values are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[Text] = []

    def show_rows(self, rows: list[tuple[str, str]]) -> None:
        """Show these names and values."""
        told = [(name, value) for name, value in rows if value]
        while len(self._labels) > 2 * len(told):
            # The rows that stay are told anew: making labels costs more than anything else here.
            label = self._labels.pop()
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        for number, (name, value) in enumerate(told):
            if len(self._labels) <= 2 * number:
                self._add_row(number)
            left, right = self._labels[2 * number : 2 * number + 2]
            left.setText(name)
            right.setText(value)
            right.setAccessibleName(f"{name}: {value}")

    def _add_row(self, number: int) -> None:
        for column, ink in enumerate(_INKS):
            label = Text("", "body", ink, self, wrap=True)
            self._grid.addWidget(label, number, column, Qt.AlignmentFlag.AlignTop)
            label.show()
            self._labels.append(label)


def _moment(at: datetime, post: PostReading) -> str:
    """A time with its year only if it is another one."""
    return i18n.moment(at, weekday=True, year=None if at.year != post.now.year else False)


def property_rows(post: PostReading) -> list[tuple[str, str]]:
    """What is worth knowing of a variant before deciding, besides its words."""
    row, details = post.variant, post.detail
    planned = local(row.planned_at, post.zone) if row.planned_at else None
    readers = [
        i18n.translate("Post", "{reader}: not yet").format(reader=reader_word(reader))
        if reader in post.missing_readers
        else i18n.translate("Post", "{reader}: cleared").format(reader=reader_word(reader))
        for reader in details.readers
    ]
    by_hand = i18n.translate("Post", "by hand") if row.provider == "manual" else i18n.translate("Post", "by this app")
    return [
        (
            i18n.translate("Post", "Planned"),
            _moment(planned, post) if planned else i18n.translate("Post", "No date yet"),
        ),
        (i18n.translate("Post", "Window"), window(row.opens, row.closes, post.zone, row.planned_at)),
        (i18n.translate("Post", "Posted by"), f"{post.publisher}, {by_hand}" if post.publisher else by_hand),
        (i18n.translate("Post", "Visible to"), visibility_word(post.content.visibility.value)),
        (i18n.translate("Post", "Written by"), post.creator),
        (i18n.translate("Post", "Pillar"), post.pillar),
        (i18n.translate("Post", "Stake"), stake_word(details.row.stake)),
        (i18n.translate("Post", "Campaign"), post.campaign),
        (i18n.translate("Post", "Tags"), ", ".join(details.row.tags)),
        (i18n.translate("Post", "Readings"), "\n".join(readers)),
    ]
