"""Templates in the drafts room: keeping the open post as one, beginning from one, naming and removing them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from ui import i18n
from ui.actions.action import Action
from ui.drafts.filling import Filling
from ui.drafts.template_sheets import KeepSheet, TemplatesSheet
from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from exec_assistant.services.templates import TemplateRow
    from ui.drafts.reading import Choices
    from ui.drafts.view import DraftsScreen

WHERE = "drafts"
NEW_FROM = QT_TRANSLATE_NOOP("Actions", "New from “{name}”")


class Templating(QObject):
    """Knows the templates there are; each is in the palette as an action of its own."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._rows: tuple[TemplateRow, ...] = ()
        self._networks: dict[str, str] = {}
        self._sheet: TemplatesSheet | None = None
        self.filling = Filling(screen)
        screen.listing.choices_read.connect(self._take)

    def choose(self) -> None:
        """Ask which template to begin from."""
        sheet = TemplatesSheet(self._rows, self._networks)
        sheet.begun.connect(self._screen.deeds.begin_from)
        sheet.renamed.connect(
            lambda template, name: self._screen.deeds.rename_template(template, name, sheet.error.tell)
        )
        sheet.removed.connect(self._screen.deeds.remove_template)
        self._sheet = sheet
        self._screen.context.shell.present(sheet)

    def keep(self) -> None:
        """Ask for a name and keep the open post as a template, as it is typed now."""
        screen, opened = self._screen, self._screen.opened
        if opened is None:
            return
        post = opened.post
        sheet = KeepSheet(screen.editor.title.text().strip() or opened.detail.row.shown_title)
        sheet.named.connect(
            lambda name: screen.autosave.save(
                lambda: screen.deeds.keep_template(post, name, then=sheet.close_sheet, failed=sheet.error.tell)
            )
        )
        screen.context.shell.present(sheet)

    def _take(self, choices: Choices) -> None:
        self._networks = {account.account: account.network.value for account in choices.accounts}
        if choices.templates != self._rows:
            self._rows = choices.templates
            self._offer()
        if self._sheet is not None and Shiboken.isValid(self._sheet):
            self._sheet.show_rows(self._rows)

    def _offer(self) -> None:
        """An action for each template, so that the palette finds it by its name."""
        actions = self._screen.context.actions
        actions.remove([action.id for action in actions.here(WHERE) if action.id.startswith("drafts.template.")])

        def writes() -> bool:
            return self._screen.context.ws.me.role.value != "reader"

        actions.add(
            *(
                Action(
                    f"drafts.template.{row.template}",
                    i18n.translate("Actions", NEW_FROM).format(name=row.name),
                    lambda template=row.template: self._screen.deeds.begin_from(template),  # type: ignore[misc]
                    (),
                    WHERE,
                    writes,
                    "file",
                )
                for row in self._rows
            )
        )
