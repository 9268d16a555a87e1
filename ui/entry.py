"""The program's entry point: the command line, given the window. Qt is imported only by what needs it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from exec_assistant.cli.main import main as command_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.services.doctor import Check


class QtWindow:
    """What the command line asks of the window; see exec_assistant.cli.context.Window."""

    def translate(self, template: str, language: str) -> str:
        """A template in French where there is a translation, else itself."""
        if language != "fr":
            return template
        from ui import i18n

        found = i18n.in_french("Errors", template)
        if found == template:
            # A status is a word of the domain, with a catalogue of its own.
            status = template.replace("_", " ").capitalize()
            found = i18n.in_french("Status", status)
            return template if found == status else found.lower()
        return found

    def open(self, *, profile: Path, language: str, theme: str) -> int:
        """Open the app on a profile; an empty language or theme is the one kept in it."""
        from ui.app import run

        return run(profile=profile, language=language, theme=theme)

    def demo(self, *, language: str, theme: str) -> int:
        """Open the app on the example workspace."""
        from ui.app import run

        return run(profile=None, language=language, theme=theme)

    def tour(self, *, out: Path, language: str, theme: str, on_step: Callable[[int, int, str], None]) -> int:
        """Perform the tour."""
        from ui.tour import run_tour

        return run_tour(out, language=language, theme=theme, on_step=on_step)

    def checks(self) -> list[Callable[[], Check]]:
        """Qt and fonts."""
        from ui.checks import check_fonts, check_qt

        return [check_qt, check_fonts]


def main() -> int:
    """Run the program; returns its exit code."""
    return command_line(sys.argv[1:], QtWindow())


if __name__ == "__main__":
    sys.exit(main())
