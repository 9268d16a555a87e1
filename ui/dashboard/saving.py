"""Writing a chart or a table to a file of the person's choice, by a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exec_assistant.domain.errors import StorageProblem

if TYPE_CHECKING:
    from pathlib import Path


def write_file(path: Path, data: bytes) -> str:
    """Write a file and return its name.

    Raises:
        StorageProblem: the folder is read-only, missing or full.
    """
    try:
        path.write_bytes(data)
    except OSError as error:
        raise StorageProblem(
            "“{file}” cannot be written: the folder is read-only or missing.",
            "Nothing was changed.",
            file=path.name,
        ) from error
    return path.name
