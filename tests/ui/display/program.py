"""The program itself in a process of its own, on the example; its parent may ask the core what it holds.

One line of JSON on the standard input is a question, ``["SELECT …", [parameters]]``; its answer is one line of JSON.
Nothing of the product knows of this: whoever presses keys and reads the screen does it from outside.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QSocketNotifier

from ui import i18n
from ui.app import App, application
from ui.theme import apply_theme


def main() -> int:
    """Open the window as ``exec-assistant demo`` does, and answer questions until it is closed."""
    qt = application()
    i18n.install_language(qt, "en")
    apply_theme(qt, "light")
    app = App(qt, profile=None, language="en", theme="light")
    app.start()
    questions = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def answer() -> None:
        line = sys.stdin.readline()
        if not line:
            questions.setEnabled(False)
            app.window.close()
            return
        sql, values = json.loads(line)
        found: object
        try:
            found = app.workspace.projection.database.query(sql, tuple(values)) if app.workspace is not None else []
        except Exception as error:  # noqa: BLE001 - whoever asked is told, and fails
            found = {"error": repr(error)}
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()

    questions.activated.connect(lambda *_what: answer())
    return qt.exec()


if __name__ == "__main__":
    sys.exit(main())
