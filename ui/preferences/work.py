"""A row with long work behind it: a button, a progress with a way to stop, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import i18n
from ui.preferences.sections import Row
from ui.tasks import Progress
from ui.theme import Space
from ui.widgets.buttons import Button
from ui.widgets.frames import InlineError
from ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from exec_assistant.domain.errors import AppError
    from ui.tasks import ProgressState, Tasks


class WorkRow(Row):
    """One piece of long work at a time; its result or its error stands below its words.

    Signals:
        ended: the work ended, was stopped, or failed.
    """

    ended = Signal()

    def __init__(self, tasks: Tasks, name: str, hint: str, verb: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)
        self._tasks = tasks
        self._progress: Progress | None = None
        self.button = Button(verb, "secondary", icon, self)
        self.add(self.button)
        self._under = QWidget(self)
        under = QHBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(Space.M)
        self.bar = QProgressBar(self._under)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(i18n.translate("Preferences", "Progress: {what}").format(what=name))
        self.stop = Button(i18n.translate("Preferences", "Stop"), parent=self._under)
        self.stop.clicked.connect(lambda _checked=False: self._stop())
        under.addWidget(self.bar, 1)
        under.addWidget(self.stop)
        self._under.hide()
        self.body.addWidget(self._under)
        self.result = Text("", "body", "success", wrap=True, selectable=True)
        self.result.hide()
        self.body.addWidget(self.result)
        self.error = InlineError(self)
        self.body.addWidget(self.error)

    def work(self, fn: Callable[..., object], *args: object, then: Callable[[object], object]) -> None:
        """Run ``fn(*args, progress=…)`` off the window's thread."""
        self.result.hide()
        self.error.hide()
        had_focus = self.button.hasFocus()
        self.bar.setRange(0, 0)
        self._under.show()
        if had_focus:
            self.stop.setFocus()
        self.button.setEnabled(False)
        self._progress = Progress(self)
        self._progress.changed.connect(self._show)

        def done(result: object) -> None:
            self._settle()
            then(result)

        # Long and seldom: not in the lanes on which the screens wait.
        self._tasks.run(fn, *args, then=done, failed=self._failed, lane="network", owner=self, progress=self._progress)

    def tell(self, text: str, *, good: bool = True) -> None:
        """Say what came of it."""
        self.result.setText(text)
        self.result.set_ink("success" if good else "danger")
        self.result.setAccessibleName(text)
        self.result.show()

    def _show(self, state: ProgressState) -> None:
        self.bar.setRange(0, state.total)
        self.bar.setValue(state.done)

    def _stop(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
        self._settle()
        self.tell(i18n.translate("Preferences", "Stopped. Nothing was left half done."))
        self.result.set_ink("secondary")

    def _failed(self, error: AppError) -> None:
        self._settle()
        self.error.tell(error)

    def _settle(self) -> None:
        had_focus = self.stop.hasFocus()
        self.button.setEnabled(True)
        if had_focus:
            self.button.setFocus()
        self._under.hide()
        self.ended.emit()
