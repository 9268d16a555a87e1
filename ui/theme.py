"""Colours by role, spacing and the looks of statuses; light and dark, switched live.

A widget asks :func:`theme` when it paints, so a switch needs no bookkeeping: the palette change repaints everything.
Only what caches pixels listens to :func:`theme_changes`.
"""

from __future__ import annotations

import dataclasses
import string
import tomllib
from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from resources import path as resource
from ui import fonts
from ui.restyle import LOOK, Restyler, for_both

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

ThemeName = Literal["light", "dark"]
ThemeChoice = Literal["light", "dark", "system"]
MotionChoice = Literal["system", "less"]
Pattern = Literal["solid", "striped", "hollow", "hatched"]


class Space:
    """Distances in pixels; nothing else is used between two things."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


class Size:
    """Fixed measures in pixels."""

    ROW_DENSE = 28
    ROW = 36
    ROW_TALL = 64
    CONTROL = 30
    HEADER = 52
    SIDEBAR = 216
    LIST_MIN = 320
    LIST_MAX = 400
    INSPECTOR = 300
    RADIUS = 6
    RADIUS_CARD = 10
    BAR = 3
    FOCUS_WIDTH = 2
    FOCUS_GAP = 2


class Motion:
    """Durations in milliseconds; whatever moves asks :func:`motion_ms` first."""

    FAST = 90
    NORMAL = 140
    SKELETON_AFTER = 150


@dataclasses.dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, each under the name of its role."""

    name: ThemeName
    dark: bool
    background: QColor
    surface: QColor
    sunken: QColor
    raised: QColor
    hover: QColor
    pressed: QColor
    border: QColor
    border_strong: QColor
    text: QColor
    secondary: QColor
    tertiary: QColor
    accent: QColor
    accent_hover: QColor
    accent_soft: QColor
    on_accent: QColor
    success: QColor
    success_soft: QColor
    warning: QColor
    warning_soft: QColor
    danger: QColor
    danger_soft: QColor
    danger_hover: QColor
    info: QColor
    info_soft: QColor
    violet: QColor
    violet_soft: QColor
    teal: QColor
    teal_soft: QColor
    scrim: QColor

    def color(self, role: str) -> QColor:
        """The colour of a role; an unknown role is a defect and raises ``KeyError``."""
        if role not in ROLES:
            raise KeyError(role)
        found: QColor = getattr(self, role)
        return found

    def hex(self, role: str) -> str:
        """The colour of a role as ``#rrggbb``, for rich text and style sheets."""
        return self.color(role).name()


ROLES = tuple(field.name for field in dataclasses.fields(Theme) if field.name not in {"name", "dark"})
GROUNDS = ("background", "surface", "sunken", "raised", "hover", "accent_soft")
TEXTS = ("text", "secondary", "tertiary", "accent", "success", "warning", "danger", "info", "violet", "teal")


@dataclasses.dataclass(frozen=True, slots=True)
class StatusLook:
    """How a status is told apart: a role, a pattern and a shape. Its word is ``ui.i18n.status_word(status)``."""

    status: str
    role: str
    soft: str
    pattern: Pattern
    icon: str


def _look(status: str, role: str, pattern: Pattern = "solid") -> StatusLook:
    return StatusLook(status, role, "sunken" if role == "secondary" else f"{role}_soft", pattern, f"status-{status}")


STATUS_LOOKS: dict[str, StatusLook] = {
    look.status: look
    for look in (
        _look("draft", "secondary"),
        _look("in_review", "info"),
        _look("changes_requested", "warning"),
        _look("approved", "teal"),
        _look("scheduled", "accent"),
        _look("publishing", "violet"),
        _look("published", "success"),
        _look("partly_published", "success", "striped"),
        _look("parked", "warning", "striped"),
        _look("missed", "warning", "hollow"),
        _look("failed", "danger"),
        _look("rejected", "danger", "hollow"),
        _look("held", "violet", "hatched"),
    )
}


def status_look(status: str) -> StatusLook:
    """The look of a status by its name in ``exec_assistant.domain.statuses`` (a string or a string enum)."""
    return STATUS_LOOKS[str(status)]


class _Changes(QObject):
    changed = Signal(object)


@dataclasses.dataclass(slots=True)
class _State:
    current: Theme | None = None
    choice: ThemeChoice = "light"
    changes: _Changes | None = None
    restyler: Restyler | None = None
    motion: MotionChoice = "system"
    system_wants_less: bool = False


_state = _State()


def read_theme(name: ThemeName) -> Theme:
    """Read ``resources/themes/<name>.toml``; a missing or unknown role raises ``TypeError``."""
    data = tomllib.loads(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    return Theme(name=name, dark=data["dark"], **{role: QColor(value) for role, value in data["roles"].items()})


def theme() -> Theme:
    """The theme in force; the light one before :func:`apply_theme` was called."""
    if _state.current is None:
        _state.current = read_theme("light")
    return _state.current


def theme_choice() -> ThemeChoice:
    """What the person chose: light, dark, or as the system."""
    return _state.choice


def theme_changes() -> _Changes:
    """The object whose signal ``changed(Theme)`` follows every switch."""
    if _state.changes is None:
        _state.changes = _Changes()
    return _state.changes


def system_theme() -> ThemeName:
    """What the system asks for; light where it does not say."""
    return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"


def apply_theme(app: QApplication, choice: ThemeChoice) -> Theme:
    """Give the whole application a theme, now and (for ``system``) whenever the system changes its mind."""
    if choice not in get_args(ThemeChoice):
        raise ValueError(choice)
    first = _state.current is None or app.property("themed") is None
    _state.choice = choice
    name: ThemeName = system_theme() if choice == "system" else choice
    if not first and _state.current is not None and _state.current.name == name:
        return _state.current
    found = read_theme(name)
    _state.current = found
    if first:
        app.setProperty("themed", True)
        app.setStyle("Fusion")
        fonts.load()
        app.setFont(fonts.font("body"))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _follow_system(app))
    app.setPalette(palette(found))
    if first:
        QDir.setSearchPaths("theme", [str(resource("themes"))])
        other = read_theme("light" if found.dark else "dark")
        app.setStyleSheet(for_both(style_sheet(found), style_sheet(other), other.name))
        _state.restyler = Restyler(app)
    if _state.restyler is not None:
        _state.restyler.switch(name)
    theme_changes().changed.emit(found)
    return found


def _follow_system(app: QApplication) -> None:
    if _state.choice == "system":
        apply_theme(app, "system")


def motion_ms(ms: int) -> int:
    """How long something may move: ``ms``, or 0 where the person or their system asks for less motion."""
    less = _state.motion == "less" or _state.system_wants_less
    return 0 if less else ms


def motion_choice() -> MotionChoice:
    """What the person chose: as the system, or less."""
    return _state.motion


def choose_motion(choice: MotionChoice) -> None:
    """Follow the system, or move less whatever it says."""
    _state.motion = choice


def system_asks_for_less_motion(less: bool) -> None:
    """What the system says (ui.desktop.motion asks it)."""
    _state.system_wants_less = less


def palette(of: Theme) -> QPalette:
    """The Qt palette that belongs to a theme, so that plain Qt widgets fit in too."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, name in (
        (roles.Window, "background"),
        (roles.WindowText, "text"),
        (roles.Base, "background"),
        (roles.AlternateBase, "surface"),
        (roles.Text, "text"),
        (roles.Button, "surface"),
        (roles.ButtonText, "text"),
        (roles.BrightText, "danger"),
        (roles.ToolTipBase, "raised"),
        (roles.ToolTipText, "text"),
        (roles.PlaceholderText, "tertiary"),
        (roles.Highlight, "accent_soft"),
        (roles.HighlightedText, "text"),
        (roles.Link, "accent"),
        (roles.LinkVisited, "violet"),
        (roles.Accent, "accent"),
        (roles.Light, "background"),
        (roles.Midlight, "surface"),
        (roles.Mid, "border"),
        (roles.Dark, "border_strong"),
        (roles.Shadow, "border_strong"),
    ):
        made.setColor(role, of.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, of.tertiary)
    made.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, of.sunken)
    return made


def style_sheet(of: Theme) -> str:
    """The thin style sheet, with every ``${role}`` filled in."""
    template = string.Template(resource("themes", "window.qss").read_text(encoding="utf-8"))
    return template.substitute({role: of.hex(role) for role in ROLES}, theme=of.name)


def dress(window: QWidget) -> None:
    """Say to the style sheet which theme a new window is in; a switch does it for those that are open."""
    window.setProperty(LOOK, theme().name)


def finish_switch(within: QWidget | None) -> None:
    """After a switch, what is not seen follows a little later: do it now within what is about to be shown, or all."""
    if _state.restyler is not None:
        _state.restyler.finish(within)


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())
