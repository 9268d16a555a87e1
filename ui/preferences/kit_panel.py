"""The recovery kit as it is shown once: the passphrase in large letters, the page to save or print, and a proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.errors import AppError
from ui import fonts, icons
from ui.preferences import choosing, kit_paper
from ui.preferences.sections import Labelled
from ui.theme import Size, Space, theme
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError
from ui.widgets.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.bootstrap import RecoveryKit


_CONFUSED = str.maketrans("OIL", "011")


def _plain(text: str) -> str:
    return "".join(sign for sign in text.upper() if sign.isalnum()).translate(_CONFUSED)


class _Passphrase(QWidget):
    """The passphrase on a sunken ground, its groups apart, to be copied by hand."""

    def __init__(self, passphrase: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        self.label = QLabel("  ".join(passphrase.split("-")), self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(20)
        font.setWeight(font.Weight.DemiBold)
        self.label.setFont(font)
        self.label.setProperty("ink", "text")
        # Read letter by letter, group by group.
        self.label.setAccessibleName(", ".join(" ".join(group) for group in passphrase.split("-")))
        row.addWidget(self.label)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().sunken)
        painter.drawRoundedRect(QRectF(self.rect()), Size.RADIUS_CARD, Size.RADIUS_CARD)


class KitPanel(QWidget):
    """Two steps: put the page away, write the passphrase down; ``proven`` once its last group was typed.

    Signals:
        proven: whether the typed group is the last one of the passphrase.
    """

    proven = Signal(bool)

    def __init__(self, kit: RecoveryKit, workspace: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit, self._workspace = kit, workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(Text(self.tr("1. Put the kit away"), "strong"))
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        self.save = Button(self.tr("Save the kit…"), "secondary", "save", self)
        self.print = Button(self.tr("Print…"), "secondary", "print", self)
        self.save.clicked.connect(lambda _checked=False: self._save())
        self.print.clicked.connect(lambda _checked=False: self._print())
        buttons.addWidget(self.save)
        buttons.addWidget(self.print)
        self.done = _Done(self)
        buttons.addWidget(self.done, 1)
        column.addLayout(buttons)
        self.error = InlineError(self)
        column.addWidget(self.error)
        column.addSpacing(Space.M)
        column.addWidget(Text(self.tr("2. Write the passphrase down, on paper, in another place"), "strong"))
        self.passphrase = _Passphrase(kit.passphrase, self)
        column.addWidget(self.passphrase)
        column.addWidget(
            Text(
                self.tr("It is shown only now and kept nowhere. Capital letters, spaces and dashes do not matter."),
                "label",
                "secondary",
                wrap=True,
            )
        )
        column.addSpacing(Space.M)
        self.proof = QLineEdit(self)
        self.proof.setMaxLength(8)
        self.proof.setFont(fonts.font("mono"))
        self.proof.setFixedWidth(160)
        self.proof.setMinimumHeight(Size.CONTROL)
        self.proof.textChanged.connect(lambda _text: self.proven.emit(self.is_proven))
        column.addWidget(Labelled(self.tr("I wrote it down. Its last group is:"), self.proof))

    @property
    def is_proven(self) -> bool:
        """Whether the last group was typed."""
        return _plain(self.proof.text()) == _plain(self._kit.passphrase.rpartition("-")[2])

    def _save(self) -> None:
        path = choosing.file_to_save(
            self, self.tr("Save the recovery kit"), self.tr("exec-assistant-recovery-kit.txt"), self.tr("Text (*.txt)")
        )
        if path is not None:
            self._write(path)

    def _write(self, path: Path) -> None:
        try:
            # A page of text: written before the next frame.
            kit_paper.write_kit(path, self._kit.text, self._workspace)
        except AppError as error:
            self.error.tell(error)
            return
        self.error.hide()
        self.done.say(self.tr("Saved as {file}").format(file=path.name))

    def _print(self) -> None:
        try:
            printed = kit_paper.print_kit(self, self._kit.text, self._workspace)
        except AppError as error:
            self.error.tell(error)
            return
        if printed:
            self.error.hide()
            self.done.say(self.tr("Handed to the printer"))


class _Done(QWidget):
    """A check with a word beside it, once something is done."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, 0, 0, 0)
        self.words = Text("", "body", "success", self, wrap=True)
        row.addWidget(self.words, 1)

    def say(self, text: str) -> None:
        self.words.setText(text)
        self.setAccessibleName(text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.words.text():
            icons.paint(QPainter(self), "check", QRectF(2, (self.height() - 18) // 2, 18, 18), "success")
