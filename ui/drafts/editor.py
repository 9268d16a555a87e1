"""The editor: title, tabs of variants, the text, its pictures, and what the networks count and notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from typing_extensions import override

from exec_assistant.domain.posts import Visibility
from exec_assistant.services.posts import freeze_published
from ui.drafts import document as doc
from ui.drafts.document import SOURCE
from ui.drafts.editor_reports import EditorReports
from ui.drafts.notices import notice
from ui.drafts.words import account_names
from ui.post.words import visibility_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.posts import Document, Media
    from ui.drafts.reading import Opened
    from ui.shell.context import Context


class Editor(EditorReports):
    """Shows one post and tells of every change; it saves nothing itself.

    Signals:
        changed: the document was changed by the person.
        title_typed: the new title, at every key.
        pictures: files (paths) or an image to attach to the tab that is shown.
        picture_asked: the person wants to choose a file.
        verb_asked: the verb of the notice: drop_restored, duplicate, approved_text or origin.
        preview_asked: show the text of this tab as its network will.
        compare_asked: show the account's own text beside the source.
        left: Escape: the keyboard goes back to the list.
        refused: the person typed into a text that cannot be edited here.
        tab_changed: another tab is shown.
        passage_changed: the passage that is selected, empty when none is.
    """

    changed = Signal()
    title_typed = Signal(str)
    pictures = Signal(object)
    picture_asked = Signal()
    verb_asked = Signal(str)
    preview_asked = Signal()
    compare_asked = Signal(str)
    left = Signal()
    refused = Signal()
    tab_changed = Signal(str)
    passage_changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._restored_ms = 0
        self._typed_since = False
        self._connect()

    def _connect(self) -> None:
        self.title.textEdited.connect(self.title_typed)
        self.title.down.connect(lambda: self.text.setFocus(Qt.FocusReason.TabFocusReason))
        self.bar.chosen.connect(self.show_tab)
        self.bar.account_toggled.connect(self.toggle_account)
        self.text.typed.connect(self._typed)
        self.text.pictures.connect(self.pictures)
        self.text.left.connect(self.left)
        self.title.left.connect(self.left)
        self.text.refused.connect(self.refused)
        self.text.selectionChanged.connect(lambda: self.passage_changed.emit(self.text.passage()))
        self.strip.described.connect(self._described)
        self.strip.removed.connect(self._removed)
        self.strip.moved.connect(self._moved_picture)

        self.detach.clicked.connect(self.detach_variant)
        self.compare.clicked.connect(lambda: self.compare_asked.emit(self._account))
        self.follow.clicked.connect(self.follow_source)
        self.add_picture.clicked.connect(self.picture_asked)
        self.first_comment.textEdited.connect(self._commented)
        self.visibility.activated.connect(self._seen_by)
        self.preview.clicked.connect(self.preview_asked)
        self.report.account_chosen.connect(self.show_tab)
        self.report.passage_chosen.connect(lambda start, end: self.text.select_passage((start, end)))

    # --- what it shows ---

    @property
    @override
    def document(self) -> Document:
        """The document as it stands on the screen."""
        if self._document is None or self._opened is None:
            raise RuntimeError("no post is open")
        if self._typed_since:
            self._typed_since = False
            document = doc.with_text(self._document, self._account, self.text.text())
            self._document = freeze_published(self._opened.detail, document)
        return self._document

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts the post is written for; cheaper to ask than the whole document."""
        return tuple(self._document.variants) if self._document is not None else ()

    @property
    def account(self) -> str:
        """The account of the tab that is shown, ``SOURCE`` for the source."""
        return self._account

    def show_post(self, opened: Opened, document: Document, *, restored_ms: int = 0) -> None:
        """Show a post; the same post again keeps tab, cursor and what is being typed in the title."""
        same = self._opened is not None and self._opened.post == opened.post
        self._opened, self._document, self._restored_ms = opened, document, restored_ms
        self._typed_since = False
        self._names = account_names(opened.accounts)
        if not same:
            self._account, self._reports = SOURCE, {}
            self.error.hide()
        if self._account not in document.variants:
            self._account = SOURCE
        if not same or not self.title.hasFocus():
            self.title.setText(opened.detail.row.title)
            self.title.setCursorPosition(0)
        self.title.setReadOnly(not opened.writes)
        self._fill()
        self._count()
        self.spelling.show_post(opened.post, opened.detail.row.language)

    def update_opened(self, opened: Opened) -> None:
        """The post stands elsewhere now (saved, decided, planned), with the same text."""
        self.show_post(opened, self.document, restored_ms=self._restored_ms)

    def settle_restored(self) -> None:
        """What was brought back is saved now."""
        self._restored_ms = 0

    def show_tab(self, account: str) -> None:
        """Show the source or an account's text."""
        self._account = account if account in self.document.variants else SOURCE
        self._fill()
        if self._opened is not None:
            self.spelling.show_post(self._opened.post, self._opened.detail.row.language)
        self.tab_changed.emit(self._account)

    @property
    def writable(self) -> bool:
        """Whether the text of this tab may be edited now."""
        opened = self._opened
        if opened is None or not opened.writes:
            return False
        if self._account == SOURCE:
            return True
        return self._account not in opened.frozen and not doc.follows(self.document, self._account)

    def _fill(self) -> None:
        opened, document, account = self._opened, self._document, self._account
        if opened is None or document is None:
            return
        self._show_tabs(opened, document)
        self.text.setReadOnly(not self.writable)
        self.text.setAccessibleName(
            self.tr("Source text") if account == SOURCE else self.tr("Text for {account}").format(account=self._name())
        )
        self.text.show_text(doc.text_of(document, account))
        self._show_follow(opened, document)
        said = notice(opened, document, account, self._names, self._restored_ms)
        verbs = {
            "origin": self.tr("Open it"),
            "drop_restored": self.tr("Discard it"),
            "duplicate": self.tr("Duplicate"),
            "approved_text": self.tr("Put the approved text back"),
        }
        offered = [(verbs[said.verb], lambda: self.verb_asked.emit(said.verb))] if said.verb else []
        self.notice.say(said.words, said.tone, *offered)
        free = opened.writes and account not in opened.frozen
        self.strip.show_media(self.context.ws, doc.media_of(document, account), editable=free)
        self._show_extras(opened, document, free)
        self._show_reports()

    def _show_follow(self, opened: Opened, document: Document) -> None:
        account = self._account
        shown = account != SOURCE and account not in opened.frozen
        self._follow.setVisible(shown)
        if not shown:
            return
        follows = doc.follows(document, account)
        name = self._name()
        self.follow_words.setText(self.tr("Follows the source text.") if follows else "")
        self._show_differs()
        self.detach.setText(self.tr("Edit for {account} only").format(account=name))
        self.detach.setVisible(follows and opened.writes)
        self.follow.setVisible(not follows and opened.writes)
        self.compare.setVisible(not follows)

    def _show_extras(self, opened: Opened, document: Document, free: bool) -> None:
        draft = document.variants.get(self._account)
        self.add_picture.setVisible(free and bool(document.variants))
        self.first_comment.setVisible(draft is not None and (free or bool(draft.first_comment)))
        offered = opened.visibilities.get(self._account, ())
        self.visibility.setVisible(draft is not None and len(offered) > 1)
        self._extras.setVisible(free or draft is not None)
        self.preview.setVisible(bool(document.variants))
        self.emoji.setVisible(self.writable)
        if draft is None:
            return
        self.first_comment.setReadOnly(not free)
        if self.first_comment.text() != draft.first_comment:
            self.first_comment.setText(draft.first_comment)
        self.visibility.setEnabled(free)
        words = [(visibility_word(value.value), value.value) for value in offered]
        if [self.visibility.itemData(i) for i in range(self.visibility.count())] != [value for _, value in words]:
            self.visibility.clear()
            for word, value in words:
                self.visibility.addItem(word, value)
        self.visibility.setCurrentIndex(self.visibility.findData(draft.visibility.value))

    # --- what the person does ---

    def set_document(self, document: Document, *, tell: bool = True) -> None:
        """Put another document in, as a change of the person's."""
        if self._opened is None:
            return
        self._document = freeze_published(self._opened.detail, document)
        self._fill()
        self._later()
        if tell:
            self.changed.emit()

    def _typed(self) -> None:
        if self._opened is None or self._document is None or not self.writable:
            return
        # The text is taken over when it is asked for: at every key that would be slow in a long one.
        self._typed_since = True
        self._later()
        self.changed.emit()

    def detach_variant(self) -> None:
        """Give the account of this tab a text of its own."""
        if self._account != SOURCE and doc.follows(self.document, self._account):
            self.set_document(doc.detached(self.document, self._account))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow_source(self) -> None:
        """Let the account of this tab follow the source again."""
        if self._account != SOURCE and not doc.follows(self.document, self._account):
            self.set_document(doc.following(self.document, self._account))

    def toggle_account(self, account: str, wanted: bool) -> None:
        """Write for an account, or no longer."""
        accounts = [key for key in self.document.variants if key != account] + ([account] if wanted else [])
        if self._account == account and not wanted:
            self._account = SOURCE
        self.set_document(doc.with_accounts(self.document, accounts))

    def replace_text(self, text: str) -> None:
        """Replace the text of this tab as one step that can be undone by Ctrl+Z."""
        if self.writable:
            self.text.replace_text(text)

    def _described(self, sha256: str, alt: str) -> None:
        self.set_document(doc.with_alt(self.document, self._account, sha256, alt, self._frozen()))

    def _removed(self, sha256: str) -> None:
        self.set_document(doc.without_medium(self.document, self._account, sha256, self._frozen()))

    def _moved_picture(self, sha256: str, steps: int) -> None:
        self.set_document(doc.with_moved_medium(self.document, self._account, sha256, steps, self._frozen()))

    def replace_picture(self, account: str, sha256: str, other: Media) -> None:
        """Put another picture in the place of one, for an account or from the source for all."""
        self.set_document(doc.with_other_medium(self.document, account, sha256, other, self._frozen()))

    def _frozen(self) -> frozenset[str]:
        return self._opened.frozen if self._opened else frozenset()

    def _commented(self, text: str) -> None:
        if self._account != SOURCE:
            self._document = doc.with_first_comment(self.document, self._account, text)
            self._later()
            self.changed.emit()

    def _seen_by(self, _index: int) -> None:
        if self._account != SOURCE:
            value = Visibility(self.visibility.currentData())
            self.set_document(doc.with_visibility(self.document, self._account, value))
