"""The rows of the list as Qt sees them; it mirrors a reading and asks nothing."""

from __future__ import annotations

import dataclasses
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from typing_extensions import override

from ui.approvals.words import heading, read_aloud, risk_told

if TYPE_CHECKING:
    from collections.abc import Hashable
    from collections.abc import Set as AbstractSet

    from ui.approvals.half_read import Key
    from ui.approvals.queue_reading import QueueReading, QueueRow
    from ui.widgets.rows import Index

RowRole = Qt.ItemDataRole.UserRole


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading between rows."""

    text: str
    count: int


class QueueModel(QAbstractListModel):
    """Headings and rows, in order.

    Signals:
        said_otherwise: the lines that say something else at the same places, to be painted again. ``dataChanged`` would
            have the list measure every row.
    """

    said_otherwise = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Heading | QueueRow] = []
        self.reading: QueueReading | None = None
        self.skipped: AbstractSet[Key] = frozenset()

    def show_skipped(self, skipped: AbstractSet[Key]) -> None:
        """Say in their rows which posts were passed over."""
        changed = skipped ^ self.skipped
        self.skipped = skipped
        self.said_otherwise.emit([self.line_of(key) for key in changed])

    def show_reading(self, reading: QueueReading, skipped: AbstractSet[Key] = frozenset()) -> None:
        """Mirror a reading. Where the order is the same, rows are only repainted, so that nothing jumps."""
        changed = skipped ^ self.skipped
        self.skipped = skipped
        lines: list[Heading | QueueRow] = []
        groups: dict[str, list[QueueRow]] = {}
        for row in reading.rows:
            groups.setdefault(row.group, []).append(row)
        for group, rows in groups.items():
            lines.append(Heading(heading(group, reading), len(rows)))
            lines.extend(rows)
        same = _shape(lines) == _shape(self.lines)
        if same:
            before, shown = self.lines, self.reading
            self.lines, self.reading = lines, reading
            # Times are said from now: a minute later each may say something else.
            later = shown is None or (shown.now.minute, shown.zone) != (reading.now.minute, reading.zone)
            other = [number for number, line in enumerate(lines) if later or line != before[number]]
            self.said_otherwise.emit([*other, *(self.line_of(key) for key in changed)])
            return
        self._become(lines)
        self.reading = reading

    def _become(self, lines: list[Heading | QueueRow]) -> None:
        """Take out and put in only what differs: the list stays where it was scrolled, and nothing flashes."""
        steps = SequenceMatcher(None, _shape(self.lines), _shape(lines), autojunk=False).get_opcodes()
        for what, begin, end, first, last in reversed(steps):
            if what == "equal":
                continue
            if end > begin:
                self.beginRemoveRows(QModelIndex(), begin, end - 1)
                del self.lines[begin:end]
                self.endRemoveRows()
            if last > first:
                self.beginInsertRows(QModelIndex(), begin, begin + last - first - 1)
                self.lines[begin:begin] = lines[first:last]
                self.endInsertRows()
        self.lines = lines
        self.said_otherwise.emit(list(range(len(lines))))

    def row_at(self, line: int) -> QueueRow | None:
        """The post of a line; None for a heading or beyond the ends."""
        found = self.lines[line] if 0 <= line < len(self.lines) else None
        return None if found is None or isinstance(found, Heading) else found

    def line_of(self, key: Key) -> int:
        """The line of a post, -1 if it is not in the list."""
        for number, line in enumerate(self.lines):
            if not isinstance(line, Heading) and line.key == key:
                return number
        return -1

    def posts_before(self, line: int) -> int:
        """How many posts stand before a line."""
        return sum(not isinstance(other, Heading) for other in self.lines[: max(0, line)])

    def posts(self) -> list[Key]:
        """All posts, in order."""
        return [line.key for line in self.lines if not isinstance(line, Heading)]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == RowRole:
            return line
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(line, Heading):
                return line.text
            if role == Qt.ItemDataRole.DisplayRole or self.reading is None:
                return line.title
            return read_aloud(line, self.reading.zone, self.reading.now, skipped=line.key in self.skipped)
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(line, Heading):
            return risk_told(line.risk)
        return None


def _shape(lines: list[Heading | QueueRow]) -> list[Hashable]:
    return [line.text if isinstance(line, Heading) else line.key for line in lines]
