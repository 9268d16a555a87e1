"""The rooms of the window, in the order of the sidebar; each is imported when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.shell.context import Context
    from ui.shell.screen import Screen


def _approvals(context: Context) -> Screen:
    from ui.approvals.view import ApprovalsScreen

    return ApprovalsScreen(context)


def _calendar(context: Context) -> Screen:
    from ui.calendar.view import CalendarScreen

    return CalendarScreen(context)


def _drafts(context: Context) -> Screen:
    from ui.drafts.view import DraftsScreen

    return DraftsScreen(context)


def _dashboard(context: Context) -> Screen:
    from ui.dashboard.view import DashboardScreen

    return DashboardScreen(context)


def _imports(context: Context) -> Screen:
    from ui.imports.view import ImportsScreen

    return ImportsScreen(context)


def _people(context: Context) -> Screen:
    from ui.people.view import PeopleScreen

    return PeopleScreen(context)


def _preferences(context: Context) -> Screen:
    from ui.preferences.view import PreferencesScreen

    return PreferencesScreen(context)


def register_rooms(window: MainWindow) -> None:
    """Add every room to the window."""
    add = window.register_screen
    add("approvals", QT_TRANSLATE_NOOP("Rooms", "Approvals"), "approvals", _approvals, keys="G A")
    add("calendar", QT_TRANSLATE_NOOP("Rooms", "Calendar"), "calendar", _calendar, keys="G C")
    add("drafts", QT_TRANSLATE_NOOP("Rooms", "Drafts"), "drafts", _drafts, keys="G D")
    add("dashboard", QT_TRANSLATE_NOOP("Rooms", "Dashboard"), "dashboard", _dashboard, keys="G R")
    add("imports", QT_TRANSLATE_NOOP("Rooms", "Import"), "import", _imports, keys="G I", lower=True)
    add("people", QT_TRANSLATE_NOOP("Rooms", "People and accounts"), "people", _people, keys="G P", lower=True)
    add("preferences", QT_TRANSLATE_NOOP("Rooms", "Preferences"), "settings", _preferences, keys="G ,", lower=True)
