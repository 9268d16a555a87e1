"""Refolding the journal, as a ratio to a bare ``executemany`` of the same rows into the same encrypted tables.

Prints one line of JSON. Goal: ratio of medians at most 2.5 with 100,000 events. The workspace is made up: a year of
two people drafting, commenting, deciding and planning, in segments of 100 events. Both ways start from empty tables,
keep the same indexes and end with the same rows; refolding also reads, verifies and decrypts the segments.

    python bench/fold.py [--events N] [--runs N]
"""

from __future__ import annotations

import sys
from pathlib import Path

# Not this folder, whose calendar.py would hide the standard library's.
sys.path[0] = str(Path(__file__).resolve().parents[1])

import argparse
import json
import secrets
import statistics
import tempfile
import time
from typing import TYPE_CHECKING, Any

from exec_assistant.bootstrap import Founder, create_profile
from exec_assistant.domain.people import Role
from exec_assistant.keystore import MemoryKeystore
from exec_assistant.services import people
from exec_assistant.storage.projection import Projection
from exec_assistant.storage.schema import FOLDED_TABLES
from tests.busy_year import busy_year
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace

GOAL = 2.5


def fill(folder: Path, events: int) -> Workspace:
    """A workspace whose journal holds about ``events`` events, in segments of 100."""
    clock = FakeClock()
    ws, _ = create_profile(
        folder,
        name="Bench",
        founder=Founder("Claire", Role.EXECUTIVE),
        zone="Europe/Paris",
        language="fr",
        keystore=MemoryKeystore(),
        clock=clock,
        demo=True,
        others={"advisor": Founder("Hugo", Role.ADVISOR)},
    )
    executive = ws.me.person
    ws.act_as("advisor")
    accounts = [
        people.add_account(ws, network=network, handle="claire", name="Claire").created
        for network in ("linkedin", "mastodon")
    ]
    for device, drafts in busy_year(ws, executive, accounts, events, clock):
        ws.journal.append(device, drafts)
        ws.journal.seal(device)
    return ws


def rows_of(projection: Projection) -> dict[str, tuple[str, list[tuple[Any, ...]]]]:
    """All rows with the statement that inserts them, in the order of the tables."""
    found = {}
    for table in FOLDED_TABLES:
        columns = [row[1] for row in projection.database.query(f"PRAGMA table_info({table})")]
        names = ", ".join(columns if not table.startswith("search_") else ["rowid", *columns])
        marks = ", ".join("?" * (names.count(",") + 1))
        rows = projection.database.query(f"SELECT {names} FROM {table}")
        found[table] = (f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)
    return found


def bare(folder: Path, rows: dict[str, tuple[str, list[tuple[Any, ...]]]], number: int) -> float:
    """Seconds to insert all rows into fresh tables in one transaction."""
    projection = Projection(folder / f"bare-{number}.db", secrets.token_bytes(32))
    projection.prepare()
    start = time.perf_counter()
    with projection.database.transaction() as connection:
        for sql, values in rows.values():
            connection.executemany(sql, values)
    taken = time.perf_counter() - start
    projection.close()
    return taken


def refold(folder: Path, ws: Workspace, number: int) -> float:
    """Seconds to fold the journal into fresh tables."""
    projection = Projection(folder / f"fold-{number}.db", secrets.token_bytes(32))
    projection.prepare()
    start = time.perf_counter()
    projection.refold(ws.journal.read_all())
    taken = time.perf_counter() - start
    projection.close()
    return taken


def main() -> None:
    """Measure in turns, so that a change of the machine's pace touches both."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--events", type=int, default=100_000)
    arguments.add_argument("--runs", type=int, default=3)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ws = fill(folder / "profile", options.events)
        ws.refold()
        rows = rows_of(ws.projection)
        folds, bares = [], []
        for number in range(options.runs):
            bares.append(bare(folder, rows, number))
            folds.append(refold(folder, ws, number))
        events = sum(ws.journal.counts().values())
        size = (folder / "profile" / "projection.db").stat().st_size
        ws.close()
    ratio = statistics.median(folds) / statistics.median(bares)
    print(
        json.dumps(
            {
                "bench": "fold",
                "events": events,
                "rows": sum(len(values) for _, values in rows.values()),
                "refold_s": round(statistics.median(folds), 3),
                "bare_s": round(statistics.median(bares), 3),
                "ratio": round(ratio, 2),
                "goal": GOAL,
                "events_per_s": round(events / statistics.median(folds)),
                "database_mb": round(size / 1e6, 1),
                "ok": ratio <= GOAL,
            }
        )
    )


if __name__ == "__main__":
    main()
