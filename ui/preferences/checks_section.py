"""Two checks a person can run: everything that is signed and folded, and this computer."""

from __future__ import annotations

import contextlib
import re
from datetime import datetime
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.services import doctor
from exec_assistant.services.verify import Verification, verify
from ui import i18n, icons
from ui.checks import check_fonts, check_qt
from ui.i18n import QT_TRANSLATE_NOOP
from ui.preferences.sections import Section
from ui.preferences.work import WorkRow
from ui.theme import Space
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.services.doctor import Check
    from exec_assistant.services.workspace import Workspace
    from ui.shell.context import Context
    from ui.tasks import Progress

_NAMES = {
    "keyring": QT_TRANSLATE_NOOP("Checks", "Keyring"),
    "database cipher": QT_TRANSLATE_NOOP("Checks", "Encryption of the database"),
    "clock": QT_TRANSLATE_NOOP("Checks", "Clock and time zones"),
    "disk": QT_TRANSLATE_NOOP("Checks", "Disk"),
    "Qt": QT_TRANSLATE_NOOP("Checks", "Window library (Qt)"),
    "fonts": QT_TRANSLATE_NOOP("Checks", "Fonts"),
}


class ChecksSection(Section):
    """Verify everything; check this computer."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(i18n.translate("Preferences", "Checks"), parent=parent)
        self._context = context
        self.verify = WorkRow(
            context.tasks,
            self.tr("Verify everything"),
            self.tr("Recomputes every content hash, signature and chain, and compares the database with the journal."),
            self.tr("Verify"),
            "shield",
            self,
        )
        self.verify.button.clicked.connect(lambda _checked=False: self._verify())
        self.add_row(self.verify)
        self.computer = WorkRow(
            context.tasks,
            self.tr("Check this computer"),
            self.tr("Keyring, encryption, clock, disk, window library and fonts."),
            self.tr("Check"),
            "laptop",
            self,
        )
        self.computer.button.clicked.connect(lambda _checked=False: self._examine())
        self._found = QVBoxLayout()
        self._found.setSpacing(Space.XS)
        self.computer.body.addLayout(self._found)
        self.add_row(self.computer)

    # --- everything ---

    def _verify(self) -> None:
        self.verify.work(_verify, self._context.ws, then=self._verified)

    def _verified(self, result: object) -> None:
        found = cast("Verification", result)
        if found.problems:
            said = self.tr("%n difference(s) found:", "", len(found.problems))
            self.verify.tell("\n".join([said, *found.problems[:8]]), good=False)
            return
        counts = [
            self.tr("%n event(s)", "", found.events),
            self.tr("%n revision(s)", "", found.revisions),
            self.tr("%n signature(s)", "", found.signatures),
            self.tr("%n picture(s)", "", found.media),
            self.tr("%n row(s) of the database", "", found.rows),
        ]
        self.verify.tell(self.tr("Everything agrees: {what}.").format(what=", ".join(counts)))

    # --- the computer ---

    def _examine(self) -> None:
        while (item := self._found.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        # What Qt has to say is asked on its own thread; it takes no time here, where all is loaded.
        own = [check_qt(), check_fonts()]
        ws = self._context.ws
        self.computer.work(_examine, ws, then=lambda found: self._examined([*cast("list[Check]", found), *own]))

    def _examined(self, checks: list[Check]) -> None:
        for check in checks:
            self._found.addWidget(_Finding(check, self))
        bad = sum(not check.ok for check in checks)
        said = self.tr("%n thing(s) to see to.", "", bad) if bad else self.tr("This computer has all it takes.")
        self.computer.tell(said, good=not bad)


class _Finding(QWidget):
    """One finding: its sign, its name, what was seen, and what to do."""

    def __init__(self, check: Check, parent: QWidget) -> None:
        super().__init__(parent)
        self._ok = check.ok
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 2, 0, 2)
        row.setSpacing(Space.M)
        name = i18n.translate("Checks", _NAMES[check.name]) if check.name in _NAMES else check.name
        label = Text(name, "strong", parent=self)
        label.setFixedWidth(200)
        row.addWidget(label)
        words = _seen(check) if check.ok else check.fill(i18n.translate("Errors", check.do or check.detail))
        row.addWidget(Text(words, "body", "secondary" if check.ok else "danger", self, wrap=True, selectable=True), 1)
        state = self.tr("in order") if check.ok else self.tr("to see to")
        self.setAccessibleName(f"{name}: {state}. {words}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        sign, ink = ("check", "success") if self._ok else ("warning", "danger")
        icons.paint(QPainter(self), sign, QRectF(0, 3, 18, 18), ink)


def _seen(check: Check) -> str:
    """What the doctor saw, as a person says it."""
    if check.name == "clock":
        with contextlib.suppress(ValueError):
            return i18n.moment(datetime.fromisoformat(check.detail), weekday=True)
    if check.name == "disk" and (found := re.match(r"[\d,]+", check.detail)):
        free = int(found[0].replace(",", "")) / 1000
        return i18n.translate("Checks", "{size} GB free").format(size=i18n.number(free, 0 if free >= 10 else 1))
    if check.name == "keyring":
        # A module's path says little; the name of the system's service does.
        parts = [part for part in check.detail.split(".") if part not in ("keyring", "backends", "Keyring")]
        return i18n.translate("Checks", "in memory") if check.detail == "memory" else " ".join(parts)
    return i18n.translate("Errors", check.detail)


def _verify(ws: Workspace, *, progress: Progress) -> Verification:
    total = sum(ws.journal.counts().values())
    return verify(ws, lambda done: progress(done, total))


def _examine(ws: Workspace, *, progress: Progress) -> list[Check]:
    progress(0)
    return doctor.examine(ws.profile, keystore=ws.keystore, clock=ws.clock)
