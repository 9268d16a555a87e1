"""One publication that waits for a person: what happened to it, and the few things that can be done now."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from exec_assistant.domain.time import from_iso
from exec_assistant.services import publishing
from ui import i18n
from ui.calendar.plan_sheet import PlanSheet
from ui.post.preview import WIDEST, PreviewCard, preview_of
from ui.post.safe_text import shown
from ui.post.words import when, window
from ui.publishing.by_hand_sheet import ByHand, ByHandSheet
from ui.publishing.settling import (
    access_refused,
    begun_before,
    from_handover,
    next_time,
    plan_again,
    read_unsettled,
    told,
)
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import Card, InlineError
from ui.widgets.status import StatusPill
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.publishing import ManualHandover
    from ui.calendar.plan_sheet import Planned
    from ui.post.reading import PostReading
    from ui.publishing.settling import Unsettled
    from ui.shell.context import Context

DUE, BEGUN, PARKED, FAILED, MISSED = "due", "publishing", "parked", "failed", "missed"


class SettlePanel(QWidget):
    """Shows one unsettled publication and settles it.

    Signals:
        settled: a sentence that says what was written down.
    """

    settled = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._of: Unsettled | None = None
        self._begun: dict[tuple[str, str], ByHand] = {}
        self._retries = False
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.S)
        self.title = Text("", "heading", parent=page, wrap=True)
        facts = QHBoxLayout()
        facts.setSpacing(Space.S)
        self._pill = StatusPill("parked", page)
        self.facts = Text("", "body", "secondary", page, wrap=True)
        facts.addWidget(self._pill)
        facts.addWidget(self.facts, 1)
        self._card = Card(page, ground="surface")
        self._card.setMaximumWidth(WIDEST)
        self._card.body.setSpacing(Space.M)
        self.question = Text("", "strong", parent=self._card, wrap=True)
        self.why = Text("", "body", "secondary", self._card, wrap=True)
        self.address = QLineEdit(self._card)
        self.address.setPlaceholderText(self.tr("Address of the post, https://…"))
        self.address.setAccessibleName(self.tr("Address of the post"))
        self.address.textChanged.connect(self._look_again)
        self.address.returnPressed.connect(self._yes)
        self.error = InlineError(self._card)
        self._verbs = QHBoxLayout()
        self._verbs.setSpacing(Space.S)
        self.yes = Button("", "primary", parent=self._card)
        self.yes.clicked.connect(self._yes)
        self.no = Button("", "secondary", parent=self._card)
        self.no.clicked.connect(self._no)
        self.connect_again = Button(self.tr("Connect the account again"), "primary", parent=self._card)
        self.connect_again.clicked.connect(self._connect_again)
        for button in (self.connect_again, self.yes, self.no):
            self._verbs.addWidget(button)
        self._verbs.addStretch(1)
        for widget in (self.question, self.why, self.address, self.error):
            self._card.body.addWidget(widget)
        self._card.body.addLayout(self._verbs)
        self.preview = PreviewCard(context.tasks, page)
        column.addWidget(self.title)
        column.addLayout(facts)
        column.addSpacing(Space.S)
        column.addWidget(self._card)
        column.addSpacing(Space.S)
        column.addWidget(self.preview)
        column.addStretch(1)
        area.setWidget(page)
        outer.addWidget(area)

    def show_post(self, post: PostReading, reason: str) -> None:
        """Ask what is known of a publication, then show it."""
        self._context.tasks.run(
            read_unsettled, self._context.ws, post, reason, then=self._show, failed=self.error.tell, owner=self
        )

    @property
    def reason(self) -> str:
        """Why the publication shown waits; empty before one is."""
        return self._of.reason if self._of else ""

    def _show(self, of: Unsettled) -> None:
        again = self._of is not None and self._of.post.key == of.post.key and self._of.reason == of.reason
        self._of = of
        post, row = of.post, of.post.variant
        self.title.setText(shown(post.detail.row.shown_title).text)
        self._pill.set_status(row.status.value)
        planned = when(row.planned_at, post.zone, post.now) if row.planned_at else ""
        network = i18n.network_name(post.account.network.value)
        self.facts.setText(" · ".join(part for part in (f"{post.account.name}, {network}", planned) if part))
        self.question.setText(self._question(of))
        self.why.setText(" ".join(self._because(of)))
        self.why.setVisible(bool(self.why.text()))
        self.address.setVisible(of.reason == PARKED)
        self._name_verbs(of, passed=bool(row.closes) and from_iso(row.closes) < post.now)
        if not again:
            self.error.hide()
            self.address.clear()
            self.preview.show_preview(self._context.ws, preview_of(post))
        self._look_again()

    def _question(self, of: Unsettled) -> str:
        network = i18n.network_name(of.post.account.network.value)
        words = {
            DUE: self.tr("It is time to post this by hand on {network}."),
            BEGUN: self.tr("You began to post this by hand on {network}. Is it there?"),
            PARKED: self.tr("Look at {network}: is the post there?"),
            FAILED: self.tr("This was not published on {network}."),
            MISSED: self.tr("The time for this post has passed; it was not sent late."),
        }
        return words[of.reason].format(network=network)

    def _because(self, of: Unsettled) -> list[str]:
        row = of.post.variant
        if of.reason == DUE and row.closes:
            span = window(row.opens, row.closes, of.post.zone)
            return [self.tr("Its window: {window}.").format(window=span)]
        if of.reason == MISSED:
            return [self.tr("Give it another time; outside the approved window, it is submitted again for approval.")]
        if of.reason in {PARKED, FAILED}:
            return told(of.why)
        return []

    def _name_verbs(self, of: Unsettled, *, passed: bool) -> None:
        reason = of.reason
        yes = {
            DUE: self.tr("Publish by hand"),
            BEGUN: self.tr("Continue"),
            PARKED: self.tr("It is published"),
            FAILED: self.tr("Try again"),
            MISSED: self.tr("Choose another time"),
        }[reason]
        no = {PARKED: self.tr("It was not published"), FAILED: self.tr("Choose another time")}.get(reason, "")
        self._retries = reason == FAILED and not passed
        if reason == FAILED and passed:
            yes, no = no, ""
        # An account that is published by hand by now has nothing to be connected.
        access = reason == FAILED and access_refused(of.why) and of.post.variant.provider != "manual"
        self.connect_again.setVisible(access)
        # What failed for want of access fails again until the account is connected: that comes first.
        self.yes.set_kind("secondary" if access else "primary")
        for button, words in ((self.yes, yes), (self.no, no)):
            button.setText(words)
            button.setAccessibleName(words)
            button.setVisible(bool(words))

    def _look_again(self) -> None:
        ready = self.reason != PARKED or bool(self.address.text().strip())
        self.yes.setEnabled(ready)
        self.no.setEnabled(True)

    # --- doing ---

    def _yes(self) -> None:
        if self._of is None or not self.yes.isEnabled():
            return
        self.error.hide()
        if self.reason == DUE:
            self._write(publishing.begin_manual, *self._of.post.key, then=self._begun_now)
        elif self.reason == BEGUN:
            self._continue()
        elif self.reason == PARKED:
            address = self.address.text().strip()
            said = self.tr("Noted: it is published.")
            self._write(publishing.resolve_parked, *self._of.post.key, published=True, url=address, said=said)
        elif self._retries:
            said = self.tr("Armed again for its time.")
            self._write(publishing.try_again, *self._of.post.key, said=said)
        else:
            self._ask_time()

    def _no(self) -> None:
        if self._of is None:
            return
        if self.reason == PARKED:
            said = self.tr("Noted: it was not published.")
            self._write(publishing.resolve_parked, *self._of.post.key, published=False, said=said)
        else:
            self._ask_time()

    def _connect_again(self) -> None:
        """Where an account's access is given; afterwards it can be tried again here."""
        if self._of is not None:
            self._context.shell.go("people", self._of.post.variant.account)

    def _ask_time(self) -> None:
        """Another time, the next sensible one offered."""
        assert self._of is not None  # noqa: S101 (asked by the caller)
        post = self._of.post
        here = post.now.astimezone(ZoneInfo(post.zone))
        title = self.tr("Another time for “{title}”").format(title=shown(post.detail.row.shown_title).text)
        at = next_time(post.variant.planned_at, post.zone, post.now)
        sheet = PlanSheet(title, self.tr("Plan it"), at, here.date())
        sheet.planned.connect(lambda planned: self._plan(sheet, post.key, planned))
        self._context.shell.present(sheet)

    def _plan(self, sheet: PlanSheet, key: tuple[str, str], planned: Planned) -> None:
        def done(changes: Changes) -> None:
            sheet.close_sheet()
            self._context.shell.offer_changes(changes)

        self._context.tasks.run(
            plan_again, self._context.ws, key, planned.wall, lane="write", owner=sheet,
            then=done, failed=sheet.error.tell,
        )  # fmt: skip

    def _write(
        self,
        work: Callable[..., Any],
        *args: str,
        then: Callable[[Any], object] | None = None,
        said: str = "",
        **more: object,
    ) -> None:
        self.yes.setEnabled(False)
        self.no.setEnabled(False)
        done = functools.partial(work, self._context.ws, *args, **more)
        tell = then or (lambda _changes: self.settled.emit(said))
        self._context.tasks.run(done, then=tell, failed=self._failed, lane="write", owner=self)

    def _failed(self, error: AppError) -> None:
        self._look_again()
        self.error.tell(error)

    def _begun_now(self, handover: ManualHandover) -> None:
        if self._of is None:
            return
        made = from_handover(handover, self._of.post.account.name)
        self._begun[handover.post, handover.account] = made
        self._look_again()
        self._present(made, (handover.post, handover.account))

    def _continue(self) -> None:
        assert self._of is not None  # noqa: S101 (asked by the caller)
        key = self._of.post.key
        if key in self._begun:
            self._present(self._begun[key], key)
        else:
            self._context.tasks.run(
                begun_before,
                self._context.ws,
                self._of.post,
                then=lambda made: self._present(made, key),
                failed=self._failed,
                owner=self,
            )

    def _present(self, by_hand: ByHand, key: tuple[str, str]) -> None:
        sheet = ByHandSheet(by_hand)
        tasks, ws = self._context.tasks, self._context.ws

        def done(said: str) -> None:
            self._begun.pop(key, None)
            sheet.close_sheet()
            self.settled.emit(said)

        sheet.posted.connect(
            lambda url: tasks.run(
                publishing.confirm_manual, ws, *key, url, lane="write", owner=sheet, failed=sheet.tell_error,
                then=lambda _changes: done(self.tr("Noted: it is published.")),
            )
        )  # fmt: skip
        sheet.not_posted.connect(
            lambda: tasks.run(
                publishing.cancel_manual, ws, *key, lane="write", owner=sheet, failed=sheet.tell_error,
                then=lambda _changes: done(self.tr("Noted: it was not posted.")),
            )
        )  # fmt: skip
        self._context.shell.present(sheet)
        if sheet.copy.isVisible():
            sheet.copy.setFocus(Qt.FocusReason.OtherFocusReason)
