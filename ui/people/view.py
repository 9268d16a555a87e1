"""People and accounts: who is in the workspace, who may act for whom, where it speaks, and about what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from exec_assistant.domain.people import Role
from exec_assistant.services import mandates, people, publishing
from ui import i18n
from ui.actions.action import EXECUTIVES, Action
from ui.i18n import QT_TRANSLATE_NOOP
from ui.people.account_sheet import AddAccountSheet, EditAccountSheet, lose_words, some_titles
from ui.people.label_section import LabelSection, RenameSheet
from ui.people.mandate_sheet import MandateSheet
from ui.people.reading import Everyone, at_stake, everyone
from ui.people.rows import Quiet, account_row, mandate_row, mandate_words, person_row
from ui.preferences.sections import Column, Section
from ui.shell.screen import Screen
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.sheet import ask

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.accounts import Account
    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.mandates import MandateRow
    from exec_assistant.services.people import LabelRow
    from exec_assistant.services.workspace import Workspace
    from ui.people.account_sheet import EditedAccount, NewAccount
    from ui.people.mandate_sheet import NewMandate
    from ui.shell.context import Context
    from ui.widgets.sheet import Sheet

_SHOWN = frozenset({"people", "accounts", "labels", "workspace", "everything", "me"})


class PeopleScreen(Screen):
    """One column: people, mandates, accounts, pillars and campaigns."""

    name = "people"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, i18n.translate("Rooms", "People and accounts"), parent)
        self._found: Everyone | None = None
        self._asked_for = ""
        self.add_account = Button(self.tr("Add an account"), "primary", "add", self, keys="N")
        self.add_account.clicked.connect(lambda _checked=False: self.begin_account())
        self.header.set_primary(self.add_account)
        column = Column(self, width=820)
        self.people = Section(self.tr("People"), parent=self)
        self.mandates = Section(
            self.tr("Mandates"), self.tr("A mandate lets a deputy approve for the executive, for a time."), self
        )
        self.give = Button(self.tr("Give a mandate…"), "secondary", "key", self)
        self.give.clicked.connect(lambda _checked=False: self.begin_mandate())
        self.mandates.add_tool(self.give)
        self.accounts = Section(self.tr("Accounts"), parent=self)
        for section in (self.people, self.accounts, self.mandates):
            column.add(section)
        self.pillars = LabelSection(
            self.tr("Pillars"), self.tr("What the voice is about."), self.tr("New pillar"), self.tr("None yet."), self
        )
        self.campaigns = LabelSection(
            self.tr("Campaigns"),
            self.tr("What goes together for a time."),
            self.tr("New campaign"),
            self.tr("None yet."),
            self,
        )
        pair = QHBoxLayout()
        pair.setSpacing(Space.XL)
        for family, section in (("pillar", self.pillars), ("campaign", self.campaigns)):
            side = QVBoxLayout()
            side.addWidget(section)
            side.addStretch(1)
            pair.addLayout(side, 1)
            section.add.connect(partial(self._do, people.add_label, family))
            section.rename.connect(self._rename)
            section.remove.connect(lambda label: self._do(people.remove_label, label.label))
        column.column.addLayout(pair)
        column.finish()
        self.column = column
        self.body.addWidget(column)
        self._add_actions()

    def _add_actions(self) -> None:
        self.context.actions.add(
            Action(
                "people.add_account",
                QT_TRANSLATE_NOOP("Actions", "Add an account"),
                self.begin_account,
                ("N",),
                where=self.name,
                icon="add",
            ),
            Action(
                "people.give_mandate",
                QT_TRANSLATE_NOOP("Actions", "Give a mandate"),
                self.begin_mandate,
                ("M",),
                where=self.name,
                icon="key",
                enabled=self._may_give,
                roles=EXECUTIVES,
            ),
        )

    # --- showing ---

    @override
    def refresh(self) -> None:
        self.context.tasks.run(everyone, self.context.ws, then=self._show)

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.families & _SHOWN)

    @override
    def open_object(self, object_id: str) -> None:
        """Open an account, where its access is given (from a publication that the network refused)."""
        self._asked_for = object_id
        if self._found is not None:
            self._open_asked(self._found)

    def _open_asked(self, found: Everyone) -> None:
        asked, self._asked_for = self._asked_for, ""
        for account in found.accounts:
            if account.account == asked:
                self._edit(account)

    @override
    def first_focus(self) -> QWidget:
        return self.add_account

    def _show(self, found: Everyone) -> None:
        self._found = found
        held = self._held_focus()
        self.people.clear()
        for person in found.people:
            self.people.add_row(person_row(person, found, self.people.card))
        self._show_mandates(found)
        self.accounts.clear()
        if not found.accounts:
            self.accounts.add_row(
                Quiet(
                    self.tr("The accounts you speak from will be here: LinkedIn, Mastodon, a newsletter…"),
                    self.accounts.card,
                )
            )
        for account in found.accounts:
            row = account_row(account, found, self.accounts.card)
            named = f"{i18n.network_name(account.network)} {account.name}"
            row.add_button("edit", self.tr("Edit {name}").format(name=named), partial(self._edit, account))
            row.add_button("trash", self.tr("Remove {name}").format(name=named), partial(self._remove, account))
            self.accounts.add_row(row)
        self.pillars.show_labels(found.pillars)
        self.campaigns.show_labels(found.campaigns)
        if self._asked_for:
            self._open_asked(found)
        if held and self.isVisible():
            self.add_account.setFocus()

    def _held_focus(self) -> bool:
        """Whether the keyboard is on a row that is about to be made anew."""
        focus = self.window().focusWidget()
        cards = (self.accounts.card, self.mandates.card, self.pillars.card, self.campaigns.card)
        return focus is not None and any(card.isAncestorOf(focus) for card in cards)

    def _show_mandates(self, found: Everyone) -> None:
        self.mandates.clear()
        self.give.setVisible(self._may_give())
        if not found.mandates:
            deputies = any(person.role is Role.DEPUTY for person in found.people)
            said = self.tr("None yet.") if deputies else self.tr("There is no deputy in this workspace yet.")
            self.mandates.add_row(Quiet(said, self.mandates.card))
        for mandate in found.mandates:
            row = mandate_row(mandate, found, self.mandates.card)
            if mandate.state in ("active", "coming") and found.role is Role.EXECUTIVE:
                row.add_button(
                    "reject",
                    self.tr("End the mandate of {name}").format(name=mandate.deputy_name),
                    partial(self._end, mandate),
                )
            self.mandates.add_row(row)

    def _may_give(self) -> bool:
        found = self._found
        return (
            found is not None
            and found.role is Role.EXECUTIVE
            and any(person.role is Role.DEPUTY for person in found.people)
        )

    # --- doing ---

    def _do(
        self,
        fn: Callable[..., Changes],
        *args: object,
        sheet: Sheet | None = None,
        network: bool = False,
        **kwargs: object,
    ) -> None:
        """Do one thing off the window's thread; an error stands in the sheet it came from, which closes when done."""

        def done(changes: Changes) -> None:
            if sheet is not None:
                sheet.close_sheet()
            self._offer_undo(changes)
            if network and changes.undo is None:
                self.context.shell.say(self.tr("The new access token is kept."))

        def failed(error: AppError) -> None:
            if sheet is None:
                self.context.shell.tell_error(error)
                return
            if isinstance(sheet, AddAccountSheet | EditAccountSheet):
                sheet.set_busy(False)
            sheet.error.tell(error)

        self.context.tasks.run(
            partial(fn, self.context.ws, *args, **kwargs),
            lane="network" if network else "write",
            owner=sheet or self,
            then=done,
            failed=failed,
        )

    def _offer_undo(self, changes: Changes) -> None:
        self.context.shell.offer_changes(changes)

    # --- accounts ---

    def begin_account(self) -> None:
        """Open the sheet of a new account."""
        sheet = AddAccountSheet()
        sheet.accepted.connect(lambda: self._add(sheet))
        self.context.shell.present(sheet)

    def _add(self, sheet: AddAccountSheet) -> None:
        value: NewAccount = sheet.value
        sheet.set_busy(True)
        if value.connects:
            self._do(_connect, value, sheet=sheet, network=True)
            return
        self._do(_add_by_hand, value, sheet=sheet)

    def _edit(self, account: Account) -> None:
        self.context.tasks.run(
            at_stake, self.context.ws, account.account, owner=self, then=lambda lost: self._open_edit(account, lost)
        )

    def _open_edit(self, account: Account, lost: list[str]) -> None:
        if self._found is None:
            return
        sheet = EditAccountSheet(account, self._found, lost)
        sheet.accepted.connect(lambda: self._save(sheet))
        self.context.shell.present(sheet)

    def _save(self, sheet: EditAccountSheet) -> None:
        value: EditedAccount = sheet.value
        sheet.set_busy(True)
        self._do(_keep_edited, value, sheet=sheet, network=bool(value.token))

    def _remove(self, account: Account) -> None:
        self.context.tasks.run(
            at_stake, self.context.ws, account.account, owner=self, then=lambda lost: self._ask_remove(account, lost)
        )

    def _ask_remove(self, account: Account, lost: list[str]) -> None:
        if not lost:
            # Nothing hangs on it, and it can be undone: nothing to ask.
            self._do(people.remove_account, account.account)
            return
        said = self.tr("%n approved post(s) for it will not go out:", "", len(lost))
        sheet = ask(
            self.tr("Remove {name}?").format(name=f"{i18n.network_name(account.network)} {account.name}"),
            f"{said} {some_titles(lost)} " + self.tr("Posts and results stay, and you can undo it."),
            verb=self.tr("Remove"),
            leave=self.tr("Keep it"),
            danger=True,
            then=lambda: self._do(people.remove_account, account.account),
        )
        self.context.shell.present(sheet)

    # --- mandates ---

    def begin_mandate(self) -> None:
        """Open the sheet of a new mandate."""
        if self._found is None or not self._may_give():
            return
        today = self.context.ws.clock.now().astimezone(ZoneInfo(self._found.zone)).date()
        sheet = MandateSheet(self._found, today)
        sheet.accepted.connect(lambda: self._grant(sheet))
        self.context.shell.present(sheet)

    def _grant(self, sheet: MandateSheet) -> None:
        value: NewMandate = sheet.value
        self._do(
            people.grant_mandate,
            value.deputy,
            sheet=sheet,
            accounts=value.accounts,
            begins=value.begins,
            ends=value.ends,
        )

    def _end(self, mandate: MandateRow) -> None:
        self.context.tasks.run(
            mandates.approved_under,
            self.context.ws,
            mandate.mandate,
            owner=self,
            then=lambda lost: self._ask_end(mandate, lost),
        )

    def _ask_end(self, mandate: MandateRow, lost: list[str]) -> None:
        if self._found is None:
            return
        said = [mandate_words(mandate, self._found) + ".", self.tr("This can’t be undone; you can give a new one.")]
        if lost:
            said.insert(1, lose_words(lost))
        sheet = ask(
            self.tr("End the mandate of {name}?").format(name=mandate.deputy_name),
            " ".join(said),
            verb=self.tr("End it"),
            leave=self.tr("Keep it"),
            danger=True,
            then=lambda: self._do(mandates.end_mandate, mandate.mandate),
        )
        self.context.shell.present(sheet)

    # --- labels ---

    def _rename(self, label: LabelRow) -> None:
        sheet = RenameSheet(label.name)
        sheet.accepted.connect(lambda: self._do(people.rename_label, label.label, sheet.field.text().strip()))
        self.context.shell.present(sheet)


def _add_by_hand(ws: Workspace, value: NewAccount) -> Changes:
    return people.add_account(ws, network=value.network, handle=value.handle, name=value.name, kind=value.kind)


def _connect(ws: Workspace, value: NewAccount) -> Changes:
    return publishing.connect_mastodon(ws, value.server, value.token, kind=value.kind)


def _keep_edited(ws: Workspace, value: EditedAccount) -> Changes:
    """A new token is proven with the server before it replaces the old one; then the other changes."""
    if value.token:
        publishing.connect_mastodon(ws, value.server, value.token)
    return people.edit_account(ws, value.account, value.fields)
