"""Rows of the screen: a person, a mandate, an account, a pillar or campaign."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.accounts import AccountKind
from exec_assistant.domain.people import Role
from exec_assistant.domain.time import from_iso
from ui import i18n, icons
from ui.i18n import QT_TRANSLATE_NOOP
from ui.session import role_word
from ui.theme import Size, Space, theme
from ui.widgets.buttons import IconButton
from ui.widgets.controls import Avatar, NetworkMark
from ui.widgets.text import Elided, Text, draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.accounts import Account
    from exec_assistant.services.mandates import MandateRow
    from exec_assistant.services.people import LabelRow, PersonRow
    from ui.people.reading import Everyone

_SPECIALITIES = {
    "legal": QT_TRANSLATE_NOOP("People", "legal"),
    "investor_relations": QT_TRANSLATE_NOOP("People", "investor relations"),
}
_STATES = {
    "active": (QT_TRANSLATE_NOOP("People", "In force"), "success"),
    "coming": (QT_TRANSLATE_NOOP("People", "To come"), "info"),
    "over": (QT_TRANSLATE_NOOP("People", "Over"), "secondary"),
    "ended": (QT_TRANSLATE_NOOP("People", "Ended"), "secondary"),
}


class Chip(QWidget):
    """A word on a soft ground, with an icon if it has one."""

    def __init__(self, text: str, icon: str = "", ink: str = "secondary", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._ink = text, icon, ink
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self._text, "label_strong")) + 18 + (18 if self._icon else 0), 22)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        soft = "sunken" if self._ink == "secondary" else f"{self._ink}_soft"
        painter.setBrush(theme().color(soft))
        painter.drawRoundedRect(QRectF(self.rect()), 11, 11)
        left = 9.0
        if self._icon:
            icons.paint(painter, self._icon, QRectF(left - 1, 4, 14, 14), self._ink)
            left += 18
        rect = QRectF(left, 0, self.width() - left, self.height())
        draw_text(painter, rect, self._text, using="label_strong", ink=theme().color(self._ink))


class ThingRow(QWidget):
    """A mark, a name over quiet words, chips, and icon buttons at the right."""

    def __init__(self, mark: QWidget | None, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        self._row.setSpacing(Space.M)
        self._said = [name, words]
        if mark is not None:
            self._row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addStretch(1)
        text.addWidget(Elided(name, "strong"))
        if words:
            text.addWidget(Elided(words, "body", "secondary"))
        text.addStretch(1)
        self._row.addLayout(text, 1)
        self.setMinimumHeight(56 if words else Size.ROW + Space.S)
        self.setAccessibleName(". ".join(part for part in self._said if part))

    def add_chip(self, text: str, icon: str = "", ink: str = "secondary") -> None:
        """Put a chip at the right."""
        self._row.addWidget(Chip(text, icon, ink, self), 0, Qt.AlignmentFlag.AlignVCenter)
        self._said.append(text)
        self.setAccessibleName(". ".join(part for part in self._said if part))

    def add_button(self, icon: str, name: str, run: Callable[[], object]) -> IconButton:
        """Put an icon button at the right end."""
        made = IconButton(icon, name, self)
        made.clicked.connect(lambda _checked=False: run())
        self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made


def person_row(person: PersonRow, everyone: Everyone, parent: QWidget) -> ThingRow:
    """A person with their role and their laptop."""
    words = role_word(person.role.value)
    if person.role is Role.READER and person.speciality:
        reads = _SPECIALITIES.get(person.speciality)
        words += " · " + (i18n.translate("People", reads) if reads else person.speciality)
    row = ThingRow(Avatar(person.name, 32, parent), person.name, words, parent)
    if person.person == everyone.me:
        row.add_chip(i18n.translate("People", "You"), ink="accent")
    if person.here:
        row.add_chip(i18n.translate("People", "This laptop"), "laptop")
    else:
        row.add_chip(i18n.translate("People", "Another laptop"), "laptop")
    return row


def mandate_words(mandate: MandateRow, everyone: Everyone) -> str:
    """For which accounts, and from when to when, as days of the workspace's zone, the last one included."""
    zone = ZoneInfo(everyone.zone)
    names = [
        f"{i18n.network_name(found.network)} {found.name}"
        for account in mandate.accounts
        if (found := everyone.account(account)) is not None
    ]
    which = ", ".join(names) if mandate.accounts else i18n.translate("People", "all accounts")
    begins = from_iso(mandate.begins).astimezone(zone).date()
    # It ends at the beginning of a day; the day before is the last one.
    last = (from_iso(mandate.ends).astimezone(zone) - timedelta(seconds=1)).date()
    return i18n.translate("People", "{accounts}, from {first} to {last}").format(
        accounts=which, first=i18n.day(begins), last=i18n.day(last)
    )


def mandate_row(mandate: MandateRow, everyone: Everyone, parent: QWidget) -> ThingRow:
    """A mandate and its state."""
    name = mandate.deputy_name
    row = ThingRow(Avatar(name, 32, parent), name, mandate_words(mandate, everyone), parent)
    word, ink = _STATES[mandate.state]
    row.add_chip(i18n.translate("People", word), ink=ink)
    return row


def how_published(account: Account, everyone: Everyone) -> str:
    """How an account is published and from which laptop."""
    if account.provider == "mastodon":
        how = i18n.translate("People", "Mastodon API, {server}").format(server=urlsplit(account.server).netloc)
    else:
        how = i18n.translate("People", "by hand")
    if account.publisher in everyone.here:
        owner = everyone.owner_of(account.publisher) if everyone.demo else ""
        where = (
            i18n.translate("People", "from {name}’s laptop").format(name=owner)
            if owner
            else i18n.translate("People", "from this laptop")
        )
    elif owner := everyone.owner_of(account.publisher):
        where = i18n.translate("People", "from {name}’s laptop").format(name=owner)
    else:
        where = i18n.translate("People", "from another laptop")
    return f"{how}, {where}"


def account_row(account: Account, everyone: Everyone, parent: QWidget) -> ThingRow:
    """An account: where, whose voice, and how it is published."""
    words = " · ".join((account.handle, how_published(account, everyone)))
    mark = NetworkMark(account.network.value, 20, parent)
    row = ThingRow(mark, f"{i18n.network_name(account.network)} – {account.name}", words, parent)
    official = account.kind is AccountKind.OFFICIAL
    row.add_chip(i18n.translate("People", "Official") if official else i18n.translate("People", "Personal"))
    return row


def label_row(label: LabelRow, parent: QWidget) -> ThingRow:
    """A pillar or a campaign."""
    return ThingRow(_Icon("pillar" if label.family == "pillar" else "campaign", parent), label.name, "", parent)


class _Icon(QWidget):
    """A quiet icon; the row says the word."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(18, 18)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self._name, QRectF(0, 0, 18, 18), "secondary")


class Quiet(QWidget):
    """A sentence where rows will be."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.addWidget(Text(text, "body", "secondary", wrap=True))
        self.setAccessibleName(text)
