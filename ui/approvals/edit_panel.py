"""Editing in place: the text becomes an editor where it stood; under it what counts, whom it reaches, the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n
from ui.drafts.writing_edit import WritingEdit
from ui.post.findings import CountBar
from ui.theme import Space, theme
from ui.widgets.buttons import Button
from ui.widgets.controls import KeyHint
from ui.widgets.frames import InlineError
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.own_edit import Beginning
    from exec_assistant.services.reading import VariantRow


class TextInPlace(WritingEdit):
    """An editor as high as its words: the page around it scrolls.

    Signals:
        moved: the cursor is somewhere else, or the text takes another height.
    """

    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setViewportMargins(0, 0, 0, 0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self.moved)
        self.pictures.connect(lambda _found: None)

    def _fit(self) -> None:
        height = max(24, round(self.document().size().height()) + 2)
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
            self.moved.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _named(rows: Sequence[VariantRow]) -> str:
    """Accounts as a person names them: LinkedIn, X and Mastodon."""
    names = list(dict.fromkeys(i18n.network_name(row.network) for row in rows))
    if len(names) < 2:
        return "".join(names)
    return i18n.translate("Approvals", "{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


class EditPanel(QWidget):
    """Stands where the bar of decisions stands, as long as a text is edited.

    Signals:
        left: leave, and keep what is typed.
        saved_asked: save a version, and approve it (True) or not.
        back_asked: the saved text again.
        reach_changed: the edit is meant for more or fewer accounts.
        resized: it was opened, closed, or takes another height.
    """

    left = Signal()
    saved_asked = Signal(bool)
    back_asked = Signal()
    reach_changed = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._begun: Beginning | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.M, Space.L, Space.M)
        column.setSpacing(Space.S)
        self.found = Text("", "body", "warning", self, wrap=True)
        self.count = CountBar(self)
        self.reach = Text("", "body", "secondary", self, wrap=True)
        self.everywhere = QCheckBox(self)
        self.everywhere.toggled.connect(self._reach)
        self.lapses = Text("", "body", "warning", self, wrap=True)
        self.error = InlineError(self)
        self.back = Button(self.tr("The saved text again"), "link", parent=self)
        self.back.clicked.connect(self.back_asked)
        column.addWidget(self.error)
        column.addWidget(self.found)
        self.messages = Text("", "body", "secondary", self, wrap=True)
        self.messages.hide()
        column.addWidget(self.messages)
        first = QHBoxLayout()
        first.setSpacing(Space.M)
        first.addWidget(self.count, 1)
        first.addWidget(self.back)
        column.addLayout(first)
        for widget in (self.everywhere, self.reach, self.lapses):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.leave = Button(self.tr("Leave"), "ghost", parent=self)
        self.leave.setToolTip(self.tr("What you typed is kept and not saved yet"))
        self.leave.clicked.connect(self.left)
        self.keep = Button(self.tr("Save"), "secondary", parent=self, keys="Ctrl+S")
        self.keep.clicked.connect(lambda: self.saved_asked.emit(False))
        self.sign = Button(self.tr("Save and approve"), "primary", parent=self, keys="Ctrl+Return")
        self.sign.clicked.connect(lambda: self.saved_asked.emit(True))
        self._sign_key = KeyHint("Ctrl+Return", self)
        self._leave_key, self._keep_key = KeyHint("Escape", self), KeyHint("Ctrl+S", self)
        row.addWidget(self.leave)
        row.addWidget(self._leave_key)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self._keep_key)
        row.addSpacing(Space.S)
        row.addWidget(self.sign)
        row.addWidget(self._sign_key)
        column.addLayout(row)
        self.hide()

    def show_beginning(self, begun: Beginning, *, may_sign: bool) -> None:
        """An edit begins: say what it goes on from, and whom it reaches."""
        self._begun = begun
        self.error.hide()
        self.set_busy(False)
        if begun.outdated:
            self.found.setText(
                self.tr("You typed this before somebody saved another version: saving it keeps both, side by side.")
            )
        else:
            self.found.setText(self.tr("You typed this earlier; it is not saved yet."))
        self.found.setVisible(begun.found)
        self.everywhere.setVisible(bool(begun.others))
        self.everywhere.setText(
            self.tr("Also on {networks}, where it is the same text").format(networks=_named(begun.others))
        )
        self.everywhere.setChecked(begun.edit.everywhere)
        self.sign.setVisible(may_sign)
        self._fit_keys()
        self.keep.set_kind("secondary" if may_sign else "primary")
        self._reach()
        self.show()
        self.resized.emit()

    def set_changed(self, changed: bool) -> None:
        """Whether the text is another one than the saved one."""
        self.back.setVisible(changed)

    def show_messages(self, count: int) -> None:
        """Of how many messages the thread is, and what parts them; nothing is said of a single one."""
        told = count > 1
        if told:
            said = self.tr("A thread of {count} messages, parted by lines of three dashes; counted is the fullest one.")
            self.messages.setText(said.format(count=i18n.number(count)))
        if told == self.messages.isHidden():
            self.messages.setVisible(told)
            self.resized.emit()

    def set_busy(self, busy: bool) -> None:
        """Nothing is pressed twice."""
        for button in (self.keep, self.sign):
            button.setEnabled(not busy)

    def tell_error(self, error: AppError) -> None:
        """It could not be saved; what was typed stays."""
        self.set_busy(False)
        self.error.tell(error)
        self.resized.emit()

    def _reach(self) -> None:
        begun = self._begun
        if begun is None:
            return
        wide = self.everywhere.isChecked() and bool(begun.others)
        self.reach.setText(self.tr("Only the text for this account changes."))
        self.reach.setVisible(bool(begun.others) and not wide)
        self.lapses.setVisible(wide and bool(begun.lapses))
        self.lapses.setText(
            self.tr("The approval for {networks} lapses: that text must be approved again.").format(
                networks=_named(begun.lapses)
            )
        )
        self.reach_changed.emit()
        self.resized.emit()

    def _fit_keys(self) -> None:
        """In a narrow pane the words of the buttons come before their keys, which their tips name too."""
        signs = not self.sign.isHidden()
        buttons = (self.leave, self.keep, *((self.sign,) if signs else ()))
        hints = (self._leave_key, self._keep_key, *((self._sign_key,) if signs else ()))
        wanted = sum(part.sizeHint().width() + Space.S for part in (*buttons, *hints)) + 2 * Space.XL
        for hint in (self._leave_key, self._keep_key, self._sign_key):
            hint.setVisible(hint in hints and self.width() >= wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_keys()
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().surface)
        painter.fillRect(0, 0, self.width(), 1, theme().border)
