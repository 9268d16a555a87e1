"""Keeping what is typed: a working copy within half a second, a revision at a pause. No Qt; workers call it."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import document_data
from exec_assistant.services import posts, reading, working_copy

if TYPE_CHECKING:
    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.posts import Document
    from exec_assistant.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save came to. ``head`` is the revision the text now stands on; ``changes`` None: nothing was new."""

    number: int
    head: str
    document: Document
    changes: Changes | None


class Keeper:
    """One post while it is written.

    Keeping and saving come from two lanes and may overtake each other; each carries the number of the state it was
    given, and an older state never replaces a newer one.
    """

    def __init__(self, ws: Workspace, post: str, base: str, document: Document, *, kept: bool) -> None:
        """Begin on a revision.

        Args:
            ws: the workspace.
            post: the post's id.
            base: the revision the document was made from.
            document: that revision's document.
            kept: a working copy of an earlier session is there.
        """
        self._ws = ws
        self._person = ws.me.person
        self.post = post
        self._base = base
        self._saved = document
        self._kept = kept
        self._number = 0
        self._lock = threading.Lock()

    @property
    def base(self) -> str:
        """The revision the text stands on."""
        return self._base

    def keep(self, number: int, document: Document) -> None:
        """Keep a state on disk, unless a newer one is there already."""
        with self._lock:
            if number <= self._number or self._ws.me.person != self._person:
                return
            if document_data(document) == document_data(self._saved):
                self._drop()
            else:
                working_copy.keep(self._ws, self.post, document, self._base)
                self._kept = True
            self._number = number

    def save(self, number: int, document: Document) -> Saved:
        """Make a state a revision; one that changes nothing is not saved.

        When the post has moved on meanwhile both versions stay, and the post shows the conflict.

        Raises:
            AppError: it cannot be saved; the working copy then holds it.
        """
        with self._lock:
            if number < self._number or self._ws.me.person != self._person:
                return Saved(number, self._base, self._saved, None)
            self._number = number
            if document_data(document) == document_data(self._saved):
                self._drop()
                return Saved(number, self._base, self._saved, None)
            try:
                return self._save(number, document)
            except Exception:
                with contextlib.suppress(Exception):
                    working_copy.keep(self._ws, self.post, document, self._base)
                    self._kept = True
                raise

    def _save(self, number: int, document: Document) -> Saved:
        detail = reading.post_detail(self._ws, self.post)
        if detail.heads == (self._base,):
            document = posts.freeze_published(detail, document)
        changes = posts.save_revision(self._ws, self.post, document, parents=[self._base] if self._base else None)
        self._base = changes.created or self._base
        self._saved = document
        self._kept = False
        return Saved(number, self._base, document, changes if changes.created else None)

    def _drop(self) -> None:
        if self._kept:
            working_copy.give_up(self._ws, self.post)
            self._kept = False
