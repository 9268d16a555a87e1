"""Where the files that ship with the program are: beside the packages, in a checkout and a frozen build alike."""

from __future__ import annotations

from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one shipped file, for example ``resource("icons", "check.svg")``."""
    return RESOURCES.joinpath(*parts)
