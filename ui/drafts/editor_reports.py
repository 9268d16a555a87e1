"""What the networks say of the text that is edited: counts, findings, breaks of a thread, spelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from exec_assistant.services import editorial
from ui import i18n
from ui.actions.action import shown_keys
from ui.drafts import document as doc
from ui.drafts.document import SOURCE
from ui.drafts.editor_parts import EditorParts
from ui.drafts.reading import read_reports
from ui.drafts.spelling import Spelling
from ui.drafts.variants_bar import AccountChoice, Tab, changed_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.posts import Document
    from ui.drafts.reading import Opened, VariantReport
    from ui.shell.context import Context

COUNT_MS = 160


class EditorReports(EditorParts):
    """Asks a worker at every pause and shows what it found; what is edited is :class:`~ui.drafts.editor.Editor`'s."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._opened: Opened | None = None
        self._document: Document | None = None
        self._names: dict[str, str] = {}
        self._account = SOURCE
        self._reports: dict[str, VariantReport] = {}
        self._number = 0
        self.spelling = Spelling(context, self.text, self)
        self.spelling.looked.connect(self._spelling_looked)
        self.spelling_state.clicked.connect(self._spelling_pressed)
        self.explain.toggled.connect(lambda _on: self._explain())
        self._count_timer = QTimer(self)
        self._count_timer.setSingleShot(True)
        self._count_timer.setInterval(COUNT_MS)
        self._count_timer.timeout.connect(self._count)

    @property
    def document(self) -> Document:
        """The document as it stands on the screen."""
        raise NotImplementedError

    @property
    def reports(self) -> dict[str, VariantReport]:
        """What the networks counted last."""
        return self._reports

    def name_of(self, account: str) -> str:
        """The short name of an account."""
        return self._names.get(account, "")

    def _name(self) -> str:
        return self.name_of(self._account)

    def _show_tabs(self, opened: Opened, document: Document) -> None:
        rows = {row.account: row for row in opened.detail.row.variants}
        known = {account.account: account for account in opened.accounts}
        tabs = [Tab(SOURCE, self.tr("Source"))]
        order = {account.account: number for number, account in enumerate(opened.accounts)}
        for account in sorted(document.variants, key=lambda key: order.get(key, len(order))):
            row = rows.get(account)
            network = row.network if row else known[account].network.value if account in known else ""
            report = self._reports.get(account)
            over = max((c.over for c in (report.report.count, *report.report.count.also)), default=0) if report else 0
            name = self._names.get(account) or (row.account_name if row else "")
            status = row.status.value if row else "draft"
            follows = doc.follows(document, account)
            changed = report.changed if report and not follows else None
            tabs.append(Tab(account, name, network, status, follows, over, changed))
        choices = [
            AccountChoice(a.account, self._names[a.account], a.network.value, a.account in document.variants,
                          a.account in opened.frozen)
            for a in opened.accounts
        ]  # fmt: skip
        self.bar.show_tabs(tabs, choices if opened.writes else [], self._account)

    def rest(self) -> None:
        """Count nothing any more: the window closes."""
        self._count_timer.stop()
        self.spelling.rest()

    def _spelling_looked(self, said: str, count: int) -> None:
        fine = self.spelling.checked and bool(said) and not count
        # A language alone does not say what it is the language of.
        self.spelling_state.setText(self.tr("Spelling: nothing to look at") if fine else said)
        self.spelling_state.setAccessibleName(self.tr("Spelling: {said}").format(said=said))
        off = not self.spelling.checked
        self.spelling_state.setEnabled(bool(count) or off)
        hint = self.tr("Check the spelling of this post") if off else self.tr("Next word to look at")
        keys = " ".join(shown_keys("Shift+F7" if off else "F7"))
        self.spelling_state.setToolTip(said if fine else f"{hint}  {keys}")
        self.spelling_state.setVisible(bool(said))

    def _spelling_pressed(self) -> None:
        if self.spelling.checked:
            self.spelling.next_mistake()
        else:
            self.spelling.switch()

    def _later(self) -> None:
        self._number += 1
        self._count_timer.start()

    def _count(self) -> None:
        if self._document is not None:
            self.context.tasks.run(
                read_reports, self.context.ws, self._number, self.document, then=self._counted_now, owner=self
            )

    def _counted_now(self, found: tuple[int, dict[str, VariantReport]]) -> None:
        number, reports = found
        if number != self._number or self._opened is None or self._document is None:
            return
        self._reports = reports
        self._show_differs()
        self._show_tabs(self._opened, self._document)
        self._show_reports()

    def _show_reports(self) -> None:
        opened, account = self._opened, self._account
        if opened is None or self._document is None:
            return
        self._state.setVisible(bool(self._reports) or not self.spelling_state.isHidden())
        self.explain.setVisible(bool(self._reports))
        self._explain()
        if account == SOURCE:
            self.report.show_all(
                [
                    (key, self._names.get(key, ""), self._network(key), found.report)
                    for key, found in self._reports.items()
                    if doc.follows(self._document, key)
                ]
            )
            self.text.mark(over=None)
            return
        found = self._reports.get(account)
        self.report.show_one(found.report if found else None)
        if found is None:
            self.text.mark(over=None)
            return
        passages = [(f.start, f.end) for f in found.report.findings if f.kind != "too_long" and f.end > f.start]
        self.text.mark(over=found.fits, passages=passages, fold=found.report.visible, breaks=self._breaks(found))

    def _show_differs(self) -> None:
        """What the text of this tab says otherwise than the source, in words."""
        found = self._reports.get(self._account)
        if self._document is None or self._account == SOURCE or doc.follows(self._document, self._account):
            return
        said = self.tr("A text of its own.")
        if found is not None and found.changed is not None:
            words = changed_words(found.changed)
            if words:
                said = self.tr("A text of its own: {words}.").format(words=words)
            elif doc.text_of(self._document, self._account) == self._document.source:
                said = self.tr("Same as the source.")
            else:
                said = self.tr("A text of its own: only signs or spaces differ.")
        self.follow_words.setText(said)

    def _network(self, account: str) -> str:
        known = self._opened.accounts if self._opened else ()
        return next((each.network.value for each in known if each.account == account), "")

    def _breaks(self, found: VariantReport) -> list[tuple[int, str]]:
        parts = found.report.parts
        text = self.text.text()
        said = self.tr("message {number} of {count}")
        return [
            (text.rfind("---", 0, part.start), said.format(number=part.number, count=len(parts)))
            for part in parts[1:]
            if part.start <= len(text)
        ]

    def _explain(self) -> None:
        """What the counts of this tab are made of: one network's, or those of all that follow the source."""
        if not self.explain.isChecked() or self._document is None:
            self.report.explain("")
            return
        accounts = [self._account] if self._account != SOURCE else list(self._document.variants)
        said: dict[str, str] = {}
        for account in accounts:
            network = self._network(account)
            if account in self._reports and network not in said:
                sentences = editorial.counting_explained(network, doc.text_of(self._document, account))
                said[network] = "\n".join(i18n.message(each.template, dict(each.params)) for each in sentences)
        self.report.explain("\n\n".join(said.values()))
