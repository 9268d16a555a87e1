"""What is on screen, and whether it may be decided on: read, unchanged, and looked at for a moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from exec_assistant.services import posts
from ui.post.reading import Before, read_post

if TYPE_CHECKING:
    from exec_assistant.domain.errors import AppError
    from ui.approvals.half_read import Key
    from ui.approvals.queue_reading import QueueRow
    from ui.post.reading import PostReading
    from ui.shell.context import Context
    from ui.tasks import Task

LOOKED_AT_MS = 600
"""A second press of a key within this time was meant for the post before: people do not read faster."""
SEEN_MS = 1500
"""Shown this long, a version counts as read."""


class Reader(QObject):
    """Reads the chosen post and keeps what is shown.

    Signals:
        shown: a :class:`PostReading` to show from its beginning.
        talked: the same post again; only comments, history or status may differ.
        changed_meanwhile: another version than the one on screen has arrived.
        ready: what is on screen was looked at long enough to decide.
        failed: it could not be read.
    """

    shown = Signal(object)
    talked = Signal(object)
    changed_meanwhile = Signal()
    ready = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.wanted: Key | None = None
        self.on_screen: PostReading | None = None
        self.newer: PostReading | None = None
        self._task: Task | None = None
        self._before: dict[tuple[Key, str], Before] = {}
        self._looked_at: set[tuple[Key, str]] = set()
        self._companions: dict[str, list[QueueRow]] = {}
        self._order: list[Key] = []
        self._ahead: dict[Key, PostReading] = {}
        self._fetching: list[Task] = []
        self._afresh = False
        self._who = ""
        self._armed = QTimer(self)
        self._armed.setSingleShot(True)
        self._armed.setInterval(LOOKED_AT_MS)
        self._armed.timeout.connect(self._look)
        self._seen = QTimer(self)
        self._seen.setSingleShot(True)
        self._seen.setInterval(SEEN_MS)
        self._seen.timeout.connect(self._mark_seen)

    # --- choosing ---

    def know(self, rows: list[QueueRow]) -> None:
        """The rows of the list: a post is read when each of its variants was looked at.

        What was read ahead may be another text by now.
        """
        self._companions = {}
        self._order = [row.key for row in rows]
        self._ahead = {}
        for row in rows:
            self._companions.setdefault(row.post, []).append(row)

    def choose(self, key: Key | None) -> None:
        """Show another post, or none."""
        if key == self.wanted and key is not None:
            return
        self.leave()
        self.wanted = key
        self.on_screen = self.newer = None
        self._drop_task()
        if key is None:
            return
        ahead = self._ahead.get(key)
        if ahead is not None:
            # Shown before this turn of the events ends, and read again: it may have changed a moment ago.
            self._show(ahead)
        self._read(key)

    def forget(self) -> None:
        """Somebody else reads from now on, who has read other versions."""
        self.choose(None)
        self._before.clear()
        self._looked_at.clear()
        self._ahead.clear()

    def again(self, *, afresh: bool = False) -> None:
        """Read the chosen post again. ``afresh``: show whatever it is now, nobody was looking meanwhile."""
        self._afresh = self._afresh or afresh
        if self.wanted is not None:
            self._read(self.wanted)

    def take_newer(self) -> None:
        """Show the version that arrived meanwhile."""
        newer, self.newer = self.newer, None
        if newer is not None:
            self._show(newer)

    def leave(self) -> None:
        """What was looked at long enough counts as read."""
        if self._seen.isActive() and not self._armed.isActive():
            self._mark_seen()
        self._armed.stop()
        self._seen.stop()

    def stop(self) -> None:
        """Nobody looks any more (the screen is hidden)."""
        self.leave()
        self._drop_task()
        self._afresh = True

    # --- deciding ---

    @property
    def decidable(self) -> PostReading | None:
        """What may be decided on now; None while it is not shown, not looked at, or out of date."""
        shown = self.on_screen
        if shown is None or shown.key != self.wanted or self.newer is not None or not self.looked_at:
            return None
        return shown

    @property
    def looked_at(self) -> bool:
        """Whether what is on screen was there long enough."""
        return self.on_screen is not None and not self._armed.isActive()

    # --- inside ---

    def _read(self, key: Key) -> None:
        self._drop_task()
        self._task = self._context.tasks.run(
            read_post,
            self._context.ws,
            *key,
            self._before_of(key),
            then=self._came,
            failed=self._could_not,
            owner=self,
        )

    def _read_ahead(self, key: Key) -> None:
        """Read the neighbours, so that the next key is answered at once."""
        for task in self._fetching:
            task.cancel()
        at = self._order.index(key) if key in self._order else -1
        near = [self._order[place] for place in (at + 1, at - 1, at + 2) if at >= 0 and 0 <= place < len(self._order)]
        self._ahead = {kept: post for kept, post in self._ahead.items() if kept in near}
        self._fetching = [
            self._context.tasks.run(
                read_post, self._context.ws, *wanted, self._before_of(wanted), then=self._keep_ahead,
                failed=_no_matter, owner=self,
            )
            for wanted in near
            if wanted not in self._ahead
        ]  # fmt: skip

    def _keep_ahead(self, post: PostReading) -> None:
        self._ahead[post.key] = post

    def _before_of(self, key: Key) -> Before | None:
        head = next((row.head for row in self._companions.get(key[0], []) if row.account == key[1]), "")
        return self._before.get((key, head))

    def _drop_task(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _could_not(self, error: AppError) -> None:
        self._task = None
        self.failed.emit(error)

    def _came(self, post: PostReading) -> None:
        self._task = None
        if post.key != self.wanted:
            return
        self._read_ahead(post.key)
        shown, afresh = self.on_screen, self._afresh
        self._afresh = False
        if shown is None or shown.key != post.key or (afresh and shown.fingerprint != post.fingerprint):
            self._show(post)
        elif shown.fingerprint == post.fingerprint:
            self.on_screen, self.newer = post, None
            if not _says_the_same(shown, post):
                self.talked.emit(post)
            if afresh and not self._seen.isActive():
                self._seen.start()
        else:
            self.newer = post
            self.changed_meanwhile.emit()

    def _show(self, post: PostReading) -> None:
        self.on_screen, self.newer = post, None
        self._who = self._context.ws.me.person
        self._before.setdefault((post.key, post.detail.row.head), Before(post.seen))
        self._armed.start()
        self._seen.start()
        self.shown.emit(post)

    def _look(self) -> None:
        if self.on_screen is not None:
            self._looked_at.add((self.on_screen.key, self.on_screen.detail.row.head))
        self.ready.emit()

    def _mark_seen(self) -> None:
        self._seen.stop()
        shown = self.on_screen
        # In the example somebody else may continue at any moment: what one person looked at, the next has not read.
        if shown is None or self._context.tasks.closed or self._who != self._context.ws.me.person:
            return
        head = shown.detail.row.head
        self._looked_at.add((shown.key, head))
        others = self._companions.get(shown.variant.post, [])
        unread = [row for row in others if row.hash != shown.hash and (row.key, head) not in self._looked_at]
        if not unread:
            self._context.tasks.run(posts.mark_seen, self._context.ws, shown.variant.post, head, lane="write")


def _says_the_same(shown: PostReading, post: PostReading) -> bool:
    """Whether there is nothing new to show, times as they are said included."""
    same_minute = shown.now.replace(second=0, microsecond=0) == post.now.replace(second=0, microsecond=0)
    return same_minute and replace(post, now=shown.now) == shown


def _no_matter(_error: AppError) -> None:
    """It is read, and any error told, when its turn comes."""
