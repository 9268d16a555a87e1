"""The doctor's checks of what the window needs."""

from __future__ import annotations

import os
import sys

from exec_assistant.services.doctor import Check

TROUBLED = "6.12.0"
"""The binding that loses a reference to None on every void call, and aborts on Python 3.11."""


def check_qt() -> Check:
    """Whether Qt loads, and is not the build that aborts."""
    try:
        import PySide6
        from PySide6 import QtCore, QtSvg, QtWidgets  # noqa: F401 (loading them is the check)
    except ImportError as error:
        return Check("Qt", ok=False, detail=str(error), do="Install the system libraries that README lists for Qt.")
    version = PySide6.__version__
    if version == TROUBLED and sys.version_info < (3, 12):
        return Check("Qt", ok=False, detail=version, do="Install PySide6-Essentials 6.11.3.")
    return Check("Qt", ok=True, detail=version)


def check_fonts() -> Check:
    """Whether the program's own font can be loaded."""
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    if not QGuiApplication.instance() and not _display():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication(["exec-assistant"])
    from ui import fonts

    families = fonts.load()
    del application
    ok = bool(families)
    return Check("fonts", ok, ", ".join(families), "" if ok else "Reinstall Exec Assistant; its fonts are missing.")


def _display() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
