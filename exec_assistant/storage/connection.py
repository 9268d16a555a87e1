"""Opening encrypted SQLite databases (SQLCipher through ``sqlcipher3``), one connection a thread."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2

from exec_assistant.domain.errors import Damaged, StorageProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

CACHE_KB = 16_000
"""Pages a connection keeps in memory."""

Connection = dbapi2.Connection
DatabaseError = dbapi2.DatabaseError


def storage_error(error: Exception, name: str) -> Exception:
    """The error a person reads for a low-level database error; other errors come back unchanged."""
    text = str(error)
    if "full" in text:
        return StorageProblem(
            "The disk is full, so “{file}” could not be written.",
            "What was saved before is safe.",
            "Free some space, then try again.",
            file=name,
        )
    if "readonly" in text or "unable to open" in text:
        return StorageProblem(
            "“{file}” cannot be written: the folder is read-only or missing.",
            "Nothing was changed.",
            "Check the rights of the folder, or choose another with --profile.",
            file=name,
        )
    if "locked" in text:
        return StorageProblem(
            "“{file}” is in use by another program.", "Nothing was changed.", "Close the other one first.", file=name
        )
    if "malformed" in text or "not a database" in text or "corrupt" in text or "hmac" in text:
        return Damaged(
            "“{file}” is damaged or its key is not the one in the keyring.",
            "The journal, from which it is rebuilt, was not touched.",
            "Run “exec-assistant doctor” for what can be done.",
            file=name,
        )
    return error


def open_database(path: Path, key: bytes, *, synchronous: str = "NORMAL") -> Connection:
    """Open or create an encrypted database with a raw 32-byte key.

    Raises:
        StorageProblem: read-only folder, full disk.
        Damaged: the file is not a database under this key, or encryption is not active.
    """
    try:
        connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False, timeout=5.0)
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        version = connection.execute("PRAGMA cipher_version").fetchone()
        if not version:
            raise Damaged(
                "The database library here has no encryption.",
                "Nothing was written.",
                "Reinstall Exec Assistant with its own libraries.",
            )
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {synchronous}")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    except dbapi2.DatabaseError as error:
        raise storage_error(error, path.name) from error
    return connection


def is_plaintext(path: Path) -> bool:
    """Whether a database file starts like an unencrypted SQLite file, which must never happen."""
    with path.open("rb") as file:
        return file.read(15) == b"SQLite format 3"


class Database:
    """A database file with one connection for each thread that asks.

    Writes go through :meth:`transaction`; SQLite lets one writer in at a time.
    """

    def __init__(
        self, path: Path, key: bytes, *, synchronous: str = "NORMAL", on_damage: Callable[[], None] = lambda: None
    ) -> None:
        """``on_damage`` is called whenever a page turns out to be damaged."""
        self.path = path
        self._on_damage = on_damage
        self._key = key
        self._synchronous = synchronous
        self._local = threading.local()
        self._lock = threading.Lock()
        self._opened: list[Connection] = []

    def connection(self) -> Connection:
        """This thread's connection, opened at first use."""
        existing: Connection | None = getattr(self._local, "connection", None)
        if existing is None:
            existing = open_database(self.path, self._key, synchronous=self._synchronous)
            self._local.connection = existing
            with self._lock:
                self._opened.append(existing)
        return existing

    def query(self, sql: str, params: tuple[Any, ...] | dict[str, Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query, on this thread's connection; database errors as errors for people."""
        try:
            return self.connection().execute(sql, params).fetchall()
        except dbapi2.DatabaseError as error:
            raise self._told(error) from error

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One write transaction: committed at the end, rolled back on any error."""
        connection = self.connection()
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        except dbapi2.DatabaseError as error:
            raise self._told(error) from error

    def _told(self, error: Exception) -> Exception:
        told = storage_error(error, self.path.name)
        if isinstance(told, Damaged):
            self._on_damage()
        return told

    def damaged_pages(self) -> int:
        """How many pages do not bear their own seal (SQLCipher's integrity check reads every page)."""
        return len(self.query("PRAGMA cipher_integrity_check"))

    def close(self) -> None:
        """Close every thread's connection; the threads must be done with them."""
        with self._lock:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
        self._local = threading.local()
