"""Publish by hand: the exact approved words to take along, the way to the network, and what became of it."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from exec_assistant.domain import threads
from exec_assistant.domain.errors import AppError
from ui import i18n
from ui.post.media import decode
from ui.post.reading_text import ReadingText
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import Card
from ui.widgets.sheet import Sheet
from ui.widgets.text import Elided, Text

if TYPE_CHECKING:
    from exec_assistant.services.publishing import MediaFile

TEXT_HEIGHT = 190
WIDTH = 600


@dataclasses.dataclass(frozen=True, slots=True)
class ByHand:
    """What is taken to the network. ``composer_url`` is empty where there is no page to open."""

    network: str
    account_name: str
    text: str
    first_comment: str = ""
    media: tuple[MediaFile, ...] = ()
    composer_url: str = ""


class ByHandSheet(Sheet):
    """The sheet of one publication by hand. It opens nothing and copies nothing by itself.

    Signals:
        posted: the address of the post that is out.
        not_posted: it was not posted.
    """

    posted = Signal(str)
    not_posted = Signal()

    def __init__(self, by_hand: ByHand) -> None:
        network = i18n.network_name(by_hand.network)
        title = i18n.translate("ByHand", "Publish by hand on {network}").format(network=network)
        words = i18n.translate("ByHand", "These are the approved words, verified a moment ago. Take them as they are.")
        super().__init__(
            title,
            words,
            verb=i18n.translate("ByHand", "It is posted"),
            leave=i18n.translate("ByHand", "Finish later"),
            width=WIDTH,
            stays=True,
        )
        self._of = by_hand
        self.body.addSpacing(Space.XS)
        self.body.addWidget(self._step(1, i18n.translate("ByHand", "Copy the text")))
        self.body.addWidget(self._text_card())
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addLayout(self._copiers())
        if by_hand.first_comment:
            row.addWidget(
                self._copier(i18n.translate("ByHand", "Copy the first comment"), by_hand.first_comment, "comment")
            )
        row.addStretch(1)
        self.body.addLayout(row)
        for number, medium in enumerate(by_hand.media, 1):
            self.body.addLayout(self._medium_row(number, medium))
        self.body.addSpacing(Space.XS)
        self.body.addWidget(
            self._step(
                2, i18n.translate("ByHand", "Post it on {network} as {account}").format(
                    network=network, account=by_hand.account_name
                )
            )
        )  # fmt: skip
        self.open = Button(
            i18n.translate("ByHand", "Open {network}").format(network=network), icon="external", parent=self.panel
        )
        self.open.clicked.connect(self._open)
        self.open.setVisible(bool(by_hand.composer_url))
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(Space.XS)
        self.body.addWidget(self._step(3, i18n.translate("ByHand", "Paste the address of the post")))
        self.address = QLineEdit(self.panel)
        self.address.setPlaceholderText("https://")
        self.address.setAccessibleName(i18n.translate("ByHand", "Address of the post"))
        self.address.textChanged.connect(self._check)
        self.body.addWidget(self.address)
        self.none = Button(i18n.translate("ByHand", "Not posted"), "danger", parent=self.panel)
        self.none.clicked.connect(self.not_posted)
        self.buttons.insertWidget(0, self.none)
        self.accepted.connect(self._confirm)
        self._check()

    def _step(self, number: int, words: str) -> QWidget:
        return Text(f"{number}.  {words}", "strong", "text", self.panel, wrap=True)

    def _text_card(self) -> QWidget:
        card = Card(self.panel, ground="surface", margin=Space.M)
        area = QScrollArea(card)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(i18n.translate("ByHand", "Approved text"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, Space.S, 0)
        self.text = ReadingText(i18n.translate("ByHand", "Approved text"), holder, role="body", line_height=1.45)
        column.addWidget(self.text)
        column.addStretch(1)
        area.setWidget(holder)
        for part in (area, area.viewport(), holder):
            part.setAutoFillBackground(False)
        self.text.show_text(self._of.text)
        area.setFixedHeight(TEXT_HEIGHT)
        card.body.addWidget(area)
        return card

    def _copiers(self) -> QGridLayout:
        """One button for the text, or one for each message of a thread, in the order in which they are posted."""
        grid = QGridLayout()
        grid.setSpacing(Space.S)
        parts = threads.parts(self._of.network, self._of.text)
        words = i18n.translate("ByHand", "Copy message {number} of {count}")
        if len(parts) == 1:
            words = i18n.translate("ByHand", "Copy the text")
        made = [self._copier(words.format(number=part.number, count=len(parts)), part.text, "copy") for part in parts]
        for at, button in enumerate(made):
            grid.addWidget(button, at // 3, at % 3)
        self.copy = made[0]
        return grid

    def _medium_row(self, number: int, medium: MediaFile) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        said = i18n.translate("ByHand", "Picture {number}").format(number=i18n.number(number))
        row.addWidget(Elided(f"{said} · {medium.alt}" if medium.alt else said, "body", "secondary", self.panel), 1)
        picture = Button(i18n.translate("ByHand", "Copy the picture"), icon="image", parent=self.panel)
        picture.clicked.connect(lambda _checked=False: self._copy_picture(medium, picture))
        row.addWidget(picture)
        if medium.alt:
            row.addWidget(self._copier(i18n.translate("ByHand", "Copy its description"), medium.alt, "text"))
        return row

    def _copier(self, verb: str, text: str, icon: str) -> Button:
        made = Button(verb, icon=icon, parent=self.panel)
        made.setMinimumSize(QSize(0, 28))

        def copy() -> None:
            QGuiApplication.clipboard().setText(text)
            made.setText(i18n.translate("ByHand", "Copied"))
            made.set_icon("check")

        made.clicked.connect(copy)
        return made

    def _copy_picture(self, medium: MediaFile, button: Button) -> None:
        try:
            QGuiApplication.clipboard().setImage(decode(medium.content, medium.mime, 0))
        except AppError as error:
            self.error.tell(error)
            return
        button.setText(i18n.translate("ByHand", "Copied"))
        button.set_icon("check")

    def _open(self) -> None:
        """Only here, and only because it was pressed, is anything opened outside this program."""
        url = QUrl(self._of.composer_url, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in {"https", "http"}:
            QDesktopServices.openUrl(url)

    def _check(self) -> None:
        if self.primary is not None:
            self.primary.setEnabled(bool(self.address.text().strip()))

    def _confirm(self) -> None:
        self.set_busy(True)
        self.posted.emit(self.address.text().strip())

    def set_busy(self, busy: bool) -> None:
        """Nothing can be pressed while it is written down."""
        for button in (self.primary, self.none):
            if button is not None:
                button.setEnabled(not busy)

    def tell_error(self, error: AppError) -> None:
        """It could not be written down; nothing typed is lost."""
        self.set_busy(False)
        self.error.tell(error)
