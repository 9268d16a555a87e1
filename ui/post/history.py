"""What was decided and written, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.i18n import QT_TRANSLATE_NOOP
from ui.post.safe_text import shown
from ui.post.words import ago
from ui.theme import Space, theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from ui.post.reading import HistoryEntry

FIRST_SHOWN = 6

_WORDS = {
    "submit": QT_TRANSLATE_NOOP("History", "{name} submitted it"),
    "clear": QT_TRANSLATE_NOOP("History", "{name} cleared it"),
    "approve": QT_TRANSLATE_NOOP("History", "{name} approved it"),
    "request_changes": QT_TRANSLATE_NOOP("History", "{name} asked for changes"),
    "reject": QT_TRANSLATE_NOOP("History", "{name} rejected it"),
    "withdraw": QT_TRANSLATE_NOOP("History", "{name} took a decision back"),
    "created": QT_TRANSLATE_NOOP("History", "{name} began it"),
    "revised": QT_TRANSLATE_NOOP("History", "{name} wrote version {version}"),
}
_LOOKS = {
    "submit": ("send", "info"),
    "clear": ("check", "teal"),
    "approve": ("check", "success"),
    "request_changes": ("request-changes", "warning"),
    "reject": ("reject", "danger"),
    "withdraw": ("undo", "secondary"),
    "created": ("drafts", "secondary"),
    "revised": ("edit", "secondary"),
}


def entry_text(entry: HistoryEntry) -> str:
    """An entry as a sentence."""
    known = _WORDS.get(entry.kind)
    words = i18n.translate("History", known) if known else "{name}"
    name = entry.author or i18n.translate("History", "Someone")
    return words.format(name=name, version=i18n.number(entry.version))


class _Entry(QWidget):
    def __init__(
        self,
        entry: HistoryEntry,
        zone: str,
        now: datetime,
        parent: QWidget,
        restore: Callable[[], None] | None,
        *,
        last: bool,
    ) -> None:
        super().__init__(parent)
        self._look = _LOOKS.get(entry.kind, ("log", "secondary"))
        column = QVBoxLayout(self)
        self._last = last
        column.setContentsMargins(26, 0, 0, 0 if last else Space.M)
        column.setSpacing(1)
        words = Text(entry_text(entry), "body", "tertiary" if entry.taken_back else "text", self, wrap=True)
        if entry.taken_back:
            struck = words.font()
            struck.setStrikeOut(True)
            words.setFont(struck)
        column.addWidget(words)
        said = ago(entry.wall_ms, zone, now)
        if entry.taken_back:
            said += " · " + i18n.translate("History", "taken back")
        under = QHBoxLayout()
        under.setSpacing(Space.S)
        under.addWidget(Text(said, "label", "tertiary", self))
        under.addStretch(1)
        if restore is not None:
            button = Button(i18n.translate("History", "Compare"), "link", parent=self)
            button.clicked.connect(lambda _checked=False: restore())
            under.addWidget(button)
        column.addLayout(under)
        if entry.note:
            column.addSpacing(2)
            note = Text(shown(entry.note).text, "body", "secondary", self, wrap=True)
            note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(note)
        self.setAccessibleName(". ".join(part for part in (words.text(), said, entry.note) if part))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self._look[0], QRectF(0, 1, 16, 16), self._look[1])
        if not self._last:
            painter.fillRect(QRectF(7.5, 21, 1, max(0, self.height() - 24)), theme().border_strong)


class HistoryList(QWidget):
    """Decisions and revisions of a post.

    Signals:
        revision_chosen: the id of the revision the person wants to look at (only with ``compares=True``).
    """

    revision_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, compares: bool = False) -> None:
        super().__init__(parent)
        self._compares = compares
        self._entries: tuple[HistoryEntry, ...] = ()
        self._shown: list[_Entry] = []
        self._zone = "UTC"
        self._now: datetime | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        self._more = Button("", "link", parent=self)
        self._more.clicked.connect(self._show_all)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_history(self, entries: Sequence[HistoryEntry], zone: str, now: datetime) -> None:
        """Show entries, the latest first; only the first ones until more are asked for."""
        self._entries, self._zone, self._now = tuple(entries), zone, now
        self._fill(FIRST_SHOWN)

    @property
    def sentences(self) -> list[str]:
        """What is shown, in order."""
        return [entry.accessibleName() for entry in self._shown]

    def _show_all(self) -> None:
        self._fill(len(self._entries))

    def _fill(self, count: int) -> None:
        for old in self._shown:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        shown_now = self._entries[:count]
        for number, entry in enumerate(shown_now, 1):
            if self._now is None:
                break
            last = number == len(shown_now)
            made = _Entry(entry, self._zone, self._now, self, self._chooser(entry), last=last)
            self._shown.append(made)
            self._list.addWidget(made)
            made.show()
        hidden = max(0, len(self._entries) - count)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show %n earlier", "", hidden))

    def _chooser(self, entry: HistoryEntry) -> Callable[[], None] | None:
        if not self._compares or entry.kind not in {"created", "revised"}:
            return None
        return lambda: self.revision_chosen.emit(entry.key)
