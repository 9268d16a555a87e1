"""How fold handlers hand over rows: statements that may run in any order, gathered and written in batches."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from json.encoder import encode_basestring
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from exec_assistant.journal.envelope import Envelope
    from exec_assistant.storage.connection import Connection


class Statement(NamedTuple):
    """One SQL statement of the fold.

    Phase 0 inserts, phase 1 updates what was inserted, in this batch or before; phase 2 runs once a batch, over all.

    Within a phase, statements commute: inserts ignore what is there, updates keep the later stamp.
    """

    phase: int
    sql: str
    supersede: str = ""
    """For rows that others name as parents: the statement that marks one as superseded, by its id and post."""


def insert(table: str, columns: str) -> Statement:
    """Insert a row once; a row with the same key stays as it is."""
    names = columns.split()
    marks = ", ".join("?" * len(names))
    return Statement(0, f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})")


def insert_node(table: str, columns: str) -> Statement:
    """Insert a row of a post's graph once: ``id post`` come first, and a last column says whether it is superseded."""
    statement = insert(table, f"{columns} superseded")
    return statement._replace(supersede=f"UPDATE {table} SET superseded = 1 WHERE id = ? AND post = ?")


def register(table: str, column: str, key: str = "id") -> Statement:
    """Set one last-writer-wins column; parameters: value, stamp, key, stamp."""
    sql = f"UPDATE {table} SET {column} = ?, {column}_at = ? WHERE {key} = ? AND {column}_at < ?"
    return Statement(1, sql)


@dataclass(slots=True)
class Rows:
    """What a batch of events writes, and which posts need their standing computed again."""

    batches: dict[Statement, list[tuple[Any, ...]]] = field(default_factory=lambda: defaultdict(list))
    once: set[Statement] = field(default_factory=set)
    parents: dict[Statement, set[tuple[str, str]]] = field(default_factory=lambda: defaultdict(set))
    posts: set[str] = field(default_factory=set)
    all_posts: bool = False
    families: set[str] = field(default_factory=set)

    def add(self, statement: Statement, *params: object) -> None:
        """One row for a statement."""
        self.batches[statement].append(params)

    def add_node(self, statement: Statement, parents: Sequence[str], node: str, post: str, *params: object) -> None:
        """One row of a post's graph (:func:`insert_node`), which supersedes its parents in that post."""
        self.batches[statement].append((node, post, *params))
        for parent in parents:
            self.parents[statement].add((parent, post))

    def write(self, connection: Connection) -> None:
        """Run what was gathered, inserts first, and forget it; the touched posts stay."""
        for statement in sorted(self.batches, key=lambda s: s.phase):
            rows = self.batches[statement]
            if statement.supersede:
                # Most parents come in the same batch: they are inserted as superseded, which saves an update each.
                parents = self.parents[statement]
                connection.executemany(statement.sql, [(*row, int(row[:2] in parents)) for row in rows])
                connection.executemany(statement.supersede, list(parents.difference(row[:2] for row in rows)))
            else:
                connection.executemany(statement.sql, rows)
        for statement in self.once:
            connection.execute(statement.sql)
        self.batches.clear()
        self.parents.clear()
        self.once.clear()


HANDLERS: dict[tuple[str, int], Callable[[Envelope, dict[str, Any], str, Rows], None]] = {}
"""For each event kind and version: handler(envelope, data, stamp, rows)."""


def folds(
    kind: str, version: int = 1
) -> Callable[
    [Callable[[Envelope, dict[str, Any], str, Rows], None]], Callable[[Envelope, dict[str, Any], str, Rows], None]
]:
    """Register a handler for an event kind."""

    def keep(
        handler: Callable[[Envelope, dict[str, Any], str, Rows], None],
    ) -> Callable[[Envelope, dict[str, Any], str, Rows], None]:
        HANDLERS[kind, version] = handler
        return handler

    return keep


to_json: Callable[[object], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Compact JSON; one encoder for all, since making one a call is a tenth of a refold."""


def ids_to_json(ids: Sequence[str]) -> str:
    """A JSON list of ids; every node of a graph has one, and most are empty or have one id."""
    return f"[{','.join(map(encode_basestring, ids))}]" if ids else "[]"


def stamp_of(envelope: Envelope) -> str:
    """The envelope's place in the order of writers: clock, then device, as text that sorts."""
    return f"{envelope.hlc:016x}{envelope.device}"
