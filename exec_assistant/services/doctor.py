"""What the program needs of the machine, checked one by one, each failure with what to do about it."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from exec_assistant.domain.errors import AppError, StorageProblem
from exec_assistant.storage.connection import Database, is_plaintext, open_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from exec_assistant.domain.time import Clock
    from exec_assistant.keystore import SecretStore

LOW_DISK = 500 * 1024 * 1024
"""Free bytes under which the disk is called nearly full."""
BUILT = datetime(2026, 1, 1, tzinfo=UTC)
"""A clock before this is wrong: the program did not exist."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding. ``detail`` is what was seen, ``do`` what to do when it is not ``ok``; ``params`` are for both."""

    name: str
    ok: bool
    detail: str
    do: str = ""
    params: dict[str, object] = field(default_factory=dict)

    def fill(self, text: str) -> str:
        """``detail`` or ``do`` (or its translation) with the values put in; what has none may hold braces."""
        return text.format(**self.params) if self.params else text


def examine(
    folder: Path, *, keystore: SecretStore, clock: Clock, more: Iterable[Callable[[], Check]] = ()
) -> list[Check]:
    """All checks: keyring, database cipher, clock, disk, and ``more`` (the window's: Qt and fonts)."""
    checks = [
        lambda: check_keyring(keystore),
        check_cipher,
        lambda: check_clock(clock),
        lambda: check_disk(folder),
        *more,
    ]
    return [_guarded(check) for check in checks]


def _guarded(check: Callable[[], Check]) -> Check:
    try:
        return check()
    except AppError as error:
        return Check(getattr(check, "__name__", "check"), ok=False, detail=error.text())


def check_keyring(keystore: SecretStore) -> Check:
    """Write, read and delete a secret of our own."""
    probe = secrets.token_hex(16)
    try:
        keystore.set("doctor", "probe", probe)
        same = keystore.get("doctor", "probe") == probe
        keystore.delete("doctor", "probe")
        where = keystore.describe()
    except AppError as error:
        return Check("keyring", ok=False, detail=error.what, do=error.do, params=error.params)
    return Check("keyring", same, where, "" if same else "Unlock the keyring, or restart the session.")


def check_cipher() -> Check:
    """Make an encrypted database, and look at its bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probe.db"
        connection = open_database(path, secrets.token_bytes(32))
        connection.execute("CREATE TABLE probe (words TEXT)")
        version = connection.execute("PRAGMA cipher_version").fetchone()[0]
        fts5 = connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()[0]
        connection.close()
        ok = not is_plaintext(path) and bool(fts5)
    return Check("database cipher", ok, f"SQLCipher {version}", "" if ok else "Reinstall Exec Assistant.")


def check_databases(paths: Iterable[Path], key: bytes) -> Check:
    """Whether each database that exists is encrypted and bears its seals on every page."""
    for path in paths:
        if not path.exists():
            continue
        if is_plaintext(path):
            return Check(
                "workspace", ok=False, detail="“{file}” is not encrypted", do=_OTHER_FILE, params={"file": path.name}
            )
        database = Database(path, key)
        try:
            pages = database.damaged_pages()
        finally:
            database.close()
        if pages:
            return Check("workspace", ok=False, detail="“{file}” is damaged", do=_RESTART, params={"file": path.name})
    return Check("workspace", ok=True, detail="keys and databases are in order")


_RESTART = "Start Exec Assistant: what the journal holds is rebuilt, and the damaged file is kept beside it."
_OTHER_FILE = "Move this file out of the folder, then start Exec Assistant: it is rebuilt from the journal."


def check_clock(clock: Clock) -> Check:
    """A plausible date, and time zones that can be looked up."""
    now = clock.now()
    try:
        paris = now.astimezone(ZoneInfo("Europe/Paris"))
    except ZoneInfoNotFoundError:
        return Check("clock", ok=False, detail="no time zones", do="Reinstall Exec Assistant with tzdata.")
    ok = now > BUILT
    return Check("clock", ok, paris.isoformat(timespec="seconds"), "" if ok else "Set the date of this computer.")


def check_disk(folder: Path) -> Check:
    """Whether the profile's folder can be written, and how much is free."""
    place = folder
    while not place.exists():
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"x" * 4096)
            file.flush()
    except OSError as error:
        problem = StorageProblem(
            "The folder “{folder}” cannot be written.",
            "Nothing was changed.",
            "Check its rights, or choose another with --profile.",
            folder=place.name,
        )
        return Check("disk", ok=False, detail=type(error).__name__, do=problem.do)
    free = shutil.disk_usage(place).free
    ok = free > LOW_DISK
    return Check(
        "disk", ok, "{free} MB free", "" if ok else "Free some space.", params={"free": f"{free // 1_000_000:,}"}
    )
