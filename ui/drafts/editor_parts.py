"""What the editor is made of, from the title down to the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from ui import fonts
from ui.drafts.media_strip import MediaStrip
from ui.drafts.notice import Notice
from ui.drafts.report_panel import ReportPanel
from ui.drafts.typed_text import measure
from ui.drafts.variants_bar import VariantsBar
from ui.drafts.writing_edit import WritingEdit
from ui.shell.undo_strip import CLEARANCE
from ui.theme import Space
from ui.widgets.buttons import Button, IconButton
from ui.widgets.focus import NO_RING
from ui.widgets.frames import InlineError
from ui.widgets.text import Text, draw_text, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from ui.shell.context import Context


class _Title(QLineEdit):
    """One line; a title longer than it ends in … while nobody writes in it, and is read whole on hover."""

    down = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.textChanged.connect(lambda _text: self._say_all())

    @property
    def too_long(self) -> bool:
        """Whether it is longer than its line."""
        return text_width(self.text(), "title") > self.width() - 2

    def _say_all(self) -> None:
        self.setToolTip(self.text() if self.too_long else "")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_all()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() or not self.too_long:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        draw_text(painter, QRectF(self.rect()), self.text(), using="title")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and plain:
            self.down.emit()
            return
        super().keyPressEvent(event)


class EditorParts(QWidget):
    """The widgets of the editor in their places; what they do is :class:`~ui.drafts.editor.Editor`'s."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._build()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        row.addStretch(1)
        column_widget = QWidget(self)
        column_widget.setMaximumWidth(measure() + 12)
        row.addWidget(column_widget, 1000)
        row.addStretch(1)
        column = QVBoxLayout(column_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.title = _Title(column_widget)
        self.title.setProperty("bare", "true")
        self.title.setProperty(NO_RING, True)
        self.title.setFont(fonts.font("title"))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setMaxLength(300)
        self.title.setFixedHeight(36)
        self.title.setTextMargins(-2, 0, 0, 0)
        self.bar = VariantsBar(column_widget)
        self.notice = Notice(column_widget)
        self.error = InlineError(column_widget)
        self.text = WritingEdit(self.tr("Text"), column_widget)
        self.text.setPlaceholderText(self.tr("Write here, for every network."))
        self.strip = MediaStrip(self.context.tasks, column_widget)
        for widget in (self.title, self.bar, self.notice, self.error):
            column.addWidget(widget)
        column.addWidget(self._build_follow(column_widget))
        column.addWidget(self.text, 1)
        column.addWidget(self.strip)
        column.addWidget(self._build_extras(column_widget))
        self.report = ReportPanel(column_widget)
        column.addWidget(self.report)
        column.addWidget(self._build_state(column_widget))
        self.text.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.text and event.type() in {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}:
            # What may be undone is offered over the text, never over the pictures and the counts below it.
            below = self.height() - self.text.mapTo(self, self.text.rect().bottomLeft()).y()
            self.window().setProperty(CLEARANCE, below if self.text.isVisible() else 0)
        return super().eventFilter(watched, event)

    def _build_follow(self, parent: QWidget) -> QWidget:
        self._follow = QWidget(parent)
        column = QVBoxLayout(self._follow)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        self.follow_words = Text("", "body", "secondary", self._follow, wrap=True)
        self.detach = Button("", "link", parent=self._follow)
        self.compare = Button(self.tr("Compare"), "link", parent=self._follow)
        self.follow = Button(self.tr("Follow the source again"), "link", parent=self._follow)
        # Above the links, not beside them: in French both do not fit on one line of a narrow window.
        column.addWidget(self.follow_words)
        column.addLayout(row)
        for button in (self.detach, self.compare, self.follow):
            row.addWidget(button)
        row.addStretch(1)
        return self._follow

    def _build_state(self, parent: QWidget) -> QWidget:
        """The line at the foot: how the counts come about, and at the right what the spelling says."""
        self._state = line = QWidget(parent)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.explain = Button(self.tr("What counts"), "link", parent=line)
        self.explain.setCheckable(True)
        row.addWidget(self.explain)
        self.spelling_state = Button("", "link", parent=line)
        self.spelling_state.hide()  # until the dictionaries have said something
        line.hide()
        row.addStretch(1)
        row.addWidget(self.spelling_state)
        return line

    def _build_extras(self, parent: QWidget) -> QWidget:
        self._extras = QWidget(parent)
        column = QVBoxLayout(self._extras)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        self.add_picture = IconButton("image", self.tr("Add a picture"), self._extras, keys="Ctrl+Shift+I")
        self.emoji = IconButton("smile", self.tr("Insert an emoji"), self._extras, keys="Ctrl+.")
        self.first_comment = QLineEdit(self._extras)
        self.first_comment.setPlaceholderText(self.tr("First comment (links, sources)"))
        self.first_comment.setAccessibleName(self.tr("First comment"))
        self.visibility = QComboBox(self._extras)
        self.visibility.setAccessibleName(self.tr("Who sees it"))
        self.visibility.setToolTip(self.tr("Who sees it"))
        row.addWidget(self.add_picture)
        row.addWidget(self.emoji)
        # A line of its own: beside the tools its words were cut in a narrow window.
        column.addWidget(self.first_comment)
        column.addLayout(row)
        row.addStretch(1)
        row.addWidget(self.visibility)
        self.preview = IconButton("eye", self.tr("Preview as the network shows it"), self._extras, keys="Ctrl+Shift+V")
        row.addWidget(self.preview)
        return self._extras
