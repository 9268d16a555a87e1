"""What can be done with posts in this room: begin, submit, plan, duplicate, discard, approve one's own, comment."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from exec_assistant.domain.people import Role
from exec_assistant.domain.statuses import Status
from exec_assistant.services import approvals, board, comments, people, posts, schedule, templates
from ui import i18n
from ui.drafts.words import undo_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.domain.posts import Document
    from exec_assistant.services.workspace import Workspace
    from ui.post.comments import CommentDraft
    from ui.shell.context import Context


class Deeds(QObject):
    """Runs use cases on the write lane and offers to undo them.

    Signals:
        made: a new post's id.
        begun: the id of a new post with a template's words.
        discarded: a post's id.
        refused: an ``AppError`` to be shown at the text.
    """

    made = Signal(str)
    begun = Signal(str)
    discarded = Signal(str)
    refused = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    @property
    def _ws(self) -> Workspace:
        return self._context.ws

    def begin(self, *, spontaneous: bool) -> None:
        """A new post, for the account one usually begins with."""
        work = functools.partial(_create, self._ws, i18n.language(), spontaneous)
        self._run(work, then=lambda changes: self.made.emit(changes.created))

    def duplicate(self, post: str) -> None:
        """A new draft with the same words and details."""
        self._run(posts.duplicate_post, self._ws, post, then=self._made)

    def begin_from(self, template: str) -> None:
        """A new post with the words and details of a template."""

        def made(changes: Changes) -> None:
            self.begun.emit(changes.created)
            self._offer([changes])

        self._run(templates.post_from_template, self._ws, template, then=made)

    def rename_template(self, template: str, name: str, failed: Callable[[AppError], object]) -> None:
        """Give a template another name."""
        self._with_failure(templates.rename_template, template, name, then=self._offer_one, failed=failed)

    def remove_template(self, template: str) -> None:
        """Take a template off the list."""
        self._run(templates.remove_template, self._ws, template, then=self._offer_one)

    def keep_template(
        self, post: str, name: str, *, then: Callable[[], object], failed: Callable[[AppError], object]
    ) -> None:
        """Keep a post as a template."""

        def kept(changes: Changes) -> None:
            then()
            self._offer([changes])

        self._with_failure(templates.keep_template, post, name, then=kept, failed=failed)

    def discard(self, post: str) -> None:
        """Put a post away; it can be brought back."""

        def gone(changes: Changes) -> None:
            self.discarded.emit(post)
            self._offer([changes])

        self._run(posts.discard_post, self._ws, post, then=gone)

    def submit(self, post: str) -> None:
        """Submit every variant that can be submitted."""
        self._run(approvals.submit_all, self._ws, post, then=self._offer)

    def take_back(self, post: str) -> None:
        """Take back the submission of everything that is in review."""
        self._run(board.take_back_submission, self._ws, post, then=self._offer)

    def approve_own(self, post: str) -> None:
        """Approve what I wrote on the spot, for every account."""
        self._run(_approve_all, self._ws, post, then=self._offer)

    def plan(self, post: str, wall: datetime | None) -> None:
        """Plan a post, or take its date off."""
        self._run(schedule.plan_post, self._ws, post, wall, then=self._offer_one)

    def change(self, post: str, field: str, value: object) -> None:
        """Change one detail; it can simply be changed back, or be undone."""
        self._run(posts.change_detail, self._ws, post, field, value, then=self._keep_quietly)

    def settle(self, post: str, document: Document) -> None:
        """Make a document the one head of a post, whatever heads it had."""
        self._run(posts.save_revision, self._ws, post, document, then=self._offer_one)

    def comment(
        self, post: str, draft: CommentDraft, *, then: Callable[[], object], failed: Callable[[AppError], object]
    ) -> None:
        """Send a comment."""
        self._context.tasks.run(
            comments.add_comment,
            self._ws,
            post,
            draft.body,
            quote=draft.quote,
            reply_to=draft.reply_to,
            internal=draft.internal,
            then=lambda _changes: then(),
            failed=failed,
            lane="write",
            owner=self,
        )

    def resolve(self, comment: str, resolved: bool) -> None:
        """Mark a comment as dealt with, or open it again."""
        work = functools.partial(comments.resolve_comment, resolved=resolved)
        self._run(work, self._ws, comment, then=self._offer_one)

    def remove_comment(self, comment: str) -> None:
        """Delete a comment of one's own; it can be undone."""
        self._run(comments.remove_comment, self._ws, comment, then=self._offer_one)

    # --- inside ---

    def _with_failure(
        self,
        work: Callable[..., object],
        *args: object,
        then: Callable[..., object],
        failed: Callable[[AppError], object],
    ) -> None:
        self._context.tasks.run(work, self._ws, *args, then=then, failed=failed, lane="write", owner=self)

    def _run(self, work: Callable[..., object], *args: object, then: Callable[..., object]) -> None:
        self._context.tasks.run(work, *args, then=then, failed=self.refused.emit, lane="write", owner=self)

    def _made(self, changes: Changes) -> None:
        self.made.emit(changes.created)
        self._offer([changes])

    def _offer_one(self, changes: Changes) -> None:
        self._offer([changes])

    def _offer(self, changes: Sequence[Changes]) -> None:
        undos = [change.undo for change in changes if change.undo is not None]
        if undos:
            self._context.shell.offer_changes(changes, undo_words(undos[0]))

    def _keep_quietly(self, changes: Changes) -> None:
        self._context.shell.offer_changes(changes, quiet=True)


def _create(ws: Workspace, language: str, spontaneous: bool) -> Changes:
    return posts.create_post(ws, accounts=_usual_accounts(ws), language=language, spontaneous=spontaneous)


def _usual_accounts(ws: Workspace) -> list[str]:
    """The executive's own account on the first network there is, LinkedIn before others; none when there is none."""
    own = [account for account in people.accounts(ws) if account.kind == "personal"]
    own.sort(key=lambda account: account.network != "linkedin")
    return [own[0].account] if own else []


def _approve_all(ws: Workspace, post: str) -> list[Changes]:
    from exec_assistant.services.reading import post_detail

    rows = [row for row in post_detail(ws, post).row.variants if row.status in {Status.DRAFT, Status.IN_REVIEW}]
    return [approvals.approve(ws, post, row.account) for row in rows]


def may_write_on_the_spot(ws: Workspace) -> bool:
    """Only what the executive writes on her own device is approved by her act of writing."""
    return ws.me.role is Role.EXECUTIVE
