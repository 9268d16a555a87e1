"""The first start, in place of the screens: create, restore, or try the example."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget
from typing_extensions import override

from exec_assistant.bootstrap import Founder, create_here, restore_here
from exec_assistant.domain.people import Role
from exec_assistant.services import backup
from ui import i18n
from ui.first_start.create_page import Answers, CreatePage
from ui.first_start.kit_page import KitPage
from ui.first_start.restore_page import Restoration, RestorePage
from ui.preferences import kept
from ui.tasks import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.bootstrap import RecoveryKit
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.workspace import Workspace
    from ui.i18n import Language
    from ui.main_window import MainWindow

    Create = Callable[..., tuple[Workspace, RecoveryKit]]
    Restore = Callable[[Path, str, str], Workspace]


class FirstStart(QWidget):
    """Leads to an open workspace and hands it to ``then``, on the window's thread.

    Args of the constructor: ``window``; ``profile``, where the workspace is to be; ``then``; ``example``, what to do
    when the person would rather look around. ``create`` and ``restore`` are this computer's own, but in tests.
    """

    def __init__(
        self,
        window: MainWindow,
        profile: Path,
        *,
        then: Callable[[Workspace], object],
        example: Callable[[], object],
        create: Create = create_here,
        restore: Restore = restore_here,
    ) -> None:
        super().__init__()
        self._window, self._profile = window, profile
        self._then, self._example = then, example
        self._create_profile, self._restore_profile = create, restore
        self._made: tuple[Workspace, RecoveryKit] | None = None
        self._answers = Answers()
        self._stack = QStackedLayout(self)
        self._page: CreatePage | KitPage | RestorePage | None = None
        self._progress: Progress | None = None
        window.closing.connect(self._closing)
        self._to_create()

    @override
    def show(self) -> None:
        """Take the place of the screens."""
        self._window.show_alone(self)
        self._focus()

    @property
    def page(self) -> CreatePage | KitPage | RestorePage:
        """The page that is shown."""
        assert self._page is not None  # noqa: S101 (there is one from the beginning)
        return self._page

    # --- pages ---

    def _show_page(self, page: CreatePage | KitPage | RestorePage) -> None:
        old, self._page = self._page, page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if old is not None:
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._focus()

    def _focus(self) -> None:
        page = self.page
        if isinstance(page, CreatePage):
            page.name.setFocus()
        elif isinstance(page, RestorePage):
            page.choose_kit.setFocus()
        else:
            page.panel.save.setFocus()

    def _to_create(self) -> None:
        page = CreatePage(self._answers, self._profile, self)
        page.language_chosen.connect(self._speak)
        page.create_asked.connect(self._create)
        page.restore_asked.connect(self._to_restore)
        page.example_asked.connect(self._try_example)
        self._show_page(page)

    def _to_restore(self) -> None:
        if isinstance(self._page, CreatePage):
            self._answers = self._page.answers
        page = RestorePage(self)
        page.restore.connect(self._restore)
        page.back.connect(self._to_create)
        self._show_page(page)

    def _speak(self, language: str) -> None:
        if isinstance(self._page, CreatePage):
            self._answers = self._page.answers
        app = QApplication.instance()
        if app is not None and language != i18n.language():
            i18n.install_language(app, cast("Language", language))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and isinstance(self._page, CreatePage):
            self._to_create()
            self.page.setFocus()
            cast("CreatePage", self.page).language.setFocus()
        super().changeEvent(event)

    # --- creating ---

    def _create(self, answers: Answers) -> None:
        self._answers = answers
        page = cast("CreatePage", self._page)
        page.set_busy(True)
        self._window.tasks.run(
            _created,
            self._create_profile,
            self._profile,
            name=answers.workspace.strip(),
            founder=Founder(answers.name.strip(), Role(answers.role)),
            zone=answers.zone,
            language=i18n.language(),
            lane="write",
            then=self._created,
            failed=self._not_created,
        )

    def _created(self, made: tuple[Workspace, RecoveryKit]) -> None:
        self._made = made
        page = KitPage(made[1], self._answers.workspace.strip(), self)
        page.passed.connect(self._pass)
        self._show_page(page)

    def _not_created(self, error: AppError) -> None:
        page = cast("CreatePage", self._page)
        page.set_busy(False)
        page.error.tell(error)
        page.ensureWidgetVisible(page.error)
        page.button.setFocus()

    def _pass(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            self._leave()
            self._then(made[0])

    # --- restoring ---

    def _restore(self, wanted: Restoration) -> None:
        page = cast("RestorePage", self._page)
        page.set_busy(True)
        self._progress = Progress(self)
        self._progress.changed.connect(page.show_progress)
        self._window.tasks.run(
            _restored,
            wanted,
            self._profile,
            self._restore_profile,
            i18n.language(),
            lane="write",
            then=self._restored,
            failed=self._not_restored,
            progress=self._progress,
        )

    def _restored(self, ws: Workspace) -> None:
        self._leave()
        self._then(ws)

    def _not_restored(self, error: AppError) -> None:
        page = cast("RestorePage", self._page)
        page.set_busy(False)
        page.error.tell(error)
        page.ensureWidgetVisible(page.error)
        page.button.setFocus()

    # --- the way out ---

    def _try_example(self) -> None:
        self._leave()
        self._example()

    def _leave(self) -> None:
        self._window.closing.disconnect(self._closing)
        self._window.leave_alone(self)
        self.deleteLater()

    def _closing(self) -> None:
        """The window closes before the kit was passed: the workspace is whole, and is closed properly."""
        made, self._made = self._made, None
        if made is not None:
            made[0].close()


def _created(create: Create, profile: Path, *, language: str, **told: object) -> tuple[Workspace, RecoveryKit]:
    """Create, and keep the language chosen here as the one to begin in."""
    ws, kit = create(profile, language=language, **told)
    kept.keep(ws, kept.LANGUAGE, language)
    return ws, kit


def _restored(wanted: Restoration, profile: Path, restore: Restore, language: str, *, progress: Progress) -> Workspace:
    backup.bring_back(wanted.copy, profile, wanted.kit, wanted.passphrase, progress)
    try:
        ws = restore(profile, wanted.kit, wanted.passphrase)
        kept.keep(ws, kept.LANGUAGE, language)
    except BaseException:
        if not profile.samefile(wanted.copy):
            backup.clear_brought_back(profile)
        raise
    return ws
