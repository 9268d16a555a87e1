"""Asks for the calendar's data: everything, or only what changed since the last answer."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui.calendar.reading import read_calendar
from ui.calendar.rereading import reread

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.changes import Changes
    from ui.calendar.messages import RangeChanged
    from ui.calendar.reading import CalendarReading, Filters
    from ui.calendar.rereading import Reread
    from ui.shell.context import Context
    from ui.tasks import Task

_OF_POSTS = frozenset({"posts", "comments", "seen"})
"""Families of changes that touch nothing on the calendar but the posts they name."""
_MOST = 400
"""Posts from which on reading everything is as quick."""


class Feed(QObject):
    """Reads for the calendar, one answer at a time: the last question counts.

    Signals:
        answered: a whole :class:`~ui.calendar.reading.CalendarReading`.
        changed: a :class:`~ui.calendar.rereading.Reread` of the last answer.
    """

    answered = Signal(object)
    changed = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._last: CalendarReading | None = None
        # What changed and was not asked for yet, and what is being asked for; None is everything.
        self._noted: frozenset[str] | None = None
        self._asked: frozenset[str] | None = frozenset()
        context.changes.changed.connect(self.note)

    def note(self, changes: Changes) -> None:
        """Remember what changed until the next :meth:`refresh`."""
        if not changes.posts or not changes.families <= _OF_POSTS:
            self._noted = None
        elif self._noted is not None:
            self._noted |= changes.posts

    def refresh(self, sight: RangeChanged, filters: Filters | None) -> None:
        """Read again what changed."""
        noted, asked, last = self._noted, self._asked, self._last
        posts = None if noted is None or asked is None else noted | asked
        if last is None or posts is None or len(posts) > _MOST:
            self.read_all(sight, filters)
        elif posts:
            self._ask(posts, functools.partial(reread, self._context.ws, last, posts), self._took_changed)

    def read_all(self, sight: RangeChanged, filters: Filters | None) -> None:
        """Read everything around the days in sight; filters None: as they were kept."""
        work = functools.partial(read_calendar, self._context.ws, sight.first, sight.last, filters)
        self._ask(None, work, self._took_all)

    def _ask(self, posts: frozenset[str] | None, work: Callable[[], Any], then: Callable[..., object]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._noted, self._asked = frozenset(), posts
        self._task = self._context.tasks.run(work, then=then)

    def _took_all(self, found: CalendarReading) -> None:
        self._last, self._asked = found, frozenset()
        self.answered.emit(found)

    def _took_changed(self, found: Reread) -> None:
        if found.whole:
            self._took_all(found.reading)
            return
        self._last, self._asked = found.reading, frozenset()
        self.changed.emit(found)
