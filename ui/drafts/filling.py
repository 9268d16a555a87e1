"""Going from one place to fill in to the next with Tab, in a post that was begun from a template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from exec_assistant.domain.templates import Placeholder, placeholders

if TYPE_CHECKING:
    from ui.drafts.view import DraftsScreen


class Filling(QObject):
    """Listens to the keys of the text. Where no place is left, Tab goes to the next control as everywhere."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        screen.editor.text.installEventFilter(self)

    @property
    def open(self) -> bool:
        """Whether the open post was begun from a template and may be written in."""
        opened = self._screen.opened
        return opened is not None and opened.detail.from_template and self._screen.editor.writable

    def begin(self) -> None:
        """Select the first place there is; without one, the title is what is written first."""
        editor = self._screen.editor
        first = self._next(forward=True, at=-1)
        if first is None:
            editor.title.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            editor.text.select_passage((first.start, first.end))

    def _selected(self) -> tuple[int, int]:
        """What is selected, as indexes into the text; Qt counts in UTF-16."""
        text, cursor = self._screen.editor.text.text(), self._screen.editor.text.textCursor()
        units = text.encode("utf-16-le", "surrogatepass")
        start, end = (
            len(units[: at * 2].decode("utf-16-le", "surrogatepass"))
            for at in (cursor.selectionStart(), cursor.selectionEnd())
        )
        return start, end

    def _next(self, *, forward: bool, at: int) -> Placeholder | None:
        found = placeholders(self._screen.editor.text.text())
        if not forward:
            return next((place for place in reversed(found) if place.end <= at), found[-1] if found else None)
        return next((place for place in found if place.start >= at), found[0] if found else None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.open:
            key, text = event.key(), self._screen.editor.text
            back = key == Qt.Key.Key_Backtab
            if back or (key == Qt.Key.Key_Tab and not event.modifiers()):
                span = self._selected()
                place = self._next(forward=not back, at=span[0] if back else span[1])
                if place is not None and (place.start, place.end) != span:
                    text.select_passage((place.start, place.end))
                    return True
        return super().eventFilter(watched, event)
