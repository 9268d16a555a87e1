"""The time zone in which a file's times are meant, for a command that stores nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from exec_assistant.cli.context import open_workspace, profile_folder
from exec_assistant.domain.errors import AppError
from exec_assistant.profile import REGISTER

if TYPE_CHECKING:
    import argparse

    from exec_assistant.cli.context import Console

FALLBACK = "UTC"
_LOCALTIME = Path("/etc/localtime")


def zone_for(arguments: argparse.Namespace, console: Console) -> str:
    """The workspace's zone where a profile is there and opens, else the computer's."""
    if (profile_folder(arguments) / REGISTER).exists():
        try:
            ws = open_workspace(arguments, console)
        except AppError:
            # Looking at a file needs no workspace; that it does not open is said when something is to be stored.
            return system_zone()
        try:
            return ws.zone()
        finally:
            ws.close()
    return system_zone()


def system_zone(localtime: Path = _LOCALTIME) -> str:
    """The computer's zone by its IANA name: ``TZ``, else where ``/etc/localtime`` points to, else UTC."""
    named = os.environ.get("TZ", "").lstrip(":")
    parts = localtime.resolve().parts
    pointed = "/".join(parts[parts.index("zoneinfo") + 1 :]) if "zoneinfo" in parts else ""
    return next((name for name in (named, pointed) if name and _known(name)), FALLBACK)


def _known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
