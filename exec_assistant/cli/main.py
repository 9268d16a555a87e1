"""``exec-assistant``: the parser, and the hand-over to the command."""

from __future__ import annotations

import argparse
import locale
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from exec_assistant import __version__
from exec_assistant.cli.context import BAD_USAGE, FAILED, Console, profile_folder
from exec_assistant.domain.errors import AppError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exec_assistant.cli.context import Window


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    root = argparse.ArgumentParser(
        prog="exec-assistant",
        description="A leader's public voice: plan, draft, approve, publish, follow. Without a command, opens the app.",
    )
    root.add_argument("--version", action="version", version=f"Exec Assistant {__version__}")
    _common(root, top=True)
    commands = root.add_subparsers(dest="command", metavar="COMMAND")

    demo = commands.add_parser("demo", help="open the app on an example workspace that is thrown away afterwards")
    demo.add_argument("--headless", action="store_true", help="only build the example and print what is in it")
    tour = commands.add_parser("tour", help="perform the whole main job on the example, with checks and pictures")
    tour.add_argument("--out", type=Path, required=True, help="folder for the pictures and story.json")
    taken = commands.add_parser("import", help="take in a content plan, an export or a calendar file")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument("--as", dest="format", metavar="FORMAT", help="the file's format, when it is not recognised")
    taken.add_argument("--dry-run", action="store_true", help="read and report, store nothing")
    taken.add_argument("--account", default="", help="the account the figures belong to (its id or handle)")
    taken.add_argument(
        "--map", action="append", default=[], metavar="COLUMN=FIELD", help="what a column means; may be repeated"
    )
    sentiment = commands.add_parser("sentiment", help="language and sentiment of texts, read as JSON lines")
    publish = commands.add_parser("publish", help="publish what is approved and due")
    publish.add_argument("--once", action="store_true", required=True, help="look once, then end")
    status = commands.add_parser("status", help="what is planned, waiting, due and out")
    verify = commands.add_parser("verify", help="recompute every hash, signature and chain, and a fresh fold")
    doctor = commands.add_parser("doctor", help="check keyring, database cipher, Qt, fonts, clock and disk")
    for command in (demo, tour, taken, sentiment, publish, status, verify, doctor):
        _common(command, top=False)
    return root


def _common(command: argparse.ArgumentParser, *, top: bool) -> None:
    """Options that may stand before or after the command."""
    missing = None if top else argparse.SUPPRESS
    command.add_argument("--profile", metavar="DIR", default=missing, help="where the data is")
    command.add_argument("--lang", choices=("fr", "en"), default=missing, help="language of the window and of messages")
    command.add_argument("--theme", choices=("light", "dark", "system"), default=missing)
    command.add_argument(
        "--json", action="store_true", default=False if top else argparse.SUPPRESS, help="print data as JSON"
    )


def main(argv: Sequence[str] | None, window: Window) -> int:
    """Run one command; returns the exit code: 0 done, 1 failed, 2 bad usage."""
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else BAD_USAGE
    console = Console(window, arguments.lang or system_language(), arguments.json)
    try:
        return _run(arguments, console)
    except AppError as error:
        console.error(error)
        return FAILED
    except KeyboardInterrupt:
        console.say("Stopped. Nothing was left half done.")
        return FAILED
    except BrokenPipeError:
        return FAILED
    except Exception as error:  # noqa: BLE001 (the last resort: a person never sees a traceback)
        console.error(defect(error))
        return FAILED


def _run(arguments: argparse.Namespace, console: Console) -> int:
    window = console.window
    if arguments.command is None:
        # What was not asked for on the command line is as the person left it in the preferences.
        return window.open(
            profile=profile_folder(arguments), language=arguments.lang or "", theme=arguments.theme or ""
        )
    if arguments.command == "demo" and not arguments.headless:
        return window.demo(language=console.language, theme=arguments.theme or "system")
    from exec_assistant.cli import commands

    return commands.COMMANDS[arguments.command](arguments, console)


def system_language() -> str:
    """French where the system speaks French, English elsewhere."""
    name = locale.getlocale()[0] or ""
    return "fr" if name.lower().startswith("fr") else "en"


def defect(error: Exception) -> AppError:
    """What is said of a defect of ours: its kind and place, never a value, which could be a draft's words."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return AppError(
        "Exec Assistant met a defect of its own ({kind} at {place}).",
        "Nothing you saved was lost.",
        "Please report this line.",
        kind=type(error).__name__,
        place=f"{Path(place.filename).name}:{place.lineno}",
    )
