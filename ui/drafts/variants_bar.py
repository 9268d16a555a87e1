"""The tabs over the text: the source, then one for each account with its network, status and whether it follows."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from ui import i18n, icons
from ui.theme import Space, theme
from ui.widgets.buttons import IconButton
from ui.widgets.painted import PaintedButton
from ui.widgets.status import paint_status_glyph
from ui.widgets.text import Divider, draw_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence


HEIGHT = 38
_NAMES = (400, 150, 120, 96, 76, 60)
"""How much of each name is shown, the most that fits."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tab:
    """What a tab shows. ``over``: by how much its text is too long; the source has no network and no status.

    ``changed``: words left out of the source and words more, where the account has a text of its own.
    """

    account: str
    name: str
    network: str = ""
    status: str = ""
    follows: bool = False
    over: int = 0
    changed: tuple[int, int] | None = None


def changed_words(changed: tuple[int, int] | None) -> str:
    """What a text of its own says otherwise than the source, as words; empty where it says the same."""
    if not changed or not any(changed):
        return ""
    removed, added = changed
    said = [i18n.plural("Drafts", "%n word(s) less", removed) if removed else ""]
    said.append(i18n.plural("Drafts", "%n word(s) more", added) if added else "")
    return ", ".join(part for part in said if part)


def changed_figures(changed: tuple[int, int] | None) -> str:
    """The same as figures: −12 +3."""
    if not changed:
        return ""
    removed, added = changed
    return " ".join(
        part
        for part in (f"−{i18n.number(removed)}" if removed else "", f"+{i18n.number(added)}" if added else "")
        if part
    )


@dataclasses.dataclass(frozen=True, slots=True)
class AccountChoice:
    """An account in the menu that adds and removes accounts; one that is out can't be taken away."""

    account: str
    name: str
    network: str
    chosen: bool
    locked: bool


class _TabButton(PaintedButton):
    def __init__(self, tab: Tab, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.most = _NAMES[0]
        self.brief = 0
        """1: only that it differs, no figures; 2: no status either."""
        self.first = not tab.account
        self.tab = tab
        self.set_tab(tab)

    def set_tab(self, tab: Tab) -> None:
        """Show another state of the same tab."""
        self.tab = tab
        said = [tab.name]
        if tab.status:
            said.append(i18n.status_word(tab.status))
            said.append(
                i18n.translate("Drafts", "follows the source") if tab.follows else i18n.translate("Drafts", "own text")
            )
        if differs := changed_words(tab.changed):
            said.append(i18n.translate("Drafts", "differs from the source: {words}").format(words=differs))
        if tab.over:
            said.append(i18n.plural("Drafts", "%n character(s) too long", tab.over))
        self.setText(tab.name)
        self.setAccessibleName(", ".join(said))
        self.setToolTip(", ".join(said))
        self.updateGeometry()
        self.update()

    def width_with(self, name: int) -> int:
        """How wide it is with at most so many pixels of its name; 0: the mark only."""
        width = self._left() + Space.S
        if self.tab.network:
            width += 16 + 6
        if name or not self.tab.network:
            width += self._name_width(name) + 6
        if self.tab.status and self.brief < 2:
            width += 14
        if differs := self._differs():
            width += text_width(differs, "label", tabular=True) + 6
        if self.tab.over:
            width += text_width(self._over(), "label_strong", tabular=True) + 6
        return round(width) + 1

    def _name_width(self, most: int) -> float:
        width = text_width(self.tab.name, "strong")
        return min(width, float(most)) if self.tab.network else width

    def _left(self) -> float:
        """The first tab's word stands on the edge of the column, as the title and the text do."""
        return 0.0 if self.first else float(Space.S)

    def _differs(self) -> str:
        """How it differs in figures, or only that it does: half a figure would be another one."""
        figures = changed_figures(self.tab.changed)
        return "≠" if figures and self.brief else figures

    def _over(self) -> str:
        return f"−{i18n.number(self.tab.over)}"

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_with(self.most), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, tab = theme(), self.tab
        if self.hovered and not self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 4, 0, -4), 6, 6)
        ink = "text" if self.isChecked() else "secondary"
        x, middle = self._left(), self.height() / 2
        if tab.network:
            icons.paint(painter, icons.network_icon(tab.network), QRectF(x, round(middle) - 8, 16, 16), ink)
            x += 22
        if self.most or not tab.network:
            width = self._name_width(self.most)
            draw_text(painter, QRectF(x, 0, width + 1, self.height()), tab.name, using="strong", ink=ink)  # type: ignore[arg-type]
            x += width + 6
        if tab.status and self.brief < 2:
            paint_status_glyph(painter, QRectF(round(x), round(middle) - 7, 14, 14), tab.status)
            x += 20
        if differs := self._differs():
            place = QRectF(x, 0, self.width() - x, self.height())
            draw_text(painter, place, differs, using="label", ink="secondary", tabular=True)
            x += text_width(differs, "label", tabular=True) + 6
        if tab.over:
            place = QRectF(x, 0, self.width() - x, self.height())
            draw_text(painter, place, self._over(), using="label_strong", ink="danger", tabular=True)
        if self.isChecked():
            left = self._left()
            painter.fillRect(QRectF(left, self.height() - 2, self.width() - left - Space.S, 2), look.accent)


class VariantsBar(QWidget):
    """The tabs and, at their end, the choice of accounts.

    Signals:
        chosen: the account of the tab the person chose, empty for the source.
        account_toggled: an account, and whether the post is for it from now on.
    """

    chosen = Signal(str)
    account_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Texts of this post"))
        self._tabs: list[_TabButton] = []
        self._choices: tuple[AccountChoice, ...] = ()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self.add = IconButton("add", self.tr("Accounts"), self)
        self.add.clicked.connect(self._menu)
        self._row.insertWidget(0, self.add)
        self._line = Divider(self)
        self.setFixedHeight(HEIGHT + 1)
        # The tabs take the room there is: they never push the list or the properties aside.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def tabs(self) -> list[Tab]:
        """The tabs shown, in order."""
        return [button.tab for button in self._tabs]

    @property
    def current(self) -> str:
        """The account of the tab that is shown, empty for the source."""
        return next((button.tab.account for button in self._tabs if button.isChecked()), "")

    def show_tabs(self, tabs: Sequence[Tab], choices: Sequence[AccountChoice], current: str) -> None:
        """Show these; a tab that stays keeps its place and focus."""
        self._choices = tuple(choices)
        if [tab.account for tab in tabs] != [button.tab.account for button in self._tabs]:
            for old in self._tabs:
                self._group.removeButton(old)
                self._row.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._tabs = [_TabButton(tab, self) for tab in tabs]
            for number, button in enumerate(self._tabs):
                self._group.addButton(button)
                self._row.insertWidget(number, button)
                button.show()
        for button, tab in zip(self._tabs, tabs, strict=True):
            button.set_tab(tab)
            button.setChecked(tab.account == current)
        self.add.setVisible(bool(choices))
        self._fit()

    def step(self, steps: int) -> None:
        """Go to the next or an earlier tab, around the ends."""
        if self._tabs:
            at = next((number for number, button in enumerate(self._tabs) if button.isChecked()), 0)
            self._tabs[(at + steps) % len(self._tabs)].click()

    def _fit(self) -> None:
        """Names as long as there is room for, else marks only; at last no figures of what differs and no status."""
        room = self.width() - 40
        steps = [(name, 0) for name in (*_NAMES, 0)] + [(0, 1), (0, 2)]
        most, brief = next((step for step in steps if self._needed(*step) <= room), steps[-1])
        for button in self._tabs:
            button.most, button.brief = most, brief
            button.updateGeometry()
            button.update()

    def _needed(self, name: int, brief: int) -> int:
        for button in self._tabs:
            button.brief = brief
        return sum(button.width_with(name) + 2 for button in self._tabs)

    def _clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _TabButton):
            self.chosen.emit(button.tab.account)

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._choices:
            action = QAction(icons.icon(icons.network_icon(choice.network), "secondary", 16), choice.name, menu)
            action.setCheckable(True)
            action.setChecked(choice.chosen)
            action.setEnabled(not choice.locked)
            action.triggered.connect(
                lambda checked, account=choice.account: self.account_toggled.emit(account, checked)
            )
            menu.addAction(action)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    @override
    def resizeEvent(self, event: object) -> None:
        self._line.setGeometry(0, self.height() - 1, self.width(), 1)
        self._line.lower()
        self._fit()
