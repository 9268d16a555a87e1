"""Files that survive a crash: written whole or not at all, and errors of the disk told to the person."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
from typing import TYPE_CHECKING, Final

from exec_assistant.domain.errors import StorageProblem

if TYPE_CHECKING:
    from pathlib import Path

_BINARY: Final = getattr(os, "O_BINARY", 0)
_FULL: Final = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}


def storage_problem(error: OSError, path: Path) -> StorageProblem:
    """What to tell the person about an error of the disk at a path."""
    if error.errno in _FULL:
        return StorageProblem(
            "The disk is full: {file} could not be written.",
            "Everything saved before is safe.",
            "Free some space, then try again.",
            file=path.name,
        )
    if error.errno in _READ_ONLY:
        return StorageProblem(
            "The folder {folder} does not allow writing.",
            "Everything saved before is safe.",
            "Allow writing there, or choose another folder, then try again.",
            folder=str(path.parent),
        )
    return StorageProblem(
        "The file {file} could not be read or written ({reason}).",
        "Everything saved before is safe.",
        "Check the disk, then try again.",
        file=path.name,
        reason=os.strerror(error.errno) if error.errno else type(error).__name__,
    )


def open_binary(path: Path, flags: int) -> int:
    """A file descriptor, not inherited by child processes, never translating line ends."""
    return os.open(path, flags | _BINARY | getattr(os, "O_CLOEXEC", 0), 0o600)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, however the system cuts the writes."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def flush(descriptor: int) -> None:
    """Make what was written survive a power cut."""
    if sys.platform == "darwin":
        # On macOS fsync leaves the data in the drive's cache.
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        return
    os.fsync(descriptor)


def flush_folder(folder: Path) -> None:
    """Make names created in a folder survive a power cut (Windows does so by itself and offers no way)."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems refuse to flush a folder; there the server decides, and nothing can be done.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Create a folder and its parents, readable by the owner only; what is put in it survives a power cut."""
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for made in missing:
            flush_folder(made.parent)
    except OSError as error:
        raise storage_problem(error, folder) from error


def write_whole(target: Path, data: bytes, temp: Path) -> None:
    """Put a complete file in place, replacing what was there; nobody ever sees half of it.

    Args:
        target: the file; its folder exists.
        data: its content.
        temp: an existing folder on the same file system, for the file while it is incomplete.

    Raises:
        StorageProblem: nothing changed, or the whole file is in place but may not outlive a power cut.
    """
    part = temp / f"{secrets.token_hex(8)}.part"
    try:
        descriptor = open_binary(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            write_all(descriptor, data)
            flush(descriptor)
        finally:
            os.close(descriptor)
        part.replace(target)
        flush_folder(target.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise storage_problem(error, target) from error


def read_bounded(path: Path, limit: int) -> bytes | None:
    """The content of a file, or None if it is larger than ``limit`` bytes; raises OSError."""
    descriptor = open_binary(path, os.O_RDONLY)
    try:
        if os.fstat(descriptor).st_size > limit:
            return None
        chunks = []
        while chunk := os.read(descriptor, 1 << 24):
            chunks.append(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)
