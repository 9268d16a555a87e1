"""Beside the post: what is said about it, what it is, what happened to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.post.comments import CommentsPanel
from ui.post.history import HistoryList
from ui.post.properties import PropertyRows, property_rows
from ui.theme import Space
from ui.widgets.text import Divider, Text

if TYPE_CHECKING:
    from ui.post.reading import PostReading


class Inspector(QScrollArea):
    """Comments, properties and history of a post, in one column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("About this post"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.XL)
        column.setSpacing(Space.M)
        self.comments = CommentsPanel(page)
        self.properties = PropertyRows(page)
        self.history = HistoryList(page)
        for number, (title, widget) in enumerate(
            (
                (self.tr("Comments"), self.comments),
                (self.tr("Properties"), self.properties),
                (self.tr("History"), self.history),
            )
        ):
            if number:
                column.addSpacing(Space.XS)
                column.addWidget(Divider(page))
                column.addSpacing(Space.XS)
            column.addWidget(Text(title, "label_strong", "secondary", page))
            column.addWidget(widget)
        column.addStretch(1)
        self.setWidget(page)

    def show_post(self, post: PostReading, *, advisor: bool) -> None:
        """Show what belongs to a post."""
        self.comments.set_internal(advisor)
        self.comments.set_post(post.key[0])
        self.comments.show_comments(post.comments, post.zone, post.now)
        self.properties.show_rows(property_rows(post))
        self.history.show_history(post.history, post.zone, post.now)

    def show_comment(self, quote: str) -> None:
        """Bring the first comment on a passage into sight."""
        for card in self.comments.cards:
            if card.row.quote == quote:
                self.ensureWidgetVisible(card)
                return
