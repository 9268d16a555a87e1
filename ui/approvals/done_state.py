"""When nothing waits: what comes next, how long the queue took, what the advisor works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import i18n
from ui.post.safe_text import shown
from ui.post.words import duration, when
from ui.widgets.frames import EmptyState

if TYPE_CHECKING:
    from ui.approvals.queue_reading import QueueReading
    from ui.shell.context import Context


class DoneState(QWidget):
    """Says that all is decided."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.words = EmptyState(
            "check",
            "",
            "",
            self,
            verb=self.tr("Open the calendar"),
            run=lambda: context.shell.go("calendar"),
        )
        if self.words.button is not None:
            self.words.button.set_kind("secondary")
        column.addWidget(self.words)

    def show_reading(self, reading: QueueReading, *, decided: int, seconds: int) -> None:
        """Say what was done in this sitting and what comes next."""
        if reading.role == "advisor":
            title = self.tr("Nothing waits for a decision")
        elif decided:
            title = self.tr("%n decided in {time}", "", decided).format(time=duration(seconds))
        else:
            title = self.tr("Nothing waits for you")
        said = []
        if reading.next_at:
            coming = self.tr("{when}: next publication, “{title}”.")
            said.append(
                coming.format(
                    title=shown(reading.next_title).text, when=when(reading.next_at, reading.zone, reading.now)
                )
            )
        else:
            said.append(self.tr("No publication is scheduled."))
        if reading.working and reading.advisor and reading.role == "executive":
            working = i18n.plural("Approvals", "{name} is reworking %n post(s) after your remarks.", reading.working)
            said.append(working.format(name=reading.advisor))
        self.words.set_words(title, "\n".join(said))
