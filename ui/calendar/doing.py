"""What the calendar does to the workspace: asked first where an approval is at stake, done by a worker, undoable."""

from __future__ import annotations

import functools
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import Shiboken

from exec_assistant.domain.changes import Changes, joined
from exec_assistant.services import calendar, reading, schedule
from ui import i18n
from ui.calendar import moves
from ui.calendar.entry_sheet import keep_entry
from ui.widgets.sheet import ask, ask_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, time

    from exec_assistant.domain.changes import Undo
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.calendar import CalendarRow
    from exec_assistant.services.workspace import Workspace
    from ui.calendar.entry_sheet import EntryForm
    from ui.calendar.moves import Move, Moved
    from ui.shell.context import Context
    from ui.widgets.sheet import Sheet


class Doing(QObject):
    """The verbs of the calendar.

    Signals:
        moved: a :class:`~ui.calendar.moves.Moved`, after a post was moved, planned, copied or made.
    """

    moved = Signal(object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context

    # --- moving and planning ---

    def move(self, move: Move) -> None:
        """Move or copy; when that voids an approval, ask first."""
        self.context.tasks.run(
            moves.voided_by_move, self.context.ws, move, then=functools.partial(self._move_or_ask, move)
        )

    def plan(self, post: str, wall: datetime | None, accounts: Sequence[str] = (), sheet: Sheet | None = None) -> None:
        """Plan a post at a local time (None: take its date away); when that voids an approval, ask first."""
        self.context.tasks.run(
            _voided_by_plan,
            self.context.ws,
            post,
            wall,
            tuple(accounts),
            then=functools.partial(self._plan_or_ask, post, wall, tuple(accounts), sheet),
            failed=functools.partial(self._refused, sheet),
            owner=self,
        )

    def new_post(self, title: str, wall: datetime | None, accounts: Sequence[str], sheet: Sheet) -> None:
        """Make a post, planned at once where a time was given."""
        self._write(
            functools.partial(moves.make_post, self.context.ws, title, wall, tuple(accounts), i18n.language()),
            functools.partial(self._planned, sheet, self.tr("Created “{title}”")),
            sheet,
        )

    def undate(self, posts: Mapping[str, tuple[str, ...]]) -> None:
        """Take the dates of several posts (of these accounts) away: back among the ideas."""
        self._write(functools.partial(moves.undate, self.context.ws, dict(posts)), self._undated, None)

    def change_window(
        self, post: str, accounts: Sequence[str], opens: datetime | None, closes: datetime | None
    ) -> None:
        """Open or close the window of a planned post at another instant; when that voids an approval, ask first."""
        ws, chosen = self.context.ws, tuple(accounts)
        self.context.tasks.run(
            moves.voided_by_window,
            ws,
            post,
            chosen,
            then=functools.partial(
                self._change_or_ask, functools.partial(moves.change_windows, ws, post, chosen, opens, closes)
            ),
            failed=functools.partial(self._refused, None),
            owner=self,
        )

    # --- entries ---

    def resize(self, row: CalendarRow, starts: datetime | None, ends: datetime | None) -> None:
        """Let an entry begin or end at another wall clock."""
        self._write(
            functools.partial(moves.resize_entry, self.context.ws, row, starts, ends),
            functools.partial(self._done, None, self.tr("Changed “{title}”").format(title=row.title)),
            None,
        )

    def keep(self, form: EntryForm, sheet: Sheet) -> None:
        """Add an entry or change it."""
        text = self.tr("Changed “{title}”") if form.entry else self.tr("Added “{title}”")
        self._write(
            functools.partial(keep_entry, self.context.ws, form),
            functools.partial(self._done, sheet, text.format(title=form.title)),
            sheet,
        )

    def remove(self, entry: str, title: str, sheet: Sheet | None = None) -> None:
        """Take an entry away."""
        self._write(
            functools.partial(calendar.remove_entry, self.context.ws, entry),
            functools.partial(self._done, sheet, self.tr("Deleted “{title}”").format(title=title)),
            sheet,
        )

    # --- holds ---

    def ask_hold(self, post: str = "", title: str = "") -> None:
        """Ask why, then hold one post, or everything."""
        if post:
            sheet = ask_words(
                self.tr("Hold “{title}”?").format(title=title),
                self.tr(
                    "It is not published until the hold is lifted. If its window passes, it is missed, never sent late."
                ),
                verb=self.tr("Hold"),
                leave=self.tr("Cancel"),
                placeholder=self.tr("Why? Everyone in the workspace sees it."),
                required=False,
                then=lambda why: self._hold("post", post, why),
            )
        else:
            sheet = ask_words(
                self.tr("Hold everything?"),
                self.tr(
                    "Nothing is published, by anyone, until this is lifted. Posts whose window passes meanwhile are "
                    "missed, never sent late."
                ),
                verb=self.tr("Hold everything"),
                leave=self.tr("Cancel"),
                placeholder=self.tr("Why? Everyone in the workspace sees it."),
                required=False,
                danger=True,
                then=lambda why: self._hold("everything", "", why),
            )
        self.context.shell.present(sheet)

    def lift(self, holds: Sequence[str]) -> None:
        """Lift holds."""
        self._write(
            functools.partial(_lift_all, self.context.ws, tuple(holds)),
            functools.partial(self._done, None, self.tr("The hold is lifted")),
            None,
        )

    def _hold(self, scope: str, target: str, why: str) -> None:
        text = self.tr("The post is held") if target else self.tr("Everything is held")
        self._write(
            functools.partial(schedule.hold, self.context.ws, scope=scope, target=target, reason=why),
            functools.partial(self._done, None, text),
            None,
        )

    # --- inside ---

    def _move_or_ask(self, move: Move, titles: list[str]) -> None:
        if not titles:
            self._move(move)
            return
        self._ask_voiding(titles, lambda: self._move(move))

    def _plan_or_ask(
        self, post: str, wall: datetime | None, accounts: tuple[str, ...], sheet: Sheet | None, voided: str
    ) -> None:
        if not voided:
            self._plan(post, wall, accounts, sheet)
            return
        if sheet is not None and Shiboken.isValid(sheet):
            sheet.close_sheet()
        self._ask_voiding([voided], lambda: self._plan(post, wall, accounts, None))

    def _change_or_ask(self, change: Callable[[], Changes], title: str) -> None:
        done = functools.partial(self._done, None, self.tr("The window is changed"))
        if not title:
            self._write(change, done, None)
            return
        self.context.shell.present(
            ask(
                self.tr("Change the window of “{title}”?").format(title=title),
                self.tr("The window is part of what was approved: the approval is taken back and asked for again."),
                verb=self.tr("Change the window"),
                leave=self.tr("Keep the window"),
                then=lambda: self._write(change, done, None),
            )
        )

    def _undated(self, moved: Moved) -> None:
        if moved.count > 1:
            text = self.tr("%n post(s) have no date any more", "", moved.count)
        else:
            text = self.tr("“{title}” has no date any more").format(title=moved.title)
        self._offer(text, moved.undo)
        if moved.error is not None:
            self.context.shell.tell_error(moved.error)

    def _ask_voiding(self, titles: Sequence[str], then: Callable[[], object]) -> None:
        if len(titles) == 1:
            title = self.tr("Move “{title}”?").format(title=titles[0])
            text = self.tr("Moving takes it out of the approved window: a new approval will be needed.")
        else:
            title = self.tr("Move approved posts?")
            text = self.tr(
                "Moving takes %n approved post(s) out of the approved window: new approvals will be needed.",
                "",
                len(titles),
            )
        self.context.shell.present(ask(title, text, verb=self.tr("Move"), leave=self.tr("Do not move"), then=then))

    def _move(self, move: Move) -> None:
        self._write(
            functools.partial(moves.do_move, self.context.ws, move), functools.partial(self._told, move.copy), None
        )

    def _plan(self, post: str, wall: datetime | None, accounts: tuple[str, ...], sheet: Sheet | None) -> None:
        text = self.tr("“{title}” has no date any more") if wall is None else ""
        self._write(
            functools.partial(moves.do_plan, self.context.ws, post, wall, accounts),
            functools.partial(self._planned, sheet, text),
            sheet,
        )

    def _told(self, copy: bool, moved: Moved) -> None:
        self._offer(self._moved_text(moved, copy=copy), moved.undo)
        if moved.error is not None:
            self.context.shell.tell_error(moved.error)
        self.moved.emit(moved)

    def _planned(self, sheet: Sheet | None, text: str, moved: Moved) -> None:
        _close(sheet)
        said = text.format(title=moved.title) if text else self._moved_text(moved, copy=False)
        self._offer(said, moved.undo)
        self.moved.emit(moved)

    def _moved_text(self, moved: Moved, *, copy: bool) -> str:
        """What was done, and on how many accounts: a post moves on all that stand on the same day."""
        if moved.count > 1:
            return (
                self.tr("Copied %n item(s)", "", moved.count) if copy else self.tr("Moved %n item(s)", "", moved.count)
            )
        day = _day(moved.day) if moved.day is None or moved.at is None else _moment(moved.day, moved.at)
        if copy:
            return self.tr("Copied “{title}” to {day}").format(title=moved.title, day=day)
        if moved.first_time:
            return self.tr("Planned “{title}” for {day}").format(title=moved.title, day=day)
        if moved.accounts > 1:
            text = self.tr("Moved “{title}” to {day}, on %n account(s)", "", moved.accounts)
            return text.format(title=moved.title, day=day)
        return self.tr("Moved “{title}” to {day}").format(title=moved.title, day=day)

    def _done(self, sheet: Sheet | None, text: str, changes: Changes) -> None:
        _close(sheet)
        if changes.undo is not None:
            self._offer(text, changes.undo)

    def _offer(self, text: str, undo: Undo | None) -> None:
        if undo is not None:
            self.context.shell.offer_changes(Changes(undo=undo), text)

    def _write(self, work: Callable[[], object], then: Callable[..., object], sheet: Sheet | None) -> None:
        self.context.tasks.run(
            work, then=then, failed=functools.partial(self._refused, sheet), lane="write", owner=self
        )

    def _refused(self, sheet: Sheet | None, error: AppError) -> None:
        if sheet is not None and Shiboken.isValid(sheet) and not sheet.isHidden():
            sheet.error.tell(error)
        else:
            self.context.shell.tell_error(error)


def _close(sheet: Sheet | None) -> None:
    if sheet is not None and Shiboken.isValid(sheet):
        sheet.close_sheet()


def _moment(day: date, at: time) -> str:
    return i18n.moment(datetime.combine(day, at), weekday=True, year=False)


def _day(day: date | None) -> str:
    return i18n.day(day, weekday=True, year=False) if day else ""


def _voided_by_plan(ws: Workspace, post: str, wall: datetime | None, accounts: tuple[str, ...]) -> str:
    """The title of the post if planning it there voids an approval, else nothing."""
    if not schedule.voided_by_plan(ws, post, wall, accounts=accounts):
        return ""
    return reading.post_detail(ws, post).row.shown_title or "…"


def _lift_all(ws: Workspace, holds: tuple[str, ...]) -> Changes:
    return joined([schedule.lift(ws, hold) for hold in holds])
