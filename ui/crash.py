"""Reports of defects of the program: where it happened, never what was being written.

An exception's message and the values of variables may hold a draft's words or a secret, so a report keeps only the type
of the exception and the places in the code.
"""

from __future__ import annotations

import platform
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def report(error: BaseException) -> str:
    """The report's text: versions, then exception types with ``file:line function``, innermost last."""
    import PySide6

    from exec_assistant import __version__

    lines = [
        f"exec-assistant {__version__}, Python {platform.python_version()}, Qt {PySide6.__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines.extend(_place(frame) for frame in traceback.extract_tb(current.__traceback__))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines) + "\n"


def _place(frame: traceback.FrameSummary) -> str:
    parts = frame.filename.replace("\\", "/").split("/")
    # The folders above the package would name the person's account.
    return f"  {'/'.join(parts[-3:])}:{frame.lineno} {frame.name}"


def write_report(error: BaseException, folder: Path, at: datetime) -> Path | None:
    """Write the report to ``folder`` under its time; None if the disk will not have it."""
    path = folder / f"crash-{at:%Y%m%d-%H%M%S}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(report(error), encoding="utf-8")
    except OSError:
        return None
    return path
