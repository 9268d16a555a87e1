"""The projection: folds envelopes into tables, once each, and starts over from the journal when needed."""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from exec_assistant.domain.errors import TooNew
from exec_assistant.storage.connection import CACHE_KB, Database
from exec_assistant.storage.fold import people, posts, slots, templates, tracker  # noqa: F401 (they register handlers)
from exec_assistant.storage.fold.derive import derive
from exec_assistant.storage.fold.rows import HANDLERS, Rows, insert, stamp_of
from exec_assistant.storage.fold.shapes import understood
from exec_assistant.storage.schema import FOLDED_TABLES, PROJECTION_VERSION, TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from exec_assistant.journal.envelope import Envelope
    from exec_assistant.storage.connection import Connection

_LOG = insert("log", "id hlc wall_ms author device kind version object")
_UNKNOWN = insert("unknown_events", "id kind version object")
_REFOLD_CACHE_KB = 256_000
_BATCH = 5_000
"""Events gathered before their rows are written while folding from the start."""


class Projection:
    """The encrypted ``projection.db``. ``apply`` is called by one writer at a time; reading is free."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.database = Database(path, key, on_damage=lambda: _note_damage(path))
        self._path = path

    def prepare(self) -> bool:
        """Create the tables where they are missing or older; returns whether a fold from the start is needed.

        Raises:
            TooNew: a newer version of the program wrote the file.
        """
        version = self.database.query("PRAGMA user_version")[0][0]
        if version == PROJECTION_VERSION:
            return False
        if version > PROJECTION_VERSION:
            raise TooNew(
                "“{file}” was written by a newer version of Exec Assistant.",
                "Nothing was changed.",
                "Update Exec Assistant on this laptop, then open it again.",
                file=self._path.name,
            )
        with self.database.transaction() as connection:
            self._create(connection)
        return True

    @staticmethod
    def _create(connection: Connection) -> None:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE 'search\\__%\\__%' ESCAPE '\\'"
        ).fetchall()
        for (name,) in names:
            connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in TABLES.split(";\n"):
            if statement.strip():
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {PROJECTION_VERSION}")

    def position(self) -> dict[str, int]:
        """How many events of each device are folded."""
        return dict(self.database.query("SELECT device, count FROM folded"))

    def apply(self, envelopes: Sequence[Envelope]) -> Rows:
        """Fold new events, in one transaction; returns what they touched."""
        with self.database.transaction() as connection:
            return fold(connection, envelopes)

    def refold(self, envelopes: Iterable[Envelope], progress: Callable[[int], None] | None = None) -> None:
        """Empty the tables and fold all events again, in one transaction: all or nothing."""
        # With room for all pages, each is encrypted and written once, not once a batch.
        self.database.connection().execute(f"PRAGMA cache_size = -{_REFOLD_CACHE_KB}")
        with _no_collections(), self.database.transaction() as connection:
            self._create(connection)
            touched = Rows()
            done = 0
            for batch in _batches(envelopes, _BATCH):
                gather(connection, batch, touched)
                done += len(batch)
                if progress:
                    progress(done)
            derive(connection, (), everything=True)
        self.database.connection().execute(f"PRAGMA cache_size = -{CACHE_KB}")

    def dump(self) -> dict[str, list[tuple[object, ...]]]:
        """All folded rows by table, sorted, without internal row numbers: what two folds must agree on."""
        result: dict[str, list[tuple[object, ...]]] = {}
        for table in FOLDED_TABLES:
            columns = [row[1] for row in self.database.query(f"PRAGMA table_info({table})") if row[1] != "number"]
            names = ", ".join(columns)
            result[table] = sorted(self.database.query(f"SELECT {names} FROM {table}"), key=repr)
        return result

    def close(self) -> None:
        """Close all connections."""
        self.database.close()


@contextmanager
def _no_collections() -> Iterator[None]:
    """The garbage collector finds nothing in a refold (no cycles) and would look at every row it keeps."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _batches(items: Iterable[Envelope], size: int) -> Iterator[list[Envelope]]:
    batch: list[Envelope] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def damage_mark(path: Path) -> Path:
    """The empty file that says that the projection at ``path`` was found damaged while it was in use.

    Damage in the middle of the file shows only when that page is read, when it is too late to start over.
    """
    return path.with_name(f"{path.name}.damaged")


def _note_damage(path: Path) -> None:
    with suppress(OSError):
        damage_mark(path).touch()


def gather(connection: Connection, envelopes: Sequence[Envelope], rows: Rows) -> None:
    """Write the rows of a batch of events, without deriving."""
    counts = Counter(envelope.device for envelope in envelopes)
    # The log's columns are the envelope's first fields, in their order.
    rows.batches[_LOG].extend(envelope[:8] for envelope in envelopes)
    for envelope in envelopes:
        if understood(envelope):
            HANDLERS[envelope.kind, envelope.version](envelope, envelope.data, stamp_of(envelope), rows)
        else:
            rows.add(_UNKNOWN, envelope.id, envelope.kind, envelope.version, envelope.object)
    rows.write(connection)
    connection.executemany(
        "INSERT INTO folded VALUES (?, ?) ON CONFLICT (device) DO UPDATE SET count = count + excluded.count",
        list(counts.items()),
    )


def fold(connection: Connection, envelopes: Sequence[Envelope]) -> Rows:
    """Write the rows of some events and derive what they touched."""
    rows = Rows()
    gather(connection, envelopes, rows)
    if rows.posts or rows.all_posts:
        derive(connection, rows.posts, everything=rows.all_posts)
    return rows


def behind(projection: Projection, counts: Mapping[str, int]) -> dict[str, int] | None:
    """From which event on each device's journal must be folded, or None when the projection is ahead of the journal."""
    position = projection.position()
    if any(position[device] > counts.get(device, 0) for device in position):
        return None
    return {device: position.get(device, 0) for device in counts}
