"""What the keys do: sign, ask, reject, put off, comment; never twice, and never on what was not read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from exec_assistant.services import comments
from ui import i18n
from ui.approvals.decisions import refuse, sign, withdraw_submission
from ui.approvals.half_read import later_times, put_off
from ui.approvals.queue_reading import LATER
from ui.approvals.words import later_word
from ui.post.words import reader_word, when_short

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from ui.approvals.half_read import Key
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
        self._named: tuple[str, ...] = ()

    # --- the keys ---

    def sign(self) -> None:
        """Approve, or clear as a reader, what is on screen. An edit of one's own that is not saved is named first."""
        post = self._decidable()
        row = self._screen.row()
        if post is not None and row is not None and "unsaved" in row.reasons and self._named != post.fingerprint:
            self._named = post.fingerprint
            said = i18n.translate(
                "Approvals", "Your own edit of it is not saved: E goes on with it, A again approves what is shown."
            )
            self._screen.context.shell.say(said)
            return
        if post is not None:
            self._write(sign, post, self._decided)

    def say_why_not(self) -> None:
        """Say what a text waits for before it can be approved."""
        row = self._screen.row()
        if row is not None and row.missing:
            readers = ", ".join(reader_word(reader) for reader in row.missing)
            said = i18n.translate("Approvals", "It can be approved once it was read by: {readers}.")
            self._screen.context.shell.say(said.format(readers=readers))

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
        """Put it off until tomorrow morning, or take what was put off back into the queue."""
        row = self._screen.row()
        if row is None:
            return
        if row.group == LATER:
            self._put_off(row.key, "", "")
            return
        times = dict(later_times(self._screen.context.ws.clock.now(), self._zone()))
        self._put_off(row.key, times["tomorrow"], "tomorrow")

    def choose_later(self) -> None:
        """Ask until when, under the button."""
        screen = self._screen
        row = screen.row()
        if row is None:
            return
        key, menu = row.key, QMenu(screen)
        menu.setAccessibleName(i18n.translate("Approvals", "Put off until"))
        now = screen.context.ws.clock.now()
        for word, until in later_times(now, self._zone()):
            text = f"{later_word(word)}\t{when_short(until, self._zone(), now)}"
            menu.addAction(text, partial(self._put_off, key, until, word))
        if row.group == LATER:
            menu.addSeparator()
            menu.addAction(i18n.translate("Approvals", "Back into the queue now"), partial(self._put_off, key, "", ""))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setActiveAction(menu.actions()[0])
        bar = screen.bar
        menu.popup(bar.mapToGlobal(bar.place_of("approvals.later")) - QPoint(0, menu.sizeHint().height()))

    def _put_off(self, key: Key, until: str, word: str) -> None:
        screen = self._screen
        screen.context.tasks.run(
            put_off, screen.context.ws, [key], until, lane="write", owner=self, failed=screen.detail.error.tell,
            then=lambda _none: screen.refresh(),
        )  # fmt: skip
        if word:
            said = i18n.translate("Approvals", "Put off: {when}").format(when=later_word(word))
            screen.context.shell.offer_undo(said, partial(self._take_back_later, key))
            screen.advance(said=said)

    def edit(self) -> None:
        """Edit the text where it stands; an advisor writes in Drafts."""
        if self._screen.role == "advisor":
            self.open_in_drafts()
        else:
            self._screen.editing.begin()

    def open_in_drafts(self) -> None:
        """Open the post in Drafts, with all its accounts."""
        row = self._screen.row()
        if row is not None:
            self._screen.context.shell.go("drafts", row.post)

    def comment(self) -> None:
        """Put the keyboard where a comment is written, about the passage that is selected."""
        screen = self._screen
        if screen.inspector.isHidden():
            screen.columns.toggle_inspector()
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
        panel.me = screen.context.ws.me.person
        panel.add_asked.connect(self._send_comment)
        panel.resolve_asked.connect(self._resolve)
        panel.remove_asked.connect(self._remove)

    def leave_words(self) -> None:
        """Another post is chosen: what was typed for this one stays with it."""
        self._screen.words.hide()
        self._screen.inspector.comments.me = self._screen.context.ws.me.person

    def bring_words(self) -> None:
        """A post is shown: open the panel again if it was open, with the words that were typed."""
        key = self._screen.reader.wanted
        for what in (REQUEST, REJECT):
            if key is not None and self._kept(key, what).get("open"):
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
            self._keep(key, panel.what, panel.field.toPlainText(), opened=True)

    def _kept(self, key: Key, what: str) -> dict[str, Any]:
        unsent = self._screen.context.unsent
        return unsent.of(unsent.place("/".join((what, *key))))

    def _keep(self, key: Key, what: str, words: str, *, opened: bool = False) -> None:
        unsent = self._screen.context.unsent
        kept = {"words": words, "open": opened} if words.strip() else {}
        unsent.keep(unsent.place("/".join((what, *key))), kept)

    def _ask(self, what: str) -> None:
        if self._decidable() is not None and self._screen.reader.wanted is not None:
            self._open_panel(what, self._screen.reader.wanted)

    def _open_panel(self, what: str, key: Key) -> None:
        translate = i18n.translate
        words = str(self._kept(key, what).get("words", ""))
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
        panel, key = self._screen.words, self._screen.reader.wanted
        if key is not None and panel.asked:
            self._keep(key, panel.asked, panel.field.toPlainText())
            if panel.words:
                again = {REQUEST: "R", REJECT: "X"}[panel.asked]
                said = i18n.translate("Approvals", "Your words are kept, not sent. {key} opens them again.")
                self._screen.context.shell.say(said.format(key=again))
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
        self._offer_undo(key, changes, decided=True)
        undo = changes.undo
        self._screen.decided(key, said=i18n.message(undo.what, dict(undo.params)) if undo else "")

    def signed(self, key: Key, changes: Changes) -> None:
        """An edit was saved and approved in one gesture."""
        self._decided(key, changes)

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
            "",
            lane="write",
            owner=self,
            failed=screen.context.shell.tell_error,
            then=lambda _none: self._back_at(key, decided=False),
        )

    def _zone(self) -> str:
        reading = self._screen.reading
        return reading.zone if reading is not None else "UTC"

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

    def _remove(self, comment: str) -> None:
        screen = self._screen
        key = screen.reader.wanted or ("", "")
        screen.context.tasks.run(
            comments.remove_comment, screen.context.ws, comment, lane="write", owner=self,
            failed=screen.inspector.comments.tell_error, then=lambda changes: self._offer_undo(key, changes),
        )  # fmt: skip
