"""What a person does with the words of the text that is open: threads, typography, emoji."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from exec_assistant.domain import threads
from exec_assistant.services import completion, editorial
from ui.drafts import document as doc
from ui.drafts.crop_sheet import CropSheet, cut
from ui.drafts.dictionary_sheet import DictionarySheet
from ui.drafts.document import SOURCE
from ui.drafts.emoji_picker import EmojiPicker
from ui.post.difference_view import DifferenceView
from ui.post.media import thumbnail
from ui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from exec_assistant.domain.posts import Document, Media
    from exec_assistant.services.workspace import Workspace
    from ui.drafts.crop_sheet import Part
    from ui.drafts.view import DraftsScreen

_SHOWN = 1_200
"""Width in pixels of the picture that is cut on screen; the cut itself is made in the original."""


class Writing(QObject):
    """Acts on the text of the tab that is shown."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self.screen = screen

    # --- threads ---

    def can_split(self) -> bool:
        """Whether the tab, or an account that follows the source, may be a thread."""
        return self.screen.opened is not None and self.screen.opened.writes and bool(self._splittable())

    def split(self, *, numbered: bool) -> None:
        """Break the text into messages that fit; from the source, for every account that it is too long for.

        The source stays whole: other networks follow it.
        """
        if self.screen.opened is None:
            return
        before = self.screen.editor.document
        work = functools.partial(_split, self.screen.context.ws, before, self._splittable(), numbered)
        self.screen.context.tasks.run(work, then=lambda after: self._split_now(before, after), owner=self)

    def insert_break(self) -> None:
        """Begin another message of the thread at the cursor."""
        edit = self.screen.editor.text
        cursor = edit.textCursor()
        cursor.beginEditBlock()
        before = "" if cursor.atBlockStart() else "\n\n"
        cursor.insertText(f"{before}{threads.BREAK}\n\n")
        cursor.endEditBlock()
        edit.setTextCursor(cursor)
        edit.ensureCursorVisible()

    def _splittable(self) -> list[str]:
        """The accounts to split for: the tab's own, or from the source those that follow it; threads only."""
        editor = self.screen.editor
        opened = self.screen.opened
        if opened is None:
            return []
        known = {account.account: account.network.value for account in opened.accounts}
        wanted = [editor.account] if editor.account != SOURCE else list(editor.accounts)
        return [one for one in wanted if known.get(one, "") in threads.NETWORKS and one not in opened.frozen]

    def _split_now(self, before: Document, after: Document) -> None:
        editor = self.screen.editor
        if self.screen.opened is None or editor.document is not before:
            return
        changed = [a for a in after.variants if doc.text_of(after, a) != doc.text_of(before, a)]
        if not changed:
            self.screen.context.shell.say(self.tr("The text fits as it is: nothing was split."))
            return
        if editor.account in changed and editor.writable:
            editor.replace_text(doc.text_of(after, editor.account))
            return
        editor.set_document(after)
        names = ", ".join(editor.name_of(account) for account in changed)
        if editor.account == SOURCE:
            editor.show_tab(changed[0])
        said = self.tr("Split into a thread: {accounts}").format(accounts=names)
        self.screen.context.shell.offer_undo(said, lambda: self._put_back(before, changed))

    def _put_back(self, before: Document, accounts: list[str]) -> None:
        editor = self.screen.editor
        document = editor.document
        for account in accounts:
            if account in document.variants and account in before.variants:
                document = doc.with_own_text(document, account, before.variants[account].text)
        editor.set_document(document)

    # --- typography ---

    def set_typography(self) -> None:
        """Show what French spaces, quotes and apostrophes would change, and do it when the person agrees."""
        if self.screen.opened is not None and self.screen.editor.writable:
            before = self.screen.editor.text.text()
            work = functools.partial(_typography, before)
            self.screen.context.tasks.run(work, then=lambda after: self._show_typography(before, after), owner=self)

    def _show_typography(self, before: str, after: str) -> None:
        if self.screen.editor.text.text() != before:
            return
        if after == before:
            self.screen.context.shell.say(self.tr("The typography is right already."))
            return
        sheet = Sheet(
            self.tr("French typography"),
            self.tr("Narrow no-break spaces, apostrophes and ordinals. Links, handles and hashtags stay as they are."),
            verb=self.tr("Apply"),
            leave=self.tr("Cancel"),
            width=680,
        )
        view = DifferenceView()
        view.show_difference(editorial.changed_words(before, after), nothing="")
        sheet.body.addWidget(view)
        sheet.accepted.connect(lambda: self._apply(sheet, before, after))
        self.screen.context.shell.present(sheet)

    def _apply(self, sheet: Sheet, before: str, after: str) -> None:
        if self.screen.editor.text.text() == before:
            self.screen.editor.replace_text(after)
        sheet.close_sheet()

    # --- emoji ---

    def pick_emoji(self) -> None:
        """Choose an emoji at the cursor, in the text or in the first comment."""
        edit = self.screen.editor.text
        picker = EmojiPicker(self.screen.context, edit)
        picker.chosen.connect(self._insert_emoji)
        picker.open_at(edit.viewport().mapToGlobal(edit.cursorRect().bottomLeft() + QPoint(0, 4)))

    def _insert_emoji(self, sign: str) -> None:
        editor = self.screen.editor
        editor.text.insertPlainText(sign)
        editor.text.setFocus()
        self.screen.context.tasks.run(completion.used_emoji, self.screen.context.ws, sign, lane="typing", owner=self)

    def show_dictionary(self) -> None:
        """Show the words of one's own, to take some out."""
        sheet = DictionarySheet(self.screen.context)
        sheet.changed.connect(self.screen.editor.spelling.look_again)
        self.screen.context.shell.present(sheet)

    # --- pictures ---

    def crop(self, sha256: str) -> None:
        """Show a picture of this tab to be cut."""
        editor = self.screen.editor
        medium = next((m for m in doc.media_of(editor.document, editor.account) if m.sha256 == sha256), None)
        if self.screen.opened is None or medium is None:
            return
        self.screen.context.tasks.run(
            thumbnail,
            self.screen.context.ws,
            medium,
            _SHOWN,
            then=lambda image: self._show_crop(editor.account, medium, image),
            failed=editor.error.tell,
            owner=self,
        )

    def _show_crop(self, account: str, medium: Media, image: QImage) -> None:
        sheet = CropSheet(image)
        sheet.accepted.connect(lambda: self._cut(account, medium, sheet.view.part))
        self.screen.context.shell.present(sheet)
        sheet.view.setFocus()

    def _cut(self, account: str, medium: Media, part: Part) -> None:
        post = self.screen.wanted
        self.screen.context.tasks.run(
            cut,
            self.screen.context.ws,
            medium,
            part,
            then=lambda made: self._cropped(post, account, medium, made),
            failed=self.screen.editor.error.tell,
            lane="write",
            owner=self,
        )

    def _cropped(self, post: str, account: str, medium: Media, made: Media) -> None:
        if self.screen.opened is None or self.screen.opened.post != post:
            return
        editor = self.screen.editor
        editor.replace_picture(account, medium.sha256, made)
        said = self.tr("The picture was cropped")
        self.screen.context.shell.offer_undo(said, lambda: self._uncrop(post, account, medium, made))

    def _uncrop(self, post: str, account: str, medium: Media, made: Media) -> None:
        if self.screen.opened is not None and self.screen.opened.post == post:
            self.screen.editor.replace_picture(account, made.sha256, medium)


def _typography(text: str) -> str:
    return editorial.with_french_typography(text)


def _split(ws: Workspace, document: Document, accounts: list[str], numbered: bool) -> Document:
    for account in accounts:
        text = doc.text_of(document, account)
        made = editorial.split_into_thread(ws, account, text, numbered=numbered)
        if made != text:
            document = doc.with_text(document, account, made)
    return document
