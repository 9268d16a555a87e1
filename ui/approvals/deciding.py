"""What the keys do: sign, ask, reject, put off, comment; never twice, and never on what was not read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from exec_assistant.services import comments
from ui import i18n
from ui.approvals.decisions import refuse, sign, withdraw_submission
from ui.approvals.queue_reading import put_off

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from ui.approvals.queue_reading import Key
    from ui.approvals.view import ApprovalsScreen
    from ui.post.comments import CommentDraft
    from ui.post.reading import PostReading

REQUEST, REJECT = "request", "reject"


class Deciding(QObject):
    """The decisions of one screen. At most one is under way."""

    def __init__(self, screen: ApprovalsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._busy = False
        self._wish: Key | None = None

    # --- the keys ---

    def sign(self) -> None:
        """Approve, or clear as a reader, what is on screen."""
        post = self._decidable()
        if post is not None:
            self._write(sign, post, self._decided)

    def ask_changes(self) -> None:
        """Ask what should change."""
        self._ask(REQUEST)

    def ask_rejection(self) -> None:
        """Ask why it is rejected."""
        self._ask(REJECT)

    def withdraw(self) -> None:
        """Take the submission on screen back."""
        post = self._decidable()
        if post is not None:
            self._write(withdraw_submission, post, self._taken_back)

    def later(self) -> None:
        """Put it at the end until tomorrow morning."""
        screen = self._screen
        row = screen.row()
        if row is None:
            return
        off = row.group != "later"
        key = row.key
        screen.context.tasks.run(
            put_off, screen.context.ws, [key], off=off, lane="write", owner=self, failed=screen.detail.error.tell,
            then=lambda _none: screen.refresh(),
        )  # fmt: skip
        if off:
            screen.advance()
            screen.context.shell.offer_undo(
                i18n.translate("Approvals", "Put off until tomorrow morning"), partial(self._take_back_later, key)
            )

    def edit(self) -> None:
        """Open the post in Drafts."""
        row = self._screen.row()
        if row is not None:
            self._screen.context.shell.go("drafts", row.post)

    def comment(self) -> None:
        """Put the keyboard where a comment is written, about the passage that is selected."""
        screen = self._screen
        if screen.inspector.isHidden():
            screen.toggle_inspector()
        screen.inspector.ensureWidgetVisible(screen.inspector.comments.field)
        screen.inspector.comments.begin(quote=screen.detail.passage())

    # --- words ---

    def connect_words(self) -> None:
        """Hear the panel and the comments of the screen."""
        screen = self._screen
        screen.words.given.connect(self._given)
        screen.words.left.connect(self._left_words)
        screen.words.field.textChanged.connect(self._keep_words)
        panel = screen.inspector.comments
        panel.keep_in(screen.context.unsent)
        panel.add_asked.connect(self._send_comment)
        panel.resolve_asked.connect(self._resolve)

    def leave_words(self) -> None:
        """Another post is chosen: what was typed for this one stays with it."""
        self._screen.words.hide()

    def bring_words(self) -> None:
        """A post is shown: open the panel again if words for it were left unsent."""
        key = self._screen.reader.wanted
        for what in (REQUEST, REJECT):
            if key is not None and self._kept(key, what).strip():
                self._open_panel(what, key)
                self._screen.list.setFocus()
                return

    def take_wish(self) -> Key | None:
        """Where to go after the list was read again (after an undo); asked once."""
        wish, self._wish = self._wish, None
        return wish

    def _keep_words(self) -> None:
        panel, key = self._screen.words, self._screen.reader.wanted
        if key is not None and panel.what:
            self._keep(key, panel.what, panel.field.toPlainText())

    def _kept(self, key: Key, what: str) -> str:
        unsent = self._screen.context.unsent
        return str(unsent.of(unsent.place("/".join((what, *key)))).get("words", ""))

    def _keep(self, key: Key, what: str, words: str) -> None:
        unsent = self._screen.context.unsent
        unsent.keep(unsent.place("/".join((what, *key))), {"words": words} if words.strip() else {})

    def _ask(self, what: str) -> None:
        if self._decidable() is not None and self._screen.reader.wanted is not None:
            self._open_panel(what, self._screen.reader.wanted)

    def _open_panel(self, what: str, key: Key) -> None:
        translate = i18n.translate
        words = self._kept(key, what)
        if what == REQUEST:
            self._screen.words.ask(
                what,
                title=translate("Approvals", "What should change?"),
                hint=translate("Approvals", "The advisor reads this first. A comment is needed."),
                verb=translate("Approvals", "Request changes"),
                words=words,
            )
        else:
            self._screen.words.ask(
                what,
                title=translate("Approvals", "Why is it rejected?"),
                hint=translate("Approvals", "The advisor reads this first. A reason is needed."),
                verb=translate("Approvals", "Reject"),
                danger=True,
                words=words,
            )

    def _left_words(self) -> None:
        key = self._screen.reader.wanted
        if key is not None:
            for what in (REQUEST, REJECT):
                self._keep(key, what, "")
        self._screen.list.setFocus()

    def _given(self, what: str, words: str) -> None:
        post = self._decidable()
        if post is None:
            self._screen.words.primary.setEnabled(True)
            return
        self._write(refuse, post, self._decided, what, words)

    # --- doing ---

    def _decidable(self) -> PostReading | None:
        """What is on screen, if it may be decided on; otherwise it is said why not."""
        screen = self._screen
        if self._busy:
            return None
        found = screen.reader.decidable
        if found is None and screen.reader.newer is not None:
            screen.context.shell.say(i18n.translate("Approvals", "Read the new version first (V)."))
        elif found is None:
            screen.context.shell.say(i18n.translate("Approvals", "Not yet: it has only just appeared."))
        return found

    def _write(
        self,
        work: Callable[..., Changes],
        post: PostReading,
        then: Callable[[Key, Changes], None],
        *args: object,
    ) -> None:
        self._busy = True
        screen = self._screen
        screen.detail.error.hide()
        key = post.key
        screen.context.tasks.run(
            work,
            screen.context.ws,
            post,
            *args,
            lane="write",
            owner=self,
            then=lambda changes: then(key, changes),
            failed=lambda error: self._failed(key, error),
        )

    def _failed(self, key: Key, error: AppError) -> None:
        """Say it where it was asked; nowhere on a post that it is not about."""
        self._busy = False
        screen = self._screen
        if screen.reader.wanted != key:
            screen.context.shell.tell_error(error)
        elif screen.words.what:
            screen.words.tell_error(error)
        else:
            screen.detail.error.tell(error)
        screen.refresh()

    def _decided(self, key: Key, changes: Changes) -> None:
        self._busy = False
        for what in (REQUEST, REJECT):
            self._keep(key, what, "")
        self._screen.words.hide()
        self._screen.decided(key)
        self._offer_undo(key, changes, decided=True)

    def _taken_back(self, key: Key, changes: Changes) -> None:
        self._busy = False
        self._offer_undo(key, changes)

    def _offer_undo(self, key: Key, changes: Changes, *, decided: bool = False) -> None:
        screen = self._screen
        screen.context.shell.offer_changes(changes, back=partial(self._back_at, key, decided=decided))
        screen.bar.look_again()

    def _take_back_later(self, key: Key) -> None:
        screen = self._screen
        screen.context.tasks.run(
            put_off,
            screen.context.ws,
            [key],
            off=False,
            lane="write",
            owner=self,
            failed=screen.context.shell.tell_error,
            then=lambda _none: self._back_at(key, decided=False),
        )

    def _back_at(self, key: Key, *, decided: bool) -> None:
        """Something was taken back: its post is shown again once the list was read."""
        self._wish = key
        self._screen.undone(decided=decided)

    # --- comments ---

    def _send_comment(self, draft: CommentDraft) -> None:
        screen = self._screen
        panel, wanted = screen.inspector.comments, screen.reader.wanted
        if wanted is None:
            return
        screen.context.tasks.run(
            comments.add_comment, screen.context.ws, wanted[0], draft.body, quote=draft.quote, internal=draft.internal,
            reply_to=draft.reply_to, lane="write", owner=self, failed=panel.tell_error,
            then=lambda changes: self._commented(wanted, changes),
        )  # fmt: skip

    def _commented(self, key: Key, changes: Changes) -> None:
        self._screen.inspector.comments.sent(key[0])
        if self._screen.reader.wanted == key:
            self._screen.list.setFocus()
        self._offer_undo(key, changes)

    def _resolve(self, comment: str, resolved: bool) -> None:
        screen = self._screen
        key = screen.reader.wanted or ("", "")
        screen.context.tasks.run(
            comments.resolve_comment, screen.context.ws, comment, resolved=resolved, lane="write", owner=self,
            failed=screen.inspector.comments.tell_error, then=lambda changes: self._offer_undo(key, changes),
        )  # fmt: skip
