"""E: the text that is read becomes the text that is written, in the same place, and is signed as it stands there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCursor

from exec_assistant.domain.errors import AppError
from exec_assistant.domain.posts import variant_content
from exec_assistant.services import editorial, own_edit, working_copy
from ui import i18n
from ui.approvals.edit_panel import TextInPlace

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.services.editorial import TextReport
    from exec_assistant.services.own_edit import Beginning, OwnEdit, Saved
    from exec_assistant.services.workspace import Workspace
    from ui.approvals.half_read import Key
    from ui.approvals.view import ApprovalsScreen
    from ui.tasks import Task

KEEP_MS = 400
COUNT_MS = 120


class Editing(QObject):
    """The one edit of the screen."""

    def __init__(self, screen: ApprovalsScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._begun: Beginning | None = None
        self._kept = False
        self._busy = False
        self._asking: Task | None = None
        self._soon = self._timer(KEEP_MS, self._keep)
        self._count_soon = self._timer(COUNT_MS, self._count)
        self.text = TextInPlace(i18n.translate("Approvals", "Text of the post, being edited"), screen)
        self.text.hide()
        self.text.typed.connect(self._typed)
        self.text.left.connect(self.leave)
        self.text.moved.connect(self._follow)
        panel = screen.edit_panel
        panel.left.connect(self.leave)
        panel.saved_asked.connect(lambda sign: self.save(sign=sign))
        panel.back_asked.connect(self._back)
        panel.reach_changed.connect(self._reach_changed)

    def _timer(self, interval: int, run: Callable[[], object]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(interval)
        made.timeout.connect(run)
        return made

    @property
    def active(self) -> bool:
        """Whether a text is edited now."""
        return self._begun is not None

    @property
    def key(self) -> Key | None:
        """Post and account that are edited."""
        return None if self._begun is None else (self._begun.edit.post, self._begun.edit.account)

    def may_sign(self) -> bool:
        """Whether the edit can be approved in the same gesture by who edits."""
        return self._screen.role in {"executive", "deputy"}

    # --- the keys ---

    def begin(self) -> None:
        """Open the text that is on screen."""
        screen = self._screen
        shown = screen.reader.on_screen
        if self.active or shown is None or shown.key != screen.reader.wanted:
            return
        if screen.reader.newer is not None:
            screen.context.shell.say(i18n.translate("Approvals", "Read the new version first (V)."))
            return
        screen.context.tasks.run(
            own_edit.begin, screen.context.ws, *shown.key, owner=self, failed=screen.detail.error.tell,
            then=lambda begun: self._open(shown.key, begun),
        )  # fmt: skip

    def leave(self) -> None:
        """Back to reading; what is typed is kept, unsaved."""
        if not self.active:
            return
        edit, changed, screen = self._edit(), self._changed(), self._screen
        self._close()
        if changed:
            self._run_quietly(own_edit.keep, edit, then=screen.refresh)
            screen.context.shell.say(i18n.translate("Approvals", "Your edit is kept, not saved. E goes on."))
        elif self._kept:
            self._run_quietly(working_copy.give_up, edit.post, then=screen.refresh)
        screen.list.setFocus()

    def save(self, *, sign: bool) -> None:
        """Make it a version; with ``sign``, approve exactly what stands in the editor."""
        screen = self._screen
        if not self.active or self._busy or (sign and not self.may_sign()):
            return
        edit = self._edit()
        self._soon.stop()
        self._busy = True
        screen.edit_panel.set_busy(True)
        key = edit.post, edit.account
        screen.context.tasks.run(
            own_edit.save, screen.context.ws, edit, sign=sign, lane="write", owner=self,
            then=lambda saved: self._saved(key, saved, sign=sign), failed=lambda error: self._failed(key, error),
        )  # fmt: skip

    def stop(self) -> None:
        """Another post is chosen, or the screen is hidden: what is typed stays with its post."""
        if self.active:
            if self._changed():
                self._keep()
            elif self._kept:
                self._run_quietly(working_copy.give_up, self._edit().post)
            self._close()

    # --- inside ---

    def _open(self, key: Key, begun: Beginning) -> None:
        screen = self._screen
        if screen.reader.wanted != key or self.active:
            return
        self._begun, self._kept, self._busy = begun, begun.found, False
        screen.words.hide()
        self.text.show_text(begun.edit.text)
        screen.detail.put_editor(self.text)
        screen.bar.hide()
        screen.edit_panel.show_beginning(begun, may_sign=self.may_sign())
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus()
        self._count()
        screen.edit_panel.set_changed(self._changed())

    def _close(self) -> None:
        for timer in (self._soon, self._count_soon):
            timer.stop()
        if self._asking is not None:
            self._asking.cancel()
        self._begun = None
        screen = self._screen
        screen.detail.put_editor(None)
        screen.edit_panel.hide()
        screen.bar.setVisible(screen.stack.currentWidget() is screen.detail)
        screen.columns.keep_free()

    def _edit(self) -> OwnEdit:
        assert self._begun is not None  # noqa: S101 (asked by the caller)
        return replace(
            self._begun.edit, text=self.text.text(), everywhere=self._screen.edit_panel.everywhere.isChecked()
        )

    def _changed(self) -> bool:
        if self._begun is None:
            return False
        content = variant_content(self._begun.edit.document, self._begun.edit.account)
        return self._begun.outdated or (content is not None and self.text.text() != content.text)

    def _typed(self) -> None:
        self._kept = True
        if not self._soon.isActive():
            self._soon.start()
        self._count_soon.start()
        self._screen.edit_panel.set_changed(self._changed())

    def _reach_changed(self) -> None:
        if self.active and self._kept:
            self._soon.start()

    def _back(self) -> None:
        if self._begun is not None:
            content = variant_content(self._begun.edit.document, self._begun.edit.account)
            self.text.replace_text(content.text if content else "")
            self.text.setFocus()

    def _keep(self) -> None:
        self._soon.stop()
        if self._begun is not None and not self._screen.context.tasks.closed:
            self._run_quietly(own_edit.keep, self._edit())

    def _run_quietly(self, work: Callable[..., None], *args: object, then: Callable[[], object] | None = None) -> None:
        screen = self._screen
        screen.context.tasks.run(
            work, screen.context.ws, *args, lane="typing", owner=self, failed=screen.edit_panel.tell_error,
            then=(lambda _none: then()) if then is not None else None,
        )  # fmt: skip

    def _count(self) -> None:
        if self._begun is None:
            return
        if self._asking is not None:
            self._asking.cancel()
        edit = self._edit()
        self._asking = self._screen.context.tasks.run(
            _measured, self._screen.context.ws, edit, then=self._show_count, owner=self
        )

    def _show_count(self, found: tuple[TextReport | None, int | None]) -> None:
        if self.active:
            report, over = found
            self._screen.edit_panel.count.show_count(report.count if report else None)
            self._screen.edit_panel.show_messages(len(report.parts) if report else 0)
            self.text.mark(over=over, fold=report.visible if report else None)

    def _follow(self) -> None:
        """The line that is written stays in sight."""
        page = self._screen.detail.area.widget()
        if self.active and page is not None and self.text.isVisible():
            cursor = self.text.cursorRect()
            top = self.text.mapTo(page, QPoint(0, 0)).y()
            self._screen.detail.area.ensureVisible(0, top + cursor.bottom(), 0, 48)

    def _saved(self, key: Key, saved: Saved, *, sign: bool) -> None:
        self._busy = False
        screen = self._screen
        if self.key == key:
            self._close()
        if sign and saved.refused is None:
            screen.deciding.signed(key, saved.changes)
            return
        screen.context.shell.offer_changes(saved.changes)
        if screen.reader.wanted == key:
            screen.reader.again(afresh=True)
            screen.list.setFocus()
        if saved.refused is not None:
            screen.detail.say_refused(saved.refused)
        screen.refresh()

    def _failed(self, key: Key, error: AppError) -> None:
        self._busy = False
        screen = self._screen
        if self.key == key:
            screen.edit_panel.tell_error(error)
        else:
            screen.context.shell.tell_error(error)
        screen.refresh()


def _measured(ws: Workspace, edit: OwnEdit) -> tuple[TextReport | None, int | None]:
    """What the network counts, and the index from which it is too long."""
    content = variant_content(edit.edited, edit.account)
    if content is None:
        return None, None
    try:
        report = editorial.report(ws, edit.account, content)
    except AppError:
        return None, None
    return report, None if report.count.fits else editorial.fitting(ws, edit.account, content.text)
