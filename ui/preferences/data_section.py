"""What is the person's own: where it is, a full copy, everything in open formats, and the recovery kit."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from exec_assistant.bootstrap import open_profile, recovery_kit
from exec_assistant.services import backup, export, people
from ui import i18n
from ui.preferences import choosing
from ui.preferences.kit_panel import KitPanel
from ui.preferences.sections import Row, Section
from ui.preferences.work import WorkRow
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from exec_assistant.bootstrap import RecoveryKit
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.backup import Backup
    from exec_assistant.services.export import Exported
    from exec_assistant.services.workspace import Workspace
    from ui.shell.context import Context
    from ui.tasks import Progress


class DataSection(Section):
    """Rows for the profile folder, backup, export and kit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(
            i18n.translate("Preferences", "Your data"),
            i18n.translate("Preferences", "All of it is on this laptop, encrypted, and yours to copy and take along."),
            parent,
        )
        self._context = context
        ws = context.ws
        demo = ws.demo
        self.place = Row(self.tr("Profile folder"), str(ws.profile), self)
        self.show_place = Button(self.tr("Show the folder"), "secondary", "folder", self)
        self.show_place.clicked.connect(lambda _checked=False: show_folder(ws.profile))
        self.place.add(self.show_place)
        self.add_row(self.place)
        self.backup = WorkRow(
            context.tasks,
            self.tr("Full backup"),
            self.tr("The example keeps its keys in memory, so a copy of it could never be opened.")
            if demo
            else self.tr(
                "A copy of the whole profile, encrypted as it is, checked by opening it. "
                "It opens on this laptop, or anywhere with the recovery kit."
            ),
            self.tr("Back up…"),
            "save",
            self,
        )
        self.backup.button.setEnabled(not demo)
        self.backup.button.clicked.connect(lambda _checked=False: self._choose_backup())
        self.add_row(self.backup)
        self.export = WorkRow(
            context.tasks,
            self.tr("Export everything"),
            self.tr(
                "Posts as Markdown and JSON, decisions with their signatures, the calendar, figures, mentions and "
                "pictures, in open formats. Not encrypted."
            ),
            self.tr("Export…"),
            "export",
            self,
        )
        self.export.button.clicked.connect(lambda _checked=False: self._choose_export())
        self.add_row(self.export)
        self.kit = Row(
            self.tr("Recovery kit"),
            self.tr("The example has none.")
            if demo
            else self.tr("Makes a new page with a new passphrase. Kits made before go on working."),
            self,
        )
        self.new_kit = Button(self.tr("New kit…"), "secondary", "key", self)
        self.new_kit.setEnabled(not demo)
        self.new_kit.clicked.connect(lambda _checked=False: self._make_kit())
        self.kit.add(self.new_kit)
        self.add_row(self.kit)

    # --- copies ---

    def _choose_backup(self) -> None:
        into = choosing.folder(self, self.tr("Choose where the copy goes"))
        if into is not None:
            self.back_up(into)

    def back_up(self, into: Path) -> None:
        """Make a full copy in a folder."""
        self.backup.work(_back_up, self._context.ws, into, then=self._backed_up)

    def _backed_up(self, result: object) -> None:
        made = cast("Backup", result)
        self.backup.tell(
            self.tr("Copied and checked: {events} events, {size} MB, in {folder}").format(
                events=i18n.number(made.events), size=i18n.number(made.size / 1_000_000, 1), folder=made.folder
            )
        )

    def _choose_export(self) -> None:
        into = choosing.folder(self, self.tr("Choose where the export goes"))
        if into is not None:
            self.export_to(into)

    def export_to(self, into: Path) -> None:
        """Write everything in open formats to a folder."""
        self.export.work(export.export_everything, self._context.ws, into, then=self._exported)

    def _exported(self, result: object) -> None:
        made = cast("Exported", result)
        said = [
            self.tr("%n post(s)", "", made.posts),
            self.tr("%n comment(s)", "", made.comments),
            self.tr("%n decision(s)", "", made.decisions),
            self.tr("%n date(s) of the calendar", "", made.entries),
            self.tr("%n row(s) of figures and mentions", "", made.rows),
            self.tr("%n picture(s)", "", made.media),
        ]
        told = self.tr("Exported {what}, to {folder}").format(what=", ".join(said), folder=made.folder)
        if made.missing:
            told += " " + self.tr("Missing, because not on this laptop: %n picture(s).", "", made.missing)
        self.export.tell(told)

    # --- the kit ---

    def _make_kit(self) -> None:
        self.new_kit.setEnabled(False)
        self._context.tasks.run(
            _kit, self._context.ws, lane="network", then=self._show_kit, failed=self._no_kit, owner=self
        )

    def _show_kit(self, made: tuple[RecoveryKit, str]) -> None:
        self.new_kit.setEnabled(True)
        kit, name = made
        sheet = Sheet(
            self.tr("Your recovery kit"),
            self.tr(
                "If this laptop is lost or breaks, the kit and its passphrase open a copy of the workspace again. "
                "Keep them apart."
            ),
            verb=self.tr("Done"),
            leave=self.tr("Discard this kit"),
            width=560,
        )
        panel = KitPanel(kit, name, sheet.panel)
        sheet.body.addSpacing(Space.S)
        sheet.body.addWidget(panel)
        if sheet.primary is not None:
            sheet.primary.setEnabled(False)
            panel.proven.connect(sheet.primary.setEnabled)
        self._context.shell.present(sheet)

    def _no_kit(self, error: AppError) -> None:
        self.new_kit.setEnabled(True)
        self._context.shell.tell_error(error)


def _back_up(ws: Workspace, into: Path, *, progress: Progress) -> Backup:
    reopen = functools.partial(open_profile, keystore=ws.keystore, clock=ws.clock)
    return backup.back_up(ws, into, reopen=reopen, progress=progress)


def _kit(ws: Workspace) -> tuple[RecoveryKit, str]:
    return recovery_kit(ws), people.settings(ws).name


def show_folder(folder: Path) -> None:
    """Open a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
