"""Restoring: the kit, its passphrase, and the copy of the profile folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QProgressBar, QWidget

from ui import fonts
from ui.first_start.frame import PageFrame
from ui.i18n import translate
from ui.preferences import choosing
from ui.preferences.sections import Labelled
from ui.theme import Size, Space
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError

if TYPE_CHECKING:
    from ui.tasks import ProgressState

_MOST = 64 * 1024
"""A kit has about a kilobyte; a larger file is none."""


@dataclass(frozen=True, slots=True)
class Restoration:
    """What is needed to bring a workspace back."""

    kit: str
    passphrase: str
    copy: Path


class RestorePage(PageFrame):
    """Asks for the three things.

    Signals:
        restore: a :class:`Restoration`.
        back: to the first page.
    """

    restore = Signal(object)
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("FirstStart", "Restore a workspace"),
            translate(
                "FirstStart",
                "It takes the recovery kit, its passphrase, and a copy of the profile folder, such as a full backup. "
                "The copy is only read.",
            ),
            parent,
        )
        self._busy = False
        self.kit = QPlainTextEdit(self)
        self.kit.setFont(fonts.font("mono"))
        self.kit.setTabChangesFocus(True)
        self.kit.setFixedHeight(132)
        self.kit.setPlaceholderText("01: …")
        self.kit.setAccessibleName(self.tr("Numbered lines of the kit"))
        self.choose_kit = Button(self.tr("Open the kit’s file…"), "secondary", "file", self)
        self.choose_kit.clicked.connect(lambda _checked=False: self._choose_kit())
        kit = Labelled(
            self.tr("Recovery kit"), self.kit, self.tr("Open its file, or type the numbered lines of the page."), self
        )
        self.body.addWidget(kit)
        row = QHBoxLayout()
        row.addWidget(self.choose_kit)
        row.addStretch(1)
        self.body.addLayout(row)
        self.passphrase = QLineEdit(self)
        self.passphrase.setMinimumHeight(Size.CONTROL)
        self.passphrase.setFont(fonts.font("mono"))
        self.body.addWidget(Labelled(self.tr("Passphrase"), self.passphrase, parent=self))
        place = QWidget(self)
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        self.copy = QLineEdit(place)
        self.copy.setMinimumHeight(Size.CONTROL)
        self.copy.setAccessibleName(self.tr("Copy of the profile folder"))
        self.choose_copy = Button(self.tr("Choose the folder…"), "secondary", "folder", place)
        self.choose_copy.clicked.connect(lambda _checked=False: self._choose_copy())
        line.addWidget(self.copy, 1)
        line.addWidget(self.choose_copy)
        self.body.addWidget(Labelled(self.tr("Copy of the profile folder"), place, parent=self))
        self.error = InlineError(self)
        self.body.addWidget(self.error)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.hide()
        self.body.addWidget(self.bar)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.S)
        self.leave = Button(self.tr("Back"), parent=self)
        self.leave.clicked.connect(lambda _checked=False: self.back.emit())
        self.button = Button(self.tr("Restore the workspace"), "primary", parent=self)
        self.button.clicked.connect(lambda _checked=False: self._restore())
        for button in (self.leave, self.button):
            button.setMinimumHeight(Size.ROW)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.button, 1)
        self.body.addLayout(buttons)
        self.kit.textChanged.connect(self._check)
        for field in (self.passphrase, self.copy):
            field.textChanged.connect(lambda _text: self._check())
            field.returnPressed.connect(self._restore)
        self._check()

    def set_busy(self, busy: bool) -> None:
        """While keys and files are brought back nothing can be changed."""
        self._busy = busy
        for field in (self.kit, self.choose_kit, self.passphrase, self.copy, self.choose_copy, self.leave):
            field.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.button.setText(self.tr("Restoring…") if busy else self.tr("Restore the workspace"))
        if busy:
            self.error.hide()
        self._check()

    def show_progress(self, state: ProgressState) -> None:
        """How far the copying is."""
        self.bar.setRange(0, state.total)
        self.bar.setValue(state.done)

    def _choose_kit(self) -> None:
        path = choosing.file_to_open(self, self.tr("Open the recovery kit"), self.tr("Text (*.txt);;All files (*)"))
        if path is not None:
            self.open_kit(path)

    def open_kit(self, path: Path) -> None:
        """Put a kit's file into the field, or say why not."""
        try:
            if path.stat().st_size > _MOST:
                self.error.say(self.tr("“{file}” is too large to be a recovery kit.").format(file=path.name))
                return
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:
            self.error.say(self.tr("“{file}” cannot be read.").format(file=path.name), self.tr("Choose another file."))
            return
        self.error.hide()
        self.kit.setPlainText(text)
        self.passphrase.setFocus()

    def _choose_copy(self) -> None:
        path = choosing.folder(self, self.tr("Choose the copy of the profile folder"))
        if path is not None:
            self.copy.setText(str(path))
            self.button.setFocus()

    @property
    def _complete(self) -> bool:
        return bool(self.kit.toPlainText().strip() and self.passphrase.text().strip() and self.copy.text().strip())

    def _check(self) -> None:
        self.button.setEnabled(self._complete and not self._busy)

    def _restore(self) -> None:
        if self._complete and not self._busy:
            copy = Path(self.copy.text().strip()).expanduser()
            self.restore.emit(Restoration(self.kit.toPlainText(), self.passphrase.text(), copy))
