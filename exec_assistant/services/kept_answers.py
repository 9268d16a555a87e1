"""The last few answers to a question, kept until anything happens in the workspace: one screen asks several times."""

from __future__ import annotations

import threading
import weakref
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from exec_assistant.services.workspace import Workspace

Answer = TypeVar("Answer")


class KeptAnswers(Generic[Answer]):
    """Answers of one kind, by workspace and question; any event makes all of a workspace's out of date."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._kept: weakref.WeakKeyDictionary[Workspace, tuple[int, dict[Hashable, Answer]]] = (
            weakref.WeakKeyDictionary()
        )

    def get(self, ws: Workspace, question: Hashable, read: Callable[[], Answer]) -> Answer:
        """The answer to a question as the workspace stands now; not to be changed by who asks."""
        head: int = ws.projection.database.query("SELECT coalesce(max(rowid), 0) FROM log")[0][0]
        with self._lock:
            before, kept = self._kept.get(ws, (head, {}))
            if before != head:
                kept = {}
            if question not in kept:
                # Read under the lock: two workers that ask the same do not read it twice.
                found = read()
                for old in list(kept)[: max(0, len(kept) + 1 - self._most)]:
                    del kept[old]
                kept[question] = found
            self._kept[ws] = (head, kept)
            return kept[question]
