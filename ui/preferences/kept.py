"""What this laptop keeps of the window's look: language, theme, single keys.

``local.db`` has them. It opens only after the first paint, so language and theme are also written to ``look.json``
beside it, which holds nothing else, and the window begins in them.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any, cast, get_args

from ui import i18n, theme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from exec_assistant.services.workspace import Workspace
    from ui.actions.registry import Actions
    from ui.i18n import Language
    from ui.theme import ThemeChoice

LANGUAGE, THEME, SINGLE_KEYS, MOTION = "language", "theme", "single_keys", "motion"
FILE = "look.json"


def look_of(profile: Path) -> tuple[Language | None, ThemeChoice | None]:
    """Language and theme kept for a profile; None where there is none, or none that is known."""
    try:
        data: Any = json.loads((profile / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None, None
    found = data if isinstance(data, dict) else {}
    return _language(found.get(LANGUAGE)), _theme(found.get(THEME))


def keep(ws: Workspace, name: str, value: object) -> None:
    """Keep a setting of this laptop; takes a moment of disk."""
    ws.local.keep_setting(name, value)
    write_look(ws.profile, ws.local.setting(LANGUAGE), ws.local.setting(THEME))


def write_look(profile: Path, language: object, choice: object) -> None:
    """Write what the window begins in next time; without it, it begins as the system is."""
    data = {LANGUAGE: _language(language), THEME: _theme(choice)}
    with contextlib.suppress(OSError):
        (profile / FILE).write_text(json.dumps(data), encoding="utf-8")


def single_keys_of(ws: Workspace) -> bool:
    """Whether plain letters are keys; they are unless they were turned off."""
    return ws.local.setting(SINGLE_KEYS) is not False


def apply_kept(app: QApplication, ws: Workspace, actions: Actions, *, language: bool, look: bool) -> None:
    """Bring the window to what is kept; ``language`` and ``look`` false: the command line said otherwise."""
    actions.set_single_keys(single_keys_of(ws))
    theme.choose_motion("less" if ws.local.setting(MOTION) == "less" else "system")
    wanted = _language(ws.local.setting(LANGUAGE))
    if language and wanted is not None and wanted != i18n.language():
        i18n.install_language(app, wanted)
    choice = _theme(ws.local.setting(THEME))
    if look and choice is not None and choice != theme.theme_choice():
        theme.apply_theme(app, choice)


def _language(value: object) -> Language | None:
    return value if value in i18n.LANGUAGES else None


def _theme(value: object) -> ThemeChoice | None:
    return cast("ThemeChoice", value) if value in get_args(theme.ThemeChoice) else None
