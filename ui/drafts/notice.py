"""A quiet sentence over the text: what is approved, restored, out, or in conflict; it never stops typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui import icons
from ui.theme import Size, Space, theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

Tone = Literal["info", "warning", "teal", "success", "danger"]
_ICONS: dict[Tone, str] = {
    "info": "info", "warning": "warning", "teal": "check", "success": "lock", "danger": "warning",
}  # fmt: skip


class Notice(QWidget):
    """One sentence and at most two verbs; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tone: Tone = "info"
        self._runs: list[Callable[[], object]] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(36, Space.XS + 2, Space.S, Space.XS + 2)
        row.setSpacing(Space.M)
        self.words = Text("", "body", "text", self, wrap=True)
        row.addWidget(self.words, 1)
        self.buttons = [Button("", "link", parent=self) for _ in range(2)]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(lambda _checked=False, number=number: self._run(number))
            row.addWidget(button)
        self.hide()

    def say(self, words: str, tone: Tone, *verbs: tuple[str, Callable[[], object]]) -> None:
        """Say something, with what can be done about it; empty words: nothing is to be said."""
        self._tone = tone
        self.words.setText(words)
        self.setAccessibleName(words)
        self._runs = [run for _, run in verbs]
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(verbs))
            if number < len(verbs):
                button.setText(verbs[number][0])
                button.setAccessibleName(verbs[number][0])
        self.setVisible(bool(words))
        self.update()

    @property
    def said(self) -> str:
        """What it says, empty while it is hidden."""
        return "" if self.isHidden() else self.words.text()

    def _run(self, number: int) -> None:
        if number < len(self._runs):
            self._runs[number]()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(f"{self._tone}_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), Size.RADIUS, Size.RADIUS)
        icons.paint(painter, _ICONS[self._tone], QRectF(Space.M, self.height() / 2 - 8, 16, 16), self._tone)
