"""Files that ship with the program: themes, icons, fonts, translations, models, the demo workspace.

They are ordinary files in every form the program takes (a clone, an installed package, the frozen application), since
Qt and the native libraries open them by name. Nothing outside this folder is looked for at run time.
"""

from __future__ import annotations

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Where a shipped file or folder lies, e.g. ``path("themes", "light.toml")``.

    Raises:
        FileNotFoundError: nothing of that name ships, which is a defect of the package and not of the person's machine.
        ValueError: the name leads out of this folder.
    """
    found = _ROOT.joinpath(*parts).resolve()
    if not found.is_relative_to(_ROOT):
        raise ValueError(f"{'/'.join(parts)} is not inside the resources")
    if not found.exists():
        raise FileNotFoundError(f"The program is incomplete: resources/{'/'.join(parts)} is missing")
    return found
