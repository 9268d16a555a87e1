"""Preferences: each takes effect at once and is kept on this laptop, or in the workspace where it is everyone's."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from typing_extensions import override

from exec_assistant.services import people
from ui import i18n, theme
from ui.preferences import kept
from ui.preferences.checks_section import ChecksSection
from ui.preferences.data_section import DataSection
from ui.preferences.notifications_section import NotificationsSection
from ui.preferences.sections import Column, Row, Section
from ui.preferences.zone_field import ZoneField
from ui.shell.screen import Screen
from ui.theme import Size
from ui.widgets.controls import Segmented
from ui.widgets.fields import NumberField

if TYPE_CHECKING:
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from exec_assistant.domain.changes import Changes
    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.people import Settings
    from ui.i18n import Language
    from ui.shell.context import Context
    from ui.theme import MotionChoice, ThemeChoice

_DAY = 24 * 60


class _Minutes(NumberField):
    """Minutes, left alone by the wheel of a page that scrolls past."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent, most=_DAY)
        self.setSingleStep(15)
        self.setSuffix(i18n.translate("Preferences", " min"))
        self.setMinimumWidth(104)
        self.setKeyboardTracking(False)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class PreferencesScreen(Screen):
    """One column of sections."""

    name = "preferences"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, i18n.translate("Rooms", "Preferences"), parent)
        self._shown: Settings | None = None
        column = Column(self)
        column.add(self._look())
        self.notifications = NotificationsSection(context, self)
        column.add(self.notifications)
        column.add(self._workspace())
        self.data = DataSection(context, self)
        column.add(self.data)
        self.checks = ChecksSection(context, self)
        column.add(self.checks)
        column.finish()
        self.body.addWidget(column)
        theme.theme_changes().changed.connect(self._theme_changed)

    @override
    def refresh(self) -> None:
        self.context.tasks.run(people.settings, self.context.ws, then=self._show)
        self.notifications.refresh()

    @override
    def concerns(self, changes: Changes) -> bool:
        return bool(changes.families & {"workspace", "everything", "me"})

    @override
    def first_focus(self) -> QWidget:
        return self.language.focus_target()

    # --- this laptop ---

    def _look(self) -> Section:
        section = Section(self.tr("On this laptop"), parent=self)
        self.language = Segmented([("fr", "Français"), ("en", "English")], self.tr("Language"), self)
        self.language.choose(i18n.language())
        self.language.chosen.connect(self._speak)
        row = Row(self.tr("Language"), self.tr("Of the window; posts keep their own."), section)
        row.add(self.language)
        section.add_row(row)
        self.theme = Segmented(
            [
                ("light", self.tr("Light"), "sun"),
                ("dark", self.tr("Dark"), "moon"),
                ("system", self.tr("As the system"), "laptop"),
            ],
            self.tr("Appearance"),
            self,
        )
        self.theme.choose(theme.theme_choice())
        self.theme.chosen.connect(self._choose_theme)
        row = Row(self.tr("Appearance"), "", section)
        row.add(self.theme)
        section.add_row(row)
        self.motion = Segmented(
            [("system", self.tr("As the system")), ("less", self.tr("Less"))], self.tr("Motion"), self
        )
        self.motion.choose(theme.motion_choice())
        self.motion.chosen.connect(self._choose_motion)
        row = Row(self.tr("Motion"), self.tr("Whether panels and lists glide into place or are simply there."), section)
        row.add(self.motion)
        section.add_row(row)
        self.single_keys = QCheckBox(self.tr("On"), self)
        self.single_keys.setAccessibleName(self.tr("Single keys"))
        self.single_keys.setChecked(self.context.actions.single_keys)
        self.single_keys.toggled.connect(self._turn_single_keys)
        row = Row(
            self.tr("Single keys"),
            self.tr("Plain letters act: A approves, J goes down. Never while you type. Ctrl+K works either way."),
            section,
        )
        row.add(self.single_keys)
        section.add_row(row)
        return section

    def _speak(self, language: str) -> None:
        if language == i18n.language():
            return
        self._keep(kept.LANGUAGE, language)
        # The screen is built again in the other language; first the click has to end.
        QTimer.singleShot(0, self.window(), lambda: _speak(language))

    def _choose_theme(self, choice: str) -> None:
        self._keep(kept.THEME, choice)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply_theme(app, cast("ThemeChoice", choice))

    def _choose_motion(self, choice: str) -> None:
        self._keep(kept.MOTION, choice)
        theme.choose_motion(cast("MotionChoice", choice))

    def _theme_changed(self, _theme: object) -> None:
        self.theme.choose(theme.theme_choice())

    def _turn_single_keys(self, on: bool) -> None:
        self.context.actions.set_single_keys(on)
        self._keep(kept.SINGLE_KEYS, on)

    def _keep(self, name: str, value: object) -> None:
        self.context.tasks.run(kept.keep, self.context.ws, name, value, lane="write")

    # --- the workspace ---

    def _workspace(self) -> Section:
        section = Section(self.tr("Workspace"), self.tr("The same for everyone in it."), self)
        self.title = QLineEdit(self)
        self.title.setAccessibleName(self.tr("Name of the workspace"))
        self.title.setMinimumWidth(260)
        self.title.setMinimumHeight(Size.CONTROL)
        self.title.editingFinished.connect(lambda: self._change("name", self.title.text().strip()))
        row = Row(self.tr("Name"), "", section)
        row.add(self.title)
        section.add_row(row)
        self.zone = ZoneField(self.tr("Time zone"), "UTC", self)
        self.zone.zone_chosen.connect(lambda zone: self._change("zone", zone))
        row = Row(self.tr("Time zone"), self.tr("Hours on the calendar are hours there."), section)
        row.add(self.zone)
        section.add_row(row)
        self.before = _Minutes(self.tr("Minutes before the planned time"), self)
        self.after = _Minutes(self.tr("Minutes after the planned time"), self)
        self.before.valueChanged.connect(lambda value: self._change("window_before", value))
        self.after.valueChanged.connect(lambda value: self._change("window_after", value))
        before = Row(
            self.tr("Publication window opens"),
            self.tr("How long before its planned time a post may already go out."),
            section,
        )
        before.add(self.before)
        section.add_row(before)
        after = Row(
            self.tr("Publication window closes"),
            self.tr("How long after it a post may still go out; later it counts as missed and waits for you."),
            section,
        )
        after.add(self.after)
        section.add_row(after)
        return section

    def _show(self, settings: Settings) -> None:
        self._shown = settings
        for field, value in ((self.before, settings.window_before), (self.after, settings.window_after)):
            if not field.hasFocus():
                field.blockSignals(True)
                field.setValue(value)
                field.blockSignals(False)
        if not self.title.hasFocus() or not self.title.isModified():
            self.title.setText(settings.name)
        if not self.zone.hasFocus():
            self.zone.set_zone(settings.zone)

    def _change(self, field: str, value: str | int) -> None:
        if self._shown is None or getattr(self._shown, field) == value:
            return
        if value == "":
            self.title.setText(self._shown.name)
            return
        self.title.setModified(False)
        self.context.tasks.run(
            people.change_setting,
            self.context.ws,
            field,
            value,
            lane="write",
            then=self._changed_setting,
            failed=self._refused,
        )

    def _changed_setting(self, changes: Changes) -> None:
        self.context.shell.offer_changes(changes)

    def _refused(self, error: AppError) -> None:
        self.context.shell.tell_error(error)
        if self._shown is not None:
            self._show(self._shown)


def _speak(language: str) -> None:
    app = QApplication.instance()
    if app is not None:
        i18n.install_language(app, cast("Language", language))
