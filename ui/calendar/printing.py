"""Putting the month on paper: the sheet, then a PDF by a worker, or the printer's own dialog."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QObject
from shiboken6 import Shiboken

from exec_assistant.services import people
from ui import i18n
from ui.calendar.print_paint import put_on, write_pdf
from ui.calendar.print_sheet import PrintSheet, paper_of
from ui.preferences import choosing

if TYPE_CHECKING:
    from pathlib import Path

    from exec_assistant.domain.errors import AppError
    from ui.calendar.print_month import MonthPaper
    from ui.calendar.view import CalendarScreen

_LETTER = frozenset({QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico})


class Printing(QObject):
    """The month of a calendar screen on paper."""

    def __init__(self, screen: CalendarScreen) -> None:
        super().__init__(screen)
        self.screen = screen

    def open(self) -> None:
        """Show how the month in sight will look on paper."""
        if self.screen.reading is not None:
            self.screen.context.tasks.run(people.settings, self.screen.context.ws, then=self._show)

    def _show(self, settings: people.Settings) -> None:
        screen = self.screen
        now = screen.context.ws.clock.now().astimezone(ZoneInfo(screen.zone)).replace(tzinfo=None)
        month = paper_of(
            screen.model,
            screen.words,
            screen.view.visible_range().month,
            workspace=settings.name,
            said=screen.filter_bar.text(),
            now=now,
            first_weekday=i18n.first_weekday() - 1,
        )
        paper = "letter" if i18n.locale().territory() in _LETTER else "a4"
        sheet = PrintSheet(month, paper=paper, prints=can_print())
        sheet.pdf_asked.connect(lambda kind: self._save(month, kind, sheet))
        sheet.print_asked.connect(lambda kind: self._print(month, kind, sheet))
        screen.context.shell.present(sheet)

    def _save(self, month: MonthPaper, kind: str, sheet: PrintSheet) -> None:
        name = f"{month.title}.pdf"
        path = choosing.file_to_save(self.screen, self.tr("Save the month as a PDF"), name, "PDF (*.pdf)")
        if path is None:
            return
        self.screen.context.tasks.run(
            write_pdf, path, month, kind,
            then=functools.partial(self._saved, path, sheet), failed=functools.partial(self._refused, sheet),
            owner=self,
        )  # fmt: skip

    def _saved(self, path: Path, sheet: PrintSheet, pages: int) -> None:
        if Shiboken.isValid(sheet):
            sheet.close_sheet()
        said = self.tr("Saved “{file}”, %n page(s)", "", pages)
        self.screen.context.shell.say(said.format(file=path.name))

    def _refused(self, sheet: PrintSheet, error: AppError) -> None:
        if Shiboken.isValid(sheet) and not sheet.isHidden():
            sheet.error.tell(error)
        else:
            self.screen.context.shell.tell_error(error)

    def _print(self, month: MonthPaper, kind: str, sheet: PrintSheet) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(month.title)
        if QPrintDialog(printer, self.screen).exec() == QPrintDialog.DialogCode.Accepted:
            put_on(printer, month, kind)
            sheet.close_sheet()


def can_print() -> bool:
    """Whether this installation has Qt's printing; without it a PDF can be printed by anything."""
    try:
        import PySide6.QtPrintSupport  # noqa: F401 (only looked for)
    except ImportError:
        return False
    return True
