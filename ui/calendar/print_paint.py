"""Painting the marks of a printed month: onto a preview, a printer or into a PDF, by one routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from exec_assistant.domain.errors import StorageProblem
from ui.calendar.look import paint_status_bar
from ui.calendar.print_month import (
    POINT,
    Ground,
    Mark,
    MonthPaper,
    Rule,
    StatusBar,
    Words,
    lay_out,
    paper_font,
    text_layout,
)
from ui.i18n import QT_TRANSLATE_NOOP
from ui.theme import STATUS_LOOKS, Theme, read_theme

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice

PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
DOTS = 1200
"""Dots an inch of the PDF's grid; its text and lines are vectors."""


def page_layout(paper: str) -> QPageLayout:
    """A sheet across, without margins of the device: they are part of what is laid out."""
    size = QPageSize(PAPERS.get(paper, QPageSize.PageSizeId.A4))
    made = QPageLayout(size, QPageLayout.Orientation.Landscape, QMarginsF())
    made.setMode(QPageLayout.Mode.FullPageMode)
    return made


def sheet_size(paper: str) -> QSizeF:
    """A sheet across, in units."""
    points = page_layout(paper).fullRectPoints()
    return QSizeF(points.width() * POINT, points.height() * POINT)


def pages_of(month: MonthPaper, paper: str) -> list[list[Mark]]:
    """The pages of a month on a kind of paper."""
    size = sheet_size(paper)
    return lay_out(month, size.width(), size.height())


def paint_page(painter: QPainter, marks: Sequence[Mark]) -> None:
    """Paint a page; the painter's units are those of the layout."""
    colors = read_theme("light")
    for mark in marks:
        if isinstance(mark, Words):
            _paint_words(painter, mark, colors)
        elif isinstance(mark, Ground):
            painter.fillRect(mark.rect, _thin(colors.color(mark.role), mark.share))
        elif isinstance(mark, Rule):
            painter.setPen(QPen(colors.color(mark.role), 0.5 * POINT))
            painter.drawLine(round(mark.x1), round(mark.y1), round(mark.x2), round(mark.y2))
        else:
            _paint_bar(painter, mark, colors)


def picture(page: Sequence[Mark], paper: str, width: int, ratio: float) -> QImage:
    """A page as a picture for the preview, ``width`` logical pixels wide."""
    size = sheet_size(paper)
    height = round(width * size.height() / size.width())
    made = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(made.width() / size.width(), made.height() / size.height())
    paint_page(painter, page)
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def put_on(device: QPagedPaintDevice, month: MonthPaper, paper: str) -> int:
    """Put every page on a printer or into a PDF; returns how many there were."""
    device.setPageLayout(page_layout(paper))
    pages = pages_of(month, paper)
    painter = QPainter(device)
    size = sheet_size(paper)
    for number, page in enumerate(pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(device.width() / size.width(), device.height() / size.height())
        paint_page(painter, page)
        painter.restore()
    painter.end()
    return len(pages)


def write_pdf(path: Path, month: MonthPaper, paper: str) -> int:
    """The month as a PDF with its fonts in it; returns how many pages.

    Raises:
        StorageProblem: the disk or the folder refuses.
    """
    try:
        # Qt would only warn on the console; opening it here says why it cannot be.
        path.touch()
    except OSError as error:
        raise StorageProblem(
            QT_TRANSLATE_NOOP("Errors", "The file “{file}” could not be written."),
            "Nothing was changed.",
            QT_TRANSLATE_NOOP("Errors", "Check the rights of the folder, or choose another."),
            file=path.name,
        ) from error
    writer = QPdfWriter(str(path))
    writer.setResolution(DOTS)
    writer.setTitle(f"{month.title} – {month.workspace}")
    writer.setCreator("Exec Assistant")
    return put_on(writer, month, paper)


def _paint_words(painter: QPainter, mark: Words, colors: Theme) -> None:
    painter.setPen(colors.color(mark.ink))
    if mark.wrap:
        text_layout(mark.text, mark.size, mark.rect.width(), bold=mark.bold).draw(painter, mark.rect.topLeft())
        return
    painter.setFont(paper_font(mark.size, bold=mark.bold))
    across = Qt.AlignmentFlag.AlignRight if mark.right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(mark.rect, int(across | Qt.AlignmentFlag.AlignVCenter), mark.text)


def _paint_bar(painter: QPainter, mark: StatusBar, colors: Theme) -> None:
    known = STATUS_LOOKS.get(mark.status)
    color = colors.color(known.role if known else "secondary")
    painter.save()
    # The bar is drawn in points: its radius and stripes are measures of a screen.
    painter.scale(POINT, POINT)
    rect = QRectF(
        mark.rect.left() / POINT, mark.rect.top() / POINT, mark.rect.width() / POINT, mark.rect.height() / POINT
    )
    pattern = known.pattern if known else "solid"
    if pattern == "hollow":
        painter.setPen(QPen(color, 0.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
    else:
        paint_status_bar(painter, rect, pattern, color)
    painter.restore()


def _thin(color: QColor, share: float) -> QColor:
    """A colour laid thinly over white, opaque: what is transparent prints badly."""
    return QColor(*(round(255 + (part - 255) * share) for part in (color.red(), color.green(), color.blue())))
