"""One line of counts under the source: how much of each network's room its text takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.post.findings import count_text
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.editorial import Count, TextReport

_GAP = 18


def _figures(count: Count) -> str:
    return i18n.number(count.used) + (f" / {i18n.number(count.limit)}" if count.limit else "")


class CountsLine(QWidget):
    """A network's mark and figures for each account that follows the source.

    Signals:
        chosen: the account whose figures were clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: list[tuple[str, str, str, TextReport]] = []
        self._places: list[tuple[QRectF, str]] = []
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Sequence[tuple[str, str, str, TextReport]]) -> None:
        """Show (account, name, network, report) for each account."""
        self._counts = list(counts)
        said = ". ".join(f"{name}: {count_text(report.count)}" for _, name, _, report in self._counts)
        self.setAccessibleName(said)
        self.setToolTip(said.replace(". ", "\n"))
        self.setVisible(bool(counts))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x = 0.0
        self._places = []
        # Where there is no room for all of it the limits are left out; the tooltip has them.
        whole = sum(20 + text_width(_figures(r.count), "label", tabular=True) + _GAP for *_, r in self._counts)
        for account, _, network, report in self._counts:
            count = report.count
            said = _figures(count) if whole - _GAP <= self.width() else i18n.number(count.used)
            width = 20 + text_width(said, "label", tabular=True)
            if x + width > self.width():
                draw_text(painter, QRectF(x, 0, 20, self.height()), "…", using="label", ink="secondary")
                break
            ink = "secondary" if count.fits else "danger"
            icons.paint(painter, icons.network_icon(network), QRectF(round(x), 4, 14, 14), ink)
            place = QRectF(x + 20, 0, width - 19, self.height())
            draw_text(painter, place, said, using="label", ink=ink, tabular=True)  # type: ignore[arg-type]
            self._places.append((QRectF(x, 0, width, self.height()), account))
            x += width + _GAP

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, account in self._places:
            if place.contains(event.position()):
                self.chosen.emit(account)
