"""The place to write: plain text in the reading type, with what does not fit and what hides made visible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QFont,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget
from typing_extensions import override

from ui import fonts
from ui.drafts.typed_text import from_document, plain, to_document
from ui.post.safe_text import shown, utf16
from ui.theme import Space, theme, theme_changes
from ui.widgets.focus import NO_RING
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_NATURAL = 1.21
"""Inter's own line height, of which Qt takes a share."""
_MOST_SIGNS = 400
_NEAR = 400
"""Characters beyond the edges of the view whose words are marked too."""
_LONG = 50_000
"""Qt shapes a whole paragraph anew at every key, 21 ms for 100,000 characters; beyond this length letters are set
side by side without kerning and ligatures, which takes half of that."""
_MOST_OVER = 8_000
"""So many characters of what does not fit are underlined: enough to see, few enough to type quickly."""
Span = tuple[int, int]


class WritingEdit(QTextEdit):
    """Holds plain text only; nothing pasted keeps its markup, and nothing is fetched.

    Signals:
        typed: the person changed the text.
        refused: the person typed into a text that cannot be edited here.
        left: Escape.
        pictures: files (paths) or an image that was dropped or pasted.
        menu_wanted: the menu is asked for, at a point of the screen and a position of the document; only where
            ``asks_for_menu`` was set.
    """

    typed = Signal()
    refused = Signal()
    left = Signal()
    pictures = Signal(object)
    menu_wanted = Signal(QPoint, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setProperty("bare", "true")
        self.setProperty(NO_RING, True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(fonts.font("reading"))
        self.setFont(fonts.font("reading"))
        self.setCursorWidth(2)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, Space.XS, 0, 0)
        self.asks_for_menu = False
        self._telling = True
        self._over: int | None = None
        self._passages: list[Span] = []
        self._words: list[tuple[Span, QTextCharFormat]] = []
        self._signs: list[int] = []
        self._sign_places: list[tuple[QTextCursor, QTextCursor]] = []
        self._fold: QTextCursor | None = None
        self._breaks: list[tuple[QTextCursor, str]] = []
        self._long = False
        self.textChanged.connect(self._tell)
        theme_changes().changed.connect(self._mark)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._mark_again())

    # --- the text ---

    def text(self) -> str:
        """The text exactly as typed; no-break spaces stay (``toPlainText`` would lose them)."""
        return from_document(self.document().toRawText())

    def show_text(self, text: str) -> None:
        """Show another text; the cursor stays where it can, and undo begins anew."""
        if text == self.text():
            return
        self._telling = False
        self._ease(len(text))
        at = self.textCursor().position()
        self._over, self._passages, self._signs, self._sign_places, self._fold = None, [], [], [], None
        self._words, self._breaks = [], []
        self.setExtraSelections([])
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(to_document(text))
        self._space(QTextCursor(self.document()))
        self.document().setUndoRedoEnabled(True)
        cursor = self.textCursor()
        cursor.setPosition(min(at, max(0, self.document().characterCount() - 1)))
        self.setTextCursor(cursor)
        self._telling = True

    def replace_text(self, text: str) -> None:
        """Put another text in as one step that undo takes back, as if it had been typed."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(to_document(text))
        cursor.endEditBlock()

    def select_passage(self, span: Span) -> None:
        """Select a passage (indexes into the text) and show it."""
        self.setTextCursor(self._cursor(span))
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def passage(self) -> str:
        """What is selected."""
        return from_document(self.textCursor().selectedText()).strip()

    # --- what is said about it ---

    def mark(
        self,
        *,
        over: int | None,
        passages: Sequence[Span] = (),
        fold: int | None = None,
        breaks: Sequence[tuple[int, str]] = (),
    ) -> None:
        """Show where the text stops fitting, passages to look at, where the network folds it, and a thread's breaks."""
        self._over, self._passages = over, list(passages)
        text = self.text()
        # Cursors move along while the person types, until the next count.
        self._fold = self._place(text, fold) if fold is not None else None
        self._breaks = [(self._place(text, at), said) for at, said in breaks]
        self._signs = list(shown(text).marks[:_MOST_SIGNS])
        self._sign_places = [(self._place(text, at), self._place(text, at + 1)) for at in self._signs]
        self._mark()
        self.viewport().update()

    @property
    def over(self) -> int | None:
        """Where the text stops fitting, None when it fits."""
        return self._over

    @property
    def hidden_signs(self) -> list[int]:
        """Where signs that cannot be seen are made visible."""
        return self._signs

    def show_words(self, misspelt: Sequence[Span], linked: Sequence[Span]) -> None:
        """Wavy lines under words nobody knows; links, mentions and hashtags in colour. Positions in the document."""
        if not misspelt and not linked and not self._words:
            return
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(theme().danger)
        tint = QTextCharFormat()
        tint.setForeground(theme().accent)
        self._words = [*((span, tint) for span in linked), *((span, wave) for span in misspelt)]
        self._mark()

    def _seen(self) -> list[QTextEdit.ExtraSelection]:
        """Of the words to mark, those in sight: Qt paints every selection of a paragraph at every key."""
        area = self.viewport().rect()
        first = self.cursorForPosition(area.topLeft()).position() - _NEAR
        last = self.cursorForPosition(area.bottomRight()).position() + _NEAR
        return [self._placed(span, how) for span, how in self._words if span[1] >= first and span[0] <= last]

    def _placed(self, span: Span, how: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        last = max(0, self.document().characterCount() - 1)
        cursor.setPosition(min(span[0], last))
        cursor.setPosition(min(span[1], last), QTextCursor.MoveMode.KeepAnchor)
        made.cursor, made.format = cursor, how
        return made

    def _mark_again(self) -> None:
        if self._words:
            self._mark()

    def _mark(self) -> None:
        look = theme()
        found = [self._selection(span, look.warning_soft, look.warning) for span in self._passages]
        if self._over is not None:
            end = min(len(self.text()), self._over + _MOST_OVER)
            found.append(self._selection((self._over, end), look.danger_soft, look.danger))
        self.setExtraSelections([*found, *self._seen()])

    def _selection(self, span: Span, ground: QColor, line: QColor) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        how = QTextCharFormat()
        how.setBackground(ground)
        how.setFontUnderline(True)
        how.setUnderlineColor(line)
        made.cursor = self._cursor(span)
        made.format = how
        return made

    def _cursor(self, span: Span) -> QTextCursor:
        text, last = self.text(), max(0, self.document().characterCount() - 1)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(utf16(text, span[0]), last))
        cursor.setPosition(min(utf16(text, span[1]), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _place(self, text: str, at: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(utf16(text, at), max(0, self.document().characterCount() - 1)))
        return cursor

    def _space(self, cursor: QTextCursor) -> None:
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        share = fonts.READING_LINE_HEIGHT * 100 / _NATURAL
        spaced.setLineHeight(share, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spaced)

    def _ease(self, length: int) -> None:
        if (length > _LONG) == self._long:
            return
        self._long = length > _LONG
        made = QFont(fonts.font("reading"))
        if self._long:
            made.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
        self.document().setDefaultFont(made)
        self.setFont(made)

    def _tell(self) -> None:
        if self._telling:
            self._ease(self.document().characterCount())
            self.typed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._signs and self._fold is None and not self._breaks:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, after in self._sign_places:
            self._paint_sign(painter, at, after)
        if self._fold is not None:
            self._paint_fold(painter, self._fold)
        for at, said in self._breaks:
            self._paint_break(painter, at, said)
        painter.end()

    def _paint_sign(self, painter: QPainter, at: QTextCursor, after_it: QTextCursor) -> None:
        """A small flag where a sign stands that nobody would see."""
        place = QRectF(self.cursorRect(at))
        if place.bottom() < 0 or place.top() > self.viewport().height():
            return
        after = QRectF(self.cursorRect(after_it))
        if after.top() == place.top() and after.left() > place.left() + 4:
            cell = QRectF(place.topLeft(), after.bottomLeft()).adjusted(0, 1, 0, -1)
            painter.fillRect(cell, theme().warning)
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_text(painter, cell, "↔", using="label_strong", ink=theme().background, align=middle)
            return
        painter.setPen(QPen(theme().warning, 1.5))
        painter.drawLine(place.topLeft(), place.bottomLeft())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().warning)
        painter.drawEllipse(place.topLeft(), 2.5, 2.5)

    def _paint_fold(self, painter: QPainter, at: QTextCursor) -> None:
        place = self.cursorRect(at)
        if not 0 <= place.bottom() <= self.viewport().height():
            return
        painter.setPen(QPen(theme().border_strong, 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, place.bottom() + 3, self.viewport().width(), place.bottom() + 3)

    def _paint_break(self, painter: QPainter, at: QTextCursor, said: str) -> None:
        """A line from the dashes to the edge, and which message of the thread begins below it."""
        place = self.cursorRect(at)
        if not 0 <= place.bottom() <= self.viewport().height():
            return
        wide = text_width(said, "label", tabular=True)
        right = self.viewport().width() - Space.XS
        middle = round(place.center().y())
        painter.setPen(QPen(theme().border_strong, 1))
        painter.drawLine(place.left() + 34, middle, round(right - wide) - Space.S, middle)
        label = QRectF(right - wide, place.top(), wide + 1, place.height())
        draw_text(painter, label, said, using="label", ink="secondary", tabular=True)

    # --- its menu ---

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.cursorRect().bottomLeft() if by_key else event.pos()
        at = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        point = self.viewport().mapToGlobal(place)
        if self.asks_for_menu:
            self.menu_wanted.emit(point, at.position())
        else:
            self.show_standard_menu(point)

    def standard_menu(self) -> QMenu:
        """Cut, copy, paste and their like; deletes itself when it closes."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def show_standard_menu(self, point: QPoint) -> None:
        """The menu without anything more."""
        self.standard_menu().popup(point)

    # --- what comes in and goes out ---

    @override
    def event(self, event: QEvent) -> bool:
        # Letters typed into a text that is only shown must not be taken for the keys of the room.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._would_write(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self.isReadOnly() and self._would_write(event):
            self.refused.emit()
        else:
            super().keyPressEvent(event)

    def _would_write(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        deletes = event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
        return not held and (deletes or (event.text().isprintable() and bool(event.text())))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(from_document(self.textCursor().selectedText()))
        return made

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly():
            return
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.pictures.emit(files)
        elif source.hasImage() and not source.hasText():
            image = source.imageData()
            if isinstance(image, QImage):
                self.pictures.emit(image)
        else:
            self.textCursor().insertText(to_document(plain(source)))
            self.ensureCursorVisible()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.canInsertFromMimeData(event.mimeData()) and not self.isReadOnly():
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if event.mimeData().hasUrls() and not self.isReadOnly():
            event.acceptProposedAction()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
