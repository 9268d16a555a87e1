"""A full copy of the profile while it is open, and bringing such a copy back.

A copy holds what the profile holds, encrypted under the same keys: it opens on this computer, or anywhere with the
recovery kit. It is made beside its final name and takes that name only when it is whole and was opened as a check.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import AppError, BadInput, Damaged
from exec_assistant.domain.time import from_iso
from exec_assistant.journal.cipher import DeviceKeys
from exec_assistant.journal.files import storage_problem
from exec_assistant.journal.recovery import read_kit
from exec_assistant.profile import REGISTER, read_register
from exec_assistant.storage.connection import DatabaseError, storage_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from exec_assistant.services.workspace import Workspace
    from exec_assistant.storage.connection import Database

    Progress = Callable[[int, int], object]

PART = ".part"


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished copy: where it is, and what was counted in it."""

    folder: Path
    events: int
    files: int
    size: int


def back_up(
    ws: Workspace, into: Path, *, reopen: Callable[[Path], Workspace], progress: Progress | None = None
) -> Backup:
    """Copy the open profile into a new folder of ``into``, and open the copy with ``reopen`` to check it.

    ``progress(done, total)`` counts files; it may raise to stop, then nothing stays.

    Raises:
        BadInput: ``into`` is inside the profile, or no folder. StorageProblem. Damaged: the copy does not agree.
    """
    if not into.is_dir() or into.resolve().is_relative_to(ws.profile.resolve()):
        raise BadInput(
            "“{folder}” cannot take a copy of the workspace.",
            "Nothing was changed.",
            "Choose another folder, best on another disk.",
            folder=into.name,
        )
    folder = free_name(into, f"Exec Assistant {from_iso(ws.now()):%Y-%m-%d %H%M}")
    part = folder.with_name(folder.name + PART)
    try:
        with told_as_storage(part):
            made = _copy(ws, part, progress)
            events = _check(part, made, reopen)
            part.replace(folder)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Backup(folder, events, len(sizes), sum(sizes))


def _copy(ws: Workspace, part: Path, progress: Progress | None) -> dict[str, int]:
    """Copy everything; returns how many events of each device are in the copy."""
    part.mkdir(mode=0o700)
    with ws.transaction_lock():
        # Nothing is written meanwhile: journal and projection of the copy are of one moment.
        ws.catch_up()
        ws.journal.seal()
        counts = ws.journal.counts()
        for name in ("d", "tail"):
            _copy_tree(ws.profile / "journal" / name, part / "journal" / name)
        _copy_database(ws.projection.database, part / "projection.db")
        _copy_database(ws.local.database, part / "local.db")
        shutil.copyfile(ws.profile / REGISTER, part / REGISTER)
    _copy_tree(ws.profile / "media", part / "media", progress)
    return counts


def _copy_database(database: Database, target: Path) -> None:
    """A copy under the same key, made by SQLite itself while the file is open."""
    try:
        database.connection().execute("VACUUM INTO ?", (str(target),))
    except DatabaseError as error:
        raise storage_error(error, target.name) from error


def _copy_tree(source: Path, target: Path, progress: Progress | None = None) -> None:
    """Copy every file below a folder; a file that is only half there yet (``tmp``) is none of it."""
    target.mkdir(parents=True)
    found = [path for path in sorted(source.rglob("*")) if path.is_file() and "tmp" not in path.parts[-2:-1]]
    for number, path in enumerate(found, 1):
        if progress:
            progress(number, len(found) + 1)
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def _check(part: Path, counts: dict[str, int], reopen: Callable[[Path], Workspace]) -> int:
    """Open the copy and compare; returns how many events it holds."""
    opened = reopen(part)
    try:
        found = opened.journal.counts()
        lost = [problem for problem in opened.journal.verify().problems if problem.is_loss]
        folded = opened.projection.position()
    finally:
        opened.close()
    if found != counts or lost or any(folded.get(device, 0) != count for device, count in counts.items()):
        raise Damaged(
            "The copy does not agree with the workspace, so it was not kept.",
            "The workspace itself was not touched.",
            "Try again, best on another disk.",
        )
    (part / "lock").unlink(missing_ok=True)
    return sum(counts.values())


def bring_back(copy: Path, folder: Path, kit: str, passphrase: str, progress: Progress | None = None) -> None:
    """Put a copy of a profile where the profile is to be, once the kit was found to open it. The copy is only read.

    ``folder`` may be missing or empty; when it is ``copy`` itself, nothing is copied. Keys are restored afterwards, by
    ``bootstrap.restore_here``.

    Raises:
        BadInput: no workspace in the copy, a wrong passphrase or kit, or ``folder`` holds something.
    """
    register = read_register(copy)
    recovered = read_kit(kit, passphrase)
    owner = DeviceKeys.from_bytes(recovered.owner_keys)
    if recovered.workspace != register.workspace or owner.public.hex() != register.owner_key:
        raise BadInput(
            "This recovery kit belongs to another workspace.", "Nothing was changed.", "Look for the right kit."
        )
    if folder.exists() and folder.samefile(copy):
        return
    if (folder / REGISTER).exists() or (folder / "journal").exists():
        raise BadInput(
            "This folder already holds a workspace.", "Nothing was changed.", "Open it, or choose another folder."
        )
    part = folder.with_name(folder.name + PART)
    shutil.rmtree(part, ignore_errors=True)
    try:
        with told_as_storage(part):
            folder.parent.mkdir(parents=True, exist_ok=True)
            _copy_profile(copy, part, progress)
            folder.mkdir(mode=0o700, exist_ok=True)
            for child in part.iterdir():
                shutil.move(child, folder / child.name)
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _copy_profile(copy: Path, part: Path, progress: Progress | None) -> None:
    wanted = [copy / REGISTER, *(p for name in ("journal", "media") for p in sorted((copy / name).rglob("*")))]
    found = [path for path in wanted if path.is_file() and not path.is_symlink()]
    for number, path in enumerate(found, 1):
        if progress:
            progress(number, len(found))
        place = part / path.relative_to(copy)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, place)


def clear_brought_back(folder: Path) -> None:
    """Take away what :func:`bring_back` put there, after the restoring of keys failed."""
    with contextlib.suppress(OSError):
        (folder / REGISTER).unlink(missing_ok=True)
        for name in ("journal", "media"):
            shutil.rmtree(folder / name, ignore_errors=True)


def free_name(into: Path, name: str) -> Path:
    """A path in ``into`` that does not exist yet, numbered if need be."""
    number, found = 1, into / name
    while found.exists() or found.with_name(found.name + PART).exists():
        number += 1
        found = into / f"{name} ({number})"
    return found


@contextlib.contextmanager
def told_as_storage(path: Path) -> Iterator[None]:
    """Errors of the disk as errors for people."""
    try:
        yield
    except AppError:
        raise
    except OSError as error:
        raise storage_problem(error, path) from error
