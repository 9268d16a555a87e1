"""The page of cards: as many beside each other as there is room for, so that no chart is squeezed or becomes giant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from ui.theme import Space

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

GRID = 12
WIDE, ROOMY = 860, 1720
WIDEST = 2640
"""Pixels beyond which the cards keep their width; they stay on the left edge of the title and the choices."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A card and how many of twelve columns it takes: in a narrow, a usual and a very wide page."""

    card: QWidget
    narrow: int
    usual: int
    roomy: int


class CardPage(QWidget):
    """Cards in the order of the keyboard, from left to right and down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.L)
        for column in range(GRID):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)
        self._placed: list[Placed] = []
        self._look = -1

    def add(self, card: QWidget, *, narrow: int = GRID, usual: int = GRID, roomy: int = 0) -> None:
        """Add a card after the others."""
        self._placed.append(Placed(card, narrow, usual, roomy or usual))
        self._look = -1

    def arrange(self) -> None:
        """Put every card in its place for the present width."""
        self._margins()
        look = (self.width() >= WIDE) + (self.width() >= ROOMY)
        if look == self._look:
            return
        self._look = look
        row = column = 0
        for placed in self._placed:
            self._grid.removeWidget(placed.card)
        for placed in self._placed:
            span = (placed.narrow, placed.usual, placed.roomy)[look]
            if column + span > GRID:
                row, column = row + 1, 0
            self._grid.addWidget(placed.card, row, column, 1, span)
            column += span
        for at in range(self._grid.rowCount()):
            self._grid.setRowStretch(at, 0)
        self._grid.setRowStretch(row + 1, 1)

    def _margins(self) -> None:
        right = max(Space.XL, self.width() - Space.XL - WIDEST)
        if self._grid.contentsMargins().right() != right:
            self._grid.setContentsMargins(Space.XL, Space.L, right, Space.XL)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()
        super().resizeEvent(event)
