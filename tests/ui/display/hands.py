"""Somebody at the program: real keys and a real mouse from outside, eyes that read the screen, and the core to compare.

Every wait is for something that can be seen, and ends with what was there instead.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.ui.display.screen_reader import Node, ScreenReader

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = Path(__file__).resolve().parent / "program.py"
STATUS = (
    "SELECT v.status FROM variants v JOIN posts p ON p.id = v.post JOIN accounts a ON a.id = v.account "
    "WHERE p.title = ? AND a.network = ? ORDER BY p.id DESC"
)


class Hands:
    """The program running on the private display, and what can be done to it."""

    def __init__(self) -> None:
        environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
        self.log = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115 - closed with the program
        self.program = subprocess.Popen(
            [sys.executable, str(PROGRAM)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )
        self.eyes = ScreenReader()
        try:
            self._begin()
        except BaseException as error:
            self.program.kill()
            error.add_note(self.said())
            self.close()
            raise

    def _begin(self) -> None:
        self.window = self.eyes.application()
        self.see("list", "What waits")
        xdotool("search", "--sync", "--onlyvisible", "--name", "^Exec Assistant$", "windowactivate", "--sync")
        self.until(lambda: self.focused() is not None, "the window has the keyboard")

    # --- hands ---

    def press(self, *keys: str) -> None:
        """Press keys one after the other: ``press("g", "a")``, ``press("ctrl+Return")``."""
        for key in keys:
            xdotool("key", "--clearmodifiers", key)

    def write(self, text: str) -> None:
        """Type words (letters of ASCII: others would need another keyboard)."""
        xdotool("type", "--delay", "6", "--clearmodifiers", text)

    def click(self, node: Node, times: int = 1) -> None:
        """Click in the middle of what is seen."""
        x, y = node.middle
        xdotool("mousemove", x, y, "click", "--repeat", times, "--delay", "60", 1)

    def choose(self, item: str, most: int = 12) -> None:
        """Go down the menu that has just opened to an item, as a screen reader tells where one is, and take it."""
        for _ in range(most):
            self.eyes.followed = None
            self.press("Down")
            here: Node = self.until(lambda: self.eyes.followed, "an item of a menu")
            if (here.role, here.name) == ("menu item", item):
                self.press("Return")
                return
        raise LookupError(f"no {item!r} in the menu")

    def begin_draft(self, title: str, text: str = "") -> None:
        """A new draft with a title; the keyboard is in its text, where the words are typed."""
        self.press("g", "d")
        self.room("Drafts")
        self.press("n")
        self.has_keyboard("text", "Title")
        self.write(title)
        self.press("Return")
        self.has_keyboard("text", "Source text")
        self.write(text)

    def drag(self, node: Node, to: tuple[int, int]) -> None:
        """Press on it, pull and let go; the moves are small and take their time, as a hand's."""
        (x, y), steps = node.middle, 12
        words: list[object] = ["mousemove", x, y, "sleep", 0.08, "mousedown", 1, "sleep", 0.08]
        for step in range(1, steps + 1):
            words += ["mousemove", x + (to[0] - x) * step // steps, y + (to[1] - y) * step // steps, "sleep", 0.03]
        xdotool(*words, "sleep", 0.12, "mouseup", 1)

    # --- eyes ---

    def see(self, role: str, name: str | Callable[[str], bool] = "", patience: float = 15) -> Node:
        """Wait for something that shows."""
        found: Node = self.eyes.wait(lambda: self.window.find(role, name), f"{role} {name!r}", patience)
        return found

    def gone(self, role: str, name: str | Callable[[str], bool] = "") -> None:
        """Wait until nothing of the kind shows."""
        self.until(lambda: self.window.find(role, name) is None, f"no {role} {name!r}")

    def until(self, true: Callable[[], Any], what: str, patience: float = 15) -> Any:
        """Wait for anything."""
        return self.eyes.wait(true, what, patience)

    def focused(self) -> Node | None:
        """What has the keyboard; in a list, the row it is on."""
        for node in self.window.walk():
            if "focused" in node.states and node.role != "list item":
                rows = [row for row in node.children if "focused" in row.states] if node.role == "list" else []
                return rows[0] if rows else node
        return None

    def has_keyboard(self, role: str, name: str = "") -> None:
        """Wait until the keyboard is there."""

        def there() -> bool:
            node = self.focused()
            return node is not None and node.role == role and name in node.name

        self.until(there, f"the keyboard in {role} {name!r}")

    def go(self, room: str) -> None:
        """Choose a room in the sidebar, and wait until it is there."""
        self.see("check box", lambda name: name.startswith(room)).do("Press")
        self.room(room)

    def room(self, name: str) -> None:
        """Wait until a room is shown and holds what it asked for."""

        def shown() -> bool:
            found = self.window.find("check box", lambda said: said.startswith(name))
            return found is not None and "checked" in found.states

        self.until(shown, f"the room {name}")
        self.still()

    def still(self) -> None:
        """Wait until what shows is the same twice in a row."""
        before: list[str] = []

        def same() -> bool:
            nonlocal before
            self.eyes.listen(0.15)
            found = [node.path for node in self.window.walk()]
            before, known = found, before
            return found == known

        self.until(same, "nothing moves any more")

    def rows(self, name: str) -> list[Node]:
        """The rows of a list."""
        found = self.window.find("list", name)
        return [row for row in found.children if row.role == "list item"] if found is not None else []

    def read(self, words: str, patience: float = 15) -> Node:
        """Wait until something that shows is named with these words."""
        found: Node = self.until(
            lambda: next((node for node in self.window.walk() if words in node.name), None), f"“{words}”", patience
        )
        return found

    def heard(self, words: str) -> None:
        """Wait until a sentence with these words was announced."""
        self.until(lambda: any(words in said for said in self.eyes.announced()), f"announced: {words}")

    # --- the core ---

    def core(self, sql: str, *values: object) -> list[list[Any]]:
        """Ask the program's own database."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(json.dumps([sql, values]) + "\n")
        self.program.stdin.flush()
        rows: list[list[Any]] = json.loads(self.program.stdout.readline())
        assert isinstance(rows, list), rows
        return rows

    def status(self, title: str, network: str) -> str:
        """Where a post stands on a network; empty when there is none."""
        rows = self.core(STATUS, title, network)
        return str(rows[0][0]) if rows else ""

    def stands(self, title: str, network: str, status: str, patience: float = 15) -> None:
        """Wait until a post has a status."""
        self.until(lambda: self.status(title, network) == status, f"{title!r} on {network} is {status}", patience)

    def said(self) -> str:
        """What the program wrote on its error stream: where something went wrong inside, it stands there."""
        self.log.seek(0)
        return self.log.read()

    def close(self) -> int:
        """Close the window as its person would, and the process with it; returns its exit code."""
        self.eyes.close()
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.close()
        try:
            return self.program.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.program.kill()
            self.program.wait()
            raise
        finally:
            self.program.stdout.close()
            self.log.close()


def xdotool(*words: object) -> None:
    """Keys and mouse, by the X server itself."""
    subprocess.run(["xdotool", *map(str, words)], check=True, stdout=subprocess.DEVNULL, timeout=30)
