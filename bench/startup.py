"""From the start of the process to the first painted window, as a ratio to an empty PySide6 window in the same run.

Prints one line of JSON. Goal: ratio of medians at most 2. Both are whole processes started in turns, offscreen unless a
display is there; the app goes through its real entry point (``exec-assistant demo``) and is stopped at its first paint.

    python bench/startup.py [--runs N]
"""

from __future__ import annotations

import sys
from pathlib import Path

# Not this folder, whose calendar.py would hide the standard library's.
ROOT = Path(__file__).resolve().parents[1]
sys.path[0] = str(ROOT)

import argparse
import json
import os
import statistics
import subprocess
import time

GOAL = 2.0

EMPTY = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        print(time.time(), flush=True)
        os._exit(0)
application = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

APP = """
import os, sys, time
import ui.app
start = ui.app.App.start
def painted():
    print(time.time(), flush=True)
    os._exit(0)
def started(app):
    app.window.painted.connect(painted)
    start(app)
ui.app.App.start = started
from ui.entry import main
sys.argv = ["exec-assistant", "--lang", "fr", "--theme", "light", "demo"]
main()
"""


def first_paint(code: str) -> float:
    """Seconds from the start of a process to its first paint."""
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")) and sys.platform.startswith("linux"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    start = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=True
    )
    return float(done.stdout.split()[-1]) - start


def main() -> None:
    """Warm the caches once, then measure in turns."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=9)
    options = arguments.parse_args()
    first_paint(EMPTY)
    first_paint(APP)
    empty, app = [], []
    for _ in range(options.runs):
        empty.append(first_paint(EMPTY))
        app.append(first_paint(APP))
    ratio = statistics.median(app) / statistics.median(empty)
    print(
        json.dumps(
            {
                "bench": "startup",
                "runs": options.runs,
                "empty_ms": round(statistics.median(empty) * 1000),
                "app_ms": round(statistics.median(app) * 1000),
                "ratio": round(ratio, 2),
                "goal": GOAL,
                "ok": ratio <= GOAL,
            }
        )
    )


if __name__ == "__main__":
    main()
