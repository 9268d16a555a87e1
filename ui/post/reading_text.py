"""A text to read: plain, as high as its words, in the reading type, with passages that can be marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from ui import fonts
from ui.post.safe_text import Shown, shown, utf16
from ui.theme import theme, theme_changes

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from ui.fonts import TypeRole

Span = tuple[int, int]


class ReadingText(QTextEdit):
    """Shows plain text only: nothing in it is markup and nothing is fetched.

    Signals:
        passage_chosen: the passage the person selected, empty when none is.
    """

    passage_chosen = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, role: TypeRole = "reading", line_height: float = 1.5
    ) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(name)
        self.setProperty("bare", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(fonts.font(role))
        self.viewport().setAutoFillBackground(False)
        self._line_height = line_height
        self._shown = Shown("", ())
        self._original = ""
        self._passages: list[Span] = []
        self._focus: Span | None = None
        self._dim: int | None = None
        self._tinted: list[Span] = []
        self._gaps: list[int] = []
        self.selectionChanged.connect(self._tell_passage)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme_changes().changed.connect(self._mark)

    def show_text(self, text: str) -> None:
        """Show a text; passages marked before are forgotten."""
        self._original = text
        self._shown = shown(text)
        self._passages, self._focus, self._dim = [], None, None
        self._tinted, self._gaps = [], []
        self.setPlainText(self._shown.text)
        self.space_lines()
        self._mark()
        self._fit()

    @property
    def original(self) -> str:
        """The text as it was given."""
        return self._original

    def space_lines(self) -> None:
        """Give every line its height; to be called again after the document was filled by hand."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(self._line_height * 100 / 1.21, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)

    def tint(self, spans: list[Span]) -> None:
        """Show passages in the colour of links."""
        self._tinted = spans
        self._mark()

    def open_gaps(self, spans: list[Span], height: int, *, first: int = 0) -> None:
        """Leave room where these lines stand instead of showing them; empty lines beside them close.

        ``first``: how much more room the first gap has.
        """
        self._gaps = []
        for number, span in enumerate(spans):
            block = self._cursor(span).block()
            self._gaps.append(block.blockNumber())
            for near in (block.previous(), block.next()):
                if near.isValid() and not near.text().strip():
                    self._set_height(QTextCursor(near), 1)
            cursor = QTextCursor(block)
            self._set_height(cursor, height if number else height + first)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            unseen = QTextCharFormat()
            unseen.setForeground(QColor(0, 0, 0, 0))
            cursor.mergeCharFormat(unseen)
        self._fit()

    def gap_tops(self) -> list[float]:
        """Where the room of each gap begins, in this widget."""
        layout = self.document().documentLayout()
        return [layout.blockBoundingRect(self.document().findBlockByNumber(n)).top() for n in self._gaps]

    def _set_height(self, cursor: QTextCursor, height: int) -> None:
        fixed = QTextBlockFormat()
        fixed.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.mergeBlockFormat(fixed)

    def mark_passages(self, spans: list[Span]) -> None:
        """Underline softly the passages something is said about (indexes into the text given)."""
        self._passages = spans
        self._mark()

    def highlight(self, span: Span | None) -> None:
        """Put one passage forward, or none."""
        self._focus = span
        self._mark()

    def dim_from(self, index: int | None) -> None:
        """Show what follows an index paler; None: nothing."""
        self._dim = index
        self._mark()

    @property
    def highlighted(self) -> str:
        """The passage that is put forward, empty when none is."""
        return "" if self._focus is None else self._original[slice(*self._focus)]

    @property
    def focused_span(self) -> Span | None:
        """Where the passage put forward stands."""
        return self._focus

    def rect_of(self, span: Span) -> tuple[int, int]:
        """Top and bottom of a passage in this widget's coordinates."""
        cursor = self._cursor(span)
        start, end = QTextCursor(cursor), QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        end.setPosition(cursor.selectionEnd())
        return self.cursorRect(start).top(), self.cursorRect(end).bottom()

    def passage(self) -> str:
        """What is selected now, as it stands in the text."""
        cursor = self.textCursor()
        return cursor.selectedText().replace("\u2029", "\n").strip()

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(utf16(self._shown.text, span[0]), self._last()))
        cursor.setPosition(min(utf16(self._shown.text, span[1]), self._last()), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _last(self) -> int:
        document: QTextDocument = self.document()
        return max(0, document.characterCount() - 1)

    def _mark(self) -> None:
        look = theme()
        found = []
        if self._dim is not None:
            found.append(self._selection((self._dim, len(self._original)), None, ink=look.secondary))
        limit = len(self._original) if self._dim is None else self._dim
        found += [self._selection(span, None, ink=look.accent) for span in self._tinted if span[0] < limit]
        found += [self._selection(span, look.accent_soft, underline=look.border_strong) for span in self._passages]
        found += [self._selection((at, at + 1), look.warning_soft, ink=look.warning) for at in self._shown.marks[:400]]
        if self._focus is not None:
            found.append(self._selection(self._focus, look.accent_soft, underline=look.accent))
        self.setExtraSelections(found)

    def _selection(
        self, span: Span, ground: QColor | None, *, underline: QColor | None = None, ink: QColor | None = None
    ) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        how = QTextCharFormat()
        if ground is not None:
            how.setBackground(ground)
        if underline is not None:
            how.setFontUnderline(True)
            how.setUnderlineColor(underline)
        if ink is not None:
            how.setForeground(ink)
        made.cursor = self._cursor(span)
        made.format = how
        return made

    def _tell_passage(self) -> None:
        self.passage_chosen.emit(self.passage())

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(max(height, 22))
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, max(22, round(self.document().size().height()) + 2))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # It is as high as its words: the page around it scrolls.
        event.ignore()
