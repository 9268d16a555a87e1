"""Sheets that only show: a text as its network will show it, and what a variant says otherwise than the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QVBoxLayout, QWidget

from exec_assistant.services import editorial
from ui import i18n
from ui.post.difference_view import DifferenceView
from ui.post.preview import Preview, PreviewCard
from ui.theme import Space
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.posts import VariantContent
    from ui.drafts.reading import VariantReport
    from ui.shell.context import Context

_HIGH = 520


def source_sheet(name: str, source: str, own: str) -> Sheet:
    """What an account's own text says otherwise than the source."""
    sheet = Sheet(
        i18n.translate("Drafts", "{account} against the source").format(account=name),
        leave=i18n.translate("Drafts", "Close"),
        width=680,
    )
    view = DifferenceView()
    pieces = editorial.changed_words(source, own) if source != own else ()
    view.show_difference(pieces, nothing=i18n.translate("Drafts", "This text is the same in both."))
    sheet.body.addWidget(view)
    return sheet


def preview_sheet(
    context: Context, account: Account, content: VariantContent, reports: Mapping[str, VariantReport]
) -> Sheet:
    """A variant as its network will show it."""
    sheet = Sheet(
        i18n.translate("Drafts", "Preview"), leave=i18n.translate("Drafts", "Close"), width=600 + 2 * Space.XL
    )
    card = PreviewCard(context.tasks)
    report = reports.get(account.account)
    card.show_preview(
        context.ws,
        Preview(
            network=account.network.value,
            name=account.name,
            handle=account.handle,
            text=content.text,
            official=account.kind == "official",
            visible=report.report.visible if report else None,
            media=content.media,
            visibility=content.visibility.value,
            first_comment=content.first_comment,
        ),
    )
    # The sheet itself scrolls, and only when the window is too low for the post.
    sheet.body.addWidget(card)
    return sheet


def clear_ground(area: QAbstractScrollArea) -> None:
    """Let what scrolls stand on the sheet's own ground: without this it is a well with words at its very edge."""
    area.setProperty("clear", "true")
    area.viewport().setAutoFillBackground(False)
    inner = area.widget() if isinstance(area, QScrollArea) else None
    if inner is not None:
        inner.setAutoFillBackground(False)


def scrolled(widget: QWidget, parent: QWidget, *, high: int = _HIGH) -> QScrollArea:
    """A widget of any height inside a sheet."""
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFixedHeight(high)
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, Space.S, Space.S, Space.S)
    column.addWidget(widget)
    column.addStretch(1)
    area.setWidget(inner)
    clear_ground(area)
    return area
