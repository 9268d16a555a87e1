"""What is held, said across the whole room for as long as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui import icons
from ui.theme import Space, theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.calendar.reading import Hold


class HoldBanner(QWidget):
    """A violet line: everything (or an account) is held, why, and the way out.

    Signals:
        lift_asked: the ids of the holds to lift.
    """

    lift_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL + 26, Space.XS + 2, Space.L, Space.XS + 2)
        row.setSpacing(Space.S)
        self.words = Text("", "strong", "violet", self, wrap=True)
        row.addWidget(self.words, 1)
        self.lift = Button(self.tr("Lift the hold"), "secondary", parent=self)
        self.lift.clicked.connect(lambda _checked=False: self.lift_asked.emit(self._ids))
        row.addWidget(self.lift)
        self._ids: tuple[str, ...] = ()
        self.hide()

    def show_holds(self, holds: Sequence[Hold], accounts: Mapping[str, str]) -> None:
        """Show the holds of everything and of accounts; those of one post stand with the post."""
        everything = [hold for hold in holds if hold.scope == "everything"]
        some = everything or [hold for hold in holds if hold.scope == "account"]
        self._ids = tuple(hold.id for hold in some)
        if not some:
            self.hide()
            return
        reason = next((hold.reason for hold in some if hold.reason), "")
        if everything:
            text = self.tr("Everything is held: nothing is published until this is lifted.")
        else:
            names = ", ".join(accounts.get(hold.target, hold.target) for hold in some)
            text = self.tr("Held: {accounts}. Nothing is published there until this is lifted.").format(accounts=names)
        why = self.tr("Reason: {reason}").format(reason=reason)
        said = f"{text} {why}" if reason else text
        if said != self.words.text() or self.isHidden():
            self.words.setText(said)
            self.setAccessibleName(said)
            self.show()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), theme().violet_soft)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme().border)
        icons.paint(painter, "pause", QRectF(Space.XL, (self.height() - 18) / 2, 18, 18), "violet")
