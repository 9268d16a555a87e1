"""The editor: title, tabs of variants, the text, its pictures, and what the networks count and notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from exec_assistant.domain.posts import Visibility
from exec_assistant.services.posts import freeze_published
from ui import fonts
from ui.drafts import document as doc
from ui.drafts.counts import CountsLine
from ui.drafts.document import SOURCE
from ui.drafts.media_strip import MediaStrip
from ui.drafts.notice import Notice
from ui.drafts.notices import notice
from ui.drafts.reading import read_reports
from ui.drafts.variants_bar import AccountChoice, Tab, VariantsBar
from ui.drafts.words import account_names
from ui.drafts.writing_edit import WritingEdit, measure
from ui.post.findings import FindingsList
from ui.post.words import visibility_word
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError
from ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from exec_assistant.domain.posts import Document
    from ui.drafts.reading import Opened, VariantReport
    from ui.shell.context import Context

COUNT_MS = 160
_FINDINGS_HIGH = 108


class _Title(QLineEdit):
    down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down} and plain:
            self.down.emit()
            return
        super().keyPressEvent(event)


class Editor(QWidget):
    """Shows one post and tells of every change; it saves nothing itself.

    Signals:
        changed: the document was changed by the person.
        title_typed: the new title, at every key.
        pictures: files (paths) or an image to attach to the tab that is shown.
        picture_asked: the person wants to choose a file.
        verb_asked: the verb of the notice: drop_restored, duplicate or approved_text.
        compare_asked: show the account's own text beside the source.
        tab_changed: another tab is shown.
        passage_changed: the passage that is selected, empty when none is.
    """

    changed = Signal()
    title_typed = Signal(str)
    pictures = Signal(object)
    picture_asked = Signal()
    verb_asked = Signal(str)
    compare_asked = Signal(str)
    tab_changed = Signal(str)
    passage_changed = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._opened: Opened | None = None
        self._document: Document | None = None
        self._names: dict[str, str] = {}
        self._account = SOURCE
        self._reports: dict[str, VariantReport] = {}
        self._restored_ms = 0
        self._counted = 0
        self._number = 0
        self._build()
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(COUNT_MS)
        self._count_timer.timeout.connect(self._count)

    # --- how it is made ---

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        row.addStretch(1)
        column_widget = QWidget(self)
        column_widget.setMaximumWidth(measure() + 12)
        row.addWidget(column_widget, 1000)
        row.addStretch(1)
        column = QVBoxLayout(column_widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.title = _Title(column_widget)
        self.title.setProperty("bare", "true")
        self.title.setFont(fonts.font("title"))
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setMaxLength(300)
        self.title.setFixedHeight(36)
        self.title.setTextMargins(-2, 0, 0, 0)
        self.bar = VariantsBar(column_widget)
        self.notice = Notice(column_widget)
        self.error = InlineError(column_widget)
        self.text = WritingEdit(self.tr("Text"), column_widget)
        self.text.setPlaceholderText(self.tr("Write here. Every network gets this text until you edit one alone."))
        self.strip = MediaStrip(self.context.tasks, column_widget)
        for widget in (self.title, self.bar, self.notice, self.error):
            column.addWidget(widget)
        column.addWidget(self._build_follow(column_widget))
        column.addWidget(self.text, 1)
        column.addWidget(self.strip)
        column.addWidget(self._build_extras(column_widget))
        column.addWidget(self._build_findings(column_widget))
        self.title.textEdited.connect(self.title_typed)
        self.title.down.connect(lambda: self.text.setFocus(Qt.FocusReason.TabFocusReason))
        self.bar.chosen.connect(self.show_tab)
        self.bar.account_toggled.connect(self.toggle_account)
        self.text.typed.connect(self._typed)
        self.text.pictures.connect(self.pictures)
        self.text.selectionChanged.connect(lambda: self.passage_changed.emit(self.text.passage()))
        self.strip.described.connect(self._described)
        self.strip.removed.connect(self._removed)

    def _build_follow(self, parent: QWidget) -> QWidget:
        self._follow = QWidget(parent)
        row = QHBoxLayout(self._follow)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        self.follow_words = Text("", "body", "secondary", self._follow)
        self.detach = Button("", "link", parent=self._follow)
        self.detach.clicked.connect(self.detach_variant)
        self.compare = Button(self.tr("Compare"), "link", parent=self._follow)
        self.compare.clicked.connect(lambda: self.compare_asked.emit(self._account))
        self.follow = Button(self.tr("Follow the source again"), "link", parent=self._follow)
        self.follow.clicked.connect(self.follow_source)
        row.addWidget(self.follow_words)
        for button in (self.detach, self.compare, self.follow):
            row.addWidget(button)
        row.addStretch(1)
        return self._follow

    def _build_extras(self, parent: QWidget) -> QWidget:
        self._extras = QWidget(parent)
        row = QHBoxLayout(self._extras)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        self.add_picture = Button(self.tr("Add a picture"), "secondary", "image", self._extras)
        self.add_picture.clicked.connect(self.picture_asked)
        self.first_comment = QLineEdit(self._extras)
        self.first_comment.setPlaceholderText(self.tr("First comment (links, sources)"))
        self.first_comment.setAccessibleName(self.tr("First comment"))
        self.first_comment.textEdited.connect(self._commented)
        self.visibility = QComboBox(self._extras)
        self.visibility.setAccessibleName(self.tr("Who sees it"))
        self.visibility.setToolTip(self.tr("Who sees it"))
        self.visibility.activated.connect(self._seen_by)
        row.addWidget(self.add_picture)
        row.addWidget(self.first_comment, 1)
        row.addWidget(self.visibility)
        self._extras_gap = QWidget(self._extras)
        row.addWidget(self._extras_gap, 1)
        return self._extras

    def _build_findings(self, parent: QWidget) -> QWidget:
        made = QWidget(parent)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.counts = CountsLine(made)
        self.counts.chosen.connect(self.show_tab)
        self.findings = FindingsList(made)
        self.findings.passage_chosen.connect(lambda start, end: self.text.select_passage((start, end)))
        self._findings_area = QScrollArea(made)
        self._findings_area.setWidgetResizable(True)
        self._findings_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._findings_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, Space.S, 0)
        inner_column.addWidget(self.findings)
        inner_column.addStretch(1)
        self._findings_area.setWidget(inner)
        column.addWidget(self.counts)
        column.addWidget(self._findings_area)
        return made

    # --- what it shows ---

    @property
    def document(self) -> Document:
        """The document as it stands on the screen."""
        if self._document is None:
            raise RuntimeError("no post is open")
        return self._document

    @property
    def account(self) -> str:
        """The account of the tab that is shown, ``SOURCE`` for the source."""
        return self._account

    @property
    def reports(self) -> dict[str, VariantReport]:
        """What the networks counted last."""
        return self._reports

    def show_post(self, opened: Opened, document: Document, *, restored_ms: int = 0) -> None:
        """Show a post; the same post again keeps tab, cursor and what is being typed in the title."""
        same = self._opened is not None and self._opened.post == opened.post
        self._opened, self._document, self._restored_ms = opened, document, restored_ms
        self._names = account_names(opened.accounts)
        if not same:
            self._account, self._reports = SOURCE, {}
            self.error.hide()
        if self._account not in document.variants:
            self._account = SOURCE
        if not same or not self.title.hasFocus():
            self.title.setText(opened.detail.row.title)
        self.title.setReadOnly(not opened.writes)
        self._fill()
        self._count()

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

    def _show_tabs(self, opened: Opened, document: Document) -> None:
        rows = {row.account: row for row in opened.detail.row.variants}
        known = {account.account: account for account in opened.accounts}
        tabs = [Tab(SOURCE, self.tr("Source"))]
        for account in document.variants:
            row = rows.get(account)
            network = row.network if row else known[account].network.value if account in known else ""
            report = self._reports.get(account)
            over = max((c.over for c in (report.report.count, *report.report.count.also)), default=0) if report else 0
            name = self._names.get(account) or (row.account_name if row else "")
            status = row.status.value if row else "draft"
            tabs.append(Tab(account, name, network, status, doc.follows(document, account), over))
        choices = [
            AccountChoice(a.account, self._names[a.account], a.network.value, a.account in document.variants,
                          a.account in opened.frozen)
            for a in opened.accounts
        ]  # fmt: skip
        self.bar.show_tabs(tabs, choices if opened.writes else [], self._account)

    def _show_follow(self, opened: Opened, document: Document) -> None:
        account = self._account
        shown = account != SOURCE and account not in opened.frozen
        self._follow.setVisible(shown)
        if not shown:
            return
        follows = doc.follows(document, account)
        name = self._name()
        self.follow_words.setText(self.tr("Follows the source text.") if follows else self.tr("A text of its own."))
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
        self._extras_gap.setVisible(self.first_comment.isHidden())
        self._extras.setVisible(free or draft is not None)
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

    def _name(self) -> str:
        return self._names.get(self._account, "")

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
        text = self.text.text()
        document = doc.with_text(self._document, self._account, text)
        self._document = freeze_published(self._opened.detail, document)
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

    # --- what the networks say ---

    def _later(self) -> None:
        self._number += 1
        self._count_timer.start()

    def _count(self) -> None:
        if self._document is not None:
            self.context.tasks.run(
                read_reports, self.context.ws, self._number, self._document, then=self._counted_now, owner=self
            )

    def _counted_now(self, found: tuple[int, dict[str, VariantReport]]) -> None:
        number, reports = found
        if number != self._number or self._opened is None or self._document is None:
            return
        self._reports = reports
        self._show_tabs(self._opened, self._document)
        self._show_reports()

    def _show_reports(self) -> None:
        document, account = self._document, self._account
        if document is None or self._opened is None:
            return
        if account == SOURCE:
            networks = {a.account: a.network.value for a in self._opened.accounts}
            rows = [
                (key, self._names.get(key, ""), networks.get(key, ""), found.report)
                for key, found in self._reports.items()
                if doc.follows(document, key)
            ]
            self.counts.show_counts(rows)
            self._findings_area.hide()
            self.text.mark(over=None)
            return
        self.counts.hide()
        found = self._reports.get(account)
        self.findings.show_report(found.report if found else None)
        self._findings_area.setVisible(found is not None)
        high = self.findings.heightForWidth(max(240, self._findings_area.width() - Space.L))
        self._findings_area.setFixedHeight(min(_FINDINGS_HIGH, max(24, high)))
        if found is None:
            self.text.mark(over=None)
            return
        passages = [(f.start, f.end) for f in found.report.findings if f.kind != "too_long" and f.end > f.start]
        fold = found.report.visible
        word = self.tr("“see more” on {account}").format(account=self._name()) if fold is not None else ""
        self.text.mark(over=found.fits, passages=passages, fold=fold, fold_word=word)
