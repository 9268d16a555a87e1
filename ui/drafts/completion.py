"""What is offered while one writes @, # or :name: a short list at the cursor, chosen without leaving the keys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from exec_assistant.services import completion
from ui import i18n
from ui.theme import Size, Space, theme
from ui.widgets.frames import paint_card
from ui.widgets.text import draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.services.completion import Offer
    from ui.drafts.writing_edit import WritingEdit
    from ui.shell.context import Context

_TOKEN = re.compile(r"(?:^|(?<=[\s(«“\"'’\u202f]))([@#][\w.\-]*|:[^\W\d_][\w]+)$")
_ROW = 28
_WIDEST = 380


def token_before(text: str) -> str:
    """What is being typed at the end of a line and may be completed (``@cla``, ``#``, ``:mer``); else empty."""
    found = _TOKEN.search(text)
    return found.group(1) if found else ""


class OfferList(QWidget):
    """The list; it never takes the keyboard. The current row is read aloud.

    Signals:
        chosen: the row that was clicked.
    """

    chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._room = window
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(i18n.translate("Drafts", "What may be meant"))
        self._offers: list[Offer] = []
        self.current = 0
        self.hide()

    @property
    def offers(self) -> list[Offer]:
        """What is offered, in order."""
        return self._offers

    def show_offers(self, offers: Sequence[Offer], at: QPoint, current: int = 0) -> None:
        """Show these below a point of the window, or above it where there is no room; -1: none is chosen yet."""
        self._offers, self.current = list(offers), current
        self.move_to(at)
        self.show()
        self.raise_()
        self.update()
        self._say()

    def move_to(self, at: QPoint) -> None:
        """Stand below another point of the window."""
        wide = max(self._width(offer) for offer in self._offers)
        size = QSize(min(_WIDEST, round(wide)), len(self._offers) * _ROW + 2 * Space.XS)
        room = self._room.rect()
        x = max(0, min(at.x(), room.width() - size.width() - Space.S))
        below = at.y() + size.height() <= room.height()
        y = at.y() if below else max(0, at.y() - size.height() - 2 * Size.ROW_DENSE)
        self.setGeometry(x, y, size.width(), size.height())

    def step(self, steps: int) -> None:
        """Go to another row, round the ends."""
        self.current = max(0, steps - 1) if self.current < 0 < steps else (self.current + steps) % len(self._offers)
        self.update()
        self._say()

    def _width(self, offer: Offer) -> float:
        about = text_width(offer.about, "label") + Space.M if offer.about else 0.0
        return text_width(offer.text, "body") + about + 2 * Space.M + Space.S

    def _say(self) -> None:
        offer = self._offers[max(0, self.current)]
        event = QAccessibleAnnouncementEvent(self, " ".join((offer.about, offer.text)).strip())
        QAccessible.updateAccessibility(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_card(painter, QRectF(self.rect()), "raised")
        for number, offer in enumerate(self._offers):
            row = QRectF(Space.XS, Space.XS + number * _ROW, self.width() - 2 * Space.XS, _ROW)
            if number == self.current:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().accent_soft)
                painter.drawRoundedRect(row, Size.RADIUS, Size.RADIUS)
            inner = row.adjusted(Space.S, 0, -Space.S, 0)
            said = draw_text(painter, inner, offer.text, using="body")
            left = inner.left() + text_width(said, "body") + Space.M
            rest = QRectF(left, inner.top(), max(0.0, inner.right() - left), inner.height())
            draw_text(painter, rest, offer.about, using="label", ink="secondary")

    def _row_at(self, event: QMouseEvent) -> int:
        return int((event.position().y() - Space.XS) // _ROW)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event)
        if row != self.current and 0 <= row < len(self._offers):
            self.current = row
            self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event)
        if 0 <= row < len(self._offers):
            self.current = row
            self.update()
            self.chosen.emit(row)


class Completion(QObject):
    """Offers at the cursor of one field. Arrows choose, Enter or Tab takes, Escape closes, anything else goes on."""

    def __init__(self, context: Context, edit: WritingEdit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._edit = context, edit
        self._list: OfferList | None = None
        self._token = ""
        self._number = 0
        self._dismissed = ""
        self._spaced = -1
        """Where the space ends that came with a name; one typed there is not put behind it."""
        self._place_soon = QTimer(self)
        self._place_soon.setSingleShot(True)
        self._place_soon.setInterval(0)
        self._place_soon.timeout.connect(self._place)
        edit.textChanged.connect(self._typed)
        edit.cursorPositionChanged.connect(self._moved)
        edit.installEventFilter(self)

    @property
    def shown(self) -> bool:
        """Whether something is offered now."""
        return self._list is not None and self._list.isVisible()

    @property
    def offers(self) -> list[Offer]:
        """What is offered now."""
        return self._list.offers if self._list is not None and self.shown else []

    def take(self, offer: Offer) -> None:
        """Put an offer in the place of what was typed."""
        cursor = self._edit.textCursor()
        token = self._token
        self.close()
        cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, len(token))
        if cursor.selectedText() != token:
            return
        emoji = token.startswith(":")
        cursor.insertText(offer.text if emoji else f"{offer.text} ")
        self._edit.setTextCursor(cursor)
        self._spaced = -1 if emoji else cursor.position()
        if emoji:
            self._context.tasks.run(completion.used_emoji, self._context.ws, offer.text, lane="typing", owner=self)

    def close(self) -> None:
        """Offer nothing now."""
        self._number += 1
        self._token = ""
        if self._list is not None:
            self._list.hide()

    def _before(self) -> str:
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            return ""
        line = cursor.block().text()
        at = cursor.positionInBlock()
        # Qt counts units of UTF-16; only a few characters before the cursor matter.
        start = max(0, at - 60)
        units = line.encode("utf-16-le", "surrogatepass")[2 * start : 2 * at]
        return token_before(units.decode("utf-16-le", "replace"))

    def _typed(self) -> None:
        if not self._edit.hasFocus() or self._edit.isReadOnly():
            return
        token = self._before()
        if not token or token == self._dismissed:
            self.close()
            return
        self._dismissed = ""
        self._number += 1
        self._token = token
        number = self._number
        self._context.tasks.run(
            completion.offers,
            self._context.ws,
            token,
            i18n.language(),
            then=lambda found: self._came(number, found),
            owner=self,
        )

    def _moved(self) -> None:
        if self.shown and self._before() != self._token:
            self.close()

    def _came(self, number: int, offers: list[Offer]) -> None:
        if number != self._number or not self._edit.hasFocus():
            return
        if not offers:
            self.close()
            return
        window = self._edit.window()
        if self._list is None or self._list.parentWidget() is not window:
            self._list = OfferList(window)
            self._list.chosen.connect(self._clicked)
        # A new hashtag is as good as a known one: Enter ends the line unless the arrows have chosen.
        self._list.show_offers(offers, self._below(), -1 if self._token.startswith("#") else 0)

    def _place(self) -> None:
        if self._list is not None and self.shown:
            self._list.move_to(self._below())

    def _below(self) -> QPoint:
        """Where the list goes: under the cursor, in the window."""
        place = self._edit.cursorRect().bottomLeft() + QPoint(0, Space.XS)
        return self._edit.viewport().mapTo(self._edit.window(), place)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        elif event.type() == QEvent.Type.Resize and self._list is not None and self.shown:
            # The pane got another width: the words stand elsewhere, once they are set anew.
            self._place_soon.start()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event) if self.shown else self._after_name(event)
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.shown:
            event.accept()
        return super().eventFilter(watched, event)

    def _clicked(self, row: int) -> None:
        if row < len(self.offers):
            self.take(self.offers[row])

    def _after_name(self, event: QKeyEvent) -> bool:
        """The first key after a name: its space is not doubled, and a comma or a full stop takes its place."""
        spaced, self._spaced = self._spaced, -1 if event.text() else self._spaced
        cursor = self._edit.textCursor()
        if spaced < 0 or cursor.hasSelection() or cursor.position() != spaced:
            return False
        if event.text() == " ":
            return True
        if event.text() in {".", ",", ")"}:
            cursor.deletePreviousChar()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if self._list is None:
            return False
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._list.step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._list.current < 0:
            self.close()
            return False
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab} and not event.modifiers():
            self.take(self._list.offers[max(0, self._list.current)])
        elif key == Qt.Key.Key_Escape:
            self._dismissed = self._token
            self.close()
        else:
            return False
        return True
