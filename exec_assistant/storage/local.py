"""``local.db``: what belongs to this laptop and is in no journal: unsaved typing, positions in lists, view settings.

Lost with the laptop by design; every saved revision is in the journal.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from exec_assistant.domain.errors import TooNew
from exec_assistant.storage.connection import Database, DatabaseError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from exec_assistant.storage.connection import Connection

MIGRATIONS: list[Callable[[Connection], None]] = []
"""Applied in order, each once, each in its own transaction; only ever appended to."""


def migration(function: Callable[[Connection], None]) -> Callable[[Connection], None]:
    """Register the next migration of ``local.db``."""
    MIGRATIONS.append(function)
    return function


@migration
def first_tables(connection: Connection) -> None:
    """Working copies of the editor, and named settings of this laptop."""
    import sqlite_utils

    database = sqlite_utils.Database(connection)
    database.table("working_copies").create(
        {"post": str, "person": str, "base": str, "document": str, "saved_ms": int}, pk=("post", "person")
    )
    database.table("settings").create({"name": str, "value": str}, pk="name")


_ROWS = {"working_copies": "post, person, base, document, saved_ms", "settings": "name, value"}
"""What is taken out of a damaged file: tables with their columns."""


class LocalStore:
    """The encrypted ``local.db``, written with full flushes: typing survives a crash of the machine."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.database = Database(path, key, synchronous="FULL")
        self._path = path

    def migrate(self) -> None:
        """Bring the file to this version, after a backup beside it when it holds anything.

        Raises:
            TooNew: a newer version of the program wrote the file.
        """
        version = self.database.query("PRAGMA user_version")[0][0]
        if version > len(MIGRATIONS):
            raise TooNew(
                "“{file}” was written by a newer version of Exec Assistant.",
                "Nothing was changed.",
                "Update Exec Assistant on this laptop, then open it again.",
                file=self._path.name,
            )
        if 0 < version < len(MIGRATIONS):
            self._back_up(version)
        for number, step in enumerate(MIGRATIONS[version:], start=version + 1):
            with self.database.transaction() as connection:
                step(connection)
                connection.execute(f"PRAGMA user_version = {number}")

    def _back_up(self, version: int) -> None:
        """A copy encrypted under the same key, made by SQLite itself while the file is open."""
        backup = self._path.with_name(f"{self._path.stem}-before-{version + 1}.db")
        backup.unlink(missing_ok=True)
        connection = self.database.connection()
        connection.execute("VACUUM INTO ?", (str(backup),))

    def take_from(self, other: LocalStore) -> None:
        """Take over every row of a damaged store that can still be read.

        Rows are asked for one by one: a page that is lost takes its own rows with it and no others.
        """
        for table, columns in _ROWS.items():
            marks = ", ".join("?" * len(columns.split(", ")))
            for number in other._row_numbers(table):
                row = other._readable(f"SELECT {columns} FROM {table} WHERE rowid = ?", number)
                if row is not None:
                    with self.database.transaction() as connection:
                        connection.execute(f"INSERT OR REPLACE INTO {table} ({columns}) VALUES ({marks})", row)

    def _row_numbers(self, table: str) -> range:
        """From the first to the last row that can be reached from either end; some between may be gone."""
        ends = [self._readable(f"SELECT {end}(rowid) FROM {table} WHERE rowid > ?", 0) for end in ("min", "max")]
        numbers = [row[0] for row in ends if row is not None and row[0] is not None]
        return range(min(numbers), max(numbers) + 1) if numbers else range(0)

    def _readable(self, sql: str, number: int) -> tuple[Any, ...] | None:
        """The row of a question, or None where its page cannot be read."""
        try:
            row: tuple[Any, ...] | None = self.database.connection().execute(sql, (number,)).fetchone()
        except DatabaseError:
            # SQLCipher answers nothing more on a connection that met a damaged page.
            self.database.close()
            return None
        return row

    def keep_working_copy(self, post: str, person: str, base: str, document: dict[str, Any], saved_ms: int) -> None:
        """Keep what is typed and not yet a revision; ``base`` is the revision it started from."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO working_copies (post, person, base, document, saved_ms) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (post, person) DO UPDATE SET base = excluded.base, document = excluded.document, "
                "saved_ms = excluded.saved_ms",
                (post, person, base, json.dumps(document, ensure_ascii=False), saved_ms),
            )

    def working_copy(self, post: str, person: str) -> tuple[str, dict[str, Any], int] | None:
        """The base revision, the document and when it was kept, or None."""
        rows = self.database.query(
            "SELECT base, document, saved_ms FROM working_copies WHERE post = ? AND person = ?", (post, person)
        )
        return (rows[0][0], json.loads(rows[0][1]), rows[0][2]) if rows else None

    def working_posts(self, person: str) -> list[str]:
        """Posts of which this person has unsaved typing."""
        return [row[0] for row in self.database.query("SELECT post FROM working_copies WHERE person = ?", (person,))]

    def drop_working_copy(self, post: str, person: str) -> None:
        """Forget the working copy: it has become a revision, or was given up."""
        with self.database.transaction() as connection:
            connection.execute("DELETE FROM working_copies WHERE post = ? AND person = ?", (post, person))

    def setting(self, name: str) -> Any:
        """A setting of this laptop, or None."""
        rows = self.database.query("SELECT value FROM settings WHERE name = ?", (name,))
        return json.loads(rows[0][0]) if rows else None

    def keep_setting(self, name: str, value: object) -> None:
        """Keep a setting; any value JSON can hold."""
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, json.dumps(value, ensure_ascii=False)),
            )

    def close(self) -> None:
        """Close all connections."""
        self.database.close()
