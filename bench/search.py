"""Full-text search over 100,000 drafts: milliseconds from the words to the first fifty results with their snippets.

Prints one line of JSON. Goal: p95 at most 50 ms, over single words (rare, usual, everywhere), two words, and unfinished
words as they are typed. The peer in the same run is ``LIKE '%word%'`` over the same encrypted rows.

    python bench/search.py [--drafts N] [--queries N]
"""

from __future__ import annotations

import sys
from pathlib import Path

# Not this folder, whose calendar.py would hide the standard library's.
sys.path[0] = str(Path(__file__).resolve().parents[1])

import argparse
import json
import random
import statistics
import tempfile
import time
from typing import TYPE_CHECKING

from exec_assistant.domain.posts import Document, document_data
from exec_assistant.journal.envelope import EventDraft
from exec_assistant.services.search import search
from tests.busy_year import WORDS
from tests.teams import make_team

if TYPE_CHECKING:
    from exec_assistant.services.workspace import Workspace

GOAL_MS = 50.0


def fill(ws: Workspace, drafts: int) -> list[str]:
    """Make the drafts, about sixty words each of a Zipf-like vocabulary; returns some of their rarer words."""
    chooser = random.Random(11)
    rare = [f"{first}{second}" for first in WORDS for second in WORDS]
    waiting: list[EventDraft] = []
    for _ in range(drafts):
        words = [*chooser.choices(WORDS, k=56), *chooser.choices(rare, k=4)]
        chooser.shuffle(words)
        post = ws.new_id()
        created = {"post": post, "title": " ".join(words[:4]), "language": "fr", "spontaneous": False}
        revision = {"post": post, **document_data(Document(" ".join(words), {}))}
        waiting += [
            EventDraft("advisor", "post_created", 1, post, (), created),
            EventDraft("advisor", "revision_saved", 1, post, (), revision),
        ]
        if len(waiting) >= 1_000:
            ws.journal.append(ws.me.device, waiting)
            waiting = []
    ws.journal.append(ws.me.device, waiting)
    ws.refold()
    return rare


def main() -> None:
    """Fill, warm up, measure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--drafts", type=int, default=100_000)
    arguments.add_argument("--queries", type=int, default=200)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        team = make_team(Path(folder) / "profile")
        ws = team.be("advisor")
        rare = fill(ws, options.drafts)
        chooser = random.Random(5)
        queries = []
        for number in range(options.queries):
            kinds = (
                lambda: chooser.choice(rare) + " ",
                lambda: chooser.choice(WORDS) + " ",
                lambda: " ".join(chooser.sample(WORDS, 2)) + " ",
                lambda: chooser.choice(WORDS)[: chooser.randint(2, 5)],
                lambda: f"{chooser.choice(WORDS)} {chooser.choice(rare)[:6]}",
            )
            queries.append(kinds[number % len(kinds)]())
        for query in queries[:10]:
            search(ws, query)
        taken, found = [], 0
        for query in queries:
            start = time.perf_counter()
            found += bool(search(ws, query))
            taken.append((time.perf_counter() - start) * 1000)
        peer = []
        for query in queries[:5]:
            start = time.perf_counter()
            ws.projection.database.query(
                "SELECT p.id FROM posts p JOIN search_posts s ON s.rowid = p.number WHERE s.body LIKE ? LIMIT 50",
                (f"%{query.split()[0]}zz%",),
            )
            peer.append((time.perf_counter() - start) * 1000)
        ws.close()
    p95 = statistics.quantiles(taken, n=20)[18]
    print(
        json.dumps(
            {
                "bench": "search",
                "drafts": options.drafts,
                "queries": len(queries),
                "with_results": found,
                "median_ms": round(statistics.median(taken), 2),
                "p95_ms": round(p95, 2),
                "max_ms": round(max(taken), 2),
                "like_ms": round(statistics.median(peer), 1),
                "ratio_to_like": round(statistics.median(taken) / statistics.median(peer), 4),
                "goal_ms": GOAL_MS,
                "ok": p95 <= GOAL_MS,
            }
        )
    )


if __name__ == "__main__":
    main()
