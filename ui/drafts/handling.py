"""What a person does in the drafts room with the post that is open: the ways from a key or a button to a use case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from exec_assistant.domain.posts import variant_content
from exec_assistant.domain.statuses import Action, allowed
from exec_assistant.domain.templates import placeholders
from exec_assistant.services import editorial, posts, queue, versions
from ui import i18n
from ui.actions.action import shown_keys
from ui.drafts import document as doc
from ui.drafts.document import SOURCE
from ui.drafts.media_strip import take_in, take_in_image
from ui.drafts.plan_sheet import PlanSheet
from ui.drafts.reading import read_reports
from ui.drafts.reading_sheets import preview_sheet, source_sheet
from ui.drafts.versions_sheet import VersionsSheet
from ui.post.safe_text import find_quote

if TYPE_CHECKING:
    from exec_assistant.domain.posts import Document, Media
    from exec_assistant.services.versions import Version
    from ui.drafts.reading import VariantReport
    from ui.drafts.view import DraftsScreen
    from ui.post.comments import CommentDraft


class Handling(QObject):
    """Acts on the post that is open on a screen."""

    def __init__(self, screen: DraftsScreen) -> None:
        super().__init__(screen)
        self.screen = screen

    def can_submit(self) -> bool:
        """Whether a variant of the open post can be submitted (or approved, as one's own)."""
        opened = self.screen.opened
        if opened is None or not opened.writes or opened.versions or not self.screen.editor.accounts:
            return False
        wanted = {"draft", "changes_requested", "rejected"} | ({"in_review"} if opened.spontaneous else set())
        known = {row.account for row in opened.detail.row.variants}
        new = any(account not in known for account in self.screen.editor.accounts)
        return new or any(row.status.value in wanted for row in opened.detail.row.variants)

    def can_plan(self) -> bool:
        """Whether a variant of the open post can be planned."""
        rows = self.screen.opened.detail.row.variants if self.screen.opened else ()
        return any(allowed(row.status, Action.PLAN) for row in rows)

    def submit_now(self, *, approving: bool = True) -> None:
        """Save what is typed and submit it, or approve what is one's own; a text its network would refuse is shown."""
        if self.screen.opened is None:
            return
        post = self.screen.opened.post
        self.screen.editor.error.hide()
        self.screen.context.tasks.run(
            read_reports,
            self.screen.context.ws,
            0,
            self.screen.editor.document,
            then=lambda found: self._submit_checked(post, found, approving=approving),
            owner=self,
        )

    def _submit_checked(self, post: str, found: tuple[int, dict[str, VariantReport]], *, approving: bool) -> None:
        if self.screen.opened is None or self.screen.opened.post != post:
            return
        own = approving and self.screen.opened.spontaneous
        for account, checked in found[1].items():
            stops = [finding for finding in checked.report.findings if finding.severity == "block"]
            if stops and account not in self.screen.opened.frozen:
                self.screen.boarding.leave()
                self.screen.editor.show_tab(account)
                said = stops[0].message
                words = i18n.message(said.template, dict(said.params))
                self.screen.editor.error.say(words, self.tr("Nothing was submitted."))
                return
        if self._left_to_fill():
            return
        self.screen.titles.save()
        # It is out of one's hands now: letters typed next are keys (Z takes it back), not a new version of it.
        self.screen.boarding.focus()
        self.screen.autosave.save(
            lambda: self.screen.deeds.approve_own(post) if own else self.screen.deeds.submit(post)
        )

    def _left_to_fill(self) -> bool:
        """Whether a text begun from a template still has a place to fill in; then it is shown and said."""
        opened, editor = self.screen.opened, self.screen.editor
        if opened is None or not opened.detail.from_template:
            return False
        for account in editor.document.variants:
            left = placeholders(doc.text_of(editor.document, account))
            if left and account not in opened.frozen:
                self.screen.boarding.leave()
                follows = doc.follows(editor.document, account)
                editor.show_tab(SOURCE if follows else account)
                editor.text.select_passage((left[0].start, left[0].end))
                words = self.tr("“[{place}]” is still to be filled in.").format(place=left[0].words)
                editor.error.say(words, self.tr("Nothing was submitted."))
                return True
        return False

    def can_take_back(self) -> bool:
        """Whether a variant of the open post is in review and I write."""
        opened = self.screen.opened
        return (
            opened is not None
            and opened.writes
            and any(row.status.value == "in_review" for row in opened.detail.row.variants)
        )

    def take_back(self) -> None:
        """Take the submission of the open post back; what is typed meanwhile is saved first."""
        if self.screen.opened is not None:
            post = self.screen.opened.post
            self.screen.autosave.save(lambda: self.screen.deeds.take_back(post))

    def plan(self) -> None:
        """Ask when the post is to go out."""
        if self.screen.opened is None:
            return
        post = self.screen.opened.post
        sheet = PlanSheet(self.screen.context, self.screen.opened)
        sheet.planned.connect(lambda wall: self.screen.autosave.save(lambda: self.screen.deeds.plan(post, wall)))
        self.screen.context.shell.present(sheet)

    def with_saved(self, run: str) -> None:
        """Save what is typed, then duplicate or discard the post."""
        if self.screen.opened is not None:
            post = self.screen.opened.post
            work = self.screen.deeds.duplicate if run == "duplicate" else self.screen.deeds.discard
            self.screen.autosave.save(lambda: work(post))

    def change(self, field: str, value: object) -> None:
        """Change one detail of the post."""
        if self.screen.opened is not None:
            self.screen.deeds.change(self.screen.opened.post, field, value)

    def settle(self, document: Document) -> None:
        """Let one document stand where there were two versions."""
        if self.screen.opened is not None:
            self.screen.deeds.settle(self.screen.opened.post, document)

    def do_verb(self, verb: str) -> None:
        """Do what the notice over the text offers."""
        if self.screen.opened is None:
            return
        if verb == "duplicate":
            self.with_saved("duplicate")
        elif verb == "drop_restored":
            self.screen.editor.settle_restored()
            self.screen.editor.set_document(self.screen.opened.detail.document)
        elif verb == "origin":
            self.screen.open_object(self.screen.opened.detail.origin)
        elif verb == "approved_text":
            self._put_approved_back()

    def _put_approved_back(self) -> None:
        rows = [row for row in self.screen.opened.detail.row.variants if row.voided] if self.screen.opened else []
        account = (
            self.screen.editor.account if self.screen.editor.account != SOURCE else next((r.account for r in rows), "")
        )
        if account:
            self.screen.context.tasks.run(
                queue.approved_text, self.screen.context.ws, self.screen.wanted, account, then=self._approved_text
            )

    def _approved_text(self, text: str | None) -> None:
        if text is not None:
            self.screen.editor.replace_text(text)

    def set_typography(self) -> None:
        """Give the text of this tab French spaces, quotes and apostrophes."""
        if self.screen.opened is not None and self.screen.editor.writable:
            self.screen.context.tasks.run(
                editorial.with_french_typography, self.screen.editor.text.text(), then=self.screen.editor.replace_text
            )

    def say_why_not(self) -> None:
        """Someone types into a text that cannot be edited: say what would make it possible."""
        editor = self.screen.editor
        if editor.detach.isVisible():
            words = self.tr("This text follows the source. {verb}: {keys}").format(
                verb=editor.detach.text(), keys=" ".join(shown_keys("Ctrl+Shift+E"))
            )
            self.screen.context.shell.say(words)

    # --- comments and history ---

    def comment_field_has_keyboard(self) -> bool:
        """Whether a comment is being written."""
        return self.screen.window().focusWidget() is self.screen.inspector.comments.field

    def send_comment(self, draft: CommentDraft) -> None:
        """Send what was written in the comments."""
        panel = self.screen.inspector.comments
        if self.screen.opened is not None:
            post = self.screen.opened.post
            self.screen.deeds.comment(post, draft, then=lambda: panel.sent(post), failed=panel.tell_error)

    def comment(self) -> None:
        """Write a comment on the post, or on the passage that is selected."""
        self.screen.placing.show_inspector(True)
        self.screen.inspector.show_part("comments")
        self.screen.inspector.comments.begin(quote=self.screen.editor.text.passage())

    def passage(self, passage: str) -> None:
        """A passage was selected: it is what the next comment is about."""
        if self.screen.inspector.part == "comments" and passage:
            self.screen.inspector.comments.set_quote(passage)

    def show_quote(self, quote: str) -> None:
        """Show the passage a comment is about."""
        for account in (self.screen.editor.account, SOURCE, *self.screen.editor.document.variants):
            span = find_quote(doc.text_of(self.screen.editor.document, account), quote)
            if span is not None:
                if account != self.screen.editor.account:
                    self.screen.editor.show_tab(account)
                self.screen.editor.text.select_passage(span)
                return
        self.screen.context.shell.say(self.tr("This passage is no longer in the text."))

    def compare(self, revision: str) -> None:
        """Show a version against the text as it is now, or against any other."""
        if self.screen.opened is not None:
            self.screen.context.tasks.run(
                versions.versions,
                self.screen.context.ws,
                self.screen.opened.post,
                then=lambda found: self._show_versions(found, revision),
                owner=self,
            )

    def compare_last(self) -> None:
        """Show the latest version but one against the text as it is now."""
        rows = [entry for entry in (self.screen.opened.history if self.screen.opened else ()) if entry.version]
        if rows:
            self.compare(rows[1].key if len(rows) > 1 else rows[0].key)

    def _show_versions(self, found: list[Version], revision: str) -> None:
        if self.screen.opened is None:
            return
        editor = self.screen.editor
        sheet = VersionsSheet(self.screen.context, self.screen.opened, found, editor.document, revision, editor.account)
        sheet.restored.connect(self._restore)
        self.screen.context.shell.present(sheet)

    def compare_with_source(self, account: str) -> None:
        """Show what an account's own text says otherwise than the source."""
        editor = self.screen.editor
        self.screen.context.shell.present(
            source_sheet(editor.name_of(account), editor.document.source, doc.text_of(editor.document, account))
        )

    def preview(self) -> None:
        """Show the text of this tab (or of the first account) as its network will."""
        if self.screen.opened is None:
            return
        editor, opened = self.screen.editor, self.screen.opened
        account = editor.account or next(iter(editor.document.variants), "")
        known = next((each for each in opened.accounts if each.account == account), None)
        content = variant_content(editor.document, account)
        if known is not None and content is not None:
            self.screen.context.shell.present(preview_sheet(self.screen.context, known, content, editor.reports))

    def _restore(self, document: Document) -> None:
        if self.screen.opened is None:
            return
        frozen = posts.freeze_published(self.screen.opened.detail, document)
        post = self.screen.opened.post
        self.screen.autosave.save(lambda: self.screen.deeds.settle(post, frozen))

    # --- pictures ---

    def choose_pictures(self) -> None:
        """Choose picture files to attach."""
        dialog = QFileDialog(self.screen, self.tr("Add pictures"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Pictures") + " (*.png *.jpg *.jpeg *.gif *.webp)")
        dialog.filesSelected.connect(self.take_pictures)
        dialog.open()

    def take_pictures(self, given: object) -> None:
        """Attach files (their paths) or a pasted image to the tab that is shown."""
        if self.screen.opened is None or not self.screen.editor.document.variants:
            return
        post, account, ws = self.screen.opened.post, self.screen.editor.account, self.screen.context.ws
        failed = self.screen.editor.error.tell

        def attach(media: list[Media]) -> None:
            self._attach(post, account, media)

        if isinstance(given, QImage):
            name = self.tr("pasted picture") + ".png"
            self.screen.context.tasks.run(
                take_in_image, ws, given, name, then=attach, failed=failed, lane="write", owner=self
            )
        elif isinstance(given, list):
            self.screen.context.tasks.run(take_in, ws, given, then=attach, failed=failed, lane="write", owner=self)

    def _attach(self, post: str, account: str, media: list[Media]) -> None:
        if self.screen.opened is None or self.screen.opened.post != post:
            return
        document = self.screen.editor.document
        for medium in media:
            document = doc.with_medium(document, account, medium, self.screen.opened.frozen)
        self.screen.editor.set_document(document)
