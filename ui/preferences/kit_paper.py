"""The recovery kit on paper and in a file: what it is for, and its numbered lines. Never the passphrase."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from exec_assistant.domain.errors import StorageProblem
from ui import fonts, i18n
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget


def words() -> list[str]:
    """What stands above the numbered lines, so that the page explains itself years later."""
    return [
        i18n.translate("RecoveryKit", "This page brings an Exec Assistant workspace back on another computer."),
        i18n.translate(
            "RecoveryKit",
            "It takes three things: this page, its passphrase, which is not on it, and a copy of the profile folder.",
        ),
        i18n.translate(
            "RecoveryKit",
            "At the first start of Exec Assistant, choose “Restore with a recovery kit”, "
            "then open this file or type the numbered lines.",
        ),
        i18n.translate("RecoveryKit", "Keep it where the laptop is not, and keep the passphrase elsewhere."),
    ]


def kit_text(kit: str, workspace: str) -> str:
    """The file: words, then the lines; reading it back ignores the words."""
    return "\n".join([workspace, "", *words(), "", kit])


def write_kit(path: Path, kit: str, workspace: str) -> None:
    """Write the file, readable by its owner only.

    Raises:
        StorageProblem: the disk or the folder refuses.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(kit_text(kit, workspace))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _not_written(path) from error


def _not_written(path: Path) -> StorageProblem:
    return StorageProblem(
        QT_TRANSLATE_NOOP("Errors", "The file “{file}” could not be written."),
        "Nothing was changed.",
        QT_TRANSLATE_NOOP("Errors", "Check the rights of the folder, or choose another."),
        file=path.name,
    )


def paint_kit(device: QPagedPaintDevice, kit: str, workspace: str) -> None:
    """Put the page on a printer or into a PDF."""
    from html import escape

    lines = "".join(f"<p>{escape(line)}</p>" for line in words())
    page = QTextDocument()
    # Points, not the window's pixels: paper has another density. Black, whatever the theme.
    page.setDefaultFont(QFont(fonts.FAMILY, 11))
    page.setDefaultStyleSheet(
        "body, p, h1, pre { color: #000000; } h1 { font-size: 18pt; font-weight: 600; } p { margin-bottom: 6pt; } "
        "pre { font-family: monospace; font-size: 11.5pt; margin-top: 18pt; line-height: 140%; }"
    )
    page.setHtml(f"<h1>{escape(workspace)}</h1>{lines}<p>&nbsp;</p><pre>{escape(kit)}</pre>")
    page.print_(device)


def print_kit(parent: QWidget, kit: str, workspace: str) -> bool:
    """Ask for a printer and print; False when it was left, or there is no printing here and no PDF was wanted."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError:
        # An installation without Qt's printing: a PDF can be printed by anything.
        return _save_pdf(parent, kit, workspace)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Exec Assistant")
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    paint_kit(printer, kit, workspace)
    return True


def _save_pdf(parent: QWidget, kit: str, workspace: str) -> bool:
    from ui.preferences import choosing

    path = choosing.file_to_save(
        parent, i18n.translate("RecoveryKit", "Save the kit as a PDF to print"), "exec-assistant-kit.pdf", "PDF (*.pdf)"
    )
    if path is None:
        return False
    write_pdf(path, kit, workspace)
    return True


def write_pdf(path: Path, kit: str, workspace: str) -> None:
    """The page as an A4 PDF.

    Raises:
        StorageProblem: the disk or the folder refuses.
    """
    try:
        # Qt would only warn on the console; opening it here says why it cannot be.
        path.touch()
    except OSError as error:
        raise _not_written(path) from error
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setTitle("Exec Assistant")
    paint_kit(writer, kit, workspace)
