"""Sheets for an account: add one, edit one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from exec_assistant.domain.accounts import AccountKind, Network
from ui import i18n, icons
from ui.preferences.sections import Labelled
from ui.theme import Size, Space
from ui.widgets.controls import Segmented
from ui.widgets.sheet import Sheet
from ui.widgets.text import Text

if TYPE_CHECKING:
    from exec_assistant.domain.accounts import Account
    from ui.people.reading import Everyone

MANUAL, MASTODON = "manual", "mastodon"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What a person told of a new account. With a token, handle and name come from the server."""

    network: str
    handle: str
    name: str
    kind: str
    server: str = ""
    token: str = ""

    @property
    def connects(self) -> bool:
        """Whether the app publishes by itself."""
        return bool(self.token)


@dataclass(frozen=True, slots=True)
class EditedAccount:
    """What changes about an account; a token only when a new one was given."""

    account: str
    fields: dict[str, str]
    server: str = ""
    token: str = ""


def _line(parent: QWidget, text: str = "", placeholder: str = "", *, secret: bool = False) -> QLineEdit:
    made = QLineEdit(text, parent)
    made.setPlaceholderText(placeholder)
    made.setMinimumHeight(Size.CONTROL)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _how_to_get_a_token() -> str:
    return i18n.translate(
        "AccountSheet",
        "On your server: Preferences, Development, New application, with the rights “read” and “write”; "
        "then copy “Your access token”. It is kept in this laptop’s keyring and nowhere else.",
    )


class AddAccountSheet(Sheet):
    """Asks for a network and what the account is called there; for Mastodon also how it is published."""

    def __init__(self) -> None:
        super().__init__(
            i18n.translate("AccountSheet", "Add an account"),
            verb=i18n.translate("AccountSheet", "Add"),
            leave=i18n.translate("AccountSheet", "Cancel"),
            stays=True,
            width=500,
        )
        self.body.setSpacing(Space.M)
        self.network = QComboBox(self.panel)
        self.network.setMinimumHeight(Size.CONTROL)
        self.network.setIconSize(QSize(16, 16))
        for network in Network:
            name = self.tr("Another network") if network is Network.OTHER else i18n.network_name(network.value)
            self.network.addItem(icons.icon(icons.network_icon(network.value), "secondary", 16), name, network.value)
        self.body.addWidget(Labelled(self.tr("Network"), self.network, parent=self.panel))
        self.how = Segmented(
            [(MANUAL, self.tr("By hand"), "person"), (MASTODON, self.tr("By the app"), "send")],
            self.tr("How it is published"),
            self.panel,
        )
        self._how = Labelled(self.tr("How it is published"), self.how, parent=self.panel)
        self.body.addWidget(self._how)
        self.by_hand = Text(
            self.tr("At its time the app reminds you, copies the approved words and opens the network; you publish."),
            "label",
            "secondary",
            wrap=True,
        )
        self.body.addWidget(self.by_hand)
        self.server = _line(self.panel, "", "https://mastodon.social")
        self._server = Labelled(self.tr("Server address"), self.server, parent=self.panel)
        self.token = _line(self.panel, secret=True)
        self._token = Labelled(self.tr("Access token"), self.token, _how_to_get_a_token(), self.panel)
        self.handle = _line(self.panel)
        self._handle = Labelled(self.tr("Name on the network"), self.handle, parent=self.panel)
        self.name = _line(self.panel)
        self._name = Labelled(self.tr("Name shown here"), self.name, parent=self.panel)
        for field in (self._server, self._token, self._handle, self._name):
            self.body.addWidget(field)
        self.kind = Segmented(
            [
                (AccountKind.PERSONAL.value, self.tr("Personal")),
                (AccountKind.OFFICIAL.value, self.tr("Official")),
            ],
            self.tr("Whose voice"),
            self.panel,
        )
        self._kind = Labelled(
            self.tr("Whose voice"), self.kind, self.tr("The executive’s own, or the organisation’s."), self.panel
        )
        self.body.addWidget(self._kind)
        self.network.currentIndexChanged.connect(lambda _index: self._check())
        self.how.chosen.connect(lambda _how: self._check())
        for line in (self.server, self.token, self.handle):
            line.textChanged.connect(lambda _text: self._check())
        self._busy = False
        self._check()

    @property
    def value(self) -> NewAccount:
        """What was told."""
        connects = self._connects
        return NewAccount(
            network=str(self.network.currentData()),
            handle=self.handle.text().strip(),
            name=self.name.text().strip(),
            kind=self.kind.value,
            server=self.server.text().strip() if connects else "",
            token=self.token.text().strip() if connects else "",
        )

    @property
    def _connects(self) -> bool:
        return self.network.currentData() == Network.MASTODON.value and self.how.value == MASTODON

    def set_busy(self, busy: bool) -> None:
        """While the server is asked."""
        self._busy = busy
        if self.primary is not None:
            self.primary.setText(self.tr("Asking the server…") if busy else self.tr("Add"))
        if busy:
            self.error.hide()
        self._check()

    def _check(self) -> None:
        mastodon = self.network.currentData() == Network.MASTODON.value
        connects = self._connects
        self._how.setVisible(mastodon)
        self.by_hand.setVisible(not connects)
        for field in (self._server, self._token):
            field.setVisible(connects)
        for field in (self._handle, self._name):
            field.setVisible(not connects)
        self.handle.setPlaceholderText(_example_of(str(self.network.currentData())))
        if self.primary is not None:
            told = self.server.text().strip() and self.token.text().strip() if connects else self.handle.text().strip()
            self.primary.setEnabled(bool(told) and not self._busy)


def _example_of(network: str) -> str:
    return {
        "linkedin": "linkedin.com/in/…", "mastodon": "@name@server", "bluesky": "@name.bsky.social",
        "wordpress": "https://…", "newsletter": "https://…", "other": "",
    }.get(network, "@name")  # fmt: skip


class EditAccountSheet(Sheet):
    """Changes an account; says which approvals its other name on the network would cost."""

    def __init__(self, account: Account, everyone: Everyone, at_stake: list[str]) -> None:
        super().__init__(
            i18n.translate("AccountSheet", "{network} account").format(network=i18n.network_name(account.network)),
            verb=i18n.translate("AccountSheet", "Save"),
            leave=i18n.translate("AccountSheet", "Cancel"),
            stays=True,
            width=500,
        )
        self._account, self._everyone, self._at_stake = account, everyone, at_stake
        self._busy = False
        self.body.setSpacing(Space.M)
        self.name = _line(self.panel, account.name)
        self.body.addWidget(Labelled(self.tr("Name shown here"), self.name, parent=self.panel))
        self.handle = _line(self.panel, account.handle)
        self.server = _line(self.panel, account.server)
        self.token = _line(self.panel, "", self.tr("unchanged"), secret=True)
        if account.provider == MASTODON:
            self.handle.setReadOnly(True)
            self.server.setReadOnly(True)
        self.body.addWidget(Labelled(self.tr("Name on the network"), self.handle, parent=self.panel))
        if account.provider == MASTODON:
            self.body.addWidget(Labelled(self.tr("Server address"), self.server, parent=self.panel))
            self.body.addWidget(Labelled(self.tr("New access token"), self.token, _how_to_get_a_token(), self.panel))
        else:
            self.server.hide()
            self.token.hide()
        self.mine = QCheckBox(self.tr("Publish from this laptop from now on"), self.panel)
        self.mine.setVisible(account.publisher != everyone.device)
        self.body.addWidget(self.mine)
        self.cost = Text("", "body", "warning", wrap=True)
        self.body.addWidget(self.cost)
        for line in (self.name, self.handle):
            line.textChanged.connect(lambda _text: self._check())
        self.token.textChanged.connect(lambda _text: self._check())
        self.mine.toggled.connect(lambda _on: self._check())
        self._check()

    @property
    def value(self) -> EditedAccount:
        """What changes."""
        fields = {
            name: text
            for name, text in (("name", self.name.text().strip()), ("handle", self.handle.text().strip()))
            if text != getattr(self._account, name)
        }
        if self.mine.isChecked():
            fields["publisher"] = self._everyone.device
        return EditedAccount(self._account.account, fields, self._account.server, self.token.text().strip())

    def set_busy(self, busy: bool) -> None:
        """While the server is asked."""
        self._busy = busy
        if busy:
            self.error.hide()
        self._check()

    def _check(self) -> None:
        value = self.value
        voids = self._at_stake and ("handle" in value.fields or "publisher" in value.fields)
        self.cost.setVisible(bool(voids))
        if voids:
            self.cost.setText(lose_words(self._at_stake))
        if self.primary is not None:
            told = bool(self.name.text().strip() and self.handle.text().strip())
            self.primary.setEnabled(told and bool(value.fields or value.token) and not self._busy)


def lose_words(titles: list[str]) -> str:
    """Which posts lose their approval, the first few by title."""
    said = i18n.plural("AccountSheet", "%n approved post(s) will need another approval:", len(titles))
    return f"{said} {some_titles(titles)}"


def some_titles(titles: list[str], most: int = 4) -> str:
    """The first titles, quoted, and how many more."""
    shown = ", ".join(i18n.translate("AccountSheet", "“{title}”").format(title=title) for title in titles[:most])
    more = len(titles) - most
    return f"{shown}, {i18n.plural('AccountSheet', 'and %n more', more)}." if more > 0 else f"{shown}."
