"""The card of a post's first link: kept from an earlier look, or asked from the site when the person wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from exec_assistant.domain.errors import AppError
from exec_assistant.services import link_cards
from ui.post.media import decode
from ui.post.preview_parts import LinkView
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError
from ui.widgets.text import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from exec_assistant.services.link_cards import LinkCard
    from exec_assistant.services.workspace import Workspace
    from ui.tasks import Progress, Tasks

Found = tuple["LinkCard", "QImage | None"]
_WIDE = 1_120


def read_kept(ws: Workspace, url: str) -> Found | None:
    """The card as it was kept, with its picture decoded; for a worker."""
    card = link_cards.kept(ws, url)
    return None if card is None else (card, _picture(card))


def fetch(ws: Workspace, url: str, progress: Progress | None = None) -> Found:
    """Ask the site; for a worker.

    Raises:
        NetworkProblem: the site cannot be asked.
    """
    card = link_cards.fetch(ws, url, progress)
    return card, _picture(card)


def _picture(card: LinkCard) -> QImage | None:
    if not card.image:
        return None
    try:
        return decode(card.image, card.mime, _WIDE)
    except AppError:
        return None


class LinkPreview(QWidget):
    """Nothing is asked by itself: asking shows the site that somebody looks at the address."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ws: Workspace | None = None
        self._network = self._url = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.view = LinkView(self)
        self._row = QWidget(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self._site = Elided("", "label", "secondary", self._row)
        self.ask = Button(self.tr("Fetch the preview of the link"), "link", parent=self._row)
        self.ask.setToolTip(self.tr("Asks the site itself, which can see that somebody looks at this address."))
        self.ask.clicked.connect(self.fetch)
        row.addWidget(self._site, 1)
        row.addWidget(self.ask)
        self.error = InlineError(self)
        for widget in (self.view, self._row, self.error):
            column.addWidget(widget)
        self.hide()

    def show_link(self, ws: Workspace, network: str, url: str) -> None:
        """Show the card of an address as it was kept, else the way to ask for it; an empty address: nothing."""
        self._ws, self._network = ws, network
        self.setVisible(bool(url))
        if url == self._url:
            return
        self._url = url
        self.ask.setEnabled(True)
        self.view.show_card(None, None, network)
        self.error.hide()
        self._row.hide()
        if url:
            self._site.setText(url)
            self._tasks.run(read_kept, ws, url, then=lambda found: self._came(url, found), owner=self)

    def fetch(self) -> None:
        """Ask the site."""
        if self._ws is None or not self._url:
            return
        from ui.tasks import Progress

        url = self._url
        self.ask.setEnabled(False)
        self.error.hide()
        self._tasks.run(
            fetch,
            self._ws,
            url,
            then=lambda found: self._came(url, found),
            failed=lambda error: self._failed(url, error),
            lane="network",
            owner=self,
            progress=Progress(self),  # a window that closes does not wait for a slow site
        )

    def _came(self, url: str, found: Found | None) -> None:
        if url != self._url:
            return
        self.ask.setEnabled(True)
        self._row.setVisible(found is None)
        card, image = found or (None, None)
        self.view.show_card(card, image, self._network)

    def _failed(self, url: str, error: AppError) -> None:
        if url != self._url:
            return
        self.ask.setEnabled(True)
        self.error.tell(error)
