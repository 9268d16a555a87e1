"""What the checks say of a variant: the network's count, and each finding with its passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.i18n import QT_TRANSLATE_NOOP
from ui.theme import Size, Space, theme
from ui.widgets.text import Text, draw_text, text_width

if TYPE_CHECKING:
    from exec_assistant.services.editorial import Count, Finding, Said, TextReport

_UNITS = {
    "weighted": QT_TRANSLATE_NOOP("Post", "characters, as X counts them"),
    "graphemes": QT_TRANSLATE_NOOP("Post", "characters"),
    "code_units": QT_TRANSLATE_NOOP("Post", "characters"),
    "bytes": QT_TRANSLATE_NOOP("Post", "bytes"),
}
_LOOKS = {"block": ("reject", "danger"), "warn": ("warning", "warning"), "info": ("info", "secondary")}
_SEVERITIES = {
    "block": QT_TRANSLATE_NOOP("Post", "Stops publication"),
    "warn": QT_TRANSLATE_NOOP("Post", "To look at"),
    "info": QT_TRANSLATE_NOOP("Post", "Good to know"),
}


def said(sentence: Said) -> str:
    """A sentence of the craft's rules in the language in force."""
    return i18n.message(sentence.template, dict(sentence.params))


def count_text(count: Count) -> str:
    """A count as words: 1,204 of 3,000 characters."""
    unit = i18n.translate("Post", _UNITS[count.unit])
    if count.limit is None:
        return i18n.translate("Post", "{used} {unit}").format(used=i18n.number(count.used), unit=unit)
    return i18n.translate("Post", "{used} of {limit} {unit}").format(
        used=i18n.number(count.used), limit=i18n.number(count.limit), unit=unit
    )


class CountBar(QWidget):
    """How much of the network's room a text takes: a thin bar and the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count: Count | None = None
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: Count | None) -> None:
        """Show a count; None hides the bar."""
        self._count = count
        self.setVisible(count is not None)
        if count is not None:
            notes = " · ".join(said(note) for note in count.notes)
            self.setAccessibleName(". ".join(part for part in (count_text(count), notes) if part))
            self.setToolTip(notes)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._count is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        ink = "danger" if not self._count.fits else "secondary"
        if self._count.limit:
            share = min(1.0, self._count.used / self._count.limit)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().sunken)
            painter.drawRoundedRect(QRectF(0, 9, 72, 4), 2, 2)
            painter.setBrush(theme().color("danger" if not self._count.fits else "accent"))
            painter.drawRoundedRect(QRectF(0, 9, max(4.0, 72 * share), 4), 2, 2)
            left = 72.0 + Space.S
        place = QRectF(left, 0, self.width() - left, self.height())
        drawn = draw_text(painter, place, count_text(self._count), using="label", ink=ink, tabular=True)  # type: ignore[arg-type]
        used = left + text_width(drawn, "label", tabular=True)
        notes = " · ".join(said(note) for note in self._count.notes)
        notes = f"  ·  {notes}" if notes else ""
        rest = QRectF(used, 0, max(0.0, self.width() - used), self.height())
        if text_width(notes, "label") <= rest.width():
            # Where there is no room for all of it, the tooltip has it.
            draw_text(painter, rest, notes, using="label", ink="tertiary")


class _Row(QAbstractButton):
    """One finding; it can be chosen when it is about a passage."""

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding = finding
        icon, role = _LOOKS[finding.severity]
        self._icon, self._role = icon, role
        place = finding.end > finding.start
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if place else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
        words = said(finding.message)
        severity = i18n.translate("Post", _SEVERITIES[finding.severity])
        self.setText(words)
        self.setAccessibleName(f"{severity}: {words}")
        self.setToolTip(severity)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 5, Space.S, 5)
        label = Text(words, "body", "text", self, wrap=True)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.finding.end > self.finding.start:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().hover)
            painter.drawRoundedRect(QRectF(self.rect()), Size.RADIUS, Size.RADIUS)
        icons.paint(painter, self._icon, QRectF(2, 6, 16, 16), self._role)


class FindingsList(QWidget):
    """Count and findings of a variant.

    Signals:
        passage_chosen: start and end of the passage of the finding the person chose.
    """

    passage_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.count = CountBar(self)
        self._column.addWidget(self.count)
        self._rows: list[_Row] = []

    def show_report(self, report: TextReport | None) -> None:
        """Show what a check found; None: there is nothing to say."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.count.show_count(report.count if report else None)
        for finding in report.findings if report else ():
            row = _Row(finding, self)
            row.clicked.connect(self._teller(finding))
            self._rows.append(row)
            self._column.addWidget(row)
            row.show()

    @property
    def sentences(self) -> list[str]:
        """What is said, in order."""
        return [row.text() for row in self._rows]

    def _teller(self, finding: Finding) -> object:
        def tell() -> None:
            if finding.end > finding.start:
                self.passage_chosen.emit(finding.start, finding.end)

        return tell
