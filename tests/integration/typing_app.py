"""The window on a profile, with a person typing; run by test_autosave_kill, which kills it.

    python -m tests.integration.typing_app PROFILE KEYS POST

KEYS is a JSON file with the test's invented secrets. Each letter is told on standard output once it was typed, with
the time.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor

from exec_assistant.bootstrap import SystemClock, open_profile
from exec_assistant.keystore import MemoryKeystore
from ui.app import application
from ui.drafts.view import DraftsScreen
from ui.main_window import MainWindow
from ui.rooms import register_rooms

EVERY_MS = 40


def main(profile: Path, keys: Path, post: str) -> None:
    """Open the post and type for ever, a letter every 40 ms, a new line every 30."""
    keystore = MemoryKeystore()
    for workspace, name, value in json.loads(keys.read_text()):
        keystore.set(workspace, name, value)
    ws = open_profile(profile, keystore=keystore, clock=SystemClock(), demo=True)
    app = application()
    window = MainWindow()
    register_rooms(window)
    ws.observe(window.changes.publish)
    window.show()
    window.show_ready(ws, first="drafts")
    window.go("drafts", post)
    screen = window.screen_of("drafts")
    assert isinstance(screen, DraftsScreen)
    letters = itertools.cycle("abcdefghijklmnopqrstuvwxyz012\n")

    def press() -> None:
        if screen.opened is None or screen.opened.post != post:
            return
        edit, letter = screen.editor.text, next(letters)
        edit.moveCursor(QTextCursor.MoveOperation.End)
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_A
        QCoreApplication.sendEvent(edit, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
        sys.stdout.write(json.dumps([time.monotonic(), letter]) + "\n")
        sys.stdout.flush()

    timer = QTimer(window)
    timer.timeout.connect(press)
    timer.start(EVERY_MS)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
