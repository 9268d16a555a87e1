"""What every command gets: where to print, how to say things in the person's language, and how to open a profile."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.domain.errors import AppError
    from exec_assistant.services.doctor import Check
    from exec_assistant.services.workspace import Workspace

DONE, FAILED, BAD_USAGE = 0, 1, 2


class Window(Protocol):
    """What the command line asks of the window; given by the entry point, since the core never imports Qt."""

    def translate(self, template: str, language: str) -> str:
        """A template in the person's language, itself when there is no translation."""

    def open(self, *, profile: Path, language: str, theme: str) -> int:
        """Open the app; returns its exit code. Empty: as the person left it in the preferences."""

    def demo(self, *, language: str, theme: str) -> int:
        """Open the app on the example workspace."""

    def tour(self, *, out: Path, language: str, theme: str, on_step: Callable[[int, int, str], None]) -> int:
        """Perform the tour; returns 0 when every check held, else 1."""

    def checks(self) -> list[Callable[[], Check]]:
        """The doctor's checks of Qt and fonts."""


@dataclass(slots=True)
class Console:
    """Where a command speaks. ``as_json``: data goes to standard output as JSON, sentences to standard error."""

    window: Window
    language: str
    as_json: bool = False

    def say(self, template: str, **params: object) -> None:
        """A sentence for the person."""
        print(self.text(template, **params), file=sys.stderr if self.as_json else sys.stdout)

    def text(self, template: str, **params: object) -> str:
        """A template in the person's language, with its parameters."""
        return self.window.translate(template, self.language).format(**params)

    def error(self, error: AppError) -> None:
        """What happened, what is safe, what to do: on standard error."""
        print(" ".join(self.text(part, **error.params) for part in error.sentences()), file=sys.stderr)

    def data(self, value: object) -> None:
        """JSON on standard output."""
        print(json.dumps(value, ensure_ascii=False, indent=1))


class ProgressBar:
    """A bar on a terminal, nothing elsewhere. ``total`` 0 means unknown: then a count is shown."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._shown = sys.stderr.isatty()
        self._last = 0.0

    def __call__(self, done: int, total: int = 0) -> None:
        """Show how far it is; at most ten times a second."""
        now = time.monotonic()
        if not self._shown or (now - self._last < 0.1 and done != total):
            return
        self._last = now
        if total:
            filled = round(24 * done / total)
            print(f"\r{self._label} [{'█' * filled}{'·' * (24 - filled)}] {done}/{total}", end="", file=sys.stderr)
        else:
            print(f"\r{self._label} {done}", end="", file=sys.stderr)

    def end(self) -> None:
        """Leave the line clean."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr)


def profile_folder(arguments: argparse.Namespace) -> Path:
    """The profile named on the command line, or the usual place for application data."""
    from pathlib import Path

    if arguments.profile:
        return Path(arguments.profile).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("Exec Assistant", appauthor=False))


def open_workspace(arguments: argparse.Namespace, console: Console) -> Workspace:
    """The profile's workspace, with the keys from the operating system's keyring."""
    from exec_assistant.bootstrap import open_here

    bar = ProgressBar(console.text("Reading the journal"))
    try:
        return open_here(profile_folder(arguments), bar)
    finally:
        bar.end()
